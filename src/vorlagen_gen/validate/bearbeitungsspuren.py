"""What broke in a Word or Excel file while it was edited, for all to see."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zipfile import ZipFile

MAX_BYTES = 20_000_000
"""As much of a part as is looked at; more is unpacked by no one who writes papers."""

FELDFEHLER = re.compile(
    r"Fehler!\s*(?:Verweisquelle|Textmarke|Kein Text mit|Unbekannt|Ungültig|Keine)"
    r"|Error!\s*(?:Reference source|Bookmark|No text of)"
)
"""What Word prints where a field leads nowhere."""

FELDFEHLER_GENANNT = "Feldfehler („Fehler! Verweisquelle …“)"
_PART = re.compile(
    r"word/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml"
    r"|xl/worksheets/[^/]*\.xml"
)
_FEHLERWERT = re.compile(rb'<c [^<>]{0,200}t="e"')
_TAG = re.compile(rb"<[^<>]*>")


class UnreadableOfficeFileError(Exception):
    """The file is no whole package."""


def find_spuren(data: bytes) -> tuple[str, ...]:
    """What is broken in the file, each once, as a German plural.

    Raises:
        UnreadableOfficeFileError: It is damaged, or locked by a password.
    """
    from zipfile import ZipFile

    try:
        with ZipFile(BytesIO(data)) as package:
            found = (spur for name, part in _parts(package) for spur in _spuren(name, part))
            return tuple(dict.fromkeys(found))
    except _broken() as error:
        raise UnreadableOfficeFileError from error


def _broken() -> tuple[type[Exception], ...]:
    """All that ``zipfile`` raises at files that are none, cut off or locked."""
    from lzma import LZMAError
    from zipfile import BadZipFile

    return (
        BadZipFile,
        zlib.error,
        LZMAError,
        struct.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    )


def _parts(package: ZipFile) -> Iterator[tuple[str, bytes]]:
    """The parts that may hold something, up to a size that no honest file has."""
    left = MAX_BYTES
    for name in package.namelist():
        if _PART.fullmatch(name) and left > 0:
            with package.open(name) as part:
                content = part.read(left)
            left -= len(content)
            yield name, content


def _spuren(name: str, part: bytes) -> Iterator[str]:
    if name.startswith("word/"):
        if FELDFEHLER.search(_TAG.sub(b"", part).decode("utf-8", "replace")):
            yield FELDFEHLER_GENANNT
    elif _FEHLERWERT.search(part):
        yield "Zellen mit Fehlerwert"
