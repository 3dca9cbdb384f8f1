"""What Word writes, and LibreOffice does not: imitated in our own files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, PAPIER, Bearbeitung, Dokument, Ersatz
from tests.ruecklauf.rundweg import Papierordner, maengel
from tests.ruecklauf.wortdatei import (
    W14,
    Element,
    W,
    divided,
    element,
    paragraph,
    parts_of,
    rewritten,
    run,
    said,
    with_parts,
    wrapped,
)

_VON = 'w:author="Max Mustermann" w:date="2026-11-22T10:00:00Z"'
_JAHR = (
    "Im Jahr 2025 haben 64 Jugendliche die bestehende Werkstatt besucht, 22 von ihnen haben eine "
    "Ausbildung begonnen. Die **Nachfrage** ist *deutlich* größer als das Angebot.\n\n"
)


def ids_of_sessions(root: Element) -> None:
    for number, node in enumerate(root.iter(f"{W}p", f"{W}r")):
        node.set(f"{W}rsidR", f"{number:08X}")
        if node.tag == f"{W}p":
            node.set(f"{W14}paraId", f"{number + 1:08X}")
            node.set(f"{W14}textId", "77777777")


def runs_cut_into_words(root: Element) -> None:
    """Word begins a new run wherever somebody typed, and marks what it would spell otherwise."""
    for node in list(root.iter(f"{W}r")):
        words = said(node).split(" ")
        if len(words) > 2 and len(node.findall(f"{W}t")) == 1:
            own = divided(node, words[1])
            own.addprevious(element('<w:proofErr w:type="spellStart"/>'))
            own.addnext(element('<w:proofErr w:type="spellEnd"/>'))
            own.append(element("<w:lastRenderedPageBreak/>"))


def smart_tags(root: Element) -> None:
    node = divided(run(root, "Die Räume am Hafen"), "Hafen")
    wrapped(node, element('<w:smartTag w:uri="urn:x" w:element="place"/>'))


def paragraph_in_a_control(root: Element) -> None:
    hull = element("<w:sdt><w:sdtPr/><w:sdtContent/></w:sdt>")
    wrapped(paragraph(root, "Die Räume am Hafen"), hull, "sdtContent")


def no_bookmarks(root: Element) -> None:
    for node in list(root.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        parent = node.getparent()
        assert parent is not None
        parent.remove(node)


def bookmarks_at_the_front(root: Element) -> None:
    """After cut and paste Word often leaves them empty, before the text."""
    for start in root.iter(f"{W}bookmarkStart"):
        number = start.get(f"{W}id")
        end = next(each for each in root.iter(f"{W}bookmarkEnd") if each.get(f"{W}id") == number)
        start.addnext(end)


def blanks_of_other_kinds(root: Element) -> None:
    for node in root.iter(f"{W}t"):
        node.text = (node.text or "").replace("\u00a0", " ").replace("\u00ad", "")


def moved(root: Element) -> None:
    node = paragraph(root, "Im Jahr 2025")
    target = paragraph(root, "Im Osten der Stadt")
    copy = element("<w:p><w:pPr><w:rPr/></w:pPr></w:p>")
    properties = node.find(f"{W}pPr")
    assert properties is not None
    for name, place, holder in (("moveFrom", node, node), ("moveTo", target, copy)):
        start = f'<w:{name}RangeStart w:id="90{len(name)}" w:name="move1" {_VON}/>'
        place.addprevious(element(start))
        mark = element(f'<w:rPr><w:{name} w:id="91{len(name)}" {_VON}/></w:rPr>')
        own = holder.find(f"{W}pPr")
        assert own is not None
        for old in own.findall(f"{W}rPr"):
            own.remove(old)
        own.append(mark)
    for child in node.findall(f"{W}r"):
        twin = element(f"<w:r>{''.join(_source(each) for each in child)}</w:r>")
        copy.append(wrapped_alone(twin, "moveTo"))
        wrapped(child, element(f'<w:moveFrom w:id="99" {_VON}/>'))
    target.addprevious(copy)
    copy.addnext(element(f'<w:moveToRangeEnd w:id="90{len("moveTo")}"/>'))
    node.addnext(element(f'<w:moveFromRangeEnd w:id="90{len("moveFrom")}"/>'))


def wrapped_alone(node: Element, name: str) -> Element:
    hull = element(f'<w:{name} w:id="98" {_VON}/>')
    hull.append(node)
    return hull


def _source(node: Element) -> str:
    from lxml import etree

    return etree.tostring(node, encoding="unicode")


def corrected_by_two(root: Element) -> None:
    """One inserts, the other takes out half of it again."""
    node = divided(run(root, "Die Räume am Hafen"), "Herbst")
    hull = f'<w:ins w:id="90" {_VON}><w:r><w:t xml:space="preserve">dem </w:t></w:r></w:ins>'
    node.addprevious(element(hull))
    again = (
        f'<w:del w:id="92" w:author="Erika Mustermann" w:date="2026-11-22T11:00:00Z">{hull}</w:del>'
    )
    inner = again.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    node.addprevious(element(inner.replace("dem ", "ganz ")))


def bold_tracked(root: Element) -> None:
    node = divided(run(root, "Die Räume am Hafen"), "Hafen")
    node.insert(
        0, element(f'<w:rPr><w:b/><w:rPrChange w:id="9" {_VON}><w:rPr/></w:rPrChange></w:rPr>')
    )


def typed_dash(root: Element) -> None:
    divided(run(root, "Die Räume am Hafen"), "Hafen")[-1].text = "Hafen – „Kai“ –"


def address_as_link(root: Element) -> None:
    """Word makes a link of an address that is typed."""
    node = divided(run(root, "Die Räume am Hafen"), "Hafen")
    node[-1].text = "Hafen (www.example.org)"
    wrapped(node, element('<w:hyperlink w:anchor="_top" w:history="1"/>'))


def empty_paragraphs(root: Element) -> None:
    for words in ("Die Räume am Hafen", "Während des Umbaus"):
        paragraph(root, words).addnext(element("<w:p/>"))


def split(root: Element) -> None:
    """Enter in the middle: the bookmark goes around both halves."""
    node = paragraph(root, "Die Räume am Hafen")
    first = divided(run(node, "Die Räume"), "Die Räume am Hafen stehen seit Herbst leer. ")
    own = element("<w:p/>")
    for child in list(node)[: node.index(first) + 1]:
        own.append(child)
    node.addprevious(own)


def tick_of_word(root: Element) -> None:
    """Word writes its own signs where somebody put a new box."""
    for node in root.iter(f"{W14}uncheckedState", f"{W14}checkedState"):
        node.set(f"{W14}val", "2610" if "un" in node.tag else "2612")
        box = node.getparent()
        control = None if box is None else box.getparent()
        holder = None if control is None else control.getparent()
        assert holder is not None
        for text in holder.iter(f"{W}t"):
            is_ticked = (text.text or "").strip() not in {"", "☐"}
            text.text = "☒" if is_ticked else "☐"


Aenderung = Callable[[Element], None]
_UNCHANGED: dict[Aenderung, Dokument] = {
    ids_of_sessions: Dokument.HAUPT,
    runs_cut_into_words: Dokument.HAUPT,
    smart_tags: Dokument.HAUPT,
    paragraph_in_a_control: Dokument.HAUPT,
    no_bookmarks: Dokument.HAUPT,
    bookmarks_at_the_front: Dokument.HAUPT,
    blanks_of_other_kinds: Dokument.HAUPT,
    empty_paragraphs: Dokument.HAUPT,
    tick_of_word: Dokument.ANLAGE_A,
}
_CHANGED: dict[Aenderung, tuple[Ersatz, ...]] = {
    moved: (
        Ersatz(BEGRUENDUNG, f"\n\n{_JAHR}", "\n\n"),
        Ersatz(BEGRUENDUNG, "# Anlass\n\n", f"# Anlass\n\n{_JAHR}"),
    ),
    corrected_by_two: (Ersatz(BEGRUENDUNG, "seit Herbst", "seit dem Herbst"),),
    bold_tracked: (Ersatz(BEGRUENDUNG, "Räume am Hafen", "Räume am **Hafen**"),),
    typed_dash: (Ersatz(BEGRUENDUNG, "Räume am Hafen", "Räume am Hafen – „Kai“ –"),),
    split: (Ersatz(BEGRUENDUNG, "Herbst leer. Der", "Herbst leer.\n\nDer"),),
}


def _wrong(papier: Papierordner, kopie: bytes, bearbeitung: Bearbeitung, ordner: Path) -> list[str]:
    path = ordner / "Kopie.docx"
    path.write_bytes(kopie)
    return maengel(papier, bearbeitung, path)


@pytest.mark.gross
@pytest.mark.parametrize("aenderung", _UNCHANGED, ids=lambda each: each.__name__)
def test_what_word_writes_by_itself_is_no_change(
    aenderung: Aenderung, papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    dokument = _UNCHANGED[aenderung]
    kopie = rewritten(gebaut[dokument], aenderung)
    assert _wrong(papier, kopie, Bearbeitung("", dokument, "", ()), tmp_path) == []


@pytest.mark.parametrize(
    "aenderung",
    [pytest.param(each, marks=[pytest.mark.gross] * (each is not moved)) for each in _CHANGED],
    ids=[each.__name__ for each in _CHANGED],
)
def test_what_people_change_in_word_comes_back(
    aenderung: Aenderung, papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    kopie = rewritten(gebaut[Dokument.HAUPT], aenderung)
    expected = Bearbeitung("", Dokument.HAUPT, "", (), _CHANGED[aenderung])
    assert _wrong(papier, kopie, expected, tmp_path) == []


def test_all_that_word_writes_by_itself_and_one_word_of_two_people(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    def change(root: Element) -> None:
        for each in (
            corrected_by_two,
            smart_tags,
            paragraph_in_a_control,
            empty_paragraphs,
            blanks_of_other_kinds,
            bookmarks_at_the_front,
            runs_cut_into_words,
            ids_of_sessions,
        ):
            each(root)

    kopie = rewritten(gebaut[Dokument.HAUPT], change)
    expected = Bearbeitung("", Dokument.HAUPT, "", (), _CHANGED[corrected_by_two])
    assert _wrong(papier, kopie, expected, tmp_path) == []


@pytest.mark.gross
def test_a_link_that_word_made_is_told_or_taken_up(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    kopie = rewritten(gebaut[Dokument.HAUPT], address_as_link)
    neu = (Ersatz(BEGRUENDUNG, "Räume am Hafen", "Räume am Hafen (www.example.org)"),)
    assert _wrong(papier, kopie, Bearbeitung("", Dokument.HAUPT, "", (), neu), tmp_path) == []


@pytest.mark.gross
def test_a_copy_that_lost_its_origin_is_compared_with_the_present_paper_and_says_so(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    """»Dokument prüfen« takes out what is hidden."""
    gone = {name: None for name in parts_of(gebaut[Dokument.HAUPT]) if "customXml" in name}
    kopie = with_parts(rewritten(gebaut[Dokument.HAUPT], typed_dash), **gone)
    expected = Bearbeitung("", Dokument.HAUPT, "", (), _CHANGED[typed_dash], ("Stand",))
    assert _wrong(papier, kopie, expected, tmp_path) == []


@pytest.mark.gross
def test_a_date_changed_by_hand_is_a_field(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    def change(root: Element) -> None:
        run(root, "17.03.2026")[-1].text = "19.03.2026"

    kopie = rewritten(gebaut[Dokument.HAUPT], change)
    neu = (Ersatz(PAPIER, "17.03.2026", "19.03.2026"),)
    assert _wrong(papier, kopie, Bearbeitung("", Dokument.HAUPT, "", (), neu), tmp_path) == []
