"""``vorlagen-gen synopse``: two papers side by side, as Word and PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vorlagen_gen.aufruf import Aufruf
from vorlagen_gen.ausdruck_schreiben import als_naechstes
from vorlagen_gen.baubefehle import Umgebung, own_folder, terminable
from vorlagen_gen.errors import ExitCode
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.terminal import show

if TYPE_CHECKING:
    from vorlagen_gen.synopsenbau.fundort import Ort


def vergleichen(projekt: Projekt, aufruf: Aufruf, umgebung: Umgebung) -> int:
    """Write the Synopse of the two papers that were named, and say where it lies."""
    from vorlagen_gen.synopsenbau.bau import schreibe_synopse
    from vorlagen_gen.synopsenbau.fundort import find_papier
    from vorlagen_gen.werkstatt import Werkstatt

    alt, neu = (find_papier(projekt, name, umgebung.ort) for name in aufruf.namen)
    ziel = aufruf.ausgabe.absolute() if aufruf.ausgabe else own_folder(projekt, "synopse")
    with terminable(), Werkstatt() as werkstatt:
        synopse = schreibe_synopse(projekt, (alt, neu), ziel, umgebung.heute(), werkstatt)
    for name, kept in synopse.geschrieben.bearbeitet:
        show(f"{name} war von Hand geändert und heißt jetzt {kept}.\n")
    where = synopse.ordner
    if where.is_relative_to(umgebung.ort):
        where = where.relative_to(umgebung.ort)
    show("".join(f"{where / name}\n" for name in synopse.dateien))
    show("".join(f"{hinweis}\n" for hinweis in synopse.hinweise))
    show("Die Synopse ist geschrieben; alle Prüfungen sind bestanden.\n")
    show(als_naechstes(_next(neu), "synopse", aufruf.namen))
    return ExitCode.OK


def _next(neu: Ort) -> str:
    """Read it; what is to be otherwise is changed where the new paper comes from."""
    where = neu.label if isinstance(neu, Vorlagenordner) else neu.name
    return f"Sehen Sie die Synopse durch. Ändert sich danach {where}, schreiben Sie sie noch einmal"
