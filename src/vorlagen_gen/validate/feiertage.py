"""The legal holidays of North Rhine-Westphalia as they have been since 1995."""

from __future__ import annotations

from datetime import date, timedelta

_FEST = {
    (1, 1): "Neujahr",
    (5, 1): "Tag der Arbeit",
    (10, 3): "Tag der Deutschen Einheit",
    (11, 1): "Allerheiligen",
    (12, 25): "1. Weihnachtstag",
    (12, 26): "2. Weihnachtstag",
}
_NACH_OSTERN = {
    -2: "Karfreitag",
    1: "Ostermontag",
    39: "Christi Himmelfahrt",
    50: "Pfingstmontag",
    60: "Fronleichnam",
}
_EINMALIG = {date(2017, 10, 31): "Reformationstag"}


def feiertag(tag: date) -> str | None:
    """The name of the holiday on ``tag``; a Sunday is none.

    § 2 Feiertagsgesetz NW; the Reformationstag was one in 2017 only, by a law of its own.
    """
    after_easter = (tag - ostersonntag(tag.year)).days
    return _FEST.get((tag.month, tag.day)) or _NACH_OSTERN.get(after_easter) or _EINMALIG.get(tag)


def ostersonntag(jahr: int) -> date:
    """Easter Sunday in the Gregorian calendar: Gauss's rule in Lichtenberg's form.

    A formula that holds for ever needs no library; names are those of the literature.
    """
    k = jahr // 100
    m = 15 + (3 * k + 3) // 4 - (8 * k + 13) // 25
    s = 2 - (3 * k + 3) // 4
    a = jahr % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    full_moon = 21 + d - r
    sz = 7 - (jahr + jahr // 4 + s) % 7
    oe = 7 - (full_moon - sz) % 7
    return date(jahr, 3, 1) + timedelta(days=full_moon + oe - 1)
