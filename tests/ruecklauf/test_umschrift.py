"""What LibreOffice writes otherwise whenever it saves a file is nobody's change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Dokument
from tests.ruecklauf.projekt import lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, divided, rewritten, run

from vorlagen_gen.load.projekt import Projekt

_ALT = "Das haben die Schulen mehrfach beklagt."
_NEU = (
    "Das haben die [Schulen](https://schulen.example) und die [Kammer](https://kammer.example?x=1)"
    " im [Learning Lab]{lang=en} und im [Makerspace]{lang=en} beklagt."
)
_RELS = "word/_rels/document.xml.rels"


@pytest.fixture
def eigenes(tmp_path: Path) -> Papierordner:
    """The paper, with links and words of another language."""
    text = lege_projekt_an(tmp_path / "projekt") / BEGRUENDUNG
    before = text.read_text(encoding="utf-8")
    assert _ALT in before
    text.write_text(before.replace(_ALT, _NEU), encoding="utf-8")
    return Papierordner(Projekt.open(tmp_path / "projekt"))


def _saved(word: bytes, change: Callable[[Element], None]) -> bytes:
    """``word`` as LibreOffice saves it, and changed."""

    def languages(root: Element) -> None:
        for node in root.iter(f"{W}lang"):
            if node.get(f"{W}val") == "en":
                node.set(f"{W}val", "en-US")
        change(root)

    def links(root: Element) -> None:
        for node in root:
            target = node.get("Target", "").replace(".example?", ".example/?")
            node.set("Target", f"{target}/" if target.endswith(".example") else target)

    return rewritten(rewritten(word, languages), links, _RELS)


def _copy(papier: Papierordner, change: Callable[[Element], None]) -> Path:
    path = papier.projekt.root / "zurück.docx"
    path.write_bytes(_saved(papier.word(Dokument.HAUPT.value), change))
    return path


def _word(root: Element) -> None:
    divided(run(root, "Learning Lab"), "Lab")[-1].text = "Space"


def _bare(root: Element) -> None:
    """A person gives one word another language; others have it still."""
    for node in run(root, "Makerspace").iter(f"{W}lang"):
        node.set(f"{W}val", "fr-FR")


@pytest.mark.parametrize("status", ["entwurf", "final"])
def test_only_what_a_person_changed_is_proposed(eigenes: Papierordner, status: str) -> None:
    yaml = eigenes.projekt.root / "vorlagen/2026-lernwerkstatt/vorlage.yaml"
    before = yaml.read_text(encoding="utf-8")
    yaml.write_text(before.replace("status: entwurf", f"status: {status}"), encoding="utf-8")
    rueck = ruecklauf(eigenes.projekt, _copy(eigenes, _word))
    assert [(each.alt, each.neu) for each in rueck.vorschlaege] == [("Lab", "Space")]
    (text,) = nach_annahme(rueck).values()
    assert _NEU.replace("Lab", "Space") in text.decode()


def test_a_language_that_a_person_set_is_a_change(eigenes: Papierordner) -> None:
    rueck = ruecklauf(eigenes.projekt, _copy(eigenes, _bare))
    assert [each.form for each in rueck.vorschlaege] == ["Sprache: fr-FR"]
