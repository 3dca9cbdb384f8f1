"""Comments of a returned copy -> notes of the administration, open until they are answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from vorlagen_gen.edit.aenderung import Aenderung, Einfuegen, Setzen, value_at
from vorlagen_gen.edit.inhalt import Inhalt, inhalt_of
from vorlagen_gen.findings import Place
from vorlagen_gen.quelltext import kurz
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.kopie import Kopie
from vorlagen_gen.ruecklauf.lesung import Anmerkung
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Quelle, Zustand
from vorlagen_gen.ruecklauf.zuordnung import Zuordnung

_LISTE = ("intern", "rueckmeldungen")
_GLEICH = ("von", "datum", "text")
Eintrag = Mapping[str, Inhalt]


def remarks(
    kopie: Kopie, gegenwart: Gegenwart, zuordnung: Zuordnung
) -> Iterator[Aenderungsvorschlag]:
    """A proposal for each comment; one that the paper notes already may have a new answer."""
    known = _known(gegenwart)
    places = [_where(each, gegenwart, zuordnung) for each in kopie.lesung.anmerkungen]
    comments = tuple(zip(kopie.lesung.anmerkungen, places, strict=True))
    entries = [_entry(each, *where, gegenwart) for each, where in comments]
    notes = _notes(entries, known)
    for number, (each, (place, feld)) in enumerate(comments):
        entry, index = entries[number], notes.get(number, len(known))
        zustand, jetzt = _state(entry, known[index] if index < len(known) else None)
        yield Aenderungsvorschlag(
            0,
            kopie.teil,
            (),
            (Quelle(kopie.name, each.autor or "unbekannt", each.tag),),
            place,
            feld,
            each.zitat,
            f"{each.text}\nAntwort: {each.antwort}" if each.antwort else each.text,
            zustand=zustand,
            jetzt=jetzt,
            felder=(_change(entry, index, len(known)),),
        )


def _notes(entries: Sequence[Eintrag], known: Sequence[Inhalt]) -> Mapping[int, int]:
    """Which note of the paper is which comment, by their indexes; each is one of them only.

    First those about the same passage in the same field. The field may be called otherwise by
    now; the words are those of the copy, and what was answered is not asked.
    """
    found: dict[int, int] = {}
    left = {index: one for index, one in enumerate(known) if isinstance(one, dict)}
    for quoted in (_whole, _quote):
        for number, entry in enumerate(entries):
            same = (
                index
                for index, one in left.items()
                if all(entry.get(name) == one.get(name) for name in _GLEICH)
                and quoted(entry) == quoted(one)
            )
            index = None if number in found else next(same, None)
            if index is not None:
                found[number] = index
                del left[index]
    return found


def _whole(entry: Eintrag) -> Inhalt:
    return entry.get("stelle")


def _quote(entry: Eintrag) -> str:
    """The words of the passage; nothing of a comment that stands at a point."""
    return str(entry.get("stelle") or "").partition("„")[2]


def _state(entry: Eintrag, known: Inhalt) -> tuple[Zustand, str]:
    """How far a comment is, and which other answer the paper has by now."""
    if not isinstance(known, dict):
        return Zustand.OFFEN, ""
    answer, given = entry.get("antwort"), known.get("antwort")
    if not answer or answer == given:
        return Zustand.UEBERNOMMEN, ""
    return (Zustand.UEBERHOLT, str(given)) if given else (Zustand.OFFEN, "")


def _change(entry: Eintrag, index: int, count: int) -> Aenderung:
    """A new note, or the answer to one that the paper has."""
    if index >= count:
        return Einfuegen((*_LISTE, count), dict(entry))
    return Setzen((*_LISTE, index, "antwort"), entry.get("antwort"))


def _known(gegenwart: Gegenwart) -> list[Inhalt]:
    fundstellen = gegenwart.fundstellen
    try:
        found = value_at(inhalt_of(fundstellen.dateien[fundstellen.yaml].values()), _LISTE)
    except LookupError:
        return []
    return found if isinstance(found, list) else []


def _where(each: Anmerkung, gegenwart: Gegenwart, zuordnung: Zuordnung) -> tuple[Place, str]:
    unit = zuordnung.where(each.marken)
    if unit is None:
        return Place.at(gegenwart.fundstellen.yaml), ""
    place = gegenwart.stuecke[unit.nummer].place
    return place, gegenwart.fundstellen.feldname(place)


def _entry(each: Anmerkung, place: Place, feld: str, gegenwart: Gegenwart) -> Eintrag:
    file = place.file if place.file in gegenwart.fundstellen.dateien else ""
    where = feld or file.rpartition("/")[2]
    quote = f"„{kurz(each.zitat)}“" if each.zitat else ""
    entry: dict[str, Inhalt] = {"von": each.autor or "unbekannt"}
    if each.tag:
        entry["datum"] = ".".join(reversed(each.tag.split("-")))
    entry["stelle"] = _one_line(": ".join(filter(None, (where, quote))))
    entry |= {"text": _one_line(each.text), "antwort": _one_line(each.antwort)}
    return {name: value for name, value in entry.items() if value}


def _one_line(text: str) -> str:
    return " ".join(text.split())
