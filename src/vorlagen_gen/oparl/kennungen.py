"""The addresses of objects: short, of plain letters, and the same in every run.

They are made of numbers and names of bodies, not of titles, days or places in a list, because
those change while the object stays the same (OParl 1.1, „Langlebigkeit“).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, count
from pathlib import PurePath

from vorlagen_gen.assemble.dateinamen import ascii_name

PAPER, CONSULTATION, FILE, ORGANIZATION = "paper", "consultation", "file", "organization"


def paper(kennung: str) -> str:
    """Where a paper is below the base address: ``paper/V-0101-2025``."""
    return f"{PAPER}/{kennung}"


def file(kennung: str, teil: str, dateiname: str) -> str:
    """Where a file is: ``file/V-0101-2025/Anlage-1.pdf``."""
    return f"{FILE}/{kennung}/{teil}{PurePath(dateiname).suffix.lower()}"


def consultations(kennung: str, gremien: Iterable[str]) -> Iterator[str]:
    """Where the rows of a Beratungsfolge are: ``consultation/V-0101-2025/Rat``."""
    return (f"{CONSULTATION}/{kennung}/{name}" for name in _apart(gremien))


def organizations(namen: Iterable[str]) -> dict[str, str]:
    """Where bodies and offices are, by their names: ``organization/Rat``."""
    different = sorted(set(namen))
    return {
        name: f"{ORGANIZATION}/{short}"
        for name, short in zip(different, _apart(different), strict=True)
    }


def _apart(namen: Iterable[str]) -> Iterator[str]:
    """The names in plain letters, the second of the same letters with ``-2``."""
    taken: set[str] = set()
    for name in namen:
        short = ascii_name(name)
        numbered = (f"{short}-{number}" for number in count(2))
        free = next(each for each in chain((short,), numbered) if each.casefold() not in taken)
        taken.add(free.casefold())
        yield free
