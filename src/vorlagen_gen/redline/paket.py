"""The parts of a Word file, to be read, changed and written again."""

from __future__ import annotations

import hashlib
import posixpath
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from vorlagen_gen.read_back.docx.names import Element

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_TYPES = "[Content_Types].xml"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class Beziehung:
    """What a part refers to: another part by its name, or an address outside."""

    art: str
    ziel: str
    is_aussen: bool

    @property
    def kurzart(self) -> str:
        """The last word of its kind."""
        return self.art.rpartition("/")[2]


class Paket:
    """A Word file that our own writer made."""

    def __init__(self, content: bytes) -> None:
        """Read all parts."""
        with ZipFile(BytesIO(content)) as file:
            self._teile = {name: file.read(name) for name in file.namelist()}
        self._baeume: dict[str, Element] = {}
        self._beziehungen: dict[str, dict[str, Beziehung]] = {}
        self._abdruecke: dict[str, str] | None = None

    def inhalt(self, name: str) -> bytes:
        """The bytes of a part as they were read."""
        return self._teile[name]

    def baum(self, name: str) -> Element:
        """The root of a part; what is changed in it is written."""
        if name not in self._baeume:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            self._baeume[name] = etree.fromstring(self._teile[name], parser)
        return self._baeume[name]

    @property
    def hauptteil(self) -> str:
        """The part with the text."""
        return self.bezogen("", "officeDocument") or ""

    def bezogen(self, teil: str, art: str) -> str | None:
        """The part that ``teil`` refers to as its ``art``."""
        found = (each.ziel for each in self.beziehungen(teil).values() if each.kurzart == art)
        return next(found, None)

    def beziehungen(self, teil: str) -> dict[str, Beziehung]:
        """What ``teil`` refers to, by id; to be changed by ``verbinde`` and ``trenne`` only."""
        if teil not in self._beziehungen:
            self._beziehungen[teil] = self._read_beziehungen(teil)
        return self._beziehungen[teil]

    def verbinde(self, teil: str, beziehung: Beziehung) -> str:
        """The id under which ``teil`` refers to ``beziehung``, a new one if need be."""
        known = self.beziehungen(teil)
        for key, each in known.items():
            if each == beziehung:
                return key
        number = len(known) + 1
        while f"rId{number}" in known:
            number += 1
        known[f"rId{number}"] = beziehung
        return f"rId{number}"

    def trenne(self, teil: str, arten: frozenset[str]) -> None:
        """Let ``teil`` refer to nothing of these kinds; what nothing needs is not written."""
        known = self.beziehungen(teil)
        for key in [key for key, each in known.items() if each.kurzart in arten]:
            del known[key]

    def lege_an(self, name: str, inhalt: bytes, inhaltsart: str) -> str:
        """Add a part and return its name, which is a new one where ``name`` is taken."""
        stamm, ende = posixpath.splitext(name)
        number = 1
        while name in self._teile:
            name = f"{stamm}-{number}{ende}"
            number += 1
        self._teile[name] = inhalt
        override = etree.SubElement(self.baum(_TYPES), f"{{{_CONTENT}}}Override")
        override.set("PartName", f"/{name}")
        override.set("ContentType", inhaltsart)
        return name

    def inhaltsart(self, name: str) -> str:
        """What kind of content a part has."""
        ending = posixpath.splitext(name)[1].lstrip(".").lower()
        default = ""
        for node in self.baum(_TYPES):
            if node.get("PartName") == f"/{name}":
                return node.get("ContentType") or ""
            if (node.get("Extension") or "").lower() == ending:
                default = node.get("ContentType") or ""
        return default

    def abdruck(self, name: str) -> str:
        """Equal for parts that say the same, with all that they refer to."""
        found = hashlib.sha256(self._teile[name])
        for key, each in sorted(self.beziehungen(name).items()):
            ziel = each.ziel if each.is_aussen else self.abdruck(each.ziel)
            found.update(f"{key} {ziel}".encode())
        return found.hexdigest()

    def gleicher(self, abdruck: str) -> str | None:
        """The part that says the same, if there was one when the file was read."""
        if self._abdruecke is None:
            self._abdruecke = {self.abdruck(name): name for name in sorted(self._teile)}
        return self._abdruecke.get(abdruck)

    def geschrieben(self) -> bytes:
        """The bytes of the file: the parts that are needed in a fixed order, with fixed dates."""
        needed = self._erreichbar()
        for node in list(self.baum(_TYPES)):
            if (name := node.get("PartName")) and name.lstrip("/") not in needed:
                self.baum(_TYPES).remove(node)
        parts = {_TYPES: self._serialised(_TYPES)}
        parts |= {name: self._serialised(name) for name in needed if name}
        parts |= {
            _beziehungsteil(name): _relations(name, self.beziehungen(name))
            for name in needed
            if self.beziehungen(name)
        }
        out = BytesIO()
        with ZipFile(out, "w", ZIP_DEFLATED, compresslevel=9) as file:
            for name in sorted(
                parts, key=lambda name: (name != _TYPES, name != "_rels/.rels", name)
            ):
                info = ZipInfo(name, _ZIP_DATE)
                info.compress_type, info.create_system = ZIP_DEFLATED, 0
                file.writestr(info, parts[name])
        return out.getvalue()

    def _erreichbar(self) -> set[str]:
        found = {""}
        work = [""]
        while work:
            for each in self.beziehungen(work.pop()).values():
                if not each.is_aussen and each.ziel not in found and each.ziel in self._teile:
                    found.add(each.ziel)
                    work.append(each.ziel)
        return found

    def _serialised(self, name: str) -> bytes:
        if name not in self._baeume:
            return self._teile[name]
        root = self._baeume[name]
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)

    def _read_beziehungen(self, teil: str) -> dict[str, Beziehung]:
        name = _beziehungsteil(teil)
        if name not in self._teile:
            return {}
        folder = posixpath.dirname(teil)
        found = {}
        for node in self.baum(name):
            ziel, is_aussen = node.get("Target") or "", node.get("TargetMode") == "External"
            if not is_aussen:
                ziel = posixpath.normpath(posixpath.join("/", folder, ziel)).lstrip("/")
            found[node.get("Id") or ""] = Beziehung(node.get("Type") or "", ziel, is_aussen)
        return found


def office(art: str) -> str:
    """The full name of a kind of relation."""
    return f"{_OFFICE}/{art}"


def _beziehungsteil(teil: str) -> str:
    folder, name = posixpath.split(teil)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _relations(teil: str, beziehungen: dict[str, Beziehung]) -> bytes:
    root = etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
    folder = posixpath.dirname(teil)
    for key, each in beziehungen.items():
        node = etree.SubElement(root, f"{{{_RELATIONS}}}Relationship")
        ziel = each.ziel if each.is_aussen else posixpath.relpath(each.ziel, folder or ".")
        for name, value in (("Id", key), ("Type", each.art), ("Target", ziel)):
            node.set(name, value)
        if each.is_aussen:
            node.set("TargetMode", "External")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
