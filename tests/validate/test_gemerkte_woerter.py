"""What a paper is told about its words does not depend on what earlier runs kept."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.validate.fall import Fall

from vorlagen_gen.load import woerterbuch
from vorlagen_gen.load.nachgeschlagen import DATEI
from vorlagen_gen.load.zwischenspeicher import ORDNER

TEXT = "Die Verwalltung prüft die Massnahme der Bezirksvertretung.\n"


@pytest.fixture
def faulty(fall: Fall) -> Fall:
    return fall.schreibe("texte/begruendung.md", TEXT)


def test_findings_are_the_same_without_with_a_broken_and_with_a_foreign_file(
    faulty: Fall, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = faulty.root / ORDNER / DATEI
    cold = faulty.geprueft()
    assert [each.code for each in cold.findings].count("V280") == 2
    own = file.read_bytes()
    warm = faulty.geprueft()
    file.write_bytes(own[: len(own) // 2])
    broken = faulty.geprueft()
    with monkeypatch.context() as patch:
        patch.setattr(woerterbuch, "SYSTEM", tmp_path_factory.mktemp("nirgends"))
        foreign = Fall(tmp_path_factory.mktemp("fremd")).schreibe("texte/begruendung.md", TEXT)
        foreign.schreibe("../../content/woerterbuch/de_DE.aff", "SET UTF-8\n")
        foreign.schreibe("../../content/woerterbuch/de_DE.dic", "2\nVerwalltung\nMassnahme\n")
        assert not {"Verwalltung", "Massnahme"} & {
            foreign.typed(each) for each in foreign.geprueft().findings
        }
        file.write_bytes((foreign.root / ORDNER / DATEI).read_bytes())
    assert cold == warm == broken == faulty.geprueft()
    assert file.read_bytes() != (foreign.root / ORDNER / DATEI).read_bytes()


def test_a_paper_that_was_checked_needs_no_dictionary_the_next_time(fall: Fall) -> None:
    code = (
        "import sys; from vorlagen_gen.cli import main;"
        "code = main(['pruefen', '--projekt', sys.argv[1]]);"
        "print(code, 'hunspell' in sys.modules)"
    )
    command = [sys.executable, "-c", code, str(fall.root)]
    runs = [
        subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\n")[-2]
        for _ in range(2)
    ]
    assert runs == ["0 True", "0 False"]


def test_a_project_that_cannot_be_written_to_is_checked_all_the_same(faulty: Fall) -> None:
    (faulty.root / ORDNER).write_text("im Weg")
    assert [each.code for each in faulty.geprueft().findings].count("V280") == 2


def test_a_secret_word_stands_in_no_kept_file(fall: Fall, tmp_path: Path) -> None:
    fall.schreibe("texte/begruendung.md", "Geheimniskrämerey und Verwaltung.\n").geprueft()
    kept = [path for path in (tmp_path / ORDNER).iterdir() if path.is_file()]
    assert kept
    assert not [path for path in kept if b"Geheimnis" in path.read_bytes()]
