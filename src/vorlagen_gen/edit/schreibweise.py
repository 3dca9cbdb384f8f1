"""Values as YAML, the way the papers are typed: plain where possible, text blocks, braces."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from vorlagen_gen.edit.inhalt import Inhalt, inhalt_of
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.load.yaml_baum import Bauart, Glied, Knoten, Zeilen

_WIDEST = 100
"""What is longer than this does not go into braces."""
_ON_LINES = "x: {0}\ny:\n- {0}\n- z"
_IN_BRACES = "{{x: {0}, y: [{0}, z]}}"
_NOT_FOLDED = re.compile(r"(?:^|\n)[ \t]|^\n")
_LINE_FEEDS = re.compile(r"\n+")
_OTHER_TYPE = re.compile(r"~|null|true|false", re.IGNORECASE)
"""What editors, which read YAML 1.2, take for something else than a text."""


@dataclass(frozen=True, slots=True)
class Schreibung:
    """A value: what stands behind its colon or dash, and the lines below with their blanks."""

    kopf: str
    zeilen: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Schreibweise:
    """How a file is typed: the blanks that fields and lists are indented by, and quoted keys.

    ``in_klammern`` says whether a mapping goes into braces; if it is open, short ones do.
    ``mit_textblock`` allows text blocks for texts of several lines; ``in_doppelten`` says which
    quotation marks a text has that needs some.
    """

    felder: int = 2
    listen: int = 2
    mit_anfuehrung: bool = False
    in_klammern: bool | None = None
    mit_textblock: bool = True
    in_doppelten: bool = False

    @classmethod
    def of(cls, zeilen: Zeilen, baum: Knoten | None) -> Schreibweise:
        """How the file with ``baum`` is typed."""
        if baum is None:
            return cls()
        steps = list(_steps(zeilen, baum))
        felder = [step for bauart, step in steps if bauart is Bauart.ABBILDUNG and step > 0]
        listen = [step for bauart, step in steps if bauart is Bauart.LISTE and step >= 0]
        quoted = baum.in_klammern and any(
            zeilen.text.startswith('"', each.start) for each in baum.glieder[:1]
        )
        return cls(min(next(iter(felder), 2), 9), next(iter(listen), 2), quoted)

    def like(self, baum: Knoten) -> Schreibweise:
        """The same, with mappings as the entries of the list ``baum`` have them."""
        werte = (each.knoten for each in baum.glieder)
        arten = {each.in_klammern for each in werte if each.bauart is Bauart.ABBILDUNG}
        return replace(self, in_klammern=arten.pop()) if len(arten) == 1 else self

    def without_textblocks(self) -> Schreibweise:
        """The same, with texts of several lines between quotation marks."""
        return replace(self, mit_textblock=False)

    def quoting_like(self, typed: str) -> Schreibweise:
        """The same, with the quotation marks that a value typed as ``typed`` has."""
        return replace(self, in_doppelten=typed.startswith('"'))

    def bracing(self, *, in_klammern: bool) -> Schreibweise:
        """The same, with mappings in braces or on lines of their own."""
        return replace(self, in_klammern=in_klammern)

    def fits_line(self, inhalt: Inhalt) -> bool:
        """Whether ``inhalt`` is a mapping or a list without a text of several lines."""
        if isinstance(inhalt, dict):
            inhalt = list(inhalt.values())
        return isinstance(inhalt, list) and not any(
            "\n" in each if isinstance(each, str) else each and not self.fits_line(each)
            for each in inhalt
        )

    def in_line(self, inhalt: Inhalt) -> str:
        """``inhalt`` on one line, as it may stand inside braces."""
        if isinstance(inhalt, dict):
            fields = (f"{self._key(name)}: {self.in_line(below)}" for name, below in inhalt.items())
            return "{" + ", ".join(fields) + "}"
        if isinstance(inhalt, list):
            return "[" + ", ".join(map(self.in_line, inhalt)) + "]"
        return "" if inhalt is None else self._scalar(inhalt, _IN_BRACES)

    def field(self, name: str, inhalt: Inhalt, spalte: int) -> list[str]:
        """The lines of a field whose name stands at the column ``spalte``."""
        written = self.value(inhalt, spalte)
        head = f"{self._key(name)}: {written.kopf}".rstrip()
        return [" " * spalte + head, *written.zeilen]

    def entry(self, inhalt: Inhalt, spalte: int) -> list[str]:
        """The lines of a list's entry whose dash stands at the column ``spalte``."""
        written = self.behind_dash(inhalt, spalte)
        return [f"{' ' * spalte}- {written.kopf}", *written.zeilen]

    def behind_dash(self, inhalt: Inhalt, spalte: int) -> Schreibung:
        """The value of an entry whose dash stands at the column ``spalte``."""
        written = self.value(inhalt, spalte, spalte + 2)
        if written.kopf:
            return written
        return Schreibung(written.zeilen[0].lstrip(" "), written.zeilen[1:])

    def value(self, inhalt: Inhalt, spalte: int, unten: int | None = None) -> Schreibung:
        """A value whose key or dash stands at ``spalte``; ``unten`` is where its parts stand."""
        if isinstance(inhalt, dict) and not self._is_braced(inhalt, spalte):
            column = spalte + self.felder if unten is None else unten
            own = replace(self, in_klammern=None)
            rows = (own.field(name, below, column) for name, below in inhalt.items())
            return Schreibung("", tuple(row for field in rows for row in field))
        if isinstance(inhalt, list) and inhalt:
            column = spalte + self.listen if unten is None else unten
            own = replace(self, in_klammern=None)
            rows = (own.entry(below, column) for below in inhalt)
            return Schreibung("", tuple(row for entry in rows for row in entry))
        if isinstance(inhalt, str) and "\n" in inhalt and self.mit_textblock:
            return _textblock(inhalt, spalte, self.felder) or Schreibung(self.in_line(inhalt))
        if isinstance(inhalt, str):
            return Schreibung(self._scalar(inhalt, _ON_LINES))
        return Schreibung(self.in_line(inhalt))

    def _is_braced(self, inhalt: dict[str, Inhalt], spalte: int) -> bool:
        if not inhalt:
            return True
        if any(isinstance(each, (dict, list)) or "\n" in (each or "") for each in inhalt.values()):
            return False
        if self.in_klammern is None:
            return spalte + len(self.in_line(inhalt)) <= _WIDEST
        return self.in_klammern

    def _key(self, name: str) -> str:
        is_plain = not self.mit_anfuehrung and reads_as(f"{name}: x", {name: "x"})
        return name if is_plain else json.dumps(name, ensure_ascii=False)

    def _scalar(self, text: str, rahmen: str) -> str:
        """The plainest spelling of ``text`` that is read back as it is in ``rahmen``."""
        plain = [text, "'" + text.replace("'", "''") + "'"]
        if self.in_doppelten and not set(text) & set('"\\'):
            plain[1] = f'"{text}"'
        if self.mit_anfuehrung or "\n" in text:
            plain = []
        elif _OTHER_TYPE.fullmatch(text):
            plain = plain[1:]
        fits = (
            each for each in plain if reads_as(rahmen.format(each), {"x": text, "y": [text, "z"]})
        )
        return next(fits, json.dumps(text, ensure_ascii=False))


def reads_as(yaml: str, inhalt: Inhalt) -> bool:
    """Whether ``yaml`` is read as ``inhalt`` and nothing is wrong with it."""
    werte, findings = parse_yaml(yaml, "")
    return not findings and inhalt_of(werte) == inhalt


def textblocks(text: str, kopf: str, einzug: int) -> Iterator[Schreibung]:
    """``text`` in a block that begins with ``kopf`` and has ``einzug`` blanks, best first.

    A folded block (``>``) stays one if it can; otherwise its lines are kept as they are (``|``).
    """
    if kopf.startswith(">"):
        if not _NOT_FOLDED.search(text):
            yield _rows(_LINE_FEEDS.sub(r"\n\g<0>", text), kopf, einzug)
        kopf = "|" + kopf[1:]
    yield _rows(text, kopf, einzug)


def _textblock(text: str, spalte: int, schritt: int) -> Schreibung | None:
    """A text block below a key or dash at ``spalte``; ``None`` if ``text`` cannot be one."""
    for kopf in ("|", f"|{schritt}"):
        block = _rows(text, kopf, spalte + schritt)
        inner = "\n".join(row[spalte:] for row in block.zeilen)
        if reads_as(f"x: {kopf}\n{inner}", {"x": text}):
            return block
    return None


def _rows(text: str, kopf: str, einzug: int) -> Schreibung:
    rows = tuple(" " * einzug + row if row else "" for row in text.split("\n"))
    return Schreibung(kopf, rows)


def _steps(zeilen: Zeilen, knoten: Knoten) -> Iterator[tuple[Bauart, int]]:
    """By how much the collections below ``knoten`` are indented, in the order typed."""
    for glied in knoten.glieder:
        below = glied.knoten
        if below.is_block and _is_own_line(zeilen, glied):
            yield below.bauart, zeilen.column(below.start) - zeilen.column(glied.start)
        yield from _steps(zeilen, below)


def _is_own_line(zeilen: Zeilen, glied: Glied) -> bool:
    return bool(glied.name) and zeilen.line(glied.knoten.start) > zeilen.line(glied.start)
