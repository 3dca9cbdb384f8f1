"""Which pages make a PDF large."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.pdf import open_pdf
from vorlagen_gen.anlagen.pdf_gang import is_dictionary, text_of

if TYPE_CHECKING:
    import pikepdf

_NOT_FOLLOWED = frozenset({"/Parent", "/P", "/Pg", "/Dest", "/A", "/AA", "/B", "/Popup", "/IRT"})
"""Ways to other pages."""


@dataclass(frozen=True, slots=True)
class Seitengewicht:
    """What a page takes of the file, and how much of that are pictures, in bytes."""

    seite: int
    bytes: int
    bilder: int


def heaviest_pages(data: bytes, most: int, lesen: Lesen = abgeschirmt) -> tuple[Seitengewicht, ...]:
    """The ``most`` heaviest pages of the PDF ``data``, the heaviest first.

    What several pages use counts in equal parts for each. None are named of a file that cannot
    be read.
    """
    try:
        found = json.loads(lesen("wiegen", data, "anlage.pdf"))
    except UnlesbareDateiError:
        return ()
    pages = [Seitengewicht(*each) for each in found]
    return tuple(sorted(pages, key=lambda each: (-each.bytes, each.seite))[:most])


def weigh(data: bytes) -> Iterator[Seitengewicht]:
    """Each page with its weight; in the process that calls it.

    Raises:
        UnlesbareDateiError: It is damaged beyond mending, or wants a password.
    """
    with open_pdf(data) as pdf:
        streams = [_streams(page.obj) for page in pdf.pages]
        users = Counter(key for page in streams for key in page)
        for number, page in enumerate(streams, start=1):
            shares = [(size / users[key], is_bild) for key, (size, is_bild) in page.items()]
            whole = sum(size for size, _ in shares)
            bilder = sum(size for size, is_bild in shares if is_bild)
            yield Seitengewicht(number, round(whole), round(bilder))


def _streams(page: pikepdf.Object) -> dict[tuple[int, int], tuple[int, bool]]:
    """The streams that a page needs: how long each is, and whether it is a picture."""
    import pikepdf

    found: dict[tuple[int, int], tuple[int, bool]] = {}
    seen = {page.objgen}
    stack = [page]
    while stack:
        part = stack.pop()
        for child in _children(part):
            if child.is_indirect and child.objgen in seen:
                continue
            seen.add(child.objgen)
            stack.append(child)
            if isinstance(child, pikepdf.Stream):
                is_bild = text_of(child.get("/Subtype")) == "/Image"
                found[child.objgen] = (len(child.read_raw_bytes()), is_bild)
    return found


def _children(part: pikepdf.Object) -> Iterator[pikepdf.Object]:
    import pikepdf

    if isinstance(part, pikepdf.Array):
        inside: list[object] = list(part)
    else:
        inside = [value for key, value in part.items() if key not in _NOT_FOLLOWED]
    for each in inside:
        is_page = is_dictionary(each) and each.get("/Type") in ("/Page", "/Pages")
        if isinstance(each, (pikepdf.Array, pikepdf.Dictionary, pikepdf.Stream)) and not is_page:
            yield each
