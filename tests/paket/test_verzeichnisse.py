"""OParl and the register tell what lies in the public packages, and of nothing else."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.oparl.schema import SCHEMAS, faults
from tests.paket.conftest import (
    BESTAND,
    HEUTE,
    NUMMER,
    VORLAGE,
    Amtsstube,
    as_packed,
    files,
    make_amtsstube,
)
from tests.register.nachgelesen import content_lines

from vorlagen_gen.cli import main
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.paket import verzeichnisse
from vorlagen_gen.paket.verzeichnisse import Auslage, lege_aus

if TYPE_CHECKING:
    from collections.abc import Iterable

BASIS = "https://ratsinfo.example.org/oparl/"
ADRESSEN = f"oparl: {{basis: '{BASIS}', koerperschaft: '{BASIS}body/1'}}\n"
ZWEITE = "V-9801-2026"
STICHTAG = date(2026, 9, 18)
GEHEIM = "Der Verkäufer geht im Notfall um siebzehn Prozent mit dem Preis herunter."


@pytest.fixture(scope="module")
def _gepackt(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two papers, packed and shown, with a copy of all beside them."""
    folder = tmp_path_factory.mktemp("auslage")
    stube = make_amtsstube(folder / "projekt")
    (stube.root / "content/paket.yaml").write_text(ADRESSEN, encoding="utf-8")
    stube.edit(
        "unterschrift:",
        "auftraege: [{ziffer: 2, was: Über die Kosten berichten, frist: 30.06.2027}]\n"
        "erledigt: [A-R/0028/2022]\nerfuellt: [{vorlage: V/0101/2021, ziffer: 2a}]\nunterschrift:",
    )
    stube.edit(
        "Die Leuchten sind alt.",
        "Der Antrag A-R/0028/2022 und die Vorlage V/0101/2021 sind erledigt.",
    )
    write_second(stube)
    packungen = stube.packe()
    assert [each.fehler for each in packungen] == [None, None]
    assert all(each.pakete for each in packungen), [each.gebaut.findings for each in packungen]
    lege(stube)
    shutil.copytree(stube.root, folder / "kopie", ignore=shutil.ignore_patterns(BESTAND))
    return folder


@pytest.fixture
def auslage(_gepackt: Path) -> Amtsstube:
    """The project with both packages, as it was when they were shown."""
    return as_packed(_gepackt)


def write_second(stube: Amtsstube) -> None:
    """A later paper that cites the first one, with something that is not public."""
    text = VORLAGE.replace("V/9800/2026", "V/9801/2026").replace("31.08.2026", "01.09.2026")
    text = text.replace("Beispielweg: Neue", "Musterweg: Neue")
    text = text.replace("Die Leuchten sind alt.[^1]", "Wie in V/9800/2026 sind sie alt.[^1]")
    text = text.replace("status: final", "status: final\nintern: {preis: " + GEHEIM + "}")
    folder = stube.root / "vorlagen" / "musterweg"
    (folder / "anlagen").mkdir(parents=True)
    (folder / "vorlage.yaml").write_text(text, encoding="utf-8")
    (folder / "anlagen/erlaeuterung.md").write_text(
        "Auch hier stehen an beiden Seiten Masten aus Stahl.\n", encoding="utf-8"
    )


def lege(stube: Amtsstube, stichtag: date = STICHTAG) -> Auslage:
    return lege_aus(Projekt.open(stube.root), stube.ziel, stichtag, HEUTE)


def numbers(stube: Amtsstube) -> list[str]:
    """The papers that OParl and the register show; both the same."""
    listed = json.loads((stube.ziel / "oparl/papers.json").read_bytes())["data"]
    rows = (stube.ziel / "register/register.csv").read_text("utf-8-sig").splitlines()[1:]
    found = [row.partition(";")[0] for row in rows]
    assert [each["reference"] for each in listed] == found
    return found


def edit_second(stube: Amtsstube, old: str, new: str) -> None:
    path = stube.root / "vorlagen/musterweg/vorlage.yaml"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def objekte(stube: Amtsstube) -> dict[str, Any]:
    written = files(stube.ziel / "oparl")
    return {name: json.loads(data) for name, data in written.items() if "/" in name}


def test_every_object_is_as_the_specification_says(auslage: Amtsstube) -> None:
    found = objekte(auslage)
    assert {name.partition("/")[0] for name in found} == set(SCHEMAS)
    assert [
        fault
        for name, wert in found.items()
        for fault in faults(wert, SCHEMAS[name.partition("/")[0]])
    ] == []


def test_files_are_those_of_the_packages_with_what_they_say(auslage: Amtsstube) -> None:
    told = [wert for name, wert in objekte(auslage).items() if name.startswith("file/")]
    assert len(told) == 8
    for each in told:
        kennung, _, name = each["accessUrl"].removeprefix(f"{BASIS}dateien/").partition("/")
        inhalt = (auslage.ziel / kennung / name).read_bytes()
        assert (each["size"], each["sha512Checksum"]) == (
            len(inhalt),
            hashlib.sha512(inhalt).hexdigest(),
        )
    (anlage,) = [each for each in told if each["id"] == f"{BASIS}file/{ZWEITE}/Anlage-1.pdf"]
    assert "Auch hier stehen an beiden Seiten Masten aus Stahl." in anlage["text"]


def test_the_paper_is_told_as_it_was_typed(auslage: Amtsstube) -> None:
    first, second = (objekte(auslage)[f"paper/{name}.json"] for name in (NUMMER, ZWEITE))
    assert first["name"] == "Beispielweg: Neue Beleuchtung - Baubeschluss"
    assert first["paperType"] == "Beschlussvorlage"
    assert [each["role"] for each in first["consultation"]] == ["Anhörung", "Entscheidung"]
    assert second["relatedPaper"] == [f"{BASIS}paper/{NUMMER}"]
    page = (auslage.ziel / "register/register.html").read_text(encoding="utf-8")
    assert "Stichtag: 18.09.2026" in page
    assert "Ziffer 2: Über die Kosten berichten" in page
    assert "A-R/0028/2022" in page
    calendar = (auslage.ziel / "register/termine.ics").read_bytes()
    assert "DTSTART;VALUE=DATE:20270630" in content_lines(calendar)


def touched(folders: Iterable[Path]) -> list[Path]:
    paths = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [path for path in paths if path.stat().st_mtime != 1]


def test_nothing_is_touched_if_nothing_changed(auslage: Amtsstube) -> None:
    folders = [auslage.ziel / "oparl", auslage.ziel / "register"]
    for path in touched(folders):
        os.utime(path, (1, 1))
    assert [each.is_neu for each in lege(auslage).ausgelegt] == [False, False]
    assert touched(folders) == []


def test_another_day_changes_only_the_register(auslage: Amtsstube) -> None:
    assert [each.is_neu for each in lege(auslage, date(2026, 9, 24)).ausgelegt] == [False, True]
    assert "alle Termine vorbei" in (auslage.ziel / "register/register.csv").read_text("utf-8-sig")


def test_a_paper_that_was_changed_since_is_told_as_it_was_packed(auslage: Amtsstube) -> None:
    before = files(auslage.ziel)
    auslage.edit("Beispielweg: Neue Beleuchtung", "Beispielweg: Andere Beleuchtung")
    told = lege(auslage)
    assert (told.geaendert, told.auslassungen) == ((NUMMER,), ())
    assert files(auslage.ziel) == before


@pytest.mark.parametrize(
    ("old", "new", "grund"),
    [
        ("oeffentlich: ja", "oeffentlich: nein", "nicht mehr fertig und öffentlich"),
        ("status: final", "status: entwurf", "nicht mehr fertig und öffentlich"),
        ("oeffentlich: ja", "oeffentlich: ja\nmuster: ja", "nicht mehr fertig und öffentlich"),
        ("nummer: V/9801/2026", "nummer: V/9802/2026", "jetzt die Nummer V/9802/2026"),
        ("status: final", "status: [final", "lässt sich nicht lesen"),
    ],
)
def test_what_is_no_longer_public_disappears(
    auslage: Amtsstube, old: str, new: str, grund: str
) -> None:
    edit_second(auslage, old, new)
    told = lege(auslage)
    assert numbers(auslage) == ["V/9800/2026"]
    (auslassung,) = told.auslassungen
    assert auslassung.ordner.name == ZWEITE
    assert grund in auslassung.grund
    assert not [name for name in files(auslage.ziel / "oparl") if ZWEITE in name]
    assert not (auslage.ziel / "oparl" / "file" / ZWEITE).exists()
    everything = b"".join(
        data for folder in ("oparl", "register") for data in files(auslage.ziel / folder).values()
    )
    assert b"9801" not in everything
    assert b"Musterweg" not in everything


def test_a_package_whose_paper_was_deleted_is_not_shown(auslage: Amtsstube) -> None:
    shutil.rmtree(auslage.root / "vorlagen/musterweg")
    (auslassung,) = lege(auslage).auslassungen
    assert auslassung.grund == "gehört zu keiner Vorlage mehr: vorlagen/musterweg fehlt"
    assert numbers(auslage) == ["V/9800/2026"]


def test_a_paper_whose_package_was_deleted_is_not_shown_but_named(auslage: Amtsstube) -> None:
    shutil.rmtree(auslage.ziel / ZWEITE)
    assert lege(auslage).ungepackt == ("musterweg",)
    assert numbers(auslage) == ["V/9800/2026"]


def _remove(path: Path) -> None:
    path.unlink()


def _change(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b" ")


def _link(path: Path) -> None:
    other = path.with_name("anderswo")
    path.rename(other)
    path.symlink_to(other)


@pytest.mark.parametrize("damage", [_remove, _change, _link])
@pytest.mark.parametrize("name", [f"{ZWEITE}_Beschlussvorlage.pdf", "metadaten.json"])
def test_a_package_that_is_not_as_it_was_packed_is_not_shown(
    auslage: Amtsstube, name: str, damage: Any
) -> None:
    damage(auslage.ziel / ZWEITE / name)
    (auslassung,) = lege(auslage).auslassungen
    assert auslassung.grund == f"enthält {name} nicht mehr so, wie es gepackt wurde"
    assert numbers(auslage) == ["V/9800/2026"]


def test_a_copy_of_a_package_under_another_name_is_not_shown(auslage: Amtsstube) -> None:
    shutil.copytree(auslage.ziel / ZWEITE, auslage.ziel / f"{ZWEITE} Kopie")
    (auslassung,) = lege(auslage).auslassungen
    assert auslassung.grund == "heißt nicht mehr wie die Nummer der Vorlage"
    assert numbers(auslage) == ["V/9800/2026", "V/9801/2026"]


@pytest.mark.parametrize(
    "metadaten", [b"{", b"[]", b'{"teile": []}', b"[" * 100_000, '{"teile": "ä"}'.encode("latin-1")]
)
def test_a_package_that_does_not_say_what_it_holds_is_not_shown(
    auslage: Amtsstube, metadaten: bytes
) -> None:
    """As one does that another version has packed, or that somebody made up."""
    from vorlagen_gen.load.hashes import sha256

    paket = auslage.ziel / ZWEITE
    record = json.loads((paket / "herkunft.json").read_bytes())
    record["dateien"]["metadaten.json"] = [sha256(metadaten)]
    (paket / "herkunft.json").write_text(json.dumps(record), encoding="utf-8")
    (paket / "metadaten.json").write_bytes(metadaten)
    (auslassung,) = lege(auslage).auslassungen
    assert "metadaten.json fehlt etwas" in auslassung.grund


def test_what_became_secret_after_it_was_packed_takes_the_paper_out(auslage: Amtsstube) -> None:
    edit_second(
        auslage,
        "datei: anlagen/erlaeuterung.md}",
        "datei: anlagen/erlaeuterung.md, oeffentlich: nein}",
    )
    edit_second(auslage, "titel: Erläuterung", "titel: Erläuterung der Masten")
    (auslassung,) = lege(auslage).auslassungen
    assert auslassung.is_leck
    assert "ein Satz aus der nichtöffentlichen Anlage 1" in auslassung.grund
    assert numbers(auslage) == ["V/9800/2026"]


def test_a_sentence_of_a_secret_in_another_paper_takes_that_out_unless_it_is_older(
    auslage: Amtsstube,
) -> None:
    satz = "Diese Vorlage nennt den Preis der Grundstücke am Musterweg ohne Umschweife."
    path = auslage.root / "vorlagen/musterweg/anlagen/erlaeuterung.md"
    path.write_text(f"{satz}\n", encoding="utf-8")
    auslage.packe("musterweg")
    for datum, expected in (("01.09.2026", [ZWEITE]), ("02.09.2026", [])):
        text = VORLAGE.replace("31.08.2026", datum).replace("V/9800/2026", "V/9700/2026")
        text = text.replace("oeffentlich: ja", f"oeffentlich: nein\nintern: {{notiz: {satz}}}")
        folder = auslage.root / "vorlagen" / "geheim"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(auslage.ordner, folder)
        (folder / "vorlage.yaml").write_text(text, encoding="utf-8")
        left_out = [each.ordner.name for each in lege(auslage).auslassungen if each.is_leck]
        assert left_out == expected


def test_the_last_look_stops_what_no_package_says(
    auslage: Amtsstube, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(auslage.ziel)
    leak = "BEGIN:VCALENDAR\r\nX:" + GEHEIM.replace("im Notfall", "im \r\n Notfall\\,")
    monkeypatch.setattr(verzeichnisse, "write_register", lambda *_: {"a.ics": leak.encode()})
    told = lege(auslage).fehler
    assert told is not None
    assert "paket/register verriete etwas Nichtöffentliches" in told.text
    assert files(auslage.ziel) == before


def test_what_a_person_changed_is_kept(auslage: Amtsstube) -> None:
    path = auslage.ziel / "register/register.html"
    good = path.read_bytes()
    path.write_bytes(b"von Hand")
    kept = f"register_bearbeitet-{HEUTE}.html"
    (_, register) = lege(auslage).ausgelegt
    assert register.geschrieben.bearbeitet == (("register.html", kept),)
    assert (path.parent / kept).read_bytes() == b"von Hand"
    assert path.read_bytes() == good


@pytest.mark.parametrize("broken_at", [2, 14])
def test_an_interrupted_run_is_completed_by_the_next(
    auslage: Amtsstube, broken_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit_second(auslage, "oeffentlich: ja", "oeffentlich: nein")
    lege(auslage)
    whole = files(auslage.ziel)
    edit_second(auslage, "oeffentlich: nein", "oeffentlich: ja")
    lege(auslage)
    edit_second(auslage, "oeffentlich: ja", "oeffentlich: nein")
    replace, calls = Path.replace, []

    def fail(path: Path, target: Path) -> Path:
        calls.append(path)
        if len(calls) >= broken_at:
            raise KeyboardInterrupt
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(KeyboardInterrupt):
        lege(auslage)
    monkeypatch.undo()
    assert any(each.geschrieben.was_unterbrochen for each in lege(auslage).ausgelegt)
    assert files(auslage.ziel) == whole


def test_without_addresses_there_is_a_hint_and_an_old_folder_is_emptied(
    auslage: Amtsstube,
) -> None:
    (auslage.root / "content/paket.yaml").write_text("titel_zeichen: 250\n", encoding="utf-8")
    told = lege(auslage)
    assert "content/paket.yaml" in told.hinweis
    assert list(files(auslage.ziel / "oparl")) == ["herkunft.json"]
    assert len(files(auslage.ziel / "register")) == 4
    assert [each.ordner.name for each in lege(auslage).ausgelegt] == ["register"]


def test_both_can_be_made_again_byte_for_byte(
    auslage: Amtsstube, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(auslage.root)
    for name in ("oparl", "register"):
        assert main(["nachweisen", name]) == 0
        assert capsys.readouterr().out == f"{name}: byte-gleich\n"
    shutil.rmtree(auslage.ziel / ZWEITE)
    assert main(["nachweisen", "register"]) == 4
    assert f"seit dem Bau geändert: {ZWEITE}/herkunft.json." in capsys.readouterr().out
    (auslage.ziel / "oparl/papers.json").write_bytes(b"{}")
    assert main(["nachweisen", "oparl"]) == 4
    assert "papers.json wurde nach dem Bau geändert." in capsys.readouterr().out


def test_packing_one_paper_keeps_the_others(
    auslage: Amtsstube, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(auslage.root)
    assert main(["paket", "beleuchtung", "--stichtag", "18.09.2026"]) == 0
    assert numbers(auslage) == ["V/9800/2026", "V/9801/2026"]
    assert capsys.readouterr().out.endswith(
        f"OParl: {Path('paket/oparl')} (2 Vorlagen, unverändert)\n"
        f"Register zum 18.09.2026: {Path('paket/register')} (2 Vorlagen, unverändert)\n"
    )


@pytest.mark.parametrize("typed", ["18.9", "31.02.2026", "morgen", "2026-09-18", "1.2.3.4"])
def test_a_day_that_is_none_is_told(typed: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["paket", "--stichtag", typed]) == 2
    assert f"»{typed}« ist kein Tag" in capsys.readouterr().err


def test_the_day_belongs_to_packages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bauen", "--stichtag", "18.09.2026"]) == 2
    assert "»--stichtag« gehört zu »paket«" in capsys.readouterr().err
