"""Any single change, in papers of any style: the bytes of its value change, and no others."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import takewhile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.zufall.schreibstile import Schreiber, random_mapping, random_value

from vorlagen_gen.edit.aendern import undoing, with_changes
from vorlagen_gen.edit.aenderung import (
    Aenderung,
    Einfuegen,
    Entfernen,
    Setzen,
    Verschieben,
    applied,
    holds,
    resolved,
    value_at,
)
from vorlagen_gen.edit.feldfolge import felder_of
from vorlagen_gen.edit.inhalt import Inhalt, Pfad, cleaned, inhalt_of, same
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.load.quelle import normalise_line_ends
from vorlagen_gen.model.vorlage import Vorlage

LABEL = "vorlagen/x/vorlage.yaml"
COMMENT = re.compile(r"# k\d+\t, \] \}")
seeds = st.integers(0, 2**32)


def paths(inhalt: Inhalt, pfad: Pfad = ()) -> Iterator[tuple[Pfad, Inhalt]]:
    """Every field and entry, with what it holds."""
    below = inhalt.items() if isinstance(inhalt, dict) else ()
    entries = enumerate(inhalt) if isinstance(inhalt, list) else ()
    for schritt, wert in (*below, *entries):
        yield (*pfad, schritt), wert
        yield from paths(wert, (*pfad, schritt))


class Papier:
    """A random paper, how it was typed, and random changes to it."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311 -- test data
        self.wanted = cleaned(random_mapping(self.random))
        assert isinstance(self.wanted, dict)
        self.schreiber = Schreiber(self.random)
        self.schreiber.write(self.wanted)
        self.line_end = self.random.choice(("\n", "\n", "\r\n", "\r"))
        bom = self.random.choice((b"", b"", codecs.BOM_UTF8))
        text = self.schreiber.text.replace("\n", self.line_end)
        self.datei = Quelldatei(Path("x"), LABEL, bom + text.encode(), text)

    def change(self, inhalt: Inhalt) -> Aenderung:
        """One that is possible."""
        random = self.random
        found = list(paths(inhalt))
        pfad, wert = random.choice([((), inhalt), *found])
        new = random_value(random, 1)
        lists = [(where, below) for where, below in found if isinstance(below, list) and below]
        match random.randint(0, 5):
            case 0 if pfad:
                return Entfernen(pfad)
            case 1 if lists:
                pfad, wert = random.choice(lists)
                return Einfuegen((*pfad, random.randint(0, len(wert or ()))), new)
            case 2 if lists:
                pfad, wert = random.choice(lists)
                last = len(wert or ()) - 1
                return Verschieben((*pfad, random.randint(0, last)), random.randint(0, last))
            case 3 | 4 if wert is None or isinstance(wert, dict):
                return Setzen((*pfad, random.choice(("nummer", "datum", "eigenes"))), new)
            case _ if pfad:
                return Setzen(pfad, new)
            case _:
                return Setzen(("betreff_zusatz",), new)

    def is_addition(self, before: Inhalt, aenderung: Aenderung) -> bool:
        """Whether something comes into a mapping or a list that is not empty."""
        is_new = isinstance(aenderung, Setzen) and not holds(before, aenderung.pfad)
        return (is_new or isinstance(aenderung, Einfuegen)) and bool(
            value_at(before, aenderung.pfad[:-1])
        )

    def kept_comments(self, before: Inhalt, aenderung: Aenderung) -> list[str]:
        """The comments that must survive: all but those inside what goes, and behind it."""
        text, pfad = self.schreiber.text, aenderung.pfad
        if isinstance(aenderung, Verschieben):
            return COMMENT.findall(text)
        while pfad not in self.schreiber.marken or self.is_rewritten_for(before, aenderung, pfad):
            pfad = pfad[:-1]
            if not pfad:
                return COMMENT.findall(text)
        start, marke = self.schreiber.marken[pfad]
        begin, end = self.schreiber.spans.get(pfad, (marke, marke))
        is_block = text[begin : begin + 1] not in ("{", "[")
        if isinstance(aenderung, Entfernen) and pfad == aenderung.pfad:
            own = re.compile(r"([ \t]*,?[ \t]*(#.*))?").match(text, end)
            begin, end = start, own.end() if own else end
        elif not isinstance(value_at(before, pfad), (dict, list)):
            begin = end
        elif is_block:
            end = line_end(text, end)
        return [*COMMENT.findall(text[:begin]), *COMMENT.findall(text[end:])]

    def region(self, before: Inhalt, aenderung: Aenderung) -> tuple[int, int]:
        """From where to where the file may change, with LF as line ends."""
        text, spans, marken = self.schreiber.text, self.schreiber.spans, self.schreiber.marken
        pfad = aenderung.pfad
        if isinstance(aenderung, Verschieben):
            liste = pfad[:-1]
            first, last = sorted((int(pfad[-1]), aenderung.nach))
            end = spans[(*liste, last)][1]
            return marken[(*liste, first)][0], line_end(text, end)
        while pfad not in marken or self.is_rewritten_for(before, aenderung, pfad):
            pfad = pfad[:-1]
            if not pfad:
                return 0, len(text)
        start, marke = marken[pfad]
        end = spans.get(pfad, (marke, marke))[1]
        if isinstance(aenderung, Entfernen) and pfad == aenderung.pfad:
            return self.around(start, end)
        return marke, line_end(text, end)

    def is_rewritten_for(self, before: Inhalt, aenderung: Aenderung, pfad: Pfad) -> bool:
        """Whether what is around ``pfad`` must be written anew, as nothing is left in it."""
        is_gone = isinstance(aenderung, Entfernen) and pfad == aenderung.pfad
        start = self.schreiber.spans.get(pfad[:-1], (0, 0))[0]
        is_gone = is_gone and self.schreiber.text[start : start + 1] not in ("{", "[")
        return is_gone and len(pfad) > 1 and len(value_at(before, pfad[:-1]) or ()) == 1

    def around(self, start: int, end: int) -> tuple[int, int]:
        """A field or an entry with its line, or with the comma and the blanks beside it."""
        text = self.schreiber.text
        behind = re.compile(r"[ \t]*(,?[ \t]*(#.*)?\n(\s*)|,\s*)?").match(text, end)
        before = re.search(r"(,\s*(# k\d+.*\s*)?|\s*)\Z", text[:start])
        assert behind
        assert before
        return before.start(), behind.end()


def line_end(text: str, offset: int) -> int:
    found = text.find("\n", offset)
    return len(text) if found < 0 else found


def alike(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters both begin with."""
    return sum(1 for _ in takewhile(lambda each: each[0] == each[1], zip(one, other, strict=False)))


def is_put_in(before: str, after: str) -> bool:
    """Whether ``after`` is ``before`` with one text put in, and a comma where a comment parts both.

    The comma stands behind the neighbour, before its comment.
    """
    same = alike(before, after)
    parted = (before[:same] + comma + before[same:] for comma in ("", ",", ", "))
    return any(_is_one_insertion(each, after) for each in parted)


def _is_one_insertion(before: str, after: str) -> bool:
    start = alike(before, after)
    end = alike(reversed(before), reversed(after))
    return start + end >= len(before)


def check(seed: int) -> None:
    """Make one change to the paper of ``seed`` and compare values, bytes and comments."""
    papier = Papier(seed)
    before = inhalt_of(papier.datei.values())
    assert same(before, papier.wanted)
    aenderung = papier.change(before)
    after = with_changes(papier.datei, [aenderung])
    aenderung = resolved(before, aenderung)
    wanted = applied(before, aenderung, felder_of(Vorlage))
    assert same(inhalt_of(after.values()), wanted)
    assert after.data.startswith(codecs.BOM_UTF8) == papier.datei.data.startswith(codecs.BOM_UTF8)
    old, new = papier.schreiber.text, normalise_line_ends(after.text)
    assert after.text == new.replace("\n", papier.line_end)
    if papier.is_addition(before, aenderung):
        assert is_put_in(old, new)
    elif not same(before, wanted):
        start, end = papier.region(before, aenderung)
        assert new.startswith(old[:start])
        assert new.endswith(old[end:])
        kept = papier.kept_comments(before, aenderung)
        assert Counter(COMMENT.findall(new)) == Counter(kept)


@given(seeds)
def test_one_change_changes_the_bytes_of_its_value_only(seed: int) -> None:
    check(seed)


@pytest.mark.gross
def test_thousands_of_changes_change_the_bytes_of_their_values_only() -> None:
    for seed in range(20_000):
        check(seed)


@given(seeds)
def test_changes_and_what_undoes_them_lead_back(seed: int) -> None:
    papier = Papier(seed)
    start = inhalt_of(papier.datei.values())
    inhalt, changes = start, []
    for _ in range(papier.random.randint(2, 6)):
        changes.append(papier.change(inhalt))
        inhalt = applied(inhalt, resolved(inhalt, changes[-1]), felder_of(Vorlage))
    changed = with_changes(papier.datei, changes)
    assert same(inhalt_of(changed.values()), inhalt)
    back = with_changes(changed, undoing(papier.datei, changes))
    assert same(inhalt_of(back.values()), start)
