"""What every hiding place of these tests is: a file with a secret, and what must be said of it."""

from __future__ import annotations

from dataclasses import dataclass

from vorlagen_gen.anlagen.fundarten import Fundart

GEHEIM = "Geheimwort4711"
"""Stands in every hiding place, and nowhere else."""


@dataclass(frozen=True, slots=True)
class Versteck:
    """A file that hides ``GEHEIM`` at ``ort``; cleaning takes it out if ``is_bereinigbar``."""

    datei: str
    data: bytes
    art: Fundart
    ort: str
    is_bereinigbar: bool = True
