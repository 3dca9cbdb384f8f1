"""A short final paper in a project of its own, which tests change and pack."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.paket.packen import Packung, find_packbare, packen
from vorlagen_gen.werkstatt import Werkstatt

ROOT = Path(__file__).parents[2]
HEUTE = date(2026, 9, 1)
NUMMER = "V-9800-2026"
BESTAND = ".zwischenspeicher"
VORLAGE = """\
art: Beschlussvorlage
status: final
oeffentlich: ja
nummer: V/9800/2026
datum: 31.08.2026
amt: Amt für Mobilität und Tiefbau
ansprechpersonen:
  - {anrede: Frau, name: Mustermann, telefon: 492-7000, email: mustermann@stadt-muenster.de}
betreff: "Beispielweg: Neue Beleuchtung"
betreff_zusatz: ["- Baubeschluss -"]
beratungsfolge:
  - {datum: 17.09.2026, gremium: Bezirksvertretung Münster-Hiltrup, rolle: Anhörung}
  - {datum: 23.09.2026, gremium: Ausschuss für Verkehr und Mobilität, rolle: Entscheidung}
beschlussvorschlag:
  sachentscheidung: |
    1. Der Beispielweg erhält eine neue Beleuchtung (Anlage 1).
    2. Die Verwaltung berichtet nach einem Jahr.
  finanzielle_auswirkungen: {text: Es entstehen unmittelbar keine Kosten.}
begruendung: |
  Die Leuchten sind alt.[^1] Es gibt zwei Arten:

  | Art | Anzahl |
  | --- | --- |
  | Mast | 12 |
  | Wand | 3 |

  [^1]: Sie stammen aus dem Jahr 1974.
unterschrift: {vertretung: I.V., name: Max Mustermann, amtsbezeichnung: Stadtbaurat}
anlagen:
  - {nummer: 1, titel: Erläuterung, datei: anlagen/erlaeuterung.md}
"""


@dataclass(frozen=True)
class Amtsstube:
    """A project with the paper ``beleuchtung``."""

    root: Path

    @property
    def ordner(self) -> Path:
        return self.root / "vorlagen" / "beleuchtung"

    @property
    def yaml(self) -> Path:
        return self.ordner / "vorlage.yaml"

    @property
    def ziel(self) -> Path:
        return self.root / "paket"

    @property
    def paket(self) -> Path:
        return self.ziel / NUMMER

    @property
    def intern(self) -> Path:
        return self.ziel / f"{NUMMER}_nichtoeffentlich"

    def write(self, datei: str, inhalt: str | bytes) -> None:
        path = self.ordner / datei
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(inhalt.encode() if isinstance(inhalt, str) else inhalt)

    def edit(self, old: str, new: str) -> None:
        text = self.yaml.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        self.yaml.write_text(text.replace(old, new), encoding="utf-8")

    def packe(self, *namen: str) -> list[Packung]:
        projekt = Projekt.open(self.root)
        packbare, _ = find_packbare(projekt, namen)
        with Werkstatt() as werkstatt:
            return list(
                packen(
                    projekt,
                    packbare,
                    self.root / "ausgabe",
                    self.ziel,
                    HEUTE,
                    melde=lambda _: None,
                    werkstatt=werkstatt,
                )
            )

    def packe_eine(self) -> Packung:
        (packung,) = self.packe("beleuchtung")
        return packung


def make_amtsstube(root: Path) -> Amtsstube:
    for folder in ("templates", "content"):
        shutil.copytree(ROOT / folder, root / folder)
    amtsstube = Amtsstube(root)
    amtsstube.write("vorlage.yaml", VORLAGE)
    amtsstube.write("anlagen/erlaeuterung.md", "Die Erläuterung nennt die Leuchten.\n")
    return amtsstube


@pytest.fixture(scope="session")
def _gebaut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The paper, built and packed once, with a copy of all beside it."""
    folder = tmp_path_factory.mktemp("stube")
    amtsstube = make_amtsstube(folder / "projekt")
    packung = amtsstube.packe_eine()
    assert (packung.hindernisse, packung.fehler) == ((), None)
    shutil.copytree(amtsstube.root, folder / "kopie", ignore=shutil.ignore_patterns(BESTAND))
    return folder


@pytest.fixture
def stube(_gebaut: Path) -> Amtsstube:
    """The project as it was packed; always the same folder, where earlier results count."""
    return as_packed(_gebaut)


def as_packed(gebaut: Path) -> Amtsstube:
    """The project in ``gebaut`` as it was packed, whatever became of it."""
    root = gebaut / "projekt"
    for path in root.iterdir():
        if path.is_symlink():
            path.unlink()
        elif path.name != BESTAND:
            shutil.rmtree(path)
    shutil.copytree(gebaut / "kopie", root, dirs_exist_ok=True)
    return Amtsstube(root)


def files(folder: Path) -> dict[str, bytes]:
    """All files below ``folder`` by their paths there."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def members(archiv: Path) -> dict[str, bytes]:
    """All files in a ZIP by their paths there."""
    with ZipFile(archiv) as opened:
        assert opened.testzip() is None
        return {name: opened.read(name) for name in opened.namelist()}
