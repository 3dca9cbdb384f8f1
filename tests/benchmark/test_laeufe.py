from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
from werkzeuge.benchmark import __main__ as benchmark
from werkzeuge.benchmark import laeufe
from werkzeuge.benchmark.generator import papiere
from werkzeuge.benchmark.laeufe import Werkbank
from werkzeuge.benchmark.messung import MessungError, Messwert
from werkzeuge.benchmark.programme import DOCXTPL, PANDOC, UNSER, Programm, Satz
from werkzeuge.benchmark.protokoll import Protokoll
from werkzeuge.benchmark.umgebung import Umgebung

Runner: TypeAlias = Callable[..., tuple[int, Path]]
UMGEBUNG = Umgebung(Path(sys.executable), Path(sys.executable), None, None)


def bank(tmp_path: Path, programme: tuple[Programm, ...], paare: int) -> Werkbank:
    return Werkbank(UMGEBUNG, programme, tmp_path, Protokoll((1, 2), (), paare))


class Zaehlend(Programm):
    """Notes in which order the programs have their turn."""

    turns: list[tuple[str, int, str]]

    def messe(self, satz: Satz) -> Messwert:
        self.turns.append((self.name, len(satz.papiere), satz.papiere[0].nummer))
        return Messwert(len(self.turns), 1, 1, 1)


def test_the_programs_have_their_turn_one_after_the_other(tmp_path: Path) -> None:
    Zaehlend.turns = []
    programme = tuple(
        Zaehlend(name, lambda _: [], lambda satz: satz.ordner) for name in (UNSER, DOCXTPL, PANDOC)
    )
    found = bank(tmp_path, programme, 2)
    laeufe.miss_vorlagen(found)
    names = [name for name, _, _ in Zaehlend.turns]
    assert names == [UNSER, DOCXTPL, PANDOC] * 5  # once unmeasured, then both sizes in each pair
    measured = [(size, first) for name, size, first in Zaehlend.turns[3:] if name == UNSER]
    assert measured == [
        (1, "V/0001/2026"),
        (2, "V/0001/2026"),
        (1, "V/0002/2026"),
        (2, "V/0001/2026"),
    ]
    assert len(found.protokoll.of("1 kalt", PANDOC)) == 2


def _programm(code: str) -> Programm:
    def aufruf(satz: Satz) -> list[str]:
        return [sys.executable, "-c", code, str(satz.ordner / "neu")]

    return Programm("probe", aufruf, lambda satz: satz.ordner / "neu")


FILES = """
import sys, pathlib
folder = pathlib.Path(sys.argv[1])
assert not list(folder.iterdir())
for name in ("a.docx", "a.pdf", "b.docx", "b.pdf")[:int({count})]: (folder / name).write_text("")
"""


@pytest.fixture
def satz(tmp_path: Path) -> Satz:
    found = Satz(tmp_path / "satz", papiere(1))
    found.write()
    return found


def test_a_run_begins_with_nothing_and_must_make_all_files(satz: Satz) -> None:
    for _ in range(2):
        assert _programm(FILES.format(count=4)).messe(satz).sekunden > 0
    with pytest.raises(MessungError, match="1 Dateien mit der Endung pdf"):
        _programm(FILES.format(count=3)).messe(satz)


def test_a_bare_start_is_measured_several_times(tmp_path: Path) -> None:
    assert 0 < laeufe._nackt(bank(tmp_path, (), 1)).sekunden < 5  # noqa: SLF001 -- the part itself


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Runner]:
    """Runs the program with nothing to measure but what is given; the page it would write."""

    def measured(*options: str, measure: Callable[[Werkbank], None]) -> tuple[int, Path]:
        for name, value in {
            "SEITE": tmp_path / "leistung.md",
            "ORDNER": tmp_path,
            "LAEUFE": {"probe": measure},
            "richte_ein": lambda: UMGEBUNG,
            "rechner": lambda: {"Kerne": "2"},
            "versionen": lambda _: {"Python": "3"},
        }.items():
            monkeypatch.setattr(benchmark, name, value)
        monkeypatch.setattr(sys, "argv", ["benchmark", "--datum", "22.11.2026", *options])
        return benchmark.main(), tmp_path / "leistung.md"

    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield measured
    for number, handler in before.items():
        signal.signal(number, handler)


def _ours(found: Werkbank) -> None:
    for size in found.protokoll.groessen:
        for _ in range(found.protokoll.paare):
            found.protokoll.add(f"{size} kalt", UNSER, Messwert(1, 1, 100, 100))


def test_what_could_not_be_measured_fails(run: Runner, capsys: pytest.CaptureFixture[str]) -> None:
    code, page = run(measure=_ours)
    assert code == 1
    assert "nicht gemessen: eine Vorlage" in capsys.readouterr().out
    assert "**nicht gemessen**" in page.read_text(encoding="utf-8")
    assert page.with_name("leistung.svg").exists()


def test_a_run_that_breaks_stops_no_other_and_is_told(
    run: Runner, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(found: Werkbank) -> None:
        _ours(found)
        raise MessungError("kaputt")

    assert run("--schnell", measure=broken)[0] == 1
    assert "Nicht gemessen (probe): kaputt" in capsys.readouterr().err


def test_a_quick_run_writes_no_page(run: Runner) -> None:
    code, page = run("--schnell", measure=_ours)
    assert code == 0
    assert not page.exists()


def test_two_runs_at_a_time_would_spoil_one_another(
    run: Runner, capsys: pytest.CaptureFixture[str]
) -> None:
    def again(found: Werkbank) -> None:
        _ours(found)
        assert benchmark.main() == 1

    run("--schnell", measure=again)
    assert "Es wird schon gemessen" in capsys.readouterr().err


def test_an_interrupt_ends_the_run(run: Runner, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted(_: Werkbank) -> None:
        signal.raise_signal(signal.SIGTERM)

    code, page = run(measure=interrupted)
    assert code == 1
    assert not page.exists()
    assert capsys.readouterr().err == "Abgebrochen.\n"
