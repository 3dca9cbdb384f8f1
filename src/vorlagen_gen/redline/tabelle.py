"""Tables of both texts as tables whose tracked changes lead from one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from vorlagen_gen.read_back.docx.names import Element, find, find_all, qualified, value
from vorlagen_gen.redline.bau import (
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    Zustand,
    change,
    element,
    like,
    mark_row,
    say_something,
    serialised,
)
from vorlagen_gen.vergleich.absaetze import Absatz, Art, Gruppe, compare

if TYPE_CHECKING:
    from vorlagen_gen.redline.inhalt import Inhaltsschreiber

_BOOKMARK = qualified("w:bookmarkStart")
_GONE, _COME = qualified("w:del"), qualified("w:ins")
_PROPERTIES = frozenset(map(qualified, ("w:tblPr", "w:trPr", "w:tcPr", "w:tblGrid")))


def has_same_columns(alt: Element, neu: Element) -> bool:
    """Whether both are tables with as many columns, of which the same name the rows."""
    if alt.tag != TABLE or neu.tag != TABLE:
        return False
    return _columns(alt) == _columns(neu)


def _columns(table: Element) -> tuple[int, frozenset[int]]:
    named = {
        place
        for row in table.iterchildren(ROW)
        for place, cell in enumerate(row.iterchildren(CELL))
        if next(cell.iter(_BOOKMARK), None) is not None
    }
    return len(find_all(table, "w:tblGrid/w:gridCol")), frozenset(named)


def one_sided_table(table: Element, zustand: Zustand, schreiber: Inhaltsschreiber) -> Element:
    """A table that only one of the texts has: all its rows go or come."""
    made = _like(table)
    made.extend([_one_sided_row(row, zustand, schreiber) for row in table.iterchildren(ROW)])
    return made


def merged_table(alt: Element, neu: Element, schreiber: Inhaltsschreiber) -> Element:
    """A table of both texts, row by row; looks that differ are changes, too."""
    made = _like(neu)
    _note_look(made, alt, "w:tblPr")
    _note_look(made, alt, "w:tblGrid")
    olds, news = list(alt.iterchildren(ROW)), list(neu.iterchildren(ROW))
    rows = [[_zeile(row, schreiber) for row in each] for each in (olds, news)]
    for paar in compare(*rows):
        some, others = [olds[i] for i in paar.alt], [news[j] for j in paar.neu]
        made.extend(_rows(some, others, paar.art, schreiber))
    return made


def _zeile(row: Element, schreiber: Inhaltsschreiber) -> Absatz:
    text = " ".join(schreiber.text(node) for node in row.iter(PARAGRAPH))
    return Absatz(text, Gruppe.ZEILE)


def _rows(
    alt: Sequence[Element], neu: Sequence[Element], art: Art, schreiber: Inhaltsschreiber
) -> Iterator[Element]:
    """Rows that belong together; what moved went and came."""
    is_here = len(alt) == len(neu) == 1 and art not in {Art.VERSCHOBEN_VON, Art.VERSCHOBEN_NACH}
    if is_here and _spans(alt[0]) == _spans(neu[0]):
        yield _merged_row(alt[0], neu[0], schreiber)
        return
    if art is not Art.VERSCHOBEN_VON:
        yield from (_one_sided_row(row, Zustand.ENTFALLEN, schreiber) for row in alt)
    if art is not Art.VERSCHOBEN_NACH:
        yield from (_one_sided_row(row, Zustand.NEU, schreiber) for row in neu)


def _spans(row: Element) -> list[str | None]:
    return [value(cell, "w:tcPr/w:gridSpan") for cell in row.iterchildren(CELL)]


def _one_sided_row(row: Element, zustand: Zustand, schreiber: Inhaltsschreiber) -> Element:
    made = _like(row)
    for cell in row.iterchildren(CELL):
        box = _like(cell)
        box.extend(schreiber.all_changed(_blocks(cell), zustand))
        made.append(box)
    mark_row(made, zustand)
    return made


def _merged_row(alt: Element, neu: Element, schreiber: Inhaltsschreiber) -> Element:
    made = _like(neu)
    for old, new in zip(alt.iterchildren(CELL), neu.iterchildren(CELL), strict=True):
        box = _like(new)
        _note_look(box, old, "w:tcPr")
        box.extend(schreiber.merged(_blocks(old), _blocks(new)))
        _part_words(box)
        made.append(box)
    _note_look(made, alt, "w:trPr")
    return made


def _part_words(cell: Element) -> None:
    """Let a line of a narrow cell end between the word that went and the one that came.

    The space between them stands in neither text: it came and went.
    """
    for gone in list(cell.iter(_GONE)):
        come = gone.getnext()
        if come is None or come.tag != _COME:
            continue
        before, behind = ("".join(map(str, each.itertext())) for each in (gone, come))
        if before[-1:].strip() and behind[:1].strip():
            gone.addnext(change("w:ins", change("w:del", _space_like(gone))))


def _space_like(gone: Element) -> Element:
    looks = [deepcopy(look) for look in find_all(gone, "w:r/w:rPr")[-1:]]
    space = element("w:delText")
    space.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    space.text = " "
    return element("w:r", *looks, space)


def _blocks(cell: Element) -> list[Element]:
    return [node for node in cell if node.tag in {PARAGRAPH, TABLE}]


def _like(node: Element) -> Element:
    """An element with the same properties and nothing else."""
    made = like(node)
    made.extend([deepcopy(child) for child in node if child.tag in _PROPERTIES])
    return made


def _note_look(made: Element, alt: Element, name: str) -> None:
    """Note the old properties ``name`` where they differ."""
    new, old = find(made, name), find(alt, name)
    if serialised(new) == serialised(old):
        return
    if new is None:
        new = element(name)
        made.insert(0, new)
    former = element(name) if old is None else deepcopy(old)
    say_something(new)
    new.append(change(f"{name}Change", former))
