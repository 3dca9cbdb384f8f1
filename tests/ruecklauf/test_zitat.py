"""Quotations: what is struck out in them, what comes into them, and what becomes one."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Dokument
from tests.ruecklauf.projekt import lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, element, paragraph, rewritten

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.ruecklauf.lauf import Ruecklauf

_VOR = "Das haben die Schulen mehrfach beklagt.[^1]\n\n"
_ERSTER, _ZWEITER, _DRITTER = (
    "Uns fehlt ein Raum.",
    "So schrieb es eine Schule.",
    "Und eine andere.",
)
_ZITAT = f"> {_ERSTER}\n>\n> {_ZWEITER}\n>\n> {_DRITTER}\n\n"


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ((_ERSTER,), f"> {_ZWEITER}\n>\n> {_DRITTER}\n\n"),
        ((_ZWEITER,), f"> {_ERSTER}\n>\n> {_DRITTER}\n\n"),
        ((_DRITTER,), f"> {_ERSTER}\n>\n> {_ZWEITER}\n\n"),
        ((_ERSTER, _ZWEITER), f"> {_DRITTER}\n\n"),
        ((_ZWEITER, _DRITTER), f"> {_ERSTER}\n\n"),
        ((_ERSTER, _ZWEITER, _DRITTER), ""),
    ],
)
def test_no_sign_stays_alone(tmp_path: Path, gone: tuple[str, ...], left: str) -> None:
    def without(root: Element) -> None:
        for words in gone:
            node = paragraph(root, words)
            parent = node.getparent()
            assert parent is not None
            parent.remove(node)

    rueck, before = _returned(tmp_path, without)
    _proved(rueck, before, left)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        (_ERSTER, f"{_ERSTER}\n\n> {_ZWEITER}\n>\n> {_DRITTER}\n\n"),
        (_ZWEITER, f"> {_ERSTER}\n\n{_ZWEITER}\n\n> {_DRITTER}\n\n"),
        (_DRITTER, f"> {_ERSTER}\n>\n> {_ZWEITER}\n\n{_DRITTER}\n\n"),
    ],
)
def test_a_quotation_that_is_a_paragraph_now_is_told_and_taken(
    tmp_path: Path, words: str, left: str
) -> None:
    def plain(root: Element) -> None:
        _look(paragraph(root, words), paragraph(root, "Im Jahr 2025"))

    rueck, before = _returned(tmp_path, plain)
    assert [each.form for each in rueck.vorschlaege] == ["Absatz statt Zitat"]
    _proved(rueck, before, left)


def test_a_paragraph_that_is_a_quotation_now_is_told_and_taken(tmp_path: Path) -> None:
    words = "Die Räume am Hafen"

    def quoted(root: Element) -> None:
        _look(paragraph(root, words), paragraph(root, _ERSTER))

    rueck, before = _returned(tmp_path, quoted)
    assert [each.form for each in rueck.vorschlaege] == ["Zitat statt Absatz"]
    _proved(rueck, before.replace(words, f"> {words}"), _ZITAT)


@pytest.mark.parametrize(
    ("behind", "left"),
    [
        (_DRITTER, f"{_ZITAT.rstrip()}\n>\n> Ganz neu.\n\n"),
        (_ERSTER, _ZITAT.replace(_ERSTER, f"{_ERSTER}\n>\n> Ganz neu.")),
    ],
)
def test_a_new_paragraph_of_a_quotation_comes_into_it(
    tmp_path: Path, behind: str, left: str
) -> None:
    def more(root: Element) -> None:
        node = paragraph(root, behind)
        node.addnext(_said_in(node, "Ganz neu."))

    rueck, before = _returned(tmp_path, more)
    _proved(rueck, before, left)


def _said_in(node: Element, words: str) -> Element:
    """A paragraph that looks like ``node`` and says ``words``."""
    twin = element(f'<w:p><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>')
    _look(twin, node)
    return twin


def _look(node: Element, like: Element) -> None:
    for each in node.findall(f"{W}pPr"):
        node.remove(each)
    node[:0] = deepcopy(like.findall(f"{W}pPr"))


def _returned(tmp_path: Path, change: Callable[[Element], None]) -> tuple[Ruecklauf, str]:
    """What a copy proposes of a paper with the quotation, and the text without it."""
    text = lege_projekt_an(tmp_path / "projekt") / BEGRUENDUNG
    before = text.read_text(encoding="utf-8")
    assert _VOR in before
    text.write_text(before.replace(_VOR, _VOR + _ZITAT), encoding="utf-8")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), change))
    return ruecklauf(papier.projekt, kopie), before


def _proved(rueck: Ruecklauf, text: str, left: str) -> None:
    assert not rueck.befunde
    (data,) = nach_annahme(rueck).values()
    assert data.decode() == text.replace(_VOR, _VOR + left)
