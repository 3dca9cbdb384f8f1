"""The papers as our own program reads them: a project with YAML and texts."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from werkzeuge.benchmark.inhalt import (
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

PERSONEN = (
    ("Frau", "492-7000", "mustermann@stadt-muenster.de"),
    ("Herr", "492-7001", "max.mustermann@stadt-muenster.de"),
)
FRAGEN = (
    "ergebnisplan",
    "finanzplan",
    "haushaltsplan_beschlossen",
    "haushaltsplan_entwurf",
    "belastungen_zukuenftig",
    "bereits_veranschlagt",
)
JAHRE = {"haushaltsplan_beschlossen": "2026/2027", "haushaltsplan_entwurf": "2028/2029"}


def write_projekt(wurzel: Path, ziel: Path, papiere: Iterable[Papier]) -> None:
    """A project in the new folder ``ziel``: ``papiere``, and all else of that in ``wurzel``."""
    for name in ("content", "templates"):
        shutil.copytree(wurzel / name, ziel / name)
    for papier in papiere:
        ordner = ziel / "vorlagen" / papier.ordner
        (ordner / "texte").mkdir(parents=True)
        (ordner / "vorlage.yaml").write_text("\n".join(_yaml(papier)) + "\n", encoding="utf-8")
        for name, blocks in (("text", papier.text), ("ziele", papier.anlage_a.ziele)):
            (ordner / f"texte/{name}.md").write_text(prosa(blocks), encoding="utf-8")


def prosa(blocks: Sequence[Block]) -> str:
    """``blocks`` as they are typed."""
    noten = [block.note for block in blocks if isinstance(block, Absatz) and block.note]
    numbers = iter(range(1, len(noten) + 1))
    typed = ["\n".join(_typed(block, numbers)) for block in blocks]
    typed += [f"[^{number}]: {note}" for number, note in enumerate(noten, 1)]
    return "\n\n".join(typed) + "\n"


def _typed(block: Block, notes: Iterator[int]) -> Iterator[str]:
    match block:
        case Absatz():
            yield block.text + (f"[^{next(notes)}]" if block.note else "")
        case Ueberschrift():
            yield f"{'#' * block.stufe} {block.text}"
        case Liste():
            yield from _items(block.punkte, "")
        case Tabelle():
            yield from _table(block)


def _items(punkte: Iterable[Punkt], indent: str) -> Iterator[str]:
    for punkt in punkte:
        yield f"{indent}{punkt.marke} {punkt.text}"
        yield from _items(punkt.punkte, indent + "   ")


def _table(tabelle: Tabelle) -> Iterator[str]:
    marks = ["---", *["---:"] * (len(tabelle.kopf) - 2), "---"]
    yield tabelle.titel
    for row in (tabelle.kopf, marks, *tabelle.zeilen):
        yield f"| {' | '.join(row)} |"


def _yaml(papier: Papier) -> Iterator[str]:
    yield f"art: {papier.art}"
    yield f"status: {'final' if papier.is_final else 'entwurf'}"
    yield "oeffentlich: ja"
    yield f"nummer: {papier.nummer}"
    yield f"datum: {papier.datum:%d.%m.%Y}"
    yield f"amt: {papier.amt}"
    yield "ansprechpersonen:"
    for anrede, telefon, email in PERSONEN[: papier.personen]:
        yield f"  - {{anrede: {anrede}, name: Mustermann, telefon: {telefon}, email: {email}}}"
    yield f'betreff: "{papier.betreff}"'
    if papier.zusatz:
        yield f'betreff_zusatz: ["{papier.zusatz}"]'
    yield "beratungsfolge:"
    for each in papier.beratungsfolge:
        gremium = f'gremium: "{each.gremium}"'
        yield f"  - {{datum: {each.datum:%d.%m.%Y}, {gremium}, rolle: {each.rolle}}}"
    if papier.beschluss:
        yield from _beschluss(papier.beschluss, papier)
    yield f"{'begruendung' if papier.beschluss else 'bericht'}: {{datei: texte/text.md}}"
    yield "unterschrift: {vertretung: I.V., name: Max Mustermann, amtsbezeichnung: Stadtbaurat}"
    yield from _anlage_a(papier.anlage_a)


def _beschluss(beschluss: Liste, papier: Papier) -> Iterator[str]:
    yield "beschlussvorschlag:"
    yield "  sachentscheidung: |"
    yield from _items(beschluss.punkte, "    ")
    yield "  finanzielle_auswirkungen:"
    yield f'    text: "{papier.folgen}"'
    if papier.finanzen:
        yield from _finanzen(papier.finanzen)


def _finanzen(finanzen: Finanzen) -> Iterator[str]:
    yield "    teilfinanzplan:"
    yield "      - produktgruppe: 1201"
    name = f"{{nummer: 4299, bezeichnung: {finanzen.massnahme}}}"
    yield f"        investitionsmassnahme: {name}"
    for key, found in (
        ("auszahlungen", finanzen.auszahlungen),
        ("einzahlungen", finanzen.einzahlungen),
    ):
        if found:
            yield f"        {key}:"
            yield from (f"          - {{{_position(each)}}}" for each in found)
    yield "    teilergebnisplan:"
    yield "      - produktgruppe: 1201"
    yield "        zeilen:"
    for each in finanzen.folgen:
        yield f"          - {{zeile: {each.zeile}, {_position(each)}}}"


def _position(position: Position) -> str:
    text = f"jahr: {position.jahr}, betrag: {euro(position.betrag)}"
    return f"{text}, bemerkung: {position.bemerkung}" if position.bemerkung else text


def euro(betrag: int) -> str:
    """A whole amount as it is printed."""
    return f"{betrag:,}".replace(",", ".")


def _anlage_a(anlage: AnlageA) -> Iterator[str]:
    yield "anlage_a:"
    yield "  kurzueberblick:"
    yield from (f'    - "{each}"' for each in anlage.ueberblick)
    yield "  ziele: {datei: texte/ziele.md}"
    yield "  finanzierung:"
    yield "    produktgruppe: 1201"
    for frage, antwort in zip(FRAGEN, anlage.antworten, strict=True):
        jahr = JAHRE.get(frage)
        yield f"    {frage}: " + (f"{{jahr: {jahr}, enthalten: {antwort}}}" if jahr else antwort)
    yield "  pflichtigkeitsgrad:"
    yield f"    grad: {anlage.grad}"
    yield f'    begruendung: "{anlage.begruendung}"'
    yield "  querschnittsthemen: |"
    yield "    " + "\n\n    ".join(anlage.themen)
