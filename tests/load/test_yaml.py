"""Every scalar is the text that stands there, and every place leads back to it."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.quelltext import Quelltext

LETTERS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs", "Cn", "Co")),
    min_size=1,
    max_size=12,
).filter(lambda text: "\ufeff" not in text)
WORDS = st.lists(LETTERS, min_size=1, max_size=4).map(" ".join)


def read(text: str) -> Abbildung:
    werte, findings = parse_yaml(text, "vorlage.yaml")
    assert findings == []
    assert werte is not None
    return werte


def typed(text: str, wert: Quelltext, start: int, end: int) -> str:
    """What stands in the file where ``wert.text[start:end]`` is said to stand."""
    place = wert.place(start, end)
    assert place.line == place.end_line
    return text.split("\n")[place.line - 1][place.column - 1 : place.end_column - 1]


def plain(wert: Any) -> Any:
    if isinstance(wert, Abbildung):
        return {name: plain(below) for name, below in wert.items()}
    if isinstance(wert, list):
        return [plain(below) for below in wert]
    return wert.text


@pytest.mark.parametrize(
    "text", ["0116", "02", "no", "ja", "12:30", "500.000", "4.10", "~", "null", "2026-02-03", "1e3"]
)
def test_a_scalar_is_the_text_that_stands_there(text: str) -> None:
    assert read(f"wert: {text}")["wert"].text == text


@pytest.mark.parametrize("text", ["", "datum:", "datum: ''", 'datum: " "', "# nur ein Kommentar"])
def test_an_empty_value_counts_as_missing(text: str) -> None:
    assert read(text) == {}


def test_an_empty_value_remembers_where_its_key_stands() -> None:
    werte = read("art: Beschlussvorlage\ndatum:\n")
    assert str(werte.orte["datum"]) == str(werte.schluessel["datum"]) == "vorlage.yaml:2:1"


@given(WORDS)
def test_a_quoted_text_lies_where_it_was_typed(words: str) -> None:
    quoted = "'" + words.replace("'", "''") + "'"
    text = f"eins: x\nzwei: {{drei: [y, {quoted}]}}"
    wert = read(text)["zwei"]["drei"][1]
    assert wert.text == words
    assert wert.is_verbatim == ("'" not in words)
    if wert.is_verbatim:
        assert typed(text, wert, 0, len(words)) == words
        assert typed(text, wert, 1, len(words)) == words[1:]


@given(st.lists(st.one_of(WORDS, st.just("")), min_size=1, max_size=6), st.integers(1, 5))
def test_each_character_of_a_literal_block_lies_where_it_was_typed(
    rows: list[str], indent: int
) -> None:
    body = "\n".join(" " * indent + row if row else "" for row in [*rows, "Ende"])
    text = f"kopf: x\ntext: |\n{body}\nfuss: y\n"
    wert = read(text)["text"]
    assert wert.text == "\n".join([*rows, "Ende"])
    start = 0
    for row in wert.text.split("\n"):
        assert typed(text, wert, start, start + len(row)) == row
        start += len(row) + 1


def test_a_folded_or_escaped_text_knows_only_its_whole_place() -> None:
    werte = read('eins: >\n  a\n  b\nzwei: "a\\tb"\n')
    assert plain(werte) == {"eins": "a b", "zwei": "a\tb"}
    for wert in werte.values():
        assert not wert.is_verbatim
        assert wert.place(0, 1) == wert.whole
    assert (werte["eins"].whole.end_line, werte["eins"].whole.end_column) == (3, 4)


def test_keys_lists_and_parts_have_their_places() -> None:
    werte = read("folge:\n  - {datum: 1, rolle: Bericht}   # Kommentar\n  - datum: 2\n\nende: x\n")
    entry = werte["folge"][0]
    assert str(werte.schluessel["folge"]) == "vorlage.yaml:1:1"
    assert (entry.place.line, entry.place.column, entry.place.end_column) == (2, 5, 31)
    assert str(entry.schluessel["rolle"]) == "vorlage.yaml:2:16"
    assert str(entry.orte["rolle"]) == "vorlage.yaml:2:23"
    second = werte["folge"][1].place
    assert (second.line, second.end_line, second.end_column) == (3, 3, 13)


@pytest.mark.parametrize(
    "comment", ["# Kommentar", "   # Kommentar", " #", " # 2", "  ## Abschnitt"]
)
def test_a_real_comment_is_no_finding(comment: str) -> None:
    assert plain(read(f"art: Bericht {comment}\nbetreff: x\n"))["art"] == "Bericht"


@pytest.mark.parametrize("comment", [" #2", " #Süd", "  ##x"])
def test_a_hash_without_a_blank_behind_it_is_lost_text(comment: str) -> None:
    _, findings = parse_yaml(f"betreff: Umbau{comment}\n", "vorlage.yaml")
    assert [finding.code for finding in findings] == ["Y112"]


def test_a_hash_inside_quotes_or_a_block_is_text() -> None:
    werte = read('eins: "Umbau #2"\nzwei: |\n  Umbau #2\ndrei: a#b\nvier: "x" #2\n')
    assert plain(werte) == {"eins": "Umbau #2", "zwei": "Umbau #2", "drei": "a#b", "vier": "x"}


def test_all_faults_of_a_file_are_told_at_once() -> None:
    text = "a: x #2\nb: {c: d, e}\na: z\nf: &g h\n"
    _, findings = parse_yaml(text, "vorlage.yaml")
    assert [(f.place.line, f.code) for f in findings] == [
        (1, "Y112"),
        (2, "Y110"),
        (3, "Y108"),
        (4, "Y114"),
    ]


def test_the_first_of_two_equal_keys_is_kept() -> None:
    werte, _ = parse_yaml("a: 1\na: 2\n", "vorlage.yaml")
    assert werte is not None
    assert plain(werte) == {"a": "1"}


def test_a_key_in_nfd_is_the_same_key() -> None:
    _, findings = parse_yaml("u\u0308ber: 1\n\u00fcber: 2\n", "vorlage.yaml")
    assert [finding.code for finding in findings] == ["Y108"]


@given(st.text(alphabet="ab:{}[]#&*!|>'\"%@`,-? \n\t\\", max_size=40))
def test_no_text_makes_the_reader_fail_or_speak_english(text: str) -> None:
    werte, findings = parse_yaml(text, "vorlage.yaml")
    assert werte is not None or findings
    for finding in findings:
        assert finding.code.startswith("Y")
        assert "expected" not in finding.text
        assert finding.remedy
        assert 1 <= finding.place.line <= text.count("\n") + 1


@pytest.mark.parametrize("text", ["a: " + "[" * 100_000, "a: " + "{a: " * 50_000, "- " * 100_000])
def test_deep_nesting_is_refused_in_bounded_time(text: str) -> None:
    start = time.process_time()
    werte, findings = parse_yaml(text, "vorlage.yaml")
    assert time.process_time() - start < 2
    assert werte is None
    assert len(findings) == 1


def test_a_line_of_many_thousand_faults_is_read_in_linear_time() -> None:
    start = time.process_time()
    _, findings = parse_yaml("{" + ",".join(f"k{number}" for number in range(9_000)) + "}", "x")
    assert time.process_time() - start < 10
    assert len(findings) == 9_000


@pytest.mark.parametrize("text", ["a: x\n  y\n", "a:\n  x\n\n  y\n", "a: x\n  Hinweis: y\n"])
def test_a_text_of_several_lines_without_its_sign_is_told_once_and_its_remedy_works(
    text: str,
) -> None:
    _, findings = parse_yaml(text, "vorlage.yaml")
    assert [finding.code for finding in findings] == ["Y131"]
    assert "»a: |«" in findings[0].remedy
    body = text.removeprefix("a:").strip().replace("  ", "").replace("\n", "\n  ")
    assert read(f"a: |\n  {body}\nb: z\n")["b"].text == "z"


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('a: "x\nb: "y"\n', 1, 4),
        ('a: "x\nb: y\n', 1, 4),
        ("a: 'x\nb: 'y'\nc: z\n", 1, 4),
        ('a: x\nf:\n  - {a: "x, b: 1}\n  - {a: "y", b: 2}\n', 3, 9),
        ('f:\n  - {a: "x, b: 1}\n  - {a: y, b: 2}\n', 2, 9),
    ],
)
def test_an_open_quote_is_told_where_it_opens_and_nothing_else(
    text: str, line: int, column: int
) -> None:
    _, findings = parse_yaml(text, "vorlage.yaml")
    assert [(f.code, f.place.line, f.place.column) for f in findings] == [("Y115", line, column)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("f:\n  - {a: b}\n  {c: d}\n", (3, 3)),
        ("f:\n  - {a: b}\n  {c: d}\n  {e: f}\n", (3, 3)),
        ("f:\n  {a: b}\n  {c: d}\n", (2, 3)),
        ("f:\n  {a: b}\n  - {c: d}\n", (2, 3)),
        ("f:\n- {a: b}\n{c: d}\ng: h\n", (3, 1)),
        ("f:\n  - a: b\n    c: d\n  a: x\n", (4, 3)),
        ("f:\n  - {a: b}\n  \u2013 {c: d}\n", (3, 3)),
        ("f:\n  - x\n  \u2022 y\n", (3, 3)),
        ("f:\n  \u2014 x\n  \u2014 y\n", (2, 3)),
        ("f:\n  - x\n  -y\n", (3, 4)),
    ],
)
def test_an_entry_without_its_dash_is_told_where_the_dash_belongs(
    text: str, place: tuple[int, int]
) -> None:
    _, findings = parse_yaml(text, "vorlage.yaml")
    assert [(f.code, f.place.line, f.place.column) for f in findings] == [("Y132", *place)]


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f"])
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a:~x\nb: y\n", (1, 3)),
        ("b: y\na:~x\n", (2, 3)),
        ("u:\n  name:~x\n", (2, 8)),
        ("f: [{rolle:~x}]\n", (1, 12)),
        ("f:\n  - x\n  -~y\n", (3, 4)),
        ("f:\n  -~{a: b}\n  - {a: c}\n", (2, 4)),
        ("f:\n  - {a: b}\n~~- {a: c}\n", (3, 1)),
        ("u:\n~~name: x\n", (2, 1)),
        ("t: |\n  x\n~ y\nc: d\n", (3, 1)),
        ("t:\n~ x\n~ y\n", (2, 1)),
    ],
)
def test_a_no_break_space_is_named_where_it_stands(
    text: str, place: tuple[int, int], blank: str
) -> None:
    _, findings = parse_yaml(text.replace("~", blank), "vorlage.yaml")
    assert [(f.code, f.place.line, f.place.column) for f in findings] == [("Y133", *place)]
    mended, found = parse_yaml(text.replace("~", " "), "vorlage.yaml")
    assert mended is not None
    assert found == [] or "Y131" in {finding.code for finding in found}


@pytest.mark.parametrize(
    "text",
    [
        "t: |\n  \u2013 x\n  \u00a0y\n  Ziel:\u00a0z\n",
        "f: [Ziel:\u00a0x]\n",
        "a: \u2013 x\n",
        "a: 10\u00a0m\n",
        "a: -x\n",
    ],
)
def test_dashes_and_no_break_spaces_of_a_text_are_text(text: str) -> None:
    assert read(text)


def test_quotes_are_recommended_that_the_text_does_not_hold() -> None:
    _, findings = parse_yaml('betreff: \u201eMusterpark": Umbau\n', "vorlage.yaml")
    assert "'…'" in findings[0].remedy
    assert read("betreff: '\u201eMusterpark\": Umbau'\n")["betreff"].text.endswith(": Umbau")


@pytest.mark.parametrize(
    ("entry", "remedy"),
    [
        (
            '{gremium: Ausschuss für Umwelt, Klima und Bauwesen", rolle: Anhörung}',
            (
                "Am Anfang des Textes fehlt das Anführungszeichen: "
                'gremium: "Ausschuss für Umwelt, Klima und Bauwesen".'
            ),
        ),
        (
            '{jahr: 2027, betrag: 6.500,00, bemerkung: "Wartung, Proben"}',
            'Setzen Sie den Betrag in Anführungszeichen: betrag: "6.500,00".',
        ),
        (
            '{titel: Ziele, Wege, rolle: "x"}',
            'Setzen Sie den Text in Anführungszeichen: "…".',
        ),
    ],
)
def test_a_torn_text_is_told_with_the_marks_that_it_lacks(entry: str, remedy: str) -> None:
    _, findings = parse_yaml(f"a:\n  - {entry}\n", "datei.yaml")
    assert {finding.code for finding in findings} == {"Y110"}
    assert {finding.remedy for finding in findings} == {remedy}


@pytest.mark.parametrize("text", ['betreff: Umbau Süd"', '{betreff: Umbau Süd", amt: x}'])
def test_a_quotation_mark_that_only_closes_is_told(text: str) -> None:
    _, findings = parse_yaml(f"a: 1\nb: {text}\n" if text[0] == "{" else f"{text}\n", "d.yaml")
    assert [finding.code for finding in findings] == ["Y115"]
    assert "am Anfang fehlt es" in findings[0].text


@pytest.mark.parametrize(
    "text", ['Monitor 27"', 'Der „große" Plan', "'Umbau Süd\"'", '"a" und "b"']
)
def test_other_quotation_marks_at_the_end_are_text(text: str) -> None:
    _, findings = parse_yaml(f"titel: {text}\n", "datei.yaml")
    assert all("am Anfang fehlt es" not in finding.text for finding in findings)


def test_messages_about_keys_stay_on_one_line() -> None:
    text = 'a: {b: Ziele, "Wege\n\n  und mehr"}\nc: {"x\n\n  y": 1, "x\n\n  y": 2}\n'
    _, findings = parse_yaml(text, "datei.yaml")
    assert {finding.code for finding in findings} == {"Y110", "Y116"}
    assert not [finding for finding in findings if "\n" in finding.text]
