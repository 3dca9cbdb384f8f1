"""``content/haushalt/*.csv`` -> ``Haushalt``."""

from __future__ import annotations

from vorlagen_gen.load.inhalte import Inhalte
from vorlagen_gen.model.haushalt import Haushalt, Haushaltsstand, Zeile, Zeilenart

PRODUKTGRUPPEN = "content/haushalt/produktgruppen.csv"
ERGEBNISPLAN = "content/haushalt/ergebnisplan.csv"
HAUSHALTSPLAENE = "content/haushalt/haushaltsplaene.csv"


def load_haushalt(inhalte: Inhalte) -> Haushalt:
    """The budgets, their codes and names."""
    rows = _produktgruppen(inhalte)
    gedruckt = {code: lang or kurz for code, (kurz, lang) in rows.items()}
    kurznamen = {code: kurz for code, (kurz, _) in rows.items()}
    return Haushalt(gedruckt, _zeilen(inhalte), _plaene(inhalte), kurznamen)


def _produktgruppen(inhalte: Inhalte) -> dict[str, tuple[str, str]]:
    spalten = ("code", "bezeichnung_laut_haushaltsquerschnitt", "bezeichnung_in_vorlagen")
    return {
        row["code"]: (row[spalten[1]], row[spalten[2]])
        for _, row in inhalte.rows(PRODUKTGRUPPEN, spalten)
    }


def _zeilen(inhalte: Inhalte) -> dict[str, Zeile]:
    zeilen = {}
    for line, row in inhalte.rows(ERGEBNISPLAN, ("zeile", "bezeichnung", "art")):
        try:
            zeilen[row["zeile"]] = Zeile(row["bezeichnung"], Zeilenart(row["art"]))
        except ValueError:
            text = f"Die Art »{row['art']}« ist weder ertrag, aufwand noch summe."
            inhalte.fault(ERGEBNISPLAN, line, text)
    return zeilen


def _plaene(inhalte: Inhalte) -> dict[str, Haushaltsstand]:
    plaene = {}
    for line, row in inhalte.rows(HAUSHALTSPLAENE, ("jahr", "stand")):
        try:
            plaene[row["jahr"]] = Haushaltsstand(row["stand"])
        except ValueError:
            text = f"Der Stand »{row['stand']}« ist weder beschlossen noch entwurf."
            inhalte.fault(HAUSHALTSPLAENE, line, text)
    return plaene
