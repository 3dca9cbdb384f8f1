"""Whether a PDF keeps the standards that it claims; an independent checker says so."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial
from io import BytesIO
from typing import Any

from vorlagen_gen.check.verdicts import Befunde, Pruefung, faults, run

AUFBAU = "Aufbau der PDF-Datei"
STANDARDS = {"PDF/UA-1": "ua1", "PDF/A-2a": "2a"}
_CHECKER = ("page-validation", "pikepdf")
_STREAM_LENGTH = "STREAM-LENGTH-001"
_OBJECT = re.compile(r"<_io\.BytesIO object at \w+> ?")
"""What qpdf calls the file: an address in memory, another one each time."""
_SETTLED = "Die gemeldete Länge eines Datenstroms hat qpdf nachgezählt: Sie stimmt."


def verify_konformitaet(pdf: bytes) -> tuple[Pruefung, ...]:
    """One check for each standard that ``pdf`` must keep, and one of its syntax by qpdf."""
    syntax = cache(partial(_syntax, pdf))
    standards = (
        run(standard, _CHECKER, partial(_standard_faults, pdf, profile, syntax))
        for standard, profile in STANDARDS.items()
    )
    return (*standards, run(AUFBAU, ("pikepdf",), syntax))


def _standard_faults(pdf: bytes, profile: str, syntax: Callable[[], Befunde]) -> Befunde:
    """The rules of a standard that are broken; what is said of stream lengths, qpdf settles.

    The checker miscounts streams whose data ends in a line end.
    """
    report = _validate(pdf, profile)
    checked = f"{report.rules.total} Regeln geprüft."
    found = [(failure.rule_id, failure.message) for failure in report.failures]
    lengths = [rule for rule, _ in found if rule.endswith(_STREAM_LENGTH)]
    is_settled = bool(lengths) and not syntax().faults
    broken = [_fault(rule, text) for rule, text in found if not (is_settled and rule in lengths)]
    return faults(broken, checked, *((_SETTLED,) if is_settled else ()))


def _fault(rule: str, message: str) -> str:
    return f"{rule}: {message}"


def _validate(pdf: bytes, profile: str) -> Any:  # noqa: ANN401 -- the checker has no types
    import page

    try:
        return page.validate_pdf_bytes(pdf, profile=profile)
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # Rust's, and no Exception
            raise RuntimeError(str(error)) from error
        raise


def _syntax(pdf: bytes) -> Befunde:
    """What qpdf finds; it counts the length of every stream."""
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as opened:
        problems = (_OBJECT.sub("", text) for text in opened.check_pdf_syntax())
        return faults(problems, f"qpdf {pikepdf.__libqpdf_version__}.")
