"""Whatever is done to a copy: the paper says it afterwards, or a finding says what it does not."""

from __future__ import annotations

import difflib
import random
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import Dokument
from tests.ruecklauf.person import Griff, Person, Sitzung
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf, worte
from tests.ruecklauf.wortdatei import DOCUMENT, parts_of

from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.docx.revisionen import with_revisions

_KOPIEN = 40
_NEUES = (
    "Kanal",
    "drei",
    "1. Stock",
    "*",
    "3 %",
    "„neu“",
    "§ 5 Abs. 2",
    "z. B.",
    "[x]",
    "# 4",
    "- und",
    "a | b",
    "<b>",
    "\\",
    "2026",
    "[^1]",
    "→ bald",
)
_FRAMED = ("Ihr/e", "Frau", "Amt für", "Öffentliche")
"""LibreOffice puts these lines into frames, where it takes neither notes nor new paragraphs."""
_ANYWHERE = ("ersetze", "loesche", "tippe_hinter", "tippe_vor", "fett", "kursiv")
_IN_TEXT = (
    *_ANYWHERE,
    "teile_hinter",
    "umbruch_hinter",
    "neuer_absatz_hinter",
    "loesche_absatz",
    "fussnote_hinter",
    "verbinde",
)
_IN_TABLE = (*_ANYWHERE, "loesche_zeile")
_WITH_WORDS = ("ersetze", "tippe_hinter", "tippe_vor", "neuer_absatz_hinter", "fussnote_hinter")


def _passages(word: bytes) -> list[tuple[str, bool]]:
    """A word of each paragraph that stands in the file once, and whether it is in a table."""
    xml = parts_of(word)[DOCUMENT].decode()
    whole = " ".join(re.findall(r"<w:t[^>]*>([^<]*)", xml))
    found: list[tuple[str, bool]] = []
    for line in worte(read_docx(word)):
        words = [
            each for each in re.findall(r"\b[A-Za-zäöüß]{5,}\b", line) if whole.count(each) == 1
        ]
        if words and not line.startswith(_FRAMED):
            found.append((words[len(words) // 2], " | " in line))
    return found


def _griffe(passages: list[tuple[str, bool]], seed: int) -> tuple[Griff, ...]:
    """Some edits in different paragraphs, with or without tracked changes."""
    dice = random.Random(seed)  # noqa: S311 -- the same edits each time
    found: list[Griff] = [
        ("autor", "Erika", "Mustermann"),
        ("verfolge", dice.choice(["ja", "nein"])),
    ]
    for words, is_in_table in dice.sample(passages, dice.randint(2, 5)):
        what = dice.choice(_IN_TABLE if is_in_table else _IN_TEXT)
        new = dice.choice(_NEUES)
        found.append(
            (what, words, f" {new} " if "tippe" in what else new)
            if what in _WITH_WORDS
            else (what, words)
        )
    return tuple(found)


def _untold(papier: Papierordner, dokument: Dokument, kopie: Path) -> list[str]:
    """The words that only the copy or only the new build says, and no finding quotes.

    A footnote is quoted by its number in the paper as it was sent.
    """
    rueck = ruecklauf(papier.projekt, kopie)
    build = worte(papier.gedruckt(nach_annahme(rueck), dokument.value))
    copy = worte(read_docx(with_revisions(kopie.read_bytes(), lambda _: True)))
    quotes = [each.zitat for each in rueck.befunde]
    marks = {mark for each in quotes for mark in re.findall(r"\[\d+\]", each)}
    sent = worte(papier.gedruckt({}, dokument.value))
    quotes += [each for each in sent if each.partition(" ")[0] in marks]
    told = {word for each in quotes for word in _tokens(each)}
    printed, copied = _words(build), _words(copy)
    matcher = difflib.SequenceMatcher(None, copied, printed, autojunk=False)
    changed = [each for each in matcher.get_opcodes() if each[0] != "equal"]
    return [
        f"{' '.join(copied[a:b])} → {' '.join(printed[c:d])}"
        for _, a, b, c, d in changed
        if not {*copied[a:b], *printed[c:d]} <= told
    ]


def _words(lines: Iterable[str]) -> list[str]:
    """What is said, without the numbers of footnotes and points, which follow from it."""
    plain = (re.sub(r"\[\d+\]|\*\*|_|^\W*\w+[.)] ", " ", line) for line in lines)
    return [word for line in plain for word in _tokens(line)]


def _tokens(text: str) -> list[str]:
    """Words and signs, without those that ``worte`` sets between cells."""
    return re.findall(r"[^\W_]+|[^\w\s#|\[\]¶]", text)


@pytest.mark.gross
@pytest.mark.parametrize("dokument", [Dokument.HAUPT, Dokument.ANLAGE_A], ids=["paper", "anlage_a"])
def test_random_edits_are_in_the_next_build_or_in_a_finding(
    dokument: Dokument, papier: Papierordner, gebaut: dict[Dokument, bytes], person: Person
) -> None:
    passages = _passages(gebaut[dokument])
    count = _KOPIEN if dokument is Dokument.HAUPT else _KOPIEN // 2
    sitzungen = [
        Sitzung(f"zufall_{seed}", gebaut[dokument], _griffe(passages, seed))
        for seed in range(count)
    ]
    person.bearbeite(sitzungen)
    wrong: list[str] = []
    for each in sitzungen:
        try:
            untold = _untold(papier, dokument, person.kopie(each.name))
        except Exception as error:  # noqa: BLE001 -- one faulty copy hides no other
            untold = [f"{type(error).__name__}: {error}"]
        if untold:
            wrong.append(f"{each.griffe}:\n    " + "\n    ".join(untold))
    assert not wrong, "\n".join(wrong)
