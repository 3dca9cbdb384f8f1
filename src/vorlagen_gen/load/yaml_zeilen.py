"""What YAML accepts, or takes for something else, although a person meant another thing.

Word processors and mail programs turn hyphens into dashes and blanks into no-break spaces;
people forget the ``|`` before a text of several lines. The parser is content with much of
this, so it is told from the lines as they were typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from yaml import events

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.load.yaml_scalar import begin, end

STRICH = "Y132"
LEERZEICHEN = "Y133"
MEHRZEILIG = "Y131"

_HARD = "\u00a0\u202f"
_HARD_BLANK = re.compile(rf"[^\S{_HARD}]*(?:- *)?[{_HARD}]|[^\S{_HARD}]*(?:- +)*[a-z_]+:[{_HARD}]")
_LIST_SIGN = re.compile(r"\s*([–—―−•·‣▪●])\s+\S")
_GLUED_DASH = re.compile(r"\s*-(?=[{\[\"']|[^\W\d_])")
_FIELD = re.compile(r"\s*[a-z_]+:(?:\s|$)")
_LOST_AS_COMMENT = re.compile(r"[ \t]+#+\w")
_OPENER = re.compile(r"\s*(?:- +)*([\w-]+:|-)\s*(?:#.*)?")
_BRACED_FIELD = re.compile(r"[{,]\s*([\w-]+):\s+")
_NEXT_FIELD = re.compile(r",\s*[\w-]+:\s|[}\]]")
_AMOUNT = re.compile(r"[-−]?[\d.]+,\d+")
_CLOSED_ONLY = re.compile(r'[^"„“”]*[^"„“”\d]"')
"""Behind a digit it is the sign for inches; behind „ it is what the keyboard has for “."""
_NEAR = 300
"""How far one can see: lines may be very long."""
_COMMENT = re.compile(r"\s*(?:#.*)?")


def quote_it(row: str) -> str:
    """The remedy for a text in ``row`` that YAML reads otherwise: quotes that it does not hold."""
    if '"' not in row:
        return 'Setzen Sie den Text in Anführungszeichen: "…".'
    remedy = "Setzen Sie den ganzen Text in einfache Anführungszeichen: '…'."
    return f"{remedy} Jedes ' im Text schreiben Sie dabei doppelt: ''." if "'" in row else remedy


def quote_torn(row: str, column: int) -> str:
    """The remedy for the text in braces whose rest, at ``column``, a comma has split off."""
    before, after = row[max(column - _NEAR, 0) : column], row[column : column + _NEAR]
    field = next(reversed([*_BRACED_FIELD.finditer(before)]), None)
    if field is None:
        return quote_it(row)
    text = (before[field.end() :] + _NEXT_FIELD.split(after, maxsplit=1)[0]).strip()
    if _AMOUNT.fullmatch(text):
        return f'Setzen Sie den Betrag in Anführungszeichen: {field[1]}: "{text}".'
    if _CLOSED_ONLY.fullmatch(text):
        return f'Am Anfang des Textes fehlt das Anführungszeichen: {field[1]}: "{text}.'
    return quote_it(text)


def closed_only_fault(event: events.ScalarEvent, label: str) -> Finding | None:
    """A text that ends with a quotation mark and does not begin with one."""
    if event.style or not _CLOSED_ONLY.fullmatch(event.value):
        return None
    (line, column), (last, last_column) = begin(event), end(event)
    return fault_at(
        Place(label, line + 1, column + 1, last + 1, last_column + 1),
        "Y115",
        "Am Ende dieses Textes steht ein Anführungszeichen, am Anfang fehlt es.",
        'Setzen Sie auch an den Anfang ein Anführungszeichen ", oder löschen Sie das am Ende.',
    )


def line_fault(lines: Sequence[str], line: int, label: str, column: int = 0) -> Finding | None:
    """What is wrong with the sign or the blanks that ``lines[line]`` has from ``column`` on."""
    row = lines[line][column:]
    if match := _HARD_BLANK.match(row):
        return _hard_blank(label, line, lines[line], column + match.end() - 1)
    if match := _LIST_SIGN.match(row):
        place = Place.at(label, line + 1, column + match.start(1) + 1)
        return _wrong_sign(place, match[1])
    if match := _GLUED_DASH.match(row):
        return _glued_dash(Place.at(label, line + 1, column + match.end() + 1))
    return None


def key_fault(event: events.ScalarEvent, lines: Sequence[str], label: str) -> Finding | None:
    """Why what stands before a colon is no name of a field."""
    line, column = begin(event)
    if event.style:
        return None
    if not lines[line][:column].strip(" -"):
        return line_fault(lines, line, label, column)
    match = _HARD_BLANK.match(lines[line], column)
    if not match or match[0][0] in _HARD:
        return None
    return _hard_blank(label, line, lines[line], match.end() - 1)


def scalar_fault(event: events.ScalarEvent, lines: Sequence[str], label: str) -> Finding | None:
    """Why a value without ``|`` and ``>`` is not the text that was meant."""
    (line, column), (last, _) = begin(event), end(event)
    if event.style in ("|", ">"):
        return None
    if event.style:
        return _open_quote(event, lines, label) if last > line else None
    is_first = not lines[line][:column].strip(" -")
    rows = range(line if is_first else line + 1, last + 1)
    told = (line_fault(lines, row, label, column if row == line else 0) for row in rows)
    found = next((fault for fault in told if fault), None)
    if last == line:
        return found if found and found.code == LEERZEICHEN else None
    if found or any(_FIELD.match(lines[row]) for row in range(line + 1, last + 1)):
        return found  # a field that is indented too far: the parser stops there
    return _several_lines(event, lines, label)


def comment_fault(event: events.ScalarEvent, lines: Sequence[str], label: str) -> Finding | None:
    """What stands behind the value and would be lost as a comment."""
    line, column = end(event)
    row = lines[line]
    if event.style or not _LOST_AS_COMMENT.match(row, column):
        return None
    start = row.index("#", column)
    return fault_at(
        Place(label, line + 1, start + 1, line + 1, len(row) + 1),
        "Y112",
        f"»{row[start:]}« gilt hier als Kommentar und würde nicht gedruckt.",
        f"{quote_it(row)} Soll es ein Kommentar sein, lassen Sie hinter # ein Leerzeichen.",
    )


def missing_dash(label: str, line: int, column: int) -> Finding:
    """An entry of a list begins at ``line`` and ``column``, both from 0, without its sign."""
    return fault_at(
        Place.at(label, line + 1, column + 1),
        STRICH,
        "Vor diesem Eintrag fehlt der Strich »- «.",
        "Schreiben Sie »- « davor, genau unter die Striche der anderen Einträge.",
    )


def _hard_blank(label: str, line: int, row: str, column: int) -> Finding:
    """The first no-break space of ``row`` stands at ``column``, from 0."""
    length = len(row[column:]) - len(row[column:].lstrip(_HARD))
    text = "Hier steht ein geschütztes Leerzeichen"
    if length > 1:
        text = f"Hier stehen {length} geschützte Leerzeichen"
    return fault_at(
        Place(label, line + 1, column + 1, line + 1, column + length + 1),
        LEERZEICHEN,
        f"{text}; YAML erkennt nur gewöhnliche.",
        "Ersetzen Sie jedes durch ein gewöhnliches Leerzeichen (Leertaste); geschützte kommen "
        "beim Kopieren aus Word oder von einer Internetseite mit.",
    )


def _wrong_sign(place: Place, sign: str) -> Finding:
    return fault_at(
        place,
        STRICH,
        f"Das Zeichen »{sign}« beginnt in YAML keinen Eintrag einer Liste.",
        "Tippen Sie stattdessen Bindestrich und Leerzeichen: »- «. Soll es ein Text sein, "
        "schreiben Sie hinter den Doppelpunkt den Strich | und den Text eingerückt darunter.",
    )


def _glued_dash(place: Place) -> Finding:
    return fault_at(
        place,
        STRICH,
        "Hinter dem Strich fehlt ein Leerzeichen.",
        "Schreiben Sie »- « vor den Eintrag.",
    )


def _open_quote(event: events.ScalarEvent, lines: Sequence[str], label: str) -> Finding:
    line, column = begin(event)
    return open_quote(lines, line, column, label)


def open_quote(lines: Sequence[str], line: int, column: int, label: str) -> Finding:
    """The quotation mark at ``line`` and ``column``, from 0, is not closed on its line."""
    row = lines[line].rstrip()
    quote = row[column]
    if row[-1] in "“”„":
        remedy = f"Ersetzen Sie das Zeichen {row[-1]} am Ende durch {quote}."
    else:
        remedy = f"Setzen Sie ans Ende des Textes dasselbe Zeichen {quote}."
    if opener := _opener(lines, line, column):
        remedy += (
            f" Soll der Text über mehrere Zeilen gehen, schreiben Sie »{opener} |« und den ganzen "
            "Text ohne Anführungszeichen darunter, alle Zeilen gleich weit eingerückt."
        )
    return fault_at(
        Place.at(label, line + 1, column + 1),
        "Y115",
        "Hier beginnt ein Anführungszeichen, das in dieser Zeile nicht schließt.",
        remedy,
    )


def _several_lines(event: events.ScalarEvent, lines: Sequence[str], label: str) -> Finding:
    (line, column), (last, last_column) = begin(event), end(event)
    place = Place(label, line + 1, column + 1, last + 1, last_column + 1)
    opener = _opener(lines, line, column)
    if opener is None:
        text = "Dieser Text steht in Klammern und geht über mehrere Zeilen."
        remedy = "Schließen Sie die Klammer, oder schreiben Sie den Text in eine einzige Zeile."
        return fault_at(place, MEHRZEILIG, text, remedy)
    where = "dem Strich der Liste" if opener == "-" else "dem Doppelpunkt"
    return fault_at(
        place,
        MEHRZEILIG,
        f"Dieser Text geht über mehrere Zeilen, aber hinter {where} fehlt der Strich |.",
        f"Schreiben Sie »{opener} |« und den ganzen Text darunter, alle Zeilen gleich weit "
        "eingerückt; oder schreiben Sie ihn in eine einzige Zeile.",
    )


def _opener(lines: Sequence[str], line: int, column: int) -> str | None:
    """``name:`` or ``-``, behind which the value stands; ``None`` inside brackets."""
    before = lines[line][:column]
    while not before.strip() and line > 0:
        line -= 1
        before = "" if _COMMENT.fullmatch(lines[line]) else lines[line]
    match = _OPENER.fullmatch(before)
    return match[1] if match else None
