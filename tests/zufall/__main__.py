"""`make fuzz`: builds the random documents of all seeds, or of the one given, and checks them."""

from __future__ import annotations

import argparse
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from traceback import format_exc

from tests.zufall.faelle import ALLE, Werkbank, report


def main() -> int:
    """0 if nothing is wrong with any document."""
    parser = argparse.ArgumentParser(prog="python -m tests.zufall", description=__doc__)
    parser.add_argument("--seed", type=int, help="nur diesen einen Fall bauen")
    parser.add_argument("--von", type=int, default=0, help="mit diesem Fall anfangen")
    parser.add_argument("--bis", type=int, default=len(ALLE), help="vor diesem Fall aufhören")
    parser.add_argument("--prozesse", type=int, default=2, help="so viele zugleich")
    arguments = parser.parse_args()
    one = arguments.seed
    seeds = range(arguments.von, arguments.bis) if one is None else range(one, one + 1)
    begin, documents, failed = monotonic(), 0, 0
    with ProcessPoolExecutor(arguments.prozesse) as pool:
        for seed, (count, faults) in zip(seeds, pool.map(_try, seeds), strict=True):
            documents += count
            failed += bool(faults)
            if faults:
                _say(report(seed, faults))
    seconds = monotonic() - begin
    _say(f"{len(seeds)} Fälle, {documents} Dokumente, {failed} fehlerhaft, {seconds:.0f} s")
    return 1 if failed else 0


def _try(seed: int) -> tuple[int, list[str]]:
    """What ``Werkbank.faults`` says; what breaks is a fault too, so that all seeds run."""
    with TemporaryDirectory() as folder:
        try:
            return Werkbank(Path(folder)).faults(seed)
        except Exception:  # noqa: BLE001 -- whatever it is, it is told with the seed
            return 0, [format_exc()]


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
