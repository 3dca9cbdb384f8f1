"""A law that a carried-over text cites may have changed since."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.rechtsstellen import RECHT
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.uebernahmen import places

REGEL = warnung(
    "V313",
    was="Ein übernommener Text nennt eine Rechtsgrundlage.",
    warum="Gesetze und Satzungen werden geändert und neu gezählt.",
    is_ausnehmbar=False,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each section, article, act, regulation or by-law."""
    return places(pruefling, REGEL, RECHT, "eine Rechtsgrundlage; gilt sie noch in dieser Fassung?")
