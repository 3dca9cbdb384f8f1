"""What checks of the written files say, as a window shows it: with a remedy and a way there."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from vorlagen_gen.arbeitsplatz.befundliste import told
from vorlagen_gen.arbeitsplatz.blick import Blick
from vorlagen_gen.arbeitsplatz.feldort import Feldorte
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.vorschau import Befundstand

ORDNER = "vorlagen/fall"
YAML = "betreff: Neue Wege\nbegruendung: {datei: texte/begruendung.md}\n"


def _told(*pruefungen: Pruefung) -> list[dict[str, Any]]:
    werte, _ = parse_yaml(YAML, f"{ORDNER}/vorlage.yaml")
    assert werte is not None
    orte = Feldorte(werte, {"texte/begruendung.md": f"{ORDNER}/texte/begruendung.md"})
    vorschau = cast("Any", SimpleNamespace(paper=SimpleNamespace(vorlage=None)))
    stand = Befundstand(findings=(), hindernisse=(), pruefungen={"V": pruefungen})
    return list(told(Blick(vorschau, orte), stand)["befunde"])


def _failed(*einzelheiten: str) -> Pruefung:
    return Pruefung("Gleicher Inhalt", Verdict.FAILED, einzelheiten, "")


def test_a_check_that_names_a_place_leads_to_its_field() -> None:
    yaml, text = _told(
        _failed(f"{ORDNER}/vorlage.yaml:1:10: PDF, Seite 1: Text: soll »a«, ist »b«."),
        _failed("Word: Titel: fehlt.", f"{ORDNER}/texte/begruendung.md:5:1: PDF: Text: fehlt."),
    )
    said = "Gleicher Inhalt – nicht bestanden: PDF, Seite 1: Text: soll »a«, ist »b«."
    assert (yaml["text"], yaml["pfad"]) == (said, ("betreff",))
    assert "tippen Sie sie neu" in yaml["abhilfe"]
    assert (text["pfad"], text["stelle"]) == (("begruendung",), ((5, 1), (5, 1)))
    assert text["text"].endswith("Word: Titel: fehlt. PDF: Text: fehlt.")


def test_a_check_without_a_place_says_what_to_do_all_the_same() -> None:
    failed, not_run = _told(
        _failed("Die Seite 2 ist leer."),
        Pruefung("Norm", Verdict.NOT_RUN, ("Das Prüfprogramm ist nicht installiert.",), ""),
    )
    assert (failed["pfad"], not_run["pfad"]) == ((), ())
    assert "laden Sie die Dateien nicht hoch" in failed["abhilfe"]
    assert "das Prüfprogramm zu ergänzen" in not_run["abhilfe"]
