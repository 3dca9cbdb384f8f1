"""The Anlagen together are larger than what the city lets pass."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.rules.anlage_too_large import MEGABYTE, megabyte

REGEL = fehler(
    "F274",
    was="Die Anlagen sind zusammen größer, als content/paket.yaml für ein Paket erlaubt.",
    warum="Das Ratsinformationssystem nimmt das Paket nicht an.",
    is_ausnehmbar=True,
)

MANY = 3
"""As many files are named."""


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the list, with its largest files; what the program sets itself is small."""
    grenzen, vorlage = pruefling.wissen.paketregeln.grenzen, pruefling.vorlage
    most = grenzen.megabyte_je_paket if grenzen else None
    sizes = {name: len(data) for name, data in pruefling.anlagen.dateien.items()}
    if most is None or sum(sizes.values()) <= most * MEGABYTE:
        return
    largest = sorted(sizes, key=lambda name: (-sizes[name], name))[:MANY]
    named = "; ".join(f"»{name}«: {megabyte(sizes[name])} MB" for name in largest)
    yield REGEL.befund(
        vorlage.schluessel_ort("anlagen") or vorlage.ort("anlagen"),
        f"Die Anlagen haben zusammen {megabyte(sum(sizes.values()))} MB; erlaubt sind je Paket "
        f"höchstens {most} MB. Am größten: {named}.",
        "Verkleinern Sie die größten Dateien, oder legen Sie eine davon zur Einsicht aus.",
    )
