"""Text files: only what differs is replaced."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.rueckweg import Eintrag, Rueckweg
from vorlagen_gen.edit.schreiben import write_all
from vorlagen_gen.edit.texte import with_text
from vorlagen_gen.errors import VorlagenError

LABEL = "vorlagen/x/texte/a.md"
letters = st.text(st.sampled_from("ab ü𝄞\n"))


def datei(text: str) -> Quelldatei:
    return Quelldatei(Path("a.md"), LABEL, b"\xef\xbb\xbf" + text.encode(), text)


@given(letters, letters, st.sampled_from(["\n", "\r\n", "\r"]))
def test_a_text_says_what_was_put_in_and_closes_as_before(old: str, new: str, end: str) -> None:
    before = datei(old.replace("\n", end))
    after = with_text(before, new)
    closing = old[len(old.rstrip("\n")) :] if old else "\n"
    assert after.zeilen.text == new.rstrip("\n") + closing
    assert after.data.startswith(b"\xef\xbb\xbf")


def test_lines_that_stay_keep_their_ends() -> None:
    after = with_text(datei("eins\r\nzwei\ndrei\rvier"), "eins\nneu\ndrei\nvier")
    assert after.text == "eins\r\nneu\ndrei\rvier"


def test_what_cannot_be_printed_is_refused() -> None:
    with pytest.raises(VorlagenError, match="nicht sicher ändern"):
        with_text(datei("eins"), "un\x07sichtbar")


def test_a_file_that_was_not_there_is_made_with_the_others(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    new = Quelldatei.new(tmp_path / "x/texte/a.md", LABEL)
    write_all([(new, with_text(new, "Neu"))], tmp_path)
    assert (tmp_path / "x/texte/a.md").read_bytes() == b"Neu\n"
    with pytest.raises(VorlagenError, match="inzwischen geändert"):
        write_all([(new, with_text(new, "Nochmals"))], tmp_path)


def test_an_interrupted_change_takes_back_the_file_it_made(tmp_path: Path) -> None:
    rueckweg = Rueckweg(tmp_path)
    rueckweg.prepare((Eintrag("a.md", None, b"Neu"), Eintrag("b.md", None, b"Auch")))
    rueckweg.new_file(0).replace(tmp_path / "a.md")
    assert rueckweg.roll_back() == ()
    assert [child.name for child in tmp_path.iterdir()] == []
