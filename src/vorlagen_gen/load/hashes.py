"""The fingerprint by which a file is recognised."""

from __future__ import annotations

import hashlib


def sha256(inhalt: bytes) -> str:
    """The fingerprint of a file's content, in hexadecimal digits."""
    return hashlib.sha256(inhalt).hexdigest()
