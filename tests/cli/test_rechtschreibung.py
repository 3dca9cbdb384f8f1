"""Without a dictionary nothing is said to be proven: visible everywhere, and never »bereit«."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import NAME, Werkstatt

from vorlagen_gen.errors import ExitCode
from vorlagen_gen.load import woerterbuch

LINE = f"  Prüfung nicht gelaufen: Rechtschreibung, {NAME}: Für die Rechtschreibung fehlt"


@pytest.fixture
def no_dictionary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(woerterbuch, "SYSTEM", tmp_path / "nirgends")


@pytest.mark.usefixtures("no_dictionary")
def test_checking_says_that_spelling_was_not_checked(werkstatt: Werkstatt) -> None:
    ergebnis = werkstatt.run("pruefen")
    assert ergebnis.code == ExitCode.CHECK_FAILED
    assert LINE in ergebnis.out
    assert ergebnis.out.endswith("0 Fehler, 0 Warnungen.\n")


@pytest.mark.usefixtures("no_dictionary")
def test_a_rejected_paper_is_worse(werkstatt: Werkstatt) -> None:
    werkstatt.edit("datum: 13.02.2025\n", "")
    assert werkstatt.run("pruefen").code == ExitCode.CONTENT_REJECTED


@pytest.mark.usefixtures("no_dictionary")
def test_a_paper_whose_spelling_was_not_checked_is_built_and_not_ready(
    werkstatt: Werkstatt,
) -> None:
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == ExitCode.CHECK_FAILED
    assert LINE in ergebnis.out
    assert "Nicht zum Hochladen bereit: Eine Prüfung ist nicht gelaufen." in ergebnis.out
    assert "Hochladen:" not in ergebnis.out
    (bericht,) = werkstatt.ausgabe.glob("PRUEFBERICHT*.html")
    text = bericht.read_text(encoding="utf-8")
    assert "Nicht zum Hochladen bereit: Eine Prüfung ist nicht gelaufen." in text
    assert "Für die Rechtschreibung fehlt das Wörterbuch" in text


def test_with_a_dictionary_the_report_says_what_was_looked_up(werkstatt: Werkstatt) -> None:
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == ExitCode.OK
    assert "Rechtschreibung" not in ergebnis.out
    (bericht,) = werkstatt.ausgabe.glob("PRUEFBERICHT*.html")
    assert "Wörter wurden nachgeschlagen" in bericht.read_text(encoding="utf-8")
    herkunft = json.loads((werkstatt.ausgabe / "herkunft.json").read_text(encoding="utf-8"))
    assert len(herkunft["system"]["woerterbuch"]) == 64


@pytest.mark.parametrize("missing", [True, False])
def test_other_programs_are_told_too(
    missing: bool,  # noqa: FBT001 -- a parameter of the test
    werkstatt: Werkstatt,
    request: pytest.FixtureRequest,
) -> None:
    if missing:
        request.getfixturevalue("no_dictionary")
    said = json.loads(werkstatt.run("pruefen", "--format", "json").out)
    (pruefung,) = said["vorlagen"][0]["pruefungen"]
    assert pruefung["name"] == "Rechtschreibung"
    assert pruefung["ergebnis"] == ("nicht gelaufen" if missing else "bestanden")


def test_a_misspelt_word_warns_and_stops_nothing(werkstatt: Werkstatt) -> None:
    werkstatt.edit("Die Änderungen lösen", "Die Ändrungen lösen")
    ergebnis = werkstatt.run("pruefen")
    assert ergebnis.code == ExitCode.OK
    assert "Warnung V280: »Ändrungen« steht in keinem Wörterbuch. Meinten Sie »Änderungen«" in (
        ergebnis.out
    )
