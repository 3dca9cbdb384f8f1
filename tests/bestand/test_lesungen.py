"""What a process found in a foreign file is asked once, and again as soon as anything differs."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from tests.anlagen.bilder import jpeg_with_gps
from tests.anlagen.fremde_pdfs import page
from tests.validate.anlagenfall import statt_der_ersten
from tests.validate.fall import Fall

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.bestand import lesungen
from vorlagen_gen.bestand.lesungen import Lesungen
from vorlagen_gen.cli import main
from vorlagen_gen.load.projekt import Projekt

FRAGE = ("finden", b"Inhalt", "plan.pdf", "bereinigen")
KOPIE = b"Vermerk und Inhalt"


class Leser:
    """Answers, and counts how often it was asked."""

    def __init__(self, answer: bytes = b"ja") -> None:
        self.answer = answer
        self.count = 0

    def __call__(self, *_frage: object) -> bytes:
        self.count += 1
        return self.answer


@pytest.fixture
def projekt(tmp_path: Path) -> Projekt:
    (tmp_path / "vorlagen").mkdir()
    return Projekt.open(tmp_path)


def ask(projekt: Projekt, leser: Leser, *frage: object, is_neu: bool = False) -> bytes:
    auftrag, data, name, *angaben = frage or FRAGE
    return Lesungen(projekt, leser, is_neu=is_neu)(auftrag, data, name, *angaben)  # type: ignore[arg-type]


def entries(projekt: Projekt) -> list[Path]:
    return sorted((projekt.root / ".zwischenspeicher").glob("lesung-*"))


def test_the_same_is_asked_once(projekt: Projekt) -> None:
    leser = Leser(b"\x00\xff")
    assert {ask(projekt, leser), ask(projekt, leser)} == {b"\x00\xff"}
    assert leser.count == 1


@pytest.mark.parametrize(
    "other",
    [
        ("wiegen", b"Inhalt", "plan.pdf", "bereinigen"),
        ("finden", b"Inhalt.", "plan.pdf", "bereinigen"),
        ("finden", b"Inhalt", "plan.docx", "bereinigen"),
        ("finden", b"Inhalt", "plan.pdf"),
        ("finden", b"Inhalt", "plan.pdf", "bereinigen", ""),
        ("finden", b"Inhalt", "plan.pdf", "bereinigen", "Anlage 1"),
    ],
)
def test_another_question_is_asked(projekt: Projekt, other: tuple[object, ...]) -> None:
    leser = Leser()
    ask(projekt, leser)
    ask(projekt, leser, *other)
    assert leser.count == 2


@pytest.mark.parametrize("what", ["programmstand", "schriftstand"])
def test_another_program_or_font_asks_again(
    projekt: Projekt, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    leser = Leser()
    ask(projekt, leser)
    monkeypatch.setattr(lesungen, what, lambda: "anders")
    ask(projekt, leser)
    assert leser.count == 2


def test_of_a_program_that_cannot_be_seen_nothing_is_kept(
    projekt: Projekt, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unseen() -> str:
        raise OSError

    monkeypatch.setattr(lesungen, "programmstand", unseen)
    assert ask(projekt, Leser()) == b"ja"
    assert entries(projekt) == []


def test_who_wants_all_anew_asks_again_and_keeps_that(projekt: Projekt) -> None:
    leser = Leser()
    ask(projekt, leser)
    leser.answer = b"nein"
    assert ask(projekt, leser, is_neu=True) == b"nein"
    assert ask(projekt, leser) == b"nein"
    assert leser.count == 2


def test_what_could_not_be_read_is_asked_again(projekt: Projekt) -> None:
    def unreadable(*_frage: object) -> bytes:
        raise UnlesbareDateiError

    with pytest.raises(UnlesbareDateiError):
        Lesungen(projekt, unreadable)("finden", b"Inhalt", "plan.pdf")
    assert entries(projekt) == []


@pytest.mark.parametrize("damage", [lambda old: old[:-1], lambda _: b"", lambda old: old + b"x"])
def test_a_damaged_entry_does_not_count(projekt: Projekt, damage: object) -> None:
    leser = Leser()
    ask(projekt, leser)
    (entry,) = entries(projekt)
    entry.write_bytes(damage(entry.read_bytes()))  # type: ignore[operator]
    assert ask(projekt, leser) == b"ja"
    assert leser.count == 2


def test_an_entry_under_another_name_or_from_another_project_does_not_count(
    projekt: Projekt, tmp_path_factory: pytest.TempPathFactory
) -> None:
    leser = Leser(b"nichts gefunden")
    ask(projekt, leser)
    (found,) = entries(projekt)
    other = Projekt.open(shutil.copytree(projekt.root, tmp_path_factory.mktemp("kopie") / "p"))
    ask(other, leser)
    assert leser.count == 2
    ask(projekt, leser, "finden", b"anderes", "plan.pdf")
    for entry in entries(projekt):
        if entry != found:
            entry.write_bytes(found.read_bytes())
    ask(projekt, leser, "finden", b"anderes", "plan.pdf")
    assert leser.count == 4


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_only_who_built_may_read_it(projekt: Projekt) -> None:
    ask(projekt, Leser())
    assert {stat.S_IMODE(entry.stat().st_mode) for entry in entries(projekt)} == {0o600}


def test_a_large_answer_is_not_kept(projekt: Projekt) -> None:
    ask(projekt, Leser(b"x" * 10_000_001))
    assert entries(projekt) == []


def hand_on(projekt: Projekt, leser: Leser, ausgabe: Path) -> bytes:
    return Lesungen(projekt, leser).in_ordner(ausgabe)(*FRAGE)


def test_a_file_handed_on_is_found_where_it_was_written(projekt: Projekt) -> None:
    leser, ausgabe = Leser(b"ist signiert\n" + KOPIE), projekt.root / "ausgabe"
    hand_on(projekt, leser, ausgabe)
    ausgabe.mkdir()
    (ausgabe / "a.pdf").write_bytes(KOPIE[::-1])
    (ausgabe / "beliebig.pdf").write_bytes(KOPIE)
    assert hand_on(projekt, leser, ausgabe) == b"ist signiert\n" + KOPIE
    assert leser.count == 1


def test_its_content_is_kept_nowhere_else(projekt: Projekt) -> None:
    hand_on(projekt, Leser(b"\n" + KOPIE * 100), projekt.root / "ausgabe")
    (entry,) = entries(projekt)
    assert entry.stat().st_size < 300


@pytest.mark.parametrize("content", [None, b"", KOPIE[:-1], KOPIE.replace(b"V", b"v")])
def test_one_that_was_changed_there_is_made_again(projekt: Projekt, content: bytes | None) -> None:
    leser, ausgabe = Leser(b"\n" + KOPIE), projekt.root / "ausgabe"
    ausgabe.mkdir()
    hand_on(projekt, leser, ausgabe)
    if content is not None:
        (ausgabe / "a.pdf").write_bytes(content)
    assert hand_on(projekt, leser, ausgabe) == b"\n" + KOPIE
    assert leser.count == 2


def test_an_unchanged_paper_starts_no_process_for_its_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fall = Fall(tmp_path)
    fall.schreibe("anlagen/plan.pdf", page()).schreibe("anlagen/foto.jpg", jpeg_with_gps())
    words = "alternativtext: Die neuen Leuchten stehen an der Straße, bereinigen: ja"
    statt_der_ersten(
        fall,
        "nummer: 1, titel: Plan, datei: anlagen/plan.pdf, bereinigen: ja",
        f"nummer: 2, titel: Foto, datei: anlagen/foto.jpg, {words}",
    )
    call = ["--projekt", str(tmp_path)]
    assert main(["bauen", *call]) in (0, 1, 4)
    first = capsys.readouterr().out
    real = subprocess.run

    def run(command: list[str], *args: object, **options: object) -> object:
        assert "leseprogramm.py" not in " ".join(map(str, command))
        return real(command, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", run)
    assert main(["pruefen", *call]) in (0, 1)
    fall.ersetze(
        "Die Verwaltung berichtet nach einem Jahr", "Die Verwaltung berichtet nach zwei Jahren"
    )
    assert main(["bauen", *call]) in (0, 1, 4)
    assert "V-9800-2026_Anlage-1_Plan.pdf" in first
