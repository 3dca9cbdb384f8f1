"""Killed, out of space or locked out at any change of a file: nothing is lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest

from vorlagen_gen.deliver.stand import DATEI, read_stand

from .conftest import NAME, Ziel

Snapshot: TypeAlias = dict[str, bytes]
EDITED = b"von Hand bearbeitet"
WEISEN = ("STIRB", "VOLL", "GESPERRT")


def files(folder: Path) -> Snapshot:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def visible(content: Snapshot) -> Snapshot:
    """Without what was only half written under a name of its own."""
    return {name: data for name, data in content.items() if not name.startswith(".")}


def edited_and_changed(ziel: Ziel) -> tuple[Snapshot, str]:
    """A built paper of which a person edited one file and the text changed; old files, its name."""
    assert ziel.run("bauen").code in (0, 4)
    edited = next(path for path in ziel.ausgabe.glob("*_Beschlussvorlage.docx"))
    edited.write_bytes(EDITED)
    ziel.replace(ziel.yaml, "- Ergänzung der", "- Zweite Ergänzung der")
    return files(ziel.ausgabe), edited.name


def demand_nothing_lost(ziel: Ziel, old: Snapshot, new: Snapshot) -> None:
    """Each file is the old or the new one as a whole, and the edited one is still there."""
    now = files(ziel.ausgabe)
    assert EDITED in now.values()
    for name, content in now.items():
        if name != DATEI and not name.startswith(".") and content != EDITED:
            assert content in (old.get(name), new.get(name)), name


def interrupt(ziel: Ziel, weise: str, number: int, old: Snapshot, new: Snapshot) -> None:
    before = files(ziel.ausgabe)
    broken = ziel.run("bauen", **{weise: number})
    demand_nothing_lost(ziel, old, new)
    begun = visible(files(ziel.ausgabe)) != visible(before)
    stand = read_stand(ziel.ausgabe)
    assert stand is not None
    was_cut = not stand.is_vollstaendig
    here = files(ziel.ausgabe)
    is_whole = {name: data for name, data in here.items() if data != EDITED} == new
    again = ziel.run("bauen")
    assert ("wurde unterbrochen" in again.text) == was_cut, (broken.text, again.text)
    assert was_cut or not begun or is_whole, broken.text
    after = files(ziel.ausgabe)
    kept = {name for name, content in after.items() if content == EDITED}
    assert len(kept) == 1
    assert {name: after[name] for name in after.keys() - kept} == new


@pytest.fixture
def prepared(ziel: Ziel) -> Callable[[str, int], None]:
    old, edited = edited_and_changed(ziel)
    saved = ziel.root.parent / "vorher"
    shutil.copytree(ziel.ausgabe, saved)
    whole = ziel.run("bauen")
    new = {name: data for name, data in files(ziel.ausgabe).items() if data != EDITED}
    assert edited in new

    def attack(weise: str, share: int) -> None:
        """At ``share`` hundredths of all changes of an undisturbed build."""
        shutil.rmtree(ziel.ausgabe)
        shutil.copytree(saved, ziel.ausgabe)
        number = 1 + share * (whole.changes - 1) // 100
        interrupt(ziel, weise, number, old, new)

    return attack


@pytest.mark.parametrize(("weise", "share"), [("VOLL", 55)])
def test_an_interrupted_build_loses_nothing_and_is_completed(
    prepared: Callable[[str, int], None], weise: str, share: int
) -> None:
    prepared(weise, share)


@pytest.mark.gross
@pytest.mark.parametrize("weise", WEISEN)
def test_a_build_may_be_interrupted_at_any_change(
    prepared: Callable[[str, int], None], weise: str
) -> None:
    for share in range(0, 101, 3):
        prepared(weise, share)


def numbered(ziel: Ziel) -> tuple[Snapshot, Snapshot]:
    """The papers before and after they got a number."""
    vorlagen = ziel.root / "vorlagen"
    before = files(vorlagen)
    done = ziel.run("nummerieren", NAME, "V/9901/2025/7")
    assert done.code == 0, done.text
    after = files(vorlagen)
    assert len({name for name in after if after[name] != before[name]}) > 1
    return before, after


def restore(folder: Path, content: Snapshot) -> None:
    shutil.rmtree(folder)
    for name, data in content.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def attack_numbering(ziel: Ziel, weise: str, numbers: range) -> None:
    ziel.text.write_text("Siehe V/9901/2025/1.\n", encoding="utf-8")
    before, after = numbered(ziel)
    vorlagen = ziel.root / "vorlagen"
    for number in numbers:
        restore(vorlagen, before)
        ziel.run("nummerieren", NAME, "V/9901/2025/7", **{weise: number})
        ziel.run("pruefen")
        assert files(vorlagen) in (before, after), (weise, number)


@pytest.mark.parametrize("weise", WEISEN)
def test_an_interrupted_numbering_changes_all_files_or_none(ziel: Ziel, weise: str) -> None:
    attack_numbering(ziel, weise, range(6, 12, 3))


@pytest.mark.gross
@pytest.mark.parametrize("weise", WEISEN)
def test_numbering_may_be_interrupted_at_any_change(ziel: Ziel, weise: str) -> None:
    attack_numbering(ziel, weise, range(1, 24))


def test_what_a_person_changed_after_an_interruption_stays(ziel: Ziel) -> None:
    ziel.text.write_text("Siehe V/9901/2025/1.\n", encoding="utf-8")
    before, _ = numbered(ziel)
    restore(ziel.root / "vorlagen", before)
    ziel.run("nummerieren", NAME, "V/9901/2025/7", STIRB=8)
    ziel.text.write_text("Inzwischen geändert.\n", encoding="utf-8")
    ziel.run("pruefen")
    assert ziel.text.read_text(encoding="utf-8") == "Inzwischen geändert.\n"
    assert not (ziel.root / "vorlagen" / ".aenderung").exists()
