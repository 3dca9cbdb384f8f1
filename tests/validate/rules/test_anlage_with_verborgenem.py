"""What hides in a public file is an error: to be cleaned, or to be decided by its author."""

from __future__ import annotations

import pytest
from tests.anlagen.pakete import absatz, blatt, excel, word, zeile
from tests.anlagen.verstecke_word import VERSTECKE
from tests.validate.anlagendateien import pdf
from tests.validate.anlagenfall import statt_der_ersten
from tests.validate.fall import Fall

_CLEAN = [
    ("a.docx", word(absatz("Der Plan liegt aus."))),
    ("a.xlsx", excel({"Plan": blatt(zeile(1, "Straße", "Länge"))})),
    ("a.pdf", pdf()),
]


def codes(fall: Fall, name: str, content: bytes, more: str = "") -> set[str]:
    """The codes of what is told of a public file that hides something."""
    fall.schreibe(f"anlagen/{name}", content)
    statt_der_ersten(fall, f"nummer: 1, titel: Lageplan, datei: anlagen/{name}{more}")
    return {each.code for each in fall.findings() if each.code in ("F270", "F271")}


@pytest.mark.parametrize("name", ["author", "company", "custom", "macro"])
def test_what_cleaning_strips_is_an_error_until_it_is_to_be_cleaned(fall: Fall, name: str) -> None:
    assert codes(fall, "a.docx", VERSTECKE[name].data) == {"F270"}
    fall.ersetze("a.docx}", "a.docx, bereinigen: ja}")
    assert fall.findings("F27") == []


@pytest.mark.parametrize("name", ["inserted", "deleted", "hidden"])
def test_what_only_its_author_can_decide_is_an_error_in_any_case(fall: Fall, name: str) -> None:
    assert codes(fall, "a.docx", VERSTECKE[name].data) == {"F271"}
    fall.ersetze("a.docx}", "a.docx, bereinigen: ja}")
    assert [each.code for each in fall.findings("F27")] == ["F271"]


@pytest.mark.parametrize(("name", "content"), _CLEAN, ids=[name for name, _ in _CLEAN])
def test_a_file_that_hides_nothing_is_no_error(fall: Fall, name: str, content: bytes) -> None:
    assert codes(fall, name, content) == set()


@pytest.mark.parametrize("name", ["author", "inserted", "hidden"])
def test_what_is_not_public_is_no_error(fall: Fall, name: str) -> None:
    assert codes(fall, "a.docx", VERSTECKE[name].data, ", oeffentlich: nein") == set()
