"""What is pasted from Word keeps what a text may have: bold, lists, tables, footnotes, headings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.fenster import neue_seite
from tests.browser.formular.conftest import feld, make_vorlage, oeffne

from vorlagen_gen.markdown import parse
from vorlagen_gen.quelltext import Quelltext

pytestmark = pytest.mark.gross

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {}</style></head>
<body lang=DE><!--StartFragment-->
<h1><b>Anlass<o:p></o:p></b></h1>
<p class=MsoNormal>Der <b>Platz </b>ist
<span style="font-style:italic">sehr</span> alt.<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1"><span>[1]</span></a></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><b
style='font-weight:normal'>Bänke</b></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span><span
style='mso-list:Ignore'>a)<span>&nbsp; </span></span></span>aus Holz</p>
<table border=1><tr><td><p><b>Jahr</b></p></td><td><p>Kosten | Euro</p></td></tr>
<tr><td><p>2027</p></td><td><p>5.000</p></td></tr></table>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>
<p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Seit 1974.</p></div></div>
<!--EndFragment--></body></html>"""
MARKDOWN = """\
# Anlass

Der **Platz** ist *sehr* alt.[^1]

- Bänke
    a) aus Holz

| **Jahr** | Kosten \\| Euro |
| --- | --- |
| 2027 | 5.000 |

[^1]: Seit 1974."""
SEITE = """<meta charset="utf-8"><b style="font-weight:normal"><p>Die
<a href="https://www.example.org/plan">Planung</a> umfasst:</p>
<ol><li><p>Wege</p><ul><li>breit</li></ul></li><li>Licht</li></ol></b>
<script>document.title = "gelaufen"</script><img src="https://www.example.org/zaehler.png">"""
KLEBE = """(eingabe, html) => {
  const daten = new DataTransfer();
  daten.setData("text/html", html);
  daten.setData("text/plain", "ohne Aussehen");
  const art = { clipboardData: daten, bubbles: true, cancelable: true };
  eingabe.focus();
  return eingabe.dispatchEvent(new ClipboardEvent("paste", art));
}"""
"""Pastes as the browser does; gives whether the browser is left to put in the letters."""


@pytest.fixture
def ordner(platz: Arbeitsplatz) -> Path:
    return make_vorlage(platz.root)


@pytest.fixture
def form(browser: Browser, platz: Arbeitsplatz, ordner: Path) -> Iterator[Page]:
    with neue_seite(browser) as page:
        oeffne(page, platz, ordner)
        yield page


def test_a_text_from_word_keeps_what_a_paper_may_have(form: Page) -> None:
    text = feld(form, "begruendung")
    text.fill("")
    assert text.evaluate(KLEBE, WORD) is False
    expect(text).to_have_value(MARKDOWN)
    blocks, findings = parse(Quelltext.of_file(MARKDOWN, "begruendung.md"))
    kinds = [type(each).__name__ for each in blocks]
    assert (kinds, findings) == (["Heading", "Paragraph", "ListBlock", "Table"], ())


def test_a_web_page_runs_nothing_and_fetches_nothing(form: Page) -> None:
    text = feld(form, "begruendung")
    text.fill("")
    assert text.evaluate(KLEBE, SEITE) is False
    expect(text).to_have_value(
        "Die [Planung](https://www.example.org/plan) umfasst:\n\n1. Wege\n    - breit\n2. Licht"
    )
    assert form.title() != "gelaufen"


def test_a_word_goes_into_the_sentence_and_a_list_on_lines_of_its_own(form: Page) -> None:
    text = feld(form, "begruendung")
    text.fill("Davor Danach")
    text.evaluate("each => each.setSelectionRange(6, 6)")
    text.evaluate(KLEBE, "<p><b>mitten</b> ")
    expect(text).to_have_value("Davor **mitten**Danach")
    text.fill("Davor Danach")
    text.evaluate("each => each.setSelectionRange(6, 6)")
    text.evaluate(KLEBE, "<ul><li>eins<li>zwei</ul>")
    expect(text).to_have_value("Davor \n\n- eins\n- zwei\n\nDanach")


def test_plain_words_are_left_to_the_browser(form: Page) -> None:
    text = feld(form, "begruendung")
    assert text.evaluate(KLEBE, "<div>nur</div><div>Worte</div>") is True


def test_what_is_struck_out_stays_away_and_is_named(form: Page) -> None:
    text = feld(form, "begruendung")
    text.fill("")
    span = "<span style='text-decoration:line-through'>weg</span>"
    struck = f"<p><s>alt <del>uralt</del></s> <ins>neu</ins> {span}"
    assert text.evaluate(KLEBE, struck) is False
    expect(text).to_have_value("neu")
    expect(form.get_by_role("alert")).to_contain_text("„alt uralt … weg“")


def test_digits_that_are_raised_or_lowered_stay_so(form: Page) -> None:
    text = feld(form, "begruendung")
    text.fill("")
    raised = "<span style='vertical-align: super'>3</span>"
    said = f"H<sub>2</sub>O, 10{raised} <b>m<sup>2</sup></b>, Fe<sup>3+</sup>, x<sup>2n</sup>"
    assert text.evaluate(KLEBE, said) is False
    expect(text).to_have_value("H₂O, 10³ **m²**, Fe³⁺, x2n")
