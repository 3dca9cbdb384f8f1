"""How a paper is called in the names of files."""

from __future__ import annotations

import pytest
from tests.render_docx.bausteine import absatz, dokument

from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.synopsenbau.papier import Fassung, Papier


@pytest.mark.parametrize(
    ("nummer", "kennung"),
    [(None, "Spielplatz-Sued"), (Vorlagennummer(2026, "0101", None), "V-0101-2026")],
)
def test_a_paper_is_called_in_letters_that_every_system_has(
    nummer: Vorlagennummer | None, kennung: str
) -> None:
    vorlage = Vorlage().model_copy(update={"nummer": nummer})
    fassung = Fassung(vorlage, (), dokument(absatz("x")))
    assert Papier("Spielplatz Süd", {Leser.OEFFENTLICHKEIT: fassung}).kennung == kennung
