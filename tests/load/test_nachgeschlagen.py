"""Words that were looked up once need no dictionary again, and no kept file changes an answer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import hunspell
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vorlagen_gen.load import woerterbuch
from vorlagen_gen.load.nachgeschlagen import DATEI, Nachgeschlagen
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.woerterbuch import Nachschlagewerk, load_woerterbuch
from vorlagen_gen.load.zwischenspeicher import ORDNER

WORDS = ("Rat", "Amt", "Maßnahme", "Bürgerin", "Straße")
OTHERS = ("Ratt", "Amtt", "x", "Massnahme", "Straßen-")
ASKED = st.lists(st.sampled_from((*WORDS, *OTHERS)), max_size=12)


class Fall:
    """A project with a dictionary of its own, on a system without one."""

    def __init__(self, root: Path) -> None:
        (root / "vorlagen").mkdir(parents=True, exist_ok=True)
        self.projekt = Projekt.open(root)
        self.loaded = 0

    @property
    def file(self) -> Path:
        return self.projekt.root / ORDNER / DATEI

    def put_dictionary(self, *words: str) -> None:
        folder = self.projekt.root / woerterbuch.CONTENT
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "de_DE.aff").write_text("SET UTF-8\n", "utf-8")
        (folder / "de_DE.dic").write_text("\n".join((str(len(words)), *words, "")), "utf-8")

    def nachschlagewerk(self) -> Nachschlagewerk:
        """As a process of its own finds it."""
        woerterbuch._of.cache_clear()  # noqa: SLF001 -- what else only a new process forgets
        found = load_woerterbuch(self.projekt)
        assert found
        return found

    def ask(self, words: list[str]) -> list[bool]:
        found = self.nachschlagewerk()
        answers = [found.knows(word) for word in words]
        found.keep()
        return answers


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(woerterbuch, "SYSTEM", tmp_path_factory.mktemp("system"))
        yield patch


@pytest.fixture
def fall(tmp_path: Path, system: pytest.MonkeyPatch) -> Iterator[Fall]:
    fall = Fall(tmp_path)
    fall.put_dictionary(*WORDS)
    original = hunspell.Hunspell

    def load(*arguments: str, **options: str) -> object:
        fall.loaded += 1
        return original(*arguments, **options)

    with system.context() as patch:
        patch.setattr(hunspell, "Hunspell", load)
        yield fall


def test_the_second_run_does_not_load_the_dictionary(fall: Fall) -> None:
    words = [*WORDS, *OTHERS]
    first = fall.ask(words)
    assert (first, fall.loaded) == ([True] * 5 + [False] * 5, 1)
    assert (fall.ask(words), fall.loaded) == (first, 1)


def test_a_new_word_loads_it_once_and_is_kept_with_the_others(fall: Fall) -> None:
    fall.ask(["Rat"])
    fall.ask(["Rat", "Ratt", "Amt"])
    assert (fall.ask(["Rat", "Ratt", "Amt"]), fall.loaded) == ([True, False, True], 2)


def test_what_another_process_kept_meanwhile_stays(fall: Fall) -> None:
    first, second = fall.nachschlagewerk(), fall.nachschlagewerk()
    first.knows("Rat")
    second.knows("Amt")
    first.keep()
    second.keep()
    fall.loaded = 0
    assert (fall.ask(["Rat", "Amt"]), fall.loaded) == ([True, True], 0)


def test_in_one_process_the_dictionary_is_loaded_for_all_projects_once(fall: Fall) -> None:
    for _ in range(2):
        found = load_woerterbuch(fall.projekt)
        assert found
        assert found.knows("Rat")
    assert fall.loaded == 1


def test_without_new_words_the_file_is_left_alone(fall: Fall) -> None:
    fall.ask(["Rat"])
    before = fall.file.stat()
    fall.ask(["Rat"])
    fall.nachschlagewerk().keep()
    assert fall.file.stat() == before


def test_no_word_can_be_read_in_the_file(fall: Fall) -> None:
    fall.ask([*WORDS, *OTHERS])
    inhalt = fall.file.read_bytes()
    assert not [word for word in (*WORDS, *OTHERS) if len(word) > 2 and word.encode() in inhalt]


def test_another_dictionary_answers_for_itself(fall: Fall) -> None:
    fall.ask(["Rat", "Ratt"])
    fall.put_dictionary("Ratt")
    assert fall.ask(["Rat", "Ratt"]) == [False, True]


def test_a_full_file_begins_anew(fall: Fall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vorlagen_gen.load.nachgeschlagen.MAX_BYTES", 100)
    fall.ask([*WORDS])
    fall.ask(["Ratt"])
    assert fall.file.stat().st_size < 100
    assert fall.ask([*WORDS, "Ratt"]) == [True] * 5 + [False]


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_out_of_the_project_is_neither_read_nor_written(
    fall: Fall, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("fremd")
    fall.file.parent.symlink_to(outside, target_is_directory=True)
    assert fall.ask(["Rat"]) == [True]
    assert list(outside.iterdir()) == []


DAMAGES = st.one_of(
    st.binary(max_size=80),
    st.tuples(st.just("cut"), st.integers(0, 300)),
    st.tuples(st.just("flip"), st.integers(0, 300), st.integers(1, 255)),
    st.tuples(st.just("foreign"), ASKED),
    st.none(),
)


def damage(fall: Fall, how: object, scratch: Path) -> None:
    """Break the kept file, put one of another dictionary in its place, or leave it."""
    inhalt = fall.file.read_bytes() if fall.file.exists() else b""
    fall.file.parent.mkdir(exist_ok=True)
    match how:
        case bytes():
            fall.file.write_bytes(how)
        case ("cut", int(at)):
            fall.file.write_bytes(inhalt[:at])
        case ("flip", int(at), int(mask)) if at < len(inhalt):
            fall.file.write_bytes(inhalt[:at] + bytes((inhalt[at] ^ mask,)) + inhalt[at + 1 :])
        case ("foreign", list(words)):
            other = Fall(scratch)
            other.put_dictionary(*OTHERS)
            other.ask([*words, "Rat"])
            fall.file.write_bytes(other.file.read_bytes())
        case _:
            pass


@settings(max_examples=150, deadline=None)
@given(before=ASKED, how=DAMAGES, asked=ASKED)
@pytest.mark.usefixtures("system")
def test_no_kept_file_changes_an_answer(
    tmp_path_factory: pytest.TempPathFactory, before: list[str], how: object, asked: list[str]
) -> None:
    fall = Fall(tmp_path_factory.mktemp("fall"))
    fall.put_dictionary(*WORDS)
    expected = [word in WORDS for word in asked]
    assert fall.ask(before) == [word in WORDS for word in before]
    damage(fall, how, tmp_path_factory.mktemp("anderes"))
    assert fall.ask(asked) == expected
    assert fall.ask(asked) == expected


def test_a_wrong_answer_needs_the_key_of_the_dictionary(tmp_path: Path) -> None:
    fall = Fall(tmp_path)
    kept = Nachgeschlagen(fall.projekt, "eines")
    kept.add("Rat", is_known=False)
    kept.keep()
    assert Nachgeschlagen(fall.projekt, "eines").get("Rat") is False
    assert Nachgeschlagen(fall.projekt, "anderes").get("Rat") is None
