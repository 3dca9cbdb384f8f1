"""A Word file while it is written: its body, and the parts that grow with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from urllib.parse import quote

from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.oxml.parser import parse_xml

from vorlagen_gen.render.docx.numbering import Numbering
from vorlagen_gen.render.docx.ooxml import (
    NAMESPACES,
    Element,
    attribute,
    element,
    find,
    find_all,
    qualified,
)
from vorlagen_gen.render.docx.styles import Styles

_URI_CHARACTERS = "!#$%&'()*+,/:;=?@[]~"
_AFTER_FOOTNOTE_SETTINGS = (
    "w:endnotePr",
    "w:compat",
    "w:docVars",
    "w:rsids",
    "w:attachedSchema",
    "w:themeFontLang",
    "w:clrSchemeMapping",
    "w:doNotIncludeSubdocsInStats",
    "w:shapeDefaults",
    "w:decimalSymbol",
    "w:listSeparator",
)


@dataclass(slots=True)
class WordFile:
    """A filled template: ``body`` takes blocks, footnotes and lists go to parts of their own."""

    word: WordDocument
    styles: Styles
    numbering: Numbering
    project_dir: Path
    footnotes: XmlPart
    notes_written: int = 0
    _last_note: int | None = None
    _picture_ids: Iterator[int] = field(default_factory=lambda: count(1))
    _control_ids: Iterator[int] = field(default_factory=lambda: count(1))
    _bookmark_ids: Iterator[int] = field(default_factory=lambda: count(1))

    @classmethod
    def open(cls, word: WordDocument, template: str, project_dir: Path) -> WordFile:
        """Make ready for writing; ``template`` names the file in messages."""
        numbering = _xml_part(word, RELATIONSHIP_TYPE.NUMBERING, _NUMBERING).element
        for leftover in find_all(numbering, "w:numIdMacAtCleanup"):
            numbering.remove(leftover)
        footnotes = _xml_part(word, RELATIONSHIP_TYPE.FOOTNOTES, _FOOTNOTES)
        _declare_footnotes(word.settings.element, footnotes.element)
        styles = Styles(word.styles.element, template)
        return cls(word, styles, Numbering(numbering), project_dir, footnotes)

    @property
    def part(self) -> XmlPart:
        """The part of the body."""
        return self.word.part

    def link(self, uri: str, part: XmlPart) -> str:
        """The id of a relationship from ``part`` to ``uri``."""
        target = quote(uri, safe=_URI_CHARACTERS)
        return part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def picture_id(self) -> int:
        """A number that no other picture has."""
        return next(self._picture_ids)

    def control_id(self) -> int:
        """A number that no other content control has."""
        return next(self._control_ids)

    def bookmark_id(self) -> int:
        """A number that no other bookmark of ours has."""
        return next(self._bookmark_ids)

    def add_footnote(self, paragraphs: list[Element]) -> int:
        """Append a footnote and return the id that its mark refers to."""
        root = self.footnotes.element
        if self._last_note is None:
            used = (int(attribute(node, "w:id") or 0) for node in find_all(root, "w:footnote"))
            self._last_note = max(0, *used)
        self._last_note += 1
        root.append(element("w:footnote", *paragraphs, w_id=self._last_note))
        self.notes_written += 1
        return self._last_note


@dataclass(frozen=True, slots=True)
class _NewPart:
    """What a part is made of where the template lacks it."""

    name: str
    content_type: str
    root: str
    body: str = ""


_NUMBERING = _NewPart("/word/numbering.xml", CONTENT_TYPE.WML_NUMBERING, "w:numbering")
_FOOTNOTES = _NewPart(
    "/word/footnotes.xml",
    CONTENT_TYPE.WML_FOOTNOTES,
    "w:footnotes",
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/>'
    "</w:r></w:p></w:footnote>",
)


def _xml_part(word: WordDocument, kind: str, new: _NewPart) -> XmlPart:
    """The part of ``kind`` as XML that can be changed, made empty where the template has none."""
    for relation in word.part.rels.values():
        if relation.reltype == kind:
            part: Part = relation.target_part
            if isinstance(part, XmlPart):
                return part
            xml = XmlPart(part.partname, part.content_type, parse_xml(part.blob), part.package)
            relation._target = xml  # noqa: SLF001 -- python-docx offers no way to swap a part
            return xml
    declared = f'xmlns:w="{NAMESPACES["w"]}" xmlns:r="{NAMESPACES["r"]}"'
    root = parse_xml(f"<{new.root} {declared}>{new.body}</{new.root}>")
    part = XmlPart(PackURI(new.name), new.content_type, root, word.part.package)
    word.part.relate_to(part, kind)
    return part


def _declare_footnotes(settings: Element, footnotes: Element) -> None:
    """Name the separators of the footnotes in the settings, as Word wants it."""
    if find(settings, "w:footnotePr") is not None:
        return
    separators = [node for node in find_all(footnotes, "w:footnote") if attribute(node, "w:type")]
    ids = [element("w:footnote", w_id=attribute(node, "w:id") or "0") for node in separators]
    declaration = element("w:footnotePr", *ids)
    later = {qualified(name) for name in _AFTER_FOOTNOTE_SETTINGS}
    follower = next((node for node in settings if node.tag in later), None)
    if follower is None:
        settings.append(declaration)
    else:
        follower.addprevious(declaration)
