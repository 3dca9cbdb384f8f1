"""What the shipped catalogue says stands in a paper without any rule about prose objecting."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.stammdaten import lege_stammdaten
from tests.validate.fall import ROOT, Fall

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.bindung import ANGABEN, Bindungsform
from vorlagen_gen.model.katalog import Katalog

INDIKATOR = Bindungsform.INDIKATOR


def everything(katalog: Katalog) -> Iterator[str]:
    """Paragraphs, points and cells with all that can be said of the catalogue."""
    kennungen = [each.kennung for each in katalog.indikatoren]
    for kennung in kennungen:
        bound = {str(angabe): f"[[indikator {kennung} {angabe}]]" for angabe in ANGABEN[INDIKATOR]}
        satz, lesehilfe, wert, name = (
            bound[each] for each in ("satz", "lesehilfe", "wert", "name")
        )
        yield f"{satz} {lesehilfe} Das ist bemerkenswert."
        yield f"Der Indikator »{name}« hat den Wert {wert} und den Status »{bound['status']}«."
        yield f"- {wert}\n- {satz}"
        yield f"| a | b |\n|---|---|\n| {name} | {satz} |"
    for feld in katalog.handlungsfelder or ():
        yield f"[[handlungsfeld {feld.kennung} zusammenfassung]] Das Feld heißt {feld.name}."
    yield "Das Monitoring umfasst [[indikatoren anzahl]] Indikatoren. [[indikatoren status]]"


@pytest.fixture
def fall(fall: Fall) -> Fall:
    """The paper in a project with the shipped catalogue."""
    lege_stammdaten(fall.root)
    return fall


def test_what_the_shipped_catalogue_says_gives_no_warning(fall: Fall) -> None:
    stand = Bibliothek(Projekt.open(ROOT)).indikatoren.stand
    assert stand is not None
    fall.schreibe("texte/begruendung.md", "\n\n".join(everything(stand.katalog)) + "\n")
    assert [str(each) for each in fall.findings()] == []


def test_a_paper_may_write_otherwise_than_the_catalogue(fall: Fall) -> None:
    fall.schreibe("../../content/hausregeln.yaml", "woerter_je_satz: 45\n")
    bound = " ".join(f"[[indikator 1.{number} satz]]" for number in range(1, 5))
    text = f"Das ist für alle Bürger:innen gut. {bound}\n"
    geprueft = fall.schreibe("texte/begruendung.md", text).geprueft()
    assert "Einwohner*innen" in str(geprueft.ausgaben[0].document)
    assert geprueft.findings == ()
