"""A PDF -> what it says, by its tag tree: what assistive technology finds in it.

Text is read from the drawing operations and the fonts' own tables. No text extraction in
between guesses blanks, and hyphens at line ends stay what they are.
"""

from __future__ import annotations

from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.pdf.datei import PdfDatei


def read_pdf(content: bytes | PdfDatei, name: str = "Die Datei") -> Gelesenes:
    """What the PDF ``content`` says; without a tag tree it has no blocks.

    ``name`` is what messages call the file. One that is a ``PdfDatei`` stays open.

    Raises:
        VorlagenError: It is no PDF, damaged or locked by a password.
    """
    from vorlagen_gen.read_back.pdf.read import read

    if isinstance(content, PdfDatei):
        return read(content, name)
    with PdfDatei(content) as datei:
        return read(datei, name)
