"""What a city prints on the Laufzettel of a paper."""

from __future__ import annotations

from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.werte import Zeichen


class LaufzettelLabels(Formular):
    """Labels of the sheet on which offices agree to a draft."""

    titel: Zeichen
    vermerk: Zeichen
    betreff: Zeichen
    amt: Zeichen
    sitzung: Zeichen
    mitzeichnung: Zeichen
    mitzeichnung_beschreibung: Zeichen
    spalte_nummer: Zeichen
    spalte_amt: Zeichen
    spalte_ergebnis: Zeichen
    spalte_datum: Zeichen
    spalte_unterschrift: Zeichen
    ankreuzen: Zeichen
    keine_mitzeichnung: Zeichen
    offen: Zeichen
    offen_mitzeichnung: Zeichen
    offen_abgelehnt: Zeichen
    nichts_offen: Zeichen
    rueckmeldungen: Zeichen
    rueckmeldung: Zeichen
    zu_stelle: Zeichen
