"""What can be said of a PDF that we did not make: readable, tagged, with text that is text."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError

_LATEIN = re.compile(r"[^\W\d_]")
_VOKAL = re.compile(r"[aeiouyäöüáàâéèêíîóôúûåæø]", re.IGNORECASE)
_NO_LETTER = re.compile(
    "[\ufffd-\uffff\ue000-\uf8ff\U000f0000-\U0010ffff\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
_ENOUGH = 200
"""As many letters tell a language from gibberish."""
_FEW_VOWELS = 0.18
_MANY_UNKNOWN = 0.2
_LONG_WORD = 20


@dataclass(frozen=True, slots=True)
class FremdesPdf:
    """A PDF as its readers find it; of many pages, only the first count.

    ``ohne_zuordnung`` counts the signs of ``text`` that no letter is known for; ``nur_bild``
    are the numbers of the pages that hold an image and no text.
    """

    seiten: int = 0
    is_verschluesselt: bool = False
    is_getaggt: bool = False
    titel: str = ""
    sprache: str = ""
    text: str = ""
    ohne_zuordnung: int = 0
    nur_bild: tuple[int, ...] = ()

    @property
    def has_text(self) -> bool:
        """Whether there is anything to read aloud or to search, be it gibberish."""
        return self.is_zeichensalat or any(char.isalnum() for char in self.text)

    @property
    def hindernis(self) -> str:
        """Why many cannot read it, as the rest of a German sentence on the file; or nothing."""
        found = (
            (self.is_verschluesselt, "ist gesperrt"),
            (not self.has_text, "enthält keinen Text, nur Bilder oder Linien"),
            (bool(self.nur_bild), "enthält Seiten ohne Text, nur mit Bildern"),
            (self.is_zeichensalat, "enthält Zeichensalat statt Text"),
            (self.is_ohne_wortabstand, "enthält Text ohne Abstände zwischen den Wörtern"),
            (not self.is_getaggt, "hat keine Strukturangaben (Tags)"),
        )
        return next((text for is_so, text in found if is_so), "")

    @property
    def is_zeichensalat(self) -> bool:
        """Whether the letters shown are not the letters stored, as without ``ToUnicode``."""
        signs = "".join(self.text.split())
        if len(signs) < _ENOUGH:
            return False
        unknown = max(self.ohne_zuordnung, len(_NO_LETTER.findall(signs)))
        latin = [char for char in _LATEIN.findall(signs) if char < "\u0250"]
        vowels = sum(1 for char in latin if _VOKAL.match(char))
        is_consonants = len(latin) >= _ENOUGH and vowels < _FEW_VOWELS * len(latin)
        return unknown >= _MANY_UNKNOWN * len(signs) or is_consonants

    @property
    def is_ohne_wortabstand(self) -> bool:
        """Whether its words are stored without blanks between them."""
        words = [word for word in self.text.split() if _LATEIN.search(word)]
        letters = sum(map(len, words))
        return letters >= _ENOUGH and letters > _LONG_WORD * len(words)


def read_pdf(data: bytes, lesen: Lesen = abgeschirmt) -> FremdesPdf | None:
    """What the PDF ``data`` is; ``None`` if it is damaged or takes too long to read."""
    try:
        found = json.loads(lesen("beurteilen", data, "anlage.pdf"))
    except UnlesbareDateiError:
        return None
    return FremdesPdf(**{**found, "nur_bild": tuple(found.get("nur_bild", ()))})
