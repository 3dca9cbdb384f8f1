"""A document and a city's template -> an accessible PDF for the archive."""

from __future__ import annotations

import sys
from pathlib import Path

from vorlagen_gen.document import Document
from vorlagen_gen.render.masse import Messung
from vorlagen_gen.render.pdf.kaesten import PlatziertesPdf
from vorlagen_gen.render.pdf.laden import load_weasyprint


def render_pdf(document: Document, template_dir: Path, project_dir: Path) -> bytes:
    """``document`` as a PDF that is PDF/UA-1 and PDF/A-2a at once; same inputs, same bytes.

    ``template_dir`` holds ``vorlage.css``; figures are read below ``project_dir``.

    Raises:
        VorlagenError: A font, the template or a figure is missing or cannot be used.
    """
    load_weasyprint()  # takes 0.4 s
    from vorlagen_gen.render.pdf.writer import write_pdf

    return write_pdf(document, template_dir, project_dir)


def render_placed_pdf(document: Document, template_dir: Path, project_dir: Path) -> PlatziertesPdf:
    """The same bytes, with the places on its pages of all that was typed; errors as above."""
    load_weasyprint()
    from vorlagen_gen.render.pdf.writer import write_placed_pdf

    return write_placed_pdf(document, template_dir, project_dir)


def measured_style(template_dir: Path) -> tuple[Messung, ...]:
    """How wide and how large the style sheet of a city prints text.

    Raises:
        VorlagenError: It is missing, or says something that cannot be carried out.
    """
    load_weasyprint()
    from vorlagen_gen.render.pdf.masse import messungen

    return messungen(template_dir)


def library_versions() -> dict[str, str]:
    """Name and version of each system library that draws the pages."""
    if sys.platform != "linux":
        load_weasyprint()  # it knows the folders where the libraries lie
    from vorlagen_gen.render.pdf import bibliotheken

    return bibliotheken.library_versions()
