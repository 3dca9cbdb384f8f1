"""Footnotes: their text is typed apart from their mark, and comes to stand where the mark is."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from vorlagen_gen.document import Footnote, Inline, Paragraph, Role
from vorlagen_gen.findings import Place
from vorlagen_gen.markdown.zeilen import Lesung, Zeile, paragraphs, trim_end

_DEFINITION = re.compile(r"\[\^([^\s\[\]|^]{1,40})\]:(?=\s|$)")
_EINZUG = 2

ParseInlines = Callable[[Sequence[Zeile]], tuple[Inline, ...]]


@dataclass(slots=True)
class Fussnoten:
    """The texts of footnotes by label, and which marks were met.

    ``beanstandet`` are labels already reported: their marks print as typed.
    """

    texte: dict[str, list[Zeile]] = field(default_factory=dict)
    beanstandet: set[str] = field(default_factory=set)
    benutzt: set[str] = field(default_factory=set)

    @property
    def unmarked(self) -> frozenset[str]:
        """The labels of texts whose mark was not met."""
        return frozenset(self.texte) - self.benutzt


@dataclass(frozen=True, slots=True)
class _Definition:
    label: str
    start: int
    end: int
    zeilen: list[Zeile]
    typed: Sequence[Zeile]


def take_footnotes(
    zeilen: Sequence[Zeile], lesung: Lesung, unmarked: frozenset[str]
) -> tuple[list[Zeile], Fussnoten]:
    """``zeilen`` without the footnotes' texts, and these. A text that cannot be one stays.

    ``unmarked`` are labels of texts that no mark refers to.
    """
    fussnoten = Fussnoten()
    kept = list(zeilen)
    for found in _definitions(zeilen):
        if _accept(found, unmarked, fussnoten, lesung):
            fussnoten.texte[found.label] = found.zeilen
            for index in range(found.start, found.end):
                kept[index] = Zeile("", kept[index].row, 0, 0)
        else:
            fussnoten.beanstandet.add(found.label)
    return kept, fussnoten


def _definitions(zeilen: Sequence[Zeile]) -> list[_Definition]:
    found: list[_Definition] = []
    index = 0
    while index < len(zeilen):
        match = _DEFINITION.match(zeilen[index].text)
        end = _end(zeilen, index) if match else index + 1
        if match:
            text = [zeilen[index].rest(match.end()), *zeilen[index + 1 : end]]
            typed = zeilen[index:end]
            found.append(_Definition(match[1], index, end, trim_end(text), typed))
        index = end
    return found


def _end(zeilen: Sequence[Zeile], index: int) -> int:
    """Where the lines end that belong to the text starting at ``index``: the indented ones."""
    einzug = zeilen[index].indent + _EINZUG
    end = index + 1
    for position in range(index + 1, len(zeilen)):
        zeile = zeilen[position]
        if zeile.text and (zeile.indent < einzug or _DEFINITION.match(zeile.text)):
            break
        end = position + 1 if zeile.text else end
    return end


def _accept(
    found: _Definition, unmarked: frozenset[str], fussnoten: Fussnoten, lesung: Lesung
) -> bool:
    place = lesung.span(found.typed)
    if found.label in fussnoten.texte:
        lesung.error(
            "T214",
            place,
            f"Die Fußnote [^{found.label}] hat schon einen Text.",
            "Geben Sie einer der beiden Fußnoten ein anderes Zeichen.",
        )
    elif found.label in unmarked:
        lesung.error(
            "T212",
            place,
            f"Auf die Fußnote [^{found.label}] verweist kein Zeichen im Text.",
            f"Setzen Sie [^{found.label}] an die Stelle im Text, oder löschen Sie die Fußnote.",
        )
    elif not found.zeilen:
        lesung.error(
            "T216",
            place,
            f"Die Fußnote [^{found.label}] hat keinen Text.",
            "Schreiben Sie ihren Text hinter den Doppelpunkt.",
        )
    else:
        return True
    return False


def footnote(
    label: str, place: Place, fussnoten: Fussnoten, lesung: Lesung, parse: ParseInlines
) -> Footnote | None:
    """The footnote marked at ``place``; none, and a finding, if the mark has no effect."""
    if label not in fussnoten.texte:
        if label not in fussnoten.beanstandet:
            _report_missing(label, place, lesung)
        return None
    if label in fussnoten.benutzt:
        _report_twice(label, place, lesung)
        return None
    fussnoten.benutzt.add(label)
    texts = paragraphs(fussnoten.texte[label])
    parsed = tuple(Paragraph(parse(text), lesung.span(text), Role.FUSSNOTE) for text in texts)
    return Footnote(label, parsed, place)


def _report_missing(label: str, place: Place, lesung: Lesung) -> None:
    lesung.error(
        "T211",
        place,
        f"Zum Fußnotenzeichen [^{label}] fehlt der Text der Fußnote.",
        f"Schreiben Sie in eine eigene Zeile [^{label}]: und dahinter den Text, "
        f"oder löschen Sie das Zeichen.",
    )


def _report_twice(label: str, place: Place, lesung: Lesung) -> None:
    lesung.error(
        "T213",
        place,
        f"Das Fußnotenzeichen [^{label}] steht schon an einer anderen Stelle; "
        f"jede Fußnote hat nur ein Zeichen.",
        "Legen Sie für diese Stelle eine eigene Fußnote an.",
    )


def report_nested(label: str, place: Place, lesung: Lesung) -> None:
    """Report a mark that stands inside a footnote."""
    lesung.error(
        "T215",
        place,
        f"Das Zeichen [^{label}] steht in einer Fußnote; Fußnoten zu Fußnoten gibt es nicht.",
        "Schreiben Sie den Hinweis in die Fußnote selbst.",
    )
