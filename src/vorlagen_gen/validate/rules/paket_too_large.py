"""The Anlagen together are larger than what the city lets pass."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.paketregeln import Grenzen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.rules.anlage_too_large import MEGABYTE, beyond, megabyte

REGEL = fehler(
    "F274",
    was="Die Anlagen sind zusammen größer, als content/paket.yaml für ein Paket erlaubt.",
    warum="Das Ratsinformationssystem nimmt das Paket nicht an.",
    is_ausnehmbar=True,
)

MANY = 3
"""As many files are named."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the list; packing weighs again, with what the program sets itself."""
    grenzen, vorlage = pruefling.wissen.paketregeln.grenzen or Grenzen(), pruefling.vorlage
    sizes = {name: len(data) for name, data in pruefling.anlagen.dateien.items()}
    if found := uebergroesse("Die Anlagen haben", sizes, grenzen):
        yield REGEL.befund(
            vorlage.schluessel_ort("anlagen") or vorlage.ort("anlagen"),
            found,
            "Verkleinern Sie die größten Dateien, oder legen Sie eine davon zur Einsicht aus.",
        )


def uebergroesse(anfang: str, sizes: Mapping[str, int], grenzen: Grenzen) -> str:
    """How large files, by name, are together if that is too large, with the largest; else nothing.

    ``anfang`` begins the sentence.
    """
    most, whole = grenzen.megabyte_je_paket, sum(sizes.values())
    if most is None or whole <= most * MEGABYTE:
        return ""
    largest = sorted(sizes, key=lambda name: (-sizes[name], name))[:MANY]
    named = "; ".join(f"»{name}«: {megabyte(sizes[name])} MB" for name in largest)
    return (
        f"{anfang} zusammen {beyond(whole, most)} MB; erlaubt sind je Paket höchstens {most} MB. "
        f"Am größten: {named}."
    )
