"""Tables of indicators up to their summaries, against a bare reading of the same file."""

from __future__ import annotations

import shutil
from pathlib import Path

from werkzeuge.benchmark import tabellen
from werkzeuge.benchmark.laeufe import PANDAS, Werkbank
from werkzeuge.benchmark.messung import Messwert, messe
from werkzeuge.benchmark.programme import UNSER

_UNSER = Path(__file__).with_name("zusammenfassungen.py")
_PANDAS = "import sys, pandas; pandas.read_csv(sys.argv[1], sep=';', dtype=str)"


def miss_tabellen(bank: Werkbank) -> None:
    """Each size of table, by both in turn; what an earlier reading kept is taken away."""
    projekte = {zeilen: bank.ordner / f"tabelle-{zeilen}" for zeilen in bank.protokoll.zeilen}
    for zeilen, projekt in projekte.items():
        shutil.rmtree(projekt, ignore_errors=True)
        tabellen.main(zeilen, projekt)
        _unser(bank, projekt)
    for pair in range(bank.protokoll.paare):
        print(f"Tabellen, Paar {pair + 1} von {bank.protokoll.paare}", flush=True)
        for zeilen, projekt in projekte.items():
            was = f"{zeilen} Zeilen"
            bank.protokoll.add(was, PANDAS, _pandas(bank, projekt))
            bank.protokoll.add(was, UNSER, _unser(bank, projekt))


def _unser(bank: Werkbank, projekt: Path) -> Messwert:
    shutil.rmtree(projekt / ".zwischenspeicher", ignore_errors=True)
    return messe([bank.umgebung.eigenes, _UNSER, projekt], bank.ordner / "mitschrift.txt")


def _pandas(bank: Werkbank, projekt: Path) -> Messwert:
    call = [str(bank.umgebung.eigenes), "-c", _PANDAS, str(projekt / tabellen.TABELLE)]
    return messe(call, bank.ordner / "mitschrift.txt")
