"""What WeasyPrint 70.0 does not do right, put right in one place.

- Its tag tree has one element per page for what runs over several pages, reads repeated table
  heads again and knows neither notes nor scopes (issues 2903 and 2508): ours replaces it.
- It moves footnotes to the next page, or loses them, to win room for one more line (issues 1564
  and 2432): here they stay with their marks.
- It asks viewers to smooth pictures, which PDF/A forbids: here it asks for nothing.

What its glyphs read as is put right in ``readable.py``.
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
from weasyprint.images import RasterImage
from weasyprint.layout import LayoutContext, block

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.pdf.tags.elements import Elements
from vorlagen_gen.render.pdf.tags.line_ends import LineEnds
from vorlagen_gen.render.pdf.tags.marks import Marker
from vorlagen_gen.render.pdf.tags.tree import TreeBuilder
from vorlagen_gen.render.pdf.tags.write import write_tree

VERSION = "70.0"
_LOCK = RLock()
_lay_out_lines = block._linebox_layout  # noqa: SLF001 -- the point of this module
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
        update = _update_footnotes_outside_columns
        stack.enter_context(_replaced(RasterImage, "get_x_object", _embed_picture_as_it_is))
        stack.enter_context(_replaced(LayoutContext, "_update_footnote_area", update))
        yield


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


def _lay_out_lines_keeping_notes(context: Any, *arguments: Any) -> Any:  # noqa: ANN401 -- as above
    """WeasyPrint's line layout, told that it is in a column: there it moves no footnotes."""
    was_in_column, context.in_column = context.in_column, True
    try:
        return _lay_out_lines(context, *arguments)
    finally:
        context.in_column = was_in_column


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
