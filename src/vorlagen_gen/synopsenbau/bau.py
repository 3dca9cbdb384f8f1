"""Two papers of a project -> the files of their Synopse, checked and written."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.assemble.dateinamen import dateistamm
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.bestand.lesungen import Lesungen
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.verdicts import Verdict, is_bereit
from vorlagen_gen.deliver.ausgabe import Datei, Geschrieben, write_set
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.document import Document
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.model.werte import Status
from vorlagen_gen.paket.vertrauliches import read_vertrauliches
from vorlagen_gen.pruefung import Geprueft, pruefe
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.satz import Setzerei
from vorlagen_gen.synopse.dokument import Papiere, Sprache, synopse
from vorlagen_gen.synopse.felder import compare_felder
from vorlagen_gen.synopsenbau.aenderungen import Aenderungen
from vorlagen_gen.synopsenbau.altpapier import altpapier
from vorlagen_gen.synopsenbau.fundort import Ort, entpackt
from vorlagen_gen.synopsenbau.papier import Papier
from vorlagen_gen.synopsenbau.projektpapier import projektpapier
from vorlagen_gen.synopsenbau.teile import changed_bindungen, lesbar, paired
from vorlagen_gen.werkstatt import Werkstatt


@dataclass(frozen=True, slots=True)
class Synopse:
    """What was written: the folder, the names of the files, and what became of older ones.

    ``hinweise`` say what is missing, and why.
    """

    ordner: Path
    dateien: tuple[str, ...]
    geschrieben: Geschrieben
    hinweise: tuple[str, ...] = ()


def schreibe_synopse(
    projekt: Projekt, orte: tuple[Ort, Ort], ziel: Path, heute: date, werkstatt: Werkstatt
) -> Synopse:
    """Set the papers in ``orte`` side by side, old and new, in a folder of their own in ``ziel``.

    A paper with non-public parts gives two editions; the public one says nothing of an old
    paper that had none.

    Raises:
        VorlagenError: A paper cannot be read or printed, or a check failed.
    """
    bibliothek = Bibliothek(projekt, Lesungen(projekt))
    alt, neu = _papers(projekt, orte, bibliothek)
    leserkreis = tuple(_leser(alt.fassungen, neu.fassungen))
    ausgaben = [_ausgabe(alt, neu, leser, bibliothek) for leser in leserkreis]
    aenderungen = Aenderungen(projekt, werkstatt, alt, neu)
    for leser in leserkreis:
        aenderungen.begin(leser, _is_geheim(neu, leser))
    setzerei = Setzerei(projekt, bibliothek, neu.vorlage.stadt, werkstatt, None)
    begun = [(each.dateistamm, setzerei.begin(each)) for each in ausgaben]
    dateien: list[Datei] = []
    for stamm, each in begun:
        gesetzt = each.gesetzt()
        pruefungen = gesetzt.ergebnis.pruefungen
        if not is_bereit(pruefungen):
            failed = [each.name for each in pruefungen if each.verdict is not Verdict.PASSED]
            raise _unfit(stamm, failed)
        dateien += [Datei(f"{stamm}.docx", gesetzt.word), Datei(f"{stamm}.pdf", gesetzt.pdf)]
    dateien += aenderungen.dateien()
    ordner = ziel / f"{alt.name}_{neu.name}"
    with gesperrt(ordner):
        written = write_set(ordner, dateien, heute)
    namen = tuple(each.name for each in dateien)
    hinweise = (*aenderungen.hinweise, *_unfinished(alt), *_unfinished(neu))
    return Synopse(ordner, namen, written, hinweise)


def _papers(
    projekt: Projekt, orte: tuple[Ort, Ort], bibliothek: Bibliothek
) -> tuple[Papier, Papier]:
    alt, neu = orte
    if alt == neu:
        raise VorlagenError(
            "Alt und Neu sind dieselbe Vorlage.",
            "Nennen Sie zwei Vorlagen: vorlagen-gen synopse ALT NEU",
            ExitCode.USAGE,
        )
    own = tuple(each.name for each in (alt, neu) if isinstance(each, Vorlagenordner))
    found = {each.ordner: each for each in pruefe(projekt, own, bibliothek)} if own else {}
    first, second = (_papier(each, found, projekt, bibliothek) for each in (alt, neu))
    return first, second


def _papier(
    ort: Ort,
    geprueft: Mapping[Vorlagenordner, Geprueft],
    projekt: Projekt,
    bibliothek: Bibliothek,
) -> Papier:
    if isinstance(ort, Vorlagenordner):
        return projektpapier(geprueft[ort], bibliothek)
    with entpackt(ort) as folder:
        return altpapier(projekt, folder, bibliothek)


def _leser(alt: Collection[Leser], neu: Collection[Leser]) -> Iterator[Leser]:
    """For whom there is a Synopse: for the public if it may read both papers."""
    if Leser.OEFFENTLICHKEIT in alt and Leser.OEFFENTLICHKEIT in neu:
        yield Leser.OEFFENTLICHKEIT
    if Leser.GREMIEN in alt or Leser.GREMIEN in neu:
        yield Leser.GREMIEN


def _ausgabe(alt: Papier, neu: Papier, leser: Leser, bibliothek: Bibliothek) -> Ausgabe:
    """The Synopse for ``leser``."""
    one, two = alt.fassung(leser), neu.fassung(leser)
    teile = paired(one.teile, two.teile)
    stadt = bibliothek.labels(neu.vorlage.stadt)
    labels = stadt.synopse
    is_oeffentlich = leser is Leser.OEFFENTLICHKEIT
    is_made_here = alt.geprueft and neu.geprueft
    papiere = Papiere(
        (alt.kurz, neu.kurz),
        (alt.lang(labels), neu.lang(labels)),
        tuple(lesbar(*each, labels.teil_umbenannt) for each in teile),
        compare_felder(one.vorlage, two.vorlage, labels, alt.ungesagt | neu.ungesagt),
        tuple(changed_bindungen(teile, labels)) if is_made_here else (),
        _rahmen(one.rahmen, two.rahmen, leser, stadt.seiten.nichtoeffentlich),
        is_oeffentlich,
    )
    sprache = Sprache(stadt, bibliothek.silbentrennung)
    document = synopse(papiere, sprache, _is_geheim(neu, leser))
    return Ausgabe.of(
        dateistamm(neu.vorlage, neu.name, f"Synopse-zu-{alt.kennung}", leser), document
    )


def _rahmen(one: Document, two: Document, leser: Leser, nichtoeffentlich: str) -> Document:
    """What the pages repeat: a draft or sample on either side makes the Synopse one."""
    is_told = leser is not Leser.GREMIEN or two.footer.startswith(nichtoeffentlich)
    return replace(
        two,
        footer=two.footer if is_told else f"{nichtoeffentlich} {two.footer}",
        notice=two.notice or one.notice,
        watermark=two.watermark or one.watermark,
        is_entwurf=False,
    )


def _is_geheim(neu: Papier, leser: Leser) -> Callable[[str], bool]:
    """Whether ``leser`` may not read an old text any more."""
    return _geheim(neu) if leser is Leser.OEFFENTLICHKEIT else lambda _: False


def _geheim(neu: Papier) -> Callable[[str], bool]:
    """Whether an old text holds what is not public any more."""
    if neu.geprueft is None:
        return lambda _: False
    try:
        suche = read_vertrauliches(neu.geprueft).suche
    except UnlesbareDateiError as error:
        raise VorlagenError(
            f"Eine nichtöffentliche Anlage von »{neu.name}« lässt sich nicht lesen; ob die Synopse "
            "etwas daraus verrät, lässt sich so nicht sagen.",
            f"Was ihr fehlt, sagt: vorlagen-gen pruefen {getippt(neu.name)}",
            ExitCode.CONTENT_REJECTED,
        ) from error
    return lambda text: suche.find(text) is not None


def _unfinished(papier: Papier) -> Iterator[str]:
    """What to say of a final paper that lacks something: no mark of a draft tells it."""
    geprueft = papier.geprueft
    if geprueft and papier.vorlage.status is Status.FINAL and geprueft.luecken:
        yield (
            f"Die Vorlage »{papier.name}« heißt fertig (status: final), aber ihr fehlt etwas; in "
            "der Synopse steht es als Lücke. Was fehlt, sagt: "
            f"vorlagen-gen pruefen {getippt(papier.name)}"
        )


def _unfit(stamm: str, failed: list[str]) -> VorlagenError:
    return VorlagenError(
        f"Die Synopse {stamm} hat nicht alle Prüfungen bestanden: {', '.join(failed)}.",
        "Kürzen Sie in den Vorlagen, was sich nicht setzen lässt, zum Beispiel sehr lange Wörter.",
        ExitCode.CHECK_FAILED,
    )
