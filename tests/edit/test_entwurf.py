"""The draft of a new paper, whatever fields its city has."""

from __future__ import annotations

from vorlagen_gen.edit.entwurf import entwurf
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.eigenfelder import Feld
from vorlagen_gen.model.werte import Art
from vorlagen_gen.validate.formular import read_formular


def test_a_field_of_the_citys_own_may_have_a_long_name() -> None:
    name = "nachhaltigkeitseinschaetzung_des_fachamts"
    typed, _ = parse_yaml(f"name: {name}\ntitel: Nachhaltigkeit\nart: text\nhilfe: Ein Satz.\n", "")
    assert typed is not None
    feld, _ = read_formular(Feld, typed)
    assert feld is not None
    files = entwurf(
        stadt="muenster",
        art=Art.BERICHTSVORLAGE,
        amt="Amt",
        betreff="Bericht",
        folge=[],
        hauptvorlage=None,
        mit_anlage_a=False,
        felder=[feld],
    )
    werte, findings = parse_yaml(files["vorlage.yaml"], "")
    assert not findings
    assert werte is not None
    assert list(werte["felder"].schluessel) == [name]
