"""What people see in a Word file beside its text: comments, what is deleted, how it is marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from vorlagen_gen.read_back.blocks import normalised_text
from vorlagen_gen.read_back.docx.kommentarleser import read as read_kommentare
from vorlagen_gen.read_back.docx.names import Element, attribute, find, number, qualified
from vorlagen_gen.read_back.docx.package import Package
from vorlagen_gen.read_back.docx.revisionen import Art, Gegenstand, revisionen
from vorlagen_gen.read_back.docx.styles import Styles
from vorlagen_gen.read_back.docx.ungelesenes import Weise
from vorlagen_gen.read_back.docx.ungelesenes import read as read_ungelesenes
from vorlagen_gen.read_back.nebenher import Nebenart, Nebenher

_PARAGRAPH, _GONE = map(qualified, ("w:p", "w:del"))
_TEXT, _DELETED = map(qualified, ("w:t", "w:delText"))
_INDENT = "w:pPr/w:ind"
_WEISEN = {
    Weise.ENDNOTE: Nebenart.ENDNOTE,
    Weise.FORMEL: Nebenart.FORMEL,
    Weise.DURCHGESTRICHEN: Nebenart.DURCHGESTRICHEN,
    Weise.HOCHGESTELLT: Nebenart.HOCHGESTELLT,
}
_COME = frozenset({Art.EINFUEGUNG, Art.ZIEL})


def read(content: bytes, name: str) -> tuple[Nebenher, ...]:
    """All of it in the Word file ``content``, each kind by itself.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    untold = (
        Nebenher(_WEISEN[each.weise], each.text)
        for each in read_ungelesenes(content, name)
        if each.weise in _WEISEN
    )
    return (
        *_comments(content, name),
        *_gone(content, name),
        *_come(content, name),
        *untold,
        *_indented(content, name),
    )


def _comments(content: bytes, name: str) -> Iterator[Nebenher]:
    for each in read_kommentare(content, name):
        day = f"{each.datum:%d.%m.%Y}" if each.datum else ""
        yield Nebenher(Nebenart.KOMMENTAR, each.text, each.autor or "unbekannt", each.zitat, day)


def _gone(content: bytes, name: str) -> Iterator[Nebenher]:
    """What tracked changes delete, paragraph by paragraph."""
    package = Package.open(content, name)
    main = package.main_part()
    for part in (main, package.related(main, "footnotes")):
        root = package.tracked_part(part)
        for paragraph in () if root is None else root.iter(_PARAGRAPH):
            nodes = paragraph.iter(_GONE)
            for author, some in groupby(nodes, lambda node: attribute(node, "w:author")):
                text = normalised_text(" … ".join(filter(None, map(_said, some))))
                if text:
                    who = normalised_text(author) or "unbekannt"
                    yield Nebenher(Nebenart.GELOESCHT, text, who, _left(paragraph))


def _come(content: bytes, name: str) -> Iterator[Nebenher]:
    """Who inserted or moved text; how often stands in the text."""
    authors = [
        normalised_text(each.autor) or "unbekannt"
        for each in revisionen(content, name)
        if each.art in _COME and each.gegenstand is Gegenstand.TEXT
    ]
    for author in dict.fromkeys(authors):
        yield Nebenher(Nebenart.EINGEFUEGT, str(authors.count(author)), author)


def _indented(content: bytes, name: str) -> Iterator[Nebenher]:
    """Paragraphs that belong to the point of a list before them, as their indent says."""
    package = Package.open(content, name)
    main = package.main_part()
    root, styles = package.part(main), Styles(package.part(package.related(main, "styles")))
    is_below = False
    for paragraph in () if root is None else root.iter(_PARAGRAPH):
        text = normalised_text(_said(paragraph))
        if styles.numbering(paragraph) is not None:
            is_below = True
        elif text:
            is_below = is_below and _indent(paragraph) > 0
            if is_below:
                yield Nebenher(Nebenart.EINGERUECKT, text)


def _indent(paragraph: Element) -> int:
    found = find(paragraph, _INDENT)
    names = ("w:left", "w:start")
    return 0 if found is None else max(number(attribute(found, each)) for each in names)


def _left(paragraph: Element) -> str:
    """What the paragraph says without what is deleted in it."""
    return normalised_text("".join(each.text or "" for each in paragraph.iter(_TEXT)))


def _said(node: Element) -> str:
    return "".join(each.text or "" for each in node.iter(_TEXT, _DELETED))
