"""A file of another program without what hides in it."""

from __future__ import annotations

from vorlagen_gen.anlagen.abschirmung import SECONDS, abgeschirmt


def bereinigt(data: bytes, name: str, seconds: float = SECONDS) -> bytes:
    """The file ``data`` without all that can be stripped; the same bytes for the same file.

    What remains is what ``find_verborgenes`` finds in it again. A file with nothing to strip, a
    signed and a locked one come back as they are.

    Raises:
        UnlesbareDateiError: It cannot be read, or takes longer than ``seconds``.
    """
    return abgeschirmt("bereinigen", data, name, seconds)
