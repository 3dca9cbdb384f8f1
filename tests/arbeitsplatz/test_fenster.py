"""Which windows are open: also those of an earlier run, until they have had time to say so."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from http import HTTPStatus
from pathlib import Path

import pytest
from tests.arbeitsplatz.conftest import FENSTER, NAME, Arbeitsplatz, arbeitsplatz_in

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError, Anfrage
from vorlagen_gen.arbeitsplatz.fenster import Fensterbuch
from vorlagen_gen.arbeitsplatz.laeufe import Laeufe
from vorlagen_gen.arbeitsplatz.schutz import FELD, Schutz
from vorlagen_gen.load.projekt import Projekt

OFFENES = "offenesfenster"


class _Uhr:
    def __init__(self) -> None:
        self.jetzt = 1000.0

    def __call__(self) -> float:
        return self.jetzt


@pytest.fixture
def uhr() -> _Uhr:
    return _Uhr()


@pytest.fixture
def buch(root: Path, uhr: _Uhr) -> Iterator[Fensterbuch]:
    laeufe = Laeufe(root)
    with laeufe.angemeldet(8101):
        yield Fensterbuch(Projekt.open(root), laeufe, uhr)


def _frage(weg: str = "fassung", name: str = NAME, **kopf: str) -> Anfrage:
    return Anfrage("GET", f"/api/{weg}", kopf, {"name": name, "fenster": FENSTER})


def test_no_window_of_an_earlier_run_is_closed_before_it_could_ask(
    buch: Fensterbuch, uhr: _Uhr
) -> None:
    assert buch.is_open(NAME, FENSTER)
    assert not buch.has_other(NAME, OFFENES)
    uhr.jetzt += 9.9
    assert buch.is_open(NAME, FENSTER)
    uhr.jetzt += 0.2
    assert not buch.is_open(NAME, FENSTER)


def test_a_window_is_open_as_long_as_it_asks(buch: Fensterbuch, uhr: _Uhr) -> None:
    for _ in range(5):
        uhr.jetzt += 14
        buch.of(_frage())
        assert buch.is_open(NAME, FENSTER)
    uhr.jetzt += 16
    assert not buch.is_open(NAME, FENSTER)


def test_a_window_that_says_goodbye_is_closed_at_once(buch: Fensterbuch) -> None:
    buch.leave(_frage("abschied"))
    assert not buch.is_open(NAME, FENSTER)
    buch.of(_frage())
    assert buch.is_open(NAME, FENSTER)
    buch.note(_frage("abschied"))
    assert not buch.is_open(NAME, FENSTER)


def test_who_is_noted_without_a_paper_is_nobody(buch: Fensterbuch) -> None:
    buch.note(_frage(name="../fremdes"))
    buch.note(Anfrage("GET", "/api/fassung"))
    assert not buch.has_other(NAME, OFFENES)


def test_the_keys_of_the_last_runs_are_known_again_and_open_nothing(root: Path) -> None:
    for number in range(7):
        schutz = Schutz(f"schluessel{number}", Laeufe(root).abdruecke())
        Laeufe(root).merke(schutz.abdruck)
    schutz = Schutz("neuer", Laeufe(root).abdruecke())
    known = [
        number
        for number in range(7)
        if schutz.is_of_earlier_run(_frage(**{FELD: f"schluessel{number}"}))
    ]
    assert known == [2, 3, 4, 5, 6]
    for given in ("schluessel6", "neuer ", ""):
        with pytest.raises(AblehnungError):
            schutz.demand_key(_frage(**{FELD: given}))
    assert not schutz.is_of_earlier_run(_frage())
    kept = (root / ".arbeitsplatz/schluessel").read_text(encoding="ascii")
    assert "schluessel" not in kept


@pytest.mark.parametrize("said", [b"", b"keiner\n", b"\xff" * 64, b"a" * 63])
def test_a_list_of_keys_that_cannot_be_read_names_none(root: Path, said: bytes) -> None:
    (root / ".arbeitsplatz").mkdir()
    (root / ".arbeitsplatz/schluessel").write_bytes(said)
    assert Laeufe(root).abdruecke() == ()


def test_the_keys_are_not_kept_through_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "woanders").mkdir()
    (root / ".arbeitsplatz").symlink_to(tmp_path / "woanders")
    Laeufe(root).merke("a" * 64)
    assert list((tmp_path / "woanders").iterdir()) == []
    assert Laeufe(root).abdruecke() == ()


@pytest.mark.gross
def test_after_a_restart_only_what_closed_windows_typed_is_left_behind(root: Path) -> None:
    """A browser that does not know the new key says by its questions that its window is open."""
    with arbeitsplatz_in(root) as platz:
        for fenster in (FENSTER, OFFENES):
            gelesen = platz.api("vorlage", fenster=fenster).json
            jetzt = deepcopy(gelesen["basis"])
            jetzt["werte"]["betreff"] = f"Getippt in {fenster}"
            entwurf = {"fassung": gelesen["fassung"], "basis": gelesen["basis"], "jetzt": jetzt}
            assert platz.api("entwurf", entwurf, fenster=fenster).status == HTTPStatus.OK
        alter = platz.schluessel
    with arbeitsplatz_in(root) as platz:
        left: list[str] = []
        while not left:
            _melde(platz, alter)
            others = platz.api("vorlage", fenster="drittesfenster").json["andere"]
            left = [each["fenster"] for each in others if not each["aktiv"]]
        assert left == [FENSTER]


def _melde(platz: Arbeitsplatz, schluessel: str) -> None:
    weg = f"/api/fassung?name={NAME}&fenster={OFFENES}"
    antwort = platz.frage(weg, kopf={"X-Schluessel": schluessel})
    assert antwort.status == HTTPStatus.UNAUTHORIZED
    assert b"fassung" not in antwort.rumpf
