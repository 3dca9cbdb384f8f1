"""What is known of the papers of a project only when all of them are read."""

from __future__ import annotations

from collections.abc import Iterable

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.projekt import Vorlagenordner
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Vorlagennummer


def by_number(vorlagen: Iterable[Vorlage]) -> dict[Vorlagennummer, tuple[Vorlage, ...]]:
    """The papers that have a number; those that share one in the order of their folders."""
    numbered: dict[Vorlagennummer, tuple[Vorlage, ...]] = {}
    for vorlage in sorted(vorlagen, key=lambda each: each.place.file):
        if vorlage.nummer:
            numbered[vorlage.nummer] = (*numbered.get(vorlage.nummer, ()), vorlage)
    return numbered


def ambiguous_names(ordner: Iterable[Vorlagenordner]) -> list[Finding]:
    """Folders that Windows cannot tell apart, in their order."""
    first: dict[str, Vorlagenordner] = {}
    return [
        _ambiguous(each, earlier)
        for each in ordner
        if (earlier := first.setdefault(each.name.casefold(), each)) is not each
    ]


def _ambiguous(ordner: Vorlagenordner, earlier: Vorlagenordner) -> Finding:
    return fault_at(
        Place.at(ordner.label),
        "F123",
        f"Der Ordner heißt bis auf Groß- und Kleinschreibung wie {earlier.label}; unter "
        "Windows sind beide derselbe.",
        "Benennen Sie einen der beiden um.",
    )
