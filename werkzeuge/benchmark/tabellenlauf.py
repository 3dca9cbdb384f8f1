"""Tables of indicators up to their summaries, against a bare reading of the same file."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from werkzeuge.benchmark import tabellen
from werkzeuge.benchmark.laeufe import PANDAS, Werkbank
from werkzeuge.benchmark.messung import Messwert, messe
from werkzeuge.benchmark.programme import UNSER
from werkzeuge.benchmark.umgebung import WURZEL

_UNSER = Path(__file__).with_name("zusammenfassungen.py")
_PANDAS = "import sys, pandas; pandas.read_csv(sys.argv[1], sep=';', dtype=str)"


def miss_tabellen(bank: Werkbank) -> None:
    """Each size of table, by both in turn; what an earlier reading kept is taken away."""
    projekte = {zeilen: bank.ordner / f"tabelle-{zeilen}" for zeilen in bank.protokoll.zeilen}
    for zeilen, projekt in projekte.items():
        shutil.rmtree(projekt, ignore_errors=True)
        _write(bank, projekt, zeilen)
        _unser(bank, projekt)
    for pair in range(bank.protokoll.paare):
        print(f"Tabellen, Paar {pair + 1} von {bank.protokoll.paare}", flush=True)
        for zeilen, projekt in projekte.items():
            was = f"{zeilen} Zeilen"
            bank.protokoll.add(was, PANDAS, _pandas(bank, projekt))
            bank.protokoll.add(was, UNSER, _unser(bank, projekt))


def _write(bank: Werkbank, projekt: Path, zeilen: int) -> None:
    """The project, by another process: what this one held would count as memory of all it runs."""
    code = "import sys, pathlib; from werkzeuge.benchmark import tabellen\n"
    code += f"tabellen.main({zeilen}, pathlib.Path(sys.argv[1]))"
    subprocess.run([str(bank.umgebung.eigenes), "-c", code, str(projekt)], cwd=WURZEL, check=True)


def _unser(bank: Werkbank, projekt: Path) -> Messwert:
    shutil.rmtree(projekt / ".zwischenspeicher", ignore_errors=True)
    return messe([bank.umgebung.eigenes, _UNSER, projekt], bank.ordner / "mitschrift.txt")


def _pandas(bank: Werkbank, projekt: Path) -> Messwert:
    call = [str(bank.umgebung.eigenes), "-c", _PANDAS, str(projekt / tabellen.TABELLE)]
    return messe(call, bank.ordner / "mitschrift.txt")
