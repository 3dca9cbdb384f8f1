"""All that a file says anywhere, unpacked: to search it for what it must not say."""

from __future__ import annotations

import json

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt


def entpackt(data: bytes, name: str) -> str:
    """Each string in the file ``data``: of all its parts, pages, streams and properties.

    Raises:
        UnlesbareDateiError: It cannot be read as a whole, or takes too long.
    """
    return abgeschirmt("entpacken", data, name).decode()


def lesbare_absaetze(data: bytes, name: str, lesen: Lesen = abgeschirmt) -> tuple[str, ...]:
    """What a reader of the file sees, paragraph by paragraph; of a PDF, page by page.

    Raises:
        UnlesbareDateiError: It cannot be read as a whole, or takes too long.
    """
    return tuple(json.loads(lesen("lesen", data, name)))
