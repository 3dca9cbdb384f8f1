"""A city like the shipped one, but for its margins and the sizes of its text."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import docx
from docx.shared import Cm, Pt

ROOT = Path(__file__).parents[2]
NAME = "variante"
WORD = ("anlage.docx", "vorlage.docx")
CSS = """
@page { margin: 2.4cm 3.5cm 2.16cm 3cm }
html { font-size: 12pt }
h1, h2, h3, h4, h5, h6 { font-size: 12pt }
.finanztabelle, .texttabelle, .ankreuztabelle, .datenblatt { font-size: 11pt }
"""


def make(project: Path) -> Path:
    """The templates of a city whose text is 14.5 cm wide, 12 pt large, and 11 pt in tables."""
    folder = project / "templates" / NAME
    shutil.copytree(ROOT / "templates/muenster", folder)
    for name in WORD:
        change_word(folder / name, left=3, right=3.5, sizes={"Normal": 12, "Tabellentext": 11})
        headings = {f"Heading {level}": 12.0 for level in range(1, 7)}
        change_word(folder / name, sizes={**headings, "footnote reference": 12})
    css = folder / "vorlage.css"
    css.write_text(css.read_text("utf-8") + CSS, "utf-8")
    measures = {"textbreite": "14,5 cm", "textgroesse": "12 pt", "tabellengroesse": "11 pt"}
    for name, measure in measures.items():
        change_text(folder / "stadt.yaml", rf"(?m)^  {name}: .*$", f"  {name}: {measure}")
    return folder


def change_word(
    path: Path,
    left: float | None = None,
    right: float | None = None,
    sizes: dict[str, float] | None = None,
) -> None:
    """Give a Word template other margins in centimetres and styles other sizes in points."""
    word = docx.Document(str(path))
    for section in word.sections:
        section.left_margin = Cm(left) if left else section.left_margin
        section.right_margin = Cm(right) if right else section.right_margin
    for name, size in (sizes or {}).items():
        word.styles[name].font.size = Pt(size)
    word.save(str(path))


def change_text(path: Path, before: str, after: str) -> None:
    text, count = re.subn(before, after, path.read_text("utf-8"))
    assert count == 1
    path.write_text(text, "utf-8")
