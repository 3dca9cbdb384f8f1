"""A value of a YAML file, replaced or inserted; every other byte stays."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from vorlagen_gen.edit.blaetter import Pfad, leaves, texts
from vorlagen_gen.edit.quelldatei import Ersetzung, Quelldatei
from vorlagen_gen.edit.schreiben import write_all
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Place

_BEFORE_NUMMER = ("oeffentlich", "status", "art", "stadt", "format")
_LITERAL = re.compile(r"(\|[^\r\n]*(?:\r\n|\r|\n))([ ]+)")


def replace_value(path: Path, span: Place, new: str) -> None:
    """Put the text ``new`` where the value at ``span`` (its whole place) stands.

    It is quoted if YAML wants it so. The file is read again before it is written: if anything
    else would change, a ``VorlagenError`` is raised and nothing is written.
    """
    old = Quelldatei.read(path, span.file)
    write_all([(old, with_value(old, span, new))], path.parent)


def with_value(datei: Quelldatei, span: Place, new: str) -> Quelldatei:
    """``datei`` with ``new`` as the value at ``span``."""
    before = datei.values()
    pfad = next((pfad for pfad, quelle in leaves(before) if quelle.whole == span), None)
    if pfad is None:
        raise refused(datei)
    start, end = datei.span(span)
    spellings = _spellings(new, datei.text[start:end], datei.line_end)
    return _first_that_says(
        datei,
        (Ersetzung(start, end, spelling) for spelling in spellings),
        texts(before) | {pfad: new},
    )


def with_nummer(datei: Quelldatei, nummer: str) -> Quelldatei:
    """``datei`` with ``nummer`` as the paper's number, in the line that is there or a new one."""
    werte = datei.values()
    if "nummer" in werte:
        return with_value(datei, werte.orte["nummer"], nummer)
    wanted: dict[Pfad, str] = texts(werte) | {("nummer",): nummer}
    if "nummer" in werte.schluessel:
        _, end = datei.span(werte.schluessel["nummer"])
        colon = datei.text.index(":", end) + 1
        return _first_that_says(datei, iter([Ersetzung(colon, colon, f" {nummer}")]), wanted)
    start = _line_after_head(datei)
    line = f"nummer: {nummer}{datei.line_end}"
    lines = (line, datei.line_end + line)
    return _first_that_says(datei, (Ersetzung(start, start, each) for each in lines), wanted)


def refused(datei: Quelldatei) -> VorlagenError:
    """The error for a change that would change more than it should."""
    return VorlagenError(
        f"Die Datei {datei.label} lässt sich an dieser Stelle nicht sicher ändern.",
        "Tragen Sie den Wert von Hand ein.",
        ExitCode.CONTENT_REJECTED,
    )


def _line_after_head(datei: Quelldatei) -> int:
    """Where the line after ``oeffentlich`` (or another field of the head) begins."""
    werte = datei.values()
    name = next((name for name in _BEFORE_NUMMER if name in werte.schluessel), None)
    if name is None:
        return datei.offset(werte.place.line, 1)
    _, end = datei.span(werte.orte[name])
    line_end = datei.text.find(datei.line_end, end)
    return len(datei.text) if line_end < 0 else line_end + len(datei.line_end)


def _spellings(new: str, old: str, line_end: str) -> Iterator[str]:
    """``new`` as YAML, the plainest first."""
    literal = _LITERAL.match(old)
    if literal:
        rows = new.split("\n")
        yield literal[1] + line_end.join(literal[2] + row if row else "" for row in rows)
    if "\n" not in new:
        yield new
        yield "'" + new.replace("'", "''") + "'"
    yield json.dumps(new, ensure_ascii=False)


def _first_that_says(
    datei: Quelldatei, ersetzungen: Iterator[Ersetzung], wanted: dict[Pfad, str]
) -> Quelldatei:
    for ersetzung in ersetzungen:
        changed = datei.changed([ersetzung])
        if says(changed, wanted):
            return changed
    raise refused(datei)


def says(datei: Quelldatei, wanted: dict[Pfad, str]) -> bool:
    """Whether ``datei`` is sound YAML with exactly these texts."""
    try:
        return texts(datei.values()) == wanted
    except VorlagenError:
        return False
