"""The tag tree of a PDF as neutral blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Footnote,
    Heading,
    Inline,
    ListItem,
    Paragraph,
    Row,
    Run,
    Stelle,
    Table,
    Tick,
    normalised_text,
    plain,
)
from vorlagen_gen.read_back.pdf.content import PageContent, Stueck
from vorlagen_gen.read_back.pdf.elements import Content, Element, Kid, Target
from vorlagen_gen.read_back.pdf.lines import BRACKETS, LineJoiner

_HEADING = re.compile("H([1-6])?")
_STAND_IN = "\u0250"
"""Characters from here on may come from a stand-in font."""
_INLINE = frozenset(
    {"Span", "Link", "Reference", "Quote", "Em", "Strong", "Sub", "Code", "Annot", "BibEntry"}
)
_TEXT = frozenset({"P", "Caption", "Title", "Lbl", "FENote"})
_ROWS = frozenset({"THead", "TBody", "TFoot", "TR"})
_PLACES = frozenset({"L", "LI", "Caption", "TH", "TD"})
_TICK = re.compile("(?P<name>.*?) (?P<not>nicht )?angekreuzt", re.DOTALL)


@dataclass(frozen=True, slots=True)
class BodyReader:
    """Makes neutral blocks of elements; footnotes are collected on the way."""

    pages: list[PageContent]
    language: str
    footnotes: list[Footnote] = field(default_factory=list)
    is_quoted: bool = False

    def blocks(self, kids: Iterable[Kid], depth: int = 0) -> Iterator[Block]:
        """The blocks of ``kids``; text outside any paragraph is one of its own."""
        for is_inline, group in groupby(kids, key=_is_inline):
            if is_inline:
                yield from self._text(Element("P", list(group)))
                continue
            for kid in group:
                if isinstance(kid, Element):
                    yield from self._block(kid, depth)

    def _block(self, element: Element, depth: int) -> Iterator[Block]:
        if element.kind == "L":
            for item in _children(element, "LI"):
                yield from self._item(item, depth)
            for inner in _children(element, "L"):
                yield from self._block(inner, depth + 1)
            yield from self.blocks(_loose(element), depth)
        elif element.kind == "Table":
            yield from self._table(element)
        elif element.kind in {"Figure", "Formula"}:
            yield Figure(normalised_text(element.alternative or ""), _stelle(element))
        elif element.kind == "Note":
            self._add_footnote(element)
        elif element.kind == "BlockQuote":
            yield from replace(self, is_quoted=True).blocks(element.kids, depth)
        elif element.kind in _TEXT or _HEADING.fullmatch(element.kind):
            yield from self._text(element)
        else:
            yield from self.blocks(element.kids, depth)

    def _apart(self) -> BodyReader:
        """The same for what stands in a table or below the text, in no quotation."""
        return replace(self, is_quoted=False)

    def _text(self, element: Element) -> Iterator[Block]:
        """The element's own text as a block, then the blocks that hang on it."""
        inlines, stelle = self._inlines(element)
        if inlines:
            heading = _HEADING.fullmatch(element.kind)
            if heading:
                yield Heading(int(heading[1] or 1), inlines, stelle=stelle)
            else:
                yield Paragraph(inlines, stelle, self.is_quoted and element.kind != "Caption")
        yield from self.blocks(kid for kid in element.kids if not _is_inline(kid))

    def _item(self, item: Element, depth: int) -> Iterator[Block]:
        labels = _children(item, "Lbl")
        label = plain(self._inlines(Element("Lbl", [*labels]))[0])
        rest = [kid for kid in item.kids if kid not in labels]
        blocks = list(self.blocks(_unwrapped(rest), depth + 1))
        match blocks:
            case [Paragraph() as first, *others]:
                yield ListItem(label, depth, first.inlines, first.stelle, first.is_quoted)
            case [Heading() as first, *others]:
                yield replace(first, label=label)
            case others:
                yield ListItem(label, depth, (), _stelle(item), self.is_quoted)
        yield from others

    def _table(self, table: Element) -> Iterator[Block]:
        for caption in _children(table, "Caption"):
            yield from self._text(caption) if _has_own_text(caption) else self.blocks(caption.kids)
        rows = [row for row in table.walk() if isinstance(row, Element) and row.kind == "TR"]
        names = tuple(name for row in rows for name in _column_names(row))
        printed = tuple(self._row(row) for row in rows if not _column_names(row))
        summary = normalised_text(str(table.attributes.get("/Summary", "")))
        yield Table(printed, names, summary, _stelle(table))
        yield from self.blocks(_loose(table))

    def _row(self, row: Element) -> Row:
        cells = [kid for kid in row.kids if isinstance(kid, Element)]
        return Row(tuple(self._cell(cell) for cell in cells if cell.kind in {"TH", "TD"}))

    def _cell(self, cell: Element) -> Cell:
        scope = str(cell.attributes.get("/Scope", "")) if cell.kind == "TH" else ""
        return Cell(
            blocks=tuple(self._apart().blocks(cell.kids)),
            span=int(cell.attributes.get("/ColSpan", 1)),
            is_head=scope in {"/Column", "/Both"},
            is_row_header=scope == "/Row",
            tick=_tick(cell.alternative),
        )

    def _add_footnote(self, note: Element) -> None:
        labels = _children(note, "Lbl")
        label = plain(self._inlines(Element("Lbl", [*labels]))[0])
        blocks = tuple(self._apart().blocks(kid for kid in note.kids if kid not in labels))
        self.footnotes.append(Footnote(label, blocks, _stelle(note)))

    def _inlines(self, element: Element) -> tuple[tuple[Inline, ...], Stelle]:
        joiner = LineJoiner()
        self._collect(element, joiner, Run(""))
        return joiner.finish(), Stelle(seite=joiner.seite)

    def _collect(self, element: Element, joiner: LineJoiner, look: Run) -> None:
        for kid in element.kids:
            if isinstance(kid, Content):
                joiner.add(self._stuecke(kid), kid.page, look)
            elif isinstance(kid, Element):
                if kid.kind == "Reference":
                    self._mark(kid, joiner)
                elif _is_inline(kid) or kid.kind == "Lbl":
                    start = len(joiner.inlines)
                    self._collect(kid, joiner, self._inner_look(kid, look))
                    if text := (kid.actual_text or "").strip():
                        joiner.inlines[start:] = _spoken(joiner.inlines[start:], text)

    def _inner_look(self, element: Element, look: Run) -> Run:
        targets = [kid.uri for kid in element.kids if isinstance(kid, Target)]
        language = element.language or look.language
        return replace(
            look,
            link=targets[0] if targets else look.link,
            language=None if language == self.language else language,
        )

    def _mark(self, element: Element, joiner: LineJoiner) -> None:
        for kid in element.walk():
            if isinstance(kid, Content):
                joiner.add_mark(self._stuecke(kid), kid.page)

    def _stuecke(self, content: Content) -> list[Stueck]:
        if not 0 <= content.page < len(self.pages):
            return []
        return self.pages[content.page].marked.get(content.number, [])


def _spoken(drawn: list[Inline], text: str) -> list[Inline]:
    """What the file says is read aloud instead of ``drawn``; both if their letters differ.

    Their order on the page does not tell in which order letters from right to left are read.
    """
    shown = plain(drawn)
    if not shown.strip() or _letters(shown) != _letters(text):
        return [*drawn, Run(text)]
    look = _look(drawn)
    before, after = shown[: -len(shown.lstrip())], shown[len(shown.rstrip()) :]
    return [replace(look, text=f"{before}{text}{after}")]


def _look(drawn: list[Inline]) -> Run:
    """How ``drawn`` looks, by its Latin letters and digits: others may lack an italic cut."""
    runs = [run for run in drawn if isinstance(run, Run) and run.text.strip()]
    latin = [run for run in runs if any(c.isalnum() and c < _STAND_IN for c in run.text)]
    first, *others = latin or runs
    is_italic = first.is_italic and all(run.is_italic for run in others)
    return replace(first, is_italic=is_italic)


def _letters(text: str) -> list[str]:
    """The characters of ``text`` in no order; a bracket may be drawn as its counterpart."""
    whole = normalised_text(text)
    return sorted(char for char in whole if not (char.isspace() or char in BRACKETS))


def _is_inline(kid: Kid) -> bool:
    return not isinstance(kid, Element) or kid.kind in _INLINE


def _children(element: Element, kind: str) -> list[Element]:
    return [kid for kid in element.kids if isinstance(kid, Element) and kid.kind == kind]


def _loose(element: Element) -> Iterator[Kid]:
    """What is in a list or table but in none of its points, cells and captions."""
    for kid in element.kids:
        if isinstance(kid, Element) and kid.kind in _ROWS:
            yield from _loose(kid)
        elif not (isinstance(kid, Element) and kid.kind in _PLACES):
            yield kid


def _unwrapped(kids: Iterable[Kid]) -> Iterator[Kid]:
    """``kids`` of a list item with those of its body in the place of the body."""
    for kid in kids:
        if isinstance(kid, Element) and kid.kind == "LBody":
            yield from kid.kids
        else:
            yield kid


def _has_own_text(element: Element) -> bool:
    return any(isinstance(kid, Content) for kid in element.kids)


def _column_names(row: Element) -> tuple[str, ...]:
    """The names of the columns where ``row`` prints nothing but tells them aloud."""
    cells = [kid for kid in row.kids if isinstance(kid, Element)]
    if not cells or any(cell.kids or cell.alternative is None for cell in cells):
        return ()
    is_named = all(cell.kind == "TH" for cell in cells)
    return tuple(normalised_text(cell.alternative or "") for cell in cells) if is_named else ()


def _tick(sentence: str | None) -> Tick | None:
    found = _TICK.fullmatch(sentence or "")
    return Tick(not found["not"], normalised_text(found["name"])) if found else None


def _stelle(element: Element) -> Stelle:
    pages = [kid.page for kid in element.walk() if isinstance(kid, Content)]
    return Stelle(seite=min(pages, default=-1) + 1)
