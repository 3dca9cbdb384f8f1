"""The Beratungsfolge: a table without a printed head row, in the order typed."""

from __future__ import annotations

from vorlagen_gen.assemble.angaben import angabe, label, luecke, paragraph
from vorlagen_gen.document import Block, Column, Heading, Role, Row, Table, TextCell
from vorlagen_gen.model.stadt import SeitenLabels, Stadt
from vorlagen_gen.model.vorlage import Beratung, Vorlage

# Where the columns begin on the page, as shares of the text width (reference §1).
SECOND_COLUMN, THIRD_COLUMN = 0.19, 0.85


def beratungsfolge(vorlage: Vorlage, stadt: Stadt) -> tuple[Block, ...]:
    """Title and table of the bodies that consult, one row each."""
    titel = label(stadt.beratungsfolge, "titel")
    heading = Heading(2, (titel,), titel.place)
    if not vorlage.beratungsfolge:
        return (heading, paragraph(luecke(vorlage, "beratungsfolge", stadt.seiten)))
    return (heading, _table(vorlage, vorlage.beratungsfolge, stadt))


def _table(vorlage: Vorlage, beratungen: tuple[Beratung, ...], stadt: Stadt) -> Table:
    labels = stadt.beratungsfolge
    return Table(
        columns=(
            Column(labels.datum, SECOND_COLUMN),
            Column(labels.gremium, THIRD_COLUMN - SECOND_COLUMN),
            Column(labels.rolle, 1 - THIRD_COLUMN),
        ),
        head=None,
        rows=tuple(_row(beratung, stadt.seiten) for beratung in beratungen),
        caption=(),
        description=labels.beschreibung,
        role=Role.BERATUNGSFOLGE,
        place=vorlage.ort("beratungsfolge"),
    )


def _row(beratung: Beratung, seiten: SeitenLabels) -> Row:
    cells = tuple(
        TextCell(
            (paragraph(angabe(beratung, feld, seiten)),),
            beratung.ort(feld),
            is_row_header=feld == "gremium",
        )
        for feld in ("datum", "gremium", "rolle")
    )
    return Row(cells, beratung.place)
