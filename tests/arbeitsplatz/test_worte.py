"""What to do is said in the words of the form: nobody there sees YAML or a command line."""

from __future__ import annotations

import pytest

from vorlagen_gen.arbeitsplatz.worte import abhilfe, aussage
from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.findings import Finding, Place, Severity


def _abhilfe(remedy: str, pfad: Pfad, code: str = "V001") -> str:
    place = Place.at("vorlagen/a/vorlage.yaml", 1, 1)
    return abhilfe(Finding(place, Severity.FEHLER, code, "", remedy), pfad)


@pytest.mark.parametrize(
    ("pfad", "said"),
    [
        (("datum",), "Füllen Sie das Feld »Datum« aus."),
        (("ansprechpersonen",), "Füllen Sie »Ansprechpersonen« aus."),
        (("begruendung",), "Füllen Sie »Begründung« aus."),
        (("beratungsfolge", 1, "gremium"), "Füllen Sie das Feld »Gremium« aus."),
    ],
)
def test_what_is_missing_is_to_be_filled_in(pfad: Pfad, said: str) -> None:
    yaml = "Ergänzen Sie zum Beispiel »x: [{y: z, …}]«, oder setzen Sie »status: entwurf«."
    assert _abhilfe(yaml, pfad, "F112") == said


KLIMA = {"name": "klimarelevanz", "titel": "Klimarelevanz", "art": "zeichen"}


def test_a_field_of_the_citys_own_is_missing_by_its_title() -> None:
    place = Place.at("vorlagen/a/vorlage.yaml", 1, 1)
    text = "Es fehlt »klimarelevanz« (Klimarelevanz); eine finale Vorlage braucht es."
    remedy = "Ergänzen Sie zum Beispiel »felder: {klimarelevanz: keine}«."
    finding = Finding(place, Severity.FEHLER, "F112", text, remedy)
    pfad = ("felder", "klimarelevanz")
    assert aussage(finding, pfad, [KLIMA]) == (
        "Es fehlt »Klimarelevanz«; eine fertige Vorlage braucht es."
    )
    assert abhilfe(finding, pfad, [KLIMA]) == "Füllen Sie das Feld »Klimarelevanz« aus."
    assert aussage(finding, pfad) == text


@pytest.mark.parametrize(
    ("remedy", "pfad", "said"),
    [
        ("Setzen Sie »status: entwurf«.", ("amt",), "Setzen Sie »Status: Entwurf«."),
        (
            "Schreiben Sie hier »rolle: Bericht«.",
            ("beratungsfolge", 0, "rolle"),
            "Schreiben Sie hier »Rolle: Bericht«.",
        ),
        (
            "Schreiben Sie »versand: {art: Nachversand, grund: …}«.",
            ("beratungsfolge", 0, "datum"),
            "Schreiben Sie »Versand: Art des Versands: Nachversand, Grund des Versands: …«.",
        ),
        ("Löschen Sie »auftraege«.", ("auftraege", 0), "Löschen Sie »Aufträge«."),
        ("Schreiben Sie »nein« oder »mit«.", ("amt",), "Schreiben Sie »nein« oder »mit«."),
        (
            "Bestätigen Sie sie mit »vorlagen-gen bestaetigen a begruendung«.",
            ("begruendung",),
            "Bestätigen Sie sie mit dem Knopf in der Liste der Übernahmen.",
        ),
    ],
)
def test_fields_are_called_as_the_form_calls_them(remedy: str, pfad: Pfad, said: str) -> None:
    assert _abhilfe(remedy, pfad) == said


def test_another_paper_is_called_by_its_name_and_not_by_a_line() -> None:
    place = Place.at("vorlagen/a/vorlage.yaml", 1, 1)
    text = "Die Nummer V/1/2026 steht auch in vorlagen/2026-b/vorlage.yaml:12:9."
    finding = Finding(place, Severity.FEHLER, "F117", text, "")
    assert aussage(finding, ("nummer",)) == "Die Nummer V/1/2026 steht auch in 2026-b."


def test_what_cannot_be_done_in_the_workbench_is_left_to_others() -> None:
    rule = "Berichtigen Sie es; ist es richtig, nehmen Sie es in content/woerter.txt auf."
    assert "bitten Sie, wer die Listen pflegt" in _abhilfe(rule, ("betreff",), "V280")
