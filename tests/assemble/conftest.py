"""From the text of a ``vorlage.yaml`` to its documents, without files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from vorlagen_gen.assemble import Ausgabe, Leser, assemble
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.vorlage import read_vorlage

ROOT = Path(__file__).parents[2]

Assemble = Callable[..., list[Ausgabe]]


@pytest.fixture(scope="session")
def bibliothek() -> Bibliothek:
    return Bibliothek(Projekt.open(ROOT))


def read(text: str) -> Vorlage:
    werte, findings = parse_yaml(text, "vorlage.yaml")
    assert werte is not None, findings
    vorlage, _ = read_vorlage(werte)
    assert vorlage is not None
    return vorlage


@pytest.fixture
def assembled(bibliothek: Bibliothek) -> Assemble:
    """The documents of a paper for one reader; every text Anlage says „Anlagentext“."""

    def run(text: str, leser: Leser = Leser.OEFFENTLICHKEIT) -> list[Ausgabe]:
        vorlage = read(text)
        grundlagen, findings = bibliothek.grundlagen(vorlage)
        assert grundlagen is not None, findings
        texte = {
            anlage.datei: Quelltext.of_file(f"Text der {anlage.datei}", anlage.datei)
            for anlage in vorlage.anlagen
            if anlage.datei and anlage.datei.endswith(".md")
        }
        return list(assemble(vorlage, "ordner", texte, grundlagen, leser))

    return run
