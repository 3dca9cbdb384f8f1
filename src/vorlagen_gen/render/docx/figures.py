"""Pictures of the project in a Word file."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path, PurePosixPath

from docx.image.exceptions import UnrecognizedImageError
from docx.image.image import Image
from docx.oxml.shape import CT_Inline
from docx.shared import Inches, Length, Twips

from vorlagen_gen.document import PIXELS_PER_INCH, Figure
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.render.docx.ooxml import Element, element, require_printable, value
from vorlagen_gen.render.docx.styles import FIGURE
from vorlagen_gen.render.docx.wordfile import WordFile

_TALLEST = Twips(11340)


def figure_paragraph(
    figure: Figure, file: WordFile, width: int, properties: Iterable[Element], style: str = FIGURE
) -> Element:
    """A paragraph with the picture, no wider than ``width`` twips and no taller than 20 cm."""
    look = element("w:pPr", value("w:pStyle", file.styles.id(style)), *properties)
    drawing = element("w:drawing", _inline(figure, file, Twips(width)))
    return element("w:p", look, element("w:r", drawing))


def _inline(figure: Figure, file: WordFile, widest: Length) -> CT_Inline:
    require_printable(figure.alternativtext, figure.place)
    try:
        inline = _picture(figure, file)
    except (UnrecognizedImageError, ZeroDivisionError):
        raise VorlagenError(
            f"{figure.place}: Word kann das Bild {figure.file} nicht zeigen.",
            _as_png(figure),
        ) from None
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    _shrink(inline, widest)
    number = str(file.picture_id())
    for key, content in (
        ("id", number),
        ("name", f"Bild {number}"),
        ("descr", figure.alternativtext),
    ):
        inline.docPr.set(key, content)
    return inline


def _picture(figure: Figure, file: WordFile) -> CT_Inline:
    """The picture in its own size."""
    part = file.word.part
    if not figure.inhalt:
        return part.new_pic_inline(BytesIO(_read(figure, file.project_dir)))
    width = Image.from_blob(figure.inhalt).px_width / PIXELS_PER_INCH
    return part.new_pic_inline(BytesIO(figure.inhalt), width=Inches(width))


def _read(figure: Figure, project_dir: Path) -> bytes:
    """The picture; of a drawing that no Word file can hold, the picture of it that lies beside."""
    path = (project_dir / figure.file).resolve()
    if path.suffix.lower() == ".svg" and (beside := path.with_suffix(".png").resolve()).is_file():
        path = beside
    if not path.is_relative_to(project_dir.resolve()) or not path.is_file():
        raise VorlagenError(
            f"{figure.place}: Das Bild {figure.file} liegt nicht im Projektordner.",
            "Legen Sie die Datei in den Projektordner und geben Sie ihren Namen an.",
        )
    return path.read_bytes()


def _as_png(figure: Figure) -> str:
    path = PurePosixPath(figure.file)
    if path.suffix.lower() == ".svg":
        return f"Legen Sie dasselbe Bild als {path.with_suffix('.png').name} daneben."
    return "Speichern Sie das Bild als PNG oder JPG und geben Sie diese Datei an."


def _shrink(inline: CT_Inline, widest: Length) -> None:
    """Make the picture fit, keeping its proportions."""
    frame = inline.graphic.graphicData.pic.spPr
    share = min(1.0, widest / inline.extent.cx, _TALLEST / inline.extent.cy)
    width, height = (Length(int(side * share)) for side in (inline.extent.cx, inline.extent.cy))
    inline.extent.cx = frame.cx = width
    inline.extent.cy = frame.cy = height
