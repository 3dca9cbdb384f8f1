"""Documents -> the paragraphs that people typed, as plain text that knows its places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    Block,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    LineBreak,
    ListBlock,
    Paragraph,
    Quote,
    Run,
    Table,
    TextCell,
)
from vorlagen_gen.findings import Place
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.absatz import Absatz, Lauf, Sorte, breiter
from vorlagen_gen.validate.felder import Felder

_BILD = ".alternativtext"
_PLAIN = {0x00A0: " ", 0x202F: " ", 0x00AD: None}


def read_prosa(
    documents: Iterable[Document], vorlage: Vorlage, anlagentexte: Mapping[str, Quelltext]
) -> tuple[Absatz, ...]:
    """All paragraphs of ``documents`` that were typed in the paper, each once."""
    felder = Felder(vorlage, anlagentexte)
    seen: set[Place] = set()
    found = []
    for document in documents:
        for text in _document_texts(document):
            absatz = _absatz(text, felder)
            if absatz and absatz.laeufe[0].run.place not in seen:
                seen.add(absatz.laeufe[0].run.place)
                found.append(absatz)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Text:
    sorte: Sorte
    label: str
    inlines: tuple[Inline, ...]
    is_zitat: bool = False


def _document_texts(document: Document) -> Iterator[_Text]:
    if document.kopf:
        yield from _texts((document.kopf.betrifft, *document.kopf.amtsblock), Sorte.ABSATZ)
    yield from _texts(document.blocks, Sorte.ABSATZ)


def _texts(blocks: Iterable[Block], sorte: Sorte, label: str = "") -> Iterator[_Text]:
    """Each text of ``blocks`` with what it is; ``label`` goes to the first of them."""
    for block in blocks:
        match block:
            case Heading():
                yield from _with_footnotes(Sorte.UEBERSCHRIFT, label, block.inlines)
            case Paragraph():
                yield from _with_footnotes(sorte, label, block.inlines)
            case ListBlock():
                for item in block.items:
                    inner = Sorte.PUNKT if sorte is not Sorte.ZELLE else sorte
                    yield from _texts(item.blocks, inner, item.label)
            case Quote():
                for text in _texts(block.blocks, sorte):
                    yield replace(text, is_zitat=True)
            case Table():
                yield from _table_texts(block)
            case Figure() | Chart():
                yield _Text(Sorte.BILD, "", (Run(block.alternativtext, block.place),))
            case _:
                assert_never(block)
        label = ""


def _table_texts(table: Table) -> Iterator[_Text]:
    yield from _with_footnotes(Sorte.UEBERSCHRIFT, "", table.caption)
    for row in ((table.head,) if table.head else ()) + table.rows:
        for cell in row.cells:
            if isinstance(cell, TextCell):
                yield from _texts(cell.blocks, Sorte.ZELLE)


def _with_footnotes(sorte: Sorte, label: str, inlines: tuple[Inline, ...]) -> Iterator[_Text]:
    yield _Text(sorte, label, inlines)
    for inline in inlines:
        if isinstance(inline, Footnote):
            for paragraph in inline.paragraphs:
                yield _Text(Sorte.FUSSNOTE, "", paragraph.inlines)


def _absatz(read: _Text, felder: Felder) -> Absatz | None:
    """The paragraph in ``read`` without labels of the city and gaps; None if nothing is left."""
    text, laeufe, is_parted = "", list[Lauf](), False
    for inline in read.inlines:
        if isinstance(inline, LineBreak):
            text += "\n" if text else ""
        elif isinstance(inline, Run) and _is_read(inline) and felder.path(inline.place):
            plain = inline.text.translate(_PLAIN)
            if is_parted and felder.path(laeufe[-1].run.place) != felder.path(inline.place):
                text += " | "
            more = _breiter(plain, inline.place, felder)
            laeufe.append(Lauf(len(text), len(text) + len(plain), inline, more))
            text, is_parted = text + plain, False
        elif laeufe:
            is_parted = True
    if not laeufe:
        return None
    feld = felder.path(laeufe[0].run.place)
    if read.sorte is Sorte.BILD and not feld.endswith(_BILD):
        return None
    return Absatz(
        text,
        read.sorte,
        felder.teil(feld),
        feld,
        is_prosa=feld in felder.texte,
        laeufe=tuple(laeufe),
        label=read.label,
        is_zitat=read.is_zitat,
    )


def _breiter(text: str, place: Place, felder: Felder) -> tuple[int, ...]:
    """Where more was typed than is read: escapes in a text, quotation marks around a field."""
    more = place.end_column - place.column - len(text)
    if more <= 0:
        return ()
    if felder.path(place) in felder.texte:
        return breiter(text, felder.typed(place))
    return (-1, len(text)) if more == len('""') else ()


def _is_read(run: Run) -> bool:
    """A gap is not, unless it stands inside a sentence, for a binding that says nothing."""
    return bool(run.bindung) or not run.is_luecke
