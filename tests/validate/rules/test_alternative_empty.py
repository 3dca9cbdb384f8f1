"""An accessible alternative that names neither a file nor a person helps nobody."""

from __future__ import annotations

import pytest
from tests.validate.anlagendateien import TEXT, pdf
from tests.validate.anlagenfall import statt_der_ersten
from tests.validate.fall import Fall


def with_plan(fall: Fall, alternative: str, more: str = "") -> Fall:
    fall.schreibe("anlagen/plan.pdf", pdf()).schreibe("anlagen/fassung.pdf", pdf(TEXT, TEXT))
    entry = "nummer: 1, titel: Lageplan, datei: anlagen/plan.pdf, barrierefreie_alternative: "
    return statt_der_ersten(fall, f"{entry}{alternative}{more}")


@pytest.mark.parametrize(
    ("alternative", "more"), [("{}", ""), ("{}", ", oeffentlich: nein"), ("{datei: }", "")]
)
def test_one_that_names_nothing_is_told(fall: Fall, alternative: str, more: str) -> None:
    (finding,) = with_plan(fall, alternative, more).findings("F276")
    assert finding.text == "Hier fehlt, wo die barrierefreie Fassung zu finden ist."


@pytest.mark.parametrize(
    "alternative",
    [
        "{kontakt: Stadtplanungsamt}",
        "{datei: anlagen/fassung.pdf}",
        "{datei: anlagen/fassung.pdf, kontakt: Stadtplanungsamt}",
    ],
)
def test_one_that_names_something_is_not(fall: Fall, alternative: str) -> None:
    assert with_plan(fall, alternative).findings("F276") == []
