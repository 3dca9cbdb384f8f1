"""The fields that a Word template may hold, and filling them through docxtpl.

Text that people wrote never runs through the template engine: tags for paragraphs leave a
marked place, which blocks take afterwards.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from html import escape
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from docx.document import Document as WordDocument

from vorlagen_gen.document import Document
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.docx.ooxml import Element, attribute, find, require_printable
from vorlagen_gen.render.docx.wasserzeichen import watermark

if TYPE_CHECKING:
    from vorlagen_gen.render.docx.nur_felder import FieldsOnly

VORLAGE, ANLAGE = "vorlage.docx", "anlage.docx"
_MARK = "vorlagen-gen:"


class Art(StrEnum):
    """What a tag replaces; the value is what its opening braces are followed by in Word."""

    PARAGRAPH = "p"
    RUN = "r"
    TEXT = ""


FIELDS = {
    "vorlagenart": Art.PARAGRAPH,
    "nummer": Art.PARAGRAPH,
    "betrifft": Art.PARAGRAPH,
    "amtsblock": Art.PARAGRAPH,
    "logo": Art.PARAGRAPH,
    "inhalt": Art.PARAGRAPH,
    "vermerk": Art.TEXT,
    "hinweis": Art.TEXT,
    "fusszeile": Art.TEXT,
    "seitenzeile": Art.RUN,
    "wasserzeichen": Art.RUN,
}
KOPF_FIELDS = ("vorlagenart", "nummer", "betrifft", "amtsblock", "logo")


class Markup(str):
    """XML that a tag prints as it is; braces are written so that docxtpl leaves them alone."""

    __slots__ = ()

    def __html__(self) -> str:
        """The text for a template engine that escapes."""
        return self.replace("{", "&#123;").replace("}", "&#125;")


@dataclass(frozen=True, slots=True)
class Wasserzeichen:
    """The word across the page, drawn anew for each header it stands in."""

    text: str
    _numbers: count[int]

    def __html__(self) -> str:
        """The drawing as a run of the header, empty without a word."""
        return watermark(self.text, next(self._numbers)) if self.text else ""


def template_name(document: Document) -> str:
    """The template file that a document is written with."""
    return VORLAGE if document.kopf else ANLAGE


def fill(document: Document, path: Path) -> WordDocument:
    """The template at ``path``, already checked, with its page furniture and marked places."""
    from docxtpl import DocxTemplate
    from jinja2 import TemplateError

    try:
        template = DocxTemplate(path)
        template.render(_values(document), _environment(), autoescape=True)
    except (TemplateError, RecursionError, KeyError) as error:
        raise VorlagenError(
            f"Die Word-Datei templates/{path.parent.name}/{path.name} lässt sich nicht füllen.",
            "Holen Sie die mitgelieferte Datei zurück.",
        ) from error
    filled: WordDocument = template.docx
    return filled


@cache
def _environment() -> FieldsOnly:
    """The template engine of this process."""
    from jinja2 import StrictUndefined

    from vorlagen_gen.render.docx.nur_felder import FieldsOnly

    return FieldsOnly(FIELDS, undefined=StrictUndefined, autoescape=True)


def replace_marks(body: Element, parts: dict[str, list[Element]]) -> None:
    """Put ``parts`` where the template has their tags."""
    for paragraph in list(body.iter("{*}p")):
        style = find(paragraph, "w:pPr/w:pStyle")
        name = "" if style is None else attribute(style, "w:val") or ""
        if name.startswith(_MARK):
            for node in parts.get(name.removeprefix(_MARK), []):
                paragraph.addprevious(node)
            _drop(paragraph)


def _drop(paragraph: Element) -> None:
    parent = paragraph.getparent()
    if parent is not None:
        parent.remove(paragraph)


def _values(document: Document) -> dict[str, object]:
    marks = {name: Markup(_mark(name)) for name, art in FIELDS.items() if art is Art.PARAGRAPH}
    texts = {"vermerk": document.mark, "hinweis": document.notice, "fusszeile": document.footer}
    return {
        **marks,
        **{name: _text(text) for name, text in texts.items()},
        "seitenzeile": Markup(page_number(document.page_label)),
        "wasserzeichen": Wasserzeichen(document.watermark, count(1)),
    }


def _text(text: str) -> Markup:
    require_printable(text)
    return Markup(escape(text))


def _mark(name: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{_MARK}{name}"/></w:pPr></w:p>'


def page_number(label: str) -> str:
    """Runs that print ``label`` with Word's page number in the place of ``{seite}``."""
    before, hole, after = label.partition("{seite}")
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    return _run(before) + (field if hole else "") + _run(after)


def _run(text: str) -> str:
    require_printable(text)
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
