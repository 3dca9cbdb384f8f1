"""Cleans a file by its kind; in the process that calls it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePosixPath

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.suche import suche
from vorlagen_gen.load.dateiart import read_art

Reinigung = Callable[[bytes], bytes]


def gereinigt(data: bytes, name: str) -> bytes:
    """``data`` without what can be stripped; as it is if there is nothing of that.

    Raises:
        UnlesbareDateiError: It is damaged, locked, or too large when unpacked.
    """
    if not any(fund.is_bereinigbar for fund in suche(data, name)):
        return data
    try:
        return _reinigung(data, PurePosixPath(name).suffix)(data)
    except (RecursionError, MemoryError, OverflowError) as error:
        raise UnlesbareDateiError from error


def _reinigung(data: bytes, suffix: str) -> Reinigung:
    art = read_art(data, suffix)
    if art == "PDF-Datei":
        from vorlagen_gen.anlagen.reinigung_pdf import clean_pdf

        return clean_pdf
    if art == "Word-Datei":
        from vorlagen_gen.anlagen.reinigung_word import clean_word

        return clean_word
    if art == "Excel-Datei":
        from vorlagen_gen.anlagen.reinigung_excel import clean_excel

        return clean_excel
    from vorlagen_gen.anlagen.reinigung_bild import clean_bild

    return clean_bild
