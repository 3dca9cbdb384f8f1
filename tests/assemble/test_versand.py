"""A paper that comes after the invitation says so below its title; its reason stays inside."""

from __future__ import annotations

import pytest
from tests.assemble.conftest import Assemble
from tests.assemble.niederschrift import niederschrift

from vorlagen_gen.document import plain

GRUND = "Das Gutachten lag erst am 20.02.2025 vor."
PAPER = "art: Beschlussvorlage\nstatus: {}\noeffentlich: ja\nversand: {}\nanlage_a: {{}}\n"


def title(assembled: Assemble, versand: str, status: str = "final") -> str:
    main = assembled(PAPER.format(status, versand))[0].document
    assert main.kopf
    return plain(main.kopf.vorlagenart.inlines)


@pytest.mark.parametrize("art", ["Nachversand", "Tischvorlage"])
@pytest.mark.parametrize("typed", ["{}", f'{{{{art: {{}}, grund: "{GRUND}"}}}}'])
def test_the_mark_stands_on_a_line_of_its_own(assembled: Assemble, art: str, typed: str) -> None:
    assert title(assembled, typed.format(art)) == f"Öffentliche Beschlussvorlage\n{art}"


def test_without_it_the_title_is_one_line(assembled: Assemble) -> None:
    assert title(assembled, "") == "Öffentliche Beschlussvorlage"


def test_a_draft_that_does_not_say_how_shows_the_gap(assembled: Assemble) -> None:
    said = title(assembled, f'{{grund: "{GRUND}"}}', "entwurf")
    assert said == "Öffentliche Beschlussvorlage\n[Art des Versands fehlt]"


def test_the_reason_is_printed_nowhere(assembled: Assemble) -> None:
    ausgaben = assembled(PAPER.format("final", f'{{art: Nachversand, grund: "{GRUND}"}}'))
    assert len(ausgaben) == 2
    assert all("Gutachten" not in niederschrift(each.document) for each in ausgaben)
