"""The next edition of a paper: what it says, what is open in it, and how it becomes final."""

from __future__ import annotations

import os
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from vorlagen_gen import cli
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import MAX_FILE_BYTES
from vorlagen_gen.pruefung import pruefe

ROOT = Path(__file__).parents[2]
LEITBILD, NEU = "2025-migrationsleitbild", "2030-migrationsleitbild"
HEUTE = date(2029, 11, 5)
PLAN = ROOT / "vorlagen" / "2026-radweg-beispiel" / "anlagen" / "lageplan.pdf"

SITZUNGEN = """\
gremium;datum;abgabe_bis
Integrationsrat;20.11.2029;10.11.2029
Hauptausschuss;05.12.2029;15.11.2029
Rat;05.12.2029;15.11.2029
Rat;09.11.2029;01.11.2029
Rat;27.03.2030;
Rat;06.02.2030;16.01.2030
Hauptausschuss;06.03.2030;
"""

OFFEN = """\
anlagen/leitbild.md V312 Fünf Grundsätze
anlagen/leitbild.md V312 zwölf Handlungsfelder, drei Kategorien
anlagen/leitbild.md V311 2030
anlagen/leitbild.md V311 2030
texte/begruendung.md V312 zweimal, fünf Jahren
texte/begruendung.md V311 2019
texte/begruendung.md V311 2025
texte/begruendung.md V311 2025-2030
texte/begruendung.md V312 zwei Jahren, 22 Veranstaltungen, 400 Personen, 160 Einrichtungen
texte/begruendung.md V315 Integrationsrats
texte/begruendung.md V312 vier Schritte
texte/begruendung.md V311 2019
texte/begruendung.md V312 zwölf Handlungsfelder, drei Kategorien
texte/begruendung.md V312 vier Jahre
texte/ziele.md V312 drei Ziele
texte/ziele.md V312 zwölf Handlungsfelder, fünf Jahren
texte/ziele.md V311 2019
texte/ziele.md V311 2025-2030
vorlage.yaml V314 Frau Mustermann
vorlage.yaml V311 2025-2030
vorlage.yaml V311 2019
vorlage.yaml V312 zwölf Handlungsfelder
vorlage.yaml V311 30.09.2025
vorlage.yaml V311 2030
vorlage.yaml V312 fünf Jahre
vorlage.yaml V311 2019
vorlage.yaml V316 V/0203/2019
vorlage.yaml V311 2025-2030
vorlage.yaml V312 dritte Fortschreibung
vorlage.yaml V312 22 Veranstaltungen, 400 Personen, 160 Einrichtungen
vorlage.yaml V312 Zwölf Handlungsfelder, drei Kategorien
vorlage.yaml V312 fünf Jahren
vorlage.yaml V310 amt
vorlage.yaml V310 ansprechpersonen
vorlage.yaml V310 beratungsfolge
vorlage.yaml V310 beschlussvorschlag.sachentscheidung
vorlage.yaml V310 beschlussvorschlag.finanzielle_auswirkungen
vorlage.yaml V310 texte/begruendung.md
vorlage.yaml V310 unterschrift
vorlage.yaml V310 anlagen
vorlage.yaml V310 anlagen/leitbild.md
vorlage.yaml V310 anlage_a.kurzueberblick
vorlage.yaml V310 texte/ziele.md
vorlage.yaml V310 anlage_a.finanzierung
vorlage.yaml V310 anlage_a.pflichtigkeitsgrad
vorlage.yaml V310 anlage_a.querschnittsthemen
"""

MONITORING = """\
# Bericht alle vier Jahre
format: 1
art: Berichtsvorlage
status: final   # fertig
oeffentlich: ja
nummer: V/9803/2025
vorgaenger: [V/0001/2017, V/0002/2021]
datum: 01.09.2025
eingestellt: 03.09.2025
neufassung: {vom: 05.09.2025, grund: Die Zahlen sind berichtigt.}
geaendert: 05.09.2025
amt: Amt für Migration und Integration
ansprechpersonen:
  - {anrede: Frau, name: Mustermann, telefon: 492-7000, email: mustermann@stadt-muenster.de}
betreff: Bericht zur Beteiligung 2025-2029
beratungsfolge:
  # zuerst der Integrationsrat
  - {datum: 17.09.2025, gremium: Integrationsrat, rolle: Bericht}
  - {datum: 24.09.2025, gremium: Rat, rolle: Bericht}
auftraege:
  - {ziffer: 2a, was: Eine Stelle benennen, frist: 30.06.2026}
erledigt: [A-R/0028/2022]
bericht: {datei: texte/bericht.md}
unterschrift: {name: Erika Mustermann}
anlagen:
  - {nummer: 1, titel: Zahlen 2025-2029, datei: anlagen/z-2025-2029.md, nachgereicht: 02.09.2025}
  - {nummer: 2, titel: Lageplan, datei: anlagen/plan.pdf}
"""
HERKUNFT = "Der Bericht geht auf Beschlüsse des Rates zurück (Vorlagen V/0001/2017"
BERICHT = f"{HERKUNFT} und V/0002/2021).\n"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with the shipped Leitbild paper and a report made here, in the year 2029."""
    monkeypatch.setattr(cli, "_today", lambda: HEUTE)
    for name in ("content", "templates", f"vorlagen/{LEITBILD}"):
        shutil.copytree(ROOT / name, tmp_path / name)
    files = {
        "vorlage.yaml": MONITORING.encode(),
        "texte/bericht.md": BERICHT.encode(),
        "anlagen/z-2025-2029.md": b"Es waren viele.\n",
        "anlagen/plan.pdf": PLAN.read_bytes(),
    }
    for path, data in files.items():
        file = tmp_path / "vorlagen" / "bericht" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    (tmp_path / "content" / "sitzungen.csv").write_text(SITZUNGEN, encoding="utf-8")
    return tmp_path


def call(root: Path, *arguments: str) -> int:
    return cli.main([*arguments, "--projekt", str(root)])


def tree(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def offen(root: Path, name: str) -> str:
    """Each finding with its file, its code and what it underlines or names; several, if so."""
    projekt = Projekt.open(root)
    (geprueft,) = pruefe(projekt, [name], Bibliothek(projekt))
    rows = []
    for each in geprueft.findings:
        file = each.place.file.removeprefix(f"vorlagen/{name}/")
        named = re.findall("»(.*?)«", each.text.partition(" übernommen")[0])
        rows.append(f"{file} {each.code} {', '.join(named)}\n")
    return "".join(rows)


def test_the_open_points_of_the_leitbild_of_2030_are_these(root: Path) -> None:
    before = tree(root / "vorlagen" / LEITBILD)
    assert call(root, "fortschreiben", LEITBILD, NEU) == 0
    assert offen(root, NEU) == OFFEN
    assert tree(root / "vorlagen" / LEITBILD) == before
    yaml = (root / "vorlagen" / NEU / "vorlage.yaml").read_text(encoding="utf-8")
    assert "vorgaenger: [V/0026/2008, V/0193/2014, V/0203/2019, V/9901/2025]" in yaml
    assert "(Vorlagen V/0026/2008, V/0193/2014, V/0203/2019 und V/9901/2025)" in yaml
    _, _, folge = yaml.partition("beratungsfolge:\n")
    assert folge.startswith(
        "  - {datum: , gremium: Ausschuss für Chancengerechtigkeit und Integration, "
        "rolle: Anhörung}\n"
        "  - {datum: 06.03.2030, gremium: Hauptausschuss, rolle: Vorberatung}\n"
        "  - {datum: 27.03.2030, gremium: Rat, rolle: Entscheidung}\n"
    )


def test_open_points_are_counted_here_and_listed_by_the_commands_it_names(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(root, "fortschreiben", LEITBILD, NEU) == 0
    assert (
        capsys.readouterr().out
        == f"""\
Angelegt: vorlagen/{NEU}, fortgeschrieben aus V/9901/2025.
Der Zeitraum ist jetzt 2030-2035, der nächste nach 2025-2030. Soll es ein anderer sein, \
löschen Sie vorlagen/{NEU}, und rufen Sie den Befehl noch einmal auf, zum Beispiel mit \
--zeitraum 2031-2036 (bei make: ZEITRAUM=2031-2036).
Texte sind übernommen, wie sie waren; nur die Aufzählung der früheren Vorlagen nennt jetzt auch \
V/9901/2025. Lesen Sie nach, ob es dort stimmt:
  vorlagen/{NEU}/vorlage.yaml:67
Was offen ist, und wie oft:
  14  V310: Im Entwurf ist Übernommenes noch nicht bestätigt.
  14  V311: In einem übernommenen Text steht ein Jahr, das die frühere Vorlage betraf.
  15  V312: In einem übernommenen Text steht eine Anzahl, ein Betrag oder eine Zählung.
   1  V314: Ein übernommener Text nennt eine Person.
   1  V315: Ein übernommener Text nennt ein Gremium oder Amt, das es nicht mehr gibt.
   1  V316: Eine übernommene Aufzählung früherer Vorlagen nennt die letzte nicht.
   7  Noch leer, aber in der fertigen Vorlage verlangt.
Alles einzeln, mit Ort und Vorschlag: vorlagen-gen pruefen {NEU}
Als Nächstes: Lesen Sie eine Stelle nach der anderen, ändern Sie, was nicht mehr stimmt, und \
bestätigen Sie sie. Die Liste dazu: vorlagen-gen bestaetigen {NEU}
"""
    )
    assert call(root, "pruefen", NEU) == 0
    listed = capsys.readouterr().out
    assert listed.count(": Warnung V") == len(OFFEN.splitlines())
    assert "noch offen (7): Vorlagennummer (Zeile 12)," in listed


def test_each_open_point_stands_once_in_the_list_below_what_it_is_in(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(root, "fortschreiben", LEITBILD, NEU) == 0
    capsys.readouterr()
    assert call(root, "bestaetigen", NEU) == 0
    rows = [row for row in capsys.readouterr().out.splitlines() if row.startswith("    Zeile ")]
    points = [row for row in OFFEN.splitlines() if " V310 " not in row]
    assert sorted(", ".join(re.findall("»(.*?)«", row)) for row in rows) == sorted(
        row.split(" ", 2)[2] for row in points
    )


def test_an_error_in_what_was_carried_over_is_told_whole_and_in_the_exit_code(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = root / "vorlagen" / "bericht" / "texte" / "bericht.md"
    text.write_text(f"{BERICHT}\n[^1]\n", encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu") == 1
    assert "vorlagen/neu/texte/bericht.md:3:1: Fehler T" in (out := capsys.readouterr().out)
    assert "   3 | [^1]\n" in out
    assert "vorlagen-gen pruefen neu" in out


@pytest.mark.parametrize("befehl", ["pruefen", pytest.param("bauen", marks=pytest.mark.gross)])
def test_the_leitbild_of_2030_is_final_once_it_is_resolved_and_confirmed(
    root: Path, befehl: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(root, "fortschreiben", LEITBILD, NEU) == 0
    yaml = root / "vorlagen" / NEU / "vorlage.yaml"
    text = yaml.read_text(encoding="utf-8")
    for old, new in (
        ("status: entwurf", "status: final"),
        ("\nnummer:", "\nnummer: V/9905/2029"),
        ("\ndatum:", "\ndatum: 05.11.2029"),
        ("{datum: , gremium: Ausschuss", "{datum: 22.11.2029, gremium: Ausschuss"),
        (
            "beschlossen: {jahr: , nachtrag: nein, enthalten: }",
            "beschlossen: {jahr: 2029, nachtrag: nein, enthalten: nein}",
        ),
        (
            "entwurf: {jahr: , nachtrag: nein, enthalten: }",
            "entwurf: {jahr: 2030, nachtrag: nein, enthalten: nein}",
        ),
    ):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    yaml.write_text(text, encoding="utf-8")
    assert call(root, befehl, NEU) == 1
    names = [row.split(" V310 ")[1] for row in OFFEN.splitlines() if " V310 " in row]
    capsys.readouterr()
    assert call(root, "bestaetigen", NEU, *names) == 0
    assert capsys.readouterr().out.endswith(
        f"In vorlagen/{NEU} ist nichts Übernommenes mehr offen.\n"
        f"Als Nächstes: Was sonst noch fehlt, zeigt: vorlagen-gen pruefen {NEU}\n"
    )
    assert "uebernommen" not in yaml.read_text(encoding="utf-8")
    assert call(root, befehl, NEU) == 0
    made = {path.name for path in (root / "ausgabe").rglob("V-9905-2029_Beschlussvorlage*.pdf")}
    assert bool(made) == (befehl == "bauen")


def test_the_next_edition_of_a_report_keeps_its_comments_and_moves_its_data(root: Path) -> None:
    assert call(root, "fortschreiben", "bericht", "bericht-neu", "--zeitraum", "2029-2033") == 0
    neu = tree(root / "vorlagen" / "bericht-neu")
    assert sorted(neu) == [
        "anlagen/plan.pdf",
        "anlagen/z-2029-2033.md",
        "texte/bericht.md",
        "vorlage.yaml",
    ]
    yaml, _, uebernommen = neu["vorlage.yaml"].decode().partition("uebernommen:\n")
    assert (
        yaml
        == """\
# Bericht alle vier Jahre
format: 1
art: Berichtsvorlage
status: entwurf   # fertig
oeffentlich: ja
nummer:
vorgaenger: [V/0001/2017, V/0002/2021, V/9803/2025]
datum:
amt: Amt für Migration und Integration
ansprechpersonen:
  - {anrede: Frau, name: Mustermann, telefon: 492-7000, email: mustermann@stadt-muenster.de}
betreff: Bericht zur Beteiligung 2029-2033
beratungsfolge:
  # zuerst der Integrationsrat
  - {datum: , gremium: Ausschuss für Chancengerechtigkeit und Integration, rolle: Bericht}
  - {datum: 05.12.2029, gremium: Rat, rolle: Bericht}
bericht: {datei: texte/bericht.md}
unterschrift: {name: Erika Mustermann}
anlagen:
  - {nummer: 1, titel: Zahlen 2029-2033, datei: anlagen/z-2029-2033.md}
  - {nummer: 2, titel: Lageplan, datei: anlagen/plan.pdf}
"""
    )
    assert "{ziffer: 2a, was: Eine Stelle benennen, frist: 30.06.2026}" in uebernommen
    assert neu["texte/bericht.md"].decode() == f"{HERKUNFT}, V/0002/2021 und V/9803/2025).\n"


@pytest.mark.parametrize(
    ("bisher", "jetzt", "anders"),
    [
        ("2025-2030", "2030-2035", "2031-2036"),
        ("2026-2030", "2031-2035", "2030-2034"),
        ("2023-2025", "2026-2028", "2025-2027"),
        ("2026-2027", "2028-2029", "2027-2028"),
    ],
)
def test_the_period_taken_is_told_with_the_way_to_take_another(
    root: Path, bisher: str, jetzt: str, anders: str, capsys: pytest.CaptureFixture[str]
) -> None:
    yaml = root / "vorlagen" / "bericht" / "vorlage.yaml"
    yaml.write_text(MONITORING.replace("g 2025-2029", f"g {bisher}"), encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu") == 0
    said = capsys.readouterr().out
    assert f"Der Zeitraum ist jetzt {jetzt}, der nächste nach {bisher}." in said
    assert f"mit --zeitraum {anders} (bei make: ZEITRAUM={anders})" in said
    assert f"betreff: Bericht zur Beteiligung {jetzt}\n" in (
        root / "vorlagen" / "neu" / "vorlage.yaml"
    ).read_text(encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "gewaehlt", "--zeitraum", anders) == 0
    said = capsys.readouterr().out
    assert f"Der Zeitraum ist jetzt {anders}, bisher {bisher}.\n" in said
    assert "--zeitraum" not in said


ZWEI = "V/0001/2017 und V/0002/2021"


@pytest.mark.parametrize(
    "satz",
    [
        f"Der Bericht geht auf Beschlüsse\ndes Rates zurück (Vorlagen {ZWEI}).",
        f"Frühere Vorlagen: {ZWEI}",
        f"Ein Satz. Er geht auf frühere Beschlüsse des Rates zurück ({ZWEI}); gut.",
        "Er geht auf Beschlüsse zurück (V/0001/2017\nund V/0002/2021).",
    ],
)
def test_the_chain_of_the_earlier_papers_is_longer_and_it_is_told_where(
    root: Path, satz: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = root / "vorlagen" / "bericht" / "texte" / "bericht.md"
    text.write_text(f"Neu.\n\n{satz}\n", encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu") == 0
    line = 4 if "Beschlüsse\n" in satz else 3
    assert (
        "nur die Aufzählung der früheren Vorlagen nennt jetzt auch V/9803/2025. Lesen Sie nach, ob "
        f"es dort stimmt:\n  vorlagen/neu/texte/bericht.md:{line}\n"
    ) in capsys.readouterr().out
    neu = (root / "vorlagen" / "neu" / "texte" / "bericht.md").read_text(encoding="utf-8")
    assert " ".join(neu.split()).replace(", V/0002/2021 und V/9803/2025", " und V/0002/2021") == (
        f"Neu. {' '.join(satz.split())}"
    )
    assert neu.count("\n") == satz.count("\n") + 3


@pytest.mark.parametrize(
    "satz",
    [
        f"Seit 2021 gilt der zweite Fahrplan (Vorlagen {ZWEI}).",
        f"Der Rat hat 2024 zwei Berichte bestellt (Vorlagen {ZWEI}).",
        f"Der zweite Bericht geht auf Beschlüsse des Rates zurück (Vorlagen {ZWEI}).",
        f"Seit 2021 geht er auf Beschlüsse zurück ({ZWEI}).",
        f"Er geht auf zwei Beschlüsse zurück ({ZWEI}).",
        f"Er geht auf Beschlüsse zurück ({ZWEI}) und auf nichts sonst.",
        "Er geht auf Beschlüsse zurück (V/0001/2017 und V/0009/2020).",
        "Er geht auf Beschlüsse zurück (V/0001/2017, V/0009/2020 und V/0002/2021).",
        f"Die früheren Vorlagen {ZWEI} sind noch nicht umgesetzt.",
    ],
)
def test_no_sentence_is_changed_that_one_more_paper_could_make_false(
    root: Path, satz: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = root / "vorlagen" / "bericht" / "texte" / "bericht.md"
    text.write_text(f"{satz}\n", encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu") == 0
    assert "Texte sind übernommen, wie sie waren.\n" in capsys.readouterr().out
    neu = root / "vorlagen" / "neu" / "texte" / "bericht.md"
    assert neu.read_text(encoding="utf-8") == f"{satz}\n"
    assert "texte/bericht.md V316 V/0001/2017" in offen(root, "neu")


def test_what_somebody_noted_beside_what_goes_is_kept_and_says_where_it_stood(root: Path) -> None:
    yaml = root / "vorlagen" / "bericht" / "vorlage.yaml"
    noted = (
        MONITORING.replace("\ngeaendert: 05.09.2025", "\ngeaendert: 05.09.2025  # nach der Sitzung")
        .replace("auftraege:\n", "auftraege:  # aus dem Protokoll\n  # Frist prüfen\n")
        .replace("nachgereicht: 02.09.2025}", "nachgereicht: 02.09.2025}  # kam spät")
        .replace(
            "status: final   # fertig", "status: final # fertig\nversand:\n  art: Post # K art"
        )
    )
    yaml.write_text(noted, encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu") == 0
    text = (root / "vorlagen" / "neu" / "vorlage.yaml").read_text(encoding="utf-8")
    assert "status: entwurf # fertig\n# Aus dem entfernten Feld »versand«:\n# K art\n" in text
    assert "datum:\n# Aus dem entfernten Feld »geaendert«:\n# nach der Sitzung\namt: " in text
    assert (
        "# Aus dem entfernten Feld »auftraege«:\n# aus dem Protokoll\n# Frist prüfen\nbericht: "
    ) in text
    assert "md}  # kam spät\n" in text


def test_confirming_takes_off_the_list_what_was_named_and_nothing_else(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(root, "fortschreiben", "bericht", "neu") == 0
    bericht = root / "vorlagen" / "neu" / "texte" / "bericht.md"
    bericht.write_text("Ganz neu.\n", encoding="utf-8")
    before = tree(root / "vorlagen" / "neu")
    capsys.readouterr()
    assert call(root, "bestaetigen", "neu") == 0
    assert (
        capsys.readouterr().out
        == """\
In vorlagen/neu noch zu bestätigen:
  amt
  ansprechpersonen
    Zeile 11: »Frau Mustermann« ist übernommen: eine Person; ist sie noch im Amt?
  beratungsfolge
  texte/bericht.md (seit der Übernahme geändert)
  unterschrift
  anlagen
  anlagen/z-2030-2034.md
  anlagen/plan.pdf
  auftraege.2a
Als Nächstes: Lesen Sie eine Stelle nach der anderen, ändern Sie, was nicht mehr stimmt, und \
bestätigen Sie sie. Zum Beispiel: vorlagen-gen bestaetigen neu amt
"""
    )
    assert call(root, "bestaetigen", "neu", "amt", "untreschrift") == 2
    assert "Meinten Sie »unterschrift«?" in capsys.readouterr().err
    assert tree(root / "vorlagen" / "neu") == before
    assert call(root, "bestaetigen", "neu", "amt", "auftraege.2a", r"anlagen\plan.pdf") == 0
    told = capsys.readouterr().out
    assert told.endswith("Zum Beispiel: vorlagen-gen bestaetigen neu ansprechpersonen\n")
    after = tree(root / "vorlagen" / "neu")
    gone = {"stelle: amt,", "plan.pdf, stand", "auftraege:", "ziffer: 2a"}
    kept = [
        row
        for row in before.pop("vorlage.yaml").decode().splitlines()
        if not any(each in row for each in gone)
    ]
    assert after.pop("vorlage.yaml").decode().splitlines() == kept
    assert after == before


@pytest.mark.parametrize(
    "typed", [("anlagen/plan neu.pdf", "amt"), ("amt", "anlagen\\plan", "neu.pdf")]
)
def test_a_file_with_a_blank_in_its_name_is_confirmed_in_one_word_or_two(
    root: Path, typed: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    bericht = root / "vorlagen" / "bericht"
    (bericht / "anlagen" / "plan.pdf").rename(bericht / "anlagen" / "plan neu.pdf")
    text = MONITORING.replace("anlagen/plan.pdf", "anlagen/plan neu.pdf")
    (bericht / "vorlage.yaml").write_text(text, encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu") == 0
    assert call(root, "bestaetigen", "neu", *typed) == 0
    listed = capsys.readouterr().out.rpartition("noch zu bestätigen:\n")[2]
    assert "  unterschrift\n" in listed
    assert "plan neu.pdf" not in listed
    assert "  amt\n" not in listed


def test_confirming_tells_what_is_still_out_of_date_there_as_little_tells_it_later(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = root / "vorlagen" / "bericht" / "texte" / "bericht.md"
    text.write_text(f"{BERICHT}\nFür die Jahre 2025-2029 sind es 40 Plätze.\n", encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu") == 0
    capsys.readouterr()
    assert call(root, "bestaetigen", "neu", "amt") == 0
    assert capsys.readouterr().out.startswith("In vorlagen/neu noch zu bestätigen:\n")
    assert call(root, "bestaetigen", "neu", r"texte\bericht.md", "unterschrift") == 0
    told, _, rest = capsys.readouterr().out.partition("In vorlagen/neu noch")
    assert (
        told
        == """\
Bestätigt. Dort steht noch, was veraltet sein kann; gemeldet wird davon nur noch, was dem \
Zeitraum im Betreff widerspricht:
  texte/bericht.md
    Zeile 3: »2025-2029« ist übernommen: der frühere Zeitraum. Vorschlag: 2030-2034.
"""
    )
    assert "bericht.md" not in rest
    assert "2025-2029" not in offen(root, "neu")


@pytest.mark.parametrize(
    ("arguments", "change", "expected"),
    [
        (("bericht", LEITBILD), ("", ""), "gibt es schon"),
        (("bericht", "Bericht"), ("", ""), "gibt es schon"),
        (("bericht", "neu", "--zeitraum", "2033"), ("", ""), "kein Zeitraum"),
        (("bericht", "neu"), ("status: final", "status: entwurf"), "bericht ist ein Entwurf."),
        (
            ("bericht", "neu"),
            ("\nnummer: V/9803/2025", "\nhauptvorlage: V/9803/2025\nnummer: V/9803/2025/1"),
            "bericht ist eine Ergänzung.\n    Fortgeschrieben wird die Hauptvorlage V/9803/2025.",
        ),
        (("bericht", "neu"), ("nummer: V/9803/2025", "nummer:"), "keine Vorlagennummer"),
        (
            ("bericht", "neu"),
            ("auftraege:", "uebernommen: {aus: V/0002/2021, stellen: []}\nauftraege:"),
            "noch Übernommenes zu bestätigen.\n    Was, zeigt: vorlagen-gen bestaetigen bericht",
        ),
        (("bericht", "neu"), ("amt: Amt", "amt: [Amt"), "hat Fehler"),
        (("bericht", "neu", "--zeitraum", "2029-2033"), ("2025-2029", "heute"), "einen Zeitraum"),
        *(
            (
                ("bericht", "neu", "--zeitraum", zeitraum),
                ("", ""),
                (
                    f"Zeitraum {zeitraum} beginnt nicht nach dem bisherigen: vorlagen/bericht ist "
                    "für 2025-2029.\n    Die nächste Fassung beginnt nach 2025. Schließt sie an, "
                    "ist sie für 2030-2034; den nimmt"
                ),
            )
            for zeitraum in ("2020-2024", "2024-2031", "2025-2029", "2025-2035")
        ),
    ],
)
def test_what_cannot_be_carried_on_is_refused_and_nothing_is_made(
    root: Path,
    arguments: tuple[str, ...],
    change: tuple[str, str],
    expected: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    yaml = root / "vorlagen" / "bericht" / "vorlage.yaml"
    yaml.write_text(MONITORING.replace(*change) if change[0] else MONITORING, encoding="utf-8")
    before = tree(root)
    assert call(root, "fortschreiben", *arguments) in (1, 2)
    assert expected in capsys.readouterr().err
    assert tree(root) == before


def test_years_move_with_the_period_and_none_is_proposed_outside_of_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = root / "vorlagen" / "bericht" / "texte" / "bericht.md"
    text.write_text("Ab 2025, noch 2026, dann 2028, bis 2029 und 2029/30.\n", encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu", "--zeitraum", "2029-2031") == 0
    capsys.readouterr()
    assert call(root, "pruefen", "neu") == 0
    said = [row for row in capsys.readouterr().out.splitlines() if " V311: " in row]
    proposed = [row.partition("mitwandert: ")[2].partition(".")[0] for row in said]
    assert proposed == ["2029", "2030", "", "2031", "2031/32"]


def test_a_paper_without_a_period_keeps_its_title_and_it_is_to_be_read(root: Path) -> None:
    yaml = root / "vorlagen" / "bericht" / "vorlage.yaml"
    yaml.write_text(MONITORING.replace(" 2025-2029,", ",").replace(" 2025-2029\n", "\n"), "utf-8")
    assert call(root, "fortschreiben", "bericht", "neu") == 0
    text = (root / "vorlagen" / "neu" / "vorlage.yaml").read_text(encoding="utf-8")
    assert "betreff: Bericht zur Beteiligung\n" in text
    assert "{stelle: betreff, stand: " in text
    assert "zeitraum" not in text
    assert (root / "vorlagen" / "neu" / "anlagen" / "z-2025-2029.md").is_file()


def test_a_folder_that_cannot_be_finished_leaves_nothing_behind(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: Path, __: Path) -> Path:
        raise PermissionError

    before = tree(root)
    monkeypatch.setattr(Path, "rename", refuse)
    assert call(root, "fortschreiben", "bericht", "neu") == 3
    assert "lässt sich nicht anlegen" in capsys.readouterr().err
    assert tree(root) == before


def test_files_of_another_system_are_carried_on_as_they_are(root: Path) -> None:
    bericht = root / "vorlagen" / "bericht"
    windows = "\ufeff" + MONITORING.replace("\n", "\r\n")
    (bericht / "vorlage.yaml").write_bytes(windows.encode())
    (bericht / "texte" / "bericht.md").write_bytes(BERICHT.replace("\n", "\r\n").encode())
    (bericht / "Thumbs.db").write_bytes(b"\x00")
    assert call(root, "fortschreiben", "bericht", "neu") == 0
    neu = tree(root / "vorlagen" / "neu")
    assert "Thumbs.db" not in neu
    assert neu["vorlage.yaml"].startswith(b"\xef\xbb\xbf# Bericht alle vier Jahre\r\n")
    assert neu["vorlage.yaml"].count(b"\n") == neu["vorlage.yaml"].count(b"\r\n")
    assert neu["texte/bericht.md"].endswith(b"und V/9803/2025).\r\n")


def test_two_files_never_become_one(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    anlagen = root / "vorlagen" / LEITBILD / "anlagen"
    for zeitraum in ("2025-2030", "2030-2035"):
        (anlagen / f"karte-{zeitraum}.pdf").write_bytes(PLAN.read_bytes())
    assert call(root, "fortschreiben", LEITBILD, NEU) == 1
    assert "anlagen/karte-2030-2035.pdf" in capsys.readouterr().err
    assert not (root / "vorlagen" / NEU).exists()


@pytest.mark.parametrize(
    ("name", "expected"), [("verknuepft.md", "Verknüpfung"), ("riesig.bin", "größer als 100 MB")]
)
def test_a_file_that_belongs_to_no_paper_is_not_copied(
    root: Path, name: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = root / "vorlagen" / "bericht" / "anlagen" / name
    if name == "riesig.bin":
        file.touch()
        os.truncate(file, MAX_FILE_BYTES + 1)
    else:
        file.symlink_to(root / "content" / "gremien.csv")
    assert call(root, "fortschreiben", "bericht", "neu") == 1
    assert f"vorlagen/bericht/anlagen/{name} ist " in (err := capsys.readouterr().err)
    assert expected in err
    assert not (root / "vorlagen" / "neu").exists()


def test_the_offices_are_asked_anew_and_what_they_said_stays_behind(root: Path) -> None:
    yaml = root / "vorlagen" / LEITBILD / "vorlage.yaml"
    noted = """\
intern:
  mitzeichnung:
    - Rechtsamt  # zuerst
    - {amt: Stadtkämmerei, datum: 12.01.2025, ergebnis: mitgezeichnet}
  rueckmeldungen:
    - {text: Warum?, antwort: Darum.}
"""
    text = yaml.read_text(encoding="utf-8")
    yaml.write_text(text.replace("intern:\n", noted), encoding="utf-8")
    assert call(root, "fortschreiben", LEITBILD, NEU) == 0
    neu = (root / "vorlagen" / NEU / "vorlage.yaml").read_text(encoding="utf-8")
    assert "    - Rechtsamt  # zuerst\n    - {amt: Stadtkämmerei}\n" in neu
    assert "rueckmeldungen" not in neu
    assert "Warum?" not in neu


def test_an_office_that_is_asked_alone_is_asked_anew(root: Path) -> None:
    yaml = root / "vorlagen" / LEITBILD / "vorlage.yaml"
    asked = "intern:\n  mitzeichnung: {amt: Rechtsamt, datum: 12.01.2025, ergebnis: abgelehnt}\n"
    text = yaml.read_text(encoding="utf-8")
    yaml.write_text(text.replace("intern:\n", asked), encoding="utf-8")
    assert call(root, "fortschreiben", LEITBILD, NEU) == 0
    neu = (root / "vorlagen" / NEU / "vorlage.yaml").read_text(encoding="utf-8")
    assert "  mitzeichnung: {amt: Rechtsamt}\n" in neu


@pytest.mark.parametrize("name", ["bericht.txt", "Bericht.MD"])
def test_the_chain_goes_on_in_a_text_whatever_its_file_is_called(root: Path, name: str) -> None:
    bericht = root / "vorlagen" / "bericht"
    (bericht / "texte" / "bericht.md").rename(bericht / "texte" / name)
    (bericht / "notiz.md").write_text(BERICHT, encoding="utf-8")
    text = MONITORING.replace("texte/bericht.md", f"texte/{name}")
    (bericht / "vorlage.yaml").write_text(text, encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu") == 0
    neu = root / "vorlagen" / "neu"
    assert "und V/9803/2025)" in (neu / "texte" / name).read_text(encoding="utf-8")
    assert (neu / "notiz.md").read_text(encoding="utf-8") == BERICHT


def test_what_the_list_of_anlagen_says_is_to_be_read(root: Path) -> None:
    yaml = root / "vorlagen" / "bericht" / "vorlage.yaml"
    text = MONITORING.replace("titel: Lageplan,", "titel: Lageplan des Jahres 2026,")
    yaml.write_text(text, encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu", "--zeitraum", "2029-2033") == 0
    found = [row for row in offen(root, "neu").splitlines() if row.startswith("vorlage.yaml")]
    assert "vorlage.yaml V310 anlagen" in found
    assert "vorlage.yaml V311 2026" in found
    assert "vorlage.yaml V311 2029-2033" not in found


@pytest.mark.parametrize("opening", ["", "./", ".\\"])
def test_a_file_is_to_be_read_however_its_path_is_typed(root: Path, opening: str) -> None:
    yaml = root / "vorlagen" / "bericht" / "vorlage.yaml"
    text = MONITORING.replace("texte/bericht.md", f"{opening}texte\\bericht.md")
    text = text.replace("anlagen/z-2025", f"{opening}anlagen\\z-2025")
    yaml.write_text(text, encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu", "--zeitraum", "2029-2033") == 0
    neu = (root / "vorlagen" / "neu" / "vorlage.yaml").read_text(encoding="utf-8")
    assert f"datei: {opening}anlagen\\z-2029-2033.md}}" in neu
    for stelle in ("texte/bericht.md", "anlagen/z-2029-2033.md"):
        assert f"{{stelle: {stelle}, stand: " in neu
        assert call(root, "bestaetigen", "neu", stelle.replace("/", "\\")) == 0


def test_a_folder_with_a_period_in_its_name_stays_where_it_is(root: Path) -> None:
    bericht = root / "vorlagen" / "bericht"
    (bericht / "anlagen").rename(bericht / "z-2025-2029")
    text = MONITORING.replace("anlagen/", "z-2025-2029\\")
    (bericht / "vorlage.yaml").write_text(text, encoding="utf-8")
    assert call(root, "fortschreiben", "bericht", "neu", "--zeitraum", "2029-2033") == 0
    neu = (root / "vorlagen" / "neu" / "vorlage.yaml").read_text(encoding="utf-8")
    assert "datei: z-2025-2029\\z-2029-2033.md}" in neu
    assert (root / "vorlagen" / "neu" / "z-2025-2029" / "z-2029-2033.md").is_file()


AEMTER = """\
Amt für Migration und Integration;;31.12.2029;Amt für Vielfalt
Amt für Vielfalt;01.01.2030;;
Rechtsamt;;31.12.2020;Amt für Recht
Amt für Recht;01.01.2021;31.12.2027;Büro für Recht
Büro für Recht;01.01.2028;;
Stadtkämmerei;;31.12.2025;
"""


@pytest.mark.parametrize(
    ("zeitraum", "amt"),
    [("2030-2035", "Amt für Vielfalt"), ("2026-2031", "Amt für Migration und Integration")],
)
def test_offices_have_the_names_of_the_first_meeting_and_are_to_be_read(
    root: Path, zeitraum: str, amt: str
) -> None:
    head = "name;gueltig_ab;gueltig_bis;nachfolger\n"
    (root / "content" / "aemter.csv").write_text(head + AEMTER, encoding="utf-8")
    yaml = root / "vorlagen" / LEITBILD / "vorlage.yaml"
    asked = "intern:\n  mitzeichnung: [Rechtsamt, {amt: Stadtkämmerei}, {amt: Rechtsamt}]\n"
    text = yaml.read_text(encoding="utf-8")
    yaml.write_text(text.replace("intern:\n", asked), encoding="utf-8")
    assert call(root, "fortschreiben", LEITBILD, NEU, "--zeitraum", zeitraum) == 0
    neu = (root / "vorlagen" / NEU / "vorlage.yaml").read_text(encoding="utf-8")
    assert f"\namt: {amt}\n" in neu
    assert "mitzeichnung: [Büro für Recht, {amt: Stadtkämmerei}, {amt: Büro für Recht}]" in neu
    assert "vorlage.yaml V310 amt\n" in offen(root, NEU)
