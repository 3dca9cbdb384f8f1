"""A client of OParl in the browser comes from the city's System to all that is public."""

from __future__ import annotations

import hashlib
import json
from typing import Any

import pytest
from playwright.sync_api import Browser
from tests.browser.conftest import GEHEIM, Auftritt
from tests.browser.fenster import neue_seite

pytestmark = pytest.mark.gross

CLIENT = """async ([start, basis]) => {
  const besucht = new Map([[start, null]]);
  const links = (wert) => typeof wert === "string" ? (wert.startsWith(basis) ? [wert] : [])
    : wert && typeof wert === "object" ? Object.values(wert).flatMap(links) : [];
  for (const [adresse] of besucht) {
    const antwort = await fetch(adresse, { redirect: "error" });
    const art = antwort.headers.get("content-type"), bytes = await antwort.arrayBuffer();
    const istObjekt = art === "application/json";
    const text = new TextDecoder("utf-8", { fatal: istObjekt }).decode(bytes);
    const objekt = istObjekt ? JSON.parse(text) : null;
    const summe = new Uint8Array(await crypto.subtle.digest("SHA-512", bytes));
    const sha512 = [...summe].map((zahl) => zahl.toString(16).padStart(2, "0")).join("");
    besucht.set(adresse, { status: antwort.status, art, objekt, sha512, size: bytes.byteLength });
    for (const link of links(objekt)) if (!besucht.has(link)) besucht.set(link, null);
  }
  return Object.fromEntries(besucht);
}"""
TYPES = {
    "paper": "Paper",
    "consultation": "Consultation",
    "file": "File",
    "organization": "Organization",
}


@pytest.fixture(scope="module")
def besucht(browser: Browser, auftritt: Auftritt) -> dict[str, dict[str, Any]]:
    """What lies at each address that links lead to, from the System on."""
    start = f"{auftritt.adresse}stadt/system"
    with neue_seite(browser) as seite:
        antwort = seite.goto(start)
        assert antwort
        assert (antwort.status, antwort.headers["content-type"]) == (200, "application/json")
        found: dict[str, dict[str, Any]] = seite.evaluate(CLIENT, [start, auftritt.adresse])
    return found


def objekte(besucht: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Our single objects by their addresses."""
    ours = {adresse: each["objekt"] for adresse, each in besucht.items() if "/oparl/" in adresse}
    return {adresse: each for adresse, each in ours.items() if "data" not in each}


def test_every_link_leads_somewhere(besucht: dict[str, dict[str, Any]]) -> None:
    assert {each["status"] for each in besucht.values()} == {200}


def test_links_lead_to_everything(besucht: dict[str, dict[str, Any]], auftritt: Auftritt) -> None:
    written = (auftritt.ordner / "oparl").rglob("*.json")
    named = {path.relative_to(auftritt.ordner).as_posix() for path in written}
    # A Body has no lists of those; what the objects were made from is told to the office alone.
    unlinked = {f"oparl/{name}.json" for name in ("consultations", "files", "herkunft")}
    reached = {
        each.removeprefix(auftritt.adresse) + ".json" for each in besucht if "/oparl/" in each
    }
    assert reached == named - unlinked


def test_an_object_lies_at_its_id_and_is_of_the_type_that_its_address_says(
    besucht: dict[str, dict[str, Any]], auftritt: Auftritt
) -> None:
    for adresse, objekt in objekte(besucht).items():
        kind = adresse.removeprefix(f"{auftritt.adresse}oparl/").split("/")[0]
        assert objekt["id"] == adresse
        assert objekt["type"] == f"https://schema.oparl.org/1.1/{TYPES[kind]}"


def test_an_object_inside_another_is_the_one_at_its_address(
    besucht: dict[str, dict[str, Any]],
) -> None:
    papers = [each for each in objekte(besucht).values() if each["type"].endswith("Paper")]
    inside = [
        each
        for paper in papers
        for each in (paper["mainFile"], *paper.get("auxiliaryFile", ()), *paper["consultation"])
    ]
    assert len(inside) > 10
    for each in inside:
        assert each.items() <= besucht[each["id"]]["objekt"].items()


def test_files_are_what_their_objects_say(besucht: dict[str, dict[str, Any]]) -> None:
    files = [each for each in objekte(besucht).values() if each["type"].endswith("File")]
    assert len(files) > 5
    for file in files:
        got = besucht[file["accessUrl"]]
        assert (got["size"], got["sha512"]) == (file["size"], file["sha512Checksum"])
    assert hashlib.sha512(b"").hexdigest() not in {file["sha512Checksum"] for file in files}


def test_no_link_leads_to_anything_that_is_not_public(besucht: dict[str, dict[str, Any]]) -> None:
    said = json.dumps(besucht, ensure_ascii=False)
    assert [secret for secret in GEHEIM if secret in said] == []
