"""A file of another program as it leaves the house: cleaned, and a PDF as an Anlage of its paper.

Such a PDF bears the number of the Anlage on page 1 and its title in the properties.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePosixPath

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.load.dateiart import is_pdf

UNLESBAR = "lässt sich nicht lesen und trägt deshalb keinen Kopfvermerk"
BEREINIGEN = "bereinigen"


@dataclass(frozen=True, slots=True)
class Behandlung:
    """What is done to a file: cleaned or not; ``vermerk`` and ``titel`` are for a PDF."""

    vermerk: str
    titel: str
    is_bereinigt: bool = False


@dataclass(frozen=True, slots=True)
class Ausgehaendigt:
    """The file as it leaves the house; ``hinweis`` says what a person has to look at.

    It is the rest of a German sentence that begins with the name of the file, or empty.
    """

    inhalt: bytes
    hinweis: str = ""


def ausgehaendigt(
    data: bytes, name: str, behandlung: Behandlung, lesen: Lesen = abgeschirmt
) -> Ausgehaendigt:
    """The file ``data``, without all that can be stripped if it is to be cleaned.

    A PDF has ``vermerk`` top right on page 1 and ``titel`` as its title; all else is as it was.
    The same file gives the same bytes. A signed or locked file, and one that cannot be read, comes
    back byte by byte, a PDF with the reason. A process opens it only if there is something to do.
    """
    must_be_marked = is_pdf(data, PurePosixPath(name).suffix)
    if not (must_be_marked or behandlung.is_bereinigt):
        return Ausgehaendigt(data)
    cleaning = BEREINIGEN if behandlung.is_bereinigt else ""
    angaben = (cleaning, behandlung.vermerk, behandlung.titel)
    try:
        answer = lesen("aushaendigen", data, name, *angaben)
    except UnlesbareDateiError:
        return Ausgehaendigt(data, UNLESBAR if must_be_marked else "")
    hinweis, _, inhalt = answer.partition(b"\n")
    return Ausgehaendigt(inhalt, hinweis.decode())


def behandelt(data: bytes, name: str, behandlung: Behandlung) -> Ausgehaendigt:
    """As ``ausgehaendigt``, in the process that calls it; what cannot be cleaned stays."""
    from vorlagen_gen.anlagen.reinigung import gereinigt
    from vorlagen_gen.anlagen.stempel import gestempelt

    if behandlung.is_bereinigt:
        with suppress(UnlesbareDateiError):
            data = gereinigt(data, name)
    if not is_pdf(data, PurePosixPath(name).suffix):
        return Ausgehaendigt(data)
    try:
        return Ausgehaendigt(*gestempelt(data, behandlung.vermerk, behandlung.titel))
    except UnlesbareDateiError:
        return Ausgehaendigt(data, UNLESBAR)
