"""What a final paper is told about the offices that are to agree, and about open comments."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

NOTIZEN = "intern: {aktenzeichen: 66.1, frist: 12:30}"


def with_intern(fall: Fall, intern: str, status: str = "final") -> Fall:
    fall.ersetze(NOTIZEN, f"intern: {intern}")
    fall.ersetze("status: final", f"status: {status}")
    return fall


@pytest.mark.parametrize(
    ("intern", "times"),
    [
        ("{mitzeichnung: Stadtkämmerei}", 1),
        ("{mitzeichnung: [Stadtkämmerei, Rechtsamt]}", 2),
        ("{mitzeichnung: [{amt: Stadtkämmerei, datum: 14.08.2026}]}", 1),
        ("{mitzeichnung: [{amt: Rechtsamt, ergebnis: abgelehnt}, {amt: Stadtkämmerei}]}", 1),
    ],
)
def test_an_office_that_said_nothing_is_named(fall: Fall, intern: str, times: int) -> None:
    found = with_intern(fall, intern).findings("V318")
    assert len(found) == times
    assert all("Stadtkämmerei" in each.text or "Rechtsamt" in each.text for each in found)


@pytest.mark.parametrize(
    ("intern", "status"),
    [
        ("{mitzeichnung: [{amt: Stadtkämmerei, ergebnis: mitgezeichnet}]}", "final"),
        ("{mitzeichnung: [{amt: Stadtkämmerei, ergebnis: mit Änderungen}]}", "final"),
        ("{mitzeichnung: [{datum: 14.08.2026}]}", "final"),
        ("{mitzeichnung: [Stadtkämmerei]}", "entwurf"),
        ("{mitzeichnung: []}", "final"),
    ],
)
def test_who_agreed_and_who_is_asked_about_a_draft_is_not(
    fall: Fall, intern: str, status: str
) -> None:
    assert with_intern(fall, intern, status).findings("V318") == []


@pytest.mark.parametrize(
    "intern",
    [
        "{mitzeichnung: [{amt: Rechtsamt, ergebnis: abgelehnt}]}",
        "{mitzeichnung: [{amt: Rechtsamt, datum: 14.08.2026, ergebnis: abgelehnt}, Kämmerei]}",
        "{mitzeichnung: [{ergebnis: abgelehnt}]}",
    ],
)
def test_a_refusal_stops_a_final_paper(fall: Fall, intern: str) -> None:
    (found,) = with_intern(fall, intern).findings("F318")
    assert "abgelehnt" in found.text


@pytest.mark.parametrize(
    ("intern", "status"),
    [
        ("{mitzeichnung: [{amt: Rechtsamt, ergebnis: abgelehnt}]}", "entwurf"),
        ("{mitzeichnung: [{amt: Rechtsamt, ergebnis: mit Änderungen}]}", "final"),
        ("{notizen: Das Rechtsamt hat abgelehnt.}", "final"),
    ],
)
def test_a_draft_may_be_refused_and_a_note_refuses_nothing(
    fall: Fall, intern: str, status: str
) -> None:
    assert with_intern(fall, intern, status).findings("F318") == []


def test_a_refusal_may_be_overruled_with_a_reason(fall: Fall) -> None:
    with_intern(fall, "{mitzeichnung: [{amt: Rechtsamt, ergebnis: abgelehnt}]}")
    fall.ersetze("muster: ja", "muster: ja\nausnahmen: [{regel: F318, grund: Der OB entschied.}]")
    assert fall.findings("F318") == []


@pytest.mark.parametrize(
    "entry",
    [
        "{von: Erika Mustermann, text: Woher?}",
        "{text: Bitte kürzen.}",
        "{von: Amt, datum: 14.08.2026, stelle: begruendung, text: Warum?, antwort: }",
    ],
)
def test_a_comment_without_an_answer_is_open(fall: Fall, entry: str) -> None:
    (found,) = with_intern(fall, f"{{rueckmeldungen: [{entry}]}}").findings("V319")
    assert found.place.line == 51


@pytest.mark.parametrize(
    ("intern", "status"),
    [
        ("{rueckmeldungen: [{text: Warum?, antwort: Ergänzt.}]}", "final"),
        ("{rueckmeldungen: [{text: Warum?}]}", "entwurf"),
        ("{rueckmeldungen: []}", "final"),
    ],
)
def test_what_is_answered_and_what_a_draft_leaves_open_is_fine(
    fall: Fall, intern: str, status: str
) -> None:
    assert with_intern(fall, intern, status).findings("V319") == []
