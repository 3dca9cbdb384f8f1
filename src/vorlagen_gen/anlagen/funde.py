"""What hides in a file of another program."""

from __future__ import annotations

import json

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt
from vorlagen_gen.anlagen.aushaendigen import BEREINIGEN
from vorlagen_gen.anlagen.fundarten import Fund, Fundart, UnlesbareDateiError

__all__ = ["Fund", "Fundart", "UnlesbareDateiError", "find_verborgenes"]


def find_verborgenes(
    data: bytes, name: str, lesen: Lesen = abgeschirmt, *, is_bereinigt: bool = False
) -> tuple[Fund, ...]:
    """All that hides in the file ``data`` called ``name``, each once, in the order of its places.

    With ``is_bereinigt``, what cleaning leaves.

    Raises:
        UnlesbareDateiError: It cannot be read.
    """
    angaben = (BEREINIGEN,) if is_bereinigt else ()
    answer = json.loads(lesen("finden", data, name, *angaben))
    return tuple(Fund(Fundart[art], ort, is_bereinigbar) for art, ort, is_bereinigbar in answer)
