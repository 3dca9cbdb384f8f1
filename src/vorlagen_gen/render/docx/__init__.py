"""A document as a Word file, through templates that people change in Word."""

from __future__ import annotations

from pathlib import Path

from vorlagen_gen.document import Document
from vorlagen_gen.findings import Finding
from vorlagen_gen.render.masse import Messung

__all__ = ["check_templates", "measured_templates", "render_docx"]


def render_docx(document: Document, template_dir: Path, project_dir: Path) -> bytes:
    """The Word file of ``document``; equal inputs give equal bytes.

    ``template_dir`` holds ``vorlage.docx`` for papers with a head and ``anlage.docx`` for all
    others; pictures are named relative to ``project_dir``.

    Raises:
        VorlagenError: A template or a picture is missing or cannot be used, or a text holds a
            character that no Word file can hold.
    """
    from vorlagen_gen.render.docx.write import write

    return write(document, template_dir, project_dir)


def check_templates(template_dir: Path) -> list[Finding]:
    """What is wrong with the Word templates in ``template_dir``; codes ``W1…``."""
    from vorlagen_gen.render.docx import template_check

    return template_check.check_templates(template_dir)


def measured_templates(template_dir: Path) -> dict[str, tuple[Messung, ...]]:
    """How wide and how large each Word template in ``template_dir`` prints text, by its name."""
    from vorlagen_gen.render.docx.felder import ANLAGE, VORLAGE
    from vorlagen_gen.render.docx.masse import messungen

    return {name: messungen(template_dir / name) for name in (VORLAGE, ANLAGE)}
