"""The end of a paper: who signed it, and the list of its Anlagen."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.importe.beschriftungen import Bereich, Beschriftungen
from vorlagen_gen.importe.fund import Funde
from vorlagen_gen.importe.kopf import LUECKE
from vorlagen_gen.importe.markdowntext import block_text
from vorlagen_gen.read_back.blocks import Block, Figure, Heading, ListItem, Stelle, Table

_NAH = 8
"""The signature begins among so many last blocks."""
_LONGEST = 60
_ZAHL = r"\d{1,4}"
_NUMMER = rf"Anlagen?\s+(?P<nummer>{_ZAHL}[a-z]?(?:\.{_ZAHL})?)"
_BIS = (
    rf"(?:[-–](?P<bis>{_ZAHL}[a-z]?|[a-z])(?=[\s:]|$)"
    rf"|\s[-–]\s(?P<bis_hin>{_ZAHL}[a-z]?)(?=\s?:))?"
)
_EINTRAG = re.compile(rf"{_NUMMER}{_BIS}(?:\s*[-–:]\s*|\s+)(?P<titel>.+)")
_OHNE_TITEL = re.compile(_NUMMER + _BIS)
_TEILE = re.compile(r"(\d+)([a-z]?)")
_MEISTE = 26
"""So many entries at most are meant by a first and a last number."""
_NICHTOEFFENTLICH = "nichtöffentlich"


def take_unterschrift(
    blocks: list[Block], labels: Beschriftungen, funde: Funde
) -> dict[str, Inhalt] | None:
    """The signature below the text ``blocks``, which lose it; None if there is none.

    It begins with a line like ``I.V.`` or ``gez.``, near the end of the text.
    """
    start = _start(blocks, labels)
    if start is None:
        return None
    taken = blocks[start:]
    del blocks[start:]
    felder: dict[str, Inhalt] = {"vertretung": None, "name": None, "amtsbezeichnung": None}
    for text, stelle in _lines(taken):
        name = labels.meaning(Bereich.KOPF, text)
        rest = _behind_gezeichnet(text, labels)
        if name == "vertretung" and not felder["vertretung"]:
            felder["vertretung"] = text
        elif name != "gezeichnet" and not LUECKE.fullmatch(text):
            _name(felder, rest or text, stelle, funde)
    return felder


def _name(felder: dict[str, Inhalt], text: str, stelle: Stelle, funde: Funde) -> None:
    for feld in ("name", "amtsbezeichnung"):
        if not felder[feld]:
            felder[feld] = text
            return
    funde.left_over(text, stelle)


def _start(blocks: Sequence[Block], labels: Beschriftungen) -> int | None:
    for index in range(max(len(blocks) - _NAH, 0), len(blocks)):
        block = blocks[index]
        if isinstance(block, Table | Figure | ListItem | Heading):
            continue
        first = block_text(block).split("\n")[0].strip()
        is_label = labels.meaning(Bereich.KOPF, first) in ("gezeichnet", "vertretung")
        if (is_label or _behind_gezeichnet(first, labels)) and _is_end(blocks[index:]):
            return index
    return None


def _is_end(blocks: Sequence[Block]) -> bool:
    """Whether nothing but short lines follows."""
    return all(len(text) <= _LONGEST for text, _ in _lines(blocks))


def _behind_gezeichnet(text: str, labels: Beschriftungen) -> str:
    """The name in ``gez. Mustermann``."""
    word, _, rest = text.partition(" ")
    return rest if labels.meaning(Bereich.KOPF, word) == "gezeichnet" else ""


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[str, Stelle]]:
    for block in blocks:
        for line in block_text(block).split("\n"):
            if text := " ".join(line.split()):
                yield text, block.stelle


def read_anlagen(
    blocks: Sequence[Block], labels: Beschriftungen, funde: Funde
) -> tuple[list[dict[str, Inhalt]], bool]:
    """The entries of the list, and whether Anlage A is among them."""
    entries: list[dict[str, Inhalt]] = []
    has_anlage_a = False
    for block in blocks:
        text = " ".join(block_text(block).split("\n"))
        lines = [text] if _EINTRAG.fullmatch(text) and "\nAnlage" not in block_text(block) else []
        for line in lines or block_text(block).split("\n"):
            if labels.meaning(Bereich.KOPF, line) == "anlage_a":
                has_anlage_a = True
            elif found := _entries(" ".join(line.split()), labels, funde):
                entries.extend(found)
            else:
                funde.left_over(line, block.stelle)
    return entries, has_anlage_a


def _entries(line: str, labels: Beschriftungen, funde: Funde) -> list[dict[str, Inhalt]]:
    """The entry that ``line`` is, several for ``Anlage 1a-1c``; none if it is no entry."""
    line, _, fassung = line.partition(" Barrierefreie Fassung: ")
    found = _EINTRAG.fullmatch(line) or _OHNE_TITEL.fullmatch(line)
    if found is None:
        return []
    title = found.groupdict().get("titel")
    said: dict[str, Inhalt] = _title(title, labels) if title else {"titel": None}
    if fassung and "eigene Datei" not in fassung:
        said["barrierefreie_alternative"] = {"kontakt": fassung}
    return [{"nummer": nummer, **said} for nummer in _nummern(found, funde)]


def _nummern(found: re.Match[str], funde: Funde) -> list[str]:
    """The number, or all from the first to the last; told, as they share one title."""
    first, last = found["nummer"], found["bis"] or found["bis_hin"]
    if not last:
        return [first]
    nummern = _between(first, last)
    many = f"wurden unter »anlagen« {len(nummern)} Einträge mit demselben Titel"
    funde.doubt(
        f"Aus »{found[0]}« {many if len(nummern) > 1 else 'wurde unter »anlagen« ein Eintrag'}.",
        "Prüfen Sie die Nummern, und geben Sie jeder Anlage ihren Titel.",
    )
    return nummern


def _between(first: str, last: str) -> list[str]:
    """``1a`` to ``1c`` or ``c``, ``1`` to ``3``; the first alone if that is no such row."""
    start, end = _TEILE.fullmatch(first), _TEILE.fullmatch(last)
    if start and start[2] and (end is None or end[1] == start[1]):
        letters = range(ord(start[2]), ord((end[2] if end else last) or "`") + 1)
        nummern = [f"{start[1]}{chr(letter)}" for letter in letters]
    elif start and end and not start[2] and not end[2]:
        nummern = [str(number) for number in range(int(first), int(last) + 1)]
    else:
        nummern = []
    return nummern if 1 < len(nummern) <= _MEISTE else [first]


def _title(typed: str, labels: Beschriftungen) -> dict[str, Inhalt]:
    title = typed.removesuffix(f" ({_NICHTOEFFENTLICH})")
    entry: dict[str, Inhalt] = {}
    if title != typed or title == _NICHTOEFFENTLICH:
        entry["oeffentlich"] = "nein"
    entry["titel"] = None if title == _NICHTOEFFENTLICH else title
    for name, pattern in labels.anlagenzusaetze:
        if found := pattern.fullmatch(title):
            entry |= {"titel": found["titel"], name: found["wert"]}
    return {"titel": entry.pop("titel"), **entry}
