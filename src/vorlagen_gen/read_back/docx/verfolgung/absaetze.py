"""Paragraphs whose end was taken out: they go on in the next one, or are gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from vorlagen_gen.read_back.docx.names import Element, attribute, qualified
from vorlagen_gen.read_back.docx.verfolgung.arten import PARAGRAPH_PROPERTIES
from vorlagen_gen.read_back.docx.verfolgung.baum import drop

_PARAGRAPH, _TABLE, _ROW, _CELL = map(qualified, ("w:p", "w:tbl", "w:tr", "w:tc"))
_RUN, _LOOK, _BODY = map(qualified, ("w:r", "w:rPr", "w:body"))
_BLOCKS = frozenset(
    map(qualified, ("w:p", "w:tbl", "w:sdt", "w:customXml", "w:altChunk", "w:sectPr"))
)
_STARTS = {
    qualified("w:bookmarkStart"): qualified("w:bookmarkEnd"),
    qualified("w:commentRangeStart"): qualified("w:commentRangeEnd"),
    qualified("w:permStart"): qualified("w:permEnd"),
}
_MARKERS = frozenset((*_STARTS, *_STARTS.values(), qualified("w:proofErr")))


def join(paragraphs: Iterable[Element]) -> None:
    """Join each of ``paragraphs``, in order, with what follows; one that says nothing is gone.

    The joined paragraph has the look of the last one, whose end is there. What a table or the
    end of a cell follows stays if it says something, as does the only paragraph of a cell.
    """
    for paragraph in paragraphs:
        follower = _follower(paragraph)
        is_said = any(map(_says, paragraph))
        if follower is not None:
            _move(paragraph if is_said else _only_open(paragraph), follower)
            drop(paragraph)
        elif not is_said and _may_go(paragraph):
            for marker in list(_only_open(paragraph)):
                paragraph.addprevious(marker)
            drop(paragraph)


def _says(node: Element) -> bool:
    """Whether a child of a paragraph is more than its look, a marker or an empty run."""
    if node.tag == _RUN:
        return any(child.tag != _LOOK for child in node)
    return node.tag != PARAGRAPH_PROPERTIES and node.tag not in _MARKERS


def _follower(paragraph: Element) -> Element | None:
    """The paragraph that stands right behind."""
    following = (node for node in paragraph.itersiblings() if node.tag in _BLOCKS)
    node = next(following, None)
    return node if node is not None and node.tag == _PARAGRAPH else None


def _move(nodes: Iterable[Element], follower: Element) -> None:
    """Put ``nodes`` before what ``follower`` says."""
    moved = [node for node in nodes if node.tag != PARAGRAPH_PROPERTIES]
    has_look = len(follower) > 0 and follower[0].tag == PARAGRAPH_PROPERTIES
    place = 1 if has_look else 0
    follower[place:place] = moved


def _only_open(paragraph: Element) -> Iterator[Element]:
    """The markers whose other end stands outside of ``paragraph``."""
    markers = [node for node in paragraph if node.tag in _MARKERS]
    ends = {node: _STARTS.get(node.tag, node.tag) for node in markers}
    counted = Counter((end, attribute(node, "w:id")) for node, end in ends.items())
    yield from (node for node in markers if counted[ends[node], attribute(node, "w:id")] == 1)


def _may_go(paragraph: Element) -> bool:
    """Whether the container is whole without ``paragraph``; a cell must end with one."""
    container = paragraph.getparent()
    if container is None or container.tag == _BODY:
        return True
    rest = [node.tag for node in container if node.tag in _BLOCKS and node is not paragraph]
    return bool(rest) and (container.tag != _CELL or rest[-1] != _TABLE)


def drop_row(row: Element) -> None:
    """Take ``row`` out, and its table if it was the last one."""
    table = next(row.iterancestors(_TABLE), None)
    drop(row)
    if table is not None and all(
        next(each.iterancestors(_TABLE), None) is not table for each in table.iter(_ROW)
    ):
        container = table.getparent()
        drop(table)
        _end_with_paragraph(container)


def drop_cell(cell: Element) -> None:
    """Take ``cell`` out, and its row if it was the last one."""
    row = next(cell.iterancestors(_ROW), None)
    drop(cell)
    if row is not None and next(row.iter(_CELL), None) is None:
        drop_row(row)


def _end_with_paragraph(container: Element | None) -> None:
    """Whole a cell that lost the table it ended with; what says something has blocks again."""
    if container is None or container.tag == _BODY:
        return
    blocks = [node.tag for node in container if node.tag in _BLOCKS]
    if not blocks or (container.tag == _CELL and blocks[-1] == _TABLE):
        container.append(container.makeelement(_PARAGRAPH))
