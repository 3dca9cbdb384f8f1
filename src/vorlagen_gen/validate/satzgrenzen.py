"""Where the sentences of a paragraph begin and end, so that a rule can look around a find."""

from __future__ import annotations

import re
from bisect import bisect_right

_GRENZE = re.compile(r"[.!?…][“”»«)]{0,3}\s+(?=[A-ZÄÖÜ„»(→])|;\s+")
_ABKUERZUNG = re.compile(
    r"(?:\W|\A)(?:\d+|\w|ca|rd|Mio|Mrd|Tsd|Mill|Nrn?|Abs|Art|Ziff|Anl|Dr|Prof|bzw|ggf|inkl|exkl"
    r"|zzgl|abzgl|vgl|Str|St|usw|etc|max|min|lfd|gem|einschl|Tel|jährl|vorauss)\Z",
    re.IGNORECASE,
)
_VORLAUF, _UMFELD = 12, 300


class Saetze:
    """The sentences of a text; a semicolon ends one too, an abbreviation does not."""

    def __init__(self, text: str) -> None:
        """Look for all ends once."""
        self._text = text
        self._starts = [0, *(match.end() for match in _GRENZE.finditer(text) if _is_end(match))]

    def at(self, offset: int) -> tuple[int, int]:
        """Start and end of the sentence that holds ``text[offset]``, of an endless one a part."""
        index = bisect_right(self._starts, offset)
        end = self._starts[index] if index < len(self._starts) else len(self._text)
        return max(self._starts[index - 1], offset - _UMFELD), min(end, offset + _UMFELD)

    def text_at(self, offset: int) -> str:
        """The sentence that holds ``text[offset]``."""
        start, end = self.at(offset)
        return self._text[start:end]


def _is_end(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _VORLAUF) : match.start()]
    return match[0][0] != "." or not _ABKUERZUNG.search(before)
