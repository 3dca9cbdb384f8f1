"""Writes the two Word templates that docxtpl fills: they look like the papers of the city.

Runs in the environment of the benchmark: ``python wortvorlagen.py FOLDER``.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from docx import Document
from docx.document import Document as Wortdatei
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table
from docx.text.paragraph import Paragraph

STILE = {
    "Normal": 10,
    "Caption": 9,
    "List": 10,
    "List 2": 10,
    "Heading 1": 11,
    "Heading 2": 10,
    "Heading 3": 10,
    "Title": 12,
}
BLOECKE = (
    ("{%p for b in bloecke %}", ""),
    ("{%p if b.art == 'absatz' %}", ""),
    ("{{r b.lauf }}", ""),
    ("{%p elif b.art == 'ueberschrift1' %}", ""),
    ("{{ b.text }}", "Heading 2"),
    ("{%p elif b.art == 'ueberschrift2' %}", ""),
    ("{{ b.text }}", "Heading 3"),
    ("{%p elif b.art == 'punkt1' %}", ""),
    ("{{ b.marke }}\t{{ b.text }}", "List"),
    ("{%p elif b.art == 'tabelle' %}", ""),
    ("{{ b.titel }}", "Caption"),
)
NACH_DER_TABELLE = (("{%p endif %}", ""), ("{%p endfor %}", ""))
NOTEN = (
    ("{%p for note in noten %}", ""),
    ("{{ loop.index }}  {{ note }}", "footnote"),
    ("{%p endfor %}", ""),
)


def main(ziel: Path) -> None:
    """Write both templates into ``ziel``."""
    hauptdokument().save(str(ziel / "hauptdokument.docx"))
    anlage_a().save(str(ziel / "anlage_a.docx"))


def hauptdokument() -> Wortdatei:
    """The template of a paper: head, Beratungsfolge, decision, tables on money, text."""
    datei = _datei()
    _kopf(datei)
    _absaetze(datei, (("Betrifft", "Heading 1"), ("{{ betreff }}", "Title")))
    _absaetze(datei, (("{%p if zusatz %}", ""), ("{{ zusatz }}", "Title"), ("{%p endif %}", "")))
    _absaetze(datei, (("Beratungsfolge", "Heading 1"),))
    _zeilen(
        _widened(datei.add_table(3, 3), (3, 10, 3)),
        "s in beratungsfolge",
        ("s.datum", "s.gremium", "s.rolle"),
    )
    _beschluss(datei)
    _absaetze(datei, (("{{ titel }}", "Heading 1"),))
    _bloecke(datei)
    _absaetze(datei, (("I.V.\ngez.\n\nMax Mustermann\nStadtbaurat", ""),))
    _absaetze(datei, (("Anlage:\nAnlage A", ""),))
    return datei


def anlage_a() -> Wortdatei:
    """The template of the form that goes with each paper."""
    datei = _datei()
    ueberblick = (
        ("{%p for satz in ueberblick %}", ""),
        ("{{ loop.index }}.\t{{ satz }}", "List"),
        ("{%p endfor %}", ""),
    )
    _absaetze(datei, (("Anlage A", "Title"), ("{{ betreff }}", "Title")))
    _absaetze(datei, (("Kurzüberblick", "Heading 1"), *ueberblick))
    _absaetze(datei, (("Ziele/Teilziele/Zielerreichung", "Heading 1"),))
    _bloecke(datei)
    _absaetze(datei, (("Finanzierung", "Heading 1"), ("Produktgruppe: {{ produktgruppe }}", "")))
    cells = ("a.frage", "a.kreuz_ja", "'Ja'", "a.kreuz_nein", "'Nein'", "a.kreuz_teilweise")
    _zeilen(_grid(datei, 3, (7, 1, 1.5, 1, 1.5, 1, 3)), "a in antworten", (*cells, "a.dritte"))
    _absaetze(datei, (("Pflichtigkeitsgrad", "Heading 1"),))
    _zeilen(_grid(datei, 3, (1, 15)), "g in grade", ("g.kreuz", "g.name"))
    _absaetze(datei, (("{{ begruendung }}", ""),))
    _absaetze(datei, (("Relevanz für Querschnittsthemen", "Heading 1"),))
    themen = (("{%p for thema in themen %}", ""), ("{{ thema }}", ""), ("{%p endfor %}", ""))
    _absaetze(datei, themen)
    return datei


def _datei() -> Wortdatei:
    """An empty file with the type, the page and the running lines of the city."""
    datei = Document()
    for name, size in STILE.items():
        _schrift(datei, name, size)
    _einzug(datei.styles["List"], Cm(0.7))
    _einzug(datei.styles["List 2"], Cm(1.4))
    seite = datei.sections[0]
    seite.page_width, seite.page_height = Cm(21), Cm(29.7)
    seite.left_margin = seite.right_margin = Cm(2.5)
    oben, unten = seite.header.paragraphs[0], seite.footer.paragraphs[0]
    oben.alignment = WD_ALIGN_PARAGRAPH.CENTER
    oben.add_run("- ")
    _feld(oben, "PAGE")
    oben.add_run(" -{% if is_entwurf %}   ENTWURF{% endif %}")
    unten.text = "{{ nummer }}"
    return datei


def _schrift(datei: Wortdatei, name: str, size: int) -> None:
    """The style ``name`` in black Arial, without the lines that Word puts below titles."""
    stil = datei.styles[name]
    stil.font.size, stil.font.color.rgb = Pt(size), RGBColor(0, 0, 0)
    fonts = stil.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    stil.font.name = "Arial"
    for line in stil.element.findall(".//" + qn("w:pBdr")):
        line.getparent().remove(line)


def _einzug(stil: ParagraphStyle, indent: Length) -> None:
    """Labels hang before the lines of their item."""
    stil.paragraph_format.left_indent = indent
    stil.paragraph_format.first_line_indent = Cm(-0.7)


def _feld(absatz: Paragraph, name: str) -> None:
    """A field that Word fills in, as the number of the page."""
    feld = OxmlElement("w:fldSimple")
    feld.set(qn("w:instr"), name)
    absatz._p.append(feld)  # noqa: SLF001 -- python-docx has no fields


def _kopf(datei: Wortdatei) -> None:
    """Number and kind on the left, the office on the right: a table, as most do it."""
    table = datei.add_table(1, 2)
    left, right = table.rows[0].cells
    left.text = "{{ nummer }}\n\nÖffentliche {{ art }}"
    right.text = (
        "{{ amt }}\n{{ datum }}\nIhr/e Ansprechpartner/in:"
        "{% for p in personen %}\n{{ p.name }}\nTelefon: {{ p.telefon }}\n{{ p.email }}{% endfor %}"
    )


def _beschluss(datei: Wortdatei) -> None:
    _absaetze(
        datei,
        (
            ("{%p if beschluss %}", ""),
            ("Beschlussvorschlag:", "Heading 1"),
            ("I. Sachentscheidung:", "Heading 2"),
            ("{%p for b in beschluss %}", ""),
            ("{%p if b.art == 'punkt1' %}", ""),
            ("{{ b.marke }}\t{{ b.text }}", "List"),
            ("{%p else %}", ""),
            ("{{ b.marke }}\t{{ b.text }}", "List 2"),
            ("{%p endif %}", ""),
            ("{%p endfor %}", ""),
            ("II. Finanzielle Auswirkungen:", "Heading 2"),
            ("{{ folgen }}", ""),
            ("{%p for t in finanztabellen %}", ""),
            ("{{ t.titel }}", "Caption"),
        ),
    )
    _tabelle(datei, "t")
    _absaetze(datei, (("{%p endfor %}", ""), ("{%p endif %}", "")))


def _bloecke(datei: Wortdatei) -> None:
    """Running text; footnotes stand at its end, since docxtpl cannot make any."""
    _absaetze(datei, BLOECKE)
    _tabelle(datei, "b")
    _absaetze(datei, (*NACH_DER_TABELLE, *NOTEN))


def _absaetze(datei: Wortdatei, absaetze: tuple[tuple[str, str], ...]) -> None:
    for text, stil in absaetze:
        absatz = datei.add_paragraph(text, stil if stil and stil != "footnote" else None)
        if stil == "footnote":
            absatz.runs[0].font.size = Pt(8)


def _grid(datei: Wortdatei, rows: int, widths: Sequence[float]) -> Table:
    """A table with lines, its columns so many centimetres wide."""
    table: Table = datei.add_table(rows, len(widths))
    table.style = "Table Grid"
    return _widened(table, widths)


def _widened(table: Table, widths: Sequence[float]) -> Table:
    table.autofit = False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)
    return table


def _zeilen(table: Table, loop: str, cells: tuple[str, ...]) -> None:
    """A row for each item of ``loop``."""
    table.rows[0].cells[0].text = f"{{%tr for {loop} %}}"
    for cell, name in zip(table.rows[1].cells, cells, strict=True):
        cell.text = f"{{{{ {name} }}}}"
    table.rows[2].cells[0].text = "{%tr endfor %}"


def _tabelle(datei: Wortdatei, name: str) -> None:
    """A table with as many columns and rows as there are."""
    table: Table = datei.add_table(4, 3)
    table.style = "Table Grid"
    for row, cells in ((0, f"{name}.kopf"), (2, "z")):
        texts = (f"{{%tc for c in {cells} %}}", "{{ c }}", "{%tc endfor %}")
        for cell, text in zip(table.rows[row].cells, texts, strict=True):
            cell.text = text
    table.rows[1].cells[0].text = f"{{%tr for z in {name}.zeilen %}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
