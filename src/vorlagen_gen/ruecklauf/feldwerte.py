"""Values that are printed in another form than they are typed, gaps, and fields of empty cells."""

from __future__ import annotations

from collections.abc import Sequence

from vorlagen_gen.document import Run
from vorlagen_gen.edit.aenderung import Setzen
from vorlagen_gen.read_back.blocks import normalised_text
from vorlagen_gen.ruecklauf.einheiten import Worte, text_of
from vorlagen_gen.ruecklauf.eintraege import entry_of, list_part, paths_of
from vorlagen_gen.ruecklauf.felder import Art, Ziel
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.lauttreue import aligned
from vorlagen_gen.ruecklauf.schnitt import Schnitt, applied
from vorlagen_gen.ruecklauf.schreibformen import without_unit
from vorlagen_gen.ruecklauf.schreibung import NichtZuzuordnenError, Schreibung
from vorlagen_gen.ruecklauf.stuecke import Stueck


def as_value(
    stueck: Stueck, worte: Worte, schnitte: Sequence[Schnitt], gegenwart: Gegenwart
) -> Schreibung:
    """A value that is printed in another form, an amount or a day, written as it is printed."""
    inlines = stueck.ursprung.inlines
    printed = [each for each in inlines if isinstance(each, Run) and each.text.strip()]
    targets = {
        ziel.pfad: ziel
        for each in printed
        if (ziel := gegenwart.fundstellen.ziel(each.place)).art is Art.WERT
    }
    labels = [
        each for each in printed if gegenwart.fundstellen.ziel(each.place).art is not Art.WERT
    ]
    if len(targets) != 1 or labels or _is_derived(stueck, next(iter(targets.values())), gegenwart):
        raise NichtZuzuordnenError
    text = without_unit(text_of(applied(worte, schnitte))).strip()
    if not text:
        raise NichtZuzuordnenError
    return Schreibung(aenderungen=(Setzen(next(iter(targets)), text),))


def _is_derived(stueck: Stueck, ziel: Ziel, gegenwart: Gegenwart) -> bool:
    """Whether the value is printed as typed elsewhere, and here only what follows from it."""
    return any(
        isinstance(inline, Run)
        and inline.text.strip()
        and gegenwart.fundstellen.ziel(inline.place).pfad == ziel.pfad
        and aligned(list(inline.text), ziel.text) is not None
        for each in gegenwart.stuecke
        if each is not stueck
        for inline in each.ursprung.inlines
    )


def as_filled_gap(
    stueck: Stueck, worte: Worte, schnitte: Sequence[Schnitt], gegenwart: Gegenwart
) -> Schreibung:
    """What was typed in place of a marked gap, as the value of the empty field."""
    gaps = [each for each in stueck.ursprung.inlines if isinstance(each, Run) and each.is_luecke]
    if len(gaps) != 1:
        raise NichtZuzuordnenError
    before, _, behind = stueck.einheit.text.partition(normalised_text(gaps[0].text))
    text = text_of(applied(worte, schnitte))
    pfad = gegenwart.fundstellen.leeres_feld(gaps[0].place)
    if pfad is None or not (text.startswith(before) and text.endswith(behind)):
        raise NichtZuzuordnenError("Dieses Feld fehlt noch in vorlage.yaml; tragen Sie es ein.")
    value = text[len(before) : len(text) - len(behind)]
    return Schreibung(aenderungen=(Setzen(pfad, value),))


def as_new_field(
    stueck: Stueck, worte: Worte, schnitte: Sequence[Schnitt], gegenwart: Gegenwart
) -> Schreibung:
    """The text of an empty cell as that field of its row which other rows have in this column."""
    zelle = stueck.einheit.zelle
    entry = entry_of(gegenwart, stueck.einheit.nummer) if zelle and not worte else None
    if entry is None or zelle is None:
        raise NichtZuzuordnenError
    for each in gegenwart.stuecke:
        other = each.einheit.zelle
        if other and other[0] == zelle[0] and other[2] == zelle[2] and other[1] != zelle[1]:
            for pfad in paths_of(each, gegenwart):
                if pfad and isinstance(pfad[-1], str) and list_part(pfad) != pfad:
                    new = (*entry[0], *pfad[len(list_part(pfad)) :])
                    return Schreibung(aenderungen=(Setzen(new, text_of(applied((), schnitte))),))
    raise NichtZuzuordnenError
