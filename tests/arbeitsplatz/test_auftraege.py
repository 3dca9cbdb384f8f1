"""What a page starts is what somebody would have typed, whatever the folder is called."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from tests.arbeitsplatz.conftest import YAML

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError
from vorlagen_gen.arbeitsplatz.auftraege import Auftraege, Auftrag

_LONGEST = 120
"""So many seconds a command may take, on a machine that does much else."""


def _done(auftrag: Auftrag) -> Auftrag:
    for _ in range(_LONGEST * 20):
        if auftrag.code is not None:
            return auftrag
        time.sleep(0.05)
    raise AssertionError(auftrag.ausgabe)


@pytest.mark.parametrize("name", ["Spielplatz (Kopie)", "2026 Größe & Süd", "a'b; c"])
def test_a_folder_may_be_called_as_people_call_it(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "vorlagen" / name
    folder.mkdir(parents=True)
    (folder / "vorlage.yaml").write_text(YAML + "unbekannt: ja\n", encoding="utf-8")
    auftrag = _done(Auftraege(tmp_path).start("laufzettel", [name], {}))
    assert auftrag.ordner == name
    assert auftrag.ausgabe[0] == f"Die Vorlage {name} lässt sich nicht lesen.\n"


def test_what_could_not_be_started_does_not_run_for_ever(tmp_path: Path) -> None:
    auftraege = Auftraege(tmp_path / "fort")
    with pytest.raises(AblehnungError, match="nicht starten"):
        auftraege.start("bauen", ["x"], {})
    with pytest.raises(AblehnungError, match="gibt es nicht"):
        auftraege.find("1")


def test_options_stand_before_the_names(tmp_path: Path) -> None:
    (tmp_path / "vorlagen").mkdir()
    auftrag = _done(Auftraege(tmp_path).start("neu", ["Süd & Ost"], {"art": "Beschlussvorlage"}))
    missing = "Für die neue Vorlage fehlt: --amt, --gremium, --betreff, --anlage-a.\n"
    assert auftrag.ausgabe[0] == missing
    assert auftrag.ordner == "sued-ost"
