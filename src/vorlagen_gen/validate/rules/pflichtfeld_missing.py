"""A final paper lacks what it must say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Status
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.validate.luecken import Luecke, find_luecken
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F112",
    was="In einer fertigen Vorlage fehlt eine Angabe.",
    warum="Ohne sie ist die Vorlage unvollständig; im Entwurf darf sie fehlen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """One finding for each field that is not there, in all parts of the paper."""
    vorlage = pruefling.vorlage
    if vorlage.status is not Status.FINAL:
        return
    for luecke in find_luecken(vorlage):
        yield REGEL.befund(
            luecke.place,
            f"Es fehlt »{luecke.feld}« ({luecke.titel}); eine finale Vorlage braucht es.",
            f"{_what_to_type(luecke)}, oder setzen Sie »status: entwurf«.",
        )


def _what_to_type(luecke: Luecke) -> str:
    if luecke.is_vorlagennummer:
        ordner = PurePosixPath(luecke.place.file).parent.name
        command = f"vorlagen-gen nummerieren {getippt(ordner)} V/0101/2025"
        return f"Tragen Sie die Nummer mit »{command}« ein, dann steht sie auch in den Texten"
    return luecke.aufforderung
