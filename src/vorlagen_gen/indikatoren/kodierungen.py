"""The bytes of a CSV file -> UTF-8 with LF as line ends, in whatever encoding they came.

The text stays bytes: files have up to a hundred million of them, and each look at them all is
one that runs at the speed of the memory.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.indikatoren.bloecke import bloecke
from vorlagen_gen.indikatoren.datendateien import Datendatei
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.load.zeichensalat import garbled
from vorlagen_gen.model.indikatordaten import Kodierung

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CODECS = {
    Kodierung.UTF_8: "utf-8",
    Kodierung.CP1252: "cp1252",
    Kodierung.LATIN_1: "cp1252",  # who says Latin-1 means it; browsers read it so, too
    Kodierung.CP850: "cp850",
    Kodierung.UTF_16: "utf-16",
}
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_C1 = {
    chr(each).encode(): letter.encode()
    for each in range(0x80, 0xA0)
    if (letter := bytes([each]).decode("cp1252", "ignore"))
}
"""Signs that no text has: letters of Windows-1252 that a program took for Latin-1."""
_ANY_C1 = re.compile(rb"\xc2[\x80-\x9f]")
_TAB, _LF, _BLANK, _DELETE = b"\t\n \x7f"
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d\ufffd]")
_REPLACED = "\ufffd".encode()
_GARBLED = re.compile(rb"\xc3[\x82\x83\xa2]")
"""Each garbled letter begins with one of these: Â, Ã, â."""


def read_utf_8(datei: Datendatei, declared: Kodierung) -> bytes | Finding:
    """The text of the file: UTF-8 if it is that, else what is declared."""
    is_utf_16 = datei.inhalt.startswith(_UTF_16_MARKS)
    if is_utf_16 and declared is not Kodierung.UTF_16:
        return _wrong_encoding(
            datei.label,
            "Die Datei ist in UTF-16 (»Unicode«) gespeichert.",
            "Schreiben Sie unter »daten« kodierung: utf-16, oder speichern Sie sie in UTF-8.",
        )
    text = _without_c1(_lf(_transcoded(datei.inhalt, declared)))
    return text if _is_text(text) else _unfit(text.decode(), datei.label, declared)


def warn_of_garbled(text: bytes, label: str) -> tuple[Finding, ...]:
    """A warning if letters of the text were garbled before the file was made."""
    return garbled(text.decode(), label) if _GARBLED.search(text) else ()


def _transcoded(inhalt: bytes, declared: Kodierung) -> bytes:
    if _is_utf_8(inhalt):
        return inhalt.removeprefix(codecs.BOM_UTF8)
    return inhalt.decode(_CODECS[declared], errors="replace").encode()


def _is_utf_8(inhalt: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for letters in bloecke(inhalt):
            decoder.decode(letters.data)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _lf(text: bytes) -> bytes:
    return text.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in text else text


def _without_c1(text: bytes) -> bytes:
    for typed, letter in _C1.items() if _has_c1(text) else ():
        text = text.replace(typed, letter)
    return text


def _is_text(text: bytes) -> bool:
    is_replaced = _REPLACED[:1] in text and _REPLACED in text
    return not (is_replaced or _has_c1(text) or any(map(_has_controls, bloecke(text))))


def _has_c1(text: bytes) -> bool:
    return b"\xc2" in text and _ANY_C1.search(text) is not None


def _has_controls(letters: NDArray[np.uint8]) -> bool:
    """Whether there are control characters besides tabulators and line ends."""
    control = (letters < _BLANK) & (letters != _TAB) & (letters != _LF)
    return bool((control | (letters == _DELETE)).any())


def _unfit(text: str, label: str, declared: Kodierung) -> Finding:
    """A finding at the first sign that the bytes do not mean text in this encoding."""
    found = _NO_TEXT.search(text)
    line = text.count("\n", 0, found.start() if found else 0) + 1
    return _wrong_encoding(
        label,
        f"Die Datei ist {_neither(declared)}: In Zeile {line} steht ein Zeichen, das es dort "
        "nicht gibt.",
        "Nennen Sie unter »daten« die richtige »kodierung«, oder speichern Sie die Datei in Excel "
        "als »CSV UTF-8«.",
    )


def _neither(declared: Kodierung) -> str:
    if declared is Kodierung.UTF_8:
        return "nicht in UTF-8 gespeichert"
    return f"weder in UTF-8 gespeichert noch in {declared}"


def _wrong_encoding(label: str, text: str, remedy: str) -> Finding:
    return fault_at(Place.at(label), "I121", text, remedy)
