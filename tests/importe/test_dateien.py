"""Files that are no papers, and where the files of a paper go."""

from __future__ import annotations

import pytest
from tests.importe.beispieltexte import ALT, FORMULAR, NEU
from tests.importe.conftest import Eingang

from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.importe.anlagen import Anlagenliste
from vorlagen_gen.importe.beschriftungen import Beschriftungen
from vorlagen_gen.importe.dateien import Quelldokument, read_shielded
from vorlagen_gen.importe.entwurf import Entwurf
from vorlagen_gen.importe.fund import Funde
from vorlagen_gen.importe.lesen import read
from vorlagen_gen.importe.uebernahme import importiere
from vorlagen_gen.read_back.blocks import Figure, Gelesenes, Heading, Run


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


@pytest.mark.parametrize("name", ["alt.doc", "alt.odt", "alt.rtf", "ALT.DOC"])
def test_what_word_opens_is_to_be_saved_as_docx(eingang: Eingang, name: str) -> None:
    with pytest.raises(VorlagenError) as refused:
        eingang.importiere(eingang.lege(name, b"?"))
    assert "speichern Sie sie als .docx" in refused.value.remedy


def test_a_folder_is_called_a_folder_and_a_file_in_it_is_named(eingang: Eingang) -> None:
    folder = eingang.ablage / "unser material"
    folder.mkdir()
    (folder / "bus.png").touch()
    (folder / "Vorlage neu.docx").touch()
    with pytest.raises(VorlagenError) as refused:
        eingang.importiere(folder)
    assert refused.value.text == "»unser material« ist ein Ordner, keine Datei."
    assert "/Vorlage neu.docx" in refused.value.remedy
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
    assert eingang.text("anlagen/kosten.md") == "# keine Überschrift\n"
    copied = eingang.ordner() / "anlagen/Anlage-1-Lageplan-Sued.png"
    assert copied.read_bytes() == plan.read_bytes()


@pytest.mark.parametrize(
    ("typed", "nummern"),
    [
        ("Anlage 1a-1c: Lagepläne", ["1a", "1b", "1c"]),
        ("Anlage 1a–c Lagepläne", ["1a", "1b", "1c"]),
        ("Anlagen 3-5: Lagepläne", ["3", "4", "5"]),
        ("Anlage 3 – 4: Lagepläne", ["3", "4"]),
        ("Anlage 1c-1a: Lagepläne", ["1c"]),
        ("Anlage 1a-2b: Lagepläne", ["1a"]),
        ("Anlage 1-200: Lagepläne", ["1"]),
    ],
)
def test_a_row_of_anlagen_becomes_its_entries_and_is_told(
    eingang: Eingang, typed: str, nummern: list[str]
) -> None:
    text = NEU.replace("Anlage 2: Kostenberechnung (nichtöffentlich)", typed)
    found = eingang.importiere(eingang.lege("vorlage.txt", text))
    assert eingang.felder()["anlagen"] == [
        {"nummer": "1", "titel": "Lageplan", "datei": None},
        *({"nummer": each, "titel": "Lagepläne", "datei": None} for each in nummern),
    ]
    (told,) = [each.text for each in found.findings if f"Aus »{typed}« " in each.text]
    many = f"wurden unter »anlagen« {len(nummern)} Einträge mit demselben Titel."
    assert told.endswith(many if len(nummern) > 1 else "wurde unter »anlagen« ein Eintrag.")


@pytest.mark.parametrize(
    ("typed", "titel"),
    [
        ("Anlage 2 - 3 Karten", "3 Karten"),
        ("Anlage 2 Plan 3-5", "Plan 3-5"),
        ("Anlage 2-Karte", "Karte"),
        ("Anlagen 2-99999999999: Karten", "99999999999: Karten"),
    ],
)
def test_a_number_in_a_title_is_no_row_of_anlagen(eingang: Eingang, typed: str, titel: str) -> None:
    text = NEU.replace("Anlage 2: Kostenberechnung (nichtöffentlich)", typed)
    eingang.importiere(eingang.lege("vorlage.txt", text))
    entries = eingang.felder()["anlagen"]
    assert isinstance(entries, list)
    assert entries[1:] == [{"nummer": "2", "titel": titel, "datei": None}]


@pytest.mark.parametrize("kind", ["Anlage", "Nichtöffentliche Anlage"])
def test_the_mark_at_the_head_is_read_once_and_stands_in_no_text(
    eingang: Eingang, kind: str
) -> None:
    paper = eingang.lege("vorlage.txt", NEU)
    form = eingang.lege("formular.txt", f"{kind} A zu V/9850/2026\n\n{FORMULAR}")
    text = f"{kind} 2 zu V/9850/2026\n\nWas es kostet, steht in der Anlage 1 zu V/9850/2026.\n"
    found = eingang.importiere(paper, form, eingang.lege("kosten.txt", text))
    assert eingang.text("anlagen/kosten.md") == text.partition("\n\n")[2]
    assert not [each for each in found.findings if "A zu" in each.text or "2 zu" in each.text]
    unplaced = eingang.text("importbericht.md").partition("# Nicht zugeordnet")[2]
    assert "A zu V/9850/2026" not in unplaced


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


def test_an_entry_that_the_program_makes_again_takes_no_second_file() -> None:
    liste = Anlagenliste(
        Entwurf(Funde()),
        Beschriftungen.of({}),
        [{"nummer": "1", "titel": "Übersicht", "erzeugt": "indikatorenuebersicht"}],
    )
    liste.add([Quelldokument("anlage-1.png", b"\x89PNG\r\n\x1a\n", None)])
    one, two = liste.entries
    assert "datei" not in one
    assert two == {"nummer": "1", "titel": "anlage-1", "datei": "anlagen/anlage-1.png"}


def test_a_picture_that_was_printed_as_a_page_is_told_with_its_description() -> None:
    entwurf = Entwurf(Funde())
    entry: dict[str, Inhalt] = {"nummer": "1", "titel": "Foto"}
    page = Gelesenes(
        "V/0421/2026 Anlage 1: Foto", "", (Heading(1, (Run("Foto"),)), Figure("Ein Bus.")), (), ()
    )
    liste = Anlagenliste(entwurf, Beschriftungen.of({}), [entry])
    liste.add([Quelldokument("Anlage-1_Foto.pdf", b"%PDF", page)])
    assert entry["datei"] == "anlagen/Anlage-1-Foto.pdf"
    (told,) = entwurf.funde.hinweise
    assert "die fertige Datei" in told.text
    assert "»Ein Bus.«" in told.text
    assert "alternativtext" in told.remedy


def test_the_folder_is_named_by_as_many_words_as_fit(eingang: Eingang) -> None:
    long = ("Digitalisierungsstrategie", "Verwaltungsmodernisierungsgesetz", "Bürgerbeteiligungen")
    text = NEU.replace("Beispielstraße", " ".join((*long, "Umsetzungskonzepte")), 1)
    found = importiere(eingang.projekt, (eingang.lege("a.txt", text),), None, read)
    assert found.name == "2026-digitalisierungsstrategie-verwaltungsmodernisierungsgesetz"


def test_without_a_name_the_folder_is_named_after_year_and_subject(eingang: Eingang) -> None:
    found = importiere(eingang.projekt, (eingang.lege("a.txt", NEU),), None, read)
    assert found.name == "2026-beispielstrasse-anpassung-der-verkehrsanlagen"
