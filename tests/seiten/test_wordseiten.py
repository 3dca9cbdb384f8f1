"""The pages of the Word files, as LibreOffice sets them, look like those of the PDFs.

LibreOffice hyphenates and breaks lines elsewhere than we do: only what does not depend on that
is compared. How Microsoft Word sets the pages, nothing here shows.
"""

from __future__ import annotations

import subprocess
from collections import Counter
from typing import Any

import pytest
from tests.mustervorlagen import NAMEN, Musterdatei, musterdateien
from tests.render_pdf.lesen import Word, pages, words

pytestmark = pytest.mark.gross

KOPF = ("Öffentliche", "Betrifft", "Amt", "Telefon:", "Beratungsfolge")
SIDEWAYS, DOWNWARDS = 4.0, 15.0
SHARED = 0.9
# A short table moves to the next page as a whole: where it just fits, that is a fifth of a page.
SHARED_WITH_TABLES = 0.75


@pytest.fixture(scope="module", params=NAMEN)
def paare(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> list[tuple[Musterdatei, list[Any]]]:
    """The documents of a paper, each with the pages LibreOffice makes of its Word file."""
    folder = tmp_path_factory.mktemp("seiten")
    dateien = musterdateien(request.param)
    for datei in dateien:
        (folder / f"{datei.dateistamm}.docx").write_bytes(datei.word)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    names = [f"{datei.dateistamm}.docx" for datei in dateien]
    convert = ["soffice", "--headless", profile, "--convert-to", "pdf", *names]
    subprocess.run(convert, cwd=folder, check=True, capture_output=True, timeout=180)
    printed = [(folder / f"{datei.dateistamm}.pdf").read_bytes() for datei in dateien]
    return [(datei, pages(pdf)) for datei, pdf in zip(dateien, printed, strict=True)]


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
        share = SHARED if datei is paare[0][0] else SHARED_WITH_TABLES
        assert (ours & theirs).total() > share * ours.total(), datei.dateistamm


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
