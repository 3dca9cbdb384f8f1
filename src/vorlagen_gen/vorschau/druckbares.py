"""A document with a mark in the place of each character that no font can print."""

from __future__ import annotations

from dataclasses import replace

from vorlagen_gen.assemble.umbau import rewrite
from vorlagen_gen.document import Block, Document, Footnote, Inline, Kopf, Paragraph, Run
from vorlagen_gen.lesefolge import runs
from vorlagen_gen.schrift import missing_glyphs

ERSATZ = "\ufffd"
"""The sign that Unicode has for this; the stand-in font can print it."""


def printable(document: Document) -> Document:
    """``document`` itself if all of it can be printed."""
    if not any(missing_glyphs(run.text) for run in runs(document)):
        return document
    kopf = _kopf(document.kopf) if document.kopf else None
    return replace(document, kopf=kopf, blocks=tuple(map(_block, document.blocks)))


def _kopf(kopf: Kopf) -> Kopf:
    return replace(
        kopf,
        vorlagenart=_paragraph(kopf.vorlagenart),
        nummer=_paragraph(kopf.nummer),
        betrifft=replace(kopf.betrifft, inlines=_inlines(kopf.betrifft.inlines)),
        amtsblock=tuple(map(_paragraph, kopf.amtsblock)),
    )


def _block(block: Block) -> Block:
    return rewrite(block, _inlines)


def _paragraph(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, inlines=_inlines(paragraph.inlines))


def _inlines(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(map(_inline, inlines))


def _inline(inline: Inline) -> Inline:
    match inline:
        case Run() if missing := missing_glyphs(inline.text):
            marks = str.maketrans(dict.fromkeys(missing, ERSATZ))
            return replace(inline, text=inline.text.translate(marks))
        case Footnote():
            return replace(inline, paragraphs=tuple(map(_paragraph, inline.paragraphs)))
        case _:
            return inline
