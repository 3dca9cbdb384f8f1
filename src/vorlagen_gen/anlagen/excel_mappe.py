"""The sheets of an Excel file with their names, and the texts that cells share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.office_paket import Paket
from vorlagen_gen.anlagen.xmlteil import attribute, elements, local

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Blatt:
    """A sheet: its place in the workbook from 1, its name, and the part it is in."""

    nummer: int
    name: str
    is_hidden: bool
    teil: str

    @property
    def ort(self) -> str:
        """What it is called; the name of a hidden one is hidden, too."""
        return f"{self.nummer}. Blatt (ausgeblendet)" if self.is_hidden else f"Blatt »{self.name}«"


def mappe(paket: Paket) -> str:
    """The part that lists the sheets.

    Raises:
        UnlesbareDateiError: There is none.
    """
    found = paket.ziele("", "officeDocument")
    if not found:
        raise UnlesbareDateiError
    return found[0]


def blaetter(paket: Paket) -> list[Blatt]:
    """All sheets whose part is there, in their order."""
    name = mappe(paket)
    ziele = {each.kennung: each.ziel for each in paket.beziehungen(name)}
    sheets = (each for each in elements(paket.xml(name)) if local(each.tag) == "sheet")
    found = [_blatt(number, sheet, ziele) for number, sheet in enumerate(sheets, start=1)]
    return [each for each in found if each.teil in paket.teile]


def _blatt(number: int, sheet: _Element, ziele: dict[str, str]) -> Blatt:
    is_hidden = attribute(sheet, "state") in ("hidden", "veryHidden")
    key = next((str(v) for k, v in sheet.attrib.items() if str(k).endswith("}id")), "")
    return Blatt(number, attribute(sheet, "name") or "", is_hidden, ziele.get(key, ""))


def shared_texts(paket: Paket) -> list[str]:
    """The texts that cells refer to by number."""
    names = paket.ziele(mappe(paket), "sharedStrings")
    if not names:
        return []
    items = (each for each in elements(paket.xml(names[0])) if local(each.tag) == "si")
    return ["".join(map(str, item.itertext())) for item in items]


def used_texts(paket: Paket, teile: list[str]) -> frozenset[int]:
    """The numbers of the shared texts that cells of ``teile`` refer to."""
    used: set[int] = set()
    for teil in teile:
        for element in elements(paket.xml(teil)):
            if local(element.tag) == "c" and element.get("t") == "s":
                value = "".join(map(str, element.itertext())).strip()
                used |= {int(value)} if value.isdecimal() else set()
    return frozenset(used)
