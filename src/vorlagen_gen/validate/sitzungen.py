"""What the calendar of meetings says to rules about the Beratungsfolge, and the days in it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.model.vorlage import Beratung, Vorlage
from vorlagen_gen.model.wissen import Sitzung, Wissen

RAT = "Rat"
HAUPTAUSSCHUSS = ("Hauptausschuss", "Haupt- und Finanzausschuss")
BEZIRKSVERTRETUNG = "Bezirksvertretung"


def dated(vorlage: Vorlage) -> Iterator[tuple[Beratung, date]]:
    """The rows that have a day, in the order typed."""
    for beratung in vorlage.beratungsfolge or ():
        if beratung.datum:
            yield beratung, beratung.datum


def first_day(vorlage: Vorlage) -> date | None:
    """The day of the first meeting, if one has a day."""
    return min((tag for _, tag in dated(vorlage)), default=None)


def day_of(vorlage: Vorlage) -> date | None:
    """The day of a paper: its date, and until it has one its first meeting."""
    return vorlage.datum or first_day(vorlage)


def find_sitzungen(wissen: Wissen, name: str) -> tuple[Sitzung, ...]:
    """The known meetings of a body, the earliest first."""
    return tuple(sitzung for sitzung in wissen.sitzungen if nfc(sitzung.gremium) == nfc(name))


def find_sitzung(wissen: Wissen, beratung: Beratung) -> Sitzung | None:
    """The meeting in which a row of the Beratungsfolge takes place, if the calendar has it."""
    meetings = find_sitzungen(wissen, beratung.gremium or "")
    return next((sitzung for sitzung in meetings if sitzung.datum == beratung.datum), None)


def is_hauptausschuss(beratung: Beratung) -> bool:
    """Whether it takes place in the Hauptausschuss, also under its earlier name."""
    return beratung.gremium in HAUPTAUSSCHUSS


def is_bezirksvertretung(beratung: Beratung) -> bool:
    """Whether it takes place in one of the Bezirksvertretungen."""
    return (beratung.gremium or "").startswith(BEZIRKSVERTRETUNG)


def printed(tag: date) -> str:
    """A day as papers print it."""
    return f"{tag:%d.%m.%Y}"
