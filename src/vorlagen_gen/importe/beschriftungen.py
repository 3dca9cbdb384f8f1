"""The labels by which the parts of a paper are known: those of all cities, and of old papers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.stadt import Stadt

_AELTER: Mapping[str, tuple[str, ...]] = {
    "titelzeile": ("Der Oberbürgermeister", "Die Oberbürgermeisterin", "Stadt Münster"),
    "nummer": ("Vorlagen-Nr.:", "Vorlage-Nr.:", "Vorlagennummer:"),
    "ansprechperson": (
        "Auskunft erteilt:",
        "Ihr/e Ansprechpartner/in:",
        "Ihre Ansprechpartner:",
        "Ihr Ansprechpartner:",
        "Ihre Ansprechpartnerin:",
    ),
    "telefon": ("Ruf:", "Telefon:", "Tel.:"),
    "email": ("E-Mail:", "Mail:"),
    "datum": ("Datum:",),
    "betrifft": ("Betrifft:", "Betreff:"),
    "beschlussvorschlag": ("Beschlussvorschlag:",),
    "sachentscheidung": ("Sachentscheidung:",),
    "finanzielle_auswirkungen": ("Finanzielle Auswirkungen:",),
    "begruendung": ("Begründung:", "Sachverhalt:"),
    "gezeichnet": ("gez.",),
    "vertretung": ("I.V.", "I. V.", "In Vertretung", "In Vertretung:", "I.A.", "Im Auftrag"),
    "anlagen": ("Anlagen:", "Anlage:"),
    "anlage_a": ("Anlage A",),
    "querschnittsthemen": ("Querschnittsthemen",),
}
"""What papers of 2011 and 2012 call their parts, and what all papers have in common."""

_KOPF = ("betrifft", "telefon")
_TEXTE = (
    "beschlussvorschlag",
    "sachentscheidung",
    "finanzielle_auswirkungen",
    "begruendung",
    "bericht",
)
ANLAGE_A = ("kurzueberblick", "ziele", "finanzierung", "pflichtigkeitsgrad", "querschnittsthemen")
"""The sections of the form Anlage A."""
HAUPTDOKUMENT = ("beratungsfolge", *_TEXTE, "anlagen")
"""The sections of the paper itself."""
FRAGEN = (
    "ergebnisplan",
    "finanzplan",
    "haushaltsplan_beschlossen",
    "haushaltsplan_entwurf",
    "belastungen_zukuenftig",
    "bereits_veranschlagt",
)
"""The questions that a cross answers."""
FINANZZEILEN = (
    "produktgruppe",
    "investitionsmassnahme",
    "auszahlungen",
    "einzahlungen",
    "bisher_bereitgestellt",
    "summe_auszahlungen",
    "zeile",
    "saldo",
)
"""The kinds of rows in the financial tables."""


class Bereich(Enum):
    """Where a label counts."""

    KOPF = "kopf"
    ABSCHNITT = "abschnitt"
    FRAGE = "frage"
    FINANZZEILE = "finanzzeile"


def key(text: str) -> str:
    """``text`` as labels are compared: no capitals, one blank each, no colon or stop behind."""
    return " ".join(text.casefold().split()).rstrip(" :.")


@dataclass(frozen=True, slots=True)
class Beschriftungen:
    """Which label means what, by where it counts."""

    namen: Mapping[tuple[Bereich, str], str]
    vermerke: tuple[str, ...]
    muster: tuple[str, ...]
    staedte: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, staedte: Mapping[str, Stadt]) -> Beschriftungen:
        """The labels of ``staedte`` by the names of their folders, and the older ones."""
        namen: dict[tuple[Bereich, str], str] = {}
        for name, texte in _AELTER.items():
            is_section = name in HAUPTDOKUMENT or name in ANLAGE_A
            bereich = Bereich.ABSCHNITT if is_section else Bereich.KOPF
            namen |= {(bereich, key(text)): name for text in texte}
        for stadt in staedte.values():
            namen |= dict(_labels(stadt))
        return cls(
            namen,
            tuple(stadt.seiten.anlagenvermerk for stadt in staedte.values()),
            tuple(stadt.seiten.muster for stadt in staedte.values()),
            {
                name: frozenset(label for (_, label), _ in _labels(stadt))
                for name, stadt in staedte.items()
            },
        )

    def meaning(self, bereich: Bereich, text: str) -> str | None:
        """What the label ``text`` means in ``bereich``; None if it is none."""
        return self.namen.get((bereich, key(text)))

    def opening(self, text: str) -> tuple[str, str] | None:
        """What the label before the first colon of a line means, and what follows it."""
        label, colon, rest = text.partition(":")
        name = self.meaning(Bereich.KOPF, label) if colon else None
        return (name, rest.strip()) if name else None

    def frage(self, text: str) -> tuple[str, re.Match[str]] | None:
        """The question of Anlage A that ``text`` asks; a label may have holes in it."""
        for (bereich, label), name in self.namen.items():
            found = _with_holes(label).fullmatch(key(text)) if bereich is Bereich.FRAGE else None
            if found:
                return name, found
        return None

    @property
    def zeilenanfaenge(self) -> re.Pattern[str]:
        """The blank before each question of Anlage A, and before its Produktgruppe."""
        fragen = [label for bereich, label in self.namen if bereich is Bereich.FRAGE]
        starts = {
            re.escape(label.partition("{")[0].strip()) for label in (*fragen, "produktgruppe:")
        }
        return re.compile(rf"\s(?={'|'.join(sorted(starts))})", re.IGNORECASE)

    def stadt(self, texte: Iterable[str]) -> str | None:
        """The city whose labels stand among ``texte`` most often; None if none does."""
        said = {key(text) for text in texte}
        counted = {name: len(labels & said) for name, labels in self.staedte.items()}
        best = max(counted, key=lambda name: counted[name], default=None)
        return best if best and counted[best] else None


def _labels(stadt: Stadt) -> Iterable[tuple[tuple[Bereich, str], str]]:
    kopf, schluss, formular = stadt.kopf, stadt.schluss, stadt.anlage_a
    for name, text in (
        *_texts(kopf, _KOPF),
        ("ansprechperson", kopf.ansprechperson),
        ("ansprechperson", kopf.ansprechpersonen),
        ("gezeichnet", schluss.gezeichnet),
        ("anlage_a", formular.titel),
        ("massnahme_ist", formular.massnahme_ist),
        ("produktgruppe", formular.produktgruppe),
        ("teilfinanzplan", stadt.finanztabellen.teilfinanzplan),
        ("teilergebnisplan", stadt.finanztabellen.teilergebnisplan),
    ):
        yield (Bereich.KOPF, key(text)), name
    for name, text in (
        ("beratungsfolge", stadt.beratungsfolge.titel),
        *_texts(stadt.texte, _TEXTE),
        *_texts(formular, ANLAGE_A),
        ("anlagen", schluss.anlage),
        ("anlagen", schluss.anlagen),
    ):
        yield (Bereich.ABSCHNITT, key(text)), name
    for name, text in _texts(formular, FRAGEN):
        yield (Bereich.FRAGE, key(text)), name
    for name, text in _texts(stadt.finanztabellen, FINANZZEILEN):
        yield (Bereich.FINANZZEILE, key(text)), name


def _texts(labels: Formular, names: Iterable[str]) -> list[tuple[str, str]]:
    return [(name, getattr(labels, name)) for name in names]


def _with_holes(label: str) -> re.Pattern[str]:
    parts = re.split(r"\\\{[a-z_]+\\\}", re.escape(label))
    return re.compile("(.*?)".join(parts))


def mark_pattern(vermerk: str) -> re.Pattern[str]:
    """What the mark of an Anlage looks like; its first group is the number of the Anlage."""
    pattern = re.escape(vermerk)
    pattern = pattern.replace(r"\{nummer\}", r"(\w+(?:\.\d+)?)", 1)
    return re.compile(pattern.replace(r"\{vorlage\}", r"(V/\S+)", 1), re.IGNORECASE)
