"""What the signs of the overview mean, how the status is found, what indicators cannot say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from vorlagen_gen.assemble.angaben import fill, label, paragraph
from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren.kurzangaben import statuswort
from vorlagen_gen.assemble.indikatoren.werttabelle import punkt, zeitraeume
from vorlagen_gen.assemble.indikatoren.zellen import cell, columns, filled, head
from vorlagen_gen.document import (
    Align,
    Block,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Role,
    Row,
    Run,
    Table,
)
from vorlagen_gen.model.katalog import Katalog, Verfahren
from vorlagen_gen.model.stadt import LegendeLabels
from vorlagen_gen.model.zeitreihe import Punkt, Wertstand, Wertstatus
from vorlagen_gen.model.zusammenfassung import Indikatorenstand, Wetter

_SPALTEN = (("spalte_zeichen", 0.24, Align.LEFT), ("spalte_bedeutung", 0.76, Align.LEFT))
_STATUS = {status: status.name.lower() for status in Wetter}
_ZEICHEN = {status: status.name.lower() for status in Wertstatus if status is not Wertstatus.WERT}
_STAND = {stand: stand.name.lower() for stand in Wertstand if stand is not Wertstand.ENDGUELTIG}
_BULLET = "•"


def schluss(stand: Indikatorenstand, grundlagen: Grundlagen) -> tuple[Block, ...]:
    """Legend, method, caveat and sources, each below its heading."""
    labels = grundlagen.stadt.indikatoren.legende
    return (
        replace(_heading(labels, "titel"), starts_page=True),
        legende(stand, grundlagen),
        _heading(labels, "verfahren"),
        *_verfahren(stand.katalog.verfahren, labels),
        _heading(labels, "grenzen"),
        *_absaetze(labels, "grenzen_text", {}),
        _heading(labels, "quellen"),
        _quellen(stand.katalog, labels),
    )


def _heading(labels: LegendeLabels, name: str) -> Heading:
    titel = label(labels, name)
    return Heading(2, (titel,), titel.place)


def legende(stand: Indikatorenstand, grundlagen: Grundlagen) -> Table:
    """The symbols and signs that the overview uses, and no other, with what they mean."""
    labels = grundlagen.stadt.indikatoren.legende
    return Table(
        columns=columns(labels, _SPALTEN),
        head=head(labels, _SPALTEN),
        rows=tuple(_row(zeichen, name, labels) for zeichen, name in _used(stand)),
        caption=(),
        description=labels.beschreibung,
        role=Role.TEXTTABELLE,
        place=labels.place,
    )


def _row(zeichen: str, name: str, labels: LegendeLabels) -> Row:
    meaning = label(labels, name)
    return Row(
        (cell(Run(zeichen, meaning.place), is_row_header=True), cell(meaning)), meaning.place
    )


def _used(stand: Indikatorenstand) -> Iterator[tuple[str, str]]:
    """Each sign in use with the name of its label; all statuses, because the matrix heads them."""
    yield from ((statuswort(status), name) for status, name in _STATUS.items())
    printed = list(_printed(stand))
    signs = {each.status for each in printed}
    yield from ((_sign(status), name) for status, name in _ZEICHEN.items() if status in signs)
    letters = {each.stand for each in printed if each.wert is not None}
    yield from ((each.value, name) for each, name in _STAND.items() if each in letters)


def _sign(status: Wertstatus) -> str:
    """A limited value stands between brackets."""
    return "( )" if status is Wertstatus.EINGESCHRAENKT else status.value


def _printed(stand: Indikatorenstand) -> Iterator[Punkt]:
    """Every point that a table of values prints."""
    for found in stand.zusammenfassungen.values():
        for zeitraum in zeitraeume(found):
            yield from (punkt(reihe, zeitraum) for reihe in found.reihen)


def _verfahren(verfahren: Verfahren, labels: LegendeLabels) -> Iterator[Paragraph]:
    """How the status is computed, with the limits of the catalogue."""
    limits = {
        "jahre": "jahre_im_mittel",
        "punkte": "punkte_mindestens",
        "sonne": "sonne_unter",
        "leicht_bewoelkt": "leicht_bewoelkt_bis",
    }
    werte = {
        hole: Run(_number(getattr(verfahren, feld)), verfahren.ort(feld))
        for hole, feld in limits.items()
    }
    return _absaetze(labels, "verfahren_text", werte)


def _absaetze(labels: LegendeLabels, name: str, werte: Mapping[str, Run]) -> Iterator[Paragraph]:
    texts: tuple[str, ...] = getattr(labels, name)
    for index, text in enumerate(texts):
        yield paragraph(*fill(Run(text, labels.ort(name, index)), werte))


def _quellen(katalog: Katalog, labels: LegendeLabels) -> ListBlock:
    """Each source once, with the indicators whose values are taken from it."""
    kennungen: dict[str, list[str]] = {}
    for indikator in katalog.indikatoren:
        kennungen.setdefault(indikator.quelle or "", []).append(indikator.kennung or "")
    place = katalog.ort("handlungsfelder")
    items = tuple(
        ListItem(_BULLET, (_quelle(Run(quelle, place), found, labels),), place)
        for quelle, found in kennungen.items()
    )
    return ListBlock(items, place)


def _quelle(quelle: Run, kennungen: list[str], labels: LegendeLabels) -> Paragraph:
    werte = {"quelle": quelle, "kennungen": Run(", ".join(kennungen), quelle.place)}
    return paragraph(*filled(labels, "quelle", werte))


def _number(wert: Decimal | int) -> str:
    """A limit with as many decimals as were typed."""
    return str(wert).replace(".", ",")
