"""All that a change is written with: the units of the present paper and where they come from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from vorlagen_gen.document import Footnote
from vorlagen_gen.edit.quelldatei import Ersetzung
from vorlagen_gen.findings import Place
from vorlagen_gen.importe.zeichensetzung import Zeichensetzung
from vorlagen_gen.read_back.blocks import Figure, Mark
from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte, Worte, inlines_of
from vorlagen_gen.ruecklauf.felder import Art, Fundstellen, Ziel
from vorlagen_gen.ruecklauf.lauttreue import Letter, letters
from vorlagen_gen.ruecklauf.schreibung import (
    LEERE_ZITATZEILE,
    LEERE_ZITATZEILE_DAVOR,
    NichtZuzuordnenError,
    Schreibung,
)
from vorlagen_gen.ruecklauf.stuecke import Stueck

_WEISE = Zeichensetzung()
_NOTE = re.compile(r"\[\^([0-9]{1,4})\]")
SCHLUESSEL = re.compile(r":[ \t]+[|>][-+0-9]*[ \t]*(?:#.*)?\n\Z")
"""The line above the text of a field."""


@dataclass(slots=True)
class Gegenwart:
    """A document of the present paper: its units in order, and the files they come from.

    ``fremde`` are the texts of new footnotes by what the words call them; ``bleibende`` are
    footnotes that stay, though words with them go: they stand elsewhere then.
    """

    stuecke: Sequence[Stueck]
    fundstellen: Fundstellen
    fremde: dict[str, Sequence[Einheit]] = field(default_factory=dict)
    bleibende: frozenset[str] = frozenset()

    def letters(self, stueck: Stueck) -> tuple[Letter, ...] | None:
        """Each character of the unit with where it was typed."""
        return letters(stueck, self.fundstellen)

    def place(self, stueck: Stueck, start: int, end: int) -> Place:
        """Where these characters of a unit were typed, as exactly as can be known.

        What is put in between two characters stands behind the one before it.
        """
        known = self.letters(stueck) or ()
        is_behind = start == end > 0
        if is_behind and start < len(known) and known[start - 1].ziel.art is Art.KEINE:
            is_behind = False
        letter = known[min(start - is_behind, len(known) - 1)] if known else None
        if letter is None or letter.ziel.art is Art.KEINE:
            return stueck.place
        if letter.ziel.art is Art.WERT:
            return stueck.ursprung.inlines[letter.lauf].place
        zeilen = self.fundstellen.zeilen(letter.ziel.datei)
        at = letter.end if is_behind else letter.start
        return Place.at(letter.ziel.datei, zeilen.line(at) + 1, zeilen.column(at) + 1)

    def ziel(self, stueck: Stueck) -> Ziel:
        """Where the unit as a whole was typed."""
        return self.fundstellen.ziel(stueck.place)

    def margin(self, stueck: Stueck) -> str:
        """The blanks before each line of the text that a unit stands in: those of its field."""
        ziel = self.ziel(stueck)
        knoten = self.fundstellen.knoten(ziel.pfad) if ziel.pfad else None
        return " " * knoten.einzug if knoten else ""

    def is_text(self, stueck: Stueck | None) -> bool:
        """Whether the unit stands in a text of the paper."""
        return stueck is not None and self.ziel(stueck).art is Art.TEXT

    def span(self, place: Place) -> tuple[int, int]:
        """Where in its file ``place`` lies.

        Raises:
            NichtZuzuordnenError: In none of the paper.
        """
        span = self.fundstellen.span(place)
        if span is None:
            raise NichtZuzuordnenError("Dieser Text steht nicht in der Vorlage selbst.")
        return span

    def lines(self, worte: Worte, datei: str, *, is_start: bool) -> tuple[list[str], Schreibung]:
        """``worte`` as typed lines, and the texts of the new footnotes among them."""
        inlines = tuple(
            Mark(self.typed_label(each.label)) if isinstance(each, Mark) else each
            for each in inlines_of(worte)
        )
        rows = _WEISE.lines(inlines, is_start=is_start)
        notes = Schreibung()
        for word in worte:
            if word.fussnote in self.fremde:
                notes += self._note(word.fussnote, datei)
        return rows, notes

    def typed_label(self, label: str) -> str:
        """What a footnote is called in the text that has it; a new one is given a free name."""
        place = self._note_place(label)
        if place is None:
            return self._free_label(label) if label in self.fremde else label
        start, end = self.span(place)
        return self.fundstellen.text(place.file)[start:end].removeprefix("[^").removesuffix("]")

    def _free_label(self, label: str) -> str:
        """A number that no footnote of the paper's texts has, another one for each new footnote."""
        texts = (self.fundstellen.text(datei) for datei in self.fundstellen.dateien)
        used = [int(found) for text in texts for found in _NOTE.findall(text)]
        return str(max(used, default=0) + 1 + list(self.fremde).index(label))

    def _note_place(self, label: str) -> Place | None:
        return next((each.place for each in self.footnotes() if each.label == label), None)

    def footnotes(self) -> list[Footnote]:
        """The footnotes of the document in order."""
        inlines = (inline for each in self.stuecke for inline in each.ursprung.inlines)
        return [each for each in inlines if isinstance(each, Footnote)]

    def _note(self, label: str, datei: str) -> Schreibung:
        """The text of a new footnote at the end of the text that it stands in."""
        if datei == self.fundstellen.yaml:
            raise NichtZuzuordnenError(
                "Eine Fußnote lässt sich nur in einer Textdatei ergänzen; legen Sie den Text des "
                "Feldes in eine."
            )
        if any(isinstance(unit.block, Figure) for unit in self.fremde[label]):
            raise NichtZuzuordnenError(
                "Ein Bild in einer Fußnote lässt sich nicht übernehmen; geben Sie es der Vorlage "
                "als Anlage."
            )
        rows: list[str] = []
        for number, unit in enumerate(self.fremde[label]):
            lines = _WEISE.lines(inlines_of(unit.worte))
            first = f"[^{self.typed_label(label)}]: " if not number else "    "
            rows += ["", f"{first}{lines[0]}", *(f"    {each}" for each in lines[1:])]
        text = self.fundstellen.text(datei)
        end = len(text.rstrip("\n"))
        is_ended = end < len(text)
        at = end + is_ended
        added = "".join(f"{row}\n" if is_ended else f"\n{row}" for row in rows)
        return Schreibung(((datei, Ersetzung(at, at, added)),))

    def without_note(self, label: str) -> Schreibung:
        """The text of a footnote taken out of its file, unless it stays."""
        if label in self.bleibende:
            return Schreibung()
        notes = [each for each in self.footnotes() if each.label == label]
        places = [each.place for note in notes for each in note.paragraphs]
        if not places:
            return Schreibung()
        datei, zeilen = places[0].file, self.fundstellen.zeilen(places[0].file)
        start = zeilen.begin(self.span(places[0])[0])
        end = zeilen.end(self.span(places[-1])[1])
        return removed_lines(self.fundstellen, datei, start, end)

    def neighbour(self, nummer: int) -> Stueck | None:
        """The unit with this number; None before the first and behind the last."""
        return self.stuecke[nummer] if 0 <= nummer < len(self.stuecke) else None

    def level_above(self, nummer: int) -> int:
        """The level of the last printed label above a unit: those of its text count from there."""
        for each in reversed(self.stuecke[: nummer + 1]):
            if each.einheit.sorte is Sorte.UEBERSCHRIFT and not self.is_text(each):
                return each.einheit.stufe
        return 0


def removed_lines(fundstellen: Fundstellen, datei: str, start: int, end: int) -> Schreibung:
    """The lines from ``start`` to ``end`` taken out, with one of the blank lines around them.

    So are they at the start of a text, in a file of its own or below its key. Between paragraphs
    of a quotation a line with its sign alone is blank.
    """
    text = fundstellen.text(datei)
    stop = min(end + 1, len(text))
    before = text[:start]
    if ">" in text[start:end].partition(" ")[0]:
        if follows := LEERE_ZITATZEILE.match(text, stop):
            return Schreibung(((datei, Ersetzung(start, follows.end(), "")),))
        if precedes := LEERE_ZITATZEILE_DAVOR.search(before):
            return Schreibung(((datei, Ersetzung(precedes.start(), stop, "")),))
    is_blank_before = not before or before.endswith("\n\n")
    rest = text[stop:]
    if rest.startswith("\n") and (is_blank_before or SCHLUESSEL.search(before)):
        stop += 1
    elif is_blank_before and not rest.strip("\n") and start:
        start -= 1
    return Schreibung(((datei, Ersetzung(start, stop, "")),))
