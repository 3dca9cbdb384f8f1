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

RESERVED = frozenset(
    (
        "zeitraum",
        "vorgaenger",
        "uebernommen",
    )
)


def read_vorlage(werte: Abbildung) -> tuple[Vorlage | None, list[Finding]]:
    """The paper that ``werte`` say, with what cannot be read in them, sorted by place.

    Values that cannot be read are left out of the paper, so that later stages can look at
    the rest; whether it may be built, the findings say. ``None`` if the format is newer.
    """
    if newer := _newer_format(werte):
        return None, [newer]
    rest, findings = _without_reserved(werte)
    vorlage, wrong = read_formular(Vorlage, rest)
    return vorlage, sorted({*findings, *wrong})


def _newer_format(werte: Abbildung) -> Finding | None:
    quelle = werte.get("format")
    if not isinstance(quelle, Quelltext) or not re.fullmatch("[0-9]{1,9}", quelle.text):
        return None
    if int(quelle.text) <= NEWEST_FORMAT:
        return None
    return fault_at(
        quelle.whole,
        "F111",
        f"Diese Datei hat das Format {quelle.text}; dieses Programm kennt nur das Format "
        f"{NEWEST_FORMAT}.",
        "Aktualisieren Sie das Programm.",
    )


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
