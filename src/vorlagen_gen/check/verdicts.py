"""What a check says: passed, failed or not run; only what passed may be handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from vorlagen_gen.load.pakete import version_of


class Verdict(StrEnum):
    """The result of a check, as it is printed."""

    PASSED = "bestanden"
    FAILED = "nicht bestanden"
    NOT_RUN = "nicht gelaufen"


@dataclass(frozen=True, slots=True)
class Pruefung:
    """One check of one document: its result, what it found, and what it was made with.

    ``einzelheiten`` of a check that passed say what it looked at; of another, why it did not.
    """

    name: str
    verdict: Verdict
    einzelheiten: tuple[str, ...]
    womit: str


@dataclass(frozen=True, slots=True)
class Befunde:
    """What a check found: faults, and remarks that are none."""

    faults: tuple[str, ...]
    bemerkungen: tuple[str, ...] = ()


def run(name: str, pakete: tuple[str, ...], find: Callable[[], Befunde]) -> Pruefung:
    """The check ``name`` as ``find`` makes it with ``pakete``.

    A checker that is not installed or breaks off has proven nothing: that is NOT_RUN.
    """
    womit = ", ".join(werkzeug(paket) for paket in pakete)
    try:
        befunde = find()
    except ImportError:
        return Pruefung(name, Verdict.NOT_RUN, ("Das Prüfprogramm ist nicht installiert.",), womit)
    except Exception as error:  # noqa: BLE001 -- whatever it is, the file is not proven
        why = f"Das Prüfprogramm ist abgebrochen ({type(error).__name__})."
        return Pruefung(name, Verdict.NOT_RUN, (why,), womit)
    if befunde.faults:
        return Pruefung(name, Verdict.FAILED, befunde.faults, womit)
    return Pruefung(name, Verdict.PASSED, befunde.bemerkungen, womit)


def is_bereit(pruefungen: Iterable[Pruefung]) -> bool:
    """Whether files with these verdicts may be uploaded: every check ran and passed."""
    return all(pruefung.verdict is Verdict.PASSED for pruefung in pruefungen)


def faults(found: Iterable[str], *bemerkungen: str) -> Befunde:
    """Each fault once, in the order found."""
    return Befunde(tuple(dict.fromkeys(found)), bemerkungen)


@cache
def werkzeug(paket: str) -> str:
    """A package with its version."""
    try:
        return f"{paket} {version_of(paket)}"
    except ModuleNotFoundError:
        return f"{paket} (nicht installiert)"
