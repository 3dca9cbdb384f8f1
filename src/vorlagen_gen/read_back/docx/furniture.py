"""Headers, footers and watermarks of a Word file, section by section."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from vorlagen_gen.read_back.blocks import Geltung, Seite, normalised_text, plain
from vorlagen_gen.read_back.docx.inlines import InlineReader
from vorlagen_gen.read_back.docx.names import (
    Element,
    attribute,
    find_all,
    qualified,
    switch,
)
from vorlagen_gen.read_back.docx.package import Package

_SECTION, _PARAGRAPH, _TEXT_PATH = map(qualified, ("w:sectPr", "w:p", "v:textpath"))
_FALLBACK = qualified("mc:Fallback")

OpenPart = Callable[[str], InlineReader]


class FurnitureReader:
    """Reads what stands around the text; ``open_part`` gives the reader of a part."""

    def __init__(self, package: Package, main: str, open_part: OpenPart) -> None:
        """Know the settings that decide which headers are used."""
        self._package, self._main, self._open = package, main, open_part
        settings = package.part(package.related(main, "settings"))
        self._has_even = settings is not None and bool(switch(settings, "w:evenAndOddHeaders"))

    def seiten(self, document: Element) -> Iterator[Seite]:
        """The furniture of each section; a section without its own has the one before."""
        references: dict[tuple[str, str], str] = {}
        for number, section in enumerate(document.iter(_SECTION), start=1):
            for kind in ("header", "footer"):
                for node in find_all(section, f"w:{kind}Reference"):
                    references[kind, attribute(node, "w:type")] = attribute(node, "r:id")
            has_first = bool(switch(section, "w:titlePg"))
            yield self._seite(
                Geltung.ERSTE, number, references, "first" if has_first else "default"
            )
            yield self._seite(Geltung.FOLGENDE, number, references, "default")
            if self._has_even:
                yield self._seite(Geltung.GERADE, number, references, "even")

    def _seite(
        self, geltung: Geltung, number: int, references: dict[tuple[str, str], str], kind: str
    ) -> Seite:
        header, watermark = self._read(references.get(("header", kind)))
        footer, _ = self._read(references.get(("footer", kind)))
        return Seite(geltung, number, header, footer, watermark)

    def _read(self, relation_id: str | None) -> tuple[tuple[str, ...], str]:
        """The texts of a header or footer and its watermark."""
        relation = self._package.relations(self._main).get(relation_id or "")
        root = self._package.part(relation.target) if relation else None
        if relation is None or root is None:
            return (), ""
        inlines = self._open(relation.target)
        paragraphs = (node for node in root.iter(_PARAGRAPH) if not _is_fallback(node))
        texts = [text for node in paragraphs for text in _texts(node, inlines)]
        words = (node.get("string") or "" for node in root.iter(_TEXT_PATH))
        return tuple(texts), normalised_text(" ".join(filter(None, words)))


def _is_fallback(node: Element) -> bool:
    return next(node.iterancestors(_FALLBACK), None) is not None


def _texts(paragraph: Element, inlines: InlineReader) -> Iterator[str]:
    """The texts of a line of furniture, which tabs keep apart."""
    raw = plain(inlines.raw(paragraph))
    yield from filter(None, map(normalised_text, raw.split("\t")))
