"""Whether text and tag tree of a PDF find each other, both ways, and what else checkers miss.

page-validation 0.11 passes files whose content does not lead back to the tree, with blend modes
that no standard knows, or whose metadata are no well-formed XML.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from lxml import etree

from vorlagen_gen.check.blatt import Blatt, ReadBlaetter
from vorlagen_gen.check.verdicts import Pruefung, faults, run
from vorlagen_gen.read_back.pdf.datei import PdfDatei

STRUKTURBAUM = "Strukturbaum der PDF-Datei"
_DEEPEST = 200
_BLEND_MODES = re.compile(
    "/(Normal|Compatible|Multiply|Screen|Overlay|Darken|Lighten|ColorDodge|ColorBurn|HardLight"
    "|SoftLight|Difference|Exclusion|Hue|Saturation|Color|Luminosity)"
)
Id: TypeAlias = tuple[int, int]
Mark: TypeAlias = tuple[Id, int]
"""A page, and the number of a content on it."""


def verify_strukturbaum(pdf: PdfDatei, read: ReadBlaetter) -> Pruefung:
    """Whether each text has one element of the tag tree, and leads back to it."""
    pakete = ("pikepdf", "pypdfium2", "lxml")
    return run(STRUKTURBAUM, pakete, lambda: faults(_faults(pdf, read())))


def _faults(pdf: PdfDatei, blaetter: tuple[Blatt, ...]) -> Iterator[str]:
    import pikepdf

    opened = pdf.opened
    if "/StructTreeRoot" not in opened.Root:
        yield "Die Datei hat keinen Strukturbaum."
        return
    marked = list(_marked(opened.Root.StructTreeRoot, None, 0))
    for mark, count in Counter(mark for mark, _ in marked).items():
        if count > 1:
            yield f"Der Inhalt {mark[1]} einer Seite gehört zu mehreren Strukturelementen."
    owners = _by_page(marked)
    parents = dict(pikepdf.NumberTree(opened.Root.StructTreeRoot.ParentTree).items())
    for page, blatt in zip(opened.pages, blaetter, strict=True):
        yield from _page_faults(page.obj, blatt, owners.get(page.obj.objgen, {}), parents)
    yield from _blend_faults(pdf.dictionaries)
    yield from _metadata_faults(opened)


def _by_page(marked: Iterable[tuple[Mark, Id]]) -> dict[Id, dict[int, Id]]:
    """The element of each marked content by its number on its page; the last one counts."""
    owners: dict[Id, dict[int, Id]] = {}
    for (page, number), element in marked:
        owners.setdefault(page, {})[number] = element
    return owners


def _marked(node: Any, page: Id | None, depth: int) -> Iterator[tuple[Mark, Id]]:  # noqa: ANN401 -- pikepdf objects have no fixed type
    """Each marked content below ``node`` with the element it belongs to."""
    import pikepdf

    kids = node.get("/K", [])
    page = node.Pg.objgen if "/Pg" in node else page
    if depth > _DEEPEST:
        return
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield (page or (0, 0), kid), node.objgen
        elif isinstance(kid, pikepdf.Dictionary) and "/MCID" in kid:
            where = kid.Pg.objgen if "/Pg" in kid else page
            yield (where or (0, 0), int(kid.MCID)), node.objgen
        elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _marked(kid, page, depth + 1)


def _page_faults(
    page: Any,  # noqa: ANN401 -- as above
    blatt: Blatt,
    owners: Mapping[int, Id],
    parents: Mapping[int, Any],
) -> Iterator[str]:
    name = f"Seite {blatt.number}"
    if any(stueck.mark not in owners for stueck in blatt.inhalt()):
        yield f"{name}: Text gehört zu keinem Strukturelement."
    entries = list(parents.get(int(page.get("/StructParents", -1)), ()))
    for number, element in sorted(owners.items()):
        found = entries[number] if number < len(entries) else None
        if getattr(found, "objgen", None) != element:
            yield f"{name}: Inhalt {number} führt nicht zu seinem Strukturelement zurück."
    for annotation in page.get("/Annots", ()):
        if parents.get(int(annotation.get("/StructParent", -1))) is None:
            yield f"{name}: Ein Link führt nicht zu seinem Strukturelement zurück."


def _blend_faults(dictionaries: Iterable[Any]) -> Iterator[str]:
    import pikepdf

    for each in dictionaries:
        for state in (each, *each.get("/ExtGState", {}).values()):
            mode = state.get("/BM") if isinstance(state, pikepdf.Dictionary) else None
            if isinstance(mode, pikepdf.Name) and not _BLEND_MODES.fullmatch(str(mode)):
                yield f"Die Mischung {str(mode)[1:]} kennt keine Norm."


def _metadata_faults(opened: Any) -> Iterator[str]:  # noqa: ANN401 -- as above
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        etree.fromstring(opened.Root.Metadata.read_bytes(), parser)
    except etree.XMLSyntaxError:
        yield "Die Metadaten sind kein gültiges XML."
