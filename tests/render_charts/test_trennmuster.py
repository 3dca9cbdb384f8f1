"""Patterns read when they are needed say what pyphen says that reads all of them."""

from __future__ import annotations

import pyphen
import pytest

from vorlagen_gen.render.trennmuster import Trennmuster, prepare_trennmuster


@pytest.mark.parametrize("language", ["de_DE", "en_US", "ca", "sq_AL"])
def test_patterns_are_those_of_pyphen(language: str) -> None:
    path = pyphen.LANGUAGES[language]
    ours, theirs = Trennmuster(path), pyphen.HyphDict(path)
    found = {letters: ours.patterns.get(letters) for letters in ours.patterns}
    assert found == theirs.patterns
    assert ours.maxlen == theirs.maxlen
    assert ours.patterns.get("keine Buchstaben") is None


def test_pyphen_and_weasyprint_take_them_from_here() -> None:
    prepare_trennmuster()
    german = pyphen.Pyphen(lang="de", left=3, right=3)
    assert isinstance(german.hd, Trennmuster)
    assert german.inserted("Migrationsleitbild") == "Migra-ti-ons-lei-t-bild"


def test_a_prepared_language_stays() -> None:
    prepare_trennmuster()
    before = pyphen.Pyphen(lang="de").hd
    prepare_trennmuster()
    assert pyphen.Pyphen(lang="de").hd is before
