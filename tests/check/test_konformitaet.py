"""What the independent checkers say, and what becomes of it."""

from __future__ import annotations

import sys
from io import BytesIO

import page
import pikepdf
import pytest
from tests.check.aendern import change_pdf, elements
from tests.check.muster import anlage_a

from vorlagen_gen.check.konformitaet import verify_konformitaet
from vorlagen_gen.check.verdicts import Pruefung, Verdict

NAMES = ("PDF/UA-1", "PDF/A-2a", "Aufbau der PDF-Datei")


def verdicts(pdf: bytes) -> dict[str, Pruefung]:
    return {pruefung.name: pruefung for pruefung in verify_konformitaet(pdf)}


def with_stream(content: bytes) -> bytes:
    """The file with one more stream, stored as it is."""
    out = BytesIO()
    with pikepdf.open(BytesIO(anlage_a().pdf)) as opened:
        opened.Root.Mehr = opened.make_stream(content)
        plain = pikepdf.StreamDecodeLevel.none
        opened.save(out, compress_streams=False, stream_decode_level=plain)
    return out.getvalue()


def test_a_file_of_ours_keeps_both_standards_and_is_sound() -> None:
    found = verdicts(anlage_a().pdf)
    assert tuple(found) == NAMES
    assert {each.verdict for each in found.values()} == {Verdict.PASSED}
    assert found["PDF/UA-1"].einzelheiten[0].endswith("Regeln geprüft.")
    assert found["PDF/UA-1"].womit.startswith("page-validation 0.")


def test_rows_outside_a_table_break_the_first_standard() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        for table in elements(pdf, "Table"):
            table.S = pikepdf.Name.Figure

    found = verdicts(change_pdf(anlage_a().pdf, change))
    assert found["PDF/UA-1"].verdict is Verdict.FAILED
    assert found["PDF/UA-1"].einzelheiten[0].startswith("PDFUA1-")


@pytest.mark.parametrize(
    ("claim", "standard"), [(b"pdfuaid:part", "PDF/UA-1"), (b"pdfaid:part", "PDF/A-2a")]
)
def test_a_standard_that_is_not_claimed_is_not_kept(claim: bytes, standard: str) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        metadata = pdf.Root.Metadata.read_bytes()
        assert claim in metadata
        pdf.Root.Metadata.write(metadata.replace(claim, claim[:-4] + b"tail"))

    assert verdicts(change_pdf(anlage_a().pdf, change))[standard].verdict is Verdict.FAILED


def test_a_false_alarm_on_stream_lengths_is_settled_by_qpdf_and_told() -> None:
    pdf = with_stream(b"endet auf ein Zeilenende\r")
    alarm = {each.rule_id for each in page.validate_pdf_bytes(pdf, profile="2a").failures}
    assert alarm == {"PDFA2A-STREAM-LENGTH-001"}
    found = verdicts(pdf)["PDF/A-2a"]
    assert found.verdict is Verdict.PASSED
    assert "qpdf nachgezählt" in found.einzelheiten[1]


def test_a_wrong_stream_length_is_no_false_alarm() -> None:
    pdf = anlage_a().pdf
    start = pdf.index(b"/Length ") + len(b"/Length ")
    found = verdicts(pdf[:start] + b"9" + pdf[start + 1 :])
    assert found["PDF/A-2a"].verdict is Verdict.FAILED
    assert any("STREAM-LENGTH-001" in text for text in found["PDF/A-2a"].einzelheiten)
    sound = found["Aufbau der PDF-Datei"]
    assert sound.verdict is Verdict.FAILED
    assert not any("BytesIO" in text for text in sound.einzelheiten)


@pytest.mark.parametrize(
    ("module", "names"), [("page", NAMES[:2]), ("pikepdf", NAMES[2:])], ids=["page", "pikepdf"]
)
def test_a_checker_that_is_missing_has_not_run(
    module: str, names: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    pdf = anlage_a().pdf
    monkeypatch.setitem(sys.modules, module, None)
    found = verdicts(pdf)
    for name in names:
        assert found[name].verdict is Verdict.NOT_RUN
        assert found[name].einzelheiten == ("Das Prüfprogramm ist nicht installiert.",)


class PanicException(BaseException):
    """As Rust's, which is no Exception."""


@pytest.mark.parametrize("error", [PanicException, MemoryError, page.SafetyLimitError])
def test_a_checker_that_breaks_off_has_not_run(
    error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(page, "validate_pdf_bytes", broken)
    found = verdicts(anlage_a().pdf)
    assert [found[name].verdict for name in NAMES[:2]] == [Verdict.NOT_RUN] * 2
    assert "abgebrochen" in found["PDF/UA-1"].einzelheiten[0]


def test_whoever_stops_the_program_stops_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(page, "validate_pdf_bytes", stopped)
    with pytest.raises(KeyboardInterrupt):
        verify_konformitaet(anlage_a().pdf)


def test_what_is_no_pdf_is_proven_by_nobody() -> None:
    assert {each.verdict for each in verify_konformitaet(b"kein PDF")} == {Verdict.NOT_RUN}
