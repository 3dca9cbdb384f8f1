"""The pages of the Word files, as LibreOffice sets them, look like those of the PDFs.

LibreOffice hyphenates and breaks lines elsewhere than we do: only what does not depend on that
is compared. How Microsoft Word sets the pages, nothing here shows.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from tests.mustervorlagen import NAMEN, Musterdatei, musterdateien
from tests.render_pdf.lesen import Word, pages, words
from tests.seiten.libreoffice import printed

pytestmark = pytest.mark.gross

KOPF = ("Öffentliche", "Betrifft", "Amt", "Telefon:", "Beratungsfolge")
SIDEWAYS, DOWNWARDS = 4.0, 2.0
SHARED = 0.9


@pytest.fixture(scope="module", params=NAMEN)
def paare(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[Musterdatei, list[Any]]]:
    """The documents of a paper, each with the pages LibreOffice makes of its Word file."""
    folder = tmp_path_factory.mktemp("seiten")
    dateien = musterdateien(request.param)
    word = printed({datei.dateistamm: datei.word for datei in dateien}, folder)
    return [(datei, word[datei.dateistamm]) for datei in dateien]


def test_a_word_file_has_as_many_pages_as_its_pdf_or_one_more_or_less(
    paare: list[tuple[Musterdatei, list[Any]]],
) -> None:
    counts = {datei.dateistamm: (len(pages(datei.pdf)), len(word)) for datei, word in paare}
    assert {name: pair for name, pair in counts.items() if abs(pair[0] - pair[1]) > 1} == {}


def test_the_same_words_stand_on_the_first_page(
    paare: list[tuple[Musterdatei, list[Any]]],
) -> None:
    for datei, word in paare:
        ours, theirs = (Counter(_texts(page)) for page in (pages(datei.pdf)[0], word[0]))
        assert (ours & theirs).total() > SHARED * ours.total(), datei.dateistamm


def test_the_head_of_the_first_page_stands_at_the_same_places(
    paare: list[tuple[Musterdatei, list[Any]]],
) -> None:
    datei, word = paare[0]
    ours, theirs = (_uppermost(words(page)) for page in (pages(datei.pdf)[0], word[0]))
    nummer = next(text for text in ours if text.startswith("V/99"))
    for text in (nummer, *KOPF):
        assert theirs[text].left == pytest.approx(ours[text].left, abs=SIDEWAYS), text
        assert theirs[text].top == pytest.approx(ours[text].top, abs=DOWNWARDS), text


def _texts(page: Any) -> list[str]:
    return [word.text for word in words(page)]


def _uppermost(found: list[Word]) -> dict[str, Word]:
    """Each word where it stands highest."""
    return {word.text: word for word in sorted(found, key=lambda word: -word.top)}
