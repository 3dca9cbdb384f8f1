"""Arguments in, text out; the only place that knows the clock."""

from __future__ import annotations

import gc
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from vorlagen_gen.aufruf import Aufruf, read_aufruf
from vorlagen_gen.edit.rueckweg import Rueckweg
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Finding, has_errors
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quellzeile import Quellzeilen
from vorlagen_gen.terminal import melde, show, survive_console, visible

if TYPE_CHECKING:
    from vorlagen_gen.pipeline import Gebaut
    from vorlagen_gen.werkstatt import Werkstatt

_UNCHANGED = (
    "Seit dem letzten Bau ist nichts geändert; alle Dateien sind noch so, wie sie erzeugt wurden.\n"
)
_GARBAGE = 100_000
"""So many objects more than before, and it is worth to look for garbage; Python does after 700."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``vorlagen-gen`` and return its exit code.

    Without ``arguments`` it is the program of its process, and the process is made for it.
    """
    if arguments is not None:
        return _main(arguments)
    gc.set_threshold(_GARBAGE)
    code = _main(sys.argv[1:])
    gc.freeze()  # the interpreter is about to go through all objects again, for nothing
    return code


def _main(arguments: Sequence[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        survive_console(stream)
    try:
        aufruf = read_aufruf(list(arguments))
        if isinstance(aufruf, str):
            print(aufruf, end="")
            return ExitCode.OK
        return _run(aufruf)
    except VorlagenError as error:
        print(visible(str(error)), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("Abgebrochen.", file=sys.stderr)
        return ExitCode.CONTENT_REJECTED


@contextmanager
def _terminable() -> Iterator[None]:
    """What ends the process ends it like Ctrl-C: in order, and with all that it started."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _run(aufruf: Aufruf) -> int:
    projekt = Projekt.open(_find_project(aufruf.projekt))
    for sentence in Rueckweg(projekt.root / "vorlagen").undo_interrupted():
        show(f"{sentence}\n")
    befehle: dict[str, Callable[[Projekt, Aufruf], int]] = {
        "bauen": _bauen,
        "beobachten": _beobachten,
        "pruefen": _pruefen,
        "schema": _schema,
        "nummerieren": _nummerieren,
        "nachweisen": _nachweisen,
        "templates": _templates,
    }
    return befehle[aufruf.befehl](projekt, aufruf)


def _find_project(named: Path | None) -> Path:
    """The folder named, or the nearest one from here upwards that holds ``vorlagen/``."""
    if named is not None:
        return named.absolute()
    here = Path.cwd()
    return next(
        (folder for folder in (here, *here.parents) if (folder / "vorlagen").is_dir()), here
    )


def _bauen(projekt: Projekt, aufruf: Aufruf, werkstatt: Werkstatt | None = None) -> int:
    """Build as it stands, in ``werkstatt`` or in one of its own."""
    from vorlagen_gen.bestand.lauf import Ausgang, Lauf

    ausgabe = _ausgabe(projekt, aufruf)
    lauf = Lauf(projekt, aufruf.namen, ausgabe, Path.cwd())
    if not aufruf.is_neu and (before := lauf.find()):
        show(before.text + _UNCHANGED)
        return before.code
    results, text = _build(projekt, aufruf, ausgabe, werkstatt)
    code = _bau_code(results)
    if all(gebaut.is_wiederholbar for gebaut in results):
        lauf.keep(Ausgang(text, code), (each.ausgabe.name for each in results if each.dateien))
    return code


def _build(
    projekt: Projekt, aufruf: Aufruf, ausgabe: Path, werkstatt: Werkstatt | None
) -> tuple[list[Gebaut], str]:
    """Build the papers and print what became of them; the results and all that was printed."""
    from vorlagen_gen import ausdruck
    from vorlagen_gen.pipeline import bauen, verwaist
    from vorlagen_gen.werkstatt import ProgrammError, Werkstatt

    quellzeilen = Quellzeilen(projekt.root)
    results, texts = [], []
    with (
        _terminable(),
        nullcontext(werkstatt) if werkstatt else Werkstatt() as own,
        closing(
            bauen(
                projekt,
                aufruf.namen,
                ausgabe,
                _today(),
                melde,
                werkstatt=own,
                is_neu=aufruf.is_neu,
            )
        ) as papers,
    ):
        for gebaut in papers:
            results.append(gebaut)
            texts.append(ausdruck.bau_text(gebaut, Path.cwd(), quellzeilen))
            show(texts[-1])
            if isinstance(gebaut.fehler, ProgrammError):
                print(visible(gebaut.fehler.ablauf), file=sys.stderr)
    leftover = () if aufruf.namen else verwaist(projekt, ausgabe)
    if len(results) > 1 or leftover:
        texts.append(ausdruck.bau_summary(results, leftover))
        show(texts[-1])
    return results, "".join(texts)


def _bau_code(results: Sequence[Gebaut]) -> int:
    from vorlagen_gen.check.verdicts import is_bereit

    if any(gebaut.fehler for gebaut in results):
        return ExitCode.MISSING
    if not all(is_bereit(gebaut.all_pruefungen) for gebaut in results):
        return ExitCode.CHECK_FAILED
    faulty = any(each.geprueft.is_abgelehnt or has_errors(each.findings) for each in results)
    return ExitCode.CONTENT_REJECTED if faulty else ExitCode.OK


def _today() -> date:
    """A day on the caller's calendar."""
    return date.today()  # noqa: DTZ011 -- the only clock


def _beobachten(projekt: Projekt, aufruf: Aufruf) -> int:
    """Build whatever is saved until the caller ends it; that is how it is meant to end."""
    from vorlagen_gen.ausdruck_runden import Rundenausdruck
    from vorlagen_gen.beobachten import beobachte
    from vorlagen_gen.bestand.lauf import READ
    from vorlagen_gen.dauerbau import Dauerbau
    from vorlagen_gen.wache import Wache
    from vorlagen_gen.werkstatt import Werkstatt

    ausgabe = _ausgabe(projekt, aufruf)
    ausdruck = Rundenausdruck(projekt.root, Path.cwd())
    watched = Wache([projekt.root / name for name in READ])
    try:
        with _terminable(), Werkstatt() as werkstatt, watched as wache:
            werkstatt.warm_up()
            dauerbau = Dauerbau(projekt.root, aufruf.namen, ausgabe, werkstatt)
            dauerbau.look()
            _bauen(projekt, aufruf, werkstatt)
            print(visible(_watching(projekt, aufruf)), flush=True)
            progress = melde if sys.stderr.isatty() else lambda _: None
            with closing(beobachte(dauerbau, wache, _today, progress)) as ereignisse:
                for ereignis in ereignisse:
                    show(ausdruck.text(ereignis))
                    sys.stdout.flush()
    except KeyboardInterrupt:
        show("Beendet.\n")
    return ExitCode.OK


def _watching(projekt: Projekt, aufruf: Aufruf) -> str:
    what = ", ".join(aufruf.namen) or "alle Vorlagen"
    return (
        f"\nBeobachtet wird {projekt.root}: Was Sie dort in vorlagen, content oder templates "
        f"speichern, wird sofort gebaut ({what}). Strg+C beendet es."
    )


def _ausgabe(projekt: Projekt, aufruf: Aufruf) -> Path:
    """Where files are written."""
    return aufruf.ausgabe.absolute() if aufruf.ausgabe else _own_ausgabe(projekt)


def _own_ausgabe(projekt: Projekt) -> Path:
    """The project's own folder; a link to elsewhere may have come with a stranger's project."""
    ausgabe = projekt.root / "ausgabe"
    if not ausgabe.resolve().is_relative_to(projekt.root.resolve()):
        raise VorlagenError(
            "Der Ordner ausgabe ist eine Verknüpfung, die aus dem Projekt hinausführt.",
            f"Ist das gewollt, nennen Sie den Ort selbst: --ausgabe {ausgabe.resolve()}",
        )
    return ausgabe


def _pruefen(projekt: Projekt, aufruf: Aufruf) -> int:
    from vorlagen_gen import ausdruck
    from vorlagen_gen.ausdruck_json import pruefung_json
    from vorlagen_gen.check.verdicts import is_bereit
    from vorlagen_gen.pruefung import pruefen

    results = []
    quellzeilen = Quellzeilen(projekt.root)
    for geprueft in pruefen(projekt, aufruf.namen):
        results.append(geprueft)
        if aufruf.format == "text":
            show(ausdruck.pruefung_text(geprueft, quellzeilen))
    if aufruf.format == "text":
        show(ausdruck.pruefung_summary(results))
    else:
        show(pruefung_json(results))
    if any(each.is_abgelehnt or has_errors(each.findings) for each in results):
        return ExitCode.CONTENT_REJECTED
    is_proven = all(is_bereit(each.pruefungen) for each in results)
    return ExitCode.OK if is_proven else ExitCode.CHECK_FAILED


def _schema(projekt: Projekt, _: Aufruf) -> int:
    from vorlagen_gen.bibliothek import Bibliothek
    from vorlagen_gen.deliver.ausgabe import write_file
    from vorlagen_gen.validate.schema import katalog_schema_text, schema_text

    schemas = {
        "vorlagen/vorlage.schema.json": schema_text(Bibliothek(projekt).wissen, projekt.staedte())
    }
    if (projekt.content / "indikatoren").is_dir():
        schemas["content/indikatoren/katalog.schema.json"] = katalog_schema_text()
    for label, text in schemas.items():
        write_file(projekt.root / label, text.encode())
        show(f"{label} ist auf dem Stand dieser Fassung.\n")
    return ExitCode.OK


def _nummerieren(projekt: Projekt, aufruf: Aufruf) -> int:
    from vorlagen_gen import ausdruck
    from vorlagen_gen.edit.nummerieren import nummerieren

    name, nummer = aufruf.namen
    show(ausdruck.nummeriert_text(nummerieren(projekt, name, nummer)))
    return ExitCode.OK


def _nachweisen(projekt: Projekt, aufruf: Aufruf) -> int:
    from vorlagen_gen import ausdruck
    from vorlagen_gen.nachweis import find_ordner, nachweisen
    from vorlagen_gen.werkstatt import Werkstatt

    ausgabe = aufruf.ausgabe.absolute() if aufruf.ausgabe else projekt.root / "ausgabe"
    ordner = find_ordner(projekt, aufruf.namen[0], ausgabe)
    with _terminable(), Werkstatt() as werkstatt:
        nachweis = nachweisen(projekt, ordner, werkstatt)
    show(ausdruck.nachweis_text(nachweis))
    return nachweis.urteil.exit_code


def _templates(projekt: Projekt, _: Aufruf) -> int:
    from vorlagen_gen import ausdruck
    from vorlagen_gen.bibliothek import Bibliothek
    from vorlagen_gen.render.docx import check_templates
    from vorlagen_gen.render.pdf import check_style

    bibliothek = Bibliothek(projekt)
    findings: list[Finding] = []
    for stadt in projekt.staedte():
        template_dir = projekt.template_dir(stadt)
        findings += [*bibliothek.stadt(stadt)[1], *check_templates(template_dir)]
        check_style(template_dir)
    show(ausdruck.findings_text(findings, Quellzeilen(projekt.root)))
    show(ausdruck.templates_summary(len(projekt.staedte()), len(findings)))
    return ExitCode.CONTENT_REJECTED if findings else ExitCode.OK
