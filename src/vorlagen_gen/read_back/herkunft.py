"""What a Word file of ours tells of its own origin, as it is written and as it is read."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.marken import nummeriert, stand
from vorlagen_gen.read_back.uebertragung import aussage, unpacked

DATEN = "customXml/item1.xml"
ART = "customXml/itemProps1.xml"
_KENNUNG = "{45B40CA3-4880-5F71-B98C-FF8B7C77151C}"
"""What the data store of Word calls these data: no other program's are called so."""
_DATA_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_NAMENSRAUM = "urn:vorlagen-gen:herkunft"
_ROOT = f"{{{_NAMENSRAUM}}}herkunft"
_STAND = "stand"


@dataclass(frozen=True, slots=True)
class Herkunft:
    """What a Word file tells of its own origin.

    ``stand`` is the ``read_back.marken.stand`` of what it said when it was written, empty if it
    does not tell; ``basis`` is what it said, with its numbers, which only drafts tell. It
    ``ist_von_uns`` if it tells its Stand or any of its blocks bears a mark of ours.
    """

    stand: str
    basis: Gelesenes | None
    ist_von_uns: bool


def herkunftsteile(gelesen: Gelesenes, *, with_basis: bool) -> dict[str, bytes]:
    """The parts ``DATEN`` and ``ART`` of a Word file that says ``gelesen``."""
    daten = etree.Element(_ROOT, {_STAND: stand(gelesen)}, nsmap={"vg": _NAMENSRAUM})
    if with_basis:
        daten.text = aussage(gelesen).decode("ascii")
    art = etree.Element(f"{{{_DATA_STORE}}}datastoreItem", nsmap={"ds": _DATA_STORE})
    art.set(f"{{{_DATA_STORE}}}itemID", _KENNUNG)
    etree.SubElement(art, f"{{{_DATA_STORE}}}schemaRefs")
    return {
        name: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        for name, root in ((DATEN, daten), (ART, art))
    }


def read_herkunft(root: etree._Element) -> tuple[str, Gelesenes | None] | None:
    """Stand and base as ``herkunftsteile`` wrote them; ``None`` if it wrote something else.

    A base that was damaged, or does not say what the Stand stands for, is none.
    """
    if root.tag != _ROOT:
        return None
    told = root.get(_STAND, "")
    try:
        basis = unpacked((root.text or "").encode())
    except ValueError:
        return told, None
    return told, nummeriert(basis) if stand(basis) == told else None
