"""What a paper of format 1 says is what it always said, however labels and looks may change."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML
from tests.assemble.niederschrift import niederschrift

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.pruefung import Zusammengestellt, zusammenstellen
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.felder import leaves

ROOT = Path(__file__).parents[2]
FROZEN = Path(__file__).parent / "format-1"
NAMES = sorted(path.name for path in (FROZEN / "vorlagen").iterdir())
ORDER = {
    "beschlussvorlage": [
        "beratungsfolge",
        "beschlussvorschlag",
        "begruendung",
        "unterschrift",
        "anlagen",
    ],
    "berichtsvorlage": ["beratungsfolge", "bericht", "unterschrift", "anlagen"],
    "anlage_a": [
        "kurzueberblick",
        "ziele",
        "finanzierung",
        "pflichtigkeitsgrad",
        "querschnittsthemen",
    ],
}
SATZSPIEGEL = {"textbreite": "16,5 cm", "textgroesse": "11 pt", "tabellengroesse": "10 pt"}
_FIELDS = """
    amt art bereits_veranschlagt bereinigen betrag betreff betreff_zusatz bezeichnung
    datei datum eingestellt einsicht email enthalten erledigt ergebnisplan erzeugt finanzplan format
    frist geaendert grad gremium grund hauptvorlage jahr kontakt kurzueberblick muster nachgereicht
    nachtrag name nummer oeffentlich regel rolle saldo sachentscheidung schluss stadt status
    summe_auszahlungen summe_einzahlungen telefon text titel vertretung vom was zeile zielerreichung
    ziele ziffer alternativtext amtsbezeichnung anrede begruendung belastungen_zukuenftig bemerkung
    bericht bisher_bereitgestellt produktgruppe querschnittsthemen saldo_teilergebnisplan
    saldo_teilfinanzplan
"""
"""The fields of format 1 on the day it was frozen, without those that hold others."""
_UNREADABLE = {f"F{number}" for number in range(101, 112)}


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Zusammengestellt]:
    """The papers as they are read today, in a city whose labels are their names."""
    root = tmp_path_factory.mktemp("format-1")
    shutil.copytree(FROZEN / "vorlagen", root / "vorlagen")
    shutil.copytree(FROZEN / "content", root / "content")
    shutil.copytree(ROOT / "templates" / "muenster", root / "templates" / "muenster")
    stadt = root / "templates" / "muenster" / "stadt.yaml"
    yaml = YAML(typ="safe")
    labels = _nameless(yaml.load(stadt.read_text("utf-8")))
    with stadt.open("w", encoding="utf-8") as file:
        own = {"reihenfolge": ORDER, "felder": [], "sprache": "de-DE", "satzspiegel": SATZSPIEGEL}
        yaml.dump({**labels, **own}, file)
    projekt = Projekt.open(root)
    found = zusammenstellen(projekt, (), Bibliothek(projekt))
    return {paper.ordner.name: paper for paper in found}


def _nameless(wert: Any, name: str = "") -> Any:
    """Labels as ``«name»`` with their holes."""
    if isinstance(wert, dict):
        return {key: _nameless(below, key) for key, below in wert.items()}
    if isinstance(wert, list):
        return [_nameless(below, name) for below in wert]
    if name.startswith("luecke"):  # what a gap is called is no more than a label
        return f"«{name}»"
    holes = "".join(f"{{{part.split('}')[0]}}}" for part in str(wert).split("{")[1:])
    return f"«{name}{holes}»"


def said(paper: Zusammengestellt) -> str:
    """The values of the fields that are no texts, then every document, whatever its blanks."""
    assert paper.vorlage is not None
    values = "".join(
        f"{path}: {wert}\n"
        for path, wert, _ in leaves(paper.vorlage)
        if not isinstance(wert, Quelltext)
    )
    documents = [
        f"\n===== {each.dateistamm}\n{niederschrift(each.document)}" for each in paper.ausgaben
    ]
    return values + "".join(documents).replace("~", " ")


@pytest.mark.parametrize("name", NAMES)
def test_it_says_what_it_always_said(name: str, papers: dict[str, Zusammengestellt]) -> None:
    reviewed = FROZEN / "gelesen" / f"{name}.txt"
    if os.environ.get("GOLDEN") == "neu" and not reviewed.exists():
        assert not os.environ.get("CI"), "CI never writes what people review"
        reviewed.parent.mkdir(exist_ok=True)
        reviewed.write_text(said(papers[name]), encoding="utf-8")
    assert said(papers[name]) == reviewed.read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_nothing_in_it_is_unknown_or_unreadable(
    name: str, papers: dict[str, Zusammengestellt]
) -> None:
    codes = {found.code for found in papers[name].geprueft().findings}
    assert {code for code in codes if code[:2] in ("Y1", "T1") or code in _UNREADABLE} == set()


def test_every_field_of_the_day_it_was_frozen_is_used(
    papers: dict[str, Zusammengestellt],
) -> None:
    paths = {path for paper in papers.values() for path in _paths(paper.vorlage)}
    used = {part for path in paths for part in path.split(".")}
    assert set(_FIELDS.split()) - used == set()


def _paths(vorlage: Vorlage | None) -> Iterator[str]:
    assert vorlage is not None
    yield from (path for path, _, _ in leaves(vorlage))
