"""Public papers as the files of an OParl 1.1 interface that any web server can serve."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from vorlagen_gen.model.wissen import Organisation
from vorlagen_gen.oparl.adressen import Adressen
from vorlagen_gen.oparl.objekte import Objekt, Objekte
from vorlagen_gen.oparl.veroeffentlichung import (
    Abdruck,
    Dokument,
    Veroeffentlichung,
    veroeffentlichung,
)

__all__ = [
    "Abdruck",
    "Adressen",
    "Dokument",
    "Veroeffentlichung",
    "veroeffentlichung",
    "write_oparl",
]

_JE_SEITE = 100
"""Longer lists should come in pages (OParl 1.1, „Paginierung“)."""


def write_oparl(
    papiere: Iterable[Veroeffentlichung],
    organisationen: Iterable[Organisation],
    adressen: Adressen,
) -> dict[str, bytes]:
    """All objects and the lists of them, by path; the same bytes for the same papers.

    The object with the address ``<basis>paper/V-0101-2025`` is ``paper/V-0101-2025.json``, the
    list of all papers, ``<basis>papers``, is ``papers.json``. ``organisationen`` say when
    bodies and offices existed.
    """
    objekte = Objekte(papiere, organisationen, adressen)
    lists = {
        "papers": list(objekte.papers),
        "consultations": list(objekte.consultations),
        "files": list(objekte.files),
        "organizations": list(objekte.organizations),
    }
    found = {each["id"]: each for members in lists.values() for each in members}
    for name, members in lists.items():
        found |= _pages(adressen.basis + name, members)
    return {_path(adresse, adressen): _json(each) for adresse, each in sorted(found.items())}


def _pages(adresse: str, members: Sequence[Objekt]) -> Iterator[tuple[str, Objekt]]:
    """The pages of a list (OParl 1.1, „Externe Objektlisten“); an empty one has one, too."""
    starts = range(0, max(len(members), 1), _JE_SEITE)
    pages = [adresse if number == 1 else f"{adresse}-{number}" for number in _numbers(starts)]
    for number, start in enumerate(starts, start=1):
        links = {
            "first": pages[0],
            "prev": pages[number - 2] if number > 1 else None,
            "self": pages[number - 1],
            "next": pages[number] if number < len(pages) else None,
            "last": pages[-1],
        }
        yield (
            pages[number - 1],
            {
                "data": members[start : start + _JE_SEITE],
                "pagination": {
                    "totalElements": len(members),
                    "elementsPerPage": _JE_SEITE,
                    "currentPage": number,
                    "totalPages": len(pages),
                },
                "links": {name: link for name, link in links.items() if link},
            },
        )


def _numbers(starts: range) -> range:
    return range(1, len(starts) + 1)


def _path(adresse: str, adressen: Adressen) -> str:
    return f"{adresse.removeprefix(adressen.basis)}.json"


def _json(objekt: Objekt) -> bytes:
    """UTF-8 without a mark before it (OParl 1.1, „JSON-Ausgabe“)."""
    text = json.dumps(objekt, ensure_ascii=False, indent=2)
    return f"{text}\n".encode(errors="replace")
