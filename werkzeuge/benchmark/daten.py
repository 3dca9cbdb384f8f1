"""The papers as docxtpl takes them: everything is ready to be printed, nothing left to parse."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from werkzeuge.benchmark.eingabe import PERSONEN, euro
from werkzeuge.benchmark.inhalt import (
    ERGEBNISZEILEN,
    GRADE,
    PRODUKTGRUPPE,
    Absatz,
    AnlageA,
    Block,
    Finanzen,
    Liste,
    Papier,
    Position,
    Punkt,
    Tabelle,
    Ueberschrift,
)

KOPF = ("", "Nr.", "Bezeichnung", "Haush.-jahr", "Betrag €", "Bemerkungen")
FRAGEN = (
    ("Auswirkungen auf den Ergebnisplan", False),
    ("Auswirkungen auf den Finanzplan", False),
    ("Im beschlossenen (Nachtrags-)Haushaltsplan 2026/2027 enthalten?", True),
    ("Im Entwurf des (Nachtrags-)Haushaltsplan 2028/2029 enthalten?", True),
    ("Belastungen in zukünftigen HH-Jahren?", False),
    ("Bereits veranschlagt?", False),
)


def hauptdokument(papier: Papier) -> dict[str, Any]:
    """What the template of the paper itself is filled with."""
    return {
        **_rahmen(papier),
        "art": papier.art,
        "datum": f"{papier.datum:%d.%m.%Y}",
        "amt": papier.amt,
        "personen": [
            {"name": f"{anrede} Mustermann", "telefon": telefon, "email": email}
            for anrede, telefon, email in PERSONEN[: papier.personen]
        ],
        "beratungsfolge": [
            {"datum": f"{each.datum:%d.%m.%Y}", "gremium": each.gremium, "rolle": each.rolle}
            for each in papier.beratungsfolge
        ],
        "beschluss": _bloecke([papier.beschluss])[0] if papier.beschluss else [],
        "folgen": papier.folgen,
        "finanztabellen": finanztabellen(papier.finanzen) if papier.finanzen else [],
        "titel": "Begründung:" if papier.beschluss else "Bericht:",
        **_text(papier.text),
    }


def anlage_a(papier: Papier) -> dict[str, Any]:
    """What the template of the Anlage A is filled with."""
    anlage = papier.anlage_a
    return {
        **_rahmen(papier),
        "ueberblick": anlage.ueberblick,
        "produktgruppe": " ".join(PRODUKTGRUPPE),
        "antworten": list(antworten(anlage)),
        "grade": [{"name": grad, "kreuz": "X" * (grad == anlage.grad)} for grad in GRADE],
        "begruendung": anlage.begruendung,
        "themen": anlage.themen,
        **_text(anlage.ziele),
    }


def _rahmen(papier: Papier) -> dict[str, Any]:
    return {
        "nummer": papier.nummer,
        "betreff": papier.betreff,
        "zusatz": papier.zusatz,
        "is_entwurf": not papier.is_final,
    }


def antworten(anlage: AnlageA) -> Iterable[dict[str, str]]:
    """The questions on the money with their ticks."""
    for (frage, has_third), antwort in zip(FRAGEN, anlage.antworten, strict=True):
        kreuze = {f"kreuz_{each}": "X" * (each == antwort) for each in ("ja", "nein", "teilweise")}
        yield {"frage": frage, "dritte": "teilw." if has_third else "", **kreuze}


def finanztabellen(finanzen: Finanzen) -> list[dict[str, Any]]:
    """Both tables on money with their sums."""
    gruppe = ("Produktgruppe", *PRODUKTGRUPPE, "", "", "")
    aus, ein, folgen = (
        sum(each.betrag for each in found)
        for found in (finanzen.auszahlungen, finanzen.einzahlungen, finanzen.folgen)
    )
    plan = [
        gruppe,
        ("Investitionsmaßnahme", "4299", finanzen.massnahme, "", "", ""),
        *(_zeile("Auszahlungen", each) for each in finanzen.auszahlungen),
        *(_zeile("Einzahlungen", each) for each in finanzen.einzahlungen),
        _saldo(aus - ein),
    ]
    ergebnis = [gruppe, *(_zeile("Zeile", each) for each in finanzen.folgen), _saldo(folgen)]
    return [
        {"titel": "Teilfinanzplan", "kopf": KOPF, "zeilen": plan},
        {"titel": "Teilergebnisplan", "kopf": KOPF, "zeilen": ergebnis},
    ]


def _zeile(art: str, position: Position) -> tuple[str, ...]:
    name = ERGEBNISZEILEN.get(position.zeile, "")
    return art, position.zeile, name, position.jahr, euro(position.betrag), position.bemerkung


def _saldo(betrag: int) -> tuple[str, ...]:
    return "Saldo", "", "", "", euro(betrag), ""


def _text(blocks: Sequence[Block]) -> dict[str, Any]:
    bloecke, noten = _bloecke(blocks)
    return {"bloecke": bloecke, "noten": noten}


def _bloecke(blocks: Sequence[Block]) -> tuple[list[dict[str, Any]], list[str]]:
    """Blocks as the template prints them, and the texts of the footnotes."""
    found: list[dict[str, Any]] = []
    noten: list[str] = []
    for block in blocks:
        match block:
            case Absatz():
                noten += [block.note] if block.note else []
                mark = str(len(noten)) if block.note else ""
                found.append({"art": "absatz", "laeufe": laeufe(block.text), "note": mark})
            case Ueberschrift():
                found.append({"art": f"ueberschrift{block.stufe}", "text": block.text})
            case Liste():
                found += _punkte(block.punkte, 1)
            case Tabelle():
                tabelle = {"titel": block.titel, "kopf": block.kopf, "zeilen": block.zeilen}
                found.append({"art": "tabelle", **tabelle})
    return found, noten


def _punkte(punkte: Iterable[Punkt], stufe: int) -> Iterable[dict[str, Any]]:
    for punkt in punkte:
        yield {"art": f"punkt{stufe}", "marke": punkt.marke, "text": punkt.text}
        yield from _punkte(punkt.punkte, stufe + 1)


def laeufe(text: str) -> list[tuple[str, str]]:
    """``text`` cut where bold or italics begin and end, each piece with its look."""
    found = []
    for number, piece in enumerate(text.split("**")):
        if number % 2:
            found.append((piece, "fett"))
        else:
            parts = piece.replace("*innen", "\0innen").split("*")
            for inner, part in enumerate(parts):
                found.append((part.replace("\0", "*"), "kursiv" if inner % 2 else ""))
    return [(part, look) for part, look in found if part]
