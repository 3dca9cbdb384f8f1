"""Numbers of supplements, sections, kinds of Anlagen and codes of the budget fit together."""

from __future__ import annotations

import shutil

import pytest
from tests.validate.anlagenfall import statt_der_ersten
from tests.validate.fall import Fall
from tests.validate.finanzfall import entwurf
from tests.validate.folge import as_bericht

NUMMER = "nummer: V/9800/2026"


def numbered(fall: Fall, nummer: str, haupt: str = "") -> Fall:
    line = f"\nhauptvorlage: {haupt}" if haupt else ""
    return fall.ersetze(NUMMER, f"nummer: {nummer}{line}")


@pytest.mark.parametrize("section", ["bericht: Neu.", "bericht: |\n  Neu.\n\n  Und alt."])
def test_a_beschlussvorlage_has_no_report(fall: Fall, section: str) -> None:
    fall.ersetze("begruendung: {datei", f"{section}\nbegruendung: {{datei")
    (finding,) = fall.findings("F113")
    assert fall.typed(finding) == "bericht"


@pytest.mark.parametrize(
    "section",
    ["begruendung: Neu.", "beschlussvorschlag: {sachentscheidung: Ja.}", "beschlussvorschlag: {}"],
)
def test_a_report_has_nothing_to_decide(fall: Fall, section: str) -> None:
    as_bericht(fall).ersetze("bericht: {datei", f"{section}\nbericht: {{datei")
    (finding,) = fall.findings("F113")
    assert fall.typed(finding) == section.partition(":")[0]


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        ("art: Beschlussvorlage", "art:"),
        ("begruendung: {datei", "bericht:\nbegruendung: {datei"),
        ("anlage_a:\n", "intern: {bericht: offen}\nanlage_a:\n"),
    ],
)
def test_a_kind_not_chosen_a_name_alone_and_notes_are_no_section(
    fall: Fall, alt: str, neu: str
) -> None:
    if neu.startswith("intern"):
        fall.ersetze("intern: {aktenzeichen: 66.1, frist: 12:30}\n", "")
    fall.ersetze("status: final", "status: entwurf").ersetze(alt, neu)
    assert fall.findings("F113") == []


@pytest.mark.parametrize("nummer", ["V/9800/2026/1", "V/9800/2026/2", "V/0001/2026/10"])
def test_a_supplement_names_its_hauptvorlage(fall: Fall, nummer: str) -> None:
    (finding,) = numbered(fall, nummer).findings("F114")
    assert fall.typed(finding) == nummer
    assert nummer.rpartition("/")[0] in finding.remedy


@pytest.mark.parametrize(
    ("nummer", "haupt"),
    [
        ("V/9800/2026", "V/9700/2026"),
        ("V/9800/2026", "V/9800/2026"),
        ("V/9800/2026/1", "V/9700/2026"),
        ("V/9800/2026/1", "V/9800/2025"),
        ("V/9800/2026/2", "V/9800/2026/1"),
    ],
)
def test_a_supplement_shares_the_number_of_its_hauptvorlage(
    fall: Fall, nummer: str, haupt: str
) -> None:
    (finding,) = numbered(fall, nummer, haupt).findings("F115")
    assert fall.typed(finding) == haupt


@pytest.mark.parametrize(
    ("nummer", "haupt"),
    [
        ("V/9800/2026", ""),
        ("V/9800/2026/1", "V/9800/2026"),
        ("V/9800/2026/12", "V/9800/2026"),
        ("", "V/9800/2026"),
    ],
)
def test_papers_and_their_supplements_are_right(fall: Fall, nummer: str, haupt: str) -> None:
    numbered(fall, nummer, haupt)
    assert not {"F114", "F115"} & set(fall.codes())


def test_a_supplement_that_is_a_draft_may_name_it_later(fall: Fall) -> None:
    numbered(fall, "V/9800/2026/1").ersetze("status: final", "status: entwurf")
    assert fall.findings("F114") == []


@pytest.mark.parametrize(
    ("nummer", "is_same"),
    [
        ("V/9800/2026", True),
        ("'V/9800/2026'", True),
        ("V/9800/2026   # kopiert", True),
        ("V/9800/2025", False),
        ("V/9800/2026/1", False),
        ("", False),
    ],
)
def test_a_number_is_used_once(fall: Fall, nummer: str, *, is_same: bool) -> None:
    shutil.copytree(fall.ordner, fall.root / "vorlagen" / "kopie")
    fall.schreibe("../kopie/vorlage.yaml", f"nummer: {nummer}\n")
    assert [each.text for each in fall.findings("F117")] == [
        "Die Nummer V/9800/2026 steht auch in vorlagen/kopie/vorlage.yaml:1:9."
    ] * is_same


@pytest.mark.parametrize("datei", ["film.mp4", "brief.doc", "plan.dwg", "LIESMICH", "archiv.zip"])
def test_files_that_nobody_can_open_are_no_anlage(fall: Fall, datei: str) -> None:
    fall.schreibe(f"anlagen/{datei}", b"abc")
    statt_der_ersten(fall, f"nummer: 1, titel: Plan, datei: anlagen/{datei}")
    (finding,) = fall.findings("F119")
    assert fall.typed(finding) == f"anlagen/{datei}"


@pytest.mark.parametrize(
    "quelle",
    ["datei: anlagen/Plan.PDF", "datei: anlagen/karte.tiff", "nachgereicht: 10.09.2026"],
)
def test_files_of_offices_are_and_so_is_what_comes_later(fall: Fall, quelle: str) -> None:
    statt_der_ersten(fall, f"nummer: 1, titel: Plan, {quelle}")
    assert fall.findings("F119") == []


@pytest.mark.parametrize("code", ["9999", "116", "1210", "12", "Straßenreinigung", "X201"])
def test_a_produktgruppe_that_is_not_in_the_budget_is_found(fall: Fall, code: str) -> None:
    entwurf(fall, f"teilfinanzplan: [{{produktgruppe: {code}}}]", f"produktgruppe: [{code}]")
    assert [fall.typed(each) for each in fall.findings("F120")] == [code, code]


@pytest.mark.parametrize("code", ["1201", "0116", "1301 Grün- und Freiflächen", "Wohngeld"])
def test_a_produktgruppe_by_code_or_name_is_right(fall: Fall, code: str) -> None:
    entwurf(fall, f"teilfinanzplan: [{{produktgruppe: {code}}}]", f"produktgruppe: [{code}]")
    assert fall.findings("F120") == []


@pytest.mark.parametrize("zeile", ["99", "10", "17", "26", "27", "1301"])
def test_a_row_that_is_a_sum_or_not_there_is_found(fall: Fall, zeile: str) -> None:
    entwurf(fall, f"teilergebnisplan: [{{zeilen: [{{zeile: {zeile}}}]}}]")
    (finding,) = fall.findings("F121")
    assert fall.typed(finding) == zeile


@pytest.mark.parametrize("zeile", ["02", "13", "13 Sach- und Dienstleistungen", "15"])
def test_a_row_of_income_or_spending_is_right(fall: Fall, zeile: str) -> None:
    entwurf(fall, f"teilergebnisplan: [{{zeilen: [{{zeile: {zeile}}}]}}]")
    assert fall.findings("F121") == []
