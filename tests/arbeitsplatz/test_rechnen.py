"""The Saldo is a fact: where an amount cannot be read, none is shown."""

from __future__ import annotations

from vorlagen_gen.arbeitsplatz.rechnen import salden_of
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.wissen import Wissen

TEILFINANZPLAN = "beschlussvorschlag.finanzielle_auswirkungen.teilfinanzplan"
YAML = """\
beschlussvorschlag:
  finanzielle_auswirkungen:
    teilfinanzplan:
      - auszahlungen: [{{betrag: "1.000"}}, {{betrag: "{}"}}]
      - auszahlungen: [{{betrag: "500"}}]
"""


def _salden(betrag: str) -> dict[str, str]:
    werte, findings = parse_yaml(YAML.format(betrag), "vorlage.yaml")
    assert werte is not None, findings
    return salden_of(werte, Wissen())


def test_amounts_are_added_up() -> None:
    assert _salden("2.000") == {
        TEILFINANZPLAN: "3.500 Euro",
        f"{TEILFINANZPLAN}.0": "3.000 Euro",
        f"{TEILFINANZPLAN}.1": "500 Euro",
    }


def test_nothing_is_added_up_where_an_amount_cannot_be_read() -> None:
    assert _salden("1 000") == {
        TEILFINANZPLAN: "noch nicht zu berechnen",
        f"{TEILFINANZPLAN}.0": "noch nicht zu berechnen",
        f"{TEILFINANZPLAN}.1": "500 Euro",
    }


def test_nothing_is_added_up_where_an_amount_is_yet_to_be_typed() -> None:
    assert _salden("")[TEILFINANZPLAN] == "noch nicht zu berechnen"
    yaml = YAML.replace('{{betrag: "500"}}', "{{jahr: 2027}}").format("2.000")
    werte, findings = parse_yaml(yaml, "vorlage.yaml")
    assert werte is not None, findings
    salden = salden_of(werte, Wissen())
    assert salden[f"{TEILFINANZPLAN}.0"] == "3.000 Euro"
    assert salden[f"{TEILFINANZPLAN}.1"] == "noch nicht zu berechnen"
