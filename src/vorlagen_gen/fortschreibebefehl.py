"""``vorlagen-gen fortschreiben`` and ``bestaetigen``: what they say to whoever calls them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from vorlagen_gen.ausdruck import offenes_text
from vorlagen_gen.ausdruck_schreiben import als_naechstes
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.edit.bestaetigen import OffeneStelle, bestaetige, genannte, offene_stellen
from vorlagen_gen.edit.fortschreiben import Fortgeschrieben, schreibe_fort
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Place, has_errors
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quellzeile import Quellzeilen
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.laufzeit import Laufzeit
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.terminal import show

_LESEN = (
    "Lesen Sie eine Stelle nach der anderen, ändern Sie, was nicht mehr stimmt, und bestätigen "
    "Sie sie."
)
_VERALTET = frozenset({"V311", "V312", "V313", "V314", "V315", "V316"})
"""The rules that tell what may be out of date in what was carried over."""


def fortschreiben(projekt: Projekt, alt: str, neu: str, typed: str | None, heute: date) -> int:
    """Begin the next edition of ``alt`` in the folder ``neu``, and tell what is open in it.

    It is made even if a check could not run: a finished paper needs them all.

    Raises:
        VorlagenError: ``typed`` is no period, or the edition cannot be begun.
    """
    zeitraum = _zeitraum(typed) if typed else None
    wissen = Bibliothek(projekt).wissen
    neue = schreibe_fort(projekt, alt, neu, zeitraum, wissen, heute)
    show(
        f"Angelegt: {neue.ordner.label}, fortgeschrieben aus {neue.wechsel.aus}.\n"
        f"{_zeit(neue, is_chosen=zeitraum is not None)}{_texte(neue)}"
        "Was offen ist, und wie oft:\n"
    )
    return _tell_open(projekt, neue.ordner)


def _zeit(neue: Fortgeschrieben, *, is_chosen: bool) -> str:
    """Which period it is, and how to take another one if the program took this one."""
    bisher, jetzt = neue.wechsel.bisher, neue.wechsel.jetzt
    if bisher is None or jetzt is None:
        return ""
    if is_chosen:
        return f"Der Zeitraum ist jetzt {jetzt}, bisher {bisher}.\n"
    return (
        f"Der Zeitraum ist jetzt {jetzt}, der nächste nach {bisher}. Soll es ein anderer sein, "
        f"löschen Sie {neue.ordner.label}, und rufen Sie den Befehl noch einmal auf, zum Beispiel "
        f"mit --zeitraum {bisher.anders} (bei make: ZEITRAUM={bisher.anders}).\n"
    )


def _texte(neue: Fortgeschrieben) -> str:
    if not neue.ketten:
        return "Texte sind übernommen, wie sie waren.\n"
    rows = "".join(f"  {place.file}:{place.line}\n" for place in neue.ketten)
    return (
        "Texte sind übernommen, wie sie waren; nur die Aufzählung der früheren Vorlagen nennt "
        f"jetzt auch {neue.wechsel.aus}. Lesen Sie nach, ob es dort stimmt:\n{rows}"
    )


def _tell_open(projekt: Projekt, ordner: Vorlagenordner) -> int:
    """Count what is open, then say where it is listed and what to do about it."""
    name = getippt(ordner.name)
    (geprueft,) = pruefen(projekt, [ordner.name])
    show(
        f"{offenes_text(geprueft, Quellzeilen(projekt.root))}"
        f"Alles einzeln, mit Ort und Vorschlag: vorlagen-gen pruefen {name}\n"
    )
    show(als_naechstes(f"{_LESEN} Die Liste dazu", "bestaetigen", [ordner.name]))
    is_faulty = geprueft.is_abgelehnt or has_errors(geprueft.findings)
    return ExitCode.CONTENT_REJECTED if is_faulty else ExitCode.OK


def bestaetigen(projekt: Projekt, name: str, namen: Sequence[str]) -> None:
    """Take ``namen`` off the list of what is open; without any, only show the list.

    Raises:
        VorlagenError: There is no such paper, or one of ``namen`` is not on its list.
    """
    ordner = projekt.select([name])[0]
    named = genannte(namen, [each.name for each in offene_stellen(projekt, name)])
    still = _veraltet(projekt, ordner, named) if named else {}
    offen = bestaetige(projekt, name, namen) if namen else offene_stellen(projekt, name)
    show(_noch_altes(still))
    if not offen:
        show(f"In {ordner.label} ist nichts Übernommenes mehr offen.\n")
        show(als_naechstes("Was sonst noch fehlt, zeigt", "pruefen", [ordner.name]))
        return
    show(f"In {ordner.label} noch zu bestätigen:\n")
    veraltet = {} if namen else _veraltet(projekt, ordner, [each.name for each in offen])
    for each in offen:
        show(f"  {each.name}{_note(each)}\n")
        show("".join(f"    {said}\n" for said in veraltet.get(each.name, ())))
    first = [ordner.name, offen[0].name]
    show(als_naechstes(f"{_LESEN} Zum Beispiel", "bestaetigen", first))


def _noch_altes(veraltet: Mapping[str, Sequence[str]]) -> str:
    """What is no longer told of the places just confirmed, though a remedy for it is known."""
    text = ""
    for stelle, alle in veraltet.items():
        known = [said for said in alle if "Vorschlag" in said or "nicht mehr gibt" in said]
        text += f"  {stelle}\n" + "".join(f"    {said}\n" for said in known) if known else ""
    first = (
        "Bestätigt. Dort steht noch, was veraltet sein kann; gemeldet wird davon nur noch, was dem "
        "Zeitraum im Betreff widerspricht:\n"
    )
    return first + text if text else ""


def _veraltet(
    projekt: Projekt, ordner: Vorlagenordner, stellen: Sequence[str]
) -> Mapping[str, Sequence[str]]:
    """What may be out of date in each of ``stellen``, with its line."""
    (geprueft,) = pruefen(projekt, [ordner.name])
    found = defaultdict[str, list[str]](list)
    if geprueft.vorlage is None:
        return found
    befunde = [each for each in geprueft.findings if each.code in _VERALTET]
    for stelle in stellen:
        place = _place(stelle, geprueft.vorlage, ordner)
        told = (each for each in befunde if place and _holds(place, each.place))
        found[stelle] += [f"Zeile {each.place.line}: {each.text}" for each in told]
    return found


def _holds(stelle: Place, place: Place) -> bool:
    begin, end = (stelle.line, stelle.column), (stelle.end_line, stelle.end_column)
    is_inside = not stelle.line or begin <= (place.line, place.column) < end
    return stelle.file == place.file and is_inside


def _place(stelle: str, vorlage: Vorlage, ordner: Vorlagenordner) -> Place | None:
    """Where the field or file is, a file as a whole; ``None`` of an order, or what is gone."""
    if (ordner.path / stelle).is_file():
        return Place.at(f"{ordner.label}/{stelle}")
    *oben, feld = stelle.split(".")
    formular: object = vorlage
    for each in oben:
        formular = getattr(formular, each, None)
    place = formular.ort(feld) if isinstance(formular, Formular) else None
    return place if place and not place.fehlt else None


def _note(offen: OffeneStelle) -> str:
    return " (seit der Übernahme geändert)" if offen.is_geaendert else ""


def _zeitraum(typed: str) -> Laufzeit:
    found = Laufzeit.of(typed)
    if found is None:
        raise VorlagenError(
            f"»{typed}« ist kein Zeitraum.",
            "Schreiben Sie ihn wie 2030-2035.",
            ExitCode.USAGE,
        )
    return found
