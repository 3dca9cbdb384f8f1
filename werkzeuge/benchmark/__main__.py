"""``make benchmark``: measures, judges, and writes docs/leistung.md.

Exit code 1 tells that a target could not be measured; of a quick run, that something failed.
"""

from __future__ import annotations

import argparse
import fcntl
import shutil
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from werkzeuge.benchmark.beobachten import miss_beobachten
from werkzeuge.benchmark.bericht import BILD, Umstaende, bild, is_verkuerzt, seite
from werkzeuge.benchmark.laeufe import Werkbank, miss_starts, miss_vorlagen
from werkzeuge.benchmark.messung import MessungError
from werkzeuge.benchmark.programme import programme
from werkzeuge.benchmark.protokoll import Protokoll
from werkzeuge.benchmark.schaubild import zahl
from werkzeuge.benchmark.tabellenlauf import miss_tabellen
from werkzeuge.benchmark.umgebung import ORDNER, WURZEL, rechner, richte_ein, versionen
from werkzeuge.benchmark.urteil import PAARE, Stand, Urteil
from werkzeuge.benchmark.vorschau import miss_vorschau
from werkzeuge.benchmark.warm import miss_warm
from werkzeuge.benchmark.ziele import VIELE, WENIGER, urteile

SEITE = WURZEL / "docs/leistung.md"
ZEILEN = (10_000, 100_000, 1_000_000)
LAEUFE = {
    "vorlagen": miss_vorlagen,
    "warm": miss_warm,
    "starts": miss_starts,
    "beobachten": miss_beobachten,
    "vorschau": miss_vorschau,
    "tabellen": miss_tabellen,
}


def main() -> int:
    """Measure what the command line asks for; 1 if a target could not be measured."""
    options = _parser().parse_args()
    for number in (signal.SIGINT, signal.SIGTERM):  # also where a shell had them ignored
        signal.signal(number, signal.default_int_handler)
    try:
        with _alone():
            return _measure(options)
    except BlockingIOError:
        print("Es wird schon gemessen; zwei Läufe zugleich verdürben einander.", file=sys.stderr)
    except KeyboardInterrupt:
        print("Abgebrochen.", file=sys.stderr)
    return 1


@contextmanager
def _alone() -> Iterator[None]:
    """No other run is measured here meanwhile.

    Raises:
        BlockingIOError: One is.
    """
    ORDNER.mkdir(exist_ok=True)
    with (ORDNER / "sperre").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def _measure(options: argparse.Namespace) -> int:
    begin = time.monotonic()
    umgebung, ordner, protokoll = richte_ein(), ORDNER / "lauf", _protokoll(options)
    shutil.rmtree(ordner, ignore_errors=True)
    ordner.mkdir()
    bank = Werkbank(umgebung, tuple(programme(umgebung, ordner).values()), ordner, protokoll)
    broken = [name for name in options.nur or LAEUFE if not _runs(name, bank)]
    found = urteile(protokoll)
    minuten = round((time.monotonic() - begin) / 60)
    print("\n".join(_ergebnis(found)), f"\nGesamtdauer: {minuten} Minuten.")
    (ORDNER / "ergebnis.json").write_text(protokoll.text(), encoding="utf-8")
    if options.schnell or options.nur:
        return int(bool(broken))
    _write(protokoll, found, Umstaende(options.datum, rechner(), versionen(umgebung), minuten))
    return int(bool(broken) or any(each.stand is Stand.NICHT_GEMESSEN for each in found))


def _runs(name: str, bank: Werkbank) -> bool:
    """Whether all of a part could be measured; if not, the others still can."""
    try:
        LAEUFE[name](bank)
    except MessungError as error:
        print(f"Nicht gemessen ({name}): {error}", file=sys.stderr)
        return False
    return True


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m werkzeuge.benchmark", description=__doc__)
    parser.add_argument("--datum", required=True, help="der Tag, der auf der Seite steht")
    parser.add_argument("--schnell", action="store_true", help="ein Paar, eine und zehn Vorlagen")
    parser.add_argument("--paare", type=int, default=PAARE, help="weniger als fünf: zum Probieren")
    parser.add_argument("--groessen", type=int, nargs="+", default=(1, WENIGER, VIELE))
    parser.add_argument("--nur", choices=LAEUFE, action="append", help="nur das; ohne Seite")
    return parser


def _protokoll(options: argparse.Namespace) -> Protokoll:
    if options.schnell:
        return Protokoll((1, 10), ZEILEN[:2], 1)
    return Protokoll(tuple(options.groessen), ZEILEN, options.paare)


def _ergebnis(found: Sequence[Urteil]) -> list[str]:
    """A line for each target."""
    lines = ["", "Ziele:"]
    for each in found:
        bound = f"{'mindestens' if each.ziel.at_least else 'höchstens'} {each.ziel.grenze:g}"
        said = f"  {each.stand}: {each.ziel.was}: {bound} {each.ziel.einheit}"
        if each.werte:
            low, high = each.spanne
            said += f"; gemessen {zahl(each.mitte)} ({zahl(low)} bis {zahl(high)})"
        lines.append(said)
    return lines


def _write(protokoll: Protokoll, found: Sequence[Urteil], umstaende: Umstaende) -> None:
    """The page and its chart."""
    before = SEITE.read_text(encoding="utf-8") if SEITE.exists() else ""
    SEITE.write_text(seite(protokoll, found, umstaende, before), encoding="utf-8")
    SEITE.with_name(BILD).write_text(bild(protokoll), encoding="utf-8")
    kind = "vorläufig, aus einem verkürzten Lauf" if is_verkuerzt(protokoll) else "vollständig"
    print(f"Geschrieben ({kind}): {SEITE} und {BILD}")


if __name__ == "__main__":
    sys.exit(main())
