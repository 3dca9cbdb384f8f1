"""Anlage A names burdens on later years, and nothing else in the paper does."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Finanzposition, Vorlage
from vorlagen_gen.model.werte import Antwort
from vorlagen_gen.validate.haushaltsjahre import Zeitraum
from vorlagen_gen.validate.nennungen import auswirkungen, ergebniszeilen, finanzierung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V231",
    was="Anlage A bejaht Belastungen künftiger Jahre, die sonst nirgends stehen.",
    warum="Entweder fehlen die Folgelasten in den Tabellen, oder das Kreuz ist falsch gesetzt.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the answer, if the tables end with the paper's year or both plans are denied."""
    vorlage, form = pruefling.vorlage, finanzierung(pruefling.vorlage)
    if form.belastungen_zukuenftig is not Antwort.JA or vorlage.datum is None:
        return
    positionen = list(_positionen(vorlage))
    place = form.ort("belastungen_zukuenftig")
    if form.ergebnisplan is Antwort.NEIN and form.finanzplan is Antwort.NEIN:
        yield REGEL.befund(
            place,
            "»belastungen_zukuenftig: ja«, aber weder Ergebnisplan noch Finanzplan sind berührt.",
            "Schreiben Sie bei einem der beiden »ja« oder hier »nein«.",
        )
    elif positionen and not any(_is_later(each, vorlage.datum.year) for each in positionen):
        yield REGEL.befund(
            place,
            f"»belastungen_zukuenftig: ja«, aber die Tabellen enden mit {vorlage.datum.year}.",
            "Ergänzen Sie die Folgelasten im Teilergebnisplan, oder schreiben Sie »nein«.",
        )


def _positionen(vorlage: Vorlage) -> Iterator[Finanzposition]:
    for plan in auswirkungen(vorlage).teilfinanzplan:
        yield from plan.auszahlungen
    yield from ergebniszeilen(vorlage)


def _is_later(position: Finanzposition, year: int) -> bool:
    zeitraum = Zeitraum.of(position.jahr)
    return zeitraum is None or zeitraum.reaches_beyond(year)
