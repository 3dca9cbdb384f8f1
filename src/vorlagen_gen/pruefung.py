"""A paper before it is printed: everything that can be known without pages.

load → validate → assemble
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vorlagen_gen.assemble import Ausgabe, assemble
from vorlagen_gen.assemble.leser import leserkreis
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.findings import Finding, has_errors
from vorlagen_gen.lesefolge import runs
from vorlagen_gen.load.anlagen import Anlagendateien, load_anlagen
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import Gelesen
from vorlagen_gen.load.vorlage import load_vorlage
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.druckbar import find_unprintable
from vorlagen_gen.validate.projekt import validate_projekt
from vorlagen_gen.validate.tabellenbreite import find_too_wide
from vorlagen_gen.validate.texte import find_in_texts, find_unfit
from vorlagen_gen.validate.vorlage import validate


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
        """What a draft does not say yet, each gap once, as it is printed or in full."""
        gaps = (
            (run.luecke or run.text).replace("\u00ad", "")
            for ausgabe in self.ausgaben
            for run in runs(ausgabe.document)
            if run.is_luecke
        )
        return tuple(dict.fromkeys(gaps))


def pruefe(projekt: Projekt, namen: Sequence[str], bibliothek: Bibliothek) -> Iterator[Geprueft]:
    """The papers ``namen``, or all, in the order of their folders.

    All papers of the project are read, because no two may have the same number.
    """
    selected = set(projekt.select(namen))
    eingelesen = [_lies(projekt, ordner, bibliothek) for ordner in projekt.ordner()]
    vorlagen = (each.vorlage for each in eingelesen if each.vorlage)
    between = validate_projekt(projekt.ordner(), vorlagen)
    for each in eingelesen:
        if each.ordner in selected:
            own = [found for found in between if _is_about(found, each.ordner)]
            yield _pruefe_vorlage(projekt, each, own, bibliothek)


def _lies(projekt: Projekt, ordner: Vorlagenordner, bibliothek: Bibliothek) -> Eingelesen:
    geladen, findings = load_vorlage(projekt, ordner)
    if geladen.werte is None:
        return Eingelesen(ordner, None, tuple(findings))
    vorlage, faults = validate(geladen.werte, bibliothek.haushalt)
    return Eingelesen(ordner, vorlage, (*findings, *faults), geladen.gelesen)


def _is_about(finding: Finding, ordner: Vorlagenordner) -> bool:
    return finding.place.file == ordner.label or finding.place.file.startswith(f"{ordner.label}/")


def _pruefe_vorlage(
    projekt: Projekt, eingelesen: Eingelesen, between: list[Finding], bibliothek: Bibliothek
) -> Geprueft:
    ordner, vorlage = eingelesen.ordner, eingelesen.vorlage
    findings = [*eingelesen.findings, *between]
    if vorlage is None:
        return Geprueft(ordner, None, sorted_findings(findings))
    anlagen, faults = load_anlagen(vorlage.anlagen, ordner, projekt)
    findings += [*faults, *find_in_texts(vorlage, anlagen.texte.values())]
    grundlagen, faults = bibliothek.grundlagen(vorlage)
    unfit = list(find_unfit(vorlage))
    findings += [*faults, *unfit]
    if grundlagen is None or unfit:
        return Geprueft(ordner, vorlage, sorted_findings(findings))
    ausgaben = tuple(
        ausgabe
        for leser in leserkreis(vorlage)
        for ausgabe in assemble(vorlage, ordner.name, anlagen.texte, grundlagen, leser)
    )
    unprintable = [fault for each in ausgaben for fault in find_unprintable(each.document)]
    printable = () if unprintable else ausgaben
    too_wide = (fault for each in ausgaben for fault in find_too_wide(each.document))
    all_findings = sorted_findings([*findings, *unprintable, *too_wide])
    gelesen = (*eingelesen.gelesen, *anlagen.gelesen)
    return Geprueft(ordner, vorlage, all_findings, printable, anlagen, gelesen)


def sorted_findings(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Each finding once, by place."""
    return tuple(sorted(set(findings)))
