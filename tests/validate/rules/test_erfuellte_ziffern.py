"""Orders that a paper fulfils: their numbers are looked up in the paper that was decided."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefen

FRUEHER = """\
art: Beschlussvorlage
status: entwurf
stadt: muenster
nummer: V/9700/2021
beschlussvorschlag:
  sachentscheidung: {datei: texte/beschluss.md}
"""
BESCHLUSS = """\
Der Rat beschließt:

1. Der Beispielweg wird geplant.
2. Die Verwaltung wird beauftragt,
   a. die Förderung zu beantragen und
   b. jährlich zu berichten.

3.1 Der Ausschuss wird beteiligt.
"""
ERGAENZUNG = """\
art: Beschlussvorlage
status: entwurf
stadt: muenster
nummer: V/9700/2021/1
hauptvorlage: V/9700/2021
beschlussvorschlag:
  sachentscheidung: |
    > 2. Die Verwaltung wird beauftragt,
    >    a. Zuschüsse zu beantragen,
    >    c. auch im Winter zu berichten.

    4. Der Ausschuss befasst sich damit.
"""
BERICHT = """\
art: Berichtsvorlage
status: entwurf
stadt: muenster
nummer: V/9700/2021
bericht: 1. Das ist geschehen.
"""


def with_frueherer(fall: Fall, ziffer: str, yaml: str = FRUEHER) -> Fall:
    """The faultless paper says that it fulfils ``ziffer`` of one beside it."""
    fall.schreibe("../frueher/vorlage.yaml", yaml)
    fall.schreibe("../frueher/texte/beschluss.md", BESCHLUSS)
    fall.ersetze("2. Die Verwaltung berichtet", "2. V/9700/2021 ist erfüllt. Die Stadt berichtet")
    return fall.ersetze(
        "begruendung: {datei",
        f"erfuellt: [{{vorlage: V/9700/2021, ziffer: {ziffer}}}]\nbegruendung: {{datei",
    )


@pytest.mark.parametrize("ziffer", ["4", "2c", "a", "3", '"Nummer 1a"'])
def test_a_number_that_was_not_decided_is_found_at_the_number(fall: Fall, ziffer: str) -> None:
    (found,) = with_frueherer(fall, ziffer).findings()
    assert (found.code, fall.typed(found)) == ("V320", ziffer)
    assert found.text.startswith("Der Beschluss zur Vorlage V/9700/2021 hat keine Ziffer »")
    assert found.remedy.startswith("Möglich sind: 1, 2, 2a, 2b und 3.1. Hat der Rat")


@pytest.mark.parametrize("ziffer", ["1", "2b", '"2 b)"', "Nr. 2a", "Ziffer 3.1"])
def test_each_number_of_the_decision_may_be_fulfilled(fall: Fall, ziffer: str) -> None:
    assert with_frueherer(fall, ziffer).codes() == []


@pytest.mark.parametrize("ziffer", ["2c", "4", "2a", "1"])
def test_what_a_supplement_adds_belongs_to_the_decision(fall: Fall, ziffer: str) -> None:
    fall.schreibe("../zusatz/vorlage.yaml", ERGAENZUNG)
    assert with_frueherer(fall, ziffer).codes() == []


@pytest.mark.parametrize(
    "zusatz",
    [
        "Nummer 2 wird ergänzt:\n\n    c. auch im Winter zu berichten.",
        "In Nummer 2 wird hinter Buchstabe b ein Buchstabe c eingefügt.",
        "2. a) Zuschüsse zu beantragen\n    c) zu berichten",
    ],
)
def test_a_supplement_may_name_a_letter_or_no_number_at_all(fall: Fall, zusatz: str) -> None:
    kopf, _, _ = ERGAENZUNG.partition("    >")
    fall.schreibe("../zusatz/vorlage.yaml", f"{kopf}    {zusatz}\n")
    assert with_frueherer(fall, "2c").codes() == []


def test_the_numbers_stand_beside_the_papers_that_have_them(fall: Fall) -> None:
    fall.schreibe("../zusatz/vorlage.yaml", ERGAENZUNG)
    (found,) = with_frueherer(fall, "5").findings()
    assert found.remedy.startswith(
        "Möglich sind: 1, 2, 2a, 2b und 3.1 (V/9700/2021); 2, 2a, 2c und 4 (V/9700/2021/1)."
    )


@pytest.mark.parametrize(
    "frueher",
    [
        FRUEHER.replace("V/9700/2021", "V/9701/2021"),
        FRUEHER.replace("{datei: texte/beschluss.md}", "Der Beispielweg wird geplant."),
        "\n".join(FRUEHER.splitlines()[:4]),
    ],
    ids=["that is not in the project", "without numbers", "that is not written yet"],
)
def test_of_a_decision_nothing_is_known(fall: Fall, frueher: str) -> None:
    assert with_frueherer(fall, "2c", frueher).codes() == []


def test_a_report_ordered_nothing(fall: Fall) -> None:
    (found,) = with_frueherer(fall, "1", BERICHT).findings()
    assert (found.code, fall.typed(found)) == ("V320", "V/9700/2021")
    assert "Berichtsvorlage" in found.text


def test_a_supplement_alone_tells_its_own_numbers(fall: Fall) -> None:
    with_frueherer(fall, "4", ERGAENZUNG)
    fall.ersetze("{vorlage: V/9700/2021, ", "{vorlage: V/9700/2021/1, ")
    fall.ersetze("2. V/9700/2021 ist", "2. V/9700/2021/1 ist")
    assert fall.codes() == []
    (found,) = fall.ersetze("ziffer: 4", "ziffer: 1").findings()
    assert found.remedy.startswith("Möglich sind: 2, 2a, 2c und 4. ")


def test_numbers_that_an_earlier_check_noted_count_until_the_decision_changes(fall: Fall) -> None:
    with_frueherer(fall, "2c")
    projekt = Projekt.open(fall.root)
    told = [[each.findings for each in pruefen(projekt, ["fall"])] for _ in range(2)]
    ((found,),) = told[0]
    assert (found.code, told[0]) == ("V320", told[1])
    fall.schreibe(
        "../frueher/texte/beschluss.md", BESCHLUSS.replace(" b.", " b. zu bauen und\n   c.")
    )
    assert [each.findings for each in pruefen(projekt, ["fall"])] == [()]
