"""Whether a Word file is put together as Word and screen readers need it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vorlagen_gen.check.herkunft import herkunft_faults
from vorlagen_gen.check.verdicts import Pruefung, faults, run
from vorlagen_gen.check.wortdatei import CORE, FOOTNOTES, MAIN, STYLES, Wortdatei, Wortlesung
from vorlagen_gen.document import Document
from vorlagen_gen.read_back.blocks import Block, Heading, Table, normalised_text, plain
from vorlagen_gen.read_back.docx.names import Element, attribute, find, qualified, value
from vorlagen_gen.read_back.dokument import of_document
from vorlagen_gen.read_back.wortlaut import texts

AUFBAU = "Aufbau der Word-Datei"
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}|\{\{|\{%|\{#")
_NOT_SEEN = ("w:bookmarkStart", "w:bookmarkEnd", "w:proofErr")
_LONGEST_TITLE = 255
_TRACKED = tuple(map(qualified, ("w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:delText")))


def verify_word_aufbau(document: Document, word: Wortlesung) -> Pruefung:
    """Whether the file is sound where validators do not look, and says what aids need."""
    return run(AUFBAU, ("lxml",), lambda: faults(_faults(document, word)))


def _faults(document: Document, word: Wortlesung) -> Iterator[str]:
    datei = word.datei
    if datei.broken or MAIN not in datei.roots:
        yield f"Kein gültiges XML: {', '.join(datei.broken) or MAIN}."
        return
    yield from _metadata_faults(document, datei)
    yield from _id_faults(datei)
    yield from _separator_faults(datei)
    for root in datei.texts().values():
        yield from _table_faults(root)
        yield from _picture_faults(root)
        yield from _tick_faults(root)
    yield from _heading_faults(word.gelesen.blocks)
    yield from _template_faults(document, datei)
    yield from herkunft_faults(document, word)


def _metadata_faults(document: Document, datei: Wortdatei) -> Iterator[str]:
    core = datei.roots.get(CORE)
    title = core.findtext(qualified("dc:title"), "") if core is not None else ""
    if title != document.title[:_LONGEST_TITLE]:
        yield f"Der Titel der Datei ist »{title}« statt »{document.title}«."
    languages = [attribute(node, "w:val") for node in datei.nodes(STYLES, qualified("w:lang"))]
    if languages[:1] != [document.language]:
        found = languages[0] if languages else "nicht angegeben"
        yield f"Die Sprache der Datei ist {found} statt {document.language}."


def _id_faults(datei: Wortdatei) -> Iterator[str]:
    main, notes = datei.roots[MAIN], datei.roots.get(FOOTNOTES)
    parts = (main, *(() if notes is None else (notes,)))
    bookmarks = [mark for part in parts for mark in part.iter(qualified("w:bookmarkStart"))]
    ids = {
        "Bild": [node.get("id") or "" for node in main.iter(qualified("wp:docPr"))],
        "Inhaltssteuerelement": [
            value(node, "w:id") or "" for node in main.iter(qualified("w:sdtPr"))
        ],
        "Textmarke": [attribute(node, "w:id") for node in bookmarks],
        "Name einer Textmarke": [attribute(node, "w:name") for node in bookmarks],
        "Fußnote": [attribute(node, "w:id") for node in (notes if notes is not None else ())],
        "Fußnotenzeichen": [
            attribute(node, "w:id") for node in main.iter(qualified("w:footnoteReference"))
        ],
    }
    for kind, found in ids.items():
        for repeated in sorted(each for each, count in Counter(found).items() if count > 1):
            yield f"{kind}: Die Kennung {repeated} ist mehrfach vergeben."
    if set(ids["Fußnotenzeichen"]) - set(ids["Fußnote"]):
        yield "Zu einem Fußnotenzeichen fehlt die Fußnote."


def _tick_faults(root: Element) -> Iterator[str]:
    """Boxes that are set to something else than they show: aids may tell either."""
    for box in root.iter(qualified("w:sdt")):
        checked = find(box, "w:sdtPr/w14:checkbox/w14:checked")
        around = (*box.iter(*_TRACKED), *box.iterancestors(*_TRACKED))
        if checked is None or around:
            continue  # Word tracks what a box shows, not what it is set to
        shown = "".join(text.text or "" for text in box.iter(qualified("w:t"))).strip()
        if bool(shown) != (attribute(checked, "w14:val") in {"1", "true", "on"}):
            name = value(box, "w:sdtPr/w:alias") or "ohne Namen"
            yield f"Das Kästchen »{name}« zeigt etwas anderes, als für Word gilt."


def _separator_faults(datei: Wortdatei) -> Iterator[str]:
    """Text at the line above the footnotes: Word prints it, readers take it for no footnote."""
    for node in datei.nodes(FOOTNOTES, qualified("w:footnote")):
        text = "".join(each.text or "" for each in node.iter(qualified("w:t")))
        if text and attribute(node, "w:type") not in ("", "normal"):
            yield f"Bei der Linie über den Fußnoten steht »{text}«."


def _table_faults(root: Element) -> Iterator[str]:
    for cell in root.iter(qualified("w:tc")):
        if len(cell) == 0 or cell[-1].tag != qualified("w:p"):
            yield "Eine Tabellenzelle endet nicht mit einem Absatz; Word repariert die Datei."
    for table in root.iter(qualified("w:tbl")):
        following = table.getnext()
        while following is not None and following.tag in map(qualified, _NOT_SEEN):
            following = following.getnext()
        if following is not None and following.tag == table.tag:
            yield "Zwei Tabellen stehen ohne Absatz dazwischen; Word zeigt sie als eine."


def _picture_faults(root: Element) -> Iterator[str]:
    for picture in root.iter(qualified("wp:docPr")):
        if not (picture.get("descr") or "").strip():
            yield "Ein Bild hat keinen Alternativtext."


def _heading_faults(blocks: Sequence[Block]) -> Iterator[str]:
    headings = [block for block in blocks if isinstance(block, Heading)]
    levels = [0, *(heading.level for heading in headings)]
    for (before, level), heading in zip(pairwise(levels), headings, strict=True):
        if level > before + 1:
            text = plain(heading.inlines)
            yield f"Die Überschrift »{text}« hat Ebene {level} nach Ebene {before}."
    for block in blocks:
        if isinstance(block, Table) and not block.description:
            yield "Eine Tabelle hat keine Beschreibung."


def _template_faults(document: Document, datei: Wortdatei) -> Iterator[str]:
    """Braces of the template language that the paper does not say itself."""
    tags = [tag for root in datei.texts().values() for tag in _tags(root)]
    said = "".join(_squeezed(text) for text in texts(of_document(document))) if tags else ""
    for tag in tags:
        if _squeezed(tag) not in said:
            yield f"Von der Sprache der Templates ist »{tag}« stehen geblieben."


def _tags(root: Element) -> Iterator[str]:
    for paragraph in root.iter(qualified("w:p")):
        text = "".join(node.text or "" for node in paragraph.iter(qualified("w:t")))
        yield from _TAG.findall(text)


def _squeezed(text: str) -> str:
    return "".join(normalised_text(text).split())
