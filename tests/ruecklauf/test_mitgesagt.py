"""Values that the paper says a second time: the edited one comes back, the other one follows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import PAPIER, Dokument, Ersatz
from tests.ruecklauf.projekt import NAME, lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, paragraph, rewritten

from vorlagen_gen.load.projekt import Projekt

_HALB = "{zeile: 13, jahr: 2027, betrag: 24.000, bemerkung: Personal}"
_GLEICH = _HALB.replace("24.000", "48.000")
_MIETE = "betrag: 48.000, bemerkung: Miete"
_ZUWENDUNG = "{zeile: 02, jahr: 2027, betrag: 20.000, bemerkung: Zuwendung des Landes}"


def _other(alt: str, neu: str, places: tuple[int, ...], root: Element) -> None:
    """The paragraphs that say ``alt``, of these the ``places``, say ``neu``."""
    found = [each for each in root.iter(f"{W}t") if each.text == alt]
    for place in places:
        found[place].text = neu


def _amount_and_word(root: Element) -> None:
    _other("48.000", "51.500", (0,), root)
    _word(root)


def _without_staff(root: Element) -> None:
    row = next(paragraph(root, "Personal").iterancestors(f"{W}tr"))
    parent = row.getparent()
    assert parent is not None
    parent.remove(row)


@dataclass(frozen=True, slots=True)
class Fall:
    """What the paper has below its one finance line, what is edited, written and told."""

    name: str
    zeilen: tuple[str, ...]
    aenderung: Callable[[Element], None]
    ersatz: tuple[Ersatz, ...] = ()
    befunde: tuple[str, ...] = ()


_BETRAG = Ersatz(PAPIER, _MIETE, _MIETE.replace("48.000", "51.500"))
_FOLGT = "Ändert sich mit, weil das Programm es berechnet."
_GESETZT = "Diese Stelle setzt das Programm selbst; sie steht in keiner Datei der Vorlage."
_FAELLE = (
    Fall(
        "the only amount",
        (),
        partial(_other, "48.000", "51.500", (0,)),
        (_BETRAG,),
        (f"{_FOLGT} 48.000 → 51.500",),
    ),
    Fall(
        "the only amount and the sum",
        (),
        partial(_other, "48.000", "51.500", (0, 1)),
        (_BETRAG,),
    ),
    Fall(
        "the sum",
        (),
        partial(_other, "48.000", "51.500", (1,)),
        (),
        (f"{_GESETZT} 48.000 → 51.500",),
    ),
    Fall(
        "the only amount and words elsewhere",
        (),
        _amount_and_word,
        (_BETRAG, Ersatz("texte/begruendung.md", "seit Herbst", "seit dem Herbst")),
        (f"{_FOLGT} 48.000 → 51.500",),
    ),
    Fall(
        "an amount that becomes another one's",
        (_HALB,),
        partial(_other, "24.000", "48.000", (0,)),
        (Ersatz(PAPIER, "betrag: 24.000", "betrag: 48.000"),),
        (f"{_FOLGT} 72.000 → 96.000",),
    ),
    Fall(
        "a line whose sum is then the other line",
        (_GLEICH,),
        _without_staff,
        (Ersatz(PAPIER, f"          - {_GLEICH}\n", ""),),
        (f"{_FOLGT} 96.000 → 48.000",),
    ),
    Fall(
        "one of two days",
        (),
        partial(_other, "25.03.2026", "26.03.2026", (1,)),
        (Ersatz(PAPIER, "25.03.2026, gremium: Rat", "26.03.2026, gremium: Rat"),),
    ),
)


@pytest.fixture(scope="module")
def ordner(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("mitgesagt")
    lege_projekt_an(root)
    return root


@pytest.mark.parametrize("stadt", ["muenster", "beispielstadt"])
@pytest.mark.parametrize(
    "fall",
    [pytest.param(each, marks=[pytest.mark.gross] * (n > 0)) for n, each in enumerate(_FAELLE)],
    ids=[each.name for each in _FAELLE],
)
def test_what_is_edited_comes_back_though_the_paper_says_it_twice(
    fall: Fall, stadt: str, ordner: Path, tmp_path: Path
) -> None:
    yaml = ordner / "vorlagen" / NAME / PAPIER
    before = yaml.read_text(encoding="utf-8")
    try:
        yaml.write_text(_paper(before, stadt, fall.zeilen), encoding="utf-8")
        _proved(fall, Papierordner(Projekt.open(ordner)), tmp_path / "Kopie.docx")
    finally:
        yaml.write_text(before, encoding="utf-8")


def _paper(yaml: str, stadt: str, zeilen: tuple[str, ...]) -> str:
    assert _ZUWENDUNG in yaml
    own = "".join(f"          - {each}\n" for each in zeilen)
    text = yaml.replace(f"          - {_ZUWENDUNG}\n", own)
    felder = "\nfelder: {klimarelevanz: keine}" * (stadt == "beispielstadt")
    return text.replace("stadt: muenster", f"stadt: {stadt}{felder}")


def _proved(fall: Fall, papier: Papierordner, kopie: Path) -> None:
    kopie.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), fall.aenderung))
    rueck = ruecklauf(papier.projekt, kopie)
    assert nach_annahme(rueck) == papier.erwartet(fall.ersatz)
    assert [f"{each.grund} {each.zitat}" for each in rueck.befunde] == list(fall.befunde)


def test_what_follows_is_told_of_the_copy_it_follows_from(ordner: Path, tmp_path: Path) -> None:
    yaml = ordner / "vorlagen" / NAME / PAPIER
    before = yaml.read_text(encoding="utf-8")
    wort, betrag = tmp_path / "Wort.docx", tmp_path / "Betrag.docx"
    try:
        yaml.write_text(_paper(before, "muenster", ()), encoding="utf-8")
        papier = Papierordner(Projekt.open(ordner))
        haupt = papier.word(Dokument.HAUPT.value)
        wort.write_bytes(rewritten(haupt, _word))
        betrag.write_bytes(rewritten(haupt, partial(_other, "48.000", "51.500", (0,))))
        (befund,) = ruecklauf(papier.projekt, wort, betrag).befunde
    finally:
        yaml.write_text(before, encoding="utf-8")
    assert (befund.datei, befund.grund) == ("Betrag.docx", _FOLGT)
    assert befund.ist_hinweis


def _word(root: Element) -> None:
    node = next(each for each in root.iter(f"{W}t") if "seit Herbst" in (each.text or ""))
    node.text = (node.text or "").replace("seit Herbst", "seit dem Herbst")
