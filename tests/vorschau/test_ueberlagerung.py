"""A preview sees what nobody has saved, says of it what is said of saved files, and leaves none."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path, PurePosixPath

import pytest
from tests.validate.test_faelle import CASES, check
from tests.vorschau.projekte import (
    NAME,
    YAML,
    baue,
    contents,
    in_ordner,
    lay_out_case,
    lay_out_faultless,
    typed,
)

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pipeline import bauen
from vorlagen_gen.validate.seitenregeln import SEITENREGELN
from vorlagen_gen.vorschau import Vorschaubau
from vorlagen_gen.werkstatt import Werkstatt

CHEAP = {"D102_table_in_a_cell", "V101_stadt", "Y123_text_missing", "V203_cited_not_listed"}
PARAMETERS = [
    pytest.param(name, marks=() if name in CHEAP else pytest.mark.gross) for name in CASES
]
DAY = date(2026, 9, 1)
OTHERWISE = b"\xff: [ kein YAML, kein Text"


def spoil(root: Path) -> dict[str, dict[PurePosixPath, bytes]]:
    """Make all papers' files unreadable, remove every second; what was in them, by paper."""
    right = {name: contents(root, f"vorlagen/{name}") for name in in_ordner(root)}
    for files in right.values():
        for number, path in enumerate(files):
            if number % 2:
                (root / path).unlink()
            else:
                (root / path).write_bytes(OTHERWISE)
    return right


@pytest.mark.parametrize("name", PARAMETERS)
def test_unsaved_files_are_found_fault_with_like_saved_ones(name: str, tmp_path: Path) -> None:
    root = lay_out_case(name, tmp_path / "projekt")
    if any(path.is_symlink() for path in root.rglob("*")):
        pytest.skip("Verknüpfungen hat nur die Platte.")
    expected = check(root)
    others_read_disk = len(list(in_ordner(root))) > 1
    right = {each: contents(root, f"vorlagen/{each}") for each in in_ordner(root)}
    if not others_read_disk:
        right = spoil(root)
    found: set[Finding] = set()
    bau = Vorschaubau(root, Werkstatt(1))
    for paper, files in right.items():
        found |= {*bau.vorschau(bau.turn(paper), files).regelbefunde().findings}
    assert sorted(found) == expected


@pytest.mark.gross
@pytest.mark.parametrize("name", CASES[::6])
def test_the_same_is_said_as_by_a_build_and_of_pages_only_what_these_show(
    name: str, tmp_path: Path
) -> None:
    root = lay_out_case(name, tmp_path / "projekt")
    vorschaubau = Vorschaubau(root, Werkstatt(1))
    for paper in in_ordner(root):
        stand = vorschaubau.vorschau(vorschaubau.turn(paper), {}).befunde()
        with Werkstatt(1) as werkstatt:
            (built,) = bauen(
                Projekt.open(root),
                [paper],
                tmp_path / "ausgabe",
                DAY,
                lambda _: None,
                werkstatt=werkstatt,
            )
        of_pages = {each for each in stand.findings if each.code in SEITENREGELN}
        if built.geprueft.is_abgelehnt:  # it has no pages, the preview has
            assert set(stand.findings) - of_pages == set(built.findings)
        else:
            assert stand.findings == built.findings
        assert stand.ausgenommen == built.ausgenommen or built.geprueft.is_abgelehnt


def test_a_text_and_an_anlage_that_are_not_saved_are_printed(tmp_path: Path) -> None:
    root = lay_out_faultless(tmp_path / "projekt")
    text = PurePosixPath(f"vorlagen/{NAME}/texte/neu.md")
    anlage = PurePosixPath(f"vorlagen/{NAME}/anlagen/erlaeuterung.md")
    yaml = typed(root, ("texte/begruendung.md", "texte/neu.md"))
    ungesichert = {**yaml, text: b"Nur im Speicher.", anlage: b"Auch nur dort."}
    main, _, attached = baue(root)(ungesichert).dokumente
    assert main.blaetter().hindernis == ""
    assert {each.place.file for each in main.blaetter().kaesten} >= {str(text), str(YAML)}
    assert str(anlage) in {each.place.file for each in attached.blaetter().kaesten}


def test_a_paper_that_lies_nowhere_can_be_seen(tmp_path: Path) -> None:
    root = lay_out_faultless(tmp_path / "projekt")
    files = contents(root, f"vorlagen/{NAME}")
    shutil.rmtree(root / "vorlagen" / NAME)
    assert baue(root)(files).regelbefunde().findings == ()


def test_neither_the_paper_nor_anything_beside_it_is_written(tmp_path: Path) -> None:
    root = lay_out_faultless(tmp_path / "projekt")
    before = contents(root, ".")
    vorschau = baue(root)(typed(root, ("Neue Beleuchtung", "Andere Beleuchtung")))
    vorschau.befunde()
    vorschau.dokumente[0].seite_png(1, 200)
    after = contents(root, ".")
    kept = {path for path in after if path.parts[0] == ".zwischenspeicher"}
    assert {path: data for path, data in after.items() if path not in kept} == before


@pytest.mark.parametrize(
    "path",
    [
        "content/gremien.csv",
        "vorlagen/andere/vorlage.yaml",
        f"vorlagen/{NAME}/../andere/vorlage.yaml",
        f"vorlagen/{NAME}",
        f"/vorlagen/{NAME}/vorlage.yaml",
    ],
)
def test_only_files_of_the_paper_can_be_replaced(path: str, tmp_path: Path) -> None:
    root = lay_out_faultless(tmp_path / "projekt")
    with pytest.raises(ValueError, match=re.escape(path)):
        baue(root)({PurePosixPath(path): b""})
