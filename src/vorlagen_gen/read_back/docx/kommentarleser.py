"""The comments of a Word file: who said what about which passage, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from vorlagen_gen.read_back.blocks import normalised_text
from vorlagen_gen.read_back.docx.marken import Marken, read_marken
from vorlagen_gen.read_back.docx.names import Element, attribute, qualified
from vorlagen_gen.read_back.docx.package import Package

_COMMENT, _PARAGRAPH, _TEXT = map(qualified, ("w:comment", "w:p", "w:t"))
_START, _END = map(qualified, ("w:commentRangeStart", "w:commentRangeEnd"))
_REFERENCE, _EXTENDED = map(qualified, ("w:commentReference", "w15:commentEx"))
_BLANKS = frozenset(map(qualified, ("w:tab", "w:br")))
_ON = frozenset({"1", "true", "on"})


@dataclass(frozen=True, slots=True)
class Kommentar:
    """A comment of a Word file.

    ``zitat`` is the passage it is about, empty if it stands at a point; ``marke`` are the numbers
    of the blocks of that passage. An answer has the ``key`` of the comment that it answers in
    ``antwort_auf``. ``datum`` is the moment by the clock of who wrote it.
    """

    key: str
    autor: str
    datum: datetime | None
    text: str
    zitat: str = ""
    marke: tuple[int, ...] = ()
    antwort_auf: str | None = None
    is_erledigt: bool = False


def read(content: bytes, name: str) -> tuple[Kommentar, ...]:
    """What ``kommentare`` promises."""
    package = Package.open(content, name)
    main = package.main_part()
    root = package.part(package.related(main, "comments"))
    if root is None:
        return ()
    stellen: dict[str, _Passage] = {}
    for part in (main, package.related(main, "footnotes")):
        text = package.part(part)
        stellen |= {} if text is None else _passages(text)
    threads = _Threads.of(root, package.part(package.related(main, "commentsExtended")))
    nodes = {attribute(node, "w:id"): node for node in root.iter(_COMMENT)}
    ordered = [*(key for key in stellen if key in nodes), *(nodes.keys() - stellen.keys())]
    return tuple(_kommentar(nodes[key], stellen.get(key, _Passage()), threads) for key in ordered)


@dataclass(slots=True)
class _Passage:
    """What a comment is about."""

    texts: list[str] = field(default_factory=list)
    marke: dict[int, None] = field(default_factory=dict)


def _passages(root: Element) -> dict[str, _Passage]:
    """The passage of each comment by its id, in the order in which they begin."""
    marken = read_marken(root)
    found: dict[str, _Passage] = {}
    open_: dict[str, _Passage] = {}
    numbers: tuple[int, ...] = ()
    for node in root.iter(_PARAGRAPH, _START, _END, _REFERENCE, _TEXT, *_BLANKS):
        if node.tag == _PARAGRAPH:
            numbers = _entered(node, marken, open_.values())
        elif node.tag == _END:
            open_.pop(attribute(node, "w:id"), None)
        elif node.tag in (_START, _REFERENCE):
            passage = found.setdefault(attribute(node, "w:id"), _Passage())
            passage.marke |= dict.fromkeys(numbers)
            if node.tag == _START:
                open_[attribute(node, "w:id")] = passage
        else:
            for passage in open_.values():
                passage.texts.append(" " if node.tag in _BLANKS else node.text or "")
    return found


def _entered(paragraph: Element, marken: Marken, passages: Iterable[_Passage]) -> tuple[int, ...]:
    """The numbers of ``paragraph``, which goes on with all ``passages`` that are open."""
    numbers = marken.get(paragraph, ())
    for passage in passages:
        passage.texts.append(" ")
        passage.marke |= dict.fromkeys(numbers)
    return numbers


@dataclass(frozen=True, slots=True)
class _Threads:
    """Which comment answers which, and which are done; Word knows them by their last paragraph.

    A comment whose last paragraph has no name neither answers nor is answered.
    """

    keys: Mapping[str, str]
    entries: Mapping[str, Element]

    @classmethod
    def of(cls, comments: Element, extended: Element | None) -> _Threads:
        keys = {_last_paragraph(node): attribute(node, "w:id") for node in comments.iter(_COMMENT)}
        keys.pop("", None)
        nodes = () if extended is None else extended.iter(_EXTENDED)
        entries = {attribute(node, "w15:paraId"): node for node in nodes}
        entries.pop("", None)
        return cls(keys, entries)

    def parent(self, comment: Element) -> str | None:
        entry = self.entries.get(_last_paragraph(comment))
        return None if entry is None else self.keys.get(attribute(entry, "w15:paraIdParent"))

    def is_done(self, comment: Element) -> bool:
        entry = self.entries.get(_last_paragraph(comment))
        return entry is not None and attribute(entry, "w15:done") in _ON


def _last_paragraph(comment: Element) -> str:
    found = [attribute(node, "w14:paraId") for node in comment.iter(_PARAGRAPH)]
    return found[-1] if found else ""


def _kommentar(node: Element, passage: _Passage, threads: _Threads) -> Kommentar:
    return Kommentar(
        key=attribute(node, "w:id"),
        autor=normalised_text(attribute(node, "w:author")),
        datum=_moment(attribute(node, "w:date")),
        text=normalised_text("\n".join(_paragraphs(node))),
        zitat=normalised_text("".join(passage.texts)),
        marke=tuple(passage.marke),
        antwort_auf=threads.parent(node),
        is_erledigt=threads.is_done(node),
    )


def _paragraphs(comment: Element) -> Iterator[str]:
    for paragraph in comment.iter(_PARAGRAPH):
        nodes = paragraph.iter(_TEXT, *_BLANKS)
        yield "".join(" " if node.tag in _BLANKS else node.text or "" for node in nodes)


def _moment(text: str) -> datetime | None:
    """The moment as the file has it; Word writes the local time, and calls it UTC."""
    try:
        return datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=None)
    except ValueError:
        return None
