"""What commands say is said in the words of the workbench: nobody there types one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from vorlagen_gen.arbeitsplatz import knoepfe
from vorlagen_gen.arbeitsplatz.knoepfe import ausgabe_of, mit_knoepfen

SEITEN = Path(knoepfe.__file__).with_name("seiten")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            "Als Nächstes: Word und PDF erzeugt: vorlagen-gen bauen 2099-leuchten\n",
            "Als Nächstes: Word und PDF erzeugt: »Bauen«.\n",
        ),
        (
            "Alles einzeln: vorlagen-gen pruefen a\nDie Liste dazu: vorlagen-gen bestaetigen a\n",
            "Alles einzeln: »Befunde«.\nDie Liste dazu: »Übernommen und noch nicht bestätigt«.\n",
        ),
        (
            "Tragen Sie sie mit »vorlagen-gen nummerieren« ein.",
            "Tragen Sie sie mit dem Knopf »Nummer vergeben« ein.",
        ),
        (
            "Beheben Sie, was »vorlagen-gen pruefen a b« meldet.",
            "Beheben Sie, was »Befunde« meldet.",
        ),
        ("Rufen Sie »vorlagen-gen umstellen« auf.", "Rufen Sie »vorlagen-gen umstellen« auf."),
    ],
)
def test_what_to_type_is_a_button_or_a_list(said: str, shown: str) -> None:
    assert mit_knoepfen(said) == shown


AUSGABE = """\
[1/1] 2031-leitbild
vorlagen/2031-leitbild/texte/ziele.md:11:39: Warnung V312: »zwölf Felder« ist übernommen.
    11 | …ie zwölf Felder abgeleitet.
       |     ~~~~~~~~~~~~
    Stimmt es noch, bestätigen Sie die Stelle mit »vorlagen-gen bestaetigen 2031-leitbild x«.
  Word             ausgabe/2031-leitbild/2031-leitbild_Beschlussvorlage_ENTWURF.docx
  2031-leitbild: noch offen (2): Datum (Zeile 14), Unterschrift: Name (Zeile 38)
  vorlagen/2031-leitbild/vorlage.yaml: geändert
Soll es ein anderer sein, rufen Sie den Befehl noch einmal auf, zum Beispiel mit --zeitraum \
2031-2036 (bei make: ZEITRAUM=2031-2036).
Nachzusehen: 3. Der Bericht steht in vorlagen/2031-leitbild/importbericht.md. Was fehlt:
Fehler wie dieser stehen in content/gremien.csv:3:1: Fehler G101: Der Name fehlt.
Paket, öffentlich: paket/V-9901-2025-1
"""
GEZEIGT = """\
[1/1] 2031-leitbild
Warnung V312: »zwölf Felder« ist übernommen.
    Stimmt es noch, bestätigen Sie die Stelle mit dem Knopf in der Liste der Übernahmen.
  Word             2031-leitbild_Beschlussvorlage_ENTWURF.docx
  2031-leitbild: noch offen (2): Datum, Unterschrift: Name
  2031-leitbild: geändert
Soll es ein anderer sein, rufen Sie den Befehl noch einmal auf, zum Beispiel mit \
»Neuer Zeitraum« 2031-2036.
Nachzusehen: 3. Der Bericht steht in »Importbericht«. Was fehlt:
Fehler wie dieser stehen in content/gremien.csv:3:1: Fehler G101: Der Name fehlt.
Paket, öffentlich: paket/V-9901-2025-1
"""


def test_an_output_speaks_of_what_can_be_seen_in_the_workbench() -> None:
    assert ausgabe_of(AUSGABE) == GEZEIGT


def test_every_name_stands_on_a_page_or_over_a_section() -> None:
    seiten = "".join(path.read_text(encoding="utf-8") for path in sorted(SEITEN.iterdir()))
    modell = (SEITEN.parents[1] / "model/vorlage.py").read_text(encoding="utf-8")
    erste = ("bauen", "bestaetigen", "fortschreiben", "importieren", "laufzettel", "neu")
    for befehl in (*erste, "nummerieren", "paket", "pruefen", "ruecklauf", "synopse"):
        name = mit_knoepfen(f"»vorlagen-gen {befehl} x«").strip("»«")
        assert re.search(f'[">]{name}["<]', seiten + modell), name
