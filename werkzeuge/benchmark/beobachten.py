"""Measures ``vorlagen-gen beobachten`` as people use it: from a save to the new files."""

from __future__ import annotations

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from werkzeuge.benchmark.generator import papiere
from werkzeuge.benchmark.laeufe import Werkbank
from werkzeuge.benchmark.messung import (
    MessungError,
    Messwert,
    cpu_of,
    familie,
    megabytes,
    messe,
    umgebungsvariablen,
)
from werkzeuge.benchmark.programme import UNSER, Satz, unser_aufruf

FUENF_SEITEN = 5
"""The number of a final paper whose main document has five pages."""
UEBLICH = 6
"""The number of a final paper of three pages, as most are."""
WORTE = ("Verwaltung", "Stadt", "Kämmerei", "Bezirksregierung", "Fachstelle", "Dienststelle")
_PATIENCE = 120.0
_LOOK = 0.002
"""Seconds between two looks at the files: what is measured may be that much too long."""
_CALM = 0.1
"""CPU seconds in a second: who watches looks around now and then."""


@dataclass(frozen=True, slots=True)
class Beobachtet:
    """A file that is saved while the process ``pid`` watches, and the files made from it."""

    pid: int
    quelle: Path
    dateien: tuple[Path, ...]

    def speichere(self, text: str) -> Messwert:
        """Save ``text`` and wait until all files are new.

        Raises:
            MessungError: They do not become new.
        """
        before = [_stand(each) for each in self.dateien]
        spent, begin = cpu_of(familie(self.pid)), time.perf_counter()
        self.quelle.write_text(text, encoding="utf-8")
        while any(_stand(file) == old for file, old in zip(self.dateien, before, strict=True)):
            if time.perf_counter() - begin > _PATIENCE:
                raise MessungError("»beobachten« hat nichts Neues geschrieben.")
            time.sleep(_LOOK)
        seconds = time.perf_counter() - begin
        _wait_until_calm(self.pid)
        memory = list(map(megabytes, familie(self.pid)))
        return Messwert(seconds, cpu_of(familie(self.pid)) - spent, max(memory), sum(memory))


def _stand(file: Path) -> tuple[int, int]:
    stat = file.stat()
    return stat.st_ino, stat.st_mtime_ns


def miss_beobachten(bank: Werkbank) -> None:
    """One word in the text of a paper of five pages: both files of the main document."""
    with _beobachtet(bank, FUENF_SEITEN) as (pid, ordner, ausgabe):
        quelle = ordner / "texte/text.md"
        _require_five_pages(next(ausgabe.glob("*vorlage.pdf")))
        text = quelle.read_text(encoding="utf-8")
        files = Beobachtet(pid, quelle, tuple(ausgabe.glob("*vorlage.*")))
        _miss(bank, "ein Wort", files, [f"Die {wort} stimmt zu.\n\n{text}" for wort in WORTE])


def _require_five_pages(pdf: Path) -> None:
    import pypdfium2  # type: ignore[import-untyped]

    with pypdfium2.PdfDocument(pdf) as document:
        if (pages := len(document)) != 5:  # noqa: PLR2004 -- as the target says
            raise MessungError(f"Die Vorlage hat {pages} Seiten statt fünf.")


def miss_betreff(bank: Werkbank) -> None:
    """The subject of a paper of usual length: all its four files."""
    with _beobachtet(bank, UEBLICH) as (pid, ordner, ausgabe):
        quelle = ordner / "vorlage.yaml"
        head, tail = quelle.read_text(encoding="utf-8").split('betreff: "')
        made = (*ausgabe.glob("*.docx"), *ausgabe.glob("*.pdf"))
        texts = [f'{head}betreff: "{wort}, {tail}' for wort in WORTE]
        _miss(bank, "1 warm", Beobachtet(pid, quelle, made), texts)


def _miss(bank: Werkbank, was: str, files: Beobachtet, texts: list[str]) -> None:
    """A save that does not count, then one for each pair."""
    files.speichere(texts[0])
    for pair in range(1, bank.protokoll.paare + 1):
        bank.protokoll.add(was, UNSER, files.speichere(texts[pair % len(texts)]))


@contextmanager
def _beobachtet(bank: Werkbank, nummer: int) -> Iterator[tuple[int, Path, Path]]:
    """The process that watches a project with one paper, its folder and that of its files."""
    satz = Satz(bank.ordner / f"beobachtet-{nummer}", papiere(nummer)[-1:])
    satz.write()
    said = satz.ordner / "mitschrift.txt"
    messe(unser_aufruf(bank.umgebung, satz), said)
    program = bank.umgebung.eigenes.parent / "vorlagen-gen"
    name = satz.papiere[0].ordner
    with said.open("wb") as log:
        process = subprocess.Popen(
            [program, "beobachten", "--projekt", satz.projekt],
            stdout=log,
            stderr=log,
            env=umgebungsvariablen(),
        )
    try:
        _wait_until_calm(process.pid)
        if process.poll() is not None:
            raise MessungError(f"»beobachten« endete: {said.read_text('utf-8')[-2000:]}")
        yield process.pid, satz.projekt / "vorlagen" / name, satz.projekt / "ausgabe" / name
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=_PATIENCE)


def _wait_until_calm(pid: int) -> None:
    """Wait until the process and what it started do next to nothing for a second."""
    until = time.monotonic() + _PATIENCE
    while True:
        before = cpu_of(familie(pid))
        time.sleep(1)
        if cpu_of(familie(pid)) - before < _CALM:
            return
        if time.monotonic() > until:
            raise MessungError("»beobachten« kommt nicht zur Ruhe.")
