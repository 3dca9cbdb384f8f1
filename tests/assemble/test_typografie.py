import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.assemble.typografie import NBSP, SHY, set_blanks, soft_hyphens


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("rund 1.330.000 € für", "rund~1.330.000~€ für"),
        ("nach § 27 GO NRW", "nach §~27 GO NRW"),
        ("§§ 3 und 4", "§§~3 und 4"),
        ("Abs. 1 Satz 2", "Abs.~1 Satz~2"),
        ("z. B. hier", "z.~B. hier"),
        ("i. d. R. so", "i.~d.~R. so"),
        ("siehe S. 8 f.", "siehe S.~8~f."),
        ("am 26. Februar 2025", "am 26.~Februar 2025"),
        ("12 % und 3 Uhr", "12~% und 3~Uhr"),
        ("49 Mio. €", "49~Mio.~€"),
        ("3,5 Mrd. Euro", "3,5~Mrd.~Euro"),
        ("Dr. Mustermann", "Dr.~Mustermann"),
        ("Anlage 1 der Vorlage", "Anlage~1 der Vorlage"),
        ("312 169 Einwohner", "312~169 Einwohner"),
        ("mehr als 50 kW.", "mehr als 50~kW."),
        ("6 kWp, 7 kWh, 8 MWh", "6~kWp, 7~kWh, 8~MWh"),
        ("bei 21 °C, 55 dB(A) und 3 ‰", "bei 21~°C, 55~dB(A) und 3~‰"),
        ("3 cm, 4 mm, 5 l, 6 m³", "3~cm, 4~mm, 5~l, 6~m³"),
        ("30 km/h und 12 Stück", "30~km/h und 12~Stück"),
        ("§ 5 Abs. 2 Satz 1 Nr. 3", "§~5 Abs.~2 Satz~1 Nr.~3"),
        ("Anlage A und Tabelle 2", "Anlage~A und Tabelle~2"),
        ("V. i. S. d. P. E. Mustermann", "V.~i.~S.~d.~P.~E.~Mustermann"),
        ("am 03. 02. oder 3. 2. 2026", "am 03.~02. oder 3.~2.~2026"),
        ("ab 2029 ff.", "ab 2029~ff."),
    ],
)
def test_what_belongs_together_stays_on_one_line(typed: str, expected: str) -> None:
    assert set_blanks(typed).replace(NBSP, "~") == expected


@pytest.mark.parametrize(
    "typed",
    [
        "I. Sachentscheidung",
        "10 Maler",
        "Er kam um 3. 2025 ging er.",
        "Er kam um 3. Danach ging er.",
        "2025 begann",
        "10 Menschen",
        "im Jahr 2025",
        "das Ende. Es",
    ],
)
def test_ordinary_blanks_stay(typed: str) -> None:
    assert set_blanks(typed) == typed


@given(st.text(alphabet="aAz. §€%0123 €BDrSNrkWMio°Cm³\n", max_size=60))
def test_only_blanks_change(text: str) -> None:
    result = set_blanks(text)
    assert len(result) == len(text)
    assert all(a == b or (a == " " and b == NBSP) for a, b in zip(text, result, strict=True))


@given(st.text(alphabet="aA. §€012 BkWMio", max_size=40))
def test_setting_blanks_twice_changes_nothing_more(text: str) -> None:
    assert set_blanks(set_blanks(text)) == set_blanks(text)


@pytest.mark.parametrize("ending", ["", "s", "es", "er", "prozess"])
def test_listed_words_split_where_the_list_says(ending: str) -> None:
    split = soft_hyphens(["Migrations-leitbild"])
    assert split(f"das Migrationsleitbild{ending}.") == f"das Migrations{SHY}leitbild{ending}."


def test_a_listed_word_at_the_end_of_another_is_left_to_the_patterns() -> None:
    split = soft_hyphens(["Leit-bild"])
    assert split("MigrationsLeitbild") == "MigrationsLeitbild"


def test_a_word_with_soft_hyphens_of_its_own_stays_as_typed() -> None:
    split = soft_hyphens(["Migrations-leitbild"])
    assert split(f"Migrationsleitbild{SHY}es") == f"Migrationsleitbild{SHY}es"


@given(st.text())
def test_soft_hyphens_are_all_that_is_added(text: str) -> None:
    split = soft_hyphens(["Haupt-ausschuss", "Quer-schnitts-thema"])
    assert re.sub(SHY, "", split(text)) == re.sub(SHY, "", text)
