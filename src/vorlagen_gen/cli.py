"""Arguments in, text out; the only place that knows the clock."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from vorlagen_gen.aufruf import Aufruf, read_aufruf
from vorlagen_gen.edit.rueckweg import Rueckweg
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Finding, has_errors
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quellzeile import Quellzeilen

if TYPE_CHECKING:
    from vorlagen_gen.pipeline import Gebaut

_UNCHANGED = (
    "Seit dem letzten Bau ist nichts geändert; alle Dateien sind noch so, wie sie erzeugt wurden.\n"
)
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``vorlagen-gen`` and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        _survive_console(stream)
    try:
        aufruf = read_aufruf(list(sys.argv[1:] if arguments is None else arguments))
        if isinstance(aufruf, str):
            print(aufruf, end="")
            return ExitCode.OK
        return _run(aufruf)
    except VorlagenError as error:
        print(_visible(str(error)), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("Abgebrochen.", file=sys.stderr)
        return ExitCode.CONTENT_REJECTED


def _survive_console(stream: TextIO) -> None:
    """A console without a character prints ``?`` for it instead of failing."""
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")


def _run(aufruf: Aufruf) -> int:
    projekt = Projekt.open(_find_project(aufruf.projekt))
    for sentence in Rueckweg(projekt.root / "vorlagen").undo_interrupted():
        _print(f"{sentence}\n")
    match aufruf.befehl:
        case "bauen":
            return _bauen(projekt, aufruf)
        case "pruefen":
            return _pruefen(projekt, aufruf)
        case "schema":
            return _schema(projekt)
        case "nummerieren":
            return _nummerieren(projekt, aufruf)
        case "nachweisen":
            return _nachweisen(projekt, aufruf)
        case _:
            return _templates(projekt)


def _find_project(named: Path | None) -> Path:
    """The folder named, or the nearest one from here upwards that holds ``vorlagen/``."""
    if named is not None:
        return named.absolute()
    here = Path.cwd()
    return next(
        (folder for folder in (here, *here.parents) if (folder / "vorlagen").is_dir()), here
    )


def _bauen(projekt: Projekt, aufruf: Aufruf) -> int:
    from vorlagen_gen.bestand.lauf import Ausgang, Lauf

    ausgabe = aufruf.ausgabe.absolute() if aufruf.ausgabe else _own_ausgabe(projekt)
    lauf = Lauf(projekt, aufruf.namen, ausgabe, Path.cwd())
    if not aufruf.is_neu and (before := lauf.find()):
        _print(before.text + _UNCHANGED)
        return before.code
    results, text = _build(projekt, aufruf, ausgabe)
    code = _bau_code(results)
    if all(gebaut.is_wiederholbar for gebaut in results):
        lauf.keep(Ausgang(text, code), (each.ausgabe.name for each in results if each.dateien))
    return code


def _build(projekt: Projekt, aufruf: Aufruf, ausgabe: Path) -> tuple[list[Gebaut], str]:
    """Build the papers and print what became of them; the results and all that was printed."""
    from vorlagen_gen import ausdruck
    from vorlagen_gen.pipeline import bauen, verwaist

    heute = date.today()  # noqa: DTZ011 -- the only clock; a day on the caller's calendar
    quellzeilen = Quellzeilen(projekt.root)
    results, texts = [], []
    for gebaut in bauen(projekt, aufruf.namen, ausgabe, heute, _melde, is_neu=aufruf.is_neu):
        results.append(gebaut)
        texts.append(ausdruck.bau_text(gebaut, Path.cwd(), quellzeilen))
        _print(texts[-1])
    leftover = () if aufruf.namen else verwaist(projekt, ausgabe)
    if len(results) > 1 or leftover:
        texts.append(ausdruck.bau_summary(results, leftover))
        _print(texts[-1])
    return results, "".join(texts)


def _bau_code(results: Sequence[Gebaut]) -> int:
    from vorlagen_gen.check.verdicts import is_bereit

    if any(gebaut.fehler for gebaut in results):
        return ExitCode.MISSING
    if not all(is_bereit(gebaut.all_pruefungen) for gebaut in results):
        return ExitCode.CHECK_FAILED
    faulty = any(each.geprueft.is_abgelehnt or has_errors(each.findings) for each in results)
    return ExitCode.CONTENT_REJECTED if faulty else ExitCode.OK


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
            _print(ausdruck.pruefung_text(geprueft, quellzeilen))
    if aufruf.format == "text":
        _print(ausdruck.pruefung_summary(results))
    else:
        _print(pruefung_json(results))
    if any(each.is_abgelehnt or has_errors(each.findings) for each in results):
        return ExitCode.CONTENT_REJECTED
    is_proven = all(is_bereit(each.pruefungen) for each in results)
    return ExitCode.OK if is_proven else ExitCode.CHECK_FAILED


def _melde(text: str) -> None:
    """Progress: overwritten on a terminal, one plain line each in a pipe."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{_visible(text)}")
        sys.stderr.flush()
    else:
        sys.stderr.write(f"{_visible(text)}\n")


def _visible(text: str) -> str:
    """``text`` with control characters as ``<U+001B>``: in a terminal they could do anything."""
    return _CONTROL.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)


def _print(text: str) -> None:
    if text and sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
    sys.stdout.write(_visible(text))


def _schema(projekt: Projekt) -> int:
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
        _print(f"{label} ist auf dem Stand dieser Fassung.\n")
    return ExitCode.OK


def _nummerieren(projekt: Projekt, aufruf: Aufruf) -> int:
    from vorlagen_gen import ausdruck
    from vorlagen_gen.edit.nummerieren import nummerieren

    name, nummer = aufruf.namen
    _print(ausdruck.nummeriert_text(nummerieren(projekt, name, nummer)))
    return ExitCode.OK


def _nachweisen(projekt: Projekt, aufruf: Aufruf) -> int:
    from vorlagen_gen import ausdruck
    from vorlagen_gen.nachweis import find_ordner, nachweisen

    ausgabe = aufruf.ausgabe.absolute() if aufruf.ausgabe else projekt.root / "ausgabe"
    nachweis = nachweisen(projekt, find_ordner(projekt, aufruf.namen[0], ausgabe))
    _print(ausdruck.nachweis_text(nachweis))
    return nachweis.urteil.exit_code


def _templates(projekt: Projekt) -> int:
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
    _print(ausdruck.findings_text(findings, Quellzeilen(projekt.root)))
    _print(ausdruck.templates_summary(len(projekt.staedte()), len(findings)))
    return ExitCode.CONTENT_REJECTED if findings else ExitCode.OK
