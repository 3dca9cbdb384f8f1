"""When the bodies of a Beratungsfolge may meet, and what they are called on that day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.model.wissen import Sitzung, Wissen
from vorlagen_gen.validate.organisationen import name_on


def sitzungsvorschlaege(
    gremien: Iterable[str], wissen: Wissen, heute: date, ab: date | None = None
) -> Iterator[tuple[str, date | None]]:
    """For each body its name and the day of its next meeting, ``ab`` that day or later.

    Only meetings for which papers are still taken ``heute``; no day where none is
    known, and none is before that of the body before it. The name is the one that the body, or
    the one in its place, has on that day; the name given if neither exists then.
    """
    offen = sorted(
        (each for each in wissen.sitzungen if _is_open(each, heute)),
        key=lambda sitzung: sitzung.datum,
    )
    earliest = max(heute, ab or heute)
    for name in gremien:
        sitzung = next((each for each in offen if _is_next(each, name, wissen, earliest)), None)
        earliest = sitzung.datum if sitzung else earliest
        yield name_on(earliest, name, wissen.gremien), sitzung.datum if sitzung else None


def _is_next(sitzung: Sitzung, name: str, wissen: Wissen, earliest: date) -> bool:
    meant = name_on(sitzung.datum, name, wissen.gremien)
    return sitzung.datum >= earliest and nfc(sitzung.gremium) == nfc(meant)


def _is_open(sitzung: Sitzung, heute: date) -> bool:
    return sitzung.datum > heute and (sitzung.abgabe_bis or heute) >= heute
