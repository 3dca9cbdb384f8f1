"""The tag tree of a PDF as values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pikepdf

_DEEPEST = 200
_DIRECT = (0, 0)
"""The number of all objects that have none of their own."""


@dataclass(frozen=True, slots=True)
class Content:
    """The marked content ``number`` of the page with index ``page``."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads."""

    uri: str


@dataclass(slots=True, eq=False)
class Element:
    """A structure element of a standard kind such as ``P``, its text entries and attributes."""

    kind: str
    kids: list[Kid] = field(default_factory=list)
    alternative: str | None = None
    language: str | None = None
    actual_text: str | None = None
    attributes: dict[str, Any] = field(default_factory=dict)

    def walk(self) -> Iterator[Kid]:
        """All that is below this element, in reading order."""
        for kid in self.kids:
            yield kid
            if isinstance(kid, Element):
                yield from kid.walk()


Kid: TypeAlias = "Element | Content | Target"


class TreeReader:
    """Reads the tag tree of ``pdf``; what refers to nothing is left out."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        """Know the pages and what the file's own kinds stand for."""
        self._root = pdf.Root.get("/StructTreeRoot", pikepdf.Dictionary())
        self._roles = self._root.get("/RoleMap", pikepdf.Dictionary())
        self._pages: Mapping[Any, int] = {
            page.obj.objgen: index for index, page in enumerate(pdf.pages)
        }
        self._kinds: dict[str, str] = {}
        self._seen: set[Any] = set()

    def read(self) -> list[Element]:
        """The uppermost elements; none where the file has no tag tree."""
        kids = self._kids(self._root, -1, 0)
        return [kid for kid in kids if isinstance(kid, Element)]

    def _kids(self, node: Any, page: int, depth: int) -> list[Kid]:  # noqa: ANN401 -- pikepdf objects have no fixed type
        kids = node.get("/K")
        if kids is None or depth > _DEEPEST:
            return []
        listed = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        found = (self._kid(kid, page, depth) for kid in listed)
        return [kid for kid in found if kid is not None]

    def _kid(self, kid: Any, page: int, depth: int) -> Kid | None:  # noqa: ANN401 -- as above
        if isinstance(kid, int):
            return Content(page, kid)
        if not isinstance(kid, pikepdf.Dictionary):
            return None
        if "/S" in kid:
            return self._element(kid, page, depth)
        if "/MCID" in kid:
            return Content(self._page(kid, page), int(kid.MCID))
        return _target(kid.get("/Obj"))

    def _element(self, node: Any, page: int, depth: int) -> Element | None:  # noqa: ANN401 -- as above
        if (identity := node.objgen) != _DIRECT:
            if identity in self._seen:
                return None
            self._seen.add(identity)
        return Element(
            kind=self._kind(str(node.S)),
            kids=self._kids(node, self._page(node, page), depth + 1),
            alternative=_text(node, "/Alt"),
            language=_text(node, "/Lang"),
            actual_text=_text(node, "/ActualText"),
            attributes=_attributes(node.A) if "/A" in node else {},
        )

    def _page(self, node: Any, default: int) -> int:  # noqa: ANN401 -- as above
        return self._pages.get(node.Pg.objgen, default) if "/Pg" in node else default

    def _kind(self, name: str) -> str:
        """The standard kind of a kind, which the file may call otherwise."""
        if name not in self._kinds:
            self._kinds[name] = self._mapped(name)
        return self._kinds[name]

    def _mapped(self, name: str) -> str:
        for _ in range(5):
            mapped = self._roles.get(name)
            if mapped is None:
                break
            name = str(mapped)
        return name.lstrip("/")


def _text(node: Any, name: str) -> str | None:  # noqa: ANN401 -- as above
    return str(node[name]) if name in node else None


def _attributes(found: Any) -> dict[str, Any]:  # noqa: ANN401 -- as above
    """The attributes of all owners together."""
    owners = list(found) if isinstance(found, pikepdf.Array) else [found]
    dictionaries = [owner for owner in owners if isinstance(owner, pikepdf.Dictionary)]
    return {str(key): value for owner in dictionaries for key, value in owner.items()}


def _target(annotation: Any) -> Target | None:  # noqa: ANN401 -- as above
    action = annotation.get("/A") if isinstance(annotation, pikepdf.Dictionary) else None
    uri = action.get("/URI") if isinstance(action, pikepdf.Dictionary) else None
    return None if uri is None else Target(str(uri))
