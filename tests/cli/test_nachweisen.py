"""Folders that can be made again, and what is said of those that cannot."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from vorlagen_gen.load.hashes import sha256

if TYPE_CHECKING:
    from tests.cli.conftest import Ergebnis, Werkstatt

AGAIN = "Soll der Ordner den heutigen Stand enthalten, erzeugen Sie ihn noch einmal."
STAMM = "V-9901-2025-1_Beschlussvorlage"


@pytest.fixture
def gebaut(werkstatt: Werkstatt) -> Werkstatt:
    assert werkstatt.run("bauen").code == 0
    return werkstatt


def nachweisen(werkstatt: Werkstatt) -> Ergebnis:
    return werkstatt.run("nachweisen", str(werkstatt.ausgabe))


def change_record(werkstatt: Werkstatt, **changes: Any) -> None:
    path = werkstatt.ausgabe / "herkunft.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    for name, wert in changes.items():
        if wert is None:
            del record[name]
        elif isinstance(wert, dict):
            record[name].update(wert)
        else:
            record[name] = wert
    path.write_text(json.dumps(record), encoding="utf-8")


def put(werkstatt: Werkstatt, name: str, inhalt: bytes) -> None:
    """A file as an earlier build could have written it."""
    (werkstatt.ausgabe / name).write_bytes(inhalt)
    change_record(werkstatt, dateien={name: [sha256(inhalt)]})


def test_what_was_just_built_is_byte_for_byte_the_same(gebaut: Werkstatt) -> None:
    before = {path: path.read_bytes() for path in gebaut.ausgabe.iterdir()}
    ergebnis = nachweisen(gebaut)
    assert (ergebnis.code, ergebnis.out) == (0, f"{gebaut.ausgabe.name}: byte-gleich\n")
    assert {path: path.read_bytes() for path in gebaut.ausgabe.iterdir()} == before


def test_other_bytes_that_say_the_same_are_told_with_the_versions(gebaut: Werkstatt) -> None:
    pdf = (gebaut.ausgabe / f"{STAMM}.pdf").read_bytes()
    put(gebaut, f"{STAMM}.pdf", pdf + b"\n")
    change_record(gebaut, pakete={"pydyf": "0.12.0"}, system={"pango": "1.48.0"})
    ergebnis = nachweisen(gebaut)
    assert ergebnis.code == 1
    first, second = ergebnis.out.splitlines()
    assert first.endswith(": gleicher Text und Tag-Baum, aber andere Bytes")
    assert "Diese Versionen unterscheiden sich: pydyf (damals 0.12.0, jetzt " in second
    assert "pango (damals 1.48.0, jetzt " in second


def test_other_bytes_without_another_version_are_told_as_well(gebaut: Werkstatt) -> None:
    pdf = (gebaut.ausgabe / f"{STAMM}.pdf").read_bytes()
    put(gebaut, f"{STAMM}.pdf", pdf + b"\n")
    ergebnis = nachweisen(gebaut)
    assert ergebnis.code == 1
    assert "Alle aufgezeichneten Versionen sind gleich." in ergebnis.out


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_files_that_say_something_else_are_named(gebaut: Werkstatt, ending: str) -> None:
    anlage = "V-9901-2025-1_Anlage-1_Gegenueberstellung-der-Sachentscheidung"
    put(gebaut, f"{STAMM}.{ending}", (gebaut.ausgabe / f"{anlage}.{ending}").read_bytes())
    ergebnis = nachweisen(gebaut)
    assert ergebnis.code == 4
    assert ": anderer Text oder Tag-Baum\n" in ergebnis.out
    assert f"Diese Dateien sagen etwas anderes: {STAMM}.{ending}." in ergebnis.out


def test_a_paper_that_was_changed_since_cannot_be_compared(gebaut: Werkstatt) -> None:
    gebaut.edit("betreff: Migrationsleitbild", "betreff: Integrationsleitbild")
    ergebnis = nachweisen(gebaut)
    assert ergebnis.code == 4
    assert ergebnis.out == (
        f"{gebaut.ausgabe.name}: nicht prüfbar\n  Diese Eingaben sind seit dem Bau geändert: "
        f"vorlagen/{gebaut.ausgabe.name}/vorlage.yaml. {AGAIN}\n"
    )


def test_an_input_that_changes_nothing_does_no_harm(gebaut: Werkstatt) -> None:
    text = gebaut.yaml.read_text(encoding="utf-8")
    gebaut.yaml.write_text(text + "# Notiz\n", encoding="utf-8")
    assert nachweisen(gebaut).out.endswith(": byte-gleich\n")


def spoil(werkstatt: Werkstatt, how: str) -> None:
    path = werkstatt.ausgabe / f"{STAMM}.docx"
    match how:
        case "edited":
            path.write_bytes(b"von Hand")
        case "lost":
            path.unlink()
        case "interrupted":
            change_record(werkstatt, zustand="unterbrochen")
        case "old":
            change_record(werkstatt, eingaben=None)
        case "no record":
            (werkstatt.ausgabe / "herkunft.json").unlink()
        case "renamed":
            change_record(werkstatt, vorlage="vorlagen/anders")
        case _:
            werkstatt.edit("datum: 13.02.2025", "datum: 31.02.2025")


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ("edited", f"{STAMM}.docx wurde nach dem Bau geändert. {AGAIN}"),
        ("lost", f"{STAMM}.docx fehlt. {AGAIN}"),
        ("interrupted", "Der letzte Bau wurde unterbrochen. Erzeugen Sie die Vorlage noch einmal."),
        (
            "old",
            "herkunft.json nennt keine Eingaben; bauen Sie die Vorlage mit dieser Fassung neu.",
        ),
        (
            "no record",
            (
                "Im Ordner fehlt herkunft.json, oder es ist unlesbar. Nennen Sie den Ordner, in "
                "dem die erzeugten Dateien liegen, oder erzeugen Sie die Vorlage noch einmal."
            ),
        ),
        (
            "renamed",
            (
                "Die Vorlage vorlagen/anders gibt es in diesem Projekt nicht. Nennen Sie mit "
                "--projekt das Projekt, aus dem der Ordner stammt."
            ),
        ),
        (
            "faulty",
            (
                "Die Vorlage vorlagen/{name} hat inzwischen Fehler. "
                "Welche, zeigt: vorlagen-gen pruefen {name}"
            ),
        ),
    ],
)
def test_why_a_folder_cannot_be_compared_is_told(gebaut: Werkstatt, how: str, why: str) -> None:
    spoil(gebaut, how)
    ergebnis = nachweisen(gebaut)
    assert ergebnis.code == 4
    reason = why.replace("{name}", gebaut.ausgabe.name)
    assert ergebnis.out == f"{gebaut.ausgabe.name}: nicht prüfbar\n  {reason}\n"


@pytest.mark.parametrize("before", ["", "vorlagen/"])
def test_the_name_of_a_paper_means_its_folder(
    gebaut: Werkstatt, before: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(gebaut.root)
    ergebnis = gebaut.run("nachweisen", before + gebaut.ausgabe.name)
    assert (ergebnis.code, ergebnis.out) == (0, f"{gebaut.ausgabe.name}: byte-gleich\n")


def test_a_folder_that_is_not_there_is_told_with_the_one_meant(gebaut: Werkstatt) -> None:
    ergebnis = gebaut.run("nachweisen", "2025-migrationsleitbild-erganzung")
    assert ergebnis.code == 2
    assert ergebnis.err == (
        "Den Ordner »2025-migrationsleitbild-erganzung« gibt es nicht. "
        f"Meinten Sie »{gebaut.ausgabe.name}«?\n"
        f"    Nennen Sie eine Vorlage, die unter {gebaut.root / 'ausgabe'} liegt, "
        "oder den Ordner selbst.\n"
    )


def test_another_folder_of_that_name_is_not_taken_for_the_one_of_the_project(
    gebaut: Werkstatt,
) -> None:
    ergebnis = gebaut.run("nachweisen", f"archiv/{gebaut.ausgabe.name}")
    assert ergebnis.code == 2
    assert f"Den Ordner »archiv/{gebaut.ausgabe.name}« gibt es nicht." in ergebnis.err


def test_a_paper_that_was_never_built_is_told_so(werkstatt: Werkstatt) -> None:
    ergebnis = werkstatt.run("nachweisen", werkstatt.ausgabe.name)
    assert ergebnis.code == 3
    assert f"vorlagen-gen bauen {werkstatt.ausgabe.name}\n" in ergebnis.err


def test_a_call_without_a_folder_is_explained(werkstatt: Werkstatt) -> None:
    assert werkstatt.run("nachweisen").code == 2
