"""What ``make fuzz`` runs, and that a fault of a case is told and fails it."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from tests.zufall import __main__ as aufruf


def _jobs(*argv: str) -> list[tuple[str, range]]:
    return [(sorte.name, seeds) for sorte, seeds in aufruf.auftraege(argv)[1]]


def test_without_options_all_cases_of_all_kinds_run() -> None:
    assert _jobs() == [
        ("dokumente", range(1000)),
        ("mutationen", range(100_000)),
        ("reihen", range(10_000)),
    ]


def test_one_kind_runs_alone_and_in_part() -> None:
    assert _jobs("--nur", "reihen") == [("reihen", range(10_000))]
    assert _jobs("--nur", "mutationen", "--von", "500") == [("mutationen", range(500, 100_000))]
    assert _jobs("--nur", "dokumente", "--von", "5", "--bis", "9") == [("dokumente", range(5, 9))]
    assert _jobs("--nur", "reihen", "--bis", "0") == [("reihen", range(0))]


def test_one_case_runs_alone() -> None:
    assert _jobs("--seed", "17") == [("dokumente", range(17, 18))]
    assert _jobs("--nur", "reihen", "--seed", "0") == [("reihen", range(1))]


def test_a_part_needs_its_kind(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        aufruf.auftraege(["--bis", "9"])
    assert "Nennen Sie sie mit --nur." in capsys.readouterr().err


@pytest.mark.parametrize(("faults", "code"), [(["schlecht"], 1), ([], 0)])
def test_a_fault_fails_the_run(
    faults: list[str],
    code: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    sorte = replace(aufruf.SORTEN["reihen"], faults=lambda _: faults)
    monkeypatch.setitem(aufruf.SORTEN, "reihen", sorte)
    monkeypatch.setattr(sys, "argv", ["zufall", "--nur", "reihen", "--seed", "3"])
    assert aufruf.main() == code
    out = capsys.readouterr().out
    assert out.splitlines()[-1].startswith(f"1 Reihen, {code} fehlerhaft, ")
    assert ("Reihe 3:" in out) is bool(faults)


def test_what_breaks_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(seed: int) -> list[str]:
        raise ValueError(seed)

    sorte = replace(aufruf.SORTEN["reihen"], faults=broken)
    monkeypatch.setitem(aufruf.SORTEN, "reihen", sorte)
    (told,) = aufruf._try("reihen", 3)  # noqa: SLF001 -- what a process of the pool runs
    assert "ValueError: 3" in told
