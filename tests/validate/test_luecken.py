"""The list of what a draft does not say yet is what a final paper is refused for."""

from __future__ import annotations

from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.validate.luecken import find_luecken
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.rules import pflichtfeld_missing
from vorlagen_gen.validate.vorlage import read_vorlage

LABEL = "vorlagen/2026-spielplatz/vorlage.yaml"
TEXT = """\
art: Beschlussvorlage
status: entwurf
oeffentlich: ja
datum: 03.02.2026
amt: Stadtplanungsamt
ansprechpersonen:
  - {anrede: Frau, name: Mustermann, telefon: 492-7000, email: m@stadt-muenster.de}
  - {anrede: Herr, telefon: 492-7000, email: m@stadt-muenster.de}
betreff:
beratungsfolge: [{datum: 26.02.2026, gremium: Rat, rolle: Entscheidung}]
beschlussvorschlag: {sachentscheidung: Ja.}
begruendung: So.
unterschrift: {vertretung: I.V.}
anlagen: [{nummer: 1, titel: Lageplan}]
"""


def test_each_gap_says_whose_it_is_and_where() -> None:
    werte, _ = parse_yaml(TEXT, LABEL)
    assert werte is not None
    vorlage, findings = read_vorlage(werte)
    assert vorlage is not None
    assert findings == []
    datei = "Anlagen, 1. Eintrag: " + str(type(vorlage.anlagen[0]).model_fields["datei"].title)
    assert list(map(str, find_luecken(vorlage))) == [
        "Vorlagennummer",
        "Ansprechpersonen, 2. Eintrag: Name (Zeile 8)",
        "Betreff (Zeile 9)",
        "Beschlussvorschlag: Finanzielle Auswirkungen (Zeile 11)",
        "Unterschrift: Name (Zeile 13)",
        f"{datei} (Zeile 14)",
    ]


def test_a_final_paper_is_refused_for_the_same() -> None:
    werte, _ = parse_yaml(TEXT.replace("entwurf", "final"), LABEL)
    assert werte is not None
    vorlage, _ = read_vorlage(werte)
    assert vorlage is not None
    findings = list(pflichtfeld_missing.find(Pruefling(vorlage, Wissen())))
    assert [each.place for each in findings] == [each.place for each in find_luecken(vorlage)]
    assert "»vorlagen-gen nummerieren 2026-spielplatz V/0101/2025«" in findings[0].remedy


def test_what_was_typed_wrong_is_no_gap() -> None:
    werte, _ = parse_yaml(TEXT.replace("03.02.2026", "31.02.2026"), LABEL)
    assert werte is not None
    vorlage, findings = read_vorlage(werte)
    assert vorlage is not None
    assert [each.code for each in findings] == ["F102"]
    assert not any("Datum" in str(each) for each in find_luecken(vorlage))
