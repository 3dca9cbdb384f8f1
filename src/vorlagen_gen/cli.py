"""Arguments in, text out; the only place that knows the clock."""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from vorlagen_gen.aufruf import Aufruf, read_aufruf
from vorlagen_gen.edit.rueckweg import Rueckweg
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Finding, has_errors
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quellzeile import Quellzeilen
from vorlagen_gen.terminal import show, stop_telling, survive_console, visible

_GARBAGE = 100_000
"""So many objects more than before, and it is worth to look for garbage; Python does after 700."""
_MIT_LUECKEN = "Word und PDF mit den Lücken erzeugt"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``vorlagen-gen`` and return its exit code.

    Without ``arguments`` it is the program of its process, and the process is made for it: once
    all is done, Ctrl-C has nothing left to end.
    """
    if arguments is not None:
        return _main(arguments)
    gc.set_threshold(_GARBAGE)
    code = int(ExitCode.CONTENT_REJECTED)
    try:
        code = _main(sys.argv[1:])
    except BrokenPipeError:  # ``| head`` has read enough
        stop_telling()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # the interpreter is about to go through all objects again, for nothing
    return code


def _main(arguments: Sequence[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        survive_console(stream)
    try:
        aufruf = read_aufruf(list(arguments))
        return _run(aufruf)
    except VorlagenError as error:
        print(visible(str(error)), file=sys.stderr)
        return error.exit_code
    except (KeyboardInterrupt, ImportError) as error:
        if not _is_interrupt(error):
            raise
        print("Abgebrochen.", file=sys.stderr)
        return ExitCode.CONTENT_REJECTED


def _is_interrupt(error: BaseException | None) -> bool:
    """Whether Ctrl-C is behind it: a library that is being loaded then says it cannot be."""
    while error and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def _run(aufruf: Aufruf | str) -> int:
    if isinstance(aufruf, str):
        print(aufruf, end="", flush=True)
        return ExitCode.OK
    projekt = Projekt.open(_find_project(aufruf.projekt))
    for sentence in Rueckweg(projekt.root / "vorlagen").undo_interrupted():
        show(f"{sentence}\n")
    befehle: dict[str, Callable[[Projekt, Aufruf], int]] = {
        "neu": _neu,
        "fortschreiben": _fortschreiben,
        "bestaetigen": _bestaetigen,
        "importieren": _importieren,
        "bauen": _bau,
        "beobachten": _bau,
        "pruefen": _pruefen,
        "schema": _schema,
        "nummerieren": _nummerieren,
        "umstellen": _umstellen,
        "synopse": _bau,
        "laufzettel": _bau,
        "ruecklauf": _ruecklauf,
        "nachweisen": _bau,
        "paket": _bau,
        "templates": _templates,
        "arbeitsplatz": _arbeitsplatz,
    }
    code = befehle[aufruf.befehl](projekt, aufruf)
    sys.stdout.flush()
    return code


def _find_project(named: Path | None) -> Path:
    """The folder named, or the nearest one from here upwards that holds ``vorlagen/``."""
    if named is not None:
        return named.absolute()
    here = Path.cwd()
    return next(
        (folder for folder in (here, *here.parents) if (folder / "vorlagen").is_dir()), here
    )


def _bau(projekt: Projekt, aufruf: Aufruf) -> int:
    """What makes documents, is to know the day, and is loaded for nothing else."""
    from vorlagen_gen import baubefehle, laufzettelbefehl, paketbefehl, synopsenbefehl

    befehle = {
        "bauen": baubefehle.bauen,
        "beobachten": baubefehle.beobachten,
        "synopse": synopsenbefehl.vergleichen,
        "laufzettel": laufzettelbefehl.drucken,
        "nachweisen": baubefehle.nachweisen,
        "paket": paketbefehl.packen,
    }
    return befehle[aufruf.befehl](projekt, aufruf, baubefehle.Umgebung(_today, Path.cwd()))


def _neu(projekt: Projekt, aufruf: Aufruf) -> int:
    """Make the paper, then tell what it lacks. It is made even if a check could not run.

    A finished paper needs all checks; a draft is only begun here.
    """
    from vorlagen_gen.ausdruck_schreiben import als_naechstes
    from vorlagen_gen.neubefehl import neu

    name = neu(projekt, aufruf.namen[0], aufruf.angaben, _today())
    code = _pruefen(projekt, Aufruf("pruefen", (name,), aufruf.projekt, aufruf.ausgabe))
    show(als_naechstes(f"Ergänzen Sie, was offen ist. {_MIT_LUECKEN}", "bauen", [name]))
    return ExitCode.OK if code == ExitCode.CHECK_FAILED else code


def _importieren(projekt: Projekt, aufruf: Aufruf) -> int:
    """Make the draft, tell what found no field, then what the draft lacks and what is wrong in it.

    Like a draft that is begun anew it is made even if a check could not run.
    """
    from vorlagen_gen import ausdruck
    from vorlagen_gen.ausdruck_schreiben import als_naechstes
    from vorlagen_gen.importe.bericht import summary
    from vorlagen_gen.importe.uebernahme import importiere

    found = importiere(projekt, tuple(map(Path, aufruf.namen)), aufruf.ordner)
    show(ausdruck.findings_text(list(found.findings), Quellzeilen(projekt.root)))
    show(summary(found.name, found.verstanden, len(found.findings)))
    code = _pruefen(projekt, Aufruf("pruefen", (found.name,), aufruf.projekt, aufruf.ausgabe))
    was = "Sehen Sie den Bericht durch, und ergänzen Sie, was fehlt."
    show(als_naechstes(f"{was} {_MIT_LUECKEN}", "bauen", [found.name]))
    return ExitCode.OK if code == ExitCode.CHECK_FAILED else code


def _fortschreiben(projekt: Projekt, aufruf: Aufruf) -> int:
    from vorlagen_gen.fortschreibebefehl import fortschreiben

    alt, neu = aufruf.namen
    return fortschreiben(projekt, alt, neu, aufruf.zeitraum, _today())


def _bestaetigen(projekt: Projekt, aufruf: Aufruf) -> int:
    from vorlagen_gen.fortschreibebefehl import bestaetigen

    name, *namen = aufruf.namen
    bestaetigen(projekt, name, namen)
    return ExitCode.OK


def _arbeitsplatz(projekt: Projekt, _: Aufruf) -> int:
    """The server's library is loaded for nothing else."""
    from vorlagen_gen.arbeitsplatz.befehl import arbeite

    return arbeite(projekt, _today)


def _ruecklauf(projekt: Projekt, aufruf: Aufruf) -> int:
    from vorlagen_gen.ruecklaufbefehl import zurueckholen

    return zurueckholen(projekt, aufruf)


def _today() -> date:
    """A day on the caller's calendar."""
    return date.today()  # noqa: DTZ011 -- the only clock


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

    bibliothek = Bibliothek(projekt)
    vorlage = schema_text(bibliothek.wissen, bibliothek.eigene_felder())
    schemas = {"vorlagen/vorlage.schema.json": vorlage}
    if (projekt.content / "indikatoren").is_dir():
        schemas["content/indikatoren/katalog.schema.json"] = katalog_schema_text()
    for label, text in schemas.items():
        write_file(projekt.root / label, text.encode())
        show(f"{label} ist auf dem Stand dieser Fassung.\n")
    return ExitCode.OK


def _nummerieren(projekt: Projekt, aufruf: Aufruf) -> int:
    from vorlagen_gen.ausdruck_schreiben import nummeriert_text
    from vorlagen_gen.edit.nummerieren import nummerieren

    name, nummer = aufruf.namen
    show(nummeriert_text(nummerieren(projekt, name, nummer)))
    return ExitCode.OK


def _umstellen(projekt: Projekt, aufruf: Aufruf) -> int:
    from vorlagen_gen.ausdruck_schreiben import umgestellt_text
    from vorlagen_gen.edit.umstellen import umstellen

    show(umgestellt_text(umstellen(projekt, aufruf.namen), aufruf.namen))
    return ExitCode.OK


def _templates(projekt: Projekt, aufruf: Aufruf) -> int:
    if aufruf.namen[0] == "vergleichen":
        from vorlagen_gen import baubefehle

        return baubefehle.vergleichen(projekt, aufruf)
    from vorlagen_gen import ausdruck
    from vorlagen_gen.bibliothek import Bibliothek
    from vorlagen_gen.check.templatemasse import check_masse
    from vorlagen_gen.render.docx import check_templates

    bibliothek = Bibliothek(projekt)
    findings: list[Finding] = []
    for stadt in projekt.staedte():
        template_dir = projekt.template_dir(stadt)
        labels, faults = bibliothek.stadt(stadt)
        findings += [*faults, *check_templates(template_dir)]
        if labels:
            findings += check_masse(template_dir, labels.satzspiegel)
    show(ausdruck.findings_text(findings, Quellzeilen(projekt.root)))
    show(ausdruck.templates_summary(len(projekt.staedte()), len(findings)))
    return ExitCode.CONTENT_REJECTED if findings else ExitCode.OK
