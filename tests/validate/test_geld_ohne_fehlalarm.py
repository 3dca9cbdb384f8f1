"""What papers rightly say of money stays without a finding."""

from __future__ import annotations

import re

import pytest
from tests.validate.fall import Fall
from tests.validate.finanzfall import TEILERGEBNISPLAN, TEILFINANZPLAN, schreibe_text

BEIDE = TEILFINANZPLAN + TEILERGEBNISPLAN
FORMULAR = """\
produktgruppe: [1201, 1601]
ergebnisplan: ja
finanzplan: ja
haushaltsplan_beschlossen: {jahr: 2026/2027, enthalten: teilweise}
haushaltsplan_entwurf: {jahr: 2028/2029, enthalten: entfaellt}
belastungen_zukuenftig: ja
bereits_veranschlagt: nein
"""
OHNE_KOSTEN = FORMULAR.replace(": ja", ": nein").replace("teilweise", "nein")
OWN = re.compile(r"[FV]2[23]\d")


def own_codes(fall: Fall) -> list[str]:
    return [code for code in fall.codes() if OWN.fullmatch(code)]


@pytest.mark.parametrize(
    "text",
    [
        "Für die Maßnahme entstehen Kosten von rund 1,33 Mio. €; das Land gibt 468.000 € dazu.",
        "Den Auszahlungen von 1.330.000 € stehen Einzahlungen von 468.000 € gegenüber.",
        "Der Eigenanteil der Stadt beträgt 862.000 €, jährlich kommen 47.780 € hinzu.",
        "Die Folgekosten belaufen sich im Saldo auf ca. 48.000 € im Jahr.",
        "Kosten von insgesamt 1.330.000 € (davon 780.000 € förderfähig) sind zu finanzieren.",
        "Die Auszahlungen des Jahres 2027 sind im Haushaltsplan 2026/2027 enthalten.",
        "Die Mittel ab 2028 sind noch nicht veranschlagt und werden angemeldet.",
        "Steigen die Kosten um mehr als 10 % (133.000 €), ist erneut zu beraten.",
        "Ohne die Förderung müsste die Stadt 1.330.000 € allein aufbringen.",
        "Die Bauzeitverlängerung kostet die Baufirma 25.000 € je Monat.",
        "Vor Beginn der Planung wurden bereits 80.000 € für Gutachten ausgegeben.",
        "Die Aufwendungen von 13.300 € und Abschreibungen von 33.250 € entstehen ab 2029.",
        "Zusätzliche Personalkosten entstehen nicht; weitere Folgekosten sind nicht zu erwarten.",
        "Im Jahr 2027 fallen Kosten von 500.000 € an, im Jahr 2028 Kosten von 830.000 €.",
    ],
)
def test_a_paper_with_both_tables(fall: Fall, text: str) -> None:
    assert own_codes(schreibe_text(fall, text, BEIDE, FORMULAR)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Es wird zur Kenntnis genommen, dass unmittelbar keine Kosten entstehen.",
        "Der Beschluss ist haushaltsneutral.",
        "Die Kosten von 62.000 € trägt der Wirtschaftsplan des Eigenbetriebs.",
        "s. Hauptvorlage",
        "Der Zuschuss an den Verein von 5.000 € ist im Haushaltsplan 2025 nicht enthalten.",
    ],
)
def test_a_paper_without_tables(fall: Fall, text: str) -> None:
    assert own_codes(schreibe_text(fall, text, "", OHNE_KOSTEN)) == []


def test_a_long_text_of_amounts_takes_no_longer_than_its_length(fall: Fall) -> None:
    satz = "es entstehen keine Kosten im Haushaltsplan 2026/2027, nur 862.000 € und 5.000 €, "
    fall = schreibe_text(fall, satz * 1_000, BEIDE, FORMULAR)
    assert len(own_codes(fall)) > 0
