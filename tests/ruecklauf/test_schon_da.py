"""What was taken over is known when the same copy comes again, whatever was written beside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Dokument
from tests.ruecklauf.projekt import lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, element, paragraph, rewritten

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.ruecklauf.vorschlag import Zustand

_HILFE = "- Hilfe bei den Hausaufgaben an vier Nachmittagen\n"
_WERKSTATT = "- eine Werkstatt für Holz und Metall\n"
_KUECHE = "- eine Küche für alle\n"


def _one_for_another(root: Element) -> None:
    """A point is struck out, and a new one comes behind that before it."""
    before, gone = paragraph(root, "Hilfe bei den"), paragraph(root, "eine Werkstatt")
    properties = before.find(f"{W}pPr")
    assert properties is not None
    new = element("<w:p><w:r><w:t>eine Küche für alle</w:t></w:r></w:p>")
    new.insert(0, element(_source(properties)))
    before.addnext(new)
    parent = gone.getparent()
    assert parent is not None
    parent.remove(gone)


def _source(node: Element) -> str:
    from lxml import etree

    return etree.tostring(node, encoding="unicode")


@pytest.mark.parametrize(
    ("alt", "neu"),
    [
        pytest.param("", "", id="nothing"),
        pytest.param(_KUECHE, f"{_KUECHE}- ein Garten\n", id="a line behind it"),
        pytest.param(_HILFE, "- ganz etwas anderes\n", id="the line before it"),
        pytest.param(_HILFE, "", id="without the line before it"),
        pytest.param("# Anlass\n", "# Anlass\n\nEin Satz vorweg.\n", id="more above"),
    ],
)
def test_a_line_in_place_of_another_comes_once(tmp_path: Path, alt: str, neu: str) -> None:
    text = lege_projekt_an(tmp_path / "projekt") / BEGRUENDUNG
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    before = text.read_text(encoding="utf-8")
    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), _one_for_another))
    (data,) = nach_annahme(ruecklauf(papier.projekt, kopie)).values()
    assert data.decode() == before.replace(_WERKSTATT, _KUECHE)

    text.write_text(data.decode().replace(alt, neu), encoding="utf-8")
    found = ruecklauf(papier.projekt, kopie).vorschlaege
    assert [each.zustand for each in found] == [Zustand.UEBERNOMMEN] * 2


_SATZ = "Die Küche bauen die Jugendlichen im Sommer gemeinsam ein."
_ZWEITER = "Das Amt für Schule hat dem am 4. Mai zugestimmt."


def _two_paragraphs(root: Element) -> None:
    """Behind the sentence on the schools, two that the paper has not."""
    before = paragraph(root, "Über die Plätze entscheiden")
    for words in (_ZWEITER, _SATZ):
        new = element(f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
        before.addnext(new)


@dataclass(frozen=True, slots=True)
class _Fassung:
    """What the author makes of the two new paragraphs, and what comes of the same copy then.

    ``neu`` is what would stand there again.
    """

    name: str
    absaetze: tuple[str, ...]
    zustand: Zustand
    neu: tuple[str, ...] = ()


_HEUTE = "Die Küche bauen die Jugendlichen im Herbst selbst ein."
_FREMD = "Ein Vertrag mit dem Eigentümer liegt vor."
_FASSUNGEN = (
    _Fassung("as they came", (_SATZ, _ZWEITER), Zustand.UEBERNOMMEN),
    _Fassung("with another between", (_SATZ, _FREMD, _ZWEITER), Zustand.UEBERNOMMEN),
    _Fassung("the first rewritten", (_HEUTE, _ZWEITER), Zustand.UEBERHOLT, (_SATZ,)),
    _Fassung("without the second", (_SATZ,), Zustand.UEBERHOLT, (_ZWEITER,)),
    _Fassung("as one paragraph", (f"{_SATZ} {_ZWEITER}",), Zustand.UEBERHOLT, (_SATZ, _ZWEITER)),
    _Fassung("something else instead", (_FREMD,), Zustand.OFFEN),
)


@pytest.mark.parametrize("fassung", _FASSUNGEN, ids=[each.name for each in _FASSUNGEN])
def test_lines_that_were_taken_over_and_then_rewritten_are_not_offered_as_new(
    fassung: _Fassung, tmp_path: Path
) -> None:
    text = lege_projekt_an(tmp_path / "projekt") / BEGRUENDUNG
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), _two_paragraphs))
    (data,) = nach_annahme(ruecklauf(papier.projekt, kopie)).values()
    taken = data.decode()
    both = f"{_SATZ}\n\n{_ZWEITER}\n"
    assert both in taken

    now = "\n\n".join(fassung.absaetze)
    text.write_text(taken.replace(both, f"{now}\n"), encoding="utf-8")
    rueck = ruecklauf(papier.projekt, kopie)
    assert [each.zustand for each in rueck.vorschlaege] == [fassung.zustand]
    assert rueck.befunde == ()
    if fassung.zustand is Zustand.UEBERHOLT:
        assert rueck.vorschlaege[0].jetzt == "\n".join(fassung.absaetze)
        assert rueck.vorschlaege[0].neu == "\n".join(fassung.neu)
        (data,) = nach_annahme(rueck).values()
        assert data.decode() == taken
