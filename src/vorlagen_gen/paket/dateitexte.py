"""What the files of packages say, as programs find it there; each is read once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from vorlagen_gen.anlagen.entpacken import lesbare_absaetze
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.deliver.stand import Stand, read_stand
from vorlagen_gen.load.dateien import is_plain_file
from vorlagen_gen.oparl import Abdruck

_LIST = re.compile(r"files(?:-\d+)?\.json")
_SPLIT_WORD = re.compile("[\u00ad\ufffe\x02]\\s*")


class Dateitexte:
    """Says what a file says."""

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        """``known`` are texts by the fingerprints of their files (SHA-512)."""
        self._known = known or {}

    @classmethod
    def of(cls, oparl: Path) -> Dateitexte:
        """Knows what the objects in ``oparl`` say of files, if these programs wrote them."""
        stand, now = read_stand(oparl), Herkunft.of("", (), {}, {})
        then = stand.herkunft if stand else None
        if stand is None or then is None:
            return cls()
        is_same = (then.pakete, then.system) == (now.pakete, now.system)
        names = filter(_LIST.fullmatch, stand.dateien if is_same else ())
        return cls(dict(pair for name in names for pair in _read_list(oparl, name, stand)))

    def __call__(self, path: Path) -> str:
        """The text of a file, a paragraph or line on each line; empty if it has none."""
        inhalt = path.read_bytes()
        known = self._known.get(Abdruck.of(inhalt).sha512)
        return _read_text(inhalt, path.name) if known is None else known


def _read_list(oparl: Path, name: str, stand: Stand) -> Iterator[tuple[str, str]]:
    """Fingerprints and texts in a list that nobody has changed."""
    path = oparl / name
    if is_plain_file(path) and stand.knows(name, inhalt := path.read_bytes()):
        for each in json.loads(inhalt)["data"]:
            yield each["sha512Checksum"], each.get("text", "")


def _read_text(inhalt: bytes, name: str) -> str:
    try:
        text = "\n".join(lesbare_absaetze(inhalt, name))
    except UnlesbareDateiError:
        return ""
    lines = _SPLIT_WORD.sub("", text).replace("\r\n", "\n").split("\n")
    return "\n".join(filter(None, map(str.strip, lines)))
