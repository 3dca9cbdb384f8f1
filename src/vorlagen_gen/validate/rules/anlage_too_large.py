"""The file of an Anlage is larger than the city wants."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V278",
    was="Die Datei einer Anlage ist größer, als die Hausregeln erlauben.",
    warum="Unterwegs und auf alten Geräten lässt sie sich kaum laden.",
)

MEGABYTE = 1_000_000


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each file that is passed through."""
    most = pruefling.wissen.hausregeln.megabyte_je_anlage
    for anlage in pruefling.vorlage.anlagen:
        size = len(pruefling.anlagen.dateien.get(anlage.datei or "", b"")) / MEGABYTE
        if size > most:
            yield REGEL.befund(
                anlage.ort("datei"),
                f"Die Datei »{anlage.datei}« hat {_german(size)} MB; nach den Hausregeln sollen es "
                f"höchstens {most} MB sein.",
                "Verkleinern Sie die Datei, zum Beispiel mit Bildern in geringerer Auflösung.",
            )


def _german(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")
