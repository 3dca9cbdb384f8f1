"""The number of an Anlage does not have the form of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.anlagenliste import Nummeriert, nummeriert
from vorlagen_gen.validate.anlagennummern import ANLAGE_A
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F250",
    was="Die Nummer einer Anlage hat nicht die Form 1, 1a oder 4.1.",
    warum="Sie wird hinter dem Wort „Anlage“ gedruckt, und der Text zitiert sie so.",
    is_ausnehmbar=True,
)

_FORM = re.compile(
    r"[1-9]\d{0,2}(\.\d{1,2}){0,3}[a-zA-Z]?(-([1-9]\d{0,2}(\.\d{1,2}){0,3})?[a-zA-Z]?)?"
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each number; ranges like 1a-1c are numbers too, A is another rule's."""
    for each in nummeriert(pruefling.vorlage):
        typed = each.anlage.nummer or ""
        if each.nummern == (ANLAGE_A,) or (each.nummern and _FORM.fullmatch(typed)):
            continue
        yield REGEL.befund(
            each.anlage.ort("nummer"),
            f"»{typed}« ist keine Anlagennummer.{_hint(each)}",
            "Schreiben Sie nur die Nummer: 1, 1a oder 4.1, für mehrere in einer Datei 1a-1c. Das "
            "Wort „Anlage“ und den Titel setzt das Programm hinzu.",
        )


def _hint(entry: Nummeriert) -> str:
    if not entry.nummern:
        return ""
    first, last = entry.nummern[0], entry.nummern[-1]
    meant = str(first) if first == last else f"{first}-{last}"
    return f" Meinten Sie »{meant}«?"
