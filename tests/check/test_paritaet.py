from __future__ import annotations

from dataclasses import replace

import pytest
from tests.check.conftest import Papier, Schreibe
from tests.mustervorlagen import NAMEN_DIE_LANGE_GROSS, musterdateien
from tests.render_docx.bausteine import ORT, absatz, kopf, run, umbruch, zeile, zelle
from tests.render_docx.beispiel import reiches_dokument

from vorlagen_gen.check.paritaet import find_differences
from vorlagen_gen.document import Column, Document, Figure, Heading, LineBreak, Role, Table
from vorlagen_gen.read_back.pdf import read_pdf


def unterschiede(papier: Papier) -> list[str]:
    return [str(each) for each in find_differences(papier.document, papier.word, papier.pdf)]


def papier_aus(*blocks: object) -> Document:
    return Document(
        title="Leitbild",
        language="de-DE",
        subject="Leitbild",
        kopf=None,
        blocks=(Heading(1, (run("Leitbild"),), ORT), *blocks),  # type: ignore[arg-type]
        footer="V/9901/2025",
        page_label="- {seite} -",
    )


@pytest.mark.parametrize("name", NAMEN_DIE_LANGE_GROSS)
def test_all_documents_of_a_shipped_paper_say_the_same_in_both_formats(
    name: str,
) -> None:
    written = [Papier(each.document, each.word, each.pdf) for each in musterdateien(name)]
    assert written
    assert [unterschiede(papier) for papier in written] == [[] for _ in written]


def test_every_kind_of_block_is_the_same_in_both_formats(papier: Papier) -> None:
    assert unterschiede(papier) == []


def test_an_annex_with_its_mark_is_the_same_in_both_formats(schreibe: Schreibe) -> None:
    assert unterschiede(schreibe(reiches_dokument(mit_kopf=False, entwurf=False))) == []


def test_a_paragraph_of_5000_words_is_the_same_over_its_pages(schreibe: Schreibe) -> None:
    stems = ("Ämter", "bei", "Straße*n", "ß")
    words = [f"{stem}{number}" for number in range(1250) for stem in stems]
    papier = schreibe(papier_aus(absatz(" ".join(words))))
    assert unterschiede(papier) == []


def test_a_table_over_three_pages_is_one_table_in_both_formats(schreibe: Schreibe) -> None:
    names = ("Nr.", "Bezeichnung", "Betrag €")
    rows = [zeile(zelle(str(n)), zelle(f"Maßnahme {n}"), zelle(f"{n}.000")) for n in range(120)]
    table = Table(
        columns=tuple(Column(name, 1 / 3) for name in names),
        head=zeile(*map(zelle, names)),
        rows=tuple(rows),
        caption=(run("Alle Maßnahmen"),),
        description="Maßnahmen und Beträge",
        role=Role.TEXTTABELLE,
        place=ORT,
    )
    papier = schreibe(papier_aus(table))
    assert len(read_pdf(papier.pdf).seiten) >= 3
    assert unterschiede(papier) == []


def test_a_logo_and_a_caption_of_two_lines_are_the_same_in_both_formats(schreibe: Schreibe) -> None:
    document = musterdateien("2026-radweg-beispiel")[0].document
    assert document.kopf
    logo = Figure("bilder/karte.png", "Wappen der Stadt", ORT)
    second_line = (LineBreak(ORT), run("in Euro"))
    blocks = tuple(
        replace(block, caption=(*block.caption, *second_line))
        if isinstance(block, Table) and block.caption
        else block
        for block in document.blocks
    )
    changed = replace(document, kopf=replace(document.kopf, logo=logo), blocks=blocks)
    assert unterschiede(schreibe(changed)) == []


FROM_RIGHT = ("שלום 12 Tage", "שלום 12, 13", "Siehe מרחב 12/3 (שלום) und שלום עולם 5", "(مرحبا) 3")


@pytest.mark.parametrize("text", FROM_RIGHT)
@pytest.mark.parametrize(
    "look",
    [
        {},
        {"link": "https://stadt.example/"},
        {"is_bold": True, "is_italic": True},
        {"language": "he"},
        {"is_luecke": True},
    ],
    ids=lambda look: "-".join(look) or "plain",
)
def test_words_from_right_to_left_beside_numbers_are_the_same_in_both_formats(
    look: dict[str, bool | str], text: str, schreibe: Schreibe
) -> None:
    long = absatz(run(f"{text} " * 12 + text, **look))
    papier = schreibe(papier_aus(absatz(run(text, **look)), absatz(run(text, **look), " 4"), long))
    assert unterschiede(papier) == []


@pytest.mark.parametrize("lines", [45, 60, 130])
@pytest.mark.parametrize("people", [0, 10, 12, 30])
def test_a_head_longer_than_a_page_is_the_same_in_both_formats(
    lines: int, people: int, schreibe: Schreibe
) -> None:
    head = kopf()
    more = tuple(part for n in range(lines) for part in (umbruch(), run(f"- Zusatz {n} -")))
    betrifft = replace(head.betrifft, inlines=head.betrifft.inlines + more)
    amtsblock = head.amtsblock + head.amtsblock[-1:] * people
    paper = replace(papier_aus(), blocks=(absatz("Text"),))
    long = replace(paper, kopf=replace(head, betrifft=betrifft, amtsblock=amtsblock))
    assert unterschiede(schreibe(long)) == []
