"""Papers to render: their parts, and one with everything in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from vorlagen_gen.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Footnote,
    Heading,
    Inline,
    Kopf,
    LineBreak,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Role,
    Row,
    Run,
    Table,
    TextCell,
    TickCell,
)
from vorlagen_gen.findings import Place

ORT = Place.at("vorlagen/muster/vorlage.yaml", 1, 1)
UMBRUCH = LineBreak(ORT)
SATZ = (
    "Die Verwaltung hat den Stand der Planung geprüft und mit den beteiligten Fachämtern"
    " abgestimmt; Bürger*innen und Vertreter*innen der Vereine wurden gehört. "
)
FOOTER, NOTICE, PAGE_LABEL = (
    "V/9901/2026",
    "Muster – keine Vorlage der Stadt Münster",
    "- {seite} -",
)


def run(text: str) -> Run:
    return Run(text, ORT)


def inlines(teile: Iterable[Inline | str]) -> tuple[Inline, ...]:
    return tuple(run(teil) if isinstance(teil, str) else teil for teil in teile)


def absatz(*teile: Inline | str, role: Role = Role.TEXT) -> Paragraph:
    return Paragraph(inlines(teile), ORT, role)


def ueberschrift(level: int, *teile: Inline | str) -> Heading:
    return Heading(level, inlines(teile), ORT)


def fussnote(label: str, *absaetze: str) -> Footnote:
    return Footnote(label, tuple(absatz(text, role=Role.FUSSNOTE) for text in absaetze), ORT)


def liste(*punkte: tuple[str, tuple[Block, ...]]) -> ListBlock:
    return ListBlock(tuple(ListItem(label, blocks, ORT) for label, blocks in punkte), ORT)


def punkt(label: str, *blocks: Block | str) -> tuple[str, tuple[Block, ...]]:
    return label, tuple(absatz(block) if isinstance(block, str) else block for block in blocks)


def zelle(*absaetze: Paragraph | str, is_row_header: bool = False, span: int = 1) -> TextCell:
    blocks = tuple(absatz(teil) if isinstance(teil, str) else teil for teil in absaetze if teil)
    return TextCell(blocks, ORT, span, is_row_header)


def tabelle(
    columns: tuple[Column, ...],
    rows: Iterable[tuple[Cell | str, ...]],
    *,
    has_head: bool = True,
    caption: tuple[Inline | str, ...] = (),
    role: Role = Role.TEXTTABELLE,
) -> Table:
    head = Row(tuple(zelle(column.name) for column in columns), ORT) if has_head else None
    body = tuple(
        Row(tuple(zelle(cell) if isinstance(cell, str) else cell for cell in row), ORT)
        for row in rows
    )
    return Table(columns, head, body, inlines(caption), "Eine Tabelle", role, ORT)


def kopf(email: str = "mustermann@stadt-muenster.de") -> Kopf:
    block = Role.AMTSBLOCK
    contact: tuple[Inline | str, ...] = (
        "Frau Mustermann",
        UMBRUCH,
        "Telefon: 492-7000",
        UMBRUCH,
        Run(email, ORT, link=f"mailto:{email}"),
    )
    return Kopf(
        vorlagenart=absatz(
            "Öffentliche ", Run("Beschlussvorlage", ORT, is_bold=True), role=Role.VORLAGENART
        ),
        nummer=absatz("V/9901/2026", role=Role.NUMMER),
        betrifft=Heading(1, inlines(("Betrifft", UMBRUCH, "Musterweg: Umbau")), ORT, Role.BETRIFFT),
        amtsblock=(
            absatz("Amt für Beispiele", role=block),
            absatz("31.08.2026", role=block),
            absatz("Ihr/e Ansprechpartner/in:", role=block),
            absatz(*contact, role=block),
        ),
    )


def beratungsfolge() -> Table:
    columns = (Column("Sitzungstag", 0.19), Column("Gremium", 0.66), Column("Rolle", 0.15))
    rows: list[tuple[Cell | str, ...]] = [
        ("17.09.2026", zelle("Bezirksvertretung Münster-Hiltrup", is_row_header=True), "Anhörung"),
        ("23.09.2026", zelle("Rat", is_row_header=True), "Entscheidung"),
    ]
    return tabelle(columns, rows, has_head=False, role=Role.BERATUNGSFOLGE)


def ankreuztabelle() -> Table:
    frage = "Auswirkungen auf den Finanzplan"
    columns = (
        Column("Frage", 0.6),
        *(Column("Antwort", width) for width in (0.05, 0.15, 0.05, 0.15)),
    )
    cells = (
        zelle(frage, is_row_header=True),
        TickCell(is_ticked=False, name=f"{frage}: Ja", place=ORT),
        "Ja",
        TickCell(is_ticked=True, name=f"{frage}: Nein", place=ORT),
        "Nein",
    )
    return tabelle(columns, [cells], has_head=False, role=Role.ANKREUZTABELLE)


def lange_tabelle(rows: int) -> Table:
    columns = (Column("Nr.", 0.1), Column("Bezeichnung", 0.6), Column("Betrag", 0.3, Align.RIGHT))
    cells = [
        (zelle(str(number), is_row_header=True), SATZ, f"{number}.000 €")
        for number in range(1, rows + 1)
    ]
    note = fussnote("4", "Stand der Tabelle.")
    return tabelle(columns, cells, caption=("Lange Tabelle", note))


def document(*blocks: Block, **changes: object) -> Document:
    """A paper without a head that prints ``blocks``."""
    paper = Document(
        title="Musterweg: Umbau",
        language="de-DE",
        subject="Beschlussvorlage",
        kopf=None,
        blocks=blocks,
        footer=FOOTER,
        page_label=PAGE_LABEL,
        notice=NOTICE,
        dated=date(2026, 8, 31),
    )
    return replace(paper, **changes)  # type: ignore[arg-type]


def volles_papier() -> Document:
    """A paper with every kind of block, over several pages."""
    tief = liste(punkt("-", "dritte", liste(punkt("•", "vierte " + SATZ))))
    text = absatz(
        "Siehe",
        fussnote("2", "Leitbild 2025-2030, S.\u00a08.", "Ein zweiter Absatz."),
        " und ",
        Run("fett", ORT, is_bold=True),
        ", ",
        Run("kursiv", ORT, is_italic=True),
        ", ",
        Run("common ground", ORT, language="en"),
        ", ",
        Run("die Seite der Stadt", ORT, link="https://stadt.example/leitbild"),
        ", ",
        Run("[Datum fehlt]", ORT, is_luecke=True),
        "; Migrations\u00adleit\u00adbild, →.",
    )
    return document(
        ueberschrift(2, "Beratungsfolge"),
        beratungsfolge(),
        ueberschrift(2, "Beschlussvorschlag:"),
        ueberschrift(3, "I. Sachentscheidung:", fussnote("1", "In der Überschrift.")),
        liste(
            punkt("1.", "Der Umbau wird beschlossen."),
            punkt("2.", SATZ, liste(punkt("a)", "erste", liste(punkt("b.", "zweite", tief))))),
            punkt("10.1", absatz("zehn", fussnote("3", "In der Liste."))),
        ),
        ueberschrift(2, "Begründung:"),
        text,
        Quote((absatz(SATZ),), ORT),
        ankreuztabelle(),
        lange_tabelle(70),
        absatz(SATZ * 120),
        absatz("gez.", role=Role.UNTERSCHRIFT),
        absatz("Erika Mustermann", UMBRUCH, "Stadtkämmerin", role=Role.UNTERSCHRIFT),
        kopf=kopf(),
        watermark="ENTWURF",
        mark="Anlage 1 zu V/9901/2026",
    )


def squeezed(text: str) -> str:
    """``text`` without white space and hyphens: pdfium takes a hyphen at a line's end away."""
    dropped = "\u00ad\u2010-\ufffe\x02"
    kept = (char for char in text if not char.isspace() and char not in dropped)
    return unicodedata.normalize("NFC", "".join(kept))


def body_text(paper: Document) -> str:
    """The text of the blocks in reading order, each footnote as its mark."""
    return squeezed("".join(block_lines(paper)))


def block_lines(paper: Document) -> list[str]:
    """The text of each paragraph, heading, caption, label and tick in reading order."""
    head: tuple[Block, ...] = ()
    if paper.kopf:
        parts = (paper.kopf.vorlagenart, paper.kopf.nummer, paper.kopf.betrifft)
        head = (*parts, *paper.kopf.amtsblock)
    lines = (" ".join(text.split()) for text in _lines((*head, *paper.blocks)))
    return [unicodedata.normalize("NFC", line) for line in lines if line]


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield _line(block.inlines)
            case ListBlock():
                for item in block.items:
                    yield item.label
                    yield from _lines(item.blocks)
            case Quote():
                yield from _lines(block.blocks)
            case Table():
                yield _line(block.caption)
                for row in ((block.head,) if block.head else ()) + block.rows:
                    for cell in row.cells:
                        if isinstance(cell, TickCell):
                            yield "X" if cell.is_ticked else ""
                        else:
                            yield from _lines(cell.blocks)
            case _:
                raise AssertionError(block)


def _line(parts: Iterable[Inline]) -> str:
    return "".join(_inline_texts(parts)).replace("\u00ad", "")


def head_texts(paper: Document) -> list[str]:
    """The text of each printed head row."""
    heads = [block.head for block in paper.blocks if isinstance(block, Table) and block.head]
    return [squeezed("".join(_row_text(head))) for head in heads]


def note_texts(paper: Document) -> list[str]:
    """Label and text of each footnote, in order."""
    return [
        squeezed(note.label + "".join(_lines(note.paragraphs)))
        for inline in _all_inlines((*((paper.kopf.betrifft,) if paper.kopf else ()), *paper.blocks))
        if isinstance(note := inline, Footnote)
    ]


def _row_text(row: Row) -> Iterator[str]:
    for cell in row.cells:
        if isinstance(cell, TickCell):
            yield "X" if cell.is_ticked else ""
        else:
            yield from _lines(cell.blocks)


def _inline_texts(parts: Iterable[Inline]) -> Iterator[str]:
    for inline in parts:
        match inline:
            case Run():
                yield inline.text
            case Footnote():
                yield inline.label
            case LineBreak():
                yield "\n"


def _all_inlines(blocks: Iterable[Block]) -> Iterator[Inline]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield from block.inlines
            case ListBlock():
                for item in block.items:
                    yield from _all_inlines(item.blocks)
            case Quote():
                yield from _all_inlines(block.blocks)
            case Table():
                yield from block.caption
                for row in ((block.head,) if block.head else ()) + block.rows:
                    for cell in row.cells:
                        if isinstance(cell, TextCell):
                            yield from _all_inlines(cell.blocks)
            case _:
                raise AssertionError(block)
