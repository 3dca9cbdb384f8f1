"""What may be sent to the server by others than its own pages, over real HTTP: the attack table."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.arbeitsplatz.conftest import FENSTER, NAME, TEXT, YAML, Arbeitsplatz

SEITEN = (
    "/",
    "/vorlage?name=x",
    "/einlass",
    "/bericht?name=x&art=import",
    "/programm/start.js",
    "/programm/arbeitsplatz.css",
)
API = f"/api/vorlage?name={NAME}&fenster={FENSTER}"
SPEICHERN = f"/api/speichern?name={NAME}&fenster={FENSTER}"
GEHEIM = "streng geheim\n"


@pytest.fixture(autouse=True)
def geheimnis(platz: Arbeitsplatz) -> Iterator[Path]:
    """Files that no answer may hold: beside the project, and in it beside the papers."""
    outside, inside = platz.root.parent / "geheim.md", platz.root / "content/geheim.md"
    for path in (outside, inside):
        path.write_text(GEHEIM, encoding="utf-8")
    yield outside
    assert outside.read_text(encoding="utf-8") == inside.read_text(encoding="utf-8") == GEHEIM


@pytest.mark.parametrize("weg", SEITEN)
def test_every_page_forbids_scripts_of_others_and_is_kept_nowhere(
    platz: Arbeitsplatz, weg: str
) -> None:
    antwort = platz.frage(weg, kopf={"X-Schluessel": None})
    policy = antwort.kopf["Content-Security-Policy"]
    assert antwort.status == 200
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert antwort.kopf["Cache-Control"] == "no-store"
    assert antwort.kopf["X-Content-Type-Options"] == "nosniff"
    assert "Server" not in antwort.kopf
    assert b"<script>" not in antwort.rumpf
    assert b" style=" not in antwort.rumpf


@pytest.mark.parametrize(
    "host",
    ["boese.example", "127.0.0.1", "localhost:1", "127.0.0.1.boese.example:{port}", "", None],
)
def test_a_foreign_name_leads_nowhere(platz: Arbeitsplatz, host: str | None) -> None:
    named = host.format(port=platz.port) if host else host
    for weg in ("/", API):
        assert platz.frage(weg, kopf={"Host": named}).status in (400, 421)


@pytest.mark.parametrize("schluessel", [None, "", "falsch", "ü"])
def test_without_the_key_nothing_is_told_or_written(
    platz: Arbeitsplatz, schluessel: str | None
) -> None:
    kopf = {"X-Schluessel": schluessel.encode().decode("latin-1") if schluessel else schluessel}
    antwort = platz.frage(API, kopf=kopf)
    assert antwort.status == 401
    assert b"Leuchten" not in antwort.rumpf
    assert platz.frage(SPEICHERN, "POST", "{}", kopf).status == 401
    assert platz.frage(f"{API}&schluessel={platz.schluessel}", kopf=kopf).status == 401


@pytest.mark.parametrize(
    "kopf",
    [
        {"Origin": "https://boese.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_another_site_may_neither_read_nor_write(
    platz: Arbeitsplatz, kopf: dict[str, str | None]
) -> None:
    before = (platz.vorlage / "vorlage.yaml").read_bytes()
    for weg, methode in ((API, "GET"), (SPEICHERN, "POST"), ("/", "GET")):
        assert platz.frage(weg, methode, "{}", kopf).status == 403
    assert (platz.vorlage / "vorlage.yaml").read_bytes() == before


WEGE = (
    "/../geheim.md",
    "/programm/../../geheim.md",
    "/programm/..%2f..%2fgeheim.md",
    "/programm/%2e%2e/%2e%2e/geheim.md",
    "/programm/..\\..\\geheim.md",
    "/programm/..%5c..%5cgeheim.md",
    "/programm/C:/geheim.md",
    "/programm//etc/passwd",
    "/programm/%00",
    "/programm/",
    "/programm/../server.py",
    "/vorlagen/2026-beispielweg/vorlage.yaml",
    "/%c0%ae%c0%ae/geheim.md",
)


@pytest.mark.parametrize("weg", WEGE)
def test_no_address_leads_to_a_file_that_is_no_page(platz: Arbeitsplatz, weg: str) -> None:
    antwort = platz.frage(weg)
    assert antwort.status in (400, 404)
    assert b"geheim\n" not in antwort.rumpf


PFADE = (
    "../geheim.md",
    "..\\geheim.md",
    "C:\\geheim.md",
    "\\\\rechner\\freigabe\\geheim.md",
    "/etc/passwd",
    "../../content/geheim.md",
    "texte/../../../content/geheim.md",
    "texte/../../../../geheim.md",
    "~/.ssh/id_rsa",
    "CON",
    "texte/x.md:strom",
)


@pytest.mark.parametrize("pfad", PFADE)
def test_a_paper_cannot_name_a_text_outside_its_folder(frisch: Arbeitsplatz, pfad: str) -> None:
    quoted = json.dumps(pfad)
    yaml = YAML.replace("{datei: texte/begruendung.md}", f"{{datei: {quoted}}}")
    (frisch.vorlage / "vorlage.yaml").write_text(yaml, encoding="utf-8")
    gelesen = frisch.api("vorlage")
    assert gelesen.status == 200
    assert gelesen.json["basis"]["texte"] == {"texte/begruendung.md": TEXT}
    basis = gelesen.json["basis"]
    jetzt = {**basis, "texte": {pfad: "überschrieben"}}
    entwurf = {"fassung": gelesen.json["fassung"], "basis": basis, "jetzt": jetzt}
    assert frisch.api("speichern", entwurf).status == 422
    found = [path for path in frisch.root.rglob("*") if path.is_file()]
    told = [path for path in found if "überschrieben" in path.read_text(encoding="utf-8")]
    assert {path.parent.parent.name for path in told} == {".arbeitsplatz"}


@pytest.mark.skipif(os.name == "nt", reason="Unter Windows braucht eine Verknüpfung Sonderrechte.")
def test_links_are_neither_read_nor_written(frisch: Arbeitsplatz, geheimnis: Path) -> None:
    text = frisch.vorlage / "texte/begruendung.md"
    for target in (geheimnis, frisch.root / "content/geheim.md"):
        text.unlink()
        text.symlink_to(target)
        gelesen = frisch.api("vorlage").json
        assert GEHEIM not in json.dumps(gelesen)
        jetzt = {**gelesen["basis"], "texte": {"texte/begruendung.md": "überschrieben"}}
        entwurf = {"fassung": gelesen["fassung"], "basis": gelesen["basis"], "jetzt": jetzt}
        frisch.api("speichern", entwurf)
        assert target.read_text(encoding="utf-8") == GEHEIM
    text.unlink()
    ausgabe = frisch.root / "ausgabe"
    ausgabe.symlink_to(geheimnis.parent)
    try:
        assert frisch.api("ergebnis", pfad="ausgabe/geheim.md").status == 404
    finally:
        ausgabe.unlink()


@pytest.mark.parametrize("name", ["..", "../..", ".", "", "x/../..", "%2e%2e", "vorlagen", "C:"])
def test_only_papers_have_names(platz: Arbeitsplatz, name: str) -> None:
    for weg in ("vorlage", "befunde", "ergebnisse", "fassung"):
        assert platz.api(weg, name=name).status in (400, 422)


@pytest.mark.parametrize(
    "fenster", ["..", "../x", "a", "A" * 9, "a" * 41, "fenster1/../x", "fen.ster"]
)
def test_a_window_names_no_other_file(platz: Arbeitsplatz, fenster: str) -> None:
    assert platz.api("vorlage", fenster=fenster).status == 400


@pytest.mark.parametrize(
    "pfad",
    [
        "vorlagen/2026-beispielweg/vorlage.yaml",
        "content/geheim.md",
        "../geheim.md",
        "/etc/passwd",
        "ausgabe",
    ],
)
def test_only_what_commands_wrote_can_be_fetched(platz: Arbeitsplatz, pfad: str) -> None:
    assert platz.api("ergebnis", pfad=pfad).status == 404


@pytest.mark.parametrize(
    ("dateiname", "data"),
    [
        ("seite.html", b"<script>alert(1)</script>"),
        ("programm.exe", b"MZ"),
        ("vorlage.yaml", b"art: x"),
        ("bild.png", b"<svg onload=alert(1)>"),
        ("bericht.pdf", b"MZ\x90"),
        ("ohne", b"x"),
        (".md", b"MZ\x00"),
    ],
)
def test_what_cannot_be_an_anlage_is_refused(
    platz: Arbeitsplatz, dateiname: str, data: bytes
) -> None:
    weg = f"/api/datei?name={NAME}&dateiname={dateiname}"
    assert platz.frage(weg, "POST", data).status == 422


@pytest.mark.parametrize(
    "dateiname",
    ["../../vorlage.md", "..\\..\\vorlage.md", "C:\\x.md", "con.md", "a%00b.md", "x" * 300 + ".md"],
)
def test_an_upload_gets_a_safe_name_in_its_own_folder(frisch: Arbeitsplatz, dateiname: str) -> None:
    before = {path for path in frisch.root.parent.rglob("*") if path.is_file()}
    antwort = frisch.frage(f"/api/datei?name={NAME}&dateiname={dateiname}", "POST", b"Text\n")
    assert antwort.status == 200
    new = {path for path in frisch.root.parent.rglob("*") if path.is_file()} - before
    assert new <= {frisch.vorlage / antwort.json["datei"]}
    assert antwort.json["datei"].startswith("anlagen/")
    assert (frisch.vorlage / antwort.json["datei"]).parent == frisch.vorlage / "anlagen"


def test_an_upload_never_replaces_a_file(frisch: Arbeitsplatz) -> None:
    def lade(data: bytes) -> str:
        weg = f"/api/datei?name={NAME}&dateiname=plan.md"
        return str(frisch.frage(weg, "POST", data).json["datei"])

    first, second = lade(b"Eins\n"), lade(b"Zwei\n")
    assert first != second
    assert lade(b"Eins\n") == first
    assert (frisch.vorlage / first).read_bytes() == b"Eins\n"


def test_a_body_that_is_too_large_is_not_taken(platz: Arbeitsplatz) -> None:
    weg = f"/api/datei?name={NAME}&dateiname=gross.pdf"
    antwort = platz.frage(weg, "POST", b"%PDF-", {"Content-Length": "61000000"})
    assert antwort.status == 413


@pytest.mark.parametrize(
    "rumpf",
    [
        "",
        "[]",
        "{",
        "[" * 100_000,
        '{"fassung": 1}',
        '{"jetzt": {"werte": 1, "texte": {}}, "basis": {}}',
        '{"jetzt": {"werte": {"a": true}, "texte": {}}, "basis": {"werte": {}, "texte": {}}}',
        '{"jetzt": {"werte": {}, "texte": {"a": 1}}, "basis": {"werte": {}, "texte": {}}}',
        b"\xff\xfe",
    ],
)
def test_what_is_no_paper_is_refused(frisch: Arbeitsplatz, rumpf: str | bytes) -> None:
    for weg in ("speichern", "entwurf", "abgleich"):
        adresse = f"/api/{weg}?name={NAME}&fenster={FENSTER}"
        assert frisch.frage(adresse, "POST", rumpf).status == 400
    assert (frisch.vorlage / "vorlage.yaml").read_text(encoding="utf-8") == YAML
    assert (frisch.vorlage / "texte/begruendung.md").read_text(encoding="utf-8") == TEXT


_LEER: dict[str, Any] = {"werte": {}, "texte": {}}
_HALB = "\ud83d"
"""Half a character, as JSON can name it and UTF-8 cannot."""


@pytest.mark.parametrize(
    "entwurf",
    [
        {"fassung": _HALB, "basis": _LEER, "jetzt": _LEER},
        {"fassung": "", "basis": {**_LEER, "werte": {"betreff": _HALB}}, "jetzt": _LEER},
        {"fassung": "", "basis": {**_LEER, "texte": {"a.md": _HALB}}, "jetzt": _LEER},
        {"fassung": "", "basis": {**_LEER, "texte": {_HALB: ""}}, "jetzt": _LEER},
        {"fassung": "", "basis": _LEER, "jetzt": {**_LEER, "texte": {_HALB: ""}}},
        {"fassung": "", "basis": _LEER, "jetzt": {**_LEER, "texte": {"a\0.md": "Text"}}},
        {"fassung": "", "basis": _LEER, "jetzt": {**_LEER, "werte": {_HALB: "Text"}}},
    ],
)
def test_what_no_file_can_say_is_refused_in_words(frisch: Arbeitsplatz, entwurf: object) -> None:
    for weg in ("speichern", "entwurf", "abgleich"):
        refused = frisch.api(weg, entwurf)
        assert refused.status == 400
        assert "Zeichen" in refused.json["text"]
    for weg in ("bestaetigen", "annehmen", "weglegen", "auftrag"):
        assert frisch.api(weg, {"stelle": _HALB, "dateien": [_HALB]}).status == 400


@pytest.mark.parametrize(
    "auftrag",
    [
        {"befehl": "beobachten", "namen": []},
        {"befehl": "bauen", "namen": ["--projekt=/"]},
        {"befehl": "bauen", "namen": ["../x"]},
        {"befehl": "bauen", "namen": ["a\nb"]},
        {"befehl": "bauen", "namen": [1.5]},
        {"befehl": "bauen", "namen": []},
        {"befehl": "bauen", "namen": [NAME], "optionen": {"ausgabe": "/"}},
        {"befehl": "neu", "namen": ["x"], "optionen": {"projekt": "/"}},
        {"befehl": "neu", "namen": "xy"},
        {"befehl": ["neu"], "namen": ["x"]},
        {"befehl": "neu", "namen": ["x"], "optionen": {"betreff": "a\0b"}},
        {"befehl": "neu", "namen": ["x"], "optionen": {"betreff": "\ud800"}},
        {"befehl": "neu", "namen": ["x"], "optionen": {"betreff": "a" * 200_000}},
        {"befehl": "neu", "namen": ["x"], "optionen": {"gremium": ["Rat"] * 10_000}},
    ],
)
def test_no_other_command_can_be_started(platz: Arbeitsplatz, auftrag: object) -> None:
    refused = platz.api("auftrag", auftrag)
    assert refused.status == 400
    assert refused.json["text"]


@pytest.mark.parametrize("methode", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"])
def test_other_methods_do_nothing(platz: Arbeitsplatz, methode: str) -> None:
    assert platz.frage(API, methode).status in (400, 405, 501)
