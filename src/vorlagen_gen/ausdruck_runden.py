"""What the command line prints while it watches: of each round what is new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import assert_never

from vorlagen_gen.ausdruck import bau_text, verwaist_text
from vorlagen_gen.beobachten import Ereignis, Fertig, Geaendert, Hindernis
from vorlagen_gen.dauerbau import Neuerung
from vorlagen_gen.load.quellzeile import Quellzeilen

_MAX_NAMES = 3


class Rundenausdruck:
    """The texts of the rounds; a paper that was not touched and stays as it is has none."""

    def __init__(self, root: Path, base: Path) -> None:
        """``base`` is the folder that the caller works in."""
        self._root = root
        self._base = base
        self._texts: dict[str, str] = {}
        self._hindernis = ""
        self._verwaist: tuple[str, ...] = ()
        self._is_begun = False
        self._shown: list[Neuerung] = []

    def text(self, ereignis: Ereignis) -> str:
        """What is to be printed now; mostly nothing in a round in which nothing happens."""
        match ereignis:
            case Geaendert():
                return self._begin(ereignis.dateien)
            case Neuerung():
                return self._paper(ereignis)
            case Hindernis():
                return self._obstacle(ereignis)
            case Fertig():
                return self._end(ereignis)
            case _:
                assert_never(ereignis)

    def _begin(self, dateien: Sequence[str]) -> str:
        self._is_begun, self._shown = False, []
        return self._heading(f"Geändert: {_names(dateien)}") if dateien else ""

    def _heading(self, text: str) -> str:
        """``text`` as the first line of a round that has none."""
        if self._is_begun:
            return ""
        self._is_begun = True
        return f"\n{text}\n"

    def _paper(self, neuerung: Neuerung) -> str:
        name = neuerung.gebaut.geprueft.ordner.name
        calm = bau_text(replace(neuerung.gebaut, geschrieben=None), self._base, self._quellzeilen())
        before, self._texts[name] = self._texts.get(name, calm), calm
        if not (neuerung.is_angefasst or neuerung.geschrieben or before != calm):
            return ""
        self._shown.append(neuerung)
        heading = self._heading("Noch einmal gebaut:")
        return heading + bau_text(neuerung.gebaut, self._base, self._quellzeilen())

    def _quellzeilen(self) -> Quellzeilen:
        """The lines of the files, as they are now."""
        return Quellzeilen(self._root)

    def _obstacle(self, hindernis: Hindernis) -> str:
        text = str(hindernis.error or self._hindernis)
        if text == self._hindernis:
            return ""
        self._hindernis = text
        return f"{self._heading('Nichts gebaut:')}{text}\n"

    def _end(self, fertig: Fertig) -> str:
        self._hindernis = ""
        lines = []
        if fertig.verwaist and fertig.verwaist != self._verwaist:
            lines.append(self._heading("Aufgeräumt werden kann:") + verwaist_text(fertig.verwaist))
        self._verwaist = fertig.verwaist or self._verwaist
        if self._is_begun:
            lines.append(f"{_sum(self._shown, fertig)}\n")
        return "".join(lines)


def _names(dateien: Sequence[str]) -> str:
    if len(dateien) <= _MAX_NAMES:
        return ", ".join(dateien)
    return f"{len(dateien)} Dateien, darunter {dateien[0]}"


def _sum(shown: Sequence[Neuerung], fertig: Fertig) -> str:
    seconds = f"{fertig.seconds:.1f}".replace(".", ",")
    if not shown:
        return f"In {seconds} s: An den Vorlagen ändert sich nichts."
    return f"In {seconds} s: {', '.join(_counts(shown, fertig.vorlagen))}."


def _counts(shown: Sequence[Neuerung], vorlagen: int) -> Iterator[str]:
    built = sum(bool(each.gebaut.dateien) for each in shown)
    numbers = (
        (built, "gebaut"),
        (len(shown) - built, "nicht gebaut"),
        (vorlagen - len(shown), "unverändert"),
    )
    return (f"{number} {what}" for number, what in numbers if number)
