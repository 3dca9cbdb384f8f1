"""What the command says when it has entered a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.conftest import NAME

if TYPE_CHECKING:
    from tests.cli.conftest import Werkstatt

ALT, NEU = "V/9901/2025/1", "V/9901/2025/7"


def test_it_says_the_number_the_files_other_citations_and_what_to_build(
    werkstatt: Werkstatt,
) -> None:
    other = werkstatt.root / "vorlagen/2026-andere/vorlage.yaml"
    other.parent.mkdir()
    other.write_text(f"art: Berichtsvorlage\nbetreff: Zu {ALT}\n", encoding="utf-8")
    ergebnis = werkstatt.run("nummerieren", NAME, NEU)
    assert ergebnis.code == 0
    assert ergebnis.out == (
        f"{NAME} hat jetzt die Nummer {NEU}.\n"
        f"  vorlagen/{NAME}/anlagen/gegenueberstellung.md: geändert\n"
        f"  vorlagen/{NAME}/vorlage.yaml: geändert\n"
        f"  {ALT} steht außerdem in vorlagen/2026-andere/vorlage.yaml:2; "
        "dort ist nichts geändert.\n"
        f"Als Nächstes: Erzeugen Sie noch einmal: vorlagen-gen bauen {NAME}\n"
    )


def test_the_same_number_again_is_there_already(werkstatt: Werkstatt) -> None:
    ergebnis = werkstatt.run("nummerieren", NAME, ALT)
    assert ergebnis.code == 0
    assert ergebnis.out == f"{NAME} hat die Nummer {ALT} schon. Es war nichts zu ändern.\n"
