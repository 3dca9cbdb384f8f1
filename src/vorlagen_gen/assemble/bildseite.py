"""An Anlage that is a picture: the page made of it shows the picture below its title."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath

from vorlagen_gen.anlagen.abschirmung import Lesen
from vorlagen_gen.anlagen.bildanlage import Bild, read_bild
from vorlagen_gen.assemble.angaben import angabe
from vorlagen_gen.document import Figure
from vorlagen_gen.load.dateiart import named_art, read_art
from vorlagen_gen.model.anlage import Anlage
from vorlagen_gen.model.stadt import SeitenLabels
from vorlagen_gen.model.vorlage import Vorlage


def read_bilder(vorlage: Vorlage, dateien: Mapping[str, bytes], lesen: Lesen) -> dict[str, Bild]:
    """The Anlagen that are pictures, by their files; of one that is something else, nothing."""
    fassungen = (each for anlage in vorlage.anlagen for each in anlage.fassungen())
    names = {each.datei for each in fassungen if each.datei in dateien and each.is_bild}
    return {
        name: read_bild(dateien[name], name, lesen)
        for name in sorted(filter(None, names))
        if read_art(dateien[name]) == named_art(PurePosixPath(name).suffix)
    }


def bildseite(anlage: Anlage, bild: Bild, seiten: SeitenLabels) -> tuple[Figure, ...]:
    """The picture, in a draft perhaps with a gap for words; nothing if nobody can see it."""
    if bild.hindernis:
        return ()
    words = angabe(anlage, "alternativtext", seiten)
    return (Figure(f"bild{bild.endung}", words.text, words.place, bild.inhalt),)
