"""A person at LibreOffice, who edits Word files as told; one start of the program does many."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from PIL import Image

_MAKRO = Path(__file__).with_name("person.bas")
_MODUL = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Person"
 script:language="StarBasic">{}</script:module>
"""
_BIBLIOTHEK = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"
 library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Person"/>
</library:library>
"""

_MIT_BILD = ("bild_hinter", "tausche_bild")

Griff = tuple[str, ...]
"""What is done, as ``person.bas`` knows it: its name, and the words it is done with."""


@dataclass(frozen=True, slots=True)
class Sitzung:
    """A file that is opened, edited by ``griffe``, and stored under ``name`` (without ending)."""

    name: str
    datei: bytes
    griffe: tuple[Griff, ...]


class Person:
    """LibreOffice with a profile of its own below ``ordner``, where its files are stored too."""

    def __init__(self, ordner: Path) -> None:
        self._ordner = ordner
        self._profil = ordner / "profil"
        self._bild = ordner / "bild.png"
        Image.new("RGB", (8, 8), "red").save(self._bild)
        self._soffice("--terminate_after_init")
        basic = self._profil / "user/basic/Standard"
        module = _MODUL.format(escape(_MAKRO.read_text(encoding="utf-8")))
        (basic / "Person.xba").write_text(module, encoding="utf-8")
        (basic / "script.xlb").write_text(_BIBLIOTHEK, encoding="utf-8")

    def bearbeite(self, sitzungen: Sequence[Sitzung]) -> dict[str, bytes]:
        """The edited files by the names of ``sitzungen``; no edit may fail."""
        auftrag, protokoll = self._ordner / "auftrag.txt", self._ordner / "protokoll.txt"
        lines = [line for sitzung in sitzungen for line in self._lines(sitzung)]
        auftrag.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        protokoll.unlink(missing_ok=True)
        self._soffice(f"macro:///Standard.Person.Main({auftrag.as_uri()},{protokoll.as_uri()})")
        said = protokoll.read_text(encoding="utf-8").splitlines()
        wrong = [each for each in said if not each.endswith("\tgut")]
        assert len(said) == len(lines), said[-1:]
        assert not wrong, "\n".join(wrong)
        return {each.name: self.kopie(each.name).read_bytes() for each in sitzungen}

    def _lines(self, sitzung: Sitzung) -> list[str]:
        is_seen = not any("kommentar" in griff[0] for griff in sitzung.griffe)
        griffe = (
            ("oeffne" if is_seen else "oeffne_ohne_fenster", self._original(sitzung).as_uri()),
            *sitzung.griffe,
            ("speichere", self.kopie(sitzung.name).as_uri()),
        )
        return ["\t".join(self._complete(griff)) for griff in griffe]

    def _complete(self, griff: Griff) -> Griff:
        """A picture is always the same one."""
        return (*griff, self._bild.as_uri()) if griff[0] in _MIT_BILD else griff

    def _original(self, sitzung: Sitzung) -> Path:
        path = self._ordner / f"{sitzung.name}.original.docx"
        path.write_bytes(sitzung.datei)
        return path

    def kopie(self, name: str) -> Path:
        """Where the file of a session is stored."""
        return self._ordner / f"{name}.docx"

    def _soffice(self, *arguments: str) -> None:
        profile = f"-env:UserInstallation={self._profil.as_uri()}"
        call = ["soffice", "--headless", "--norestore", "--nologo", profile, *arguments]
        subprocess.run(call, check=True, capture_output=True, timeout=400)
