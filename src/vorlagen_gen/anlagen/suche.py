"""Where to look in a file: by its kind, which its first bytes tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import PurePosixPath

from vorlagen_gen.anlagen.fundarten import Fund, Fundart, UnlesbareDateiError
from vorlagen_gen.load.dateiart import read_art

Suche = Callable[[bytes], Iterator[Fund]]


def suche(data: bytes, name: str) -> tuple[Fund, ...]:
    """All that hides in the file ``data`` called ``name``, each once.

    Runs in the process that calls it: for files that may be hostile, use ``find_verborgenes``.

    Raises:
        UnlesbareDateiError: It is damaged, locked, or too large when unpacked.
    """
    search = _suche(data, PurePosixPath(name).suffix)
    if search is None:
        return () if _is_text(data) else (_unbekannt(),)
    try:
        return tuple(dict.fromkeys(search(data)))
    except (RecursionError, MemoryError, OverflowError) as error:
        raise UnlesbareDateiError from error


def _unbekannt() -> Fund:
    return Fund(Fundart.UNBEKANNT, "eine Datei dieser Art", is_bereinigbar=False)


def _suche(data: bytes, suffix: str) -> Suche | None:
    art = read_art(data, suffix)
    if art == "PDF-Datei":
        from vorlagen_gen.anlagen.pdf import find_in_pdf

        return find_in_pdf
    if art == "Word-Datei":
        from vorlagen_gen.anlagen.word import find_in_word

        return find_in_word
    if art == "Excel-Datei":
        from vorlagen_gen.anlagen.excel import find_in_excel

        return find_in_excel
    if art and art.endswith("-Bild"):
        from vorlagen_gen.anlagen.bild import find_in_bild

        return find_in_bild
    return None


def _is_text(data: bytes) -> bool:
    """Whether it is plain text, which hides nothing: no markup, and nothing that does not print."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return not text.lstrip().startswith(("<", "{\\rtf")) and all(
        char.isprintable() or char in "\t\r\n\f" for char in text
    )
