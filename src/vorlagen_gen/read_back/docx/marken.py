"""The marks of a Word file: which of its paragraphs hold text of which of ours."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from vorlagen_gen.read_back.docx.names import Element, attribute, qualified
from vorlagen_gen.read_back.marken import MARKE

_NAME = re.compile(rf"{MARKE}(\d{{1,9}})((?:[_ ]Copy[_ ]\d+)*)")
"""LibreOffice calls a mark a copy where it was pasted beside the first, and in frames always."""
_PARAGRAPH, _TEXT, _NOTE = map(qualified, ("w:p", "w:t", "w:footnoteReference"))
_START, _END = map(qualified, ("w:bookmarkStart", "w:bookmarkEnd"))

Marken: TypeAlias = Mapping[Element, tuple[int, ...]]
"""The numbers of paragraphs."""


def number_of(name: str) -> tuple[int, ...]:
    """The number in the ``name`` of a bookmark or in a tag; none if it is none of ours."""
    found = _NAME.fullmatch(name)
    return (int(found[1]),) if found else ()


def _is_copy(name: str) -> bool:
    found = _NAME.fullmatch(name)
    return found is not None and bool(found[2])


def read_marken(root: Element) -> Marken:
    """The numbers of each paragraph in ``root`` that has some.

    A paragraph has those of the marks that lie around some of its text; without any, those of
    the marks in it from which all text was taken away.
    """
    names = (attribute(node, "w:name") for node in root.iter(_START))
    lesung = _Lesung(frozenset(name for name in names if not _is_copy(name)))
    for node in root.iter(_PARAGRAPH, _START, _END, _TEXT, _NOTE):
        lesung.take(node)
    return lesung.marken()


@dataclass(slots=True)
class _Lesung:
    """The marks that are open where the reading has come to, and what they were found around."""

    _originals: frozenset[str]
    _paragraph: Element | None = None
    _open: dict[str, int] = field(default_factory=dict)
    _empty: dict[int, Element | None] = field(default_factory=dict)
    _around: dict[Element, dict[int, None]] = field(default_factory=lambda: defaultdict(dict))

    def take(self, node: Element) -> None:
        if node.tag == _PARAGRAPH:
            self._paragraph = node
        elif node.tag == _START:
            for number in self._numbers(attribute(node, "w:name")):
                self._open[attribute(node, "w:id")] = number
                self._empty[number] = self._paragraph
        elif node.tag == _END:
            self._open.pop(attribute(node, "w:id"), None)
        elif self._open and self._paragraph is not None:
            self._found_text(self._paragraph)

    def _numbers(self, name: str) -> tuple[int, ...]:
        """The number of a mark; none of one whose first is there as well."""
        numbers = number_of(name)
        is_second = _is_copy(name) and {f"{MARKE}{each}" for each in numbers} & self._originals
        return () if is_second else numbers

    def marken(self) -> dict[Element, tuple[int, ...]]:
        emptied: dict[Element, dict[int, None]] = defaultdict(dict)
        for number, paragraph in self._empty.items():
            if paragraph is not None:
                emptied[paragraph][number] = None
        return {node: tuple(found) for node, found in (emptied | self._around).items()}

    def _found_text(self, paragraph: Element) -> None:
        for number in self._open.values():
            self._around[paragraph][number] = None
            self._empty.pop(number, None)
