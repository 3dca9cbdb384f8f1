"""A small paper that has one of everything that the form can do, and hands to work in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz, arbeitsplatz_in
from tests.mustervorlagen import ROOT

YAML = """\
# Ein Hinweis, der bleibt.
art: Beschlussvorlage
status: entwurf
oeffentlich: ja
datum: 21.04.2026
amt: Sportamt
betreff: "Beispielweg: Neue Leuchten"
beratungsfolge:
  - {datum: 12.05.2026, gremium: Bezirksvertretung Münster-Ost, rolle: Anhörung}
  - {datum: 13.05.2026, gremium: Hauptausschuss, rolle: Vorberatung}
  - {datum: 20.05.2026, gremium: Rat, rolle: Entscheidung}
beschlussvorschlag:
  sachentscheidung: Der Beispielweg erhält zwölf Leuchten.
  finanzielle_auswirkungen:
    text: Der Bau wird so finanziert.
    teilfinanzplan:
      - produktgruppe: 1201
        investitionsmassnahme: {nummer: 4299, bezeichnung: Leuchten am Beispielweg}
        auszahlungen:
          - {jahr: 2027, betrag: 500.000}
          - {jahr: 2028, betrag: 830.000}
        einzahlungen:
          - {jahr: 2029, betrag: 468.000}
begruendung: {datei: texte/begruendung.md}
anlagen:
  - {nummer: 1, titel: Erläuterung, datei: anlagen/erlaeuterung.md}
anlage_a:
  finanzierung:
    produktgruppe: 1201
    ergebnisplan: nein
    finanzplan: ja
    haushaltsplan_beschlossen: {jahr: 2026/2027, nachtrag: nein, enthalten: teilweise}
    belastungen_zukuenftig: ja
    bereits_veranschlagt: nein
"""
TEXT = "Die Leuchten sind alt.\n"
KALENDER = """\
Rat;16.12.2099;09.12.2099
Rat;10.02.2100;
Rat;15.01.2020;
Hauptausschuss;09.12.2099;
"""
GREMIEN = "Ausschuss für Lampen;;31.12.2026;Ausschuss für Licht\nAusschuss für Licht;01.01.2027;;\n"
AEMTER = GREMIEN.replace("Ausschuss", "Amt")
_ZAEHLER = count(1)


def make_projekt(root: Path) -> Path:
    """The shipped lists and templates, with meetings; a body and an office get other names."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, root / name)
    (root / "vorlagen").mkdir()
    for name, lines in (("sitzungen", KALENDER), ("gremien", GREMIEN), ("aemter", AEMTER)):
        with (root / f"content/{name}.csv").open("a", encoding="utf-8") as table:
            table.write(lines)
    return root


def make_vorlage(root: Path, yaml: str = YAML) -> Path:
    """The paper in a folder that no other test has used."""
    folder = root / "vorlagen" / f"2026-leuchten-{next(_ZAEHLER)}"
    for path, said in (
        ("vorlage.yaml", yaml),
        ("texte/begruendung.md", TEXT),
        ("anlagen/erlaeuterung.md", "Es sind zwölf Leuchten.\n"),
    ):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(said, encoding="utf-8")
    return folder


def oeffne(seite: Page, platz: Arbeitsplatz, ordner: Path) -> None:
    """Open the paper with all that waits behind a heading in sight."""
    seite.goto(f"{platz.adresse}vorlage?name={ordner.name}#schluessel={platz.schluessel}")
    expect(seite.locator("#formular section").first).to_be_visible()
    seite.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")


def feld(seite: Page, pfad: str) -> Locator:
    return seite.locator(f'[id="feld.{pfad}.eingabe"]')


def yaml_of(ordner: Path) -> str:
    return (ordner / "vorlage.yaml").read_text(encoding="utf-8")


def speichere(seite: Page) -> None:
    seite.keyboard.press("Control+s")
    expect(seite.locator("#zustand")).to_have_text("Gespeichert")


def nimm_alles_zurueck(seite: Page) -> int:
    """Press „Rückgängig“ as long as it can be; how often that was."""
    knopf, times = seite.get_by_role("button", name="Rückgängig", exact=True), 0
    while knopf.is_enabled():
        knopf.click()
        times += 1
    return times


@pytest.fixture(scope="module")
def platz(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arbeitsplatz]:
    with arbeitsplatz_in(make_projekt(tmp_path_factory.mktemp("formular") / "projekt")) as opened:
        yield opened


@pytest.fixture
def ordner(platz: Arbeitsplatz) -> Path:
    return make_vorlage(platz.root)
