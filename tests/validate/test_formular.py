"""Errors of the model become German findings with their place; what is sound is kept."""

from __future__ import annotations

import pytest

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.formular import Abbildung, Formular
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Antwort, Zeichen
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.validate.formular import read_formular
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.rules import pflichtfeld_missing
from vorlagen_gen.validate.vorlage import RESERVED, read_vorlage


class Schild(Formular):
    titel: Zeichen
    farbe: Zeichen | None = None


def werte(text: str) -> Abbildung:
    found, findings = parse_yaml(text, "vorlage.yaml")
    assert findings == []
    assert found is not None
    return found


def read(text: str) -> tuple[Vorlage, list[Finding]]:
    vorlage, findings = read_vorlage(werte(text))
    assert vorlage is not None
    missing = pflichtfeld_missing.find(Pruefling(vorlage, Wissen()))
    return vorlage, sorted({*findings, *missing})


def test_an_empty_draft_is_a_paper() -> None:
    vorlage, findings = read("")
    assert findings == []
    assert (vorlage.stadt, vorlage.format, vorlage.betreff) == ("muenster", 1, None)


def test_what_is_wrong_is_left_out_and_the_rest_is_kept() -> None:
    vorlage, findings = read(
        "betreff: Neue Wege\ndatum: bald\nbeifall: ja\n"
        "beratungsfolge: [{gremium: Rat}, {gremium: [x], rolle: Bericht}, nichts]\n"
    )
    assert [(f.place.line, f.code) for f in findings] == [
        (2, "F102"),
        (3, "F109"),
        (4, "F108"),
        (4, "F108"),
    ]
    assert (vorlage.betreff, vorlage.datum) == ("Neue Wege", None)
    assert [beratung.gremium for beratung in vorlage.beratungsfolge or ()] == ["Rat", None]


def test_a_wrong_value_of_a_final_paper_is_not_also_missing() -> None:
    _, findings = read("status: final\nart: Beschlussvorlage\ndatum: bald\nunterschrift: niemand\n")
    told = "\n".join(map(str, findings))
    assert "F102" in told
    assert "Es fehlt »datum«" not in told
    assert "Es fehlt »unterschrift«" not in told
    assert "Es fehlt »betreff«" in told


def test_a_field_that_was_misspelt_is_not_also_missing() -> None:
    _, findings = read(
        "status: final\nart: Berichtsvorlage\nbetref: x\nberciht: y\n"
        "ansprechpersonen: [{anrede: Frau, name: x, telefn: 1}]\n"
    )
    assert [f.text.split(".")[1] for f in findings if f.code == "F109"] == [
        " Meinten Sie »betreff«?",
        " Meinten Sie »bericht«?",
        " Meinten Sie »telefon«?",
    ]
    missing = [finding.text for finding in findings if finding.code == "F112"]
    assert any("»email«" in text for text in missing)
    assert not [text for text in missing for name in ("betreff", "bericht") if f"»{name}«" in text]
    assert not [text for text in missing if "»telefon«" in text]


@pytest.mark.parametrize("typed", ["entfällt", "entfa\u0308llt", "entfaellt"])
def test_umlauts_of_a_closed_list_may_be_typed_either_way(typed: str) -> None:
    vorlage, findings = read(f"anlage_a: {{finanzierung: {{finanzplan: {typed}}}}}\n")
    assert findings == []
    assert vorlage.anlage_a is not None
    assert vorlage.anlage_a.finanzierung is not None
    assert vorlage.anlage_a.finanzierung.finanzplan is Antwort.ENTFAELLT


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("oeffentlich: jaa", "ja"),
        ("status: Final", "final"),
        ("art: beschlussvorlage", "Beschlussvorlage"),
        ("beratungsfolge: [{rolle: anhoerung}]", "Anhörung"),
        ("ansprechpersonen: [{anrede: Hr.}]", "Herr"),
        ("ansprechpersonen: [{anrede: Fr.}]", "Frau"),
        ("anlage_a: {pflichtigkeitsgrad: {grad: überwiegend Pflichtig}}", "überwiegend pflichtig"),
    ],
)
def test_a_word_that_is_nearly_in_a_closed_list_is_recognised(typed: str, meant: str) -> None:
    _, findings = read(f"{typed}\n")
    assert findings[0].text.endswith(f" Meinten Sie »{meant}«?")


@pytest.mark.parametrize(("typed", "meant"), [("Ja", "ja"), ("JA", "ja"), ("NEIN", "nein")])
def test_yes_and_no_may_be_written_in_capitals(typed: str, meant: str) -> None:
    vorlage, findings = read(f"oeffentlich: {typed}\n")
    assert findings == []
    assert vorlage.oeffentlich is (meant == "ja")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("öffentlich: ja", "oeffentlich"),
        ("Betreff: Weg", "betreff"),
        ("Begründung: So", "begruendung"),
    ],
)
def test_a_field_with_umlauts_or_capitals_is_told_with_the_one_right_name(
    typed: str, meant: str
) -> None:
    _, findings = read(f"{typed}\n")
    assert [finding.code for finding in findings] == ["F109"]
    assert findings[0].text.endswith(f" Meinten Sie »{meant}«?")
    assert findings[0].remedy == (
        f"Schreiben Sie »{meant}«; Feldnamen sind klein und ohne Umlaute."
    )


def test_a_text_file_that_is_not_there_is_not_also_missing() -> None:
    found = werte("status: final\nart: Berichtsvorlage\nbericht: {datei: x.md}\n")
    del found["bericht"]
    _, findings = read_vorlage(found)
    assert not [finding for finding in findings if "»bericht«" in finding.text]


def test_single_values_stand_for_lists_of_one() -> None:
    vorlage, findings = read(
        "anlage_a: {finanzierung: {produktgruppe: 0116}}\n"
        "beschlussvorschlag: {finanzielle_auswirkungen: {teilfinanzplan: {produktgruppe: 1201}}}\n"
    )
    assert findings == []
    assert vorlage.anlage_a is not None
    assert vorlage.anlage_a.finanzierung is not None
    assert vorlage.anlage_a.finanzierung.produktgruppe == ("0116",)


def test_a_fault_inside_a_single_value_has_its_place() -> None:
    _, findings = read(
        "beschlussvorschlag:\n  finanzielle_auswirkungen:\n    teilfinanzplan:\n"
        "      produktgruppe: [a]\n      jahr: 2027\n"
    )
    assert [(str(f.place), f.code) for f in findings] == [
        ("vorlage.yaml:4:22", "F108"),
        ("vorlage.yaml:5:7", "F109"),
    ]


def test_braces_that_a_person_typed_stay_in_the_message() -> None:
    _, findings = read("nummer: 'V/{text}/{remedy}/{0}'\n")
    assert findings[0].text == "»V/{text}/{remedy}/{0}« ist keine Vorlagennummer."


def test_intern_may_hold_fields_of_its_own() -> None:
    _, findings = read("status: entwurf\nintern: {eigenes: {a: [b]}, notizen: {datei: x}}\n")
    assert findings == []


def test_every_reserved_word_is_kept_for_later() -> None:
    _, findings = read("\n".join(f"{word}: x" for word in sorted(RESERVED)))
    assert {finding.code for finding in findings} == {"F110"}
    assert len(findings) == len(RESERVED)
    assert not RESERVED & Vorlage.model_fields.keys()


def test_a_form_that_lacks_what_it_needs_is_none() -> None:
    schild, findings = read_formular(Schild, werte("farbe: rot\n"))
    assert schild is None
    assert [(str(f.place), f.text) for f in findings] == [
        ("vorlage.yaml:1:1", "Es fehlt das Feld »titel«.")
    ]


def test_a_needed_field_that_was_misspelt_is_told_once() -> None:
    schild, findings = read_formular(Schild, werte("tittel: rot\n"))
    assert schild is None
    assert [finding.code for finding in findings] == ["F109"]


def test_a_message_quotes_a_long_value_in_short() -> None:
    _, findings = read(f"status: '{'lang ' * 500}'\n")
    assert findings[0].text.startswith(f"»{'lang ' * 11}lan …« ist hier nicht vorgesehen.")


def test_marks_of_direction_are_no_part_of_a_value() -> None:
    vorlage, findings = read(
        "nummer: \u202aV/0123/2026\u202c\ndatum: \u200e03.02.2026\nart: Beschlussvorlage\u200f\n"
        "betreff: Neue \u2066Wege\u2069\nansprechpersonen: [{telefon: \u202d492-7000\u202c}]\n"
        "betreff_zusatz: [\u05d0\u05d1\u200f (ab)]\n"
    )
    assert findings == []
    assert (str(vorlage.nummer), vorlage.betreff) == ("V/0123/2026", "Neue Wege")
    assert [each.telefon for each in vorlage.ansprechpersonen or ()] == ["492-7000"]
    assert vorlage.betreff_zusatz == ("\u05d0\u05d1\u200f (ab)",)
