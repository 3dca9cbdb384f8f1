from __future__ import annotations

from collections.abc import Callable

import pytest

from vorlagen_gen.document import Paragraph, Run
from vorlagen_gen.findings import Finding
from vorlagen_gen.markdown import parse
from vorlagen_gen.quelltext import Quelltext

Umriss = Callable[[str], list[str]]
Bemaengelt = Callable[[str], tuple[list[str], list[Finding]]]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("x **fett** y", "x <b>fett</b> y"),
        ("*kursiv*", "<i>kursiv</i>"),
        ("x ***beides***", "x <b><i>beides</i></b>"),
        ("x **a *b* c**", "x <b>a </b><b><i>b</i></b><b> c</b>"),
        ("*a **b***", "<i>a </i><b><i>b</i></b>"),
        ("***a** b*", "<b><i>a</i></b><i> b</i>"),
        ("x ***a* b**", "x <b><i>a</i></b><b> b</b>"),
        ("(*kursiv*), „**fett**“ und *so*.", "(<i>kursiv</i>), „<b>fett</b>“ und <i>so</i>."),
        ("*über die\nZeile*", "<i>über die</i>⏎<i>Zeile</i>"),
        ("*„Zitat“*", "<i>„Zitat“</i>"),
        ("*e\u0301*", "<i>e\u0301</i>"),
    ],
)
def test_stars_make_bold_and_italic(umriss: Umriss, typed: str, printed: str) -> None:
    assert umriss(typed) == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "Bürger*innen und Vertreter*innen",
        "Akteur*innen",
        "die Endung *innen und die Endung *in",
        "Schüler*innen*vertretung",
        "x* und y*",
        "* nicht am Rand*",
        "**ohne Partner",
        "ohne Partner**",
        "*gemischt**",
        "****vier****",
        "Wert (*) und Wert (*)",
        "„*“ und „*“",
        "**",
        "x *) und **)",
        "Lehrer:innen, Lehrer_innen, Lehrer/-innen",
        "**Bürger**innen",
        "*x und (*)",
        "(*) und x*",
        "![W]{lang=en}",
    ],
)
def test_stars_without_a_partner_print_as_typed(umriss: Umriss, text: str) -> None:
    assert umriss("Text " + text) == ["Text " + text]


def test_gender_stars_survive_beside_and_in_real_emphasis(umriss: Umriss) -> None:
    text = "*die Bürger*innen* und **Vertreter*innen** der Akteur*innen, *innen"
    assert umriss(text) == [
        "<i>die Bürger*innen</i> und <b>Vertreter*innen</b> der Akteur*innen, *innen"
    ]


def test_emphasis_does_not_cross_paragraphs_points_or_cells(umriss: Umriss) -> None:
    text = "*eins\n\nzwei*\n\n- *drei\n- vier*\n\n| *a | b* |\n|---|---|\n| c | d |"
    assert umriss(text) == [
        "*eins",
        "zwei*",
        "Liste",
        "(-)",
        "  *drei",
        "(-)",
        "  vier*",
        "Tabelle <>",
        "| *a | b*",
        "| c | d",
    ]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("[Text](https://a.de/x)", "<https://a.de/x>Text</>"),
        ("[Text](http://a.de)", "<http://a.de>Text</>"),
        ("[Post](mailto:a@b.de)", "<mailto:a@b.de>Post</>"),
        ("[Ratsinfo](https://a.de/(x)?y=1&z=2)", "<https://a.de/(x)?y=1&z=2>Ratsinfo</>"),
        ("[ä](https://a.de/ä)", "<https://a.de/%C3%A4>ä</>"),
        ("[a **b**](https://a.de)", "<https://a.de>a </><https://a.de><b>b</b></>"),
        ("**[a](https://a.de)** x", "<https://a.de><b>a</b></> x"),
        ("max@stadt-muenster.de.", "<mailto:max@stadt-muenster.de>max@stadt-muenster.de</>."),
        ("(https://a.de/x).", "(<https://a.de/x>https://a.de/x</>)."),
        ("https://a.de/x(y), z", "<https://a.de/x(y)>https://a.de/x(y)</>, z"),
        ("[Word]{lang=en}", "<en>Word</>"),
        (
            "[a [b]{lang=en} c](https://a.de)",
            "<https://a.de>a </><https://a.de><en>b</></><https://a.de> c</>",
        ),
        ("[a https://b.de c](https://a.de)", "<https://a.de>a https://b.de c</>"),
        ("[[Word]{lang=en}](https://a.de)", "<https://a.de><en>Word</></>"),
        ("[a [b](https://b.de)]{lang=pt-BR}", "<pt-BR>a </><https://b.de><pt-BR>b</></>"),
        ("[a] [b](https://b.de)", "[a] <https://b.de>b</>"),
    ],
)
def test_links_and_languages(umriss: Umriss, typed: str, printed: str) -> None:
    assert umriss(typed) == [printed]


@pytest.mark.parametrize(
    ("typed", "code", "column"),
    [
        ("x [Text](javascript:alert)", "T221", 3),
        ("x [Text](texte/a.md)", "T221", 3),
        ("x [Text](mailto:)", "T221", 3),
        ("x [](mailto:a@b)", "T222", 3),
        ("x [Wort]{lang=deutsch!}", "T223", 3),
        ("x [Wort]{lang=}", "T223", 3),
        ("x ![Bild](bild.png) y", "T224", 3),
    ],
)
def test_what_has_no_effect_is_a_finding_and_prints_as_typed(
    bemaengelt: Bemaengelt, typed: str, code: str, column: int
) -> None:
    blocks, findings = bemaengelt(typed)
    assert blocks == [typed]
    assert [(found.code, found.place.column) for found in findings] == [(code, column)]


@pytest.mark.parametrize(
    ("typed", "texts", "bindung"),
    [
        (
            "x [[indikator 3.2 wert]] y",
            ["x ", "[[indikator 3.2 wert]]", " y"],
            "indikator 3.2 wert",
        ),
        ("x [[ werte[1] ]]", ["x ", "[[ werte[1] ]]"], " werte[1] "),
        ("**[[a  b]] c**.", ["[[a b]]", " c", "."], "a  b"),
        ("[zu [[a]]](https://a.de) b", ["zu ", "[[a]]", " b"], "a"),
        (
            "[[*a* <b> {{c}} `d` &amp; e]]",
            ["[[*a* <b> {{c}} `d` &amp; e]]"],
            "*a* <b> {{c}} `d` &amp; e",
        ),
        (r"x \[[a]] y", ["x [[a]] y"], ""),
        ("x [[a y", ["x [[a y"], ""),
    ],
)
def test_what_stands_between_double_brackets_is_a_run_of_its_own(
    typed: str, texts: list[str], bindung: str
) -> None:
    (block,), findings = parse(Quelltext.of_file(typed, "t.md"))
    assert isinstance(block, Paragraph)
    runs = [each for each in block.inlines if isinstance(each, Run)]
    assert ([run.text for run in runs], findings) == (texts, ())
    bound = [run for run in runs if run.bindung]
    assert [run.bindung for run in bound] == ([bindung] if bindung else [])
    for run in bound:
        assert typed[run.place.column - 1 : run.place.end_column - 1] == f"[[{bindung}]]"


def test_a_link_in_a_link_is_a_finding(bemaengelt: Bemaengelt) -> None:
    blocks, findings = bemaengelt("[a [b](https://b.de) c](https://c.de)")
    assert blocks == ["[a <https://b.de>b</> c](https://c.de)"]
    assert [found.code for found in findings] == ["T222"]


def test_blanks_fold_in_what_prints_as_typed_too(bemaengelt: Bemaengelt) -> None:
    assert bemaengelt("[[ a  b ]]")[0] == ["[[ a b ]]"]
