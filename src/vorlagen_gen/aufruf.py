"""The command line of ``vorlagen-gen``: its commands and options, described in German."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from pathlib import Path
from typing import NoReturn

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.hilfe import HILFE
from vorlagen_gen.quelltext import getippt


@dataclass(frozen=True, slots=True)
class Angaben:
    """What the caller says of a new paper; ``None`` or nothing where it is to be asked."""

    art: str | None = None
    amt: str | None = None
    gremien: tuple[str, ...] = ()
    betreff: str | None = None
    anlage_a: str | None = None
    hauptvorlage: str | None = None
    stadt: str | None = None


@dataclass(frozen=True, slots=True)
class Aufruf:
    """What the caller wants: a command, its names, and where."""

    befehl: str
    namen: tuple[str, ...]
    projekt: Path | None
    ausgabe: Path | None
    format: str = "text"
    is_neu: bool = False
    paket: Path | None = None
    stichtag: date | None = None
    angaben: Angaben = Angaben()
    ordner: str | None = None
    zeitraum: str | None = None
    annehmen: tuple[str, ...] = ()
    ablehnen: tuple[str, ...] = ()


_BEFEHLE = (
    "arbeitsplatz",
    "neu",
    "fortschreiben",
    "bestaetigen",
    "importieren",
    "bauen",
    "beobachten",
    "pruefen",
    "schema",
    "nummerieren",
    "umstellen",
    "synopse",
    "laufzettel",
    "ruecklauf",
    "nachweisen",
    "paket",
    "templates",
)
_FORMATE = ("text", "json")
_ANZAHL = {
    "arbeitsplatz": (0, 0),
    "neu": (1, 1),
    "importieren": (1, 100),
    "fortschreiben": (2, 2),
    "bestaetigen": (1, 1_000),
    "schema": (0, 0),
    "nummerieren": (2, 2),
    "synopse": (2, 2),
    "laufzettel": (1, 1),
    "ruecklauf": (2, 100),
    "nachweisen": (1, 1),
}


class _Parser(argparse.ArgumentParser):
    """Reports a wrong call as a ``VorlagenError`` instead of in English."""

    def error(self, message: str) -> NoReturn:  # noqa: ARG002 -- the library's English prose
        raise _wrong_call("Dieser Aufruf ist unvollständig.")


def read_aufruf(arguments: list[str]) -> Aufruf | str:
    """What ``arguments`` ask for, or the text to print instead (help, version).

    Raises:
        VorlagenError: the call cannot be understood (exit code 2).
    """
    known, unknown = _parser().parse_known_intermixed_args(arguments)
    if unknown:
        raise _wrong_call(f"»{unknown[0]}« ist hier nicht vorgesehen.")
    if known.version:
        return _version()
    if known.hilfe or not known.worte:
        return _hilfe(known.worte)
    befehl, *namen = known.worte
    _require_known(befehl, namen)
    _require_fitting(befehl, known)
    return Aufruf(
        befehl,
        tuple(namen),
        known.projekt,
        known.ausgabe,
        _format(befehl, known.format),
        known.neu,
        known.paket,
        _stichtag(known.stichtag),
        _angaben(known),
        known.ordner,
        known.zeitraum,
        tuple(known.annehmen),
        tuple(known.ablehnen),
    )


def _require_fitting(befehl: str, known: argparse.Namespace) -> None:
    """Refuse an option that belongs to another command."""
    if known.neu and befehl not in ("bauen", "paket"):
        raise _wrong_call("»--neu« gehört zu »bauen« und »paket«.")
    if known.paket and befehl not in ("paket", "nachweisen"):
        raise _wrong_call("»--paket« gehört zu »paket« und »nachweisen«.")
    if known.stichtag and befehl != "paket":
        raise _wrong_call("»--stichtag« gehört zu »paket«.")
    if known.ordner and befehl != "importieren":
        raise _wrong_call("»--ordner« gehört zu »importieren«.")
    if known.zeitraum and befehl != "fortschreiben":
        raise _wrong_call("»--zeitraum« gehört zu »fortschreiben«.")
    if (known.annehmen or known.ablehnen) and befehl != "ruecklauf":
        raise _wrong_call("»--annehmen« und »--ablehnen« gehören zu »ruecklauf«.")
    if befehl != "neu" and _angaben(known) != Angaben():
        raise _wrong_call(
            "»--art«, »--amt« und was sonst eine Vorlage beschreibt, gehört zu »neu«."
        )


def _angaben(known: argparse.Namespace) -> Angaben:
    return Angaben(
        known.art,
        known.amt,
        tuple(known.gremium),
        known.betreff,
        known.anlage_a,
        known.hauptvorlage,
        known.stadt,
    )


def _version() -> str:
    from vorlagen_gen.load.pakete import version_of

    return f"vorlagen-gen {version_of('vorlagen_gen')}\n"


def _format(befehl: str, typed: str | None) -> str:
    """How findings are printed."""
    if typed is not None and befehl != "pruefen":
        raise _wrong_call("»--format« gehört zu »pruefen«.")
    if typed not in (None, *_FORMATE):
        raise _wrong_call(f"Das Format »{typed}« gibt es nicht; möglich sind text und json.")
    return typed or _FORMATE[0]


def _stichtag(typed: str | None) -> date | None:
    """The day that was typed, if any."""
    if typed is None:
        return None
    try:
        day, month, year = map(int, typed.split("."))
        return date(year, month, day)
    except ValueError:
        raise _wrong_call(f"»{typed}« ist kein Tag; schreiben Sie ihn wie 01.09.2026.") from None


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="vorlagen-gen", add_help=False, allow_abbrev=False)
    parser.add_argument("worte", nargs="*")
    parser.add_argument("--projekt", type=Path)
    parser.add_argument("--ausgabe", type=Path)
    parser.add_argument("--paket", type=Path)
    parser.add_argument("--stichtag")
    parser.add_argument("--zeitraum")
    parser.add_argument("--ordner")
    for name in ("--art", "--amt", "--betreff", "--anlage-a", "--hauptvorlage", "--stadt"):
        parser.add_argument(name)
    parser.add_argument("--gremium", action="append", default=[])
    for name in ("--annehmen", "--ablehnen"):
        parser.add_argument(name, action="append", default=[])
    parser.add_argument("--format")
    parser.add_argument("--neu", action="store_true")
    parser.add_argument("--version", action="store_true")
    parser.add_argument("-h", "--hilfe", "--help", action="store_true", dest="hilfe")
    return parser


def _hilfe(worte: list[str]) -> str:
    """The help on the command in ``worte``; on all if it names none."""
    from textwrap import fill

    if not worte or worte[0] not in _BEFEHLE:
        return HILFE
    text = " ".join(row.strip() for row in _rows(worte[0])[1:])
    return (
        f"{_usage(worte[0])}\n\n{fill(text, 100)}\n\n{_own_options(worte[0])}"
        "Alle Befehle und Optionen zeigt: vorlagen-gen --hilfe\n"
    )


def _own_options(befehl: str) -> str:
    """The options that ``HILFE`` says are about the command."""
    _, _, rows = HILFE.partition("\nOptionen:\n")
    options = re.split(r"\n(?=  -)", rows.partition("\n\n")[0])
    own = "\n".join(each for each in options if f"»{befehl}«" in each)
    return f"Optionen:\n{own}\n\n" if own else ""


def _usage(befehl: str) -> str:
    return f"Aufruf: vorlagen-gen {_rows(befehl)[0]}"


def _rows(befehl: str) -> list[str]:
    """How ``HILFE`` says the command is typed, then the rows on what it does."""
    rows = HILFE.split(f"\n  {befehl} ", 1)[1].split("\n")
    typed, _, first = f"{befehl} {rows[0]}".partition("  ")
    return [typed, first, *takewhile(lambda row: row.startswith("   "), rows[1:])]


def _require_known(befehl: str, namen: list[str]) -> None:
    if befehl not in _BEFEHLE:
        from rapidfuzz.process import extractOne

        near = extractOne(befehl, _BEFEHLE, score_cutoff=60)
        meant = f" Meinten Sie »{near[0]}«?" if near else ""
        raise _wrong_call(f"Den Befehl »{befehl}« gibt es nicht.{meant}")
    least, most = _ANZAHL.get(befehl, (0, len(namen)))
    if not least <= len(namen) <= most or (
        befehl == "templates" and namen != ["pruefen"] and namen[:1] != ["vergleichen"]
    ):
        raise VorlagenError(
            f"Zu »{befehl}« passen diese Angaben nicht.", _usage(befehl), ExitCode.USAGE
        )
    if befehl == "nummerieren" and _looks_like_nummer(namen[0]):
        raise VorlagenError(
            "Der Name der Vorlage steht zuerst, dann die Nummer.",
            f"Schreiben Sie: vorlagen-gen nummerieren {getippt(namen[1])} {getippt(namen[0])}",
            ExitCode.USAGE,
        )


def _looks_like_nummer(typed: str) -> bool:
    return re.match(r"[Vv]/\d", typed) is not None


def _wrong_call(text: str) -> VorlagenError:
    return VorlagenError(text, "Alle Befehle zeigt: vorlagen-gen --hilfe", ExitCode.USAGE)
