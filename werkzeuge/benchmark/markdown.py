"""The papers as pandoc reads them: Markdown with everything that is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from werkzeuge.benchmark.daten import KOPF, antworten, finanztabellen
from werkzeuge.benchmark.eingabe import PERSONEN
from werkzeuge.benchmark.inhalt import (
    GRADE,
    PRODUKTGRUPPE,
    Absatz,
    Block,
    Liste,
    Papier,
    Punkt,
    Tabelle,
    Ueberschrift,
)


def hauptdokument(papier: Papier) -> str:
    """The paper itself."""
    return _joined([*_rahmen(papier, papier.betreff), *_kopf(papier), *_teile(papier)])


def anlage_a(papier: Papier) -> str:
    """The form that goes with it."""
    anlage = papier.anlage_a
    grade = [("X" * (grad == anlage.grad), grad) for grad in GRADE]
    return _joined(
        [
            *_rahmen(papier, f"Anlage A: {papier.betreff}"),
            f"# Anlage A\\\n{papier.betreff}",
            "## Kurzüberblick",
            "\n".join(f"{number}. {each}" for number, each in enumerate(anlage.ueberblick, 1)),
            "## Ziele/Teilziele/Zielerreichung",
            *_text(anlage.ziele, ""),
            "## Finanzierung",
            f"Produktgruppe: {' '.join(PRODUKTGRUPPE)}",
            _table(("Frage", "", "", "", "", "", ""), list(_kreuze(papier))),
            "## Pflichtigkeitsgrad",
            _table(("", "Die Maßnahme/Leistung ist"), grade),
            anlage.begruendung,
            "## Relevanz für Querschnittsthemen",
            *anlage.themen,
        ]
    )


def _kreuze(papier: Papier) -> Iterable[Sequence[str]]:
    for each in antworten(papier.anlage_a):
        ja, nein, dritte = (each[f"kreuz_{name}"] for name in ("ja", "nein", "teilweise"))
        yield each["frage"], ja, "Ja", nein, "Nein", dritte, each["dritte"]


def _joined(parts: Iterable[str]) -> str:
    return "\n\n".join(parts) + "\n"


def _rahmen(papier: Papier, title: str) -> Iterator[str]:
    """What the templates need to know beside the text."""
    status = "" if papier.is_final else "ENTWURF"
    lines = (f'pagetitle: "{title}"', f'nummer: "{papier.nummer}"', f'status: "{status}"')
    yield "\n".join(["---", "lang: de-DE", *lines, "---"])


def _kopf(papier: Papier) -> Iterator[str]:
    """Number, office, subject and the way through the committees."""
    lines = [papier.nummer, papier.amt, f"Öffentliche **{papier.art}**", f"{papier.datum:%d.%m.%Y}"]
    for anrede, telefon, email in PERSONEN[: papier.personen]:
        lines += [f"{anrede} Mustermann", f"Telefon: {telefon}", f"<{email}>"]
    yield "\\\n".join(lines)
    yield "\\\n".join(filter(None, ("# Betrifft", papier.betreff, papier.zusatz)))
    yield "## Beratungsfolge"
    rows = [(f"{each.datum:%d.%m.%Y}", each.gremium, each.rolle) for each in papier.beratungsfolge]
    yield _table(("Sitzungstag", "Gremium", "Rolle"), rows)


def _teile(papier: Papier) -> Iterator[str]:
    """The decision with what it costs, the text and the signature."""
    if papier.beschluss:
        yield "## Beschlussvorschlag:"
        yield "### I. Sachentscheidung:"
        yield from _text([papier.beschluss], "")
        yield "### II. Finanzielle Auswirkungen:"
        yield papier.folgen
    for table in finanztabellen(papier.finanzen) if papier.finanzen else ():
        yield _table(KOPF, table["zeilen"], table["titel"])
    yield "## Begründung:" if papier.beschluss else "## Bericht:"
    yield from _text(papier.text, "##")
    yield "I.V.\\\ngez.\\\nMax Mustermann\\\nStadtbaurat"
    yield "Anlage:\\\nAnlage A"


def _text(blocks: Sequence[Block], under: str) -> Iterator[str]:
    """``blocks`` with headings below ``under``; pandoc's footnotes may stand in their sentence."""
    for block in blocks:
        match block:
            case Absatz():
                text = block.text.replace("*innen", "\\*innen")
                yield f"{text}^[{block.note}]" if block.note else text
            case Ueberschrift():
                yield f"{under}{'#' * block.stufe} {block.text}"
            case Liste():
                yield "\n".join(_items(block.punkte, ""))
            case Tabelle():
                yield _table(block.kopf, block.zeilen, block.titel)


def _items(punkte: Iterable[Punkt], indent: str) -> Iterator[str]:
    for punkt in punkte:
        yield f"{indent}{punkt.marke} {punkt.text}".replace("*innen", "\\*innen")
        yield from _items(punkt.punkte, indent + "    ")


def _table(head: Sequence[str], rows: Iterable[Sequence[str]], title: str = "") -> str:
    found = list(rows)
    columns = zip(head, *found, strict=True)
    marks = [_mark(list(column)) for column in columns]
    lines = [f"| {' | '.join(row)} |" for row in (head, marks, *found)]
    return "\n".join([*lines, *(["", f": {title}"] if title else [])])


def _mark(column: Sequence[str]) -> str:
    """As wide as its longest cell: then pandoc shares the width out well; numbers go right."""
    width = max(3, *map(len, column))
    is_number = all(each.replace(".", "").isdigit() or not each for each in column[1:])
    return "-" * (width - 1) + (":" if is_number and any(column[1:]) else "-")
