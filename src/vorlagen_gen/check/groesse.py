"""How large a document's files may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vorlagen_gen.document import Block, Document, Figure
from vorlagen_gen.findings import Finding
from vorlagen_gen.lesefolge import children
from vorlagen_gen.validate.seitenregeln import PAPIER_TOO_LARGE

MOST = 500_000
"""Bytes. Text, tables and charts need much less, also on 62 pages."""


def papier_too_large(document: Document, word: bytes, pdf: bytes) -> Iterator[Finding]:
    """S102: a file of a document without pictures has more bytes than its text can explain."""
    if _has_bilder(document.blocks) or not document.blocks:
        return
    place = document.kopf.betrifft.place if document.kopf else document.blocks[0].place
    for name, data in (("Word-Datei", word), ("PDF-Datei", pdf)):
        if len(data) > MOST:
            yield PAPIER_TOO_LARGE.befund(
                place,
                f"Die {name} von »{document.title}« hat {len(data) // 1000} kB, obwohl sie keine "
                f"Bilder enthält; üblich sind höchstens {MOST // 1000} kB.",
                "Verkleinern Sie das Logo in templates/, oder teilen Sie den Text auf mehrere "
                "Anlagen auf.",
            )


def _has_bilder(blocks: Iterable[Block]) -> bool:
    return any(isinstance(each, Figure) or _has_bilder(children(each)) for each in blocks)
