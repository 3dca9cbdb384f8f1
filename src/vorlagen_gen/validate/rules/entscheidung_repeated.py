"""More than one row decides where one decision is enough."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Beratung
from vorlagen_gen.model.werte import Rolle
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.sitzungen import RAT, is_bezirksvertretung

REGEL = warnung(
    "V208",
    was="Neben dem Rat entscheidet noch ein Ausschuss, oder ein Gremium entscheidet zweimal.",
    warum="Entscheidet der Rat, so berät ein Ausschuss nur vor.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each role but the last that decides.

    Bezirksvertretungen decide on their own matters beside the Rat, and several committees
    each on theirs.
    """
    rows = pruefling.vorlage.beratungsfolge or ()
    deciding = [beratung for beratung in rows if beratung.rolle is Rolle.ENTSCHEIDUNG]
    for index, beratung in enumerate(deciding):
        other = next((each for each in deciding[index + 1 :] if _clash(beratung, each)), None)
        if other:
            yield REGEL.befund(
                beratung.ort("rolle"),
                f"Hier soll »{beratung.gremium}« entscheiden, in Zeile {other.place.line} "
                f"{'noch einmal' if _is_same(beratung, other) else 'auch'} »{other.gremium}«.",
                "Ändern Sie die Rolle in einer der beiden Zeilen, zum Beispiel in Vorberatung.",
            )


def _clash(beratung: Beratung, other: Beratung) -> bool:
    if not beratung.gremium or not other.gremium:
        return False
    has_rat = RAT in (beratung.gremium, other.gremium)
    is_own_matter = is_bezirksvertretung(beratung) or is_bezirksvertretung(other)
    return _is_same(beratung, other) or (has_rat and not is_own_matter)


def _is_same(beratung: Beratung, other: Beratung) -> bool:
    return beratung.gremium == other.gremium
