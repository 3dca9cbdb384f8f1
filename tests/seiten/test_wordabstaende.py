"""Lists, headings, tables, quotes and footnotes are as tall in Word, set by LibreOffice, as in PDF.

No word here is long enough to be hyphenated, so both break their lines alike.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import Any

import pytest
from tests.render_pdf.conftest import TEMPLATE
from tests.render_pdf.lesen import BOTTOM_MARGIN, TOP_MARGIN, Word, words
from tests.render_pdf.lesen import pages as pdf_pages
from tests.render_pdf.papiere import document
from tests.satzspiegel import SATZSPIEGEL
from tests.seiten.libreoffice import printed

from vorlagen_gen.assemble.spaltenbreiten import settle_tables
from vorlagen_gen.document import Block, Document, Heading
from vorlagen_gen.markdown import parse
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.render.pdf import render_pdf

pytestmark = pytest.mark.gross

# Points. Lines of text have Word's leading below them, in the PDF half of it stands above.
TOLERANCE, IN_FOOTNOTES = 1.2, 2.0

SATZ = "Der Weg ist neu und gut, das Geld ist da, der Rat hat Ja gesagt und die Stadt baut. "
TABELLE = """
| Jahr | Zweck | Geld |
|------|:-----:|-----:|
| 2027 | Plan  | 500  |
| 2028 | Bau   | 830  |
"""
LISTEN = f"""Davor.

1. {SATZ * 2}

   Danach.
2. Zwei:
   a. eins
   b. zwei
      - drei
      - vier
3. Drei.

Danach.

(10) Zehn
(11) {SATZ * 2}

# Unter

> Zitat.
>
> - {SATZ * 2}
> - noch
>
> Ende.

- Punkt
  > {SATZ}

  Danach.
- Ende

# Eins
## Zwei
### Drei

{SATZ * 3}
"""
TABELLEN = f"""Davor.

Tabelle 1: Titel
{TABELLE}
Danach.
{TABELLE}

{TABELLE}

Tabelle 2: Titel
{TABELLE}

# Eins
{TABELLE}

## Zwei

- Liste
{TABELLE}
- Punkt

  | A | B |
  |---|---|
  | 1 | {SATZ * 2} |

- Punkt
"""
LANG = "| A | B |\n|---|---|\n" + f"| {SATZ} | {SATZ * 2} |\n" * 60 + "\nEnde.\n"
NOTEN = "\n\n".join(
    [f"{SATZ}[^{number}]" for number in range(1, 8)]
    + [f"[^{number}]: {SATZ * (1 + number % 3)}" for number in range(1, 8)]
)
TEXTE = {"listen": LISTEN, "tabellen": TABELLEN, "lange-tabelle": LANG, "noten": NOTEN}


@pytest.fixture(scope="module")
def gesetzt(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[list[Any], list[Any]]]:
    """The pages of each text in PDF and in Word."""
    folder = tmp_path_factory.mktemp("abstaende")
    papers = {name: _paper(text) for name, text in TEXTE.items()}
    word = printed(
        {name: render_docx(paper, TEMPLATE, folder) for name, paper in papers.items()}, folder
    )
    return {
        name: (pdf_pages(render_pdf(paper, TEMPLATE, folder)), word[name])
        for name, paper in papers.items()
    }


@pytest.mark.parametrize("name", TEXTE)
def test_each_word_stands_on_the_same_page_at_the_same_height(
    name: str, gesetzt: dict[str, tuple[list[Any], list[Any]]]
) -> None:
    ours, theirs = ([_body(page) for page in pages] for pages in gesetzt[name])
    assert [_texts(page) for page in ours] == [_texts(page) for page in theirs]
    tolerance = IN_FOOTNOTES if name == "noten" else TOLERANCE
    for mine, other in zip(chain(*ours), chain(*theirs), strict=True):
        assert other.top == pytest.approx(mine.top, abs=tolerance), mine.text


def _body(page: Any) -> list[Word]:
    """The words between the margins, without numbers: those of footnotes are raised otherwise."""
    height = page.get_height()
    return [
        word
        for word in words(page)
        if TOP_MARGIN < word.top < height - BOTTOM_MARGIN and not word.text.isdigit()
    ]


def _texts(found: list[Word]) -> list[str]:
    return [word.text for word in found]


def _paper(text: str) -> Document:
    blocks, findings = parse(Quelltext.of_file(text, "text.md"))
    assert findings == ()
    return document(*settle_tables(tuple(map(_one_lower, blocks)), SATZSPIEGEL))


def _one_lower(block: Block) -> Block:
    """Headings of a text stand below those of the paper."""
    return replace(block, level=block.level + 1) if isinstance(block, Heading) else block
