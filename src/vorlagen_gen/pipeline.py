"""The way of a paper: load, validate, assemble, render, check, deliver."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from vorlagen_gen.assemble import Ausgabe, assemble
from vorlagen_gen.assemble.dateinamen import NICHTOEFFENTLICH, dateistamm, endung, teil_anlage
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.papier import Ergebnis, Gestaltung, check
from vorlagen_gen.check.satzspiegel import load_satzspiegel
from vorlagen_gen.check.verdicts import Pruefung
from vorlagen_gen.deliver.ausgabe import Datei, Geschrieben, write_set
from vorlagen_gen.deliver.freigabe import obstacles
from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.deliver.stand import BERICHT, read_stand
from vorlagen_gen.document import Document
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Finding, has_errors
from vorlagen_gen.lesefolge import runs
from vorlagen_gen.load.anlagen import Anlagendateien, load_anlagen
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import Gelesen
from vorlagen_gen.load.vorlage import load_vorlage
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.read_back.vorgelesen import VORGELESEN, vorgelesenes_papier
from vorlagen_gen.validate.druckbar import find_unprintable
from vorlagen_gen.validate.projekt import validate_projekt
from vorlagen_gen.validate.texte import find_in_texts, find_unfit
from vorlagen_gen.validate.vorlage import validate

Melde = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Eingelesen:
    """A paper as far as its own folder decides; ``None`` if its YAML cannot be read."""

    ordner: Vorlagenordner
    vorlage: Vorlage | None
    findings: tuple[Finding, ...]
    gelesen: tuple[Gelesen, ...] = ()


@dataclass(frozen=True, slots=True)
class Geprueft:
    """A paper after the checks, with the documents to be written; none if it cannot be."""

    ordner: Vorlagenordner
    vorlage: Vorlage | None
    findings: tuple[Finding, ...]
    ausgaben: tuple[Ausgabe, ...] = ()
    anlagen: Anlagendateien | None = None
    gelesen: tuple[Gelesen, ...] = ()

    @property
    def is_abgelehnt(self) -> bool:
        """Whether the paper cannot be built, or is final and has an error."""
        is_final = self.vorlage is not None and self.vorlage.status is Status.FINAL
        return not self.ausgaben or (is_final and has_errors(self.findings))

    @property
    def luecken(self) -> tuple[str, ...]:
        """What a draft does not say yet, each gap once, as it is printed."""
        gaps = (
            run.text.replace("\u00ad", "")
            for ausgabe in self.ausgaben
            for run in runs(ausgabe.document)
            if run.is_luecke
        )
        return tuple(dict.fromkeys(gaps))


@dataclass(frozen=True, slots=True)
class Gesetzt:
    """The files of a paper before they are written, and what the checks say of them.

    ``ergebnisse`` are by the names of the documents without endings; ``findings`` are all of
    the paper, also those that need its pages.
    """

    dateien: tuple[Datei, ...]
    ergebnisse: Mapping[str, Ergebnis]
    findings: tuple[Finding, ...]
    herkunft: Herkunft


@dataclass(frozen=True, slots=True)
class Gebaut:
    """A paper after the build: its files (without content), or why there are no new ones.

    ``pruefungen`` are the verdicts on the files by the names of the documents.
    """

    geprueft: Geprueft
    ausgabe: Path
    findings: tuple[Finding, ...]
    dateien: tuple[Datei, ...] = ()
    pruefungen: Mapping[str, tuple[Pruefung, ...]] = field(default_factory=dict)
    geschrieben: Geschrieben | None = None
    veraltet: tuple[str, ...] = ()
    fehler: VorlagenError | None = None

    @property
    def all_pruefungen(self) -> tuple[Pruefung, ...]:
        """The verdicts on all its files."""
        return tuple(each for pruefungen in self.pruefungen.values() for each in pruefungen)


def pruefen(projekt: Projekt, namen: Sequence[str]) -> Iterator[Geprueft]:
    """Check the papers ``namen``, or all; one after the other, in the order of their folders.

    All papers of the project are read, because no two may have the same number.
    """
    yield from _pruefen(projekt, namen, Bibliothek(projekt))


def _pruefen(projekt: Projekt, namen: Sequence[str], bibliothek: Bibliothek) -> Iterator[Geprueft]:
    selected = set(projekt.select(namen))
    eingelesen = [_lies(projekt, ordner, bibliothek) for ordner in projekt.ordner()]
    vorlagen = (each.vorlage for each in eingelesen if each.vorlage)
    between = validate_projekt(projekt.ordner(), vorlagen)
    for each in eingelesen:
        if each.ordner in selected:
            own = [found for found in between if _is_about(found, each.ordner)]
            yield _pruefe(projekt, each, own, bibliothek)


def bauen(
    projekt: Projekt, namen: Sequence[str], ausgabe: Path, heute: date, melde: Melde
) -> Iterator[Gebaut]:
    """Check, render and write the papers ``namen``, or all; a rejected one stops no other."""
    ausgewaehlt = len(projekt.select(namen))
    bibliothek = Bibliothek(projekt)
    for number, geprueft in enumerate(_pruefen(projekt, namen, bibliothek), start=1):
        melde(f"[{number}/{ausgewaehlt}] {geprueft.ordner.name}")
        yield _baue(projekt, geprueft, bibliothek, ausgabe / geprueft.ordner.name, heute)


def verwaist(projekt: Projekt, ausgabe: Path) -> tuple[str, ...]:
    """The folders of files that we built of papers which are no longer there."""
    papers = {ordner.name for ordner in projekt.ordner()}
    folders = sorted(ausgabe.iterdir()) if ausgabe.is_dir() else []
    built = (folder.name for folder in folders if folder.is_dir() and read_stand(folder))
    return tuple(name for name in built if name not in papers)


def setzen(projekt: Projekt, name: str) -> tuple[Geprueft, Gesetzt | None]:
    """The paper ``name`` and its files, with nothing written; no files if it is rejected."""
    bibliothek = Bibliothek(projekt)
    (geprueft,) = _pruefen(projekt, (name,), bibliothek)
    return geprueft, None if geprueft.is_abgelehnt else _setze(projekt, geprueft, bibliothek)


def _lies(projekt: Projekt, ordner: Vorlagenordner, bibliothek: Bibliothek) -> Eingelesen:
    geladen, findings = load_vorlage(projekt, ordner)
    if geladen.werte is None:
        return Eingelesen(ordner, None, tuple(findings))
    vorlage, faults = validate(geladen.werte, bibliothek.haushalt)
    return Eingelesen(ordner, vorlage, (*findings, *faults), geladen.gelesen)


def _is_about(finding: Finding, ordner: Vorlagenordner) -> bool:
    return finding.place.file == ordner.label or finding.place.file.startswith(f"{ordner.label}/")


def _pruefe(
    projekt: Projekt, eingelesen: Eingelesen, between: list[Finding], bibliothek: Bibliothek
) -> Geprueft:
    ordner, vorlage = eingelesen.ordner, eingelesen.vorlage
    findings = [*eingelesen.findings, *between]
    if vorlage is None:
        return Geprueft(ordner, None, _sorted(findings))
    anlagen, faults = load_anlagen(vorlage.anlagen, ordner, projekt)
    findings += [*faults, *find_in_texts(vorlage, anlagen.texte.values())]
    grundlagen, faults = bibliothek.grundlagen(vorlage)
    unfit = list(find_unfit(vorlage))
    findings += [*faults, *unfit]
    if grundlagen is None or unfit:
        return Geprueft(ordner, vorlage, _sorted(findings))
    ausgaben = tuple(
        ausgabe
        for leser in leserkreis(vorlage)
        for ausgabe in assemble(vorlage, ordner.name, anlagen.texte, grundlagen, leser)
    )
    unprintable = [fault for each in ausgaben for fault in find_unprintable(each.document)]
    printable = () if unprintable else ausgaben
    all_findings = _sorted([*findings, *unprintable])
    gelesen = (*eingelesen.gelesen, *anlagen.gelesen)
    return Geprueft(ordner, vorlage, all_findings, printable, anlagen, gelesen)


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(set(findings)))


def _baue(
    projekt: Projekt, geprueft: Geprueft, bibliothek: Bibliothek, ausgabe: Path, heute: date
) -> Gebaut:
    findings = geprueft.findings
    if geprueft.is_abgelehnt:
        return Gebaut(geprueft, ausgabe, findings, veraltet=_old_files(ausgabe))
    try:
        gesetzt = _setze(projekt, geprueft, bibliothek)
        geschrieben = write_set(ausgabe, gesetzt.dateien, heute, gesetzt.herkunft)
    except VorlagenError as error:
        return Gebaut(geprueft, ausgabe, findings, veraltet=_old_files(ausgabe), fehler=error)
    without_content = tuple(replace(datei, inhalt=b"") for datei in gesetzt.dateien)
    pruefungen = {stamm: each.pruefungen for stamm, each in gesetzt.ergebnisse.items()}
    return Gebaut(geprueft, ausgabe, gesetzt.findings, without_content, pruefungen, geschrieben)


def _setze(projekt: Projekt, geprueft: Geprueft, bibliothek: Bibliothek) -> Gesetzt:
    """Render and check all documents of the paper, and report on them."""
    vorlage = geprueft.vorlage
    assert vorlage is not None  # noqa: S101 -- a rejected paper is not rendered
    gestaltung = _gestaltung(projekt.template_dir(vorlage.stadt), bibliothek.labels(vorlage.stadt))
    erzeugt: list[Datei] = []
    ergebnisse: dict[str, Ergebnis] = {}
    for ausgabe in geprueft.ausgaben:
        stamm, document = ausgabe.dateistamm, ausgabe.document
        word, pdf = _render(projekt, document, vorlage.stadt)
        ergebnisse[stamm] = ergebnis = check(document, word, pdf, gestaltung)
        erzeugt.append(Datei(f"{stamm}.docx", word, is_hochzuladen=False))
        erzeugt.append(Datei(f"{stamm}.pdf", pdf, seiten=ergebnis.seiten))
    erzeugt += _vorgelesen(vorlage, ergebnisse)
    dateien = (*erzeugt, *_passed_through(geprueft))
    late = (found for ergebnis in ergebnisse.values() for found in ergebnis.findings)
    findings = _sorted([*geprueft.findings, *late])
    bericht = _bericht(geprueft, vorlage, ergebnisse, findings, dateien)
    eingaben = (*geprueft.gelesen, *bibliothek.gelesen(vorlage.stadt))
    herkunft = Herkunft.of(geprueft.ordner.label, ((each.label, each.sha256) for each in eingaben))
    return Gesetzt((*dateien, bericht), ergebnisse, findings, herkunft)


def _gestaltung(template_dir: Path, stadt: Stadt) -> Gestaltung:
    return Gestaltung(load_satzspiegel(template_dir), stadt.texte.ort("sachentscheidung"))


def _render(projekt: Projekt, document: Document, stadt: str) -> tuple[bytes, bytes]:
    """The Word file and the PDF of a document."""
    from vorlagen_gen.render.docx import render_docx
    from vorlagen_gen.render.pdf import render_pdf

    template_dir = projekt.template_dir(stadt)
    word = render_docx(document, template_dir, projekt.root)
    return word, render_pdf(document, template_dir, projekt.root)


def _bericht(
    geprueft: Geprueft,
    vorlage: Vorlage,
    ergebnisse: Mapping[str, Ergebnis],
    findings: tuple[Finding, ...],
    dateien: tuple[Datei, ...],
) -> Datei:
    """The report on all editions."""
    from vorlagen_gen.deliver.pruefbericht import Bericht, write_pruefbericht

    pruefungen = (each for ergebnis in ergebnisse.values() for each in ergebnis.pruefungen)
    bericht = Bericht(
        titel=geprueft.ausgaben[0].document.title,
        obstacles=obstacles(vorlage, pruefungen),
        ergebnisse=ergebnisse,
        findings=findings,
        dateien=dateien,
    )
    name = f"{_all_editions(BERICHT, vorlage)}.html"
    return Datei(name, write_pruefbericht(bericht), is_hochzuladen=False)


def _vorgelesen(vorlage: Vorlage, ergebnisse: Mapping[str, Ergebnis]) -> Iterator[Datei]:
    """How all editions sound, if all could be read back."""
    gelesen = {stamm: each.gelesen for stamm, each in ergebnisse.items() if each.gelesen}
    if gelesen.keys() == ergebnisse.keys():
        text = vorgelesenes_papier(gelesen.items())
        name = f"{_all_editions(VORGELESEN, vorlage)}.txt"
        yield Datei(name, text.encode(), is_hochzuladen=False)


def _all_editions(name: str, vorlage: Vorlage) -> str:
    """``name`` for a file on all editions; it says if one of them is not public."""
    return f"{name}_{NICHTOEFFENTLICH}" if Leser.GREMIEN in leserkreis(vorlage) else name


def _passed_through(geprueft: Geprueft) -> Iterator[Datei]:
    """The Anlagen that are handed on as they are, each in the editions that may hold it."""
    vorlage, anlagen = geprueft.vorlage, geprueft.anlagen
    if vorlage is None or anlagen is None:
        return
    for leser in leserkreis(vorlage):
        for anlage in vorlage.anlagen:
            inhalt = anlagen.dateien.get(anlage.datei or "")
            if inhalt is not None and (anlage.oeffentlich or leser is Leser.GREMIEN):
                stamm = dateistamm(vorlage, geprueft.ordner.name, teil_anlage(anlage), leser)
                yield Datei(stamm + endung(anlage.datei or ""), inhalt, is_uebernommen=True)


def _old_files(ausgabe: Path) -> tuple[str, ...]:
    """The files of an earlier build that lie there still."""
    stand = read_stand(ausgabe)
    return tuple(
        sorted(name for name in (stand.dateien if stand else ()) if (ausgabe / name).is_file())
    )
