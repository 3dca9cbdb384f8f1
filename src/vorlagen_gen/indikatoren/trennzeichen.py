"""The sign between the columns of a CSV file, and how it shows that another one was declared."""

from __future__ import annotations

from collections.abc import Iterable

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.indikatoren.marken import strip_label
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.indikatordaten import Trenner
from vorlagen_gen.quelltext import kurz

ZEICHEN = {Trenner.SEMIKOLON: ";", Trenner.KOMMA: ",", Trenner.TABULATOR: "\t"}


def trenner_of_lines(head: str, below: str) -> Trenner | None:
    """The sign that parts two lines of a table alike; ``None`` if none does, or several do.

    A title above the table may have a comma, too, but the next line has none then.
    """
    found = [
        trenner for trenner, sign in ZEICHEN.items() if 0 < head.count(sign) <= below.count(sign)
    ]
    return found[0] if len(found) == 1 else None


def trenner_of_kopf(koepfe: Iterable[str], name: str) -> Trenner | None:
    """The sign at which some of ``koepfe`` must be parted so that one of them is ``name``."""
    wanted = strip_label(name)[0]
    for trenner, sign in ZEICHEN.items():
        parts = (part for kopf in koepfe if sign in kopf for part in kopf.split(sign))
        if any(strip_label(part.strip(' "'))[0] == wanted for part in parts):
            return trenner
    return None


def other_trenner(
    place: Place, kopfzeile: str, declared: Trenner, found: Trenner | None
) -> Finding:
    """That the columns are parted by another sign than declared: ``found``, if that is known."""
    kopf = kurz(kopfzeile)
    if found is None:
        return fault_at(
            place,
            "I127",
            f"Die Kopfzeile »{kopf}« hat nur eine Spalte; die Spalten sind offenbar mit einem "
            f"anderen Zeichen getrennt als unter »daten« angegeben ({declared}).",
            "Nennen Sie unter »daten« das richtige Zeichen (»trenner«: Semikolon, Komma oder "
            "Tabulator) oder, wenn das nicht die Kopfzeile ist, die richtige »kopfzeile«.",
        )
    return fault_at(
        place,
        "I127",
        f"Die Spalten sind offenbar mit {found} getrennt, nicht mit {declared}; "
        f"in der Kopfzeile steht »{kopf}«.",
        f"Schreiben Sie unter »daten« trenner: {found}.",
    )
