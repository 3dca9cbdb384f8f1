"""A section stands in a kind of paper that does not print it."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Art

CODE = "F113"

_FOREIGN = {
    Art.BESCHLUSSVORLAGE: ("bericht",),
    Art.BERICHTSVORLAGE: ("beschlussvorschlag", "begruendung"),
}


def find(vorlage: Vorlage, _haushalt: Haushalt) -> Iterator[Finding]:
    """One finding for each section of the other kind."""
    if vorlage.art is None:
        return
    for name in _FOREIGN[vorlage.art]:
        place = vorlage.schluessel_ort(name)
        if place and getattr(vorlage, name) is not None:
            yield fault_at(
                place,
                CODE,
                f"Eine {vorlage.art} hat keinen Abschnitt »{name}« "
                f"({Vorlage.model_fields[name].title}).",
                "Löschen Sie den Abschnitt, oder ändern Sie »art«.",
            )
