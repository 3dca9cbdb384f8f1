"""What the calendar of meetings and the table of bodies say to rules about the Beratungsfolge."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.model.vorlage import Beratung, Vorlage
from vorlagen_gen.model.wissen import Gremium, Sitzung, Wissen

RAT = "Rat"
HAUPTAUSSCHUSS = ("Hauptausschuss", "Haupt- und Finanzausschuss")
BEZIRKSVERTRETUNG = "Bezirksvertretung"


def dated(vorlage: Vorlage) -> Iterator[tuple[Beratung, date]]:
    """The rows that have a day, in the order typed."""
    for beratung in vorlage.beratungsfolge or ():
        if beratung.datum:
            yield beratung, beratung.datum


def find_gremien(wissen: Wissen, name: str) -> tuple[Gremium, ...]:
    """All bodies of that name: one that was set up again has more than one entry."""
    return tuple(gremium for gremium in wissen.gremien if nfc(gremium.name) == nfc(name))


def with_nachfolger(wissen: Wissen, name: str) -> tuple[str, ...]:
    """The name of a body, and of those that took its place, the nearest first."""
    names = [nfc(name)]
    for each in names:  # grows while it is read
        later = (nfc(gremium.nachfolger) for gremium in find_gremien(wissen, each))
        names += [named for named in later if named and named not in names]
    return tuple(names)


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
