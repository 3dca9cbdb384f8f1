"""What cannot be put on pages: characters that no font of ours has, and too much of anything."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from vorlagen_gen.document import Document, Run
from vorlagen_gen.findings import Finding, Severity
from vorlagen_gen.lesefolge import runs
from vorlagen_gen.schrift import missing_glyphs
from vorlagen_gen.validate.tabellenbreite import find_too_wide
from vorlagen_gen.validate.umfang import find_oversized


@dataclass(frozen=True, slots=True)
class Druckbefund:
    """What of a document cannot be put on pages at all, and which tables break there."""

    undruckbar: tuple[Finding, ...]
    zu_breit: tuple[Finding, ...]


def druckbefund(document: Document) -> Druckbefund:
    """All that is known of the pages of ``document`` before they are made."""
    return Druckbefund(tuple(find_unprintable(document)), tuple(find_too_wide(document)))


def find_unprintable(document: Document) -> Iterator[Finding]:
    """One finding for each run that holds characters without a glyph, and for what is too much."""
    yield from find_oversized(document)
    for run in runs(document):
        if missing := missing_glyphs(run.text):
            yield _unprintable(run, missing)


def _unprintable(run: Run, missing: tuple[str, ...]) -> Finding:
    named = ", ".join(f"»{char}« ({_name(char)})" for char in missing)
    return Finding(
        run.place,
        Severity.FEHLER,
        "D101",
        f"Die Schriften der Vorlage können das nicht drucken: {named}.",
        "Ersetzen Sie die Zeichen durch Wörter oder durch Zeichen einer üblichen Schrift.",
    )


def _name(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, 'ohne Namen')}"
