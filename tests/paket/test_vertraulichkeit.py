"""In no byte of what the public gets is anything that is not public, or that hides in a file.

Every combination of a public and a non-public paper, Anlage and contact is tried with every
hiding place that the tests of Anlagen know, and all files of the public packages, of their ZIP,
of OParl and of the register are searched by code that is not the program's.
"""

from __future__ import annotations

import shutil
from itertools import product
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

import pytest
from tests.anlagen.alle_verstecke import ALL
from tests.anlagen.versteck import GEHEIM, Versteck
from tests.paket.conftest import NUMMER, VORLAGE, Amtsstube, files, make_amtsstube
from tests.paket.durchsuchung import finds
from tests.paket.test_verzeichnisse import ADRESSEN, lege, write_second

from vorlagen_gen.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

INTERN = "Ohneton zögert noch mit seiner Mitzeichnung des Papiers."
KONTAKT = ("Leisetritt", "492-6666", "leise@stadt-muenster.de")
AUSKUNFT = ("Stillschweig", "492-8888", "still@stadt-muenster.de")
TITEL = "Lageplan der Bieter"
BETREFF = "Hafenweg"
BEREINIGBAR = {name: each for name, each in ALL.items() if each.is_bereinigbar}
BILDER = (".png", ".jpg", ".gif", ".tif", ".svg")


@pytest.mark.parametrize("name", ALL)
def test_the_search_finds_each_hiding_place(name: str) -> None:
    """But what a picture shows outside its frame, which no search for words can."""
    assert finds(ALL[name].data, GEHEIM) is (name not in ("word: cropped", "pdf: cropped image"))


@pytest.fixture(scope="module")
def stube(tmp_path_factory: pytest.TempPathFactory) -> Amtsstube:
    """One project for all combinations: what several have is made once."""
    made = make_amtsstube(tmp_path_factory.mktemp("vertraulich"))
    (made.root / "content/paket.yaml").write_text(ADRESSEN, encoding="utf-8")
    write_second(made)
    return made


def ja(is_so: bool) -> str:  # noqa: FBT001 -- a value, not a switch
    return "ja" if is_so else "nein"


def write_paper(  # noqa: PLR0913 -- the dimensions of the proof
    stube: Amtsstube,
    verstecke: Mapping[str, Versteck],
    *,
    paper: bool,
    anlage: bool,
    contact: bool,
    is_clean: bool,
) -> None:
    """The paper with one Anlage for each hiding place; what is true is public."""
    entries = []
    for number, each in enumerate(verstecke.values(), start=2):
        datei = f"anlagen/{number}{PurePosixPath(each.datei).suffix}"
        stube.write(datei, each.data)
        entries.append(f"  - {{nummer: {number}, titel: {TITEL} {number}, datei: {datei}")
        entries[-1] += f", oeffentlich: {ja(anlage)}, bereinigen: {ja(is_clean)}"
        if datei.endswith(BILDER):
            entries[-1] += ", alternativtext: Ein Plan mit zwei Wegen"
        elif datei.endswith(".pdf"):
            kontakt = f"Herr {AUSKUNFT[0]}, Telefon {AUSKUNFT[1]}, {AUSKUNFT[2]}"
            entries[-1] += f", barrierefreie_alternative: {{kontakt: '{kontakt}'}}"
        entries[-1] += "}\n"
    person = f"  - {{anrede: Frau, name: {KONTAKT[0]}, telefon: {KONTAKT[1]}, email: {KONTAKT[2]}"
    text = VORLAGE.replace("oeffentlich: ja", f"oeffentlich: {ja(paper)}\nintern: {{n: {INTERN}}}")
    text = text.replace('betreff: "Beispielweg', f'betreff: "{BETREFF}')
    text = text.replace("(Anlage 1)", f"(Anlagen 1 bis {len(verstecke) + 1})")
    first = "email: mustermann@stadt-muenster.de}\n"
    text = text.replace(first, f"{first}{person}, oeffentlich: {ja(contact)}}}\n")
    stube.write("vorlage.yaml", text + "".join(entries))


def public(stube: Amtsstube) -> dict[str, bytes]:
    """All that may be uploaded or served to everybody."""
    return {name: data for name, data in files(stube.ziel).items() if "_nichtoeff" not in name}


def tell(found: Mapping[str, bytes], woerter: Iterable[str]) -> dict[str, list[str]]:
    """Which words stand in which files, or in their names."""
    told = {
        wort: [name for name, data in found.items() if finds(name.encode() + b"\n" + data, wort)]
        for wort in woerter
    }
    return {wort: names for wort, names in told.items() if names}


@pytest.mark.gross
@pytest.mark.parametrize(
    ("paper", "anlage", "contact"),
    list(product((True, False), repeat=3)),
)
def test_no_combination_tells_what_is_not_public(
    stube: Amtsstube,
    paper: bool,  # noqa: FBT001 -- a parameter of the test
    anlage: bool,  # noqa: FBT001
    contact: bool,  # noqa: FBT001
) -> None:
    write_paper(stube, BEREINIGBAR, paper=paper, anlage=anlage, contact=contact, is_clean=True)
    packungen = stube.packe("beleuchtung", "musterweg")
    assert [(each.hindernisse, each.fehler) for each in packungen] == [((), None)] * 2
    assert all(each.pakete for each in packungen), errors(packungen[0].gebaut.findings)
    auslage = lege(stube)
    assert auslage.fehler is None
    assert {each.is_leck for each in auslage.auslassungen} <= {False}
    if not paper:
        drop_old(stube)
    found = public(stube)
    assert {name.partition("/")[0] for name in found} >= {"oparl", "register", "V-9801-2026.zip"}
    secrets = [
        GEHEIM,
        *INTERN.split()[:1],
        *(() if paper and contact else KONTAKT),
        *(() if paper and anlage else (*AUSKUNFT, TITEL, TITEL.replace(" ", "-"))),
        *(() if paper else (BETREFF, NUMMER)),
    ]
    assert tell(found, secrets) == {}
    known = [*KONTAKT * (paper and contact), *AUSKUNFT * (paper and anlage), *[BETREFF] * paper]
    assert tell(found, known).keys() == set(known)
    if not (paper and anlage and contact):
        secret = [*KONTAKT, *AUSKUNFT, TITEL]
        assert tell(files(stube.intern), secret).keys() == set(secret)


def drop_old(stube: Amtsstube) -> None:
    """Remove the package of before that `paket` has named as one that holds no more."""
    shutil.rmtree(stube.paket, ignore_errors=True)
    (stube.ziel / f"{NUMMER}.zip").unlink(missing_ok=True)


def errors(findings: Iterable[object]) -> list[str]:
    return [str(each) for each in findings if getattr(each, "severity", None) is Severity.FEHLER]


@pytest.mark.gross
@pytest.mark.parametrize("contact", [True, False])
def test_what_hides_in_a_public_anlage_keeps_the_paper_from_being_packed(
    stube: Amtsstube,
    contact: bool,  # noqa: FBT001 -- a parameter of the test
) -> None:
    """Each file is named; with `bereinigen: ja` those in which something is left.

    Pictures need not be: not they are handed over, but pages made of what they show.
    """
    drop_old(stube)
    for verstecke, is_clean in ((foreign(ALL), False), (foreign(rest()), True)):
        write_paper(stube, verstecke, paper=True, anlage=True, contact=contact, is_clean=is_clean)
        packung = stube.packe_eine()
        assert packung.pakete == ()
        lines = {each.place.line for each in packung.gebaut.findings if is_about_hiding(each)}
        typed = stube.yaml.read_text(encoding="utf-8").splitlines()
        named = {number for number, line in enumerate(typed, 1) if f"titel: {TITEL}" in line}
        assert named - lines == set()
        assert not stube.paket.exists()


def foreign(verstecke: Mapping[str, Versteck]) -> dict[str, Versteck]:
    """Those in files that are handed over themselves."""
    return {name: each for name, each in verstecke.items() if not each.datei.endswith(BILDER)}


def rest() -> dict[str, Versteck]:
    return {name: each for name, each in ALL.items() if not each.is_bereinigbar}


def is_about_hiding(finding: object) -> bool:
    return getattr(finding, "severity", None) is Severity.FEHLER


@pytest.mark.gross
@pytest.mark.parametrize("paper", [True, False])
def test_what_hides_in_an_anlage_that_is_not_public_stays_in_its_own_package(
    stube: Amtsstube,
    paper: bool,  # noqa: FBT001 -- a parameter of the test
) -> None:
    drop_old(stube)
    write_paper(stube, ALL, paper=paper, anlage=False, contact=True, is_clean=False)
    packung = stube.packe_eine()
    assert (packung.hindernisse, packung.fehler) == ((), None), errors(packung.gebaut.findings)
    assert len(packung.pakete) == (2 if paper else 1), errors(packung.gebaut.findings)
    assert lege(stube).fehler is None
    assert tell(public(stube), [GEHEIM, TITEL, *AUSKUNFT]) == {}
    assert tell(files(stube.intern), [GEHEIM]) != {}
