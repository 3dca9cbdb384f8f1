"""A Word file without data on people, programs and comments; its text stays as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.office_paket import Paket
from vorlagen_gen.anlagen.reinigung_office import clean_office, finished, remove_all, untie
from vorlagen_gen.anlagen.word import text_teile, uses_properties
from vorlagen_gen.anlagen.xmlteil import attribute, local

if TYPE_CHECKING:
    from lxml.etree import _Element

_COMMENTS = frozenset(
    {"comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"}
)
_MARKS = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})


def clean_word(data: bytes) -> bytes:
    """The file without all that ``find_in_word`` calls strippable.

    Raises:
        UnlesbareDateiError: It is damaged, locked, or too large when unpacked.
    """
    paket = Paket.read(data)
    cut = clean_office(paket)
    untie(paket, lambda _, each: each.art in _COMMENTS)
    keeps_variables = any(uses_properties(root) for _, root in text_teile(paket))
    for name, root in list(text_teile(paket)):
        remove_all(paket, name, lambda each: local(each.tag) in _MARKS)
        if local(root.tag) == "settings":
            unwanted = {"mailMerge"} if keeps_variables else {"mailMerge", "docVars"}
            remove_all(
                paket,
                name,
                lambda each, name=name, unwanted=unwanted: (  # type: ignore[misc]
                    local(each.tag) in unwanted or _is_cut(each, name, cut)
                ),
            )
    return finished(paket)


def _is_cut(element: _Element, name: str, cut: frozenset[str]) -> bool:
    is_template = local(element.tag) == "attachedTemplate"
    return is_template and f"{name}#{attribute(element, 'id')}" in cut
