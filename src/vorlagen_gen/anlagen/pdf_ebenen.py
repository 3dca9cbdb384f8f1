"""Layers of a PDF that are not shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.fundarten import Fund, Fundart
from vorlagen_gen.anlagen.pdf_gang import array_of, is_dictionary, text_of, walk

if TYPE_CHECKING:
    import pikepdf

    Nummer = tuple[int, int]


def find_ebenen(pdf: pikepdf.Pdf) -> Iterator[Fund]:
    """A Fund at each page with content in a layer that readers do not see."""
    hidden = _hidden(pdf)
    if not hidden:
        return
    for ort, part in walk(pdf):
        for group in _groups_used(part):
            if group.objgen in hidden:
                yield Fund(Fundart.EBENE, ort, is_bereinigbar=False)


def _hidden(pdf: pikepdf.Pdf) -> frozenset[Nummer]:
    """The layers that are off when the file is opened."""
    properties = pdf.Root.get("/OCProperties")
    if not is_dictionary(properties) or not is_dictionary(properties.get("/D")):
        return frozenset()
    layers, start = array_of(properties.get("/OCGs")), properties["/D"]
    off = {each.objgen for each in array_of(start.get("/OFF"))}
    if start.get("/BaseState") == "/OFF":
        on = {each.objgen for each in array_of(start.get("/ON"))}
        off |= {each.objgen for each in layers if each.objgen not in on}
    return frozenset(off | {each.objgen for each in layers if _is_off_on_screen(each)})


def _is_off_on_screen(layer: pikepdf.Object) -> bool:
    usage = layer.get("/Usage") if is_dictionary(layer) else None
    view = usage.get("/View") if is_dictionary(usage) else None
    return is_dictionary(view) and text_of(view.get("/ViewState")) == "/OFF"


def _groups_used(part: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """The layers that ``part`` belongs to, or that its content is divided into."""
    found = [part.get("/OC")]
    properties = part.get("/Properties")
    if is_dictionary(properties):
        found += [value for _, value in properties.items()]
    for each in found:
        if is_dictionary(each):
            yield each
            members = each.get("/OCGs")
            yield from (members,) if is_dictionary(members) else array_of(members)
