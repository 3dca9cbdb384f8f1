"""What the command line prints: findings, and at the end one line per file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from math import inf
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from vorlagen_gen.check.verdicts import Pruefung, Verdict, is_bereit
from vorlagen_gen.findings import Finding, Severity, has_errors
from vorlagen_gen.load.quellzeile import Quellzeilen
from vorlagen_gen.quelltext import getippt

if TYPE_CHECKING:  # what is printed is loaded by then
    from vorlagen_gen.nachweis import Nachweis
    from vorlagen_gen.pipeline import Gebaut
    from vorlagen_gen.pruefung import Geprueft
    from vorlagen_gen.templatevergleich import Vergleich
    from vorlagen_gen.validate.ausnahmen import Ausgenommen

_ARTEN = {".docx": "Word", ".pdf": "PDF", ".xlsx": "Excel", ".html": "HTML", ".txt": "Text"}

_MAX_NAMES = 3
"""More file names than these are counted instead."""
_WIDTH = 100
"""So wide is a list of many gaps."""


def findings_text(findings: Sequence[Finding], quellzeilen: Quellzeilen) -> str:
    """All findings with the lines they are about; empty if there are none."""
    return "".join(f"{line}\n" for line in _shown_findings(findings, quellzeilen))


def _shown_findings(findings: Sequence[Finding], quellzeilen: Quellzeilen) -> Iterator[str]:
    """Place and fault; the line with the text in question underlined; the remedy."""
    for finding in findings:
        fault, remedy = str(finding).split("\n", 1)
        yield fault
        yield from (f"    {line}" for line in quellzeilen.show(finding.place))
        yield remedy


def pruefung_text(geprueft: Geprueft, quellzeilen: Quellzeilen) -> str:
    """The findings of a paper, the rules it switches off, and what a draft still lacks."""
    lines = [
        *_shown_findings(geprueft.findings, quellzeilen),
        *_excepted(geprueft.ordner.name, geprueft.ausgenommen),
        *_open(geprueft, _WIDTH),
        *_not_passed({geprueft.ordner.name: geprueft.pruefungen}),
    ]
    return "".join(f"{line}\n" for line in lines)


def offenes_text(geprueft: Geprueft, quellzeilen: Quellzeilen) -> str:
    """What is open in a draft just begun: how often each rule warns, the rest as it is.

    There may be dozens of warnings, and nobody has worked on the draft yet.
    """
    from vorlagen_gen.validate.ausnahmen import REGELN

    warnings = (each.code for each in geprueft.findings if each.severity is Severity.WARNUNG)
    counted = Counter(code for code in warnings if code in REGELN)
    others = [each for each in geprueft.findings if each.code not in counted]
    missing = 0 if geprueft.is_abgelehnt else len(geprueft.luecken)
    lines = [
        *_shown_findings(others, quellzeilen),
        *(f"{times:>4}  {code}: {REGELN[code].was}" for code, times in sorted(counted.items())),
        *([f"{missing:>4}  Noch leer, aber in der fertigen Vorlage verlangt."] if missing else []),
        *_not_passed({geprueft.ordner.name: geprueft.pruefungen}),
    ]
    return "".join(f"{line}\n" for line in lines)


def _excepted(name: str, ausgenommen: Sequence[Ausgenommen]) -> Iterator[str]:
    for each in ausgenommen:
        times = _count(len(each.findings), "Befund", "Befunde")
        yield f"  {name}: Ausnahme von {each.regel} ({times}): {each.grund}"


def pruefung_summary(geprueft: Sequence[Geprueft]) -> str:
    """One line: how many papers, how many errors and warnings."""
    findings = [finding for each in geprueft for finding in each.findings]
    errors = sum(finding.severity is Severity.FEHLER for finding in findings)
    papers = _count(len(geprueft), "Vorlage", "Vorlagen")
    warnings = _count(len(findings) - errors, "Warnung", "Warnungen")
    return f"{papers} geprüft: {errors} Fehler, {warnings}.\n"


def bau_text(gebaut: Gebaut, base: Path, quellzeilen: Quellzeilen) -> str:
    """What was built of a paper: findings, a person's work kept, files, what to upload."""
    lines = [
        gebaut.geprueft.ordner.name,
        *_shown_findings(gebaut.findings, quellzeilen),
        *_excepted(gebaut.geprueft.ordner.name, gebaut.ausgenommen),
        *_interrupted(gebaut),
        *_kept(gebaut, base),
        *_file_lines(gebaut, base),
        *_rejected(gebaut, base),
        *_open(gebaut.geprueft),
        *_not_passed(gebaut.pruefungen),
        *_upload(gebaut),
    ]
    return "".join(f"{line}\n" for line in lines)


def bau_summary(gebaut: Sequence[Gebaut], verwaist: Sequence[str]) -> str:
    """The last lines: how many papers became what, which need a look, and what is left over."""
    rejected = [each.geprueft.ordner.name for each in gebaut if not each.dateien]
    unproven = [each.geprueft.ordner.name for each in gebaut if not is_bereit(each.all_pruefungen)]
    faulty = [each for each in gebaut if has_errors(each.findings)]
    papers = _count(len(gebaut), "Vorlage", "Vorlagen")
    lines = [f"{papers}: {len(gebaut) - len(rejected)} gebaut, {len(rejected)} nicht gebaut."]
    if rejected:
        lines.append(f"Nicht gebaut: {', '.join(rejected)}")
    drafts = [each.geprueft.ordner.name for each in faulty if each.dateien]
    if drafts:
        lines.append(f"Entwürfe mit Fehlern: {', '.join(drafts)}")
    if unproven:
        lines.append(f"Prüfung nicht bestanden: {', '.join(unproven)}")
    return "".join(f"{line}\n" for line in lines) + verwaist_text(verwaist)


def verwaist_text(verwaist: Sequence[str]) -> str:
    """Which output folders belong to no paper any more; empty if there is none."""
    folders = ", ".join(verwaist)
    return f"Ausgabe ohne Vorlage (umbenannt oder gelöscht?): {folders}\n" if verwaist else ""


def _open(geprueft: Geprueft, width: float = inf) -> Iterator[str]:
    """The gaps of a draft, on one line or on several as wide as ``width``."""
    if geprueft.is_abgelehnt or not geprueft.luecken:
        return
    line = f"  {geprueft.ordner.name}: noch offen ({len(geprueft.luecken)}):"
    for gap in _with_commas(geprueft.luecken):
        if len(line) + len(gap) >= width and line.strip():
            yield line
            line = "   "
        line = f"{line} {gap}"
    yield line


def _with_commas(items: Sequence[str]) -> Iterator[str]:
    """Each but the last with a comma behind it."""
    yield from (f"{each}," for each in items[:-1])
    yield items[-1]


def _interrupted(gebaut: Gebaut) -> Iterator[str]:
    if gebaut.geschrieben and gebaut.geschrieben.was_unterbrochen:
        yield "  Der letzte Bau wurde unterbrochen; jetzt sind alle Dateien da."


def _kept(gebaut: Gebaut, base: Path) -> Iterator[str]:
    """Edited files that lie aside now; the changes to one of Word can be taken up."""
    kept = gebaut.geschrieben.bearbeitet if gebaut.geschrieben else ()
    for alt, neu in kept:
        yield f"  {alt} war von Hand bearbeitet und liegt jetzt daneben als {neu}."
    ordner = gebaut.geprueft.ordner
    if kept:
        yield (
            f"  Übertragen Sie die Änderungen nach {ordner.label}; sonst fehlen sie in allem, was "
            "neu erzeugt wird."
        )
    for path in (gebaut.ausgabe / neu for _, neu in kept if neu.endswith(".docx")):
        names = f"{getippt(ordner.name)} {getippt(_shown(path, base))}"
        yield f"  Das tut: vorlagen-gen ruecklauf {names}"


def _file_lines(gebaut: Gebaut, base: Path) -> Iterator[str]:
    """Kind, pages and place of each file."""
    for datei in gebaut.dateien:
        art = _ARTEN.get(PurePath(datei.name).suffix, "Datei")
        seiten = _count(datei.seiten, "Seite", "Seiten") if datei.seiten else ""
        yield f"  {art:<6}{seiten:<11}{_shown(gebaut.ausgabe / datei.name, base)}"


def _shown(path: Path, base: Path) -> str:
    """``path`` below the folder the caller works in, or whole."""
    return str(path.relative_to(base) if path.is_relative_to(base) else path)


def _rejected(gebaut: Gebaut, base: Path) -> Iterator[str]:
    if gebaut.fehler:
        yield f"  Nicht gebaut: {gebaut.fehler}"
    elif gebaut.geprueft.is_abgelehnt:
        yield "  Nicht gebaut: Beheben Sie zuerst die Fehler."
    elif has_errors(gebaut.geprueft.findings):
        yield "  Als Entwurf gebaut; vor der fertigen Fassung sind die Fehler zu beheben."
    if gebaut.veraltet:
        count, names = len(gebaut.veraltet), ", ".join(gebaut.veraltet)
        many = f"{count} Dateien in {_shown(gebaut.ausgabe, base)}"
        yield f"  Von früher und jetzt veraltet: {many if count > _MAX_NAMES else names}"


def _not_passed(pruefungen_by_name: Mapping[str, Sequence[Pruefung]]) -> Iterator[str]:
    """Each check that failed or did not run, with the first thing it says."""
    for stamm, pruefungen in pruefungen_by_name.items():
        for pruefung in pruefungen:
            if pruefung.verdict is not Verdict.PASSED:
                first = next(iter(pruefung.einzelheiten), "")
                yield f"  Prüfung {pruefung.verdict}: {pruefung.name}, {stamm}: {first}"


def _upload(gebaut: Gebaut) -> Iterator[str]:
    """Which files to upload, or why the paper is not ready; Word files are for colleagues."""
    vorlage = gebaut.geprueft.vorlage
    if not gebaut.dateien or vorlage is None:
        return
    from vorlagen_gen.assemble.dateinamen import is_nichtoeffentlich
    from vorlagen_gen.deliver.freigabe import obstacles

    reasons = obstacles(vorlage, gebaut.all_pruefungen)
    if reasons:
        yield from (f"  {reason}" for reason in reasons)
        return
    uploads = [datei.name for datei in gebaut.dateien if datei.is_hochzuladen]
    public = [name for name in uploads if not is_nichtoeffentlich(name)]
    others = [name for name in uploads if is_nichtoeffentlich(name)]
    if public:
        yield f"  Hochladen: {', '.join(public)}"
    if others:
        yield f"  Hochladen, nur nichtöffentlich: {', '.join(others)}"


def nachweis_text(nachweis: Nachweis) -> str:
    """The folder with the result, then the reasons, a line each."""
    first = f"{nachweis.ordner.name}: {nachweis.urteil.label}"
    return "".join(f"{line}\n" for line in (first, *(f"  {why}" for why in nachweis.gruende)))


def vergleich_text(vergleich: Vergleich) -> str:
    """The paper with each file that the templates would change, or why that is not known."""
    result = "sähe anders aus" if vergleich.abweichungen else "bliebe, wie sie ist"
    if vergleich.hindernis:
        result = f"nicht vergleichbar. {vergleich.hindernis}"
    rest = [f"  {each.datei}: {each.worin}" for each in vergleich.abweichungen]
    return "".join(f"{line}\n" for line in (f"{vergleich.name}: {result}", *rest))


def vergleich_summary(results: Sequence[Vergleich]) -> str:
    """How many papers were compared, and how many of them would change."""
    compared = [each for each in results if not each.hindernis]
    changed = sum(1 for each in compared if each.abweichungen)
    papers = _count(len(compared), "Vorlage", "Vorlagen")
    return f"{papers} verglichen, {changed} mit Änderungen.\n"


def templates_summary(staedte: int, findings: int) -> str:
    """One line: of how many cities the templates were checked, and what was found."""
    cities, faults = _count(staedte, "Stadt", "Städte"), _count(findings, "Befund", "Befunde")
    return f"{cities} geprüft: {faults}.\n"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
