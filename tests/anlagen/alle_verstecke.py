"""All hiding places of these tests, by their kinds of file and their names."""

from __future__ import annotations

from tests.anlagen import verstecke_bild, verstecke_excel, verstecke_pdf, verstecke_word

ALL = {
    f"{art}: {name}": versteck
    for art, verstecke in (
        ("pdf", verstecke_pdf.VERSTECKE),
        ("word", verstecke_word.VERSTECKE),
        ("excel", verstecke_excel.VERSTECKE),
        ("bild", verstecke_bild.VERSTECKE),
    )
    for name, versteck in verstecke.items()
}
