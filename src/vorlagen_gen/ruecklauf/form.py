"""Changes that leave the words as they are, called as people call them: bold, another kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.einheiten import Aussehen, Einheit, Sorte, Worte


def form_of(found: Sequence[Wandel]) -> str:
    """How the same words look from now on; nothing if words change, too."""
    if len(found) != 1:
        return ""
    (each,) = found
    if each.schnitt:
        return _looks(each.alt[0].worte[each.schnitt.start : each.schnitt.end], each.schnitt.neu)
    if each.art is Wandelart.FORM and len(each.alt) == len(each.neu) == 1:
        return _kind(each.alt[0], each.neu[0])
    return ""


def _kind(old: Einheit, new: Einheit) -> str:
    if old.text != new.text:
        return ""
    names = [_name(each) for each in (old, new)]
    if names[0] != names[1]:
        return f"{names[1]} statt {names[0]}"
    return "eine tiefere Ebene" if new.stufe > old.stufe else "eine höhere Ebene"


def _name(unit: Einheit) -> str:
    if not unit.ist_zitat:
        return unit.sorte.value
    return "Zitat" if unit.sorte is Sorte.ABSATZ else f"{unit.sorte.value} im Zitat"


def _looks(old: Worte, new: Worte) -> str:
    """Each difference, with the words it is for if it is not for all of them."""
    if [each.text for each in old] != [each.text for each in new]:
        return ""
    pairs = [pair for pair in zip(old, new, strict=True) if not pair[0].text.isspace()]
    found: dict[str, list[str]] = {}
    for one, two in pairs:
        for told in _differences(one.aussehen, two.aussehen):
            found.setdefault(told, []).append(one.text)
    return ", ".join(
        told if len(words) == len(pairs) else f"{told}: »{' '.join(words)}«"
        for told, words in found.items()
    )


def _differences(old: Aussehen, new: Aussehen) -> Iterator[str]:
    for index, name in enumerate(("fett", "kursiv")):
        if old[index] != new[index]:
            yield name if new[index] else f"nicht mehr {name}"
    if old[2] != new[2]:
        yield f"Sprache: {new[2]}" if new[2] else "keine andere Sprache mehr"
    if old[3] != new[3]:
        yield f"Link auf {new[3]}" if new[3] else "kein Link mehr"
