"""Series from tables: sums only of what is complete and known, shares from their parts."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from tests.indikatoren.katalogfall import WERTE, lies

from vorlagen_gen.indikatoren.meldungen import MAX_COUNTED, MAX_OF_A_KIND
from vorlagen_gen.model.indikator import Gruppe
from vorlagen_gen.model.zeitreihe import Wertstand, Wertstatus

ROOT = Path(__file__).parents[2]
DATEI = "content/indikatoren/daten.csv"
STADTTEILE = ROOT / "content/indikatoren/daten/migration_stadtteile_2006-2019.csv"
DESTATIS = ROOT / "tests/indikatoren/daten/indicator_10-1.csv"
QUOTE = "datei: daten.csv, zeit: Jahr, insgesamt: {zaehler: {spalte: Z}, nenner: {spalte: N}}"
LANG = "datei: daten.csv, zeit: Jahr, wert: Wert, "
TEILE = LANG + "teile: Ort, anzahl_teile: 3, insgesamt: {}"
GRUPPEN = "gruppenbegriff: register"
MVG = (
    "[Ausländer, Deutsche mit persönlicher Migrationsvorgeschichte, "
    "Deutsche mit vererbter Migrationsvorgeschichte]"
)
OHNE = "Deutsche ohne erkennbare Migrationsvorgeschichte"
MUENSTER = (
    "datei: daten.csv, trenner: Komma, zeit: ZEIT, wert: WERT, teile: RAUM, anzahl_teile: 45, "
)


def stadtteile(root: Path, reihe: str, art: str = "anzahl") -> dict[str, Decimal | None]:
    ergebnis = lies(root, STADTTEILE.read_bytes(), MUENSTER + reihe, art=art, mehr=GRUPPEN)
    assert ergebnis.codes == []
    return {label.rpartition(".")[2]: wert for label, wert in ergebnis.werte().items()}


@pytest.mark.parametrize(
    ("filters", "totals"),
    [
        (
            f"{MVG[:-1]}, {OHNE}]",
            {2006: 280023, 2010: 285180, 2011: 296440, 2014: 300267, 2017: 309429, 2019: 312169},
        ),
        (
            MVG,
            {2006: 58279, 2010: 59713, 2011: 61539, 2014: 65205, 2017: 71665, 2019: 72501},
        ),
        (
            "Ausländer",
            {2006: 21343, 2010: 21131, 2011: 22343, 2014: 25831, 2017: 32422, 2019: 33883},
        ),
    ],
)
def test_the_sums_of_the_districts_are_the_published_totals_of_the_city(
    filters: str, totals: dict[int, int], tmp_path: Path
) -> None:
    reihe = f"insgesamt: {{filter: {{spalte: MERKMAL, werte: {filters}}}}}"
    werte = stadtteile(tmp_path, reihe)
    assert len(werte) == 14
    assert {jahr: werte[str(jahr)] for jahr in totals} == totals


def test_the_dissimilarity_of_the_districts_is_the_published_one(tmp_path: Path) -> None:
    reihe = (
        f"rechnung: dissimilaritaet, mit: {{filter: {{spalte: MERKMAL, werte: {MVG}}}}}, "
        f"ohne: {{filter: {{spalte: MERKMAL, werte: {OHNE}}}}}"
    )
    werte = stadtteile(tmp_path, reihe, art="index")
    assert [round(werte[jahr] or 0, 1) for jahr in ("2006", "2019")] == [
        Decimal("21.3"),
        Decimal("19.8"),
    ]


def test_the_file_of_the_federal_office_is_read_by_its_totals(tmp_path: Path) -> None:
    daten = (
        "datei: daten.csv, trenner: Komma, dezimal: Punkt, zeit: Year, wert: Value, "
        "filter: {spalte: sex, leer: ja}, "
        "mit: {filter: {spalte: Series, werte: foreigns}}, "
        "ohne: {filter: {spalte: Series, werte: germans}}"
    )
    ergebnis = lies(tmp_path, DESTATIS.read_bytes(), daten, art="anteil", mehr=GRUPPEN)
    assert [(each.code, each.place.line) for each in ergebnis.findings] == [
        ("I134", 30),  # 2030 has no value yet
        ("I134", 115),
    ]
    assert list(ergebnis.werte(Gruppe.MIT))[-1] == "2023"
    assert ergebnis.werte(Gruppe.MIT)["1996"] == Decimal("80.444")
    assert ergebnis.punkte(Gruppe.MIT)[0].zeitraum.jahr == 1996
    assert set(ergebnis.reihen) == {Gruppe.MIT, Gruppe.OHNE}


def test_a_share_keeps_what_it_was_computed_from(tmp_path: Path) -> None:
    (punkt,) = lies(tmp_path, "Jahr;Z;N\n2019;69098;305235\n", QUOTE, art="anteil").punkte()
    assert [punkt.zaehler, punkt.nenner] == [Decimal(69098), Decimal(305235)]
    assert round(punkt.wert or 0, 1) == Decimal("22.6")


def test_a_mean_is_not_taken_times_hundred(tmp_path: Path) -> None:
    (punkt,) = lies(tmp_path, "Jahr;Z;N\n2019;90;40\n", QUOTE, art="mittelwert").punkte()
    assert punkt.wert == Decimal("2.25")


def test_a_printed_share_that_is_another_than_the_computed_one_is_warned_of(
    tmp_path: Path,
) -> None:
    daten = QUOTE.replace("insgesamt: {", "insgesamt: {spalte: Anteil, ")
    inhalt = "Jahr;Z;N;Anteil\n2018;1;8;12,5\n2019;69098;305235;22,4\n2020;1;8;13\n2021;1;8;.\n"
    ergebnis = lies(tmp_path, inhalt, daten, art="anteil", mehr="mindestzahl_zaehler: 1")
    assert ergebnis.meldung == (
        "content/indikatoren/katalog.yaml:18:67: Warnung I154: Für 2019 steht in der Datei 22,4; "
        "aus Zähler und Nenner ergibt sich 22,6.\n"
        "    Es gilt der berechnete Wert. Prüfen Sie, ob Zähler und Nenner zueinander passen."
    )
    assert ergebnis.werte()["2020"] == Decimal("12.5")


def test_what_may_not_be_published_is_in_no_series_and_no_message(tmp_path: Path) -> None:
    daten = QUOTE.replace("insgesamt: {", "insgesamt: {spalte: Anteil, ")
    inhalt = "Jahr;Z;N;Anteil\n2018;17;16;12,5\n2019;1;9;33,3\n"
    ergebnis = lies(tmp_path, inhalt, daten, art="anteil", mehr="relevanz: x")
    assert ergebnis.meldungen == []
    assert {(each.wert, each.status, each.zaehler) for each in ergebnis.punkte()} == {
        (None, Wertstatus.UNSICHER, None)
    }


def test_parts_of_which_one_is_secret_are_not_told_with_their_total(tmp_path: Path) -> None:
    gruppen = "insgesamt: {spalte: I}, mit: {spalte: M}, ohne: {spalte: O}"
    daten = f"datei: daten.csv, zeit: Jahr, {gruppen}"
    mehr = "gruppenbegriff: register\n        geheimhaltung: ja"
    inhalt = "Jahr;I;M;O\n2018;2;1;-\n2019;41;30;10\n"
    (meldung,) = lies(tmp_path, inhalt, daten, mehr=mehr).meldungen
    assert "I152" in meldung
    assert "2019" in meldung


@pytest.mark.parametrize(("z", "n"), [("102", "100"), ("-2", "100")])
def test_a_share_above_all_or_below_nothing_is_warned_of(z: str, n: str, tmp_path: Path) -> None:
    daten, inhalt = QUOTE, f"Jahr;Z;N\n2019;{z};{n}\n"
    (meldung,) = lies(tmp_path, inhalt, daten, art="anteil", mehr="relevanz: x").meldungen
    assert meldung == (
        "content/indikatoren/katalog.yaml:18:16: Warnung I153: Indikator 1.1, Reihe »insgesamt«: "
        f"Für 2019 beträgt der Anteil {z},0 Prozent.\n"
        "    Stammen Zähler und Nenner aus verschiedenen Statistiken, ist das möglich; erklären "
        "Sie es unter »hinweise«."
    )
    assert lies(tmp_path, inhalt, daten, art="anteil", mehr="hinweise: x").codes == []


def test_a_denominator_that_is_zero_or_missing_gives_no_value(tmp_path: Path) -> None:
    daten = (
        LANG + "insgesamt: {zaehler: {filter: {spalte: Art, werte: Z}}, "
        "nenner: {filter: {spalte: Art, werte: N}}}"
    )
    inhalt = "Jahr;Art;Wert\n2018;Z;5\n2018;N;0\n2019;Z;5\n2020;N;5\n"
    ergebnis = lies(tmp_path, inhalt, daten, art="anteil")
    found = [(each.wert, each.status) for each in ergebnis.punkte()]
    assert found == [(None, Wertstatus.SINNLOS), (None, Wertstatus.UNBEKANNT)]
    assert [each.split("\n")[0].partition("I155: ")[2] for each in ergebnis.meldungen] == [
        "Für 2018 ist der Nenner null; es gibt keinen Wert.",
        "Für 2019 gibt es einen Zähler, aber keinen Nenner.",
    ]


@pytest.mark.parametrize(
    ("z", "n", "wert", "status"),
    [
        (".", "8", None, Wertstatus.UNBEKANNT),
        ("…", "8", None, Wertstatus.FOLGT),
        ("2", "/", None, Wertstatus.UNSICHER),
        (".", "/", None, Wertstatus.UNBEKANNT),
        ("(2)", "8", 25, Wertstatus.EINGESCHRAENKT),
        ("-", "8", 0, Wertstatus.NICHTS),
        ("2", "8", 25, Wertstatus.WERT),
    ],
)
def test_a_share_is_as_sure_as_its_parts(
    z: str, n: str, wert: int | None, status: Wertstatus, tmp_path: Path
) -> None:
    inhalt, mehr = f"Jahr;Z;N\n2019;{z};{n}\n", "mindestzahl_zaehler: 0"
    (punkt,) = lies(tmp_path, inhalt, QUOTE, art="anteil", mehr=mehr).punkte()
    assert (punkt.wert, punkt.status) == (wert, status)


@pytest.mark.parametrize(
    ("cells", "wert", "status", "stand"),
    [
        (("1", "2", "3"), 6, Wertstatus.WERT, Wertstand.ENDGUELTIG),
        (("1", "-", "3"), 4, Wertstatus.WERT, Wertstand.ENDGUELTIG),
        (("-", "-", "-"), 0, Wertstatus.NICHTS, Wertstand.ENDGUELTIG),
        (("1", "(2)", "3"), 6, Wertstatus.EINGESCHRAENKT, Wertstand.ENDGUELTIG),
        (("1", ".", "3"), None, Wertstatus.UNBEKANNT, Wertstand.ENDGUELTIG),
        (("1", "…", "3"), None, Wertstatus.FOLGT, Wertstand.ENDGUELTIG),
        (("/", "…", "3"), None, Wertstatus.UNBEKANNT, Wertstand.ENDGUELTIG),
        (("1p", "2r", "3"), 6, Wertstatus.WERT, Wertstand.VORLAEUFIG),
        (("1p", "2s", "3"), 6, Wertstatus.WERT, Wertstand.GESCHAETZT),
    ],
)
def test_a_sum_is_as_sure_as_its_parts(
    cells: tuple[str, ...],
    wert: int | None,
    status: Wertstatus,
    stand: Wertstand,
    tmp_path: Path,
) -> None:
    rows = "".join(f"2019;{ort};{cell}\n" for ort, cell in zip("abc", cells, strict=True))
    (punkt,) = lies(tmp_path, f"Jahr;Ort;Wert\n{rows}", TEILE).punkte()
    assert (punkt.wert, punkt.status, punkt.stand) == (wert, status, stand)


def test_a_sum_without_one_of_its_parts_is_no_sum(tmp_path: Path) -> None:
    inhalt = "Jahr;Ort;Wert\n2018;a;1\n2018;b;2\n2018;c;3\n2019;a;1\n2019;c;3\n"
    ergebnis = lies(tmp_path, inhalt, TEILE)
    assert ergebnis.werte() == {"2018": 6, "2019": None}
    assert ergebnis.meldung == (
        "content/indikatoren/katalog.yaml:18:99: Warnung I135: Für 2019 gibt es keine Summe: Es "
        "fehlt »b«.\n"
        "    Ergänzen Sie die Zeilen in der Datei, wenn es sie gibt; sonst bleibt der Wert offen."
    )


def test_a_sum_over_labels_needs_each_of_them(tmp_path: Path) -> None:
    daten = LANG + "insgesamt: {filter: {spalte: Art, werte: [a, b]}}"
    inhalt = "Jahr;Art;Wert\n2018;a;1\n2018;b;2\n2018;x;9\n2019;a;1\n"
    ergebnis = lies(tmp_path, inhalt, daten)
    assert ergebnis.werte() == {"2018": 3, "2019": None}
    (meldung,) = ergebnis.meldungen
    assert "I135: Für 2019 gibt es keine Summe: Es fehlt »b«." in meldung


def test_more_parts_than_there_are_give_no_sum(tmp_path: Path) -> None:
    rows = "".join(f"2019;{ort};1\n" for ort in ("a", "b", "c", "Stadt"))
    ergebnis = lies(tmp_path, f"Jahr;Ort;Wert\n{rows}", TEILE)
    assert ergebnis.werte() == {"2019": None}
    assert ergebnis.meldung == (
        "content/indikatoren/katalog.yaml:18:99: Fehler I141: Für 2019 gibt es 4 Teile statt 3; "
        "sie werden nicht summiert.\n"
        "    Berichtigen Sie »anzahl_teile«. Enthält die Spalte auch die Summe, nennen Sie deren "
        "Eintrag unter »gesamt«."
    )


@pytest.mark.parametrize(("total", "is_warned"), [("26", 1), ("6", 0), (".", 0)])
def test_parts_that_miss_the_printed_total_are_warned_of(
    total: str, is_warned: int, tmp_path: Path
) -> None:
    daten = TEILE.replace("anzahl_teile", "gesamt: Stadt, anzahl_teile")
    inhalt = f"Jahr;Ort;Wert\n2019;a;1\n2019;b;5\n2019;c;-\n2019;Stadt;{total}\n"
    ergebnis = lies(tmp_path, inhalt, daten)
    assert ergebnis.werte() == {"2019": 6}
    expected = (
        "content/indikatoren/katalog.yaml:18:114: Warnung I151: Für 2019 ergeben die Teile "
        "zusammen 6; gedruckt ist 26.\n"
        "    Klären Sie, ob ein »-« in der Datei für einen gesperrten Wert steht; dann gehört "
        "dort ein Punkt hin."
    )
    assert ergebnis.meldungen == [expected] * is_warned


def test_a_total_that_is_nowhere_is_told(tmp_path: Path) -> None:
    daten = TEILE.replace("anzahl_teile", "gesamt: Staadt, anzahl_teile")
    inhalt = "Jahr;Ort;Wert\n2019;a;1\n2019;b;5\n2019;Stadt 1);6\n"
    ergebnis = lies(tmp_path, inhalt, daten, mehr="fussnoten: [x]")
    assert ergebnis.meldung == (
        "content/indikatoren/katalog.yaml:18:79: Fehler I126: »Staadt« steht nirgends in der "
        "Spalte »Ort«. Meinten Sie »Stadt«?\n"
        "    Schreiben Sie den Eintrag wie in der Datei, oder löschen Sie »gesamt«."
    )


def test_groups_that_miss_their_total_are_warned_of(tmp_path: Path) -> None:
    daten = (
        "datei: daten.csv, zeit: Jahr, insgesamt: {spalte: alle}, mit: {spalte: mit}, "
        "ohne: {spalte: ohne}"
    )
    inhalt = "Jahr;alle;mit;ohne\n2018;10;4;6\n2019;30;10;-\n2020;.;1;2\n"
    assert lies(tmp_path, inhalt, daten, mehr=GRUPPEN).meldung == (
        "content/indikatoren/katalog.yaml:18:16: Warnung I152: Indikator 1.1: Für 2019 ergeben die "
        "Reihen »mit« und »ohne« zusammen 10, die Reihe »insgesamt« hat 30.\n"
        "    Prüfen Sie die Filter, und ob ein »-« in der Datei für einen gesperrten Wert steht."
    )


def test_rows_for_the_same_period_are_told_and_not_summed(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, "Jahr;Wert\n2019;5\n2020;6\n2019;7\n")
    assert ergebnis.werte() == {"2019": None, "2020": 6}
    assert ergebnis.meldung == (
        f"{DATEI}:4:6: Fehler I133: Zeile 4: Für 2019 gibt es mehr als eine Zahl; sie werden nicht "
        "summiert.\n"
        "    Löschen Sie die überzählige Zeile. Sollen die Zeilen summiert werden, nennen Sie alle "
        "Werte unter »filter« oder die Spalte unter »teile«."
    )


def test_empty_rows_for_the_same_period_are_told_and_do_not_shorten_the_series(
    tmp_path: Path,
) -> None:
    ergebnis = lies(tmp_path, "Jahr;Wert\n2018;5\n2019;\n2019;\n")
    assert ergebnis.werte() == {"2018": 5, "2019": None}
    assert ergebnis.codes == ["I133", "I134"]


def test_labels_that_differ_only_in_a_footnote_are_the_same(tmp_path: Path) -> None:
    inhalt = "Jahr;Ort;Wert\n2019;a;1\n2019;a*;1\n2019;b;1\n2019;c;1\n"
    assert lies(tmp_path, inhalt, TEILE).codes == ["I133"]


def test_a_label_that_is_nowhere_is_told_with_the_one_that_was_meant(tmp_path: Path) -> None:
    daten = LANG + "insgesamt: {filter: {spalte: Art, werte: Ausländr}}"
    ergebnis = lies(tmp_path, "Jahr;Art;Wert\n2019;Ausländer1);5\n", daten)
    assert ergebnis.meldung == (
        "content/indikatoren/katalog.yaml:18:100: Fehler I126: »Ausländr« steht nirgends in der "
        f"Spalte »Art« von {DATEI}. Meinten Sie »Ausländer«?\n"
        "    Schreiben Sie den Wert wie in der Datei; Fußnotenzeichen können wegbleiben."
    )


def test_labels_are_found_with_their_footnotes(tmp_path: Path) -> None:
    daten = LANG + "insgesamt: {filter: {spalte: Art, werte: Fachhochschulreife}}"
    inhalt = "Jahr;Art;Wert\n2019;Fachhochschulreife1);5\n2020;Fachhochschulreife;6\n"
    assert lies(tmp_path, inhalt, daten).werte() == {"2019": 5, "2020": 6}


def test_a_series_may_narrow_the_filter_of_all_series(tmp_path: Path) -> None:
    daten = (
        LANG + "filter: {spalte: Art, werte: [a, b, c]}, insgesamt: {}, "
        "mit: {filter: {spalte: Art, werte: [a, b]}}, ohne: {filter: {spalte: Art, werte: c}}"
    )
    inhalt = "Jahr;Art;Wert\n2019;a;1\n2019;b;2\n2019;c;3\n2019;d;9\n"
    ergebnis = lies(tmp_path, inhalt, daten, mehr=GRUPPEN)
    assert [ergebnis.werte(gruppe)["2019"] for gruppe in ergebnis.reihen] == [6, 3, 3]
    assert ergebnis.codes == []


def test_filters_that_no_row_fulfils_are_told(tmp_path: Path) -> None:
    daten = LANG + "filter: {spalte: Ort, werte: x}, insgesamt: {filter: {spalte: Art, werte: a}}"
    inhalt = "Jahr;Art;Ort;Wert\n2019;a;y;5\n2019;b;x;6\n"
    ergebnis = lies(tmp_path, inhalt, daten)
    assert ergebnis.reihen == {}
    assert ergebnis.meldung == (
        "content/indikatoren/katalog.yaml:18:103: Fehler I140: Keine Zeile der Datei passt zu "
        "dieser Auswahl.\n"
        "    Prüfen Sie, ob die Filter zusammen in einer Zeile vorkommen."
    )


def test_a_value_that_is_not_certain_is_told_with_row_and_column(tmp_path: Path) -> None:
    inhalt = "Jahr;Ort;Wert\n2018;a;1,40\n2019;a;1.40\n2020;a;568.242\n"
    ergebnis = lies(tmp_path, inhalt)
    assert ergebnis.werte() == {"2018": Decimal("1.40"), "2019": None, "2020": None}
    assert ergebnis.meldungen[0] == (
        f"{DATEI}:3:8: Fehler I131: Zeile 3, Spalte »Wert«: »1.40« ist in der angegebenen "
        "Schreibweise keine Zahl; erwartet wird eine wie 12345,6.\n"
        "    Berichtigen Sie die Zelle, oder nennen Sie unter »daten« die Zeichen, die in der "
        "ganzen Datei gelten (»tausender«, »dezimal«)."
    )
    assert "Zeile 4, Spalte »Wert«: »568.242«" in ergebnis.meldungen[1]


def test_of_many_values_of_one_fault_only_some_are_told(tmp_path: Path) -> None:
    rows = "".join(f"{jahr};1.{jahr}\n" for jahr in range(1900, 2000))
    ergebnis = lies(tmp_path, f"Jahr;Wert\n{rows}")
    assert len(ergebnis.findings) == MAX_OF_A_KIND
    assert ergebnis.findings[-1].text.endswith("Ebenso an 95 weiteren Stellen.")


@pytest.mark.parametrize(
    ("inhalt", "code"),
    [
        ("".join(f"{jahr};x\n" for jahr in range(20_000)), "I132"),
        ("2019;5\n" * 20_000 + "2020;x\n", "I133"),
        ("1899;5\n" + "".join("1900;\n" for _ in range(20_000)), "I133"),
    ],
)
def test_of_very_many_findings_the_first_are_told_and_no_more_counted(
    inhalt: str, code: str, tmp_path: Path
) -> None:
    found = [each for each in lies(tmp_path, f"Jahr;Wert\n{inhalt}").findings if each.code == code]
    assert len(found) == MAX_OF_A_KIND
    assert found[-1].text.endswith(f"Ebenso an mehr als {MAX_COUNTED} weiteren Stellen.")


def test_a_fault_behind_very_many_others_is_told(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, "Jahr;Wert\n" + "2019;5\n" * 20_000 + "2020;abc\n2021;\n")
    lines = dict.fromkeys(("I131", "I134"), 0)
    lines |= {each.code: each.place.line for each in ergebnis.findings if each.code in lines}
    assert lines == {"I131": 20_002, "I134": 20_003}


def test_an_empty_cell_is_told_unless_the_series_has_not_begun(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, "Jahr;Wert;x\n2017;;1\n2018;5;1\n2019;;1\n2020;6;1\n")
    assert ergebnis.werte() == {"2018": 5, "2019": None, "2020": 6}
    assert ergebnis.meldung == (
        f"{DATEI}:4:6: Warnung I134: Zeile 4, Spalte »Wert«: Die Zelle ist leer; der Wert gilt als "
        "unbekannt.\n"
        "    Tragen Sie den Wert ein, oder sein Zeichen: - für genau null, . für unbekannt oder "
        "geheim, … für noch nicht da."
    )


def test_a_year_that_has_no_value_yet_is_no_point_and_is_told(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, "Jahr;Wert;x\n2019;5;1\n2030;;1\n")
    assert (ergebnis.werte(), ergebnis.codes) == ({"2019": 5}, ["I134"])


def test_a_column_without_any_value_is_told(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, "Jahr;Wert;x\n2019;;1\n2020;;1\n")
    assert (ergebnis.werte(), ergebnis.codes) == ({"2019": None, "2020": None}, ["I134", "I134"])


def test_a_row_without_period_is_told(tmp_path: Path) -> None:
    (meldung,) = lies(tmp_path, "Jahr;Wert\n2019;5\n;6\n").meldungen
    assert meldung.startswith(f"{DATEI}:3:1: Fehler I132: Zeile 3: Der Zeitraum fehlt.\n")


def test_a_message_repeats_no_number_of_an_indicator_with_hidden_ones(tmp_path: Path) -> None:
    daten = TEILE.replace("anzahl_teile", "gesamt: Stadt, anzahl_teile")
    inhalt = "Jahr;Ort;Wert\n2019;a;1\n2019;b;-\n2019;c;-\n2019;Stadt;2\n2018;a;1.7\n"
    ergebnis = lies(tmp_path, inhalt, daten, mehr="geheimhaltung: ja")
    told = "".join(
        each.partition(": Warnung")[2] + each.partition(": Fehler")[2]
        for each in ergebnis.meldungen
    )
    assert "eine andere Summe als die gedruckte" in told
    assert "Der Inhalt ist in der angegebenen Schreibweise keine Zahl" in told
    assert "zusammen 1" not in told
    assert "»1.7«" not in told


def test_a_suppressed_cell_need_not_be_readable_and_is_not_repeated(tmp_path: Path) -> None:
    inhalt = "Jahr;Wert;Bemerkung\n2018;5;\n2019;1.7;gesperrt\n"
    ergebnis = lies(tmp_path, inhalt, f"{WERTE}, hinweis: Bemerkung")
    assert ergebnis.meldungen == []
    assert ergebnis.punkte()[-1].status is Wertstatus.UNBEKANNT


def test_remarks_decide_about_the_value_beside_them(tmp_path: Path) -> None:
    inhalt = (
        "Jahr;Wert;Bemerkung\n2017;2;GESPERRT\n2018;3;Statistisch unsicher\n2019;;gesperrt\n"
        "2020;5;\n2021;6;laut Amt\n"
    )
    ergebnis = lies(tmp_path, inhalt, f"{WERTE}, hinweis: Bemerkung")
    assert [(each.wert, each.status) for each in ergebnis.punkte()] == [
        (None, Wertstatus.UNBEKANNT),
        (None, Wertstatus.UNSICHER),
        (None, Wertstatus.UNBEKANNT),
        (5, Wertstatus.WERT),
        (6, Wertstatus.WERT),
    ]
    assert ergebnis.meldung == (
        f"{DATEI}:6:8: Warnung I136: Zeile 6: Der Hinweis »laut Amt« ist nicht bekannt; der Wert "
        "daneben gilt.\n"
        "    Bekannt sind gesperrt, geheim, unsicher, eingeschränkt, vorläufig, geschätzt und "
        "berichtigt; andere Hinweise gehören in den Katalog unter »hinweise«."
    )


def test_a_footnote_mark_asks_for_its_footnote(tmp_path: Path) -> None:
    inhalt = "Jahr;Wert\n2018 1);4\n2019;5*\n2020;6*\n"
    assert lies(tmp_path, inhalt, mehr="fussnoten: [Mit Nachprüfungen.]").codes == []
    assert [each.split("\n") for each in lies(tmp_path, inhalt).meldungen] == [
        [
            (
                f"{DATEI}:{line}:{column}: Warnung I137: Zeile {line}: Hier steht das "
                f"Fußnotenzeichen »{mark}«; im Katalog hat der Indikator 1.1 keine Fußnote."
            ),
            "    Schreiben Sie den Text der Fußnote im Katalog unter »fussnoten«.",
        ]
        for line, column, mark in ((2, 1, "1)"), (3, 6, "*"))
    ]


def test_the_line_of_a_break_asks_for_the_break_in_the_catalogue(tmp_path: Path) -> None:
    inhalt = "Jahr;Wert\n2010;4\n2011;5 |\n"
    known = "brueche: [{ab: 2011, grund: neue Zählbasis}]"
    assert lies(tmp_path, inhalt, mehr=known).codes == []
    assert lies(tmp_path, inhalt).meldung == (
        f"{DATEI}:3:6: Warnung I138: Zeile 3: Der Strich »|« zeigt bei 2011 einen Bruch in der "
        "Reihe; beim Indikator 1.1 steht keiner.\n"
        "    Ergänzen Sie unter »brueche«: {ab: 2011, grund: …}."
    )


def test_points_are_in_the_order_of_time_whatever_the_order_of_rows(tmp_path: Path) -> None:
    inhalt = "Jahr;Wert\n2015/16;3\n2013/14;1\n2014/15;2\n"
    assert list(lies(tmp_path, inhalt).werte()) == ["2013/14", "2014/15", "2015/16"]


def test_periods_of_different_kinds_in_a_series_are_warned_of(tmp_path: Path) -> None:
    ergebnis = lies(tmp_path, "Jahr;Wert\n2018;3\n31.12.2019;1\n2020;2\n2021/22;1\n")
    assert ergebnis.meldung == (
        "content/indikatoren/katalog.yaml:18:16: Warnung I156: Indikator 1.1: In der Reihe "
        "»insgesamt« stehen Zeiträume verschiedener Art: 2020, 31.12.2019, 2021/22.\n"
        "    Grenzen Sie die Zeilen mit einem Filter auf eine Art von Zeiträumen ein."
    )


def test_the_parts_may_be_named_for_one_series_only(tmp_path: Path) -> None:
    daten = (
        LANG + "insgesamt: {filter: {spalte: Ort, werte: a}}, "
        "vergleich: {teile: Ort, anzahl_teile: 3}"
    )
    inhalt = "Jahr;Ort;Wert\n2019;a;1\n2019;b;2\n2019;c;3\n"
    ergebnis = lies(tmp_path, inhalt, daten, mehr="vergleich: in der Stadt")
    assert ergebnis.werte() == {"2019": 1}
    assert ergebnis.werte(Gruppe.VERGLEICH) == {"2019": 6}


def test_without_one_of_the_parts_there_is_no_dissimilarity(tmp_path: Path) -> None:
    daten = (
        LANG + "teile: Ort, anzahl_teile: 2, rechnung: dissimilaritaet, "
        "mit: {spalte: mit}, ohne: {spalte: ohne}"
    )
    inhalt = (
        "Jahr;Ort;mit;ohne;Wert\n2018;a;30;10;0\n2018;b;10;30;0\n2019;a;30;.;0\n2019;b;10;30;0\n"
        "2020;a;30;10;0\n2021;a;0;10;0\n2021;b;-;1;0\n"
    )
    ergebnis = lies(tmp_path, inhalt, daten, art="index", mehr=GRUPPEN)
    assert ergebnis.werte() == {"2018": 50, "2019": None, "2020": None, "2021": None}
    assert ergebnis.codes == ["I135", "I135"]
