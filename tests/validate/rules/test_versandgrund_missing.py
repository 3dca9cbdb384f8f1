from __future__ import annotations

import pytest
from tests.validate.fall import Fall

AMT = "amt: Amt für Mobilität"


@pytest.mark.parametrize(
    ("typed", "column"),
    [
        ("versand: Tischvorlage", 10),
        ("versand: Nachversand", 10),
        ("versand: {art: Nachversand}", 16),
        ("versand: {art: Tischvorlage, grund: }", 16),
        ("versand:\n  art: Tischvorlage", 8),
    ],
)
def test_a_final_paper_says_why_it_comes_late(fall: Fall, typed: str, column: int) -> None:
    (finding,) = fall.ersetze(AMT, f"{typed}\n{AMT}").findings()
    assert finding.code == "F209"
    assert finding.place.column == column
    assert finding.remedy.startswith("Schreiben Sie »versand: {art: ")


@pytest.mark.parametrize(
    "typed",
    [
        "versand: {art: Nachversand, grund: Das Gutachten fehlte.}",
        "versand:\n  art: Tischvorlage\n  grund: Das Gutachten fehlte.",
        "versand:",
    ],
)
def test_with_a_reason_or_without_the_mark_it_is_right(fall: Fall, typed: str) -> None:
    assert fall.ersetze(AMT, f"{typed}\n{AMT}").codes() == []


def test_a_draft_may_look_for_a_reason(fall: Fall) -> None:
    fall.ersetze("status: final", "status: entwurf")
    assert fall.ersetze(AMT, f"versand: Tischvorlage\n{AMT}").codes() == []


@pytest.mark.parametrize(
    ("typed", "code", "column"),
    [
        ("versand: Tischvorlag", "F107", 10),
        ("versand: ja", "F107", 10),
        ("versand: {art: Nachsand, grund: x}", "F107", 16),
        ("versand: {grund: Das Gutachten fehlte.}", "F112", 1),
        ("versand: [Nachversand]", "F108", 10),
        ("versand: {kind: Nachversand, art: Nachversand, grund: x}", "F109", 11),
    ],
)
def test_what_is_no_dispatch_is_found_at_its_place_and_the_rest_is_read(
    fall: Fall, typed: str, code: str, column: int
) -> None:
    (finding,) = fall.ersetze(AMT, f"{typed}\n{AMT}").findings()
    assert (finding.code, finding.place.column) == (code, column)
