"""Short ways to build the parts of a document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from vorlagen_gen.document import (
    Block,
    Document,
    Footnote,
    Heading,
    Inline,
    Kopf,
    LineBreak,
    ListBlock,
    ListItem,
    Paragraph,
    Role,
    Row,
    Run,
    TextCell,
    TickCell,
)
from vorlagen_gen.findings import Place

ORT = Place.at("vorlagen/muster/vorlage.yaml", 1, 1)
AMT = "Amt für Migration und Integration"
TEMPLATES = Path(__file__).parents[2] / "templates" / "muenster"


def run(text: str, **look: bool | str) -> Run:
    return Run(text, ORT, **look)  # type: ignore[arg-type]


def absatz(*teile: Inline | str, role: Role = Role.TEXT) -> Paragraph:
    inlines = tuple(run(teil) if isinstance(teil, str) else teil for teil in teile)
    return Paragraph(inlines, ORT, role)


def punkte(*punkte: tuple[str, tuple[Block, ...]]) -> ListBlock:
    return ListBlock(tuple(ListItem(label, blocks, ORT) for label, blocks in punkte), ORT)


def zelle(*teile: Inline | str, **art: bool | int) -> TextCell:
    return TextCell((absatz(*teile),) if teile else (), ORT, **art)  # type: ignore[arg-type]


def zeile(*cells: TextCell | TickCell) -> Row:
    return Row(cells, ORT)


def umbruch() -> LineBreak:
    return LineBreak(ORT)


def fussnote(label: str, *teile: Inline | str) -> Footnote:
    return Footnote(label, (absatz(*teile, role=Role.FUSSNOTE),), ORT)


def kopf(
    email: str = "mustermann@stadt-muenster.de", *, amt: str = AMT, zweite: bool = False
) -> Kopf:
    def person(name: str) -> Paragraph:
        link = run(email, link=f"mailto:{email}")
        return absatz(name, umbruch(), "Telefon: 492-7000", umbruch(), link, role=Role.AMTSBLOCK)

    block = [
        absatz(amt, role=Role.AMTSBLOCK),
        absatz("03.02.2025", role=Role.AMTSBLOCK),
        absatz("Ihr/e Ansprechpartner/in:", role=Role.AMTSBLOCK),
        person("Frau Mustermann"),
    ]
    return Kopf(
        vorlagenart=absatz(
            "Öffentliche ", run("Beschlussvorlage", is_bold=True), role=Role.VORLAGENART
        ),
        nummer=absatz("V/9901/2025", role=Role.NUMMER),
        betrifft=Heading(
            1,
            (
                run("Betrifft"),
                umbruch(),
                run("Beispielstraße: Anpassung der Verkehrsanlagen"),
                umbruch(),
                run("- Baubeschluss -"),
            ),
            ORT,
            Role.BETRIFFT,
        ),
        amtsblock=(*block, person("Herr Mustermann")) if zweite else tuple(block),
    )


def dokument(*blocks: Block, **angaben: str | Kopf | date | None) -> Document:
    """A document about nothing but ``blocks``, without a head unless one is given."""
    bare = Document("Titel", "de-DE", "Betreff", None, blocks, "V/9901/2025", "- {seite} -")
    return replace(bare, **angaben)  # type: ignore[arg-type]
