"""The Laufzettel of a paper: which offices agreed to it, what is missing, and room to sign.

It tells what is noted under ``intern``. So it is no part of the paper: it lies in a folder of its
own, which no package is made from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.assemble.dateinamen import kennung, slug
from vorlagen_gen.assemble.schlussgang import finish
from vorlagen_gen.bestand.lesungen import Lesungen
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.deliver.ausgabe import Datei, Geschrieben, write_set
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.document import Block, Document, Heading, Paragraph, Row, Run, Table, TextCell
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.laufzettel import LaufzettelLabels
from vorlagen_gen.model.verwaltung import (
    Intern,
    Mitzeichnung,
    Mitzeichnungsergebnis,
    Rueckmeldung,
)
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.pruefung import Geprueft, pruefe
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.satz import Setzerei
from vorlagen_gen.synopse.bausteine import grid, heading, listed, said, satz
from vorlagen_gen.werkstatt import Werkstatt

_WIDTHS = {
    "spalte_nummer": 0.06,
    "spalte_amt": 0.3,
    "spalte_ergebnis": 0.22,
    "spalte_datum": 0.14,
    "spalte_unterschrift": 0.28,
}
_NAMED = 1
"""The column that names a row."""


@dataclass(frozen=True, slots=True)
class Laufzettel:
    """What was written: the folder, the names of its files, what became of older ones.

    ``offen`` says line by line what is still missing, as the sheet does; ``ist_ohne_aemter`` that
    no office is named which could be missing.
    """

    ordner: Path
    dateien: tuple[str, ...]
    geschrieben: Geschrieben
    offen: tuple[str, ...]
    ist_ohne_aemter: bool


def schreibe_laufzettel(
    projekt: Projekt, name: str, ziel: Path, heute: date, werkstatt: Werkstatt
) -> Laufzettel:
    """Write the Laufzettel of the paper ``name`` to a folder beside its own in ``ziel``.

    Raises:
        VorlagenError: The paper cannot be read or printed, or a check failed.
    """
    bibliothek = Bibliothek(projekt, Lesungen(projekt))
    (geprueft,) = pruefe(projekt, (name,), bibliothek)
    vorlage, rahmen = _printable(geprueft)
    stadt = bibliothek.labels(vorlage.stadt)
    document = finish(
        _document(vorlage, rahmen, stadt.laufzettel), bibliothek.silbentrennung, stadt.satzspiegel
    )
    stamm = f"{kennung(vorlage.nummer) if vorlage.nummer else slug(name)}_Laufzettel"
    setzerei = Setzerei(projekt, bibliothek, vorlage.stadt, werkstatt, None)
    gesetzt = setzerei.begin(Ausgabe.of(stamm, document)).gesetzt()
    _demand_passed(gesetzt.ergebnis.pruefungen)
    dateien = [
        Datei(f"{stamm}.docx", gesetzt.word, is_hochzuladen=False),
        Datei(f"{stamm}.pdf", gesetzt.pdf, is_hochzuladen=False),
    ]
    ordner = ziel / f"{geprueft.ordner.name}_laufzettel"
    with gesperrt(ordner):
        written = write_set(ordner, dateien, heute)
    return Laufzettel(
        ordner,
        tuple(each.name for each in dateien),
        written,
        tuple(_missing(vorlage, stadt.laufzettel)),
        ist_ohne_aemter=not (vorlage.intern and vorlage.intern.mitzeichnung),
    )


def _demand_passed(pruefungen: Iterable[Pruefung]) -> None:
    failed = [each.name for each in pruefungen if each.verdict is not Verdict.PASSED]
    if failed:
        raise VorlagenError(
            f"Der Laufzettel besteht die Prüfung nicht: {', '.join(failed)}.",
            "Prüfen Sie die Vorlage mit »vorlagen-gen pruefen«.",
            ExitCode.CHECK_FAILED,
        )


def _printable(geprueft: Geprueft) -> tuple[Vorlage, Document]:
    """The paper, and its first document, whose pages the sheet is like."""
    if geprueft.vorlage is None or not geprueft.ausgaben:
        raise VorlagenError(
            f"Die Vorlage {geprueft.ordner.name} lässt sich nicht lesen.",
            f"Was zu berichtigen ist, zeigt: vorlagen-gen pruefen {getippt(geprueft.ordner.name)}",
            ExitCode.CONTENT_REJECTED,
        )
    return geprueft.vorlage, geprueft.ausgaben[0].document


def _document(vorlage: Vorlage, rahmen: Document, labels: LaufzettelLabels) -> Document:
    art = vorlage.art.value if vorlage.art else "Vorlage"
    titel = said(labels, "titel", vorlage=f"{art} {vorlage.nummer or ''}".strip())
    return replace(
        rahmen,
        title=titel,
        kopf=None,
        blocks=tuple(_blocks(vorlage, titel, labels)),
        mark=labels.vermerk,
        watermark="",
        is_entwurf=False,
    )


def _blocks(vorlage: Vorlage, titel: str, labels: LaufzettelLabels) -> Iterator[Block]:
    intern = vorlage.intern or Intern()
    yield Heading(1, (Run(titel, labels.ort("titel")),), labels.ort("titel"))
    yield from _angaben(vorlage, labels)
    yield heading(labels, "mitzeichnung")
    if intern.mitzeichnung:
        yield _tabelle(intern.mitzeichnung, labels)
    else:
        yield satz(labels, "keine_mitzeichnung")
    if intern.mitzeichnung or _open(intern):
        yield from _still_open(intern, labels)


def _still_open(intern: Intern, labels: LaufzettelLabels) -> Iterator[Block]:
    """What is missing, or that nothing is."""
    yield heading(labels, "offen")
    if missing := [_paragraph(each, labels) for each in _missing_offices(intern, labels)]:
        yield listed(labels, missing)
    elif not _open(intern):
        yield satz(labels, "nichts_offen")
    if notes := [_paragraph(_note(each, labels), labels) for each in _open(intern)]:
        yield satz(labels, "rueckmeldungen")
        yield listed(labels, notes)


def _angaben(vorlage: Vorlage, labels: LaufzettelLabels) -> Iterator[Paragraph]:
    """What paper it is: each line that the paper can tell."""
    folge = vorlage.beratungsfolge or ()
    erste = next((each for each in folge if each.datum), None)
    gremium, tag = (erste.gremium, f"{erste.datum:%d.%m.%Y}") if erste else ("", "")
    sitzung = ", ".join(filter(None, (gremium, tag)))
    told = {
        "betreff": vorlage.betreff or "",
        "amt": vorlage.amt or "",
        "sitzung": sitzung,
    }
    for name, wert in told.items():
        if wert:
            yield satz(labels, name, **{name: wert})


def _tabelle(mitzeichnungen: tuple[Mitzeichnung, ...], labels: LaufzettelLabels) -> Table:
    rows = [_row(number, each, labels) for number, each in enumerate(mitzeichnungen, start=1)]
    return grid(labels, _WIDTHS, rows, labels.mitzeichnung_beschreibung)


def _row(number: int, mitzeichnung: Mitzeichnung, labels: LaufzettelLabels) -> Row:
    """An office: what it said, or what it may say, which leaves room to sign."""
    ergebnis = mitzeichnung.ergebnis
    datum = f"{mitzeichnung.datum:%d.%m.%Y}" if mitzeichnung.datum else ""
    moeglich = [said(labels, "ankreuzen", ergebnis=each.value) for each in Mitzeichnungsergebnis]
    cells = (
        [str(number)],
        [mitzeichnung.amt or ""],
        [ergebnis.value] if ergebnis else moeglich,
        [datum],
        [""],
    )
    return Row(
        tuple(
            TextCell(
                tuple(_paragraph(line, labels) for line in lines if line),
                labels.place,
                is_row_header=column == _NAMED,
            )
            for column, lines in enumerate(cells)
        ),
        labels.place,
    )


def _paragraph(text: str, labels: LaufzettelLabels) -> Paragraph:
    return Paragraph((Run(text, labels.place),), labels.place)


def _missing(vorlage: Vorlage, labels: LaufzettelLabels) -> Iterator[str]:
    """Offices that said nothing or no, then comments without an answer."""
    if vorlage.intern:
        yield from _missing_offices(vorlage.intern, labels)
        yield from (_note(each, labels) for each in _open(vorlage.intern))


def _missing_offices(intern: Intern, labels: LaufzettelLabels) -> Iterator[str]:
    for each in intern.mitzeichnung:
        if each.ergebnis is None:
            yield said(labels, "offen_mitzeichnung", amt=each.amt or "")
        elif each.ergebnis is Mitzeichnungsergebnis.ABGELEHNT:
            yield said(labels, "offen_abgelehnt", amt=each.amt or "")


def _open(intern: Intern) -> tuple[Rueckmeldung, ...]:
    return tuple(each for each in intern.rueckmeldungen if not each.erledigt)


def _note(each: Rueckmeldung, labels: LaufzettelLabels) -> str:
    """A comment with what is known of it: who, when, about what."""
    known = (
        each.von,
        f"{each.datum:%d.%m.%Y}" if each.datum else None,
        said(labels, "zu_stelle", stelle=each.stelle) if each.stelle else None,
    )
    head = ", ".join(filter(None, known))
    text = each.text or ""
    return said(labels, "rueckmeldung", angaben=head, text=text) if head else text
