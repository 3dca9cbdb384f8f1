"""What hides in a file of another program."""

from __future__ import annotations

import json

from vorlagen_gen.anlagen.abschirmung import SECONDS, abgeschirmt
from vorlagen_gen.anlagen.fundarten import Fund, Fundart, UnlesbareDateiError

__all__ = ["Fund", "Fundart", "UnlesbareDateiError", "find_verborgenes"]


def find_verborgenes(data: bytes, name: str, seconds: float = SECONDS) -> tuple[Fund, ...]:
    """All that hides in the file ``data`` called ``name``, each once, in the order of its places.

    Raises:
        UnlesbareDateiError: It cannot be read, or takes longer than ``seconds``.
    """
    answer = json.loads(abgeschirmt("finden", data, name, seconds))
    return tuple(Fund(Fundart[art], ort, is_bereinigbar) for art, ort, is_bereinigbar in answer)
