"""The pages of the shipped papers look as was reviewed; ``make golden`` takes new pictures."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp

import pytest
from PIL import Image, ImageDraw
from tests.golden import is_renewed
from tests.mustervorlagen import NAMEN, musterdateien
from tests.seiten.seitenbilder import (
    DPI,
    as_png,
    difference_picture,
    moved,
    page_pictures,
    read_png,
)

REFERENZ = Path(__file__).parent / "referenz"
BYTES_EACH, BYTES_ALL = 40_000, 2_500_000


def pictures(name: str) -> dict[str, Image.Image]:
    """The pages of all documents of a paper by the names of their files."""
    return {
        f"{datei.dateistamm}_{number}.png": picture
        for datei in musterdateien(name)
        for number, picture in enumerate(page_pictures(datei.pdf), start=1)
    }


@pytest.mark.parametrize("name", NAMEN)
def test_the_pages_of_a_shipped_paper_look_as_was_reviewed(name: str) -> None:
    now = pictures(name)
    if is_renewed():
        _renew(REFERENZ / name, now)
    before = {file.name: read_png(file) for file in (REFERENZ / name).glob("*.png")}
    assert sorted(now) == sorted(before)
    masks = {file: moved(before[file], picture) for file, picture in now.items()}
    changed = {file: mask for file, mask in masks.items() if mask}
    if changed:
        folder = Path(mkdtemp(prefix="seitenbilder-"))  # stays, unlike pytest's own
        for file, mask in changed.items():
            difference_picture(before[file], now[file], mask).save(folder / file)
        pytest.fail(f"Vorher, jetzt und was anders ist, zeigt {folder}: {', '.join(changed)}")


def _renew(folder: Path, now: dict[str, Image.Image]) -> None:
    """Replace only what looks otherwise, so that a commit shows what has changed."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        if old.name not in now:
            old.unlink()
    for name, picture in now.items():
        file = folder / name
        if not file.exists() or moved(read_png(file), picture):
            file.write_bytes(as_png(picture))


def test_pictures_are_small_and_only_of_papers_that_ship() -> None:
    files = [*REFERENZ.rglob("*.png")]
    assert {file.parent.name for file in files} == set(NAMEN)
    sizes = [file.stat().st_size for file in files]
    assert max(sizes) < BYTES_EACH
    assert sum(sizes) < BYTES_ALL


@pytest.fixture(scope="module")
def page() -> Image.Image:
    return next(page_pictures(musterdateien(NAMEN[0])[0].pdf))


def shifted(page: Image.Image, line: tuple[int, int, int, int], by: int) -> Image.Image:
    """``page`` with what stands in the box ``line`` moved down."""
    other = page.copy()
    cut = page.crop(line)
    ImageDraw.Draw(other).rectangle(line, fill=255)
    other.paste(cut, (line[0], line[1] + by))
    return other


def test_the_same_page_read_from_its_small_file_has_not_changed(
    page: Image.Image, tmp_path: Path
) -> None:
    (tmp_path / "seite.png").write_bytes(as_png(page))
    assert moved(read_png(tmp_path / "seite.png"), page) is None


def test_letters_with_other_edges_have_not_changed(page: Image.Image) -> None:
    large = next(page_pictures(musterdateien(NAMEN[0])[0].pdf, 4 * DPI))
    softer = large.resize(page.size, Image.Resampling.BOX)
    assert softer.tobytes() != page.tobytes()
    assert moved(page, softer) is None


def test_a_line_that_moved_by_a_millimetre_is_seen(page: Image.Image) -> None:
    left, top, right, bottom = _line(page)
    mask = moved(page, shifted(page, (left, top, right, bottom), 3))
    assert mask
    found = mask.getbbox()
    assert found
    assert found[1] >= top - 3
    assert found[3] <= bottom + 5


def test_a_word_that_is_gone_is_seen(page: Image.Image) -> None:
    left, top, _, bottom = _line(page)
    other = page.copy()
    ImageDraw.Draw(other).rectangle((left, top, left + 60, bottom), fill=255)
    assert moved(page, other)


def test_a_page_of_another_size_has_changed(page: Image.Image) -> None:
    assert moved(page, page.crop((0, 0, page.width, page.height - 20)))


def test_the_difference_picture_shows_both_pages_and_colours_what_moved(page: Image.Image) -> None:
    other = shifted(page, _line(page), 3)
    mask = moved(page, other)
    assert mask
    sheet = difference_picture(page, other, mask)
    assert sheet.size == (3 * page.width, page.height)
    assert sheet.crop((0, 0, page.width, page.height)).convert("L").tobytes() == page.tobytes()
    overlay = sheet.crop((2 * page.width, 0, *sheet.size))
    assert {"red", "blue"} <= {_tint(colour) for _, colour in overlay.getcolors(1 << 16) or ()}


def _tint(colour: object) -> str:
    red, _, blue = colour if isinstance(colour, tuple) else (0, 0, 0)
    if abs(red - blue) < 128:
        return ""
    return "red" if red > blue else "blue"


def _line(page: Image.Image) -> tuple[int, int, int, int]:
    """The box of a line of text in the lower half of the page."""
    rows = [
        min(page.crop((60, row, 540, row + 1)).tobytes()) < 128
        for row in range(page.height // 2, page.height - 80)
    ]
    start = rows.index(True, rows.index(False)) + page.height // 2
    end = rows.index(False, start - page.height // 2) + page.height // 2
    return (60, start - 1, 540, end + 1)
