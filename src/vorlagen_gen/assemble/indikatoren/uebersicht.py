"""The Anlage on all indicators: matrix, list, a sheet for each, and how to read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vorlagen_gen.assemble.angaben import label, paragraph
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren.blatt import blatt
from vorlagen_gen.assemble.indikatoren.diagramm import vergleichsdiagramm
from vorlagen_gen.assemble.indikatoren.feldtexte import feld_zusammenfassung, status_satz
from vorlagen_gen.assemble.indikatoren.legende import schluss
from vorlagen_gen.assemble.indikatoren.liste import liste
from vorlagen_gen.assemble.indikatoren.matrix import matrix
from vorlagen_gen.assemble.indikatoren.statuswoerter import VORBEHALT_MONITORING, VORBEHALT_STATUS
from vorlagen_gen.assemble.indikatoren.zellen import filled
from vorlagen_gen.document import Block, Heading, ListBlock, ListItem, Paragraph, Run
from vorlagen_gen.model.katalog import Handlungsfeld, Katalog, Teilziel
from vorlagen_gen.model.stadt import IndikatorenLabels
from vorlagen_gen.model.zusammenfassung import Indikatorenstand

LEVEL = 2
_BULLET = "•"


def uebersicht(stand: Indikatorenstand, grundlagen: Grundlagen) -> tuple[Block, ...]:
    """All that stands below the title of the Anlage."""
    return (
        *_einleitung(stand, grundlagen),
        *_liste(stand, grundlagen),
        *_felder(stand, grundlagen),
        *schluss(stand, grundlagen),
    )


def _einleitung(stand: Indikatorenstand, grundlagen: Grundlagen) -> Iterator[Block]:
    """What the catalogue is, how many indicators have which status, and what that does not say."""
    labels, katalog = grundlagen.stadt.indikatoren, stand.katalog
    yield _heading(LEVEL, label(labels, "einleitung"))
    if katalog.hinweis:
        yield paragraph(Run(katalog.hinweis, katalog.ort("hinweis")))
    yield paragraph(*_ausgabe(katalog, labels))
    yield from _beispieldaten(katalog, labels)
    place = katalog.ort("handlungsfelder")
    said = (status_satz(stand), VORBEHALT_STATUS, VORBEHALT_MONITORING)
    yield paragraph(Run(" ".join(said), place))
    yield matrix(stand, grundlagen)


def _heading(level: int, *runs: Run) -> Heading:
    return Heading(level, runs, runs[0].place)


def _ausgabe(katalog: Katalog, labels: IndikatorenLabels) -> tuple[Run, ...]:
    """Which edition it is, of how many indicators, and with which one it is compared."""
    ausgabe, place = katalog.ausgabe, katalog.ort("handlungsfelder")
    werte = {
        "titel": Run(katalog.titel or "", katalog.ort("titel")),
        "ausgabe": Run((ausgabe and ausgabe.name) or "", katalog.ort("ausgabe")),
        "felder": Run(str(len(katalog.handlungsfelder or ())), place),
        "anzahl": Run(str(len(katalog.indikatoren)), place),
    }
    said = filled(labels, "ausgabe", werte)
    if ausgabe is None or not ausgabe.vorige:
        return said
    before = filled(labels, "vorige", {"vorige": Run(ausgabe.vorige, ausgabe.ort("vorige"))})
    return (*said, Run(" ", before[0].place), *before)


def _beispieldaten(katalog: Katalog, labels: IndikatorenLabels) -> Iterator[Paragraph]:
    place = katalog.ort("handlungsfelder")
    count = sum(each.beispieldaten for each in katalog.indikatoren)
    werte = {"anzahl": str(count), "alle": str(len(katalog.indikatoren))}
    if count:
        runs = {hole: Run(wert, place) for hole, wert in werte.items()}
        said = filled(labels, "beispieldaten_anzahl", runs)
        yield paragraph(*(replace(run, is_bold=True) for run in said))


def _liste(stand: Indikatorenstand, grundlagen: Grundlagen) -> Iterator[Block]:
    yield _heading(LEVEL, label(grundlagen.stadt.indikatoren, "liste"))
    for feld in stand.katalog.handlungsfelder or ():
        if feld.indikatoren:
            yield liste(feld, stand, grundlagen)


def _felder(stand: Indikatorenstand, grundlagen: Grundlagen) -> Iterator[Block]:
    for feld in stand.katalog.handlungsfelder or ():
        yield from _feld(feld, stand, grundlagen)
        for indikator in feld.indikatoren:
            yield from blatt(indikator, stand, grundlagen)


def _feld(feld: Handlungsfeld, stand: Indikatorenstand, grundlagen: Grundlagen) -> Iterator[Block]:
    """The heading of a Handlungsfeld, its goals, how its indicators stand, its groups compared."""
    labels = grundlagen.stadt.indikatoren
    werte = {
        "nummer": Run(feld.kennung or "", feld.ort("kennung")),
        "name": Run(feld.name or "", feld.ort("name")),
    }
    heading = _heading(LEVEL, *filled(labels, "handlungsfeld", werte))
    yield replace(heading, starts_page=True)
    opening = replace(label(labels, "leitziel"), is_bold=True)
    yield _kept(paragraph(opening, Run(f" {feld.leitziel}", feld.ort("leitziel"))))
    yield from _teilziele(feld, labels)
    said = paragraph(Run(feld_zusammenfassung(feld, stand), feld.place))
    chart = vergleichsdiagramm(feld, stand, feld.place)
    yield _kept(said) if chart else said
    if chart:
        yield chart


def _kept(block: Paragraph) -> Paragraph:
    """``block`` on the page of the next: what opens a Handlungsfeld stays together."""
    return replace(block, keeps_next=True, keeps_lines=True)


def _teilziele(feld: Handlungsfeld, labels: IndikatorenLabels) -> Iterator[Block]:
    if feld.teilziele:
        yield _kept(paragraph(replace(label(labels, "teilziele"), is_bold=True)))
        yield ListBlock(tuple(map(_teilziel, feld.teilziele)), feld.ort("teilziele"))


def _teilziel(teilziel: Teilziel) -> ListItem:
    number = Run(f"{teilziel.kennung} ", teilziel.ort("kennung"))
    said = _kept(paragraph(number, Run(teilziel.text or "", teilziel.ort("text"))))
    return ListItem(_BULLET, (said,), teilziel.place)
