"""``vorlagen-gen ruecklauf`` as it is called: the list, the questions, what is written."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import Dokument
from tests.ruecklauf.projekt import NAME
from tests.ruecklauf.rundweg import Papierordner, lies_hier
from tests.ruecklauf.wortdatei import Element, W, element, rewritten, run, said

from vorlagen_gen import ruecklaufbefehl
from vorlagen_gen.cli import main
from vorlagen_gen.ruecklauf.lauf import Ruecklauf, read_ruecklauf
from vorlagen_gen.ruecklauf.staende import Staende

_TEXT = f"vorlagen/{NAME}/texte/begruendung.md"


def _tracked(root: Element, alt: str, neu: str, autor: str) -> None:
    """``neu`` in place of ``alt`` as a tracked change of ``autor``."""
    node = run(root, alt)
    before, after = said(node).split(alt)
    data = f'w:id="9" w:author="{autor}" w:date="2026-11-20T10:00:00Z"'
    parts = [
        f'<w:r><w:t xml:space="preserve">{before}</w:t></w:r>',
        f'<w:del {data}><w:r><w:delText xml:space="preserve">{alt}</w:delText></w:r></w:del>',
        f'<w:ins {data}><w:r><w:t xml:space="preserve">{neu}</w:t></w:r></w:ins>',
        f'<w:r><w:t xml:space="preserve">{after}</w:t></w:r>',
    ]
    parent = node.getparent()
    assert parent is not None
    at = parent.index(node)
    parent.remove(node)
    for part in reversed(parts):
        parent.insert(at, element(part))


def _edited(root: Element) -> None:
    _tracked(root, "seit Herbst", "seit Mai", "Amt 61")
    _tracked(root, "drei Bausteine", "vier Bausteine", "Amt 20")
    for node in root.iter(f"{W}t"):
        node.text = (node.text or "").replace("Betrifft", "Betreff")


@pytest.fixture
def kopie(gebaut: dict[Dokument, bytes], tmp_path: Path) -> Path:
    path = tmp_path / "zurück.docx"
    path.write_bytes(rewritten(gebaut[Dokument.HAUPT], _edited))
    return path


@pytest.fixture
def root(papier: Papierordner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own, read by this process."""

    def read(*angaben: object) -> Ruecklauf:
        projekt, name, dateien, staende = angaben
        return read_ruecklauf(projekt, name, dateien, staende, lies_hier)  # type: ignore[arg-type]  # as the command hands them over

    monkeypatch.setattr(ruecklaufbefehl, "read_ruecklauf", read)
    return Path(shutil.copytree(papier.projekt.root, tmp_path / "projekt"))


def _text(root: Path) -> str:
    return (root / _TEXT).read_text(encoding="utf-8")


def test_without_a_choice_the_list_is_told_and_nothing_is_written(
    root: Path, kopie: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _text(root)
    assert main(["ruecklauf", NAME, str(kopie), "--projekt", str(root)]) == 0
    out = capsys.readouterr().out
    assert f"{_TEXT}:7:32 (Begründung): geändert, Amt 61, 20.11.2026 in zurück.docx" in out
    assert "Das ist eine feste Beschriftung der Stadt." in out
    assert "Betrifft → Betreff" in out
    assert "Nicht übernommen: Nr. 1, Nr. 2." in out
    assert _text(root) == before
    html = (root / "ruecklauf" / f"{NAME}.html").read_text(encoding="utf-8")
    assert "Amt 61" in html


def test_what_one_office_said_is_taken_and_the_next_run_shows_what_is_open(
    root: Path, kopie: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    call = ["ruecklauf", NAME, str(kopie), "--projekt", str(root)]
    before = _text(root)
    assert main([*call, "--annehmen", "von:Amt 61"]) == 0
    assert _text(root) == before.replace("seit Herbst", "seit Mai")
    taken, _, left = (out := capsys.readouterr().out).partition("\nEs bleibt:\n")
    assert taken.startswith(f"Übernommen: Nr. 1; geändert: {_TEXT}.\nNr. 1  {_TEXT}:7:32 ")
    assert "Amt 61" in taken
    assert "Amt 20" not in taken
    assert left.startswith(f"Nr. 2  {_TEXT}:")
    assert "Das ist eine feste Beschriftung der Stadt." in left
    assert "Amt 61" not in left
    assert out.endswith(
        "Rücklauf: 1 offen, 1 übernommen, 1 nicht zu übernehmen.\n"
        f"Zum Ansehen: {root / 'ruecklauf' / NAME}.html\n"
        "Nicht übernommen: Nr. 2.\n"
        f"Erzeugen Sie danach neu: vorlagen-gen bauen {NAME}\n"
    )
    html = (root / "ruecklauf" / f"{NAME}.html").read_text(encoding="utf-8")
    assert html.count("geändert, schon übernommen") == 1
    assert html.count("geändert, offen") == 1
    assert main([*call, "--annehmen", "alle", "--ablehnen", "von:Amt 20"]) == 0
    out = capsys.readouterr().out
    assert "Schon übernommen." in out
    assert "Nicht übernommen: Nr. " in out
    assert "drei Bausteine" in _text(root)


def test_a_person_at_the_terminal_is_asked_one_by_one(
    root: Path, kopie: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal("was?\nn\nj\n"))
    before = _text(root)
    assert main(["ruecklauf", NAME, str(kopie), "--projekt", str(root)]) == 0
    assert _text(root) == before.replace("drei Bausteine", "vier Bausteine")
    asked, _, told = capsys.readouterr().out.partition("Übernommen: Nr. 2; ")
    assert asked.count("Antworten Sie mit einem der vier Buchstaben.") == 1
    assert asked.count(_TEXT) == 2
    assert told.startswith(f"geändert: {_TEXT}.\nRücklauf: 1 offen, 1 übernommen, 1 nicht zu ")


def test_changes_that_nobody_tracked_are_named_as_such(
    root: Path,
    gebaut: dict[Dokument, bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    def edited(root: Element) -> None:
        node = run(root, "drei Bausteine")
        for each in node.iter(f"{W}t"):
            each.text = (each.text or "").replace("drei Bausteine", "vier Bausteine")

    path = tmp_path / "zurück.docx"
    path.write_bytes(rewritten(gebaut[Dokument.HAUPT], edited))
    monkeypatch.setattr("sys.stdin", Terminal("n\n"))
    assert main(["ruecklauf", NAME, str(path), "--projekt", str(root)]) == 0
    assert "a = alle ohne Änderungsverfolgung," in capsys.readouterr().out


def test_where_the_page_cannot_lie_is_told(
    root: Path, kopie: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (root / "ruecklauf").write_bytes(b"")
    assert main(["ruecklauf", NAME, str(kopie), "--projekt", str(root)]) == 3
    assert "Wo ein Ordner sein müsste, liegt eine Datei" in capsys.readouterr().err


def test_a_choice_belongs_to_this_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bauen", "--annehmen", "alle"]) == 2
    assert "»--annehmen« und »--ablehnen« gehören zu »ruecklauf«." in capsys.readouterr().err


def test_states_of_earlier_runs_lie_beside_the_page(root: Path, kopie: Path) -> None:
    assert main(["ruecklauf", NAME, str(kopie), "--projekt", str(root)]) == 0
    assert len(Staende(root / "ruecklauf" / "staende")) == 1
