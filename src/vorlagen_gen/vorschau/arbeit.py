"""What is done for a preview in the processes of the Werkstatt; see ``werkstatt/arbeiten.py``."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from vorlagen_gen.document import Document
from vorlagen_gen.findings import Place

if TYPE_CHECKING:  # loaded where it is done
    from vorlagen_gen.render.pdf.kaesten import PlatziertesPdf

_FASTEST, _SMALL = 1, 100
"""Pictures go no further than this machine: to make them quickly is better than small."""


@dataclass(frozen=True, slots=True)
class Gedruckt:
    """A PDF with its boxes, and the fingerprint of what each page shows."""

    placed: PlatziertesPdf
    abdruecke: tuple[str, ...]


def drucke(document: Document, template_dir: Path, root: Path) -> Gedruckt:
    """The pages of ``document``."""
    from vorlagen_gen.render.pdf import render_placed_pdf
    from vorlagen_gen.vorschau.abdruck import read_abdruecke

    placed = render_placed_pdf(document, template_dir, root)
    return Gedruckt(placed, read_abdruecke(placed.pdf))


def probe(document: Document, template_dir: Path, root: Path, ort: Place | None) -> None:
    """Do all of it once, so that it is quick from then on."""
    from vorlagen_gen.werkstatt import arbeiten

    pdf = drucke(document, template_dir, root).placed.pdf
    bild(pdf, 1, _SMALL)
    word = arbeiten.word(document, template_dir, root)
    arbeiten.pruefe(document, word, pdf, template_dir, ort)
    arbeiten.pruefe_normen(pdf)


def bild(pdf: bytes, nummer: int, breite: int) -> bytes:
    """Page ``nummer``, from 1, as a PNG that is ``breite`` pixels wide."""
    import pypdfium2  # type: ignore[import-untyped]

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[nummer - 1]
        picture = page.render(scale=breite / page.get_width()).to_pil()
    if picture.width != breite:  # one more, where the page is a little wider than its pixels
        picture = picture.crop((0, 0, breite, picture.height))
    written = BytesIO()
    picture.save(written, "PNG", compress_level=_FASTEST)
    return written.getvalue()
