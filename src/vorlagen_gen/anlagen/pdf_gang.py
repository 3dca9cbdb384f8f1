"""A walk through a PDF: every part that a reader may act on, with the page it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeGuard

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError

if TYPE_CHECKING:
    import pikepdf

MAX_PARTS = 1_000_000
DOKUMENT = "im Dokument"

_NOT_FOLLOWED = frozenset(
    f"/{name}"
    for name in (
        *("Parent", "P", "Pages", "StructTreeRoot", "StructParent", "Pg", "Dest", "D", "Dests"),
        *("Font", "ColorSpace", "CharProcs", "Encoding", "ToUnicode", "FontDescriptor", "Length"),
        *("DescendantFonts", "DecodeParms", "Filter", "Contents", "DR"),
    )
)
"""Ways back and sideways, and what only paints."""


def walk(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    """Each dictionary and stream, pages first, with „Seite 3“ or „im Dokument“.

    Raises:
        UnlesbareDateiError: There are more than any honest file has.
    """
    seen: set[tuple[int, int]] = set()
    left = MAX_PARTS
    for ort, start in _starts(pdf):
        stack = [start]
        while stack:
            part = stack.pop()
            if part.is_indirect and part.objgen in seen:
                continue
            seen.add(part.objgen)
            left -= 1
            if left < 0:
                raise UnlesbareDateiError
            yield from _if_dictionary(ort, part)
            stack += _children(part, is_start=part is start)


def _starts(pdf: pikepdf.Pdf) -> Iterator[tuple[str, pikepdf.Object]]:
    for number, page in enumerate(pdf.pages, start=1):
        yield f"Seite {number}", page.obj
    yield DOKUMENT, pdf.Root


def _if_dictionary(ort: str, part: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Object]]:
    if is_dictionary(part):
        yield ort, part


def is_dictionary(part: object) -> TypeGuard[pikepdf.Object]:
    """Whether it has keys: a dictionary or a stream."""
    import pikepdf

    return isinstance(part, (pikepdf.Dictionary, pikepdf.Stream))


def _children(part: pikepdf.Object, *, is_start: bool) -> list[pikepdf.Object]:
    """What is inside, last first, so that the stack gives it in its order."""
    import pikepdf

    if isinstance(part, pikepdf.Array):
        inside: list[object] = list(part)
    elif not is_dictionary(part) or (not is_start and part.get("/Type") == "/Page"):
        return []
    else:
        inside = [value for key, value in part.items() if key not in _NOT_FOLLOWED]
    followed = (pikepdf.Array, pikepdf.Dictionary, pikepdf.Stream)
    return [each for each in reversed(inside) if isinstance(each, followed)]


def text_of(part: object) -> str:
    """What a string says; nothing if it is none."""
    import pikepdf

    try:
        return str(part) if isinstance(part, (str, pikepdf.String, pikepdf.Name)) else ""
    except (ValueError, UnicodeError):
        return bytes(part).decode("latin-1") if isinstance(part, pikepdf.String) else ""


def array_of(part: object) -> list[pikepdf.Object]:
    """The entries of an array; nothing if it is none."""
    import pikepdf

    return list(part) if isinstance(part, pikepdf.Array) else []
