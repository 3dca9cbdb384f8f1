"""What the old text needs of its own file, brought over to the new one: parts, styles, lists."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from vorlagen_gen.read_back.docx.names import (
    NAMESPACES,
    Element,
    attribute,
    find,
    find_all,
    qualified,
    value,
)
from vorlagen_gen.redline.bau import serialised
from vorlagen_gen.redline.paket import Beziehung

if TYPE_CHECKING:
    from vorlagen_gen.redline.paket import Paket

_VAL, _ID = qualified("w:val"), qualified("w:styleId")
_STYLED = tuple(map(qualified, ("w:pStyle", "w:rStyle", "w:tblStyle")))
_BASED = ("w:basedOn", "w:next", "w:link")
_REFERENCE = f"{{{NAMESPACES['r']}}}"
_DRAWN = (
    qualified("wp:docPr"),
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr",
)
_CONTROL_LOOK = qualified("w:sdtPr")
_SHAPES = tuple(map(qualified, ("v:shape", "v:shapetype")))
_SPID = "{urn:schemas-microsoft-com:office:office}spid"
_OWN = tuple(map(qualified, ("w:id", "w:tag")))


class Formatvorlagen:
    """The styles: of the old file those that the new one lacks, or that look otherwise there."""

    def __init__(self, alt: Element, neu: Element) -> None:
        """Take styles from ``alt`` to ``neu`` as they are asked for."""
        self._neu = neu
        self._alte = {attribute(node, "w:styleId"): node for node in find_all(alt, "w:style")}
        self._neue = {attribute(node, "w:styleId"): node for node in find_all(neu, "w:style")}
        self._namen: dict[str, str] = {}

    def name(self, alt: str) -> str:
        """What the old style ``alt`` is called in the new file."""
        if alt not in self._namen:
            if alt not in self._alte or self._is_same(alt, set()):
                self._namen[alt] = alt
            else:
                self._namen[alt] = self._brought(alt)
        return self._namen[alt]

    def _is_same(self, name: str, seen: set[str]) -> bool:
        """Whether the new file has it with the same look, also of what it is based on."""
        if name in seen:
            return True
        old, new = self._alte.get(name), self._neue.get(name)
        if old is None or new is None or serialised(old) != serialised(new):
            return False
        based = value(old, "w:basedOn")
        return based is None or self._is_same(based, seen | {name})

    def _brought(self, alt: str) -> str:
        name = f"Alt{alt}"
        while name in self._neue:
            name = f"Alt{name}"
        self._namen[alt] = name
        style = deepcopy(self._alte[alt])
        style.set(_ID, name)
        without(style, qualified("w:default"))
        if (shown := find(style, "w:name")) is not None:
            shown.set(_VAL, f"{attribute(shown, 'w:val')} (alt)")
        for kind in _BASED:
            if (other := find(style, kind)) is not None:
                other.set(_VAL, self.name(attribute(other, "w:val")))
        self._neu.append(style)
        self._neue[name] = style
        return name


class Uebernahme:
    """Brings nodes of a part of the old file over to a part of the new one."""

    def __init__(self, alt: Paket, neu: Paket) -> None:
        """Nothing is brought yet."""
        self.alt, self.neu = alt, neu
        haupt = alt.hauptteil, neu.hauptteil
        styles = alt.bezogen(haupt[0], "styles"), neu.bezogen(haupt[1], "styles")
        self.formate = Formatvorlagen(alt.baum(styles[0] or ""), neu.baum(styles[1] or ""))
        self._teile: dict[str, str] = {}

    def translate(self, node: Element, teil: str, teil_neu: str) -> Element:
        """A copy of ``node``, of the old ``teil``, that fits into ``teil_neu``."""
        node = deepcopy(node)
        beziehungen = self.alt.beziehungen(teil)
        for each in node.iter("{*}*"):
            if each.tag in _STYLED:
                each.set(_VAL, self.formate.name(attribute(each, "w:val")))
            for key, name in each.attrib.items():
                if str(key).startswith(_REFERENCE) and name in beziehungen:
                    reached = self._brought(beziehungen[str(name)])
                    each.set(key, self.neu.verbinde(teil_neu, reached))
        return node

    def _brought(self, beziehung: Beziehung) -> Beziehung:
        if beziehung.is_aussen:
            return beziehung
        return Beziehung(beziehung.art, self._part(beziehung.ziel), is_aussen=False)

    def _part(self, name: str) -> str:
        """The part ``name`` of the old file, with all it refers to, in the new one."""
        if name not in self._teile:
            self._teile[name] = self.neu.gleicher(self.alt.abdruck(name)) or self._copied(name)
        return self._teile[name]

    def _copied(self, name: str) -> str:
        made = self.neu.lege_an(name, self.alt.inhalt(name), self.alt.inhaltsart(name))
        kept = self.neu.beziehungen(made)
        for key, each in self.alt.beziehungen(name).items():
            kept[key] = self._brought(each)
        return made


def signature(node: Element) -> bytes:
    """Equal for drawings, fields and boxes that show the same, whatever they are numbered."""
    node = deepcopy(node)
    for each in node.iter("{*}*"):
        if each.tag in _DRAWN:
            each.set("id", "0")
            each.set("name", "")
        elif each.tag in _SHAPES:
            without(each, "id")
            without(each, _SPID)
        elif each.tag == _CONTROL_LOOK:
            for own in [child for child in each if child.tag in _OWN]:
                each.remove(own)
    return serialised(node)


def without(node: Element, name: str) -> None:
    """Take the attribute ``name`` away."""
    if node.get(name) is not None:
        del node.attrib[name]
