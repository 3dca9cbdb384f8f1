"""Two papers of a project -> the files of their Synopse, checked and written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.assemble.dateinamen import (
    dateistamm,
)
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.bestand.lesungen import Lesungen
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.verdicts import Verdict, is_bereit
from vorlagen_gen.deliver.ausgabe import Datei, Geschrieben, write_set
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.document import Document
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.paket.vertrauliches import read_vertrauliches
from vorlagen_gen.pruefung import Geprueft, pruefe
from vorlagen_gen.satz import Setzerei
from vorlagen_gen.synopse.dokument import Papiere, Sprache, synopse
from vorlagen_gen.synopse.felder import compare_felder
from vorlagen_gen.synopsenbau.teile import Papier, changed_indikatoren, lesbar, paired
from vorlagen_gen.werkstatt import Werkstatt


@dataclass(frozen=True, slots=True)
class Synopse:
    """What was written: the folder, the names of the files, and what became of older ones."""

    ordner: Path
    dateien: tuple[str, ...]
    geschrieben: Geschrieben


def schreibe_synopse(
    projekt: Projekt, namen: tuple[str, str], ziel: Path, heute: date, werkstatt: Werkstatt
) -> Synopse:
    """Set the papers ``namen`` side by side, old and new, in a folder of their own in ``ziel``.

    A paper with non-public parts gives two editions; the public one says nothing of an old
    paper that had none.

    Raises:
        VorlagenError: A paper is not there or cannot be printed, or a check failed.
    """
    bibliothek = Bibliothek(projekt, Lesungen(projekt))
    alt, neu = _papers(projekt, namen, bibliothek)
    ausgaben = [
        _ausgabe(alt, neu, leser, bibliothek)
        for leser in _leser(leserkreis(alt.vorlage), leserkreis(neu.vorlage))
    ]
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
    ordner = ziel / f"{alt.name}_{neu.name}"
    ziel.mkdir(parents=True, exist_ok=True)
    with gesperrt(ordner):
        written = write_set(ordner, dateien, heute)
    return Synopse(ordner, tuple(each.name for each in dateien), written)


def _papers(
    projekt: Projekt, namen: tuple[str, str], bibliothek: Bibliothek
) -> tuple[Papier, Papier]:
    (alt,), (neu,) = (projekt.select((name,)) for name in namen)
    if alt == neu:
        raise VorlagenError(
            "Alt und Neu sind dieselbe Vorlage.",
            "Nennen Sie zwei Vorlagen: vorlagen-gen synopse ALT NEU",
            ExitCode.USAGE,
        )
    found = {each.ordner: each for each in pruefe(projekt, (alt.name, neu.name), bibliothek)}
    first, second = (_papier(found[each]) for each in (alt, neu))
    return first, second


def _papier(geprueft: Geprueft) -> Papier:
    vorlage = geprueft.vorlage
    if vorlage is None or not geprueft.ausgaben:
        name = geprueft.ordner.name
        raise VorlagenError(
            f"Die Vorlage »{name}« lässt sich so nicht drucken, also auch nicht vergleichen.",
            f"Was fehlt, sagt: vorlagen-gen pruefen {name}",
            ExitCode.CONTENT_REJECTED,
        )
    return Papier(geprueft, vorlage)


def _leser(alt: tuple[Leser, ...], neu: tuple[Leser, ...]) -> Iterator[Leser]:
    """For whom there is a Synopse: for the public if it may read both papers."""
    if Leser.OEFFENTLICHKEIT in alt and Leser.OEFFENTLICHKEIT in neu:
        yield Leser.OEFFENTLICHKEIT
    if Leser.GREMIEN in alt or Leser.GREMIEN in neu:
        yield Leser.GREMIEN


def _ausgabe(alt: Papier, neu: Papier, leser: Leser, bibliothek: Bibliothek) -> Ausgabe:
    """The Synopse for ``leser``."""
    teile = tuple(paired(tuple(alt.teile(alt.leser(leser))), tuple(neu.teile(neu.leser(leser)))))
    stadt = bibliothek.labels(neu.vorlage.stadt)
    is_oeffentlich = leser is Leser.OEFFENTLICHKEIT
    papiere = Papiere(
        (alt.kurz, neu.kurz),
        (alt.lang, neu.lang),
        tuple(lesbar(*each, stadt.synopse.teil_umbenannt) for each in teile),
        compare_felder(_seen(alt.vorlage, leser), _seen(neu.vorlage, leser)),
        tuple(changed_indikatoren(teile)),
        _rahmen(alt, neu, leser, stadt.seiten.nichtoeffentlich),
        is_oeffentlich,
    )
    sprache = Sprache(stadt.synopse, stadt.lesefassung, bibliothek.silbentrennung)
    document = synopse(papiere, sprache, _geheim(neu) if is_oeffentlich else lambda _: False)
    return Ausgabe.of(
        dateistamm(neu.vorlage, neu.name, f"Synopse-zu-{alt.kennung}", leser), document
    )


def _rahmen(alt: Papier, neu: Papier, leser: Leser, nichtoeffentlich: str) -> Document:
    """What the pages repeat: a draft or sample on either side makes the Synopse one."""
    old = next(alt.teile(alt.leser(leser))).ausgabe
    new = next(neu.teile(neu.leser(leser))).ausgabe
    assert old is not None  # noqa: S101 -- a paper that can be printed has it
    assert new is not None  # noqa: S101 -- the same
    one, two = old.document, new.document
    is_told = leser is not Leser.GREMIEN or two.footer.startswith(nichtoeffentlich)
    return replace(
        two,
        footer=two.footer if is_told else f"{nichtoeffentlich} {two.footer}",
        notice=two.notice or one.notice,
        watermark=two.watermark or one.watermark,
    )


def _seen(vorlage: Vorlage, leser: Leser) -> Vorlage:
    """``vorlage`` without what ``leser`` may not see."""
    if leser is Leser.GREMIEN:
        return vorlage
    personen = vorlage.ansprechpersonen
    return vorlage.model_copy(
        update={
            "ansprechpersonen": personen and tuple(each for each in personen if each.oeffentlich),
            "anlagen": tuple(each for each in vorlage.anlagen if each.oeffentlich),
        }
    )


def _geheim(neu: Papier) -> Callable[[str], bool]:
    """Whether an old text holds what is not public any more."""
    try:
        suche = read_vertrauliches(neu.geprueft).suche
    except UnlesbareDateiError as error:
        raise VorlagenError(
            f"Eine nichtöffentliche Anlage von »{neu.name}« lässt sich nicht lesen; ob die Synopse "
            "etwas daraus verrät, lässt sich so nicht sagen.",
            f"Was ihr fehlt, sagt: vorlagen-gen pruefen {neu.name}",
            ExitCode.CONTENT_REJECTED,
        ) from error
    return lambda text: suche.find(text) is not None


def _unfit(stamm: str, failed: list[str]) -> VorlagenError:
    return VorlagenError(
        f"Die Synopse {stamm} hat nicht alle Prüfungen bestanden: {', '.join(failed)}.",
        "Sehr viele Seiten lassen sich nicht auf einmal prüfen; sonst kürzen Sie, was "
        "sich nicht setzen lässt, zum Beispiel sehr lange Wörter.",
        ExitCode.CHECK_FAILED,
    )
