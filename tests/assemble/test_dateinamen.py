import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.assemble.dateinamen import (
    dateistamm,
    endung,
    slug,
    teil_anlage,
    teil_hauptdokument,
)
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.model.vorlage import Anlage, Vorlage
from vorlagen_gen.model.werte import Art, Status, Vorlagennummer

NUMMER = Vorlagennummer(2025, "0101")


def paper(**felder: object) -> Vorlage:
    base = {"status": Status.FINAL, "nummer": NUMMER, "art": Art.BESCHLUSSVORLAGE}
    return Vorlage().model_copy(update=base | felder)


@pytest.mark.parametrize(
    ("felder", "leser", "expected"),
    [
        ({}, Leser.OEFFENTLICHKEIT, "V-0101-2025_Beschlussvorlage"),
        (
            {"nummer": Vorlagennummer(2025, "0101", 1)},
            Leser.OEFFENTLICHKEIT,
            "V-0101-2025-1_Beschlussvorlage",
        ),
        ({"nummer": None}, Leser.OEFFENTLICHKEIT, "2025-leitbild-fuer-Muenster_Beschlussvorlage"),
        (
            {"status": Status.ENTWURF},
            Leser.OEFFENTLICHKEIT,
            "V-0101-2025_Beschlussvorlage_ENTWURF",
        ),
        ({}, Leser.GREMIEN, "V-0101-2025_Beschlussvorlage_nichtoeffentlich"),
    ],
)
def test_a_file_is_named_for_the_upload(
    felder: dict[str, object], leser: Leser, expected: str
) -> None:
    vorlage = paper(**felder)
    name = dateistamm(vorlage, "2025-leitbild für Münster", teil_hauptdokument(vorlage), leser)
    assert name == expected


@pytest.mark.parametrize(
    ("nummer", "titel", "expected"),
    [
        ("1", "Migrationsleitbild 2025-2030", "Anlage-1_Migrationsleitbild-2025-2030"),
        ("1a", "Übersicht: Straßen & Wege", "Anlage-1a_Uebersicht-Strassen-Wege"),
        ("4.1", "Café Zoë", "Anlage-4.1_Cafe-Zoe"),
        ("2", "日本", "Anlage-2"),
    ],
)
def test_an_anlage_is_named_by_number_and_title(nummer: str, titel: str, expected: str) -> None:
    assert teil_anlage(Anlage.model_construct(nummer=nummer, titel=titel)) == expected


def test_composed_and_decomposed_umlauts_give_the_same_name() -> None:
    assert slug("Fu\u0308r Mu\u0308nster") == slug("Für Münster") == "Fuer-Muenster"


def test_a_long_title_is_cut_between_words() -> None:
    name = slug("Bericht " * 20)
    assert len(name) <= 60
    assert set(name.split("-")) == {"Bericht"}


def test_endings_are_lower_case() -> None:
    assert endung("anlagen/Plan.PDF") == ".pdf"


@given(st.text())
def test_any_title_gives_a_name_that_windows_accepts(title: str) -> None:
    name = slug(title)
    assert re.fullmatch(r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?)?", name)
    assert len(name) <= 60
    assert set(name) <= set(string.ascii_letters + string.digits + ".-")
