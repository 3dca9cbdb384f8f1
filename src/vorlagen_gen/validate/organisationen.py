"""What a table of bodies or offices says of a name: whose it is, since when, and who came after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from vorlagen_gen.load.dateien import near_miss, nfc
from vorlagen_gen.model.wissen import Organisation
from vorlagen_gen.validate.sitzungen import printed


def find_organisationen(
    organisationen: Iterable[Organisation], name: str
) -> tuple[Organisation, ...]:
    """All of that name: one that was set up again has more than one entry."""
    return tuple(each for each in organisationen if nfc(each.name) == nfc(name))


def with_nachfolger(organisationen: Sequence[Organisation], name: str) -> tuple[str, ...]:
    """The name, and those of all that took its place, the nearest first."""
    names = [nfc(name)]
    for each in names:  # grows while it is read
        later = (nfc(found.nachfolger) for found in find_organisationen(organisationen, each))
        names += [named for named in later if named and named not in names]
    return tuple(names)


def _with_vorgaenger(organisationen: Sequence[Organisation], name: str) -> tuple[str, ...]:
    names = [nfc(name)]
    for each in names:  # grows while it is read
        earlier = (nfc(found.name) for found in organisationen if nfc(found.nachfolger) == each)
        names += [named for named in earlier if named not in names]
    return tuple(names)


def is_there(organisationen: Iterable[Organisation], name: str, tag: date | None) -> bool:
    """Whether there is one of that name on ``tag``; without a day, what ends at all is gone."""
    found = find_organisationen(organisationen, name)
    return any(each.is_gueltig(tag) if tag else each.gueltig_bis is None for each in found)


def name_on(tag: date, name: str, organisationen: Sequence[Organisation]) -> str:
    """The name that it, or the one in its place, has on ``tag``; ``name`` if neither is there."""
    names = with_nachfolger(organisationen, name)
    return next((each for each in names if is_there(organisationen, each, tag)), name)


def stand_in(tag: date, name: str, organisationen: Sequence[Organisation]) -> str | None:
    """Who is there on ``tag`` in place of ``name``, which is not: a successor or predecessor."""
    found = find_organisationen(organisationen, name)
    names = with_nachfolger if any(_is_over(each, tag) for each in found) else _with_vorgaenger
    line = names(organisationen, name)
    return next((each for each in line if is_there(organisationen, each, tag)), None)


def existed(tag: date, name: str, organisationen: Iterable[Organisation]) -> str:
    """Until when there was such a one, or since when there is; it is not there on ``tag``."""
    found = find_organisationen(organisationen, name)
    ended = [each.gueltig_bis for each in found if _is_over(each, tag)]
    if days := [day for day in ended if day]:
        return f"gab es am {printed(tag)} nicht mehr, nur bis zum {printed(max(days))}"
    begun = min(each.gueltig_ab for each in found if each.gueltig_ab)
    return f"gibt es am {printed(tag)} noch nicht, erst ab dem {printed(begun)}"


def meant(tag: date | None, name: str, organisationen: Sequence[Organisation]) -> str:
    """The one that an unknown name probably means, as a question; one of that day first."""
    names = {each.name for each in organisationen}
    current = {each.name for each in organisationen if tag is None or each.is_gueltig(tag)}
    near = near_miss(name, current) or near_miss(name, names)
    return f" Meinten Sie »{near}«?" if near else ""


def _is_over(organisation: Organisation, tag: date) -> bool:
    return organisation.gueltig_bis is not None and organisation.gueltig_bis < tag
