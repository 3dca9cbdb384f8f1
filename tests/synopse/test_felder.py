"""Which fields of two papers differ, told with the titles of the model."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.auswirkungen import FinanzielleAuswirkungen, Finanzposition, Teilfinanzplan
from vorlagen_gen.model.vorlage import (
    Anlage,
    Ansprechperson,
    Beratung,
    Beschlussvorschlag,
    Vorlage,
)
from vorlagen_gen.model.werte import Anrede, Rolle, Status
from vorlagen_gen.synopse.felder import Feldwandel, compare_felder

LABELS = Bibliothek(Projekt.open(Path(__file__).parents[2])).labels("muenster").synopse
RAT = Beratung.model_construct(datum=date(2025, 2, 26), gremium="Rat", rolle=Rolle.ENTSCHEIDUNG)
AUSSCHUSS = Beratung.model_construct(
    datum=date(2025, 2, 19), gremium="Hauptausschuss", rolle=Rolle.VORBERATUNG
)
FRAU = Ansprechperson.model_construct(anrede=Anrede.FRAU, name="Mustermann", telefon="492-7000")


def vorlage(**felder: Any) -> Vorlage:
    return Vorlage.model_construct(**felder)


def compared(alt: Vorlage, neu: Vorlage) -> list[tuple[str, str | None, str | None]]:
    return [
        (" / ".join(each.pfad), each.alt, each.neu) for each in compare_felder(alt, neu, LABELS)
    ]


def test_a_paper_does_not_differ_from_itself() -> None:
    alt = vorlage(betreff="Leitbild", beratungsfolge=(RAT, AUSSCHUSS), ansprechpersonen=(FRAU,))
    assert compare_felder(alt, alt, LABELS) == ()


def test_values_are_told_as_printed() -> None:
    alt = vorlage(datum=date(2025, 2, 3), oeffentlich=True, status=Status.FINAL, betreff="A")
    neu = vorlage(datum=date(2030, 2, 4), oeffentlich=False, status=Status.ENTWURF)
    assert compared(alt, neu) == [
        ("Status", "final", "entwurf"),
        ("Öffentlich", "ja", "nein"),
        ("Datum", "03.02.2025", "04.02.2030"),
        ("Betreff", "A", None),
    ]


def test_a_body_is_found_again_wherever_it_stands() -> None:
    later = RAT.model_copy(update={"datum": date(2025, 3, 5)})
    alt, neu = vorlage(beratungsfolge=(AUSSCHUSS, RAT)), vorlage(beratungsfolge=(later, AUSSCHUSS))
    assert compare_felder(alt, neu, LABELS) == (
        Feldwandel(("Beratungsfolge", "Rat", "Sitzungsdatum"), "26.02.2025", "05.03.2025"),
        Feldwandel(
            ("Beratungsfolge",), "Hauptausschuss, Rat", "Rat, Hauptausschuss", is_reihenfolge=True
        ),
    )


def test_a_body_that_came_is_told_whole() -> None:
    neu = vorlage(beratungsfolge=(AUSSCHUSS, RAT))
    said = "Sitzungsdatum: 19.02.2025, Gremium: Hauptausschuss, Rolle: Vorberatung"
    assert compared(vorlage(beratungsfolge=(RAT,)), neu) == [
        ("Beratungsfolge / Hauptausschuss", None, said)
    ]


def test_of_two_entries_of_one_name_the_one_that_shares_more_is_the_same() -> None:
    bericht = RAT.model_copy(update={"rolle": Rolle.BERICHT, "datum": date(2025, 12, 10)})
    alt, neu = vorlage(beratungsfolge=(RAT, bericht)), vorlage(beratungsfolge=(bericht,))
    said = "Sitzungsdatum: 26.02.2025, Gremium: Rat, Rolle: Entscheidung"
    assert compared(alt, neu) == [("Beratungsfolge / Rat", said, None)]


def test_amounts_are_found_at_any_depth() -> None:
    def paper(betrag: str) -> Vorlage:
        position = Finanzposition.model_construct(jahr="2027", betrag=Decimal(betrag))
        plan = Teilfinanzplan.model_construct(produktgruppe="1201", auszahlungen=(position,))
        folgen = FinanzielleAuswirkungen.model_construct(teilfinanzplan=(plan,))
        return vorlage(
            beschlussvorschlag=Beschlussvorschlag.model_construct(finanzielle_auswirkungen=folgen)
        )

    path = "Beschlussvorschlag / Finanzielle Auswirkungen / Teilfinanzplan / 1201"
    assert compared(paper("500000"), paper("530000")) == [
        (f"{path} / Auszahlungen / 2027 / Betrag in Euro", "500.000", "530.000")
    ]


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        (vorlage(stadt="muenster"), vorlage(stadt="beispielstadt")),
        (
            vorlage(anlagen=(Anlage.model_construct(nummer="1", datei="a.pdf"),)),
            vorlage(anlagen=(Anlage.model_construct(nummer="1", datei="b.pdf"),)),
        ),
    ],
)
def test_what_no_edition_says_is_not_compared(alt: Vorlage, neu: Vorlage) -> None:
    assert compare_felder(alt, neu, LABELS) == ()


def test_a_list_of_single_values_is_told_in_full() -> None:
    alt, neu = vorlage(betreff_zusatz=("- Bau -", "- Rad -")), vorlage(betreff_zusatz=("- Rad -",))
    titel = "Zusätze zum Betreff"
    assert compared(alt, neu) == [(titel, "- Bau -, - Rad -", "- Rad -")]
    assert compared(alt, vorlage()) == [(titel, "- Bau -, - Rad -", None)]
    assert compared(alt, alt) == []


def anlage(nummer: str, titel: str) -> Anlage:
    return Anlage.model_construct(nummer=nummer, titel=titel, datei="a.md")


def test_an_anlage_before_others_changes_their_numbers_only() -> None:
    leitbild, karte = anlage("1", "Leitbild 2025-2030"), anlage("2", "Karte")
    alt = vorlage(anlagen=(leitbild, karte))
    neu = vorlage(
        anlagen=(anlage("1", "Zeitplan"), anlage("2", "Leitbild 2030-2035"), anlage("3", "Karte"))
    )
    assert compared(alt, neu) == [
        ("Anlagen / Leitbild 2025-2030 / Nummer der Anlage", "1", "2"),
        (
            "Anlagen / Leitbild 2025-2030 / Titel der Anlage",
            *("Leitbild 2025-2030", "Leitbild 2030-2035"),
        ),
        ("Anlagen / Karte / Nummer der Anlage", "2", "3"),
        (
            "Anlagen / Zeitplan",
            None,
            "Nummer der Anlage: 1, Titel der Anlage: Zeitplan, Öffentlich: ja",
        ),
    ]


def test_what_files_do_not_tell_is_not_compared() -> None:
    alt, neu = vorlage(status=Status.FINAL), vorlage(status=Status.ENTWURF, betreff="A")
    assert compare_felder(alt, neu, LABELS, frozenset({"status"})) == (
        Feldwandel(("Betreff",), None, "A"),
    )
