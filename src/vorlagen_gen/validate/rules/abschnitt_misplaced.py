"""A section stands in a kind of paper that does not print it."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Art
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F113",
    was="Ein Abschnitt gehört zur anderen Art von Vorlage.",
    warum="Er würde nicht gedruckt, und niemand merkte es.",
)

_FOREIGN = {
    Art.BESCHLUSSVORLAGE: ("bericht",),
    Art.BERICHTSVORLAGE: ("beschlussvorschlag", "begruendung"),
}


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """One finding for each section of the other kind."""
    vorlage = pruefling.vorlage
    if vorlage.art is None:
        return
    for name in _FOREIGN[vorlage.art]:
        place = vorlage.schluessel_ort(name)
        if place and getattr(vorlage, name) is not None:
            yield REGEL.befund(
                place,
                f"Eine {vorlage.art} hat keinen Abschnitt »{name}« "
                f"({Vorlage.model_fields[name].title}).",
                "Löschen Sie den Abschnitt, oder ändern Sie »art«.",
            )
