"""A build in several processes writes and says what one in a single process does."""

from __future__ import annotations

import shutil
import signal
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from vorlagen_gen.cli import main
from vorlagen_gen.werkstatt import Werkstatt, halle

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests/cases/accepted"
PAPERS = {
    "1-entwurf": "ein_satz",
    "2-andere-stadt": "berichtsvorlage",
    "3-nichtoeffentlich": "nichtoeffentliche_anlage",
    "4-abgelehnt": "tischvorlage",
    "5-final": "berichtsvorlage",
}
BROKEN, REJECTED = "2-andere-stadt", "4-abgelehnt"
BUILT = PAPERS.keys() - {BROKEN, REJECTED}


class Bau(NamedTuple):
    """What a build said and left behind."""

    code: int
    out: str
    err: str
    dateien: dict[str, bytes]

    def of(self, names: set[str]) -> dict[str, bytes]:
        return {file: data for file, data in self.dateien.items() if file.split("/")[0] in names}


Bauen = Callable[..., Bau]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def projekt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A draft, one of a city whose style sheet is broken, one in two editions, one rejected."""
    root = tmp_path_factory.mktemp("werkstatt")
    for name in ("content", "templates"):
        shutil.copytree(ROOT / name, root / name)
    for number, (name, case) in enumerate(PAPERS.items(), start=1):
        (paper,) = (CASES / case / "vorlagen").iterdir()
        shutil.copytree(paper, root / "vorlagen" / name)
        yaml = root / "vorlagen" / name / "vorlage.yaml"
        lines = yaml.read_text(encoding="utf-8").splitlines(keepends=True)
        changed = [f"nummer: V/970{number}/2026\n" if x.startswith("nummer:") else x for x in lines]
        yaml.write_text("".join(changed), encoding="utf-8")
    edit(root / "vorlagen/1-entwurf/vorlage.yaml", "status: final", "status: entwurf")
    edit(root / "vorlagen" / REJECTED / "vorlage.yaml", "betreff:", "tittel:")
    edit(root / "vorlagen" / BROKEN / "vorlage.yaml", "stadt: muenster", "stadt: kaputt")
    shutil.copytree(root / "templates/muenster", root / "templates/kaputt")
    (root / "templates/kaputt/vorlage.css").write_text("p { color: url(", encoding="utf-8")
    return root


@pytest.fixture
def bauen(
    projekt: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Bauen:
    def build(prozesse: int, *arguments: str) -> Bau:
        monkeypatch.setattr(halle, "cpus", lambda: prozesse)
        ausgabe = projekt / "ausgabe"
        shutil.rmtree(ausgabe, ignore_errors=True)
        with chdir(projekt):
            code = main(["bauen", "--neu", *arguments])
        said = capsys.readouterr()
        files = (path for path in sorted(ausgabe.rglob("*")) if path.is_file())
        dateien = {path.relative_to(ausgabe).as_posix(): path.read_bytes() for path in files}
        return Bau(code, said.out, said.err, dateien)

    return build


@pytest.fixture(scope="module")
def gemerkt() -> dict[str, Bau]:
    return {}


@pytest.fixture
def allein(bauen: Bauen, gemerkt: dict[str, Bau]) -> Bau:
    """What one process makes of all papers."""
    if not gemerkt:
        gemerkt["allein"] = bauen(1)
    return gemerkt["allein"]


def document(bau: Bau, paper: str, kind: str) -> str:
    """The name of the first document of a paper."""
    return min(Path(name).name for name in bau.of({paper}) if name.endswith(kind))


def test_files_messages_and_their_order_are_the_same_with_any_number_of_processes(
    allein: Bau, bauen: Bauen
) -> None:
    assert bauen(3) == allein
    assert {name.split("/")[0] for name in allein.dateien} == BUILT
    assert allein.code == 3
    assert "[5/5] 5-final" in allein.err.splitlines()


def test_a_city_whose_templates_are_broken_stops_no_paper_of_another(allein: Bau) -> None:
    bau = allein
    _, _, told = bau.out.partition(f"{BROKEN}\n")
    assert "  Nicht gebaut: " in told.partition("\n3-")[0]
    assert "5 Vorlagen: 3 gebaut, 2 nicht gebaut.\n" in bau.out
    assert f"Nicht gebaut: {BROKEN}, {REJECTED}\n" in bau.out


def tampered(monkeypatch: pytest.MonkeyPatch, was: str, function: Any, *arguments: object) -> None:
    """Let something else be done instead of what makes ``was``."""
    submit = Werkstatt.submit

    def tampering(werkstatt: Werkstatt, name: str, *task: Any) -> Any:
        return submit(werkstatt, name, *((function, *arguments) if name == was else task))

    monkeypatch.setattr(Werkstatt, "submit", tampering)


@pytest.mark.parametrize("prozesse", [1, 2])
def test_a_mistake_in_the_program_costs_one_paper_and_is_told(
    prozesse: int, allein: Bau, bauen: Bauen, monkeypatch: pytest.MonkeyPatch
) -> None:
    was = document(allein, "5-final", ".docx")
    tampered(monkeypatch, was, divmod, 1, 0)
    bau = bauen(prozesse)
    assert bau.dateien == allein.of(BUILT - {"5-final"})
    assert f"  Nicht gebaut: An {was} ist das Programm selbst gescheitert" in bau.out
    assert "Traceback" in bau.err
    assert "ZeroDivisionError" in bau.err
    assert bau.code == 3


def test_a_process_that_is_killed_costs_one_paper(
    allein: Bau, bauen: Bauen, monkeypatch: pytest.MonkeyPatch
) -> None:
    was = document(allein, "1-entwurf", ".pdf")
    tampered(monkeypatch, was, signal.raise_signal, signal.SIGKILL)
    bau = bauen(2)
    assert bau.dateien == allein.of(BUILT - {"1-entwurf"})
    assert f"  Nicht gebaut: Der Prozess, der an {was} arbeitete, wurde beendet" in bau.out
    assert bau.code == 3


def test_what_an_earlier_build_left_is_looked_up_before_any_process_is_started(
    projekt: Path, bauen: Bauen, monkeypatch: pytest.MonkeyPatch
) -> None:
    bauen(1, "5-final")
    handed_in: list[str] = []
    monkeypatch.setattr(Werkstatt, "submit", lambda _, was, *__: handed_in.append(was))
    monkeypatch.setattr(Werkstatt, "warm_up", lambda *_: handed_in.append("alles"))
    yaml = projekt / "vorlagen/5-final/vorlage.yaml"
    edit(yaml, "stadt:", "# eine Zeile mehr\nstadt:")
    with chdir(projekt):
        assert main(["bauen", "5-final"]) == 0
    edit(yaml, "# eine Zeile mehr\n", "")
    assert handed_in == []


def test_nachweisen_does_the_same_in_several_processes(
    projekt: Path,
    bauen: Bauen,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bauen(1, "5-final")
    monkeypatch.setattr(halle, "cpus", lambda: 2)
    assert main(["nachweisen", "5-final", "--projekt", str(projekt)]) == 0
    assert capsys.readouterr().out == "5-final: byte-gleich\n"
