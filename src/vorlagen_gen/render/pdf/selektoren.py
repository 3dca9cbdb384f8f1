"""The elements of a paper as style sheets see them, each with its neighbours known.

``cssselect2`` makes all children of the parent anew whenever a rule asks for the next one
(``:has(+ h2)``), so that the time grows with the square of the paper.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from cssselect2 import ElementWrapper  # type: ignore[import-untyped]


class SelectorElement(ElementWrapper):  # type: ignore[misc] # cssselect2 has no types
    """An element that makes its children once."""

    @cached_property
    def _children(self) -> tuple[SelectorElement, ...]:
        return tuple(super().iter_children())

    def iter_children(self) -> Iterator[SelectorElement]:
        """The elements inside, in their order."""
        return iter(self._children)

    def iter_next_siblings(self) -> Iterator[SelectorElement]:
        """The elements behind it that have the same parent, in their order."""
        around = self.parent._children if self.parent else (self,)  # noqa: SLF001 -- of its class
        return (around[place] for place in range(self.index + 1, len(around)))
