from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from werkzeuge.benchmark.bericht import VON_HAND, Umstaende, bild, seite
from werkzeuge.benchmark.messung import Messwert
from werkzeuge.benchmark.programme import DOCXTPL, PANDOC, UNSER
from werkzeuge.benchmark.protokoll import Protokoll
from werkzeuge.benchmark.schaubild import Balken, Gruppe, schaubild, zahl
from werkzeuge.benchmark.ziele import urteile

ROOT = Path(__file__).parents[2]
SVG = "{http://www.w3.org/2000/svg}"
UMSTAENDE = Umstaende("22.11.2026", {"System": "Linux", "Kerne": "2"}, {"Python": "3.11.7"}, 37)


def measured(paare: int = 5) -> Protokoll:
    found = Protokoll((1, 50, 200), (10_000, 1_000_000), paare)
    for size in found.groessen:
        for factor, name in ((1.0, UNSER), (1.5, DOCXTPL), (0.25, PANDOC)):
            for pair in range(paare):
                seconds = size * factor * (1 + pair / 10)
                found.add(f"{size} kalt", name, Messwert(seconds, seconds * 2, 140, 260))
    for _ in range(paare):
        for was, wer, seconds in (
            ("pruefen muster", "nacktes Python", 0.01),
            ("pruefen muster", UNSER, 0.25),
            ("1000000 Zeilen", "pandas.read_csv", 1.0),
            ("1000000 Zeilen", UNSER, 3.5),
        ):
            found.add(was, wer, Messwert(seconds, seconds, 90, 90))
    return found


def page(found: Protokoll, before: str = "") -> str:
    return seite(found, urteile(found), UMSTAENDE, before)


def test_the_page_says_what_was_reached_and_what_was_not_measured() -> None:
    text = page(measured())
    assert (
        "| 200 Vorlagen | mindestens 1,5 × Durchsatz von docxtpl + LibreOffice "
        "| 1,50 | 1,50 – 1,50 | 5 | **erreicht** |" in text
    )
    assert "| – | – | 0 | **nicht gemessen** |" in text
    assert "| `pruefen muster` | 0,25 | 0,25 – 0,25 | 25,0 | 25,0 – 25,0 |" in text
    assert "| 1.000.000 | 3,50 | 3,50 – 3,50 | 3,50 | 3,50 – 3,50 | 90 MB |" in text


def test_the_page_shows_all_programs_with_their_spread_and_memory() -> None:
    text = page(measured())
    row = "| 50 | vorlagen-gen | 60,0 | 50,0 – 70,0 | 1,20 | 120 | 140 MB | 260 MB | 1,00 |"
    assert row in text
    assert "| 50 | docxtpl + LibreOffice | 90,0 |" in text
    assert "| 50 | pandoc + Typst | 15,0 |" in text


def test_the_page_names_day_machine_and_versions() -> None:
    text = page(measured())
    assert "Gemessen am 22.11.2026. System: Linux; Kerne: 2." in text
    assert "Versionen: Python 3.11.7." in text
    assert "37 Minuten" in text
    assert "$" not in text


def test_what_was_written_by_hand_stays() -> None:
    before = f"# Alt\n\n{VON_HAND}\n\n## Woran es liegt\n\nAm Satz.\n"
    text = page(measured(), before)
    assert text.endswith(f"{VON_HAND}\n\n## Woran es liegt\n\nAm Satz.\n")
    assert "# Alt" not in text
    assert page(measured(), text) == text


@pytest.mark.parametrize(("paare", "is_said"), [(5, False), (2, True), (1, True)])
def test_a_run_of_fewer_pairs_is_marked(paare: int, is_said: bool) -> None:  # noqa: FBT001 -- parametrized
    assert ("Verkürzter Lauf" in page(measured(paare))) is is_said


def test_a_run_without_the_peers_says_so() -> None:
    found = Protokoll((1, 50, 200), (), 5)
    for size in found.groessen:
        for _ in range(5):
            found.add(f"{size} kalt", UNSER, Messwert(1, 1, 100, 100))
    assert "Nicht gemessen.\n" in page(found)
    assert "**erreicht**" in page(found)  # the memory needs no peer
    assert page(found).count("**nicht gemessen**") == 7


def test_the_chart_says_in_words_what_it_shows() -> None:
    found = measured()
    root = ET.fromstring(bild(found))  # noqa: S314 -- our own text
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == "titel beschreibung"
    said = root.findtext(f"{SVG}desc")
    assert said
    assert "50 Vorlagen: vorlagen-gen 1,20, docxtpl + LibreOffice 1,80, pandoc + Typst 0,30" in said
    assert f"![{said}](leistung.svg)" in page(found)


def test_bars_are_as_long_as_their_values_and_fit() -> None:
    gruppe = Gruppe("A & B", (Balken("x", 2, 1, 4), Balken("y", 4, 4, 4)))
    root = ET.fromstring(schaubild("Titel", "Text", [gruppe]))  # noqa: S314 -- our own text
    background, first, second = root.findall(f"{SVG}rect")
    assert float(second.get("width", 0)) == pytest.approx(
        2 * float(first.get("width", 0)), rel=0.01
    )
    end = float(second.get("x", 0)) + float(second.get("width", 0))
    assert end < float(background.get("width", 0))
    assert [each.text for each in root.findall(f"{SVG}text")] == ["A & B", "x", "2,00", "y", "4,00"]


@pytest.mark.parametrize(
    ("wert", "text"), [(0.0432, "0,04"), (1.5, "1,50"), (12.34, "12,3"), (1234.5, "1.234")]
)
def test_numbers_are_german_and_as_exact_as_measured(wert: float, text: str) -> None:
    assert zahl(wert) == text


def test_the_page_in_the_project_is_one_that_the_program_wrote() -> None:
    text = (ROOT / "docs/leistung.md").read_text(encoding="utf-8")
    template = (ROOT / "werkzeuge/benchmark/seite.md").read_text(encoding="utf-8")
    headings = [line for line in template.splitlines() if line.startswith("#")]
    assert [line for line in headings if line not in text.splitlines()] == []
    assert VON_HAND in text
    svg = ET.fromstring((ROOT / "docs/leistung.svg").read_text(encoding="utf-8"))  # noqa: S314 -- our own text
    assert f"![{svg.findtext(f'{SVG}desc')}](leistung.svg)" in text
