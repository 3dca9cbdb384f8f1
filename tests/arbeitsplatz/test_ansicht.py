"""What a window is shown: pages only of the document in sight, findings in two steps."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from http import HTTPStatus
from typing import Any

import pytest
from tests.arbeitsplatz.conftest import Arbeitsplatz, arbeitsplatz_in
from tests.vorschau.projekte import NAME, YAML, lay_out_faultless

pytestmark = pytest.mark.gross

PNG = b"\x89PNG\r\n\x1a\n"
FENSTER = ("fenster1", "fenster2")


@pytest.fixture(scope="module")
def buero(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arbeitsplatz]:
    """A server with a paper of which pages can be made."""
    root = lay_out_faultless(tmp_path_factory.mktemp("buero") / "projekt")
    with arbeitsplatz_in(root) as opened:
        yield opened


def _frage(platz: Arbeitsplatz, weg: str, **angaben: str) -> Any:
    return platz.api(weg, **{"name": NAME, "breite": "300", **angaben}).json


def _until(frage: Callable[[], Any]) -> Any:
    """What is told when one need not ask again."""
    for _ in range(600):
        if told := frage():
            return told
        time.sleep(0.05)
    raise AssertionError("Es ist nie fertig geworden.")


def _first(platz: Arbeitsplatz, fenster: str = FENSTER[0]) -> Any:
    """The document in sight if nothing is said, once it has pages."""

    def pages() -> Any:
        angaben = {"stamm": vorschau["dokumente"][0]["stamm"], "fenster": fenster}
        found = _frage(platz, "blaetter", **angaben)
        return found if "seiten" in found else None

    vorschau = _frage(platz, "vorschau", nummern="1", fenster=fenster)
    return _until(pages)


def _picture(platz: Arbeitsplatz, stamm: str, bild: str) -> bytes:
    angaben = {"name": NAME, "breite": "300", "stamm": stamm, "bild": bild}

    def picture() -> bytes | None:
        antwort = platz.api("seite", **angaben)
        return antwort.rumpf if antwort.status == HTTPStatus.OK else None

    found: bytes = _until(picture)
    return found


def test_findings_come_in_two_steps_and_pictures_by_what_they_show(buero: Arbeitsplatz) -> None:
    dokument = _first(buero)
    regeln = _frage(buero, "regelbefunde")["befunde"]
    told = _until(
        lambda: [each for each in [_frage(buero, "meldungen")] if each["befunde"] is not None]
    )
    assert all(each in told[0]["befunde"] for each in regeln)
    bild = dokument["seiten"][0]["bild"]
    assert _picture(buero, dokument["stamm"], bild).startswith(PNG)
    unknown = {"name": NAME, "breite": "300", "stamm": dokument["stamm"], "bild": "0" * 64}
    assert buero.api("seite", **unknown).json == {"veraltet": True}


def test_two_windows_on_one_paper_do_not_overtake_each_other(buero: Arbeitsplatz) -> None:
    for each in FENSTER:
        _first(buero, each)
    for each in FENSTER:
        assert "befunde" in _frage(buero, "regelbefunde", fenster=each)
        assert "befunde" in _frage(buero, "meldungen", fenster=each)


def test_a_picture_of_the_last_state_is_there_while_a_newer_one_is_made(
    buero: Arbeitsplatz,
) -> None:
    before = _first(buero)
    path = buero.root / YAML
    text = path.read_text(encoding="utf-8")
    changed = re.sub("^betreff: .*$", "betreff: Ein anderer", text, flags=re.MULTILINE)
    path.write_text(changed, encoding="utf-8")
    after = _first(buero)
    path.write_text(text, encoding="utf-8")
    bilder = [each["seiten"][0]["bild"] for each in (before, after)]
    assert bilder[0] != bilder[1]
    assert _picture(buero, before["stamm"], bilder[0]) != _picture(buero, after["stamm"], bilder[1])


def test_what_there_is_to_choose_from_follows_the_files(buero: Arbeitsplatz) -> None:
    before = _frage(buero, "auswahl")
    assert _frage(buero, "auswahl") == before
    path = buero.root / "content/gremien.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(f"{text.rstrip()}\nBeirat Beispielweg;;;\n", encoding="utf-8")
    after = _frage(buero, "auswahl")
    path.write_text(text, encoding="utf-8")
    added = [each["name"] for each in after["gremien"] if each not in before["gremien"]]
    assert added == ["Beirat Beispielweg"]
