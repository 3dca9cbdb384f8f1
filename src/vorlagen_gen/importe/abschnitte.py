"""The blocks of a file, parted at the labels of its sections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from vorlagen_gen.importe.beschriftungen import ANLAGE_A, HAUPTDOKUMENT, Bereich, Beschriftungen
from vorlagen_gen.importe.markdowntext import block_text, cell_text
from vorlagen_gen.read_back.blocks import (
    Block,
    Figure,
    Inline,
    ListItem,
    Mark,
    Paragraph,
    Run,
    Table,
    normalised,
    plain,
)

KOPF = "kopf"
"""What stands before the first label."""
_TEXTE = ("begruendung", "bericht")


@dataclass(slots=True)
class Abschnitte:
    """The blocks of each section by its name, ``kopf`` for those before all of them."""

    bloecke: dict[str, list[Block]] = field(default_factory=dict)

    def take(self, name: str) -> list[Block]:
        """The blocks of a section, which then has none left."""
        return self.bloecke.pop(name, [])

    @property
    def is_anlage_a(self) -> bool:
        """Whether this is the form Anlage A."""
        return sum(name in self.bloecke for name in ANLAGE_A) > 1

    @property
    def is_hauptdokument(self) -> bool:
        """Whether this is a paper itself."""
        return sum(name in self.bloecke for name in HAUPTDOKUMENT) > 1


def divided(blocks: Iterable[Block], labels: Beschriftungen) -> Abschnitte:
    """``blocks`` by section; each label counts once, that of the Anlagen where it comes last."""
    parts = [part for block in blocks for part in _parted(block, labels)]
    last = max(
        (at for at, each in enumerate(parts) if _name(each, labels) == "anlagen"), default=-1
    )
    has_form = len({_name(each, labels) for each in parts} & set(ANLAGE_A)) > 1
    found = Abschnitte({KOPF: []})
    current = KOPF
    for index, part in enumerate(parts):
        name = _name(part, labels)
        if name and _counts(name, found, is_last=index == last, has_form=has_form):
            current = name
            found.bloecke[name] = []
            found.bloecke[name] += _below_label(part)
        else:
            found.bloecke[current].append(part)
    return found


def _counts(name: str, found: Abschnitte, *, is_last: bool, has_form: bool) -> bool:
    if name == "anlagen":
        return is_last
    if name in _TEXTE and any(each in found.bloecke for each in _TEXTE):
        return False
    return name not in found.bloecke and (name not in ANLAGE_A or has_form)


def _name(block: Block, labels: Beschriftungen) -> str | None:
    """The section that begins with ``block``: a line by itself, or the first row of a table."""
    if isinstance(block, Table):
        cells = [text for text in map(cell_text, block.rows[0].cells) if text] if block.rows else []
        return labels.meaning(Bereich.ABSCHNITT, cells[0]) if len(cells) == 1 else None
    if isinstance(block, Figure):
        return None
    return labels.meaning(Bereich.ABSCHNITT, block_text(block))


def _below_label(block: Block) -> list[Block]:
    """What is left of a table whose first row is a label; one of a single column is text."""
    if not isinstance(block, Table):
        return []
    rows = block.rows[1:]
    if all(len(row.cells) == 1 for row in rows):
        return [each for row in rows for each in row.cells[0].blocks]
    return [replace(block, rows=rows)]


def _parted(block: Block, labels: Beschriftungen) -> Iterator[Block]:
    """``block``, parted where one of its lines is a label by itself."""
    if isinstance(block, Table | Figure | ListItem) or "\n" not in plain(block.inlines):
        yield block
        return
    held: list[tuple[Inline, ...]] = []
    lines = lines_of(block.inlines)
    while lines:
        taken = _label_lines(lines, labels)
        if not taken:
            held.append(lines.pop(0))
            continue
        if held:
            yield Paragraph(_with_breaks(held), block.stelle)
            held = []
        yield Paragraph((Run(" ".join(map(plain, lines[:taken]))),), block.stelle)
        del lines[:taken]
    if held:
        whole = _with_breaks(held)
        yield block if whole == block.inlines else Paragraph(whole, block.stelle)


def _label_lines(lines: Sequence[tuple[Inline, ...]], labels: Beschriftungen) -> int:
    """How many of the first lines are a label: one, or two that it takes; 0 if they are none."""
    for count in (1, 2):
        text = " ".join(map(plain, lines[:count]))
        if len(lines) >= count and labels.meaning(Bereich.ABSCHNITT, text):
            return count
    return 0


def lines_of(inlines: Iterable[Inline]) -> list[tuple[Inline, ...]]:
    """The lines of a paragraph."""
    lines: list[list[Inline]] = [[]]
    for inline in inlines:
        if isinstance(inline, Mark):
            lines[-1].append(inline)
            continue
        first, *others = inline.text.split("\n")
        lines[-1].append(inline.saying(first))
        lines += [[inline.saying(other)] for other in others]
    return [normalised(line) for line in lines]


def _with_breaks(lines: Sequence[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    out: list[Inline] = []
    for number, line in enumerate(lines):
        out += [Run("\n"), *line] if number else line
    return normalised(out)
