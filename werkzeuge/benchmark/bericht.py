"""Writes docs/leistung.md and its chart from what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from string import Template

from werkzeuge.benchmark.laeufe import NACKT, PANDAS, UNVERAENDERT
from werkzeuge.benchmark.programme import DOCXTPL, PANDOC, UNSER
from werkzeuge.benchmark.protokoll import Protokoll
from werkzeuge.benchmark.schaubild import Balken, Gruppe, schaubild, zahl
from werkzeuge.benchmark.urteil import PAARE, Stand, Urteil
from werkzeuge.benchmark.vorschau import TASTE
from werkzeuge.benchmark.ziele import VIELE

PROGRAMME = (UNSER, DOCXTPL, PANDOC)
BILD = "leistung.svg"
VON_HAND = "<!-- Ab hier von Hand geschrieben; make benchmark lässt es stehen. -->"
_SEITE = Path(__file__).with_name("seite.md")
_TITEL = "Sekunden je Vorlage, kalt"
_NICHTS = "Nicht gemessen.\n"
_ZIELKOPF = ("Was", "Ziel", "gemessen", "von – bis", "Paare", "Ergebnis")
_VORLAGENKOPF = (
    "Vorlagen",
    "Programm",
    "Sekunden",
    "von – bis",
    "je Vorlage",
    "CPU-Sekunden",
    "Speicher: größter",
    "alle",
    "Zeit gegen unsere",
)
_VERGLICHEN = ("Sekunden", "von – bis", "Verhältnis", "von – bis")


@dataclass(frozen=True, slots=True)
class Umstaende:
    """When and with what it was measured; ``minuten`` is how long all of it took."""

    datum: str
    rechner: Mapping[str, str]
    versionen: Mapping[str, str]
    minuten: int


def seite(
    protokoll: Protokoll, urteile: Sequence[Urteil], umstaende: Umstaende, bisher: str
) -> str:
    """The page; what was written by hand in the page ``bisher`` stays."""
    text = Template(_SEITE.read_text(encoding="utf-8"))
    generated = text.substitute(
        datum=umstaende.datum,
        rechner="; ".join(f"{name}: {wert}" for name, wert in umstaende.rechner.items()),
        versionen=", ".join(f"{name} {wert}" for name, wert in umstaende.versionen.items()),
        minuten=umstaende.minuten,
        verkuerzt=_verkuerzt(protokoll) if is_verkuerzt(protokoll) else "",
        ziele=_table(_ZIELKOPF, map(_zielzeile, urteile)),
        vorlagen=_table(_VORLAGENKOPF, _vorlagenzeilen(protokoll)),
        bild=_beschreibung(protokoll),
        warm=_programme(protokoll, "1 warm"),
        beobachten=_programme(protokoll, "ein Wort"),
        vorschau=_programme(protokoll, TASTE),
        starts=_table(("Befehl", *_VERGLICHEN), _startzeilen(protokoll)),
        tabellen=_table(("Zeilen", *_VERGLICHEN, "Speicher"), _tabellenzeilen(protokoll)),
    )
    return generated + VON_HAND + (bisher.partition(VON_HAND)[2] or "\n")


def is_verkuerzt(protokoll: Protokoll) -> bool:
    """Whether less was measured than is judged."""
    return protokoll.paare < PAARE or VIELE not in protokoll.groessen


def _verkuerzt(protokoll: Protokoll) -> str:
    paare = "ein Paar" if protokoll.paare == 1 else f"{protokoll.paare} Paare"
    most = max(protokoll.groessen)
    return (
        f"\n> **Verkürzter Lauf:** {paare} statt {PAARE}, höchstens {most} Vorlagen statt {VIELE}. "
        "Diese Zahlen sind vorläufig.\n"
    )


def _zielzeile(urteil: Urteil) -> Sequence[str]:
    ziel = urteil.ziel
    bound = (
        f"{'mindestens' if ziel.at_least else 'höchstens'} {_grenze(ziel.grenze)} {ziel.einheit}"
    )
    if urteil.stand is Stand.NICHT_GEMESSEN:
        return ziel.was, bound, "–", "–", *_anzahl(urteil)
    return ziel.was, bound, *_mitte_und_spanne(urteil.werte), *_anzahl(urteil)


def _anzahl(urteil: Urteil) -> tuple[str, str]:
    return str(len(urteil.werte)), f"**{urteil.stand}**"


def _grenze(grenze: float) -> str:
    return f"{grenze:g}".replace(".", ",")


def _vorlagenzeilen(protokoll: Protokoll) -> Iterator[Sequence[str]]:
    for size in protokoll.groessen:
        unsere = protokoll.sekunden(f"{size} kalt", UNSER)
        for wer in PROGRAMME:
            if werte := protokoll.of(f"{size} kalt", wer):
                seconds = [each.sekunden for each in werte]
                yield (
                    str(size),
                    wer,
                    *_mitte_und_spanne(seconds),
                    zahl(median(seconds) / size),
                    zahl(median(each.cpu for each in werte)),
                    f"{median(each.groesster for each in werte):.0f} MB",
                    f"{median(each.zusammen for each in werte):.0f} MB",
                    zahl(median(a / b for a, b in zip(seconds, unsere, strict=True))),
                )


def _mitte_und_spanne(werte: Sequence[float]) -> tuple[str, str]:
    return zahl(median(werte)), f"{zahl(min(werte))} – {zahl(max(werte))}"


def _startzeilen(protokoll: Protokoll) -> Iterator[Sequence[str]]:
    for was in (*protokoll.names("pruefen "), *protokoll.names(UNVERAENDERT)):
        yield _befehl(was), *_verglichen(protokoll, was, NACKT)


def _befehl(was: str) -> str:
    return f"`{was}`" if was.startswith("pruefen") else "`bauen`, nichts geändert"


def _verglichen(protokoll: Protokoll, was: str, gegen: str) -> tuple[str, ...]:
    ours, theirs = protokoll.sekunden(was, UNSER), protokoll.sekunden(was, gegen)
    ratios = [above / below for above, below in zip(ours, theirs, strict=True)]
    return (*_mitte_und_spanne(ours), *_mitte_und_spanne(ratios))


def _programme(protokoll: Protokoll, was: str) -> str:
    rows = ((wer, protokoll.sekunden(was, wer)) for wer in PROGRAMME)
    found = ((wer, *_mitte_und_spanne(werte)) for wer, werte in rows if werte)
    return _table(("Programm", "Sekunden", "von – bis"), found)


def _tabellenzeilen(protokoll: Protokoll) -> Iterator[Sequence[str]]:
    for was in protokoll.names_ending(" Zeilen"):
        zeilen = f"{int(was.split()[0]):,}".replace(",", ".")
        memory = median(each.groesster for each in protokoll.of(was, UNSER))
        yield zeilen, *_verglichen(protokoll, was, PANDAS), f"{memory:.0f} MB"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table; or that there is nothing to be shown."""
    found = list(rows)
    lines = [head, ["---"] * len(head), *found]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines) if found else _NICHTS


def bild(protokoll: Protokoll) -> str:
    """The chart of the page; its numbers stand in the table of the page."""
    gruppen = [
        Gruppe(_vorlagen_genannt(size), tuple(_balken(protokoll, size)))
        for size in protokoll.groessen
    ]
    return schaubild(_TITEL, _beschreibung(protokoll), gruppen)


def _vorlagen_genannt(size: int) -> str:
    return "1 Vorlage" if size == 1 else f"{size} Vorlagen"


def _balken(protokoll: Protokoll, size: int) -> Iterator[Balken]:
    for wer in PROGRAMME:
        if werte := [each / size for each in protokoll.sekunden(f"{size} kalt", wer)]:
            yield Balken(wer, median(werte), min(werte), max(werte))


def _beschreibung(protokoll: Protokoll) -> str:
    """The chart in words."""
    said = (
        f"{_vorlagen_genannt(size)}: "
        + ", ".join(f"{each.name} {zahl(each.wert)}" for each in _balken(protokoll, size))
        for size in protokoll.groessen
    )
    return f"{_TITEL}. {'. '.join(said)}. Der Strich zeigt den kleinsten und den größten Wert."
