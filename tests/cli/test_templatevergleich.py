"""Which papers a change of the templates would make look different."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from vorlagen_gen.cli import main
from vorlagen_gen.load.hashes import sha256

ROOT = Path(__file__).parents[2]
NAME = "2025-migrationsleitbild-ergaenzung"
STAMM = "V-9901-2025-1"
HAUPT, ANLAGE = (
    f"{STAMM}_Beschlussvorlage",
    f"{STAMM}_Anlage-1_Gegenueberstellung-der-Sachentscheidung",
)
CSS, STADT = "templates/muenster/vorlage.css", "templates/muenster/stadt.yaml"

pytestmark = pytest.mark.gross
Vergleichen = Callable[..., tuple[int, list[str]]]


@pytest.fixture(scope="module")
def gebaut(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("gebaut")
    for folder in ("templates", "content", f"vorlagen/{NAME}"):
        shutil.copytree(ROOT / folder, root / folder)
    assert main(["bauen", "--projekt", str(root)]) == 0
    return root


@pytest.fixture
def vergleichen(
    gebaut: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, list[str]]]:
    """Change one thing in a copy of what was built, and compare."""

    def run(datei: str = "", alt: str = "", neu: str = "") -> tuple[int, list[str]]:
        root = tmp_path / "projekt"
        shutil.copytree(gebaut, root)
        if datei:
            text = (root / datei).read_text("utf-8")
            assert text.count(alt) == 1
            (root / datei).write_text(text.replace(alt, neu), encoding="utf-8")
        capsys.readouterr()
        code = main(["templates", "vergleichen", "--projekt", str(root)])
        return code, capsys.readouterr().out.splitlines()

    return run


def test_the_record_names_city_version_and_fingerprint(gebaut: Path) -> None:
    record = json.loads((gebaut / "ausgabe" / NAME / "herkunft.json").read_text("utf-8"))
    folder = gebaut / "templates" / "muenster"
    lines = "".join(
        f"{sha256(path.read_bytes())}  templates/muenster/{path.name}\n"
        for path in sorted(folder.iterdir())
    )
    whole = sha256(lines.encode())
    assert record["template"] == {"stadt": "muenster", "version": "2", "sha256": whole}


def test_without_a_change_nothing_would_look_different(vergleichen: Vergleichen) -> None:
    assert vergleichen() == (
        0,
        [f"{NAME}: bliebe, wie sie ist", "1 Vorlage verglichen, 0 mit Änderungen."],
    )


def test_a_label_changes_the_pages_where_it_is_printed(vergleichen: Vergleichen) -> None:
    code, lines = vergleichen(STADT, "begruendung: 'Begründung:'", "begruendung: 'Gründe:'")
    assert (code, lines[0]) == (0, f"{NAME}: sähe anders aus")
    assert lines[1] == f"  {HAUPT}.docx: sähe anders aus"
    assert lines[2].startswith(f"  {HAUPT}.pdf: Seite")
    assert lines[3:] == ["1 Vorlage verglichen, 1 mit Änderungen."]


def test_a_margin_of_the_pdf_changes_all_its_pages_and_no_word_file(
    vergleichen: Vergleichen,
) -> None:
    code, lines = vergleichen(
        CSS, "margin: 2.4cm 2cm 2.16cm 2.5cm", "margin: 2.3cm 2cm 2.16cm 2.5cm"
    )
    assert (code, lines[0]) == (0, f"{NAME}: sähe anders aus")
    assert [line.partition(": ")[0].strip() for line in lines[1:-1]] == [
        f"{ANLAGE}.pdf",
        f"{HAUPT}.pdf",
    ]
    assert lines[1].endswith("Seite 1")


@pytest.mark.parametrize(
    ("datei", "alt", "neu"),
    [
        (CSS, ".logo img    { max-height: 18mm }", ".logo img    { max-height: 20mm }"),
        (STADT, "bericht: 'Bericht:'", "bericht: 'Sachstand:'"),
        (STADT, "version: '2'", "version: '3'"),
    ],
)
def test_a_change_that_no_paper_uses_changes_none(
    vergleichen: Vergleichen, datei: str, alt: str, neu: str
) -> None:
    assert vergleichen(datei, alt, neu) == (
        0,
        [f"{NAME}: bliebe, wie sie ist", "1 Vorlage verglichen, 0 mit Änderungen."],
    )


def test_a_column_name_is_only_heard(vergleichen: Vergleichen) -> None:
    code, lines = vergleichen(STADT, "  datum: Sitzungstag", "  datum: Tag der Sitzung")
    assert code == 0
    assert f"  {HAUPT}.pdf: klänge beim Vorlesen anders" in lines


def test_a_paper_that_has_faults_by_now_is_told(vergleichen: Vergleichen) -> None:
    code, lines = vergleichen(STADT, "\n  anlagen: 'Anlagen:'", "\n  anlage_n: 'Anlagen:'")
    assert code == 4
    assert lines[0].endswith(
        f"Sie hat inzwischen Fehler. Welche, zeigt: vorlagen-gen pruefen {NAME}"
    )


def test_a_paper_that_was_changed_as_well_is_told_apart(
    vergleichen: Vergleichen, gebaut: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    yaml = f"vorlagen/{NAME}/vorlage.yaml"
    text = (gebaut / CSS).read_text("utf-8")
    assert vergleichen(yaml, "amt: Amt", "amt: Das Amt")[0] == 0
    projekt = tmp_path / "projekt"
    (projekt / CSS).write_text(f"{text}\n", encoding="utf-8")
    assert main(["templates", "vergleichen", "--projekt", str(projekt)]) == 4
    assert f"Außer den Templates ist geändert: {yaml}." in capsys.readouterr().out


def test_a_paper_that_was_never_built_is_told(
    gebaut: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leer = str(tmp_path / "leer")
    capsys.readouterr()
    code = main(["templates", "vergleichen", NAME, "--projekt", str(gebaut), "--ausgabe", leer])
    out = capsys.readouterr().out
    assert code == 4
    assert out == (
        f"{NAME}: nicht vergleichbar. Sie ist noch nicht gebaut; erzeugen Sie sie, bevor Sie "
        "Templates ändern.\n0 Vorlagen verglichen, 0 mit Änderungen.\n"
    )
