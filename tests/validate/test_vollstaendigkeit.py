"""A final paper lacks nothing; a draft may lack anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.vorlage import load_vorlage
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.rules import pflichtfeld_missing
from vorlagen_gen.validate.vorlage import read_vorlage

GRUNDFALL = Path(__file__).parents[1] / "cases" / "accepted" / "grundfall"

OPTIONAL = {
    "format",
    "stadt",
    "status",
    "betreff_zusatz",
    "teilfinanzplan",
    "teilergebnisplan",
    "bisher_bereitgestellt",
    "auszahlungen",
    "einzahlungen",
    "bemerkung",
    "schluss",
    "vertretung",
    "amtsbezeichnung",
    "anlagen",
    "anlage_a",
    "nachtrag",
    "muster",
    "intern",
}


def load() -> Abbildung:
    projekt = Projekt.open(GRUNDFALL)
    geladen, findings = load_vorlage(projekt, projekt.ordner()[0])
    assert findings == []
    assert geladen.werte is not None
    return geladen.werte


def keys(wert: object, pfad: Pfad = ()) -> Iterator[Pfad]:
    """The path of every key that the paper has, notes apart."""
    if isinstance(wert, Abbildung):
        for name, below in wert.items():
            yield (*pfad, name)
            if name != "intern":
                yield from keys(below, (*pfad, name))
    elif isinstance(wert, list):
        for index, below in enumerate(wert):
            yield from keys(below, (*pfad, index))


def without(pfad: Pfad, **changes: str) -> list[Finding]:
    """What is wrong with the paper once the key at ``pfad`` is taken out."""
    werte = load()
    for name, text in changes.items():
        object.__setattr__(werte[name], "text", text)
    node: object = werte
    for step in pfad[:-1]:
        node = node[step]  # type: ignore[index]
    assert isinstance(node, Abbildung)
    name = str(pfad[-1])
    del node[name], node.orte[name], node.schluessel[name]
    vorlage, findings = read_vorlage(werte)
    assert vorlage is not None
    return [*findings, *pflichtfeld_missing.find(Pruefling(vorlage, Wissen()))]


PFADE = sorted(keys(load()), key=str)


@pytest.mark.parametrize("pfad", PFADE, ids=[".".join(map(str, pfad)) for pfad in PFADE])
def test_each_field_of_a_final_paper_is_missed_unless_it_is_optional(pfad: Pfad) -> None:
    findings = without(pfad)
    if pfad[-1] in OPTIONAL:
        assert findings == []
    else:
        assert [finding.code for finding in findings] == ["F112"]
        assert f"»{pfad[-1]}«" in findings[0].text


@pytest.mark.parametrize("pfad", PFADE, ids=[".".join(map(str, pfad)) for pfad in PFADE])
def test_a_draft_may_lack_each_of_them(pfad: Pfad) -> None:
    assert without(pfad, status="entwurf") == []


def test_a_missing_field_is_told_at_the_key_of_the_part_that_lacks_it() -> None:
    (finding,) = without(("anlage_a", "pflichtigkeitsgrad", "grad"))
    line = finding.place.line
    source = (GRUNDFALL / "vorlagen" / "grundfall" / "vorlage.yaml").read_text(encoding="utf-8")
    assert source.split("\n")[line - 1].startswith("  pflichtigkeitsgrad: {")
    assert "»grad: überwiegend pflichtig«" in finding.remedy
