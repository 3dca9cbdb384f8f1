"""What is wrong between papers, not in one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.projekt import Vorlagenordner
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Vorlagennummer


def validate_projekt(
    ordner: Iterable[Vorlagenordner], vorlagen: Iterable[Vorlage]
) -> list[Finding]:
    """All findings between the papers of a project, sorted by place."""
    return sorted([*_ambiguous_names(ordner), *_repeated_numbers(vorlagen)])


def _repeated_numbers(vorlagen: Iterable[Vorlage]) -> Iterator[Finding]:
    first: dict[Vorlagennummer, Vorlage] = {}
    for vorlage in sorted(vorlagen, key=lambda each: each.place.file):
        if vorlage.nummer is None:
            continue
        earlier = first.setdefault(vorlage.nummer, vorlage)
        if earlier is not vorlage:
            yield fault_at(
                vorlage.ort("nummer"),
                "F117",
                f"Die Nummer {vorlage.nummer} hat schon die Vorlage {earlier.ort('nummer')}.",
                "Geben Sie jeder Vorlage eine eigene Nummer.",
            )


def _ambiguous_names(ordner: Iterable[Vorlagenordner]) -> Iterator[Finding]:
    first: dict[str, Vorlagenordner] = {}
    for each in ordner:
        earlier = first.setdefault(each.name.casefold(), each)
        if earlier is not each:
            yield fault_at(
                Place.at(each.label),
                "F123",
                f"Der Ordner heißt bis auf Groß- und Kleinschreibung wie {earlier.label}; unter "
                "Windows sind beide derselbe.",
                "Benennen Sie einen der beiden um.",
            )
