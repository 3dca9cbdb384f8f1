from __future__ import annotations

import pytest

from vorlagen_gen import schrift
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.schrift import Schnitt, find_schriften, missing_glyphs, text_width


def test_every_cut_has_a_file_and_a_stand_in() -> None:
    schriften = find_schriften()
    assert set(schriften.text) == set(schriften.fallback) == set(Schnitt)
    assert all(path.is_file() for path in (*schriften.text.values(), *schriften.fallback.values()))


def test_widths_are_those_of_arial() -> None:
    # Arial's advance widths: digits 1139, A 1366, blank 569 of 2048 units.
    assert text_width("2025", 2048) == 4 * 1139
    assert text_width("A A", 2048) == 2 * 1366 + 569


def test_width_grows_with_size_and_bold_is_wider() -> None:
    assert text_width("Rat", 22) == pytest.approx(2 * text_width("Rat", 11))
    assert text_width("Rat", 11, Schnitt.FETT) > text_width("Rat", 11)


def test_soft_hyphens_and_joiners_take_no_room() -> None:
    assert text_width("Leit\u00adbild\u200d", 11) == text_width("Leitbild", 11)


def test_a_character_from_the_stand_in_has_its_own_width() -> None:
    assert text_width("☒", 11) > 0


@pytest.mark.parametrize("text", ["Münster § 27 → 1.330.000 €", "السلام", "u\u0308", "a\u00adb"])
def test_what_the_fonts_have_is_not_missing(text: str) -> None:
    assert missing_glyphs(text) == ()


def test_missing_glyphs_are_named_once_in_their_order() -> None:
    assert missing_glyphs("漢 a 字 漢") == ("漢", "字")


def test_a_missing_font_file_says_what_to_install(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schrift, "_DEBIAN", tmp_path_factory.mktemp("leer"))
    with pytest.raises(VorlagenError, match="fonts-liberation2"):
        find_schriften.__wrapped__()


def test_windows_takes_arial_from_its_own_folder(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    windows = tmp_path_factory.mktemp("Windows")
    fonts = windows / "Fonts"
    fonts.mkdir()
    for name in ("arial.ttf", "arialbd.ttf", "ariali.ttf", "arialbi.ttf", "seguisym.ttf"):
        (fonts / name).touch()
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("WINDIR", str(windows))
    assert find_schriften.__wrapped__().text[Schnitt.FETT] == fonts / "arialbd.ttf"
