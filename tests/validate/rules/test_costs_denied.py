"""A text must not deny costs that tables or ticks show."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILERGEBNISPLAN, TEILFINANZPLAN, schreibe_text

NEUTRAL = "teilfinanzplan:\n  - auszahlungen: [{jahr: 2027, betrag: 500}]\n"
AUSGEGLICHEN = NEUTRAL + "    einzahlungen: [{jahr: 2027, betrag: 500}]\n"


@pytest.mark.parametrize(
    ("text", "tabellen", "formular", "stelle"),
    [
        ("Es entstehen keine Kosten.", TEILFINANZPLAN, "", "keine Kosten"),
        ("Der Beschluss ist kostenneutral.", TEILERGEBNISPLAN, "", "kostenneutral"),
        ("Der Stadt entstehen **keine** Kosten.", TEILERGEBNISPLAN, "", "keine** Kosten"),
        ("Die Vorlage hat keine finanziellen Auswirkungen.", "", "ergebnisplan: ja\n", "keine"),
        ("Folgekosten entstehen nicht.", TEILERGEBNISPLAN, "", "Folgekosten entstehen nicht"),
        ("Es gibt keine Folgelasten.", "", "belastungen_zukuenftig: ja\n", "keine Folgelasten"),
        ("Unmittelbar keine Kosten.", TEILFINANZPLAN, "", "keine Kosten"),
    ],
)
def test_a_denial_is_told_with_what_contradicts_it(
    fall: Fall, text: str, tabellen: str, formular: str, stelle: str
) -> None:
    fall = schreibe_text(fall, text, tabellen, formular)
    (finding,) = fall.findings("V224")
    assert fall.typed(finding).startswith(stelle)
    assert " widerspricht " in finding.text


@pytest.mark.parametrize(
    ("text", "tabellen", "formular"),
    [
        ("Es entstehen keine Kosten.", "", "ergebnisplan: nein\nfinanzplan: nein\n"),
        ("Den Anliegern entstehen keine Kosten.", TEILFINANZPLAN, ""),
        ("Zusätzliche Folgekosten entstehen nicht.", TEILERGEBNISPLAN, ""),
        ("Ohne Beschluss würden keine Kosten entstehen.", TEILFINANZPLAN, ""),
        ("Die Umsetzung ist haushaltsneutral.", AUSGEGLICHEN, ""),
        ("Folgekosten entstehen nicht.", TEILFINANZPLAN, ""),
        ("Mit der Vorlage entstehen unmittelbar keine Kosten.", "", "ergebnisplan: ja\n"),
        ("Personalkosten fallen nicht an, keine Personalkosten.", TEILFINANZPLAN, ""),
    ],
)
def test_a_denial_that_is_true_or_of_something_else_is_silent(
    fall: Fall, text: str, tabellen: str, formular: str
) -> None:
    assert schreibe_text(fall, text, tabellen, formular).findings("V224") == []


@pytest.mark.parametrize(
    ("satz", "number"),
    [("Es entstehen keine Kosten.", 0), ("Die Maßnahme verursacht keine Kosten.", 1)],
)
def test_in_the_begruendung_the_sentence_must_speak_of_the_paper(
    fall: Fall, satz: str, number: int
) -> None:
    fall.schreibe("texte/begruendung.md", f"{satz}\n")
    assert len(fall.findings("V224")) == number
