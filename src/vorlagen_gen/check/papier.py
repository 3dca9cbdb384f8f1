"""All checks of one document's Word file and PDF."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from vorlagen_gen.check.blatt import Blatt, read_blaetter
from vorlagen_gen.check.lage import sachentscheidung_not_on_first_page
from vorlagen_gen.check.satzspiegel import Satzspiegel
from vorlagen_gen.check.verdicts import Befunde, Pruefung, Verdict, faults, run
from vorlagen_gen.document import Document
from vorlagen_gen.findings import Finding, Place

PARITAET = "Gleicher Inhalt in Word und PDF"


@dataclass(frozen=True, slots=True)
class Gestaltung:
    """What a city's templates say of the pages: their margins, and the resolution's heading.

    ``sachentscheidung`` is where the words of that heading were typed.
    """

    satzspiegel: Satzspiegel
    sachentscheidung: Place


@dataclass(frozen=True, slots=True)
class Ergebnis:
    """What the checks of one document say; ``seiten`` is None if the PDF cannot be read."""

    pruefungen: tuple[Pruefung, ...]
    seiten: int | None
    findings: tuple[Finding, ...]


def check(document: Document, word: bytes, pdf: bytes, gestaltung: Gestaltung) -> Ergebnis:
    """The verdicts on both files of ``document``, its pages, and what is wrong with the paper."""
    from vorlagen_gen.check.konformitaet import verify_konformitaet
    from vorlagen_gen.check.seiten import verify_schriften, verify_seiten
    from vorlagen_gen.check.spur import verify_spur
    from vorlagen_gen.check.word_aufbau import verify_word_aufbau
    from vorlagen_gen.check.zellen import verify_zellen

    @lru_cache
    def read() -> tuple[Blatt, ...]:
        return read_blaetter(pdf)

    pruefungen = (
        _verify_paritaet(document, word, pdf),
        *verify_konformitaet(pdf),
        seiten := verify_seiten(read, gestaltung.satzspiegel),
        verify_zellen(document, pdf, read, gestaltung.satzspiegel),
        verify_schriften(pdf, read),
        verify_word_aufbau(document, word),
        verify_spur(document, word, pdf),
    )
    if seiten.verdict is Verdict.NOT_RUN:
        return Ergebnis(pruefungen, None, ())
    blaetter = read()
    found = sachentscheidung_not_on_first_page(document, blaetter, gestaltung.sachentscheidung)
    return Ergebnis(pruefungen, len(blaetter), tuple(found))


def _verify_paritaet(document: Document, word: bytes, pdf: bytes) -> Pruefung:
    """Whether both files say what the document says: also each cell, tick, footnote, number."""
    return run(PARITAET, ("lxml", "pikepdf"), lambda: _differences(document, word, pdf))


def _differences(document: Document, word: bytes, pdf: bytes) -> Befunde:
    from vorlagen_gen.check.paritaet import find_differences
    from vorlagen_gen.check.umfang import count

    return faults(map(str, find_differences(document, word, pdf)), count(document))
