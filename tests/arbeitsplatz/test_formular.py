"""The form has what the model has; both sides of a change come together; places lead to fields."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.arbeitsplatz.conftest import NAME, YAML, Arbeitsplatz
from tests.mustervorlagen import ROOT

from vorlagen_gen.arbeitsplatz.abgleich import vereint
from vorlagen_gen.arbeitsplatz.feldort import Feldorte
from vorlagen_gen.arbeitsplatz.formular import Beschreibung, eigene_of, formular_of
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.edit.inhalt import Inhalt, cleaned
from vorlagen_gen.findings import Place
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.vorlage import Vorlage

ARTEN = {
    "auswahl", "betrag", "datum", "gruppe", "ja_nein", "liste", "nummer", "text", "zahl", "zeichen"
}  # fmt: skip
INHALTE: st.SearchStrategy[Inhalt] = st.recursive(
    st.sampled_from(["eins", "zwei", "drei"]),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from("abc"), below),
    max_leaves=6,
)


def _all(felder: list[Beschreibung]) -> Iterator[Beschreibung]:
    for feld in felder:
        yield feld
        yield from _all(feld.get("felder", []))
        yield from _all(feld.get("eintrag", {}).get("felder", []))


def test_the_form_has_the_fields_of_the_model_in_its_order() -> None:
    names = [each["name"] for each in formular_of()]
    assert names == [name for name in Vorlage.model_fields if name != "format"]


def test_what_only_commands_write_is_nothing_to_type() -> None:
    assert [each["name"] for each in formular_of() if each["von_befehlen"]] == ["uebernommen"]


def test_every_field_has_a_title_in_german_and_a_kind() -> None:
    for feld in _all(formular_of()):
        assert feld["titel"] != feld["name"]
        assert feld["art"] in ARTEN
        assert bool(feld.get("werte")) == (feld["art"] in ("auswahl", "ja_nein"))


def test_closed_lists_offer_just_their_words() -> None:
    fields = {feld["liste"]: feld for feld in _all(formular_of())}
    words = [each["wert"] for each in fields["Finanzierung.ergebnisplan"]["werte"]]
    assert words == ["ja", "nein", "entfaellt"]
    assert [each["titel"] for each in fields["Haushaltsplan.enthalten"]["werte"]][-1] == "entfällt"


def test_a_city_adds_its_own_fields() -> None:
    eigene = Bibliothek(Projekt.open(ROOT)).eigene_felder()["beispielstadt"]
    felder = eigene_of(eigene)
    assert [each["name"] for each in felder] == [each.name for each in eigene]
    assert all(each["art"] in ARTEN for each in felder)


@given(INHALTE, INHALTE)
def test_what_only_one_side_changed_is_taken(basis: Inhalt, anders: Inhalt) -> None:
    assert cleaned(vereint(basis, anders, basis)[0]) == cleaned(anders)
    assert cleaned(vereint(basis, basis, anders)[0]) == cleaned(anders)
    assert vereint(basis, anders, anders)[1] == ()


@given(INHALTE, INHALTE, INHALTE)
def test_what_both_changed_is_mine_until_somebody_chooses(
    basis: Inhalt, meins: Inhalt, fremd: Inhalt
) -> None:
    _, mine, _ = vereint(basis, meins, fremd)
    _, theirs, _ = vereint(basis, fremd, meins)
    assert {each.pfad for each in mine} == {each.pfad for each in theirs}
    assert all(each.meins != each.fremd for each in mine)


@pytest.mark.parametrize(
    ("place", "pfad"),
    [
        (Place.at("v.yaml", 3, 10), ("status",)),
        (Place.at("v.yaml", 9, 14), ("beratungsfolge", 0, "datum")),
        (Place.at("v.yaml", 10, 32), ("beratungsfolge", 1, "gremium")),
        (Place.at("v.yaml", 8, 3), ("beratungsfolge",)),
        (Place.at("texte/begruendung.md", 3, 1), ("begruendung",)),
        (Place.at("content/aemter.csv", 1, 1), ()),
        (Place.at("v.yaml"), ()),
    ],
)
def test_a_place_leads_to_the_innermost_field(place: Place, pfad: tuple[str | int, ...]) -> None:
    werte, _ = parse_yaml(YAML, "v.yaml")
    assert werte is not None
    orte = Feldorte(werte, {"texte/begruendung.md": "texte/begruendung.md"})
    assert orte.pfad(place) == pfad


@pytest.mark.parametrize(
    ("place", "stretch"),
    [
        (Place("texte/begruendung.md", 3, 5, 3, 9), ((3, 5), (3, 9))),
        (Place("v.yaml", 3, 9, 3, 16), ((1, 1), (1, 8))),
        (Place("v.yaml", 3, 12, 3, 14), ((1, 4), (1, 6))),
        (Place.at("v.yaml", 8, 3), None),
        (Place.at("texte/begruendung.md"), None),
        (Place.at("content/aemter.csv", 1, 1), None),
    ],
)
def test_a_place_is_a_stretch_of_the_text_in_its_field(
    place: Place, stretch: tuple[tuple[int, int], tuple[int, int]] | None
) -> None:
    werte, _ = parse_yaml(YAML, "v.yaml")
    assert werte is not None
    orte = Feldorte(werte, {"texte/begruendung.md": "texte/begruendung.md"})
    assert orte.stretch(place, orte.pfad(place)) == stretch


def test_the_lines_of_a_block_of_yaml_are_counted_from_its_first() -> None:
    yaml = "a: 1\nziele: |\n    Eins.\n\n    Zwei und drei.\nb: 2\n"
    werte, _ = parse_yaml(yaml, "v.yaml")
    assert werte is not None
    orte = Feldorte(werte, {})
    place = Place("v.yaml", 5, 10, 5, 13)
    assert orte.pfad(place) == ("ziele",)
    assert orte.stretch(place, ("ziele",)) == ((3, 6), (3, 9))
    assert orte.stretch(Place.at("v.yaml", 2, 1), ("ziele",)) == ((1, 1), (1, 1))


def test_the_server_listens_on_the_loopback_only(platz: Arbeitsplatz) -> None:
    connection = HTTPConnection("127.0.0.2", platz.port, timeout=5)
    with pytest.raises(OSError, match="refused"):
        connection.request("GET", "/")


def test_no_other_command_loads_the_server() -> None:
    code = (
        "import sys; from vorlagen_gen import cli; cli.main(['pruefen', sys.argv[1], "
        "'--projekt', sys.argv[2]]); "
        "print([name for name in sys.modules if 'waitress' in name or 'arbeitsplatz' in name])"
    )
    command = [sys.executable, "-c", code, "2025-migrationsleitbild-ergaenzung", str(ROOT)]
    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    assert said.splitlines()[-1] == "[]"


def test_fields_that_nobody_knows_are_kept(frisch: Arbeitsplatz) -> None:
    yaml = f"{YAML}intern:\n  eigenes: {{a: [x, y]}}\n"
    (frisch.vorlage / "vorlage.yaml").write_text(yaml, encoding="utf-8")
    gelesen: dict[str, Any] = frisch.api("vorlage").json
    entwurf = {key: gelesen[key] for key in ("fassung", "basis")} | {"jetzt": gelesen["basis"]}
    assert frisch.api("speichern", entwurf).status == 200
    assert (frisch.vorlage / "vorlage.yaml").read_text(encoding="utf-8") == yaml
    assert gelesen["name"] == NAME
