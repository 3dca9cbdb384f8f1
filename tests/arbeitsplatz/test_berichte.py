"""Reports of commands are read in the workbench: these alone, and nothing in them is alive."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.arbeitsplatz.conftest import NAME, YAML, Arbeitsplatz

IMPORT = """\
# Importbericht

Übernommen aus:

- alt.docx

# Nicht zugeordnet

## alt.docx, Absatz 3

- Erster Strich

- Zweiter Strich
"""
HTML = """\
<!DOCTYPE html><html><head><title>Bericht</title><style>p { color: red }</style></head>
<body onload="alert(1)"><main><h1>Prüfbericht</h1><h2>Ergebnis</h2><p class="ergebnis">Gut.</p>
<script>alert(2)</script><p>Ein <a href="javascript:alert(3)">Verweis</a><img src="x"> hier.</p>
<div class="tabelle"><table><caption>Prüfungen</caption><tbody><tr><th scope="row">Sprache</th>
<td onclick="alert(4)">bestanden</td></tr></tbody></table></div></main></body></html>
"""


@pytest.fixture
def platz(frisch: Arbeitsplatz) -> Iterator[Arbeitsplatz]:
    """A paper with a number and a report of each kind that is there without the other readers."""
    yaml = YAML.replace("datum:", "nummer: V/0123/2026\ndatum:", 1)
    (frisch.vorlage / "vorlage.yaml").write_text(yaml, encoding="utf-8")
    paths = {
        frisch.vorlage / "importbericht.md": IMPORT,
        frisch.root / f"ausgabe/{NAME}/PRUEFBERICHT.html": HTML,
        frisch.root / "paket/V-0123-2026/PRUEFBERICHT.html": HTML.replace("Gut.", "Gepackt."),
    }
    for path, said in paths.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(said, encoding="utf-8")
    yield frisch
    (frisch.vorlage / "importbericht.md").unlink(missing_ok=True)
    for folder in ("ausgabe", "paket"):
        shutil.rmtree(frisch.root / folder)


def _arten(platz: Arbeitsplatz) -> list[str]:
    return [each["art"] for each in platz.api("berichte").json["berichte"]]


def test_the_reports_that_are_there_are_offered(platz: Arbeitsplatz) -> None:
    assert _arten(platz) == ["import", "ausgabe", "paket"]
    (platz.vorlage / "importbericht.md").unlink()
    assert _arten(platz) == ["ausgabe", "paket"]


def test_a_paper_that_cannot_be_read_still_has_its_reports(platz: Arbeitsplatz) -> None:
    (platz.vorlage / "vorlage.yaml").write_text("art: [", encoding="utf-8")
    assert _arten(platz) == ["import", "ausgabe"]


def test_what_an_import_could_not_place_is_told_word_for_word(platz: Arbeitsplatz) -> None:
    teile = platz.api("bericht", art="import").json["teile"]
    assert teile == [
        {"was": "p", "teile": ["Übernommen aus:"]},
        {"was": "ul", "teile": [{"was": "li", "teile": ["alt.docx"]}]},
        {"was": "h2", "teile": ["Nicht zugeordnet"]},
        {"was": "h3", "teile": ["alt.docx, Absatz 3"]},
        {"was": "pre", "teile": ["- Erster Strich\n\n- Zweiter Strich"]},
    ]


def test_a_report_has_only_parts_that_do_nothing(platz: Arbeitsplatz) -> None:
    teile = platz.api("bericht", art="ausgabe").json["teile"]
    head = {"was": "th", "teile": ["Sprache"], "scope": "row"}
    row = {"was": "tr", "teile": [head, {"was": "td", "teile": ["bestanden"]}]}
    assert teile == [
        {"was": "h2", "teile": ["Ergebnis"]},
        {"was": "p", "teile": ["Gut."]},
        {"was": "p", "teile": ["Ein ", "Verweis", " hier."]},
        {
            "was": "table",
            "teile": [
                {"was": "caption", "teile": ["Prüfungen"]},
                {"was": "tbody", "teile": [row]},
            ],
        },
    ]
    assert "Gepackt." in json.dumps(platz.api("bericht", art="paket").json)


def test_parts_within_parts_without_end_are_cut(platz: Arbeitsplatz) -> None:
    path = platz.root / f"ausgabe/{NAME}/PRUEFBERICHT.html"
    path.write_text(f"<p>Oben</p>{'<ul><li>' * 50_000}unten", encoding="utf-8")
    antwort = platz.api("bericht", art="ausgabe")
    assert antwort.status == 200
    assert antwort.json["teile"][0] == {"was": "p", "teile": ["Oben"]}


@pytest.mark.parametrize("html", ["", " \n", "<!-- nur dies -->"])
def test_a_report_of_nothing_is_no_fault_of_the_server(platz: Arbeitsplatz, html: str) -> None:
    path = platz.root / f"ausgabe/{NAME}/PRUEFBERICHT.html"
    path.write_text(html, encoding="utf-8")
    antwort = platz.api("bericht", art="ausgabe")
    assert antwort.status == 422
    assert "steht nichts" in antwort.json["text"]


@pytest.mark.parametrize(
    "art", ["", "geheim", "../import", "importbericht.md", "paket_intern", "/etc/passwd"]
)
def test_no_other_file_is_a_report(platz: Arbeitsplatz, art: str) -> None:
    assert platz.api("bericht", art=art).status in (400, 404)


def test_a_report_is_told_to_nobody_without_the_key(platz: Arbeitsplatz) -> None:
    for weg in ("berichte", "bericht"):
        adresse = f"/api/{weg}?name={NAME}&fenster=fenster1&art=import"
        assert platz.frage(adresse, kopf={"X-Schluessel": None}).status == 401


@pytest.mark.skipif(os.name == "nt", reason="Unter Windows braucht eine Verknüpfung Sonderrechte.")
def test_a_link_is_no_report(platz: Arbeitsplatz, tmp_path: Path) -> None:
    outside = tmp_path / "PRUEFBERICHT.html"
    outside.write_text(HTML, encoding="utf-8")
    path = platz.root / f"ausgabe/{NAME}/PRUEFBERICHT.html"
    path.unlink()
    path.symlink_to(outside)
    folder = platz.root / "paket/V-0123-2026"
    shutil.rmtree(folder)
    folder.symlink_to(tmp_path)
    assert _arten(platz) == ["import"]
    folder.unlink()


def test_a_report_that_no_command_can_have_written_is_left_alone(platz: Arbeitsplatz) -> None:
    path = platz.root / f"ausgabe/{NAME}/PRUEFBERICHT.html"
    path.write_bytes(b"<p>" + b"x" * 5_000_000)
    assert "ausgabe" not in _arten(platz)
    (platz.vorlage / "importbericht.md").write_bytes(b"\xff\xfe\x00")
    assert platz.api("bericht", art="import").status == 422
