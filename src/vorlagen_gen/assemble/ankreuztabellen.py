"""The two tick tables of Anlage A: the box stands before its word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vorlagen_gen.assemble.angaben import angabe, fill, label, luecke, paragraph
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.texte import text_blocks
from vorlagen_gen.document import (
    Block,
    Cell,
    Column,
    ListBlock,
    Paragraph,
    Role,
    Row,
    Run,
    Table,
    TextCell,
    TickCell,
    plain,
)
from vorlagen_gen.findings import Place
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.vorlage import Finanzierung, Haushaltsplan, Pflichtigkeitsgrad
from vorlagen_gen.model.werte import Antwort, Grad

_QUESTION, _TICK, _WORD = 0.55, 0.05, 0.1
# The opening fits on a line: where a line ends at a slash, Word and PDF break it otherwise.
_OPENING, _TICK_OF_GRAD, _GRAD = 0.284, 0.035, 0.144
_JA_NEIN = (Antwort.JA, Antwort.NEIN)
_MIT_TEILWEISE = (*_JA_NEIN, Antwort.TEILWEISE)
_ANSWER_COLUMNS = 2 * len(_MIT_TEILWEISE)


def finanzierung_table(finanzierung: Finanzierung, grundlagen: Grundlagen) -> Table:
    """Produktgruppe and six questions; a question that does not apply has no X."""
    labels = grundlagen.stadt.anlage_a
    questions = (
        _question(finanzierung, "ergebnisplan", grundlagen),
        _question(finanzierung, "finanzplan", grundlagen),
        _haushaltsplan_question(finanzierung, "haushaltsplan_beschlossen", grundlagen),
        _haushaltsplan_question(finanzierung, "haushaltsplan_entwurf", grundlagen),
        _question(finanzierung, "belastungen_zukuenftig", grundlagen),
        _question(finanzierung, "bereits_veranschlagt", grundlagen),
    )
    answers = (Column(labels.spalte_antwort, _TICK), Column(labels.spalte_antwort, _WORD))
    return Table(
        columns=(Column(labels.spalte_frage, _QUESTION), *(answers * 3)),
        head=None,
        rows=(*_produktgruppe_rows(finanzierung, grundlagen), *questions),
        caption=(),
        description=labels.finanzierung_beschreibung,
        role=Role.ANKREUZTABELLE,
        place=finanzierung.place,
    )


def pflichtigkeitsgrad_table(angaben: Pflichtigkeitsgrad, grundlagen: Grundlagen) -> Table:
    """The four degrees, one of them ticked, and below them the reason."""
    labels = grundlagen.stadt.anlage_a
    opening = label(labels, "massnahme_ist")
    place = angaben.ort("grad")
    ticks = [
        cell
        for grad in Grad
        for cell in _answer(opening.text, Run(grad.value, place), angaben.grad is grad, place)
    ]
    gap = () if angaben.grad else (luecke(angaben, "grad", grundlagen.stadt.seiten),)
    first = _text_cell(opening, *gap, is_row_header=True)
    answers = (Column(labels.spalte_antwort, _TICK_OF_GRAD), Column(labels.spalte_antwort, _GRAD))
    return Table(
        columns=(Column(labels.spalte_frage, _OPENING), *(answers * len(Grad))),
        head=None,
        rows=(Row((first, *ticks), place), _reason_row(angaben, 1 + 2 * len(Grad), grundlagen)),
        caption=(),
        description=labels.pflichtigkeitsgrad_beschreibung,
        role=Role.ANKREUZTABELLE,
        place=angaben.place,
    )


def _reason_row(angaben: Pflichtigkeitsgrad, span: int, grundlagen: Grundlagen) -> Row:
    blocks = text_blocks(angaben, "begruendung", 2, grundlagen.stadt.seiten)
    place = angaben.ort("begruendung")
    return Row((TextCell(_plain_blocks(blocks), place, span=span),), place)


def _plain_blocks(blocks: Sequence[Block]) -> tuple[Paragraph | ListBlock, ...]:
    """Paragraphs and lists; ``validate`` lets nothing else into a table cell."""
    plain_blocks = tuple(block for block in blocks if isinstance(block, (Paragraph, ListBlock)))
    if len(plain_blocks) != len(blocks):
        raise TypeError("a table cell holds paragraphs and lists only")
    return plain_blocks


def _produktgruppe_rows(finanzierung: Finanzierung, grundlagen: Grundlagen) -> list[Row]:
    opening, haushalt = label(grundlagen.stadt.anlage_a, "produktgruppe"), grundlagen.haushalt
    if not finanzierung.produktgruppe:
        gap = luecke(finanzierung, "produktgruppe", grundlagen.stadt.seiten)
        return [_produktgruppe_row(opening, gap)]
    return [
        _produktgruppe_row(
            opening,
            Run(haushalt.produktgruppencode(typed), finanzierung.ort("produktgruppe", index)),
            haushalt.produktgruppe(typed) or "",
        )
        for index, typed in enumerate(finanzierung.produktgruppe)
    ]


def _produktgruppe_row(opening: Run, code: Run, name: str = "") -> Row:
    name_runs = (Run(" ", code.place), Run(name, code.place, is_italic=True)) if name else ()
    cells = (
        _text_cell(opening, is_row_header=True),
        _text_cell(code, *name_runs, span=_ANSWER_COLUMNS),
    )
    return Row(cells, code.place)


def _question(finanzierung: Finanzierung, feld: str, grundlagen: Grundlagen) -> Row:
    opening = (label(grundlagen.stadt.anlage_a, feld),)
    return _tick_row(opening, finanzierung, feld, _JA_NEIN, grundlagen)


def _haushaltsplan_question(finanzierung: Finanzierung, feld: str, grundlagen: Grundlagen) -> Row:
    """The question about one budget; its name carries the year."""
    labels, seiten = grundlagen.stadt.anlage_a, grundlagen.stadt.seiten
    plan: Haushaltsplan | None = getattr(finanzierung, feld)
    budget = "nachtragshaushaltsplan" if plan and plan.nachtrag else "haushaltsplan"
    jahr = angabe(plan or Haushaltsplan(), "jahr", seiten)
    if plan is None:
        jahr = replace(jahr, place=finanzierung.ort(feld))
    named = fill(label(labels, budget), {"jahr": jahr})
    opening = _fill_with(label(labels, feld), "haushaltsplan", named)
    if plan is None:
        return _tick_row(opening, finanzierung, feld, _MIT_TEILWEISE, grundlagen)
    return _tick_row(opening, plan, "enthalten", _MIT_TEILWEISE, grundlagen)


def _fill_with(vorlage: Run, hole: str, runs: tuple[Run, ...]) -> tuple[Run, ...]:
    marker = Run(f"{{{hole}}}", vorlage.place)
    filled = fill(vorlage, {hole: marker})
    return tuple(part for run in filled for part in (runs if run is marker else (run,)))


def _tick_row(
    opening: tuple[Run, ...],
    formular: Formular,
    feld: str,
    antworten: tuple[Antwort, ...],
    grundlagen: Grundlagen,
) -> Row:
    labels, place = grundlagen.stadt.anlage_a, formular.ort(feld)
    given = getattr(formular, feld) if isinstance(getattr(formular, feld), Antwort) else None
    missing = () if given else (Run(" ", place), luecke(formular, feld, grundlagen.stadt.seiten))
    has_gap = any(run.is_luecke for run in opening)
    first = _text_cell(*opening, *(() if has_gap else missing), is_row_header=True)
    question = plain(opening)
    answers = [
        cell
        for antwort in antworten
        for cell in _answer(question, label(labels, antwort.value), given is antwort, place)
    ]
    blank = (
        (TextCell((), place, span=_ANSWER_COLUMNS - len(answers)),)
        if len(answers) < _ANSWER_COLUMNS
        else ()
    )
    return Row((first, *answers, *blank), place)


def _answer(question: str, word: Run, is_ticked: bool, place: Place) -> tuple[Cell, Cell]:  # noqa: FBT001 -- private, both callers pass a comparison
    return TickCell(is_ticked, f"{question}: {word.text}", place), _text_cell(word)


def _text_cell(*runs: Run, span: int = 1, is_row_header: bool = False) -> TextCell:
    return TextCell((paragraph(*runs),), runs[0].place, span=span, is_row_header=is_row_header)
