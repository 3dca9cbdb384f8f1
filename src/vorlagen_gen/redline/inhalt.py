"""The blocks of both texts as blocks whose tracked changes lead from one to the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from itertools import groupby

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.read_back.docx.names import Element, qualified
from vorlagen_gen.redline.absatz import Absatzschreiber, Zeile, merged, one_sided
from vorlagen_gen.redline.bau import PARAGRAPH, TABLE, Zustand, as_move, change, element
from vorlagen_gen.redline.stuecke import Zerlegung
from vorlagen_gen.redline.tabelle import has_same_columns, merged_table, one_sided_table
from vorlagen_gen.redline.zug import name_move, settle_moves
from vorlagen_gen.vergleich.absaetze import Absatz, Art, Gruppe, Paar, compare

_BLOCKS = {PARAGRAPH, TABLE}
_IGNORED = frozenset(map(qualified, ("w:sectPr", "w:tcPr", "w:bookmarkStart", "w:bookmarkEnd")))
_NUMBERING = qualified("w:numPr")
_ONE_SIDED = {
    Art.ENTFALLEN: Zustand.ENTFALLEN,
    Art.VERSCHOBEN_NACH: Zustand.ENTFALLEN,
    Art.NEU: Zustand.NEU,
    Art.VERSCHOBEN_VON: Zustand.NEU,
}
_REPLACED = frozenset({Art.ENTFALLEN, Art.NEU})
_MOVED = frozenset({Art.VERSCHOBEN_NACH, Art.VERSCHOBEN_VON})


@dataclass(frozen=True, slots=True)
class _Tabelle:
    """A table that is written, and what became of it as a whole."""

    node: Element
    zustand: Zustand


_Eintrag = Zeile | _Tabelle


class Inhaltsschreiber:
    """Writes what stands in a body, a cell, a footnote, a header or a footer."""

    def __init__(self, absaetze: Absatzschreiber, zerlegung: Zerlegung) -> None:
        """Write paragraphs with ``absaetze``."""
        self._absaetze, self._zerlegung = absaetze, zerlegung

    def merged(
        self, alt: Sequence[Element], neu: Sequence[Element], *, with_moves: bool = False
    ) -> list[Element]:
        """The blocks of a container that both texts have; the last paragraph is never lost.

        ``with_moves`` tells what moved as such; else it went and came.
        """
        entries: list[_Eintrag] = []
        for paar in self._paare(alt, neu):
            olds, news = [alt[i] for i in paar.alt], [neu[j] for j in paar.neu]
            if paar.art in _ONE_SIDED:
                zustand = _ONE_SIDED[paar.art]
                some = list(self._one_sided(olds if zustand.is_alt else news, zustand))
                if with_moves and paar.art in _MOVED:
                    name_move(some, f"verschoben{paar.neu[0] + 1}")
                entries += some
            else:
                entries += self._pair(olds, news)
        _end_with_paragraph(entries)
        settle_moves(entries)
        return list(self._written(entries))

    def one_sided(self, blocks: Sequence[Element], zustand: Zustand) -> list[Element]:
        """The blocks of a container, all gone or all new, whose last end stays."""
        entries = list(self._one_sided(blocks, zustand))
        _end_with_paragraph(entries)
        return list(self._written(entries))

    def _paare(self, alt: Sequence[Element], neu: Sequence[Element]) -> Iterator[Paar]:
        """What became of each block; what stands in the place of another is that one, changed."""
        found = compare(self._absaetze_of(alt), self._absaetze_of(neu))
        for is_replaced, group in groupby(found, lambda paar: paar.art in _REPLACED):
            paare = list(group)
            yield from self._in_place(paare, alt, neu) if is_replaced else paare

    def _in_place(
        self, paare: Sequence[Paar], alt: Sequence[Element], neu: Sequence[Element]
    ) -> Iterator[Paar]:
        """``paare`` as pairs of blocks if all that went is like what came: tables, what is empty.

        So is the only paragraph of a header, a footer, a footnote or a cell.
        """
        olds = [i for paar in paare for i in paar.alt]
        news = [j for paar in paare for j in paar.neu]
        pairs = [*zip(olds, news, strict=False)]
        is_only = len(alt) == len(neu) == 1
        if len(olds) == len(news) and all(
            self._is_like(alt[i], neu[j], is_only=is_only) for i, j in pairs
        ):
            return iter([Paar(Art.GEAENDERT, (i,), (j,)) for i, j in pairs])
        return iter(paare)

    def _is_like(self, alt: Element, neu: Element, *, is_only: bool) -> bool:
        if alt.tag == neu.tag == PARAGRAPH:
            return is_only or not (self.text(alt) or self.text(neu))
        return has_same_columns(alt, neu)

    def _pair(self, alt: list[Element], neu: list[Element]) -> Iterator[_Eintrag]:
        if all(node.tag == PARAGRAPH for node in (*alt, *neu)):
            yield from merged(alt, neu, self._zerlegung)
        elif len(alt) == len(neu) == 1 and has_same_columns(alt[0], neu[0]):
            yield _Tabelle(merged_table(alt[0], neu[0], self), Zustand.GLEICH)
        else:
            yield from self._one_sided(alt, Zustand.ENTFALLEN)
            yield from self._one_sided(neu, Zustand.NEU)

    def _one_sided(self, blocks: Sequence[Element], zustand: Zustand) -> Iterator[_Eintrag]:
        for node in blocks:
            if node.tag == PARAGRAPH:
                yield one_sided(node, zustand, self._zerlegung)
            else:
                yield _Tabelle(one_sided_table(node, zustand, self), zustand)

    def all_changed(self, blocks: Sequence[Element], zustand: Zustand) -> list[Element]:
        """Blocks of a cell that goes or comes as a whole, with the last end."""
        return list(self._written(list(self._one_sided(blocks, zustand))))

    def _written(self, entries: list[_Eintrag]) -> Iterator[Element]:
        """The elements; tables of which one is not in both texts are kept apart."""
        before: _Eintrag | None = None
        for entry in entries:
            if isinstance(entry, Zeile):
                paragraph = self._absaetze.write(entry)
                is_moved = entry.zustand in {Zustand.HERKUNFT, Zustand.ZIEL}
                yield from as_move(paragraph, entry.zustand, entry.zug) if is_moved else [paragraph]
            else:
                if isinstance(before, _Tabelle) and {before.zustand, entry.zustand} != {
                    Zustand.GLEICH
                }:
                    yield _in_neither_text()
                yield entry.node
            before = entry

    def text(self, node: Element) -> str:
        """What a paragraph or table says, with a sign for each thing; cells are kept apart."""
        if node.tag == PARAGRAPH:
            return "".join(each.text for each in self._zerlegung.stuecke(node))
        return " ".join(self.text(each) for each in node.iter(PARAGRAPH))

    def _absaetze_of(self, blocks: Sequence[Element]) -> list[Absatz]:
        """What is compared; an empty paragraph behind a table goes with it."""
        found: list[Absatz] = []
        for node in blocks:
            text = self.text(node)
            if node.tag == TABLE:
                found.append(Absatz(text, Gruppe.ZEILE))
            elif not text and found and found[-1].gruppe is Gruppe.ZEILE:
                found.append(Absatz(found[-1].text, Gruppe.ABBILDUNG))
            else:
                found.append(Absatz(text))
        return found


def blocks_of(container: Element) -> list[Element]:
    """The paragraphs and tables directly inside.

    Raises:
        VorlagenError: There is something else, which nobody could follow.
    """
    strange = [node for node in container if node.tag not in _BLOCKS | _IGNORED]
    if strange:
        raise unfit()
    return [node for node in container if node.tag in _BLOCKS]


def unfit() -> VorlagenError:
    """What to say of files whose changes cannot be told."""
    return VorlagenError(
        "Die Änderungen lassen sich in Word nicht verfolgen: Die beiden Word-Vorlagen sind zu "
        "verschieden gebaut.",
        "Vergleichen Sie Vorlagen, deren Word-Dateien aus derselben Stadt stammen, oder nehmen "
        "Sie die Synopse ohne Änderungsverfolgung.",
    )


def _in_neither_text() -> Element:
    """A paragraph that came and went; Word would make two tables that touch one."""
    marks = element("w:rPr", change("w:ins"), change("w:del"))
    return element("w:p", element("w:pPr", marks))


def _end_with_paragraph(entries: list[_Eintrag]) -> None:
    """Let the last paragraph's end stay in both texts, as Word wants it.

    What went before the end goes on into the paragraph that ends there.
    """
    start = 1 + max(
        (n for n, each in enumerate(entries) if each.zustand is Zustand.GLEICH), default=-1
    )
    trailing = entries[start:]
    if not trailing:
        return
    lasts = {
        is_alt: next((each for each in reversed(trailing) if each.zustand.is_alt is is_alt), None)
        for is_alt in (True, False)
    }
    last, other = trailing[-1], lasts[not trailing[-1].zustand.is_alt]
    if not isinstance(last, Zeile) or isinstance(other, _Tabelle):
        raise unfit()
    before = entries[start - 1] if start else None
    if other is not None:
        _end_together(entries, last, other)
    elif isinstance(before, Zeile) and all(isinstance(each, Zeile) for each in trailing):
        _shift_end(before, last)
    else:
        _end_empty(last)


def _end_together(entries: list[_Eintrag], last: Zeile, other: Zeile) -> None:
    """The last paragraphs of both texts, which say different things, end together."""
    at = next(n for n, each in enumerate(entries) if each is other)
    del entries[at]
    alt, neu = (last, other) if last.zustand.is_alt else (other, last)
    last.stellen = [*alt.stellen, *neu.stellen]
    last.bookmarks = [*alt.bookmarks, *neu.bookmarks]
    last.alt, last.neu, last.zustand = alt.alt, neu.neu, Zustand.GLEICH


def _shift_end(before: Zeile, last: Zeile) -> None:
    """The end that stays is the last one; the one before it goes or comes."""
    if last.zustand.is_alt:
        last.neu, before.neu = before.neu, None
    else:
        last.alt, before.alt = before.alt, None
    before.zustand, last.zustand = last.zustand, Zustand.GLEICH


def _end_empty(last: Zeile) -> None:
    """An end that one of the texts lacks stays as an empty paragraph without a number."""
    found = last.alt if last.alt is not None else last.neu
    assert found is not None  # noqa: S101 -- an end is at least in one text
    bare = deepcopy(found)
    for number in bare.findall(_NUMBERING):
        bare.remove(number)
    last.alt = bare if last.alt is None else last.alt
    last.neu = bare if last.neu is None else last.neu
    last.zustand = Zustand.GLEICH
