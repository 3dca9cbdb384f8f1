"""The commands that make documents: bauen, beobachten, nachweisen."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vorlagen_gen.aufruf import Aufruf
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import has_errors
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quellzeile import Quellzeilen
from vorlagen_gen.terminal import melde, show, visible

if TYPE_CHECKING:
    from vorlagen_gen.pipeline import Gebaut
    from vorlagen_gen.werkstatt import Werkstatt


@dataclass(frozen=True, slots=True)
class Umgebung:
    """Where the caller is: the day on the calendar, asked for anew each time, and the folder."""

    heute: Callable[[], date]
    ort: Path


_UNCHANGED = "Seit dem letzten Bau ist nichts geändert"
_STILL = {
    ExitCode.OK: "; alle Dateien sind noch so, wie sie erzeugt wurden.",
    ExitCode.CONTENT_REJECTED: ": Die Fehler oben sind noch nicht behoben.",
    ExitCode.CHECK_FAILED: ": Die Prüfungen oben sind weiterhin nicht bestanden.",
}
"""What holds if nothing was changed since a build that ended so; others are done again."""


def bauen(
    projekt: Projekt, aufruf: Aufruf, umgebung: Umgebung, werkstatt: Werkstatt | None = None
) -> int:
    """Build as it stands, in ``werkstatt`` or in one of its own."""
    ausgabe = ausgabe_of(projekt, aufruf)
    with terminable(), ExitStack() as stack:
        if werkstatt is None and (to_make := _to_make(projekt, aufruf, ausgabe)):
            werkstatt = _own_werkstatt(stack, to_make)
        from vorlagen_gen.bestand.lauf import Ausgang, Lauf

        lauf = Lauf(projekt, aufruf.namen, ausgabe, umgebung.ort)
        if not aufruf.is_neu and (before := lauf.find()):
            show(f"{before.text}{_UNCHANGED}{_STILL[ExitCode(before.code)]}\n")
            return before.code
        werkstatt = werkstatt or _own_werkstatt(stack)
        results, text = _build(projekt, aufruf, ausgabe, umgebung, werkstatt)
    code = bau_code(results)
    if all(gebaut.is_wiederholbar for gebaut in results):
        lauf.keep(Ausgang(text, code), (each.ausgabe.name for each in results if each.dateien))
    return code


def beobachten(projekt: Projekt, aufruf: Aufruf, umgebung: Umgebung) -> int:
    """Build whatever is saved until the caller ends it; that is how it is meant to end."""
    from vorlagen_gen.ausdruck_runden import Rundenausdruck
    from vorlagen_gen.beobachten import beobachte
    from vorlagen_gen.bestand.lauf import READ
    from vorlagen_gen.dauerbau import Dauerbau
    from vorlagen_gen.wache import Wache
    from vorlagen_gen.werkstatt import Werkstatt

    ausgabe = ausgabe_of(projekt, aufruf)
    ausdruck = Rundenausdruck(projekt.root, umgebung.ort)
    watched = Wache([projekt.root / name for name in READ])
    try:
        with terminable(), Werkstatt() as werkstatt, watched as wache:
            werkstatt.warm_up()
            dauerbau = Dauerbau(projekt.root, aufruf.namen, ausgabe, werkstatt)
            dauerbau.look()
            bauen(projekt, aufruf, umgebung, werkstatt)
            show(_watching(projekt, aufruf))
            sys.stdout.flush()
            progress = melde if sys.stderr.isatty() else lambda _: None
            with closing(beobachte(dauerbau, wache, umgebung.heute, progress)) as ereignisse:
                for ereignis in ereignisse:
                    show(ausdruck.text(ereignis))
                    sys.stdout.flush()
    except KeyboardInterrupt:
        show("Beendet.\n")
    return ExitCode.OK


def nachweisen(projekt: Projekt, aufruf: Aufruf, _: Umgebung) -> int:
    """Say whether what lies there can be made again."""
    from vorlagen_gen import ausdruck
    from vorlagen_gen import nachweis as nachweise
    from vorlagen_gen.werkstatt import Werkstatt

    ausgabe = aufruf.ausgabe.absolute() if aufruf.ausgabe else projekt.root / "ausgabe"
    pakete = aufruf.paket.absolute() if aufruf.paket else projekt.root / "paket"
    ordner = nachweise.find_ordner(projekt, aufruf.namen[0], ausgabe, pakete)
    with terminable(), Werkstatt() as werkstatt:
        nachweis = nachweise.nachweisen(projekt, ordner, werkstatt)
    show(ausdruck.nachweis_text(nachweis))
    return nachweis.urteil.exit_code


def vergleichen(projekt: Projekt, aufruf: Aufruf) -> int:
    """Say which papers the templates as they are now would make look different."""
    from vorlagen_gen import ausdruck
    from vorlagen_gen.templatevergleich import vergleiche
    from vorlagen_gen.werkstatt import Werkstatt

    results = []
    with terminable(), Werkstatt() as werkstatt:
        ausgabe = ausgabe_of(projekt, aufruf)
        for vergleich in vergleiche(projekt, aufruf.namen[1:], ausgabe, werkstatt):
            results.append(vergleich)
            show(ausdruck.vergleich_text(vergleich))
    show(ausdruck.vergleich_summary(results))
    return ExitCode.CHECK_FAILED if any(each.hindernis for each in results) else ExitCode.OK


def _to_make(projekt: Projekt, aufruf: Aufruf, ausgabe: Path) -> int:
    """How many papers are sure to be made; none if some may lie there already."""
    ordner = projekt.select(aufruf.namen)
    is_new = aufruf.is_neu or not any((ausgabe / each.name).exists() for each in ordner)
    return len(ordner) if is_new else 0


def _own_werkstatt(stack: ExitStack, papers: int = 0) -> Werkstatt:
    """One until ``stack`` is closed; its processes start at once if ``papers`` are to be made."""
    from vorlagen_gen.werkstatt import FORMATE, Werkstatt

    werkstatt = stack.enter_context(Werkstatt())
    if papers:
        werkstatt.warm_up(FORMATE * papers)
    return werkstatt


def _build(
    projekt: Projekt, aufruf: Aufruf, ausgabe: Path, umgebung: Umgebung, werkstatt: Werkstatt
) -> tuple[list[Gebaut], str]:
    """Build the papers and print what became of them; the results and all that was printed."""
    from vorlagen_gen.werkstatt import ProgrammError

    quellzeilen = Quellzeilen(projekt.root)
    results, texts = [], []
    with closing(_papers(projekt, aufruf, ausgabe, umgebung, werkstatt)) as papers:
        from vorlagen_gen import ausdruck
        from vorlagen_gen.pipeline import verwaist

        for gebaut in papers:
            results.append(gebaut)
            texts.append(ausdruck.bau_text(gebaut, umgebung.ort, quellzeilen))
            show(texts[-1])
            if isinstance(gebaut.fehler, ProgrammError):
                sys.stderr.write(f"{visible(gebaut.fehler.ablauf)}\n")
    leftover = () if aufruf.namen else verwaist(projekt, ausgabe)
    if len(results) > 1 or leftover:
        texts.append(ausdruck.bau_summary(results, leftover))
        show(texts[-1])
    return results, "".join(texts)


def _papers(
    projekt: Projekt, aufruf: Aufruf, ausgabe: Path, umgebung: Umgebung, werkstatt: Werkstatt
) -> Generator[Gebaut, None, None]:
    """The papers as they are built."""
    from vorlagen_gen.pipeline import bauen

    return bauen(
        projekt,
        aufruf.namen,
        ausgabe,
        umgebung.heute(),
        melde,
        werkstatt=werkstatt,
        is_neu=aufruf.is_neu,
    )


def bau_code(results: Sequence[Gebaut]) -> int:
    """The exit code of a build: the worst that happened to any paper."""
    from vorlagen_gen.check.verdicts import is_bereit

    if any(gebaut.fehler for gebaut in results):
        return ExitCode.MISSING
    if not all(is_bereit(gebaut.all_pruefungen) for gebaut in results):
        return ExitCode.CHECK_FAILED
    faulty = any(each.geprueft.is_abgelehnt or has_errors(each.findings) for each in results)
    return ExitCode.CONTENT_REJECTED if faulty else ExitCode.OK


def _watching(projekt: Projekt, aufruf: Aufruf) -> str:
    what = ", ".join(aufruf.namen) or "alle Vorlagen"
    return (
        f"\nBeobachtet wird {projekt.root}: Was Sie dort in vorlagen, content oder templates "
        f"speichern, wird sofort gebaut ({what}). Strg+C beendet es.\n"
    )


def ausgabe_of(projekt: Projekt, aufruf: Aufruf) -> Path:
    """Where files are written."""
    return aufruf.ausgabe.absolute() if aufruf.ausgabe else own_folder(projekt, "ausgabe")


def own_folder(projekt: Projekt, name: str) -> Path:
    """The project's own folder; a link to elsewhere may have come with a stranger's project.

    Raises:
        VorlagenError: It is such a link.
    """
    folder = projekt.root / name
    if not folder.resolve().is_relative_to(projekt.root.resolve()):
        raise VorlagenError(
            f"Der Ordner {name} ist eine Verknüpfung, die aus dem Projekt hinausführt.",
            f"Ist das gewollt, nennen Sie den Ort selbst: --{name} {folder.resolve()}",
        )
    return folder


@contextmanager
def terminable() -> Iterator[None]:
    """What ends the process ends it like Ctrl-C: in order, and with all that it started."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
