"""Windows on one paper, also copies of each other, and on one whose file is to be repaired."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect
from tests.arbeitsplatz.conftest import (
    FENSTER,
    NAME,
    YAML,
    Arbeitsplatz,
    arbeitsplatz_in,
    make_projekt,
)
from tests.browser.fenster import neue_seite, warte_bis_allein

pytestmark = pytest.mark.gross

BETREFF = "Beispielweg: Neue Leuchten"
IM_GESCHLOSSENEN = "Im geschlossenen getippt"
AUFGEHOBEN = "Nicht gespeichert, aber aufgehoben"


@pytest.fixture(scope="module")
def platz(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Arbeitsplatz]:
    with arbeitsplatz_in(make_projekt(tmp_path_factory.mktemp("fenster") / "projekt")) as opened:
        yield opened


@pytest.fixture
def seite(browser: Browser, platz: Arbeitsplatz) -> Iterator[Page]:
    """The small paper as it was; nothing is typed anywhere."""
    (platz.vorlage / "vorlage.yaml").write_text(YAML, encoding="utf-8")
    for draft in (platz.root / ".arbeitsplatz").glob("*/*.json"):
        draft.unlink(missing_ok=True)
    with neue_seite(browser) as page:
        page.goto(f"{platz.adresse}#schluessel={platz.schluessel}")
        page.goto(f"{platz.adresse}vorlage?name={NAME}")
        yield page


def _feld(seite: Page, pfad: str) -> Locator:
    return seite.locator(f'[id="feld.{pfad}.eingabe"]')


def _dupliziert(seite: Page) -> Page:
    """What „duplicate tab“ makes: a page with a copy of what the browser keeps for the tab."""
    seite.evaluate("sessionStorage.setItem('kopie', 'ja')")
    with seite.context.expect_page() as opening:
        seite.evaluate("open(location.href)")
    assert opening.value.evaluate("sessionStorage.getItem('kopie')") == "ja"
    return opening.value


def _fenster(seite: Page) -> str:
    name: str = seite.evaluate("sessionStorage.getItem('fenster')")
    return name


def _drafts(platz: Arbeitsplatz) -> set[str]:
    return {path.stem for path in (platz.root / f".arbeitsplatz/{NAME}").glob("*.json")}


def _tippe_und_schliesse(seite: Page) -> None:
    """Type into a window, and close it as people do once that is kept."""
    _feld(seite, "betreff").fill(IM_GESCHLOSSENEN)
    expect(seite.locator("#zustand")).to_have_text(AUFGEHOBEN)
    with seite.expect_event("close"):
        seite.close(run_before_unload=True)


def test_a_duplicated_tab_is_a_window_of_its_own(seite: Page, platz: Arbeitsplatz) -> None:
    _feld(seite, "betreff").fill("Im ersten getippt")
    expect(seite.locator("#zustand")).to_have_text(AUFGEHOBEN)
    zweite = _dupliziert(seite)
    expect(_feld(zweite, "betreff")).to_have_value(BETREFF)
    expect(zweite.locator("#meldung")).to_contain_text("in einem anderen Fenster offen")
    _feld(zweite, "betreff").fill("Im zweiten getippt")
    expect(zweite.locator("#zustand")).to_have_text(AUFGEHOBEN)
    assert _drafts(platz) == {_fenster(seite), _fenster(zweite)}
    for each, typed in ((seite, "Im ersten getippt"), (zweite, "Im zweiten getippt")):
        each.reload()
        expect(_feld(each, "betreff")).to_have_value(typed)
    assert len(_drafts(platz)) == 2


def test_a_tab_keeps_its_name_from_page_to_page(seite: Page, platz: Arbeitsplatz) -> None:
    expect(_feld(seite, "betreff")).to_have_value(BETREFF)
    name = _fenster(seite)
    seite.goto(platz.adresse)
    expect(seite.locator("#liste > li")).to_have_count(1)
    seite.reload()
    expect(seite.locator("#liste > li")).to_have_count(1)
    seite.go_back()
    expect(_feld(seite, "betreff")).to_have_value(BETREFF)
    assert _fenster(seite) == name


def test_what_only_the_browser_has_is_offered_once_its_window_is_gone(
    seite: Page, platz: Arbeitsplatz
) -> None:
    _feld(seite, "betreff").fill("Der Server ist fort")
    expect(seite.locator("#zustand")).to_have_text(AUFGEHOBEN)
    note = f"ungesichert.{NAME}.{FENSTER}"
    seite.evaluate(
        f"""(draft) => localStorage.setItem("{note}", draft)""",
        (platz.root / f".arbeitsplatz/{NAME}/{_fenster(seite)}.json").read_text(encoding="utf-8"),
    )
    zweite = _dupliziert(seite)
    zweite.get_by_role("button", name="Damit weiterarbeiten").click()
    expect(_feld(zweite, "betreff")).to_have_value("Der Server ist fort")
    assert zweite.evaluate(f"localStorage.getItem('{note}')") is None
    expect(_feld(seite, "betreff")).to_have_value("Der Server ist fort")


def test_two_windows_on_a_file_that_cannot_be_read_keep_their_own_words(
    seite: Page, platz: Arbeitsplatz
) -> None:
    broken = YAML.replace("status: entwurf", "status: [entwurf")
    quelle = _oeffne_kaputt(seite, platz, broken)
    quelle.fill(broken + "# eins\n")
    zweite = _dupliziert(seite)
    andere = zweite.get_by_label("vorlage.yaml", exact=True)
    expect(andere).to_have_value(broken)
    andere.fill(broken + "# zwei\n")
    for page, typed in ((seite, "# eins\n"), (zweite, "# zwei\n")):
        page.reload()
        expect(page.get_by_label("vorlage.yaml", exact=True)).to_have_value(broken + typed)
    zweite.close()
    warte_bis_allein(seite)
    quelle.fill(broken)
    seite.reload()
    expect(quelle).to_have_value(broken + "# zwei\n")


def test_a_fault_is_found_where_its_line_stands_now(seite: Page, platz: Arbeitsplatz) -> None:
    broken = YAML.replace("amt: Amt für", "amt: [Amt für")
    quelle = _oeffne_kaputt(seite, platz, broken)
    befund = seite.locator("#fehler-orte button").first
    befund.click()
    meant = _line_of_caret(quelle)
    unsaved = seite.get_by_text("Was hier steht, ist nicht gespeichert.")
    expect(unsaved.first).to_be_hidden()
    quelle.fill("# Oben\n# stehen zwei Zeilen mehr.\n" + broken)
    seite.reload()
    expect(unsaved.first).to_be_visible()
    befund.click()
    assert _line_of_caret(quelle) == meant
    quelle.fill(broken.replace(meant, "# anders"))
    befund.click()
    assert _line_of_caret(quelle) == "# anders"
    expect(seite.locator("#meldung")).to_contain_text("lautet hier schon anders")


def test_findings_of_a_file_are_those_of_its_last_saving(seite: Page, platz: Arbeitsplatz) -> None:
    quelle = _oeffne_kaputt(seite, platz, YAML.replace("amt: Amt für", "amt: [Amt für"))
    expect(seite.locator("#fehler-orte")).to_contain_text("vorlage.yaml:6:")
    quelle.fill(YAML.replace("status: entwurf", "status: [entwurf"))
    seite.get_by_role("button", name="vorlage.yaml speichern").click()
    expect(seite.locator("#fehler-orte")).to_contain_text("vorlage.yaml:3:")


def _line_of_caret(quelle: Locator) -> str:
    line: str = quelle.evaluate(
        "text => text.value.split('\\n')"
        "[text.value.slice(0, text.selectionStart).split('\\n').length - 1]"
    )
    return line


def _oeffne_kaputt(seite: Page, platz: Arbeitsplatz, yaml: str) -> Locator:
    """The text of a file that cannot be read; the form that was open would ask for it as well."""
    seite.goto("about:blank")
    (platz.vorlage / "vorlage.yaml").write_text(yaml, encoding="utf-8")
    seite.goto(f"{platz.adresse}vorlage?name={NAME}")
    return seite.get_by_label("vorlage.yaml", exact=True)


def test_what_a_closed_window_has_left_is_offered_at_once_and_known_again(
    seite: Page, platz: Arbeitsplatz
) -> None:
    dritte = _dupliziert(seite)
    expect(dritte.locator("#meldung")).to_contain_text("in einem anderen Fenster offen")
    _tippe_und_schliesse(seite)
    neue = dritte.context.new_page()
    neue.goto(f"{platz.adresse}vorlage?name={NAME}")
    for page in (neue, dritte):  # one opened afterwards, and one that was there all the time
        expect(page.locator(".angebot")).to_contain_text(" Uhr: Betreff.")
    neue.locator(".angebot").get_by_role("button", name="Verwerfen").click()
    dialog = neue.get_by_role("dialog", name="Eingaben verwerfen")
    dialog.get_by_role("button", name="Abbrechen").click()
    neue.close()
    expect(dritte.locator("#meldung")).to_be_hidden()
    dritte.get_by_role("button", name="Damit weiterarbeiten").click()
    expect(_feld(dritte, "betreff")).to_have_value(IM_GESCHLOSSENEN)


def test_what_is_taken_over_is_not_replaced_by_what_was_sent_before(
    seite: Page, platz: Arbeitsplatz
) -> None:
    """A page that opens tells the server that it shows nothing new: the draft went with that."""
    neue = seite.context.new_page()
    _tippe_und_schliesse(seite)
    held: list[Route] = []
    asked: list[str] = []

    def hold(route: Route) -> None:
        held.append(route)

    neue.route("**/api/entwurf?*", hold, times=1)
    neue.on("request", lambda request: asked.append(request.url))
    neue.goto(f"{platz.adresse}vorlage?name={NAME}")
    neue.get_by_role("button", name="Damit weiterarbeiten").click()
    while not held:
        neue.wait_for_timeout(20)
    assert [each for each in asked if "/api/uebernehmen" in each] == []
    held[0].continue_()
    expect(_feld(neue, "betreff")).to_have_value(IM_GESCHLOSSENEN)


_VERBORGEN = "Object.defineProperty(document, 'hidden', { get: () => true })"
"""What a window sees of itself that lies behind another: it asks for nothing any more."""


def test_a_window_that_nobody_looks_at_is_not_taken_for_closed(
    seite: Page, platz: Arbeitsplatz
) -> None:
    seite.evaluate(_VERBORGEN)
    _feld(seite, "betreff").fill("Hinten getippt")
    expect(seite.locator("#zustand")).to_have_text(AUFGEHOBEN)
    seite.route("**/api/**", lambda _: None)
    platz.api("abschied", {}, fenster=_fenster(seite))  # as if it had been silent for long
    vorne = seite.context.new_page()
    vorne.goto(f"{platz.adresse}vorlage?name={NAME}")
    expect(vorne.locator("#meldung")).to_contain_text("in einem anderen Fenster offen")
    expect(vorne.locator(".angebot")).to_have_count(0)
    for _ in range(2):
        with vorne.expect_response("**/api/fassung?*"):
            pass
    expect(vorne.locator("#meldung")).to_contain_text("in einem anderen Fenster offen")
    expect(vorne.locator(".angebot")).to_have_count(0)


def test_an_offer_takes_no_list_of_errors_away(seite: Page) -> None:
    andere = _dupliziert(seite)
    expect(_feld(andere, "betreff")).to_have_value(BETREFF)
    andere.get_by_role("button", name="Paket").click()
    expect(andere.get_by_role("dialog").get_by_role("status")).not_to_have_text("Läuft …")
    andere.get_by_role("button", name="Schließen").click()
    expect(andere.locator("#fehler-liste")).to_be_visible()
    _tippe_und_schliesse(seite)
    expect(andere.locator(".angebot")).to_be_visible()
    expect(andere.locator("#fehler-liste")).to_be_visible()


def test_what_this_window_has_typed_is_not_given_up_for_another(
    seite: Page, platz: Arbeitsplatz
) -> None:
    neue = seite.context.new_page()
    _tippe_und_schliesse(seite)
    neue.goto(f"{platz.adresse}vorlage?name={NAME}")
    expect(neue.locator(".angebot")).to_be_visible()
    _feld(neue, "betreff").fill("Selbst getippt")
    neue.get_by_role("button", name="Damit weiterarbeiten").click()
    expect(neue.locator("#meldung")).to_contain_text("Speichern Sie zuerst")
    expect(_feld(neue, "betreff")).to_have_value("Selbst getippt")
