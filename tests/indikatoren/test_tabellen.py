"""CSV and Excel files as offices make them: each quirk has its small file here."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from tests.indikatoren.katalogfall import WERTE, Ergebnis, lies

from vorlagen_gen.indikatoren import csvtabellen, datendateien, exceltabellen
from vorlagen_gen.model.indikator import Gruppe
from vorlagen_gen.model.zeitreihe import Wertstatus

DATEI = "content/indikatoren/daten.csv"
UMLAUT = "datei: daten.csv, zeit: Jahr, insgesamt: {spalte: Ausländer}"
EXCEL = "datei: daten.xlsx, zeit: Jahr, blatt: Tab 3, bereich: {}, insgesamt: {{spalte: Wert}}"


@pytest.mark.parametrize(
    ("kodierung", "codec"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "cp1252"),
        (", kodierung: cp1252", "cp1252"),
        (", kodierung: cp1252", "utf-8"),
        (", kodierung: latin-1", "latin-1"),
        (", kodierung: cp850", "cp850"),
        (", kodierung: utf-16", "utf-16"),
    ],
)
def test_letters_are_read_in_the_encoding_of_the_file(
    kodierung: str, codec: str, tmp_path: Path
) -> None:
    ergebnis = lies(tmp_path, "Jahr;Ausländer\n2019;5\n".encode(codec), UMLAUT + kodierung)
    assert (ergebnis.werte(), ergebnis.codes) == ({"2019": 5}, [])


def test_utf_16_that_is_not_declared_is_told(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, "Jahr;Ausländer\n2019;5\n".encode("utf-16"), UMLAUT)
    assert ergebnis.meldung == (
        f"{DATEI}: Fehler I121: Die Datei ist in UTF-16 (»Unicode«) gespeichert.\n"
        "    Schreiben Sie unter »daten« kodierung: utf-16, oder speichern Sie sie in UTF-8."
    )


@pytest.mark.parametrize("inhalt", [b"Jahr;Wert\n2019;\x815\n", b"Jahr;Wert\n2019;\x005\n"])
def test_bytes_that_are_no_text_are_told_with_their_line(inhalt: bytes, tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, inhalt)
    assert ergebnis.meldung == (
        f"{DATEI}: Fehler I121: Die Datei ist weder in UTF-8 gespeichert noch in cp1252: In Zeile "
        "2 steht ein Zeichen, das es dort nicht gibt.\n"
        "    Nennen Sie unter »daten« die richtige »kodierung«, oder speichern Sie die Datei in "
        "Excel als »CSV UTF-8«."
    )


def test_bytes_that_are_not_the_declared_utf_8_are_told_once(tmp_path: Path) -> None:
    daten = "datei: daten.csv, zeit: Jahr, kodierung: utf-8, insgesamt: {spalte: Wert}"
    meldung = lies(tmp_path, b"Jahr;Wert\n2019;\xe45\n", daten).meldung
    assert "Die Datei ist nicht in UTF-8 gespeichert: In Zeile 2" in meldung


@pytest.mark.parametrize(
    "inhalt", [b"Jahr;Wert\n2019;\x85\n2020;5\n", "Jahr;Wert\n2019;\x85\n2020;5\n"]
)
def test_an_ellipsis_of_windows_does_not_split_the_line(
    inhalt: str | bytes, tmp_path: Path
) -> None:
    punkte = lies(tmp_path, inhalt).punkte()
    assert [(each.wert, each.status) for each in punkte] == [
        (None, Wertstatus.FOLGT),
        (5, Wertstatus.WERT),
    ]


def test_letters_that_were_garbled_before_are_warned_of(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, "Jahr;Wert;Ort\n2019;5;MÃ¼nster\n")
    assert (ergebnis.werte(), ergebnis.codes) == ({"2019": 5}, ["Y130"])


@pytest.mark.parametrize(
    "inhalt", ["Jahr;Wert\n2019;5\n", "Wert;Rest;Jahr\n5;1;2019\n", "Jahr*;Wert1)\n2019;5\n"]
)
def test_columns_are_found_by_their_heads(inhalt: str, tmp_path: Path) -> None:
    assert lies(tmp_path, inhalt, mehr="fussnoten: [x]").werte() == {"2019": 5}


def test_a_column_that_is_not_there_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, "Jahr;Werte\n2019;5\n")
    assert ergebnis.meldung == (
        "content/indikatoren/katalog.yaml:18:67: Fehler I124: Die Spalte »Wert« gibt es in "
        f"{DATEI} nicht. Meinten Sie »Werte«?\n"
        "    Nennen Sie eine dieser Spalten: Jahr, Werte."
    )


def test_a_column_that_is_there_twice_is_told(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, "Jahr;Wert;Wert*\n2019;5;6\n")
    assert ergebnis.meldung == (
        f"{DATEI}:1:11: Fehler I124: Die Spalte »Wert« steht 2-mal in der Tabelle.\n"
        "    Geben Sie den Spalten verschiedene Namen."
    )


GRUPPEN = (
    "datei: daten.csv, zeit: Jahr, insgesamt: {spalte: Wert}, mit: {spalte: mit}, "
    "ohne: {spalte: ohne}"
)


@pytest.mark.parametrize(
    ("inhalt", "trenner", "richtig", "kopf"),
    [
        ("Jahr,Wert,mit,ohne\n2019,5,2,3\n", "Semikolon", "Komma", "Jahr,Wert,mit,ohne"),
        ("Jahr;Wert;mit;ohne\n2019;5,5;2;3\n", "Komma", "Semikolon", "Jahr;Wert;mit;ohne"),
        ("Jahr\tWert\tmit\tohne\n2019\t5\t2\t3\n", "Komma", "Tabulator", "Jahr Wert mit ohne"),
        (
            'Jahr,"Anteil;in %",Wert,mit,ohne\n2019,50,5,2,3\n',
            "Semikolon",
            "Komma",
            'Jahr,"Anteil;in %",Wert,mit,ohne',
        ),
    ],
)
def test_columns_parted_by_another_sign_are_told_once_for_the_file(
    inhalt: str, trenner: str, richtig: str, kopf: str, tmp_path: Path
) -> None:
    ergebnis = lies(
        tmp_path, inhalt, f"{GRUPPEN}, trenner: {trenner}", mehr="gruppenbegriff: register"
    )
    assert ergebnis.reihen == {}
    place, _, rest = ergebnis.meldung.partition(": ")
    assert place == f"{DATEI}:1:1"
    assert rest == (
        f"Fehler I127: Die Spalten sind offenbar mit {richtig} getrennt, nicht mit {trenner}; "
        f"in der Kopfzeile steht »{kopf}«.\n"
        f"    Schreiben Sie unter »daten« trenner: {richtig}."
    )


@pytest.mark.parametrize(
    ("inhalt", "kopf"),
    [
        ("Jahr|Wert\n2019|5\n", "Jahr|Wert"),
        ("Abschlüsse, Stand 2020\n\nJahr;Wert\n2019;5\n", "Abschlüsse, Stand 2020"),
    ],
)
def test_a_head_of_one_column_that_no_sign_parts_is_told(
    inhalt: str, kopf: str, tmp_path: Path
) -> None:
    assert lies(tmp_path, inhalt).meldung == (
        f"{DATEI}:1:1: Fehler I127: Die Kopfzeile »{kopf}« hat nur eine Spalte; die Spalten sind "
        "offenbar mit einem anderen Zeichen getrennt als unter »daten« angegeben (Semikolon).\n"
        "    Nennen Sie unter »daten« das richtige Zeichen (»trenner«: Semikolon, Komma oder "
        "Tabulator) oder, wenn das nicht die Kopfzeile ist, die richtige »kopfzeile«."
    )


def test_a_comma_in_a_head_does_not_make_a_typing_error_one_of_the_sign(tmp_path: Path) -> None:
    assert lies(tmp_path, "Jahr;Werte;Anteil, in Prozent\n2019;5;50\n").meldung == (
        "content/indikatoren/katalog.yaml:18:67: Fehler I124: Die Spalte »Wert« gibt es in "
        f"{DATEI} nicht. Meinten Sie »Werte«?\n"
        "    Nennen Sie eine dieser Spalten: Jahr, Werte, Anteil, in Prozent."
    )


@pytest.mark.parametrize(
    ("trenner", "sign"), [("Semikolon", ";"), ("Komma", ","), ("Tabulator", "\t")]
)
def test_a_table_of_blank_lines_is_none(trenner: str, sign: str, tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, f" {sign} \n \n {sign} ", f"{WERTE}, trenner: {trenner}")
    assert set(ergebnis.codes) == {"I124"}


def test_a_number_of_more_digits_than_can_be_summed_is_refused_at_its_cell(tmp_path: Path) -> None:
    inhalt = "Jahr;Wert\n2019;123456789012345\n2020;123456789012345678901\n"
    ergebnis = lies(tmp_path, inhalt)
    assert ergebnis.werte() == {"2019": 123456789012345, "2020": None}
    assert ergebnis.meldung.startswith(
        f"{DATEI}:3:6: Fehler I131: Zeile 3, Spalte »Wert«: »123456789012345678901« ist "
    )


def test_heads_may_have_several_lines_and_cells_may_be_quoted(tmp_path: Path) -> None:
    inhalt = '"Jahr";"Wert"\n"2019";"5"\n2020;"x;"\n'
    ergebnis = lies(
        tmp_path, '"Zeit\npunkt";"Wert"\n"2019";"5"\n', WERTE.replace("Jahr", "Zeit punkt")
    )
    assert ergebnis.werte() == {"2019": 5}
    (meldung,) = lies(tmp_path, inhalt).meldungen
    assert meldung.startswith(f"{DATEI}:3:1: Fehler I131: Zeile 3, Spalte »Wert«: »x;« ist")


@pytest.mark.parametrize("ende", ["\n", "\r\n", "\r"])
def test_line_ends_of_all_systems_are_read(ende: str, tmp_path: Path) -> None:
    inhalt = ende.join(["Jahr;Wert", "2019;5", "", "2020;6", ""])
    assert lies(tmp_path, inhalt).werte() == {"2019": 5, "2020": 6}


def test_what_stands_above_and_below_the_table_is_left_out(tmp_path: Path) -> None:
    inhalt = (
        'Tabelle 3: "Abschlüsse\n\nJahr;Wert\n2019;5\n2020;.a\n________\n1) Mit Nachprüfungen\n'
    )
    ergebnis = lies(tmp_path, inhalt, f"{WERTE}, kopfzeile: 3, letzte_zeile: 5")
    assert ergebnis.werte() == {"2019": 5, "2020": None}
    (finding,) = ergebnis.findings
    assert (finding.code, finding.place.line, finding.place.column) == ("I131", 5, 6)


def test_a_footnote_below_the_table_that_was_not_cut_off_is_told(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, "Jahr;Wert\n2019;5\n________;\n")
    assert ergebnis.meldung == (
        f"{DATEI}:3:1: Fehler I132: Zeile 3: »________« ist kein Zeitraum.\n"
        "    Möglich sind zum Beispiel 2019, 31.12.2019, Juni 2024, 2015/16, WS 2019/20 und "
        "2003-2006. Steht hier keine Angabe der Tabelle, grenzen Sie sie unter »daten« ein."
    )


@pytest.mark.parametrize(
    ("inhalt", "zeile"),
    [
        ("Jahr;Wert\n2019;5\n2020;6;7\n", 3),
        ('Jahr;Wert\n2019;5\n2020;"6\n2021;7"\n2022;8\n', 3),
        ('Jahr;Wert\n"a\nb";5\n2020;6;7\n', 2),
    ],
)
def test_a_row_that_does_not_fit_the_heads_is_told(inhalt: str, zeile: int, tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, inhalt)
    assert ergebnis.meldung == (
        f"{DATEI}:{zeile}:1: Fehler I139: Zeile {zeile} lässt sich nicht auf die 2 Spalten der "
        "Kopfzeile verteilen.\n"
        "    Prüfen Sie die Zahl der Trennzeichen und die Anführungszeichen dieser Zeile, und ob "
        "unter »daten« das richtige Trennzeichen (»trenner«) steht."
    )


@pytest.mark.parametrize(
    ("inhalt", "warum"),
    [
        ("", "Dort steht nichts."),
        ('Jahr;Wert\n2019;"5\n', "Ein Anführungszeichen wird geöffnet und nicht geschlossen."),
        (";" * 600, "In einer Zeile stehen mehr als 500 Trennzeichen."),
    ],
)
def test_what_is_no_table_is_told(inhalt: str, warum: str, tmp_path: Path) -> None:
    assert lies(tmp_path, inhalt).meldung == (
        f"{DATEI}: Fehler I123: Die Datei lässt sich nicht als Tabelle lesen. {warum}\n"
        "    Speichern Sie sie neu als CSV, und prüfen Sie unter »daten« »trenner« und "
        "»kopfzeile«."
    )


@pytest.mark.parametrize(("trenner", "zeichen"), [("Komma", ","), ("Tabulator", "\t")])
def test_columns_are_parted_by_the_declared_sign(
    trenner: str, zeichen: str, tmp_path: Path
) -> None:
    inhalt = "Jahr;Wert\n2019;5\n".replace(";", zeichen)
    assert lies(tmp_path, inhalt, f"{WERTE}, trenner: {trenner}").werte() == {"2019": 5}


def test_a_file_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(datendateien, "MAX_BYTES", 20)
    assert lies(tmp_path, "Jahr;Wert\n2019;5\n2020;6\n").codes == ["I122"]


def test_more_than_a_hundred_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, b"Jahr;Wert\n" + b"2019;5\n" * 15_000_000)
    assert ergebnis.meldung == (
        f"{DATEI}: Fehler I122: Die Datei ist größer als 100 MB und wird nicht gelesen.\n"
        "    Speichern Sie nur die Tabelle, die gebraucht wird, in eine eigene Datei."
    )


@pytest.mark.parametrize("inhalt", ["Jahr;Wert\n" * 9, "Jahr;Wert\n2019;5;;;;;;;;;;\n2020;6\n"])
def test_a_table_of_more_cells_than_there_is_room_for_is_not_read(
    inhalt: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csvtabellen, "MAX_CELLS", 16)
    assert lies(tmp_path, "Jahr;Wert\n2019;5\n").codes == []
    assert lies(tmp_path, inhalt).meldung == (
        f"{DATEI}: Fehler I122: Die Tabelle hat mehr als 30 Millionen Zellen und wird nicht "
        "gelesen.\n"
        "    Speichern Sie nur die Tabelle, die gebraucht wird, in eine eigene Datei."
    )


def test_a_workbook_that_is_too_large_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(datendateien, "MAX_EXCEL_BYTES", 1000)
    assert excel(tmp_path, workbook(TITELZEILEN)).codes == ["I122"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("../daten.csv", "»../daten.csv« liegt außerhalb des Ordners content/indikatoren."),
        ("/etc/daten.csv", "»/etc/daten.csv« liegt außerhalb des Ordners content/indikatoren."),
        ("data.csv", "Die Datei »data.csv« gibt es nicht. Meinten Sie »daten.csv«?"),
        ("daten.xls", "»daten.xls« ist weder eine CSV- noch eine Excel-Datei."),
    ],
)
def test_a_file_that_is_not_there_or_elsewhere_is_told(
    name: str, text: str, tmp_path: Path
) -> None:
    (meldung,) = lies(tmp_path, "Jahr;Wert\n", WERTE.replace("daten.csv", name)).meldungen
    assert meldung.split("\n")[0] == f"content/indikatoren/katalog.yaml:18:24: Fehler I111: {text}"


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "fremd.csv"
    outside.write_text("Jahr;Wert\n2019;5\n", encoding="utf-8")
    ordner = tmp_path / "projekt" / "content" / "indikatoren"
    ordner.mkdir(parents=True)
    (ordner / "link.csv").symlink_to(outside)
    daten = WERTE.replace("daten.csv", "link.csv")
    assert lies(tmp_path / "projekt", "", daten).codes == ["I111"]


def workbook(rows: Sequence[Any], **formats: str) -> bytes:
    """A workbook whose sheet »Tab 3« has ``rows``, and cells with formats of their own."""
    book = Workbook()
    book.create_sheet("Deckblatt").append(["Statistik"])
    sheet = book.create_sheet("Tab 3")
    for row in rows:
        sheet.append(row)
    for cell, number_format in formats.items():
        sheet[cell].number_format = number_format
    file = BytesIO()
    book.save(file)
    return file.getvalue()


TITELZEILEN: list[list[Any]] = [["Tabelle 3", None], [None, None], ["Jahr", "Wert"]]


def excel(
    root: Path, inhalt: bytes, bereich: str = "A3:B5", mehr: str = "", art: str = "anzahl"
) -> Ergebnis:
    return lies(root, inhalt, EXCEL.format(bereich) + mehr, art=art)


def test_excel_is_read_from_the_named_range_of_the_named_sheet(tmp_path: Path) -> None:
    rows = [*TITELZEILEN, [2019, 1234.5], ["2020", "1.234,5"], ["1) Fußnote", None]]
    ergebnis = excel(tmp_path, workbook(rows), mehr=", tausender: Punkt")
    assert (ergebnis.werte(), ergebnis.codes) == (
        {"2019": Decimal("1234.5"), "2020": Decimal("1234.5")},
        [],
    )


def test_heads_over_several_rows_are_named_in_the_catalogue(tmp_path: Path) -> None:
    rows = [
        ["Jahr", "Abschlüsse", None, None],
        [None, "insgesamt", "davon", None],
        [None, None, "mit", "ohne"],
        [None, "Anzahl", None, None],
        [1, 2, 3, 4],
        [2019, 30, 10, 20],
        [2020, 33, 11, 22],
    ]
    daten = (
        "datei: daten.xlsx, zeit: Jahr, blatt: Tab 3, bereich: A6:D7, "
        "spalten: [Jahr, Abschlüsse, davon mit, davon ohne], insgesamt: {spalte: Abschlüsse}, "
        "mit: {spalte: davon mit}, ohne: {spalte: davon ohne}"
    )
    ergebnis = lies(tmp_path, workbook(rows), daten, mehr="gruppenbegriff: register")
    assert ergebnis.werte() == {"2019": 30, "2020": 33}
    assert ergebnis.werte(Gruppe.MIT) == {"2019": 10, "2020": 11}
    assert ergebnis.codes == []


def test_a_percentage_and_a_day_are_read_as_excel_shows_them(tmp_path: Path) -> None:
    rows = [*TITELZEILEN, [date(2019, 12, 31), 0.2237], [date(2020, 12, 31), 22.5]]
    inhalt = workbook(rows, B4="0.0%", B5='0.0" %"')
    ergebnis = excel(tmp_path, inhalt, art="anteil")
    assert ergebnis.werte() == {"31.12.2019": Decimal("22.37"), "31.12.2020": Decimal("22.5")}


def test_a_number_has_no_more_digits_than_excel_keeps(tmp_path: Path) -> None:
    rows = [*TITELZEILEN, [2019, 0.1 + 0.2], [2020, 1e-05]]
    assert excel(tmp_path, workbook(rows)).werte() == {
        "2019": Decimal("0.3"),
        "2020": Decimal("0.00001"),
    }


def test_a_cell_that_is_wrong_is_named_as_excel_names_it(tmp_path: Path) -> None:
    rows = [*TITELZEILEN, [2019, "#DIV/0!"], [2020, True]]
    ergebnis = excel(tmp_path, workbook(rows))
    assert [each.split("\n")[0] for each in ergebnis.meldungen] == [
        (
            "content/indikatoren/daten.xlsx: Fehler I131: Blatt »Tab 3«, Zelle B4, Spalte »Wert«: "
            "»#DIV/0!« ist in der angegebenen Schreibweise keine Zahl; erwartet wird "
            "eine wie 12345,6."
        ),
        (
            "content/indikatoren/daten.xlsx: Fehler I131: Blatt »Tab 3«, Zelle B5, Spalte »Wert«: "
            "»True« ist in der angegebenen Schreibweise keine Zahl; erwartet wird eine wie 12345,6."
        ),
    ]


def test_a_range_that_goes_beyond_the_table_has_empty_rows(tmp_path: Path) -> None:
    ergebnis = excel(tmp_path, workbook([*TITELZEILEN, [2019, 5]]), "A3:B20")
    assert (ergebnis.werte(), ergebnis.codes) == ({"2019": 5}, [])


def test_a_sheet_that_is_not_there_is_told(tmp_path: Path) -> None:
    inhalt = workbook(TITELZEILEN)
    daten = EXCEL.format("A3:B5").replace("Tab 3", "Tab 4")
    (meldung,) = lies(tmp_path, inhalt, daten).meldungen
    assert meldung == (
        "content/indikatoren/katalog.yaml:18:55: Fehler I125: Das Blatt »Tab 4« gibt es in "
        "content/indikatoren/daten.xlsx nicht. Meinten Sie »Tab 3«?\n"
        "    Nennen Sie eines dieser Blätter: Sheet, Deckblatt, Tab 3."
    )


def test_names_of_columns_that_do_not_fit_the_range_are_told(tmp_path: Path) -> None:
    ergebnis = excel(tmp_path, workbook(TITELZEILEN), mehr=", spalten: [Jahr, Wert, Rest]")
    (meldung,) = ergebnis.meldungen
    assert meldung == (
        "content/indikatoren/katalog.yaml:18:114: Fehler I125: Der Bereich A3:B5 hat 2 Spalten, "
        "unter »spalten« stehen 3.\n"
        "    Nennen Sie für jede Spalte des Bereichs genau einen Namen."
    )


def entity(inhalt: bytes) -> bytes:
    """The workbook with an entity of its own in each part."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(inhalt)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, b'<!DOCTYPE x [<!ENTITY a "b">]>' + old.read(name))
    return file.getvalue()


@pytest.mark.parametrize(
    "inhalt",
    [
        b"",
        b"PK\x03\x04 kaputt",
        b"\xd0\xcf\x11\xe0 alt",
        workbook(TITELZEILEN)[:-100],
        entity(workbook(TITELZEILEN)),
    ],
)
def test_a_broken_or_hostile_workbook_is_told(inhalt: bytes, tmp_path: Path) -> None:
    assert excel(tmp_path, inhalt).meldung == (
        "content/indikatoren/daten.xlsx: Fehler I123: Die Datei lässt sich nicht als "
        "Excel-Arbeitsmappe lesen.\n"
        "    Öffnen Sie sie in Excel, und speichern Sie sie ohne Kennwort als .xlsx."
    )


def test_a_workbook_that_unpacks_to_too_much_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exceltabellen, "MAX_UNPACKED", 1000)
    assert excel(tmp_path, workbook(TITELZEILEN)).codes == ["I123"]
