"""`make fuzz`: builds and checks random documents, then checks files that were broken at random.

With ``--seed`` or ``--mutation`` only one of them.
"""

from __future__ import annotations

import argparse
import atexit
import sys
from concurrent.futures import Executor, ProcessPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from traceback import format_exc

from tests.zufall import mutationen
from tests.zufall.faelle import ALLE, Werkbank, report


def main() -> int:
    """0 if nothing is wrong with any document, and no broken file broke the program."""
    parser = argparse.ArgumentParser(prog="python -m tests.zufall", description=__doc__)
    parser.add_argument("--seed", type=int, help="nur diesen einen Fall bauen")
    parser.add_argument("--mutation", type=int, help="nur diese eine Mutation prüfen")
    parser.add_argument("--von", type=int, default=0, help="mit diesem Fall anfangen")
    parser.add_argument("--bis", type=int, help="vor diesem Fall aufhören")
    parser.add_argument("--prozesse", type=int, default=2, help="so viele zugleich")
    arguments = parser.parse_args()
    cases = range(arguments.von, arguments.bis or len(ALLE))
    broken = range(mutationen.ALLE)
    if arguments.seed is not None or arguments.mutation is not None:
        cases, broken = _one(arguments.seed), _one(arguments.mutation)
    with ProcessPoolExecutor(arguments.prozesse) as pool:
        failed = _build(pool, cases) + _break(pool, broken)
    return 1 if failed else 0


def _one(seed: int | None) -> range:
    return range(0) if seed is None else range(seed, seed + 1)


def _build(pool: Executor, seeds: range) -> int:
    """Say what is wrong with the documents, and return with how many cases something is."""
    begin, documents, failed = monotonic(), 0, 0
    for seed, (count, faults) in zip(seeds, pool.map(_try, seeds), strict=True):
        documents += count
        failed += bool(faults)
        if faults:
            _say(report(seed, faults))
    seconds = monotonic() - begin
    _say(f"{len(seeds)} Fälle, {documents} Dokumente, {failed} fehlerhaft, {seconds:.0f} s")
    return failed


def _break(pool: Executor, seeds: range) -> int:
    """Say which broken files broke the program, and return how many."""
    begin, failed = monotonic(), 0
    for seed, faults in zip(seeds, pool.map(_try_mutation, seeds, chunksize=100), strict=True):
        failed += bool(faults)
        if faults:
            _say(mutationen.report(seed, faults))
    _say(f"{len(seeds)} Mutationen, {failed} fehlerhaft, {monotonic() - begin:.0f} s")
    return failed


def _try(seed: int) -> tuple[int, list[str]]:
    """What ``Werkbank.faults`` says; what breaks is a fault too, so that all seeds run."""
    with TemporaryDirectory() as folder:
        try:
            return Werkbank(Path(folder)).faults(seed)
        except Exception:  # noqa: BLE001 -- whatever it is, it is told with the seed
            return 0, [format_exc()]


def _try_mutation(seed: int) -> list[str]:
    """What ``Mutant.faults`` says, or what broke."""
    try:
        return _mutant().faults(seed)
    except Exception:  # noqa: BLE001 -- whatever it is, it is told with the seed
        return [format_exc()]


@cache
def _mutant() -> mutationen.Mutant:
    """The project of this process; it goes with it."""
    folder = TemporaryDirectory()
    atexit.register(folder.cleanup)
    return mutationen.Mutant(Path(folder.name))


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
