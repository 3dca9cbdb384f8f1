"""What a Word file tells of its own origin: all of it, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from tests.check.conftest import Papier, Schreibe
from tests.render_docx.beispiel import reiches_dokument

from vorlagen_gen.check.herkunft import herkunft_faults
from vorlagen_gen.check.wortdatei import Wortlesung

DATEN, ART, BODY = "customXml/item1.xml", "customXml/itemProps1.xml", "word/document.xml"
MARKEN = "Die Marken stehen nicht an ihren Absätzen; die Datei ließe sich nicht zurücknehmen."


def changed(word: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(word)) as source, ZipFile(out, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == part:
                assert change(content) != content
                content = change(content)
            target.writestr(entry, content)
    return out.getvalue()


def faults(papier: Papier, word: bytes | None = None) -> list[str]:
    return list(herkunft_faults(papier.document, Wortlesung(word or papier.word)))


def test_drafts_and_final_papers_are_told_as_they_are(papier: Papier, schreibe: Schreibe) -> None:
    assert papier.document.is_entwurf
    assert faults(papier) == []
    assert faults(schreibe(reiches_dokument(entwurf=False))) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (rb'w:name="_vg2"', b'w:name="_vg3000"'),
        (rb'<w:bookmarkStart [^>]*w:name="_vg2"/>', b""),
        (rb'w:val="_vg(\d+)"', rb'w:val="_vg9\1"'),
    ],
    ids=["another number", "no mark", "a tag"],
)
def test_a_mark_that_is_not_its_own_is_named(papier: Papier, old: bytes, new: bytes) -> None:
    word = changed(papier.word, BODY, lambda content: re.sub(old, new, content, count=1))
    assert faults(papier, word) == [MARKEN]


def test_a_final_paper_that_carries_its_text_is_named(papier: Papier) -> None:
    final = replace(papier, document=replace(papier.document, is_entwurf=False))
    assert faults(final) == [f"Der Teil {DATEN} nennt nicht den Stand der Datei."]


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        (DATEN, b'stand="', b'stand="0'),
        (DATEN, b' stand="', b' person="Max Mustermann" stand="'),
        (DATEN, b"</vg:herkunft>", b"<a/></vg:herkunft>"),
        (ART, b"</ds:datastoreItem>", b"<a/></ds:datastoreItem>"),
    ],
)
def test_what_does_not_belong_there_is_named(
    papier: Papier, part: str, old: bytes, new: bytes
) -> None:
    word = changed(papier.word, part, lambda content: content.replace(old, new))
    assert faults(papier, word) == [f"Der Teil {part} nennt nicht den Stand der Datei."]
