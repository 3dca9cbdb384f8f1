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
_EINTRAG = re.compile(
    r"Anlage\s+(\d+[a-z]?(?:\.\d+)?(?:\s?[-–]\s?\d+[a-z]?)?)(?:\s*[-–:]\s*|\s+)(.+)"
)
_OHNE_TITEL = re.compile(r"Anlage\s+(\d+[a-z]?(?:\.\d+)?)")
_NACHGEREICHT = re.compile(r"(.+) \(wird bis (\d{1,2}\.\d{1,2}\.\d{4}) nachgereicht\)")
_EINSICHT = re.compile(r"(.+) \(Einsicht: (.+)\)")
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
            elif entry := _entry(" ".join(line.split())):
                entries.append(entry)
            else:
                funde.left_over(line, block.stelle)
    return entries, has_anlage_a


def _entry(line: str) -> dict[str, Inhalt] | None:
    line, _, fassung = line.partition(" Barrierefreie Fassung: ")
    if found := _EINTRAG.fullmatch(line):
        entry: dict[str, Inhalt] = {"nummer": found[1], **_title(found[2])}
    elif found := _OHNE_TITEL.fullmatch(line):
        entry = {"nummer": found[1], "titel": None}
    else:
        return None
    if fassung and "eigene Datei" not in fassung:
        entry["barrierefreie_alternative"] = {"kontakt": fassung}
    return entry


def _title(typed: str) -> dict[str, Inhalt]:
    title = typed.removesuffix(f" ({_NICHTOEFFENTLICH})")
    entry: dict[str, Inhalt] = {}
    if title != typed or title == _NICHTOEFFENTLICH:
        entry["oeffentlich"] = "nein"
    if found := _NACHGEREICHT.fullmatch(title):
        entry |= {"titel": found[1], "nachgereicht": found[2]}
    elif found := _EINSICHT.fullmatch(title):
        entry |= {"titel": found[1], "einsicht": found[2]}
    else:
        entry["titel"] = None if title == _NICHTOEFFENTLICH else title
    return {"titel": entry.pop("titel"), **entry}
