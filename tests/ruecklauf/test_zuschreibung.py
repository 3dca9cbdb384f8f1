"""Who a change of a copy is told to be of."""

from __future__ import annotations

from pathlib import Path

from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Dokument
from tests.ruecklauf.projekt import lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, divided, element, rewritten, run, wrapped

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.ruecklauf.vorschlag import Zustand


def _von(name: str) -> str:
    return f'w:id="7" w:author="{name}" w:date="2026-11-22T10:00:00Z"'


def _three_in_one_paragraph(root: Element) -> None:
    """One writes, another over it, a third strikes out elsewhere, and one does not track."""
    source = run(root, "Die Räume am Hafen")
    herbst = _struck(divided(source, "Herbst"), "Jürgen")
    mai = element(f"<w:ins {_von('Jürgen')}><w:r><w:t>Mai</w:t></w:r></w:ins>")
    herbst.addnext(mai)
    mai.addnext(element(f"<w:ins {_von('Zoë')}><w:r><w:t>Juni</w:t></w:r></w:ins>"))
    _struck(mai[0], "Zoë")
    _struck(divided(source, "zu einem langen "), "Ünal")
    divided(run(root, "Die Räume am Hafen"), "Räume")[-1].text = "Hallen"


def _struck(node: Element, name: str) -> Element:
    """The run ``node``, tracked as taken out by ``name``."""
    text = node[-1]
    text.tag = text.tag.removesuffix("}t") + "}delText"
    return wrapped(node, element(f"<w:del {_von(name)}/>"))


def test_of_several_people_in_a_paragraph_each_is_told_for_the_own_words_alone(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    kopie = tmp_path / "Amt.docx"
    kopie.write_bytes(rewritten(gebaut[Dokument.HAUPT], _three_in_one_paragraph))
    rueck = ruecklauf(papier.projekt, kopie)
    told = {
        (each.alt, each.neu): [quelle.autor for quelle in each.quellen]
        for each in rueck.vorschlaege
    }
    assert told == {
        ("Räume", "Hallen"): ["ohne Änderungsverfolgung"],
        ("Herbst", "Juni"): ["Jürgen", "Zoë"],
        (" zu einem langen", ""): ["Ünal"],
    }


def _two_side_by_side(root: Element) -> None:
    """One writes another last word of a sentence, the other strikes out what comes behind it."""
    source = run(root, "Die Räume am Hafen")
    leer = _struck(divided(source, "leer"), "Zoë")
    leer.addnext(element(f"<w:ins {_von('Zoë')}><w:r><w:t>frei</w:t></w:r></w:ins>"))
    _struck(divided(source, "Der Eigentümer ist zu "), "Ünal")


def test_what_two_took_out_beside_each_other_is_known_when_the_copy_comes_again(
    tmp_path: Path,
) -> None:
    """What is struck out can be told with the blank before it or with that behind it."""
    text = lege_projekt_an(tmp_path / "projekt") / BEGRUENDUNG
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    kopie = tmp_path / "Amt.docx"
    kopie.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), _two_side_by_side))
    rueck = ruecklauf(papier.projekt, kopie)
    assert [each.quellen[0].autor for each in rueck.vorschlaege] == ["Zoë", "Ünal"]
    (data,) = nach_annahme(rueck).values()
    text.write_bytes(data)
    states = [each.zustand for each in ruecklauf(papier.projekt, kopie).vorschlaege]
    assert states == [Zustand.UEBERNOMMEN] * 2
