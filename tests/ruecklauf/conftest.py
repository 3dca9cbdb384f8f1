"""The paper that circulates, as it is built."""

from __future__ import annotations

import pytest
from tests.ruecklauf.bearbeitungen import Dokument
from tests.ruecklauf.person import Person
from tests.ruecklauf.projekt import lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner

from vorlagen_gen.load.projekt import Projekt


@pytest.fixture(scope="session")
def papier(tmp_path_factory: pytest.TempPathFactory) -> Papierordner:
    """The paper; no test changes its files."""
    root = tmp_path_factory.mktemp("projekt")
    lege_projekt_an(root)
    return Papierordner(Projekt.open(root))


@pytest.fixture(scope="session")
def gebaut(papier: Papierordner) -> dict[Dokument, bytes]:
    """Its Word files as they are sent."""
    return {each: papier.word(each.value) for each in Dokument}


@pytest.fixture
def person(tmp_path_factory: pytest.TempPathFactory) -> Person:
    return Person(tmp_path_factory.mktemp("libreoffice"))
