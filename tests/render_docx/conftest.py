"""The project folder that the documents are written in."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = (b"\x00" + b"\x66\x99\xcc" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "bilder").mkdir()
    (tmp_path / "bilder" / "karte.png").write_bytes(png(1200, 300))
    return tmp_path
