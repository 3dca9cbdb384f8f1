"""Whether the Word file and the PDF say what the document says, block by block."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from vorlagen_gen.check.blockvergleich import block_differences, block_text
from vorlagen_gen.check.textvergleich import quoted, without_blanks
from vorlagen_gen.check.unterschied import Art, Format, Unterschied
from vorlagen_gen.document import Document
from vorlagen_gen.read_back.blocks import SEITENZAHL, Block, Footnote, Gelesenes, Geltung, Seite
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.dokument import of_document
from vorlagen_gen.read_back.pdf import read_pdf


def find_differences(document: Document, word: bytes, pdf: bytes) -> list[Unterschied]:
    """The first difference of each kind between ``document`` and its Word file, then its PDF.

    Only Unicode's forms of a character, blanks and soft hyphens may differ.

    Raises:
        VorlagenError: One of the files cannot be read.
    """
    soll = of_document(document)
    return compare(soll, read_docx(word, "Die Word-Datei"), read_pdf(pdf, "Die PDF-Datei"))


def compare(soll: Gelesenes, word: Gelesenes, pdf: Gelesenes) -> list[Unterschied]:
    """What ``find_differences`` finds between ``soll``, of the document, and what was read."""
    return [*_differences(soll, word, Format.WORD), *_differences(soll, pdf, Format.PDF)]


def _differences(soll: Gelesenes, ist: Gelesenes, format_: Format) -> list[Unterschied]:
    """The first of each kind in the order of the document."""
    first: dict[Art, Unterschied] = {}
    for unterschied in _all(soll, ist, format_):
        first.setdefault(unterschied.art, unterschied)
    return list(first.values())


def _all(soll: Gelesenes, ist: Gelesenes, format_: Format) -> Iterator[Unterschied]:
    if soll.title != ist.title:
        text = f"soll {quoted(soll.title)}, ist {quoted(ist.title)}."
        yield Unterschied(format_, Art.TITEL, text)
    if soll.language != ist.language:
        yield Unterschied(format_, Art.SPRACHE, f"soll {soll.language}, ist {ist.language}.")
    yield from _sequence(soll.blocks, ist.blocks, format_)
    yield from _footnotes(soll.footnotes, ist.footnotes, format_)
    yield from _furniture(soll.seiten, ist.seiten, format_)


def _sequence(
    soll: Sequence[Block], ist: Sequence[Block], format_: Format
) -> Iterator[Unterschied]:
    """Blocks of equal text belong together; what lies between them is compared one by one."""
    said, read = ([without_blanks(block_text(block)) for block in each] for each in (soll, ist))
    for start, end, found, found_end in _stretches(said, read):
        both = min(end - start, found_end - found)
        for one, two in zip(soll[start : start + both], ist[found : found + both], strict=True):
            yield from _pair(one, two, format_)
        for block in soll[start + both : end]:
            yield _missing(block, format_)
        for block in ist[found + both : found_end]:
            yield _surplus(block, format_)


def _stretches(said: list[str], read: list[str]) -> list[tuple[int, int, int, int]]:
    """Start and end of what belongs together in both.

    Where all is equal nothing is searched: that takes long if much is repeated.
    """
    if said == read:
        return [(0, len(said), 0, len(read))]
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, said, read, autojunk=False)
    return [opcode[1:] for opcode in matcher.get_opcodes()]


def _pair(soll: Block, ist: Block, format_: Format) -> Iterator[Unterschied]:
    for art, text in block_differences(soll, ist, format_):
        yield Unterschied(format_, art, text, str(ist.stelle), soll.stelle.place)


def _missing(block: Block, format_: Format) -> Unterschied:
    return Unterschied(format_, Art.FEHLT, quoted(block_text(block)), "", block.stelle.place)


def _surplus(block: Block, format_: Format) -> Unterschied:
    return Unterschied(format_, Art.ZUSAETZLICH, quoted(block_text(block)), str(block.stelle))


def _footnotes(
    soll: Sequence[Footnote], ist: Sequence[Footnote], format_: Format
) -> Iterator[Unterschied]:
    said, read = [note.label for note in soll], [note.label for note in ist]
    if said != read:
        place = next((n.stelle.place for n in soll if n.label not in read), None)
        text = f"soll {', '.join(said) or 'keine'}, ist {', '.join(read) or 'keine'}."
        yield Unterschied(format_, Art.FUSSNOTE, text, "", place)
    known = {note.label: note for note in ist}
    for note in soll:
        if note.label in known:
            yield from _footnote(note, known[note.label], format_)


def _footnote(soll: Footnote, ist: Footnote, format_: Format) -> Iterator[Unterschied]:
    for each in _sequence(soll.blocks, ist.blocks, format_):
        text = f"{soll.label}: {each.art}: {each.text}"
        yield Unterschied(format_, Art.FUSSNOTE, text, str(ist.stelle), soll.stelle.place)


def _furniture(
    soll: Sequence[Seite], ist: Sequence[Seite], format_: Format
) -> Iterator[Unterschied]:
    said = {seite.geltung: seite for seite in soll}
    for seite in ist:
        is_first = seite.geltung is Geltung.ERSTE or seite == ist[0]
        yield from _page(said[Geltung.ERSTE if is_first else Geltung.FOLGENDE], seite, format_)


def _page(soll: Seite, ist: Seite, format_: Format) -> Iterator[Unterschied]:
    """A page number counts where the file counts pages itself as the word for it."""
    stelle = f"{ist.geltung} {ist.number}" if format_ is Format.PDF else str(ist.geltung)
    number = str(ist.number) if format_ is Format.PDF else SEITENZAHL
    for name, said, read in (
        ("Kopfzeile", soll.header, ist.header),
        ("Fußzeile", soll.footer, ist.footer),
    ):
        expected = [text.replace(SEITENZAHL, number) for text in said]
        if expected != list(read):
            text = f"{name}: soll {_listed(expected)}, ist {_listed(read)}."
            yield Unterschied(format_, Art.SEITENRAND, text, stelle)
    if ist.watermark is not None and ist.watermark != soll.watermark:
        text = f"soll {quoted(soll.watermark or '')}, ist {quoted(ist.watermark)}."
        yield Unterschied(format_, Art.WASSERZEICHEN, text, stelle)


def _listed(texts: Iterable[str]) -> str:
    return ", ".join(map(quoted, texts)) or "nichts"
