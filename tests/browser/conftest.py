"""A city's web space, served on the loopback, and a browser to look at it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from tests.browser.dienst import served
from tests.browser.fenster import chromium, neue_seite
from tests.oparl.papiere import ALLE, GREMIEN, gebaut, vorlage
from tests.paket.conftest import NUMMER, make_amtsstube

from vorlagen_gen.oparl import Adressen, write_oparl
from vorlagen_gen.register import write_register

STICHTAG = date(2025, 2, 20)
SACHENTSCHEIDUNG = """\
    1. Der Beispielweg erhält eine neue Beleuchtung (Anlage 1):
       a) zwölf Mastleuchten,
       b) drei Wandleuchten.
    2. Die Verwaltung berichtet nach einem Jahr.
"""
BEGRUENDUNG = """\
  ## Ausgangslage

  Die Leuchten sind alt.[^1] Zu klären sind:

  a) der Ort,
  b) die *Art* und
  c) die Zahl der Leuchten.

  - Die Pfosten bleiben,
  - die Leitungen werden neu verlegt.

  > Licht gehört zur **Sicherheit**.

  | | Beleuchtungsstärke | Farbtemperatur | Anschlussleistung | Aufwendungen |
  | --- | --- | --- | --- | --- |
  | Mast | 5 Lux | 3.000 Kelvin | 22 Watt | 12.000 € |

  ## Arten

  Mehr steht unter [Beleuchtung der Straßen](https://www.example.org/licht). Es gibt zwei Arten:
"""
ANLAGEN = """\
  - {nummer: 1, titel: Erläuterung, datei: anlagen/erlaeuterung.md}
  - {nummer: 2, titel: Vertrag, datei: anlagen/vertrag.md, oeffentlich: nein}
  - {nummer: 3, titel: Lichtgutachten, nachgereicht: 10.09.2026}
"""


@dataclass(frozen=True)
class Auftritt:
    """Where everything is: ``adresse`` on the web, ``ordner`` and the packages on disk."""

    adresse: str
    ordner: Path
    pakete: Path

    @property
    def paket(self) -> Path:
        return self.pakete / NUMMER

    @property
    def intern(self) -> Path:
        return self.pakete / f"{NUMMER}_nichtoeffentlich"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture
def seite(browser: Browser) -> Iterator[Page]:
    with neue_seite(browser) as page:
        yield page


@pytest.fixture(scope="session")
def pakete(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both packages of a paper that has everything a text can have."""
    stube = make_amtsstube(tmp_path_factory.mktemp("browser"))
    text = stube.yaml.read_text(encoding="utf-8")
    before, _, rest = text.partition("    1. Der Beispielweg")
    middle = rest[rest.index("  finanzielle_auswirkungen") :]
    stube.write("vorlage.yaml", f"{before}{SACHENTSCHEIDUNG}{middle}")
    stube.edit("  Die Leuchten sind alt.[^1] Es gibt zwei Arten:\n", BEGRUENDUNG)
    head, _, _ = stube.yaml.read_text(encoding="utf-8").partition("  - {nummer: 1,")
    stube.write("vorlage.yaml", head + ANLAGEN)
    stube.write("anlagen/vertrag.md", "Der Vertrag läuft zehn Jahre.\n")
    packung = stube.packe_eine()
    assert (packung.hindernisse, packung.fehler) == ((), None)
    return stube.ziel


@pytest.fixture(scope="session")
def auftritt(pakete: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Auftritt]:
    """What a city would put on its web server: packages, register, OParl beside its own."""
    ordner = tmp_path_factory.mktemp("auftritt")
    shutil.copytree(pakete / NUMMER, ordner / "pakete" / NUMMER)
    for name, inhalt in write_register([vorlage(each) for each in ALLE], STICHTAG).items():
        _write(ordner / "register" / name, inhalt)
    with served(ordner) as adresse:
        _write_oparl(ordner, adresse)
        yield Auftritt(adresse, ordner, pakete)


def _write_oparl(ordner: Path, adresse: str) -> None:
    """Our objects with the files they tell of, and the city's own, which lead to ours."""
    stadt, ours = f"{adresse}stadt/", f"{adresse}oparl/"
    adressen = Adressen(ours, f"{stadt}body", f"{adresse}pakete/")
    papers = [each for each in map(gebaut, ALLE) if each.papier]
    published = [each.papier for each in papers if each.papier]
    for name, inhalt in write_oparl(published, GREMIEN, adressen).items():
        _write(ordner / "oparl" / name, inhalt)
    for paper, papier in zip(papers, published, strict=True):
        for name, _ in (each for dokument in papier.dokumente for each in dokument.dateien):
            _write(ordner / "pakete" / papier.kennung / name, paper.dateien[name])
    schema = "https://schema.oparl.org/1.1/"
    lists = {"paper": f"{ours}papers", "organization": f"{ours}organizations"}
    body = {"id": f"{stadt}body", "type": f"{schema}Body", "name": "Musterstadt", **lists}
    bodies = {"data": [body], "links": {}}
    system = {"id": f"{stadt}system", "type": f"{schema}System", "body": f"{stadt}bodies"}
    for name, wert in {"system": system, "bodies": bodies, "body": body}.items():
        _write(ordner / "stadt" / f"{name}.json", json.dumps(wert).encode())


def _write(path: Path, inhalt: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(inhalt)
