"""The list of Anlagen says of each where it is to be had."""

from __future__ import annotations

import pytest
from tests.assemble.conftest import Assemble
from tests.assemble.niederschrift import niederschrift

from vorlagen_gen.assemble import Leser


def line(assembled: Assemble, entry: str, leser: Leser = Leser.OEFFENTLICHKEIT) -> str:
    (main, *_) = assembled(f"anlagen: [{{nummer: 3, titel: Gutachten, {entry}}}]\n", leser)
    last = niederschrift(main.document).strip().split("\n")[-1]
    return last.replace("~", " ").partition(") ")[2]


@pytest.mark.parametrize(
    ("entry", "printed"),
    [
        ("datei: gutachten.pdf", "Anlage 3 - Gutachten"),
        ("nachgereicht: 2025-02-12", "Anlage 3 - Gutachten (wird bis 12.02.2025 nachgereicht)"),
        (
            "einsicht: 'Ratsbüro, Raum 12'",
            "Anlage 3 - Gutachten (Einsicht: Ratsbüro, Raum 12)",
        ),
    ],
)
def test_a_line_names_the_day_or_the_room(assembled: Assemble, entry: str, printed: str) -> None:
    assert line(assembled, entry) == printed


@pytest.mark.parametrize("entry", ["nachgereicht: 12.02.2025", "einsicht: Tresor"])
def test_the_public_list_says_neither_of_what_is_not_public(
    assembled: Assemble, entry: str
) -> None:
    hidden = f"{entry}, oeffentlich: nein"
    assert line(assembled, hidden) == "Anlage 3 - nichtöffentlich"
    assert line(assembled, hidden, Leser.GREMIEN).startswith("Anlage 3 - Gutachten (")
