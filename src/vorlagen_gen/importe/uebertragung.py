"""What one process read of a file, as bytes for another that trusts neither file nor reader."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any

from vorlagen_gen.findings import Place
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

_ARTEN = {
    art.__name__: art
    for art in (
        Cell,
        Figure,
        Footnote,
        Heading,
        ListItem,
        Mark,
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


def packed(gelesen: Gelesenes) -> bytes:
    """``gelesen`` as bytes that hold nothing but its words."""
    parts = (gelesen.blocks, gelesen.footnotes, gelesen.seiten, gelesen.title, gelesen.language)
    return json.dumps(_plain(parts)).encode()


def unpacked(data: bytes) -> Gelesenes:
    """What ``packed`` made.

    Raises:
        ValueError: It did not make them.
    """
    try:
        blocks, footnotes, seiten, title, language = map(_built, json.loads(data))
        return Gelesenes(title, language, blocks, footnotes, seiten)
    except (AttributeError, KeyError, RecursionError, TypeError) as error:
        raise ValueError from error


def _plain(wert: Any) -> Any:  # noqa: ANN401 -- whatever blocks are made of
    if is_dataclass(wert):
        parts = {
            each.name: _plain(getattr(wert, each.name))
            for each in fields(wert)
            if each.name not in _UNSAID
        }
        return {_ART: type(wert).__name__, **parts}
    return list(map(_plain, wert)) if isinstance(wert, tuple) else wert


def _built(wert: Any) -> Any:  # noqa: ANN401 -- whatever blocks are made of
    if isinstance(wert, list):
        return tuple(map(_built, wert))
    if not isinstance(wert, dict):
        return wert
    parts = {name: _built(below) for name, below in wert.items() if name != _ART}
    if "geltung" in parts:
        parts["geltung"] = Geltung(parts["geltung"])
    return _ARTEN[wert[_ART]](**parts)
