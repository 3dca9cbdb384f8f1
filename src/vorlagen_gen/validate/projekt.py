"""What is known of the papers of a project only when all of them are read.

A rule sees no more of another paper than its ``Nachbar``. So the verdict on a paper whose own files
and whose ``Umfeld`` stay as they are is the same, whatever is changed in the texts of others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.projekt import Vorlagenordner
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.laufzeit import Laufzeit, laufzeiten
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.validate.ziffern import ziffern_of


@dataclass(frozen=True, slots=True)
class Nachbar:
    """A paper as the rules on others see it: its file, its number, its contacts' addresses.

    ``ziffern`` are the numbers of its Sachentscheidung; ``None`` if it decides nothing.
    ``laufzeit`` is the period in its subject.
    """

    datei: str
    nummer: Vorlagennummer | None
    emails: tuple[str, ...]
    ziffern: tuple[str, ...] | None
    laufzeit: Laufzeit | None = None

    @classmethod
    def of(cls, vorlage: Vorlage) -> Nachbar:
        """How others see ``vorlage``."""
        emails = (person.email for person in vorlage.ansprechpersonen or ())
        return cls(
            vorlage.place.file,
            vorlage.nummer,
            tuple(filter(None, emails)),
            ziffern_of(vorlage),
            next(laufzeiten(vorlage.betreff or ""), None),
        )


@dataclass(frozen=True, slots=True)
class Eintrag:
    """What a project notes of one of its papers: how others see it, and where its number is."""

    nachbar: Nachbar
    ort: Place

    @classmethod
    def of(cls, vorlage: Vorlage) -> Eintrag:
        """What is noted of ``vorlage``."""
        return cls(Nachbar.of(vorlage), vorlage.ort("nummer"))


@dataclass(frozen=True, slots=True)
class Umfeld:
    """All that the verdict on a paper takes from other papers.

    ``nachbarn`` holds all papers of the project by number, this one among them; where two share
    a number, the first folder's. ``doppelgaenger`` are the places of this one's number in other
    papers; ``namensgleich`` tells of folders that Windows takes for its own.
    """

    nachbarn: Mapping[Vorlagennummer, Nachbar] = field(default_factory=dict)
    doppelgaenger: tuple[Place, ...] = ()
    namensgleich: tuple[Finding, ...] = ()


class Nachbarschaft:
    """The papers of a project among each other."""

    def __init__(self, ordner: Iterable[Vorlagenordner], eintraege: Iterable[Eintrag]) -> None:
        """``eintraege`` are of all papers in ``ordner`` whose YAML can be read."""
        self._ambiguous = ambiguous_names(ordner)
        numbered = by_number(eintraege)
        self._nachbarn = {nummer: same[0].nachbar for nummer, same in numbered.items()}
        self._same_number = {
            each.nachbar.datei: same for same in numbered.values() for each in same
        }

    def umfeld(self, ordner: Vorlagenordner) -> Umfeld:
        """What the paper in ``ordner`` is checked against."""
        same = self._same_number.get(ordner.yaml_label, ())
        others = (each.ort for each in same if each.nachbar.datei != ordner.yaml_label)
        ambiguous = (found for found in self._ambiguous if found.place.file == ordner.label)
        return Umfeld(self._nachbarn, tuple(others), tuple(ambiguous))


def by_number(eintraege: Iterable[Eintrag]) -> dict[Vorlagennummer, tuple[Eintrag, ...]]:
    """The papers that have a number; those that share one in the order of their folders."""
    numbered: dict[Vorlagennummer, tuple[Eintrag, ...]] = {}
    for each in sorted(eintraege, key=lambda each: each.nachbar.datei):
        nummer = each.nachbar.nummer
        if nummer:
            numbered[nummer] = (*numbered.get(nummer, ()), each)
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
