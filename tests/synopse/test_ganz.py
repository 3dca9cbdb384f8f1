"""Two papers set side by side, file to file: every kind of change, drafts, what is not public."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from vorlagen_gen.cli import main
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.read_back.blocks import Gelesenes, Heading, Table, plain
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.pdf import read_pdf
from vorlagen_gen.synopsenbau.bau import schreibe_synopse
from vorlagen_gen.synopsenbau.fundort import find_papier
from vorlagen_gen.werkstatt import Werkstatt

ROOT = Path(__file__).parents[2]
MUSTER = "2026-radweg-beispiel"
ALT, NEU = "2026-alt", "2026-neu"
HEUTE = date(2026, 6, 1)
pytestmark = pytest.mark.gross

STREIFEN = "Der Streifen an der Musterstraße ist zwei Meter breit und gehört der Stadt."
LEUCHTEN = "Zwölf neue Leuchten stehen künftig auf der Südseite des Weges."
BAEUME = "Für drei Bäume, die gefällt werden müssen, werden neun neue gepflanzt."
BUSSE = "Die Haltestelle der Linie 6 wird während der Bauzeit verlegt."
FRIST = "Die Zuwendung des Landes ist bis zum Ende des Jahres zu beantragen."
MELDUNG = "Ansätze für die Folgelasten meldet das Amt zum nächsten Haushalt an."
WEG = "Der Umweg über den Beispielweg ist ausgeschildert."
ALTER_TEXT = f"""**1. Voraussetzungen**

{STREIFEN} {LEUCHTEN}

{BAEUME}

{BUSSE}

Die Bauzeit beträgt sieben Monate, wenn das Wetter es zulässt.

1. {FRIST}
2. {MELDUNG}

Gezählt wurde an drei Tagen.[^1]

[^1]: Stand der Zählung: Mai 2024.

| Jahr | Räder |
|------|-------|
| 2022 | 700 |
| 2024 | 800 |

{WEG}
"""
NEUER_TEXT = f"""**1. Voraussetzungen**

{WEG}

{STREIFEN}

{LEUCHTEN}

{BAEUME} {BUSSE}

Die Bauzeit beträgt neun Monate, wenn das Wetter es zulässt.

1. Vorher berät die Bezirksvertretung.
2. {FRIST}
3. {MELDUNG}

Gezählt wurde an drei Tagen.[^1]

[^1]: Stand der Zählung: Mai 2026.

| Jahr | Räder | Autos |
|------|-------|-------|
| 2022 | 700 | 90 |
| 2024 | 810 | 80 |
"""
Zeilen = list[list[str]]


class Werkbank:
    """A project with two papers that a test changes, and the Synopse that is written of them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for name in ("templates", "content"):
            shutil.copytree(ROOT / name, root / name)
        for name in (ALT, NEU):
            shutil.copytree(ROOT / "vorlagen" / MUSTER, root / "vorlagen" / name)
        self.edit(ALT, r"^muster: ja", "muster: nein")
        self.edit(NEU, r"^muster: ja", "muster: nein")
        self.edit(NEU, "V/9903/2026", "V/9904/2026")

    def edit(self, name: str, pattern: str, text: str) -> None:
        """Replace what ``pattern`` finds once in ``vorlage.yaml``."""
        path = self.root / "vorlagen" / name / "vorlage.yaml"
        changed, count = re.subn(
            pattern, text, path.read_text("utf-8"), count=1, flags=re.MULTILINE
        )
        assert count == 1
        path.write_text(changed, "utf-8")

    def begruendung(self, name: str, text: str) -> None:
        """Replace the long text."""
        (self.root / "vorlagen" / name / "texte" / "begruendung.md").write_text(text, "utf-8")

    def synopse(self, alt: str, neu: str) -> dict[str, Gelesenes]:
        """What the Word files say, by their names; the PDF files say the same."""
        projekt = Projekt.open(self.root)
        orte = (find_papier(projekt, alt, self.root), find_papier(projekt, neu, self.root))
        with Werkstatt(1) as werkstatt:
            written = schreibe_synopse(projekt, orte, self.root / "synopse", HEUTE, werkstatt)
        words = sorted(written.ordner.glob("*_Synopse-zu-*.docx"))
        for each in words:
            pdf = each.with_suffix(".pdf")
            assert read_pdf(pdf.read_bytes(), pdf.name).title
        return {each.stem: read_docx(each.read_bytes(), each.name) for each in words}


@pytest.fixture
def werkbank(tmp_path: Path) -> Werkbank:
    return Werkbank(tmp_path)


def teile(gelesen: Gelesenes) -> dict[str, Zeilen]:
    """The rows of all tables by the heading above them."""
    found: dict[str, Zeilen] = {}
    title = ""
    for block in gelesen.blocks:
        if isinstance(block, Heading):
            title = plain(block.inlines)
        elif isinstance(block, Table):
            found.setdefault(title, []).extend(
                [
                    "\n".join(plain(getattr(each, "inlines", ())) for each in cell.blocks)
                    for cell in row.cells
                ]
                for row in block.rows[1:]
            )
    return found


def texts(gelesen: Gelesenes) -> str:
    said = [plain(getattr(block, "inlines", ())) for block in gelesen.blocks]
    return "\n".join([*said, *("\n".join(row) for rows in teile(gelesen).values() for row in rows)])


@pytest.fixture(scope="module")
def zeilen(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[list[str]]]:
    """The rows of the Begründung of two papers by the word in their last column."""
    bank = Werkbank(tmp_path_factory.mktemp("wortlaut"))
    bank.begruendung(ALT, ALTER_TEXT)
    bank.begruendung(NEU, NEUER_TEXT)
    (gelesen,) = bank.synopse(ALT, NEU).values()
    rows = teile(gelesen)["Beschlussvorlage"]
    return lambda opening: [row[:3] for row in rows if row[-1].startswith(opening)]


def test_a_paragraph_that_was_parted_is_one_row(zeilen: Callable[[str], Zeilen]) -> None:
    ((_, alt, neu),) = zeilen("geteilt")
    assert alt == f"{STREIFEN} {LEUCHTEN}"
    assert re.sub(r"\s+", " ", neu) == alt


def test_paragraphs_that_were_joined_are_one_row(zeilen: Callable[[str], Zeilen]) -> None:
    ((_, alt, neu),) = zeilen("zusammengefasst")
    assert neu == f"{BAEUME} {BUSSE}"
    assert re.sub(r"\s+", " ", alt) == neu


def test_what_moved_is_found_at_both_places(zeilen: Callable[[str], Zeilen]) -> None:
    ((number, old, _),) = zeilen("verschoben nach")
    ((number_neu, _, new),) = zeilen("verschoben von")
    assert (old, new) == (WEG, WEG)
    assert int(number_neu) < int(number)
    assert zeilen(f"verschoben nach Nr. {number_neu}")
    assert zeilen(f"verschoben von Nr. {number}")


def test_another_number_before_the_same_text_is_told(zeilen: Callable[[str], Zeilen]) -> None:
    assert [row[1:] for row in zeilen("neu gezählt")] == [
        [f"1. {FRIST}", f"2. {FRIST}"],
        [f"2. {MELDUNG}", f"3. {MELDUNG}"],
    ]


def test_changed_words_are_marked_in_words(zeilen: Callable[[str], Zeilen]) -> None:
    rest = "Monate, wenn das Wetter es zulässt."
    assert [
        f"Die Bauzeit beträgt [gestrichen: sieben] {rest}",
        f"Die Bauzeit beträgt [neu: neun] {rest}",
    ] in [row[1:] for row in zeilen("geändert")]


def test_a_footnote_is_compared_where_its_mark_stands(zeilen: Callable[[str], Zeilen]) -> None:
    found = [row[1:] for row in zeilen("geändert") if "Gezählt" in row[1]]
    opening = "Gezählt wurde an drei Tagen. (Fußnote: Stand der Zählung: Mai"
    assert found == [[f"{opening} [gestrichen: 2024].)", f"{opening} [neu: 2026].)"]]


def test_rows_of_a_table_that_got_a_column_are_the_same_rows(
    zeilen: Callable[[str], Zeilen],
) -> None:
    found = [row[1:] for row in zeilen("geändert") if row[1].startswith(("Jahr", "20"))]
    assert found == [
        ["Jahr | Räder", "Jahr | Räder [neu: | Autos]"],
        ["2022 | 700", "2022 | 700 [neu: | 90]"],
        ["2024 | [gestrichen: 800]", "2024 | [neu: 810 | 80]"],
    ]


def test_an_old_text_that_is_empty_is_told_as_new(werkbank: Werkbank) -> None:
    werkbank.edit(ALT, r"^status: final", "status: entwurf")
    werkbank.edit(ALT, r"^begruendung: .*\n", "")
    werkbank.begruendung(NEU, NEUER_TEXT)
    (gelesen,) = werkbank.synopse(ALT, NEU).values()
    assert ["", BAEUME + " " + BUSSE, "neu"] in [
        row[1:] for row in teile(gelesen)["Beschlussvorlage"]
    ]
    assert ["Status", "entwurf", "final"] in teile(gelesen)["Angaben"]


def test_what_is_not_public_any_more_is_told_to_the_bodies_only(werkbank: Werkbank) -> None:
    geheim = "Die Folgelasten trägt allein die Musterfirma aus der Beispielgasse."
    path = werkbank.root / "vorlagen"
    for name in (ALT, NEU):
        with (path / name / "anlagen" / "folgelasten.md").open("a", encoding="utf-8") as file:
            file.write(f"\n{geheim}\n")
    werkbank.begruendung(ALT, f"{ALTER_TEXT}\n{geheim}\n")
    werkbank.begruendung(NEU, ALTER_TEXT)
    werkbank.edit(NEU, r"(datei: anlagen/folgelasten\.md)", r"\1, oeffentlich: nein")
    found = werkbank.synopse(ALT, NEU)
    told = {name.endswith("_nichtoeffentlich"): texts(each) for name, each in found.items()}
    assert sorted(told) == [False, True]
    assert "Musterfirma" not in told[False]
    assert "Text, der nicht mehr öffentlich ist" in told[False]
    assert geheim in told[True]


def test_a_paper_that_is_not_public_has_no_public_synopse(werkbank: Werkbank) -> None:
    werkbank.edit(NEU, r"^oeffentlich: ja", "oeffentlich: nein")
    (name,) = werkbank.synopse(ALT, NEU)
    assert name.endswith("_nichtoeffentlich")


def test_the_second_city_has_its_own_synopse(werkbank: Werkbank) -> None:
    for name in (ALT, NEU):
        werkbank.edit(
            name, r"^stadt: muenster", "stadt: beispielstadt\nfelder: {klimarelevanz: keine}"
        )
    werkbank.edit(NEU, "klimarelevanz: keine", "klimarelevanz: positiv")
    (gelesen,) = werkbank.synopse(ALT, NEU).values()
    assert ["Eigene Felder der Stadt – Klimarelevanz", "keine", "positiv"] in teile(gelesen)[
        "Angaben"
    ]
    (row,) = [
        each for each in teile(gelesen)["Beschlussvorlage"] if "[gestrichen: keine]" in each[1]
    ]
    assert row[2:] == ["[neu: positiv]", "geändert"]


@pytest.fixture(scope="module")
def eingestellt(tmp_path_factory: pytest.TempPathFactory) -> Werkbank:
    """A project that has the package of the old paper, but not its sources."""
    bank = Werkbank(tmp_path_factory.mktemp("eingestellt"))
    aufruf = ["paket", ALT, "--projekt", str(bank.root), "--ausgabe", str(bank.root / "ausgabe")]
    assert main(aufruf) == ExitCode.OK
    shutil.rmtree(bank.root / "vorlagen" / ALT)
    bank.edit(NEU, "Von 1.330.000 €", "Von 1.340.000 €")
    return bank


@pytest.mark.parametrize("wie", ["V-9903-2026", "paket/V-9903-2026.zip", "nur-pdf"])
def test_a_paper_without_sources_is_read_from_its_files(eingestellt: Werkbank, wie: str) -> None:
    nur_pdf = eingestellt.root / "nur-pdf"
    nur_pdf.mkdir(exist_ok=True)
    for path in (eingestellt.root / "paket" / "V-9903-2026").glob("*.pdf"):
        shutil.copy(path, nur_pdf)
    (gelesen,) = eingestellt.synopse(wie, NEU).values()
    found = teile(gelesen)
    assert found["Angaben"] == [["Vorlagennummer", "V/9903/2026", "V/9904/2026"]]
    assert [row[1:] for row in found["Beschlussvorlage"] if row[-1] == "geändert"] == [
        ["[gestrichen: V/9903/2026]", "[neu: V/9904/2026]", "geändert"]
    ]
    (changed,) = [row[2] for row in found["Anlage A"] if row[-1] == "geändert"]
    assert changed.startswith("3. Von [neu: 1.340.000] € Auszahlungen trägt das Land")
    assert "Anlage 1a (Lageplan (Muster)): unverändert" in texts(gelesen)


def test_each_package_of_the_second_city_is_read_for_its_readers(werkbank: Werkbank) -> None:
    for name in (ALT, NEU):
        werkbank.edit(
            name, r"^stadt: muenster", "stadt: beispielstadt\nfelder: {klimarelevanz: keine}"
        )
    werkbank.edit(ALT, "(email: max.mustermann@stadt-muenster.de)", r"\1, oeffentlich: nein")
    root = str(werkbank.root)
    assert main(["paket", ALT, "--projekt", root, "--ausgabe", f"{root}/ausgabe"]) == ExitCode.OK
    shutil.rmtree(werkbank.root / "vorlagen" / ALT)
    (name,) = werkbank.synopse("V-9903-2026_nichtoeffentlich", NEU)
    assert name.endswith("_nichtoeffentlich")
    ((name, gelesen),) = werkbank.synopse("V-9903-2026", NEU).items()
    assert not name.endswith("_nichtoeffentlich")
    assert [row[0] for row in teile(gelesen)["Angaben"]] == [
        "Vorlagennummer",
        "Ansprechpersonen – Mustermann",
    ]


def test_of_a_single_file_the_other_parts_are_told_as_not_compared(eingestellt: Werkbank) -> None:
    datei = "paket/V-9903-2026/V-9903-2026_Beschlussvorlage.docx"
    (gelesen,) = eingestellt.synopse(datei, NEU).values()
    said = texts(gelesen)
    assert "Anlage A: nicht verglichen, die Datei liegt nicht vor" in said
    assert "Anlage 1a (Lageplan (Muster)): nicht verglichen, die Datei liegt nicht vor" in said
    assert teile(gelesen)["Angaben"] == [["Vorlagennummer", "V/9903/2026", "V/9904/2026"]]


def test_what_is_no_paper_is_refused(eingestellt: Werkbank) -> None:
    root = eingestellt.root
    (root / "leer").mkdir()
    with zipfile.ZipFile(root / "text.zip", "w") as archiv:
        archiv.writestr("a/brief.txt", "Guten Tag")
    with zipfile.ZipFile(root / "namenlos.zip", "w") as archiv:
        archiv.writestr(".", "Guten Tag")
    (root / "kaputt.zip").write_bytes(b"PK\x03\x04")
    anlage = "paket/V-9903-2026/V-9903-2026_Anlage-1a_Lageplan-Muster.pdf"
    for name, said in {
        "leer": "liegt keine Vorlage als Word oder PDF",
        "text.zip": "liegt keine Vorlage als Word oder PDF",
        "namenlos.zip": "liegt keine Vorlage als Word oder PDF",
        "kaputt.zip": "lässt sich nicht entpacken",
        anlage: "ist keine Vorlage zu erkennen",
        f"archiv/{ALT}": "ist weder eine Vorlage noch ein Paket oder eine Datei",
        "V-9903-2062": "ist weder eine Vorlage noch ein Paket oder eine Datei. Meinten Sie",
    }.items():
        with pytest.raises(VorlagenError, match=said):
            eingestellt.synopse(name, NEU)
