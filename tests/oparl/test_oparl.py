"""What is written for OParl is what the specification wants, and says only what is public."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft7Validator
from tests.oparl.papiere import (
    ADRESSEN,
    ALLE,
    BASIS,
    BODY,
    ENTWURF,
    ERGAENZUNG,
    GEHEIM,
    GEHEIME_VORLAGE,
    GREMIEN,
    KOPF,
    LEITBILD,
    MONITORING,
    PAKETE,
    gebaut,
    papiere,
)
from tests.oparl.schema import FORMATS, SCHEMAS, faults, page_of

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.model.paketregeln import Oparladressen
from vorlagen_gen.model.wissen import Organisation
from vorlagen_gen.model.zeitpunkt import tagesbeginn
from vorlagen_gen.oparl import Adressen, write_oparl

DATEIEN = write_oparl(papiere(), GREMIEN, ADRESSEN)
OBJEKTE = {path: json.loads(inhalt) for path, inhalt in DATEIEN.items()}
EINZELN = {path: wert for path, wert in OBJEKTE.items() if "/" in path}
LISTEN = {path: wert for path, wert in OBJEKTE.items() if "/" not in path}


def objekt(name: str) -> Any:
    return OBJEKTE[f"{name}.json"]


def art(path: str) -> str:
    return path.partition("/")[0]


@pytest.mark.parametrize("path", EINZELN)
def test_an_object_is_as_the_specification_says(path: str) -> None:
    assert faults(EINZELN[path], SCHEMAS[art(path)]) == []


@pytest.mark.parametrize("path", LISTEN)
def test_a_list_is_as_the_specification_says(path: str) -> None:
    name = art(path).removesuffix(".json").removesuffix("s")
    assert faults(LISTEN[path], page_of(SCHEMAS[name])) == []


@pytest.mark.parametrize("schema", SCHEMAS.values(), ids=SCHEMAS)
def test_the_schema_refuses_what_it_should(schema: dict[str, Any]) -> None:
    Draft7Validator.check_schema(schema)
    (good,) = [EINZELN[path] for path in EINZELN if SCHEMAS[art(path)] is schema][:1]
    broken = [
        {**good, "sha1Checksum": "0" * 40},
        {**good, "created": "2025-02-03"},
        {**good, "id": "paper/V-0101-2025"},
        {**good, "type": "https://schema.oparl.org/1.0/Paper"},
        {name: value for name, value in good.items() if name != "modified"},
    ]
    assert all(faults(each, schema) for each in broken)
    assert not FORMATS.conforms("2025-02-30", "date")


def test_an_object_lies_where_its_address_says() -> None:
    for path, wert in EINZELN.items():
        assert f"{wert['id'].removeprefix(BASIS)}.json" == path
    assert all(path.isascii() and " " not in path for path in DATEIEN)


def references(wert: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Every address in an object, with the property it stands in."""
    if isinstance(wert, dict):
        for key, below in wert.items():
            yield from references(below, key)
    elif isinstance(wert, list):
        for below in wert:
            yield from references(below, name)
    elif isinstance(wert, str) and wert.startswith("https://ratsinfo"):
        yield name, wert


def test_every_reference_leads_to_an_object_of_the_right_kind() -> None:
    kinds = {wert["id"]: art(path) for path, wert in EINZELN.items()}
    lists = {f"{BASIS}{path[:-5]}" for path in LISTEN}
    expected = {"mainFile": "file", "masterFile": "file", "derivativeFile": "file"}
    found = [pair for wert in OBJEKTE.values() for pair in references(wert)]
    assert len(found) > 100
    for name, adresse in found:
        if name in ("accessUrl", "body"):
            assert adresse.startswith(PAKETE) or adresse == BODY
        elif name in ("first", "self", "last"):
            assert adresse in lists
        else:
            kind = expected.get(name, "organization" if "rganization" in name else "")
            wanted = kind or {"paper": "paper", "underDirectionOf": "organization"}.get(name, "")
            wanted = wanted or ("paper" if name.endswith("Paper") else kinds[adresse])
            assert kinds[adresse] == wanted


def test_what_is_inside_a_paper_is_the_same_alone_but_for_the_reference_back() -> None:
    papers = [wert for path, wert in EINZELN.items() if art(path) == "paper"]
    assert len(papers) == 3
    for paper in papers:
        for each in (paper["mainFile"], *paper.get("auxiliaryFile", ()), *paper["consultation"]):
            alone = objekt(each["id"].removeprefix(BASIS))
            reference = alone.pop("paper")
            assert (alone, "paper" in each) == (each, False)
            assert reference in (paper["id"], [paper["id"]])


def test_a_paper_says_what_it_is() -> None:
    paper = objekt("paper/V-0101-2025")
    assert paper["name"] == "Migrationsleitbild 2025-2030 - Grundsatzbeschluss (Leitbild)"
    assert (paper["reference"], paper["date"]) == ("V/0101/2025", "2025-02-03")
    assert paper["paperType"] == "Beschlussvorlage"
    assert paper["body"] == BODY
    assert paper["created"] == paper["modified"] == "2025-02-03T00:00:00+01:00"
    amt = [f"{BASIS}organization/Amt-fuer-Migration-und-Integration"]
    assert paper["underDirectionOf"] == paper["originatorOrganization"] == amt


def test_a_change_is_told_with_the_offset_of_its_day() -> None:
    paper = objekt("paper/V-0101-2025-1")
    assert paper["created"] == "2025-02-03T00:00:00+01:00"
    assert paper["modified"] == "2025-07-01T00:00:00+02:00"
    assert {each["modified"] for each in paper["consultation"]} == {paper["modified"]}


@pytest.mark.parametrize(
    ("tag", "offset"),
    [
        (date(2025, 3, 30), "+01:00"),
        (date(2025, 3, 31), "+02:00"),
        (date(2025, 10, 26), "+02:00"),
        (date(2025, 10, 27), "+01:00"),
    ],
)
def test_summer_time_begins_and_ends_in_the_night(tag: date, offset: str) -> None:
    assert tagesbeginn(tag).isoformat() == f"{tag.isoformat()}T00:00:00{offset}"


def test_summer_time_is_known_where_the_system_has_no_zones() -> None:
    code = (
        "from datetime import date; from vorlagen_gen.model.zeitpunkt import tagesbeginn; "
        "print(tagesbeginn(date(2025, 7, 1)).isoformat())"
    )
    without = {**os.environ, "PYTHONTZPATH": ""}
    said = subprocess.run(
        [sys.executable, "-c", code], env=without, capture_output=True, check=True
    )
    assert said.stdout.decode().strip() == "2025-07-01T00:00:00+02:00"


def test_a_supplement_and_its_main_paper_name_each_other() -> None:
    main, supplement = objekt("paper/V-0101-2025"), objekt("paper/V-0101-2025-1")
    assert main["subordinatedPaper"] == [supplement["id"]]
    assert supplement["superordinatedPaper"] == [main["id"]]
    assert not {"relatedPaper", "superordinatedPaper"} & main.keys()
    assert not {"relatedPaper", "subordinatedPaper"} & supplement.keys()


def test_papers_cited_or_fulfilled_are_linked_if_they_are_public_papers_of_this_project() -> None:
    cited = [f"{BASIS}paper/V-0101-2025", f"{BASIS}paper/V-0101-2025-1"]
    assert objekt("paper/V-0202-2026")["relatedPaper"] == cited


def test_the_pdf_is_what_people_open_and_the_word_file_is_its_master() -> None:
    paper = objekt("paper/V-0101-2025")
    pdf, word = paper["mainFile"], paper["auxiliaryFile"][0]
    assert pdf["fileName"] == "V-0101-2025_Beschlussvorlage.pdf"
    assert pdf["name"] == word["name"] == "Beschlussvorlage V/0101/2025"
    assert pdf["masterFile"] == word["id"]
    assert word["derivativeFile"] == [pdf["id"]]
    assert pdf["accessUrl"] == f"{PAKETE}V-0101-2025/{pdf['fileName']}"
    assert pdf["text"] == "Überschrift Ebene 1: Migrationsleitbild"
    assert "downloadUrl" not in pdf
    content = gebaut(LEITBILD).dateien[pdf["fileName"]]
    assert (pdf["size"], pdf["sha512Checksum"]) == (
        len(content),
        hashlib.sha512(content).hexdigest(),
    )


def test_files_follow_in_the_order_of_the_paper_without_those_that_are_not_public() -> None:
    paper = objekt("paper/V-0101-2025")
    assert [each["id"].rpartition("/")[2] for each in paper["auxiliaryFile"]] == [
        "Vorlage.docx",
        "Anlage-A.pdf",
        "Anlage-A.docx",
        "Anlage-1.pdf",
        "Anlage-3.png",
    ]
    bild = paper["auxiliaryFile"][-1]
    assert (bild["mimeType"], bild["name"]) == ("image/png", "Anlage 3: Luftbild")
    assert not {"masterFile", "derivativeFile"} & bild.keys()


def test_who_offers_files_to_be_saved_names_the_address() -> None:
    adressen = Adressen(BASIS, BODY, PAKETE, "https://ratsinfo.example.org/download/")
    written = write_oparl(papiere(LEITBILD), GREMIEN, adressen)
    file = json.loads(written["file/V-0101-2025/Anlage-1.pdf.json"])
    path = "V-0101-2025/V-0101-2025_Anlage-1_Leitbild.pdf"
    assert file["downloadUrl"] == f"https://ratsinfo.example.org/download/{path}"
    assert faults(file, SCHEMAS["file"]) == []


def test_only_a_decision_is_authoritative() -> None:
    folge = objekt("paper/V-0101-2025")["consultation"]
    assert [(each["role"], each["authoritative"]) for each in folge] == [
        ("Anhörung", False),
        ("Vorberatung", False),
        ("Entscheidung", True),
    ]
    assert folge[2]["id"] == f"{BASIS}consultation/V-0101-2025/Rat"
    assert folge[2]["organization"] == [f"{BASIS}organization/Rat"]


def test_a_body_that_consults_twice_has_two_consultations() -> None:
    folge = objekt("paper/V-0202-2026")["consultation"]
    name = "Ausschuss-fuer-Chancengerechtigkeit-und-Integration"
    ids = [each["id"].rpartition("/")[2] for each in folge]
    assert ids == [name, f"{name}-2"]
    assert folge[0]["organization"] == folge[1]["organization"]


def test_an_address_stays_when_days_and_titles_change() -> None:
    changed = LEITBILD.replace("26.02.2025", "12.03.2025").replace("titel: Leitbild", "titel: L")
    before, after = (write_oparl(papiere(each), GREMIEN, ADRESSEN) for each in (LEITBILD, changed))
    assert before.keys() == after.keys()


def test_bodies_and_offices_are_organizations() -> None:
    rat, beirat = objekt("organization/Rat"), objekt("organization/Integrationsrat")
    assert (rat["organizationType"], rat["classification"]) == ("Gremium", "Parlament")
    assert not {"startDate", "endDate"} & rat.keys()
    assert (beirat["endDate"], "startDate" in beirat) == ("2025-10-31", False)
    assert "classification" not in beirat
    assert objekt("organization/Hauptausschuss")["startDate"] == "2020-11-01"
    assert objekt("organization/Hauptausschuss")["classification"] == "Ausschuss"
    amt = objekt("organization/Amt-fuer-Migration-und-Integration")
    assert (amt["organizationType"], "classification" in amt) == ("Verwaltungsbereich", False)
    assert (amt["created"][:10], amt["modified"][:10]) == ("2025-02-03", "2026-01-12")


def test_a_body_that_came_back_lives_from_its_first_to_its_last_day() -> None:
    rows = (
        Organisation("Rat", date(2000, 1, 1), date(2004, 12, 31)),
        Organisation("Rat", date(2010, 1, 1), None),
    )
    rat = json.loads(write_oparl(papiere(LEITBILD), rows, ADRESSEN)["organization/Rat.json"])
    assert (rat["startDate"], "endDate" in rat) == ("2000-01-01", False)


def test_an_office_lives_as_long_as_its_table_says() -> None:
    rows = (Organisation("Amt für Migration und Integration", None, date(2029, 12, 31)),)
    written = write_oparl(papiere(LEITBILD), rows, ADRESSEN)
    amt = json.loads(written["organization/Amt-fuer-Migration-und-Integration.json"])
    assert ("startDate" in amt, amt["endDate"]) == (False, "2029-12-31")


def test_names_of_the_same_letters_stay_two_organizations() -> None:
    twins = MONITORING.replace("amt: Amt für Migration", "amt: Ausschuss für Chancengerechtigkeit")
    twins = twins.replace("gremium: Ausschuss für", "gremium: Ausschuss fuer", 1)
    written = write_oparl(papiere(twins), (), ADRESSEN)
    names = [path for path in written if "organization/Ausschuss-fuer-Chancen" in path]
    assert len(names) == 2


@pytest.mark.parametrize("path", DATEIEN)
def test_nothing_that_is_not_public_is_written(path: str) -> None:
    text = path + DATEIEN[path].decode()
    assert [secret for secret in GEHEIM if secret in text] == []
    assert not re.search(r"nichtoeffentlich|Anlage[- ][25]|V-0667|Mustermann", text)


@pytest.mark.parametrize("yaml", [GEHEIME_VORLAGE, ENTWURF], ids=["non-public", "draft"])
def test_papers_that_are_not_public_are_not_published(yaml: str) -> None:
    assert gebaut(yaml).papier is None
    public = [each for each in ALLE if each != yaml]
    assert write_oparl(papiere(*public), GREMIEN, ADRESSEN) == DATEIEN


def test_a_supplement_does_not_tell_of_a_main_paper_that_is_not_public() -> None:
    main = LEITBILD.replace("oeffentlich: ja", "oeffentlich: nein")
    written = write_oparl(papiere(main, ERGAENZUNG, MONITORING), GREMIEN, ADRESSEN)
    assert "superordinatedPaper" not in json.loads(written["paper/V-0101-2025-1.json"])
    assert not any("V-0101-2025.json" in path for path in written)


def test_the_same_papers_give_the_same_bytes_in_whatever_order_they_come() -> None:
    assert write_oparl(reversed(papiere()), reversed(GREMIEN), ADRESSEN) == DATEIEN
    assert not any(inhalt.startswith(b"\xef\xbb\xbf") for inhalt in DATEIEN.values())


def test_long_lists_come_in_pages() -> None:
    many = [f"{KOPF}\nnummer: V/{number:04}/2025\nbetreff: X\n" for number in range(1, 206)]
    written = write_oparl(papiere(*many), GREMIEN, ADRESSEN)
    pages = [json.loads(written[f"papers{end}.json"]) for end in ("", "-2", "-3")]
    assert "papers-4.json" not in written
    assert [len(page["data"]) for page in pages] == [100, 100, 5]
    assert [page["links"].get("next") for page in pages] == [
        f"{BASIS}papers-2",
        f"{BASIS}papers-3",
        None,
    ]
    assert pages[1]["links"]["prev"] == f"{BASIS}papers"
    assert pages[2]["pagination"] == {
        "totalElements": 205,
        "elementsPerPage": 100,
        "currentPage": 3,
        "totalPages": 3,
    }
    assert all(faults(page, page_of(SCHEMAS["paper"])) == [] for page in pages)


def test_a_project_without_public_papers_has_empty_lists() -> None:
    written = write_oparl((), GREMIEN, ADRESSEN)
    assert sorted(written) == [
        "consultations.json",
        "files.json",
        "organizations.json",
        "papers.json",
    ]
    assert json.loads(written["papers.json"])["data"] == []


@pytest.mark.parametrize(
    "oparl", [None, Oparladressen(), Oparladressen.model_construct(basis=BASIS)]
)
def test_without_addresses_there_are_no_objects(oparl: Oparladressen | None) -> None:
    with pytest.raises(VorlagenError, match=r"paket\.yaml"):
        Adressen.of(oparl)


def test_files_lie_below_the_base_unless_another_address_is_given() -> None:
    given = Oparladressen.model_construct(basis=BASIS, koerperschaft=BODY)
    assert Adressen.of(given) == Adressen(BASIS, BODY, f"{BASIS}dateien/")
