"""Form fields of a PDF: values that no page shows, and signatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.fundarten import Fund, Fundart
from vorlagen_gen.anlagen.pdf_gang import array_of, is_dictionary, text_of

if TYPE_CHECKING:
    import pikepdf

_INVISIBLE = 0b100010  # Hidden, NoView
_MAX_DEPTH = 30


def is_signed(pdf: pikepdf.Pdf) -> bool:
    """Whether someone has signed it, or certified what it says."""
    return "/Perms" in pdf.Root or any(
        text_of(_inherited(chain, "/FT")) == "/Sig" and is_dictionary(_inherited(chain, "/V"))
        for chain in _fields(pdf)
    )


def find_formularwerte(pdf: pikepdf.Pdf) -> Iterator[Fund]:
    """A Fund for each field with text that has no place on a page, or a hidden one."""
    shown = {each.objgen for page in pdf.pages for each in array_of(page.obj.get("/Annots"))}
    for number, chain in enumerate(_fields(pdf), start=1):
        value = _inherited(chain, "/V")
        texts: list[object] = [*array_of(value)] or [value]
        if any(_is_text(each) for each in texts) and not _is_shown(chain[-1], shown):
            yield Fund(Fundart.FORMULARWERT, f"{number}. Formularfeld", is_bereinigbar=False)


def _is_text(value: object) -> bool:
    import pikepdf

    return not isinstance(value, pikepdf.Name) and bool(text_of(value).strip())


def _is_shown(field: pikepdf.Object, shown: set[tuple[int, int]]) -> bool:
    widgets = array_of(field.get("/Kids")) or [field]
    return any(each.objgen in shown and _is_visible(each) for each in widgets)


def _is_visible(widget: pikepdf.Object) -> bool:
    if not is_dictionary(widget):
        return False
    flags = widget.get("/F", 0)
    corners = [float(each) for each in array_of(widget.get("/Rect"))]
    has_area = len(corners) == 4 and corners[0] != corners[2] and corners[1] != corners[3]  # noqa: PLR2004 -- a rectangle
    return has_area and not (isinstance(flags, int) and flags & _INVISIBLE)


def _fields(pdf: pikepdf.Pdf) -> Iterator[tuple[pikepdf.Object, ...]]:
    """Each field that holds a value, behind those that it inherits from."""
    form = pdf.Root.get("/AcroForm")
    first = array_of(form.get("/Fields")) if is_dictionary(form) else []
    stack: list[tuple[pikepdf.Object, ...]] = [(each,) for each in first]
    stack.reverse()
    while stack:
        chain = stack.pop()
        if not is_dictionary(chain[-1]) or len(chain) > _MAX_DEPTH:
            continue
        kids = [each for each in array_of(chain[-1].get("/Kids")) if is_dictionary(each)]
        named = [each for each in kids if "/T" in each]
        if named:
            stack += [(*chain, each) for each in reversed(named)]
        else:
            yield chain


def _inherited(chain: tuple[pikepdf.Object, ...], key: str) -> object:
    return next((each[key] for each in reversed(chain) if key in each), None)
