"""Writes the tag tree into the PDF."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pydyf

from vorlagen_gen.render.pdf.tags.structure import Clickable, Content, Kid, Node


def write_tree(pdf: Any, root: Node, page_count: int) -> None:  # noqa: ANN401 -- pydyf has no types
    """Add ``root`` and all below it to ``pdf`` as its structure tree."""
    tree = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(tree)
    writer = _Writer(pdf)
    tree["K"] = pydyf.Array([writer.write(root, tree.reference)])
    tree["ParentTree"] = _add(pdf, {"Nums": writer.parent_tree(page_count)})
    if names := writer.names():
        tree["IDTree"] = pydyf.Dictionary({"Names": names})
    pdf.catalog["StructTreeRoot"] = tree.reference
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})


class _Writer:
    def __init__(self, pdf: Any) -> None:  # noqa: ANN401 -- pydyf has no types
        self._pdf = pdf
        self._contents: dict[int, dict[int, bytes]] = defaultdict(dict)
        self._annotations: list[tuple[Any, bytes]] = []
        self._ids: dict[str, bytes] = {}

    def write(self, node: Node, parent: bytes) -> bytes:
        """Add ``node`` to the PDF and return its reference."""
        entries = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{node.kind}", "P": parent})
        self._pdf.add_object(entries)
        entries.update({name: pydyf.String(text) for name, text in node.texts.items()})
        if node.attributes:
            entries["A"] = _attributes(node)
        if node.kids:
            entries["K"] = pydyf.Array([self._kid(kid, entries) for kid in node.kids])
        if "ID" in node.texts:
            self._ids[node.texts["ID"]] = entries.reference
        reference: bytes = entries.reference
        return reference

    def _kid(self, kid: Kid, parent: Any) -> Any:  # noqa: ANN401 -- pydyf has no types
        match kid:
            case Node():
                return self.write(kid, parent.reference)
            case Content():
                return self._content(kid, parent)
            case Clickable():
                return self._clickable(kid, parent)

    def _content(self, content: Content, parent: Any) -> Any:  # noqa: ANN401 -- pydyf has no types
        """A number for content on the page of its parent's first content, else number and page."""
        self._contents[content.page][content.mcid] = parent.reference
        page = self._pdf.page_references[content.page]
        if parent.setdefault("Pg", page) == page:
            return content.mcid
        return pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": content.mcid})

    def _clickable(self, area: Clickable, parent: Any) -> pydyf.Dictionary:  # noqa: ANN401 -- pydyf has no types
        self._annotations.append((area.annotation, parent.reference))
        page = self._pdf.page_references[area.page]
        return pydyf.Dictionary({"Type": "/OBJR", "Obj": area.annotation.reference, "Pg": page})

    def parent_tree(self, page_count: int) -> pydyf.Array:
        """Which structure element each content and each link belongs to."""
        numbers = pydyf.Array()
        for page in range(page_count):
            numbers.extend((page, pydyf.Array(_in_order(self._contents[page]))))
        for number, (annotation, reference) in enumerate(self._annotations, start=page_count):
            annotation["StructParent"] = number
            numbers.extend((number, reference))
        return numbers

    def names(self) -> pydyf.Array:
        """The IDs of the footnotes in the order that name trees need."""
        names = pydyf.Array()
        for name in sorted(self._ids):
            names.extend((pydyf.String(name), self._ids[name]))
        return names


def _in_order(references: dict[int, bytes]) -> list[bytes]:
    return [references[number] for number in sorted(references)]


def _attributes(node: Node) -> Any:  # noqa: ANN401 -- pydyf has no types
    owners = [_attribute_object(owner, entries) for owner, entries in node.attributes.items()]
    return owners[0] if len(owners) == 1 else pydyf.Array(owners)


def _attribute_object(owner: str, entries: dict[str, Any]) -> pydyf.Dictionary:
    values = {name: _value(value) for name, value in entries.items()}
    return pydyf.Dictionary({"O": f"/{owner}", **values})


def _value(value: object) -> object:
    """Names begin with a slash; any other text is a string."""
    if isinstance(value, str) and not value.startswith("/"):
        return pydyf.String(value)
    return pydyf.Array(value) if isinstance(value, list) else value


def _add(pdf: Any, entries: dict[str, Any]) -> bytes:  # noqa: ANN401 -- pydyf has no types
    dictionary = pydyf.Dictionary(entries)
    pdf.add_object(dictionary)
    reference: bytes = dictionary.reference
    return reference
