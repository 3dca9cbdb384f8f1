"""What a public part has in common with a non-public Anlage, short of a copy."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.rules.test_anlageninhalt_disclosed import GEHEIM, excel, schreibe, word

GUTACHTEN = """\
Die alte Kiesgrube hinter der Mühle liegt tiefer als der Weg und läuft bei Regen voll.
Der Verkehrswert beträgt 437.512 €, gerundet 440.000 €; die Beleuchtung kostet 100.000 €.
Herr Dr. Theo Wiesengrund hat mit der Torfstich GmbH am 3. Mai 2026 gesprochen.
"""


@pytest.fixture
def akte(fall: Fall) -> Fall:
    """The faultless paper with a second Anlage, which is not public and which its text names."""
    fall.schreibe(GEHEIM, GUTACHTEN)
    last = "datei: anlagen/erlaeuterung.md}\n"
    anlage = f"  - {{nummer: 2, titel: Gutachten, datei: {GEHEIM}, oeffentlich: nein}}\n"
    return fall.ersetze(last, last + anlage).ersetze("(Anlage 1)", "(Anlagen 1 und 2)")


@pytest.mark.parametrize(
    ("text", "was", "zitat"),
    [
        (
            "Bekannt ist, dass die alte Kiesgrube hinter der Mühle liegt.",
            "Dieser Wortlaut",
            "die alte Kiesgrube hinter der Mühle liegt",
        ),
        ("Der Wert ist mit 437.512 Euro angegeben.", "Diese Zahl", "437.512"),
        (
            "Gesprochen wurde mit Herrn Wiesengrund selbst.",
            "Dieser Name",
            "Herrn Wiesengrund",
        ),
        ("Beteiligt war die Torfstich GmbH allein.", "Diese Firma", "Torfstich GmbH"),
        ("| Wert |\n|---|\n| 437.512,00 |", "Diese Zahl", "437.512,00"),
    ],
)
def test_it_is_found_at_the_public_place(akte: Fall, text: str, was: str, zitat: str) -> None:
    (found,) = schreibe(akte, text).findings("V298")
    assert akte.typed(found) == zitat
    assert found.text.startswith(f"{was} steht auch in der nichtöffentlichen Anlage 2 ({GEHEIM}, ")
    assert found.text.endswith(f": »{zitat}«.")


def test_the_letterhead_of_two_files_is_no_copy_but_told_once(akte: Fall) -> None:
    kopf = "Büro Torfstich, Konto DE02 1203 0000 0000 2020 51, Post an buero@torf.example"
    akte.ersetze(GEHEIM, "anlagen/geheim.xlsx").schreibe("anlagen/geheim.xlsx", excel(kopf))
    akte.ersetze("anlagen/erlaeuterung.md", "anlagen/offen.docx")
    akte.schreibe("anlagen/offen.docx", word(f"{kopf}. Vielen Dank. {kopf}."))
    findings = akte.findings("V298")
    assert [akte.typed(each) for each in findings] == ["anlagen/offen.docx"]
    assert akte.findings("F288") == []


@pytest.mark.parametrize(
    "text",
    [
        "Die Beleuchtung kostet 100.000 €, der Weg 440.000 €.",
        "Hinter der Mühle liegt die alte Kiesgrube.",
        "Am 3. Mai 2026 hat Frau Wiese mit der Moor GmbH gesprochen.",
        "Das Gutachten ist Anlage 2 (nichtöffentlich).",
        "Herr Theo aus der Verwaltung betreut den Weg.",
    ],
)
def test_what_may_stand_in_both_by_chance_is_silent(akte: Fall, text: str) -> None:
    assert schreibe(akte, text).findings("V298") == []


def test_what_the_paper_is_about_is_no_secret(akte: Fall) -> None:
    akte.ersetze('"Beispielweg: Neue Beleuchtung"', "'Alte Kiesgrube hinter der Mühle: Verkauf'")
    text = "Bekannt ist, dass die alte Kiesgrube hinter der Mühle liegt."
    assert schreibe(akte, text).findings("V298") == []


def test_a_firm_that_the_council_decides_on_is_no_secret(akte: Fall) -> None:
    akte.ersetze("2. Die Verwaltung berichtet", "2. Die Torfstich GmbH baut ihn. Sie berichtet")
    assert akte.findings("V298") == []
