"""The budget's names come by code, the way papers print them."""

from __future__ import annotations

from pathlib import Path

from vorlagen_gen.load.haushalt import load_haushalt
from vorlagen_gen.load.inhalte import Inhalte
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.haushalt import Zeile, Zeilenart

ROOT = Path(__file__).parents[2]


def test_the_shipped_tables_know_codes_as_text() -> None:
    inhalte = Inhalte(Projekt.open(ROOT))
    haushalt = load_haushalt(inhalte)
    assert inhalte.findings == []
    assert len(inhalte.gelesen) == 3
    assert haushalt.produktgruppe("0116") == "Migrations- und Integrationsmanagement"
    assert haushalt.produktgruppe("116") is None
    assert haushalt.zeile("02") == Zeile("Zuwendungen und allgemeine Umlagen", Zeilenart.ERTRAG)
    assert haushalt.zeile("2") is None


def test_the_name_that_papers_print_goes_before_the_abbreviated_one() -> None:
    haushalt = load_haushalt(Inhalte(Projekt.open(ROOT)))
    assert haushalt.produktgruppe("1201") == "Bereitstellung von Verkehrsflächen und -anlagen"


def test_the_scheme_has_the_rows_01_to_26() -> None:
    haushalt = load_haushalt(Inhalte(Projekt.open(ROOT)))
    assert sorted(haushalt.zeilen) == [f"{number:02}" for number in range(1, 27)]
    sums = {code for code, zeile in haushalt.zeilen.items() if zeile.art is Zeilenart.SUMME}
    assert sums == {"10", "17", "18", "21", "22", "25", "26"}


def test_a_project_without_tables_has_an_empty_budget(tmp_path: Path) -> None:
    (tmp_path / "vorlagen").mkdir()
    inhalte = Inhalte(Projekt.open(tmp_path))
    haushalt = load_haushalt(inhalte)
    assert (haushalt.produktgruppe("0116"), haushalt.zeile("02")) == (None, None)
    assert (inhalte.gelesen, inhalte.findings) == ([], [])
