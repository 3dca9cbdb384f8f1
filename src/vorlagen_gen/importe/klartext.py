"""A plain text, as copied from a paper or typed, -> the blocks that it says."""

from __future__ import annotations

import re

from vorlagen_gen.importe.markdowntext import projected
from vorlagen_gen.load.quelle import normalise_line_ends
from vorlagen_gen.markdown import parse
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.read_back.blocks import Gelesenes

_HOCH = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_ZIFFERN = str.maketrans(_HOCH, "0123456789")
_FUSSNOTE = re.compile(rf"^([{_HOCH}]{{1,3}})[ \t]*(?=\S)", re.MULTILINE)
_ZEICHEN = re.compile(rf"(?<=[^\s{_HOCH}])[{_HOCH}]{{1,3}}")
_TAG = re.compile(r"</?(?:i|em|b|strong|u|p|span|sup|sub)(?:\s[^<>]*)?>", re.IGNORECASE)
_UMBRUCH = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ENDE_DES_KOPFS = re.compile(r"^\W*Beratungsfolge\b", re.MULTILINE)
_LUECKE = re.compile(r"(?<=\S)(?: {4,}|\t+)(?=\S)")
_STEUERZEICHEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_SEITENWECHSEL = re.compile("[\x0b\x0c\x85\u2028\u2029]")


def read_text(data: bytes, name: str) -> Gelesenes:
    """The blocks of a text in UTF-8, UTF-16 or Windows-1252; it may use our own markup."""
    return blocks_of_text(_prepared(_decoded(data)), name)


def blocks_of_text(text: str, name: str = "") -> Gelesenes:
    """The blocks that ``text`` says; each knows its line."""
    blocks, _ = parse(Quelltext.of_file(text, name))
    return projected(blocks)


def _decoded(data: bytes) -> str:
    encodings = ["utf-16"] if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _prepared(text: str) -> str:
    """``text`` with footnotes and columns as our own markup has them, without foreign tags."""
    text = _SEITENWECHSEL.sub("\n", normalise_line_ends(text))
    text = _TAG.sub("", _UMBRUCH.sub(" ", _STEUERZEICHEN.sub("", text)))
    return _with_footnotes(_with_one_column(text))


def _with_one_column(text: str) -> str:
    """The head of a paper, whose two columns stand side by side, one part below the other."""
    end = _ENDE_DES_KOPFS.search(text)
    if end is None:
        return text
    return _LUECKE.sub("\n", text[: end.start()]) + text[end.start() :]


def _with_footnotes(text: str) -> str:
    """Raised numbers whose text stands on a line of its own become footnotes."""
    texts = [each[1] for each in _FUSSNOTE.finditer(text)]
    marks = [each[0] for each in _ZEICHEN.finditer(text)]
    known = {each for each in texts if texts.count(each) == marks.count(each) == 1}

    def mark(found: re.Match[str]) -> str:
        return f"[^{found[0].translate(_ZIFFERN)}]" if found[0] in known else found[0]

    def opening(found: re.Match[str]) -> str:
        return f"[^{found[1].translate(_ZIFFERN)}]: " if found[1] in known else found[0]

    return _FUSSNOTE.sub(opening, _ZEICHEN.sub(mark, text))
