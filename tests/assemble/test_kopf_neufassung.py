"""A paper that takes the place of a delivered one says so below its title and in its name."""

from __future__ import annotations

import pytest
from tests.assemble.conftest import Assemble
from tests.assemble.niederschrift import niederschrift

from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.document import plain

GRUND = "Die Kosten sind neu berechnet."
PAPER = (
    "art: Beschlussvorlage\nstatus: {}\noeffentlich: ja\nnummer: V/0101/2025\n{}\nanlage_a: {{}}\n"
)
NEUFASSUNG = f"neufassung: {{vom: 2025-02-10, grund: {GRUND}}}"


def made(assembled: Assemble, typed: str, status: str = "final") -> tuple[Ausgabe, ...]:
    return tuple(assembled(PAPER.format(status, typed)))


def title(ausgaben: tuple[Ausgabe, ...]) -> str:
    kopf = ausgaben[0].document.kopf
    assert kopf
    return plain(kopf.vorlagenart.inlines)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", "Öffentliche Beschlussvorlage"),
        (NEUFASSUNG, "Öffentliche Beschlussvorlage\nNeufassung vom 10.02.2025"),
        (
            f"versand: Tischvorlage\n{NEUFASSUNG}",
            "Öffentliche Beschlussvorlage\nTischvorlage\nNeufassung vom 10.02.2025",
        ),
        (
            "neufassung: {}",
            "Öffentliche Beschlussvorlage\nNeufassung vom [Tag der Neufassung fehlt]",
        ),
    ],
    ids=["keine", "Neufassung", "als Tischvorlage", "Entwurf"],
)
def test_it_stands_on_a_line_of_its_own(assembled: Assemble, typed: str, expected: str) -> None:
    assert title(made(assembled, typed, "entwurf")) == expected


def test_the_main_paper_alone_bears_its_day_in_its_name(assembled: Assemble) -> None:
    names = [each.dateistamm for each in made(assembled, NEUFASSUNG)]
    assert names == [
        "V-0101-2025_Beschlussvorlage_Neufassung-2025-02-10",
        "V-0101-2025_Anlage-A",
    ]


def test_its_reason_is_not_printed_in_the_paper(assembled: Assemble) -> None:
    texts = [niederschrift(each.document) for each in made(assembled, NEUFASSUNG)]
    assert not any(GRUND in text for text in texts)
