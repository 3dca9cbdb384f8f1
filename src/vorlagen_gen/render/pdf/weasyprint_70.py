"""What WeasyPrint 70.0 does not do right, put right in one place.

- Its tag tree has one element per page for what runs over several pages, reads repeated table
  heads again and knows neither notes nor scopes (issues 2903 and 2508): ours replaces it.
- It moves footnotes to the next page, or loses them, to win room for one more line (issues 1564
  and 2432): here they stay with their marks.
- It drops the head of a table, or leaves its caption or heading alone on a page, where the next
  row is taller than the rest of the page: here the row is broken.
- It ends a line after one word where all of a text would fit but for the blank at its end.
- It leaves the footnotes of rows on a page from which it takes the rows away again.
- It makes each element inside a link clickable by itself: here only the link is.
- It draws the text of SVG letter by letter, so that accents stand alone: here words stay whole.
- It asks viewers to smooth pictures, which PDF/A forbids: here it asks for nothing.

What its glyphs read as is put right in ``readable.py``; ``stilwerte.py`` makes it faster.
All of it rests on internals, so another version is refused.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from threading import RLock
from typing import Any
from xml.etree.ElementTree import Element as HtmlElement

import weasyprint
from weasyprint import pdf as weasyprint_pdf
from weasyprint import svg
from weasyprint.css import ComputedStyle
from weasyprint.formatting_structure import boxes
from weasyprint.images import RasterImage
from weasyprint.layout import LayoutContext, block, inline, table

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.pdf.stilwerte import value_of
from vorlagen_gen.render.pdf.tags.elements import Elements
from vorlagen_gen.render.pdf.tags.line_ends import LineEnds
from vorlagen_gen.render.pdf.tags.marks import Marker
from vorlagen_gen.render.pdf.tags.tree import TreeBuilder
from vorlagen_gen.render.pdf.tags.write import write_tree

VERSION = "70.0"
_LOCK = RLock()
_lay_out_lines = block._linebox_layout  # noqa: SLF001 -- the point of this module
_lay_out_table = block.table_layout
_split_first_line = inline.split_first_line
_lay_out_in_flow = block._in_flow_layout  # noqa: SLF001 -- as above
_find_earlier_break = table._find_earlier_page_break  # noqa: SLF001 -- as above
_draw_letters = svg.text
_embed_picture = RasterImage.get_x_object
_update_footnotes = LayoutContext._update_footnote_area  # noqa: SLF001 -- the point of this module


@contextmanager
def corrected_weasyprint(root: HtmlElement) -> Iterator[None]:
    """Lay out and draw the tree below ``root`` with corrections; afterwards all is as before.

    Raises:
        VorlagenError: Another version of WeasyPrint is installed.
    """
    if weasyprint.VERSION != VERSION:
        raise VorlagenError(
            f"WeasyPrint {weasyprint.VERSION} ist installiert; gebraucht wird {VERSION}.",
            "Löschen Sie den Ordner .venv und rufen Sie `make vorlage` auf; das richtet neu ein.",
        )
    with _LOCK, ExitStack() as stack:
        stack.enter_context(_replaced(weasyprint_pdf, "add_tags", _tagger(root)))
        stack.enter_context(_replaced(block, "_linebox_layout", _lay_out_lines_keeping_notes))
        stack.enter_context(_replaced(inline, "split_first_line", _split_before_last_blank))
        stack.enter_context(_replaced(block, "table_layout", _lay_out_table_keeping_head))
        stack.enter_context(_replaced(block, "_in_flow_layout", _lay_out_table_below_heading))
        stack.enter_context(_replaced(table, "_find_earlier_page_break", _find_break_for_all))
        update = _update_footnotes_outside_columns
        stack.enter_context(_replaced(RasterImage, "get_x_object", _embed_picture_as_it_is))
        drawn = {tag: _draw_words if draw is svg.text else draw for tag, draw in svg.TAGS.items()}
        stack.enter_context(_replaced(svg, "TAGS", drawn))
        stack.enter_context(_replaced(svg, "text", _draw_words))
        stack.enter_context(_replaced(LayoutContext, "_update_footnote_area", update))
        stack.enter_context(_replaced(ComputedStyle, "__missing__", value_of))
        yield


def keep_whole_links(rendered: Any) -> None:  # noqa: ANN401 -- weasyprint has no types
    """Let only links be clickable, not the elements inside them too."""
    for page in rendered.pages:
        page.links = [link for link in page.links if link[-1].element_tag == "a"]


@contextmanager
def _replaced(owner: object, name: str, value: object) -> Iterator[None]:
    original = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, original)


def _tagger(root: HtmlElement) -> Any:  # noqa: ANN401 -- a function of weasyprint's untyped kind
    """A replacement of WeasyPrint's ``add_tags`` for the tree below ``root``."""

    def add_tags(pdf: Any, document: Any, _version: object, streams: Sequence[Any]) -> None:  # noqa: ANN401 -- as above
        builder, marker, line_ends = TreeBuilder(Elements(root)), Marker(), LineEnds()
        for index, (page, stream) in enumerate(zip(document.pages, streams, strict=True)):
            page_box = page._page_box  # noqa: SLF001 -- no public way to the boxes
            line_ends.add_spaces(page_box, stream, document.fonts)
            builder.add_page(page_box, marker.mark(index, page, stream))
        builder.check_footnotes()
        write_tree(pdf, builder.root, len(document.pages))

    return add_tags


class _Whole(str):
    """A text that WeasyPrint takes for one letter."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        return iter((str(self),))


def _draw_words(drawing: Any, node: Any, font_size: float) -> None:  # noqa: ANN401 -- as above
    """WeasyPrint's text of SVG, in one piece unless its letters have places of their own."""
    is_placed = any(" " in node.get(name, "").strip() for name in ("x", "y", "dx", "dy", "rotate"))
    if node.text and not is_placed and not node.get("letter-spacing"):
        node._etree_node.text = _Whole(node.text)  # noqa: SLF001 -- there is no other way
    _draw_letters(drawing, node, font_size)


def _lay_out_lines_keeping_notes(context: Any, *arguments: Any) -> Any:  # noqa: ANN401 -- as above
    """WeasyPrint's line layout, told that it is in a column: there it moves no footnotes."""
    was_in_column, context.in_column = context.in_column, True
    try:
        return _lay_out_lines(context, *arguments)
    finally:
        context.in_column = was_in_column


def _split_before_last_blank(
    text: str,
    style: Any,  # noqa: ANN401 -- as above
    context: Any,  # noqa: ANN401 -- as above
    room: float | None,
    *arguments: Any,  # noqa: ANN401 -- as above
    **options: bool,
) -> Any:  # noqa: ANN401 -- as above
    """The first line of ``text``; a blank at its end may hang over, as it does at a line's end."""
    split = _split_first_line(text, style, context, room, *arguments, **options)
    _, length, resume_at, *_ = split
    is_cut = room is not None and resume_at is not None and text.endswith(" ")
    if is_cut and " " not in text.encode()[:length].decode(errors="ignore").strip(" "):
        bare = _split_first_line(text.rstrip(" "), style, context, room, *arguments, **options)
        if bare[2] is None and bare[3] <= room:
            return _split_first_line(text, style, context, None, *arguments, **options)
    return split


def _lay_out_table_keeping_head(context: Any, table: Any, *arguments: Any) -> Any:  # noqa: ANN401 -- as above
    """WeasyPrint's table layout, done again in other ways as long as it drops the head.

    First rows may break below the head; a head taller than a page is not repeated, but breaks.
    """
    result = _lay_out_table(context, table, *arguments)
    for change in (_let_rows_break, _let_head_break):
        if result[0] is None or not _has_head(table) or _has_head(result[0]):
            break
        block.remove_placeholders(context, [result[0]], *arguments[-2:])
        with change(table):
            result = _lay_out_table(context, table, *arguments)
    return result


@contextmanager
def _let_rows_break(table: Any) -> Iterator[None]:  # noqa: ANN401 -- as above
    """WeasyPrint breaks the first row of an empty page in groups that are not to be broken."""
    style = table.children[-1].style
    usual, style["break_inside"] = style["break_inside"], "avoid"
    try:
        yield
    finally:
        style["break_inside"] = usual


@contextmanager
def _let_head_break(table: Any) -> Iterator[None]:  # noqa: ANN401 -- as above
    """From here on the head is rows like others."""
    table.children[0].is_header = False
    yield


def _has_head(table: Any) -> bool:  # noqa: ANN401 -- as above
    return bool(table.children) and table.children[0].is_header


def _lay_out_table_below_heading(
    context: Any,  # noqa: ANN401 -- as above
    box: Any,  # noqa: ANN401 -- as above
    index: int,
    child: Any,  # noqa: ANN401 -- as above
    *arguments: Any,  # noqa: ANN401 -- as above
) -> Any:  # noqa: ANN401 -- as above
    """WeasyPrint's layout of a ``child``, done again for a table that left its heading alone.

    Done again, the page counts as empty as if there were no heading, so that the table stays
    and its rows may break.
    """
    before, page_is_empty, absolute_boxes, fixed_boxes, margins, *more = arguments
    place, margins_again = (child.position_x, child.position_y), list(margins)
    result = _lay_out_in_flow(context, box, index, child, *arguments)
    if not (
        page_is_empty and result[2] == {index: None} and _belongs_below(before, child, context)
    ):
        return result
    child.position_x, child.position_y = place
    lists = (absolute_boxes, fixed_boxes, margins_again)
    *state, laid_out, max_lines = _lay_out_in_flow(
        context, box, index, child, [], page_is_empty, *lists, *more
    )
    return *state, [*before, *laid_out], max_lines


def _find_break_for_all(
    context: Any,  # noqa: ANN401 -- as above
    element: Any,  # noqa: ANN401 -- as above
    index: int,
    previous: Any,  # noqa: ANN401 -- as above
    *arguments: Any,  # noqa: ANN401 -- as above
) -> Any:  # noqa: ANN401 -- as above
    """WeasyPrint's search for a break between rows; if there is none, all of them go."""
    found = _find_earlier_break(context, element, index, previous, *arguments)
    if found == (None, None):
        block.remove_placeholders(context, previous, *arguments[-2:])
    return found


def _belongs_below(before: Sequence[Any], child: Any, context: Any) -> bool:  # noqa: ANN401 -- as above
    """Whether ``child`` is a table that must not be parted from what is ``before`` it."""
    if not before or not (isinstance(child, boxes.TableBox) or child.is_table_wrapper):
        return False
    wish = block.block_level_page_break(before[-1], child)
    return bool(block.avoid_page_break(wish, context))


def _embed_picture_as_it_is(picture: Any, _interpolate: bool, resolution: float) -> Any:  # noqa: ANN401, FBT001 -- as above
    """WeasyPrint's embedding of a picture, without the wish that viewers smooth it."""
    return _embed_picture(picture, False, resolution)  # noqa: FBT003 -- as above


def _update_footnotes_outside_columns(context: Any) -> Any:  # noqa: ANN401 -- as above
    """WeasyPrint's footnote area, told the truth about columns: papers have none."""
    was_in_column, context.in_column = context.in_column, False
    try:
        return _update_footnotes(context)
    finally:
        context.in_column = was_in_column
