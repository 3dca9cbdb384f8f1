"""A PDF of another program as an Anlage: its number on page 1, its title in the properties."""

from __future__ import annotations

from dataclasses import dataclass

from vorlagen_gen.anlagen.abschirmung import SECONDS, abgeschirmt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError

UNLESBAR = "lässt sich nicht lesen und trägt deshalb keinen Kopfvermerk"


@dataclass(frozen=True, slots=True)
class Gestempelt:
    """The file as it leaves the house; ``hinweis`` says what a person has to look at.

    It is the rest of a German sentence that begins with the name of the file, or empty.
    """

    pdf: bytes
    hinweis: str = ""


def with_kopfvermerk(pdf: bytes, vermerk: str, titel: str, seconds: float = SECONDS) -> Gestempelt:
    """``pdf`` with ``vermerk`` top right on page 1 and ``titel`` as its title; all else as it was.

    The same file gives the same bytes. A signed or locked file, and one that cannot be read or
    takes longer than ``seconds``, comes back byte by byte, with the reason.
    """
    try:
        answer = abgeschirmt("vermerken", pdf, "anlage.pdf", seconds, vermerk, titel)
    except UnlesbareDateiError:
        return Gestempelt(pdf, UNLESBAR)
    hinweis, _, stamped = answer.partition(b"\n")
    return Gestempelt(stamped, hinweis.decode())
