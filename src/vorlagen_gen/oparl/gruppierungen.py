"""Bodies and offices as OParl organizations (OParl 1.1, „Organization“)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vorlagen_gen.model.wissen import Organisation

_ARTEN = {
    "Parlament": re.compile(r"Rat(?: der (?:Stadt|Gemeinde)\b.*)?"),
    "Bezirksvertretung": re.compile(r"Bezirksvertretung\b.*"),
    "Ausschuss": re.compile(r"(?:\w+-\s?(?:und|,)\s)?\w*[aA]usschuss\b.*"),
    "Beirat": re.compile(r"\w*[bB]eirat\b.*"),
}
"""The kinds that a name says; the highest body is always called Parlament there."""


@dataclass(frozen=True, slots=True)
class Gruppierung:
    """A body, or an office (``is_amt``), and the days on which it existed, as far as known.

    ``created`` and ``modified`` are the first and the last day on which a paper named it.
    """

    name: str
    is_amt: bool
    created: date
    modified: date
    start: date | None = None
    ende: date | None = None

    @property
    def organization_type(self) -> str:
        """One of the words that the specification proposes."""
        return "Verwaltungsbereich" if self.is_amt else "Gremium"

    @property
    def classification(self) -> str | None:
        """What kind of body it is, if its name says so."""
        if self.is_amt:
            return None
        return next((art for art, name in _ARTEN.items() if name.fullmatch(self.name)), None)


def lebenszeit(
    name: str, organisationen: Iterable[Organisation]
) -> tuple[date | None, date | None]:
    """The first and last day of a body or office; of all its rows if it came back."""
    rows = [each for each in organisationen if each.name == name]
    starts = [each.gueltig_ab for each in rows]
    ends = [each.gueltig_bis for each in rows]
    return (
        None if None in starts else min(filter(None, starts), default=None),
        None if None in ends else max(filter(None, ends), default=None),
    )
