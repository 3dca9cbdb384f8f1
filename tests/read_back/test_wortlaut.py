"""All that a file says: whoever looks for a word finds it wherever it is printed."""

from __future__ import annotations

from vorlagen_gen.read_back.blocks import (
    Cell,
    Figure,
    Footnote,
    Gelesenes,
    Geltung,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Row,
    Run,
    Seite,
    Table,
)
from vorlagen_gen.read_back.wortlaut import texts


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def test_every_text_is_told_once_in_reading_order() -> None:
    inner = Table((Row((Cell((_paragraph("innen"),)),)),))
    table = Table(
        (Row((Cell((_paragraph("eins"), inner)), Cell((ListItem("-", 0, (Run("zwei"),)),)))),)
    )
    blocks = (
        Heading(1, (Run("Titel"),)),
        Paragraph((Run("ein "), Run("Satz", is_bold=True), Mark("1"))),
        table,
        Figure("ein Bild"),
    )
    seite = Seite(Geltung.EINE, 1, header=("oben",), footer=("unten",), watermark="ENTWURF")
    gelesen = Gelesenes("", "de-DE", blocks, (Footnote("1", (_paragraph("Fußnote"),)),), (seite,))
    said = ["Titel", "ein Satz", "eins", "innen", "zwei", "ein Bild", "Fußnote"]
    assert [*texts(gelesen)] == [*said, "oben", "unten", "ENTWURF"]
