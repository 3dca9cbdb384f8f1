"""Tables that go as a whole: their rows and their title are one change, written as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from vorlagen_gen.read_back.blocks import Table
from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart, removed_lines
from vorlagen_gen.ruecklauf.schreibung import Schreibung


def gone_tables(changes: Sequence[Wandel]) -> Mapping[int, int]:
    """By the first unit of what goes with a whole table, title or row, the table's number."""
    gone = {each.alt[0].nummer: each for each in changes if each.art is Wandelart.ENTFALLEN}
    rows: dict[int, list[Wandel]] = {}
    for each in gone.values():
        if each.alt[0].zelle:
            rows.setdefault(each.alt[0].zelle[0], []).append(each)
    found: dict[int, int] = {}
    for table, own in rows.items():
        block = own[0].alt[0].block
        if isinstance(block, Table) and len(own) == len(block.rows):
            first = min(each.alt[0].nummer for each in own)
            above = gone.get(first - 1)
            is_title = above is not None and above.alt[0].zelle is None
            numbers = [each.alt[0].nummer for each in own] + [first - 1] * is_title
            found |= dict.fromkeys(numbers, table)
    return found


def without_tables(
    found: Iterable[Wandel], gegenwart: Gegenwart
) -> tuple[list[Wandel], list[Schreibung]]:
    """``found`` but for the tables in texts that go as a whole, and how these are taken out."""
    listed = list(found)
    tables = gone_tables(listed)
    written: list[Schreibung] = []
    taken: set[int] = set()
    for table in dict.fromkeys(tables.values()):
        own = [each for each in listed if each.alt and tables.get(each.alt[0].nummer) == table]
        pieces = [gegenwart.stuecke[each.alt[0].nummer] for each in own]
        is_one_text = len({each.place.file for each in pieces}) == 1
        if is_one_text and all(map(gegenwart.is_text, pieces)):
            written.append(_removed(own, gegenwart))
            taken |= {id(each) for each in own}
    return [each for each in listed if id(each) not in taken], written


def _removed(own: Sequence[Wandel], gegenwart: Gegenwart) -> Schreibung:
    units = sorted((unit for each in own for unit in each.alt), key=lambda unit: unit.nummer)
    first, last = (gegenwart.stuecke[units[index].nummer] for index in (0, -1))
    datei = first.place.file
    zeilen = gegenwart.fundstellen.zeilen(datei)
    start = zeilen.begin(gegenwart.span(first.place)[0])
    end = zeilen.end(gegenwart.span(last.ursprung.aussen)[1])
    result = removed_lines(gegenwart.fundstellen, datei, start, end)
    for label in _notes(own):
        result += gegenwart.without_note(label)
    return result


def _notes(own: Iterable[Wandel]) -> Iterator[str]:
    words = (word for each in own for unit in each.alt for word in unit.worte)
    yield from dict.fromkeys(word.fussnote for word in words if word.fussnote)
