"""No text says what may not be published, even if a summary were to hold it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

import pytest
from tests.assemble.indikatoren.faelle import KATALOG, fall, gruppen

from vorlagen_gen.assemble.indikatoren.abstaende import abstand_hinweis, abstand_satz
from vorlagen_gen.assemble.indikatoren.lesehilfe import lesehilfe
from vorlagen_gen.assemble.indikatoren.saetze import satz
from vorlagen_gen.assemble.indikatoren.statuswoerter import grund
from vorlagen_gen.model.zeitreihe import Punkt, Wertstatus
from vorlagen_gen.model.zusammenfassung import (
    Abstand,
    Bewertung,
    Bewertungsgrund,
    Veraenderung,
    Wetter,
    Zusammenfassung,
)

FALL = fall(
    "zwei Gruppen und das Land",
    gruppen(vergleich="im Land Nordrhein-Westfalen"),
    mit="2018: 14,6; 2019: 13,1",
    ohne="2018: 4,3; 2019: 4,1",
    vergleich="2018: 18; 2019: 16,9",
).zusammenfassung


Known = TypeVar("Known", Abstand, Veraenderung)


def _verborgen(punkt: Punkt | None) -> Punkt:
    assert punkt
    return replace(punkt, status=Wertstatus.UNSICHER)


def _ohne(known: Known, ende: str) -> Known:
    """``known`` with the value of one of its points hidden."""
    hidden: dict[str, Any] = {ende: _verborgen(getattr(known, ende))}
    return replace(known, **hidden)


def _said(found: Zusammenfassung) -> str:
    return " ".join((satz(found, KATALOG), lesehilfe(found, KATALOG), abstand_satz(found)))


def test_the_latest_value() -> None:
    hidden = replace(FALL, aktuell=_verborgen(FALL.aktuell), abstand_aktuell=None)
    assert "13,1" in _said(FALL)
    assert not re.search(r"\d", _said(hidden))


def test_the_value_of_the_previous_edition() -> None:
    before = _verborgen(FALL.vorausgabe)
    said = _said(replace(FALL, vorausgabe=before))
    assert "14,6" in _said(FALL)
    assert "14,6" not in said
    assert "aus der vorigen Ausgabe liegt kein Wert vor" in said


def test_the_value_of_the_land() -> None:
    assert "16,9" in _said(FALL)
    assert "16,9" not in _said(replace(FALL, vergleich=_verborgen(FALL.vergleich)))


@pytest.mark.parametrize("gruppe", ["mit", "ohne"])
def test_the_values_of_the_groups(gruppe: str) -> None:
    jetzt, damals = FALL.abstand_aktuell, FALL.abstand_beginn
    assert jetzt
    assert damals
    hidden_now, hidden_then = (_ohne(each, gruppe) for each in (jetzt, damals))
    now, then = replace(FALL, abstand_aktuell=hidden_now), replace(FALL, abstand_beginn=hidden_then)
    assert "mal so hoch" not in _said(now)
    assert abstand_hinweis(now) == ""
    assert "(2018: 3,4-mal" in _said(FALL)
    assert "(2018: 3,4-mal" not in _said(then)


@pytest.mark.parametrize("ende", ["von", "bis"])
def test_a_change_from_or_to_a_hidden_value(ende: str) -> None:
    change = FALL.seit_vorausgabe
    assert change
    said = satz(replace(FALL, seit_vorausgabe=_ohne(change, ende)), KATALOG)
    assert "gesunken" not in said
    assert "1,5" not in said


def test_a_goal_without_value_is_still_a_sentence() -> None:
    bewertung = Bewertung(Wetter.SONNE, Bewertungsgrund.EINGEHALTEN, mittel=Decimal(-1))
    said = grund(replace(FALL, bewertung=bewertung), KATALOG)
    assert said == (
        "das Ziel ist erreicht, und der Wert verschlechtert sich nicht "
        "(im Mittel minus 1,0\u00a0Prozentpunkte im Jahr)"
    )
