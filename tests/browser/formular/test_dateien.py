"""Files that are dropped into the form, a saving that fails, and the files of a broken paper."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from tests.arbeitsplatz.conftest import Arbeitsplatz
from tests.browser.axe import verstoesse
from tests.browser.fenster import GEDULD, warte_bis_allein
from tests.browser.formular.conftest import (
    YAML,
    feld,
    make_vorlage,
    nimm_alles_zurueck,
    oeffne,
    speichere,
    yaml_of,
)
from tests.mustervorlagen import ROOT

pytestmark = pytest.mark.gross

PDF = (ROOT / "vorlagen/2026-radweg-beispiel/anlagen/lageplan.pdf").read_bytes()
NAME = "Übersicht der Maße (Süd).PDF"
ABGELEGT = "anlagen/uebersicht-der-masse-sued.pdf"
ZU_GROSS = 50_000_001


@pytest.fixture
def fenster(browser: Browser) -> Iterator[Page]:
    """A window; the browser may complain in it, as it does of every request that is refused."""
    with browser.new_context(locale="de-DE") as context:
        context.set_default_timeout(GEDULD)
        yield context.new_page()


@pytest.fixture
def form(fenster: Page, platz: Arbeitsplatz, ordner: Path) -> Page:
    oeffne(fenster, platz, ordner)
    return fenster


def _lege(folder: Path, name: str, data: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    return folder / name


def _lasse_fallen(seite: Page, stelle: Locator, *dateien: Path) -> None:
    """Draw files from outside over the window and let them fall, as a file manager does."""
    expect(seite.locator("#befunde-zahl")).not_to_be_empty()  # no finding moves what is aimed at
    stelle.scroll_into_view_if_needed()
    kasten = stelle.bounding_box()
    assert kasten
    session = seite.context.new_cdp_session(seite)
    data = {"items": [], "files": [str(each) for each in dateien], "dragOperationsMask": 1}
    where = {"x": kasten["x"] + kasten["width"] / 2, "y": kasten["y"] + kasten["height"] / 2}
    for art in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": art, "data": data, **where})
    session.detach()


def _auswahl(seite: Page) -> Locator:
    return seite.get_by_label("Dateien als Anlagen aufnehmen")


def test_a_dropped_file_becomes_an_anlage(form: Page, ordner: Path, tmp_path: Path) -> None:
    _lasse_fallen(form, form.locator(".ablage"), _lege(tmp_path, NAME, PDF))
    expect(feld(form, "anlagen.1.titel")).to_have_value("Übersicht der Maße (Süd)")
    expect(feld(form, "anlagen.1.nummer")).to_be_focused()
    expect(feld(form, "anlagen.1.nummer")).to_have_value("2")
    assert (ordner / ABGELEGT).read_bytes() == PDF
    feld(form, "anlagen.1.titel").focus()
    expect(form.locator(".kasten").first).to_be_visible()  # where its row stands on the pages
    speichere(form)
    row = f'  - {{nummer: 2, titel: "Übersicht der Maße (Süd)", datei: {ABGELEGT}}}'
    first = "  - {nummer: 1, titel: Erläuterung, datei: anlagen/erlaeuterung.md}"
    written = yaml_of(ordner)
    assert written.replace('"', "") == YAML.replace(first, f"{first}\n{row}").replace('"', "")
    nimm_alles_zurueck(form)
    expect(feld(form, "anlagen.1.titel")).to_have_count(0)
    speichere(form)
    assert yaml_of(ordner) == YAML


def test_a_file_may_be_dropped_anywhere_on_the_anlagen_and_nowhere_else(
    form: Page, ordner: Path, tmp_path: Path
) -> None:
    _lasse_fallen(form, feld(form, "betreff"), _lege(tmp_path, NAME, PDF))
    expect(form.get_by_role("alert")).to_contain_text("Dateien gehören zu den Anlagen")
    assert not (ordner / ABGELEGT).exists()
    _lasse_fallen(form, feld(form, "anlagen.0.titel"), _lege(tmp_path, NAME, PDF))
    expect(feld(form, "anlagen.1.datei")).to_have_value(ABGELEGT)
    assert (ordner / ABGELEGT).read_bytes() == PDF


def test_files_of_one_name_do_not_replace_each_other(
    form: Page, ordner: Path, tmp_path: Path
) -> None:
    first = _lege(tmp_path / "eins", NAME, PDF)
    second = _lege(tmp_path / "zwei", NAME, PDF + b"\n% anders\n")
    _auswahl(form).set_input_files([first])
    expect(feld(form, "anlagen.1.datei")).to_have_value(ABGELEGT)
    _auswahl(form).set_input_files([second])
    expect(feld(form, "anlagen.2.datei")).to_have_value(ABGELEGT.replace(".pdf", "-2.pdf"))
    _auswahl(form).set_input_files([first])
    expect(form.get_by_role("alert")).to_contain_text(f"{NAME}: Diese Datei ist schon Anlage 2.")
    expect(feld(form, "anlagen.3.datei")).to_have_count(0)
    assert sorted(path.name for path in (ordner / "anlagen").iterdir()) == [
        "erlaeuterung.md",
        "uebersicht-der-masse-sued-2.pdf",
        "uebersicht-der-masse-sued.pdf",
    ]
    assert (ordner / ABGELEGT).read_bytes() == PDF


def test_what_cannot_be_an_anlage_is_refused_and_the_rest_taken(
    form: Page, ordner: Path, tmp_path: Path
) -> None:
    large = tmp_path / "Pläne.pdf"
    with large.open("wb") as file:
        file.truncate(ZU_GROSS)
    files = [
        _lege(tmp_path, "Programm.exe", b"MZ"),
        large,
        _lege(tmp_path, "Kein Bild.png", PDF),
        _lege(tmp_path, "Notiz_vom_Amt.md", b"Ein Satz.\n"),
    ]
    _auswahl(form).set_input_files(files)
    expect(feld(form, "anlagen.1.titel")).to_have_value("Notiz vom Amt")
    meldung = form.get_by_role("alert")
    expect(meldung).to_contain_text("Programm.exe: Diese Datei kann keine Anlage sein")
    expect(meldung).to_contain_text("Pläne.pdf: Die Datei ist größer als 50 MB. Verkleinern Sie")
    expect(meldung).to_contain_text("Kein Bild.png: Diese Datei kann keine Anlage sein")
    expect(meldung).to_contain_text("Nehmen Sie PDF, Word (.docx), Excel (.xlsx), ein Bild")
    expect(feld(form, "anlagen.2.titel")).to_have_count(0)
    names = sorted(path.name for path in (ordner / "anlagen").iterdir())
    assert names == ["erlaeuterung.md", "notiz-vom-amt.md"]
    _auswahl(form).set_input_files([_lege(tmp_path, "Zweite.md", b"Ein Wort.\n")])
    expect(feld(form, "anlagen.2.titel")).to_have_value("Zweite")
    expect(meldung).to_be_hidden()


def test_a_file_that_falls_beside_its_place_changes_nothing(
    form: Page, ordner: Path, tmp_path: Path
) -> None:
    feld(form, "betreff").fill("Getippt")
    _lasse_fallen(form, form.locator("#betreff"), _lege(tmp_path, NAME, PDF))
    _lasse_fallen(form, form.locator(".ablage"), _lege(tmp_path, "plan.pdf", PDF))
    expect(feld(form, "anlagen.1.datei")).to_have_value("anlagen/plan.pdf")
    expect(feld(form, "betreff")).to_have_value("Getippt")
    assert not (ordner / ABGELEGT).exists()


def test_a_markdown_file_is_written_in_as_soon_as_it_is_dropped(
    form: Page, ordner: Path, tmp_path: Path
) -> None:
    _lasse_fallen(form, form.locator(".ablage"), _lege(tmp_path, "Notiz.md", b"Ein Satz.\n"))
    text = feld(form, "anlagen.1.datei.text")
    expect(text).to_have_value("Ein Satz.\n")
    text.fill("Ein anderer Satz.")
    speichere(form)
    assert (ordner / "anlagen/notiz.md").read_text(encoding="utf-8") == "Ein anderer Satz.\n"
    assert "datei: anlagen/notiz.md}" in yaml_of(ordner)


def test_all_editors_of_one_file_say_the_same(fenster: Page, platz: Arbeitsplatz) -> None:
    entry = "datei: anlagen/erlaeuterung.md}\n"
    more = (
        "  - {nummer: 2, datei: anlagen/erlaeuterung.md}\n  - {datei: ./anlagen/erlaeuterung.md}\n"
    )
    folder = make_vorlage(platz.root, YAML.replace(entry, f"{entry}{more}"))
    oeffne(fenster, platz, folder)
    first, second, third = (feld(fenster, f"anlagen.{each}.datei.text") for each in range(3))
    first.fill("Ein neuer Absatz")
    for each in (second, third):
        expect(each).to_have_value("Ein neuer Absatz")
    third.press("Control+End")
    fenster.keyboard.type("!")
    expect(first).to_have_value("Ein neuer Absatz!")
    speichere(fenster)
    written = (folder / "anlagen/erlaeuterung.md").read_text(encoding="utf-8")
    assert written == "Ein neuer Absatz!\n"


def test_a_new_paper_has_a_place_for_files_and_no_row_stays_empty(
    fenster: Page, platz: Arbeitsplatz, tmp_path: Path
) -> None:
    start, end = YAML.index("anlagen:\n"), YAML.index("anlage_a:\n")
    oeffne(fenster, platz, make_vorlage(platz.root, YAML[:start] + YAML[end:]))
    _lasse_fallen(fenster, fenster.locator(".ablage"), _lege(tmp_path, NAME, PDF))
    expect(feld(fenster, "anlagen.0.datei")).to_have_value(ABGELEGT)
    nimm_alles_zurueck(fenster)
    fenster.get_by_role("button", name="Anlagen hinzufügen", exact=True).click()
    expect(feld(fenster, "anlagen.0.nummer")).to_have_value("")
    _lasse_fallen(fenster, fenster.locator(".ablage"), _lege(tmp_path, "plan.pdf", PDF))
    expect(feld(fenster, "anlagen.0.datei")).to_have_value("anlagen/plan.pdf")
    expect(feld(fenster, "anlagen.0.nummer")).to_have_value("1")
    expect(feld(fenster, "anlagen.1.nummer")).to_have_count(0)


@contextmanager
def _nichts_zu_schreiben(root: Path) -> Iterator[None]:
    """No paper can be written meanwhile: not even root makes a folder of a file."""
    in_the_way = root / "vorlagen/.aenderung"
    in_the_way.write_text("", encoding="utf-8")
    try:
        yield
    finally:
        in_the_way.unlink()


def test_a_saving_that_fails_loses_nothing(form: Page, ordner: Path, platz: Arbeitsplatz) -> None:
    summary = form.locator("#fehler-liste")
    with _nichts_zu_schreiben(platz.root):
        feld(form, "betreff").fill("Getippt und nicht geschrieben")
        feld(form, "begruendung").fill("Auch dieser Satz.")
        form.keyboard.press("Control+s")
        expect(summary).to_be_focused()
        expect(summary).to_contain_text("Nicht gespeichert")
        expect(summary).to_contain_text("Die Dateien lassen sich nicht schreiben")
        expect(summary).to_contain_text("prüfen Sie Platz und Rechte")
        assert verstoesse(form) == []
        assert yaml_of(ordner) == YAML
        expect(form.locator("#zustand")).to_have_text("Nicht gespeichert, aber aufgehoben")
        form.reload()
        expect(feld(form, "betreff")).to_have_value("Getippt und nicht geschrieben")
        expect(feld(form, "begruendung")).to_have_value("Auch dieser Satz.")
    speichere(form)
    expect(summary).to_have_count(0)
    assert "betreff: Getippt und nicht geschrieben\n" in yaml_of(ordner)
    assert (ordner / "texte/begruendung.md").read_bytes() == b"Auch dieser Satz.\n"


def test_what_the_server_refuses_is_told_and_kept(form: Page, ordner: Path) -> None:
    aside = ordner / "texte"
    (ordner / "vorlage.yaml").rename(aside / "beiseite")
    feld(form, "betreff").fill("Trotzdem getippt")
    form.get_by_role("button", name="Speichern", exact=True).click()
    summary = form.locator("#fehler-liste")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("fehlt die Datei vorlage.yaml")
    expect(feld(form, "betreff")).to_have_value("Trotzdem getippt")
    (aside / "beiseite").rename(ordner / "vorlage.yaml")
    speichere(form)
    assert "betreff: Trotzdem getippt\n" in yaml_of(ordner)


def _oeffne_kaputt(seite: Page, platz: Arbeitsplatz) -> Path:
    folder = make_vorlage(platz.root, YAML.replace("datum: 21.04.2026", "datum: [21.04.2026"))
    seite.goto(f"{platz.adresse}vorlage?name={folder.name}#schluessel={platz.schluessel}")
    expect(seite.locator("#fehler-liste")).to_be_focused()
    return folder


def test_a_broken_paper_is_typed_right(fenster: Page, platz: Arbeitsplatz) -> None:
    folder = _oeffne_kaputt(fenster, platz)
    yaml = fenster.get_by_label("vorlage.yaml", exact=True)
    text = fenster.get_by_label("texte/begruendung.md", exact=True)
    befund = fenster.locator("#fehler-liste button").first
    befund.click()
    expect(yaml).to_be_focused()
    line = yaml.evaluate("each => each.value.slice(0, each.selectionStart).split('\\n').length")
    assert f"vorlage.yaml:{line}:" in str(befund.text_content())
    yaml.fill(yaml.input_value().replace("Sportamt", "Kulturamt"))
    fenster.keyboard.press("Control+s")
    meldung = fenster.get_by_role("alert")
    expect(meldung).to_contain_text("Gespeichert; zu lesen ist die Datei noch nicht")
    assert "amt: Kulturamt\n" in yaml_of(folder)
    text.fill("Ein neuer Satz.\n\n\n")
    broken = yaml.input_value()
    yaml.evaluate("(e, at) => e.setSelectionRange(at, at)", broken.index("["))
    yaml.press("Delete")
    fenster.keyboard.press("Control+z")
    expect(yaml).to_have_value(broken)
    fenster.keyboard.press("Control+Shift+z")
    fenster.get_by_role("button", name="vorlage.yaml speichern").click()
    expect(meldung).to_contain_text("sobald auch texte/begruendung.md gespeichert ist")
    expect(text).to_have_value("Ein neuer Satz.\n\n\n")
    fenster.get_by_role("button", name="texte/begruendung.md speichern").click()
    expect(feld(fenster, "begruendung")).to_have_value("Ein neuer Satz.\n")
    assert yaml_of(folder) == YAML.replace("Sportamt", "Kulturamt")
    assert (folder / "texte/begruendung.md").read_bytes() == b"Ein neuer Satz.\n"


def test_what_is_typed_into_a_broken_paper_outlives_the_window(
    fenster: Page, platz: Arbeitsplatz
) -> None:
    folder = _oeffne_kaputt(fenster, platz)
    yaml = fenster.get_by_label("vorlage.yaml", exact=True)
    yaml.press("Control+Home")
    fenster.keyboard.type("# Getippt\n")
    typed = yaml.input_value()
    fenster.get_by_role("link", name="Alle Vorlagen").click()
    expect(fenster.locator("#liste > li").first).to_be_visible()
    fenster.close()
    neues = fenster.context.new_page()
    neues.goto(platz.adresse)
    warte_bis_allein(neues)
    neues.goto(f"{platz.adresse}vorlage?name={folder.name}")
    yaml = neues.get_by_label("vorlage.yaml", exact=True)
    expect(yaml).to_have_value(typed)
    anderswo = "von: anderswo\nfalsch\n"
    (folder / "vorlage.yaml").write_text(anderswo, encoding="utf-8")
    neues.get_by_role("button", name="vorlage.yaml speichern").click()
    meldung = neues.get_by_role("alert")
    expect(meldung).to_contain_text("wurde inzwischen an anderer Stelle geändert")
    neues.reload()
    expect(yaml).to_have_value(typed)
    neues.get_by_role("button", name="vorlage.yaml speichern").click()
    expect(meldung).to_contain_text("wurde inzwischen an anderer Stelle geändert")
    assert yaml_of(folder) == anderswo
    verwerfen = neues.get_by_role("button", name="Getipptes in vorlage.yaml verwerfen")
    dialog = neues.get_by_role("dialog", name="Eingaben verwerfen")
    for answer, said in (("Abbrechen", typed), ("Verwerfen", anderswo)):
        verwerfen.click()
        dialog.get_by_role("button", name=answer).click()
        expect(yaml).to_have_value(said)
    neues.reload()
    expect(yaml).to_have_value(anderswo)
