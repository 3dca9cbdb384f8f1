"""All checks of one document's Word file and PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from vorlagen_gen.check.blatt import Blatt, read_blaetter
from vorlagen_gen.check.ergebnis import Ergebnis
from vorlagen_gen.check.groesse import papier_too_large
from vorlagen_gen.check.lage import sachentscheidung_not_on_first_page
from vorlagen_gen.check.satzspiegel import Satzspiegel
from vorlagen_gen.check.verdicts import Befunde, Pruefung, Verdict, faults, run
from vorlagen_gen.check.wortdatei import Wortlesung
from vorlagen_gen.document import Document
from vorlagen_gen.findings import Place
from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.pdf.datei import PdfDatei
from vorlagen_gen.read_back.vorgelesen import vorgelesen

PARITAET = "Gleicher Inhalt in Word und PDF"


@dataclass(frozen=True, slots=True)
class Gestaltung:
    """What a city's templates say of the pages: their margins, and the resolution's heading.

    ``sachentscheidung`` is where the words of that heading were typed; ``None`` if the city puts
    other texts before the resolution.
    """

    satzspiegel: Satzspiegel
    sachentscheidung: Place | None


def check(document: Document, word: bytes, pdf: bytes, gestaltung: Gestaltung) -> Ergebnis:
    """The verdicts on both files of ``document``, its pages, and what is wrong with the paper."""
    from vorlagen_gen.check.konformitaet import verify_konformitaet

    inhalt = check_inhalt(document, word, pdf, gestaltung)
    return inhalt.with_normen(verify_konformitaet(pdf))


def check_inhalt(document: Document, word: bytes, pdf: bytes, gestaltung: Gestaltung) -> Ergebnis:
    """The same without the standards: their checkers read the PDF by themselves."""
    with PdfDatei(pdf) as opened:
        return _check(document, Wortlesung(word), opened, gestaltung)


def _check(document: Document, word: Wortlesung, pdf: PdfDatei, gestaltung: Gestaltung) -> Ergebnis:
    from vorlagen_gen.check.seiten import verify_schriften, verify_seiten
    from vorlagen_gen.check.spur import verify_spur
    from vorlagen_gen.check.strukturbaum import verify_strukturbaum
    from vorlagen_gen.check.word_aufbau import verify_word_aufbau
    from vorlagen_gen.check.zellen import verify_zellen
    from vorlagen_gen.read_back.pdf import read_pdf

    @lru_cache
    def read_back() -> Gelesenes:
        return read_pdf(pdf, "Die PDF-Datei")

    @lru_cache
    def read() -> tuple[Blatt, ...]:
        return read_blaetter(pdf.content)

    pruefungen = (
        paritaet := _verify_paritaet(document, word, read_back),
        verify_strukturbaum(pdf, read),
        seiten := verify_seiten(read, gestaltung.satzspiegel),
        verify_zellen(document, pdf, read, gestaltung.satzspiegel),
        verify_schriften(pdf, read),
        verify_word_aufbau(document, word),
        verify_spur(document, word, pdf),
    )
    if seiten.verdict is Verdict.NOT_RUN:
        return Ergebnis(pruefungen, None, ())
    blaetter = read()
    found = (
        *sachentscheidung_not_on_first_page(document, blaetter, gestaltung.sachentscheidung),
        *papier_too_large(document, word.content, pdf.content),
    )
    klang = None if paritaet.verdict is Verdict.NOT_RUN else vorgelesen(read_back())
    return Ergebnis(pruefungen, len(blaetter), found, klang)


def _verify_paritaet(
    document: Document, word: Wortlesung, pdf: Callable[[], Gelesenes]
) -> Pruefung:
    """Whether both files say what the document says: also each cell, tick, footnote, number."""
    return run(PARITAET, ("lxml", "pikepdf"), lambda: _differences(document, word, pdf))


def _differences(document: Document, word: Wortlesung, pdf: Callable[[], Gelesenes]) -> Befunde:
    from vorlagen_gen.check.paritaet import compare
    from vorlagen_gen.check.umfang import count
    from vorlagen_gen.read_back.dokument import of_document

    soll = of_document(document)
    return faults(map(str, compare(soll, word.gelesen, pdf())), count(soll))
