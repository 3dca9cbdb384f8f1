"""The way of a paper: load, validate, assemble, render, deliver."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vorlagen_gen.assemble import Ausgabe, assemble
from vorlagen_gen.assemble.dateinamen import dateistamm, endung, teil_anlage
from vorlagen_gen.assemble.leser import Leser, leserkreis
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.deliver.ausgabe import Datei, Geschrieben, write_set
from vorlagen_gen.deliver.stand import read_stand
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Finding, has_errors
from vorlagen_gen.load.anlagen import Anlagendateien, load_anlagen
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.vorlage import load_vorlage
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status
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


@dataclass(frozen=True, slots=True)
class Geprueft:
    """A paper after the checks, with the documents to be written; none if it cannot be."""

    ordner: Vorlagenordner
    vorlage: Vorlage | None
    findings: tuple[Finding, ...]
    ausgaben: tuple[Ausgabe, ...] = ()
    anlagen: Anlagendateien | None = None

    @property
    def is_abgelehnt(self) -> bool:
        """Whether the paper cannot be built, or is final and has an error."""
        is_final = self.vorlage is not None and self.vorlage.status is Status.FINAL
        return not self.ausgaben or (is_final and has_errors(self.findings))


@dataclass(frozen=True, slots=True)
class Gebaut:
    """A paper after the build: its files (without content), or why there are no new ones."""

    geprueft: Geprueft
    ausgabe: Path
    dateien: tuple[Datei, ...] = ()
    geschrieben: Geschrieben | None = None
    veraltet: tuple[str, ...] = ()
    fehler: VorlagenError | None = None


def pruefen(projekt: Projekt, namen: Sequence[str]) -> Iterator[Geprueft]:
    """Check the papers ``namen``, or all; one after the other, in the order of their folders.

    All papers of the project are read, because no two may have the same number.
    """
    selected = set(projekt.select(namen))
    bibliothek = Bibliothek(projekt)
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
    for number, geprueft in enumerate(pruefen(projekt, namen), start=1):
        melde(f"[{number}/{ausgewaehlt}] {geprueft.ordner.name}")
        yield _baue(projekt, geprueft, ausgabe / geprueft.ordner.name, heute)


def _lies(projekt: Projekt, ordner: Vorlagenordner, bibliothek: Bibliothek) -> Eingelesen:
    geladen, findings = load_vorlage(projekt, ordner)
    if geladen.werte is None:
        return Eingelesen(ordner, None, tuple(findings))
    vorlage, faults = validate(geladen.werte, bibliothek.haushalt)
    return Eingelesen(ordner, vorlage, (*findings, *faults))


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
    return Geprueft(ordner, vorlage, _sorted([*findings, *unprintable]), printable, anlagen)


def _sorted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(set(findings)))


def _baue(projekt: Projekt, geprueft: Geprueft, ausgabe: Path, heute: date) -> Gebaut:
    if geprueft.is_abgelehnt:
        return Gebaut(geprueft, ausgabe, veraltet=_old_files(ausgabe))
    try:
        dateien = (*_render(projekt, geprueft), *_passed_through(geprueft))
        geschrieben = write_set(ausgabe, dateien, heute)
    except VorlagenError as error:
        return Gebaut(geprueft, ausgabe, veraltet=_old_files(ausgabe), fehler=error)
    without_content = tuple(replace(datei, inhalt=b"") for datei in dateien)
    return Gebaut(geprueft, ausgabe, without_content, geschrieben)


def _render(projekt: Projekt, geprueft: Geprueft) -> Iterator[Datei]:
    from vorlagen_gen.render.docx import render_docx
    from vorlagen_gen.render.pdf import render_pdf

    assert geprueft.vorlage is not None  # noqa: S101 -- a rejected paper is not rendered
    template_dir = projekt.template_dir(geprueft.vorlage.stadt)
    for ausgabe in geprueft.ausgaben:
        word = render_docx(ausgabe.document, template_dir, projekt.root)
        yield Datei(f"{ausgabe.dateistamm}.docx", word, is_hochzuladen=False)
        pdf = render_pdf(ausgabe.document, template_dir, projekt.root)
        yield Datei(f"{ausgabe.dateistamm}.pdf", pdf)


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
                yield Datei(stamm + endung(anlage.datei or ""), inhalt)


def _old_files(ausgabe: Path) -> tuple[str, ...]:
    """The files of an earlier build that lie there still."""
    stand = read_stand(ausgabe)
    return tuple(
        sorted(name for name in (stand.dateien if stand else ()) if (ausgabe / name).exists())
    )
