"""An image of strangers, prepared to be shown on pages of our own."""

from __future__ import annotations

from dataclasses import dataclass

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError

UNLESBAR = "lässt sich nicht als Bild lesen"
_PNG = b"\x89PNG"


@dataclass(frozen=True, slots=True)
class Bild:
    """A PNG or JPEG that holds a picture and nothing else; ``hindernis`` is why there is none.

    That is the rest of a German sentence that begins with the name of the file.
    """

    inhalt: bytes = b""
    hindernis: str = ""

    @property
    def endung(self) -> str:
        """What the name of such a file ends in."""
        return ".png" if self.inhalt.startswith(_PNG) else ".jpg"


def read_bild(data: bytes, name: str, lesen: Lesen = abgeschirmt) -> Bild:
    """The image ``data`` called ``name``: PNG, JPEG, GIF or TIFF."""
    try:
        hindernis, _, inhalt = lesen("darstellen", data, name).partition(b"\n")
    except UnlesbareDateiError:
        return Bild(hindernis=UNLESBAR)
    return Bild(inhalt, hindernis.decode())
