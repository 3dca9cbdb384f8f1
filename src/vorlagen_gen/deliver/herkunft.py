"""What a set of files was made from and with, so that it can be made again and compared."""

from __future__ import annotations

import platform
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.schrift import find_schriften

PAKETE = (
    "chunspell",
    "cssselect2",
    "docxtpl",
    "fonttools",
    "jinja2",
    "lxml",
    "page-validation",
    "pikepdf",
    "pillow",
    "pydyf",
    "pyphen",
    "pypdfium2",
    "python-docx",
    "tinycss2",
    "tinyhtml5",
    "vorlagen_gen",
    "weasyprint",
)
"""The packages whose version can show in the files."""

_UNKNOWN = "unbekannt"


@dataclass(frozen=True, slots=True)
class Herkunft:
    """Fingerprints of all inputs and fonts by name, versions of all packages and libraries.

    ``vorlage`` is the paper's folder in the project. Inputs are hashed as whole files. ``paket``
    names the edition if the files are a package for the council information system, or what
    they tell of all packages; ``stichtag`` is the day it holds for: ``2026-09-01``. ``template``
    names city, version and fingerprint of the templates.
    """

    vorlage: str
    eingaben: Mapping[str, str] = field(default_factory=dict)
    schriften: Mapping[str, str] = field(default_factory=dict)
    pakete: Mapping[str, str] = field(default_factory=dict)
    system: Mapping[str, str] = field(default_factory=dict)
    paket: str = ""
    stichtag: str = ""
    template: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls,
        vorlage: str,
        eingaben: Iterable[tuple[str, str]],
        system: Mapping[str, str],
        template: Mapping[str, str],
    ) -> Herkunft:
        """The origin of files made here and now from ``eingaben``, names and fingerprints.

        ``system`` is what checks used beside the libraries, also by its fingerprint.
        """
        system = {**_system(), **system}
        return cls(vorlage, dict(eingaben), _schriften(), _pakete(), system, template=template)

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Herkunft | None:
        """The origin as a record tells it; None if it tells none."""
        vorlage = content.get("vorlage")
        parts = [content.get(name) for name in ("eingaben", "schriften", "pakete", "system")]
        if not isinstance(vorlage, str) or not all(isinstance(part, dict) for part in parts):
            return None
        eingaben, schriften, pakete, system = (
            {str(key): str(wert) for key, wert in (part or {}).items()} for part in parts
        )
        paket, stichtag = (str(content.get(name, "")) for name in ("paket", "stichtag"))
        template = content.get("template")
        named = {str(name): str(wert) for name, wert in template.items()} if template else {}
        return cls(vorlage, eingaben, schriften, pakete, system, paket, stichtag, named)

    def to_json(self) -> dict[str, Any]:
        """What a record tells of it."""
        return {
            "vorlage": self.vorlage,
            "eingaben": dict(self.eingaben),
            "schriften": dict(self.schriften),
            "pakete": dict(self.pakete),
            "system": dict(self.system),
            **({"template": dict(self.template)} if self.template else {}),
            **({"paket": self.paket} if self.paket else {}),
            **({"stichtag": self.stichtag} if self.stichtag else {}),
        }


def template_of(stadt: str, version: str, files: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """How a record names the templates of a city: ``files`` are names and fingerprints."""
    lines = "".join(f"{fingerprint}  {name}\n" for name, fingerprint in sorted(files))
    return {"stadt": stadt, "version": version, "sha256": sha256(lines.encode())}


def differing(one: Mapping[str, str], two: Mapping[str, str]) -> tuple[str, ...]:
    """The names that do not say the same in both, sorted."""
    return tuple(sorted(name for name in one.keys() | two.keys() if one.get(name) != two.get(name)))


@cache
def _schriften() -> Mapping[str, str]:
    schriften = find_schriften()
    paths = {*schriften.text.values(), *schriften.fallback.values()}
    return {path.name: sha256(path.read_bytes()) for path in paths}


@cache
def _pakete() -> Mapping[str, str]:
    return {name: _version(name) for name in PAKETE}


def _version(paket: str) -> str:
    try:
        return version(paket)
    except PackageNotFoundError:
        return _UNKNOWN


@cache
def _system() -> Mapping[str, str]:
    from vorlagen_gen.render.pdf import library_versions

    return {
        "python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **library_versions(),
    }
