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
    vorlage: Zeichen
    mit_betreff: Zeichen
    mit_datum: Zeichen
    massgeblich: Zeichen
    zeichen: Zeichen
    zeichen_zeilen: Zeichen
    zeichen_auslassung: Zeichen
    zeichen_teile: Zeichen
    ueberblick: Zeichen
    eintrag: Zeichen
    anzahl: Zeichen
    teil_vorlage: Zeichen
    teil_anlage_a: Zeichen
    teil_anlage: Zeichen
    teil_anlage_titel: Zeichen
    teil_umbenannt: Zeichen
    angaben: Zeichen
    angaben_gleich: Zeichen
    angabe: Zeichen
    angabe_beschreibung: Zeichen
    bindungen: Zeichen
    bindung: Zeichen
    bindung_beschreibung: Zeichen
    bindung_name: Zeichen
    werte: Zeichen
    werte_berechnet: Zeichen
    werte_gleich: Zeichen
    werte_beschreibung: Zeichen
    wert_unveraendert: Zeichen
    indikator: Zeichen
    keine_angabe: Zeichen
    ja: Zeichen
    nein: Zeichen
    reihenfolge: Zeichen
    text_beschreibung: Zeichen
    ausgelassen: Zeichen
    fortsetzung: Zeichen
    spalte_nummer: Zeichen
    spalte_alt: Zeichen
    spalte_neu: Zeichen
    spalte_wandel: Zeichen
    nicht_verglichen: Zeichen
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
