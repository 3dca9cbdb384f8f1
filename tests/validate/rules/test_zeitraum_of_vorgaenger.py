"""The period of the paper before, called that of this one."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

FRUEHER = """\
art: Beschlussvorlage
status: entwurf
stadt: muenster
nummer: V/9700/2026
betreff: Radverkehrskonzept 2026-2030
"""
NACHBAR = "../frueher/vorlage.yaml"


def with_satz(fall: Fall, satz: str, *, frueher: str = FRUEHER) -> Fall:
    """A paper on 2030-2034 after one on 2026-2030, whose Begründung says ``satz``."""
    if frueher:
        fall.schreibe(NACHBAR, frueher)
    fall.ersetze('"Beispielweg: Neue Beleuchtung"', "Radverkehrskonzept 2030-2034")
    fall.ersetze("intern: {", "vorgaenger: [V/9700/2026]\nintern: {")
    return fall.schreibe("texte/begruendung.md", f"Der Beispielweg ist lang. {satz}\n")


@pytest.mark.parametrize(
    "satz",
    [
        "Das Radverkehrskonzept {} (Anlage 1) wird beschlossen.",
        "Das Konzept für die Jahre {} wird in der Fassung der Anlage 1 beschlossen.",
        "Dem Radverkehrskonzept {} (Anlage 1) wird zugestimmt.",
        "Der Rat beschließt das „Radverkehrskonzept {}“ (Anlage 1).",
        "Deshalb wird das Konzept für die Jahre {} fortgeschrieben.",
        "Die Verwaltung schlägt vor, das Konzept für den Zeitraum {} fortzuschreiben.",
        "Diese Vorlage betrifft die Jahre {}.",
        "Das vorliegende Konzept {} nennt zwölf Ziele.",
        "Der vorliegende Entwurf des Konzepts für die Jahre {} nennt zwölf Ziele.",
        "Das neue Radverkehrskonzept {} nennt zwölf Ziele.",
    ],
)
@pytest.mark.parametrize("zeit", ["2026-2030", "2026 bis 2030"])
def test_what_this_paper_does_for_the_old_years_is_found(fall: Fall, satz: str, zeit: str) -> None:
    (found,) = with_satz(fall, satz.format(zeit)).findings("V322")
    assert fall.typed(found) == zeit
    assert found.text == (
        f"»{zeit}« ist der Zeitraum der früheren Vorlage; der Betreff nennt 2030-2034."
    )
    new = zeit.replace("2030", "2034").replace("2026", "2030")
    assert found.remedy.startswith(f"Schreiben Sie {new}, oder ")


@pytest.mark.parametrize(
    "satz",
    [
        "Das Radverkehrskonzept 2026-2030 wird fortgeschrieben.",
        "Die Fortschreibung des Radverkehrskonzepts 2026-2030 wird beschlossen.",
        "Die Fortschreibung der Strategie 2026-2030 wird beschlossen.",
        "Das bisherige Radverkehrskonzept 2026-2030 wird nicht noch einmal beschlossen.",
        "Das Radverkehrskonzept 2026-2030 wurde am 04.02.2026 beschlossen.",
        "Der Rat hat beschlossen, das Konzept für die Jahre 2026-2030 aufzustellen.",
        "Das geltende Konzept gilt für die Jahre 2026-2030.",
        "Mit dieser Vorlage berichtet die Verwaltung über das Radverkehrskonzept 2026-2030.",
        "Der vorliegende Bericht 2026-2030 wertet die Unfälle aus.",
        "Der vorgelegte Abschlussbericht für die Jahre 2026-2030 wertet die Unfälle aus.",
        "Das neue Landesprogramm 2026-2030 fördert Radwege.",
        "Es wird auf die für die Jahre 2026-2030 beschlossenen Ziele verwiesen.",
        "Beschlossen wird das Konzept 2030-2034; das Konzept 2026-2030 endet.",
        "Das Konzept 2026-2030 wird durch das Konzept 2030-2034 ersetzt, das beschlossen wird.",
        "Das Radverkehrskonzept 2030-2034 (Anlage 1) wird beschlossen.",
        "Das Radverkehrskonzept 2027-2030 wird beschlossen.",
        "Das Konzept 2026-2030 (Vorlage V/9700/2026) wird mit Änderungen beschlossen.",
    ],
)
def test_the_paper_before_may_be_spoken_of(fall: Fall, satz: str) -> None:
    assert with_satz(fall, satz).findings("V322") == []


SATZ = "Das Radverkehrskonzept 2026-2030 (Anlage 1) wird beschlossen."


@pytest.mark.parametrize(
    "frueher",
    ["", FRUEHER.replace(" 2026-2030", ""), FRUEHER.replace("2026-2030", "2030-2034")],
)
def test_without_another_period_before_nothing_is_known(fall: Fall, frueher: str) -> None:
    assert with_satz(fall, SATZ, frueher=frueher).findings("V322") == []


def test_what_was_noted_when_it_was_begun_is_enough(fall: Fall) -> None:
    zeitraum = "zeitraum: {bisher: 2026-2030, jetzt: 2030-2034}"
    with_satz(fall, SATZ, frueher="").ersetze(
        "intern: {", f"uebernommen: {{aus: V/9700/2026, {zeitraum}}}\nintern: {{"
    )
    assert [fall.typed(each) for each in fall.findings("V322")] == ["2026-2030"]


def test_a_text_that_is_still_to_be_confirmed_is_told_once(fall: Fall) -> None:
    zeitraum = "zeitraum: {bisher: 2026-2030, jetzt: 2030-2034}"
    stellen = "stellen: [{stelle: texte/begruendung.md, stand: 1f}]"
    with_satz(fall, SATZ).ersetze(
        "intern: {", f"uebernommen: {{aus: V/9700/2026, {zeitraum}, {stellen}}}\nintern: {{"
    )
    assert fall.findings("V322") == []
    assert [fall.typed(each) for each in fall.findings("V311")] == ["2026-2030"]


def test_a_quotation_says_what_it_said(fall: Fall) -> None:
    with_satz(fall, f"Damals hieß es:\n\n> {SATZ}")
    assert fall.findings("V322") == []
