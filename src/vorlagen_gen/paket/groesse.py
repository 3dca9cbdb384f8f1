"""What the council information system would not take: files and packages that are too large."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.model.paketregeln import Grenzen
from vorlagen_gen.paket.fassung import Fassung
from vorlagen_gen.validate.ausnahmen import is_effective
from vorlagen_gen.validate.rules import anlage_too_large, paket_too_large


def require_small(fassung: Fassung, bibliothek: Bibliothek) -> None:
    """Weigh the files of a paper as they are handed over, those that the program set included.

    Exceptions that the paper makes of the limits for what it brings along hold here as well.

    Raises:
        VorlagenError: A file, or all together, are larger than the city's limits.
    """
    grenzen = bibliothek.wissen.paketregeln.grenzen
    if grenzen and (found := tuple(_uebergroessen(fassung, grenzen, bibliothek))):
        raise VorlagenError(
            f"Das Paket {fassung.name} ist zu groß: {' '.join(found)}",
            "Verkleinern Sie die größten Dateien, zum Beispiel mit Bildern in geringerer "
            "Auflösung, oder legen Sie eine Anlage zur Einsicht aus.",
            ExitCode.CONTENT_REJECTED,
        )


def _uebergroessen(fassung: Fassung, grenzen: Grenzen, bibliothek: Bibliothek) -> Iterator[str]:
    """A German sentence or two on each."""
    codes = {each.regel for each in fassung.vorlage.ausnahmen if is_effective(each)}
    if anlage_too_large.REGEL.code not in codes:
        for each in fassung.dateien:
            found = anlage_too_large.uebergroesse(each.name, each.inhalt, grenzen, bibliothek.lesen)
            yield from filter(None, (found,))
    if paket_too_large.REGEL.code not in codes:
        sizes = {each.name: len(each.inhalt) for each in fassung.dateien}
        found = paket_too_large.uebergroesse("Die Dateien haben", sizes, grenzen)
        yield from filter(None, (found,))
