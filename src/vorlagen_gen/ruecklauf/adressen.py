"""Addresses that are typed as they are printed: who changes the words means where they lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from vorlagen_gen.read_back.blocks import Gelesenes, Inline, Mark, normalised_link, plain
from vorlagen_gen.ruecklauf.texte import Text, texts, with_texts

_ADRESSE = {
    "mailto:": re.compile(r"[^\s@:/]+@[^\s@:/]+\.\w+"),
    "": re.compile(r"https?://\S+"),
}


def following(gelesen: Gelesenes, basis: Gelesenes) -> Gelesenes:
    """``gelesen`` with the links that lead where their words say in ``basis`` doing so again.

    A word processor keeps the target when somebody corrects an address.
    """
    found = (pair for text in texts(basis) for pair in _links(text))
    known = {link for link, inlines in found if is_own(link, plain(inlines))}
    if not known:
        return gelesen
    return with_texts(gelesen, lambda text: tuple(_followed(text, known)))


def is_own(link: str | None, words: str) -> bool:
    """Whether ``link`` leads where ``words`` say."""
    return bool(link) and _address(words, link or "") == link


def _followed(text: Text, known: set[str]) -> Iterator[Inline]:
    for link, inlines in _links(text):
        new = _address(plain(inlines), link) if link in known else None
        for each in inlines:
            yield each if new is None or isinstance(each, Mark) else replace(each, link=new)


def _links(text: Text) -> Iterator[tuple[str, list[Inline]]]:
    """``text`` in stretches that lead to one target, with that; or to none."""
    for link, inlines in groupby(text, lambda each: getattr(each, "link", None) or ""):
        yield link, list(inlines)


def _address(words: str, link: str) -> str | None:
    """The target that ``words`` are, of the kind of ``link``; None if they are no address."""
    kind = "mailto:" if link.startswith("mailto:") else ""
    return normalised_link(kind + words) if _ADRESSE[kind].fullmatch(words) else None
