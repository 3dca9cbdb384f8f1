"""Boxes to tick, whose sign is tracked while their state is not."""

from __future__ import annotations

from vorlagen_gen.read_back.docx.names import Element, attribute, find, qualified
from vorlagen_gen.read_back.docx.verfolgung.arten import WRAPPERS

_CONTROL, _TEXT, _CHECKED = qualified("w:sdt"), qualified("w:t"), qualified("w14:val")
_BOX = "w:sdtPr/w14:checkbox"


def changed_boxes(root: Element) -> list[Element]:
    """The boxes to tick that hold changes."""
    controls = (node for node in root.iter(_CONTROL) if find(node, _BOX) is not None)
    return [node for node in controls if next(node.iter(*WRAPPERS), None) is not None]


def tick_as_shown(box: Element) -> None:
    """Let ``box`` be ticked if it shows its sign for that; Word itself forgets to untick."""
    shown = "".join(node.text or "" for node in box.iter(_TEXT)).strip()
    state, sign = find(box, f"{_BOX}/w14:checked"), find(box, f"{_BOX}/w14:checkedState")
    if state is not None and sign is not None:
        state.set(_CHECKED, str(int(shown == _character(attribute(sign, "w14:val")))))


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
