"""``content/silbentrennung.txt``: words with their places to hyphenate."""

from __future__ import annotations

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import read_quelle

DATEI = "content/silbentrennung.txt"


def read_silbentrennung(projekt: Projekt) -> tuple[str, ...]:
    """The words of the list, one a line, ``#`` begins a comment; nothing if there is no list."""
    path = projekt.root / DATEI
    if not path.is_file():
        return ()
    projekt.require(path, DATEI)
    lines = (read_quelle(path, DATEI).text or "").splitlines()
    words = (line.partition("#")[0].strip() for line in lines)
    return tuple(word for word in words if word.replace("-", ""))
