"""Values -> ``Vorlage``."""

from __future__ import annotations

import re

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.formular import read_formular

NEWEST_FORMAT = 1

RESERVED = frozenset({"zeitraum"})


def read_vorlage(werte: Abbildung) -> tuple[Vorlage | None, list[Finding]]:
    """The paper that ``werte`` say, with what cannot be read in them, sorted by place.

    Values that cannot be read are left out of the paper, so that later stages can look at
    the rest; whether it may be built, the findings say. ``None`` if the format is not known.
    """
    if unknown := format_fault(werte):
        return None, [unknown]
    rest, findings = _without_reserved(werte)
    vorlage, wrong = read_formular(Vorlage, rest)
    return vorlage, sorted({*findings, *wrong})


def read_format(werte: Abbildung) -> int:
    """The format of a paper; 1 if it names none, or nothing that is a number."""
    quelle = werte.get("format")
    typed = quelle.text if isinstance(quelle, Quelltext) else ""
    return int(typed) if re.fullmatch("[0-9]{1,9}", typed) else 1


def format_fault(werte: Abbildung, newest: int = NEWEST_FORMAT) -> Finding | None:
    """Why a paper of this format cannot be read."""
    number, place = read_format(werte), werte.orte.get("format", werte.place)
    if number > newest:
        text = (
            f"Diese Datei hat das Format {number}; dieses Programm kennt nur das Format {newest}."
        )
        return fault_at(place, "F111", text, "Aktualisieren Sie das Programm.")
    if number < 1:
        text = f"Das Format {number} gibt es nicht."
        return fault_at(place, "F111", text, f"Schreiben Sie »format: {newest}«.")
    return None


def _without_reserved(werte: Abbildung) -> tuple[Abbildung, list[Finding]]:
    findings = [
        fault_at(
            werte.schluessel[name],
            "F110",
            f"Das Feld »{name}« ist für eine spätere Fassung vorgesehen.",
            "Löschen Sie es, oder notieren Sie die Angabe unter »intern«.",
        )
        for name in werte.schluessel
        if name in RESERVED
    ]
    kept = {name: value for name, value in werte.items() if name not in RESERVED}
    return Abbildung(kept, werte.place, werte.orte, werte.schluessel), findings
