"""What is wrong with the catalogue itself, before any file of data is opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from vorlagen_gen.findings import Finding, Place, Severity
from vorlagen_gen.indikatoren.datenpruefung import find_datenfehler
from vorlagen_gen.indikatoren.zielpruefung import find_bruchfehler, find_zielfehler
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.indikator import Gruppe, Indikator
from vorlagen_gen.model.indikatordaten import Daten
from vorlagen_gen.model.katalog import Handlungsfeld, Katalog, Leitbild
from vorlagen_gen.validate.luecken import Einfuegestelle, find_gaps

T = TypeVar("T", bound=Formular)

_PROZENT = "Prozent"
_MOST_DECIMALS = 6
_COMPARED = 100
"""So many names are compared and listed, however many there are: each message does that."""


def find_katalogfehler(katalog: Katalog) -> Iterator[Finding]:
    """All faults of the catalogue; each has its place in the file."""
    yield from _missing_fields(katalog)
    yield from _verfahren(katalog)
    felder = katalog.handlungsfelder or ()
    yield from _twice(felder, "kennung", "Die Nummer", "I115")
    yield from _twice(felder, "name", "Der Name", "I115")
    yield from _twice(katalog.indikatoren, "kennung", "Die Kennung", "I101")
    for feld in felder:
        yield from _twice(feld.teilziele, "kennung", "Die Kennung", "I115")
        for indikator in feld.indikatoren:
            yield from find_indikatorfehler(indikator, feld)
    if katalog.leitbild:
        yield from _leitbild(katalog.leitbild, felder)


def find_indikatorfehler(indikator: Indikator, feld: Handlungsfeld) -> Iterator[Finding]:
    """The faults of one indicator, apart from fields that are missing."""
    yield from _kennung(indikator, feld)
    yield from _teilziele(indikator, feld)
    yield from _einheit(indikator)
    yield from find_zielfehler(indikator)
    yield from find_bruchfehler(indikator)
    if indikator.daten:
        yield from _gruppen(indikator, indikator.daten)
        yield from _vergleich(indikator, indikator.daten)
        yield from find_datenfehler(indikator, indikator.daten)


def _missing_fields(katalog: Katalog) -> Iterator[Finding]:
    for luecke in find_gaps(katalog, Einfuegestelle(Place.at(katalog.place.file, 1, 1), "")):
        text = f"Es fehlt »{luecke.feld}« ({luecke.titel}); der Katalog braucht es."
        yield fault_at(luecke.place, "F112", text, f"{luecke.aufforderung}.")


def _verfahren(katalog: Katalog) -> Iterator[Finding]:
    verfahren = katalog.verfahren
    if not 0 < verfahren.sonne_unter <= verfahren.leicht_bewoelkt_bis:
        yield fault_at(
            verfahren.place,
            "I118",
            "»sonne_unter« muss größer als null sein und darf »leicht_bewoelkt_bis« nicht "
            "übersteigen.",
            "Üblich sind 5 und 20.",
        )
    if verfahren.punkte_mindestens < 2 or verfahren.jahre_im_mittel < 1:  # noqa: PLR2004 -- one change
        yield fault_at(
            verfahren.place,
            "I118",
            "Eine Bewertung braucht mindestens zwei Werte und eine Veränderung.",
            "Üblich sind 4 unter »punkte_mindestens« und 5 unter »jahre_im_mittel«.",
        )
    ausgabe = katalog.ausgabe
    if ausgabe and (ausgabe.vorige is None) != (ausgabe.vorige_bis is None):
        yield fault_at(
            ausgabe.place,
            "I118",
            "»vorige« und »vorige_bis« gehören zusammen.",
            "Nennen Sie den Namen der vorigen Ausgabe und das letzte Jahr ihrer Werte, oder keins "
            "von beiden.",
        )


def _twice(formulare: Iterable[T], feld: str, was: str, code: str) -> Iterator[Finding]:
    """Each entry whose ``feld`` an earlier one has, too."""
    first: dict[str, T] = {}
    for formular in formulare:
        wert = getattr(formular, feld)
        if wert is None:
            continue
        other = first.setdefault(wert.casefold(), formular)
        if other is not formular:
            line = other.ort(feld).line
            text = f"{was} »{wert}« gibt es schon in Zeile {line}."
            yield fault_at(formular.ort(feld), code, text, "Ändern Sie eine der beiden Angaben.")


def _kennung(indikator: Indikator, feld: Handlungsfeld) -> Iterator[Finding]:
    if indikator.kennung is None or feld.kennung is None:
        return
    head, dot, number = indikator.kennung.rpartition(".")
    if head != feld.kennung or not dot or not (number.isascii() and number.isdigit()):
        yield fault_at(
            indikator.ort("kennung"),
            "I102",
            f"Die Kennung »{indikator.kennung}« passt nicht zum Handlungsfeld {feld.kennung}.",
            f"Schreiben Sie dessen Nummer, einen Punkt und eine laufende Nummer, zum Beispiel "
            f"{feld.kennung}.1.",
        )


def _teilziele(indikator: Indikator, feld: Handlungsfeld) -> Iterator[Finding]:
    known = {each.kennung: None for each in feld.teilziele if each.kennung}
    near = list(known)[:_COMPARED]
    for index, kennung in enumerate(indikator.teilziele):
        if kennung not in known:
            yield fault_at(
                indikator.ort("teilziele", index),
                "I103",
                f"Das Teilziel »{kennung}« gibt es im Handlungsfeld {feld.kennung} nicht."
                f"{meinten_sie(kennung, near)}",
                _one_of(near, "Das Handlungsfeld hat keine Teilziele; ergänzen Sie sie dort."),
            )


def _one_of(names: list[str], otherwise: str) -> str:
    return f"Möglich sind: {', '.join(names)}." if names else otherwise


def _einheit(indikator: Indikator) -> Iterator[Finding]:
    if indikator.art is None or indikator.einheit is None:
        return
    place = indikator.ort("einheit")
    if indikator.art.is_anteil and indikator.einheit != _PROZENT:
        text = f"Zur Art »{indikator.art}« gehört die Einheit Prozent, nicht »{indikator.einheit}«."
        yield fault_at(place, "I105", text, "Schreiben Sie einheit: Prozent.")
    elif not indikator.art.is_anteil and indikator.einheit.startswith((_PROZENT, "%")):
        text = f"Zur Art »{indikator.art}« passt die Einheit »{indikator.einheit}« nicht."
        remedy = "Ein Wert in Prozent ist ein Anteil oder eine Quote; ändern Sie »art«."
        yield fault_at(place, "I105", text, remedy)
    if indikator.nachkommastellen > _MOST_DECIMALS:
        text = f"Mehr als {_MOST_DECIMALS} Nachkommastellen werden nicht gedruckt."
        remedy = "Üblich ist eine, bei Anzahlen keine."
        yield fault_at(indikator.ort("nachkommastellen"), "I105", text, remedy)


def _gruppen(indikator: Indikator, daten: Daten) -> Iterator[Finding]:
    reihen = indikator.gruppen
    is_told = indikator.gruppenbegriff is not None or _was_typed(indikator, "gruppenbegriff")
    if (daten.mit or daten.ohne) and not is_told:
        yield fault_at(
            indikator.place,
            "I104",
            "Es gibt eine Reihe »mit« oder »ohne«, aber es fehlt, wer damit gemeint ist.",
            "Ergänzen Sie »gruppenbegriff«: register, staatsangehoerigkeit, "
            "zuwanderungsgeschichte oder einwanderungsgeschichte.",
        )
    haupt = indikator.hauptreihe
    if reihen and haupt is None and not {Gruppe.MIT, Gruppe.INSGESAMT} & set(reihen):
        text = "Es fehlt eine Reihe, die bewertet werden kann."
        remedy = "Ergänzen Sie unter »daten« die Reihe »insgesamt« oder »mit«."
        yield fault_at(indikator.ort("daten"), "I106", text, remedy)
    if haupt is not None and haupt not in reihen:
        text = f"Unter »daten« gibt es keine Reihe »{haupt}«."
        remedy = _one_of(list(reihen), "Ergänzen Sie die Reihe unter »daten«.")
        yield fault_at(indikator.ort("hauptreihe"), "I106", text, remedy)


def _was_typed(formular: Formular, feld: str) -> bool:
    """Whether there was a value; one that could not be read was told already."""
    schluessel = formular.schluessel_ort(feld)
    return schluessel is not None and formular.ort(feld) != schluessel


def _vergleich(indikator: Indikator, daten: Daten) -> Iterator[Finding]:
    if daten.vergleich and not indikator.vergleich:
        yield fault_at(
            daten.ort("vergleich"),
            "I116",
            "Es gibt eine Reihe zum Vergleich, aber es fehlt, wie sie heißt.",
            "Ergänzen Sie beim Indikator »vergleich«, zum Beispiel: im Land Nordrhein-Westfalen.",
        )
    if indikator.vergleich and not daten.vergleich:
        yield Finding(
            indikator.ort("vergleich"),
            Severity.WARNUNG,
            "I116",
            "Zu diesem Vergleich gibt es keine Werte.",
            "Ergänzen Sie unter »daten« die Reihe »vergleich«, oder löschen Sie die Zeile.",
        )


def _leitbild(leitbild: Leitbild, felder: Iterable[Handlungsfeld]) -> Iterator[Finding]:
    own = [name for feld in felder for name in (feld.name, feld.kennung) if name]
    theirs = {name: None for each in leitbild.kategorien for name in each.handlungsfelder}
    near = list(theirs)[:_COMPARED]
    for zuordnung in leitbild.zuordnung:
        if zuordnung.handlungsfeld and zuordnung.handlungsfeld not in own:
            place = zuordnung.ort("handlungsfeld")
            yield _unknown_field(place, zuordnung.handlungsfeld, own[:_COMPARED], "Monitoring")
        for index, name in enumerate(zuordnung.leitbild):
            if name not in theirs:
                yield _unknown_field(zuordnung.ort("leitbild", index), name, near, "Leitbild")


def _unknown_field(place: Place, name: str, known: list[str], where: str) -> Finding:
    return fault_at(
        place,
        "I110",
        f"Das Handlungsfeld »{name}« gibt es im {where} nicht.{meinten_sie(name, known)}",
        "Schreiben Sie den Namen so, wie er dort steht.",
    )
