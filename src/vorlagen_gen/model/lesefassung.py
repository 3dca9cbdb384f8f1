"""What a city prints in the reading version of a paper that was changed."""

from __future__ import annotations

from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.werte import Zeichen


class LesefassungLabels(Formular):
    """Labels of the reading version; the words of its marks are read aloud."""

    titel: Zeichen
    vermerk: Zeichen
    vermerk_nichtoeffentlich: Zeichen
    vergleich: Zeichen
    vergleich_oeffentlich: Zeichen
    grund: Zeichen
    massgeblich: Zeichen
    zeichen: Zeichen
    zeichen_neu: Zeichen
    zeichen_gestrichen: Zeichen
    zeichen_verschoben: Zeichen
    zeichen_tabelle: Zeichen
    neu: Zeichen
    gestrichen: Zeichen
    verschoben_nach: Zeichen
    verschoben_von: Zeichen
    absatz_geteilt: Zeichen
    absatz_verbunden: Zeichen
    bisher: Zeichen
    abbildung: Zeichen
    fussnote: Zeichen
    nicht_mehr_oeffentlich: Zeichen
    tabelle: Zeichen
    spalte: Zeichen
    vorlage: Zeichen
    anlagen: Zeichen
    ohne_anlagen: Zeichen
    eintrag: Zeichen
    anlage_unveraendert: Zeichen
    anlage_ausgetauscht: Zeichen
    anlage_umbenannt: Zeichen
    anlage_neu: Zeichen
    anlage_entfallen: Zeichen
