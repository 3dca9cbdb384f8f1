"""What is not public is in no byte of a public package, in whatever mixture."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from itertools import product
from typing import TYPE_CHECKING
from zipfile import ZipFile

import openpyxl
import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from tests.paket.conftest import NUMMER, Amtsstube, files, make_amtsstube, members

from vorlagen_gen.anlagen.aushaendigen import Ausgehaendigt
from vorlagen_gen.deliver import uebernahme
from vorlagen_gen.errors import ExitCode

if TYPE_CHECKING:
    from pathlib import Path

PERSON = "  - {anrede: Herr, name: Geheimhuber, telefon: 492-6666, email: leise@stadt-muenster.de"
TEXT = "  - {nummer: 2, titel: Vertrauliche Kostenschätzung, datei: anlagen/kosten-nord.md"
TABELLE = (
    "  - {nummer: 3, titel: Liste der Stillbieter, datei: anlagen/stillbieter.xlsx, bereinigen: ja"
)
SATZ = "Das Angebot der Firma Flüsterbau ist um ein Drittel niedriger als erwartet."
ZELLE = "Die Firma Stillschweig bietet als einzige für beide Lose."
NOTIZ = "Herr Ohneton zögert noch mit seiner Mitzeichnung."
MITGEZEICHNET = (
    "mitzeichnung: [{amt: Amt für Mobilität und Tiefbau, datum: 03.08.2026, ergebnis: "
    "mitgezeichnet}], rueckmeldungen: [{von: Mustermann, stelle: 'Die Leuchten sind alt.', "
    "text: Stimmt das?, antwort: Ja.}]"
)
GEHEIMNISSE = {
    "person": ("Geheimhuber", "492-6666", "leise@stadt-muenster.de"),
    "text": ("Vertrauliche Kostenschätzung", "Vertrauliche-Kosten", "kosten-nord", "Flüsterbau"),
    "tabelle": ("Stillbieter", "stillbieter", "Stillschweig"),
}


def tabelle(zelle: str = ZELLE) -> bytes:
    mappe = openpyxl.Workbook()
    mappe.worksheets[0]["A1"] = zelle
    target = BytesIO()
    mappe.save(target)
    return target.getvalue()


def enrich(stube: Amtsstube, *, person: bool, text: bool, table: bool) -> None:
    """Add a contact and two Anlagen; what is true is public."""

    def said(is_public: bool) -> str:  # noqa: FBT001 -- a value, not a switch
        return "}\n" if is_public else ", oeffentlich: nein}\n"

    first = "email: mustermann@stadt-muenster.de}\n"
    stube.edit(first, first + PERSON + said(person))
    last = "datei: anlagen/erlaeuterung.md}\n"
    stube.edit(last, last + TEXT + said(text) + TABELLE + said(table))
    stube.edit("status: final", f"status: final\nintern: {{notizen: {NOTIZ}}}")
    stube.edit("(Anlage 1)", "(Anlagen 1, 2 und 3)")
    stube.write("anlagen/kosten-nord.md", f"{SATZ}\n")
    stube.write("anlagen/stillbieter.xlsx", tabelle())


def unpacked(inhalt: bytes) -> str:
    """Every byte of a file as text, archives and streams unpacked, by other code than ours."""
    if inhalt.startswith(b"PK"):
        with ZipFile(BytesIO(inhalt)) as archiv:
            parts = [name + unpacked(archiv.read(name)) for name in archiv.namelist()]
        return "\n".join(parts)
    if inhalt.startswith(b"%PDF"):
        with pikepdf.open(BytesIO(inhalt)) as pdf, pypdfium2.PdfDocument(inhalt) as drawn:
            streams = [
                each.read_bytes() for each in pdf.objects if isinstance(each, pikepdf.Stream)
            ]
            pages = [page.get_textpage().get_text_range() for page in drawn]
            objects = [repr(each) for each in pdf.objects]
        return "\n".join([*pages, *objects, *(each.decode("latin-1") for each in streams)])
    return inhalt.decode("utf-8", "replace") + inhalt.decode("utf-16-le", "replace")


def told(folder: Path) -> str:
    return "\n".join(name + unpacked(inhalt) for name, inhalt in files(folder).items())


@pytest.fixture(scope="module")
def gemeinsam(tmp_path_factory: pytest.TempPathFactory) -> Amtsstube:
    """One project for all mixtures: documents that several have are made once."""
    return make_amtsstube(tmp_path_factory.mktemp("mischung"))


FEW = {(True, True, True), (False, False, True)}
MIXTURES = [
    pytest.param(*mixture, marks=() if mixture in FEW else pytest.mark.gross)
    for mixture in product((True, False), repeat=3)
]


@pytest.mark.parametrize(("person", "text", "table"), MIXTURES)
def test_no_secret_is_in_any_byte_of_the_public_package(
    gemeinsam: Amtsstube,
    person: bool,  # noqa: FBT001 -- a parameter of the test
    text: bool,  # noqa: FBT001
    table: bool,  # noqa: FBT001
) -> None:
    make_fresh(gemeinsam)
    enrich(gemeinsam, person=person, text=text, table=table)
    packung = gemeinsam.packe_eine()
    assert (packung.hindernisse, packung.fehler) == ((), None), packung.gebaut.findings
    is_all_public = person and text and table
    assert [each.is_oeffentlich for each in packung.pakete] == [True, False][: 2 - is_all_public]
    public = told(gemeinsam.paket) + unpacked((gemeinsam.ziel / f"{NUMMER}.zip").read_bytes())
    for what, is_public in (("person", person), ("text", text), ("tabelle", table)):
        assert [each for each in GEHEIMNISSE[what] if (each in public) is not is_public] == []
    assert "Ohneton" not in public
    if not is_all_public:
        full = told(gemeinsam.intern)
        assert [each for what in GEHEIMNISSE.values() for each in what if each not in full] == []
        assert "Ohneton" not in full


def make_fresh(stube: Amtsstube) -> None:
    """The paper as it was before anything was added."""
    from tests.paket.conftest import VORLAGE

    stube.write("vorlage.yaml", VORLAGE)


def test_the_edition_for_the_bodies_says_so_in_the_name_of_each_file_a_person_opens(
    stube: Amtsstube,
) -> None:
    enrich(stube, person=False, text=True, table=True)
    stube.packe_eine()
    machine = {"herkunft.json", "metadaten.json", "pruefsummen.sha256"}
    names = [name for name in files(stube.intern) if name not in machine]
    assert names
    assert [name for name in names if "_nichtoeffentlich." not in name] == []
    assert not [name for name in files(stube.paket) if "nichtoeffentlich" in name]


def test_a_paper_that_is_not_public_has_no_public_package(stube: Amtsstube) -> None:
    stube.edit("oeffentlich: ja", "oeffentlich: nein")
    packung = stube.packe_eine()
    assert [each.ordner for each in packung.pakete] == [stube.intern]
    assert packung.veraltet == (stube.paket,)


def test_the_public_record_names_no_input_that_holds_secrets(stube: Amtsstube) -> None:
    enrich(stube, person=False, text=False, table=False)
    stube.packe_eine()
    record = json.loads(files(stube.paket)["herkunft.json"])
    names = [name for name in record["eingaben"] if name.startswith("vorlagen/")]
    assert names == ["vorlagen/beleuchtung/anlagen/erlaeuterung.md"]
    secret = [stube.yaml.read_bytes(), tabelle(), f"{SATZ}\n".encode()]
    hashes = {hashlib.sha256(each).hexdigest() for each in secret}
    assert not hashes & set(record["eingaben"].values())
    full = json.loads(files(stube.intern)["herkunft.json"])
    assert {"vorlagen/beleuchtung/vorlage.yaml", *names} <= set(full["eingaben"])


def test_the_public_report_tells_no_finding_about_what_is_not_public(stube: Amtsstube) -> None:
    enrich(stube, person=False, text=True, table=True)
    stube.edit("telefon: 492-6666", "telefon: 66 66 66 66")
    stube.packe_eine()
    public = files(stube.paket)["PRUEFBERICHT.html"].decode()
    full = files(stube.intern)["PRUEFBERICHT_nichtoeffentlich.html"].decode()
    assert "66 66 66 66" not in public
    assert "66 66 66 66" in full


@pytest.mark.parametrize(
    ("leck", "was"),
    [
        ("Bieter: siehe Vertrauliche Kosten\u00adschätzung.", "der Titel der nicht"),
        ("Rückfragen unter 492 - 6666.", "das Telefon einer nicht"),
        ("Auskunft gibt leise@stadt-muenster.de gern.", "die E-Mail einer nicht"),
        ("Grundlage ist die Datei kosten-nord.md dazu.", "der Dateiname der nicht"),
        (f"Man hört: {NOTIZ}", "eine Angabe unter »intern«"),
    ],
)
def test_a_secret_that_is_typed_in_a_public_text_stops_both_packages(
    stube: Amtsstube, leck: str, was: str
) -> None:
    before = files(stube.ziel)
    enrich(stube, person=False, text=False, table=False)
    stube.edit("  Die Leuchten sind alt.", f"  {leck} Die Leuchten sind alt.")
    packung = stube.packe_eine()
    assert packung.pakete == ()
    assert packung.fehler is not None, packung.gebaut.findings
    assert packung.fehler.exit_code is ExitCode.CONTENT_REJECTED
    assert was in packung.fehler.text
    assert files(stube.ziel) == before


@pytest.mark.parametrize(
    "leck",
    [
        f"Zu hören ist: {SATZ[:-1].upper()}, so die Firma.",
        f"In der Tabelle steht: {ZELLE}",
    ],
)
def test_a_sentence_of_a_secret_anlage_is_found_before_anything_is_built(
    stube: Amtsstube, leck: str
) -> None:
    before = files(stube.ziel)
    enrich(stube, person=False, text=False, table=False)
    stube.edit("  Die Leuchten sind alt.", f"  {leck} Die Leuchten sind alt.")
    packung = stube.packe_eine()
    assert packung.pakete == ()
    assert "F288" in {each.code for each in packung.gebaut.findings}
    assert files(stube.ziel) == before


def test_the_public_report_is_silent_about_what_might_be_one(stube: Amtsstube) -> None:
    enrich(stube, person=True, text=False, table=True)
    stube.edit("  Die Leuchten sind alt.", "  Man hört, das Angebot der Firma Flüsterbau ist hoch.")
    packung = stube.packe_eine()
    assert "V298" in {each.code for each in packung.gebaut.findings}
    assert "V298" not in files(stube.paket)["PRUEFBERICHT.html"].decode()
    assert "V298" in files(stube.intern)["PRUEFBERICHT_nichtoeffentlich.html"].decode()


@pytest.mark.parametrize("satz", [f"{SATZ[:-1].upper()}, so die Firma.", ZELLE])
def test_a_sentence_of_an_anlage_that_is_not_public_stops_both_packages(
    stube: Amtsstube, satz: str
) -> None:
    """In a text the rules find it first, in a table of a public Anlage the last search does."""
    before = files(stube.ziel)
    enrich(stube, person=False, text=False, table=False)
    stube.edit(
        "datei: anlagen/erlaeuterung.md}\n",
        "datei: anlagen/erlaeuterung.md}\n"
        "  - {nummer: 4, titel: Plan, datei: anlagen/plan.xlsx, bereinigen: ja}\n",
    )
    stube.edit("(Anlagen 1, 2 und 3)", "(Anlagen 1 bis 4)")
    stube.write("anlagen/plan.xlsx", tabelle(satz))
    packung = stube.packe_eine()
    assert packung.pakete == ()
    told = packung.fehler.text if packung.fehler else str(packung.gebaut.findings)
    assert "ein Satz aus der nichtöffentlichen Anlage" in told or "plan.xlsx" in told
    assert files(stube.ziel) == before


def test_no_exception_lets_a_secret_through(stube: Amtsstube) -> None:
    enrich(stube, person=False, text=False, table=False)
    grund = "Die Vertrauliche Kostenschätzung verlangt es."
    stube.edit("unterschrift:", f"ausnahmen: [{{regel: V282, grund: {grund}}}]\nunterschrift:")
    stube.edit("Die Leuchten sind alt.", f"Die Leuchten {'und Masten ' * 30}sind alt.")
    packung = stube.packe_eine()
    assert packung.fehler is not None, packung.gebaut.findings
    assert "In PRUEFBERICHT.html steht der Titel" in packung.fehler.text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("name: Geheimhuber", "name: Lang"),
        ("telefon: 492-6666", "telefon: 492-7000"),
        ("Vertrauliche Kostenschätzung", "Erläuterung"),
        ("name: Geheimhuber", "name: Mustermann"),
        (f"notizen: {NOTIZ}", "aktenzeichen: 66.1, frist: 12:30, jahr: 2026"),
        (f"notizen: {NOTIZ}", MITGEZEICHNET),
    ],
)
def test_words_that_stand_everywhere_are_no_secrets(stube: Amtsstube, old: str, new: str) -> None:
    enrich(stube, person=False, text=False, table=True)
    stube.edit(old, new)
    packung = stube.packe_eine()
    assert packung.fehler is None
    assert len(packung.pakete) == 2


def test_a_sentence_that_any_paper_has_is_no_secret(stube: Amtsstube) -> None:
    enrich(stube, person=True, text=False, table=True)
    satz = "Die Verwaltung wird beauftragt, das Weitere zu veranlassen."
    stube.write("anlagen/kosten-nord.md", f"{satz}\n\n{SATZ}\n")
    stube.edit("  Die Leuchten sind alt.", f"  Die Leuchten sind alt. {satz}")
    assert len(stube.packe_eine().pakete) == 2


def test_an_anlage_that_cannot_be_read_stops_the_public_package(stube: Amtsstube) -> None:
    enrich(stube, person=True, text=True, table=False)
    target = BytesIO()
    with ZipFile(target, "w") as archiv:
        archiv.writestr("[Content_Types].xml", "<Types/>")
        archiv.writestr("xl/workbook.xml", "<workbook/>" + "x" * 1000)
    damaged = bytearray(target.getvalue())
    damaged[60:80] = b"\0" * 20
    stube.write("anlagen/stillbieter.xlsx", bytes(damaged))
    packung = stube.packe_eine()
    assert packung.pakete == ()


def test_what_is_removed_before_it_is_handed_over_is_in_no_zip_either(stube: Amtsstube) -> None:
    enrich(stube, person=False, text=True, table=True)
    stube.packe_eine()
    assert members(stube.ziel / f"{NUMMER}.zip") == {
        f"{NUMMER}/{name}": inhalt for name, inhalt in files(stube.paket).items()
    }


def test_hints_on_files_stand_in_the_report_of_the_edition_that_holds_them(
    stube: Amtsstube, monkeypatch: pytest.MonkeyPatch
) -> None:
    enrich(stube, person=True, text=True, table=False)
    last = "datei: anlagen/erlaeuterung.md}\n"
    stube.edit(
        last, f"{last}  - {{nummer: 4, titel: Plan, datei: anlagen/plan.xlsx, bereinigen: ja}}\n"
    )
    monkeypatch.setattr(
        uebernahme,
        "ausgehaendigt",
        lambda inhalt, *_: Ausgehaendigt(inhalt, "bleibt, wie es ist"),
    )
    stube.write("anlagen/plan.xlsx", tabelle("Leuchten"))
    stube.edit("(Anlagen 1, 2 und 3)", "(Anlagen 1 bis 4)")
    packung = stube.packe_eine()
    assert len(packung.pakete) == 2, (packung.fehler, packung.gebaut.findings)
    public = files(stube.paket)["PRUEFBERICHT.html"].decode()
    full = files(stube.intern)["PRUEFBERICHT_nichtoeffentlich.html"].decode()
    assert f"{NUMMER}_Anlage-4_Plan.xlsx bleibt, wie es ist." in public
    assert public.count("bleibt, wie es ist") == 1
    assert full.count("bleibt, wie es ist") == 2
