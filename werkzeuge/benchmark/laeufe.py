"""The runs of a benchmark, program after program and then again from the first."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from werkzeuge.benchmark.generator import papiere
from werkzeuge.benchmark.messung import MessungError, Messwert, messe
from werkzeuge.benchmark.programme import UNSER, Programm, Satz
from werkzeuge.benchmark.protokoll import Protokoll
from werkzeuge.benchmark.umgebung import WURZEL, Umgebung

NACKT = "nacktes Python"
PANDAS = "pandas.read_csv"
GROESSTE_TABELLE = 1_000_000
UNVERAENDERT = "unverändert"
OHNE_PDF = (
    "2025-migrationsleitbild",
    "2025-migrationsleitbild-ergaenzung",
    "2025-integrationsmonitoring",
)
"""The shipped papers without an Anlage that is a PDF."""
_STARTS = 7
"""So many starts of a bare Python make one value: a single one is too short to be measured."""


@dataclass(frozen=True, slots=True)
class Werkbank:
    """Where runs are done, with what, and where their values go."""

    umgebung: Umgebung
    programme: Sequence[Programm]
    ordner: Path
    protokoll: Protokoll


def miss_vorlagen(bank: Werkbank) -> None:
    """Papers: all programs on one, then on more of them; all of that for each pair."""
    kept = [size for size in bank.protokoll.groessen if size > 1]
    for each in bank.programme:
        each.messe(_satz(bank, 1, 0))  # what is made only once is made now
    for pair in range(bank.protokoll.paare):
        print(f"Vorlagen, Paar {pair + 1} von {bank.protokoll.paare}", flush=True)
        for satz in (_satz(bank, 1, pair), *(_satz(bank, size, 0) for size in kept)):
            for programm in bank.programme:
                was = f"{len(satz.papiere)} kalt"
                bank.protokoll.add(was, programm.name, programm.messe(satz))


def _satz(bank: Werkbank, size: int, first: int) -> Satz:
    """``size`` papers, from the one numbered ``first`` on."""
    satz = Satz(bank.ordner / f"{size}-ab-{first}", papiere(first + size)[first:])
    if not satz.ordner.exists():
        satz.write()
    return satz


def miss_starts(bank: Werkbank) -> None:
    """Checking a paper and building nothing new, against the start of a bare Python."""
    muster = bank.ordner / "muster"
    shutil.rmtree(muster, ignore_errors=True)
    for name in ("content", "templates", "vorlagen"):
        shutil.copytree(WURZEL / name, muster / name)
    calls = {f"pruefen {name}": ["pruefen", name] for name in OHNE_PDF}
    for each in calls.values():
        _unser(bank, muster, each)
    _unser(bank, muster, ["bauen"])
    for pair in range(bank.protokoll.paare):
        print(f"Starts, Paar {pair + 1} von {bank.protokoll.paare}", flush=True)
        for was, call in calls.items():
            bank.protokoll.add(was, NACKT, _nackt(bank))
            bank.protokoll.add(was, UNSER, _unser(bank, muster, call))
        bank.protokoll.add(UNVERAENDERT, NACKT, _nackt(bank))
        bank.protokoll.add(UNVERAENDERT, UNSER, _unveraendert(bank, muster))


def _unveraendert(bank: Werkbank, projekt: Path) -> Messwert:
    """A build that has nothing to do.

    Raises:
        MessungError: It had something to do: the program was changed meanwhile.
    """
    wert = _unser(bank, projekt, ["bauen"])
    if "nichts geändert" not in _mitschrift(bank).read_text(encoding="utf-8"):
        raise MessungError("Es war etwas zu bauen; wurde das Programm eben geändert?")
    return wert


def _mitschrift(bank: Werkbank) -> Path:
    return bank.ordner / "mitschrift.txt"


def _unser(bank: Werkbank, projekt: Path, call: Sequence[str]) -> Messwert:
    program = bank.umgebung.eigenes.parent / "vorlagen-gen"
    return messe([str(program), *call, f"--projekt={projekt}"], _mitschrift(bank))


def _nackt(bank: Werkbank) -> Messwert:
    call = [str(bank.umgebung.nackt), "-c", "pass"]
    found = [messe(call, _mitschrift(bank)) for _ in range(_STARTS)]
    return _middle(found)


def _middle(werte: Sequence[Messwert]) -> Messwert:
    """The medians of several values."""
    fields: tuple[Callable[[Messwert], float], ...] = (
        lambda each: each.sekunden,
        lambda each: each.cpu,
        lambda each: each.groesster,
        lambda each: each.zusammen,
    )
    return Messwert(*(median(map(field, werte)) for field in fields))
