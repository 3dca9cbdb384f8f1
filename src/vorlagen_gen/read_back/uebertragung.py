"""What was read of a file, as bytes for another program or another day that trust nobody."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from vorlagen_gen.findings import Place
from vorlagen_gen.read_back import blocks as neutral
from vorlagen_gen.read_back.blocks import (
    Cell,
    Figure,
    Footnote,
    Gelesenes,
    Geltung,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Row,
    Run,
    Seite,
    Stelle,
    Table,
    Tick,
)
from vorlagen_gen.read_back.nebenher import Nebenher

_ARTEN = {
    art.__name__: art
    for art in (
        Cell,
        Figure,
        Footnote,
        Gelesenes,
        Heading,
        ListItem,
        Mark,
        Nebenher,
        Paragraph,
        Place,
        Row,
        Run,
        Seite,
        Stelle,
        Table,
        Tick,
    )
}
_ART = "art"
_UNSAID = frozenset({"daten"})
"""What a chart is drawn from stays behind: no text says it."""
_PLACES = frozenset({"stelle", "marke", "nebenher", "ausrichtung"})
_SEEN = frozenset({"abdruck"})
_ALOUD = frozenset({"alternativtext", "columns", "description", "is_row_header"})
_INDENTED = frozenset({"is_quoted"})


def packed(gelesen: Gelesenes) -> bytes:
    """``gelesen`` as bytes that hold nothing but its words and where they stand."""
    return _dumped(gelesen, _UNSAID)


def aussage(gelesen: Gelesenes) -> bytes:
    """The same without where anything stands: equal bytes for what says the same."""
    return _dumped(gelesen, _UNSAID | _PLACES)


def wortlaut(gelesen: Gelesenes) -> bytes:
    """What the text of ``gelesen`` says to the eye, without title, page furniture and indents.

    Pictures are not told by what they show, which an earlier version did not know of its files.
    """
    text = Gelesenes("", "", gelesen.blocks, gelesen.footnotes, ())
    return _dumped(text, _UNSAID | _PLACES | _SEEN | _ALOUD | _INDENTED)


def unpacked(data: bytes) -> Gelesenes:
    """What ``packed`` or ``aussage`` made.

    Raises:
        ValueError: They did not make it.
    """
    try:
        built = _built(json.loads(data))
    except (AttributeError, KeyError, RecursionError, TypeError) as error:
        raise ValueError from error
    if isinstance(built, Gelesenes):
        return built
    raise ValueError


def _dumped(gelesen: Gelesenes, unsaid: frozenset[str]) -> bytes:
    return json.dumps(_plain(gelesen, unsaid), separators=(",", ":")).encode()


def _plain(wert: Any, unsaid: frozenset[str]) -> Any:  # noqa: ANN401 -- whatever blocks are made of
    art: type[Any] = type(wert)
    if is_dataclass(art):
        parts = {
            name: _plain(part, unsaid)
            for name, default in _defaults(art).items()
            if name not in unsaid and (part := getattr(wert, name)) != default
        }
        return {_ART: art.__name__, **parts}
    return [_plain(each, unsaid) for each in wert] if isinstance(wert, tuple) else wert


@cache
def _defaults(art: type[Any]) -> Mapping[str, object]:
    """The fields of ``art``; those with the value they have anyway need not be told."""
    return {each.name: each.default for each in fields(art)}


def _built(wert: Any) -> Any:  # noqa: ANN401 -- whatever blocks are made of
    if isinstance(wert, list):
        return tuple(map(_built, wert))
    if not isinstance(wert, dict):
        return wert
    art = _ARTEN[wert[_ART]]
    parts = {name: _built(below) for name, below in wert.items() if name != _ART}
    if "geltung" in parts:
        parts["geltung"] = Geltung(parts["geltung"])
    for name, part in parts.items():
        if not _fits(part, _hints(art)[name]):
            raise TypeError(name)
    return art(**parts)


@cache
def _hints(art: type) -> Mapping[str, Any]:
    """The types of the fields of ``art``."""
    return get_type_hints(art, {**vars(neutral), "Place": Place})


def _fits(wert: object, hint: Any) -> bool:  # noqa: ANN401 -- any type that a field may have
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return any(_fits(wert, each) for each in get_args(hint))
    if origin is tuple:
        below = get_args(hint)[0]
        return isinstance(wert, tuple) and all(_fits(each, below) for each in wert)
    return type(wert) is (NoneType if hint is None else hint)
