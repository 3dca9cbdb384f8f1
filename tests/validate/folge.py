"""Papers that differ from the faultless one in their Beratungsfolge."""

from __future__ import annotations

import pytest
from tests.validate.fall import GRUNDFALL, Fall

_TYPED = (GRUNDFALL / "vorlagen" / "grundfall" / "vorlage.yaml").read_text(encoding="utf-8")
ROWS = "".join(row for row in _TYPED.splitlines(keepends=True) if row.startswith("  - {datum: "))
FIRST_ROW = _TYPED[: _TYPED.index(ROWS)].count("\n") + 1
"""The line of ``vorlage.yaml`` in which the Beratungsfolge begins."""

DATUM = "31.08.2026"


def with_folge(fall: Fall, *rows: str, datum: str = DATUM) -> Fall:
    """The paper with ``rows`` such as ``30.09.2026 Rat: Entscheidung``, and its date."""
    return with_kalender(_dated(fall, datum).ersetze(ROWS, "".join(map(_row, rows))), "")


def with_kalender(fall: Fall, sitzungen: str) -> Fall:
    """The paper in a project with these meetings, one a line."""
    return fall.schreibe("../../content/sitzungen.csv", f"gremium;datum;abgabe_bis\n{sitzungen}\n")


def _dated(fall: Fall, datum: str) -> Fall:
    return fall.ersetze(f"datum: {DATUM}  ", f"datum: {datum}  ")


def _row(row: str) -> str:
    datum, _, rest = row.partition(" ")
    gremium, _, rolle = rest.partition(": ")
    return f'  - {{datum: {datum}, gremium: "{gremium}", rolle: {rolle}}}\n'


def as_bericht(fall: Fall) -> Fall:
    """The paper as a Berichtsvorlage."""
    path = fall.ordner / "vorlage.yaml"
    typed = path.read_text(encoding="utf-8")
    before, _, rest = typed.partition("beschlussvorschlag:")
    _, _, after = rest.partition("begruendung: {datei")
    report = f"{before}bericht: {{datei{after}".replace("Beschlussvorlage", "Berichtsvorlage")
    path.write_text(report, encoding="utf-8")
    return fall


def places(fall: Fall, code: str) -> list[tuple[int, int]]:
    """Where the findings of a rule are: the row of the Beratungsfolge from 1, and the column."""
    return [
        (finding.place.line - FIRST_ROW + 1, finding.place.column)
        for finding in fall.findings(code)
    ]


IN_DATUM, IN_GREMIUM = 13, 34
"""The columns in which the values of a row begin."""


def cases(*papers: tuple[str, ...]) -> pytest.MarkDecorator:
    """A test for each Beratungsfolge."""
    return pytest.mark.parametrize("rows", papers, ids=" | ".join)
