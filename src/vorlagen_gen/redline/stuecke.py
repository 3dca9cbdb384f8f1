"""A paragraph as stretches of text and things, each with its look, to be compared and cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace

from vorlagen_gen.read_back.docx.names import Element, attribute, find, qualified
from vorlagen_gen.redline.bau import CONTROL, LINK, LOOK, PARAGRAPH_LOOK, RUN, TEXT, element
from vorlagen_gen.redline.uebernahme import signature

NOTE = "\ue000"
"""What stands for the mark of a footnote."""
END = "\ue001"
"""What stands for the end of a paragraph."""
_PIECES = {
    qualified("w:tab"): "\ue002",
    qualified("w:br"): "\ue003",
    qualified("w:softHyphen"): "\ue004",
    qualified("w:noBreakHyphen"): "\ue005",
}
_NAMES = {sign: name for name, sign in _PIECES.items()}
_SPLIT = re.compile("([\ue002-\ue005])")
_FIRST_THING, _LAST_THING = 0xE010, 0xF8FF
_OWN_SIGNS = re.compile("[\ue000-\uf8ff]")
_NOTE_MARK = qualified("w:footnoteReference")
_FIELD = qualified("w:fldChar")
_CHECKED, _SHOWN = qualified("w14:checked"), qualified("w:sdtContent")
_BOOKMARKS = (qualified("w:bookmarkStart"), qualified("w:bookmarkEnd"))


@dataclass(frozen=True, slots=True)
class Stueck:
    """Text of one look, or one thing that a single sign stands for: its ``nodes``."""

    text: str
    look: Element | None
    link: Element | None
    linked: str = ""
    nodes: tuple[Element, ...] = ()
    note: str = ""

    @property
    def is_ding(self) -> bool:
        """Whether it is a thing."""
        return bool(self.nodes)

    def cut(self, length: int) -> tuple[Stueck, Stueck]:
        """Its first ``length`` signs, and the rest."""
        return replace(self, text=self.text[:length]), replace(self, text=self.text[length:])

    def written(self) -> list[Element]:
        """The runs that print it."""
        if self.nodes:
            return [deepcopy(node) for node in self.nodes]
        look = [deepcopy(self.look)] if self.look is not None else []
        return [element("w:r", *look, *_pieces(self.text))]


def _pieces(text: str) -> Iterator[Element]:
    for piece in filter(None, _SPLIT.split(text)):
        if piece in _NAMES:
            node = element("w:br")
            node.tag = _NAMES[piece]
        else:
            node = element("w:t", xml_space="preserve")
            node.text = piece
        yield node


class Zerlegung:
    """Takes paragraphs apart; things that show the same have the same sign."""

    def __init__(self) -> None:
        """No thing has a sign yet."""
        self._zeichen: dict[bytes, str] = {}

    def stuecke(self, paragraph: Element) -> list[Stueck]:
        """All that stands in ``paragraph``; bookmarks are left out."""
        return list(self._children(paragraph, None))

    def _children(self, node: Element, link: Element | None) -> Iterator[Stueck]:
        depth, field = 0, list[Element]()
        for child in node:
            if child.tag in _BOOKMARKS or child.tag == PARAGRAPH_LOOK:
                continue
            kinds = [attribute(each, "w:fldCharType") for each in child.iter(_FIELD)]
            if depth or kinds:
                field.append(child)
                depth += kinds.count("begin") - kinds.count("end")
                if depth == 0:
                    yield self._thing(tuple(field), link)
                    field = []
            elif child.tag == LINK:
                yield from self._children(child, child)
            elif child.tag == RUN:
                yield from self._run(child, link)
            else:
                yield self._thing((child,), link)
        if field:
            yield self._thing(tuple(field), link)

    def _run(self, run: Element, link: Element | None) -> Iterator[Stueck]:
        look = run.find(LOOK)
        text = ""
        for child in run:
            if child.tag == LOOK:
                continue
            if (piece := _plain(child)) is not None:
                text += piece
                continue
            if text:
                yield self._text(text, look, link)
                text = ""
            yield self._thing((_alone(child, look),), link, child)
        if text:
            yield self._text(text, look, link)

    def _text(self, text: str, look: Element | None, link: Element | None) -> Stueck:
        return Stueck(text, look, link, _linked(link))

    def _thing(
        self, nodes: tuple[Element, ...], link: Element | None, core: Element | None = None
    ) -> Stueck:
        """What cannot be cut; a mark of a footnote is a mark, whichever note it is of."""
        look = nodes[0].find(LOOK)
        if core is not None and core.tag == _NOTE_MARK:
            note = attribute(core, "w:id")
            return Stueck(NOTE, look, link, _linked(link), nodes, note)
        sign = self._sign(b"".join(map(_known_again, nodes)))
        return Stueck(sign, look, link, _linked(link), nodes)

    def _sign(self, thing: bytes) -> str:
        """The sign of ``thing``; more things than there are signs share the last one.

        Taken for one another they would make a redline that does not prove itself.
        """
        number = _FIRST_THING + len(self._zeichen)
        return self._zeichen.setdefault(thing, chr(min(number, _LAST_THING)))


def _linked(link: Element | None) -> str:
    """Where a link leads."""
    return "" if link is None else f"{attribute(link, 'r:id')}#{attribute(link, 'w:anchor')}"


def _plain(node: Element) -> str | None:
    """The text of a piece of a run; None if it is a thing, or holds signs that stand for some."""
    if node.tag == TEXT:
        text = node.text or ""
        if _OWN_SIGNS.search(text):
            return None
        is_kept = node.get(qualified("xml:space")) == "preserve"
        return text if is_kept else text.strip(" \t\n\r")
    return _PIECES.get(node.tag) if not node.attrib else None


def _alone(child: Element, look: Element | None) -> Element:
    """A run that holds only ``child``."""
    own = [deepcopy(look)] if look is not None else []
    return element("w:r", *own, deepcopy(child))


def _known_again(node: Element) -> bytes:
    """What shows the same; a box to tick of one name is the same, ticked or not."""
    if node.tag != CONTROL or find(node, "w:sdtPr/w14:checkbox") is None:
        return signature(node)
    bare = deepcopy(node)
    for state in [*bare.iter(_CHECKED), *bare.iterchildren(_SHOWN)]:
        if (parent := state.getparent()) is not None:
            parent.remove(state)
    return signature(bare)
