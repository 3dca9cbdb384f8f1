"""The text names an Anlage otherwise than the list does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Anlage
from vorlagen_gen.validate.anlagenliste import Zitatstelle, nummeriert, zitatstellen
from vorlagen_gen.validate.anlagennummern import Anlagennummer
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.titelvergleich import shares_word
from vorlagen_gen.validate.zitate import Bezug

REGEL = warnung(
    "V271",
    was="Der Text nennt eine Anlage bei einem anderen Titel als die Anlagenliste.",
    warum="Entweder ist die Nummer vertauscht oder der Titel geändert worden.",
)

_DAHINTER = re.compile(r"\s*(?:\(|„|[-–—:]\s+„?)(?P<titel>[A-ZÄÖÜ][^()„“\n,;.:]{3,80})[)“]")
_DAVOR = re.compile(r"(?P<titel>[A-ZÄÖÜ][\w-]{3,})\s*\((?:siehe\s|s\.\s|vgl\.\s)?$")
_KEIN_TITEL = re.compile(
    r"(?:Seiten?|Nummern?|Abschnitte?|Kapitel|Tabellen?|Abbildung(?:en)?|Blatt|Teil|Stand|Spalten?"
    r"|Zeilen?|Punkte?|Absatz|Satz|Variante|Anlagen?|Entwurf|Auszug|Fassung|Kurzfassung|Langfassung"
    r"|Muster|Neufassung|Ergänzung|PDF|Datei|Original|Version|Ziffer|Folien?|Bild|Nichtöffentlich)\b"
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding where the title in brackets behind the number has no word of the list's title.

    A word before the number, as in „der Lageplan (Anlage 1)“, counts only if it is the title of
    another Anlage.
    """
    titles = _titles(pruefling)
    for stelle in zitatstellen(pruefling):
        zitat = stelle.zitat
        anlage = titles.get(zitat.nummern[0])
        if anlage is None or len(zitat.nummern) > 1 or zitat.bezug is not Bezug.EIGEN:
            continue
        named = _named_otherwise(stelle, anlage, list(titles.values()))
        if named:
            yield REGEL.befund(
                stelle.absatz.place(zitat.start, zitat.end),
                f"Die Anlage {zitat.nummern[0]} heißt in der Anlagenliste »{anlage.titel}«, hier "
                f"»{named}«.",
                "Berichtigen Sie die Nummer oder den Titel.",
            )


def _titles(pruefling: Pruefling) -> dict[Anlagennummer, Anlage]:
    return {
        nummer: each.anlage
        for each in nummeriert(pruefling.vorlage)
        for nummer in each.nummern
        if each.anlage.titel and len(each.nummern) == 1
    }


def _named_otherwise(stelle: Zitatstelle, anlage: Anlage, all_of_them: list[Anlage]) -> str:
    text, titel = stelle.absatz.text, anlage.titel or ""
    behind = _DAHINTER.match(text, stelle.zitat.end)
    if behind and not _KEIN_TITEL.match(behind["titel"]):
        return "" if shares_word(behind["titel"], titel) else behind["titel"]
    before = _DAVOR.search(text[max(0, stelle.zitat.start - 80) : stelle.zitat.start])
    if not before or shares_word(before["titel"], titel):
        return ""
    others = (each for each in all_of_them if each is not anlage)
    return before["titel"] if any(_is_title(before["titel"], each) for each in others) else ""


def _is_title(word: str, anlage: Anlage) -> bool:
    """Whether ``word`` alone is what the Anlage is called."""
    return shares_word(word, (anlage.titel or "").partition(" ")[0])
