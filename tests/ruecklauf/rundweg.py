"""A returned copy, all of it accepted: what the sources say then, and what is printed of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from tests.ruecklauf.bearbeitungen import Bearbeitung, Ersatz
from tests.ruecklauf.projekt import NAME

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.ablage import ueberlagert
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import zusammenstellen
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Gelesenes,
    Heading,
    Inline,
    ListItem,
    Mark,
    Table,
)
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.docx.revisionen import with_revisions
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.ruecklauf.lauf import Ruecklauf, accepted, read_ruecklauf
from vorlagen_gen.ruecklauf.lesung import Lesung, read_packed, unpacked_lesung
from vorlagen_gen.ruecklauf.staende import Staende


def lies_hier(data: bytes, name: str) -> Lesung:
    """What another process would read; the copies of these tests are no danger."""
    return unpacked_lesung(read_packed(data, name))


def ruecklauf(projekt: Projekt, *kopien: Path) -> Ruecklauf:
    """What ``kopien`` propose; no earlier Ruecklauf is known."""
    return read_ruecklauf(projekt, NAME, kopien, Staende(projekt.root / "staende"), lies_hier)


def nach_annahme(rueck: Ruecklauf, nummern: Sequence[int] | None = None) -> dict[str, bytes]:
    """The changed files by their labels, if the proposals ``nummern``, or all, are accepted."""
    chosen = [each.nummer for each in rueck.vorschlaege] if nummern is None else nummern
    result = accepted(rueck, chosen)
    assert not result.gescheitert, result.gescheitert
    return {label: each.data for label, each in result.nachher.items()}


@dataclass(frozen=True, slots=True)
class Papierordner:
    """The paper as it is, and what it prints with other files."""

    projekt: Projekt

    def vorher(self, label: str) -> bytes:
        return (self.projekt.root / label).read_bytes()

    def erwartet(self, ersatz: Iterable[Ersatz]) -> dict[str, bytes]:
        """The files as they have to be, by their labels; those that stay are left out."""
        found: dict[str, bytes] = {}
        for each in ersatz:
            label = f"vorlagen/{NAME}/{each.datei}"
            before = found.get(label, self.vorher(label)).decode()
            assert before.count(each.alt) == 1, f"»{each.alt}« steht {before.count(each.alt)}-mal"
            found[label] = before.replace(each.alt, each.neu).encode()
        return found

    def gedruckt(self, inhalte: Mapping[str, bytes], teil: str) -> Gelesenes:
        """What is read in the Word file of ``teil``, built with ``inhalte``."""
        return read_docx(self.word(teil, inhalte))

    def word(self, teil: str, inhalte: Mapping[str, bytes] | None = None) -> bytes:
        """The Word file whose name has ``teil`` in it, built with ``inhalte`` for the files."""
        paths = {PurePosixPath(label): data for label, data in (inhalte or {}).items()}
        projekt = Projekt(self.projekt.root, ueberlagert(self.projekt.root, paths))
        (paper,) = zusammenstellen(projekt, [NAME], Bibliothek(projekt))
        assert paper.vorlage is not None
        (document,) = (each.document for each in paper.ausgaben if teil in each.dateistamm)
        template = projekt.template_dir(paper.vorlage.stadt)
        return render_docx(document, template, projekt.root)


def maengel(papier: Papierordner, bearbeitung: Bearbeitung, kopie: Path) -> list[str]:
    """What is wrong with the Ruecklauf of ``kopie``: nothing if all is as expected."""
    try:
        return list(_maengel(papier, bearbeitung, kopie))
    except Exception as error:  # noqa: BLE001 -- one faulty edit hides no other
        return [f"{type(error).__name__}: {error}"]


def _maengel(papier: Papierordner, bearbeitung: Bearbeitung, kopie: Path) -> Iterator[str]:
    rueck = ruecklauf(papier.projekt, kopie)
    befunde = [f"{each.grund} {each.zitat}" for each in rueck.befunde]
    for zitat in bearbeitung.zitate:
        if not any(zitat in each for each in befunde):
            yield f"kein Befund nennt »{zitat}«, nur {befunde}"
    if befunde and not bearbeitung.zitate:
        yield f"unerwartete Befunde: {befunde}"
    got, wanted = nach_annahme(rueck), papier.erwartet(bearbeitung.ersatz)
    for label in sorted({*got, *wanted}):
        before = papier.vorher(label)
        if got.get(label, before) != wanted.get(label, before):
            yield _zeilen(wanted.get(label, before), got.get(label, before))
    if not bearbeitung.zitate:
        printed = worte(papier.gedruckt(got, bearbeitung.dokument.value))
        copied = worte(read_docx(with_revisions(kopie.read_bytes(), lambda _: True)))
        if printed != copied:
            yield "Neubau ≠ Kopie: " + _unterschied(copied, printed)


def _zeilen(wanted: bytes, got: bytes) -> str:
    return "andere Quellen: " + _unterschied(
        wanted.decode().splitlines(), got.decode().splitlines()
    )


def _unterschied(wanted: Sequence[str], got: Sequence[str]) -> str:
    lines = difflib.unified_diff(wanted, got, "soll", "ist", lineterm="", n=0)
    return "\n        ".join(each for each in lines if not each.startswith(("---", "+++", "@@")))


def worte(gelesen: Gelesenes) -> list[str]:
    """What a file says, line by line: with labels, ticks, bold and italic, and its footnotes."""
    lines = [line for block in gelesen.blocks for line in _block(block)]
    for note in gelesen.footnotes:
        lines += [f"[{note.label}] {line}" for block in note.blocks for line in _block(block)]
    return lines


def _block(block: Block) -> Iterator[str]:
    match block:
        case Table():
            for row in block.rows:
                yield " | ".join(" ¶ ".join(_cell(cell)) for cell in row.cells)
        case Figure():
            yield f"<Bild {block.alternativtext}>"
        case Heading():
            yield f"{'#' * block.level} {block.label} {_text(block.inlines)}"
        case ListItem():
            yield f"{'  ' * block.depth}{block.label} {_text(block.inlines)}"
        case _:
            yield _text(block.inlines)


def _cell(cell: Cell) -> Iterator[str]:
    if cell.tick:
        yield "[X]" if cell.tick.is_ticked else "[ ]"
        return
    for block in cell.blocks:
        yield from _block(block)


def _text(inlines: Iterable[Inline]) -> str:
    return "".join(_inline(each) for each in inlines)


def _inline(inline: Inline) -> str:
    if isinstance(inline, Mark):
        return f"[{inline.label}]"
    sign = "**" * inline.is_bold + "_" * inline.is_italic
    return f"{sign}{inline.text}{sign[::-1]}" if inline.text.strip() else inline.text
