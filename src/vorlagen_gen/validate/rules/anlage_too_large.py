"""The file of an Anlage is larger than what the city lets pass."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from vorlagen_gen.anlagen.abschirmung import Lesen
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateiart import named_art
from vorlagen_gen.model.paketregeln import Grenzen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F273",
    was="Die Datei einer Anlage ist größer, als content/paket.yaml erlaubt.",
    warum="Das Ratsinformationssystem nimmt sie nicht an.",
    is_ausnehmbar=True,
)

MEGABYTE = 1_000_000
MANY = 3
"""As many pages are named."""
_NOTABLE = 0.05
"""Pages that take a smaller part of the file are not worth a word."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each file that is passed through, with the pages that make it large."""
    grenzen = pruefling.wissen.paketregeln.grenzen or Grenzen()
    for anlage in pruefling.fassungen:
        data = pruefling.anlagen.dateien.get(anlage.datei or "", b"")
        if found := uebergroesse(anlage.datei or "", data, grenzen, pruefling.lesen):
            yield REGEL.befund(
                anlage.ort("datei"),
                found,
                "Verkleinern Sie die Datei, zum Beispiel mit Bildern in geringerer Auflösung.",
            )


def uebergroesse(name: str, data: bytes, grenzen: Grenzen, lesen: Lesen) -> str:
    """How large a file is that is too large, and its heaviest pages; else nothing."""
    most, whose = _limit(grenzen, name)
    if most is None or len(data) <= most * MEGABYTE:
        return ""
    return (
        f"Die Datei »{name}« hat {beyond(len(data), most)} MB; erlaubt sind {whose} "
        f"höchstens {most} MB.{_heaviest(name, data, lesen)}"
    )


def beyond(size: int, most: int) -> str:
    """A size above the limit of ``most`` megabytes, so that the two never look the same."""
    shown = megabyte(size)
    return f"mehr als {most}" if shown == f"{most},0" else shown


def megabyte(size: float) -> str:
    """``size`` in bytes as megabytes with a decimal: ``12,4``."""
    return f"{size / MEGABYTE:.1f}".replace(".", ",")


def _limit(grenzen: Grenzen, name: str) -> tuple[int | None, str]:
    """The smaller limit that holds for a file called ``name``, in megabytes, and for what."""
    art = named_art(PurePosixPath(name).suffix) or ""
    je_art = grenzen.je_art(art)
    limits = [(je_art, f"für {_plural(art)}"), (grenzen.megabyte_je_datei, "je Datei")]
    known = [(most, whose) for most, whose in limits if most is not None]
    return min(known, default=(None, ""), key=lambda each: each[0])


def _plural(art: str) -> str:
    return "Bilder" if art.endswith("Bild") else f"{art}en"


def _heaviest(name: str, data: bytes, lesen: Lesen) -> str:
    """A sentence on the pages of a PDF that take most of it."""
    from vorlagen_gen.anlagen.gewicht import heaviest_pages

    if PurePosixPath(name).suffix.lower() != ".pdf":
        return ""
    pages = [
        f"Seite {each.seite}: {megabyte(each.bytes)} MB, davon {megabyte(each.bilder)} MB Bilder"
        for each in heaviest_pages(data, MANY, lesen)
        if each.bytes >= _NOTABLE * len(data)
    ]
    return f" Am meisten brauchen {'; '.join(pages)}." if pages else ""
