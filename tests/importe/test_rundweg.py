"""What the program printed is taken over so that it prints the same again."""

from __future__ import annotations

import pytest
from tests.importe.conftest import Eingang
from tests.mustervorlagen import NAMEN, ROOT, musterdateien

from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.read_back.dokument import of_document

OHNE_INDIKATOREN = tuple(name for name in NAMEN if name != "2025-integrationsmonitoring")


@pytest.mark.gross
@pytest.mark.parametrize("format_", ["docx", "pdf"])
@pytest.mark.parametrize("name", OHNE_INDIKATOREN)
def test_a_printed_paper_is_printed_the_same_again(
    eingang: Eingang, name: str, format_: str
) -> None:
    printed = musterdateien(name)
    files = [
        eingang.lege(f"{each.dateistamm}.{format_}", each.word if format_ == "docx" else each.pdf)
        for each in printed
    ]
    for path in sorted((ROOT / "vorlagen" / name / "anlagen").glob("*.pdf")):
        number = {"lageplan": "1a", "querschnitt": "1b"}[path.stem]
        files.append(eingang.lege(f"Anlage {number}.pdf", path.read_bytes()))
    found = eingang.importiere(*files)
    assert [str(each) for each in found.findings] == []
    yaml = eingang.ordner() / "vorlage.yaml"
    text = yaml.read_text(encoding="utf-8")
    yaml.write_text(text.replace("status: entwurf", "status: final"), encoding="utf-8")
    (geprueft,) = pruefen(eingang.projekt, ["neu"])
    anew = {each.dateistamm: of_document(each.document) for each in geprueft.ausgaben}
    for each in printed:
        before = of_document(each.document)
        after = anew[each.dateistamm]
        assert (after.blocks, after.footnotes) == (before.blocks, before.footnotes)
