"""Meetings and deadlines as a calendar (RFC 5545) that others can subscribe to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date
from itertools import count
from typing import TYPE_CHECKING

from vorlagen_gen.assemble.dateinamen import ascii_name, kennung
from vorlagen_gen.model.zeitpunkt import tagesbeginn
from vorlagen_gen.register.eintraege import Registereintrag

if TYPE_CHECKING:
    from icalendar import Event

_NAME = "Vorlagen: Sitzungen und Fristen"
_DOMAIN = "vorlagen-gen"


@dataclass(frozen=True, slots=True)
class Kalendereintrag:
    """A whole day; ``kennung`` names it among all others, ``stand`` is when it last changed.

    ``beschreibung`` is one or more lines.
    """

    kennung: str
    tag: date
    titel: str
    beschreibung: tuple[str, ...]
    stand: date


def write_ics(eintraege: Sequence[Registereintrag]) -> bytes:
    """The calendar; nothing in it comes from the clock, so calendars see only real changes."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//{_DOMAIN}//Register//DE")
    calendar.add("x-wr-calname", _NAME)
    for each in _apart([*_sitzungen(eintraege), *_fristen(eintraege)]):
        calendar.add_component(_event(each))
    data: bytes = calendar.to_ical()
    return data


def _event(each: Kalendereintrag) -> Event:
    """A day without an end is that whole day (3.6.1); nobody is busy because of it."""
    from icalendar import Event

    event = Event()
    event.add("uid", f"{each.kennung}@{_DOMAIN}")
    event.add("dtstamp", tagesbeginn(each.stand).astimezone(UTC))
    event.add("dtstart", each.tag)
    event.add("summary", _printable(each.titel))
    event.add("description", "\n".join(map(_printable, each.beschreibung)))
    event.add("transp", "TRANSPARENT")
    return event


def _sitzungen(eintraege: Iterable[Registereintrag]) -> Iterator[Kalendereintrag]:
    """One entry for each meeting, with all papers on its list."""
    meetings: dict[tuple[date, str], list[tuple[Registereintrag, str]]] = {}
    for eintrag in eintraege:
        for termin in eintrag.termine:
            papers = meetings.setdefault((termin.datum, termin.gremium), [])
            papers.append((eintrag, termin.rolle))
    for (tag, gremium), papers in meetings.items():
        lines = tuple(f"{eintrag.nummer} {eintrag.betreff} ({rolle})" for eintrag, rolle in papers)
        yield Kalendereintrag(
            f"sitzung-{tag.isoformat()}-{ascii_name(gremium)}",
            tag,
            f"Sitzung: {gremium}",
            lines,
            max(eintrag.geaendert for eintrag, _ in papers),
        )


def _fristen(eintraege: Iterable[Registereintrag]) -> Iterator[Kalendereintrag]:
    """The last days of orders, and of Anlagen that are still to come."""
    for eintrag in eintraege:
        nummer, stand = eintrag.nummer, eintrag.geaendert
        for auftrag in eintrag.auftraege:
            if auftrag.frist:
                name = f"auftrag-{kennung(nummer)}-{ascii_name(auftrag.ziffer or '')}"
                titel = f"Frist: {auftrag.was} ({nummer}, Ziffer {auftrag.ziffer})"
                yield Kalendereintrag(name, auftrag.frist, titel, (eintrag.betreff,), stand)
        for each in eintrag.nachreichungen:
            name = f"nachreichung-{kennung(nummer)}-{ascii_name(each.nummer)}"
            titel = f"Nachreichung: Anlage {each.nummer} zu {nummer}, {each.titel}"
            yield Kalendereintrag(name, each.datum, titel, (eintrag.betreff,), stand)


def _apart(eintraege: Iterable[Kalendereintrag]) -> Iterator[Kalendereintrag]:
    """The entries by day and name, each with a name of its own."""
    taken: set[str] = set()
    for each in sorted(eintraege, key=lambda each: (each.tag, each.kennung)):
        numbered = (f"{each.kennung}-{number}" for number in count(2))
        free = (
            each.kennung
            if each.kennung not in taken
            else next(name for name in numbered if name not in taken)
        )
        taken.add(free)
        yield replace(each, kennung=free)


def _printable(text: str) -> str:
    """``text`` without signs that no line of a calendar can hold."""
    return "".join(filter(str.isprintable, text))
