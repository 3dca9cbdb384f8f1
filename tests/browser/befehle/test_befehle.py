"""The commands of the pages: they leave on disk just what the command line leaves."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.befehle.conftest import (
    ERGAENZUNG,
    GESCHEITERT,
    LEITBILD,
    RADWEG,
    ergebnis,
    feld,
    gebaut,
    inhalte,
    karte,
    kartenknopf,
    oeffne,
    require_downloads,
    ruf,
    schliesse,
    speichere,
    start,
    waehle,
    warte_auf_befunde,
)

pytestmark = pytest.mark.gross

NUMMER = "V-9901-2025-1"


def test_a_new_paper_is_the_one_of_the_command_line(
    arbeit: Page, platz: Arbeitsplatz, konsole: Path
) -> None:
    arbeit.get_by_role("button", name="Neue Vorlage").click()
    arbeit.get_by_label("Ordner", exact=True).fill("2099-leuchten")
    arbeit.get_by_label("Betreff", exact=True).fill("Beispielweg: Neue Leuchten")
    arbeit.get_by_label("Amt", exact=True).select_option("Amt für Mobilität und Tiefbau")
    for gremium in ("Hauptausschuss", "Rat"):
        arbeit.get_by_label("Gremien in der Reihenfolge").select_option(gremium)
        arbeit.get_by_role("button", name="Gremium aufnehmen").click()
    arbeit.get_by_role("button", name="Anlegen").click()
    assert "vorlagen/2099-leuchten" in ergebnis(arbeit, "Neue Vorlage")
    schliesse(arbeit)
    arbeit.wait_for_url("**/vorlage?name=2099-leuchten")
    said = ("--art=Beschlussvorlage", "--amt=Amt für Mobilität und Tiefbau", "--anlage-a=ja")
    folge = ("--gremium=Hauptausschuss", "--gremium=Rat", "--betreff=Beispielweg: Neue Leuchten")
    ruf(konsole, "neu", "2099-leuchten", "--stadt=muenster", *said, *folge)
    assert inhalte(platz.root / "vorlagen") == inhalte(konsole / "vorlagen")


def test_the_next_edition_is_the_one_of_the_command_line(
    arbeit: Page, platz: Arbeitsplatz, konsole: Path
) -> None:
    kartenknopf(arbeit, LEITBILD, "Fortschreiben").click()
    arbeit.get_by_label("Ordner der neuen Vorlage").fill("2031-leitbild")
    arbeit.get_by_label("Neuer Zeitraum").fill("2031-2036")
    arbeit.get_by_role("dialog").get_by_role("button", name="Fortschreiben").click()
    said = ergebnis(arbeit, "Fortschreiben")
    assert "Angelegt: vorlagen/2031-leitbild, fortgeschrieben aus V/9901/2025." in said
    assert said.rstrip().endswith("Die Liste dazu: »Übernommen und noch nicht bestätigt«.")
    assert "Alles einzeln, mit Ort und Vorschlag: »Befunde«." in said
    schliesse(arbeit)
    arbeit.wait_for_url("**/vorlage?name=2031-leitbild")
    ruf(konsole, "fortschreiben", LEITBILD, "2031-leitbild", "--zeitraum=2031-2036")
    assert inhalte(platz.root / "vorlagen") == inhalte(konsole / "vorlagen")
    stellen = arbeit.locator("#uebernahmen li")
    expect(stellen.first).to_be_visible()
    count = stellen.count()
    stellen.first.get_by_role("button", name="Gelesen, stimmt so").click()
    expect(stellen).to_have_count(count - 1)
    start(arbeit, platz)
    for mark in ("Entwurf", f"{count - 1} Übernahmen zu prüfen", "Warnungen"):
        expect(karte(arbeit, "2031-leitbild")).to_contain_text(mark)


def test_a_folder_that_is_taken_is_refused_and_not_opened(
    arbeit: Page, platz: Arbeitsplatz
) -> None:
    warte_auf_befunde(arbeit)
    before = inhalte(platz.root / "vorlagen")
    knopf = kartenknopf(arbeit, LEITBILD, "Fortschreiben")
    knopf.click()
    arbeit.get_by_label("Ordner der neuen Vorlage").fill(RADWEG)
    arbeit.get_by_role("dialog").get_by_role("button", name="Fortschreiben").click()
    said = ergebnis(arbeit, "Fortschreiben", GESCHEITERT)
    assert f"vorlagen/{RADWEG}" in said
    with arbeit.expect_request("**/api/befunde?*"):  # once the cards stand there anew
        schliesse(arbeit)
    expect(knopf).to_be_focused()
    assert arbeit.url == platz.adresse
    assert inhalte(platz.root / "vorlagen") == before


def test_a_synopse_is_the_one_of_the_command_line(
    arbeit: Page, platz: Arbeitsplatz, konsole: Path
) -> None:
    kartenknopf(arbeit, ERGAENZUNG, "Synopse").click()
    arbeit.get_by_label("Frühere Vorlage").select_option(LEITBILD)
    arbeit.get_by_role("button", name="Gegenüberstellen").click()
    assert "alle Prüfungen sind bestanden" in ergebnis(arbeit, "Synopse")
    written = platz.root / f"synopse/{LEITBILD}_{ERGAENZUNG}"
    files = sorted(path for path in written.iterdir() if path.suffix in (".docx", ".pdf"))
    assert f"{NUMMER}_Synopse-zu-V-9901-2025.pdf" in [path.name for path in files]
    require_downloads(arbeit, files)
    schliesse(arbeit)
    ruf(konsole, "synopse", LEITBILD, ERGAENZUNG)
    assert inhalte(platz.root / "synopse") == inhalte(konsole / "synopse")


def test_a_package_is_the_one_of_the_command_line(
    arbeit: Page, platz: Arbeitsplatz, konsole: Path
) -> None:
    oeffne(arbeit, platz, ERGAENZUNG)
    waehle(arbeit, "Muster", "nein")
    speichere(arbeit)
    arbeit.get_by_role("button", name="Paket").click()
    assert f"Paket, öffentlich: paket/{NUMMER}" in ergebnis(arbeit, "Paket")
    built = sorted((platz.root / "ausgabe" / ERGAENZUNG).glob(f"{NUMMER}*"))
    require_downloads(arbeit, [*built, platz.root / f"paket/{NUMMER}.zip"])
    schliesse(arbeit)
    start(arbeit, platz)
    expect(karte(arbeit, ERGAENZUNG)).to_contain_text("gepackt")
    expect(karte(arbeit, LEITBILD)).not_to_contain_text("gepackt")
    path = f"vorlagen/{ERGAENZUNG}/vorlage.yaml"
    packed = (platz.root / path).read_bytes()
    (platz.root / path).write_bytes(packed + b"# noch etwas\n")
    start(arbeit, platz)
    expect(karte(arbeit, ERGAENZUNG)).to_contain_text("seit dem Packen geändert")
    (platz.root / path).write_bytes(packed)
    shutil.copyfile(platz.root / path, konsole / path)
    ruf(konsole, "paket", ERGAENZUNG)
    assert inhalte(platz.root / "paket") == inhalte(konsole / "paket")


def test_a_word_file_is_imported_as_by_the_command_line(
    arbeit: Page, platz: Arbeitsplatz, konsole: Path, tmp_path: Path
) -> None:
    word = shutil.copyfile(gebaut(konsole, ERGAENZUNG), tmp_path / "fertige-vorlage.docx")
    for root in (platz.root, konsole):
        shutil.rmtree(root / "vorlagen" / ERGAENZUNG)
    start(arbeit, platz)
    arbeit.get_by_role("button", name="Importieren").click()
    arbeit.get_by_label("Fertige Vorlage").set_input_files(word)
    arbeit.get_by_label("Ordner", exact=True).fill("2025-ergaenzung")
    arbeit.get_by_role("dialog").get_by_role("button", name="Importieren").click()
    assert "Angelegt: vorlagen/2025-ergaenzung, als Entwurf." in ergebnis(arbeit, "Importieren")
    schliesse(arbeit)
    arbeit.wait_for_url("**/vorlage?name=2025-ergaenzung")
    expect(feld(arbeit, "nummer")).to_have_value("V/9901/2025/1")
    ruf(konsole, "importieren", word, "--ordner=2025-ergaenzung")
    assert inhalte(platz.root / "vorlagen") == inhalte(konsole / "vorlagen")
    start(arbeit, platz)
    for mark in ("Entwurf", "keine Befunde", "V/9901/2025/1"):
        expect(karte(arbeit, "2025-ergaenzung")).to_contain_text(mark)
