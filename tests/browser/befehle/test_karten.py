"""The start page: what its cards say follows what was done, and its search finds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.befehle.conftest import (
    ERGAENZUNG,
    GESCHEITERT,
    LEITBILD,
    RADWEG,
    VORLAGEN,
    ergebnis,
    feld,
    gebaut,
    inhalte,
    karte,
    kartenknopf,
    nimm_zurueck,
    oeffne,
    ruf,
    schliesse,
    speichere,
    start,
    waehle,
    warte_auf_befunde,
)
from tests.browser.worddatei import geaendert

pytestmark = pytest.mark.gross
_AM_ENDE = "each => each.scrollTop + each.clientHeight >= each.scrollHeight - 1"


def test_a_paper_with_open_points_is_not_packed_and_it_says_why(
    arbeit: Page, platz: Arbeitsplatz
) -> None:
    oeffne(arbeit, platz, ERGAENZUNG)
    waehle(arbeit, "Muster", "nein")
    waehle(arbeit, "Status", "Entwurf")
    feld(arbeit, "nummer").fill("")
    speichere(arbeit)
    arbeit.get_by_role("button", name="Paket").click()
    said = ergebnis(arbeit, "Paket", GESCHEITERT)
    assert "Nicht gepackt: Gepackt wird nur, was hochgeladen werden darf." in said
    assert arbeit.locator(".ausgabe").evaluate(_AM_ENDE)
    schliesse(arbeit)
    summary = arbeit.locator("#fehler-liste")
    expect(summary).to_be_focused()
    assert verstoesse(arbeit) == []
    lines = summary.get_by_role("paragraph").inner_text().splitlines()
    assert lines[:3] == [
        f"{ERGAENZUNG}: noch offen (1): Vorlagennummer",
        "Noch nicht hochladen: Die Vorlage ist ein Entwurf (status: entwurf).",
        "Nicht gepackt: Gepackt wird nur, was hochgeladen werden darf.",
    ]
    assert [path.name for path in (platz.root / "paket").iterdir()] == ["register"]


def test_a_sample_is_not_packed_and_the_focus_stays_at_its_card(
    arbeit: Page, platz: Arbeitsplatz
) -> None:
    warte_auf_befunde(arbeit)
    knopf = kartenknopf(arbeit, ERGAENZUNG, "Paket")
    knopf.click()
    assert "muster: ja" in ergebnis(arbeit, "Paket", GESCHEITERT)
    with arbeit.expect_request("**/api/befunde?*"):  # once the cards stand there anew
        schliesse(arbeit)
    expect(knopf).to_be_focused()
    expect(karte(arbeit, ERGAENZUNG)).not_to_contain_text("gepackt")
    assert [path.name for path in (platz.root / "paket").iterdir()] == ["register"]


def test_what_came_back_is_taken_over_as_by_the_command_line_and_taken_back(
    arbeit: Page, platz: Arbeitsplatz, konsole: Path, tmp_path: Path
) -> None:
    before = inhalte(platz.root / "vorlagen")
    words = ("Empfehlung abgeben", "Anregung abgeben")
    copy = tmp_path / "kopie.docx"
    copy.write_bytes(geaendert(gebaut(konsole, ERGAENZUNG).read_bytes(), *words))
    kartenknopf(arbeit, ERGAENZUNG, "Rücklauf").click()
    arbeit.get_by_label("Word-Dateien zu").set_input_files(copy)
    arbeit.get_by_role("button", name="Vorschläge zeigen").click()
    expect(arbeit.locator(".entscheidungsstand")).to_have_text("0 angenommen, 1 noch offen")
    assert verstoesse(arbeit) == []
    arbeit.get_by_role("button", name="Später entscheiden").click()
    expect(karte(arbeit, ERGAENZUNG)).to_contain_text("offener Rücklauf")
    assert inhalte(platz.root / "vorlagen") == before
    knopf = kartenknopf(arbeit, ERGAENZUNG, "Rücklauf")
    knopf.click()
    arbeit.get_by_role("button", name="Vorschläge zeigen").click()
    arbeit.get_by_role("group", name="Nr. 1").get_by_label("Annehmen").check()
    arbeit.get_by_role("button", name="Entscheidungen anwenden").click()
    expect(arbeit.locator("#meldung")).to_contain_text("Übernommen: Nr. 1")
    expect(karte(arbeit, ERGAENZUNG)).not_to_contain_text("offener Rücklauf")
    expect(knopf).to_be_focused()
    assert verstoesse(arbeit) == []
    ruf(konsole, "ruecklauf", ERGAENZUNG, copy, "--annehmen=alle")
    assert inhalte(platz.root / "vorlagen") == inhalte(konsole / "vorlagen") != before
    oeffne(arbeit, platz, ERGAENZUNG)
    text = feld(arbeit, "beschlussvorschlag.sachentscheidung")
    expect(text).to_have_value(re.compile(re.escape(words[1])))
    nimm_zurueck(arbeit)
    expect(text).to_have_value(re.compile(re.escape(words[0])))
    assert inhalte(platz.root / "vorlagen") == before


def test_a_card_follows_what_is_saved_of_its_paper(arbeit: Page, platz: Arbeitsplatz) -> None:
    before = inhalte(platz.root / "vorlagen")
    _require_marken(arbeit, ERGAENZUNG, "fertig", "keine Befunde")
    for pfad, wort, marken in (
        ("datum", "31.02.2025", ("fertig", "1 Fehler")),
        ("nummer", "V/9901/2025/2", ("fertig", "1 Warnung")),
    ):
        oeffne(arbeit, platz, ERGAENZUNG)
        feld(arbeit, pfad).fill(wort)
        speichere(arbeit)
        start(arbeit, platz)
        _require_marken(arbeit, ERGAENZUNG, *marken)
        oeffne(arbeit, platz, ERGAENZUNG)
        nimm_zurueck(arbeit)
    waehle(arbeit, "Status", "Entwurf")
    speichere(arbeit)
    start(arbeit, platz)
    _require_marken(arbeit, ERGAENZUNG, "Entwurf", "keine Befunde")
    oeffne(arbeit, platz, ERGAENZUNG)
    nimm_zurueck(arbeit)
    assert inhalte(platz.root / "vorlagen") == before


def _require_marken(seite: Page, name: str, *marken: str) -> None:
    """Just these states stand on the card, once everything is known of the paper."""
    expect(karte(seite, name).locator(".marke")).to_have_text(list(marken))


def test_the_search_finds_by_all_that_it_names(arbeit: Page) -> None:
    suche = arbeit.get_by_role("searchbox", name="Suchen in Betreff, Nummer, Art, Amt, Gremium")
    for typed, found in (
        ("neubau RADWEG", [RADWEG]),
        ("9901/2025/1", [ERGAENZUNG]),
        ("beschlussvorlage", [*VORLAGEN]),
        ("tiefbau", [RADWEG]),
        ("migration integration", [LEITBILD, ERGAENZUNG]),
        ("hiltrup", [RADWEG]),
        ("leitbild-erg", [ERGAENZUNG]),
        ("radweg leitbild", []),
        ("MUSTERSTRASSE", [RADWEG]),
        ("probebruecke  neubau", [RADWEG]),
        ("u\u0308 brücke", [RADWEG]),
        ("2025–2030 migrátion", [LEITBILD, ERGAENZUNG]),
        ("fertig leitbild", [LEITBILD, ERGAENZUNG]),
        ("entwurf", []),
        ("", [*VORLAGEN]),
    ):
        suche.fill(typed)
        text = "1 Vorlage" if len(found) == 1 else f"{len(found)} Vorlagen"
        expect(arbeit.locator("#zahl")).to_have_text(text)
        ids = [f"stand.{name}" for name in found]
        assert arbeit.locator(".marken").evaluate_all("all => all.map(one => one.id)") == ids
        assert verstoesse(arbeit) == []
