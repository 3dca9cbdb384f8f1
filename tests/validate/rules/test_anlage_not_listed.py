"""A cited Anlage is in the list, in whatever way it is cited."""

from __future__ import annotations

import pytest
from tests.validate.anlagenfall import begruendung, weitere
from tests.validate.fall import Fall

FILE = "vorlagen/fall/texte/begruendung.md"


@pytest.mark.parametrize(
    ("text", "column", "missing"),
    [
        ("Näheres steht in Anlage 3.", 18, "Die Anlage 3 wird"),
        ("Siehe die Pläne (Anlagen 2a-2d).", 18, "Die Anlage 2d wird"),
        ("Die Anlagen 1, 2b und 4 zeigen es.", 5, "Die Anlage 4 wird"),
        ("Vgl. **Anl. 2c bis e**.", 8, "Die Anlagen 2d und 2e werden"),
        ("So die Anlage A1 und Anlage 2 f", 22, "Die Anlage 2f wird"),
        ("Anlage\n3 zeigt es.", 1, "Die Anlage 3 wird"),
        ("Wie in Anlage 3 der Vorlage dargestellt.", 8, "Die Anlage 3 wird"),
        ("> In Anlage 3 dieser Beschlussvorlage.", 6, "Die Anlage 3 wird"),
        ("- Punkt\n- Anlagen 3, 4 und 5", None, "Die Anlagen 3, 4 und 5 werden"),
        ("| a | b |\n|---|---|\n| c | Anlage 7.2 |", None, "Die Anlage 7.2 wird"),
        ("Ein Wort[^1].\n\n[^1]: Siehe Anlage 8.", None, "Die Anlage 8 wird"),
    ],
)
def test_a_citation_that_leads_nowhere_is_found(
    fall: Fall, text: str, column: int | None, missing: str
) -> None:
    begruendung(weitere(fall, "2a", "2b", "2c"), text)
    (finding,) = fall.findings("V203")
    assert finding.text.startswith(missing)
    assert finding.place.file == FILE
    assert column is None or finding.place.column == column


@pytest.mark.parametrize(
    "text",
    [
        "Siehe Anlage 1 und Anlage A.",
        "Die Anlage 2 besteht aus den Anlagen 2a–2c.",
        "Der Bau der Kläranlage 3, der Außenanlagen 4 und 5 und von PV-Anlagen 6.",
        "Anlagenbau 3, Anlagevermögen 4, die Anlage zu § 5",
        "Das folgt aus Anlage 3 der BauNVO und der Anlage 4 zum Vertrag.",
        "Siehe Anlage 2 der Vorlage V/0026/2008 und Anlage 5 zu V/0193/2014.",
        "Im Streit ist V/0026/2008, Anlage 9.",
        "Die Anlage 1974 wurde am 12.02.2025 erneuert; Anlagen 20 % günstiger.",
        "In Anlage 1 und 17 Plänen.",
        "Anlage 4 UVPG verlangt das nicht; s. UVPG Anlage 5.",
        "Anlage 6 der Hauptvorlage bleibt; für Anlage 7 gilt: s. Hauptvorlage.",
    ],
)
def test_what_cites_another_or_nothing_is_silent(fall: Fall, text: str) -> None:
    begruendung(weitere(fall, "2a", "2b", "2c"), text)
    assert fall.findings("V203") == []


def test_a_citation_of_the_form_needs_the_form(fall: Fall) -> None:
    begruendung(fall, "Siehe Anlage A.")
    assert fall.findings("V203") == []
    yaml = (fall.ordner / "vorlage.yaml").read_text(encoding="utf-8")
    start, end = yaml.index("anlage_a:"), yaml.index("intern:")
    fall.schreibe("vorlage.yaml", yaml[:start] + yaml[end:])
    (finding,) = fall.findings("V203")
    assert str(finding.place) == f"{FILE}:1:7"


def test_a_text_may_have_anlagen_of_its_own(fall: Fall) -> None:
    fall.schreibe("anlagen/erlaeuterung.md", "Es gilt Anlage 5.\n\n## Anlage 5: Tarif\n\nText\n")
    assert fall.findings("V203") == []
    fall.schreibe("anlagen/erlaeuterung.md", "Es gilt Anlage 5.\n\n## Anlage 6: Tarif\n\nText\n")
    assert [found.place.line for found in fall.findings("V203")] == [1]


def test_fields_of_one_line_cite_too_but_titles_do_not(fall: Fall) -> None:
    fall.ersetze("bemerkung: Zuwendung", "bemerkung: siehe Anlage 4")
    fall.ersetze("titel: Erläuterung", "titel: Auszug aus Anlage 9")
    (finding,) = fall.findings("V203")
    assert "Anlage 4" in finding.text
