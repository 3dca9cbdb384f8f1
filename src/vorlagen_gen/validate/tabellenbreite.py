"""Tables whose words and numbers do not fit into their columns, not even in small print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vorlagen_gen.document import Block, Document, Table
from vorlagen_gen.findings import Finding, Severity
from vorlagen_gen.lesefolge import children


def find_too_wide(document: Document) -> Iterator[Finding]:
    """One finding for each table that would break its numbers and words."""
    for table in _tables(document.blocks):
        if table.is_too_wide:
            yield Finding(
                table.place,
                Severity.FEHLER,
                "D105",
                f"Die Tabelle ist zu breit: Ihre {len(table.columns)} Spalten passen auch in "
                "kleiner Schrift nicht nebeneinander auf die Seite; Zahlen und Wörter würden "
                "zerrissen.",
                "Teilen Sie die Tabelle auf, lassen Sie Spalten weg oder schreiben Sie kürzere "
                "Überschriften.",
            )


def _tables(blocks: Iterable[Block]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        yield from _tables(children(block))
