"""What LibreOffice leaves of marks and origin when someone works in a Word file of ours."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from tests.ruecklauf.person import Griff, Person, Sitzung
from tests.ruecklauf.projekt import NAME, lege_projekt_an

from vorlagen_gen.document import Document
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.read_back.blocks import Block, Gelesenes, Heading, ListItem, Paragraph, plain
from vorlagen_gen.read_back.docx import herkunft, kommentare, read_docx
from vorlagen_gen.read_back.dokument import of_document
from vorlagen_gen.read_back.marken import marken, stand
from vorlagen_gen.render.docx import render_docx

pytestmark = pytest.mark.gross

SITZUNGEN: dict[str, tuple[Griff, ...]] = {
    "nur gespeichert": (),
    "geteilt": (("teile_hinter", "lernen können."),),
    "verbunden": (("verbinde", "größer als das Angebot."),),
    "gelöscht": (("loesche_absatz", "Die Räume am Hafen"),),
    "verschoben": (("verschiebe_vor", "Die Räume am Hafen", "Im Jahr 2025 haben"),),
    "neu": (("neuer_absatz_hinter", "größer als das Angebot.", "Ganz neu."),),
    "ersetzt": (("ersetze", "Geplant sind drei Bausteine:", "Vorgesehen ist:"),),
    "kommentiert": (
        ("autor", "Erika", "Mustermann"),
        ("kommentar", "drei Bausteine", "Welche?"),
    ),
    "verfolgt": (
        ("verfolge", "ja"),
        ("teile_hinter", "lernen können."),
        ("loesche_absatz", "Die Räume am Hafen"),
        ("neuer_absatz_hinter", "größer als das Angebot.", "Ganz neu."),
    ),
}


@dataclass(frozen=True, slots=True)
class Rueckkehr:
    """A paper and the copies of its Word file that came back, by what was done to them."""

    document: Document
    kopien: dict[str, bytes]

    @property
    def gesagt(self) -> Gelesenes:
        return of_document(self.document)

    def nummer(self, anfang: str) -> tuple[int, ...]:
        """The number of the block that begins so in the document."""
        (found,) = (nummer for text, nummer in texte(self.gesagt.blocks) if text.startswith(anfang))
        return found

    def gelesen(self, name: str) -> list[tuple[str, tuple[int, ...]]]:
        return texte(read_docx(self.kopien[name]).blocks)


def texte(blocks: tuple[Block, ...]) -> list[tuple[str, tuple[int, ...]]]:
    """Each text outside tables with its numbers."""
    return [
        (plain(block.inlines), block.stelle.marke)
        for block in blocks
        if isinstance(block, Heading | ListItem | Paragraph)
    ]


@pytest.fixture(scope="module")
def rueckkehr(tmp_path_factory: pytest.TempPathFactory) -> Rueckkehr:
    root = tmp_path_factory.mktemp("projekt")
    lege_projekt_an(root)
    projekt = Projekt.open(root)
    (geprueft,) = pruefen(projekt, [NAME])
    assert geprueft.vorlage is not None
    document = next(iter(geprueft.ausgaben)).document
    word = render_docx(document, projekt.template_dir(geprueft.vorlage.stadt), root)
    person = Person(tmp_path_factory.mktemp("person"))
    sitzungen = [Sitzung(name, word, griffe) for name, griffe in SITZUNGEN.items()]
    return Rueckkehr(document, person.bearbeite(sitzungen))


@pytest.mark.parametrize("name", SITZUNGEN)
def test_the_origin_survives(rueckkehr: Rueckkehr, name: str) -> None:
    found = herkunft(rueckkehr.kopien[name])
    assert rueckkehr.document.is_entwurf
    assert (found.stand, found.basis) == (stand(rueckkehr.gesagt), rueckkehr.gesagt)
    assert found.basis is not None
    assert marken(found.basis) == marken(rueckkehr.gesagt)


def test_a_file_that_was_only_saved_has_its_stand_and_its_marks_in_the_text(
    rueckkehr: Rueckkehr,
) -> None:
    read = read_docx(rueckkehr.kopien["nur gespeichert"])
    assert stand(read) == stand(rueckkehr.gesagt)
    text = marken(Gelesenes("", "", rueckkehr.gesagt.blocks, (), ()))
    assert marken(Gelesenes("", "", read.blocks, (), ())) == text


def test_both_halves_of_a_split_paragraph_are_known(rueckkehr: Rueckkehr) -> None:
    number = rueckkehr.nummer("Im Osten der Stadt")
    halves = [text for text, found in rueckkehr.gelesen("geteilt") if found == number]
    assert [text.split()[0] for text in halves] == ["Im", "Das"]


def test_a_joined_paragraph_has_both_numbers(rueckkehr: Rueckkehr) -> None:
    both = rueckkehr.nummer("Im Jahr 2025 haben") + rueckkehr.nummer("Die Räume am Hafen")
    (text,) = (text for text, found in rueckkehr.gelesen("verbunden") if found == both)
    assert text.endswith("Mietvertrag bereit.")


def test_a_deleted_paragraph_takes_its_number_with_it(rueckkehr: Rueckkehr) -> None:
    gone = rueckkehr.nummer("Die Räume am Hafen")
    before = [each for each in texte(rueckkehr.gesagt.blocks) if each[1] != gone]
    assert rueckkehr.gelesen("gelöscht") == before


def test_a_moved_paragraph_keeps_its_number(rueckkehr: Rueckkehr) -> None:
    moved = rueckkehr.nummer("Die Räume am Hafen")
    found = rueckkehr.gelesen("verschoben")
    assert sorted(found) == sorted(texte(rueckkehr.gesagt.blocks))
    assert [n for _, n in found].index(moved) + 1 == [n for _, n in found].index(
        rueckkehr.nummer("Im Jahr 2025 haben")
    )


def test_a_new_paragraph_has_no_number(rueckkehr: Rueckkehr) -> None:
    assert ("Ganz neu.", ()) in rueckkehr.gelesen("neu")


def test_a_paragraph_that_was_typed_anew_keeps_its_number(rueckkehr: Rueckkehr) -> None:
    number = rueckkehr.nummer("Geplant sind drei Bausteine:")
    assert ("Vorgesehen ist:", number) in rueckkehr.gelesen("ersetzt")


def test_a_comment_is_found_at_its_block(rueckkehr: Rueckkehr) -> None:
    (found,) = kommentare(rueckkehr.kopien["kommentiert"])
    number = rueckkehr.nummer("Geplant sind drei Bausteine:")
    assert (found.autor, found.text, found.zitat) == (
        "Erika Mustermann",
        "Welche?",
        "drei Bausteine",
    )
    assert found.marke == number
