"""What the program printed is taken over so that it prints the same again."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from io import BytesIO

import pikepdf
import pytest
from tests.importe.conftest import Eingang
from tests.mustervorlagen import NAMEN, ROOT, Musterdatei, dateien, musterdateien

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.read_back.dokument import of_document

_UNSAGBAR = "Wie Spalten von Tabellen ausgerichtet sind, sagt das PDF nicht"


@pytest.mark.gross
@pytest.mark.parametrize("format_", ["docx", "pdf"])
@pytest.mark.parametrize("name", NAMEN)
def test_a_printed_paper_is_printed_the_same_again(
    eingang: Eingang, name: str, format_: str
) -> None:
    again(eingang, name, format_, musterdateien(name))


@pytest.mark.gross
@pytest.mark.parametrize("format_", ["docx", "pdf"])
@pytest.mark.parametrize("name", NAMEN)
def test_a_paper_of_the_second_city_is_printed_the_same_again(
    eingang: Eingang, beispielstadt: Projekt, name: str, format_: str
) -> None:
    again(eingang, name, format_, dateien(beispielstadt, name))
    assert eingang.felder()["felder"] == {"klimarelevanz": "positiv"}


def again(eingang: Eingang, name: str, format_: str, printed: Sequence[Musterdatei]) -> None:
    files = [
        eingang.lege(f"{each.dateistamm}.{format_}", each.word if format_ == "docx" else each.pdf)
        for each in printed
    ]
    for path in sorted((ROOT / "vorlagen" / name / "anlagen").glob("*.pdf")):
        number = {"lageplan": "1a", "querschnitt": "1b"}[path.stem]
        files.append(eingang.lege(f"Anlage {number}.pdf", path.read_bytes()))
    found = eingang.importiere(*files)
    assert [str(each) for each in found.findings if _UNSAGBAR not in each.text] == []
    yaml = eingang.ordner() / "vorlage.yaml"
    text = yaml.read_text(encoding="utf-8")
    yaml.write_text(text.replace("status: entwurf", "status: final"), encoding="utf-8")
    (geprueft,) = pruefen(eingang.projekt, ["neu"])
    anew = {each.dateistamm: of_document(each.document) for each in geprueft.ausgaben}
    for each in printed:
        before = of_document(each.document)
        after = anew[each.dateistamm]
        assert (after.blocks, after.footnotes) == (before.blocks, before.footnotes)


@pytest.fixture(scope="module")
def beispielstadt(tmp_path_factory: pytest.TempPathFactory) -> Projekt:
    """The shipped papers as papers of the second city."""
    root = tmp_path_factory.mktemp("beispielstadt")
    for folder in ("vorlagen", "content", "templates"):
        shutil.copytree(ROOT / folder, root / folder)
    for paper in (root / "vorlagen").glob("*/vorlage.yaml"):
        text = paper.read_text("utf-8")
        city = "\nstadt: beispielstadt\nfelder: {klimarelevanz: positiv}\n"
        assert text.count("\nstadt: muenster\n") == 1
        paper.write_text(text.replace("\nstadt: muenster\n", city), "utf-8")
    return Projekt.open(root)


@pytest.mark.gross
def test_a_pdf_without_tags_fills_the_same_fields(eingang: Eingang) -> None:
    files = []
    for each in musterdateien("2026-radweg-beispiel")[:2]:
        with pikepdf.open(BytesIO(each.pdf)) as pdf:
            del pdf.Root.StructTreeRoot
            bare = BytesIO()
            pdf.save(bare)
        files.append(eingang.lege(f"{each.dateistamm}.pdf", bare.getvalue()))
    found = eingang.importiere(*files)
    assert [each for each in found.findings if each.code == "U101"] == []
    bare_fields = eingang.felder()
    tagged = [
        eingang.lege(f"{each.dateistamm}.pdf", each.pdf)
        for each in musterdateien("2026-radweg-beispiel")[:2]
    ]
    eingang.importiere(*tagged, ordner="andere")
    for name, wert in eingang.felder("andere").items():
        if name not in ("beschlussvorschlag", "anlage_a", "muster"):
            assert bare_fields[name] == wert
    form, other = bare_fields["anlage_a"], eingang.felder("andere")["anlage_a"]
    assert isinstance(form, dict)
    assert isinstance(other, dict)
    assert form["kurzueberblick"] == other["kurzueberblick"]
    assert form["pflichtigkeitsgrad"] == other["pflichtigkeitsgrad"]
    assert isinstance(form["finanzierung"], dict)
    assert isinstance(other["finanzierung"], dict)
    del form["finanzierung"]["produktgruppe"], other["finanzierung"]["produktgruppe"]
    assert form["finanzierung"] == other["finanzierung"]
