"""The subject as one line with a limit."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.paket.conftest import Amtsstube

from vorlagen_gen.model.titelzeile import KUERZUNG, shortened
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.paket.titel import betrefftitel

WORT = st.text("abcäß-–,.()„“1", min_size=1, max_size=12)
ZEILE = st.lists(WORT, min_size=1, max_size=12).map(" ".join)
UNORDENTLICH = st.text("ab -–(„“\u00a0\t", max_size=30)


@settings(deadline=None)
@given(UNORDENTLICH, st.lists(UNORDENTLICH, max_size=3), st.integers(2, 60))
def test_a_title_has_single_blanks_and_keeps_the_limit(
    betreff: str, zusatz: list[str], zeichen: int
) -> None:
    vorlage = Vorlage.model_construct(betreff=betreff, betreff_zusatz=tuple(zusatz))
    titel = betrefftitel(vorlage, zeichen)
    assert titel.ganz == " ".join(titel.ganz.split())
    assert len(titel.text) <= zeichen
    assert "  " not in titel.text
    assert titel.is_gekuerzt is (len(titel.ganz) > zeichen)


@settings(deadline=None)
@given(ZEILE, st.integers(2, 80))
def test_no_word_is_cut_but_a_first_one_that_is_too_long(line: str, zeichen: int) -> None:
    cut = shortened(line, zeichen)
    if cut == line:
        assert len(line) <= zeichen
        return
    assert cut.endswith(KUERZUNG)
    kept = cut.removesuffix(KUERZUNG)
    assert line.startswith(kept)
    after = line[len(kept) :].lstrip(" -–,;:(„‚»—")
    is_whole = len(line) - len(after) > len(kept) or line[len(kept)] == " "
    assert is_whole or " " not in line[:zeichen].strip() or len(kept) == zeichen - 1


@pytest.mark.parametrize(
    ("zeichen", "expected"),
    [
        (None, "Beispielweg: Neue Beleuchtung - Baubeschluss"),
        (44, "Beispielweg: Neue Beleuchtung - Baubeschluss"),
        (43, "Beispielweg: Neue Beleuchtung…"),
        (30, "Beispielweg: Neue Beleuchtung…"),
        (29, "Beispielweg: Neue…"),
        (13, "Beispielweg…"),
        (6, "Beisp…"),
    ],
)
def test_a_title_ends_after_a_whole_word(zeichen: int | None, expected: str) -> None:
    assert shortened("Beispielweg: Neue Beleuchtung - Baubeschluss", zeichen) == expected


@pytest.mark.parametrize(
    ("zusatz", "expected"),
    [
        (("- Baubeschluss -",), "Beispielweg - Baubeschluss"),
        (("– Baubeschluss –",), "Beispielweg – Baubeschluss"),
        (("Baubeschluss",), "Beispielweg - Baubeschluss"),
        (("(„Lichterweg“)",), "Beispielweg („Lichterweg“)"),
        (("1. Satzung", "2. Gebühren"), "Beispielweg - 1. Satzung - 2. Gebühren"),
        (("- Baubeschluss -", "(Neufassung)", " - "), "Beispielweg - Baubeschluss (Neufassung)"),
    ],
)
def test_additions_are_joined_by_the_dash_that_was_typed(
    zusatz: tuple[str, ...], expected: str
) -> None:
    vorlage = Vorlage.model_construct(betreff="Beispielweg", betreff_zusatz=zusatz)
    assert betrefftitel(vorlage).ganz == expected
    assert betrefftitel(vorlage, len(expected)).is_gekuerzt is False
    cut = betrefftitel(vorlage, len(expected) - 1)
    assert cut.is_gekuerzt
    assert len(cut.text) < len(expected)


def test_the_limit_is_the_citys_and_a_cut_is_told(stube: Amtsstube) -> None:
    path = stube.root / "content" / "paket.yaml"
    path.write_text("titel_zeichen: 30\n", encoding="utf-8")
    packung = stube.packe_eine()
    metadaten = json.loads((stube.paket / "metadaten.json").read_bytes())
    assert (metadaten["titel"], metadaten["titel_gekuerzt"]) == (
        "Beispielweg: Neue Beleuchtung…",
        True,
    )
    assert packung.pakete
