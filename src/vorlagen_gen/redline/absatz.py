"""Paragraphs of both texts as paragraphs whose tracked changes lead from one to the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from itertools import groupby

from vorlagen_gen.read_back.docx.names import Element, qualified
from vorlagen_gen.redline.bau import (
    CONTROL,
    LOOK,
    PARAGRAPH_LOOK,
    RUN,
    Zustand,
    change,
    element,
    like,
    mark_paragraph,
    serialised,
    ticked_anew,
    wrapped,
)
from vorlagen_gen.redline.listen import Listen
from vorlagen_gen.redline.stuecke import END, Stueck, Zerlegung
from vorlagen_gen.vergleich.woerter import Wortart, compare_words

_START, _STOP = qualified("w:bookmarkStart"), qualified("w:bookmarkEnd")
_LAYOUT = tuple(map(qualified, ("w:keepNext", "w:keepLines", "w:suppressAutoHyphens")))
_SECTION = qualified("w:sectPr")
_STATES = {
    Wortart.GLEICH: Zustand.GLEICH,
    Wortart.GESTRICHEN: Zustand.ENTFALLEN,
    Wortart.NEU: Zustand.NEU,
}
_END = Stueck(END, None, None)


@dataclass(slots=True)
class Stelle:
    """A stretch with what became of it; one that stayed has both its old and its new look."""

    zustand: Zustand
    stueck: Stueck
    alt: Stueck | None = None


@dataclass(slots=True)
class Zeile:
    """A paragraph that is being written: what stands in it, and what became of its end.

    ``alt`` and ``neu`` are the properties that its end has in the two texts; None where the
    end is not in the text. ``zug`` names the move that it is one place of, if it is one.
    """

    stellen: list[Stelle] = field(default_factory=list)
    zustand: Zustand = Zustand.GLEICH
    alt: Element | None = None
    neu: Element | None = None
    bookmarks: list[Element] = field(default_factory=list)
    zug: str = ""


def properties(paragraph: Element) -> Element:
    """A copy of the properties of ``paragraph``, empty ones where it has none."""
    found = paragraph.find(PARAGRAPH_LOOK)
    return element("w:pPr") if found is None else deepcopy(found)


def _bookmarks(paragraph: Element) -> list[Element]:
    return [deepcopy(node) for node in paragraph if node.tag in {_START, _STOP}]


def one_sided(paragraph: Element, zustand: Zustand, zerlegung: Zerlegung) -> Zeile:
    """A paragraph that only one of the texts has."""
    stellen = [Stelle(zustand, each) for each in zerlegung.stuecke(paragraph)]
    look = properties(paragraph)
    alt, neu = (look, None) if zustand.is_alt else (None, look)
    return Zeile(stellen, zustand, alt, neu, _bookmarks(paragraph))


def merged(alt: Sequence[Element], neu: Sequence[Element], zerlegung: Zerlegung) -> list[Zeile]:
    """Paragraphs of the old text that became those of the new one; both end with the same end."""
    old, new = (_flow(paragraphs, zerlegung) for paragraphs in (alt, neu))
    looks, looks_neu = iter(map(properties, alt)), iter(map(properties, neu))
    zeilen = [Zeile()]
    for stelle in compared(old, new):
        if stelle.stueck.text != END:
            zeilen[-1].stellen.append(stelle)
            continue
        zeile = zeilen[-1]
        zeile.zustand = stelle.zustand
        zeile.alt = None if stelle.zustand is Zustand.NEU else next(looks)
        zeile.neu = None if stelle.zustand is Zustand.ENTFALLEN else next(looks_neu)
        zeilen.append(Zeile())
    zeilen[-1].alt, zeilen[-1].neu = next(looks), next(looks_neu)
    marks, marks_neu = (
        [mark for paragraph in paragraphs for mark in _bookmarks(paragraph)]
        for paragraphs in (alt, neu)
    )
    zeilen[0].bookmarks = marks_neu or marks
    return zeilen


def _flow(paragraphs: Sequence[Element], zerlegung: Zerlegung) -> list[Stueck]:
    """All stretches with the ends of paragraphs between them, not the last end."""
    flow: list[Stueck] = []
    for index, paragraph in enumerate(paragraphs):
        flow += [_END] * (index > 0) + zerlegung.stuecke(paragraph)
    return flow


def compared(alt: list[Stueck], neu: list[Stueck]) -> Iterator[Stelle]:
    """The stretches of both in order, each with what became of it."""
    old, new = _Vorrat(alt), _Vorrat(neu)
    for stelle in compare_words(old.text, new.text):
        left = len(stelle.text)
        if stelle.art is not Wortart.GLEICH:
            vorrat = old if stelle.art is Wortart.GESTRICHEN else new
            yield from (Stelle(_STATES[stelle.art], each) for each in vorrat.take(left))
            continue
        while left:
            length = min(left, old.next_length, new.next_length)
            (one,), (two,) = old.take(length), new.take(length)
            yield from _same(one, two)
            left -= length


def _same(alt: Stueck, neu: Stueck) -> Iterator[Stelle]:
    """What says the same but may look otherwise; what leads elsewhere is another thing."""
    if alt.linked == neu.linked and alt.is_ding == neu.is_ding:
        yield Stelle(Zustand.GLEICH, neu, alt)
    else:
        yield Stelle(Zustand.ENTFALLEN, alt)
        yield Stelle(Zustand.NEU, neu)


class _Vorrat:
    """Stretches that are taken from the front."""

    def __init__(self, stuecke: list[Stueck]) -> None:
        self._stuecke = [each for each in reversed(stuecke) if each.text]

    @property
    def text(self) -> str:
        return "".join(each.text for each in reversed(self._stuecke))

    @property
    def next_length(self) -> int:
        return len(self._stuecke[-1].text)

    def take(self, length: int) -> list[Stueck]:
        """The next ``length`` signs, cut where the looks change."""
        taken = []
        while length:
            stueck = self._stuecke.pop()
            if len(stueck.text) > length:
                stueck, rest = stueck.cut(length)
                self._stuecke.append(rest)
            taken.append(stueck)
            length -= len(stueck.text)
        return taken


class Absatzschreiber:
    """Writes paragraphs; ``note`` gives the id of a footnote by its ids in the two texts."""

    def __init__(self, listen: Listen, note: Callable[[str | None, str | None], str]) -> None:
        """Nothing is written yet."""
        self._listen, self._note = listen, note
        self._verglichen: list[tuple[Element, Element, Element]] = []

    def write(self, zeile: Zeile) -> Element:
        """The paragraph; its properties are compared by ``finish``."""
        look = zeile.neu if zeile.neu is not None else zeile.alt
        assert look is not None  # noqa: S101 -- an end is at least in one text
        if zeile.alt is not None:
            self._listen.remember(zeile.alt)
        paragraph = element("w:p", look)
        if zeile.alt is not None and zeile.neu is not None:
            self._listen.pair(zeile.alt, zeile.neu)
            self._verglichen.append((paragraph, look, zeile.alt))
        mark_paragraph(look, zeile.zustand)
        starts = [node for node in zeile.bookmarks if node.tag == _START]
        ends = [node for node in zeile.bookmarks if node.tag != _START]
        paragraph.extend([*starts, *_content(list(map(self._noted, zeile.stellen))), *ends])
        return paragraph

    def _noted(self, stelle: Stelle) -> Stelle:
        """A mark of a footnote refers to the note as it is called now."""
        stueck, alt = stelle.stueck, stelle.alt
        if not stueck.note:
            return stelle
        if alt is not None:
            number = self._note(alt.note, stueck.note)
        elif stelle.zustand.is_alt:
            number = self._note(stueck.note, None)
        else:
            number = self._note(None, stueck.note)
        nodes = tuple(map(deepcopy, stueck.nodes))
        for node in nodes:
            for mark in node.iter(qualified("w:footnoteReference")):
                mark.set(qualified("w:id"), number)
        return replace(stelle, stueck=replace(stueck, nodes=nodes))

    def finish(self) -> None:
        """Note the old properties where they differ, once lists have their names."""
        for paragraph, look, alt in self._verglichen:
            old = [deepcopy(node) for node in alt if node.tag not in {LOOK, _SECTION}]
            new = [node for node in look if node.tag not in {LOOK, _SECTION}]
            if _visible(old) != _visible(new):
                look.append(change("w:pPrChange", element("w:pPr", *old)))
            if len(look) == 0:
                paragraph.remove(look)


def _visible(nodes: list[Element]) -> list[bytes]:
    """What of a paragraph's properties is seen; not where pages may break."""
    return [serialised(node) for node in nodes if node.tag not in _LAYOUT]


def _content(stellen: list[Stelle]) -> Iterator[Element]:
    """Runs and content controls, those with the same link within it."""
    for _, group in groupby(stellen, lambda each: each.stueck.linked):
        same_link = list(group)
        link = same_link[0].stueck.link
        nodes = [
            node
            for zustand, some in groupby(same_link, lambda each: each.zustand)
            for node in wrapped(_joined([run for each in some for run in _runs(each)]), zustand)
        ]
        yield from nodes if link is None else [_linked(link, nodes)]


def _linked(link: Element, nodes: list[Element]) -> Element:
    made = like(link)
    made.extend(nodes)
    return made


def _runs(stelle: Stelle) -> list[Element]:
    """The runs of a stretch; one that stayed remembers its old look."""
    runs = stelle.stueck.written()
    alt = stelle.alt
    if alt is not None and runs[0].tag == CONTROL:
        return [ticked_anew(alt.nodes[0], runs[0])]
    if (
        alt is None
        or stelle.stueck.is_ding
        or serialised(alt.look) == serialised(stelle.stueck.look)
    ):
        return runs
    for run in runs:
        look = run.find(LOOK)
        if look is None:
            look = element("w:rPr")
            run.insert(0, look)
        old = [] if alt.look is None else [deepcopy(node) for node in alt.look]
        look.append(change("w:rPrChange", element("w:rPr", *old)))
    return runs


def _joined(runs: list[Element]) -> list[Element]:
    """Neighbours with the same look as one run."""
    out: list[Element] = []
    for run in runs:
        before = out[-1] if out else None
        if before is not None and before.tag == run.tag == RUN and _look(before) == _look(run):
            before.extend([node for node in run if node.tag != LOOK])
        else:
            out.append(run)
    return out


def _look(run: Element) -> bytes:
    return serialised(run.find(LOOK))
