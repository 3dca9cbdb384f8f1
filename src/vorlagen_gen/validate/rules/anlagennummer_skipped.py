"""The numbers of the Anlagen have a gap."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.anlagenliste import lacks_nummer, nummeriert
from vorlagen_gen.validate.anlagennummern import ANLAGE_A, Anlagennummer, aufzaehlung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V261",
    was="In der Nummerierung der Anlagen fehlt eine Nummer.",
    warum="Wer die Liste liest, sucht die fehlende Anlage.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the number behind each gap; a supplement may go on where its paper ended."""
    if lacks_nummer(pruefling.vorlage):
        return
    entries = [
        (nummer, each)
        for each in nummeriert(pruefling.vorlage)
        for nummer in each.nummern
        if nummer != ANLAGE_A
    ]
    present = _with_upper({nummer for nummer, _ in entries})
    may_start_later = pruefling.vorlage.hauptvorlage is not None
    for nummer, entry in entries:
        missing = _missing(nummer, present, may_start_later=may_start_later)
        if missing:
            vor = "fehlt" if len(missing) == 1 else "fehlen"
            yield REGEL.befund(
                entry.anlage.ort("nummer"),
                f"Vor der Anlage {nummer} {vor} die {aufzaehlung(missing)}.",
                "Nummerieren Sie die Anlagen ohne Lücke, auch dort, wo der Text sie zitiert, oder "
                "ergänzen Sie, was fehlt.",
            )


def _with_upper(present: set[Anlagennummer]) -> set[Anlagennummer]:
    """``present`` with every number that one of them is a part of."""
    found = set(present)
    for nummer in present:
        upper = nummer.obere
        while upper:
            found.add(upper)
            upper = upper.obere
    return found


def _missing(
    nummer: Anlagennummer, present: set[Anlagennummer], *, may_start_later: bool
) -> list[Anlagennummer]:
    """The numbers that are not there between ``nummer`` and the one that is before it."""
    leading = _leading(nummer)
    missing: list[Anlagennummer] = []
    earlier = leading.vorige
    while earlier and earlier not in present:
        missing.insert(0, earlier)
        earlier = earlier.vorige
    is_start = earlier is None and leading.obere is None
    return [] if is_start and may_start_later else missing


def _leading(nummer: Anlagennummer) -> Anlagennummer:
    """The number that is to be led up to: for 2a and 4.1, which begin anew, the 2 and the 4."""
    while nummer.vorige is None and nummer.obere:
        nummer = nummer.obere
    return nummer
