"""The rounds one after the other, and when they end."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from tests.beobachten.conftest import HEUTE, Baustelle

from vorlagen_gen import beobachten
from vorlagen_gen.ausdruck_runden import Rundenausdruck
from vorlagen_gen.beobachten import Ereignis, Fertig, Hindernis, beobachte
from vorlagen_gen.dauerbau import Neuerung
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.wache import Wache

ERSTE = "vorlagen/erste/vorlage.yaml"
BERICHT = "vorlagen/zweite/texte/bericht.md"


class Ablauf:
    """The rounds of a project, each with what is printed of it."""

    def __init__(self, baustelle: Baustelle, ereignisse: Iterator[Ereignis]) -> None:
        self._ereignisse = ereignisse
        self._ausdruck = Rundenausdruck(baustelle.root, baustelle.root)
        self.ereignisse: list[Ereignis] = []

    def runde(self) -> str:
        """What is printed until a round is over that says anything, or fails."""
        self.ereignisse.clear()
        texts: list[str] = []
        for ereignis in self._ereignisse:
            self.ereignisse.append(ereignis)
            texts.append(self._ausdruck.text(ereignis))
            is_over = isinstance(ereignis, Fertig | Hindernis)
            if is_over and ("".join(texts) or isinstance(ereignis, Hindernis)):
                break
        return "".join(texts)


@pytest.fixture
def ablauf(baustelle: Baustelle) -> Iterator[Ablauf]:
    """The rounds after the first, which says nothing."""
    root = baustelle.root
    with Wache([root / name for name in ("vorlagen", "content", "templates")]) as wache:
        events = beobachte(baustelle.dauerbau, wache, lambda: HEUTE, lambda _: None)
        with closing(events):
            while not isinstance(next(events), Fertig):
                pass
            yield Ablauf(baustelle, events)


def test_a_round_says_what_changed_what_became_of_it_and_how_long_it_took(
    ablauf: Ablauf, baustelle: Baustelle
) -> None:
    baustelle.edit(BERICHT, "steht.", "steht fest.")
    lines = ablauf.runde().splitlines()
    assert lines[:3] == ["", f"Geändert: {BERICHT}", "zweite"]
    assert any("Word" in line and "ENTWURF.docx" in line for line in lines)
    assert lines[-1].startswith("In ")
    assert lines[-1].endswith(" s: 1 gebaut, 1 unverändert.")


def test_a_fault_is_shown_again_with_each_save_and_the_files_are_told_to_be_old(
    ablauf: Ablauf, baustelle: Baustelle
) -> None:
    baustelle.edit(ERSTE, "status:", "status")
    first = ablauf.runde()
    assert "vorlagen/erste/vorlage.yaml:4:1: Fehler Y118" in first
    assert "Nicht gebaut: Beheben Sie zuerst die Fehler." in first
    assert "Von früher und jetzt veraltet" in first
    assert "1 nicht gebaut, 1 unverändert." in first
    baustelle.edit(ERSTE, "# Ein", "# Noch ein")
    assert "Fehler Y118" in ablauf.runde()


def test_a_change_that_no_paper_says_is_told_in_two_lines(
    ablauf: Ablauf, baustelle: Baustelle
) -> None:
    baustelle.path("content/notiz.txt").write_text("x", encoding="utf-8")
    _, heading, end = ablauf.runde().splitlines()
    assert heading == "Geändert: content/notiz.txt"
    assert end.endswith(" s: An den Vorlagen ändert sich nichts.")


def test_many_files_are_counted(ablauf: Ablauf, baustelle: Baustelle) -> None:
    for number in range(5):
        baustelle.path(f"content/{number}.txt").write_text("x", encoding="utf-8")
    assert "Geändert: 5 Dateien, darunter content/0.txt\n" in ablauf.runde()


def test_papers_that_come_and_go_are_built_and_told(ablauf: Ablauf, baustelle: Baustelle) -> None:
    shutil.move(baustelle.path("vorlagen/erste"), baustelle.root / "beiseite")
    gone = ablauf.runde()
    assert "Ausgabe ohne Vorlage (umbenannt oder gelöscht?): erste\n" in gone
    shutil.move(baustelle.root / "beiseite", baustelle.path("vorlagen/umbenannt"))
    assert "\numbenannt\n" in ablauf.runde()
    assert (baustelle.path("ausgabe/umbenannt") / "herkunft.json").is_file()


def test_what_another_builds_is_tried_again_without_a_word_until_it_is_free(
    ablauf: Ablauf, baustelle: Baustelle
) -> None:
    with gesperrt(baustelle.path("ausgabe/zweite")):
        baustelle.edit(BERICHT, "steht.", "steht fest.")
        assert "Nicht gebaut: Die Vorlage »zweite« wird gerade schon gebaut" in ablauf.runde()
    text = ablauf.runde()
    assert "Noch einmal gebaut:" in text
    assert "1 gebaut, 1 unverändert." in text


def test_a_project_without_papers_for_a_while_is_waited_for(
    ablauf: Ablauf, baustelle: Baustelle
) -> None:
    shutil.move(baustelle.path("vorlagen"), baustelle.root / "beiseite")
    assert "Nichts gebaut:" in ablauf.runde()
    assert ablauf.runde() == ""
    shutil.move(baustelle.root / "beiseite", baustelle.path("vorlagen"))
    baustelle.edit(BERICHT, "steht.", "steht fest.")
    assert "zweite" in ablauf.runde()


def test_it_ends_when_the_project_is_gone(ablauf: Ablauf, baustelle: Baustelle) -> None:
    shutil.rmtree(baustelle.root)
    with pytest.raises(VorlagenError, match="gibt es nicht mehr"):
        ablauf.runde()


def test_it_ends_when_the_program_is_another(
    ablauf: Ablauf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beobachten, "read_zustand", tuple)
    with pytest.raises(VorlagenError, match="Das Programm selbst"):
        ablauf.runde()


def test_a_file_that_cannot_be_read_for_a_moment_is_no_news(
    ablauf: Ablauf, baustelle: Baustelle, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = 3

    def refuse(_: Path) -> str:
        nonlocal refusals
        refusals -= 1
        if refusals >= 0:
            raise FileNotFoundError(2, "gone", "vorlage.yaml")
        return ""

    with monkeypatch.context() as patch:
        patch.setattr("vorlagen_gen.dauerbau.read_ausgang", refuse)
        baustelle.edit(BERICHT, "steht.", "steht fest.")
        assert "lässt sich nicht lesen" not in ablauf.runde()
        assert "»vorlage.yaml« lässt sich nicht lesen." in ablauf.runde()
    assert "1 gebaut" in ablauf.runde()


def test_each_round_asks_for_the_day(baustelle: Baustelle) -> None:
    """At midnight a file that a person edited gets the name of the new day."""
    days = iter((HEUTE, date(2026, 3, 5)))
    root = baustelle.root
    with Wache([root / "vorlagen"]) as wache:
        events = beobachte(baustelle.dauerbau, wache, lambda: next(days), lambda _: None)
        with closing(events):
            while not isinstance(next(events), Fertig):
                pass
            (docx,) = root.glob("ausgabe/zweite/*.docx")
            docx.write_bytes(b"von Hand")
            baustelle.edit(BERICHT, "steht.", "steht fest.")
            while not isinstance(found := next(events), Neuerung):
                pass
            assert (found.gebaut.ausgabe / f"{docx.stem}_bearbeitet-2026-03-05.docx").is_file()
