"""A project of two quick papers that is built again and again, and what a clean build makes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import chdir
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from vorlagen_gen import satz, schrift
from vorlagen_gen.bestand import werkzeug
from vorlagen_gen.cli import main
from vorlagen_gen.deliver import herkunft
from vorlagen_gen.load.zwischenspeicher import ORDNER

ROOT = Path(__file__).parents[2]
KATALOG = ROOT / "tests/cases/accepted/indikatoren/content/indikatoren"
BEISPIEL = ROOT / "docs/beispiele/V-9901-2025_Beschlussvorlage.pdf"
ERSTE = """\
# Ein Entwurf, der einen Indikator nennt.
stadt: muenster
art: Berichtsvorlage
status: entwurf
nummer: V/0101/2026
betreff: Der Beispielweg wird wird heller
bericht: {datei: texte/bericht.md}
anlagen:
  - {nummer: 1, titel: Erläuterung, datei: anlagen/erlaeuterung.md}
  - {nummer: 2, titel: Lageplan, datei: anlagen/lageplan.pdf}
"""
ZWEITE = """\
stadt: muenster
art: Berichtsvorlage
status: entwurf
nummer: V/0102/2026
betreff: Die Wohnfläche
beratungsfolge:
  - {datum: 23.09.2026, gremium: Ausschuss für Mustersachen, rolle: Bericht}
bericht: {datei: texte/bericht.md}
"""
TEXTE = {
    "erste/vorlage.yaml": ERSTE,
    "erste/texte/bericht.md": "Die Quote steigt: [[indikator 1.1 satz]]\n\nSiehe Anlage 1 und 2.\n",
    "erste/anlagen/erlaeuterung.md": "Am Beispielweg stehen neue Laternen.\n",
    "zweite/vorlage.yaml": ZWEITE,
    "zweite/texte/bericht.md": (
        "Wie in der Vorlage V/0101/2026 gilt: [[indikator 2.1 satz]]\n\n"
        "Die Stratgie der Verwaltungsgerichtsbarkeit steht.\n"
    ),
}
_ONCE = re.compile(
    "von Hand|Übertragen Sie die|vorlagen-gen ruecklauf|wurde unterbrochen|Seit dem letzten Bau"
)


@dataclass
class Bau:
    """What a build said and left behind."""

    code: int
    text: list[str]
    dateien: dict[str, bytes]


@dataclass
class Bauhof:
    """The project, and a way to build it; ``renders`` counts the documents that were made."""

    root: Path
    capsys: pytest.CaptureFixture[str]
    renders: list[str] = field(default_factory=list)

    def path(self, name: str) -> Path:
        return self.root / name

    def edit(self, name: str, old: str, new: str) -> None:
        path = self.path(name)
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def output(self, pattern: str) -> Path:
        found = self.path("ausgabe").glob(pattern)
        (ours,) = (path for path in found if "_bearbeitet-" not in path.name)
        return ours

    def cache(self) -> list[Path]:
        return sorted(self.path(ORDNER).iterdir())

    def bauen(self, *arguments: str) -> Bau:
        """Build as it stands; the renders are those of this build."""
        self.renders.clear()
        return self._bauen(self.root, arguments)

    def sauber(self, other: Path) -> Bau:
        """What the same project gives where nothing was ever built."""
        shutil.rmtree(other, ignore_errors=True)
        for folder in ("vorlagen", "content", "templates"):
            shutil.copytree(self.root / folder, other / folder, symlinks=True)
        return self._bauen(other, ())

    def _bauen(self, root: Path, arguments: tuple[str, ...]) -> Bau:
        with chdir(root):
            self.capsys.readouterr()
            code = main(["bauen", *arguments])
        text = self.capsys.readouterr().out.splitlines()
        ausgabe = root / "ausgabe"
        files = (path for path in sorted(ausgabe.rglob("*")) if path.is_file())
        return Bau(
            code,
            [line for line in text if not _ONCE.search(line)],
            {
                path.relative_to(ausgabe).as_posix(): path.read_bytes()
                for path in files
                if "_bearbeitet-" not in path.name
            },
        )


def forget_the_machine() -> None:
    """What a process remembers of fonts, versions and program is asked for again."""
    caches: tuple[Any, ...] = (
        werkzeug.werkzeug,
        schrift.find_schriften,
        herkunft._schriften,  # noqa: SLF001 -- what is kept for the life of a process
        herkunft._pakete,  # noqa: SLF001
        herkunft._system,  # noqa: SLF001
    )
    for cache in caches:
        cache.cache_clear()


def lay_out(root: Path) -> None:
    """The papers, with shared files and templates."""
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, root / name)
    shutil.rmtree(root / "content/indikatoren")
    shutil.copytree(KATALOG, root / "content/indikatoren")
    for name, text in TEXTE.items():
        path = root / "vorlagen" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copy(BEISPIEL, root / "vorlagen/erste/anlagen/lageplan.pdf")


@pytest.fixture(scope="module")
def gebaut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project; the tests of a module build it one after the other."""
    root = tmp_path_factory.mktemp("bestand") / "projekt"
    lay_out(root)
    return root


@pytest.fixture
def bauhof(
    gebaut: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Bauhof]:
    """The project as it was laid out, built; afterwards its inputs are put back."""
    bauhof = Bauhof(gebaut, capsys)
    hand_in: Callable[..., Any] = satz.Setzerei._hand_in  # noqa: SLF001 -- it is counted

    def counting(setzerei: Any, ausgabe: Any, platz: Any) -> Any:
        bauhof.renders.append(ausgabe.document.title)
        return hand_in(setzerei, ausgabe, platz)

    monkeypatch.setattr(satz.Setzerei, "_hand_in", counting)
    saved = tmp_path / "vorher"
    for name in ("vorlagen", "content", "templates"):
        shutil.copytree(gebaut / name, saved / name)
    bauhof.bauen()
    yield bauhof
    for name in ("vorlagen", "content", "templates"):
        shutil.rmtree(gebaut / name)
        shutil.copytree(saved / name, gebaut / name)
    papers = {path.name for path in (saved / "vorlagen").iterdir()}
    for path in (gebaut / "ausgabe").iterdir():
        if path.name not in papers:
            shutil.rmtree(path)
    monkeypatch.undo()
    forget_the_machine()
