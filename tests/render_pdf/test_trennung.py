"""Where lines may end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.render_pdf.conftest import Setzen
from tests.render_pdf.lesen import MILLIMETRE, area_text, pages, words
from tests.render_pdf.papiere import absatz, document, tabelle, zelle

from vorlagen_gen.document import Cell, Column, Run
from vorlagen_gen.findings import Place

HYPHEN_AT_LINE_END = "\ufffe"


def typeset_lines(setzen: Setzen, word: str) -> list[str]:
    """The lines of paragraphs that push ``word`` over every place of a line's end."""
    fillers = ("i" * count + " " for count in range(90, 190, 4))
    paper = document(*(absatz(filler + word) for filler in fillers))
    text = "\n".join(area_text(page) for page in pages(setzen(paper)))
    return text.replace(HYPHEN_AT_LINE_END, "\u00ad\n").replace("\r", "").split("\n")


def parts(setzen: Setzen, word: str) -> set[str]:
    """What ``word`` was cut into, each part as printed at the end of a line or whole."""
    found = (line.split()[-1] for line in typeset_lines(setzen, word) if line.split())
    return {part for part in found if set(part) != {"i"}}


def test_german_words_are_hyphenated(setzen: Setzen) -> None:
    assert "Verwaltungs\u00ad" in parts(setzen, "Verwaltungsgericht")


def test_a_printed_hyphen_is_a_soft_one_in_the_text(setzen: Setzen) -> None:
    raw = setzen(document(absatz("Verwaltungsgerichtsbarkeit " * 30)))
    text = "".join(area_text(page) for page in pages(raw))
    assert "\u2010" not in text
    assert HYPHEN_AT_LINE_END in text


def test_a_word_with_soft_hyphens_breaks_only_there(setzen: Setzen) -> None:
    assert parts(setzen, "Migrations\u00adleitbild") == {
        "Migrations\u00ad",
        "leitbild",
        "Migrationsleitbild",
    }


@pytest.mark.parametrize(
    "word",
    [
        "Verwaltungsmitarbeiter*innen",
        "Verwaltungsmitarbeiter:innen",
        "Verwaltungsmitarbeiter_innen",
        "Verwaltungsmitarbeiter:innenrat",
        "Verwaltungsmitarbeiter/innen",
        "Verwaltungsmitarbeiter/-innen",
        "Verwaltungsmitarbeiter/in",
        "VerwaltungsmitarbeiterInnen",
        "eine/n",
        "verwaltungsgericht@stadt-muenster.example",
        "https://verwaltungsgericht.example/ein-pfad",
        "V/0101/2025",
        "1.330.000\u00a0€",
    ],
)
def test_a_word_with_a_sign_in_it_is_not_broken(word: str, setzen: Setzen) -> None:
    assert parts(setzen, word) == {word.rsplit("\u00a0", maxsplit=1)[-1]}


def test_a_narrow_cell_breaks_no_word_at_its_sign(setzen: Setzen) -> None:
    columns = (Column("Wer", 0.25), Column("Was", 0.75))
    signs = ("*", ":", "_")
    rows = [(f"Fachberater{sign}innen", "Text") for sign in signs]
    (page,) = pages(setzen(document(tabelle(columns, rows))))
    printed = [word.text for word in words(page)]
    assert [f"Fachberater{sign}innen" in printed for sign in signs] == [True] * 3


def test_soft_hyphens_leave_the_other_words_hyphenated(setzen: Setzen) -> None:
    text = "\n".join(typeset_lines(setzen, "Verwaltungsgericht Migrations\u00adleitbild"))
    assert "Verwaltungs\u00ad\n" in text
    assert "Migrations\u00ad\n" in text


def test_an_address_in_a_link_is_not_broken(setzen: Setzen) -> None:
    place = Place.at("x")
    address = "verwaltungsgericht@stadt-muenster.example"
    fillers = ("i" * count + " " for count in range(60, 120, 3))
    link = Run(address, place, link=f"mailto:{address}")
    paper = document(*(absatz(filler, link) for filler in fillers))
    text = "\n".join(area_text(page) for page in pages(setzen(paper)))
    assert text.count(address) == 20


def test_a_typed_hyphen_character_stays_in_the_text(setzen: Setzen) -> None:
    (page,) = pages(setzen(document(absatz("Haupt\u2010 und Nebenamt"))))
    assert "Haupt\u2010 und" in area_text(page)


def test_a_long_link_is_wrapped(setzen: Setzen) -> None:
    text = "Siehe https://stadt.example/pfad und die Bürger*innen " * 6
    link = Run(text, Place.at("x"), link="https://stadt.example/")
    (page,) = pages(setzen(document(absatz(link))))
    assert max(word.right for word in words(page)) < 190 * MILLIMETRE + 1


@pytest.mark.parametrize("number", ["2027–2029", "V/0101/2025", "A-R/0028/2022", "492-7000"])
def test_a_number_in_a_narrow_cell_is_not_broken(number: str, setzen: Setzen) -> None:
    columns = (Column("Jahr", 0.2), Column("Text", 0.8))
    rows = [("i" * count + " " + number, "Text") for count in range(8, 28)]
    (page,) = pages(setzen(document(tabelle(columns, rows))))
    assert [word.text for word in words(page)].count(number) == len(rows)


def test_a_number_breaks_only_in_a_table_reported_as_too_wide(setzen: Setzen) -> None:
    columns = tuple(Column(f"{number}", 0.1) for number in range(10))
    table = replace(tabelle(columns, [("2027–2029, 2031–2039",) * 10]), is_too_wide=True, points=9)
    (page,) = pages(setzen(document(table)))
    assert max(word.right for word in words(page)) < 191 * MILLIMETRE


def test_a_label_is_not_hyphenated(setzen: Setzen) -> None:
    columns = (Column("Frage", 0.24), Column("Antwort", 0.76))
    rows: list[tuple[Cell | str, ...]] = [
        (zelle(f"{'Wort ' * count}Auszahlungen", is_row_header=True), "x") for count in range(9)
    ]
    (page,) = pages(setzen(document(tabelle(columns, rows))))
    assert [word.text for word in words(page)].count("Auszahlungen") == 9


@pytest.mark.parametrize("is_link", [True, False])
def test_a_long_address_breaks_only_behind_its_signs(is_link: bool, setzen: Setzen) -> None:  # noqa: FBT001 -- a parameter
    address = "https://stadt-muenster.example/ein/langer/pfad/zu-einer/seite.html?nummer=123"
    run = Run(address, Place.at("x"), link=address if is_link else None)
    paper = document(*(absatz("i" * count + " ", run) for count in range(20, 190, 3)))
    text = "\n".join(area_text(page) for page in pages(setzen(paper))).replace("\r", "")
    lines = [line.split()[-1] for line in text.split("\n") if line.split()]
    ends = {line[-1] for line in lines if line.startswith("https:")}
    assert "https://" not in lines
    assert "".join(lines).replace(HYPHEN_AT_LINE_END, "-").replace("i", "").count(
        address.replace("i", "")
    ) == len(range(20, 190, 3))
    assert ends <= {*"/.-?=3", HYPHEN_AT_LINE_END}
    assert len(ends) > 2


def test_a_column_holds_on_one_line_what_it_holds_in_word(setzen: Setzen) -> None:
    columns = (Column("Bezeichnung", 0.82), Column("Bemerkungen", 0.18))
    (page,) = pages(setzen(document(tabelle(columns, [("Text", "Wartung, Proben")]))))
    tops = {word.text: word.bottom for word in words(page)}
    assert tops["Proben"] == pytest.approx(tops["Wartung,"], abs=3)


def test_a_line_does_not_end_early_where_only_the_blank_at_its_end_has_no_room(
    setzen: Setzen,
) -> None:
    """Before a word like „Ausländer*innen“, an element of its own, a text ends in a blank."""
    opening = "Der Anteil der Menschen mit Grundsicherung im Alter betrug Ende 2023 bei "
    endings = ("i" * count for count in range(20))
    pdf = setzen(
        document(
            *(
                absatz(
                    f"{opening}Ausländer*innen 12,4 Prozent und ist damit gegenüber Ende 2018"
                    f" unverändert (Beispiele{ending}). Der Wert war bei Ausländer*innen hoch."
                )
                for ending in endings
            )
        )
    )
    lines = [line for page in pages(pdf) for line in area_text(page).splitlines()]
    second = [line for line in lines if line.startswith("12,4")]
    assert len(second) == 20
    assert [line for line in second if "unverändert" not in line] == []
