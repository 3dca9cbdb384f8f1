"""One or two German sentences on an indicator: where it stands, what changed, who differs."""

from __future__ import annotations

from vorlagen_gen.assemble.indikatoren.abstaende import abstand_halbsatz, abstand_hinweis
from vorlagen_gen.assemble.indikatoren.aenderungen import (
    GERUNDET,
    brueche_zwischen,
    entwicklung,
    is_rounded_apart,
)
from vorlagen_gen.assemble.indikatoren.satzbau import (
    grossgeschrieben,
    mit_hinweisen,
    satzschluss,
    wert_in_klammern,
    wertzusatz,
)
from vorlagen_gen.assemble.indikatoren.zahlen import (
    bei_gruppe,
    dativ,
    gruppenname,
    is_prozent,
    mit_einheit,
    mit_wort,
    sagbar,
    zahl,
)
from vorlagen_gen.assemble.indikatoren.zeitangaben import gegenueber, kurz, wann
from vorlagen_gen.model.aufzaehlung import aufgezaehlt
from vorlagen_gen.model.indikator import Gruppe, Indikator
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.zeitreihe import Punkt, Wertstatus
from vorlagen_gen.model.zusammenfassung import Veraenderung, Zusammenfassung

_GRUPPEN = frozenset({Gruppe.MIT, Gruppe.OHNE})
_NICHT_SAGBAR = frozenset({Wertstatus.UNBEKANNT, Wertstatus.UNSICHER})
_NEUERER = "ein neuerer Wert ist nicht ausgewiesen"


def satz(zusammenfassung: Zusammenfassung, katalog: Katalog) -> str:
    """The latest value with what changed, and then the other group and the Land if given."""
    if sagbar(zusammenfassung.aktuell) is None:
        return _nothing_said(zusammenfassung)
    return " ".join(filter(None, (_erster(zusammenfassung, katalog), _zweiter(zusammenfassung))))


def _nothing_said(zusammenfassung: Zusammenfassung) -> str:
    indikator = zusammenfassung.indikator
    reason = (
        "kann kein Wert genannt werden" if zusammenfassung.unterdrueckt else "liegt kein Wert vor"
    )
    return satzschluss(f"Für den Indikator „{indikator.name}“ {reason}", indikator)


def _erster(zusammenfassung: Zusammenfassung, katalog: Katalog) -> str:
    """Value and change, and with them the Land where the second sentence is about the groups."""
    indikator, change = zusammenfassung.indikator, zusammenfassung.seit_vorausgabe
    parts = [_stand(zusammenfassung), _seit_vorausgabe(zusammenfassung, katalog)]
    is_computed = parts[1].startswith(" und ")
    is_apart = is_computed and change is not None and is_rounded_apart(change, indikator)
    if abstand_halbsatz(zusammenfassung) and (land := _land(zusammenfassung)):
        parts.insert(1 if parts[1].startswith(";") else 2, f"; {land}")
    text = "".join(parts)
    notes = (GERUNDET if is_apart else "", _NEUERER if _has_hidden_end(zusammenfassung) else "")
    return satzschluss(text, indikator, *notes)


def _has_hidden_end(zusammenfassung: Zusammenfassung) -> bool:
    """Whether there is a later point whose value may not or cannot be said."""
    aktuell = zusammenfassung.aktuell
    return aktuell is not None and any(
        punkt.status in _NICHT_SAGBAR and punkt.zeitraum > aktuell.zeitraum
        for punkt in zusammenfassung.hauptreihe.punkte
    )


def _stand(zusammenfassung: Zusammenfassung) -> str:
    """„Der Anteil … lag Ende 2019 bei 23,2 Prozent“, with the group unless the subject names it."""
    indikator, punkt = zusammenfassung.indikator, zusammenfassung.aktuell
    assert punkt is not None  # noqa: S101 -- asked by satz
    gruppe = zusammenfassung.hauptreihe.gruppe
    when = wann(punkt.zeitraum)
    if gruppe in _GRUPPEN and not _names(indikator, gruppe):
        verb = "betrugen" if indikator.subjekt_mehrzahl else "betrug"
        where = f"{verb} {when} {bei_gruppe(gruppe, indikator)} {_wert(punkt, indikator)}"
    else:
        verb = "lagen" if indikator.subjekt_mehrzahl else "lag"
        where = f"{verb} {when} bei {_wert(punkt, indikator, after_bei=True)}"
    return f"{indikator.subjekt} {where}{wertzusatz(punkt)}"


def _names(indikator: Indikator, gruppe: Gruppe) -> bool:
    """Whether the subject already says whom the series is about."""
    name = gruppenname(gruppe, indikator).casefold()
    key = {"ausländer*innen": "ausländ", "deutsche": "deutsch"}.get(name, name)
    return key in (indikator.subjekt or "").casefold()


def _wert(punkt: Punkt, indikator: Indikator, *, after_bei: bool = False) -> str:
    wert = sagbar(punkt)
    if wert is None:
        return "ohne Angabe"
    if is_prozent(indikator):
        return mit_einheit(wert, indikator)
    wort = _wort(indikator)
    return mit_wort(zahl(wert, indikator.nachkommastellen), dativ(wort) if after_bei else wort)


def _wort(indikator: Indikator) -> str:
    """The unit behind the value, unless the sentence begins with it."""
    einheit = indikator.einheit or ""
    return "" if einheit.casefold() in (indikator.subjekt or "").casefold() else einheit


def _seit_vorausgabe(zusammenfassung: Zusammenfassung, katalog: Katalog) -> str:
    """What follows the value: the change, or why there is none; empty without an edition before."""
    before, change = zusammenfassung.vorausgabe, zusammenfassung.seit_vorausgabe
    ends = (change.von, change.bis) if change else ()
    if before is None or None in map(sagbar, (before, *ends)):
        has_before = katalog.ausgabe is not None and katalog.ausgabe.vorige_bis is not None
        return "; aus der vorigen Ausgabe liegt kein Wert vor" if has_before else ""
    if change is None:
        return "; seit der vorigen Ausgabe ist kein neuer Wert hinzugekommen"
    if change.crosses_bruch:
        return _bruch(change, zusammenfassung.indikator)
    verb = "sind" if zusammenfassung.indikator.subjekt_mehrzahl else "ist"
    said = entwicklung(change, zusammenfassung.indikator)
    since = gegenueber(before.zeitraum)
    if change.differenz:
        since += wert_in_klammern(before, zusammenfassung.indikator)
    return f" und {verb} damit {since} {said}"


def _bruch(change: Veraenderung, indikator: Indikator) -> str:
    before = f"{kurz(change.von.zeitraum)}: {_wert(change.von, indikator)}"
    breaks = brueche_zwischen(change, indikator)
    if len(breaks) == 1:
        why = f"die Reihe ab {breaks[0].ab} einen Bruch hat: {breaks[0].grund}"
    else:
        named = aufgezaehlt([f"ab {each.ab} ({each.grund})" for each in breaks])
        why = f"die Reihe {named} Brüche hat"
    return f"; ein Vergleich mit der vorigen Ausgabe ({before}) ist nicht möglich, weil {why}"


def _zweiter(zusammenfassung: Zusammenfassung) -> str:
    """The other group, else the Land; empty if neither is known."""
    said = abstand_halbsatz(zusammenfassung)
    note = abstand_hinweis(zusammenfassung) if said else ""
    said = said or _land(zusammenfassung)
    return satzschluss(grossgeschrieben(said), zusammenfassung.indikator, note) if said else ""


def _land(zusammenfassung: Zusammenfassung) -> str:
    indikator, punkt = zusammenfassung.indikator, zusammenfassung.vergleich
    if punkt is None or sagbar(punkt) is None:
        return ""
    aktuell = zusammenfassung.aktuell
    is_same = aktuell is not None and punkt.zeitraum == aktuell.zeitraum
    when = "" if is_same else kurz(punkt.zeitraum)
    where = indikator.vergleich or "im Vergleichsgebiet"
    said = f"{where} waren es {_wert(punkt, indikator)}{wertzusatz(punkt)}"
    return mit_hinweisen(said, when)
