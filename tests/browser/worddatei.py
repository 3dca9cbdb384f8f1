"""Word files as they come back: in a copy somebody has typed other words, without tracking it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile


def geaendert(word: bytes, old: str, new: str) -> bytes:
    """``word`` with ``new`` wherever ``old`` stood in its body, which it must have."""
    written = BytesIO()
    with ZipFile(BytesIO(word)) as source, ZipFile(written, "w") as target:
        assert old.encode() in source.read("word/document.xml")
        for info in source.infolist():
            data = source.read(info)
            is_body = info.filename == "word/document.xml"
            target.writestr(info, data.replace(old.encode(), new.encode()) if is_body else data)
    return written.getvalue()
