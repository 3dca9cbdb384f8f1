"""Words that stand twice are found; relative clauses and emphasis are not."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.markiert import unterstrichen

FAULTY = """⟦Die die⟧ Stadt ⟦und und⟧ das Land, ⟦dass
dass⟧ es ⟦in der in der⟧ Satzung steht.

- Es ist ⟦das **das⟧** Beste, was ⟦der der⟧ Rat beschließt
- ⟦Straße Straße⟧ und Weg[^1]

[^1]: Siehe ⟦Seite Seite⟧ 8."""

SILENT = [
    "Maßnahmen, die die Stadt fördert, und Gremien, in denen den Beteiligten das Wort gehört.",
    "Die Sitzung, in der der Rat tagt, und die, die das nicht wissen. Was gilt, gilt.",
    "Sie wünscht, dass sie sie prüft, und gibt ihr ihr Geld. Es ist sehr sehr gut.",
    "Geh- und Gehweg, Bürger Bürger*innen, Münster-Mitte Mitte-Nord, nach und nach.",
    "Die Klassen 10 10 und 10; Seite 8, 8 Euro",
    "[the the]{lang=en} Alle Alle-Tage-Wege. Das Dach. Die Dielen.",
    "Hier endet der Satz.\n\nSatz und Absatz: Das eine\n\n- eine und\n- und andere",
]


def test_doubled_words_are_found_over_runs_and_lines(fall: Fall) -> None:
    unterstrichen(fall, "V244", FAULTY)


@pytest.mark.parametrize("text", SILENT)
def test_grammar_and_compounds_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(fall, "V244", text)


def test_fields_are_read_one_by_one(fall: Fall) -> None:
    fall.ersetze("bezeichnung: Beispielweg", "bezeichnung: Weg am am Teich")
    fall.ersetze("titel: Erläuterung", "titel: Plan Plan")
    fall.ersetze("amtsbezeichnung: Stadtbaurat", "amtsbezeichnung: Mustermann")
    assert [each.text for each in fall.findings("V244")] == [
        "Hier steht »am am«.",
        "Hier steht »Plan Plan«.",
    ]
