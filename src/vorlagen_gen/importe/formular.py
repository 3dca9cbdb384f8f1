"""The form Anlage A: its texts, its ticks, and the reason for the degree of obligation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.importe.beschriftungen import Bereich, Beschriftungen, key
from vorlagen_gen.importe.fund import Funde
from vorlagen_gen.importe.kopf import LUECKE
from vorlagen_gen.importe.markdowntext import block_text, cell_text
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.werte import Antwort, Grad
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    ListItem,
    Paragraph,
    Row,
    Run,
    Table,
)

_KREUZ = re.compile(r"[xX☒☑✗✘✓]|\[[xX]\]")
_KREUZ_DAVOR = re.compile(rf"(?:{_KREUZ.pattern})\s+(\S.*)")
_LEER_DAVOR = re.compile(r"(?:☐|\[ ?\])\s*")
_ANTWORTEN = {"ja": Antwort.JA, "nein": Antwort.NEIN, "teilw": Antwort.TEILWEISE}
_WORT = re.compile(r"\s((?:[xX☒☐]\s+)?(?:Ja|Nein|teilw\.?)(?=\s|$))")
_JAHR = re.compile(r"\d{4}(?:/\d{4})?")
_ZAHL = re.compile(r"(\d{1,2})[.)]?\s+(?=\S)")
_GRADE = re.compile(rf"((?:[xX☒☐]\s+)?(?:{'|'.join(Grad)}))")
_KREUZ_DAHINTER = re.compile(r"\s+[xX☒☐]?\s*$")
_CODE = re.compile(r"(\d{4})\b[\s/-]*(.*)")
_MIT_PLAN = ("haushaltsplan_beschlossen", "haushaltsplan_entwurf")


def read_kurzueberblick(blocks: Sequence[Block]) -> list[list[Block]]:
    """The statements; a number that was typed before one in its turn is left out."""
    statements: list[list[Block]] = []
    for block in blocks:
        if isinstance(block, ListItem):
            statements.append([Paragraph(block.inlines, block.stelle)])
        elif isinstance(block, Paragraph):
            statements.append([_without_number(block, len(statements) + 1)])
        else:
            statements.append([block])
    return statements


def _without_number(block: Paragraph, number: int) -> Paragraph:
    first = block.inlines[0] if block.inlines else None
    if not isinstance(first, Run):
        return block
    found = _ZAHL.match(first.text)
    if not found or int(found[1]) != number:
        return block
    return replace(block, inlines=(first.saying(first.text[found.end() :]), *block.inlines[1:]))


@dataclass(slots=True)
class Kreuztabelle:
    """What a table with ticks says, and the reason below it."""

    felder: dict[str, Inhalt] = field(default_factory=dict)
    begruendung: list[Block] = field(default_factory=list)


def read_finanzierung(
    blocks: Sequence[Block], labels: Beschriftungen, haushalt: Haushalt, funde: Funde
) -> dict[str, Inhalt]:
    """The answers of the table Finanzierung; rows that are none go to ``funde``."""
    felder: dict[str, Inhalt] = {}
    gruppen: list[Inhalt] = []
    for block in _as_tables(blocks, labels):
        for row in block.rows:
            texts = [text for text in map(cell_text, row.cells) if text]
            if not texts or not any(map(str.isalpha, "".join(texts))):
                continue
            if labels.meaning(Bereich.KOPF, texts[0].removesuffix("/n:")) == "produktgruppe":
                gruppen += _gruppe(texts[1:], haushalt)
            elif not _read_question(row, texts[0], labels, felder):
                funde.left_over(" | ".join(texts), block.stelle)
    gruppe = gruppen[0] if len(gruppen) == 1 else gruppen
    return {"produktgruppe": gruppe or None, **felder}


def _as_tables(blocks: Sequence[Block], labels: Beschriftungen) -> Iterator[Table]:
    """The tables; lines of text are one, too: a question each, then words and crosses."""
    texts = [each for each in blocks if not isinstance(each, Table)]
    yield from (each for each in blocks if isinstance(each, Table))
    if texts:
        text = " ".join(" ".join(map(block_text, texts)).split())
        lines = labels.zeilenanfaenge.split(text)
        yield Table(tuple(map(_row_of, lines)), stelle=texts[0].stelle)


def _row_of(line: str) -> Row:
    words = _WORT.split(line)
    head, colon, gruppe = line.partition(": ")
    parts = [f"{head}:", gruppe] if len(words) == 1 and colon else words
    cells = (Cell((Paragraph((Run(part.strip()),)),)) for part in parts if part.strip())
    return Row(tuple(cells))


def _gruppe(texts: Sequence[str], haushalt: Haushalt) -> Iterator[str]:
    typed = " ".join(texts)
    if LUECKE.fullmatch(typed) or not typed:
        return
    found = _CODE.fullmatch(typed)
    is_known = found and haushalt.produktgruppe(found[1]) == found[2]
    yield found[1] if found and (is_known or not found[2]) else typed


def _read_question(
    row: Row, question: str, labels: Beschriftungen, felder: dict[str, Inhalt]
) -> bool:
    found = labels.frage(LUECKE.sub("", question))
    if found is None:
        return False
    name, parts = found
    answer = _answer(row.cells[1:])
    if answer is None and LUECKE.search(question) is None:
        answer = Antwort.ENTFAELLT
    if name not in _MIT_PLAN:
        felder[name] = answer
        return True
    plan = parts[1] if parts.groups() else ""
    jahr = _JAHR.search(plan)
    nachtrag = "ja" if key(plan).startswith("nachtrag") else "nein"
    felder[name] = {"jahr": jahr[0] if jahr else None, "nachtrag": nachtrag, "enthalten": answer}
    return True


def _answer(cells: Sequence[Cell]) -> str | None:
    words = list(_ticked(cells))
    return _ANTWORTEN.get(key(words[0])) if len(words) == 1 else None


def _ticked(cells: Sequence[Cell]) -> Iterator[str]:
    """The words whose box is ticked: the cell before a word, or a sign before it in its cell."""
    is_ticked = False
    for cell in cells:
        text = cell_text(cell)
        if cell.tick or _KREUZ.fullmatch(text):
            is_ticked = cell.tick.is_ticked if cell.tick else True
            continue
        if found := _KREUZ_DAVOR.fullmatch(text):
            yield found[1]
        elif text and is_ticked:
            yield _LEER_DAVOR.sub("", text)
        is_ticked = is_ticked and not text


def read_pflichtigkeitsgrad(
    blocks: Sequence[Block], labels: Beschriftungen, funde: Funde
) -> Kreuztabelle:
    """The degree that is ticked, and the reason."""
    found = Kreuztabelle({"grad": None})
    for block in _from_lines(blocks, labels, found, funde):
        if not isinstance(block, Table):
            found.begruendung.append(block)
            continue
        for row in block.rows:
            first = cell_text(row.cells[0]) if row.cells else ""
            if labels.meaning(Bereich.KOPF, LUECKE.sub("", first)) == "massnahme_ist":
                found.felder["grad"] = _grad(row, funde)
            else:
                found.begruendung += [each for cell in row.cells for each in cell.blocks]
    texts = [each for each in found.begruendung if not LUECKE.fullmatch(block_text(each))]
    found.begruendung = texts
    return found


def _from_lines(
    blocks: Sequence[Block], labels: Beschriftungen, found: Kreuztabelle, funde: Funde
) -> Sequence[Block]:
    """The blocks behind the lines of text with the four degrees; all if there are none."""
    text = ""
    for number, block in enumerate(blocks, 1):
        if isinstance(block, Table):
            break
        text = f"{text} {' '.join(block_text(block).split())}".strip()
        words = _GRADE.split(text)
        is_named = (
            labels.meaning(Bereich.KOPF, _KREUZ_DAHINTER.sub("", words[0])) == "massnahme_ist"
        )
        if is_named and len(words) > 2 * len(Grad):
            *before, reason = words
            cells = (Cell((Paragraph((Run(part),)),)) for part in map(str.strip, before) if part)
            found.felder["grad"] = _grad(Row(tuple(cells)), funde)
            behind = [Paragraph((Run(reason.strip()),), block.stelle)] if reason.strip() else []
            return [*behind, *blocks[number:]]
    return blocks


def _grad(row: Row, funde: Funde) -> str | None:
    words = [each for each in map(key, _ticked(row.cells[1:])) if each in {*Grad}]
    if len(words) == 1:
        return words[0]
    funde.doubt(
        "Beim Pflichtigkeitsgrad ist nicht genau ein Kästchen angekreuzt.",
        "Tragen Sie den Grad unter »pflichtigkeitsgrad« ein.",
    )
    return None
