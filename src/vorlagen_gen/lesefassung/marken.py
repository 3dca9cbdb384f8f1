"""The text of a paragraph with what is new and what is struck out in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from vorlagen_gen import document as out
from vorlagen_gen.document import Edit
from vorlagen_gen.findings import Place
from vorlagen_gen.lesefassung.fliesstext import cut, flow, marks
from vorlagen_gen.model.lesefassung import LesefassungLabels
from vorlagen_gen.read_back.blocks import Footnote, Inline, Mark, Run, TextBlock
from vorlagen_gen.vergleich.woerter import Wortart, compare_words

_OPENING = ("(", "„", "‚")
"""What stands close before a word."""

Notes = Mapping[str, Footnote]
"""The footnotes of a version by their printed numbers."""


@dataclass(frozen=True, slots=True)
class Schreiber:
    """Writes paragraphs of two versions as one.

    ``is_geheim`` says of an old text that it must not be told any more.
    """

    labels: LesefassungLabels
    place: Place
    alt: Notes
    neu: Notes
    is_geheim: Callable[[str], bool]

    def changed(self, old: tuple[Inline, ...], new: tuple[Inline, ...]) -> tuple[out.Inline, ...]:
        """``new`` with the words of ``old`` that it has no more."""
        pieces: list[tuple[out.Inline, ...]] = []
        i = j = 0
        is_geheim = self.is_geheim(flow(old))
        for stelle in compare_words(flow(old), flow(new)):
            length = len(stelle.text)
            gone, kept = cut(old, i, i + length), cut(new, j, j + length)
            match stelle.art:
                case Wortart.GLEICH:
                    pieces.append(tuple(self._same(gone, kept)))
                    i, j = i + length, j + length
                case Wortart.GESTRICHEN:
                    pieces.append(self._deleted(gone, is_geheim=is_geheim))
                    i += length
                case Wortart.NEU:
                    pieces.append(self._inserted(kept))
                    j += length
        return tuple(_spaced(pieces))

    def beside(
        self, old: tuple[Inline, ...], new: tuple[Inline, ...]
    ) -> tuple[tuple[out.Inline, ...], tuple[out.Inline, ...]]:
        """``old`` with what is struck out in it, and ``new`` with what is new; no footnotes."""
        olds: list[tuple[out.Inline, ...]] = []
        news: list[tuple[out.Inline, ...]] = []
        i = j = 0
        is_geheim = self.is_geheim(flow(old))
        for stelle in compare_words(flow(old), flow(new)):
            length = len(stelle.text)
            gone, kept = cut(old, i, i + length), cut(new, j, j + length)
            if stelle.art is not Wortart.NEU:
                is_same = stelle.art is Wortart.GLEICH or not stelle.text.strip()
                olds.append(
                    self._plain(gone) if is_same else self._deleted(gone, is_geheim=is_geheim)
                )
                i += length
            if stelle.art is not Wortart.GESTRICHEN:
                is_same = stelle.art is Wortart.GLEICH
                news.append(self._plain(kept) if is_same else self._inserted(kept))
                j += length
        return tuple(_spaced(olds)), tuple(_spaced(news))

    def unmarked_old(self, old: tuple[Inline, ...]) -> tuple[out.Inline, ...]:
        """``old`` as it was, if it may be told."""
        if self.is_geheim(flow(old)):
            return (self.plain(self.labels.nicht_mehr_oeffentlich),)
        return self._plain(old)

    def unmarked_new(self, new: tuple[Inline, ...]) -> tuple[out.Inline, ...]:
        """``new`` as it is."""
        return self._plain(new)

    def _plain(self, inlines: tuple[Inline, ...]) -> tuple[out.Inline, ...]:
        return tuple(self._blanks(inlines))

    def same(self, old: tuple[Inline, ...], new: tuple[Inline, ...]) -> tuple[out.Inline, ...]:
        """``new``, which says what ``old`` does; its footnotes may have changed."""
        return tuple(self._same(old, new))

    def inserted(self, new: tuple[Inline, ...]) -> tuple[out.Inline, ...]:
        """``new`` as a whole marked as new."""
        return tuple(_spaced([self._inserted(new)]))

    def deleted(self, old: tuple[Inline, ...], word: str = "") -> tuple[out.Inline, ...]:
        """``old`` as a whole marked as struck out, with ``word`` for it."""
        text = self._deleted(old, word, is_geheim=self.is_geheim(flow(old)))
        return tuple(_spaced([text]))

    def remark(self, text: str) -> tuple[out.Inline, ...]:
        """A word of the reading version itself, in brackets."""
        return (out.Run(f"[{text}] ", self.place, edit=Edit.INSERTED),)

    def plain(self, text: str) -> out.Run:
        """Text of the reading version itself."""
        return out.Run(text, self.place)

    def _same(self, old: tuple[Inline, ...], new: tuple[Inline, ...]) -> Iterator[out.Inline]:
        before = iter(marks(old))
        for each in new:
            if isinstance(each, Mark):
                yield self._footnote(self.alt.get(next(before, "")), self.neu[each.label])
            else:
                yield from self._run(each, None)

    def _inserted(self, new: tuple[Inline, ...]) -> tuple[out.Inline, ...]:
        return self._bracketed(new, self.labels.neu, Edit.INSERTED, self._new_inlines)

    def _deleted(
        self, old: tuple[Inline, ...], word: str = "", *, is_geheim: bool
    ) -> tuple[out.Inline, ...]:
        if not flow(old).strip():
            return ()
        if is_geheim:
            old = (Run(self.labels.nicht_mehr_oeffentlich),)
        word = word or self.labels.gestrichen
        return self._bracketed(old, word, Edit.DELETED, self._old_inlines)

    def _bracketed(
        self,
        inlines: tuple[Inline, ...],
        word: str,
        edit: Edit,
        write: Callable[[Iterable[Inline]], Iterator[out.Inline]],
    ) -> tuple[out.Inline, ...]:
        """``[word: …]``; blanks at both ends stay outside, blanks alone are not worth a word."""
        text = flow(inlines)
        start, end = len(text) - len(text.lstrip()), len(text.rstrip())
        if start >= end:
            return tuple(self._blanks(inlines))
        opening = out.Run(f"[{word}: ", self.place, edit=edit)
        closing = out.Run("]", self.place, edit=edit)
        core = (opening, *write(cut(inlines, start, end)), closing)
        before, after = cut(inlines, 0, start), cut(inlines, end, len(text))
        return (*self._blanks(before), *core, *self._blanks(after))

    def _blanks(self, inlines: Iterable[Inline]) -> Iterator[out.Inline]:
        for each in inlines:
            if isinstance(each, Run):
                yield from self._run(each, None)

    def _new_inlines(self, inlines: Iterable[Inline]) -> Iterator[out.Inline]:
        for each in inlines:
            if isinstance(each, Mark):
                yield self._footnote(None, self.neu[each.label])
            else:
                yield from self._run(each, Edit.INSERTED)

    def _old_inlines(self, inlines: Iterable[Inline]) -> Iterator[out.Inline]:
        """A footnote that is gone is told where its mark stood."""
        for index, each in enumerate(inlines):
            if isinstance(each, Mark):
                note = self.alt.get(each.label)
                text = " ".join(flow(lines) for lines in _paragraphs(note)).replace("\n", " ")
                told = self.labels.fussnote.replace("{text}", text)
                yield out.Run(f"{' ' if index else ''}({told})", self.place, edit=Edit.DELETED)
            else:
                yield from self._run(Run(each.text, language=each.language), Edit.DELETED)

    def _run(self, run: Run, edit: Edit | None) -> Iterator[out.Inline]:
        for index, line in enumerate(run.text.split("\n")):
            if index:
                yield out.LineBreak(self.place)
            if line:
                yield out.Run(line, self.place, *run.look, edit=edit)

    def _footnote(self, old: Footnote | None, new: Footnote) -> out.Footnote:
        olds, news = list(_paragraphs(old)), list(_paragraphs(new))
        before = [*olds, *[()] * (len(news) - len(olds))]
        texts = [self.changed(one, two) for one, two in zip(before, news, strict=False)]
        texts += [self.deleted(each) for each in olds[len(news) :]]
        paragraphs = (out.Paragraph(text, self.place, out.Role.FUSSNOTE) for text in texts)
        return out.Footnote(new.label, tuple(paragraphs), self.place)


def _paragraphs(note: Footnote | None) -> Iterator[tuple[Inline, ...]]:
    for block in note.blocks if note else ():
        if isinstance(block, TextBlock):
            yield block.inlines


def _spaced(pieces: Iterable[tuple[out.Inline, ...]]) -> Iterator[out.Inline]:
    """``pieces`` one after the other; brackets and words do not stick together."""
    before: out.Inline | None = None
    for piece in filter(None, pieces):
        if before and _sticks(before, piece[0]):
            yield out.Run(" ", piece[0].place)
        yield from piece
        before = piece[-1]


def _sticks(one: out.Inline, two: out.Inline) -> bool:
    """Whether a bracket touches what is no blank; a full stop may follow it."""
    if not (isinstance(one, out.Run) and isinstance(two, out.Run)):
        return False
    if one.text[-1:].isspace() or two.text[:1].isspace() or one.text.endswith(_OPENING):
        return False
    opens, closes = two.edit and two.text.startswith("["), one.edit and one.text.endswith("]")
    return bool(opens) or bool(closes and two.text[:1].isalnum())
