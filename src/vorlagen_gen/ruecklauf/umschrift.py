"""What LibreOffice writes otherwise whenever it saves a file, as it was when it was sent.

It ends the address of a host with a slash, and gives a language without a region one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from vorlagen_gen.read_back.blocks import Gelesenes, Inline, Mark
from vorlagen_gen.ruecklauf.adressen import following
from vorlagen_gen.ruecklauf.lesung import Lesung
from vorlagen_gen.ruecklauf.texte import Text, texts, with_texts

_HOST = re.compile(r"(https?://[^/?#]+)/(?=[?#]|$)", re.IGNORECASE)


def as_sent(lesung: Lesung, basis: Gelesenes) -> Lesung:
    """``lesung`` with the links and languages of ``basis`` where saving alone changed them.

    Saving changes a link or language at all its places; what has both forms, a person wrote.
    A link that is its own words leads where these do.
    """
    found = _Umschrift.of(lesung, basis)

    def sent(gelesen: Gelesenes) -> Gelesenes:
        return following(with_texts(gelesen, found.text), basis)

    teile = tuple(replace(each, gelesen=sent(each.gelesen)) for each in lesung.teile)
    return replace(lesung, alle=sent(lesung.alle), keine=sent(lesung.keine), teile=teile)


@dataclass(frozen=True, slots=True)
class _Umschrift:
    """By what a file says now what it said."""

    links: Mapping[str, str]
    languages: Mapping[str, str]

    @classmethod
    def of(cls, lesung: Lesung, basis: Gelesenes) -> _Umschrift:
        now = [*_inlines(lesung.alle), *_inlines(lesung.keine)]
        then = list(_inlines(basis))
        return cls(
            _before(_links(now), _links(then), lambda link: _HOST.sub(r"\1", link)),
            _before(_languages(now), _languages(then), lambda tag: tag.partition("-")[0]),
        )

    def text(self, text: Text) -> Text:
        return tuple(map(self._inline, text))

    def _inline(self, inline: Inline) -> Inline:
        if isinstance(inline, Mark):
            return inline
        link, language = inline.link or "", inline.language or ""
        return replace(
            inline,
            link=self.links.get(link, inline.link),
            language=self.languages.get(language, inline.language),
        )


def _before(now: set[str], then: set[str], plain: Callable[[str], str]) -> dict[str, str]:
    """What was in a file and is gone, by what came instead and is the same when ``plain``."""
    gone = then - now
    return {each: plain(each) for each in now - then if plain(each) in gone}


def _links(inlines: Iterable[Inline]) -> set[str]:
    return {each.link for each in inlines if not isinstance(each, Mark) and each.link}


def _languages(inlines: Iterable[Inline]) -> set[str]:
    return {each.language for each in inlines if not isinstance(each, Mark) and each.language}


def _inlines(gelesen: Gelesenes) -> Iterator[Inline]:
    return chain.from_iterable(texts(gelesen))
