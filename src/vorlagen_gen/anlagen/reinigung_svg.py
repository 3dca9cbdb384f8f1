"""A drawing without people, remarks and programs; what it shows stays as it is."""

from __future__ import annotations

from vorlagen_gen.anlagen.bild_svg import (
    comments,
    is_editor_path,
    is_handler,
    is_program_data,
    is_script,
    metadata_art,
    read_svg,
)
from vorlagen_gen.anlagen.reinigung_office import remove
from vorlagen_gen.anlagen.xmlteil import elements


def clean_svg(data: bytes) -> bytes:
    """The drawing without all that ``find_in_svg`` calls strippable.

    Raises:
        UnlesbareDateiError: It is no XML, or declares what it is to be replaced by.
    """
    from lxml import etree

    root = read_svg(data)
    for comment in comments(root):
        remove(comment)
    for element in list(elements(root)):
        if is_script(element) or is_program_data(element):
            remove(element)
        elif metadata_art(element):
            element.text = None
        for name, value in list(element.attrib.items()):
            if is_handler(name) or is_editor_path(name, value):
                del element.attrib[name]
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
