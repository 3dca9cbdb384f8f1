"""What stays on one page with what follows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.render_charts.muster import linien
from tests.satzspiegel import SATZSPIEGEL

from vorlagen_gen.assemble.zusammenhalt import keep_together
from vorlagen_gen.document import Block, Heading, Paragraph, Role, Run, plain
from vorlagen_gen.findings import Place
from vorlagen_gen.lesefolge import children
from vorlagen_gen.markdown import parse
from vorlagen_gen.quelltext import Quelltext

ORT = Place.at("t.md", 1, 1)
LANG = "Ein Satz, der mehr als eine Zeile einer Seite füllt, weil er sehr viele Wörter hat. " * 2
TABELLE = "\n| A | B |\n|---|---|\n| 1 | 2 |\n"


def kept(text: str, *more: Block) -> list[str]:
    """The first word of each paragraph that keeps the next, without those in tables."""
    blocks, _ = parse(Quelltext.of_file(text, "t.md"))
    return [
        plain(paragraph.inlines).split()[0]
        for paragraph in paragraphs(keep_together((*blocks, *more), SATZSPIEGEL))
        if paragraph.keeps_next
    ]


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            yield from paragraphs(tuple(children(block)))


def zeile(text: str, role: Role) -> Paragraph:
    return Paragraph((Run(text, ORT),), ORT, role)


@pytest.mark.parametrize("ending", [":", ":[^1]"])
@pytest.mark.parametrize("follower", [TABELLE, "- Punkt\n- Ende"])
def test_a_lead_in_stays_with_its_table_or_list(ending: str, follower: str) -> None:
    note = "\n\n[^1]: Note." if "^" in ending else ""
    assert kept(f"Folgendes{ending}\n\n{follower}{note}") == [f"Folgendes{ending.replace('^', '')}"]


def test_a_paragraph_stays_with_the_chart_below_it() -> None:
    assert kept("# Lage\n\nDie Quote steigt.\n\nMehr.", linien()) == ["Die", "Mehr."]


def test_other_paragraphs_part_from_what_follows() -> None:
    assert kept(f"Ein Satz.\n\n- Punkt\n- Ende\n\nNoch ein Satz:\n\nText.\n{TABELLE}") == []


def test_a_lead_in_inside_a_point_stays_with_its_list() -> None:
    assert kept("1. Wird beauftragt,\n   a. eins\n   b. zwei\n2. Ende") == ["Wird"]


def test_a_heading_has_two_points_below_it() -> None:
    assert kept("# Zeitplan\n\n1. Eins\n2. Zwei\n3. Drei") == ["Eins"]
    assert kept(f"# Zeitplan\n\n1. {LANG}\n2. Zwei") == []
    assert kept("# Zeitplan\n\n1. Eins") == []


def test_a_heading_has_two_lines_below_it() -> None:
    assert kept(f"# Titel\n\nKurz.\n\n{LANG}\n\nEnde.") == ["Kurz."]
    assert kept(f"# Titel\n\n{LANG}\n\nEnde.") == []
    assert kept("# Titel\n\nKurz.") == []


@pytest.mark.parametrize("text", [LANG, f"- Punkt\n- {LANG}", f"> {LANG}"])
def test_a_signature_stays_with_the_end_of_the_text_and_the_first_anlagen(text: str) -> None:
    closing = [zeile("gez.", Role.UNTERSCHRIFT), zeile("Erika", Role.UNTERSCHRIFT)]
    heading = Heading(2, (Run("Anlagen:", ORT),), ORT)
    assert kept(text, *closing, heading, zeile("Anlage", Role.ANLAGENLISTE)) == [
        "Ein",
        "gez.",
        "Erika",
    ]


@pytest.mark.parametrize(
    ("entries", "expected"), [(1, ""), (2, "0"), (5, "0123"), (6, "0134"), (9, "0167")]
)
def test_three_entries_of_the_list_of_anlagen_stay_together(entries: int, expected: str) -> None:
    liste = (zeile(str(number), Role.ANLAGENLISTE) for number in range(entries))
    assert "".join(kept(LANG, *liste)) == expected


@pytest.mark.parametrize(("text", "is_whole"), [("Folgendes:", True), (f"{LANG * 12}:", False)])
def test_a_lead_in_of_a_few_lines_is_not_split(text: str, *, is_whole: bool) -> None:
    blocks, _ = parse(Quelltext.of_file(f"{text}\n{TABELLE}", "t.md"))
    first = next(paragraphs(keep_together(blocks, SATZSPIEGEL)))
    assert (first.keeps_next, first.keeps_lines) == (True, is_whole)
