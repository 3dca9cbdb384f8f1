"""A Word or Excel file as its parts, and how they are tied to each other."""

from __future__ import annotations

import lzma
import posixpath
import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING
from urllib.parse import unquote
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local, read_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

MAX_BYTES = 300_000_000
MAX_XML = 60_000_000
MAX_PARTS = 20_000
"""Far beyond what honest files hold; a file above that is not read to its end."""

TYPEN = "[Content_Types].xml"
_FIRST_DATE = (1980, 1, 1, 0, 0, 0)
_LOCAL_HEADER = 30
_DESCRIPTOR = 64
_END_RECORD = 22
_BROKEN = (
    BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    KeyError,
)
"""All that ``zipfile`` raises at files that are none, cut off or locked."""


@dataclass(frozen=True, slots=True)
class Beziehung:
    """What a part refers to: another part by its name, or something outside of the file."""

    kennung: str
    art: str
    ziel: str
    is_external: bool


@dataclass
class Paket:
    """The parts of a file by name. ``has_more`` if there are bytes that belong to none."""

    teile: dict[str, bytes]
    has_more: bool = False
    _xml: dict[str, _Element] = field(default_factory=dict)

    @classmethod
    def read(cls, data: bytes) -> Paket:
        """The file in ``data``.

        Raises:
            UnlesbareDateiError: It is damaged, locked, or too large when unpacked.
        """
        try:
            with ZipFile(BytesIO(data)) as file:
                teile = dict(_parts(file))
                return cls(teile, _has_more(data, file))
        except _BROKEN as error:
            raise UnlesbareDateiError from error

    def xml(self, name: str) -> _Element:
        """The root of the part ``name``.

        Raises:
            UnlesbareDateiError: It is no XML, or larger than any honest part.
        """
        if name not in self._xml:
            if len(self.teile[name]) > MAX_XML:
                raise UnlesbareDateiError
            self._xml[name] = read_xml(self.teile[name])
        return self._xml[name]

    @cached_property
    def xml_namen(self) -> tuple[str, ...]:
        """The names of all parts that are XML, without those that only tie parts together."""
        return tuple(
            name
            for name, inhalt in self.teile.items()
            if name.endswith((".xml", ".vml")) and name != TYPEN and inhalt.strip()
        )

    def beziehungen(self, name: str = "") -> list[Beziehung]:
        """What the part ``name`` refers to, or the file as a whole."""
        folder, _, file = name.rpartition("/")
        rels = posixpath.join(folder, "_rels", f"{file}.rels")
        if rels not in self.teile:
            return []
        return [
            _beziehung(each, folder)
            for each in elements(self.xml(rels))
            if local(each.tag) == "Relationship"
        ]

    def ziele(self, name: str, art: str) -> list[str]:
        """The parts that ``name`` refers to as something of this kind."""
        found = (each for each in self.beziehungen(name) if each.art == art)
        return [each.ziel for each in found if not each.is_external and each.ziel in self.teile]

    def alle_beziehungen(self) -> Iterator[tuple[str, Beziehung]]:
        """Every tie in the file, with the part it starts from."""
        for name in list(self.teile):
            if name.endswith(".rels"):
                folder, _, file = name.rpartition("/")
                source = posixpath.join(folder.removesuffix("_rels"), file.removesuffix(".rels"))
                for each in self.beziehungen(source):
                    yield source, each

    def reachable(self) -> frozenset[str]:
        """The parts that something leads to."""
        seen: set[str] = set()
        stack = [""]
        while stack:
            for each in self.beziehungen(stack.pop()):
                if not each.is_external and each.ziel in self.teile and each.ziel not in seen:
                    seen.add(each.ziel)
                    stack.append(each.ziel)
        return frozenset(seen)

    def loose(self) -> list[str]:
        """The parts that nothing leads to."""
        reached = self.reachable()
        return [
            name
            for name in self.teile
            if name not in reached and name != TYPEN and not _is_rels_of(name, reached)
        ]

    @property
    def is_signed(self) -> bool:
        """Whether someone has signed it."""
        return any(name.startswith("_xmlsignatures/") for name in self.teile)


def _is_rels_of(name: str, reached: frozenset[str]) -> bool:
    if not name.endswith(".rels"):
        return name.endswith("/")
    folder, _, file = name.rpartition("/")
    source = posixpath.join(folder.removesuffix("_rels"), file.removesuffix(".rels"))
    return source in reached or source == ""


def _beziehung(element: _Element, folder: str) -> Beziehung:
    target = attribute(element, "Target") or ""
    is_external = attribute(element, "TargetMode") == "External"
    if not is_external:
        target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).lstrip("/")
    art = (attribute(element, "Type") or "").rpartition("/")[2]
    return Beziehung(attribute(element, "Id") or "", art, target, is_external)


def _parts(file: ZipFile) -> Iterator[tuple[str, bytes]]:
    infos = file.infolist()
    names = {info.filename for info in infos}
    if len(names) != len(infos) or len(infos) > MAX_PARTS:
        raise UnlesbareDateiError
    if sum(info.file_size for info in infos) > MAX_BYTES:
        raise UnlesbareDateiError
    for info in infos:
        yield info.filename, file.read(info)


def _has_more(data: bytes, file: ZipFile) -> bool:
    """Whether there are bytes before, between or behind the parts, or a comment on all."""
    if file.comment:
        return True
    position = 0
    for info in sorted(file.infolist(), key=lambda info: info.header_offset):
        if info.header_offset > position + _DESCRIPTOR or (not position and info.header_offset):
            return True
        name, extra = struct.unpack_from("<HH", data, info.header_offset + _LOCAL_HEADER - 4)
        position = info.header_offset + _LOCAL_HEADER + name + extra + info.compress_size
    is_open = file.start_dir > position + _DESCRIPTOR
    return is_open or data.rfind(b"PK\x05\x06") + _END_RECORD != len(data)


def packed(teile: Mapping[str, bytes]) -> bytes:
    """The file made of ``teile``: the same bytes for the same parts."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        for name, inhalt in teile.items():
            info = ZipInfo(name, _FIRST_DATE)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            file.writestr(info, inhalt)
    return stream.getvalue()
