"""The year of the number is not the year of the paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.sitzungen import printed

REGEL = fehler(
    "F201",
    was="Das Jahr der Vorlagennummer passt nicht zum Datum der Vorlage.",
    warum="Meist ist eine Vorlage des Vorjahres kopiert und eines von beiden stehen geblieben.",
    is_ausnehmbar=True,
)

_JANUARY, _DECEMBER = 1, 12


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the number."""
    vorlage = pruefling.vorlage
    nummer, datum = vorlage.nummer, vorlage.datum
    if nummer and datum and not _fits(nummer, datum):
        yield REGEL.befund(
            vorlage.ort("nummer"),
            f"Die Nummer {nummer} ist aus dem Jahr {nummer.jahr}, die Vorlage ist vom "
            f"{printed(datum)}.",
            f"Berichtigen Sie die Nummer oder das Datum. {_allowed(nummer)}",
        )


def _allowed(nummer: Vorlagennummer) -> str:
    if nummer.ergaenzung:
        return "Eine Ergänzung kann nicht älter sein als ihre Hauptvorlage."
    return "Nur um den Jahreswechsel, im Dezember und Januar, darf das Jahr um eins abweichen."


def _fits(nummer: Vorlagennummer, datum: date) -> bool:
    """Whether a paper of that day may have the number.

    Around the turn of the year a number may be of the other year; a supplement keeps the one
    of its Hauptvorlage, which may be older.
    """
    latest = datum.year + (datum.month == _DECEMBER)
    earliest = datum.year - (datum.month == _JANUARY)
    if nummer.ergaenzung:
        return nummer.jahr <= latest
    return earliest <= nummer.jahr <= latest
