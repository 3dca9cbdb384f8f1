"""Which brackets are links or mark a language, and which are just brackets."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import quote

from vorlagen_gen.findings import Place
from vorlagen_gen.markdown.tokens import Art, Token
from vorlagen_gen.markdown.zeilen import LEER, Lesung

_ABSOLUTE = re.compile(r"(?:https?://[^/?#]|mailto:[^@]+@[^@]).*", re.IGNORECASE)
_SPRACHE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*+")

PlaceOf = Callable[[int, int], Place]


@dataclass(frozen=True, slots=True)
class Auszeichnung:
    """What the words between two brackets get."""

    link: str | None = None
    language: str | None = None


@dataclass(slots=True)
class Klammern:
    """The brackets that have an effect, by the index of their token."""

    auf: dict[int, Auszeichnung] = field(default_factory=dict)
    zu: set[int] = field(default_factory=set)


def uri(address: str) -> str:
    """``address`` in the characters a link may hold."""
    return quote(address, safe="%:/?#[]@!$&'()*+,;=~")


def pair_brackets(text: str, tokens: Sequence[Token], lesung: Lesung, place: PlaceOf) -> Klammern:
    """The brackets of ``tokens`` that have an effect; reports those that fail to."""
    leser = _Leser(text, tokens, lesung, place)
    for index, token in enumerate(tokens):
        leser.read(index, token)
    return leser.klammern


class _Leser:
    def __init__(self, text: str, tokens: Sequence[Token], lesung: Lesung, place: PlaceOf) -> None:
        self.klammern = Klammern()
        self._text, self._tokens, self._lesung, self._place = text, tokens, lesung, place
        self._offen: list[int] = []
        self._letzter_link = -1

    def read(self, index: int, token: Token) -> None:
        match token.art:
            case Art.AUF | Art.BILD:
                self._offen.append(index)
            case Art.ZU | Art.ZIEL | Art.SPRACHE if self._offen:
                self._close(self._offen.pop(), index, token)
            case _:
                pass

    def _close(self, auf: int, zu: int, token: Token) -> None:
        place = self._place(self._tokens[auf].start, token.end)
        if token.art is Art.ZIEL and self._tokens[auf].art is Art.BILD:
            self._report_picture(place)
        elif token.art is Art.ZIEL:
            self._link(auf, zu, self._text[token.start + 2 : token.end - 1], place)
        elif token.art is Art.SPRACHE and self._tokens[auf].art is Art.AUF:
            self._language(auf, zu, self._text[token.start + 7 : token.end - 1], place)

    def _link(self, auf: int, zu: int, ziel: str, place: Place) -> None:
        words = self._text[self._tokens[auf].end : self._tokens[zu].start]
        if not _ABSOLUTE.fullmatch(ziel):
            self._lesung.error(
                "T221",
                place,
                f"Das Ziel »{ziel}« ist keine Adresse; "
                "erlaubt sind https://…, http://… und mailto:….",
                "Schreiben Sie die vollständige Adresse in die runden Klammern.",
            )
        elif not words.strip(LEER) or self._letzter_link > auf:
            self._lesung.error(
                "T222",
                place,
                "Der Link hat keinen eigenen Text, oder in seinem Text steht ein weiterer Link.",
                "Schreiben Sie in die eckigen Klammern nur die Wörter, die den Link tragen sollen.",
            )
        else:
            self._letzter_link = auf
            self._mark(auf, zu, Auszeichnung(link=uri(ziel)))

    def _language(self, auf: int, zu: int, sprache: str, place: Place) -> None:
        if _SPRACHE.fullmatch(sprache):
            self._mark(auf, zu, Auszeichnung(language=sprache))
        else:
            self._lesung.error(
                "T223",
                place,
                f"»{sprache}« ist kein Sprachkürzel; erlaubt sind Kürzel wie en, tr oder pt-BR.",
                "Schreiben Sie zum Beispiel [Wort]{lang=en}.",
            )

    def _mark(self, auf: int, zu: int, auszeichnung: Auszeichnung) -> None:
        self.klammern.auf[auf] = auszeichnung
        self.klammern.zu.add(zu)

    def _report_picture(self, place: Place) -> None:
        self._lesung.error(
            "T224",
            place,
            "Bilder können nicht im Text stehen; gedruckt werden nur die getippten Zeichen.",
            "Fügen Sie das Bild als Anlage bei und löschen Sie es hier.",
        )
