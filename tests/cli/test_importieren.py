"""A finished paper is taken over by a command, which tells what found no field."""

from __future__ import annotations

from tests.cli.conftest import Werkstatt
from tests.importe.beispieltexte import ALT, FORMULAR, NEU

_STIMMIG = FORMULAR.replace("den Finanzplan | | Ja | X | Nein", "den Finanzplan | X | Ja | | Nein")


def test_a_paper_is_taken_over_and_what_it_lacks_is_told(werkstatt: Werkstatt) -> None:
    paper, form = werkstatt.root / "vorlage.txt", werkstatt.root / "anlage-a.txt"
    paper.write_text(NEU, encoding="utf-8")
    form.write_text(_STIMMIG, encoding="utf-8")
    done = werkstatt.run("importieren", str(paper), str(form), "--ordner", "2026-beispielstrasse")
    assert done.code == 0
    assert "Angelegt: vorlagen/2026-beispielstrasse, als Entwurf. Verstanden: " in done.out
    assert "Warnung U102: Zur Anlage 1 wurde keine Datei genannt." in done.out
    assert "noch offen (3): " in done.out
    assert "Anlagen, 1. Eintrag: Datei" in done.out
    assert done.out.endswith(
        "Als Nächstes: Sehen Sie den Bericht durch, und ergänzen Sie, was fehlt. Word und PDF mit "
        "den Lücken erzeugt: vorlagen-gen bauen 2026-beispielstrasse\n"
    )
    assert done.err == ""


def test_words_without_a_field_are_shown_with_their_place(werkstatt: Werkstatt) -> None:
    paper = werkstatt.root / "alt.txt"
    paper.write_text(ALT, encoding="utf-8")
    done = werkstatt.run("importieren", str(paper), "--ordner", "2011-spielplaetze")
    report = "vorlagen/2011-spielplaetze/importbericht.md"
    assert f"{report}:" in done.out
    assert "U101: Zu diesem Text fand sich kein Feld (alt.txt, Zeile 31)" in done.out
    text = (werkstatt.root / report).read_text(encoding="utf-8")
    assert text.endswith("Gedruckt auf Umweltpapier\n")


def test_what_contradicts_itself_in_the_paper_is_no_success(werkstatt: Werkstatt) -> None:
    """The form says no to the Finanzplan, the paper has a table of it."""
    paper, form = werkstatt.root / "vorlage.txt", werkstatt.root / "anlage-a.txt"
    paper.write_text(NEU, encoding="utf-8")
    form.write_text(FORMULAR, encoding="utf-8")
    done = werkstatt.run("importieren", str(paper), str(form), "--ordner", "2026-beispielstrasse")
    assert "Fehler F227: »finanzplan: nein« widerspricht dem Teilfinanzplan" in done.out
    assert (werkstatt.root / "vorlagen" / "2026-beispielstrasse").is_dir()
    assert (done.code, done.err) == (1, "")


def test_a_file_that_is_not_there_is_told(werkstatt: Werkstatt) -> None:
    done = werkstatt.run("importieren", "fehlt.docx")
    assert (done.code, done.out) == (2, "")
    assert "Die Datei fehlt.docx gibt es nicht." in done.err


def test_the_option_belongs_to_this_command(werkstatt: Werkstatt) -> None:
    done = werkstatt.run("bauen", "--ordner", "neu")
    assert done.code == 2
    assert "»--ordner« gehört zu »importieren«." in done.err
