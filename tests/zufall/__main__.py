"""`make fuzz`: builds random documents, breaks files at random, and reads random series.

Without ``--nur`` all three kinds run one after the other.
"""

from __future__ import annotations

import argparse
import atexit
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from traceback import format_exc

from tests.zufall import faelle, mutationen, reihen


@dataclass(frozen=True, slots=True)
class Sorte:
    """A kind of random cases: how many there are, what is wrong with one, how that is told."""

    name: str
    alle: int
    faults: Callable[[int], list[str]]
    report: Callable[[int, Iterable[str]], str]
    chunk: int


def main() -> int:
    """0 if nothing is wrong with any case."""
    parallel, jobs = auftraege(sys.argv[1:])
    with ProcessPoolExecutor(parallel) as pool:
        failed = [_run(pool, sorte, seeds) for sorte, seeds in jobs]
    return 1 if any(failed) else 0


def auftraege(argv: Sequence[str]) -> tuple[int, list[tuple[Sorte, range]]]:
    """How many processes are to run which cases of which kinds."""
    arguments = _parser().parse_args(argv)
    if arguments.seed is not None:
        seeds = range(arguments.seed, arguments.seed + 1)
        return 1, [(SORTEN[arguments.nur or "dokumente"], seeds)]
    if arguments.nur is None and (arguments.von or arguments.bis is not None):
        _parser().error("--von und --bis gelten für eine Sorte: Nennen Sie sie mit --nur.")
    chosen = [SORTEN[arguments.nur]] if arguments.nur else list(SORTEN.values())
    return arguments.prozesse, [
        (each, range(arguments.von, each.alle if arguments.bis is None else arguments.bis))
        for each in chosen
    ]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.zufall", description=__doc__)
    parser.add_argument("--nur", choices=SORTEN, help="nur diese Sorte")
    parser.add_argument("--seed", type=int, help="nur diesen einen Fall, ohne --nur ein Dokument")
    parser.add_argument("--von", type=int, default=0, help="mit diesem Fall anfangen")
    parser.add_argument("--bis", type=int, help="vor diesem Fall aufhören")
    parser.add_argument("--prozesse", type=int, default=2, help="so viele zugleich")
    return parser


def _run(pool: Executor, sorte: Sorte, seeds: range) -> int:
    """Say what is wrong with the cases, and return with how many something is."""
    begin, failed = monotonic(), 0
    found = pool.map(_try, [sorte.name] * len(seeds), seeds, chunksize=sorte.chunk)
    for seed, faults in zip(seeds, found, strict=True):
        failed += bool(faults)
        if faults:
            _say(sorte.report(seed, faults))
    seconds = monotonic() - begin
    _say(f"{len(seeds)} {sorte.name.capitalize()}, {failed} fehlerhaft, {seconds:.0f} s")
    return failed


def _try(name: str, seed: int) -> list[str]:
    """What is wrong with a case; what breaks is a fault too, so that all seeds run."""
    try:
        return SORTEN[name].faults(seed)
    except Exception:  # noqa: BLE001 -- whatever it is, it is told with the seed
        return [format_exc()]


def _dokument(seed: int) -> list[str]:
    with TemporaryDirectory() as folder:
        return faelle.Werkbank(Path(folder)).faults(seed)[1]


def _mutation(seed: int) -> list[str]:
    return _mutant().faults(seed)


@cache
def _mutant() -> mutationen.Mutant:
    """The project of this process; it goes with it."""
    folder = TemporaryDirectory()
    atexit.register(folder.cleanup)
    return mutationen.Mutant(Path(folder.name))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


SORTEN = {
    each.name: each
    for each in (
        Sorte("dokumente", len(faelle.ALLE), _dokument, faelle.report, 1),
        Sorte("mutationen", mutationen.ALLE, _mutation, mutationen.report, 100),
        Sorte("reihen", reihen.ALLE, reihen.faults, reihen.report, 50),
    )
}


if __name__ == "__main__":
    sys.exit(main())
