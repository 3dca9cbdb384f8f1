"""What becomes of a paper that was delivered: nothing, a refusal, or a Neufassung."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest
from tests.paket.conftest import HEUTE, NUMMER, Amtsstube, as_packed, files, members

from vorlagen_gen.errors import ExitCode
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.nachweis import Nachweis, Urteil, nachweisen
from vorlagen_gen.oparl.veroeffentlichung import veroeffentlichung
from vorlagen_gen.paket.frueher import keep, newest_frueheres, read_liegendes
from vorlagen_gen.paket.gepacktes import Gepacktes, read_gepacktes
from vorlagen_gen.paket.packen import Packung
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.pdf import read_pdf
from vorlagen_gen.read_back.vorgelesen import vorgelesen
from vorlagen_gen.werkstatt import Werkstatt

EINGESTELLT = "eingestellt: 01.09.2026"
NEUFASSUNG = "neufassung: {vom: 03.09.2026, grund: Die Anzahl war falsch.}"
ERSTE, ZWEITE = "2026-08-31", "2026-09-03"
LESEFASSUNG = f"{NUMMER}_Lesefassung"


def note(stube: Amtsstube, *lines: str) -> None:
    """Write ``lines`` below the date, in place of what was noted there before."""
    text = stube.yaml.read_text(encoding="utf-8").split("\n")
    kept = [line for line in text if not line.startswith(("eingestellt:", "neufassung:"))]
    place = kept.index("datum: 31.08.2026") + 1
    stube.yaml.write_text("\n".join([*kept[:place], *lines, *kept[place:]]), encoding="utf-8")


def told(packung: Packung) -> str:
    """Why there is no package."""
    assert packung.pakete == ()
    assert packung.fehler is not None
    assert packung.fehler.exit_code is ExitCode.CONTENT_REJECTED
    assert packung.veraltet == (), "nobody may be told to delete what was delivered"
    return str(packung.fehler)


def grund(packung: Packung) -> str | None:
    """Why the only package was written."""
    assert (packung.hindernisse, packung.fehler) == ((), None)
    (paket,) = packung.pakete
    return paket.grund


def prove(stube: Amtsstube, ordner: Path) -> Nachweis:
    with Werkstatt() as werkstatt:
        return nachweisen(Projekt.open(stube.root), ordner, werkstatt)


def heard(files: dict[str, bytes], stamm: str = LESEFASSUNG) -> str:
    """The PDF as assistive technology reads it."""
    return vorgelesen(read_pdf(files[f"{stamm}.pdf"], stamm))


@dataclass
class Verlauf:
    """What lay in the folder of the packages after each step."""

    staende: list[dict[str, bytes]] = field(default_factory=list)
    gruende: list[str | None] = field(default_factory=list)
    orte: list[str | None] = field(default_factory=list)
    abgelehnt: str = ""
    nachweis: Nachweis | None = None
    gepacktes: Gepacktes | None = None
    archiv: dict[str, bytes] = field(default_factory=dict)

    def paket(self, step: int) -> dict[str, bytes]:
        """The package itself, with the earlier ones below it."""
        head = f"{NUMMER}/"
        found = self.staende[step].items()
        return {name[len(head) :]: inhalt for name, inhalt in found if name.startswith(head)}

    def frueher(self, step: int, tag: str) -> dict[str, bytes]:
        """An earlier package."""
        head = f"frueher/{tag}/"
        found = self.paket(step).items()
        return {name[len(head) :]: inhalt for name, inhalt in found if name.startswith(head)}


GELIEFERT, EINGESTELLT_GLEICH, ABGELEHNT, NEU, NOCHMAL, ZWEITES_MAL = range(6)


@pytest.fixture(scope="module")
def verlauf(_gebaut: Path) -> Verlauf:
    """A paper is delivered, changed, refused, packed as Neufassung, again, and changed again."""
    stube, found = as_packed(_gebaut), Verlauf()

    def step(packung: Packung | None) -> None:
        found.gruende.append(grund(packung) if packung else None)
        kept = packung.pakete[0].frueher if packung else None
        found.orte.append(kept.relative_to(stube.paket).as_posix() if kept else None)
        found.staende.append(files(stube.ziel))

    step(None)
    note(stube, EINGESTELLT)
    step(stube.packe_eine())
    stube.edit("| Mast | 12 |", "| Mast | 13 |")
    stube.edit("aus dem Jahr 1974", "aus dem Jahr 1975")
    found.abgelehnt = told(stube.packe_eine())
    step(None)
    note(stube, EINGESTELLT, NEUFASSUNG)
    step(stube.packe_eine())
    step(stube.packe_eine())
    found.nachweis = prove(stube, stube.paket)
    found.gepacktes = read_gepacktes(stube.paket)
    found.archiv = members(stube.ziel / f"{NUMMER}.zip")
    note(stube, "eingestellt: 04.09.2026", NEUFASSUNG.replace("03.09.", "07.09."))
    stube.write("anlagen/erlaeuterung.md", "Die Erläuterung nennt auch die Wege.\n")
    stube.edit("titel: Erläuterung,", "titel: Leuchten,")
    step(stube.packe_eine())
    return found


def test_a_delivered_paper_that_has_not_changed_stays_as_it_is(verlauf: Verlauf) -> None:
    before, after = verlauf.paket(GELIEFERT), verlauf.paket(EINGESTELLT_GLEICH)
    assert {name for name in after if before.get(name) != after[name]} == {"herkunft.json"}
    assert before.keys() == after.keys()


def test_a_change_is_refused_and_named_and_nothing_is_touched(verlauf: Verlauf) -> None:
    assert "seit dem 01.09.2026 eingestellt; seither geändert: Vorlage.\n" in verlauf.abgelehnt
    assert "»neufassung: {vom: 10.02.2025, grund:" in verlauf.abgelehnt
    assert verlauf.staende[ABGELEHNT] == verlauf.staende[EINGESTELLT_GLEICH]


def test_a_neufassung_keeps_what_was_delivered_byte_for_byte(verlauf: Verlauf) -> None:
    delivered = verlauf.paket(EINGESTELLT_GLEICH)
    assert verlauf.frueher(NEU, ERSTE) == delivered
    assert verlauf.frueher(ZWEITES_MAL, ERSTE) == delivered
    assert verlauf.orte[NEU:] == [f"frueher/{ERSTE}", None, f"frueher/{ZWEITE}"]


def test_a_neufassung_says_so_in_its_title_its_name_and_its_metadata(verlauf: Verlauf) -> None:
    paket = verlauf.paket(NEU)
    stamm = f"{NUMMER}_Beschlussvorlage_Neufassung-2026-09-03"
    assert "Beschlussvorlage Neufassung vom 03.09.2026\n" in heard(paket, stamm)
    assert f"{NUMMER}_Beschlussvorlage.pdf" not in paket
    metadaten = json.loads(paket["metadaten.json"])
    assert metadaten["neufassung"] == {"vom": "2026-09-03", "grund": "Die Anzahl war falsch."}
    assert metadaten["geaendert"] == "2026-09-03"
    assert metadaten["vorlagenart"] == "Öffentliche Beschlussvorlage, Neufassung vom 03.09.2026"
    assert [teil["art"] for teil in metadaten["teile"]] == ["Vorlage", "Anlage 1", "Lesefassung"]
    eingabe = paket["EINGABE.html"].decode()
    assert "Öffentliche Beschlussvorlage, Neufassung vom 03.09.2026" in eingabe
    assert f"{LESEFASSUNG}.pdf" in eingabe


def test_the_reading_version_tells_each_change_aloud(verlauf: Verlauf) -> None:
    said = heard(verlauf.paket(NEU))
    assert "vom 03.09.2026 mit der Fassung vom 31.08.2026." in said
    assert "Grund: Die Anzahl war falsch." in said
    assert "Anlage 1 (Erläuterung): unverändert" in said
    assert "Anzahl: [gestrichen: 12] [neu: 13]" in said
    assert "aus dem Jahr [gestrichen: 1974] [neu: 1975]." in said
    assert "[neu: Neufassung vom 03.09.2026]" in said
    assert said.count("[gestrichen: ") == len(["12", "1974"])


def test_the_reading_version_says_the_same_in_word(verlauf: Verlauf) -> None:
    paket = verlauf.paket(NEU)
    word = read_docx(paket[f"{LESEFASSUNG}.docx"])
    pdf = read_pdf(paket[f"{LESEFASSUNG}.pdf"], "pdf")
    assert [type(each) for each in word.blocks] == [type(each) for each in pdf.blocks]
    assert len(word.footnotes) == len(pdf.footnotes) == 1


def test_the_reading_version_passed_all_checks(verlauf: Verlauf) -> None:
    bericht = verlauf.paket(NEU)["PRUEFBERICHT.html"].decode()
    assert LESEFASSUNG in bericht
    assert "nicht bestanden: 0, nicht gelaufen: 0." in bericht


def test_packing_a_neufassung_again_changes_nothing(verlauf: Verlauf) -> None:
    assert verlauf.gruende[NOCHMAL] == ""
    assert verlauf.staende[NOCHMAL] == verlauf.staende[NEU]


def test_a_neufassung_can_be_proved_with_its_reading_version(verlauf: Verlauf) -> None:
    assert verlauf.nachweis is not None
    assert verlauf.nachweis.urteil is Urteil.BYTEGLEICH


def test_oparl_learns_of_the_neufassung(verlauf: Verlauf) -> None:
    assert verlauf.gepacktes is not None
    vorlage, quelle = verlauf.gepacktes.vorlage, verlauf.gepacktes.quelle
    assert f"{vorlage.zuletzt_geaendert:%d.%m.%Y}" == "03.09.2026"
    published = veroeffentlichung(vorlage, quelle, verlauf.gepacktes.abdruecke, {})
    assert published is not None
    names = [name for each in published.dokumente for name, _ in each.dateien]
    assert f"{NUMMER}_Beschlussvorlage_Neufassung-2026-09-03.pdf" in names


def test_checksums_and_archive_are_those_of_the_package_alone(verlauf: Verlauf) -> None:
    paket = verlauf.paket(NOCHMAL)
    own = {name: inhalt for name, inhalt in paket.items() if not name.startswith("frueher/")}
    assert verlauf.archiv == {f"{NUMMER}/{name}": inhalt for name, inhalt in own.items()}
    sums = dict(line.split("  ")[::-1] for line in own["pruefsummen.sha256"].decode().splitlines())
    about = {"pruefsummen.sha256", "herkunft.json"}
    assert sums == {n: sha256(own[n]).hexdigest() for n in own.keys() - about}


def test_the_next_neufassung_is_compared_with_the_one_before(verlauf: Verlauf) -> None:
    paket = verlauf.paket(ZWEITES_MAL)
    before = {n: i for n, i in verlauf.paket(NOCHMAL).items() if not n.startswith("frueher/")}
    assert verlauf.frueher(ZWEITES_MAL, ZWEITE) == before
    said = heard(paket)
    assert "vom 07.09.2026 mit der Fassung vom 03.09.2026." in said
    assert "Anlage 1 (Leuchten): ausgetauscht" in said
    assert "[gestrichen: Erläuterung] [neu: Leuchten]" in said
    assert "Die Erläuterung nennt [gestrichen: die Leuchten] [neu: auch die Wege]." in said
    assert "13" in said
    assert "[neu: 13]" not in said


def test_a_delivered_package_that_is_gone_is_missed(stube: Amtsstube) -> None:
    note(stube, EINGESTELLT)
    stube.paket.rename(stube.ziel / "fort")
    message = told(stube.packe_eine())
    assert f"das Paket von damals liegt nicht in paket/{NUMMER}." in message
    assert f"aus {NUMMER}.zip" in message
    assert not stube.paket.exists()


def test_a_delivered_package_that_somebody_changed_is_not_believed(stube: Amtsstube) -> None:
    note(stube, EINGESTELLT)
    (stube.paket / "EINGABE.html").write_text("von Hand")
    message = told(stube.packe_eine())
    assert "nicht mehr, wie es gepackt wurde: EINGABE.html fehlt oder ist geändert." in message
    assert (stube.paket / "EINGABE.html").read_text() == "von Hand"


def test_what_was_packed_but_never_delivered_is_kept_apart(stube: Amtsstube) -> None:
    liegt = read_liegendes(stube.paket)
    assert liegt is not None
    kept = keep(liegt, HEUTE, is_eingestellt=False)
    assert kept.name == f"{ERSTE}_nicht-eingestellt"
    assert newest_frueheres(stube.paket, None) is None
    assert newest_frueheres(stube.paket, HEUTE) is None


def test_keeping_a_package_is_finished_by_the_next_run(stube: Amtsstube) -> None:
    liegt = read_liegendes(stube.paket)
    assert liegt is not None
    kept = keep(liegt, HEUTE, is_eingestellt=True)
    whole = files(kept)
    (kept / "herkunft.json").unlink()
    (kept / "EINGABE.html").unlink()
    assert newest_frueheres(stube.paket, HEUTE) is None
    assert keep(liegt, HEUTE, is_eingestellt=True) == kept
    assert files(kept) == whole
    assert (newest_frueheres(stube.paket, HEUTE) or liegt).ordner == kept


def test_another_package_of_the_same_day_gets_a_number(stube: Amtsstube, tmp_path: Path) -> None:
    other = tmp_path / "anderes"
    shutil.copytree(stube.paket, other)
    stube.edit("| Mast | 12 |", "| Mast | 14 |")
    grund(stube.packe_eine())
    folders = []
    for _ in range(2):
        liegt = read_liegendes(stube.paket)
        assert liegt is not None
        folders.append(keep(liegt, HEUTE, is_eingestellt=True))
        shutil.copytree(other, stube.paket, dirs_exist_ok=True)
    assert [each.name for each in folders] == [ERSTE, f"{ERSTE}-2"]
    newest = newest_frueheres(stube.paket, HEUTE)
    assert newest is not None
    assert newest.ordner == folders[1]


GEHEIM = "Das Gutachten nennt die Firma Sonnentau als einzige Bieterin."


@pytest.mark.gross
def test_each_edition_is_compared_with_what_its_own_readers_had(stube: Amtsstube) -> None:
    """A contact is not public any more, and there is an Anlage for the bodies alone."""
    note(stube, EINGESTELLT)
    grund(stube.packe_eine())
    note(stube, EINGESTELLT, NEUFASSUNG)
    stube.edit(
        "datei: anlagen/erlaeuterung.md}",
        "datei: anlagen/erlaeuterung.md}\n"
        "  - {nummer: 2, titel: Vergleich der Angebote, datei: anlagen/angebote.md, "
        "oeffentlich: nein}",
    )
    stube.write("anlagen/angebote.md", f"{GEHEIM}\n")
    stube.edit("2. Die Verwaltung", "2. (Anlage 2) Die Verwaltung")
    stube.edit(
        "ansprechpersonen:",
        "ansprechpersonen:\n"
        "  - {anrede: Herr, name: Beispiel, telefon: 492-7777, email: b@stadt-muenster.de}",
    )
    stube.edit("email: mustermann@stadt-muenster.de}", "email: m@x.de, oeffentlich: nein}")
    stube.edit("name: Mustermann, telefon: 492-7000", "name: Mustermann, telefon: 492-7000")
    packung = stube.packe_eine()
    assert (packung.hindernisse, packung.fehler) == ((), None)
    public, intern = files(stube.paket), files(stube.intern)
    said = heard(public)
    assert "[gestrichen: Text, der nicht mehr öffentlich ist]" in said
    assert "492-7000" not in said
    assert GEHEIM not in said
    assert "Vergleich der Angebote" not in said
    for_bodies = heard(intern, f"{LESEFASSUNG}_nichtoeffentlich")
    assert "mit der öffentlichen Fassung vom 31.08.2026; eine nichtöffentliche gab" in for_bodies
    assert "Anlage 2 (Vergleich der Angebote): neu" in for_bodies
    assert f"[neu: {GEHEIM}]" in for_bodies
    assert "frueher/2026-08-31/metadaten.json" in public
    assert not any(name.startswith("frueher/") for name in intern)
