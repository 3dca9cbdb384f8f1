"""Somebody has read what was carried over: it is taken off the list, piece by piece."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from vorlagen_gen.edit.aendern import with_changes
from vorlagen_gen.edit.aenderung import Entfernen
from vorlagen_gen.edit.fortschreiben import other_files
from vorlagen_gen.edit.inhalt import Inhalt, fields_of
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.schreiben import Paar, write_all
from vorlagen_gen.edit.uebernahme import stand, stellenname
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.dateien import bekannte, meinten_sie
from vorlagen_gen.load.projekt import Projekt

AUFTRAG = "auftraege."
"""How an order of the earlier decision is named: ``auftraege.2a``."""


@dataclass(frozen=True, slots=True)
class OffeneStelle:
    """What is still to be confirmed, and whether its text differs from what was carried over."""

    name: str
    is_geaendert: bool = False


def offene_stellen(projekt: Projekt, name: str) -> tuple[OffeneStelle, ...]:
    """What is still to be confirmed in the paper ``name``, in the order of its list.

    Raises:
        VorlagenError: There is no such paper, or its YAML has faults.
    """
    ordner = projekt.select([name])[0]
    projekt.require(ordner.yaml_path, ordner.yaml_label)
    inhalt = fields_of(Quelldatei.read(ordner.yaml_path, ordner.yaml_label).values())
    dateien = other_files(ordner)
    stellen, auftraege = _lists(inhalt)
    return (
        *(
            OffeneStelle(typed, stand(inhalt, dateien, typed) != each.get("stand"))
            for each in stellen
            if isinstance(typed := each.get("stelle"), str)
        ),
        *(OffeneStelle(_auftrag(each)) for each in auftraege),
    )


def bestaetige(projekt: Projekt, name: str, namen: Sequence[str]) -> tuple[OffeneStelle, ...]:
    """Take ``namen`` off the list of the paper ``name``; what is left on it.

    Whoever confirms the last one takes the list itself away.

    Raises:
        VorlagenError: One of ``namen`` is not on the list; then all stay there.
    """
    offen = [each.name for each in offene_stellen(projekt, name)]
    named = genannte(namen, offen)
    _demand_offen(named, offen)
    write_all([bestaetigt(projekt, name, named)], projekt.root / "vorlagen")
    return offene_stellen(projekt, name)


def bestaetigt(projekt: Projekt, name: str, namen: Collection[str]) -> Paar:
    """The file of the paper ``name`` as it is, and without ``namen`` on its list."""
    ordner = projekt.select([name])[0]
    old = Quelldatei.read(ordner.yaml_path, ordner.yaml_label)
    return old, with_changes(old, _changes(fields_of(old.values()), set(namen)))


def genannte(typed: Sequence[str], offen: Sequence[str]) -> list[str]:
    """The places that were typed; one with blanks in its name may come in several words."""
    return bekannte(list(map(stellenname, typed)), " ", lambda name: name in offen)


def _changes(inhalt: Mapping[str, Inhalt], namen: set[str]) -> Iterator[Entfernen]:
    """From the last entry to the first, so that the indexes before stay what they are."""
    stellen, auftraege = _lists(inhalt)
    lists = {
        "stellen": [str(each.get("stelle")) for each in stellen],
        "auftraege": [_auftrag(each) for each in auftraege],
    }
    if namen >= {each for names in lists.values() for each in names}:
        yield Entfernen(("uebernommen",))
        return
    for field, names in lists.items():
        found = [index for index, each in enumerate(names) if each in namen]
        if names and len(found) == len(names):
            yield Entfernen(("uebernommen", field))
        else:
            yield from (Entfernen(("uebernommen", field, index)) for index in reversed(found))


def _demand_offen(namen: Sequence[str], offen: Sequence[str]) -> None:
    for each in namen:
        if each not in offen:
            raise VorlagenError(
                f"»{each}« steht nicht unter den offenen Stellen.{meinten_sie(each, offen)}",
                f"Offen sind: {', '.join(offen)}." if offen else "Es ist nichts mehr offen.",
                ExitCode.USAGE,
            )


def _lists(inhalt: Mapping[str, Inhalt]) -> tuple[list[dict[str, Inhalt]], list[dict[str, Inhalt]]]:
    uebernommen = inhalt.get("uebernommen")
    fields = uebernommen if isinstance(uebernommen, dict) else {}
    stellen, auftraege = (
        [each for each in wert if isinstance(each, dict)] if isinstance(wert, list) else []
        for wert in (fields.get("stellen"), fields.get("auftraege"))
    )
    return stellen, auftraege


def _auftrag(auftrag: Mapping[str, Inhalt]) -> str:
    return f"{AUFTRAG}{auftrag.get('ziffer')}"
