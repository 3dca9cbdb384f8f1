"""Requests of one window cross each other: the last turn shows what was typed last."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

import pytest
from tests.vorschau.projekte import NAME, YAML, lay_out_faultless

from vorlagen_gen.arbeitsplatz.anfrage import Anfrage
from vorlagen_gen.arbeitsplatz.ansicht import Ansicht
from vorlagen_gen.arbeitsplatz.entwuerfe import Entwuerfe
from vorlagen_gen.arbeitsplatz.fenster import Fensterbuch
from vorlagen_gen.arbeitsplatz.laeufe import Laeufe
from vorlagen_gen.arbeitsplatz.vorschauwege import Vorschauwege
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.vorschau import Turn, Vorschau, Vorschaubau
from vorlagen_gen.werkstatt import Werkstatt

pytestmark = pytest.mark.gross

WERTE = {"name": NAME, "fenster": "fenster1", "breite": "300"}
ALT, NEU = "Neue Beleuchtung", "Helle Beleuchtung"


class Gekreuzt(Vorschaubau):
    """Something happens right behind a turn, or between a state and what is made of it."""

    after_turn: Callable[[], object] | None = None
    after_state: Callable[[], object] | None = None

    def turn(self, name: str, fenster: str = "") -> Turn:
        turn = super().turn(name, fenster)
        happens, self.after_turn = self.after_turn, None
        if happens:
            happens()
        return turn

    def vorschau(self, turn: Turn, ueberlagerung: Mapping[PurePosixPath, bytes]) -> Vorschau:
        vorschau = super().vorschau(turn, ueberlagerung)
        happens, self.after_state = self.after_state, None
        if happens:
            happens()
        return vorschau


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return lay_out_faultless(tmp_path / "projekt")


@pytest.fixture
def bau(root: Path) -> Iterator[Gekreuzt]:
    with Werkstatt(1) as werkstatt:
        yield Gekreuzt(root, werkstatt)


@pytest.fixture
def frage(root: Path, bau: Gekreuzt) -> Callable[[str], object]:
    projekt = Projekt(root)
    fenster, ansicht = Fensterbuch(projekt, Laeufe(root)), Ansicht(bau)
    wege = Vorschauwege(projekt, Entwuerfe(root), fenster, ansicht).alle()
    return lambda weg: json.loads(wege["GET", weg](Anfrage("GET", "", {}, WERTE)).rumpf)


def _type(root: Path) -> None:
    path = root / YAML
    text = path.read_text(encoding="utf-8")
    assert ALT in text
    path.write_text(text.replace(ALT, NEU), encoding="utf-8")


def test_what_is_typed_behind_a_turn_is_shown_by_it(
    root: Path, bau: Gekreuzt, frage: Callable[[str], object]
) -> None:
    bau.after_turn = lambda: _type(root)
    assert NEU in str(frage("vorschau"))


def test_a_state_that_is_ready_late_does_not_hide_the_newer_one(
    root: Path, bau: Gekreuzt, frage: Callable[[str], object]
) -> None:
    def meanwhile() -> None:
        _type(root)
        assert NEU in str(frage("vorschau"))

    bau.after_state = meanwhile
    frage("vorschau")
    assert frage("regelbefunde") != {"veraltet": True}


def test_a_turn_that_comes_too_late_shows_nothing(
    root: Path, bau: Gekreuzt, frage: Callable[[str], object]
) -> None:
    bau.after_turn = lambda: frage("vorschau")
    _type(root)
    assert frage("vorschau") == {"veraltet": True}
    assert frage("regelbefunde") != {"veraltet": True}
