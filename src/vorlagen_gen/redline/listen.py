"""Lists of both files in one: which of them are the same list, and those of the old file alone."""

from __future__ import annotations

from copy import deepcopy

from vorlagen_gen.read_back.docx.names import Element, attribute, find, find_all, qualified, value
from vorlagen_gen.redline.bau import serialised

_VAL, _NUMBER, _ABSTRACT = map(qualified, ("w:val", "w:numId", "w:abstractNumId"))
_NAMES = tuple(map(qualified, ("w:nsid", "w:tmpl", "w:name", "w:abstractNumId")))


class Listen:
    """The numbering parts; which list became which is known only when all pairs were seen."""

    def __init__(self, alt: Element | None, neu: Element | None) -> None:
        """Know the lists of both files."""
        self._alt, self._neu = alt, neu
        self._partner: dict[str, str] = {}
        self._offen: list[Element] = []
        self._abstrakte: dict[str, str] = {}

    def pair(self, alt: Element | None, neu: Element | None) -> None:
        """Let the list of a paragraph go on as that of ``neu`` if both count alike."""
        one, two = value(alt, "w:numPr/w:numId"), value(neu, "w:numPr/w:numId")
        if not one or not two or one in self._partner or two in self._partner.values():
            return
        if (shape := self._shape(self._alt, one)) and shape == self._shape(self._neu, two):
            self._partner[one] = two

    def remember(self, look: Element | None) -> None:
        """Note the list that ``look``, of the old file, names; it is named anew by ``finish``."""
        found = None if look is None else find(look, "w:numPr/w:numId")
        if found is not None:
            self._offen.append(found)

    def finish(self) -> None:
        """Name all lists that were remembered as they are called in the new file."""
        for node in self._offen:
            name = attribute(node, "w:val")
            if name not in self._partner:
                self._partner[name] = self._brought(name)
            node.set(_VAL, self._partner[name])

    def _brought(self, name: str) -> str:
        """A list of the old file as a new one; what is none stays none."""
        number = _instance(self._alt, name)
        if number is None or self._neu is None:
            return name
        made = deepcopy(number)
        made.set(_NUMBER, new := str(_next(self._neu, "w:num", "w:numId")))
        if (abstract := find(made, "w:abstractNumId")) is not None:
            abstract.set(_VAL, self._abstract(attribute(abstract, "w:val")))
        self._neu.append(made)
        return new

    def _abstract(self, name: str) -> str:
        if name not in self._abstrakte:
            self._abstrakte[name] = self._copied(name)
        return self._abstrakte[name]

    def _copied(self, name: str) -> str:
        assert self._neu is not None  # noqa: S101 -- asked for by what is written there
        new = _next(self._neu, "w:abstractNum", "w:abstractNumId")
        for node in find_all(self._alt, "w:abstractNum") if self._alt is not None else ():
            if attribute(node, "w:abstractNumId") == name:
                made = deepcopy(node)
                made.set(_ABSTRACT, str(new))
                if (key := find(made, "w:nsid")) is not None:
                    key.set(_VAL, f"{0x20000000 + new:08X}")
                first = find(self._neu, "w:num")
                if first is None:
                    self._neu.append(made)
                else:
                    first.addprevious(made)
        return str(new)

    def _shape(self, root: Element | None, name: str) -> bytes:
        """What a list looks like and where it starts; empty if there is none."""
        number = _instance(root, name)
        if root is None or number is None:
            return b""
        abstract = value(number, "w:abstractNumId")
        levels = [
            serialised(child)
            for node in find_all(root, "w:abstractNum")
            if attribute(node, "w:abstractNumId") == abstract
            for child in node
            if child.tag not in _NAMES
        ]
        starts = [serialised(node) for node in find_all(number, "w:lvlOverride")]
        return b"".join((*levels, *starts))


def _instance(root: Element | None, name: str) -> Element | None:
    nodes = [] if root is None else find_all(root, "w:num")
    return next((node for node in nodes if attribute(node, "w:numId") == name), None)


def _next(root: Element, name: str, key: str) -> int:
    """A number that no list has."""
    return max((int(attribute(node, key)) for node in find_all(root, name)), default=0) + 1
