"""Whatever hides in a file is found where it is, and nobody repeats it."""

from __future__ import annotations

import pytest
from tests.anlagen.alle_verstecke import ALL
from tests.anlagen.versteck import GEHEIM, Versteck

from vorlagen_gen.anlagen.fundarten import Fund
from vorlagen_gen.anlagen.suche import suche


@pytest.mark.parametrize("versteck", ALL.values(), ids=ALL)
def test_what_hides_is_found_where_it_is_and_not_repeated(versteck: Versteck) -> None:
    found = suche(versteck.data, versteck.datei)
    assert found == (Fund(versteck.art, versteck.ort, versteck.is_bereinigbar),)
    assert GEHEIM not in found[0].text
