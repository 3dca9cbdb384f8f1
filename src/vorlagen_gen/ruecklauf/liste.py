"""What a Rücklauf found, as the terminal tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from vorlagen_gen.quelltext import kurz
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Befund, Zustand

_LONGEST = 200


def list_text(vorschlaege: Sequence[Aenderungsvorschlag], befunde: Sequence[Befund]) -> str:
    """All proposals, then all that cannot be taken up; a sentence if there is nothing."""
    if not vorschlaege and not befunde:
        return "Die Kopien sagen dasselbe wie die Vorlage.\n"
    rows = [proposal_text(each) for each in vorschlaege]
    for title, some in parted(befunde).items():
        if some:
            rows.append(f"{title}:\n")
            rows += map(finding_text, some)
    return "\n".join(rows)


def parted(befunde: Sequence[Befund]) -> Mapping[str, Sequence[Befund]]:
    """What cannot be taken up, and what is only to be known, each under its title."""
    return {
        "Nicht übernehmen lässt sich": [each for each in befunde if not each.ist_hinweis],
        "Hinweise": [each for each in befunde if each.ist_hinweis],
    }


def taken_text(nummern: Sequence[int], dateien: Sequence[str]) -> str:
    """Which proposals were taken over, and which files that changed; there may be none."""
    told = numbers_text(nummern)
    if not dateien:
        return f"{told}: Das steht schon so in der Vorlage, zu ändern war nichts.\n"
    return f"Übernommen: {told}; geändert: {', '.join(dateien)}.\n"


def numbers_text(nummern: Sequence[int]) -> str:
    """Proposals by their numbers."""
    return ", ".join(f"Nr. {each}" for each in nummern)


def proposal_text(each: Aenderungsvorschlag) -> str:
    """One proposal: number, place, field, who, what, how far it is."""
    return "\n".join(f"{row}" for row in _rows(each)) + "\n"


def _rows(each: Aenderungsvorschlag) -> Iterator[str]:
    feld = f" ({each.feld})" if each.feld else ""
    what = f"{each.art} {each.ziel}".strip()
    yield f"Nr. {each.nummer}  {each.ort}{feld}: {what}, {sources_text(each)}"
    if each.davor or each.danach or each.form:
        words = f"⟦{_line(each.alt)}{'' if each.form else f' → {_line(each.neu)}'}⟧"
        yield f"    {_line(each.davor)}{words}{_line(each.danach)}"
    elif each.ist_nur_verschoben:
        yield from (f"    »{_short(row)}«" for row in each.alt.split("\n"))
    elif each.ist_kommentar:
        yield from (f"    Zu: »{_short(row)}«" for row in each.alt.split("\n") if row)
        yield from (f"    {_short(row)}" for row in each.neu.split("\n"))
    else:
        yield from (f"    − {_short(row)}" for row in each.alt.split("\n") if each.alt)
        yield from (f"    + {_short(row)}" for row in each.neu.split("\n") if each.neu)
    if each.form:
        yield f"    Formatierung: {each.form}"
    if each.hinter:
        yield f"    Hinter: »{_line(each.hinter)}«"
    if each.gegen:
        yield f"    {against_text(each)}"
    elif each.zustand is not Zustand.OFFEN:
        yield f"    {each.zustand.value[:1].upper()}{each.zustand.value[1:]}."
    if each.jetzt:
        yield f"    Jetzt steht dort: {_short(each.jetzt)}"
    if each.zustand is Zustand.UEBERHOLT:
        yield "    Mit der Nummer angenommen, ersetzt es das."


def sources_text(each: Aenderungsvorschlag) -> str:
    """Who proposed it, and in which file."""
    return "; ".join(f"{quelle} in {quelle.datei}" for quelle in each.quellen)


def against_text(each: Aenderungsvorschlag) -> str:
    """Which proposals it contradicts, and what that means."""
    others = ", ".join(f"Nr. {number}" for number in each.gegen)
    return f"Widerspricht {others}: Nehmen Sie höchstens einen davon an."


def finding_text(each: Befund) -> str:
    """What cannot be taken up, or is only to be known, with its words."""
    who = "; ".join(dict.fromkeys(map(str, each.quellen)))
    where = f"{each.place}: " if each.place and each.place.file else ""
    quote = f"\n    »{_short(each.zitat)}«" if each.zitat else ""
    return f"{where}{each.datei}{f', {who}' if who else ''}: {each.grund}{quote}\n"


def _line(text: str) -> str:
    return text.replace("\n", " ⏎ ")


def _short(text: str) -> str:
    return kurz(text, _LONGEST)


def summary(vorschlaege: Iterable[Aenderungsvorschlag], befunde: Sequence[Befund]) -> str:
    """How many of each kind there are."""
    listed = list(vorschlaege)
    counts = {
        "offen": sum(each.zustand is Zustand.OFFEN for each in listed),
        "im Widerspruch": sum(each.zustand is Zustand.WIDERSPRUCH for each in listed),
        "überholt": sum(each.zustand is Zustand.UEBERHOLT for each in listed),
        "ohne Stelle": sum(each.zustand is Zustand.WEG for each in listed),
        "übernommen": sum(each.zustand is Zustand.UEBERNOMMEN for each in listed),
        "nicht zu übernehmen": sum(not each.ist_hinweis for each in befunde),
    }
    hints = len(befunde) - counts["nicht zu übernehmen"]
    counts["Hinweis" if hints == 1 else "Hinweise"] = hints
    told = ", ".join(f"{count} {name}" for name, count in counts.items() if count)
    return f"Rücklauf: {told or 'nichts geändert'}.\n"
