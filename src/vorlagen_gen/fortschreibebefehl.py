"""``vorlagen-gen fortschreiben`` and ``bestaetigen``: what they say to whoever calls them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.edit.bestaetigen import OffeneStelle, bestaetige, offene_stellen
from vorlagen_gen.edit.fortschreiben import schreibe_fort
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.laufzeit import Laufzeit
from vorlagen_gen.terminal import show


def fortschreiben(projekt: Projekt, alt: str, neu: str, typed: str | None, heute: date) -> str:
    """Begin the next edition of ``alt`` in the folder ``neu``; the name of that folder.

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
        "übernommen, wie sie waren. Offen ist:\n"
    )
    return neue.ordner.name


def bestaetigen(projekt: Projekt, name: str, namen: Sequence[str]) -> None:
    """Take ``namen`` off the list of what is open; without any, only show the list.

    Raises:
        VorlagenError: There is no such paper, or one of ``namen`` is not on its list.
    """
    ordner = projekt.select([name])[0]
    offen = bestaetige(projekt, name, namen) if namen else offene_stellen(projekt, name)
    if not offen:
        show(f"In {ordner.label} ist nichts Übernommenes mehr offen.\n")
        return
    show(f"In {ordner.label} noch zu bestätigen:\n")
    for each in offen:
        show(f"  {each.name}{_note(each)}\n")
    if not namen:
        show(f"Bestätigen Sie zum Beispiel: vorlagen-gen bestaetigen {name} {offen[0].name}\n")


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
