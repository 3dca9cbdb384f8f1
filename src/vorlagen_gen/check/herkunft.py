"""Whether a Word file can be taken back: its marks, and what it tells of its origin."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from vorlagen_gen.check.wortdatei import Wortdatei, Wortlesung
from vorlagen_gen.document import Document
from vorlagen_gen.read_back.dokument import of_document
from vorlagen_gen.read_back.herkunft import herkunftsteile
from vorlagen_gen.read_back.marken import marken


def herkunft_faults(document: Document, word: Wortlesung) -> Iterator[str]:
    """Each block must bear its number; of its origin the file tells what it must, and no more."""
    gelesen = of_document(document)
    if marken(word.gelesen) != marken(gelesen):
        yield "Die Marken stehen nicht an ihren Absätzen; die Datei ließe sich nicht zurücknehmen."
    for name, content in herkunftsteile(gelesen, with_basis=document.is_entwurf).items():
        if _told(word.datei, name) != _canonical(etree.fromstring(content)):
            yield f"Der Teil {name} nennt nicht den Stand der Datei."


def _told(datei: Wortdatei, name: str) -> bytes:
    root = datei.roots.get(name)
    return b"" if root is None else _canonical(root)


def _canonical(root: etree._Element) -> bytes:
    return etree.tostring(root, method="c14n")
