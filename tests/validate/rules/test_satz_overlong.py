"""Sentences that are too long, and much text that is none."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

from vorlagen_gen.findings import Finding

TEXT = "texte/begruendung.md"
LONG = " ".join(["Wort"] * 46)
HALF = " ".join(["Wort"] * 30)


def found_in(fall: Fall, text: str) -> list[Finding]:
    return fall.schreibe(TEXT, text).findings("V282")


@pytest.mark.parametrize(
    "text",
    [
        f"Das ist {LONG}.",
        f"Kurz. Das ist **{HALF}** und\nmehr {HALF}? Wieder kurz.",
        f"- {LONG}, und so weiter.\n- Kurz.",
        f"Siehe unten.[^1]\n\n[^1]: {LONG}.",
        f"> {HALF}, z. B. nach § 27 GO NRW vom 3. Mai, {HALF}.",
        f"| Kopf |\n|---|\n| {LONG}. |",
        f"Ohne Punkt {LONG}",
        f"Mit Semikolon {HALF}; {HALF}.",
    ],
)
def test_a_long_sentence_is_named(text: str, fall: Fall) -> None:
    (found,) = found_in(fall, text + "\n")
    assert "Wörter; gut lesbar sind höchstens 45." in found.text


@pytest.mark.parametrize(
    "text",
    [
        f"{HALF}. {HALF}. {HALF}.",
        f"Einleitung {HALF}:\n\n- {HALF},\n- {HALF} und\n- {HALF}.",
        f"{HALF}\nZeile {HALF}\n2. Zeile {HALF}",
        f"| Kopf | Zahl |\n|---|---|\n| {LONG} | {LONG} |",
        f"## {LONG}",
        " ".join(["Wort"] * 44) + " – … – / = Ende.",
        f"{HALF}! „{HALF}.“ {HALF}?",
    ],
)
def test_short_sentences_and_other_text_are_not(text: str, fall: Fall) -> None:
    assert found_in(fall, text + "\n") == []


def test_the_place_is_the_whole_sentence(fall: Fall) -> None:
    (found,) = found_in(fall, f"Erst kurz. Dann {LONG}. Dann kurz.\n")
    place = found.place
    assert found.text.startswith("Dieser Satz hat 47 Wörter")
    assert (place.line, place.column) == (1, 12)
    assert (place.end_line, place.end_column) == (1, 12 + len(f"Dann {LONG}."))


def test_the_house_says_how_long_is_too_long(fall: Fall) -> None:
    fall.schreibe("../../content/hausregeln.yaml", "woerter_je_satz: 5\n")
    everywhere = found_in(fall, "Dieser Satz hat sogar sechs Wörter. Der hat nur fünf Wörter.\n")
    (found,) = [found for found in everywhere if found.place.file.endswith(TEXT)]
    assert (found.place.column, found.place.end_column) == (1, 36)
    assert "6 Wörter; gut lesbar sind höchstens 5." in found.text


def test_the_subject_is_no_sentence(fall: Fall) -> None:
    fall.ersetze('betreff: "Beispielweg', f'betreff: "{LONG} Beispielweg')
    assert fall.findings("V282") == []
