"""The browser is started with a file: whoever lists the processes learns no key."""

from __future__ import annotations

import os
import stat
import webbrowser
from http import HTTPStatus
from pathlib import Path

import pytest

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError, Anfrage, Antwort
from vorlagen_gen.arbeitsplatz.oeffnen import Zettel, oeffne
from vorlagen_gen.arbeitsplatz.schutz import Schutz

ADRESSE = "http://127.0.0.1:1/#schluessel=geheim"
EINLASS = "http://127.0.0.1:1/einlass/x#schluessel=geheim"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(webbrowser, "open", found.append)
    return found


@pytest.mark.skipif(os.name == "nt", reason="Unter Windows sind fremde Aufrufe nicht zu lesen.")
def test_only_its_own_user_reads_the_file(tmp_path: Path, opened: list[str]) -> None:
    zettel = Zettel(tmp_path)
    oeffne(zettel, ADRESSE, EINLASS)
    (path,) = tmp_path.glob("*/*")
    assert opened == [path.as_uri()]
    assert "geheim" not in opened[0]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert EINLASS in path.read_text(encoding="utf-8")
    zettel.entferne()
    zettel.entferne()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Unter Windows sind fremde Aufrufe nicht zu lesen.")
def test_the_file_is_gone_once_a_page_asks_with_the_key(tmp_path: Path, opened: list[str]) -> None:
    def beantworte(anfrage: Anfrage) -> Antwort:
        if not anfrage.kopf:
            raise AblehnungError(HTTPStatus.UNAUTHORIZED, "")
        return Antwort(b"")

    zettel = Zettel(tmp_path)
    answered = zettel.bis_gelesen(beantworte)
    oeffne(zettel, ADRESSE, EINLASS)
    answered(Anfrage("GET", "/", {"a": "b"}))
    with pytest.raises(AblehnungError):
        answered(Anfrage("GET", "/api/uebersicht"))
    assert len(list(tmp_path.glob("*/*"))) == len(opened) == 1
    answered(Anfrage("GET", "/api/uebersicht", {"a": "b"}))
    assert list(tmp_path.iterdir()) == []


def test_only_the_way_in_may_be_asked_for_from_a_file() -> None:
    schutz = Schutz("geheim")
    schutz.port = 1
    kopf = {"host": "127.0.0.1:1", "sec-fetch-site": "cross-site"}
    way_in = schutz.einlass.removeprefix("http://127.0.0.1:1").partition("#")[0]
    schutz.demand_own(Anfrage("GET", way_in, kopf))
    refused = (("GET", "/"), ("GET", "/einlass"), ("GET", "/einlass/x"), ("POST", way_in))
    for methode, pfad in refused:
        with pytest.raises(AblehnungError):
            schutz.demand_own(Anfrage(methode, pfad, kopf))
    with pytest.raises(AblehnungError):
        schutz.demand_own(Anfrage("GET", way_in, {**kopf, "host": "boese.example"}))
