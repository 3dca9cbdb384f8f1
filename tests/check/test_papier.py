"""All checks of a document together."""

from __future__ import annotations

import sys
from dataclasses import replace

import pytest
from tests.check.muster import anlage_a, gestaltung, hauptdokument

from vorlagen_gen.check.ergebnis import Ergebnis
from vorlagen_gen.check.papier import PARITAET, check
from vorlagen_gen.check.rechtschreibung import RECHTSCHREIBUNG
from vorlagen_gen.check.verdicts import Verdict, is_bereit
from vorlagen_gen.deliver.beschreibungen import GEPRUEFT


@pytest.fixture(scope="module")
def ergebnis() -> Ergebnis:
    papier = hauptdokument()
    return check(papier.document, papier.word, papier.pdf, gestaltung())


def test_a_paper_of_ours_passes_every_check(ergebnis: Ergebnis) -> None:
    assert [each for each in ergebnis.pruefungen if each.verdict is not Verdict.PASSED] == []
    assert is_bereit(ergebnis.pruefungen)
    assert (ergebnis.seiten, ergebnis.findings) == (3, ())


def test_each_check_is_explained_once(ergebnis: Ergebnis) -> None:
    names = [pruefung.name for pruefung in ergebnis.pruefungen]
    assert sorted([*names, RECHTSCHREIBUNG]) == sorted(GEPRUEFT)  # spelling is the paper's


def test_parity_tells_how_much_it_compared() -> None:
    papier = anlage_a()
    found = check(papier.document, papier.word, papier.pdf, gestaltung()).pruefungen[0]
    assert found.name == PARITAET
    assert "2 Tabellen" in found.einzelheiten[0]
    assert "7 Kreuze" in found.einzelheiten[0]
    assert "2 Fußnoten" in found.einzelheiten[0]


def test_files_of_another_document_are_not_ready() -> None:
    papier = replace(anlage_a(), word=hauptdokument().word)
    ergebnis = check(papier.document, papier.word, papier.pdf, gestaltung())
    assert ergebnis.pruefungen[0].verdict is Verdict.FAILED
    assert not is_bereit(ergebnis.pruefungen)


@pytest.mark.parametrize("module", ["page", "pikepdf", "pypdfium2"])
def test_a_missing_checker_keeps_the_paper_from_the_upload(
    module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    papier = anlage_a()
    monkeypatch.setitem(sys.modules, module, None)
    ergebnis = check(papier.document, papier.word, papier.pdf, gestaltung())
    assert Verdict.NOT_RUN in {each.verdict for each in ergebnis.pruefungen}
    assert not is_bereit(ergebnis.pruefungen)
    assert ergebnis.seiten == (None if module == "pypdfium2" else 2)
