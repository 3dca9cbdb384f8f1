"""What a city prints in the Synopse of two papers."""

from __future__ import annotations

from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.werte import Zeichen


class SynopseLabels(Formular):
    """Labels of the Synopse; what became of a paragraph is a word, so it can be read aloud."""

    titel: Zeichen
    vermerk: Zeichen
    vermerk_nichtoeffentlich: Zeichen
    bisher: Zeichen
    neu: Zeichen
    massgeblich: Zeichen
    zeichen: Zeichen
    zeichen_zeilen: Zeichen
    zeichen_teile: Zeichen
    ueberblick: Zeichen
    eintrag: Zeichen
    anzahl: Zeichen
    teil_umbenannt: Zeichen
    angaben: Zeichen
    angaben_gleich: Zeichen
    angaben_beschreibung: Zeichen
    angabe: Zeichen
    indikatoren: Zeichen
    indikatoren_beschreibung: Zeichen
    indikator: Zeichen
    keine_angabe: Zeichen
    reihenfolge: Zeichen
    text_beschreibung: Zeichen
    spalte_nummer: Zeichen
    spalte_alt: Zeichen
    spalte_neu: Zeichen
    spalte_wandel: Zeichen
    unveraendert: Zeichen
    neu_gezaehlt: Zeichen
    geaendert: Zeichen
    geteilt: Zeichen
    zusammengefasst: Zeichen
    entfallen: Zeichen
    hinzugekommen: Zeichen
    verschoben: Zeichen
    verschoben_nach: Zeichen
    verschoben_von: Zeichen
