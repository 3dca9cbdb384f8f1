"""What is told of single cells, each with its place; of very many the first and their number."""

from __future__ import annotations

from dataclasses import dataclass, field

from vorlagen_gen.findings import Finding, Severity
from vorlagen_gen.indikatoren.marken import Marken
from vorlagen_gen.indikatoren.meldungen import Meldungen
from vorlagen_gen.indikatoren.tabellen import Fundstelle, Tabelle
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.zeitreihe import Zeitraum

LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class Zellbefunde:
    """Notes what is wrong with cells of ``tabelle``, and what marks stand beside them."""

    tabelle: Tabelle
    meldungen: Meldungen
    fussnoten: dict[str, Fundstelle] = field(default_factory=dict)
    brueche: dict[Zeitraum, Fundstelle] = field(default_factory=dict)

    def no_zeitraum(self, row: int, spalte: int) -> None:
        """What stands in the column of periods is none."""
        self.meldungen.note("I132", (row, spalte), lambda: self._no_zeitraum(row, spalte))

    def no_zahl(self, row: int, spalte: int, beispiel: str) -> None:
        """What stands in the column of values is neither a number nor a sign."""
        self.meldungen.note("I131", (row, spalte), lambda: self._no_zahl(row, spalte, beispiel))

    def doppelt(self, row: int, spalte: int, what: str) -> None:
        """There was a number for the same already."""
        stelle = self.tabelle.fundstelle(row, spalte)  # columns of a torn row are at one place
        self.meldungen.note("I133", (stelle, what), lambda: _doppelt(stelle, what))

    def leer(self, row: int, spalte: int) -> None:
        """Nothing stands in the column of values."""
        self.meldungen.note("I134", (row, spalte), lambda: self._leer(row, spalte))

    def unbekannt(self, row: int, spalte: int) -> None:
        """What stands in the column of remarks is not known."""
        self.meldungen.note("I136", (row, spalte), lambda: self._unbekannt(row, spalte))

    def marken(self, marken: Marken, zeitraum: Zeitraum, row: int, spalte: int) -> None:
        """Marks stand beside a cell."""
        stelle = self.tabelle.fundstelle(row, spalte)
        for fussnote in marken.fussnoten:
            self.fussnoten.setdefault(fussnote, stelle)
        if marken.hat_bruch:
            self.brueche.setdefault(zeitraum, stelle)

    def _no_zeitraum(self, row: int, spalte: int) -> Finding:
        text = self.tabelle.spalte(spalte)[row]
        stelle = self.tabelle.fundstelle(row, spalte)
        return fault_at(
            stelle.place,
            "I132",
            f"{stelle.text}: »{_kurz(text)}« ist kein Zeitraum."
            if text.strip()
            else f"{stelle.text}: Der Zeitraum fehlt.",
            "Möglich sind zum Beispiel 2019, 31.12.2019, Juni 2024, 2015/16, WS 2019/20 und "
            "2003-2006. Steht hier keine Angabe der Tabelle, grenzen Sie sie unter »daten« ein.",
        )

    def _no_zahl(self, row: int, spalte: int, beispiel: str) -> Finding:
        stelle = self.tabelle.fundstelle(row, spalte)
        typed = f"»{_kurz(self.tabelle.spalte(spalte)[row])}«"
        said = "Der Inhalt" if self.meldungen.is_geheim else typed
        return fault_at(
            stelle.place,
            "I131",
            f"{stelle.text}, Spalte »{self.tabelle.koepfe[spalte]}«: {said} ist in der "
            f"angegebenen Schreibweise keine Zahl; erwartet wird eine wie {beispiel}.",
            "Berichtigen Sie die Zelle, oder nennen Sie unter »daten« die Zeichen, die in der "
            "ganzen Datei gelten (»tausender«, »dezimal«).",
        )

    def _leer(self, row: int, spalte: int) -> Finding:
        stelle = self.tabelle.fundstelle(row, spalte)
        return Finding(
            stelle.place,
            Severity.WARNUNG,
            "I134",
            f"{stelle.text}, Spalte »{self.tabelle.koepfe[spalte]}«: Die Zelle ist leer; der Wert "
            "gilt als unbekannt.",
            "Tragen Sie den Wert ein, oder sein Zeichen: - für genau null, . für unbekannt oder "
            "geheim, … für noch nicht da.",
        )

    def _unbekannt(self, row: int, spalte: int) -> Finding:
        stelle = self.tabelle.fundstelle(row, spalte)
        text = self.tabelle.spalte(spalte)[row]
        return Finding(
            stelle.place,
            Severity.WARNUNG,
            "I136",
            f"{stelle.text}: Der Hinweis »{_kurz(text)}« ist nicht bekannt; der Wert daneben gilt.",
            "Bekannt sind gesperrt, geheim, unsicher, eingeschränkt, vorläufig, geschätzt und "
            "berichtigt; andere Hinweise gehören in den Katalog unter »hinweise«.",
        )


def _doppelt(stelle: Fundstelle, what: str) -> Finding:
    return fault_at(
        stelle.place,
        "I133",
        f"{stelle.text}: Für {what} gibt es mehr als eine Zahl; sie werden nicht summiert.",
        "Löschen Sie die überzählige Zeile. Sollen die Zeilen summiert werden, nennen Sie alle "
        "Werte unter »filter« oder die Spalte unter »teile«.",
    )


def _kurz(text: str) -> str:
    begin = text[: 100 * LONGEST_QUOTE]
    line = " ".join("".join(char if char.isprintable() else " " for char in begin).split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[: LONGEST_QUOTE - 2]} …"
