"""From document and template to the bytes of a Word file."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document as WordDocument

from vorlagen_gen.document import Document
from vorlagen_gen.render.docx.blocks import BlockWriter
from vorlagen_gen.render.docx.felder import fill, replace_marks, template_name
from vorlagen_gen.render.docx.kopf import KopfWriter, Satzspiegel
from vorlagen_gen.render.docx.marken import set_marks
from vorlagen_gen.render.docx.ooxml import Element
from vorlagen_gen.render.docx.package import finish
from vorlagen_gen.render.docx.template_check import require_sound
from vorlagen_gen.render.docx.umgebung import Umgebung
from vorlagen_gen.render.docx.wordfile import WordFile

_TWIP = 635


def write(document: Document, template_dir: Path, project_dir: Path) -> bytes:
    """The Word file of ``document``."""
    path = template_dir / template_name(document)
    require_sound(path)
    word = fill(document, path)
    blocks = BlockWriter(WordFile.open(word, path.name, project_dir))
    replace_marks(word.element.body, _parts(document, blocks, _satzspiegel(word)))
    set_marks(blocks.file)
    return finish(word, document)


def _parts(
    document: Document, blocks: BlockWriter, satzspiegel: Satzspiegel
) -> dict[str, list[Element]]:
    """What stands in the place of each tag; written in reading order, so footnotes count on."""
    head = KopfWriter(blocks, document.kopf, satzspiegel).parts() if document.kopf else {}
    return {**head, "inhalt": blocks.write(document.blocks, Umgebung(satzspiegel.width))}


def _satzspiegel(word: WordDocument) -> Satzspiegel:
    """The text area of the template's first section."""
    section = word.sections[0]
    left, right, top = section.left_margin, section.right_margin, section.top_margin
    page = section.page_width
    width = (page or 0) - (left or 0) - (right or 0)
    return Satzspiegel((left or 0) // _TWIP, (top or 0) // _TWIP, width // _TWIP)
