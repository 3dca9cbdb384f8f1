"""Two finished Word files as one with tracked changes, and the proof that they are right."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime, time

from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.read_back.docx.names import Element, attribute, find, find_all, qualified
from vorlagen_gen.read_back.docx.revisionen import with_revisions
from vorlagen_gen.redline.absatz import Absatzschreiber
from vorlagen_gen.redline.bau import Zustand, change, element, serialised
from vorlagen_gen.redline.inhalt import Inhaltsschreiber, blocks_of, unfit
from vorlagen_gen.redline.kennungen import number_all, without_marks
from vorlagen_gen.redline.listen import Listen
from vorlagen_gen.redline.paket import Beziehung, Paket, office
from vorlagen_gen.redline.rahmen import release_frames
from vorlagen_gen.redline.stuecke import Zerlegung
from vorlagen_gen.redline.uebernahme import Uebernahme

_AUTOR = "vorlagen-gen"
_SECTION = qualified("w:sectPr")
_FURNITURE = ("header", "footer")
_ID, _TYPE, _RELATION = qualified("w:id"), qualified("w:type"), qualified("r:id")
_NOTE_MARK = qualified("w:footnoteReference")
_REFERENCES = frozenset(map(qualified, ("w:headerReference", "w:footerReference")))


def redline(alt: bytes | None, neu: bytes | None, tag: date) -> bytes:
    """The Word file ``neu`` with tracked changes, which lead there from the Word file ``alt``.

    Both are files of our own writer. One of them may be None: then all text is new, or all is
    gone. All changes are of ``tag`` and by the product; the same files give the same bytes.
    Metadata, such as the title of the file, is that of ``neu``. With all changes accepted the
    file reads as ``neu``, with all rejected as ``alt``: that is proven each time.

    Raises:
        VorlagenError: The files are built too differently.
    """
    old, new = alt or _emptied(neu or b""), neu or _emptied(alt or b"")
    made = _Redline(Paket(old), Paket(new)).made(datetime.combine(tag, time(), UTC))
    accepted, rejected = with_revisions(made, lambda _: True), with_revisions(made, lambda _: False)
    if (_said(accepted), _said(rejected)) != (_said(new), _said(old)):
        raise unfit()
    return made


def _emptied(content: bytes) -> bytes:
    """The file with its headers and footers, without text."""
    paket = Paket(content)
    body = find(paket.baum(paket.hauptteil), "w:body")
    if body is None:
        raise unfit()
    for node in blocks_of(body):
        body.remove(node)
    body.insert(0, element("w:p"))
    return paket.geschrieben()


def _said(content: bytes) -> Gelesenes:
    """What is read, without the metadata of the file."""
    return replace(read_docx(content), title="", language="")


class _Redline:
    """A redline that is being made in the package of the new file."""

    def __init__(self, alt: Paket, neu: Paket) -> None:
        self._alt, self._neu = alt, neu
        without_marks(alt)
        without_marks(neu)
        self._uebernahme = Uebernahme(alt, neu)
        numbering = (
            alt.bezogen(alt.hauptteil, "numbering"),
            neu.bezogen(neu.hauptteil, "numbering"),
        )
        if None in numbering:
            raise unfit()
        self._listen = Listen(alt.baum(numbering[0] or ""), neu.baum(numbering[1] or ""))
        self._absaetze = Absatzschreiber(self._listen, self._note)
        self._schreiber = Inhaltsschreiber(self._absaetze, Zerlegung())
        self._noten = self._notes(self._former("footnotes"))
        self._neue_noten = self._notes(neu.baum(neu.bezogen(neu.hauptteil, "footnotes") or ""))
        self._geschrieben: list[Element] = []

    def made(self, zeit: datetime) -> bytes:
        """The file, with all changes of ``zeit``."""
        neu = self._neu
        body = find(neu.baum(neu.hauptteil), "w:body")
        references = _taken_references(self._alt.baum(self._alt.hauptteil))
        former = find(self._translated(self._alt.hauptteil, neu.hauptteil), "w:body")
        if body is None or former is None:
            raise unfit()
        blocks = self._schreiber.merged(blocks_of(former), blocks_of(body), with_moves=True)
        for node in blocks_of(body):
            body.remove(node)
        for place, node in enumerate(blocks):
            body.insert(place, node)
        self._merge_section(former, references, body)
        self._write_notes(body)
        self._listen.finish()
        self._absaetze.finish()
        release_frames(body)
        number_all(neu, _AUTOR, zeit)
        return neu.geschrieben()

    def _translated(self, teil: str, teil_neu: str) -> Element:
        return self._uebernahme.translate(self._alt.baum(teil), teil, teil_neu)

    def _former(self, art: str) -> Element:
        """A part of the old file, as the new one has it, too."""
        teil = self._alt.bezogen(self._alt.hauptteil, art)
        teil_neu = self._neu.bezogen(self._neu.hauptteil, art)
        if teil is None or teil_neu is None:
            raise unfit()
        return self._translated(teil, teil_neu)

    @staticmethod
    def _notes(root: Element) -> dict[str, Element]:
        """The footnotes by their ids, without what parts them from the text."""
        notes = find_all(root, "w:footnote")
        return {attribute(each, "w:id"): each for each in notes if not attribute(each, "w:type")}

    def _note(self, alt: str | None, neu: str | None) -> str:
        """The id of a footnote that is ``alt`` in the old text and ``neu`` in the new one."""
        self._geschrieben.append(note := element("w:footnote"))
        number = str(len(self._geschrieben))
        note.set(_ID, number)
        old = None if alt is None else blocks_of(self._noten[alt])
        new = None if neu is None else blocks_of(self._neue_noten[neu])
        if old is None or new is None:
            zustand = Zustand.NEU if old is None else Zustand.ENTFALLEN
            note.extend(self._schreiber.one_sided(old or new or [], zustand))
        else:
            note.extend(self._schreiber.merged(old, new))
        return number

    def _write_notes(self, body: Element) -> None:
        """Write the notes in the order of their marks: some programs count them, not their ids."""
        marks = list(body.iter(_NOTE_MARK))
        places = {attribute(mark, "w:id"): str(n) for n, mark in enumerate(marks, start=1)}
        for each in (*marks, *self._geschrieben):
            each.set(_ID, places[attribute(each, "w:id")])
        self._geschrieben.sort(key=lambda note: int(attribute(note, "w:id")))
        root = self._neu.baum(self._neu.bezogen(self._neu.hauptteil, "footnotes") or "")
        for note in self._notes(root).values():
            root.remove(note)
        root.extend(self._geschrieben)

    def _merge_section(
        self, former: Element, references: dict[tuple[str, str], str], body: Element
    ) -> None:
        """The only section's headers and footers, and how its pages are laid out."""
        olds, news = find_all(former, ".//w:sectPr"), find_all(body, ".//w:sectPr")
        if len(olds) != 1 or len(news) != 1:
            raise unfit()
        old, new = olds[0], news[0]
        references_neu = _references(new)
        for kind in sorted({*references, *references_neu}):
            self._merge_furniture(kind, references.get(kind), references_neu.get(kind), new)
        plain = [[node for node in each if node.tag not in _REFERENCES] for each in (old, new)]
        if [*map(serialised, plain[0])] != [*map(serialised, plain[1])]:
            new.append(change("w:sectPrChange", element("w:sectPr", *map(deepcopy, plain[0]))))

    def _merge_furniture(
        self, kind: tuple[str, str], alt: str | None, neu: str | None, section: Element
    ) -> None:
        """A header or footer of some pages, which a text may lack."""
        haupt, haupt_neu = self._alt.hauptteil, self._neu.hauptteil
        teil = self._alt.beziehungen(haupt)[alt].ziel if alt else None
        if neu is None:
            teil_neu = self._empty_part(kind, teil or "", section)
        else:
            teil_neu = self._neu.beziehungen(haupt_neu)[neu].ziel
        root = self._neu.baum(teil_neu)
        olds = blocks_of(self._translated(teil, teil_neu)) if teil else []
        news = blocks_of(root)
        if olds and news:
            blocks = self._schreiber.merged(olds, news)
        else:
            zustand = Zustand.ENTFALLEN if olds else Zustand.NEU
            blocks = self._schreiber.one_sided(olds or news, zustand)
        for node in list(root):
            root.remove(node)
        root.extend(blocks)

    def _empty_part(self, kind: tuple[str, str], teil: str, section: Element) -> str:
        """A header or footer that the new file lacked, as a part of it; its text is gone."""
        art, pages = kind
        inhalt = self._alt.inhalt(teil)
        made = self._neu.lege_an(teil, inhalt, self._alt.inhaltsart(teil))
        for node in list(self._neu.baum(made)):
            self._neu.baum(made).remove(node)
        key = self._neu.verbinde(self._neu.hauptteil, Beziehung(office(art), made, is_aussen=False))
        reference = element(f"w:{art}Reference")
        reference.set(_TYPE, pages)
        reference.set(_RELATION, key)
        section.insert(0, reference)
        return made


def _taken_references(document: Element) -> dict[tuple[str, str], str]:
    """The headers and footers of a document, which refers to them no more."""
    references = {
        key: each for node in document.iter(_SECTION) for key, each in _references(node).items()
    }
    for node in list(document.iter(*_REFERENCES)):
        if (parent := node.getparent()) is not None:
            parent.remove(node)
    return references


def _references(section: Element) -> dict[tuple[str, str], str]:
    """The ids of the headers and footers by their kinds and pages."""
    return {
        (art, attribute(node, "w:type")): attribute(node, "r:id")
        for art in _FURNITURE
        for node in find_all(section, f"w:{art}Reference")
    }
