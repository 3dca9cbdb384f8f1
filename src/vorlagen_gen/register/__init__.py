"""All public papers at a glance: a table, a page and a calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.register.eintraege import eintraege
from vorlagen_gen.register.kalender import write_ics
from vorlagen_gen.register.seite import write_html
from vorlagen_gen.register.tabelle import write_csv

__all__ = ["write_register"]

SEITE, TABELLE, KALENDER = "register.html", "register.csv", "termine.ics"


def write_register(vorlagen: Iterable[Vorlage], stichtag: date) -> dict[str, bytes]:
    """The files of the register by name, as of ``stichtag``; of public, final papers only."""
    found = eintraege(vorlagen, stichtag)
    weitere = (
        (TABELLE, "Register als Tabelle (CSV)"),
        (KALENDER, "Sitzungen und Fristen für den Kalender (ICS)"),
    )
    return {
        SEITE: write_html(found, stichtag, weitere),
        TABELLE: write_csv(found, stichtag),
        KALENDER: write_ics(found),
    }
