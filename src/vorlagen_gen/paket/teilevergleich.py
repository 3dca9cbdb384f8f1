"""What has changed between a package that was delivered and one that is being made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vorlagen_gen.assemble.dateinamen import TEIL_LESEFASSUNG
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.lesefassung.dokument import Teil, Wandel
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.paket.frueher import Frueheres
from vorlagen_gen.read_back.blocks import Gelesenes

Angaben = Mapping[str, Any]
"""What ``metadaten.json`` says, of a paper or of a part of it."""

_MASKEN = {
    "hauptvorlage": "die Hauptvorlage",
    "vorlagenart": "die Art der Vorlage",
    "oeffentlich": "ob sie öffentlich ist",
    "datum": "das Datum",
    "neufassung": "die Angaben zur Neufassung",
    "amt": "das Amt",
    "betreff": "der Betreff",
    "betreff_zusatz": "die Zusätze zum Betreff",
    "ansprechpersonen": "die Ansprechpersonen",
    "beratungsfolge": "die Beratungsfolge",
}
"""What the masks ask for, and how to name it."""

_SHOWN = ("oeffentlich", "nachgereicht", "einsicht")
"""What the masks ask of an Anlage beside its title."""


@dataclass(frozen=True, slots=True)
class Gegenwart:
    """The package that is being made: what it says, its files, and what these are made from.

    ``originale`` are the files of Anlagen as they lie in the project, by the part's number
    among ``metadaten["teile"]``.
    """

    metadaten: Angaben
    dateien: Mapping[str, Datei]
    originale: Mapping[int, bytes]
    herkunft: Herkunft


def changed_angaben(frueher: Frueheres, heute: Gegenwart) -> Iterator[str]:
    """What the masks ask for that is not as it was, in German."""
    for name, was in _MASKEN.items():
        if frueher.metadaten.get(name) != heute.metadaten.get(name):
            yield was


def compare_teile(frueher: Frueheres, heute: Gegenwart) -> tuple[Teil, ...]:
    """All parts: those of now in their order, the paper itself first, then those that are gone."""
    before = dict(_keyed(frueher.metadaten["teile"]))
    found = [
        _teil(frueher, heute, before.pop(key, None), number)
        for number, (key, _) in enumerate(_keyed(heute.metadaten["teile"]))
    ]
    return (*found, *(Teil(_name(each), Wandel.ENTFALLEN) for each in before.values()))


def _keyed(teile: Sequence[Angaben]) -> Iterator[tuple[tuple[str, int], Angaben]]:
    """The parts by their kind; an accessible version has that of the Anlage before it."""
    seen: Counter[str] = Counter()
    for teil in teile:
        art = str(teil["art"])
        if art != TEIL_LESEFASSUNG:
            yield (art, seen[art]), teil
            seen[art] += 1


def _teil(frueher: Frueheres, heute: Gegenwart, before: Angaben | None, number: int) -> Teil:
    now = heute.metadaten["teile"][number]
    word = _word(now)
    new = _reading(heute.dateien[word].inhalt) if word else None
    if before is None or (now["dateien"] and not before["dateien"]):
        return Teil(_name(now), Wandel.NEU, None, new)
    old_word = _word(before)
    old = _reading(frueher.inhalt(old_word)) if old_word else None
    original = heute.originale.get(number)
    is_same = (
        all(before.get(name) == now.get(name) for name in _SHOWN)
        and (original is None or _is_known(frueher, original))
        and _is_same(frueher, heute, before, now)
        and (old and (old.blocks, old.footnotes)) == (new and (new.blocks, new.footnotes))
    )
    if not is_same:
        return Teil(_name(now), Wandel.AUSGETAUSCHT, old, new)
    is_named = before["titel"] == now["titel"]
    return Teil(_name(now), Wandel.UNVERAENDERT if is_named else Wandel.UMBENANNT, old, new)


def _name(teil: Angaben) -> str:
    """``Anlage 1 (Lageplan)``; the paper itself bears the title of the whole."""
    titel = teil["titel"] if "oeffentlich" in teil else ""
    return f"{teil['art']} ({titel})" if titel else str(teil["art"])


def _word(teil: Angaben) -> str | None:
    """The name of a part's Word file, if we made it: nobody uploads that."""
    names = (str(each["name"]) for each in teil["dateien"] if not each["hochladen"])
    return next((name for name in names if name.endswith(".docx")), None)


def _reading(word: bytes) -> Gelesenes:
    from vorlagen_gen.read_back.docx import read_docx

    return read_docx(word, "Die Word-Datei")


def _is_known(frueher: Frueheres, original: bytes) -> bool:
    """Whether the earlier package was made from this very file."""
    herkunft = frueher.stand.herkunft
    return herkunft is not None and sha256(original) in herkunft.eingaben.values()


def _is_same(frueher: Frueheres, heute: Gegenwart, before: Angaben, now: Angaben) -> bool:
    """Whether files of other programs are the same, or only treated by another version of ours."""
    hashes = [_handed_on(each["dateien"]) for each in (before, now)]
    damals = frueher.stand.herkunft
    is_same_program = damals is None or (
        (damals.pakete, damals.system) == (heute.herkunft.pakete, heute.herkunft.system)
    )
    return hashes[0] == hashes[1] or not is_same_program


def _handed_on(dateien: Iterable[Angaben]) -> list[str]:
    """The fingerprints of files that we did not make: ours come with a Word file."""
    found = list(dateien)
    if any(not each["hochladen"] for each in found):
        return []
    return [str(each["sha256"]) for each in found]
