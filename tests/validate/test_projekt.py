"""Papers must not get in each other's way."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from vorlagen_gen.load.projekt import Vorlagenordner
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.projekt import Eintrag, ambiguous_names, by_number
from vorlagen_gen.validate.vorlage import read_vorlage


def ordner(name: str) -> Vorlagenordner:
    nfc = unicodedata.normalize("NFC", name)
    return Vorlagenordner(nfc, Path("vorlagen", name), f"vorlagen/{name}")


def vorlage(label: str, text: str) -> Vorlage:
    werte, _ = parse_yaml(text, label)
    assert werte is not None
    found, _ = read_vorlage(werte)
    assert found is not None
    return found


def test_folders_that_windows_takes_for_one_are_told() -> None:
    findings = ambiguous_names([ordner("Straße"), ordner("straße"), ordner("Weg")])
    (finding,) = findings
    assert str(finding) == (
        "vorlagen/straße: Fehler F123: Der Ordner heißt bis auf Groß- und Kleinschreibung wie "
        "vorlagen/Straße; unter Windows sind beide derselbe.\n"
        "    Benennen Sie einen der beiden um."
    )


def test_folders_that_differ_only_in_how_umlauts_are_stored_are_told() -> None:
    findings = ambiguous_names([ordner("Süd"), ordner(unicodedata.normalize("NFD", "Süd"))])
    assert [finding.code for finding in findings] == ["F123"]


def test_papers_that_share_a_number_are_known_in_the_order_of_their_folders() -> None:
    papers = [vorlage(f"{name}.yaml", "nummer: V/0101/2026\n") for name in "cab"]
    papers.append(vorlage("d.yaml", "nummer: V/0101/2026/1\n"))
    papers.append(vorlage("e.yaml", "betreff: ohne Nummer\n"))
    found = by_number(map(Eintrag.of, papers))
    assert {str(nummer): [each.ort.file for each in same] for nummer, same in found.items()} == {
        "V/0101/2026": ["a.yaml", "b.yaml", "c.yaml"],
        "V/0101/2026/1": ["d.yaml"],
    }
