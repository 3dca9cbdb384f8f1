"""Words of a paragraph: what is struck out, what is new."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.vergleich.woerter import Textstelle, Wortart, compare_words

TEXTE = st.lists(
    st.sampled_from(
        ["der", "Rat", "beschließt", "12", "1.250,00", "Euro", " ", "  ", ".", "\n", "–"]
    )
).map("".join) | st.text(max_size=30)


def marked(alt: str, neu: str) -> str:
    """``[-…-]`` was struck out, ``{+…+}`` is new."""
    looks = {Wortart.GLEICH: "{}", Wortart.GESTRICHEN: "[-{}-]", Wortart.NEU: "{{+{}+}}"}
    return "".join(looks[each.art].format(each.text) for each in compare_words(alt, neu))


@pytest.mark.parametrize(
    ("alt", "neu", "expected"),
    [
        ("Der Rat beschließt.", "Der Rat beschließt.", "Der Rat beschließt."),
        ("", "Neu.", "{+Neu.+}"),
        ("Alt.", "", "[-Alt.-]"),
        (
            "Die Kosten betragen 1.250,00 Euro.",
            "Die Kosten betragen 1.350,00 Euro.",
            "Die Kosten betragen [-1.250,00-]{+1.350,00+} Euro.",
        ),
        (
            "Der Weg erhält eine Beleuchtung.",
            "Der Weg erhält bis 2027 eine Beleuchtung.",
            "Der Weg erhält {+bis 2027 +}eine Beleuchtung.",
        ),
        (
            "Die alte breite Brücke bleibt.",
            "Die neue schmale Brücke bleibt.",
            "Die [-alte breite-]{+neue schmale+} Brücke bleibt.",
        ),
        (
            "Schulen und Turnhallen werden saniert.",
            "Kitas und Sportplätze werden saniert.",
            "[-Schulen und Turnhallen-]{+Kitas und Sportplätze+} werden saniert.",
        ),
        ("Bürger/-innen", "Bürgerinnen", "[-Bürger/-innen-]{+Bürgerinnen+}"),
    ],
    ids=["gleich", "leer", "weg", "Betrag", "Einschub", "zwei Wörter", "Insel", "Schrägstrich"],
)
def test_words_are_marked_as_a_person_would(alt: str, neu: str, expected: str) -> None:
    assert marked(alt, neu) == expected


@given(TEXTE, TEXTE)
def test_edits_applied_to_the_old_text_give_the_new_one(alt: str, neu: str) -> None:
    stellen = compare_words(alt, neu)
    without = {
        art: "".join(each.text for each in stellen if each.art is not art) for art in Wortart
    }
    assert (without[Wortart.NEU], without[Wortart.GESTRICHEN]) == (alt, neu)
    assert all(each.text for each in stellen)
    assert all(one.art is not two.art for one, two in pairwise(stellen))


@given(TEXTE)
def test_the_same_text_has_no_change(text: str) -> None:
    assert compare_words(text, text) == ((Textstelle(Wortart.GLEICH, text),) if text else ())


@given(TEXTE, TEXTE)
def test_backwards_what_was_struck_out_is_new(alt: str, neu: str) -> None:
    there = {(each.art, each.text) for each in compare_words(alt, neu)}
    assert there == {(each.art.mirrored, each.text) for each in compare_words(neu, alt)}
