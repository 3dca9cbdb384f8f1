"""Searches or cleans one file of unknown origin, as a program of its own (``abschirmung``)."""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from pathlib import Path

MAX_MEMORY = 3_000_000_000


def main() -> None:
    """Read standard input, write the answer; end with a status other than 0 if there is none."""
    _limit()
    sys.path.insert(0, str(Path(__file__).parents[2]))
    auftrag, name = sys.argv[1:]
    data = sys.stdin.buffer.read()
    answer = _gefunden(data, name) if auftrag == "finden" else _bereinigt(data, name)
    sys.stdout.buffer.write(answer)


def _gefunden(data: bytes, name: str) -> bytes:
    from vorlagen_gen.anlagen.suche import suche

    found = [(each.art.name, each.ort, each.is_bereinigbar) for each in suche(data, name)]
    return json.dumps(found).encode()


def _bereinigt(data: bytes, name: str) -> bytes:
    from vorlagen_gen.anlagen.reinigung import gereinigt

    return gereinigt(data, name)


def _limit() -> None:
    """Let the system stop what wants all memory; Windows has no such limit."""
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


if __name__ == "__main__":
    main()
