"""A row is not in the Ergebnisplan, or is a sum there."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.model.bezeichnung import Nennung
from vorlagen_gen.model.haushalt import Haushalt, Zeilenart
from vorlagen_gen.validate.nennungen import ergebniszeilen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler

REGEL = fehler(
    "F121",
    was="Eine Zeile steht nicht im Ergebnisplan oder ist dort eine Summe.",
    warum="Der Saldo könnte sie weder als Aufwand noch als Ertrag zählen.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each code that the Saldo could not count as Aufwand or Ertrag."""
    vorlage, haushalt = pruefling.vorlage, pruefling.wissen.haushalt
    if not haushalt.zeilen:
        return
    for zeile in ergebniszeilen(vorlage):
        text = _fault(zeile.zeile, haushalt) if zeile.zeile else None
        if text:
            yield REGEL.befund(
                zeile.ort("zeile"),
                text,
                "Schreiben Sie die zwei Ziffern einer Aufwands- oder Ertragszeile, zum Beispiel 13 "
                "(Aufwendungen für Sach- und Dienstleistungen).",
            )


def _fault(typed: str, haushalt: Haushalt) -> str | None:
    zeile = haushalt.zeile(typed)
    if zeile is None:
        hint = meinten_sie((Nennung.of(typed).code or typed).zfill(2), haushalt.zeilen)
        return f"Die Zeile »{typed}« gibt es im Ergebnisplan nicht.{hint}"
    if zeile.art is Zeilenart.SUMME:
        return f"Die Zeile {haushalt.zeilencode(typed)} ({zeile.name}) ist eine Summe."
    return None
