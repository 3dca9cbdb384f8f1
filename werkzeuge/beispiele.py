"""Write docs/beispiele: one shipped paper as Word and PDF, and a picture of its first page.

A test builds the paper anew and compares; so whoever changes what papers look like runs this.
"""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pipeline import bauen
from vorlagen_gen.werkstatt import Werkstatt

WURZEL = Path(__file__).resolve().parent.parent
ORDNER = WURZEL / "docs/beispiele"
NAME = "2025-migrationsleitbild"
WORD, PDF = "V-9901-2025_Beschlussvorlage.docx", "V-9901-2025_Beschlussvorlage.pdf"
BILD = "seite-1.png"
DOTS_PER_POINT = 1.25
BUILT = date(2025, 1, 20)  # names copies that a person has edited; here are none


def build_files() -> dict[str, bytes]:
    """Name and content of each file of the folder."""
    with TemporaryDirectory() as folder, Werkstatt(1) as werkstatt:
        ausgabe, projekt = Path(folder), Projekt.open(WURZEL)
        for _ in bauen(projekt, [NAME], ausgabe, BUILT, lambda _: None, werkstatt=werkstatt):
            pass
        word, pdf = ((ausgabe / NAME / name).read_bytes() for name in (WORD, PDF))
    return {WORD: word, PDF: pdf, BILD: picture(pdf)}


def picture(pdf: bytes) -> bytes:
    """The first page as PNG, in grey: papers have no colours but those of links."""
    import pypdfium2  # type: ignore[import-untyped]

    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0].render(scale=DOTS_PER_POINT, grayscale=True).to_pil()
    stream = BytesIO()
    page.save(stream, "PNG", optimize=True)
    return stream.getvalue()


if __name__ == "__main__":
    for name, content in build_files().items():
        (ORDNER / name).write_bytes(content)
