"""The head of a paper: its kind, number, office, date, contacts and subject, in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.importe.beschriftungen import Bereich, Beschriftungen
from vorlagen_gen.importe.fund import Funde
from vorlagen_gen.importe.markdowntext import block_text
from vorlagen_gen.model.werte import Anrede, Art
from vorlagen_gen.read_back.blocks import Block, Figure, Stelle, Table

_NUMMER = re.compile(r"V/\d{4}/\d{4}(?:/[1-9]\d?)?")
_OHNE_NUMMER = re.compile(r"V/_+/(?:\d{4}|_+)")
DATUM = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}")
_ART = re.compile(
    rf"(?:(nicht)?öffentliche\s+(?:fassung\s+der\s+öffentlichen\s+)?)?({'|'.join(Art)})",
    re.IGNORECASE,
)
_VERSAND = ("Nachversand", "Tischvorlage")
_NEUFASSUNG = re.compile(r"Neufassung vom (\d{1,2}\.\d{1,2}\.\d{4})")
_PERSON = re.compile(rf"({'|'.join(Anrede)})\s+(\S.*)")
_MAIL = re.compile(r"\S+@\S+")
_KEIN_NAME = re.compile(r"@|\b(?:Tel|Telefon|Ruf|Fax|E-?Mail)\b|\d{3}")
"""In the name of a contact only if lines were taken for one that were several."""
_BRIEFKOPF = re.compile(
    r"(?:(?:landeshaupt|hanse|kreis)?stadt|gemeinde|landkreis|kreis) [^\W\d]\S*"
    r"|(?:der|die) (?:ober)?bürgermeister(?:in)?(?: der stadt \S+)?",
    re.IGNORECASE,
)
"""Who writes, as letterheads say it in any city."""
_ZUSATZ = re.compile(r"[-–(]|\d+\.\s")
_AMT = re.compile(r"(?:amt|Amt|center|betriebe)\b")
LUECKE = re.compile(r"\[(?:.+ )?fehlt\]")
"""What a draft prints where nothing was said yet."""


@dataclass(frozen=True, slots=True)
class _Zeile:
    text: str
    stelle: Stelle
    block: int


@dataclass(slots=True)
class Kopf:
    """What the head says; ``felder`` are YAML fields of the paper."""

    felder: dict[str, Inhalt] = field(default_factory=dict)
    personen: list[dict[str, Inhalt]] = field(default_factory=list)
    betreff: list[str] = field(default_factory=list)
    amt: list[_Zeile] = field(default_factory=list)


def read_kopf(blocks: Sequence[Block], labels: Beschriftungen, funde: Funde) -> dict[str, Inhalt]:
    """The fields that ``blocks`` say; what is none of them goes to ``funde``."""
    leser = _Leser(labels, funde)
    lines = list(_lines(blocks))
    for index, line in enumerate(lines):
        leser.read(line, lines[index + 1] if index + 1 < len(lines) else None)
    return leser.fields()


def _lines(blocks: Sequence[Block]) -> Iterator[_Zeile]:
    for number, block in enumerate(blocks):
        if isinstance(block, Figure):
            continue
        texts = block_text(block).split("\n")
        if isinstance(block, Table):
            cells = (cell for row in block.rows for cell in row.cells)
            inside = (each for cell in cells for each in cell.blocks)
            texts = [line for each in inside for line in block_text(each).split("\n")]
        for text in filter(None, map(str.strip, texts)):
            if text.strip("-| "):
                yield _Zeile(text, block.stelle, number)


class _Leser:
    """Goes through the lines; knows whose line it is in."""

    def __init__(self, labels: Beschriftungen, funde: Funde) -> None:
        self._labels, self._funde = labels, funde
        self._kopf = Kopf()
        self._betrifft: int | None = None
        self._after_betrifft = 0
        self._skip = False
        self._has_person_label = False

    def read(self, line: _Zeile, following: _Zeile | None) -> None:
        if self._skip:
            self._skip = False
            return
        text = line.text
        if self._betrifft is None and _BRIEFKOPF.fullmatch(text):
            self._funde.label(text)
        elif self._is_torn_person(text):
            self._funde.left_over(text, line.stelle)
        elif opening := self._labels.opening(text):
            self._read_label(*opening, line)
        elif name := self._labels.meaning(Bereich.KOPF, text):
            self._read_label(name, "", line)
        elif not (LUECKE.fullmatch(text) or self._is_known(text, following)):
            self._read_other(line)

    def _read_label(self, name: str, value: str, line: _Zeile) -> None:
        self._betrifft = None
        if name == "betrifft":
            self._betrifft = line.block
            self._after_betrifft = 0
            if value:
                self._kopf.betreff.append(value)
        elif name == "ansprechperson":
            self._has_person_label = True
            if _KEIN_NAME.search(value):
                self._funde.left_over(line.text, line.stelle)
            elif value and not self._is_person(value):
                self._kopf.personen.append({"anrede": None, "name": value})
        elif name in ("telefon", "email") and value:
            self._person(name)[name] = value
        elif name in ("nummer", "datum") and value:
            self._field(name, value, line)
        elif name == "titelzeile":
            self._funde.label(line.text)
        elif name not in ("telefon", "email", "nummer", "datum"):
            self._funde.left_over(line.text, line.stelle)

    def _field(self, name: str, value: str, line: _Zeile) -> None:
        pattern = _NUMMER if name == "nummer" else DATUM
        if pattern.fullmatch(value) and name not in self._kopf.felder:
            self._kopf.felder[name] = value
        else:
            self._funde.left_over(line.text, line.stelle)

    def _is_known(self, text: str, following: _Zeile | None) -> bool:
        """Whether ``text`` tells by its form what it is; a torn address takes the next line."""
        felder = self._kopf.felder
        if _OHNE_NUMMER.fullmatch(text):
            return True
        for name, pattern in (("nummer", _NUMMER), ("datum", DATUM)):
            if pattern.fullmatch(text) and felder.get(name, text) == text:
                self._betrifft = None
                felder[name] = text
                return True
        return self._is_title(text) or self._is_contact(text, following)

    def _is_title(self, text: str) -> bool:
        felder = self._kopf.felder
        if self._betrifft is not None:
            return False
        if found := _ART.fullmatch(text):
            felder["art"] = next(art for art in Art if art.lower() == found[2].lower())
            is_secret = bool(found[1]) and "fassung" not in text.lower()
            self._funde.label(text)
            if len(found[0]) > len(found[2]):
                felder["oeffentlich"] = "nein" if is_secret else "ja"
            return True
        if text in _VERSAND:
            felder["versand"] = {"art": text}
            return True
        if found := _NEUFASSUNG.fullmatch(text):
            felder["neufassung"] = {"vom": found[1], "grund": None}
            return True
        return False

    def _is_contact(self, text: str, following: _Zeile | None) -> bool:
        if "@" in text and " " not in text:
            if text.endswith("-") and following and "." in following.text:
                text += following.text
                self._skip = True
            if _MAIL.fullmatch(text):
                self._person("email")["email"] = text
                self._betrifft = None
                return True
        if text == "(nichtöffentlich)" and self._kopf.personen:
            self._kopf.personen[-1]["oeffentlich"] = "nein"
            return True
        return self._has_person_label and self._is_person(text)

    def _is_torn_person(self, text: str) -> bool:
        """Whether a contact's name runs on into the number or address."""
        found = _PERSON.fullmatch(text) if self._has_person_label else None
        return bool(found and _KEIN_NAME.search(found[2]))

    def _is_person(self, text: str) -> bool:
        found = _PERSON.fullmatch(text)
        if found:
            self._kopf.personen.append({"anrede": found[1], "name": found[2]})
            self._betrifft = None
        return bool(found)

    def _person(self, name: str) -> dict[str, Inhalt]:
        """The contact that a value belongs to: the last one that has none yet."""
        if not self._kopf.personen or name in self._kopf.personen[-1]:
            self._kopf.personen.append({})
        return self._kopf.personen[-1]

    def _read_other(self, line: _Zeile) -> None:
        if self._betrifft is not None and self._is_subject(line):
            self._kopf.betreff.append(line.text)
        else:
            self._betrifft = None
            self._kopf.amt.append(line)

    def _is_subject(self, line: _Zeile) -> bool:
        """In the block of the label, or, where that stood by itself, anything below it."""
        if line.block == self._betrifft:
            self._after_betrifft = 1
            return True
        return self._after_betrifft == 0 or bool(_ZUSATZ.match(line.text))

    def fields(self) -> dict[str, Inhalt]:
        kopf = self._kopf
        office, others = _office(kopf.amt)
        for line in others:
            self._funde.left_over(line.text, line.stelle)
        betreff, zusaetze = _subject(kopf.betreff)
        said: dict[str, Inhalt] = {**kopf.felder, "amt": office}
        said["ansprechpersonen"] = [*kopf.personen] or None
        said |= {"betreff": betreff, "betreff_zusatz": [*zusaetze]}
        return said


def _office(lines: Sequence[_Zeile]) -> tuple[str | None, Sequence[_Zeile]]:
    """The name of the office from the lines of its block, and all other lines."""
    if not lines:
        return None, ()
    named = next((each for each in lines if _AMT.search(each.text)), lines[0])
    own = [each for each in lines if each.block == named.block]
    others = [each for each in lines if each.block != named.block]
    return " ".join(each.text for each in own), others


def _subject(lines: Sequence[str]) -> tuple[str | None, list[str]]:
    """The subject, its lines joined, and what stands below it between dashes or in brackets."""
    subject: list[str] = []
    additions: list[str] = []
    for line in lines:
        if LUECKE.fullmatch(line):
            continue
        is_open = bool(additions) and _is_torn(additions[-1])
        if is_open:
            additions[-1] += f" {line}"
        elif additions or (subject and _ZUSATZ.match(line)):
            additions.append(line)
        else:
            subject.append(line)
    return " ".join(subject) or None, additions


def _is_torn(addition: str) -> bool:
    """Whether a dash or bracket that opened is still open."""
    pairs = {"-": "-", "–": "–", "(": ")"}
    return addition[:1] in pairs and not addition.endswith(pairs[addition[:1]])
