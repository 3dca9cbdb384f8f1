"""Whether two files say the same although their bytes differ."""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePath
from typing import TypeAlias

Shape: TypeAlias = tuple[str, str | None, str | None, tuple["Shape", ...]]
"""Kind, alternative text and language of a structure element, and what is below it."""


def is_same_content(name: str, one: bytes, two: bytes) -> bool:
    """Whether both files called ``name`` have the same text, and PDFs the same tag tree.

    Raises:
        VorlagenError: One of them cannot be read.
    """
    from vorlagen_gen.read_back.docx import read_docx
    from vorlagen_gen.read_back.pdf import read_pdf

    match PurePath(name).suffix:
        case ".docx":
            return read_docx(one, name) == read_docx(two, name)
        case ".pdf":
            is_same_text = read_pdf(one, name) == read_pdf(two, name)
            return is_same_text and _tag_tree(one) == _tag_tree(two)
        case _:
            return one == two


def _tag_tree(pdf: bytes) -> tuple[Shape, ...]:
    import pikepdf

    from vorlagen_gen.read_back.pdf.elements import Element, TreeReader

    def shape(element: Element) -> Shape:
        below = tuple(shape(kid) for kid in element.kids if isinstance(kid, Element))
        return element.kind, element.alternative, element.language, below

    with pikepdf.open(BytesIO(pdf)) as opened:
        return tuple(shape(element) for element in TreeReader(opened).read())
