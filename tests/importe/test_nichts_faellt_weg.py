"""Every word of a file stands in the draft or in its report, whatever lines the file has."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.importe.beispieltexte import ALT, NEU
from tests.importe.conftest import ROOT, Eingang

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.importe.bericht import report
from vorlagen_gen.importe.dateien import Quelldokument
from vorlagen_gen.importe.lesen import read
from vorlagen_gen.importe.uebernahme import lies_entwurf
from vorlagen_gen.importe.vollstaendigkeit import keep_the_rest
from vorlagen_gen.importe.woerter import words
from vorlagen_gen.load.projekt import Projekt

PROJEKT = Projekt.open(ROOT)
BIBLIOTHEK = Bibliothek(PROJEKT)
_FREMD = st.text("qxyzäöüß", min_size=3, max_size=9)
_BESCHRIFTUNG = st.sampled_from(
    ["Stadt Beispiel", "Der Oberbürgermeister", "Ruf:", "Ruf: quer", "Datum: bald", "gez.", "I.V."]
)
_ZEILE = st.one_of(st.lists(_FREMD, min_size=1, max_size=4).map(" ".join), _BESCHRIFTUNG)
_EINSCHUEBE = st.lists(st.tuples(st.floats(0, 1), _ZEILE), min_size=1, max_size=6)


def _kept(quelle: Quelldokument) -> set[str]:
    """The words of the draft and its report."""
    entwurf = lies_entwurf([quelle], BIBLIOTHEK, PROJEKT.staedte())
    keep_the_rest([quelle], entwurf)
    text, _ = report([], entwurf.funde, "")
    files = [data.decode() for data in entwurf.files().values()]
    return {word for each in (*files, text) for word in words(each)}


def _with(text: str, einschuebe: list[tuple[float, str]]) -> str:
    lines = text.split("\n")
    for where, line in einschuebe:
        lines.insert(round(where * len(lines)), line)
    return "\n".join(lines)


def _as_word(text: str) -> bytes:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Stadt Beispiel, Briefkopf"
    for line in text.split("\n"):
        document.add_paragraph(line)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


@settings(max_examples=8, deadline=None)
@given(_EINSCHUEBE, st.sampled_from([NEU, ALT]))
def test_no_line_of_a_text_is_lost(einschuebe: list[tuple[float, str]], paper: str) -> None:
    text = _with(paper.replace("¹", ""), einschuebe)
    data = text.encode()
    assert set(words(text)) <= _kept(Quelldokument("a.txt", data, read(data, "a.txt")))


@settings(max_examples=4, deadline=None)
@given(_EINSCHUEBE)
def test_no_line_of_a_word_file_is_lost(einschuebe: list[tuple[float, str]]) -> None:
    text = _with(ALT, einschuebe)
    data = _as_word(text)
    kept = _kept(Quelldokument("a.docx", data, read(data, "a.docx")))
    assert set(words(f"{text} Stadt Beispiel, Briefkopf")) <= kept


def _as_pdf(text: str) -> bytes:
    from weasyprint import HTML

    rows = "".join(f"<div>{line or '&nbsp;'}</div>" for line in text.split("\n"))
    written: bytes = HTML(string=f"<style>@page{{size:A4}}</style>{rows}").write_pdf()
    return written


@pytest.mark.gross
@settings(max_examples=5, deadline=None)
@given(_EINSCHUEBE)
def test_no_line_of_a_pdf_is_lost(einschuebe: list[tuple[float, str]]) -> None:
    text = _with(ALT, einschuebe)
    data = _as_pdf(text)
    assert set(words(text)) <= _kept(Quelldokument("a.pdf", data, read(data, "a.pdf")))


def test_a_letterhead_is_named_and_is_no_office(eingang: Eingang) -> None:
    letterhead = "Stadt Beispiel\nDer Oberbürgermeister\n"
    eingang.importiere(eingang.lege("alt.txt", letterhead + ALT.partition("Amt für Beispiele")[2]))
    assert eingang.felder()["amt"] is None
    told = eingang.text("importbericht.md")
    labels = told.partition("# Als Beschriftung gelesen")[2].partition("# Nachzusehen")[0]
    assert "- »Stadt Beispiel«\n- »Der Oberbürgermeister«\n" in labels


@pytest.mark.parametrize("rest", ["Tel.: 492-7011 muster@example.org", "muster@example.org"])
def test_a_contact_whose_lines_ran_together_is_not_understood(eingang: Eingang, rest: str) -> None:
    person = "Auskunft erteilt: Herr Muster"
    joined = ALT.replace(f"{person}\n", f"{person} {rest}\n")
    joined = joined.replace("Ruf: 492-61 00\nE-Mail: muster@stadt-muenster.de\n", "")
    found = eingang.importiere(eingang.lege("alt.txt", joined))
    assert eingang.felder()["ansprechpersonen"] is None
    assert "Ansprechpersonen" not in found.verstanden
    unplaced = eingang.text("importbericht.md").partition("# Nicht zugeordnet")[2]
    assert rest in unplaced
