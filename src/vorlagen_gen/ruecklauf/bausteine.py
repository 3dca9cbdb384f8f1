"""New, deleted and moved units -> lines of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vorlagen_gen.document import Run
from vorlagen_gen.edit.quelldatei import Ersetzung
from vorlagen_gen.importe.markdowntext import markdown_text
from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte
from vorlagen_gen.ruecklauf.felder import Art
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart, removed_lines
from vorlagen_gen.ruecklauf.listenpunkte import STUFE, as_point, column
from vorlagen_gen.ruecklauf.neutippen import retyped
from vorlagen_gen.ruecklauf.schreibung import NichtZuzuordnenError, Schreibung
from vorlagen_gen.ruecklauf.stuecke import Stueck
from vorlagen_gen.ruecklauf.tabellenzeilen import inserted_rows, is_rule, is_whole_table
from vorlagen_gen.ruecklauf.ueberschriften import new_heading
from vorlagen_gen.ruecklauf.zitate import as_typed, ends_gap, gap, requoted

_KEIN_ORT = (
    "Davor und dahinter steht kein Text der Vorlage, in den das gehören könnte; tragen Sie es von "
    "Hand ein."
)
_GEBUNDEN = (
    "Darin steht ein Wert aus Daten, der eingebunden bleiben soll; übertragen Sie die Änderung "
    "von Hand."
)


def inserted(units: Sequence[Einheit], nach: int, gegenwart: Gegenwart) -> Schreibung:
    """``units`` as lines behind the unit ``nach``.

    Raises:
        NichtZuzuordnenError: No text of the paper stands there.
    """
    if any(each.sorte is Sorte.BILD for each in units):
        raise NichtZuzuordnenError(
            "Ein eingefügtes Bild lässt sich nicht übernehmen; geben Sie es der Vorlage als Anlage."
        )
    before, after = gegenwart.neighbour(nach), gegenwart.neighbour(nach + 1)
    if units[0].sorte is Sorte.FUSSNOTE:
        return _in_note(units, before, gegenwart)
    rows = [each for each in units if each.zelle]
    if rows and not is_whole_table(rows, before):
        return inserted_rows(rows, before, after, gegenwart)
    if before is not None and gegenwart.is_text(before):
        return _behind(units, before, after, gegenwart)
    if after is not None and gegenwart.is_text(after):
        return _ahead_of(units, after, nach + 1, gegenwart)
    raise NichtZuzuordnenError(_KEIN_ORT)


def _behind(
    units: Sequence[Einheit], before: Stueck, after: Stueck | None, gegenwart: Gegenwart
) -> Schreibung:
    datei = before.place.file
    zeilen = gegenwart.fundstellen.zeilen(datei)
    place = before.ursprung.aussen if before.einheit.zelle else before.ursprung.place
    end = zeilen.end(gegenwart.span(place)[1])
    if _continues(units[0], before):
        lines, notes = _points(units, before, gegenwart)
        return Schreibung(((datei, Ersetzung(end, end, "\n" + "\n".join(lines))),)) + notes
    if _opens(units[-1], after) and after is not None:
        return _ahead_of(units, after, after.einheit.nummer, gegenwart)
    lines, notes = _blocks(units, datei, before.einheit.nummer, gegenwart)
    margin = gegenwart.margin(before)
    text = "\n".join(f"{margin}{row}" if row else "" for row in lines)
    follows = zeilen.text[end + 1 : zeilen.end(end + 1)] if end < len(zeilen.text) else ""
    tail = "\n" if ends_gap(units[-1], follows) else ""
    lead = f"{margin}{sign}" if (sign := gap(before.einheit, units[0])) else ""
    return Schreibung(((datei, Ersetzung(end, end, f"\n{lead}\n{text}{tail}")),)) + notes


def _in_note(units: Sequence[Einheit], before: Stueck | None, gegenwart: Gegenwart) -> Schreibung:
    """New paragraphs of a footnote behind one of it, as far in as that."""
    if before is None or before.einheit.fussnote != units[0].fussnote:
        raise NichtZuzuordnenError(
            "Vor dem ersten Absatz einer Fußnote lässt sich keiner ergänzen; schreiben Sie ihn "
            "dahinter."
        )
    datei = before.place.file
    end = gegenwart.fundstellen.zeilen(datei).end(gegenwart.span(before.ursprung.place)[1])
    margin = " " * STUFE
    text = ""
    for unit in units:
        rows, _ = gegenwart.lines(unit.worte, datei, is_start=True)
        text += "".join(f"\n{margin}{row}" for row in ("", *rows)).replace(f"\n{margin}\n", "\n\n")
    return Schreibung(((datei, Ersetzung(end, end, text)),))


def _continues(unit: Einheit, before: Stueck) -> bool:
    """Whether a point belongs to the list that the unit before it stands in."""
    is_alike = before.einheit.ist_zitat is unit.ist_zitat
    return is_alike and unit.sorte is Sorte.PUNKT and before.einheit.sorte is Sorte.PUNKT


def _opens(unit: Einheit, after: Stueck | None) -> bool:
    """Whether a point belongs to the list that begins behind it."""
    return (
        unit.sorte is Sorte.PUNKT
        and after is not None
        and after.einheit.sorte is Sorte.PUNKT
        and after.einheit.gestalt == unit.gestalt
    )


def _ahead_of(
    units: Sequence[Einheit], after: Stueck, nummer: int, gegenwart: Gegenwart
) -> Schreibung:
    datei = after.place.file
    zeilen = gegenwart.fundstellen.zeilen(datei)
    if after.einheit.zelle:
        raise NichtZuzuordnenError(_KEIN_ORT)
    place = after.ursprung.aussen
    start = zeilen.begin(gegenwart.span(place)[0])
    margin = zeilen.text[start : gegenwart.span(place)[0]]
    if ">" in margin:
        raise NichtZuzuordnenError("Davor steht ein Zitat; fügen Sie den Text von Hand ein.")
    is_point = _opens(units[-1], after)
    lines, notes = _blocks(units, datei, nummer - 1, gegenwart)
    text = "".join(f"{margin}{row}\n" if row else "\n" for row in lines)
    gap = "" if is_point else "\n"
    return Schreibung(((datei, Ersetzung(start, start, text + gap)),)) + notes


def _points(
    units: Sequence[Einheit], before: Stueck, gegenwart: Gegenwart
) -> tuple[list[str], Schreibung]:
    """New points of the list around ``before``; what follows them is indented as they are."""
    lines: list[str] = []
    notes = Schreibung()
    base = gegenwart.margin(before)
    for unit in units:
        if unit.sorte is Sorte.PUNKT:
            margin = column(unit, before, gegenwart)
            rows, more = gegenwart.lines(unit.worte, before.place.file, is_start=False)
            lines += as_point(unit, margin, rows)
        else:
            below, more = _blocks([unit], before.place.file, before.einheit.nummer, gegenwart)
            lines += ["", *(f"{base}{row}" if row else "" for row in below)]
        notes += more
    return lines, notes


def _blocks(
    units: Sequence[Einheit], datei: str, above: int, gegenwart: Gegenwart
) -> tuple[list[str], Schreibung]:
    """New paragraphs, headings, lists and tables as lines."""
    lines: list[str] = []
    notes = Schreibung()
    for index, unit in enumerate(units):
        if unit.zelle:
            if any(word.fussnote for word in unit.worte):
                raise NichtZuzuordnenError(
                    "Eine neue Tabelle mit Fußnoten lässt sich nicht übernehmen; fügen Sie die "
                    "Fußnoten hinzu, wenn die Tabelle in der Vorlage steht."
                )
            if unit.zelle[1:] == (0, 0, 0):
                lines += ["", *markdown_text([unit.block]).text.rstrip("\n").split("\n")]
            continue
        is_point = unit.sorte is Sorte.PUNKT
        rows, more = gegenwart.lines(unit.worte, datei, is_start=unit.sorte is Sorte.ABSATZ)
        notes += more
        if unit.sorte is Sorte.UEBERSCHRIFT:
            rows = [new_heading(" ".join(rows), unit, datei, above, gegenwart)]
        elif is_point:
            rows = as_point(unit, " " * STUFE * unit.stufe, rows)
        was_point = index > 0 and units[index - 1].sorte is Sorte.PUNKT
        above_it = units[index - 1] if index else None
        rows = as_typed(unit, rows)
        lines += rows if is_point and was_point else [gap(above_it, unit), *rows]
    return lines[1:], notes


def removed(units: Sequence[Einheit], gegenwart: Gegenwart) -> Schreibung:
    """``units`` taken out of their text, with the footnotes that do not stay.

    Raises:
        NichtZuzuordnenError: They do not stand in one.
    """
    first = gegenwart.stuecke[units[0].nummer]
    if first.einheit.sorte in (Sorte.BILD, Sorte.FUSSNOTE):
        raise NichtZuzuordnenError(
            "Ein Bild oder ein Absatz einer Fußnote lässt sich nicht für sich allein streichen; "
            "streichen Sie es in der Datei."
        )
    place = first.ursprung.aussen
    if gegenwart.fundstellen.ziel(place).art is not Art.TEXT and not gegenwart.is_text(first):
        raise NichtZuzuordnenError(
            "Das steht in keinem Text der Vorlage; streichen Sie das Feld, aus dem es kommt."
        )
    datei = place.file
    zeilen = gegenwart.fundstellen.zeilen(datei)
    start = zeilen.begin(gegenwart.span(place)[0])
    end_place = place if first.einheit.zelle else first.ursprung.place
    end = zeilen.end(gegenwart.span(end_place)[1])
    if first.einheit.zelle and is_rule(zeilen.text[end + 1 : zeilen.end(end + 1)]):
        raise NichtZuzuordnenError(
            "Die Kopfzeile einer Tabelle lässt sich nicht streichen; ändern Sie die Tabelle in der "
            "Datei."
        )
    notes = Schreibung()
    for label in {word.fussnote for unit in units for word in unit.worte if word.fussnote}:
        notes += gegenwart.without_note(label)
    if first.einheit.zelle or first.einheit.sorte is Sorte.PUNKT:
        stop = min(end + 1, len(zeilen.text))
        return Schreibung(((datei, Ersetzung(start, stop, "")),)) + notes
    return removed_lines(gegenwart.fundstellen, datei, start, end) + notes


def demand_unbound(units: Sequence[Einheit], gegenwart: Gegenwart) -> None:
    """Nothing of ``units`` comes from data; it would be typed as it is printed now.

    Raises:
        NichtZuzuordnenError: Some does.
    """
    if any(_is_bound(gegenwart.stuecke[unit.nummer]) for unit in units):
        raise NichtZuzuordnenError(_GEBUNDEN)


def _is_bound(stueck: Stueck) -> bool:
    """Whether some of its words come from data."""
    return any(isinstance(each, Run) and each.bindung for each in stueck.ursprung.inlines)


def moved(
    alt: Sequence[Einheit], neu: Sequence[Einheit], nach: int, gegenwart: Gegenwart
) -> Schreibung:
    """``alt`` taken out, and ``neu`` put behind the unit ``nach``; bindings stay bindings."""
    out, into = removed(alt, gegenwart), inserted(neu, nach, gegenwart)
    if len(neu) == 1 and not neu[0].zelle:
        return out + _bound(into, alt[0], neu[0], gegenwart)
    demand_unbound(alt, gegenwart)
    return out + into


def _bound(schreibung: Schreibung, alt: Einheit, neu: Einheit, gegenwart: Gegenwart) -> Schreibung:
    """``schreibung``, which types ``neu``, with the bindings of ``alt`` in place of their words."""
    stueck = gegenwart.stuecke[alt.nummer]
    if not _is_bound(stueck):
        return schreibung
    is_start = neu.sorte is Sorte.ABSATZ
    rows, _ = retyped(stueck, stueck.einheit.worte, neu.worte, gegenwart)
    plain, _ = gegenwart.lines(neu.worte, stueck.place.file, is_start=is_start)
    old, new = "\n".join(plain), "\n".join(rows)
    if not any(old in each.text for _, each in schreibung.ersetzungen):
        raise NichtZuzuordnenError(_GEBUNDEN)
    ersetzungen = tuple(
        (datei, replace(each, text=each.text.replace(old, new)))
        for datei, each in schreibung.ersetzungen
    )
    return replace(schreibung, ersetzungen=ersetzungen)


def reshaped(alt: Einheit, neu: Einheit, gegenwart: Gegenwart) -> Schreibung:
    """A unit that became one of another kind: a paragraph a heading, a point a paragraph."""
    stueck = gegenwart.stuecke[alt.nummer]
    if not gegenwart.is_text(stueck) or alt.zelle or neu.zelle:
        raise NichtZuzuordnenError("Die Form dieser Stelle setzt das Programm selbst.")
    if Sorte.BILD in (alt.sorte, neu.sorte) or Sorte.FUSSNOTE in (alt.sorte, neu.sorte):
        raise NichtZuzuordnenError("Das lässt sich nicht umwandeln; ändern Sie es in der Datei.")
    datei = stueck.place.file
    zeilen = gegenwart.fundstellen.zeilen(datei)
    start = gegenwart.span(stueck.ursprung.aussen)[0]
    end = gegenwart.span(stueck.ursprung.place)[1]
    if alt.ist_zitat is not neu.ist_zitat:
        lines, notes = _blocks([neu], datei, alt.nummer - 1, gegenwart)
        return _bound(requoted(stueck, lines, gegenwart) + notes, alt, neu, gegenwart)
    plain = replace(neu, ist_zitat=False)
    lines, notes = _blocks([plain], datei, alt.nummer - 1, gegenwart)
    if neu.sorte is Sorte.PUNKT:
        start, lines = zeilen.begin(start), [gegenwart.margin(stueck) + r for r in lines]
    margin = "" if neu.sorte is Sorte.PUNKT else " " * zeilen.column(start)
    text = f"\n{margin}".join(lines)
    if Sorte.PUNKT in (alt.sorte, neu.sorte):
        lead = (
            "\n"
            if neu.sorte is not Sorte.PUNKT and not zeilen.text[:start].endswith("\n\n")
            else ""
        )
        text = f"{lead}{text}"
    made = Schreibung(((datei, Ersetzung(start, end, text)),)) + notes
    return _bound(made, alt, neu, gegenwart)
