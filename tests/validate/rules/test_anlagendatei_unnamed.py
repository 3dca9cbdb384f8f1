"""What lies in the folder of the Anlagen is in their list."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall


@pytest.mark.parametrize(
    "name", ["anlagen/plan.pdf", "anlagen/alt.md", "anlagen/Übersicht Süd.xlsx", "anlagen/ohne"]
)
def test_a_file_that_no_entry_names_is_found(fall: Fall, name: str) -> None:
    fall.schreibe(name, "Inhalt")
    (finding,) = fall.findings("V260")
    assert finding.text == f"Die Datei »{name}« steht nicht unter »anlagen«."
    assert str(finding.place) == "vorlagen/fall/vorlage.yaml:35:1"


@pytest.mark.parametrize(
    "name",
    [
        "anlagen/~$plan.docx",
        "anlagen/Thumbs.db",
        "anlagen/.plan.pdf.swp",
        "anlagen/erlaeuterung.odt",
        "anlagen/alt/plan.pdf",
        "plan.pdf",
        "texte/notiz.md",
    ],
)
def test_sources_leftovers_and_other_folders_are_silent(fall: Fall, name: str) -> None:
    fall.schreibe(name, "Inhalt")
    assert fall.findings("V260") == []


def test_folders_below_count_where_an_anlage_lies_there(fall: Fall) -> None:
    fall.schreibe("anlagen/plaene/a.md", "a").schreibe("anlagen/plaene/b.md", "b")
    fall.ersetze("datei: anlagen/erlaeuterung.md", "datei: anlagen\\plaene/a.md")
    named = [found.text.split("»")[1].split("«")[0] for found in fall.findings("V260")]
    assert named == ["anlagen/erlaeuterung.md", "anlagen/plaene/b.md"]


def test_a_text_of_the_paper_and_a_draft_are_silent(fall: Fall) -> None:
    fall.schreibe("anlagen/ziele.md", "Alle kommen sicher nach Hause.")
    fall.ersetze(
        "  ziele: |\n    Alle kommen auch abends sicher nach Hause.\n",
        "  ziele: {datei: anlagen/ziele.md}\n",
    )
    assert fall.findings("V260") == []
    fall.schreibe("anlagen/plan.pdf", "x").ersetze("status: final", "status: entwurf")
    assert fall.findings("V260") == []


def test_a_paper_without_a_list_is_told_at_its_start(fall: Fall) -> None:
    fall.ersetze(
        "anlagen:\n  - {nummer: 1, titel: Erläuterung, datei: anlagen/erlaeuterung.md}\n", ""
    )
    (finding,) = fall.findings("V260")
    assert str(finding.place) == "vorlagen/fall/vorlage.yaml:1:1"
