"""The tag tree as values, before it becomes PDF objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Content:
    """Something drawn: the marked content ``mcid`` of the page with index ``page``."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Clickable:
    """The clickable area of a link on a page; a link over two lines has two."""

    page: int
    annotation: Any


@dataclass(slots=True, eq=False)
class Node:
    """A structure element.

    ``texts`` are its text entries (Alt, Lang, ID), ``attributes`` its attribute objects by
    owner (Table, Layout, List); both with values as they go into the PDF.
    """

    kind: str
    parent: Node | None
    kids: list[Kid] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)

    def add(self, kind: str, index: int | None = None) -> Node:
        """A new child, last or at ``index``."""
        node = Node(kind, self)
        self.kids.insert(len(self.kids) if index is None else index, node)
        return node

    def describe(self, owner: str, **values: Any) -> None:  # noqa: ANN401 -- names, numbers, arrays
        """Set attributes of ``owner``."""
        self.attributes.setdefault(owner, {}).update(values)

    def walk(self) -> Iterator[Node]:
        """This node and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()


Kid: TypeAlias = Node | Content | Clickable
