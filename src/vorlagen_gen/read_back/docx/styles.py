"""What the styles of a Word file say about its paragraphs and runs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from vorlagen_gen.read_back.docx.names import (
    Element,
    attribute,
    find,
    find_all,
    number,
    qualified,
    switch,
    value,
)

_BODY_LEVEL = 9
_PARAGRAPH = qualified("w:p")
_QUOTATIONS = frozenset({"quote", "intense quote", "quotations"})
"""The names of Word's own styles in its files, whatever its language, and of LibreOffice's."""


class Styles:
    """The styles by their id; each inherits from the one it is based on."""

    def __init__(self, root: Element | None) -> None:
        """Read ``root``, the styles part; without it there are no styles."""
        self._root = root
        nodes = [] if root is None else find_all(root, "w:style")
        self._styles = {attribute(node, "w:styleId"): node for node in nodes}
        self._levels: dict[str, str | None] = {}
        self._quotations: dict[str, bool] = {}
        self._numberings: dict[str, tuple[str, int, str] | None] = {}

    @cached_property
    def default(self) -> str:
        """The id of the style of paragraphs that name none."""
        for name, node in self._styles.items():
            is_default = attribute(node, "w:default") in {"1", "true", "on"}
            if is_default and attribute(node, "w:type") == "paragraph":
                return name
        return ""

    @cached_property
    def language(self) -> str:
        """The language of text that names none."""
        path = "w:docDefaults/w:rPrDefault/w:rPr/w:lang"
        return ("" if self._root is None else value(self._root, path)) or ""

    def level(self, paragraph: Element) -> int | None:
        """The level of a heading from 1; None for other paragraphs."""
        found = value(paragraph, "w:pPr/w:outlineLvl")
        if found is None:
            found = self._level_of(self._style_id(paragraph))
        level = number(found, _BODY_LEVEL) if found is not None else _BODY_LEVEL
        return level + 1 if level < _BODY_LEVEL else None

    def is_quotation(self, paragraph: Element) -> bool:
        """Whether a paragraph has a style for quotations, or one that is based on it."""
        style = self._style_id(paragraph)
        if style not in self._quotations:
            names = (value(node, "w:name") or "" for _, node in self._chain(style))
            self._quotations[style] = any(name.lower() in _QUOTATIONS for name in names)
        return self._quotations[style]

    def numbering(self, paragraph: Element) -> tuple[str, int, str] | None:
        """Numbering id, level from 0, and the style that gives it; None without numbering."""
        direct = _numbering(find(paragraph, "w:pPr"))
        if direct:
            return (*direct, "")
        return self._numbering_of(self._style_id(paragraph))

    def alignment(self, paragraph: Element) -> str:
        """Where the text of a paragraph stands, in the words of the file; empty without any."""
        chain = (node for _, node in self._chain(self._style_id(paragraph)))
        found = (value(node, "w:pPr/w:jc") for node in (paragraph, *chain))
        return next((each for each in found if each is not None), "")

    def is_on(self, run: Element, name: str) -> bool:
        """Whether a run switches ``w:b`` or ``w:i`` on, itself or by its own style."""
        direct = switch(run, f"w:rPr/{name}")
        if direct is not None:
            return direct and not self._is_repeated(run, name)
        chain = self._chain(value(run, "w:rPr/w:rStyle"))
        found = (switch(node, f"w:rPr/{name}") for _, node in chain)
        return next((setting for setting in found if setting is not None), False)

    def _is_repeated(self, run: Element, name: str) -> bool:
        """Whether a run only writes out the style of its paragraph, with the size of its letters.

        LibreOffice does so in what somebody inserts while it tracks changes.
        """
        size = value(run, "w:rPr/w:sz")
        paragraph = None if size is None else next(run.iterancestors(_PARAGRAPH), None)
        if paragraph is None:
            return False
        nodes = [node for _, node in self._chain(self._style_id(paragraph))]
        sizes = (value(node, "w:rPr/w:sz") for node in nodes)
        settings = (switch(node, f"w:rPr/{name}") for node in nodes)
        is_on = next((each for each in settings if each is not None), False)
        return is_on and next(filter(None, sizes), None) == size

    def numbering_of(self, style: str) -> str | None:
        """The numbering id that the list style ``style`` stands for."""
        found = self._numbering_of(style)
        return found[0] if found else None

    def _style_id(self, paragraph: Element) -> str:
        return value(paragraph, "w:pPr/w:pStyle") or self.default

    def _level_of(self, style: str) -> str | None:
        """What the first style that says it gives as level, ``style`` or one it is based on."""
        if style not in self._levels:
            found = (value(node, "w:pPr/w:outlineLvl") for _, node in self._chain(style))
            self._levels[style] = next((each for each in found if each is not None), None)
        return self._levels[style]

    def _numbering_of(self, style: str) -> tuple[str, int, str] | None:
        """As above, the numbering and the style that gives it."""
        if style not in self._numberings:
            chain = ((name, _numbering(find(node, "w:pPr"))) for name, node in self._chain(style))
            found = ((*numbering, name) for name, numbering in chain if numbering)
            self._numberings[style] = next(found, None)
        return self._numberings[style]

    def _chain(self, name: str | None) -> Iterator[tuple[str, Element]]:
        seen: set[str] = set()
        while name and name in self._styles and name not in seen:
            seen.add(name)
            node = self._styles[name]
            yield name, node
            name = value(node, "w:basedOn")


def _numbering(properties: Element | None) -> tuple[str, int] | None:
    """Numbering id and level; the id 0 takes numbering away."""
    found = value(properties, "w:numPr/w:numId")
    return None if found is None else (found, number(value(properties, "w:numPr/w:ilvl")))
