"""What lies in a package, and what becomes of one that is there."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest
from tests.paket.conftest import HEUTE, NUMMER, VORLAGE, Amtsstube, files, members

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.paket.packen import find_packbare

DATEIEN = [
    f"{NUMMER}_Anlage-1_Erlaeuterung.docx",
    f"{NUMMER}_Anlage-1_Erlaeuterung.pdf",
    f"{NUMMER}_Beschlussvorlage.docx",
    f"{NUMMER}_Beschlussvorlage.pdf",
]
BEGLEITER = [
    "PRUEFBERICHT.html",
    "VORGELESEN.txt",
    "herkunft.json",
    "metadaten.json",
    "pruefsummen.sha256",
]


def test_a_package_holds_the_papers_files_and_what_is_told_of_them(stube: Amtsstube) -> None:
    assert [path.name for path in sorted(stube.ziel.iterdir())] == [NUMMER, f"{NUMMER}.zip"]
    names = [name for name in files(stube.paket) if not name.startswith(("masken/", "EINGABE"))]
    assert sorted(names) == sorted(DATEIEN + BEGLEITER)


def test_the_files_are_those_of_the_build(stube: Amtsstube) -> None:
    built = files(stube.root / "ausgabe" / "beleuchtung")
    packed = files(stube.paket)
    assert all(packed[name] == built[name] for name in DATEIEN)


def test_the_zip_holds_the_folder_and_nothing_else(stube: Amtsstube) -> None:
    folder = {f"{NUMMER}/{name}": inhalt for name, inhalt in files(stube.paket).items()}
    assert members(stube.ziel / f"{NUMMER}.zip") == folder


def test_the_checksums_are_those_of_all_other_files(stube: Amtsstube) -> None:
    packed = files(stube.paket)
    rows = packed["pruefsummen.sha256"].decode().splitlines()
    sums = {name: fingerprint for fingerprint, name in (row.split("  ") for row in rows)}
    others = packed.keys() - {"pruefsummen.sha256", "herkunft.json"}
    assert sums == {name: hashlib.sha256(packed[name]).hexdigest() for name in others}


def test_the_record_holds_the_checksums_too_and_says_that_it_is_a_package(
    stube: Amtsstube,
) -> None:
    packed = files(stube.paket)
    record = json.loads(packed["herkunft.json"])
    assert record["paket"] == "oeffentlich"
    assert record["dateien"] == {
        name: [hashlib.sha256(inhalt).hexdigest()]
        for name, inhalt in packed.items()
        if name != "herkunft.json"
    }


def test_the_metadata_say_what_the_masks_ask(stube: Amtsstube) -> None:
    metadaten = json.loads(files(stube.paket)["metadaten.json"])
    teile = metadaten.pop("teile")
    assert metadaten == {
        "format": 1,
        "fassung": "oeffentlich",
        "nummer": "V/9800/2026",
        "hauptvorlage": None,
        "art": "Beschlussvorlage",
        "vorlagenart": "Öffentliche Beschlussvorlage",
        "oeffentlich": True,
        "datum": "2026-08-31",
        "geaendert": None,
        "neufassung": None,
        "amt": "Amt für Mobilität und Tiefbau",
        "titel": "Beispielweg: Neue Beleuchtung - Baubeschluss",
        "titel_gekuerzt": False,
        "betreff": "Beispielweg: Neue Beleuchtung",
        "betreff_zusatz": ["- Baubeschluss -"],
        "ansprechpersonen": [
            {
                "anrede": "Frau",
                "name": "Mustermann",
                "telefon": "492-7000",
                "email": "mustermann@stadt-muenster.de",
                "oeffentlich": True,
            }
        ],
        "beratungsfolge": [
            {
                "datum": "2026-09-17",
                "gremium": "Bezirksvertretung Münster-Hiltrup",
                "rolle": "Anhörung",
            },
            {
                "datum": "2026-09-23",
                "gremium": "Ausschuss für Verkehr und Mobilität",
                "rolle": "Entscheidung",
            },
        ],
        "auftraege": [],
        "erledigt": [],
        "erfuellt": [],
        "felder": {},
    }
    assert [(each["art"], each["titel"]) for each in teile] == [
        ("Vorlage", "Beispielweg: Neue Beleuchtung - Baubeschluss"),
        ("Anlage 1", "Erläuterung"),
    ]
    told = [datei for teil in teile for datei in teil["dateien"]]
    assert [(each["name"], each["hochladen"], each.get("seiten")) for each in told] == [
        (f"{NUMMER}_Beschlussvorlage.docx", False, None),
        (f"{NUMMER}_Beschlussvorlage.pdf", True, 1),
        (f"{NUMMER}_Anlage-1_Erlaeuterung.docx", False, None),
        (f"{NUMMER}_Anlage-1_Erlaeuterung.pdf", True, 1),
    ]
    packed = files(stube.paket)
    for each in told:
        inhalt = packed[each["name"]]
        assert (each["bytes"], each["sha256"]) == (
            len(inhalt),
            hashlib.sha256(inhalt).hexdigest(),
        )


def test_nothing_is_touched_if_nothing_changed(stube: Amtsstube) -> None:
    paths = [path for path in stube.ziel.rglob("*") if path.is_file()]
    for path in paths:
        os.utime(path, (1, 1))
    (paket,) = stube.packe_eine().pakete
    assert paket.grund == ""
    assert [path.stat().st_mtime for path in paths] == [1] * len(paths)


def test_the_same_paper_elsewhere_gives_the_same_bytes(stube: Amtsstube, tmp_path: Path) -> None:
    other = Amtsstube(tmp_path / "andere")
    for folder in ("templates", "content", "vorlagen"):
        shutil.copytree(stube.root / folder, other.root / folder)
    other.packe_eine()
    assert files(other.ziel) == files(stube.ziel)


def test_a_changed_paper_is_packed_anew_and_the_input_is_named(stube: Amtsstube) -> None:
    before = files(stube.ziel)
    stube.write("anlagen/erlaeuterung.md", "Die Erläuterung nennt alle Leuchten.\n")
    (paket,) = stube.packe_eine().pakete
    assert paket.grund == "sich geändert hat: vorlagen/beleuchtung/anlagen/erlaeuterung.md"
    after = files(stube.ziel)
    assert after.keys() == before.keys()
    assert after[f"{NUMMER}.zip"] != before[f"{NUMMER}.zip"]


def test_what_the_paper_has_no_longer_leaves_the_package(stube: Amtsstube) -> None:
    stube.edit(
        "anlagen:\n  - {nummer: 1, titel: Erläuterung, datei: anlagen/erlaeuterung.md}\n", ""
    )
    stube.edit(" (Anlage 1)", "")
    shutil.rmtree(stube.ordner / "anlagen")
    packung = stube.packe_eine()
    assert packung.pakete, (packung.hindernisse, packung.gebaut.findings)
    assert not [name for name in files(stube.paket) if "Anlage" in name]
    assert not [name for name in members(stube.ziel / f"{NUMMER}.zip") if "Anlage" in name]


@pytest.mark.parametrize("datei", [f"{NUMMER}_Beschlussvorlage.docx", "metadaten.json"])
def test_what_a_person_changed_in_a_package_is_kept(stube: Amtsstube, datei: str) -> None:
    (stube.paket / datei).write_bytes(b"von Hand")
    (paket,) = stube.packe_eine().pakete
    ((old, kept),) = paket.bearbeitet
    assert old == datei
    assert (stube.paket / kept).read_bytes() == b"von Hand"
    assert (stube.paket / datei).read_bytes() != b"von Hand"


def test_a_zip_that_a_person_changed_is_kept(stube: Amtsstube) -> None:
    archiv = stube.ziel / f"{NUMMER}.zip"
    good = archiv.read_bytes()
    archiv.write_bytes(good + b"\n")
    (paket,) = stube.packe_eine().pakete
    kept = f"{NUMMER}_bearbeitet-{HEUTE}.zip"
    assert paket.bearbeitet == ((f"{NUMMER}.zip", kept),)
    assert (stube.ziel / kept).read_bytes() == good + b"\n"
    assert archiv.read_bytes() == good


def test_our_own_zip_from_before_is_replaced_without_a_copy(stube: Amtsstube) -> None:
    stube.write("anlagen/erlaeuterung.md", "Die Erläuterung nennt alle Leuchten.\n")
    (paket,) = stube.packe_eine().pakete
    assert paket.bearbeitet == ()
    assert len(list(stube.ziel.iterdir())) == 2


@pytest.mark.parametrize("broken_at", range(1, 9, 2))
def test_an_interrupted_run_is_completed_by_the_next(
    stube: Amtsstube, broken_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    stube.write("anlagen/erlaeuterung.md", "Die Erläuterung nennt alle Leuchten.\n")
    stube.packe_eine()
    whole = files(stube.ziel)
    stube.write("anlagen/erlaeuterung.md", "Die Erläuterung nennt die Leuchten.\n")
    stube.packe_eine()
    stube.write("anlagen/erlaeuterung.md", "Die Erläuterung nennt alle Leuchten.\n")
    replace, calls = Path.replace, []

    def fail(path: Path, target: Path) -> Path:
        if stube.ziel in path.parents:
            calls.append(path)
            if len(calls) >= broken_at:
                raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(KeyboardInterrupt):
        stube.packe_eine()
    monkeypatch.undo()
    stube.packe_eine()
    assert files(stube.ziel) == whole


def test_a_run_that_ended_before_the_zip_leaves_it_to_the_next(stube: Amtsstube) -> None:
    good = files(stube.ziel)
    (stube.ziel / f"{NUMMER}.zip").unlink()
    stube.packe_eine()
    assert files(stube.ziel) == good


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("status: final", "status: entwurf", "ist ein Entwurf"),
        ("oeffentlich: ja", "oeffentlich: ja\nmuster: ja", "ist ein Muster"),
    ],
)
def test_what_may_not_be_uploaded_is_not_packed(
    stube: Amtsstube, old: str, new: str, told: str
) -> None:
    shutil.rmtree(stube.ziel)
    stube.edit(old, new)
    packung = stube.packe_eine()
    assert packung.pakete == ()
    assert told in " ".join(packung.hindernisse)
    assert not stube.ziel.exists()


def test_a_paper_with_faults_is_not_packed_and_its_old_package_is_named(
    stube: Amtsstube,
) -> None:
    stube.edit("datum: 31.08.2026", "datum: 31.02.2026")
    packung = stube.packe_eine()
    assert packung.gebaut.geprueft.is_abgelehnt
    assert packung.pakete == ()
    assert packung.veraltet == (stube.paket,)


def test_a_missing_dictionary_keeps_a_paper_from_being_packed(
    stube: Amtsstube, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vorlagen_gen.bibliothek.load_woerterbuch", lambda _: None)
    packung = stube.packe_eine()
    assert packung.pakete == ()
    assert packung.hindernisse == ("Nicht zum Hochladen bereit: Eine Prüfung ist nicht gelaufen.",)


def test_without_names_drafts_and_samples_are_passed_over(stube: Amtsstube) -> None:
    for name, old, new in (
        ("entwurf", "status: final", "status: entwurf"),
        ("muster", "status: final", "status: final\nmuster: ja"),
        ("kaputt", "status: final", "status: [final"),
    ):
        folder = stube.root / "vorlagen" / name
        folder.mkdir()
        text = VORLAGE.replace(old, new).replace("V/9800/2026", f"V/98{len(name):02}/2026")
        (folder / "vorlage.yaml").write_text(text, encoding="utf-8")
    projekt = Projekt.open(stube.root)
    assert find_packbare(projekt, ()) == (("beleuchtung", "kaputt"), ("entwurf", "muster"))
    assert find_packbare(projekt, ("entwurf",)) == (("entwurf",), ())


def test_a_name_that_is_none_is_told(stube: Amtsstube) -> None:
    with pytest.raises(VorlagenError, match="gibt es nicht") as raised:
        find_packbare(Projekt.open(stube.root), ("beleuchtun",))
    assert raised.value.exit_code is ExitCode.USAGE


def test_a_supplement_has_its_own_number_in_the_name(stube: Amtsstube) -> None:
    stube.edit("nummer: V/9800/2026", "nummer: V/9800/2026/1\nhauptvorlage: V/9800/2026")
    (paket,) = stube.packe_eine().pakete
    assert paket.ordner.name == f"{NUMMER}-1"
