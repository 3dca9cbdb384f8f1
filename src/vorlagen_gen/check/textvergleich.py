"""Whether two texts say the same, and whether they look alike where the document says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import TypeAlias

from vorlagen_gen.check.unterschied import Art, Format
from vorlagen_gen.read_back.blocks import Inline, Mark, Run, plain

Difference: TypeAlias = tuple[Art, str]
_Letter: TypeAlias = tuple[str, Run, Run]

_MARK_START, _MARK_END = "\ufdd0", "\ufdd1"
_SHOWN, _BEFORE = 40, 12
_STAND_IN = 0x250
"""Characters from here on may come from a stand-in font, which has no italic cut."""


def text_differences(
    soll: tuple[Inline, ...], ist: tuple[Inline, ...], format_: Format, *, is_uniform: bool
) -> Iterator[Difference]:
    """What the text ``ist`` of a file has otherwise than ``soll``, the document's.

    All that the document calls bold or italic must be so in the file; where ``is_uniform``,
    the rest must all be of one look, which is the style's matter.
    """
    if _is_same(_marked(soll), _marked(ist), format_):
        yield from _look_differences(soll, ist, is_uniform=is_uniform)
    else:
        yield _text_difference(soll, ist, format_)


def without_blanks(text: str) -> str:
    """``text`` without blanks and line ends."""
    return "".join(text.split())


def quoted(text: str) -> str:
    """``text`` for a message, on one line and shortened."""
    line = " ".join(text.split())
    return f"»{line}«" if len(line) <= _SHOWN else f"»{line[:_SHOWN].rstrip()} …«"


def _marked(inlines: Iterable[Inline]) -> str:
    """The text with each footnote mark between characters that no text has."""
    return "".join(
        f"{_MARK_START}{inline.label}{_MARK_END}" if isinstance(inline, Mark) else inline.text
        for inline in inlines
    )


def _is_same(soll: str, ist: str, format_: Format) -> bool:
    """Word says what breaks a line; in a PDF a line may end at any blank."""
    return soll == ist if format_ is Format.WORD else _is_set_in_lines(soll, ist.split("\n"))


def _is_set_in_lines(soll: str, lines: list[str]) -> bool:
    position = 0
    for index, line in enumerate(lines):
        if index:
            if soll[position : position + 1] not in {" ", "\n"}:
                return False
            position += 1
        if not soll.startswith(line, position):
            return False
        position += len(line)
    return position == len(soll)


def _text_difference(
    soll: tuple[Inline, ...], ist: tuple[Inline, ...], format_: Format
) -> Difference:
    said, read = plain(soll), plain(ist)
    if _is_same(said, read, format_):
        return Art.FUSSNOTENZEICHEN, f"soll {_marks_of(soll)}, ist {_marks_of(ist)}."
    if without_blanks(said) == without_blanks(read):
        return Art.TEXT, f"Leerzeichen oder Zeilenenden weichen ab in {quoted(said)}."
    said, read = without_blanks(said), without_blanks(read)
    shared = takewhile(lambda pair: pair[0] == pair[1], zip(said, read, strict=False))
    start = max(0, sum(1 for _ in shared) - _BEFORE)
    return Art.TEXT, f"soll {quoted(said[start:])}, ist {quoted(read[start:])}."


def _marks_of(inlines: tuple[Inline, ...]) -> str:
    """The marks, each with the text before it."""
    marks = [
        f"{inline.label} nach {quoted(plain(inlines[:index])[-_BEFORE:])}"
        for index, inline in enumerate(inlines)
        if isinstance(inline, Mark)
    ]
    return ", ".join(marks) or "keines"


def _look_differences(
    soll: tuple[Inline, ...], ist: tuple[Inline, ...], *, is_uniform: bool
) -> Iterator[Difference]:
    letters = _letters(soll, ist)
    bold = [(said.is_bold, read.is_bold) for _, said, read in letters]
    italic = [(said.is_italic, read.is_italic) for _, said, read in letters]
    for word, looks in (("fett", bold), ("kursiv", italic)):
        if (wrong := _wrong_look(letters, looks, is_uniform=is_uniform)) is not None:
            yield Art.AUSZEICHNUNG, f"{_from(letters, wrong)} ist nicht wie im Dokument {word}."
    yield from _value_difference(
        Art.SPRACHE, letters, [(s.language, r.language) for _, s, r in letters]
    )
    yield from _value_difference(Art.LINK, letters, [(s.link, r.link) for _, s, r in letters])


def _letters(soll: tuple[Inline, ...], ist: tuple[Inline, ...]) -> list[_Letter]:
    """Each printed character with the run of the document and that of the file."""
    pairs = zip(_characters(soll), _characters(ist), strict=True)
    return [(char, said, read) for (char, said), (_, read) in pairs]


def _characters(inlines: Iterable[Inline]) -> Iterator[tuple[str, Run]]:
    for inline in inlines:
        if isinstance(inline, Run):
            for char in without_blanks(inline.text):
                yield char, inline


def _wrong_look(
    letters: list[_Letter], looks: list[tuple[bool, bool]], *, is_uniform: bool
) -> int | None:
    """The first letter that does not look as the document says."""
    visible = [
        (index, *look)
        for index, look in enumerate(looks)
        if ord(letters[index][0]) < _STAND_IN and letters[index][0].isalnum()
    ]
    for index, said, read in visible:
        if said and not read:
            return index
    rest = [(index, read) for index, said, read in visible if not said]
    if is_uniform and len({read for _, read in rest}) > 1:
        return next(index for index, read in rest if read)
    return None


def _value_difference(
    art: Art, letters: list[_Letter], values: list[tuple[str | None, str | None]]
) -> Iterator[Difference]:
    for index, (said, read) in enumerate(values):
        if said != read:
            text = f"soll {said or 'nichts'}, ist {read or 'nichts'}"
            yield art, f"{_from(letters, index)}: {text}."
            return


def _from(letters: list[_Letter], index: int) -> str:
    return quoted("".join(char for char, _, _ in letters[index : index + _SHOWN]))
