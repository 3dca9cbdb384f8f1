"""Documents are handed in before the rules are asked; what these reject comes to nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from tests.validate.fall import Fall

from vorlagen_gen import pruefung
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pipeline import Gebaut, bauen, setzen
from vorlagen_gen.werkstatt import Auftrag, Werkstatt

T = TypeVar("T")
DOCUMENTS, EACH = 3, 4
"""The faultless paper has three documents, and each is made and checked in four tasks."""
RULES = "die Regeln"


class Buch(Werkstatt):
    """Notes what is handed in, withdrawn and done; all of it in this process, when it is asked."""

    def __init__(self) -> None:
        super().__init__(1)
        self.said: list[str] = []
        self.withdrawn: set[Auftrag[Any]] = set()
        self.done = 0

    def submit(self, was: str, function: Callable[..., T], *arguments: object) -> Auftrag[T]:
        self.said.append(was)
        return super().submit(was, partial(self._do, function), *arguments)

    def _do(self, function: Callable[..., T], *arguments: object) -> T:
        self.done += 1
        return function(*arguments)

    def withdraw(self, auftraege: Iterable[Auftrag[Any]]) -> None:
        self.withdrawn |= set(auftraege)


@pytest.fixture
def buch(monkeypatch: pytest.MonkeyPatch) -> Buch:
    """It also notes when the rules are asked."""
    buch, ask = Buch(), pruefung._Pruefung._geprueft  # noqa: SLF001 -- when, not what

    def noted(self: Any, stand: Any) -> pruefung.Geprueft:
        buch.said.append(RULES)
        return ask(self, stand)

    monkeypatch.setattr(pruefung._Pruefung, "_geprueft", noted)  # noqa: SLF001 -- as above
    return buch


def build(fall: Fall, buch: Buch) -> Gebaut:
    heute, ausgabe = date(2026, 9, 1), fall.root / "ausgabe"
    (gebaut,) = bauen(Projekt.open(fall.root), (), ausgabe, heute, lambda _: None, werkstatt=buch)
    return gebaut


def test_a_final_paper_that_the_rules_reject_leaves_nothing(tmp_path: Path, buch: Buch) -> None:
    fall = Fall(tmp_path).ersetze("datum: 31.08.2026  ", "datum: 18.09.2026  ")
    gebaut = build(fall, buch)
    assert [each.code for each in gebaut.findings] == ["F205"]
    assert gebaut.geprueft.is_abgelehnt
    assert buch.said.index(RULES) == len(buch.said) - 1 == DOCUMENTS * EACH
    assert (len(buch.withdrawn), buch.done) == (DOCUMENTS * EACH, 0)
    assert not (fall.root / "ausgabe").exists()
    assert setzen(Projekt.open(fall.root), "fall", buch)[1] is None


def test_what_cannot_be_printed_is_not_handed_in(tmp_path: Path, buch: Buch) -> None:
    fall = Fall(tmp_path).ersetze("Beispielweg: Neue", "Beispielweg \U00013000: Neue")
    assert "D101" in {each.code for each in build(fall, buch).findings}
    assert buch.said == [RULES]


def test_a_paper_that_another_build_holds_is_not_made(tmp_path: Path, buch: Buch) -> None:
    fall = Fall(tmp_path)
    with gesperrt(fall.root / "ausgabe/fall"):
        gebaut = build(fall, buch)
    assert "wird gerade schon gebaut" in str(gebaut.fehler)
    assert (len(buch.withdrawn), buch.done) == (DOCUMENTS * EACH, 0)
