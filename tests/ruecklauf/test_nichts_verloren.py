"""What a copy says in unusual ways is in the paper afterwards, or in a finding that quotes it."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

from tests.read_back.woerter import absatz, docx, lauf
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Bearbeitung, Dokument, Ersatz
from tests.ruecklauf.projekt import lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, lies_hier, maengel, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, element, paragraph, rewritten

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.read_back.blocks import (
    Block,
    Cell,
    Figure,
    Footnote,
    Gelesenes,
    Paragraph,
    Row,
    Run,
    Stelle,
    Table,
)
from vorlagen_gen.read_back.docx import read_docx
from vorlagen_gen.ruecklauf.abgleich import Wandelart, wandel
from vorlagen_gen.ruecklauf.einheiten import einheiten
from vorlagen_gen.ruecklauf.liste import list_text, summary
from vorlagen_gen.ruecklauf.wortlaut import said_of

_MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_ENDNOTES = (
    '<w:endnote w:id="0" w:type="separator"><w:p/></w:endnote>'
    f'<w:endnote w:id="2">{absatz("Laut Kämmerei.")}</w:endnote>'
)
_GREEN = '<w:color w:val="00513F"/>'
_STYLES = f'<w:style w:type="paragraph" w:styleId="Kopf"><w:rPr>{_GREEN}</w:rPr></w:style>'
_YELLOW, _LINE = '<w:highlight w:val="yellow"/>', '<w:u w:val="single"/>'
_BLACK = '<w:shd w:val="clear" w:fill="FFFFFF"/><w:color w:val="000000"/><w:u w:val="none"/>'
_HIDDEN = "<w:vanish/>"
_RAISED, _NOT_STRUCK = '<w:vertAlign w:val="superscript"/>', '<w:strike w:val="0"/>'
_BODY = (
    absatz("Nichts Besonderes")
    + f'<w:p>{lauf("Der Bedarf")}<w:r><w:endnoteReference w:id="2"/></w:r></w:p>'
    + f"<w:p><m:oMath {_MATH}><m:r><m:t>a = b</m:t></m:r></m:oMath></w:p>"
    + f"<w:p>{lauf('Es bleibt ')}{lauf('bei ', '<w:strike/>')}{lauf('vier', '<w:strike/>')}</w:p>"
    + f"<w:p>{lauf('Auf 120 m')}{lauf('2', _RAISED)}</w:p>"
    + f"<w:p>{lauf('wieder', _NOT_STRUCK)}</w:p>"
    + f"<w:p>{lauf('Im ')}{lauf('Mai', _YELLOW)}{lauf(' ')}"
    + f"{lauf('oder Juni', _LINE)}</w:p>"
    + f"<w:p>{lauf('Sichtbar, ')}{lauf('nur im ', _HIDDEN)}{lauf('Kopf', _HIDDEN)}</w:p>"
    + f"<w:p>{lauf('schwarz auf weiß', _BLACK)}{lauf(' wie der Stil', _GREEN)}</w:p>"
)


def test_what_no_block_says_is_told_with_its_words_and_what_to_do() -> None:
    fremdes = lies_hier(docx(_BODY, endnotes=_ENDNOTES, styles=_STYLES), "a.docx").fremdes
    assert [each.zitat for each in fremdes] == [
        "Laut Kämmerei.",
        "a = b",
        "bei vier",
        "m2",
        "Mai",
        "oder Juni",
        "nur im Kopf",
    ]
    assert all("; " in each.grund and each.grund.endswith(".") for each in fremdes)


_BOX = (
    "<mc:AlternateContent><mc:Choice><w:txbxContent>{0}</w:txbxContent></mc:Choice>"
    "<mc:Fallback><w:txbxContent>{0}</w:txbxContent></mc:Fallback></mc:AlternateContent>"
)


def test_a_text_box_and_a_field_are_read_and_called_so() -> None:
    """A link and a page number are no such fields: they are read as what they are."""

    def char(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    def field(code: str, text: str) -> str:
        code = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
        return f"{char('begin')}{code}{char('separate')}{lauf(text)}{char('end')}"

    link = field('HYPERLINK "https://example.org"', "dort")
    box = _BOX.format(absatz("im Kasten"))
    body = (
        f"<w:p>{lauf('Stand ')}{field('DATE', '1.5.26')}{link}</w:p>"
        f'<w:p><w:fldSimple w:instr=" AUTHOR ">{lauf("Amt 20")}</w:fldSimple></w:p>'
        f"<w:p><w:r>{box}</w:r></w:p>"
    )
    lesung = lies_hier(docx(body), "a.docx")
    assert all(each.ist_angeboten for each in lesung.fremdes)
    assert [each.zitat for each in lesung.fremdes] == ["im Kasten", "1.5.26", "Amt 20"]
    assert [each.text for each in einheiten(lesung.alle)] == [
        "Stand 1.5.26dort",
        "Amt 20",
        "im Kasten",
    ]


def test_a_text_box_is_told_beside_what_it_proposes_and_is_no_failure(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    def boxed(root: Element) -> None:
        box = element(f"<w:r><w:txbxContent>{absatz('Im Kasten.')}</w:txbxContent></w:r>")
        paragraph(root, "Während des Umbaus").append(box)

    path = tmp_path / "Kopie.docx"
    path.write_bytes(rewritten(gebaut[Dokument.HAUPT], boxed))
    rueck = ruecklauf(papier.projekt, path)
    assert [each.neu for each in rueck.vorschlaege] == ["Im Kasten."]
    assert summary(rueck.vorschlaege, rueck.befunde) == "Rücklauf: 1 offen, 1 Hinweis.\n"
    told = list_text(rueck.vorschlaege, rueck.befunde)
    assert "Hinweise:\n" in told
    assert "Nicht übernehmen" not in told


def test_text_that_runs_in_its_own_direction_is_read() -> None:
    body = f'<w:p>{lauf("Auf ")}<w:bdo w:val="ltr">{lauf("Arabisch")}</w:bdo></w:p>'
    (block,) = read_docx(docx(body)).blocks
    assert block == Paragraph((Run("Auf Arabisch"),))


def test_changes_on_very_many_days_are_told_by_author() -> None:
    def inserted(autor: str, day: int) -> str:
        date = f"2026-{1 + day // 28:02}-{1 + day % 28:02}T10:00:00Z"
        return (
            f'<w:p><w:ins w:id="{day}" w:author="{autor}" w:date="{date}">'
            f"{lauf(f'{autor} am Tag {day}')}</w:ins></w:p>"
        )

    body = "".join(inserted(autor, day) for day in range(40) for autor in ("Amt 20", "Amt 61"))
    teile = lies_hier(docx(body), "a.docx").teile
    assert [(each.autor, each.tag) for each in teile] == [("Amt 20", ""), ("Amt 61", "")]
    assert [len(each.gelesen.blocks) for each in teile] == [40, 40]


def _gelesen(*blocks: Block, footnotes: tuple[Footnote, ...] = ()) -> Gelesenes:
    return Gelesenes("", "de-DE", blocks, footnotes, ())


def _marked(text: str, *marken: int) -> Paragraph:
    return Paragraph((Run(text),), Stelle(marke=marken))


def test_paragraphs_written_anew_as_one_are_told_once() -> None:
    """Who marks both and types has one paragraph with both marks."""
    alt = einheiten(_gelesen(_marked("Die Räume stehen leer.", 1), _marked("Das Dach ist neu.", 2)))
    neu = einheiten(_gelesen(_marked("Am Kanal entsteht etwas ganz anderes.", 1, 2)))
    found = wandel(alt, neu)
    assert {each.art for each in found} == {Wandelart.WORTE, Wandelart.ENTFALLEN}
    assert {unit.nummer for each in found for unit in each.alt if each.schnitt} == {0}


def test_tables_and_pictures_in_cells_and_footnotes_are_units_of_their_own() -> None:
    inner = Table((Row((Cell((Paragraph((Run("innen"),)),)),)),))
    cells = (Cell((Paragraph((Run("außen"),)), inner)), Cell((Figure("Plan"),)), Cell(()))
    note = Footnote("1", (Figure(""),))
    units = einheiten(_gelesen(Table((Row(cells),)), footnotes=(note,)))
    assert [said_of(each) for each in units] == ["außen", "innen", "", "[Bild: Plan]", "", "[Bild]"]


def _row_of(root: Element, words: str) -> Element:
    return next(paragraph(root, words).iterancestors(f"{W}tr"))


def _moved_row(root: Element) -> None:
    """The row of the workshop behind that of the advice."""
    _row_of(root, "80").addnext(_row_of(root, "16"))


def _noted_row(root: Element) -> None:
    """A new row that refers to the second footnote, which the paragraph below has lost."""
    row = _row_of(root, "16")
    new = deepcopy(row)
    for node in list(new.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
        parent = node.getparent()
        assert parent is not None
        parent.remove(node)
    for node, text in zip(new.iter(f"{W}t"), ("Küche", "8", "12"), strict=True):
        node.text = text
    row.addnext(new)
    mark = next(
        each
        for each in paragraph(root, "Über die Plätze").iter(f"{W}r")
        if each.find(f"{W}footnoteReference") is not None
    )
    next(new.iter(f"{W}r")).addnext(mark)


def test_the_footnote_of_a_new_row_is_the_one_that_the_copy_has_there(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "Kopie.docx"
    path.write_bytes(rewritten(gebaut[Dokument.HAUPT], _noted_row))
    ersatz = (
        Ersatz(BEGRUENDUNG, "| 16 | 24 |\n", "| 16 | 24 |\n| Küche[^2] | 8 | 12 |\n"),
        Ersatz(BEGRUENDUNG, "mit der Lernwerkstatt.[^2]", "mit der Lernwerkstatt."),
    )
    assert maengel(papier, Bearbeitung("", Dokument.HAUPT, "", (), ersatz), path) == []


def test_a_picture_in_a_cell_is_a_finding(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    def change(root: Element) -> None:
        drawing = (
            '<w:r xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
            '<w:drawing><wp:inline><wp:docPr id="99" name="x" descr="Lageplan"/></wp:inline>'
            "</w:drawing></w:r>"
        )
        next(_row_of(root, "16").iter(f"{W}p")).append(element(drawing))

    path = tmp_path / "Kopie.docx"
    path.write_bytes(rewritten(gebaut[Dokument.HAUPT], change))
    expected = Bearbeitung("", Dokument.HAUPT, "", (), (), ("[Bild: Lageplan]",))
    assert maengel(papier, expected, path) == []


def test_a_moved_row_keeps_its_footnote_whatever_number_that_has(tmp_path: Path) -> None:
    folder = lege_projekt_an(tmp_path / "projekt")
    text = folder / BEGRUENDUNG
    pairs = (
        ("beklagt.[^1]", "beklagt."),
        ("Lernwerkstatt.[^2]", "Lernwerkstatt.[^1]"),
        ("| Werkstatt |", "| Werkstatt[^2] |"),
    )
    typed = text.read_text(encoding="utf-8")
    for alt, neu in pairs:
        assert alt in typed
        typed = typed.replace(alt, neu)
    text.write_text(typed, encoding="utf-8")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    path = tmp_path / "Kopie.docx"
    path.write_bytes(rewritten(papier.word(Dokument.HAUPT.value), _moved_row))
    row = "| Werkstatt[^2] | 16 | 24 |\n"
    ersatz = (
        Ersatz(BEGRUENDUNG, f"{row}| Beratung | 80 | 120 |\n", f"| Beratung | 80 | 120 |\n{row}"),
    )
    assert maengel(papier, Bearbeitung("", Dokument.HAUPT, "", (), ersatz), path) == []


def _to_the_left(root: Element) -> None:
    """The second column, whose numbers stand on the right."""
    table = next(_row_of(root, "16").iterancestors(f"{W}tbl"))
    for row in table.iter(f"{W}tr"):
        for node in list(row.iter(f"{W}tc"))[1].iter(f"{W}pPr"):
            node.append(element('<w:jc w:val="left"/>'))


def test_a_column_that_stands_elsewhere_is_a_finding(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "Kopie.docx"
    path.write_bytes(rewritten(gebaut[Dokument.HAUPT], _to_the_left))
    (befund,) = ruecklauf(papier.projekt, path).befunde
    assert "linksbündig" in befund.grund
    assert befund.grund.endswith(" schreiben Sie unter dem Tabellenkopf :---.")
    assert (befund.zitat, befund.ist_hinweis) == ("2027", False)
    assert befund.place is not None
    assert befund.place.file.endswith(BEGRUENDUNG)


def _joined_cells(root: Element) -> None:
    """The first two cells of a row are one from now on."""
    row = _row_of(root, "16")
    first, second, *_ = row.iter(f"{W}tc")
    properties = first.find(f"{W}tcPr")
    assert properties is not None
    properties.append(element('<w:gridSpan w:val="2"/>'))
    for each in second.findall(f"{W}p"):
        first.append(each)
    row.remove(second)


def test_cells_that_were_joined_are_a_finding(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "Kopie.docx"
    path.write_bytes(rewritten(gebaut[Dokument.HAUPT], _joined_cells))
    expected = Bearbeitung("", Dokument.HAUPT, "", (), (), ("verbundene Zellen",))
    assert maengel(papier, expected, path) == []
