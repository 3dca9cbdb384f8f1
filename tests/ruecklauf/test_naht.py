"""Who parts or joins paragraphs contradicts nobody who changed other words in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Bearbeitung, Dokument, Ersatz
from tests.ruecklauf.projekt import NAME, lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, maengel, nach_annahme, ruecklauf
from tests.ruecklauf.test_wie_word import moved, split
from tests.ruecklauf.wortdatei import Element, W, divided, paragraph, rewritten, run, said

from vorlagen_gen.findings import Place
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.read_back.blocks import Paragraph
from vorlagen_gen.ruecklauf.abgleich import Wandel, Wandelart
from vorlagen_gen.ruecklauf.einheiten import FUSSNOTENZEICHEN, Einheit, Sorte, Wort
from vorlagen_gen.ruecklauf.konflikte import with_conflicts
from vorlagen_gen.ruecklauf.schnitt import Schnitt
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Quelle, Zustand

Aenderung = Callable[[Element], None]
_LABEL = f"vorlagen/{NAME}/{BEGRUENDUNG}"
_BINDUNG = "Es sind [[indikatoren anzahl]] Stück."
_RAEUME = "stehen seit Herbst leer. Der Eigentümer ist zu einem langen Mietvertrag bereit."
_ANGEBOT = "größer als das Angebot.\n\nDie Räume am Hafen "


def _other(alt: str, neu: str) -> Aenderung:
    def change(root: Element) -> None:
        divided(run(root, alt), alt)[-1].text = neu

    return change


def _joined(root: Element) -> None:
    """The end of the paragraph on the year is taken out."""
    first, second = paragraph(root, "Im Jahr 2025"), paragraph(root, "Die Räume am Hafen")
    first.append(divided(run(root, "Die Räume am Hafen"), "Die Räume am Hafen "))
    first[-1][-1].text = " Die Räume am Hafen "
    for each in second.findall(f"{W}r"):
        first.append(each)
    parent = second.getparent()
    assert parent is not None
    parent.remove(second)


def _copies(gebaut: dict[Dokument, bytes], ordner: Path, *changes: Aenderung) -> list[Path]:
    paths = [ordner / f"Amt {number}.docx" for number, _ in enumerate(changes)]
    for path, change in zip(paths, changes, strict=True):
        path.write_bytes(rewritten(gebaut[Dokument.HAUPT], change))
    return paths


@pytest.mark.parametrize(
    ("naht", "worte", "ersatz"),
    [
        pytest.param(
            split,
            (("langen", "kurzen"), ("Herbst", "Mai")),
            Ersatz(
                BEGRUENDUNG,
                _RAEUME,
                "stehen seit Mai leer.\n\nDer Eigentümer ist zu einem kurzen Mietvertrag bereit.",
            ),
            id="parted",
        ),
        pytest.param(
            _joined,
            (("langen", "kurzen"), ("deutlich", "viel")),
            Ersatz(
                BEGRUENDUNG,
                f"*deutlich* {_ANGEBOT}{_RAEUME}",
                f"*viel* {_ANGEBOT}{_RAEUME}".replace("\n\n", " ").replace("langen", "kurzen"),
            ),
            id="joined",
        ),
    ],
)
def test_other_words_of_other_people_go_together_with_it(
    naht: Aenderung,
    worte: tuple[tuple[str, str], ...],
    ersatz: Ersatz,
    papier: Papierordner,
    tmp_path: Path,
) -> None:
    gebaut = {Dokument.HAUPT: papier.word(Dokument.HAUPT.value)}
    kopien = _copies(gebaut, tmp_path, naht, *(_other(alt, neu) for alt, neu in worte))
    rueck = ruecklauf(papier.projekt, *kopien)
    assert not rueck.befunde
    assert [each.gegen for each in rueck.vorschlaege] == [()] * 3
    assert nach_annahme(rueck) == papier.erwartet([ersatz])


def test_other_words_of_other_people_go_with_what_was_moved(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    kopien = _copies(gebaut, tmp_path, moved, _other("deutlich", "viel"))
    rueck = ruecklauf(papier.projekt, *kopien)
    assert [each.gegen for each in rueck.vorschlaege] == [(), ()]
    row = next(r for r in papier.vorher(_LABEL).decode().split("\n") if r.startswith("Im Jahr"))
    ersatz = (
        Ersatz(BEGRUENDUNG, f"{row}\n\n", ""),
        Ersatz(BEGRUENDUNG, "Im Osten", f"{row.replace('deutlich', 'viel')}\n\nIm Osten"),
    )
    assert nach_annahme(rueck) == papier.erwartet(ersatz)


def test_crosses_of_two_people_in_one_row_contradict_each_other() -> None:
    def crossed(cell: int) -> Aenderungsvorschlag:
        unit = Einheit(cell, Sorte.HAKEN, (), Paragraph(()), zelle=(0, 3, cell, 0))
        wandel = Wandel(Wandelart.KREUZ, (unit,), (replace(unit, is_angekreuzt=True),))
        return Aenderungsvorschlag(cell, "A", (wandel,), (), Place.at("v.yaml"), "", "", "")

    assert [each.gegen for each in with_conflicts([crossed(1), crossed(2)])] == [(2,), (1,)]


def test_what_two_people_did_is_taken_over_one_by_one_and_known_again(tmp_path: Path) -> None:
    """The second one's word is found where the first one's parting has put it."""
    folder = lege_projekt_an(tmp_path / "projekt")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    gebaut = {Dokument.HAUPT: papier.word(Dokument.HAUPT.value)}
    kopien = _copies(gebaut, tmp_path, split, _other("langen", "kurzen"))
    wanted = (folder / BEGRUENDUNG).read_text(encoding="utf-8")
    for path, (alt, neu) in zip(
        kopien, (("leer. Der", "leer.\n\nDer"), ("langen", "kurzen")), strict=True
    ):
        wanted = wanted.replace(alt, neu)
        (data,) = nach_annahme(ruecklauf(papier.projekt, path)).values()
        assert data.decode() == wanted
        (folder / BEGRUENDUNG).write_bytes(data)
    rueck = ruecklauf(papier.projekt, *kopien)
    assert not rueck.befunde
    assert [each.zustand for each in rueck.vorschlaege] == [Zustand.UEBERNOMMEN] * 2


@pytest.mark.parametrize("is_whole", [True, False], ids=["paragraph", "words"])
def test_the_same_words_with_other_footnotes_are_two_proposals_and_with_the_same_ones_one(
    *, is_whole: bool
) -> None:
    """New footnotes are called otherwise in each copy; what counts is what they say."""
    unit = Einheit(4, Sorte.ABSATZ, (Wort("Text"),), Paragraph(()))

    def noted(nummer: int, said: str) -> Aenderungsvorschlag:
        words = (Wort("Neu"), Wort(FUSSNOTENZEICHEN, fussnote=f"k{nummer}-3"))
        wandel = (
            Wandel(Wandelart.NEU, (), (replace(unit, worte=words),), 4)
            if is_whole
            else Wandel(Wandelart.WORTE, (unit,), (unit,), schnitt=Schnitt(1, 1, words))
        )
        quelle = Quelle(f"{nummer}.docx", "Amt")
        neu = f"Neu[Fußnote: {said}]"
        return Aenderungsvorschlag(
            nummer, "A", (wandel,), (quelle,), Place.at("v.yaml"), "", "", neu
        )

    (same,) = with_conflicts([noted(1, "Laut Brief."), noted(2, "Laut Brief.")])
    assert [each.datei for each in same.quellen] == ["1.docx", "2.docx"]
    found = with_conflicts([noted(1, "Laut Brief."), noted(2, "Laut Gesetz.")])
    assert [each.gegen for each in found] == ([(), ()] if is_whole else [(2,), (1,)])


def test_words_across_the_place_of_parting_contradict_it(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    kopien = _copies(gebaut, tmp_path, split, _other("leer. Der Eigentümer", "frei, die Stadt"))
    rueck = ruecklauf(papier.projekt, *kopien)
    assert [each.gegen for each in rueck.vorschlaege] == [(2,), (1,)]


@pytest.mark.parametrize(
    ("naht", "alt", "neu"),
    [
        pytest.param(split, "leer. Der", "leer.\n\nDer", id="parted"),
        pytest.param(_joined, _ANGEBOT, _ANGEBOT.replace("\n\n", " "), id="joined"),
    ],
)
def test_what_is_bound_stays_bound(naht: Aenderung, alt: str, neu: str, tmp_path: Path) -> None:
    """Also what stands in the paragraph that goes."""
    folder = lege_projekt_an(tmp_path / "projekt")
    text = folder / BEGRUENDUNG
    typed = text.read_text(encoding="utf-8")
    bound = typed.replace("Mietvertrag bereit.", f"Mietvertrag bereit. {_BINDUNG}")
    text.write_text(bound, encoding="utf-8")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    path = tmp_path / "Kopie.docx"
    path.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), naht))
    expected = Bearbeitung("", Dokument.HAUPT, "", (), (Ersatz(BEGRUENDUNG, alt, neu),))
    assert maengel(papier, expected, path) == []


def test_one_word_in_bold_changes_nothing_else(tmp_path: Path) -> None:
    """Soft hyphens and what else nobody sees stay where they were typed."""
    folder = lege_projekt_an(tmp_path / "projekt")
    text = folder / BEGRUENDUNG
    typed = text.read_text(encoding="utf-8").replace("eine Ausbildung", "eine Ausbil\u00addung")
    text.write_text(typed, encoding="utf-8")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    word = papier.word(Dokument.HAUPT.value)
    (path,) = _copies({Dokument.HAUPT: word}, tmp_path, _other("Nachfrage", "Warteliste"))
    ersatz = (Ersatz(BEGRUENDUNG, "Nachfrage", "Warteliste"),)
    assert maengel(papier, Bearbeitung("", Dokument.HAUPT, "", (), ersatz), path) == []


def _heading_joined(root: Element, *, stays: bool) -> None:
    """The end of a heading is taken out: one is left, or a paragraph."""
    heading = next(each for each in root.iter(f"{W}p") if said(each) == "Angebot")
    below = paragraph(root, "Geplant sind drei Bausteine")
    kept, gone = (heading, below) if stays else (below, heading)
    words = [*heading.findall(f"{W}r"), *below.findall(f"{W}r")]
    words[0][-1].text = "Angebot: "
    words[0][-1].set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    for each in words:
        kept.append(each)
    parent = gone.getparent()
    assert parent is not None
    parent.remove(gone)


@pytest.mark.parametrize("stays", [True, False], ids=["heading", "paragraph"])
def test_a_heading_and_the_paragraph_that_it_was_joined_with_are_one_proposal(
    *, stays: bool, tmp_path: Path
) -> None:
    text = lege_projekt_an(tmp_path / "projekt") / BEGRUENDUNG
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    kopie = tmp_path / "zurück.docx"
    haupt = papier.word(Dokument.HAUPT.value)
    kopie.write_bytes(rewritten(haupt, partial(_heading_joined, stays=stays)))
    rueck = ruecklauf(papier.projekt, kopie)
    assert [each.art for each in rueck.vorschlaege] == ["verbunden"]
    before = text.read_text(encoding="utf-8")
    now = f"{'# ' * stays}Angebot: Geplant sind"
    (data,) = nach_annahme(rueck).values()
    assert data.decode() == before.replace("# Angebot\n\nGeplant sind", now)

    text.write_bytes(data)
    again = ruecklauf(papier.projekt, kopie).vorschlaege
    assert [each.zustand for each in again] == [Zustand.UEBERNOMMEN]


def _typed_together(root: Element) -> None:
    """Who takes out the end of a paragraph with one key leaves no blank there."""
    first, second = paragraph(root, "Im Jahr 2025"), paragraph(root, "Die Räume am Hafen")
    for each in second.findall(f"{W}r"):
        first.append(each)
    parent = second.getparent()
    assert parent is not None
    parent.remove(second)


def test_paragraphs_that_were_joined_without_a_blank_are_one_proposal(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    (kopie,) = _copies(gebaut, tmp_path, _typed_together)
    rueck = ruecklauf(papier.projekt, kopie)
    assert [each.art for each in rueck.vorschlaege] == ["verbunden"]
    (data,) = nach_annahme(rueck).values()
    assert "größer als das Angebot.Die Räume am Hafen stehen" in data.decode()
