"""Reads one returned Word file, as a program of its own (``anlagen.abschirmung``)."""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main() -> None:
    """Read standard input, write what it says; if it cannot be read, write why."""
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from vorlagen_gen.anlagen.leseprogramm import limit_memory
    from vorlagen_gen.errors import VorlagenError
    from vorlagen_gen.ruecklauf.lesung import read_packed

    limit_memory()
    _, name = sys.argv[1:]
    try:
        answer = b"\n" + read_packed(sys.stdin.buffer.read(), name)
    except VorlagenError as error:
        answer = json.dumps([error.text, error.remedy]).encode() + b"\n"
    sys.stdout.buffer.write(answer)


if __name__ == "__main__":
    main()
