"""Who a change of a copy is told to be of."""

from __future__ import annotations

from pathlib import Path

from tests.ruecklauf.bearbeitungen import Dokument
from tests.ruecklauf.rundweg import Papierordner, ruecklauf
from tests.ruecklauf.wortdatei import Element, divided, element, rewritten, run, wrapped


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
