"""The report of an import: where the paper came from, what was understood, and what was not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vorlagen_gen.findings import Finding, Place, Severity
from vorlagen_gen.importe.fund import Funde, Hinweis, Rest

NAME = "importbericht.md"
NICHT_ZUGEORDNET = "Nicht zugeordnet"
"""The heading over every text that found no field, word for word."""
_LONGEST = 60


def report(quellen: Sequence[str], funde: Funde, label: str) -> tuple[str, tuple[Finding, ...]]:
    """The text of the report, and a finding for each entry that someone has to look at.

    ``label`` is the path that the report will have in the project.
    """
    rows = ["# Importbericht", "", "Übernommen aus:", "", *(f"- {each}" for each in quellen)]
    rows += ["", "# Verstanden", "", *_listed(funde.verstanden, "Nichts.")]
    rows += ["", "# Als Beschriftung gelesen", ""]
    rows += _listed([f"»{each}«" for each in funde.beschriftungen], "Nichts.")
    rows += ["", "# Nachzusehen", ""]
    findings: list[Finding] = []
    for hinweis in funde.hinweise:
        rows.append(f"- {hinweis.text}")
        findings.append(_doubt(label, len(rows), hinweis))
    if not funde.hinweise:
        rows.append("Nichts.")
    rows += ["", f"# {NICHT_ZUGEORDNET}", ""]
    if not funde.reste:
        rows.append("Nichts: Jeder andere Text steht in einem Feld.")
    for rest in funde.reste:
        rows += [f"## {_where(rest)}", ""]
        findings.append(_unplaced(label, len(rows) - 1, rest))
        rows += [*rest.text.split("\n"), ""]
    return "\n".join(rows).rstrip("\n") + "\n", tuple(findings)


def summary(name: str, verstanden: Sequence[str], findings: int) -> str:
    """What the terminal says about a paper that was taken over."""
    open_points = (
        f"Nachzusehen: {findings}."
        if findings
        else "Jeder Text fand ein Feld oder ist Beschriftung."
    )
    return (
        f"Angelegt: vorlagen/{name}, als Entwurf. Verstanden: {', '.join(verstanden)}.\n"
        f"{open_points} Der Bericht steht in vorlagen/{name}/{NAME}. Was dem Entwurf fehlt:\n"
    )


def _listed(entries: Sequence[str], nothing: str) -> Iterator[str]:
    yield from (f"- {each}" for each in entries)
    if not entries:
        yield nothing


def _where(rest: Rest) -> str:
    return ", ".join(filter(None, (rest.datei, rest.stelle)))


def _doubt(label: str, line: int, hinweis: Hinweis) -> Finding:
    place = Place.at(label, line, 1)
    return Finding(place, Severity.WARNUNG, "U102", hinweis.text, hinweis.remedy)


def _unplaced(label: str, line: int, rest: Rest) -> Finding:
    words = " ".join(rest.text.split())
    short = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 2]} …"
    return Finding(
        Place.at(label, line, 1),
        Severity.WARNUNG,
        "U101",
        f"Zu diesem Text fand sich kein Feld ({_where(rest)}): »{short}«",
        "Übertragen Sie ihn in das Feld, in das er gehört; im Bericht steht er vollständig.",
    )
