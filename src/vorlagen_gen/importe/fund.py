"""What an import found on its way: what was understood, and what nobody could place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from vorlagen_gen.importe.markdowntext import block_text
from vorlagen_gen.read_back.blocks import Block, Stelle


@dataclass(frozen=True, slots=True)
class Rest:
    """Words that found no field: verbatim, with the file and where in it they stand."""

    datei: str
    stelle: str
    text: str


@dataclass(frozen=True, slots=True)
class Hinweis:
    """What someone has to look at, and what to do then."""

    text: str
    remedy: str


@dataclass(slots=True)
class Funde:
    """Collects, file by file, what becomes of the words."""

    datei: str = ""
    verstanden: list[str] = field(default_factory=list)
    beschriftungen: list[str] = field(default_factory=list)
    hinweise: list[Hinweis] = field(default_factory=list)
    reste: list[Rest] = field(default_factory=list)

    def understood(self, what: str) -> None:
        """Note a field that was filled, once."""
        if what not in self.verstanden:
            self.verstanden.append(what)

    def label(self, text: str) -> None:
        """Note a printed label or a line of a letterhead, which needs no field, once."""
        line = " ".join(text.split())
        if line not in self.beschriftungen:
            self.beschriftungen.append(line)

    @property
    def texts(self) -> tuple[str, ...]:
        """All that the report will quote."""
        doubts = (each.text for each in self.hinweise)
        return (*self.beschriftungen, *doubts, *(each.text for each in self.reste))

    def doubt(self, text: str, remedy: str) -> None:
        """Note what someone has to look at, and what to do then."""
        named = f"{self.datei}: {text}" if self.datei else text
        self.hinweise.append(Hinweis(named, remedy))

    def left_over(self, text: str, stelle: Stelle | None = None) -> None:
        """Keep words without a field."""
        if any(map(str.isalnum, text)):
            self.reste.append(Rest(self.datei, spoken(stelle), text.strip()))

    def left_blocks(self, blocks: Iterable[Block]) -> None:
        """Keep whole blocks without a field."""
        for block in blocks:
            self.left_over(block_text(block), stelle_of(block))


def stelle_of(block: Block) -> Stelle:
    """Where a block stands in its file."""
    return block.stelle


def spoken(stelle: Stelle | None) -> str:
    """A place as a message tells it, without the name of the file."""
    if stelle is None:
        return ""
    if stelle.place:
        return f"Zeile {stelle.place.line}"
    return str(stelle) if stelle.seite or stelle.absatz else ""
