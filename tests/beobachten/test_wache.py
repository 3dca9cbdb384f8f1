"""However something is saved, and on whatever drive, it is noticed; nothing else wakes anybody."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from vorlagen_gen import wache
from vorlagen_gen.wache import Wache

LONG = 120.0
"""A machine under load may take its time; who is told waits no longer."""
SHORT = 1.6
"""Long enough for looking through the folders once."""


def no_events(*_: object, **__: object) -> None:
    """What the system says when all its watches are taken."""
    raise OSError(28, "No space left on device")


@pytest.fixture(params=["events", "looking"])
def vorlagen(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A folder with a paper, on a drive that tells what is saved and on one that does not."""
    if request.param == "looking":
        monkeypatch.setattr(wache, "Observer", no_events)
    texte = tmp_path / "vorlagen" / "papier" / "texte"
    texte.mkdir(parents=True)
    (texte / "bericht.md").write_text("Anfang", encoding="utf-8")
    return tmp_path / "vorlagen"


@pytest.fixture
def watching(vorlagen: Path) -> Iterator[Wache]:
    with Wache([vorlagen, vorlagen.with_name("content")]) as found:
        yield found


def overwrite(vorlagen: Path) -> None:
    (vorlagen / "papier/texte/bericht.md").write_text("Länger", encoding="utf-8")


def replace(vorlagen: Path) -> None:
    new = vorlagen / "papier/texte/.bericht.md.neu"
    new.write_text("Ersatz", encoding="utf-8")
    new.replace(vorlagen / "papier/texte/bericht.md")


def with_backup(vorlagen: Path) -> None:
    path = vorlagen / "papier/texte/bericht.md"
    path.rename(path.with_name("bericht.md~"))
    path.write_text("Ersatz", encoding="utf-8")


def delete(vorlagen: Path) -> None:
    (vorlagen / "papier/texte/bericht.md").unlink()


def new_folder(vorlagen: Path) -> None:
    (vorlagen / "neu/texte").mkdir(parents=True)
    (vorlagen / "neu/texte/bericht.md").write_text("Neu", encoding="utf-8")


def rename_folder(vorlagen: Path) -> None:
    (vorlagen / "papier").rename(vorlagen / "umbenannt")


def other_shared_files(vorlagen: Path) -> None:
    vorlagen.with_name("content").mkdir()


@pytest.mark.parametrize(
    "save",
    [overwrite, replace, with_backup, delete, new_folder, rename_folder, other_shared_files],
    ids=lambda save: save.__name__,
)
def test_it_is_noticed(save: Callable[[Path], None], vorlagen: Path, watching: Wache) -> None:
    save(vorlagen)
    assert watching.wait(LONG)


def test_what_is_saved_in_a_new_folder_later_is_noticed_too(
    vorlagen: Path, watching: Wache
) -> None:
    new_folder(vorlagen)
    assert watching.wait(LONG)
    while watching.wait(SHORT):
        pass
    (vorlagen / "neu/texte/bericht.md").write_text("Noch neuer", encoding="utf-8")
    assert watching.wait(LONG)


def test_a_folder_that_was_put_in_the_place_of_another_is_watched(
    vorlagen: Path, watching: Wache
) -> None:
    vorlagen.rename(vorlagen.with_name("alt"))
    assert watching.wait(LONG)
    new_folder(vorlagen)
    while watching.wait(SHORT):
        pass
    (vorlagen / "neu/texte/bericht.md").write_text("Noch neuer", encoding="utf-8")
    assert watching.wait(LONG)


def test_what_is_saved_twice_in_a_second_is_noticed_twice(vorlagen: Path, watching: Wache) -> None:
    overwrite(vorlagen)
    assert watching.wait(LONG)
    while watching.wait(SHORT):
        pass
    path = vorlagen / "papier/texte/bericht.md"
    path.write_text("1", encoding="utf-8")
    assert watching.wait(LONG)
    path.write_text("2", encoding="utf-8")
    assert watching.wait(LONG)


def test_nothing_wakes_it_that_editors_and_systems_do_beside(
    vorlagen: Path, watching: Wache
) -> None:
    texte = vorlagen / "papier/texte"
    for name in (".bericht.md.swp", "bericht.md~", "~$bericht.docx", "Thumbs.db", ".#bericht.md"):
        (texte / name).write_text("x", encoding="utf-8")
    assert (texte / "bericht.md").read_text(encoding="utf-8")
    (vorlagen.parent / "ausgabe").mkdir()
    assert not watching.wait(SHORT)


def test_leaving_it_ends_all_that_it_started(vorlagen: Path) -> None:
    before = {*threading.enumerate()}  # some of them may be about to end
    with Wache([vorlagen]):
        started = {*threading.enumerate()} - before
        assert started
    for each in started:
        each.join(LONG)
    assert not {*threading.enumerate()} - before
