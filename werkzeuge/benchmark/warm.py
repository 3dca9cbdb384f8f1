"""One paper by programs that are running already: what waiting at a desk would be like."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path

from werkzeuge.benchmark.beobachten import UEBLICH, miss_betreff
from werkzeuge.benchmark.generator import papiere
from werkzeuge.benchmark.laeufe import Werkbank
from werkzeuge.benchmark.messung import MessungError, Messwert, umgebungsvariablen
from werkzeuge.benchmark.programme import DOCXTPL, MITBEWERBER, PANDOC, Satz

_PATIENCE = 60.0
_START = 4.0
"""Seconds until LibreOffice has started without a file; nothing tells when."""


def miss_warm(bank: Werkbank) -> None:
    """A paper of usual length, by each program in turn."""
    miss_betreff(bank)
    satz = Satz(bank.ordner / "warm", papiere(UEBLICH)[-1:])
    satz.write()
    target = satz.ordner / "ausgabe"
    target.mkdir()
    python, soffice = bank.umgebung.mitbewerber, bank.umgebung.soffice
    if python is None:
        return
    name = satz.papiere[0].ordner
    if soffice is not None:
        profil = bank.ordner / "profil"
        script, vorlagen = MITBEWERBER / "docxtpl_libreoffice.py", bank.ordner / "wortvorlagen"
        call: Sequence[str | Path] = [python, script, vorlagen, "-", target, profil]
        _miss(bank, DOCXTPL, call, satz.daten / f"{name}.json", (soffice, profil))
    script, template = MITBEWERBER / "pandoc_typst.py", MITBEWERBER / "satz.typ"
    _miss(bank, PANDOC, [python, script, template, "-", target], satz.markdown / name, None)


def _miss(
    bank: Werkbank,
    wer: str,
    call: Sequence[str | Path],
    order: Path,
    office: tuple[Path, Path] | None,
) -> None:
    """An order that does not count, then one for each pair."""
    with subprocess.Popen(
        call,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=umgebungsvariablen(),
        text=True,
    ) as process:
        for pair in range(bank.protokoll.paare + 1):
            with _running(*office) if office else nullcontext():
                wert = _ordered(process, order)
            if pair:
                bank.protokoll.add("1 warm", wer, wert)
        process.communicate()


def _ordered(process: subprocess.Popen[str], order: Path) -> Messwert:
    """How long an order takes; the CPU of programs that run on is not told."""
    assert process.stdin  # noqa: S101 -- both are pipes
    assert process.stdout  # noqa: S101 -- as above
    begin = time.perf_counter()
    process.stdin.write(f"{order}\n")
    process.stdin.flush()
    if process.stdout.readline() != "fertig\n":
        raise MessungError(f"{order.name} ist nicht entstanden.")
    return Messwert(time.perf_counter() - begin, 0, 0, 0)


@contextmanager
def _running(soffice: Path, profil: Path) -> Iterator[None]:
    """LibreOffice, started and waiting: it takes the files of the next call and then ends."""
    options = ["--headless", "--norestore", "--accept=pipe,name=benchmark;urp;"]
    call = [str(soffice), *options, f"-env:UserInstallation={profil.absolute().as_uri()}"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(call, stdout=quiet, stderr=quiet, env=umgebungsvariablen()) as process:
        time.sleep(_START)
        yield
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired as error:
            process.kill()
            raise MessungError("LibreOffice lief schon und hat trotzdem neu gestartet.") from error
