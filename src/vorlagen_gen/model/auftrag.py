"""What a decision orders, and the motions that it settles. Field names are the YAML keys."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field, WithJsonSchema

from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.werte import Datum, Nummer, Zeichen, reader, wrong
from vorlagen_gen.quelltext import Quelltext

_ANTRAG = re.compile(
    r"(?P<reihe>A-[RWN]|AFW|AHI)\s?[/\s]\s?(?P<laufend>\d{1,4})\s?/\s?(?P<jahr>\d{4}|\d{2})",
    re.IGNORECASE,
)
_JAHRHUNDERT = 70
"""Two digits from here on are a year of the last century."""


class Auftrag(Formular):
    """What the decision tells the administration to do, and until when."""

    ziffer: Pflicht[Zeichen] = Field(
        default=None,
        title="Ziffer",
        description="Die Nummer in der Sachentscheidung.",
        examples=["2a"],
    )
    was: Pflicht[Zeichen] = Field(
        default=None,
        title="Auftrag",
        description="Was zu tun ist, in wenigen Worten; steht so im Register.",
        examples=["Verantwortliche Stellen benennen"],
    )
    frist: Datum | None = Field(
        default=None,
        title="Frist",
        description="Der letzte Tag; fehlt, wenn der Beschluss keinen nennt.",
        examples=["30.06.2025"],
    )


class ErfuellterAuftrag(Formular):
    """An order of an earlier decision that is fulfilled with this paper."""

    vorlage: Pflicht[Nummer] = Field(
        default=None,
        title="Vorlage",
        description="Die Vorlage, mit der er beschlossen wurde.",
        examples=["V/0101/2025"],
    )
    ziffer: Pflicht[Zeichen] = Field(
        default=None,
        title="Ziffer",
        description="Seine Nummer in der Sachentscheidung von damals.",
        examples=["2b"],
    )

    def __str__(self) -> str:
        """As the register names it: ``V/0101/2025, Ziffer 2b``."""
        return f"{self.vorlage}, Ziffer {self.ziffer}"


@dataclass(frozen=True, slots=True, order=True)
class Antragsnummer:
    """The number of a motion, inquiry or suggestion, ``A-R/0028/2022`` (OParl ``Paper``)."""

    jahr: int
    reihe: str
    laufend: str

    def __str__(self) -> str:
        """As it is printed."""
        return f"{self.reihe}/{self.laufend}/{self.jahr}"

    @classmethod
    def of(cls, typed: str) -> Antragsnummer | None:
        """What ``typed`` means, in the form of some time; None if it is no such number.

        Example:
            >>> str(Antragsnummer.of("a-r 28/22"))
            'A-R/0028/2022'
        """
        match = _ANTRAG.fullmatch(" ".join(typed.split()))
        if not match:
            return None
        jahr = volles_jahr(match["jahr"])
        return cls(jahr, match["reihe"].upper(), match["laufend"].zfill(4))


def volles_jahr(ziffern: str) -> int:
    """The year that two or four digits of a number mean: ``98`` is 1998, ``22`` is 2022."""
    jahr = int(ziffern)
    if len(ziffern) > 2:  # noqa: PLR2004 -- two digits
        return jahr
    return jahr + (1900 if jahr >= _JAHRHUNDERT else 2000)


def read_antragsnummer(quelle: Quelltext) -> Antragsnummer:
    """``A-R/0028/2022``; zeros, the century and the first stroke may be missing."""
    nummer = Antragsnummer.of(quelle.text)
    if nummer is None:
        raise wrong(
            "F125",
            f"»{quelle.kurz}« ist keine Nummer eines Antrags.",
            "Schreiben Sie sie in der Form A-R/0028/2022; möglich sind A-R, A-W, A-N, AFW und AHI.",
        )
    return nummer


Antrag = Annotated[Antragsnummer, reader(read_antragsnummer), WithJsonSchema({"type": "string"})]
