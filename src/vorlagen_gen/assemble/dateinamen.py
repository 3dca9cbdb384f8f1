"""The names of all files we hand over; they are already the names for the upload."""

from __future__ import annotations

import re
import unicodedata
from itertools import chain, count
from pathlib import PurePath

from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.model.vorlage import Anlage, Vorlage
from vorlagen_gen.model.werte import Status, Vorlagennummer

TITEL_LENGTH = 60
TEIL_ANLAGE_A = "Anlage-A"
TEIL_LESEFASSUNG = "Lesefassung"
NICHTOEFFENTLICH = "nichtoeffentlich"
_UMLAUTE = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"}
)


def dateistamm(vorlage: Vorlage, ordner: str, teil: str, leser: Leser) -> str:
    """The file name without its ending: ``V-0101-2025-1_Beschlussvorlage``.

    A paper without a number carries its folder's name instead. Drafts and the edition for
    the bodies say so at the end of the name. The result is ASCII and fit for Windows.
    """
    nummer = kennung(vorlage.nummer) if vorlage.nummer else slug(ordner)
    marks = [
        *(["ENTWURF"] if vorlage.status is Status.ENTWURF else []),
        *([NICHTOEFFENTLICH] if leser is Leser.GREMIEN else []),
    ]
    return "_".join([nummer, teil, *marks])


def kennung(nummer: Vorlagennummer) -> str:
    """The number as names of files and addresses have it: ``V-0101-2025-1``."""
    return str(nummer).replace("/", "-")


def is_nichtoeffentlich(name: str) -> bool:
    """Whether a file with this name is for the bodies only."""
    return PurePath(name).stem.endswith(f"_{NICHTOEFFENTLICH}")


def teil_hauptdokument(vorlage: Vorlage) -> str:
    """The part of the name that says which paper it is, and since when if it was changed."""
    art = vorlage.art.value if vorlage.art else "Vorlage"
    vom = vorlage.neufassung and vorlage.neufassung.vom
    return f"{art}_Neufassung-{vom:%Y-%m-%d}" if vom else art


def teil_anlage(anlage: Anlage) -> str:
    """The part of the name of an Anlage: ``Anlage-1_Migrationsleitbild-2025-2030``."""
    parts = (f"Anlage-{slug(anlage.nummer or '')}", slug(anlage.titel or ""))
    return "_".join(part for part in parts if part)


def named_anlagen(vorlage: Vorlage) -> tuple[tuple[str, Anlage], ...]:
    """The Anlagen with the parts of their names, no two alike: a draft may repeat a number.

    An accessible version that is a file of its own comes after what it stands for.
    """
    taken = {TEIL_ANLAGE_A.casefold()} if vorlage.anlage_a else set()
    named = []
    for anlage in chain.from_iterable(each.fassungen() for each in vorlage.anlagen):
        teil = teil_anlage(anlage)
        numbered = (f"{teil}_{number}" for number in count(2))
        free = next(name for name in chain((teil,), numbered) if name.casefold() not in taken)
        taken.add(free.casefold())
        named.append((free, anlage))
    return tuple(named)


def endung(datei: str) -> str:
    """The ending of a file that is passed through, in lower case."""
    return PurePath(datei).suffix.lower()


def slug(text: str) -> str:
    """``text`` in letters, digits, dots and hyphens of ASCII, at most 60 characters."""
    words = ascii_name(text)
    if len(words) <= TITEL_LENGTH:
        return words
    return words[: TITEL_LENGTH + 1].rpartition("-")[0].strip("-.") or words[:TITEL_LENGTH]


def ascii_name(text: str) -> str:
    """``text`` in letters, digits, dots and hyphens of ASCII."""
    ascii_text = (
        unicodedata.normalize("NFKD", unicodedata.normalize("NFC", text).translate(_UMLAUTE))
        .encode("ascii", "ignore")
        .decode("ascii")
    )
    return re.sub(r"[^A-Za-z0-9.]+", "-", ascii_text).strip("-.")
