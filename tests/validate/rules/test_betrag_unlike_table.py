"""Costs, income and Saldo in the text must be those of the tables."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILERGEBNISPLAN, TEILFINANZPLAN, schreibe_text

BEIDE = TEILFINANZPLAN + TEILERGEBNISPLAN


@pytest.mark.parametrize(
    ("text", "betrag"),
    [
        ("Es entstehen Kosten von 1.450.000 €.", "1.450.000 €"),
        ("Die Kosten der Maßnahme betragen insgesamt rund 1,5 Mio. €.", "1,5 Mio. €"),
        ("Die Kosten der Stadt Musterstadt betragen rund 1,5 Mio. €.", "1,5 Mio. €"),
        ("Erwartet werden Auszahlungen in Höhe von 862.000 EUR.", "862.000 EUR"),
        ("Dem stehen Einzahlungen von 500.000 € gegenüber.", "500.000 €"),
        ("Es verbleibt ein Saldo von **900.000 €** für die Stadt.", "900.000 €"),
        ("Die Kostenberechnung schließt mit\n1.400.000 €.", "1.400.000 €"),
        ("Von 1.400.000 € Auszahlungen trägt das Land einen Teil.", "1.400.000 €"),
        ("Die jährlichen Folgekosten belaufen sich auf ca. 55.000 €.", "55.000 €"),
        ("Das Land gewährt eine Zuwendung i. H. v. 450.000 Euro.", "450.000 Euro"),
        ("Gesamtkosten: 2 Millionen Euro", "2 Millionen Euro"),
        ("Der Neubau kostet etwa 1.600.000 €.", "1.600.000 €"),
    ],
)
def test_a_claim_that_no_table_bears_out_is_told(fall: Fall, text: str, betrag: str) -> None:
    (finding,) = schreibe_text(fall, text, BEIDE).findings("V222")
    assert fall.typed(finding) == betrag
    assert f"»{betrag}«" in finding.text


@pytest.mark.parametrize(
    "text",
    [
        "Es entstehen Kosten von 1.330.000 €, davon 500.000 € im Jahr 2027.",
        "Die Kosten betragen rund 1,3 Mio. €; der Saldo beträgt ca. 860.000 €.",
        "Dem stehen Einzahlungen von 468.000 € gegenüber. Im Saldo bleiben 47.780 €.",
        "Von den Gesamtkosten sind 780.000 € zuwendungsfähig.",
        "Zuwendungsfähige Kosten von 780.000 € werden zu 60 % gefördert.",
        "Die Variante B hätte Kosten von 2.400.000 € verursacht.",
        "Das Gutachten verursachte Kosten von 30.000 €.",
        "Kosten von bis zu 2.000.000 € sind denkbar, mindestens aber Kosten von 900.000 €.",
        "Die Kosten von 25 € je Einwohner liegen im Rahmen.",
        "Mit der Vorlage V/0419/2024 wurden Kosten von 700.000 € beschlossen.",
        "Der Verein zahlt 5.000 €.",
        "Die Summe der Aufwendungen beträgt 59.480 €; Kosten von 1.389.480 € im Ganzen.",
        "Die Kosten betragen im Jahr 2027 500.000 € und im Jahr 2028 830.000 €.",
        "Die Kosten von 1.303.000 € sind ein Tippfehler, den eine andere Regel meldet.",
    ],
)
def test_what_the_tables_say_and_what_is_something_else_is_silent(fall: Fall, text: str) -> None:
    assert schreibe_text(fall, text, BEIDE).findings("V222") == []


@pytest.mark.parametrize(
    "tabellen",
    ["", TEILFINANZPLAN.replace("betrag: 830.000", "betrag: ")],
    ids=["no tables", "a gap"],
)
def test_without_complete_tables_nothing_is_compared(fall: Fall, tabellen: str) -> None:
    assert schreibe_text(fall, "Es entstehen Kosten von 5.550 €.", tabellen).findings("V222") == []


def test_every_text_is_looked_at_but_not_the_anlagen(fall: Fall) -> None:
    satz = "Die Gesamtkosten betragen 250.000 €."
    fall.ersetze("1. Der Beispielweg", f"1. {satz} Der Beispielweg")
    fall.ersetze("[Der Beispielweg wird heller.]", f'["{satz}"]')
    fall.schreibe("texte/begruendung.md", f"Kurz.\n\n- Punkt mit Fußnote[^1]\n\n[^1]: {satz}\n")
    fall.schreibe("anlagen/erlaeuterung.md", f"{satz}\n")
    files = [(found.place.file.rpartition("/")[2]) for found in fall.findings("V222")]
    assert files == ["begruendung.md", "vorlage.yaml", "vorlage.yaml"]


def test_the_amount_of_the_tables_that_comes_nearest_is_named(fall: Fall) -> None:
    (finding,) = schreibe_text(
        fall, "Es werden Einzahlungen von 300.000 € erwartet.", TEILFINANZPLAN
    ).findings("V222")
    assert finding.text.endswith("Am nächsten kommt 468.000 €.")
