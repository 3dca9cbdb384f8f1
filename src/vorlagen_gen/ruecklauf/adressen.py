"""Addresses that are typed as they are printed: who changes the words means where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from vorlagen_gen.read_back.blocks import Gelesenes, Inline, Mark, normalised_link, plain
from vorlagen_gen.ruecklauf.texte import Text, texts, with_texts

_ADRESSE = {
    "mailto:": re.compile(r"[^\s@:/]+@[^\s@:/]+\.\w+"),
    "": re.compile(r"https?://\S+"),
}
_BLANKS = re.compile(r"(\s+)")


def following(gelesen: Gelesenes, basis: Gelesenes) -> Gelesenes:
    """``gelesen`` with the links that lead where their words say in ``basis`` doing so again.

    A word processor keeps the target when somebody corrects an address. While it tracks changes,
    LibreOffice drops the link of an address that was replaced as a whole.
    """
    found = (pair for text in texts(basis) for pair in _links(text))
    known = {link for link, inlines in found if is_own(link, plain(inlines))}
    if not known:
        return gelesen
    here = {link for text in texts(gelesen) for link, _ in _links(text)}
    dropped = {_kind(each) for each in known - here}

    def followed(text: Text) -> Text:
        return tuple(_with_dropped(_followed(text, known), dropped, known))

    return with_texts(gelesen, followed)


def is_own(link: str | None, words: str) -> bool:
    """Whether ``link`` leads where ``words`` say."""
    return bool(link) and _address(words, link or "") == link


def _followed(text: Text, known: set[str]) -> Iterator[Inline]:
    for link, inlines in _links(text):
        new = _address(plain(inlines), link) if link in known else None
        for each in inlines:
            yield each if new is None or isinstance(each, Mark) else replace(each, link=new)


def _with_dropped(text: Iterable[Inline], kinds: set[str], known: set[str]) -> Iterator[Inline]:
    """``text`` with other addresses than the ``known`` ones as links, if of one of ``kinds``."""
    for each in text:
        if isinstance(each, Mark) or each.link or not kinds:
            yield each
            continue
        for words in filter(None, _BLANKS.split(each.text)):
            targets = {_address(words, kind) for kind in kinds} - known - {None}
            yield replace(each, text=words, link=next(iter(targets), None))


def _links(text: Text) -> Iterator[tuple[str, list[Inline]]]:
    """``text`` in stretches that lead to one target, with that; or to none."""
    for link, inlines in groupby(text, lambda each: getattr(each, "link", None) or ""):
        yield link, list(inlines)


def _address(words: str, link: str) -> str | None:
    """The target that ``words`` are, of the kind of ``link``; None if they are no address."""
    kind = _kind(link)
    return normalised_link(kind + words) if _ADRESSE[kind].fullmatch(words) else None


def _kind(link: str) -> str:
    return "mailto:" if link.startswith("mailto:") else ""
