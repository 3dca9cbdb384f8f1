"""An image of strangers, prepared to be shown on pages of our own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError

MOST_PIXELS = 40_000_000
"""A page of A4 in 600 dpi has 35 million."""
MOST_BYTES = 20_000_000
"""What pages may hold: ``render.pdf.bilder`` refuses more."""
_PNG = b"\x89PNG"


class Hindernis(Enum):
    """Why an image cannot be shown: the rest of a German sentence on its file, and the remedy."""

    UNLESBAR = (
        "lässt sich nicht als Bild lesen",
        "Öffnen Sie das Bild in seinem Programm und speichern Sie es neu als PNG oder JPEG.",
    )
    MEHRERE = (
        "enthält mehrere Bilder oder Seiten",
        "Speichern Sie das eine Bild einzeln, oder fügen Sie alle Seiten als PDF bei.",
    )
    ZU_VIELE_PUNKTE = (
        f"hat mehr als {MOST_PIXELS // 1_000_000} Millionen Bildpunkte",
        "Verkleinern Sie das Bild; große Pläne fügen Sie als PDF bei.",
    )
    ZU_GROSS = (
        f"ergibt auf der Seite ein Bild von mehr als {MOST_BYTES // 1_000_000} MB",
        "Verkleinern Sie das Bild, oder speichern Sie ein Foto als JPEG.",
    )

    def __init__(self, text: str, abhilfe: str) -> None:
        """A row of the table."""
        self.text = text
        self.abhilfe = abhilfe


@dataclass(frozen=True, slots=True)
class Bild:
    """A PNG or JPEG that holds a picture and nothing else, or why there is none."""

    inhalt: bytes = b""
    hindernis: Hindernis | None = None

    @property
    def endung(self) -> str:
        """What the name of such a file ends in."""
        return ".png" if self.inhalt.startswith(_PNG) else ".jpg"


def read_bild(data: bytes, name: str, lesen: Lesen = abgeschirmt) -> Bild:
    """The image ``data`` called ``name``: PNG, JPEG, GIF or TIFF."""
    try:
        hindernis, _, inhalt = lesen("darstellen", data, name).partition(b"\n")
    except UnlesbareDateiError:
        return Bild(hindernis=Hindernis.UNLESBAR)
    return Bild(hindernis=Hindernis[hindernis.decode()]) if hindernis else Bild(inhalt)
