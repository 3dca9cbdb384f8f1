"""Whether each page is as pages must be: not empty, text inside, extractable, fonts embedded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from vorlagen_gen.check.blatt import Blatt, ReadBlaetter
from vorlagen_gen.check.satzspiegel import Satzspiegel
from vorlagen_gen.check.verdicts import Befunde, Pruefung, faults, run
from vorlagen_gen.read_back.pdf.datei import PdfDatei

SEITEN = "Seiten"
SCHRIFTEN = "Schriften und Text"
_TOLERANCE = 1.5
_SUBSET = re.compile(r"/[A-Z]{6}\+")
_NO_CHARACTER = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]")


def verify_seiten(read: ReadBlaetter, satzspiegel: Satzspiegel) -> Pruefung:
    """Whether there are pages, none is empty, and all text stands where text may stand."""
    return run(SEITEN, ("pypdfium2",), lambda: _pages(read(), satzspiegel))


def _pages(blaetter: tuple[Blatt, ...], satzspiegel: Satzspiegel) -> Befunde:
    return faults(_page_faults(blaetter, satzspiegel), f"Seitenzahl: {len(blaetter)}.")


def _page_faults(blaetter: tuple[Blatt, ...], satzspiegel: Satzspiegel) -> Iterator[str]:
    if not blaetter:
        yield "Die Datei hat keine Seiten."
    for blatt in blaetter:
        name = f"Seite {blatt.number}"
        if not (blatt.has_pictures or any(blatt.inhalt())):
            yield f"{name} ist leer."
        if not all(each.kasten.is_inside(blatt.sheet, 0) for each in blatt.stuecke):
            yield f"{name}: Text ragt über den Rand des Blattes."
        area = satzspiegel.within(blatt.sheet)
        if not all(each.kasten.is_inside(area, _TOLERANCE) for each in blatt.inhalt()):
            yield f"{name}: Text ragt in den Seitenrand."


def verify_schriften(pdf: PdfDatei, read: ReadBlaetter) -> Pruefung:
    """Whether fonts are embedded as subsets, and every glyph stands for a character."""
    pakete = ("pypdfium2", "pikepdf")
    return run(
        SCHRIFTEN,
        pakete,
        lambda: faults([*_text_faults(read()), *_font_faults(pdf.dictionaries)]),
    )


def _text_faults(blaetter: Iterable[Blatt]) -> Iterator[str]:
    for blatt in blaetter:
        if blatt.unmapped:
            yield f"Seite {blatt.number}: {blatt.unmapped} Zeichen lassen sich nicht entnehmen."
        for char in sorted(set(_NO_CHARACTER.findall(blatt.text))):
            code = f"U+{ord(char):04X}"
            yield f"Seite {blatt.number}: Ein Zeichen liest sich als {code}, das nichts bedeutet."


def _font_faults(dictionaries: Iterable[Any]) -> Iterator[str]:
    for font in dictionaries:
        if font.get("/Type") != "/Font" or font.get("/Subtype") in ("/Type0", "/Type3"):
            continue
        name = str(font.get("/BaseFont", "/ohne Namen"))
        descriptor = font.get("/FontDescriptor", {})
        if not any(key.startswith("/FontFile") for key in descriptor.keys()):  # noqa: SIM118 -- iterating one gives no keys
            yield f"Die Schrift {name[1:]} ist nicht eingebettet."
        elif not _SUBSET.match(name):
            yield f"Die Schrift {name[1:]} ist ganz eingebettet statt in Auszügen."
