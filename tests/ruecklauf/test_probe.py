"""What is made anew says what was accepted, and nothing else was taken along."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.findings import Place
from vorlagen_gen.read_back.blocks import Footnote, Gelesenes, ListItem, Mark, Paragraph, Run
from vorlagen_gen.ruecklauf.abgleich import wandel
from vorlagen_gen.ruecklauf.einheiten import Einheit, einheiten
from vorlagen_gen.ruecklauf.felder import Fundstellen
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.probe import is_done
from vorlagen_gen.ruecklauf.stuecke import Stueck, Ursprung

_ORT = Place.at("v.yaml", 1, 1)


def _units(tiefe: int, text: str, *noten: str) -> tuple[Einheit, ...]:
    """A point, a paragraph with a mark for each footnote, and the footnotes."""
    marks = tuple(Mark(str(number)) for number, _ in enumerate(noten, start=1))
    blocks = (ListItem("-", tiefe, (Run("ein Punkt"),)), Paragraph((Run(text), *marks)))
    notes = (Footnote(str(n), (Paragraph((Run(e),)),)) for n, e in enumerate(noten, start=1))
    return einheiten(Gelesenes("", "", blocks, tuple(notes), ()))


def _gegenwart(units: tuple[Einheit, ...], tmp_path: Path) -> Gegenwart:
    path = tmp_path / "v.yaml"
    path.write_text("art: Beschlussvorlage\n", encoding="utf-8")
    datei = Quelldatei.read(path, "v.yaml")
    stuecke = [Stueck(each, Ursprung((), _ORT, _ORT)) for each in units]
    return Gegenwart(stuecke, Fundstellen({"v.yaml": datei}, "v.yaml"))


def test_a_point_is_deeper_only_if_it_is_printed_so(tmp_path: Path) -> None:
    alt, neu = _units(0, "Ein Absatz."), _units(1, "Ein Absatz.")
    found, gegenwart = wandel(alt, neu), _gegenwart(alt, tmp_path)
    assert is_done(found, gegenwart, neu)
    assert not is_done(found, gegenwart, alt)


def test_a_change_takes_no_footnote_of_other_words_along(tmp_path: Path) -> None:
    alt = _units(0, "Ein Absatz.", "Erste Quelle.", "Ganz anderer Beleg.")
    neu = tuple(
        replace(each, worte=(replace(each.worte[0], text="mein"), *each.worte[1:]))
        if each.nummer == 0
        else each
        for each in alt
    )
    found, gegenwart = wandel(alt, neu), _gegenwart(alt, tmp_path)
    assert is_done(found, gegenwart, neu)
    assert not is_done(found, gegenwart, neu[:-1])
