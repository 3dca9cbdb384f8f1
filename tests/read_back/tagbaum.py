"""The tag tree of a PDF as text that people can review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

import pikepdf
from tests.render_pdf.lesen import attribute, kids, marked_texts, opened, structure

_TEXTS = ("/ID", "/Lang", "/Alt", "/ActualText")
_ATTRIBUTES = ("/Scope", "/ColSpan", "/ListNumbering", "/Summary")
_WORDS = 8

Drawn: TypeAlias = Mapping[Any, Mapping[int, str]]


def tagbaum(pdf: bytes) -> str:
    """One line for each structure element: kind, entries, attributes, first words."""
    with opened(pdf) as file:
        drawn = {page.obj.objgen: marked_texts(page) for page in file.pages}
        return "".join(f"{line}\n" for line in _lines(structure(file), drawn, 0))


def _lines(node: Any, drawn: Drawn, depth: int) -> Iterator[str]:
    parts = [str(node.S)[1:], *_entries(node), *_links(node), _first_words(node, drawn)]
    yield "  " * depth + " ".join(filter(None, parts))
    for kid in kids(node):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _lines(kid, drawn, depth + 1)


def _entries(node: Any) -> Iterator[str]:
    for name in _TEXTS:
        if name in node:
            yield f"{name[1:]}={_quoted(str(node[name]))}"
    for name in _ATTRIBUTES:
        value = attribute(node, name)
        if value is not None:
            is_text = isinstance(value, pikepdf.String)
            yield f"{name[1:]}={_quoted(str(value)) if is_text else str(value).lstrip('/')}"


def _links(node: Any) -> Iterator[str]:
    """Where the clickable areas of a link lead; areas on several lines lead to the same place."""
    references = [kid for kid in kids(node) if isinstance(kid, pikepdf.Dictionary)]
    objects = [kid.Obj for kid in references if kid.get("/Type") == "/OBJR"]
    yield from dict.fromkeys(f"-> {area.A.URI} {_quoted(str(area.Contents))}" for area in objects)


def _first_words(node: Any, drawn: Drawn) -> str:
    """The first words of what stands directly in ``node``."""
    words = "".join(_pieces(node, drawn)).replace("\u00ad", "").split()
    if not words:
        return ""
    return _quoted(" ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else ""))


def _pieces(node: Any, drawn: Drawn) -> Iterator[str]:
    for kid in kids(node):
        if isinstance(kid, int):
            yield drawn[node.Pg.objgen].get(kid, "")
        elif kid.get("/Type") == "/MCR":
            yield drawn[kid.Pg.objgen].get(int(kid.MCID), "")


def _quoted(text: str) -> str:
    return f"„{text}“"
