"""The whole way from the catalogue to summaries, also when something in it is wrong."""

from __future__ import annotations

import shutil
from pathlib import Path
from time import process_time

import pytest
from tests.indikatoren.katalogfall import KATALOG, katalog_text

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.indikatoren.stand import load_indikatorenstand
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.yaml import parse_yaml

ROOT = Path(__file__).parents[2]
LABEL = "content/indikatoren/katalog.yaml"


def projekt(root: Path, katalog: str, **dateien: str) -> Projekt:
    ordner = root / "content" / "indikatoren"
    ordner.mkdir(parents=True)
    (ordner / "katalog.yaml").write_text(katalog, "utf-8")
    for name, inhalt in dateien.items():
        (ordner / f"{name}.csv").write_text(inhalt, "utf-8")
    return Projekt(root)


def test_a_project_without_catalogue_has_no_indicators_and_no_fault(tmp_path: Path) -> None:
    assert load_indikatorenstand(Projekt(tmp_path)) == (None, (), ())


def test_the_shipped_indicators_are_all_read_without_a_finding(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "content" / "indikatoren", tmp_path / "content" / "indikatoren")
    stand, findings, gelesen = load_indikatorenstand(Projekt(tmp_path))
    assert stand is not None
    assert (len(stand.zusammenfassungen), findings) == (43, ())
    files = {path.name for path in (ROOT / "content/indikatoren/daten").glob("*.csv")}
    assert {each.label.rpartition("/")[2] for each in gelesen} == {"katalog.yaml", *files}


def test_a_series_becomes_a_summary(tmp_path: Path) -> None:
    found = projekt(tmp_path, katalog_text(), daten="Jahr;Wert\n2018;50\n2019;60\n")
    stand, findings, gelesen = load_indikatorenstand(found)
    assert stand is not None
    assert findings == ()
    aktuell = stand.zusammenfassungen["1.1"].aktuell
    assert aktuell is not None
    assert (str(aktuell.wert), aktuell.zeitraum.label) == ("60", "2019")
    assert [each.label for each in gelesen] == [LABEL, "content/indikatoren/daten.csv"]


def test_a_catalogue_that_is_no_yaml_is_told(tmp_path: Path) -> None:
    stand, findings, gelesen = load_indikatorenstand(projekt(tmp_path, "titel: [\n"))
    assert stand is None
    assert [each.place.file for each in findings] == [LABEL]
    assert [each.label for each in gelesen] == [LABEL]


@pytest.mark.parametrize("text", ["", "\n\n", "# Indikatoren\n", "---\n"])
def test_an_empty_catalogue_is_told(text: str, tmp_path: Path) -> None:
    stand, findings, gelesen = load_indikatorenstand(projekt(tmp_path, text))
    assert stand is None
    (finding,) = findings
    assert str(finding) == (
        f"{LABEL}:1:1: Fehler I119: Der Indikatorenkatalog ist leer.\n"
        "    Tragen Sie »titel«, »ausgabe« und »handlungsfelder« ein, wie docs/indikatoren.md es "
        "zeigt, oder löschen Sie die Datei, wenn keine Vorlage Indikatoren verwendet."
    )
    assert [each.label for each in gelesen] == [LABEL]


def test_a_catalogue_of_names_without_values_is_told_what_it_lacks(tmp_path: Path) -> None:
    stand, findings, _ = load_indikatorenstand(projekt(tmp_path, "titel:\n"))
    assert (stand, [each.code for each in findings]) == (None, ["F112"] * 3)


def many(number: int) -> str:
    """A catalogue of ``number`` indicators, each with its own file."""
    head, mark, indikator = katalog_text(
        "datei: daten.csv, zeit: Jahr, filter: [{spalte: Art, werte: [a, b]}], "
        "insgesamt: {spalte: Wert, filter: [{spalte: Ort, werte: [c, d]}]}",
        mehr="fussnoten: [x, y]\n        teilziele: [1-1]",
    ).partition("      - ")
    return head + "".join(
        f"{mark}{indikator}".replace("1.1", f"1.{each}").replace("daten.csv", f"{each}.csv")
        for each in range(1, number + 1)
    )


def test_a_catalogue_of_five_hundred_indicators_is_read(tmp_path: Path) -> None:
    text = many(500)
    assert [each.code for each in parse_yaml(text, LABEL)[1]] == ["Y129"]  # too long for a paper
    stand, findings, _ = load_indikatorenstand(projekt(tmp_path, text))
    assert stand is not None
    assert len(stand.katalog.indikatoren) == 500
    assert {each.code for each in findings} == {"I111"}  # the files are not there


def test_a_catalogue_of_nothing_but_faults_is_told_in_bounded_time(tmp_path: Path) -> None:
    ziele = ", ".join(f"{{kennung: a{each}, text: x}}" for each in range(10_000))
    fehlgriffe = ", ".join(f"b{each}" for each in range(10_000))
    text = katalog_text(mehr=f"teilziele: [{fehlgriffe}]")
    text = text.replace("{kennung: 1-1, text: Mehr Abschlüsse.}", ziele)
    start = process_time()
    _, findings, _ = load_indikatorenstand(projekt(tmp_path, text, daten="Jahr;Wert\n2019;5\n"))
    assert [each.code for each in findings] == ["I103"] * 10_000
    assert max(len(str(each)) for each in findings) < 1_000
    assert process_time() - start < 20


def test_a_catalogue_is_bounded(tmp_path: Path) -> None:
    text = "titel: [" + "a," * 60_000 + "]"
    stand, (finding,), _ = load_indikatorenstand(projekt(tmp_path, text))
    assert stand is None
    assert (finding.code, finding.text) == (
        "Y129",
        "Die Datei hat mehr als 50000 Angaben und wird nicht weiter gelesen.",
    )


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        ("titel: Monitoring\n", ""),
        ("ausgabe: {name: 2024}", "ausgabe: {vorige: 2022, vorige_bis: 2020}"),
        ("  - kennung: 1\n    name", "  - name"),
    ],
)
def test_a_catalogue_that_lacks_what_all_need_is_none(alt: str, neu: str, tmp_path: Path) -> None:
    text = katalog_text()
    assert alt in text
    stand, findings, _ = load_indikatorenstand(projekt(tmp_path, text.replace(alt, neu)))
    assert (stand, [each.code for each in findings]) == (None, ["F112"])


@pytest.mark.parametrize(
    ("alt", "neu", "code"),
    [
        ("        name: Abschlüsse\n", "", "F112"),
        ("art: anzahl", "art: zahl", "F107"),
        ("zeit: Jahr, ", "", "F112"),
    ],
)
def test_an_indicator_that_is_not_complete_is_left_out(
    alt: str, neu: str, code: str, tmp_path: Path
) -> None:
    found = projekt(tmp_path, katalog_text().replace(alt, neu), daten="Jahr;Wert\n2018;5\n")
    stand, findings, _ = load_indikatorenstand(found)
    assert stand is not None
    assert (stand.katalog.indikatoren, dict(stand.zusammenfassungen)) == ((), {})
    assert [each.code for each in findings] == [code]


@pytest.mark.parametrize(
    ("alt", "neu", "code"),
    [
        ("datei: daten.csv", "datei: andere.csv", "I111"),
        ("{spalte: Wert}", "{spalte: Werte}", "I124"),
        ("kennung: 1.1", "kennung: 2.1", "I102"),
    ],
)
def test_an_indicator_that_cannot_be_read_has_no_summary(
    alt: str, neu: str, code: str, tmp_path: Path
) -> None:
    found = projekt(tmp_path, katalog_text().replace(alt, neu), daten="Jahr;Wert\n2018;5\n")
    stand, findings, _ = load_indikatorenstand(found)
    assert stand is not None
    assert (len(stand.katalog.indikatoren), dict(stand.zusammenfassungen)) == (1, {})
    assert [each.code for each in findings] == [code]


def test_of_two_indicators_with_one_kennung_the_first_counts(tmp_path: Path) -> None:
    text = katalog_text()
    again = text[text.index("      - kennung: 1.1") :].replace("Wert", "Anders")
    found = projekt(tmp_path, text + again, daten="Jahr;Wert;Anders\n2018;5;6\n")
    stand, findings, _ = load_indikatorenstand(found)
    assert stand is not None
    aktuell = stand.zusammenfassungen["1.1"].aktuell
    assert aktuell is not None
    assert (str(aktuell.wert), [each.code for each in findings]) == ("5", ["I101"])


def test_a_catalogue_that_is_a_link_to_elsewhere_stops(tmp_path: Path) -> None:
    outside = tmp_path / "fremd.yaml"
    outside.write_text(KATALOG, "utf-8")
    ordner = tmp_path / "projekt" / "content" / "indikatoren"
    ordner.mkdir(parents=True)
    (ordner / "katalog.yaml").symlink_to(outside)
    with pytest.raises(VorlagenError):
        load_indikatorenstand(Projekt(tmp_path / "projekt"))
