"""The head of page 1, whose paragraphs stand in frames."""

from __future__ import annotations

from vorlagen_gen.read_back.docx.names import Element, find, qualified
from vorlagen_gen.read_back.docx.verfolgung.arten import WRAPPERS
from vorlagen_gen.redline.bau import serialised

_FRAME, _PARAGRAPH = map(qualified, ("w:framePr", "w:p"))


def release_frames(body: Element) -> None:
    """Leave frames to the styles if something changed in one of them.

    LibreOffice drops the changes of a paragraph that has its own frame, and shows the old and
    the new text as one; Word takes the frame of the style, in the place that the template gives.
    """
    framed = [node for node in body.iterchildren(_PARAGRAPH) if _own_frame(node) is not None]
    if not any(next(node.iter(*WRAPPERS), None) is not None for node in framed):
        return
    for paragraph in framed:
        look = find(paragraph, "w:pPr")
        for frame in list(paragraph.iter(_FRAME)):
            if (parent := frame.getparent()) is not None:
                parent.remove(frame)
        change = None if look is None else find(look, "w:pPrChange")
        if look is not None and change is not None and _is_nothing(look, change):
            look.remove(change)


def _own_frame(paragraph: Element) -> Element | None:
    now, before = find(paragraph, "w:pPr/w:framePr"), "w:pPr/w:pPrChange/w:pPr/w:framePr"
    return now if now is not None else find(paragraph, before)


def _is_nothing(look: Element, change: Element) -> bool:
    """Whether a change tells of nothing but the frame."""
    now = [serialised(node) for node in look if node is not change]
    former = find(change, "w:pPr")
    return now == [serialised(node) for node in (former if former is not None else ())]
