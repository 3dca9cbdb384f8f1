"""A report with indicators is carried on, read, confirmed and built with the newest data."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree
from tests.cli.test_fortschreiben import call, offen

from vorlagen_gen import cli

ROOT = Path(__file__).parents[2]
ALT, NEU = "2025-lebenslagen", "2029-lebenslagen"
DATEN = "content/indikatoren/daten/6_armut.csv"
NEUE_ZEILEN = "2024;30,4;13,9;33,1\n2025;29,6;14,0;33,0\n2026;28,7;14,1;32,8\n2027;27,5;14,0;32,4\n"

SITZUNGEN = """\
gremium;datum;abgabe_bis
Ausschuss für Chancengerechtigkeit und Integration;05.12.2028;
Ausschuss für Chancengerechtigkeit und Integration;14.03.2029;
Rat;28.03.2029;
"""

YAML = """\
format: 1
stadt: muenster
art: Berichtsvorlage
status: final
oeffentlich: ja
nummer: V/9811/2025
vorgaenger: [V/9701/2017, V/9702/2021]
datum: 03.02.2025
amt: Amt für Migration und Integration
ansprechpersonen:
  - {anrede: Frau, name: Mustermann, telefon: 492-7000, email: mustermann@stadt-muenster.de}
betreff: Lebenslagen in Münster 2021-2025
beratungsfolge:
  - {datum: 19.02.2025, gremium: Integrationsrat, rolle: Bericht}
  - {datum: 26.02.2025, gremium: Rat, rolle: Bericht}
bericht: {datei: texte/bericht.md}
unterschrift: {vertretung: In Vertretung, name: Erika Mustermann, amtsbezeichnung: Stadträtin}
anlagen:
  - {nummer: 1, titel: Armut 2021-2025, datei: anlagen/armut-2021-2025.md}
muster: ja
"""
BERICHT = """\
Der Bericht erscheint zum dritten Mal (Vorlagen V/9701/2017 und V/9702/2021). \
Er gilt für die Jahre 2021-2025 und beschreibt drei Lebenslagen. \
Im Jahr 2019 hat der Rat ihn bestellt, Einzelheiten regelt § 27 GO NRW.

[[indikator 6.3 satz]] Die Anlage 1 enthält die Tabelle.
"""
ANLAGE = """\
# Armut

[[indikator 6.3 tabelle]]

Die Werte hat Frau Mustermann für den Integrationsrat zusammengestellt.
"""
OFFEN = """\
anlagen/armut-2025-2029.md V314 Frau Mustermann
anlagen/armut-2025-2029.md V315 Integrationsrat
texte/bericht.md V312 dritten Mal
texte/bericht.md V316 V/9701/2017 und V/9702/2021
texte/bericht.md V311 2021-2025
texte/bericht.md V312 drei Lebenslagen
texte/bericht.md V313 § 27 GO NRW
vorlage.yaml V314 Frau Mustermann
vorlage.yaml V310 amt
vorlage.yaml V310 ansprechpersonen
vorlage.yaml V310 beratungsfolge
vorlage.yaml V310 texte/bericht.md
vorlage.yaml V310 unterschrift
vorlage.yaml V310 anlagen
vorlage.yaml V310 anlagen/armut-2025-2029.md
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in which the report of 2025 was carried on in 2028, with the data of 2027."""
    monkeypatch.setattr(cli, "_today", lambda: date(2028, 11, 6))
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, tmp_path / name)
    texts = {
        "vorlage.yaml": YAML,
        "texte/bericht.md": BERICHT,
        "anlagen/armut-2021-2025.md": ANLAGE,
    }
    for path, text in texts.items():
        file = tmp_path / "vorlagen" / ALT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    (tmp_path / "content/sitzungen.csv").write_text(SITZUNGEN, encoding="utf-8")
    with (tmp_path / DATEN).open("a", encoding="utf-8") as daten:
        daten.write(NEUE_ZEILEN)
    assert call(tmp_path, "fortschreiben", ALT, NEU, "--zeitraum", "2025-2029") == 0
    return tmp_path


def test_the_open_points_of_a_report_are_these_and_none_is_in_what_comes_from_data(
    root: Path,
) -> None:
    assert offen(root, NEU) == OFFEN
    yaml = (root / "vorlagen" / NEU / "vorlage.yaml").read_text(encoding="utf-8")
    assert "betreff: Lebenslagen in Münster 2025-2029\n" in yaml
    ausschuss = "Ausschuss für Chancengerechtigkeit und Integration"
    assert f"{{datum: 14.03.2029, gremium: {ausschuss}, rolle: Bericht}}" in yaml
    assert "{datum: 28.03.2029, gremium: Rat, rolle: Bericht}" in yaml


@pytest.mark.gross
def test_once_it_is_read_and_confirmed_it_is_built_with_the_newest_data(root: Path) -> None:
    neu = root / "vorlagen" / NEU
    replace(neu / "vorlage.yaml", "status: entwurf", "status: final")
    replace(neu / "vorlage.yaml", "\nnummer:\n", "\nnummer: V/9812/2029\n")
    replace(neu / "vorlage.yaml", "\ndatum:\n", "\ndatum: 19.02.2029\n")
    replace(neu / "texte/bericht.md", "Jahre 2021-2025", "Jahre 2025-2029")
    replace(
        neu / "texte/bericht.md",
        "dritten Mal (Vorlagen V/9701/2017 und V/9702/2021)",
        "vierten Mal (Vorlagen V/9701/2017, V/9702/2021 und V/9811/2025)",
    )
    replace(neu / "anlagen/armut-2025-2029.md", "Integrationsrat", "Ausschuss")
    assert call(root, "bauen", NEU) == 1
    namen = [row.split(" V310 ")[1] for row in OFFEN.splitlines() if " V310 " in row]
    assert call(root, "bestaetigen", NEU, *namen) == 0
    assert call(root, "bauen", NEU) == 0
    made = root / "ausgabe" / NEU
    assert {path.suffix for path in made.rglob("V-9812-2029_Berichtsvorlage*")} == {".docx", ".pdf"}
    (heard,) = made.rglob("VORGELESEN.txt")
    (word,) = made.rglob("V-9812-2029_Berichtsvorlage.docx")
    for text in (heard.read_text(encoding="utf-8"), written(word)):
        assert "27,5" in text
        assert "2027" in text
        assert "V/9701/2017, V/9702/2021 und V/9811/2025" in text


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def written(word: Path) -> str:
    """The letters of a Word file's body."""
    with ZipFile(word) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return "".join(map(str, root.itertext())).replace("\N{NO-BREAK SPACE}", " ")
