"""Changes to a YAML file: only the bytes of what they name change, and nothing else is said."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import assert_never

from vorlagen_gen.edit import klammern
from vorlagen_gen.edit import zeilen as auf_zeilen
from vorlagen_gen.edit.aenderung import (
    Aenderung,
    Einfuegen,
    Entfernen,
    Setzen,
    Verschieben,
    applied,
    resolved,
    stelle_of,
    undone_by,
)
from vorlagen_gen.edit.feldfolge import Felder, felder_of
from vorlagen_gen.edit.inhalt import Inhalt, Pfad, inhalt_of, is_printable, same
from vorlagen_gen.edit.quelldatei import Ersetzung, Quelldatei
from vorlagen_gen.edit.schreibweise import Schreibweise
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.yaml_baum import Bauart, Glied, Knoten, Zeilen, read_baum
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.vorlage import Vorlage


def with_changes(
    datei: Quelldatei, aenderungen: Iterable[Aenderung], modell: type[Formular] = Vorlage
) -> Quelldatei:
    """``datei`` after ``aenderungen``, each made to what the one before it left.

    ``modell`` is what the file holds; it tells where a new field goes. Every change is read back:
    the values and their order are then those wanted, and no others.

    Raises:
        VorlagenError: The file has faults, or a change cannot be made without changing more.
    """
    felder = felder_of(modell)
    for aenderung in aenderungen:
        datei = _changed(datei, aenderung, felder)
    return datei


def undoing(
    datei: Quelldatei, aenderungen: Iterable[Aenderung], modell: type[Formular] = Vorlage
) -> tuple[Aenderung, ...]:
    """What brings back the values of ``datei`` after ``aenderungen`` were made to it.

    Raises:
        VorlagenError: As ``with_changes``, if a change names a place that does not exist.
    """
    felder, found = felder_of(modell), []
    inhalt = inhalt_of(datei.values())
    try:
        for aenderung in aenderungen:
            found.append(undone_by(inhalt, aenderung))
            inhalt = applied(inhalt, resolved(inhalt, aenderung), felder)
    except LookupError:
        raise refused(datei) from None
    return tuple(reversed(found))


def refused(datei: Quelldatei) -> VorlagenError:
    """The error for a change that would change more than it should."""
    return VorlagenError(
        f"Die Datei {datei.label} lässt sich an dieser Stelle nicht sicher ändern.",
        "Tragen Sie den Wert von Hand ein.",
        ExitCode.CONTENT_REJECTED,
    )


def says(datei: Quelldatei, wanted: Inhalt) -> bool:
    """Whether ``datei`` is sound YAML with exactly these values."""
    try:
        return same(inhalt_of(datei.values()), wanted)
    except VorlagenError:
        return False


def _changed(datei: Quelldatei, aenderung: Aenderung, felder: Felder) -> Quelldatei:
    before = inhalt_of(datei.values())
    try:
        change = resolved(before, aenderung)
        wanted = applied(before, change, felder)
        if same(before, wanted):
            return datei
        if not is_printable(wanted):
            raise refused(datei)
        werkbank = _Werkbank(datei.zeilen, felder)
        for ersetzungen in werkbank.ways(change):
            changed = datei.changed_lines(ersetzungen)
            if says(changed, wanted):
                return changed
    except (LookupError, ValueError):
        raise refused(datei) from None
    raise refused(datei)


class _Werkbank:
    """A file's text and tree, and the ways to make a change to it, best first."""

    def __init__(self, zeilen: Zeilen, felder: Felder) -> None:
        self._zeilen, self._felder = zeilen, felder
        self._baum = read_baum(zeilen)
        self._weise = Schreibweise.of(zeilen, self._baum)

    def ways(self, aenderung: Aenderung) -> Iterator[list[Ersetzung]]:
        oben = self._knoten(aenderung.pfad[:-1])
        match aenderung:
            case Setzen():
                yield from self._setzen(oben, aenderung)
            case Einfuegen():
                yield from self._einfuegen(oben, aenderung)
            case Entfernen():
                yield from self._entfernen(oben, aenderung)
            case Verschieben():
                yield self._verschieben(oben, aenderung, auf_zeilen.end_of_line)
                yield self._verschieben(oben, aenderung, auf_zeilen.end_with_comments)
            case _:
                assert_never(aenderung)

    def _glied(self, pfad: Pfad) -> Glied:
        eintraege = self._knoten(pfad[:-1]).eintraege
        if isinstance(pfad[-1], int):
            return eintraege[pfad[-1]]
        return next(each for each in eintraege if each.name == pfad[-1])

    def _knoten(self, pfad: Pfad) -> Knoten:
        if pfad:
            return self._glied(pfad).knoten
        return self._baum or Knoten(Bauart.ABBILDUNG, 0, 0)

    def _setzen(self, oben: Knoten, setzen: Setzen) -> Iterator[list[Ersetzung]]:
        pfad, wert = setzen.pfad, setzen.wert
        names = [each.name for each in oben.glieder]
        if oben.bauart is Bauart.LISTE or pfad[-1] in names:
            yield from self._replace(oben, self._glied(pfad), wert)
            return
        name = str(pfad[-1])
        index = stelle_of(setzen, names, self._felder)
        if oben.in_klammern and (oben.glieder or len(pfad) == 1):
            field = self._weise.in_line({name: wert})[1:-1]
            yield klammern.put_in(self._zeilen, oben, index, field)
        elif not oben.glieder and len(pfad) > 1:
            yield from self._setzen(self._knoten(pfad[:-2]), Setzen(pfad[:-1], {name: wert}))
        else:
            yield from self._put_field(oben, index, name, wert)

    def _put_field(
        self, oben: Knoten, index: int, name: str, wert: Inhalt
    ) -> Iterator[list[Ersetzung]]:
        spalte = self._zeilen.column(oben.glieder[0].start) if oben.glieder else 0
        for weise in (self._weise, self._weise.without_textblocks()):
            rows = weise.field(name, wert, spalte)
            if oben.glieder:
                yield auf_zeilen.put_in(self._zeilen, oben, index, rows)
            else:
                yield auf_zeilen.put_last(self._zeilen, rows)

    def _replace(self, oben: Knoten, glied: Glied, wert: Inhalt) -> Iterator[list[Ersetzung]]:
        typed = self._zeilen.text[glied.knoten.start :][:1]
        weise = self._weise.like(oben).quoting_like(typed)
        if not oben.in_klammern:
            yield from auf_zeilen.replaced(self._zeilen, glied, wert, weise)
            return
        text = weise.in_line(wert)
        is_empty = glied.knoten.bauart is Bauart.LEER
        yield [Ersetzung(glied.knoten.start, glied.knoten.end, f" {text}" if is_empty else text)]

    def _einfuegen(self, oben: Knoten, einfuegen: Einfuegen) -> Iterator[list[Ersetzung]]:
        stelle = int(einfuegen.pfad[-1])
        eintraege = oben.eintraege
        index = oben.glieder.index(eintraege[stelle]) if stelle < len(eintraege) else None
        index = len(oben.glieder) if index is None else index
        weise = self._weise.like(oben)
        if oben.in_klammern:
            yield klammern.put_in(self._zeilen, oben, index, weise.in_line(einfuegen.wert))
            return
        spalte = self._zeilen.column(oben.glieder[0].start)
        for each in (weise, weise.without_textblocks()):
            rows = each.entry(einfuegen.wert, spalte)
            yield auf_zeilen.put_in(self._zeilen, oben, index, rows)

    def _entfernen(self, oben: Knoten, entfernen: Entfernen) -> Iterator[list[Ersetzung]]:
        pfad = entfernen.pfad
        index = oben.glieder.index(self._glied(pfad))
        if oben.in_klammern:
            yield klammern.take_out(self._zeilen, oben, index)
        elif len(oben.glieder) == 1 and len(pfad) > 1:
            nothing: Inhalt = [] if oben.bauart is Bauart.LISTE else {}
            glied = self._glied(pfad[:-1])
            yield from auf_zeilen.replaced(self._zeilen, glied, nothing, self._weise)
        else:
            yield from auf_zeilen.take_out(self._zeilen, oben, index)

    def _verschieben(
        self, oben: Knoten, verschieben: Verschieben, end_of: Callable[[Zeilen, Glied], int]
    ) -> list[Ersetzung]:
        """Each entry in the place of another; what lies between them stays."""
        spans = [
            (each.start, each.end if oben.in_klammern else end_of(self._zeilen, each))
            for each in oben.eintraege
        ]
        texte = [self._zeilen.text[start:end] for start, end in spans]
        texte.insert(verschieben.nach, texte.pop(int(verschieben.pfad[-1])))
        return [
            Ersetzung(start, end, text)
            for (start, end), text in zip(spans, texte, strict=True)
            if self._zeilen.text[start:end] != text
        ]
