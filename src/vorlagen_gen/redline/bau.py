"""Building elements of a Word file that tell of changes."""

from __future__ import annotations

from copy import deepcopy
from enum import Enum

from lxml import etree

from vorlagen_gen.read_back.docx.names import NAMESPACES, Element, qualified

TEXT, DELETED_TEXT = qualified("w:t"), qualified("w:delText")
PARAGRAPH, TABLE, ROW, CELL = map(qualified, ("w:p", "w:tbl", "w:tr", "w:tc"))
RUN, LINK, CONTROL = map(qualified, ("w:r", "w:hyperlink", "w:sdt"))
LOOK, PARAGRAPH_LOOK = qualified("w:rPr"), qualified("w:pPr")
_CODE, _DELETED_CODE = qualified("w:instrText"), qualified("w:delInstrText")
_CONTENT, _ROW_LOOK = qualified("w:sdtContent"), qualified("w:trPr")


class Zustand(Enum):
    """What became of a stretch, a paragraph's end or a row; the value is Word's word for it."""

    GLEICH = ""
    ENTFALLEN = "del"
    NEU = "ins"
    HERKUNFT = "moveFrom"
    ZIEL = "moveTo"

    @property
    def is_alt(self) -> bool:
        """Whether only the old text has it."""
        return self in {Zustand.ENTFALLEN, Zustand.HERKUNFT}


def element(name: str, *children: Element, **attributes: str) -> Element:
    """An element with children; an attribute ``w_val`` is ``w:val``."""
    prefix = name.partition(":")[0]
    node = etree.Element(qualified(name), nsmap={prefix: NAMESPACES[prefix]})
    for key, value in attributes.items():
        node.set(qualified(key.replace("_", ":", 1)), value)
    node.extend(children)
    return node


def like(node: Element) -> Element:
    """An element with the same name and attributes, empty."""
    names = {prefix: NAMESPACES[prefix] for prefix in ("w", "r")}
    made = etree.Element(node.tag, nsmap=names)
    for key, value in node.attrib.items():
        made.set(key, value)
    return made


def change(name: str, *children: Element) -> Element:
    """An element of a change; who made it and when is set when all are known."""
    return element(name, *children)


def wrapped(nodes: list[Element], zustand: Zustand) -> list[Element]:
    """``nodes``, runs or content controls, as what became of them."""
    if zustand is Zustand.GLEICH:
        return nodes
    out: list[Element] = []
    runs: list[Element] = []
    for node in nodes:
        if node.tag == CONTROL:
            out += [*_wrapped_runs(runs, zustand), *_wrapped_control(node, zustand)]
            runs = []
        else:
            runs.append(node)
    return [*out, *_wrapped_runs(runs, zustand)]


def _wrapped_runs(runs: list[Element], zustand: Zustand) -> list[Element]:
    if zustand is Zustand.ENTFALLEN:
        for run in runs:
            for node in run.iter(TEXT, _CODE):
                node.tag = DELETED_TEXT if node.tag == TEXT else _DELETED_CODE
    return [change(f"w:{zustand.value}", *runs)] if runs else []


def _wrapped_control(control: Element, zustand: Zustand) -> list[Element]:
    """A content control: its beginning and its end are changes, and its text is one."""
    name = "w:customXmlDelRange" if zustand.is_alt else "w:customXmlInsRange"
    start, start_end = change(f"{name}Start"), element(f"{name}End")
    end, end_end = change(f"{name}Start"), element(f"{name}End")
    for content in control.iterchildren(_CONTENT):
        kept = Zustand.ENTFALLEN if zustand.is_alt else Zustand.NEU
        inner = [start_end, *wrapped(list(content), kept), end]
        for node in list(content):
            content.remove(node)
        content.extend(inner)
    return [start, control, end_end]


def ticked_anew(alt: Element, neu: Element) -> Element:
    """A control that both texts have; what it shows is a change where it differs, as in Word."""
    old, new = alt.find(_CONTENT), neu.find(_CONTENT)
    if old is not None and new is not None and serialised(old) != serialised(new):
        gone = wrapped(list(deepcopy(old)), Zustand.ENTFALLEN)
        come = wrapped(list(new), Zustand.NEU)
        new.extend([*gone, *come])
    return neu


def mark_paragraph(look: Element, zustand: Zustand) -> None:
    """Say in ``look``, the properties of a paragraph, what became of its end."""
    if zustand is Zustand.GLEICH:
        return
    properties = look.find(LOOK)
    if properties is None:
        properties = element("w:rPr")
        place = sum(node.tag != qualified("w:sectPr") for node in look)
        look.insert(place, properties)
    properties.insert(0, change(f"w:{zustand.value}"))


def as_move(paragraph: Element, zustand: Zustand, name: str) -> list[Element]:
    """A paragraph that moved, in a range with the ``name`` that its other place has, too.

    The range ends behind the paragraph, as Word writes it: the paragraph's end moved along.
    """
    start, end = (element(f"w:{zustand.value}Range{way}", w_id=name) for way in ("Start", "End"))
    start.set(qualified("w:name"), name)
    paragraph.insert(1, start)
    return [paragraph, end]


def mark_row(row: Element, zustand: Zustand) -> None:
    """Say in ``row`` what became of it; rows are not moved but taken out and put in."""
    if zustand is Zustand.GLEICH:
        return
    properties = row.find(qualified("w:trPr"))
    if properties is None:
        properties = element("w:trPr")
        place = sum(node.tag == qualified("w:tblPrEx") for node in row)
        row.insert(place, properties)
    say_something(properties)
    properties.append(change("w:del" if zustand.is_alt else "w:ins"))


def say_something(properties: Element) -> None:
    """Name what holds anyway in the properties of a row, which must not tell of changes alone."""
    if properties.tag == _ROW_LOOK and len(properties) == 0:
        properties.append(element("w:cantSplit", w_val="off"))


def serialised(node: Element | None) -> bytes:
    """Equal for elements that say the same."""
    if node is None:
        return b""
    copy = deepcopy(node)
    copy.tail = None
    return etree.tostring(copy, method="c14n", exclusive=True)
