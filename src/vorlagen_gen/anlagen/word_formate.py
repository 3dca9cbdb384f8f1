"""Which runs of a Word file are formatted so that nobody sees them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.office_paket import Paket
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFF = ("0", "false", "off")
_MAX_CHAIN = 20
_TINY = 4
"""Two points, in halves: too small to be read."""


@dataclass(frozen=True, slots=True)
class Format:
    """What a run, a paragraph or a style says of its text; ``None`` if it says nothing."""

    is_hidden: bool | None = None
    is_white: bool | None = None
    is_tiny: bool | None = None
    has_ground: bool = False
    vorbild: str = ""


@dataclass(frozen=True, slots=True)
class Formate:
    """The styles of a file by their ids."""

    vorlagen: dict[str, Format]
    standard: str

    @classmethod
    def of(cls, paket: Paket) -> Formate:
        """The styles in ``paket``; none if it has none."""
        names = [
            each.ziel
            for _, each in paket.alle_beziehungen()
            if each.art == "styles" and each.ziel in paket.teile
        ]
        vorlagen: dict[str, Format] = {}
        standard = ""
        for name in names:
            for element in elements(paket.xml(name)):
                if local(element.tag) == "style":
                    key = attribute(element, "styleId") or ""
                    vorlagen[key] = _format(element)
                    if _is_default_paragraph(element):
                        standard = key
        return cls(vorlagen, standard)

    def hides(self, run: _Element) -> bool:
        """Whether the text of ``run`` is hidden, white on white, or too small to be seen."""
        formats = self._formats(run)
        if _first(each.is_hidden for each in formats) or _first(each.is_tiny for each in formats):
            return True
        is_white = bool(_first(each.is_white for each in formats))
        return is_white and not (any(each.has_ground for each in formats) or _on_ground(run))

    def _formats(self, run: _Element) -> list[Format]:
        """What holds for the run, the nearest first."""
        own = _child(run, "rPr")
        paragraph = next((each for each in run.iterancestors() if local(each.tag) == "p"), None)
        around = _child(paragraph, "pPr")
        chain = [_format(run)]
        chain += self._chain(_value(own, "rStyle"))
        if paragraph is not None:
            chain.append(Format(has_ground=_has_ground(around)))
            chain += self._chain(_value(around, "pStyle") or self.standard)
        return chain

    def _chain(self, key: str) -> list[Format]:
        chain: list[Format] = []
        while key in self.vorlagen and len(chain) < _MAX_CHAIN:
            chain.append(self.vorlagen[key])
            key = self.vorlagen[key].vorbild
        return chain


def _first(values: Iterable[bool | None]) -> bool | None:
    return next((each for each in values if each is not None), None)


def _is_default_paragraph(style: _Element) -> bool:
    return attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true")


def _format(element: _Element) -> Format:
    """What ``rPr`` and ``pPr`` of a run or style say."""
    run = _child(element, "rPr")
    return Format(
        is_hidden=_switch(run, "vanish"),
        is_white=_value(run, "color").upper() == "FFFFFF" if _value(run, "color") else None,
        is_tiny=int(_value(run, "sz")) <= _TINY if _value(run, "sz").isdecimal() else None,
        has_ground=_has_ground(run) or _has_ground(_child(element, "pPr")),
        vorbild=_value(element, "basedOn"),
    )


def _has_ground(properties: _Element | None) -> bool:
    return _child(properties, "shd") is not None or _child(properties, "highlight") is not None


def _on_ground(run: _Element) -> bool:
    """Whether the run stands in a cell, a box or a document with a colour of its own."""
    for each in run.iterancestors():
        tag = local(each.tag)
        if tag in ("txbxContent", "textbox", "wsp") or _child(each, "background") is not None:
            return True
        if tag == "tc" and _child(_child(each, "tcPr"), "shd") is not None:
            return True
        properties = _child(each, "tblPr") if tag == "tbl" else None
        if _child(properties, "tblStyle") is not None or _child(properties, "shd") is not None:
            return True
    return False


def _child(element: _Element | None, name: str) -> _Element | None:
    if element is None:
        return None
    return next((each for each in element.iterchildren("*") if local(each.tag) == name), None)


def _value(properties: _Element | None, name: str) -> str:
    found = _child(properties, name)
    return (attribute(found, "val") or "") if found is not None else ""


def _switch(properties: _Element | None, name: str) -> bool | None:
    found = _child(properties, name)
    return None if found is None else attribute(found, "val") not in _OFF
