"""Files that are no papers, and where the files of a paper go."""

from __future__ import annotations

import pytest
from tests.importe.beispieltexte import ALT, NEU
from tests.importe.conftest import Eingang

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.importe.dateien import read_shielded


def test_a_folder_that_is_there_stays_as_it_is(eingang: Eingang) -> None:
    eingang.ordner().mkdir()
    with pytest.raises(VorlagenError, match="gibt es schon"):
        eingang.importiere(eingang.lege("vorlage.txt", NEU))
    assert list(eingang.ordner().iterdir()) == []


def test_nothing_is_written_if_one_file_cannot_be_read(eingang: Eingang) -> None:
    good = eingang.lege("vorlage.txt", NEU)
    broken = eingang.lege("anlage-1.docx", b"PK\x03\x04word/ und dann nichts mehr")
    with pytest.raises(VorlagenError, match=r"anlage-1\.docx"):
        eingang.importiere(good, broken)
    assert not eingang.ordner().exists()


@pytest.mark.parametrize("name", ["programm.exe", "alt.doc", "tabelle.csv"])
def test_a_file_of_another_kind_is_refused(eingang: Eingang, name: str) -> None:
    with pytest.raises(VorlagenError) as refused:
        eingang.importiere(eingang.lege(name, b"?"))
    assert refused.value.exit_code is ExitCode.USAGE


def test_files_without_a_paper_are_refused(eingang: Eingang) -> None:
    with pytest.raises(VorlagenError, match="keine Vorlage zu erkennen"):
        eingang.importiere(eingang.lege("brief.txt", "Guten Tag,\n\nbis morgen.\n"))


def test_without_the_labels_of_a_city_nothing_is_guessed(eingang: Eingang) -> None:
    labels = eingang.projekt.root / "templates/muenster/stadt.yaml"
    labels.write_text(labels.read_text(encoding="utf-8").replace("kopf:", "kopff:", 1), "utf-8")
    with pytest.raises(VorlagenError, match=r"templates/muenster/stadt\.yaml"):
        eingang.importiere(eingang.lege("vorlage.txt", NEU))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("kaputt.pdf", b"%PDF-1.7\nnichts"),
        ("kaputt.docx", b"PK\x03\x04word/"),
        ("alt.docx", b"\xd0\xcf\x11\xe0 altes Word"),
        ("bild.pdf", b"\x89PNG\r\n\x1a\n"),
    ],
)
def test_what_breaks_a_reader_breaks_another_process(name: str, data: bytes) -> None:
    with pytest.raises(VorlagenError) as refused:
        read_shielded(data, name)
    assert refused.value.exit_code is ExitCode.CONTENT_REJECTED
    assert name in refused.value.text


def test_anlagen_are_copied_and_found_by_mark_or_name(eingang: Eingang) -> None:
    paper = eingang.lege("vorlage.txt", NEU)
    plan = eingang.lege("Anlage_1 Lageplan Süd.png", b"\x89PNG\r\n\x1a\n")
    marked = eingang.lege("kosten.txt", "Anlage 2 zu V/9850/2026\n\n# keine Überschrift\n")
    eingang.importiere(paper, plan, marked)
    entries = eingang.felder()["anlagen"]
    assert isinstance(entries, list)
    assert [each["datei"] for each in entries if isinstance(each, dict)] == [
        "anlagen/Anlage-1-Lageplan-Sued.png",
        "anlagen/kosten.md",
    ]
    copied = eingang.ordner() / "anlagen/Anlage-1-Lageplan-Sued.png"
    assert copied.read_bytes() == plan.read_bytes()


def test_two_files_that_windows_takes_for_one_are_both_kept(eingang: Eingang) -> None:
    eingang.importiere(
        eingang.lege("vorlage.txt", NEU),
        eingang.lege("Anlage 1.png", b"\x89PNG\r\n\x1a\n1"),
        eingang.lege("anlage-1.PNG", b"\x89PNG\r\n\x1a\n2"),
    )
    names = sorted(path.name for path in (eingang.ordner() / "anlagen").iterdir())
    assert names == ["Anlage-1.png", "anlage-1-2.png"]


def test_an_anlage_that_the_list_lacks_is_entered_and_told(eingang: Eingang) -> None:
    found = eingang.importiere(
        eingang.lege("alt.txt", ALT), eingang.lege("Anlage 3.pdf.txt", "Nur ein Satz.")
    )
    assert any("steht nicht in der Liste" in each.text for each in found.findings)
    entries = eingang.felder()["anlagen"]
    assert isinstance(entries, list)
    assert len(entries) == 2


def test_without_a_name_the_folder_is_named_after_year_and_subject(eingang: Eingang) -> None:
    from vorlagen_gen.importe.lesen import read
    from vorlagen_gen.importe.uebernahme import importiere

    found = importiere(eingang.projekt, (eingang.lege("a.txt", NEU),), None, read)
    assert found.name == "2026-beispielstrasse-anpassung-der-verkehrsanlagen"
