"""The sheet of one indicator: what it is, how it stands, its values, how to read them."""

from __future__ import annotations

from dataclasses import replace

from vorlagen_gen.assemble.angaben import label, paragraph
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren.angabentabelle import angabentabelle
from vorlagen_gen.assemble.indikatoren.diagramm import liniendiagramm
from vorlagen_gen.assemble.indikatoren.kurzangaben import statuswort
from vorlagen_gen.assemble.indikatoren.lesehilfe import lesehilfe
from vorlagen_gen.assemble.indikatoren.saetze import satz
from vorlagen_gen.assemble.indikatoren.statuswoerter import grund
from vorlagen_gen.assemble.indikatoren.werttabelle import werttabelle
from vorlagen_gen.assemble.indikatoren.zellen import filled
from vorlagen_gen.document import Block, Heading, Paragraph, Run
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.indikator import Indikator
from vorlagen_gen.model.zusammenfassung import Indikatorenstand, Zusammenfassung

LEVEL = 3
_TITEL = ("kennung", "name")


def blatt(
    indikator: Indikator, stand: Indikatorenstand, grundlagen: Grundlagen
) -> tuple[Block, ...]:
    """The heading with all that is said of the indicator below it."""
    found = stand.zusammenfassungen.get(indikator.kennung or "")
    known = _known(found, stand, grundlagen) if found else _unknown(grundlagen)
    heading = _heading(indikator, grundlagen)
    definition = _kept(_definition(indikator, grundlagen))
    return (heading, definition, *known, angabentabelle(indikator, found, grundlagen))


def _heading(indikator: Indikator, grundlagen: Grundlagen) -> Heading:
    """Kennung and name, and a word behind them where the values are made up; a page of its own."""
    werte = {feld: Run(getattr(indikator, feld) or "", indikator.ort(feld)) for feld in _TITEL}
    name = "blatt_beispieldaten" if indikator.beispieldaten else "blatt_titel"
    runs = filled(grundlagen.stadt.indikatoren.blatt, name, werte)
    return Heading(LEVEL, runs, runs[0].place, starts_page=True)


def _definition(indikator: Indikator, grundlagen: Grundlagen) -> Paragraph:
    text = Run(indikator.definition or "", indikator.ort("definition"))
    return _led_in(grundlagen.stadt.indikatoren.blatt, "definition", text)


def _led_in(labels: Formular, name: str, *runs: Run) -> Paragraph:
    """A paragraph that begins with its label in bold."""
    opening = replace(label(labels, name), is_bold=True)
    return paragraph(opening, Run(" ", opening.place), *runs)


def _kept(block: Paragraph) -> Paragraph:
    return replace(block, keeps_next=True, keeps_lines=True)


def _known(
    found: Zusammenfassung, stand: Indikatorenstand, grundlagen: Grundlagen
) -> tuple[Block, ...]:
    """Sentence, status, chart, values and reading aid."""
    place = found.indikator.ort("daten")
    chart = liniendiagramm(found, stand.katalog, place)
    return (
        _kept(paragraph(Run(satz(found, stand.katalog), found.indikator.ort("subjekt")))),
        _kept(_status(found, stand, grundlagen)),
        *((replace(chart, keeps_next=True),) if chart else ()),
        werttabelle(found, stand.katalog, grundlagen, place),
        paragraph(Run(lesehilfe(found, stand.katalog), place)),
    )


def _status(found: Zusammenfassung, stand: Indikatorenstand, grundlagen: Grundlagen) -> Paragraph:
    place = found.indikator.ort("richtung")
    word = statuswort(found.bewertung.wetter)
    said = Run(f"{word} – {grund(found, stand.katalog)}.", place)
    return _led_in(grundlagen.stadt.indikatoren.blatt, "status", said)


def _unknown(grundlagen: Grundlagen) -> tuple[Block, ...]:
    """What is said of an indicator whose data could not be read."""
    return (paragraph(label(grundlagen.stadt.indikatoren, "ohne_daten")),)
