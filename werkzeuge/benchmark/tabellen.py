"""A project whose indicators are sums over one long table, as an open-data portal publishes it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

WURZEL = Path(__file__).resolve().parents[2]
PAPIER = "2025-tabellen"
TABELLE = Path("content/indikatoren/daten/einwohner.csv")
SEED = 20260122

_JAHRE = range(1997, 2025)
_STADTTEILE = tuple(f"{11 + number} Stadtteil {number + 1}" for number in range(45))
_GESCHLECHTER = ("männlich", "weiblich")
_MERKMALE = {
    "Ausländer": 0.11,
    "Deutsche mit persönlicher Migrationsvorgeschichte": 0.07,
    "Deutsche mit vererbter Migrationsvorgeschichte": 0.06,
    "Deutsche ohne erkennbare Migrationsvorgeschichte": 0.76,
}
_MIT = tuple(_MERKMALE)[:3]
_ZEILEN_JE_ALTER = len(_JAHRE) * len(_STADTTEILE) * len(_GESCHLECHTER) * len(_MERKMALE)
_EINWOHNER = 300_000
_ALTERSKLASSEN = 8


def main(n: int, folder: Path) -> None:
    """A project in the new ``folder``: a table of at least ``n`` rows, its indicators, a paper.

    The table has a row for each year, Stadtteil, sex, origin and age, the more ages the longer
    it is: 10,080 rows for each of them. Most of its twelve indicators sum over all rows, so
    that each row counts some seven times. The paper names all of them.
    """
    for name in ("content", "templates"):
        shutil.copytree(WURZEL / name, folder / name)
    shutil.rmtree(folder / "content/indikatoren")
    (folder / TABELLE).parent.mkdir(parents=True)
    alter = _alter(-(-n // _ZEILEN_JE_ALTER))
    (folder / TABELLE).write_text("\n".join([*_zeilen(alter), ""]), "utf-8", newline="\n")
    katalog = folder / "content/indikatoren/katalog.yaml"
    katalog.write_text("\n".join([*_katalog(alter), ""]), "utf-8")
    texte = folder / "vorlagen" / PAPIER / "texte"
    texte.mkdir(parents=True)
    (texte.parent / "vorlage.yaml").write_text(_VORLAGE, "utf-8")
    (texte / "bericht.md").write_text(_bericht(), "utf-8")


def _alter(number: int) -> tuple[str, ...]:
    """So many classes of age up to a hundred."""
    bounds = [100 * each // number for each in range(number + 1)]
    return tuple(f"{a}-{b - 1}" if a + 1 < b else f"{a}" for a, b in pairwise(bounds))


def _zeilen(alter: tuple[str, ...]) -> Iterator[str]:
    """The lines of the table; a count of zero is printed as offices do."""
    random = Random(SEED)  # noqa: S311 -- numbers of a sample
    groups = len(_STADTTEILE) * len(_GESCHLECHTER) * len(alter)
    yield "Stichtag;Stadtteil;Geschlecht;Merkmal;Alter;Einwohner"
    for jahr in _JAHRE:
        for stadtteil in _STADTTEILE:
            for geschlecht in _GESCHLECHTER:
                for merkmal, anteil in _MERKMALE.items():
                    mean = _EINWOHNER * anteil / groups
                    row = f"31.12.{jahr};{stadtteil};{geschlecht};{merkmal};"
                    for each in alter:
                        yield f"{row}{each};{int(random.random() * 2 * mean) or '-'}"


def _katalog(alter: tuple[str, ...]) -> Iterator[str]:
    yield "titel: Monitoring"
    yield "ausgabe: {name: 2024/2025, vorige: 2020/2021, vorige_bis: 2019}"
    yield "handlungsfelder:"
    yield "  - kennung: 1"
    yield "    name: Bevölkerung"
    yield "    leitziel: Menschen aller Herkunft leben in der ganzen Stadt."
    yield "    teilziele: [{kennung: 1-1, text: Die Stadt kennt ihre Einwohner.}]"
    yield "    indikatoren:"
    alle = _filter("Alter", alter)
    reihen = [f"insgesamt: {{filter: [{_merkmal(tuple(_MERKMALE))}, {alle}]}}"]
    yield from _indikator(1, "Einwohner", "anzahl", reihen)
    yield from _indikator(2, "Anteil mit Migrationsvorgeschichte", "anteil", _anteil(_MIT, alle))
    yield from _indikator(3, "Ausländeranteil", "anteil", _anteil(_MIT[:1], alle))
    groups = {"mit": _MIT, "ohne": tuple(_MERKMALE)[3:]}
    reihen = [f"{name}: {{filter: [{_merkmal(each)}, {alle}]}}" for name, each in groups.items()]
    reihen.append("rechnung: dissimilaritaet")
    yield from _indikator(4, "Ungleiche Verteilung", "index", reihen)
    for nummer in range(_ALTERSKLASSEN):
        klasse = alter[nummer * len(alter) // _ALTERSKLASSEN :][: -(-len(alter) // _ALTERSKLASSEN)]
        own = _anteil(_MIT, _filter("Alter", klasse))
        yield from _indikator(5 + nummer, f"Anteil in Altersklasse {nummer + 1}", "anteil", own)


def _indikator(nummer: int, name: str, art: str, reihen: list[str]) -> Iterator[str]:
    yield f"      - kennung: 1.{nummer}"
    yield f"        name: {name}"
    yield f"        subjekt: Der Wert »{name}«"
    yield "        definition: Einwohner am Jahresende."
    yield f"        art: {art}"
    yield f"        einheit: {'Prozent' if art == 'anteil' else 'Personen'}"
    yield "        richtung: keine"
    yield "        gruppenbegriff: register"
    yield "        quelle: Erfundene Zahlen"
    yield "        beispieldaten: ja"
    yield "        daten:"
    yield f"          datei: {TABELLE.relative_to('content/indikatoren').as_posix()}"
    yield "          zeit: Stichtag"
    yield "          wert: Einwohner"
    yield "          teile: Stadtteil"
    yield f"          anzahl_teile: {len(_STADTTEILE)}"
    yield f"          filter: {_filter('Geschlecht', _GESCHLECHTER)}"
    for reihe in reihen:
        yield f"          {reihe}"


def _anteil(merkmale: tuple[str, ...], alter: str) -> list[str]:
    zaehler, nenner = (
        f"{{filter: [{_merkmal(each)}, {alter}]}}" for each in (merkmale, tuple(_MERKMALE))
    )
    return [f"insgesamt: {{zaehler: {zaehler}, nenner: {nenner}}}"]


def _merkmal(merkmale: tuple[str, ...]) -> str:
    return _filter("Merkmal", merkmale)


def _filter(spalte: str, werte: tuple[str, ...]) -> str:
    return f"{{spalte: {spalte}, werte: [{', '.join(werte)}]}}"


def _bericht() -> str:
    numbers = range(1, _ALTERSKLASSEN + 5)
    return "\n\n".join(f"[[indikator 1.{number} satz]]" for number in numbers) + "\n"


_VORLAGE = """\
art: Berichtsvorlage
status: entwurf
oeffentlich: ja
nummer: V/0801/2025
datum: 26.05.2025
amt: Amt für Migration und Integration
ansprechpersonen:
  - {anrede: Frau, name: Mustermann, telefon: 492-7000, email: mustermann@stadt-muenster.de}
betreff: Einwohner nach Stadtteil, Herkunft und Alter
beratungsfolge:
  - {datum: 18.06.2025, gremium: Integrationsrat, rolle: Bericht}
bericht: {datei: texte/bericht.md}
unterschrift: {vertretung: In Vertretung, name: Erika Mustermann, amtsbezeichnung: Stadträtin}
"""
