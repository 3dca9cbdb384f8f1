"""Whether two texts say the same, and whether they look alike where the document says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import accumulate, takewhile
from typing import NamedTuple, TypeAlias

from vorlagen_gen.check.unterschied import Art, Format
from vorlagen_gen.read_back.blocks import Inline, Mark, Run, plain

Difference: TypeAlias = tuple[Art, str]


class _Stretch(NamedTuple):
    """Printed characters from ``start``, with the run of the document and that of the file."""

    start: int
    text: str
    said: Run
    read: Run


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
    stretches = list(_stretches(soll, ist))
    visible = [(place, each) for each in stretches if (place := _visible(each)) is not None]
    bold = [(place, each.said.is_bold, each.read.is_bold) for place, each in visible]
    italic = [(place, each.said.is_italic, each.read.is_italic) for place, each in visible]
    for word, looks in (("fett", bold), ("kursiv", italic)):
        if (wrong := _wrong_look(looks, is_uniform=is_uniform)) is not None:
            yield Art.AUSZEICHNUNG, f"{_from(soll, wrong)} ist nicht wie im Dokument {word}."
    for each in stretches:
        if each.said.language != each.read.language:
            yield Art.SPRACHE, _value_difference(soll, each, each.said.language, each.read.language)
            break
    for each in stretches:
        if each.said.link != each.read.link:
            yield Art.LINK, _value_difference(soll, each, each.said.link, each.read.link)
            break


def _stretches(soll: Iterable[Inline], ist: Iterable[Inline]) -> Iterator[_Stretch]:
    """The printed characters as far as they lie in one run of the document and one of the file.

    Raises:
        ValueError: One has more of them.
    """
    said, read = _printed(soll), _printed(ist)
    ends = [list(accumulate(len(text) for text, _ in each)) for each in (said, read)]
    if ends[0][-1:] != ends[1][-1:]:
        message = "the texts differ"
        raise ValueError(message)
    text = "".join(text for text, _ in said)
    one = two = start = 0
    for end in sorted({*ends[0], *ends[1]}):
        yield _Stretch(start, text[start:end], said[one][1], read[two][1])
        one, two, start = one + (ends[0][one] == end), two + (ends[1][two] == end), end


def _printed(inlines: Iterable[Inline]) -> list[tuple[str, Run]]:
    """What each run prints, as far as it prints something."""
    runs = [(without_blanks(run.text), run) for run in inlines if isinstance(run, Run)]
    return [(text, run) for text, run in runs if text]


def _visible(stretch: _Stretch) -> int | None:
    """Where the first character stands that shows how all of them look."""
    for place, char in enumerate(stretch.text, start=stretch.start):
        if ord(char) < _STAND_IN and char.isalnum():
            return place
    return None


def _wrong_look(looks: list[tuple[int, bool, bool]], *, is_uniform: bool) -> int | None:
    """The first of the places at which the text does not look as the document says."""
    for place, said, read in looks:
        if said and not read:
            return place
    rest = [(place, read) for place, said, read in looks if not said]
    if is_uniform and len({read for _, read in rest}) > 1:
        return next(place for place, read in rest if read)
    return None


def _value_difference(
    soll: Iterable[Inline], stretch: _Stretch, said: str | None, read: str | None
) -> str:
    return f"{_from(soll, stretch.start)}: soll {said or 'nichts'}, ist {read or 'nichts'}."


def _from(soll: Iterable[Inline], place: int) -> str:
    return quoted(without_blanks(plain(soll))[place : place + _SHOWN])
