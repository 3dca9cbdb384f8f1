"""The tables of a Synopse: the wording side by side, and values that differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vorlagen_gen.document import Block, Heading, Inline, Row, Run, Table
from vorlagen_gen.lesefassung.marken import Schreiber
from vorlagen_gen.model.synopse import SynopseLabels
from vorlagen_gen.read_back.blocks import Run as Gelesen
from vorlagen_gen.synopse.auslassung import Auslassung, Eintrag, abschnitte
from vorlagen_gen.synopse.bausteine import LEVEL, grid, row, said
from vorlagen_gen.synopse.felder import Feldwandel
from vorlagen_gen.synopse.indikatoren import Indikatorwandel

_TEXT = {"spalte_nummer": 0.07, "spalte_alt": 0.38, "spalte_neu": 0.38, "spalte_wandel": 0.17}
_WERTE = {"indikator": 0.31, "spalte_alt": 0.23, "spalte_neu": 0.23, "spalte_wandel": 0.23}
_MOST_ROWS = 500
"""The checker of PDF/UA reads no table of more than 1,024 rows."""


def texttabellen(labels: SynopseLabels, teil: str, eintraege: Sequence[Eintrag]) -> Iterator[Block]:
    """The wording of a part; a very long table goes on in another one below its own heading."""
    for index, each in enumerate(abschnitte(eintraege, _MOST_ROWS)):
        number = str(_first(each[0]))
        if index:
            name = Run(said(labels, "fortsetzung", teil=teil, nummer=number), labels.place)
            yield Heading(LEVEL + 1, (name,), name.place)
        rows = [_eintrag(labels, eintrag) for eintrag in each]
        yield grid(labels, _TEXT, rows, said(labels, "text_beschreibung", teil=teil))


def _first(eintrag: Eintrag) -> int:
    return eintrag.von if isinstance(eintrag, Auslassung) else eintrag.nummer


def _eintrag(labels: SynopseLabels, eintrag: Eintrag) -> Row:
    if isinstance(eintrag, Auslassung):
        numbers = {"von": str(eintrag.von), "bis": str(eintrag.bis)}
        text = said(labels, "ausgelassen", **numbers, anzahl=str(eintrag.anzahl))
        return row(labels.place, [_runs(labels, "…"), _runs(labels, text)], last_span=3)
    zeile = eintrag.zeile
    number = _runs(labels, str(eintrag.nummer))
    return row(labels.place, [number, zeile.alt, zeile.neu, _runs(labels, zeile.wandel)])


def feldtabelle(
    schreiber: Schreiber, labels: SynopseLabels, werte: Sequence[Feldwandel], first: str
) -> Table:
    """Values that differ; ``first`` is the label of what they are values of."""
    columns = {first: 0.34, "spalte_alt": 0.33, "spalte_neu": 0.33}
    rows = [
        row(labels.place, [_feldname(labels, each), *_beide(schreiber, labels, each.alt, each.neu)])
        for each in werte
    ]
    return grid(labels, columns, rows, getattr(labels, f"{first}_beschreibung"))


def werttabelle(
    schreiber: Schreiber, labels: SynopseLabels, werte: Sequence[Indikatorwandel]
) -> Table:
    """The values of indicators that differ, and by how much."""
    rows = [
        row(
            labels.place,
            [
                _runs(labels, each.name),
                *_beide(schreiber, labels, each.alt, each.neu),
                _runs(labels, each.wandel),
            ],
        )
        for each in werte
    ]
    return grid(labels, _WERTE, rows, labels.werte_beschreibung)


def _feldname(labels: SynopseLabels, feld: Feldwandel) -> tuple[Inline, ...]:
    name = " – ".join(feld.pfad)
    return _runs(labels, said(labels, "reihenfolge", feld=name) if feld.is_reihenfolge else name)


def _beide(
    schreiber: Schreiber, labels: SynopseLabels, alt: str | None, neu: str | None
) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    """An old and a new value; an old one only if it may be told."""
    nothing = _runs(labels, labels.keine_angabe)
    old = nothing if alt is None else schreiber.unmarked_old((Gelesen(alt),))
    return old, nothing if neu is None else schreiber.unmarked_new((Gelesen(neu),))


def _runs(labels: SynopseLabels, text: str) -> tuple[Inline, ...]:
    return (Run(text, labels.place),)
