"""A body does not exist on the day of the meeting: not yet, or no longer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.model.wissen import Gremium, Wissen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.sitzungen import dated, find_gremien, printed

REGEL = fehler(
    "F207",
    was="Ein Gremium der Beratungsfolge besteht am Tag der Sitzung nicht.",
    warum="Gremien werden umbenannt und neu gebildet; alte Vorlagen nennen noch die alten Namen.",
    is_ausnehmbar=True,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each such name, with the body that takes its place on that day."""
    wissen = pruefling.wissen
    for beratung, tag in dated(pruefling.vorlage):
        gremien = find_gremien(wissen, beratung.gremium or "")
        if not gremien or any(gremium.is_gueltig(tag) for gremium in gremien):
            continue
        instead = _stand_in(gremien, tag, wissen)
        change = f"Schreiben Sie »{instead}«" if instead else "Nennen Sie ein anderes Gremium"
        yield REGEL.befund(
            beratung.ort("gremium"),
            f"Das Gremium »{beratung.gremium}« {_existed(gremien, tag)}.",
            f"{change}, oder berichtigen Sie das Datum; wann es ein Gremium gibt, steht in "
            "content/gremien.csv.",
        )


def _existed(gremien: tuple[Gremium, ...], tag: date) -> str:
    """Until when there was such a body, or since when there is one."""
    ended = [gremium.gueltig_bis for gremium in gremien if _is_over(gremium, tag)]
    if days := [day for day in ended if day]:
        return f"gab es am {printed(tag)} nicht mehr, nur bis zum {printed(max(days))}"
    begun = min(gremium.gueltig_ab for gremium in gremien if gremium.gueltig_ab)
    return f"gibt es am {printed(tag)} noch nicht, erst ab dem {printed(begun)}"


def _is_over(gremium: Gremium, tag: date) -> bool:
    return gremium.gueltig_bis is not None and gremium.gueltig_bis < tag


def _stand_in(gremien: tuple[Gremium, ...], tag: date, wissen: Wissen) -> str | None:
    """The successor or predecessor that exists on ``tag``, however many steps away."""
    ended = any(_is_over(gremium, tag) for gremium in gremien)
    waiting, seen = list(gremien), set[str]()
    while waiting:
        gremium = waiting.pop(0)
        if gremium.is_gueltig(tag):
            return gremium.name
        if gremium.name not in seen:
            seen.add(gremium.name)
            waiting += _successors(gremium, wissen) if ended else _predecessors(gremium, wissen)
    return None


def _successors(gremium: Gremium, wissen: Wissen) -> tuple[Gremium, ...]:
    return find_gremien(wissen, gremium.nachfolger) if gremium.nachfolger else ()


def _predecessors(gremium: Gremium, wissen: Wissen) -> tuple[Gremium, ...]:
    return tuple(each for each in wissen.gremien if nfc(each.nachfolger) == nfc(gremium.name))
