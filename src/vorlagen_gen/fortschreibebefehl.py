"""``vorlagen-gen fortschreiben`` and ``bestaetigen``: what they say to whoever calls them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vorlagen_gen.ausdruck import offenes_text
from vorlagen_gen.ausdruck_schreiben import als_naechstes
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.edit.bestaetigen import OffeneStelle, bestaetige, offene_stellen
from vorlagen_gen.edit.fortschreiben import schreibe_fort
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import has_errors
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quellzeile import Quellzeilen
from vorlagen_gen.model.laufzeit import Laufzeit
from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.terminal import show

_LESEN = (
    "Lesen Sie eine Stelle nach der anderen, ändern Sie, was nicht mehr stimmt, und bestätigen "
    "Sie sie."
)


def fortschreiben(projekt: Projekt, alt: str, neu: str, typed: str | None, heute: date) -> int:
    """Begin the next edition of ``alt`` in the folder ``neu``, and tell what is open in it.

    It is made even if a check could not run: a finished paper needs them all.

    Raises:
        VorlagenError: ``typed`` is no period, or the edition cannot be begun.
    """
    zeitraum = _zeitraum(typed) if typed else None
    wissen = Bibliothek(projekt).wissen
    neue = schreibe_fort(projekt, alt, neu, zeitraum, wissen, heute)
    wechsel = neue.wechsel
    zeit = f" Der Zeitraum ist jetzt {wechsel.jetzt}." if wechsel.jetzt else ""
    show(
        f"Angelegt: {neue.ordner.label}, fortgeschrieben aus {wechsel.aus}.{zeit} Texte sind "
        "übernommen, wie sie waren. Was offen ist, und wie oft:\n"
    )
    return _tell_open(projekt, neue.ordner)


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
    offen = bestaetige(projekt, name, namen) if namen else offene_stellen(projekt, name)
    if not offen:
        show(f"In {ordner.label} ist nichts Übernommenes mehr offen.\n")
        show(als_naechstes("Was sonst noch fehlt, zeigt", "pruefen", [ordner.name]))
        return
    show(f"In {ordner.label} noch zu bestätigen:\n")
    for each in offen:
        show(f"  {each.name}{_note(each)}\n")
    show(f"Was darin veraltet sein kann, zeigt: vorlagen-gen pruefen {getippt(ordner.name)}\n")
    first = [ordner.name, offen[0].name]
    show(als_naechstes(f"{_LESEN} Zum Beispiel", "bestaetigen", first))


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
