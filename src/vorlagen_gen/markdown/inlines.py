"""The runs, line breaks and footnotes of a paragraph, heading or cell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from vorlagen_gen.document import Inline, LineBreak, Run
from vorlagen_gen.findings import Place
from vorlagen_gen.markdown.fussnoten import Fussnoten, footnote, report_nested
from vorlagen_gen.markdown.klammern import Auszeichnung, pair_brackets, uri
from vorlagen_gen.markdown.sterne import pair_stars
from vorlagen_gen.markdown.tokens import Art, Token, tokenize
from vorlagen_gen.markdown.zeichen import UNSICHTBAR
from vorlagen_gen.markdown.zeilen import Lesung, Zeile

_BLANKS = re.compile(r"[ \t]++")


def parse_inlines(
    zeilen: Sequence[Zeile], lesung: Lesung, fussnoten: Fussnoten, *, in_footnote: bool = False
) -> tuple[Inline, ...]:
    """What ``zeilen`` say, each line end a ``LineBreak``; markup without a partner as typed."""
    absatz = _Absatz(zeilen, lesung)
    tokens = list(tokenize(absatz.text))
    return _Schreiber(absatz, tokens, fussnoten, in_footnote=in_footnote).write()


class _Absatz:
    """The lines as one text that knows the place of each of its characters."""

    def __init__(self, zeilen: Sequence[Zeile], lesung: Lesung) -> None:
        self.text = "\n".join(zeile.text for zeile in zeilen)
        self.lesung = lesung
        self._zeilen = zeilen
        self._starts = [0, *accumulate(len(zeile.text) + 1 for zeile in zeilen)]

    def place(self, start: int, end: int) -> Place:
        return self.lesung.place(*self._position(start), *self._position(end))

    def _position(self, offset: int) -> tuple[int, int]:
        index = bisect_right(self._starts, offset) - 1
        zeile = self._zeilen[index]
        return zeile.row, zeile.column + offset - self._starts[index]


@dataclass(frozen=True, slots=True)
class _Stil:
    """How the text at hand is marked up; bold and italic count how often."""

    bold: int = 0
    italic: int = 0
    language: str | None = None
    link: str | None = None

    def within(self, auszeichnung: Auszeichnung) -> _Stil:
        return replace(
            self,
            language=auszeichnung.language or self.language,
            link=auszeichnung.link or self.link,
        )


@dataclass(slots=True)
class _Lauf:
    """A run that still grows."""

    start: int
    end: int
    stil: _Stil
    texte: list[str]


class _Schreiber:
    """Goes through the tokens once and writes what is printed."""

    def __init__(
        self, absatz: _Absatz, tokens: Sequence[Token], fussnoten: Fussnoten, *, in_footnote: bool
    ) -> None:
        self._absatz, self._tokens, self._fussnoten = absatz, tokens, fussnoten
        self._in_footnote = in_footnote
        self._klammern = pair_brackets(absatz.text, tokens, absatz.lesung, absatz.place)
        self._sterne = pair_stars(absatz.text, tokens)
        self._stil = _Stil()
        self._aussen: list[_Stil] = []
        self._lauf: _Lauf | None = None
        self._nach_leer = True
        self._inlines: list[Inline] = []

    def write(self) -> tuple[Inline, ...]:
        for index, token in enumerate(self._tokens):
            self._write(index, token)
        self._finish_run()
        return tuple(self._inlines)

    def _write(self, index: int, token: Token) -> None:
        match token.art:
            case Art.UMBRUCH:
                self._append(LineBreak(self._absatz.place(token.start, token.end)))
            case Art.LEER:
                self._print_blank(token)
            case Art.UNSICHTBAR:
                pass
            case Art.MASKIERT:
                text = self._absatz.text[token.start : token.end]
                self._grow(text.replace("\\", ""), token.start, token.end)
                self._nach_leer = False
            case Art.STERNE if index in self._sterne:
                self._write_stars(index, token)
            case Art.AUF if index in self._klammern.auf:
                self._aussen.append(self._stil)
                self._change(self._stil.within(self._klammern.auf[index]))
            case Art.ZIEL | Art.SPRACHE if index in self._klammern.zu:
                self._leave_brackets()
            case Art.FUSSNOTE:
                self._write_footnote(token)
            case Art.ADRESSE | Art.MAIL | Art.BINDUNG:
                self._write_own_run(token)
            case _:
                self._print(token.start, token.end)

    def _print(self, start: int, end: int) -> None:
        text = self._absatz.text[start:end].replace(UNSICHTBAR, "")
        self._grow(_BLANKS.sub(" ", text), start, end)
        self._nach_leer = False

    def _print_blank(self, token: Token) -> None:
        if not self._nach_leer:
            self._grow(" ", token.start, token.end)
            self._nach_leer = True

    def _grow(self, text: str, start: int, end: int) -> None:
        lauf = self._lauf
        if lauf is None:
            self._lauf = _Lauf(start, end, self._stil, [text])
        else:
            lauf.end = end
            lauf.texte.append(text)

    def _change(self, stil: _Stil) -> None:
        self._finish_run()
        self._stil = stil

    def _finish_run(self) -> None:
        lauf, self._lauf = self._lauf, None
        if lauf:
            self._inlines.append(self._run(lauf))

    def _run(self, lauf: _Lauf) -> Run:
        return Run(
            "".join(lauf.texte),
            self._absatz.place(lauf.start, lauf.end),
            is_bold=bool(lauf.stil.bold),
            is_italic=bool(lauf.stil.italic),
            language=lauf.stil.language,
            link=lauf.stil.link,
        )

    def _append(self, inline: Inline) -> None:
        self._finish_run()
        self._inlines.append(inline)

    def _write_stars(self, index: int, token: Token) -> None:
        """Stars without effect stand outside: before an opening run, behind a closing one."""
        stern = self._sterne[index]
        if stern.is_opening and token.end - stern.wirksam > token.start:
            self._print(token.start, token.end - stern.wirksam)
        self._change(
            replace(
                self._stil,
                bold=self._stil.bold + stern.bold,
                italic=self._stil.italic + stern.italic,
            )
        )
        if not stern.is_opening and token.start + stern.wirksam < token.end:
            self._print(token.start + stern.wirksam, token.end)

    def _leave_brackets(self) -> None:
        aussen = self._aussen.pop()
        self._change(replace(self._stil, language=aussen.language, link=aussen.link))

    def _write_footnote(self, token: Token) -> None:
        place = self._absatz.place(token.start, token.end)
        label = self._absatz.text[token.start + 2 : token.end - 1]
        if self._in_footnote:
            report_nested(label, place, self._absatz.lesung)
            found = None
        elif self._is_definition(token):
            found = None
        else:
            found = footnote(
                label, place, self._fussnoten, self._absatz.lesung, self._parse_footnote
            )
        if found:
            self._append(found)
            self._nach_leer = False
        else:
            self._print(token.start, token.end)

    def _is_definition(self, token: Token) -> bool:
        """Whether a footnote's text begins here that was not accepted as one."""
        text = self._absatz.text
        at_start = token.start == 0 or text[token.start - 1] == "\n"
        return at_start and text[token.end : token.end + 1] == ":"

    def _parse_footnote(self, zeilen: Sequence[Zeile]) -> tuple[Inline, ...]:
        return parse_inlines(zeilen, self._absatz.lesung, self._fussnoten, in_footnote=True)

    def _write_own_run(self, token: Token) -> None:
        """What never shares its run with the words around it, so that its place is exact."""
        if token.art is Art.BINDUNG:
            self._write_binding(token)
        else:
            self._write_address(token)

    def _write_binding(self, token: Token) -> None:
        typed = self._absatz.text[token.start : token.end]
        text = _BLANKS.sub(" ", typed.replace(UNSICHTBAR, ""))
        run = self._run(_Lauf(token.start, token.end, self._stil, [text]))
        self._append(replace(run, bindung=typed.removeprefix("[[").removesuffix("]]")))
        self._nach_leer = False

    def _write_address(self, token: Token) -> None:
        if self._stil.link:
            self._print(token.start, token.end)
            return
        text = self._absatz.text[token.start : token.end]
        stil = self._stil
        link = uri(f"mailto:{text}" if token.art is Art.MAIL else text)
        self._change(replace(stil, link=link))
        self._print(token.start, token.end)
        self._change(stil)
