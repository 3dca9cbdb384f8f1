"""Draws papers as a city writes them from a seed; the same seed gives the same papers."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from werkzeuge.benchmark import saetze
from werkzeuge.benchmark.inhalt import (
    GRADE,
    Absatz,
    AnlageA,
    Block,
    Finanzen,
    Liste,
    Papier,
    Position,
    Punkt,
    Sitzung,
    Tabelle,
    Ueberschrift,
)

SEED = 20260110
"""The seed of ``make benchmark``."""
WORTE_JE_SEITE = 460
"""So many words of running text fill about a page."""
SEITEN = {1: 10, 2: 18, 3: 22, 4: 18, 5: 12, 6: 8, 7: 4, 8: 3, 10: 3, 12: 2}
"""How often in a hundred the text of a paper is so many pages long; half have four at most."""
_TUESDAYS = tuple(
    date(2026, 1, 20) + timedelta(weeks=week) for week in (6, 7, 8, 12, 13, 14, 15, 17, 19, 21)
)
"""They and the days after them are no holidays."""
_AEMTER = (
    "Amt für Mobilität und Tiefbau",
    "Amt für Grünflächen, Umwelt und Nachhaltigkeit",
    "Amt für Kinder, Jugendliche und Familien",
    "Sportamt",
    "Stadtplanungsamt",
)
_GREMIEN = (
    "Bezirksvertretung Münster-Hiltrup",
    "Bezirksvertretung Münster-West",
    "Ausschuss für Umweltschutz, Klimaschutz und Bauwesen",
    "Ausschuss für Verkehr und Mobilität",
)
_BEMERKUNGEN = ("", "Planung", "Bau", "erster Abschnitt", "zweiter Abschnitt")
_HALF = 0.5


def papiere(anzahl: int, seed: int = SEED) -> tuple[Papier, ...]:
    """The first ``anzahl`` papers of ``seed``: more of them begin with the same."""
    return tuple(_Ziehung(seed, nummer).papier() for nummer in range(1, anzahl + 1))


class _Ziehung:
    """Draws one paper."""

    def __init__(self, seed: int, nummer: int) -> None:
        self._random = Random(seed * 100_000 + nummer)  # noqa: S311 -- no secrets
        self._nummer = nummer
        self._noten = 0
        self._tabellen = 0

    def papier(self) -> Papier:
        """The paper."""
        is_beschluss = self._random.random() < 0.65  # noqa: PLR2004 -- two of three decide
        tag = self._random.choice(_TUESDAYS)
        finanzen = self._finanzen() if is_beschluss and self._random.random() < _HALF else None
        betreff = self._filled("{vorhaben} in {ort}: ")
        return Papier(
            ordner=f"2026-{self._nummer:04}",
            nummer=f"V/{self._nummer:04}/2026",
            is_final=self._random.random() < 0.8,  # noqa: PLR2004 -- one of five is a draft
            datum=tag - timedelta(weeks=3),
            amt=self._random.choice(_AEMTER),
            personen=self._random.choice((1, 1, 2)),
            betreff=betreff + self._random.choice(("Neubau", "Erneuerung", "Umgestaltung")),
            zusatz=self._random.choice(("", "", "- Grundsatzbeschluss -")) if is_beschluss else "",
            beratungsfolge=self._beratungsfolge(tag, is_beschluss=is_beschluss),
            beschluss=self._beschluss() if is_beschluss else None,
            folgen=self._folgen(finanzen) if is_beschluss else "",
            finanzen=finanzen,
            text=self._text(),
            anlage_a=self._anlage_a(finanzen),
        )

    def _filled(self, sentence: str) -> str:
        """``sentence`` with places and numbers."""
        return sentence.format(
            vorhaben=self._random.choice(saetze.VORHABEN),
            ort=self._random.choice(saetze.ORTE),
            zahl=self._random.randint(13, 89),
            klein=self._random.choice(("zwei", "drei", "vier", "fünf", "sechs")),
            gross=f"{self._random.randint(2, 28)}.{self._random.randint(0, 999):03}",
            laenge=self._random.randint(12, 98) * 10,
            breite=f"{self._random.randint(2, 4)},{self._random.randint(1, 9)}0",
        )

    def _beratungsfolge(self, tag: date, *, is_beschluss: bool) -> tuple[Sitzung, ...]:
        """Committees in an order and with roles that the rules know."""
        count = self._random.randint(1, 3)
        gremien = sorted(self._random.sample(_GREMIEN, count), key=_GREMIEN.index)
        before, last = ("Vorberatung", "Entscheidung") if is_beschluss else ("Bericht", "Bericht")
        rollen = [before] * (count - 1) + [last]
        tage = (tag + timedelta(weeks=number // 2, days=number % 2) for number in range(count))
        return tuple(map(Sitzung, tage, gremien, rollen))

    def _beschluss(self) -> Liste:
        texts = self._random.sample(saetze.BESCHLUESSE, self._random.randint(2, 5))
        punkte = [Punkt(f"{number}.", self._filled(text)) for number, text in enumerate(texts, 1)]
        if self._random.random() < _HALF:
            number = len(punkte) + 1
            texts = [*self._random.sample(saetze.UNTERPUNKTE, 2), saetze.LETZTER_UNTERPUNKT]
            below = tuple(map(Punkt, ("a.", "b.", "c."), texts))
            punkte.append(Punkt(f"{number}.", "Die Verwaltung wird beauftragt,", below))
        return Liste(tuple(punkte))

    def _finanzen(self) -> Finanzen:
        years = self._random.randint(1, 3)
        aus = [
            Position(str(2027 + year), self._betrag(), self._random.choice(_BEMERKUNGEN))
            for year in range(years)
        ]
        ein = [Position(str(2027 + years), aus[0].betrag // 2000 * 1000, "Zuwendung des Landes")]
        folgen = [
            Position(f"{2027 + years} ff.", self._betrag() // 10, "Folgeaufwand", zeile)
            for zeile in self._random.sample(("13", "14", "20"), self._random.randint(1, 3))
        ]
        return Finanzen(
            self._filled("{vorhaben} {ort}"),
            tuple(aus),
            tuple(ein) if self._random.random() < _HALF else (),
            tuple(sorted(folgen, key=lambda each: each.zeile)),
        )

    def _betrag(self) -> int:
        return self._random.randint(4, 90) * 10_000

    def _folgen(self, finanzen: Finanzen | None) -> str:
        if finanzen is None:
            return "Es entstehen keine zusätzlichen Kosten."
        return "Die Investition und ihre Folgen sollen wie folgt finanziert werden:"

    def _text(self) -> tuple[Block, ...]:
        """Sections of prose until the paper is as long as drawn."""
        seiten = self._random.choices(list(SEITEN), list(SEITEN.values()))[0]
        left = int((seiten - _HALF) * WORTE_JE_SEITE)
        blocks: list[Block] = []
        themen = self._random.sample(saetze.THEMEN, len(saetze.THEMEN))
        for number, thema in enumerate(themen, start=1):
            share = left // max(1, min(6, len(themen)) - number + 1)
            section = self._section(f"{number}. {thema}", share)
            blocks += section
            left -= sum(map(_words, section))
            if left < 60:  # noqa: PLR2004 -- words: not worth a section
                break
        return tuple(blocks)

    def _section(self, title: str, words: int) -> list[Block]:
        blocks: list[Block] = [Ueberschrift(1, title)]
        while sum(map(_words, blocks)) < words or len(blocks) == 1:
            blocks += self._blocks()
        return blocks

    def _blocks(self) -> list[Block]:
        """A paragraph, and now and then a list, a table or a heading with it."""
        drawn = self._random.random()
        if drawn < 0.12:  # noqa: PLR2004 -- one in eight
            return [self._absatz(), self._liste()]
        if drawn < 0.2:  # noqa: PLR2004 -- one in twelve
            return [self._absatz(), self._tabelle()]
        if drawn < 0.3:  # noqa: PLR2004 -- one in ten
            title = self._random.choice(saetze.UNTERTHEMEN)
            return [Ueberschrift(2, title), self._absatz()]
        return [self._absatz()]

    def _absatz(self) -> Absatz:
        sentences = self._random.sample(saetze.SAETZE, self._random.randint(2, 6))
        note = ""
        if self._random.random() < 0.15:  # noqa: PLR2004 -- one in seven
            note = self._filled(self._random.choice(saetze.NOTEN))
        return Absatz(" ".join(map(self._filled, sentences)), note)

    def _liste(self) -> Liste:
        texts = self._random.sample(saetze.PUNKTE, self._random.randint(3, 6))
        is_numbered = self._random.random() < _HALF
        return Liste(
            tuple(
                Punkt(f"{number}." if is_numbered else "-", self._filled(text))
                for number, text in enumerate(texts, 1)
            )
        )

    def _tabelle(self) -> Tabelle:
        title, kopf = self._random.choice(saetze.TABELLEN)
        self._tabellen += 1
        count = self._random.choice((3, 4, 5, 6, 8, 12))
        names = [f"{self._random.choice(saetze.ORTE)} {number}" for number in range(1, count + 1)]
        zeilen = tuple(
            (
                name,
                *(str(self._random.randint(3, 980)) for _ in kopf[2:]),
                self._random.choice(saetze.BEWERTUNGEN),
            )
            for name in names
        )
        return Tabelle(f"Tabelle {self._tabellen}: {self._filled(title)}", tuple(kopf), zeilen)

    def _anlage_a(self, finanzen: Finanzen | None) -> AnlageA:
        kostet = "ja" if finanzen else "nein"
        ueberblick = self._random.sample(saetze.UEBERBLICK, self._random.randint(3, 6))
        return AnlageA(
            ueberblick=tuple(map(self._filled, ueberblick)),
            ziele=(self._absatz(), self._liste(), self._absatz()),
            antworten=(kostet, kostet, "nein", "nein", kostet, "nein"),
            grad=self._random.choice(GRADE),
            begruendung=self._absatz().text,
            themen=tuple(self._random.sample(saetze.THEMENSAETZE, self._random.randint(1, 4))),
        )


def _words(block: Block) -> int:
    """How many words of running text take the room of ``block``."""
    match block:
        case Absatz():
            return len(block.text.split()) + len(block.note.split()) + 5
        case Ueberschrift():
            return 15
        case Liste():
            return sum(12 + len(each.text.split()) for each in block.punkte)
        case Tabelle():
            return 12 * (len(block.zeilen) + 2)
