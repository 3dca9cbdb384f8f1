"""Who reads it decides what a document may say."""

from __future__ import annotations

import pytest
from tests.assemble.conftest import Assemble, read
from tests.assemble.niederschrift import niederschrift

from vorlagen_gen.assemble import Leser
from vorlagen_gen.assemble.leser import leserkreis

GEHEIM = "Geheimsache"
PAPER = f"""
art: Beschlussvorlage
status: final
oeffentlich: ja
nummer: V/0101/2025
betreff: Beispiel
ansprechpersonen:
  - {{anrede: Frau, name: Mustermann, telefon: 492-7000, email: mustermann@stadt-muenster.de}}
  - {{anrede: Herr, name: {GEHEIM}mann, telefon: 492-9999, email: {GEHEIM}@stadt-muenster.de,
      oeffentlich: nein}}
anlagen:
  - {{nummer: 1, titel: Lageplan, datei: plan.md}}
  - {{nummer: 2, titel: {GEHEIM} Kaufvertrag, datei: {GEHEIM}.md, oeffentlich: nein}}
"""


def everything(text: str, assembled: Assemble, leser: Leser) -> str:
    return "".join(repr(each) + niederschrift(each.document) for each in assembled(text, leser))


def test_the_public_edition_has_no_trace_of_what_is_not_public(assembled: Assemble) -> None:
    said = everything(PAPER, assembled, Leser.OEFFENTLICHKEIT)
    assert GEHEIM not in said
    assert "492-9999" not in said
    assert "Anlage~2 - nichtöffentlich" in said
    assert "Ihr/e Ansprechpartner/in:" in said


def test_the_edition_for_the_bodies_says_everything_and_names_itself(assembled: Assemble) -> None:
    ausgaben = assembled(PAPER, Leser.GREMIEN)
    said = "".join(niederschrift(each.document) for each in ausgaben)
    assert f"{GEHEIM} Kaufvertrag" in said
    assert f"{GEHEIM}mann" in said
    assert "Ihre Ansprechpartner:" in said
    assert all(each.dateistamm.endswith("_nichtoeffentlich") for each in ausgaben)
    assert all(each.document.footer == "Nichtöffentlich V/0101/2025" for each in ausgaben)


def test_both_editions_say_in_title_line_and_window_bar_who_may_read_them(
    assembled: Assemble,
) -> None:
    public, bodies = (assembled(PAPER, leser)[0].document for leser in Leser)
    assert "(vorlagenart) Öffentliche **Beschlussvorlage**" in niederschrift(public)
    assert public.title == "V/0101/2025 Beschlussvorlage: Beispiel"
    assert (
        "(vorlagenart) Nichtöffentliche Fassung der öffentlichen **Beschlussvorlage**"
        in niederschrift(bodies)
    )
    assert bodies.title == "Nichtöffentlich V/0101/2025 Beschlussvorlage: Beispiel"


def test_the_edition_for_the_bodies_tells_which_parts_are_not_public(assembled: Assemble) -> None:
    main, plan, vertrag = (each.document for each in assembled(PAPER, Leser.GREMIEN))
    said = niederschrift(main)
    assert said.count("(nichtöffentlich)") == 2
    (contact,) = (line for line in said.splitlines() if f"{GEHEIM}@" in line)
    assert contact.endswith("(nichtöffentlich)")
    assert f"Anlage~2 - {GEHEIM} Kaufvertrag (nichtöffentlich)" in said
    assert (plan.mark, vertrag.mark) == (
        "Anlage 1 zu V/0101/2025",
        "Nichtöffentliche Anlage 2 zu V/0101/2025",
    )


def test_all_anlagen_of_a_non_public_paper_say_so_and_none_is_singled_out(
    assembled: Assemble,
) -> None:
    text = PAPER.replace("oeffentlich: ja", "oeffentlich: nein") + "\nanlage_a: {}\n"
    ausgaben = assembled(text, Leser.GREMIEN)
    assert [each.document.mark for each in ausgaben[1:]] == [
        f"Nichtöffentliche Anlage {nummer} zu V/0101/2025" for nummer in ("A", "1", "2")
    ]
    assert "(nichtöffentlich)" not in niederschrift(ausgaben[0].document)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", (Leser.OEFFENTLICHKEIT, Leser.GREMIEN)),
        ("oeffentlich: nein", "oeffentlich: ja", (Leser.OEFFENTLICHKEIT,)),
        ("oeffentlich: ja", "oeffentlich: nein", (Leser.GREMIEN,)),
    ],
)
def test_a_paper_has_as_many_editions_as_readers(
    old: str, new: str, expected: tuple[Leser, ...]
) -> None:
    assert leserkreis(read(PAPER.replace(old, new) if old else PAPER)) == expected


def test_a_non_public_paper_says_so_in_its_title(assembled: Assemble) -> None:
    text = PAPER.replace("oeffentlich: ja", "oeffentlich: nein")
    (main, *_) = assembled(text, Leser.GREMIEN)
    assert "(vorlagenart) Nichtöffentliche **Beschlussvorlage**" in niederschrift(main.document)


def test_internal_notes_are_never_said(assembled: Assemble) -> None:
    text = f"{PAPER}\nintern: {{notizen: Vermerk-7788, aktenzeichen: AZ-7788}}\n"
    for leser in Leser:
        assert "7788" not in everything(text, assembled, leser)
