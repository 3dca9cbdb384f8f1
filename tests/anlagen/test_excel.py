"""What hides in an Excel file is found in its sheet and cell; what is plain to see is not."""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from tests.anlagen.pakete import excel, zeile
from tests.anlagen.versteck import GEHEIM
from tests.anlagen.verstecke_excel import (
    BLATT,
    EXTERNAL,
    NO_DISPLAY,
    SICHTBAR,
    WHITE,
    name,
    one_sheet,
    part,
    pivot,
    styled,
    xml,
)

from vorlagen_gen.anlagen.fundarten import Fundart
from vorlagen_gen.anlagen.suche import suche


def test_a_link_to_another_workbook_is_found() -> None:
    found = suche(EXTERNAL, "a.xlsx")
    assert {each.art for each in found} == {Fundart.VERKNUEPFUNG}
    assert "in der Arbeitsmappe, Verknüpfung mit einer anderen Arbeitsmappe" in {
        each.ort for each in found
    }


def test_the_name_of_a_hidden_sheet_is_not_told() -> None:
    row = zeile(1, "x", attributes='hidden="1"')
    sheets = {"Daten": SICHTBAR, GEHEIM: row}
    found = suche(excel(sheets, states={GEHEIM: "hidden"}), "a.xlsx")
    assert [each.text for each in found] == ["ausgeblendete Blätter (2. Blatt)"]


def _with_table() -> bytes:
    """White letters in a table, whose style gives its head a dark ground."""
    return excel(
        {"Daten": SICHTBAR + '<row r="2"><c r="B2" s="1"><v>1</v></c></row>'},
        {"xl/styles.xml": xml("styleSheet", WHITE.format('rgb="FFFFFFFF"', 0)),
         "xl/tables/t.xml": '<table ref="A2:C9"/>'},
        ("xl/workbook.xml", "styles", "styles.xml"),
        (BLATT, "table", "../tables/t.xml"),
    )  # fmt: skip


_EMPTY_ROW = '<row r="9" hidden="1"><c r="A9" s="1"/></row>'
_FILTER = '<definedName name="_xlnm._FilterDatabase" hidden="1">Daten!$A$1</definedName>'
_PRINTER = "HP LaserJet".encode("utf-16-le")
SILENT = {
    "plain": excel(),
    "two sheets": excel({"Daten": SICHTBAR, "Mehr": SICHTBAR}),
    "empty hidden row": one_sheet(SICHTBAR + _EMPTY_ROW),
    "empty hidden column": one_sheet(
        f'<cols><col min="5" max="9" hidden="1"/></cols><sheetData>{SICHTBAR}</sheetData>'
    ),
    "name of a filter": excel(mappe=f"<definedNames>{_FILTER}</definedNames>"),
    "visible name": name("Daten!$A$1", ""),
    "white on a dark ground": styled(WHITE.format('rgb="FFFFFFFF"', 1)),
    "black": styled(WHITE.format('rgb="FF000000"', 0)),
    "format with digits": styled(NO_DISPLAY.replace(";;;", "#,##0;-#,##0;;@")),
    "white in a table": _with_table(),
    "white with a condition": styled(
        WHITE.format('theme="0"', 0),
        sheet='<sheetData>{}</sheetData><conditionalFormatting sqref="A1:C9"/>',
    ),
    "path in the web": excel(mappe='<absPath url="https://example.org/home"/>'),
    "printer": part("p.bin", "printerSettings", _PRINTER, BLATT),
    "page in the header": one_sheet(
        f"<sheetData>{SICHTBAR}</sheetData><headerFooter><oddHeader>&amp;P von &amp;N &amp;F"
        "</oddHeader></headerFooter>"
    ),
}


@pytest.mark.parametrize("key", SILENT)
def test_what_is_plain_to_see_is_silent(key: str) -> None:
    assert suche(SILENT[key], "a.xlsx") == ()


def test_a_pivot_table_of_a_sheet_that_shows_all_of_it_is_silent() -> None:
    assert suche(pivot(text="Sichtbar"), "a.xlsx") == ()
    assert len(suche(pivot("Fremd", text="Sichtbar"), "a.xlsx")) == 1


def test_a_workbook_of_openpyxl_is_silent() -> None:
    workbook = openpyxl.Workbook()
    sheet = workbook.create_sheet("Werte")
    for row in (["Jahr", "Wert"], [2024, 7], [2025, 8], ["Summe", "=SUM(B2:B3)"]):
        sheet.append(row)
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3), titles_from_data=True)
    sheet.add_chart(chart, "D1")
    sheet.auto_filter.ref = "A1:B3"
    stream = BytesIO()
    workbook.save(stream)
    assert suche(stream.getvalue(), "a.xlsx") == ()
