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
from tests.paket.conftest import HEUTE, NUMMER, VORLAGE, Amtsstube, make_amtsstube

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.paket.verzeichnisse import lege_aus

ZWEITE = "V-9801-2026"
STICHTAG = date(2026, 9, 18)
SACHENTSCHEIDUNG = """\
    1. Der Beispielweg erhält eine neue Beleuchtung (Anlage 1):
       a) zwölf Mastleuchten,
       b) drei Wandleuchten.
    2. Die Verwaltung berichtet nach einem Jahr.
"""
BEGRUENDUNG = """\
  ## Ausgangslage

  Der Antrag A-R/0028/2022 ist damit erledigt.[^1] Zu klären sind:

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
auftraege:
  - {ziffer: 2, was: Über die Kosten berichten, frist: 30.06.2027}
erledigt: [A-R/0028/2022]
"""
PERSON = """\
  - anrede: Herr
    name: Geheimhuber
    telefon: 492-6666
    email: leise@stadt-muenster.de
    oeffentlich: nein
"""
GEHEIM = ("Geheimhuber", "492-6666", "leise@", "Vertrag", "nichtoeffentlich")
"""What stands in the paper, or names its other package, and must not be found on the web."""


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
def auftritt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Auftritt]:
    """What ``paket`` writes for two papers, put on a web server beside the city's own objects."""
    ordner, stube = tmp_path_factory.mktemp("auftritt"), tmp_path_factory.mktemp("stube")
    with served(ordner) as adresse:
        pakete = _packe(make_amtsstube(stube), adresse)
        for name in (NUMMER, ZWEITE):
            shutil.copytree(pakete / name, ordner / "pakete" / name)
        for name in ("register", "oparl"):
            shutil.copytree(pakete / name, ordner / name)
        _write_stadt(ordner / "stadt", adresse)
        yield Auftritt(adresse, ordner, pakete)


def _packe(stube: Amtsstube, adresse: str) -> Path:
    """Packages, register and OParl of a paper that has everything, and of one that cites it."""
    addresses = {"basis": "oparl/", "koerperschaft": "stadt/body", "dateien": "pakete/"}
    lines = "".join(f"  {name}: {adresse}{path}\n" for name, path in addresses.items())
    (stube.root / "content/paket.yaml").write_text(f"oparl:\n{lines}", encoding="utf-8")
    before, _, rest = VORLAGE.partition("    1. Der Beispielweg")
    middle = rest[rest.index("  finanzielle_auswirkungen") : rest.index("  - {nummer: 1,")]
    stube.write("vorlage.yaml", before + SACHENTSCHEIDUNG + middle + ANLAGEN)
    stube.edit("  Die Leuchten sind alt.[^1] Es gibt zwei Arten:\n", BEGRUENDUNG)
    stube.edit('betreff: "', f'{PERSON}betreff: "')
    stube.write("anlagen/vertrag.md", "Der Vertrag läuft zehn Jahre.\n")
    second = VORLAGE.replace("V/9800", "V/9801").replace("Beispielweg: Neue", "Musterweg: Neue")
    second = second.replace("Die Leuchten sind", "Wie in V/9800/2026 sind die Leuchten")
    stube.write("../musterweg/vorlage.yaml", second)
    stube.write("../musterweg/anlagen/erlaeuterung.md", "Auch hier stehen Masten.\n")
    for packung in stube.packe():
        assert packung.pakete, (packung.fehler, packung.hindernisse, packung.gebaut.findings)
    auslage = lege_aus(Projekt.open(stube.root), stube.ziel, STICHTAG, HEUTE)
    assert (auslage.fehler, auslage.auslassungen) == (None, ())
    return stube.ziel


def _write_stadt(ordner: Path, adresse: str) -> None:
    """The city's own objects (OParl 1.1, „System“ and „Body“), which lead to ours."""
    schema, stadt, ours = "https://schema.oparl.org/1.1/", f"{adresse}stadt/", f"{adresse}oparl/"
    lists = {"paper": f"{ours}papers", "organization": f"{ours}organizations"}
    body = {"id": f"{stadt}body", "type": f"{schema}Body", "name": "Musterstadt", **lists}
    system = {"id": f"{stadt}system", "type": f"{schema}System", "body": f"{stadt}bodies"}
    bodies = {"data": [body], "links": {}}
    ordner.mkdir()
    for name, wert in {"system": system, "bodies": bodies, "body": body}.items():
        (ordner / f"{name}.json").write_text(json.dumps(wert), encoding="utf-8")
