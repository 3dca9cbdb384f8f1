"""The steps from a document to the bytes of a PDF file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from xml.etree.ElementTree import Element as HtmlElement

from weasyprint import HTML

from vorlagen_gen.document import Document
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.pdf.boxes import find_kaesten, points
from vorlagen_gen.render.pdf.fetcher import (
    TEMPLATE_URL,
    WATERMARK_URL,
    ClosedFetcher,
    load_figures,
)
from vorlagen_gen.render.pdf.html import build_html
from vorlagen_gen.render.pdf.kaesten import PlatziertesPdf, Seitenmass
from vorlagen_gen.render.pdf.laden import collected_later
from vorlagen_gen.render.pdf.messages import no_warnings
from vorlagen_gen.render.pdf.metadata import Metadata
from vorlagen_gen.render.pdf.readable import ReadableFonts
from vorlagen_gen.render.pdf.selektoren import SelectorElement
from vorlagen_gen.render.pdf.style import STYLESHEET, load_style
from vorlagen_gen.render.pdf.watermark import draw_watermark
from vorlagen_gen.render.pdf.weasyprint_70 import corrected_weasyprint, keep_whole_links
from vorlagen_gen.render.trennmuster import prepare_trennmuster

VARIANT = "pdf/a-2a"

T = TypeVar("T")


class _Page(HTML):  # type: ignore[misc] # weasyprint has no types
    """An HTML tree that was built, not parsed."""

    def __init__(self, root: HtmlElement, fetcher: ClosedFetcher) -> None:
        self.base_url = TEMPLATE_URL
        self.url_fetcher = fetcher
        self.media_type = "print"
        self.wrapper_element = SelectorElement.from_html_root(root)
        self.etree_element = root


def write_pdf(document: Document, template_dir: Path, project_dir: Path) -> bytes:
    """What ``render_pdf`` promises."""
    return _write(document, template_dir, project_dir, _content)


def write_placed_pdf(document: Document, template_dir: Path, project_dir: Path) -> PlatziertesPdf:
    """What ``render_placed_pdf`` promises."""
    return _write(document, template_dir, project_dir, _placed)


def render_sample(root: HtmlElement, template_dir: Path) -> Any:  # noqa: ANN401 -- weasyprint has no types
    """The pages of an HTML tree that shows no pictures, in the looks of a city."""
    style = load_style(template_dir)
    page = _Page(root, ClosedFetcher(template_dir, {}))
    trouble = no_warnings(
        f"Mit {template_dir / STYLESHEET} lässt sich keine Seite fehlerfrei setzen:",
        "Berichtigen Sie die genannte Stelle im Stylesheet.",
    )
    with trouble, corrected_weasyprint(root), collected_later():
        return page.render(font_config=style.fonts, stylesheets=style.sheets)


def _content(_rendered: object, content: bytes) -> bytes:
    return content


def _placed(rendered: Any, content: bytes) -> PlatziertesPdf:  # noqa: ANN401 -- weasyprint has no types
    masse = tuple(Seitenmass(*map(points, (each.width, each.height))) for each in rendered.pages)
    return PlatziertesPdf(content, masse, tuple(find_kaesten(rendered)))


def _write(
    document: Document,
    template_dir: Path,
    project_dir: Path,
    result: Callable[[Any, bytes], T],
) -> T:
    """What ``result`` makes of the pages, and of the bytes of the PDF."""
    prepare_trennmuster()
    style = load_style(template_dir)
    contents = load_figures(document, project_dir, template_dir)
    if document.watermark:
        contents[WATERMARK_URL] = draw_watermark(document.watermark)
    root = build_html(document)
    page = _Page(root, ClosedFetcher(template_dir, contents))
    metadata = Metadata.of(document)
    trouble = no_warnings(
        f"Das PDF »{document.title}« lässt sich nicht fehlerfrei setzen:",
        "Berichtigen Sie die genannte Stelle in der Vorlage oder im Stylesheet.",
    )
    with _bounded(document), trouble, corrected_weasyprint(root), collected_later():
        rendered = page.render(font_config=style.fonts, stylesheets=style.sheets)
        keep_whole_links(rendered)
        rendered.fonts = ReadableFonts()
        content: bytes = rendered.write_pdf(pdf_variant=VARIANT, finisher=metadata.finish)
        return result(rendered, content)


@contextmanager
def _bounded(document: Document) -> Iterator[None]:
    """Nesting without end, in a picture of a style sheet for instance, is told in German."""
    try:
        yield
    except RecursionError as error:
        raise VorlagenError(
            f"Das PDF »{document.title}« lässt sich nicht setzen: Etwas darin ist ohne Ende "
            "ineinander verschachtelt.",
            "Stellen Sie Bilder und Stylesheets wieder her, wie sie ausgeliefert wurden.",
        ) from error
