"""What is wrong inside the texts of a paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vorlagen_gen.document import ListBlock, Paragraph
from vorlagen_gen.findings import Finding, Severity
from vorlagen_gen.markdown import parse
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.vorlage import Intern, Vorlage
from vorlagen_gen.quelltext import Quelltext


def find_in_texts(vorlage: Vorlage, anlagentexte: Iterable[Quelltext]) -> Iterator[Finding]:
    """The findings of every text field and of the Anlagen that are written as text."""
    for text in (*texts(vorlage), *anlagentexte):
        yield from parse(text)[1]


def find_unfit(vorlage: Vorlage) -> Iterator[Finding]:
    """Texts that cannot stand where they are to be printed, not even in a draft."""
    if vorlage.anlage_a and vorlage.anlage_a.pflichtigkeitsgrad:
        yield from _unfit_for_a_cell(vorlage.anlage_a.pflichtigkeitsgrad.begruendung)


def without_unfit(vorlage: Vorlage) -> Vorlage:
    """``vorlage`` with gaps in the place of such texts."""
    anlage_a = vorlage.anlage_a
    grad = anlage_a.pflichtigkeitsgrad if anlage_a else None
    if anlage_a is None or grad is None or not any(find_unfit(vorlage)):
        return vorlage
    blank = grad.model_copy(update={"begruendung": None})
    form = anlage_a.model_copy(update={"pflichtigkeitsgrad": blank})
    return vorlage.model_copy(update={"anlage_a": form})


def texts(wert: object) -> Iterator[Quelltext]:
    """Every text in a part of the paper, in the order of its fields."""
    match wert:
        case Quelltext():
            yield wert
        case Intern():
            return
        case Formular():
            for name in type(wert).model_fields:
                yield from texts(getattr(wert, name))
        case tuple():
            for entry in wert:
                yield from texts(entry)
        case _:
            return


def _unfit_for_a_cell(begruendung: Quelltext | None) -> Iterator[Finding]:
    """The reason of the Pflichtigkeitsgrad is printed in a cell of the form."""
    for block in parse(begruendung)[0] if begruendung else ():
        if not isinstance(block, (Paragraph, ListBlock)):
            yield Finding(
                block.place,
                Severity.FEHLER,
                "D102",
                "Diese Begründung steht in einem Tabellenfeld; dort sind nur Absätze und Listen "
                "möglich.",
                "Schreiben Sie sie ohne Überschriften, Tabellen und Zitate.",
            )
