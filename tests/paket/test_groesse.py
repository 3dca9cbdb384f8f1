"""The city's limits hold for what is handed over, file by file and together."""

from __future__ import annotations

import pytest
from tests.paket.conftest import Amtsstube, files

from vorlagen_gen.errors import ExitCode
from vorlagen_gen.model.paketregeln import Artgrenzen, Grenzen
from vorlagen_gen.validate.rules import anlage_too_large, paket_too_large

MEGABYTE = anlage_too_large.MEGABYTE


def limited(stube: Amtsstube, grenzen: str) -> None:
    path = stube.root / "content" / "paket.yaml"
    path.write_text(f"grenzen: {{{grenzen}}}\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("grenzen", "told"),
    [
        ("megabyte_je_paket: 0", "Die Dateien haben zusammen 0,1 MB"),
        ("megabyte_je_datei: 0", "Die Datei »V-9800-2026_Beschlussvorlage.docx« hat mehr als 0 MB"),
        ("megabyte_je_art: {pdf: 0}", "erlaubt sind für PDF-Dateien höchstens 0 MB."),
        ("megabyte_je_art: {word: 0}", "erlaubt sind für Word-Dateien höchstens 0 MB."),
    ],
)
def test_what_the_program_sets_counts_as_well(stube: Amtsstube, grenzen: str, told: str) -> None:
    before = files(stube.ziel)
    limited(stube, grenzen)
    packung = stube.packe_eine()
    assert packung.pakete == ()
    assert packung.fehler is not None, packung.gebaut.findings
    assert packung.fehler.exit_code is ExitCode.CONTENT_REJECTED
    assert packung.fehler.text.startswith("Das Paket V-9800-2026 ist zu groß: ")
    assert told in packung.fehler.text
    assert files(stube.ziel) == before


def test_what_is_small_enough_is_packed(stube: Amtsstube) -> None:
    limited(stube, "megabyte_je_paket: 1, megabyte_je_datei: 1, megabyte_je_art: {excel: 0}")
    assert stube.packe_eine().pakete


@pytest.mark.parametrize(("more", "is_told"), [(0, False), (1, True)])
def test_the_limit_itself_is_allowed(more: int, *, is_told: bool) -> None:
    je_art = Artgrenzen.model_construct(excel=1)
    grenzen = Grenzen.model_construct(
        megabyte_je_datei=2, megabyte_je_paket=3, megabyte_je_art=je_art
    )

    def told(name: str, most: int) -> str:
        data = bytes(most * MEGABYTE + more)
        return anlage_too_large.uebergroesse(name, data, grenzen, lambda *_: b"[]")

    assert bool(told("a.docx", 2)) is is_told
    assert bool(told("a.xlsx", 1)) is is_told
    sizes = {"a": MEGABYTE, "b": 2 * MEGABYTE + more}
    assert bool(paket_too_large.uebergroesse("", sizes, grenzen)) is is_told
    assert anlage_too_large.beyond(2 * MEGABYTE + 1, 2) == "mehr als 2"
