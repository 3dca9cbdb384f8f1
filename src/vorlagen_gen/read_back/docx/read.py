"""The steps from the bytes of a Word file to its blocks."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.read_back.blocks import Block, Footnote, Gelesenes, Stelle, normalised_text
from vorlagen_gen.read_back.docx.body import BodyReader
from vorlagen_gen.read_back.docx.charts import ChartReader
from vorlagen_gen.read_back.docx.furniture import FurnitureReader
from vorlagen_gen.read_back.docx.inlines import FootnoteMarks, InlineReader
from vorlagen_gen.read_back.docx.marken import read_marken
from vorlagen_gen.read_back.docx.names import Element, attribute, find, find_all
from vorlagen_gen.read_back.docx.numbering import Numbering
from vorlagen_gen.read_back.docx.package import Package, no_word_file
from vorlagen_gen.read_back.docx.pictures import PictureReader
from vorlagen_gen.read_back.docx.styles import Styles


def read(content: bytes, name: str) -> Gelesenes:
    """What ``read_docx`` promises."""
    try:
        return _WordFile(Package.open(content, name)).read()
    except RecursionError:
        raise no_word_file(name) from None


class _WordFile:
    def __init__(self, package: Package) -> None:
        self._package = package
        self._main = package.main_part()
        self._styles = Styles(self._related("styles"))
        self._numbering = Numbering(self._related("numbering"), self._styles)
        self._marks = FootnoteMarks()
        properties = package.part(package.related("", "core-properties"))
        self._title = _property(properties, "dc:title")
        self._language = self._styles.language or _property(properties, "dc:language")

    def read(self) -> Gelesenes:
        document = self._package.part(self._main)
        body = None if document is None else find(document, "w:body")
        if document is None or body is None:
            raise no_word_file(self._package.name)
        return Gelesenes(
            title=self._title,
            language=self._language,
            blocks=self._blocks(self._main, body),
            footnotes=tuple(self._footnotes()),
            seiten=tuple(
                FurnitureReader(self._package, self._main, self._inlines).seiten(document)
            ),
        )

    def _related(self, kind: str) -> Element | None:
        return self._package.part(self._package.related(self._main, kind))

    def _inlines(self, part: str) -> InlineReader:
        relations = self._package.relations(part)
        return InlineReader(self._styles, relations, self._marks, self._language)

    def _blocks(self, part: str, node: Element) -> tuple[Block, ...]:
        reader = BodyReader(
            self._inlines(part),
            self._numbering,
            ChartReader(self._package, part),
            PictureReader(self._package, part),
            read_marken(node),
        )
        return tuple(reader.blocks(node))

    def _footnotes(self) -> Iterator[Footnote]:
        """The footnotes whose marks stand in the text, in the order of the marks."""
        part = self._package.related(self._main, "footnotes") or ""
        root = self._package.part(part)
        nodes = [] if root is None else find_all(root, "w:footnote")
        known = {attribute(node, "w:id"): node for node in nodes}
        for index, each in enumerate(tuple(self._marks.ids), start=1):
            blocks = self._blocks(part, known[each]) if each in known else ()
            yield Footnote(str(index), blocks, Stelle())


def _property(root: Element | None, name: str) -> str:
    node = None if root is None else find(root, name)
    return "" if node is None else normalised_text(node.text or "")
