"""What the command line prints: findings, and at the end one line per file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

from vorlagen_gen.findings import Finding, Severity
from vorlagen_gen.model.werte import Status
from vorlagen_gen.pipeline import Gebaut, Geprueft

_ARTEN = {".docx": "Word", ".pdf": "PDF", ".xlsx": "Excel"}


def findings_text(findings: Sequence[Finding]) -> str:
    """All findings, two lines each; empty if there are none."""
    return "".join(f"{finding}\n" for finding in findings)


def pruefung_summary(geprueft: Sequence[Geprueft]) -> str:
    """One line: how many papers, how many errors and warnings."""
    findings = [finding for each in geprueft for finding in each.findings]
    errors = sum(finding.severity is Severity.FEHLER for finding in findings)
    papers = _count(len(geprueft), "Vorlage", "Vorlagen")
    warnings = _count(len(findings) - errors, "Warnung", "Warnungen")
    return f"{papers} geprüft: {errors} Fehler, {warnings}.\n"


def bau_text(gebaut: Gebaut, base: Path) -> str:
    """What was built of a paper: findings, a person's work kept, files, what to upload."""
    lines = [
        *(str(finding) for finding in gebaut.geprueft.findings),
        *_interrupted(gebaut),
        *_kept(gebaut),
        *_file_lines(gebaut, base),
        *_rejected(gebaut),
        *_upload(gebaut),
    ]
    return "".join(f"{line}\n" for line in lines)


def _interrupted(gebaut: Gebaut) -> Iterator[str]:
    if gebaut.geschrieben and gebaut.geschrieben.was_unterbrochen:
        name = gebaut.geprueft.ordner.name
        yield f"{name}: Der letzte Bau wurde unterbrochen; alle Dateien sind jetzt neu."


def _kept(gebaut: Gebaut) -> Iterator[str]:
    for alt, neu in gebaut.geschrieben.bearbeitet if gebaut.geschrieben else ():
        yield f"{alt} war von Hand bearbeitet und liegt jetzt als {neu} im selben Ordner."


def _file_lines(gebaut: Gebaut, base: Path) -> Iterator[str]:
    for datei in gebaut.dateien:
        path = PurePath(datei.name)
        art = _ARTEN.get(path.suffix, path.suffix.removeprefix(".").upper())
        seiten = _count(datei.seiten, "Seite", "Seiten") if datei.seiten else ""
        yield f"{path.stem:<60} {art:<6}{seiten:>10}  {_shown(gebaut.ausgabe / path, base)}"


def _shown(path: Path, base: Path) -> str:
    """``path`` below the folder the caller works in, or whole."""
    return str(path.relative_to(base) if path.is_relative_to(base) else path)


def _rejected(gebaut: Gebaut) -> Iterator[str]:
    name = gebaut.geprueft.ordner.name
    if gebaut.fehler:
        yield f"{name}: {gebaut.fehler}"
    elif gebaut.geprueft.is_abgelehnt:
        yield f"{name}: nicht gebaut, weil die Fehler oben zuerst zu beheben sind."
    if gebaut.veraltet:
        yield f"{name}: Diese Dateien sind von früher und veraltet: {', '.join(gebaut.veraltet)}."


def _upload(gebaut: Gebaut) -> Iterator[str]:
    """Which files to upload, or why the paper is not ready."""
    vorlage = gebaut.geprueft.vorlage
    if not gebaut.dateien or vorlage is None:
        return
    name = gebaut.geprueft.ordner.name
    if vorlage.status is Status.ENTWURF:
        yield f"{name}: noch nicht hochladen, die Vorlage ist ein Entwurf (status: entwurf)."
        return
    uploads = ", ".join(datei.name for datei in gebaut.dateien)
    yield f"{name}: bereit zum Hochladen: {uploads}."


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
