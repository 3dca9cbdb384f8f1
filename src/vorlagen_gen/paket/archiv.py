"""The ZIP of a package: the same bytes for the same files, and known again as ours."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from vorlagen_gen.load.hashes import sha256

_DATE = (1980, 1, 1, 0, 0, 0)
"""The first day that a ZIP can name; a real one would be another each time."""

_MODE = 0o100644 << 16
_UNIX = 3
_SEAL = 64
"""As many hexadecimal digits has a fingerprint."""


def write_archiv(ordner: str, dateien: Mapping[str, bytes]) -> bytes:
    """``dateien`` in a folder ``ordner``, sorted by name; its comment is its fingerprint."""
    target = BytesIO()
    with ZipFile(target, "w") as archive:
        for name in sorted(dateien):
            entry = ZipInfo(f"{ordner}/{name}", _DATE)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, _UNIX
            entry.external_attr = _MODE
            archive.writestr(entry, dateien[name])
        archive.comment = b"0" * _SEAL
    unsealed = target.getvalue()[:-_SEAL]
    return unsealed + sha256(unsealed).encode()


def is_own(archiv: bytes) -> bool:
    """Whether we wrote the ZIP and nobody changed it."""
    return archiv[-_SEAL:] == sha256(archiv[:-_SEAL]).encode()
