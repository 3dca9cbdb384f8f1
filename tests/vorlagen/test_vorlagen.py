"""The papers that ship are faultless samples: complete, consistent, and nobody's real paper."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.haushalt import load_haushalt
from vorlagen_gen.load.inhalte import Inhalte
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.finanzen import saldo_teilergebnisplan, saldo_teilfinanzplan, summe
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Art, Rolle, Status, Vorlagennummer
from vorlagen_gen.pruefung import Geprueft, pruefen
from vorlagen_gen.validate.schema import schema_text

ROOT = Path(__file__).parents[2]
VORLAGEN = ROOT / "vorlagen"
NAMEN = (
    "2025-integrationsmonitoring",
    "2025-migrationsleitbild",
    "2025-migrationsleitbild-ergaenzung",
    "2026-radweg-beispiel",
)
SATURDAY = 5


@cache
def geprueft() -> dict[str, Geprueft]:
    return {each.ordner.name: each for each in pruefen(Projekt.open(ROOT), NAMEN)}


def vorlage(name: str) -> Vorlage:
    found = geprueft()[name].vorlage
    assert found is not None
    return found


def texts(name: str) -> str:
    """Everything that was typed for a paper."""
    files = sorted(path for path in (VORLAGEN / name).rglob("*") if path.suffix in (".md", ".yaml"))
    return "\n".join(path.read_text("utf-8") for path in files)


@pytest.mark.parametrize("name", NAMEN)
def test_nothing_is_wrong_with_it(name: str) -> None:
    assert [str(finding) for finding in geprueft()[name].findings] == []


@pytest.mark.parametrize("name", NAMEN)
def test_it_is_a_finished_sample_with_a_number_that_no_real_paper_has(name: str) -> None:
    paper = vorlage(name)
    assert paper.status is Status.FINAL
    assert paper.muster
    assert paper.nummer is not None
    assert int(paper.nummer.laufend) >= 9900


@pytest.mark.parametrize("name", NAMEN)
def test_its_people_are_invented(name: str) -> None:
    paper = vorlage(name)
    assert paper.unterschrift is not None
    assert paper.unterschrift.name in ("Erika Mustermann", "Max Mustermann")
    assert {person.name for person in paper.ansprechpersonen or ()} == {"Mustermann"}
    assert set(re.findall(r"[\w.]+(?=@)", texts(name))) <= {"mustermann", "max.mustermann"}


@pytest.mark.parametrize("name", NAMEN)
def test_its_first_line_helps_editors(name: str) -> None:
    first = (VORLAGEN / name / "vorlage.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../vorlage.schema.json"


@pytest.mark.parametrize("name", NAMEN)
def test_its_meetings_are_on_working_days_in_order_and_leave_time_to_read(name: str) -> None:
    paper = vorlage(name)
    days = [beratung.datum for beratung in paper.beratungsfolge or () if beratung.datum]
    assert paper.datum is not None
    assert days == sorted(days)
    assert all(day.weekday() < SATURDAY for day in (*days, paper.datum))
    assert 7 <= (days[0] - paper.datum).days <= 28


@pytest.mark.parametrize("name", NAMEN)
def test_its_roles_fit_its_kind(name: str) -> None:
    paper = vorlage(name)
    roles = [beratung.rolle for beratung in paper.beratungsfolge or ()]
    if paper.art is Art.BERICHTSVORLAGE:
        assert set(roles) == {Rolle.BERICHT}
    else:
        assert roles[-1] is Rolle.ENTSCHEIDUNG


@pytest.mark.parametrize("name", NAMEN)
def test_the_anlagen_it_cites_are_those_it_lists(name: str) -> None:
    paper = vorlage(name)
    own = re.sub(r"Anlage \w+ (?:der|zur) (?:Haupt)?[Vv]orlage", "", texts(name))
    cited = set(re.findall(r"Anlagen? (\d\w?)", own)) | set(re.findall(r"und (\d[a-z])\)", own))
    assert cited == {anlage.nummer for anlage in paper.anlagen}


def test_the_schema_that_the_samples_point_to_is_current() -> None:
    projekt = Projekt.open(ROOT)
    bibliothek = Bibliothek(projekt)
    text = schema_text(bibliothek.wissen, bibliothek.eigene_felder())
    assert (VORLAGEN / "vorlage.schema.json").read_text("utf-8") == text


def test_no_sample_is_missing_here() -> None:
    assert tuple(sorted(path.parent.name for path in VORLAGEN.glob("*/vorlage.yaml"))) == NAMEN


def test_the_supplement_names_the_paper_it_changes() -> None:
    supplement = vorlage("2025-migrationsleitbild-ergaenzung")
    assert supplement.nummer == Vorlagennummer(2025, "9901", 1)
    assert supplement.hauptvorlage == vorlage("2025-migrationsleitbild").nummer


def test_the_sums_are_those_of_a_real_paper() -> None:
    paper = vorlage("2026-radweg-beispiel")
    assert paper.beschlussvorschlag is not None
    kosten = paper.beschlussvorschlag.finanzielle_auswirkungen
    assert kosten is not None
    haushalt = load_haushalt(Inhalte(Projekt.open(ROOT)))
    assert saldo_teilfinanzplan(kosten.teilfinanzplan) == Decimal(862_000)
    assert saldo_teilergebnisplan(kosten.teilergebnisplan, haushalt) == Decimal(47_780)


def test_the_follow_up_costs_are_what_the_derivation_says() -> None:
    paper = vorlage("2026-radweg-beispiel")
    assert paper.beschlussvorschlag is not None
    kosten = paper.beschlussvorschlag.finanzielle_auswirkungen
    assert kosten is not None
    bau = summe(kosten.teilfinanzplan[0].auszahlungen)
    zuwendung = summe(kosten.teilfinanzplan[0].einzahlungen)
    betraege = [zeile.betrag for plan in kosten.teilergebnisplan for zeile in plan.zeilen]
    zinsen = (bau - zuwendung) * Decimal("0.015")
    assert betraege == [zuwendung / 40, bau / 100, bau / 40, zinsen]
