"""The reading version of a paper: how to read it, its Anlagen, its text with all changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from vorlagen_gen.assemble.angaben import fill, label, paragraph
from vorlagen_gen.assemble.schlussgang import finish
from vorlagen_gen.document import (
    Block,
    Document,
    Edit,
    Heading,
    Inline,
    ListBlock,
    ListItem,
    Paragraph,
    Run,
)
from vorlagen_gen.lesefassung.marken import Schreiber
from vorlagen_gen.lesefassung.vergleich import compared
from vorlagen_gen.model.lesefassung import LesefassungLabels
from vorlagen_gen.model.satzspiegel import Satzspiegel
from vorlagen_gen.read_back.blocks import Footnote, Gelesenes

_DAY = "%d.%m.%Y"
_TEXT_LEVEL = 2
"""The texts stand below headings of this level."""


class Wandel(Enum):
    """What became of a part of a paper; the value is the name of its label."""

    UNVERAENDERT = "anlage_unveraendert"
    AUSGETAUSCHT = "anlage_ausgetauscht"
    UMBENANNT = "anlage_umbenannt"
    NEU = "anlage_neu"
    ENTFALLEN = "anlage_entfallen"


@dataclass(frozen=True, slots=True)
class Teil:
    """A part of a paper: its name, what became of it, and what its files said and say.

    There is nothing to read of files that other programs made.
    """

    name: str
    wandel: Wandel
    alt: Gelesenes | None = None
    neu: Gelesenes | None = None


@dataclass(frozen=True, slots=True)
class Neufassungsangaben:
    """What the reading version says of the Neufassung, beside its text.

    ``is_erste_nichtoeffentliche`` says that readers of this edition had only the public one.
    """

    vorlage: str
    betreff: str
    vom: date
    frueher: date
    grund: str
    is_oeffentlich: bool
    is_erste_nichtoeffentliche: bool


@dataclass(frozen=True, slots=True)
class Seitenangaben:
    """What its pages repeat, as those of the paper do."""

    sprache: str
    footer: str
    page_label: str
    silbentrennung: tuple[str, ...]
    satzspiegel: Satzspiegel


def lesefassung(
    teile: Sequence[Teil],
    angaben: Neufassungsangaben,
    seiten: Seitenangaben,
    labels: LesefassungLabels,
    is_geheim: Callable[[str], bool],
) -> Document:
    """The document; the first of ``teile`` is the paper itself, the others are its Anlagen.

    ``is_geheim`` says of a text of the earlier version that it must not be told any more.
    """
    kinds = {True: "vermerk", False: "vermerk_nichtoeffentlich"}
    (vermerk,) = _filled(labels, kinds[angaben.is_oeffentlich], vorlage=angaben.vorlage).inlines
    titel = _filled(labels, "titel", datum=f"{angaben.vom:{_DAY}}").inlines
    name = "".join(run.text for run in titel if isinstance(run, Run))
    assert isinstance(vermerk, Run)  # noqa: S101 -- a label is one
    document = Document(
        title=f"{angaben.vorlage} {name}: {angaben.betreff}",
        language=seiten.sprache,
        subject=angaben.betreff,
        kopf=None,
        blocks=tuple(_blocks(teile, angaben, labels, is_geheim, titel)),
        footer=seiten.footer,
        page_label=seiten.page_label,
        mark=vermerk.text,
        dated=angaben.vom,
    )
    return finish(document, seiten.silbentrennung, seiten.satzspiegel)


def _blocks(
    teile: Sequence[Teil],
    angaben: Neufassungsangaben,
    labels: LesefassungLabels,
    is_geheim: Callable[[str], bool],
    titel: tuple[Inline, ...],
) -> Iterator[Block]:
    yield Heading(1, titel, labels.ort("titel"))
    yield from _opening(angaben, labels)
    yield _heading(labels, "zeichen")
    yield _legend(labels)
    yield _heading(labels, "anlagen")
    yield from _anlagen(teile[1:], labels)
    for index, teil in enumerate(teile):
        is_told = not index or teil.wandel in {Wandel.AUSGETAUSCHT, Wandel.NEU}
        if is_told and teil.neu:
            name = Run(teil.name, labels.place) if index else label(labels, "vorlage")
            yield Heading(_TEXT_LEVEL, (name,), name.place, starts_page=True)
            old, new = teil.alt, teil.neu
            schreiber = Schreiber(labels, labels.place, _notes(old), _notes(new), is_geheim)
            olds = old.blocks if old else ()
            yield from compared(olds, new.blocks, schreiber, _TEXT_LEVEL)


def _notes(gelesen: Gelesenes | None) -> dict[str, Footnote]:
    return {note.label: note for note in gelesen.footnotes} if gelesen else {}


def _opening(angaben: Neufassungsangaben, labels: LesefassungLabels) -> Iterator[Block]:
    days = {"neu": f"{angaben.vom:{_DAY}}", "alt": f"{angaben.frueher:{_DAY}}"}
    name = "vergleich_oeffentlich" if angaben.is_erste_nichtoeffentliche else "vergleich"
    yield _filled(labels, name, vorlage=angaben.vorlage, **days)
    yield _filled(labels, "grund", grund=angaben.grund)
    yield _filled(labels, "massgeblich")


def _legend(labels: LesefassungLabels) -> ListBlock:
    """Each mark looks as it does in the text."""
    words = {
        "neu": _mark(labels, "neu", Edit.INSERTED),
        "gestrichen": _mark(labels, "gestrichen", Edit.DELETED),
        "nach": _mark(labels, "verschoben_nach", Edit.DELETED),
        "von": _mark(labels, "verschoben_von", Edit.INSERTED),
    }
    names = ("zeichen_neu", "zeichen_gestrichen", "zeichen_verschoben", "zeichen_tabelle")
    items = (paragraph(*fill(label(labels, name), words)) for name in names)
    return _list(items, labels)


def _mark(labels: LesefassungLabels, name: str, edit: Edit) -> Run:
    return Run(f"[{getattr(labels, name)}]", labels.ort(name), edit=edit)


def _anlagen(teile: Sequence[Teil], labels: LesefassungLabels) -> Iterator[Block]:
    """The list of all Anlagen with what became of them."""
    if not teile:
        yield _filled(labels, "ohne_anlagen")
        return
    yield _list(
        (
            _filled(labels, "eintrag", anlage=each.name, wandel=getattr(labels, each.wandel.value))
            for each in teile
        ),
        labels,
    )


def _list(paragraphs: Iterator[Paragraph], labels: LesefassungLabels) -> ListBlock:
    items = tuple(ListItem("-", (each,), each.place) for each in paragraphs)
    return ListBlock(items, labels.place)


def _heading(labels: LesefassungLabels, name: str) -> Heading:
    run = label(labels, name)
    return Heading(_TEXT_LEVEL, (run,), run.place)


def _filled(labels: LesefassungLabels, name: str, **werte: str) -> Paragraph:
    """A label as a paragraph of one run, its holes filled."""
    place = labels.ort(name)
    runs = fill(label(labels, name), {key: Run(wert, place) for key, wert in werte.items()})
    return paragraph(Run("".join(run.text for run in runs), place))
