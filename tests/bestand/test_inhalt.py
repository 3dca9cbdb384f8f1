"""The text of a document: all that it says, and places only as far as they are the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.render_pdf.papiere import document, volles_papier

from vorlagen_gen.bestand.inhalt import inhalt_of
from vorlagen_gen.chart import Chart, ChartKind, ChartPoint, ChartSeries, ChartTick
from vorlagen_gen.document import Document, LineBreak, Paragraph, Role, Run
from vorlagen_gen.findings import Place

HERE = Place("vorlagen/a/vorlage.yaml", 3, 1, 3, 9)
THERE = Place("vorlagen/a/vorlage.yaml", 4, 1, 4, 9)
LABEL = Place("templates/muenster/stadt.yaml", 3, 1, 3, 9)


def moved(value: Any, move: Callable[[Place], Place]) -> Any:
    """``value`` with each place in it where ``move`` puts it."""
    if isinstance(value, Place):
        return move(value)
    if isinstance(value, tuple):
        return tuple(moved(each, move) for each in value)
    if hasattr(value, "__dataclass_fields__"):
        parts = {each.name: moved(getattr(value, each.name), move) for each in fields(value)}
        return replace(value, **parts)
    return value


def lower(place: Place) -> Place:
    if place.file.startswith("templates/"):
        return place
    return replace(place, line=place.line + 7, end_line=place.end_line + 7)


def text(*runs: Run) -> Document:
    return document(Paragraph(runs, HERE))


def test_a_document_that_moved_says_the_same_and_its_places_moved_along() -> None:
    before = volles_papier()
    after: Document = moved(before, lower)
    assert after != before
    assert inhalt_of(after).text == inhalt_of(before).text
    assert inhalt_of(after).places == tuple(map(lower, inhalt_of(before).places))


def test_places_that_were_the_same_and_now_are_not_make_another_text() -> None:
    same = text(Run("a", HERE), Run("b", HERE))
    other = text(Run("a", HERE), Run("b", THERE))
    assert inhalt_of(same).text != inhalt_of(other).text


def test_a_place_in_a_template_counts_as_it_is() -> None:
    lower_label = replace(LABEL, line=9)
    texts = {inhalt_of(text(Run("a", place))).text for place in (LABEL, lower_label, HERE)}
    assert len(texts) == 3


CHART = Chart(
    ChartKind.LINE,
    "Titel",
    (ChartSeries("Reihe", (ChartPoint(Decimal(2020), Decimal("1.5"), "1,5"),)),),
    (ChartTick(Decimal(2020), "2020"),),
    (ChartTick(Decimal(0), "0"), ChartTick(Decimal(2), "2")),
    "Ein Punkt",
    HERE,
)
DIFFERENT: list[tuple[Document, Document]] = [
    (text(Run("ab", HERE)), text(Run("a", HERE), Run("b", HERE))),
    (text(Run("a", HERE)), text(Run("a ", HERE))),
    (text(Run("a", HERE)), text(Run("a\u00ad", HERE))),
    (text(Run("a", HERE)), text(Run("a", HERE, is_bold=True))),
    (text(Run("a", HERE, is_bold=True)), text(Run("a", HERE, is_italic=True))),
    (text(Run("a", HERE, language="en")), text(Run("a", HERE, link="en"))),
    (text(Run("None", HERE)), text(Run("None", HERE, link="None"))),
    (text(Run("@0", HERE)), text(Run("@1", HERE))),
    (text(Run("a\x1f'b'", HERE)), text(Run("a", HERE), Run("b", HERE))),
    (
        document(Paragraph((Run("a", HERE), LineBreak(HERE)), HERE)),
        document(Paragraph((Run("a", HERE),), HERE), Paragraph((), HERE)),
    ),
    (document(Paragraph((), HERE)), document(Paragraph((), HERE, role=Role.ZITAT))),
    (document(), replace(document(), dated=date(2026, 1, 2))),
    (document(), replace(document(), watermark="ENTWURF")),
    (document(CHART), document(replace(CHART, values=CHART.values[:1]))),
    (document(CHART), document(replace(CHART, kind=ChartKind.SLOPE))),
    (
        document(CHART),
        document(
            replace(CHART, series=(ChartSeries("Reihe", (ChartPoint(Decimal(2020), None),)),))
        ),
    ),
]


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_documents_that_differ_have_different_texts(one: Document, other: Document) -> None:
    assert inhalt_of(one).text != inhalt_of(other).text


@pytest.mark.gross
def test_each_field_of_each_part_counts() -> None:
    """Whatever stands in a document, taking one value out of it changes its text."""
    whole = volles_papier()
    seen = inhalt_of(whole).text
    for changed in _with_one_change(whole):
        assert inhalt_of(changed).text != seen


def _with_one_change(value: Any) -> list[Any]:
    """``value`` with one text, number or statement in it changed, in all ways."""
    if isinstance(value, bool):
        return [not value]
    if type(value) is str:
        return [value + "x"]
    if isinstance(value, int | float | Decimal):
        return [value + 1]
    if isinstance(value, tuple):
        shorter = [value[:-1]] if value else []
        parts = ((i, new) for i, each in enumerate(value) for new in _with_one_change(each))
        return [*shorter, *((*value[:i], new, *value[i + 1 :]) for i, new in parts)]
    if hasattr(value, "__dataclass_fields__") and not isinstance(value, Place):
        return [
            replace(value, **{each.name: new})
            for each in fields(value)
            for new in _with_one_change(getattr(value, each.name))
        ]
    return []


def test_a_kind_of_value_that_nobody_thought_of_is_no_text() -> None:
    odd = replace(document(), subject=["ein", "Feld"])  # type: ignore[arg-type] # that is the point
    with pytest.raises(TypeError):
        inhalt_of(odd)
