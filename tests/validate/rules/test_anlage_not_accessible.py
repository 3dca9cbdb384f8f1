"""Who cannot read a public PDF is offered something else, and it is printed where they look."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.validate.anlagendateien import TEXT, pdf
from tests.validate.anlagenfall import statt_der_ersten
from tests.validate.fall import Fall

from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.cli import main
from vorlagen_gen.document import Document, Paragraph, Role, plain

SCHLECHT = pdf(is_tagged=False)
KONTAKT = ", barrierefreie_alternative: {kontakt: Stadtplanungsamt}"
DATEI = ", barrierefreie_alternative: {datei: anlagen/fassung.pdf}"


def with_plan(fall: Fall, more: str, content: bytes = SCHLECHT) -> Fall:
    fall.schreibe("anlagen/plan.pdf", content)
    (fall.ordner / "anlagen/erlaeuterung.md").unlink()
    return statt_der_ersten(fall, f"nummer: 1, titel: Lageplan, datei: anlagen/plan.pdf{more}")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (SCHLECHT, "Sie hat keine Strukturangaben (Tags)."),
        (pdf(""), "Sie enthält keinen Text, nur Bilder oder Linien."),
        (pdf(TEXT, ""), "Sie enthält Seiten ohne Text, nur mit Bildern."),
        (pdf("xkcdqwrt " * 40), "Sie enthält Zeichensalat statt Text."),
        (pdf(TEXT.replace(" ", "")), "Sie enthält Text ohne Abstände zwischen den Wörtern."),
        (pdf(owner="geheim"), "Sie ist gesperrt."),
    ],
)
def test_a_public_one_without_an_alternative_is_told(fall: Fall, content: bytes, why: str) -> None:
    (finding,) = with_plan(fall, "", content).findings("F275")
    assert finding.text == f"Die öffentliche Datei »anlagen/plan.pdf« ist nicht barrierefrei: {why}"
    assert fall.typed(finding) == "anlagen/plan.pdf"


@pytest.mark.parametrize(
    ("more", "content"),
    [("", pdf()), (KONTAKT, SCHLECHT), (", oeffentlich: nein", SCHLECHT)],
    ids=["accessible", "someone to ask", "not public"],
)
def test_where_all_are_served_nothing_is_told(fall: Fall, more: str, content: bytes) -> None:
    assert with_plan(fall, more, content).findings("F27") == []


def test_a_draft_has_only_the_warning_on_what_is_wrong(fall: Fall) -> None:
    with_plan(fall, "").ersetze("status: final", "status: entwurf")
    assert "F275" not in fall.codes()
    assert "V276" in fall.codes()


def test_a_file_in_its_place_must_be_there_and_accessible(fall: Fall) -> None:
    with_plan(fall, DATEI)
    assert [fall.typed(each) for each in fall.findings("Y125")] == ["anlagen/fassung.pdf"]
    fall.schreibe("anlagen/fassung.pdf", SCHLECHT)
    (finding,) = fall.findings("F275")
    assert finding.text.startswith("Auch die barrierefreie Fassung »anlagen/fassung.pdf« ist")
    fall.schreibe("anlagen/fassung.pdf", pdf())
    assert fall.findings("F") == []
    assert fall.findings("V26") == []


def test_what_hides_in_it_is_told_like_in_any_file(fall: Fall) -> None:
    with_plan(fall, DATEI).schreibe("anlagen/fassung.pdf", b"%PDF-1.7\nnichts weiter")
    (finding,) = fall.findings("F272")
    assert fall.typed(finding) == "anlagen/fassung.pdf"


def listed(document: Document) -> list[str]:
    return [
        plain(block.inlines)
        for block in document.blocks
        if isinstance(block, Paragraph) and block.role is Role.ANLAGENLISTE
    ]


@pytest.mark.parametrize(
    ("more", "printed"),
    [
        (KONTAKT, "Barrierefreie Fassung: Stadtplanungsamt"),
        (DATEI, "Barrierefreie Fassung: liegt als eigene Datei bei"),
    ],
)
def test_the_list_says_where_it_is(fall: Fall, more: str, printed: str) -> None:
    with_plan(fall, more).schreibe("anlagen/fassung.pdf", pdf())
    first, *_ = fall.geprueft().ausgaben
    entry = next(each for each in listed(first.document) if "Lageplan" in each)
    assert entry.replace("\u00a0", " ") == f"Anlage 1 - Lageplan\n{printed}"


def test_of_a_secret_anlage_the_public_does_not_even_learn_whom_to_ask(fall: Fall) -> None:
    with_plan(fall, KONTAKT + ", oeffentlich: nein")
    by_name = {each.dateistamm: each.document for each in fall.geprueft().ausgaben}
    says = {
        Leser.GREMIEN if "nichtoeffentlich" in name else Leser.OEFFENTLICHKEIT: "".join(
            listed(document)
        )
        for name, document in by_name.items()
        if "Beschlussvorlage" in name
    }
    assert "Stadtplanungsamt" in says[Leser.GREMIEN]
    assert "Stadtplanungsamt" not in says[Leser.OEFFENTLICHKEIT]


def test_it_is_handed_over_under_a_name_of_its_own_and_counted(tmp_path: Path) -> None:
    fall = with_plan(Fall(tmp_path), DATEI).schreibe("anlagen/fassung.pdf", pdf())
    assert fall.findings("F") == []
    assert main(["bauen", "--projekt", str(tmp_path)]) in (0, 4)
    names = {path.name.partition("_")[2] for path in (tmp_path / "ausgabe").rglob("*.pdf")}
    assert {"Anlage-1_Lageplan.pdf", "Anlage-1_Lageplan-barrierefreie-Fassung.pdf"} <= names
    (bericht,) = (tmp_path / "ausgabe").rglob("PRUEFBERICHT.html")
    assert (
        "Fremde PDF-Anlagen: 1; ohne erkennbares Hindernis: 0; nicht barrierefrei: 1, davon mit "
        "barrierefreier Alternative: 1."
    ) in " ".join(bericht.read_text(encoding="utf-8").split())


def test_a_text_in_its_place_is_set_by_the_program(fall: Fall) -> None:
    with_plan(fall, DATEI.replace("pdf}", "md}"))
    fall.schreibe("anlagen/fassung.md", "Der Plan zeigt drei Leuchten am Beispielweg.\n")
    (ausgabe,) = (each for each in fall.geprueft().ausgaben if "Lageplan" in each.dateistamm)
    assert ausgabe.dateistamm.endswith("_Anlage-1_Lageplan-barrierefreie-Fassung")
    assert ausgabe.document.mark.startswith("Anlage 1 zu ")
