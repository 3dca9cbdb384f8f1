"""Whatever stands in a file: values or findings come of it, never a traceback, and soon."""

from __future__ import annotations

from decimal import Decimal
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from tests.indikatoren.katalogfall import Ergebnis, katalog_text, lies

from vorlagen_gen.indikatoren.stand import load_indikatorenstand
from vorlagen_gen.indikatoren.zeitraeume import read_zeitraum
from vorlagen_gen.indikatoren.zellen import Zahlform, read_zelle
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.indikatordaten import Dezimal, Tausender
from vorlagen_gen.model.zeitreihe import Wertstatus

CSV = "Jahr;Ort;Art;Wert;Bemerkung\n" + "".join(
    f"{jahr};{ort};{art};{jahr % 7}{len(art)},5;\n"
    for jahr in range(2015, 2020)
    for ort in ("a", "b*", "Stadt")
    for art in ("mit", "ohne1)")
)
DATEN = (
    "datei: {}, zeit: Jahr, wert: Wert, hinweis: Bemerkung, {}teile: Ort, gesamt: Stadt, "
    "anzahl_teile: 2, insgesamt: {{filter: {{spalte: Art, werte: [mit, ohne]}}}}, "
    "mit: {{filter: {{spalte: Art, werte: mit}}}}, ohne: {{filter: {{spalte: Art, werte: ohne}}}}"
)
PIECES = st.sampled_from(
    [
        *";\n\r\"'.,-–…xX/()|*pr \t\x00\x85\ufeff\u202f²",
        "…",
        '"\n',
        "2019",
        "1.40",
        "gesperrt",
        ";;",
    ]
)
KOSTEN = settings(
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def workbook() -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Tab"
    for row in CSV.split("\n"):
        sheet.append([int(cell) if cell.isdigit() else cell for cell in row.split(";")])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


EXCEL = workbook()


def read(inhalt: bytes, datei: str = "daten.csv", more: str = "") -> Ergebnis:
    with TemporaryDirectory() as root:
        return lies(Path(root), inhalt, DATEN.format(datei, more), mehr="gruppenbegriff: register")


def assert_sound(ergebnis: Ergebnis) -> None:
    """Every value has its status, every message is one that can be printed."""
    for reihe in ergebnis.reihen.values():
        assert list(reihe.punkte) == sorted(reihe.punkte, key=lambda each: each.zeitraum)
        for punkt in reihe.punkte:
            valued = (Wertstatus.WERT, Wertstatus.NICHTS, Wertstatus.EINGESCHRAENKT)
            assert punkt.wert is None or (punkt.wert.is_finite() and punkt.status in valued)
    for finding in ergebnis.findings:
        assert finding.text.isprintable()
        assert finding.remedy.isprintable()
    assert len(ergebnis.findings) < 100


def test_the_file_that_is_broken_here_is_sound() -> None:
    ergebnis = read(CSV.encode())
    assert {len(each.punkte) for each in ergebnis.reihen.values()} == {5}
    excel = read(EXCEL, "daten.xlsx", "blatt: Tab, bereich: A1:E31, ")
    assert excel.reihen == ergebnis.reihen


@KOSTEN
@given(st.binary(max_size=400))
def test_random_bytes_give_findings(inhalt: bytes) -> None:
    ergebnis = read(inhalt)
    assert_sound(ergebnis)
    assert ergebnis.findings


@KOSTEN
@given(st.lists(st.tuples(st.integers(0, len(CSV)), PIECES, st.integers(0, 9)), max_size=6))
def test_a_broken_csv_file_gives_values_or_findings(breaks: list[tuple[int, str, int]]) -> None:
    text = CSV
    for at, piece, length in breaks:
        text = text[:at] + piece + text[at + length :]
    assert_sound(read(text.encode("utf-8", "replace")))


@KOSTEN
@given(st.integers(0, len(EXCEL) - 1), st.binary(max_size=20), st.integers(0, 50))
def test_a_broken_workbook_gives_values_or_findings(at: int, piece: bytes, length: int) -> None:
    inhalt = EXCEL[:at] + piece + EXCEL[at + length :]
    assert_sound(read(inhalt, "daten.xlsx", "blatt: Tab, bereich: A1:E31, "))


@KOSTEN
@given(
    st.lists(st.tuples(st.integers(0, 900), st.text(max_size=8), st.integers(0, 30)), max_size=4)
)
def test_a_broken_catalogue_gives_findings_or_summaries(
    breaks: list[tuple[int, str, int]],
) -> None:
    text = katalog_text()
    for at, piece, length in breaks:
        text = text[:at] + piece + text[at + length :]
    with TemporaryDirectory() as root:
        ordner = Path(root, "content", "indikatoren")
        ordner.mkdir(parents=True)
        (ordner / "katalog.yaml").write_bytes(text.encode("utf-8", "replace"))
        (ordner / "daten.csv").write_text("Jahr;Wert\n2018;5\n2019;6\n", "utf-8")
        stand, findings, _ = load_indikatorenstand(Projekt(Path(root)))
        assert stand or findings
        for finding in findings:
            assert "\n" not in finding.text


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9
    ),
    st.sampled_from(
        [
            ("", ",", Tausender.KEINS, Dezimal.KOMMA),
            ("", ".", Tausender.KEINS, Dezimal.PUNKT),
            (".", ",", Tausender.PUNKT, Dezimal.KOMMA),
            (" ", ",", Tausender.LEERZEICHEN, Dezimal.KOMMA),
            (",", ".", Tausender.KOMMA, Dezimal.PUNKT),
        ]
    ),
)
def test_a_number_that_was_written_in_the_declared_form_is_read_back(
    wert: Decimal, form: tuple[str, str, Tausender, Dezimal]
) -> None:
    group, point, tausender, dezimal = form
    signs = {",": group, ".": point}
    text = "".join(signs.get(char, char) for char in f"{wert:,.2f}")
    zelle = read_zelle(text, Zahlform(tausender, dezimal))
    assert zelle is not None
    assert zelle.wert == wert


@given(st.text(max_size=70))
def test_any_text_is_a_cell_or_none(text: str) -> None:
    zelle = read_zelle(text, Zahlform())
    assert zelle is None or zelle.wert is None or zelle.wert.is_finite()
    found = read_zeitraum(text)
    assert found is None or found[0].von <= found[0].bis


@pytest.mark.parametrize(
    "inhalt",
    [
        b"Jahr;Ort;Art;Wert;Bemerkung\n" + b"2019;a;mit;1;\n" * 350_000,
        b"Jahr;Ort;Art;Wert;Bemerkung\n" + b'2019;"a;mit;1;\n' * 350_000,
        b"Jahr;Ort;Art;Wert;Bemerkung\n2019;" + b"1) " * 1_600_000 + b";mit;1;\n",
        b"Jahr;Ort;Art;Wert;Bemerkung\n2019;a;mit;" + b"1" * 4_900_000 + b";\n",
        b"\n" * 4_900_000,
        b";" * 4_900_000,
        b'"' * 4_900_000,
        b"\xff" * 4_900_000,
    ],
)
def test_a_large_file_is_read_in_bounded_time(inhalt: bytes) -> None:
    begin = process_time()
    assert read(inhalt).findings
    assert process_time() - begin < 60


@pytest.mark.gross
@pytest.mark.parametrize("line", [b"\n", b";", b'"', b"1) ", b"\xff"])
def test_the_largest_file_is_read_in_bounded_time(line: bytes) -> None:
    begin = process_time()
    assert read(line * (98_000_000 // len(line))).findings
    assert process_time() - begin < 60
