"""The labels by which the parts of a paper are known: those of all cities, and of old papers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from vorlagen_gen.importe.woerter import words
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.model.werte import Grad

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


_ANGEKREUZT = "Ja Nein teilw. teilweise JJJJ"
EIGENFELD = "felder."
"""Before the name of a field of a city's own: its section is called ``felder.klimarelevanz``."""


_TAG = r"\d{1,2}\.\d{1,2}\.\d{4}"


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
    woerter: frozenset[str]
    """The words that forms and labels print of themselves."""
    anlagenzusaetze: tuple[tuple[str, re.Pattern[str]], ...] = ()
    """The field that follows on a title in the list of Anlagen, and how: ``titel`` and ``wert``."""

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
        namen = {**dict(_eigenfelder(staedte.values())), **namen}
        return cls(
            namen,
            tuple(
                vermerk
                for stadt in staedte.values()
                for vermerk in (
                    stadt.seiten.anlagenvermerk,
                    stadt.seiten.anlagenvermerk_nichtoeffentlich,
                )
            ),
            tuple(stadt.seiten.muster for stadt in staedte.values()),
            {
                name: frozenset(label for (_, label), _ in _labels(stadt))
                for name, stadt in staedte.items()
            },
            frozenset(words(" ".join(_printed(staedte.values())))),
            tuple(_zusaetze(staedte.values())),
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

    def mark(self, text: str) -> str | None:
        """The number of the Anlage whose mark ``text`` is, and nothing else; None if it is none."""
        line = " ".join(text.split())
        found = (mark_pattern(vermerk).fullmatch(line) for vermerk in self.vermerke)
        return next((each[1] for each in found if each), None)


def _zusaetze(staedte: Iterable[Stadt]) -> Iterator[tuple[str, re.Pattern[str]]]:
    for stadt in staedte:
        for name, text, hole, wert in (
            ("nachgereicht", stadt.schluss.eintrag_nachgereicht, "datum", _TAG),
            ("einsicht", stadt.schluss.eintrag_einsicht, "ort", ".+"),
        ):
            behind = re.escape(text.partition("{titel}")[2])
            pattern = behind.replace(re.escape(f"{{{hole}}}"), f"(?P<wert>{wert})")
            yield name, re.compile(f"(?P<titel>.+){pattern}")


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


def _printed(staedte: Iterable[Stadt]) -> Iterator[str]:
    """All texts of all cities, the older labels, and what is ticked."""
    for texte in _AELTER.values():
        yield from texte
    yield _ANGEKREUZT
    yield from Grad
    for stadt in staedte:
        yield from _strings(stadt.model_dump())


def _strings(wert: object) -> Iterator[str]:
    if isinstance(wert, str):
        yield wert
    elif isinstance(wert, Mapping):
        for each in wert.values():
            yield from _strings(each)
    elif isinstance(wert, list | tuple):
        for each in wert:
            yield from _strings(each)


def _eigenfelder(staedte: Iterable[Stadt]) -> Iterable[tuple[tuple[Bereich, str], str]]:
    """The titles of fields of a city's own; where another label says the same, that one counts."""
    for stadt in staedte:
        for feld in stadt.felder:
            yield (Bereich.ABSCHNITT, key(feld.titel)), f"{EIGENFELD}{feld.name}"


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
