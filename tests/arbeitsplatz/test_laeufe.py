"""Two workbenches on one project: each says that there is the other, and none writes over it."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest
from tests.arbeitsplatz.conftest import NAME, Arbeitsplatz, arbeitsplatz_in

from vorlagen_gen.arbeitsplatz.laeufe import Laeufe

EINER, ANDERER = 8101, 8102


def test_each_knows_the_others_as_long_as_they_run(tmp_path: Path) -> None:
    einer, anderer = Laeufe(tmp_path), Laeufe(tmp_path)
    with einer.angemeldet(EINER):
        assert einer.andere() == ()
        with anderer.angemeldet(ANDERER):
            assert einer.andere() == (ANDERER,)
            assert anderer.andere() == (EINER,)
        assert einer.andere() == ()
    assert list((tmp_path / ".arbeitsplatz").iterdir()) == []


def test_what_a_killed_one_has_left_is_no_workbench(tmp_path: Path) -> None:
    left = tmp_path / f".arbeitsplatz/.{EINER}.sperre"
    left.parent.mkdir()
    left.touch()
    assert Laeufe(tmp_path).andere() == ()
    assert not left.exists()


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "woanders").mkdir()
    (tmp_path / ".arbeitsplatz").symlink_to(tmp_path / "woanders")
    with Laeufe(tmp_path).angemeldet(EINER):
        assert Laeufe(tmp_path).andere() == ()
        assert list((tmp_path / "woanders").iterdir()) == []


def _said(platz: Arbeitsplatz) -> str:
    """What follows on the address, once the workbench has ended."""
    platz.process.terminate()
    assert platz.process.stdout is not None
    return platz.process.stdout.read()


@pytest.mark.gross
def test_two_on_one_project_notice_what_the_other_saves(root: Path) -> None:
    with arbeitsplatz_in(root) as einer:
        with arbeitsplatz_in(root) as anderer:
            drafts = []
            for platz, betreff in ((einer, "Vom einen"), (anderer, "Vom anderen")):
                read = platz.api("vorlage", fenster=f"fenster{platz.port}").json
                jetzt = deepcopy(read["basis"])
                jetzt["werte"]["betreff"] = betreff
                drafts.append({**{key: read[key] for key in ("fassung", "basis")}, "jetzt": jetzt})
                platz.api("entwurf", drafts[-1], fenster=f"fenster{platz.port}")
            there = f"fenster{einer.port}"
            known = anderer.api("vorlage", fenster="fensterneu").json["andere"]
            assert (there, True) in [(each["fenster"], each["aktiv"]) for each in known]
            assert anderer.api("uebernehmen", {}, fenster="fensterneu", von=there).status == 409
            assert einer.api("speichern", drafts[0]).status == 200
            late = anderer.api("speichern", drafts[1]).json
            (konflikt,) = late["konflikte"]
            assert (konflikt["meins"], konflikt["fremd"]) == ("Vom anderen", "Vom einen")
            assert f"http://127.0.0.1:{einer.port}/" in _said(anderer)
        text = (root / f"vorlagen/{NAME}/vorlage.yaml").read_text(encoding="utf-8")
        assert "betreff: Vom einen\n" in text
        einer.process.kill()
    with arbeitsplatz_in(root) as dritter:
        assert _said(dritter) == ""
