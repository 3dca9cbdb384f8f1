"""An indicator in a line of a table: name, latest value, change, status."""

from __future__ import annotations

from vorlagen_gen.assemble.angaben import label
from vorlagen_gen.assemble.indikatoren.aenderungen import betrag
from vorlagen_gen.assemble.indikatoren.statuswoerter import SYMBOLE
from vorlagen_gen.assemble.indikatoren.zahlen import (
    NBSP,
    is_prozent,
    mit_einheit,
    mit_zeichen,
    sagbar,
)
from vorlagen_gen.document import Inline, LineBreak, Run
from vorlagen_gen.model.indikator import Indikator
from vorlagen_gen.model.stadt import IndikatorenLabels
from vorlagen_gen.model.zusammenfassung import (
    Indikatorenstand,
    Wetter,
    Zusammenfassung,
)

_MINUS = "−"


def wetter(indikator: Indikator, stand: Indikatorenstand) -> Wetter:
    """The status of an indicator; one without data cannot be rated."""
    found = stand.zusammenfassungen.get(indikator.kennung or "")
    return found.bewertung.wetter if found else Wetter.NICHT_BEWERTBAR


def statuswort(status: Wetter) -> str:
    """Symbol and word of a status."""
    return f"{SYMBOLE[status]} {status.value}"


def status(indikator: Indikator, stand: Indikatorenstand) -> Run:
    """Symbol and word of the status of an indicator."""
    return Run(statuswort(wetter(indikator, stand)), indikator.ort("richtung"))


def name(indikator: Indikator, labels: IndikatorenLabels) -> tuple[Inline, ...]:
    """Kennung and name; below them a word where the values are made up."""
    kennung = Run(f"{indikator.kennung} ", indikator.ort("kennung"))
    named = (kennung, Run(indikator.name or "", indikator.ort("name")))
    if not indikator.beispieldaten:
        return named
    return (*named, LineBreak(named[-1].place), beispieldaten(labels))


def beispieldaten(labels: IndikatorenLabels) -> Run:
    """The word for values that are made up."""
    return Run(labels.beispieldaten, labels.ort("beispieldaten"), is_italic=True)


def letzter_wert(
    indikator: Indikator, stand: Indikatorenstand, labels: IndikatorenLabels
) -> tuple[Run, ...]:
    """The latest value and its date, or that there is none."""
    found = stand.zusammenfassungen.get(indikator.kennung or "")
    wert = sagbar(found.aktuell) if found else None
    if found is None or found.aktuell is None or wert is None:
        return (label(labels, "ohne_daten"),)
    said = (mit_zeichen if is_prozent(indikator) else mit_einheit)(wert, indikator)
    when = found.aktuell.zeitraum.label.replace(" ", NBSP)
    return (Run(f"{said} ({when})", indikator.ort("daten")),)


def veraenderung(indikator: Indikator, stand: Indikatorenstand, labels: IndikatorenLabels) -> Run:
    """The change since the previous edition, or why there is none."""
    found = stand.zusammenfassungen.get(indikator.kennung or "")
    return _since(found, labels) if found else label(labels, "ohne_daten")


def _since(found: Zusammenfassung, labels: IndikatorenLabels) -> Run:
    """The change with its sign; in words where there is none, or none that can be said."""
    change = found.seit_vorausgabe
    if change is None:
        is_known = found.vorausgabe is not None and found.vorausgabe == found.aktuell
        return label(labels, "ohne_neuen_wert" if is_known else "ohne_vorwert")
    if change.crosses_bruch:
        return label(labels, "ueber_bruch")
    if not change.differenz:
        return label(labels, "unveraendert")
    said = betrag(change, found.indikator)
    if not said:
        return label(labels, "nahezu_unveraendert")
    return Run(f"{'+' if change.differenz > 0 else _MINUS}{said}", found.indikator.ort("daten"))
