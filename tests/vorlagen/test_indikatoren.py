"""The indicators that are shipped: the city's numbers as published, the rest marked as made up."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import Block, Heading, Table
from vorlagen_gen.indikatoren.stand import load_indikatorenstand
from vorlagen_gen.lesefolge import block_runs
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.indikator import Gruppe, Gruppenbegriff, Indikatorart
from vorlagen_gen.model.zeitreihe import Punkt, Wertstand, Wertstatus
from vorlagen_gen.model.zusammenfassung import Abstandsfall, Indikatorenstand, Wetter
from vorlagen_gen.pruefung import pruefen

ROOT = Path(__file__).parents[2]
_REIHEN = {"Einwohner": "1.1", "mit MVG": "1.2", "Ausländer": "1.4", "Index": "1.8"}
_ROW = re.compile(r"\| (\d{4}) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d,]*) ?\|")


@cache
def _stand() -> Indikatorenstand:
    stand, findings, _ = load_indikatorenstand(Projekt.open(ROOT))
    assert stand is not None
    assert findings == ()
    return stand


def _published() -> list[tuple[str, str, str]]:
    """Each number of QUELLEN.md: the Kennung of its indicator, the year, the number."""
    text = (ROOT / "content/indikatoren/QUELLEN.md").read_text(encoding="utf-8")
    return [
        (kennung, year, number)
        for year, *numbers in _ROW.findall(text)
        for kennung, number in zip(_REIHEN.values(), numbers, strict=True)
        if number
    ]


def _blocks() -> list[Block]:
    """All blocks of the paper that is built from the indicators."""
    (geprueft,) = pruefen(Projekt.open(ROOT), ["2025-integrationsmonitoring"])
    return [block for each in geprueft.ausgaben for block in each.document.blocks]


def _printed(block: Block) -> str:
    return "".join(run.text for run in block_runs([block])).replace("\u00ad", "")


def _punkte() -> list[Punkt]:
    reihen = (each.reihen for each in _stand().zusammenfassungen.values())
    return [punkt for reihe in chain.from_iterable(reihen) for punkt in reihe.punkte]


def test_there_are_43_indicators_in_8_fields_and_each_has_a_summary() -> None:
    felder = _stand().katalog.handlungsfelder or ()
    kennungen = [each.kennung for feld in felder for each in feld.indikatoren]
    assert (len(felder), len(kennungen)) == (8, 43)
    assert list(_stand().zusammenfassungen) == kennungen


def test_the_sources_name_numbers_of_six_years() -> None:
    assert len(_published()) == 6 * len(_REIHEN) - 4


@pytest.mark.parametrize(("kennung", "year", "number"), _published())
def test_the_citys_numbers_come_out_as_its_sources_state(
    kennung: str, year: str, number: str
) -> None:
    punkte = _stand().zusammenfassungen[kennung].hauptreihe.punkte
    punkt = next(each for each in punkte if each.zeitraum.label == f"31.12.{year}")
    assert punkt.wert is not None
    assert round(punkt.wert, 1) == Decimal(number.replace(".", "").replace(",", "."))


def test_what_is_made_up_says_so_and_nothing_else() -> None:
    for each in _stand().katalog.indikatoren:
        is_published = str(each.quelle) == "Stadt Münster, dl-de/by-2.0 (verändert)"
        assert is_published == (each.kennung in {f"1.{number}" for number in range(1, 9)})
        assert each.beispieldaten is not is_published
        assert is_published or each.quelle == "Beispieldaten, erfunden"


def test_the_leitbild_stands_beside_without_a_guessed_mapping() -> None:
    leitbild = _stand().katalog.leitbild
    assert leitbild is not None
    assert [len(each.handlungsfelder) for each in leitbild.kategorien] == [3, 3, 6]
    assert leitbild.zuordnung == ()


def test_every_teilziel_has_an_indicator_and_every_indicator_a_teilziel() -> None:
    for feld in _stand().katalog.handlungsfelder or ():
        teilziele = {each.kennung for each in feld.teilziele}
        named = [set(each.teilziele) for each in feld.indikatoren]
        assert all(named)
        assert set(chain.from_iterable(named)) == teilziele


def test_together_they_show_every_feature() -> None:
    katalog, known = _stand().katalog, _stand().zusammenfassungen.values()
    assert {each.bewertung.wetter for each in known} == set(Wetter)
    assert {each.abstandsfall for each in known} == {None, *Abstandsfall}
    assert {each.art for each in katalog.indikatoren} == set(Indikatorart)
    assert {each.gruppenbegriff for each in katalog.indikatoren} == {None, *Gruppenbegriff}
    assert {punkt.status for punkt in _punkte()} == set(Wertstatus)
    assert {punkt.stand for punkt in _punkte()} == set(Wertstand)
    assert any(each.reihe(Gruppe.VERGLEICH) for each in known)


def test_the_paper_built_from_them_types_no_value_itself() -> None:
    folder = ROOT / "vorlagen/2025-integrationsmonitoring"
    typed = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.md")))
    assert typed.count("[[") > 20
    assert re.findall(r"\d{1,3}\.\d{3}|\d,\d|43|acht Handlungsfelder", typed) == []


def test_every_sheet_table_and_chart_of_made_up_values_says_so() -> None:
    blocks = _blocks()
    tables = [_printed(each) for each in blocks if isinstance(each, Table) and each.caption]
    titles = [
        *(each.title for each in blocks if isinstance(each, Chart)),
        *(text for text in tables if text.startswith("Werte: ")),
        *(_printed(each) for each in blocks if isinstance(each, Heading)),
    ]
    for indikator in _stand().katalog.indikatoren:
        name = re.escape(indikator.name or "")
        own = re.compile(rf"(?:Werte: |{indikator.kennung} )?{name}(?: \(| –|$)")
        found = [title for title in titles if own.match(title)]
        assert len(found) >= 3
        assert all(("Beispieldaten" in each) is indikator.beispieldaten for each in found)
