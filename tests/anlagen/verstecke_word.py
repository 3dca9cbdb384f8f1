"""Every place in a Word file that something may hide in, each with a file that does."""

from __future__ import annotations

from tests.anlagen.bilder import jpeg_with_gps
from tests.anlagen.pakete import CORE, W15, Bindung, absatz, excel, teil, word, zeile
from tests.anlagen.versteck import GEHEIM, Versteck

from vorlagen_gen.anlagen.fundarten import Fundart

DOC = "word/document.xml"
SICHTBAR = absatz("Der erste Absatz.")
GESTRICHEN = (
    f'<w:p><w:del w:id="1" w:author="X"><w:r><w:delText>{GEHEIM}</w:delText></w:r></w:del></w:p>'
)
LAUF = f"<w:r><w:t>{GEHEIM}</w:t></w:r>"
EIGENSCHAFTEN = "in den Eigenschaften"
_PROPERTIES = ("", "extended-properties", "docProps/app.xml")


def core(inside: str) -> bytes:
    return word(SICHTBAR, {"docProps/core.xml": CORE.format(inside)},
                ("", "core-properties", "docProps/core.xml"))  # fmt: skip


def app(inside: str) -> bytes:
    return word(SICHTBAR, {"docProps/app.xml": f"<Properties>{inside}</Properties>"}, _PROPERTIES)


def part(name: str, art: str, content: str | bytes, body: str = SICHTBAR) -> bytes:
    """A file with a further part that the text refers to."""
    return word(body, {f"word/{name}": content}, (DOC, art, name))


def commented() -> bytes:
    start, end = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/>'
    reference = '<w:r><w:commentReference w:id="7"/></w:r>'
    body = f"{SICHTBAR}<w:p>{start}<w:r><w:t>Wort</w:t></w:r>{end}{reference}</w:p>"
    comment = f'<w:comment w:id="7" w:author="{GEHEIM}">{absatz(GEHEIM)}</w:comment>'
    return part("comments.xml", "comments", teil("w:comments", comment), body)


def people() -> bytes:
    person = f'<w15:people xmlns:w15="{W15}"><w15:person w15:author="{GEHEIM}"/></w15:people>'
    return part("people.xml", "people", person)


def styled(style: str, use: str) -> bytes:
    first = f'<w:style w:type="character" w:styleId="V">{style}</w:style>'
    second = '<w:style w:type="paragraph" w:styleId="P"><w:basedOn w:val="V"/></w:style>'
    return part("styles.xml", "styles", teil("w:styles", first + second), SICHTBAR + use)


def with_chart(workbook: bytes) -> bytes:
    series = "<c:cat><c:f>Daten!$A$2:$A$3</c:f></c:cat><c:val><c:f>Daten!$B$1:$B$3</c:f></c:val>"
    return word(
        SICHTBAR,
        {"word/charts/chart1.xml": teil("c:chartSpace", f'{series}<c:externalData r:id="rId3"/>'),
         "word/embeddings/mappe.xlsx": workbook},
        (DOC, "chart", "charts/chart1.xml"),
        ("word/charts/chart1.xml", "package", "../embeddings/mappe.xlsx"),
    )  # fmt: skip


CHART_DATA = {"Daten": zeile(1, "Jahr", "Wert") + zeile(2, "2024", "7") + zeile(3, "2025", "8")}


def linked(art: str, target: str, body: str = SICHTBAR) -> bytes:
    return word(body, None, (DOC, art, f"!{target}"))


def settings(inside: str, *bindungen: Bindung, body: str = SICHTBAR) -> bytes:
    return word(body, {"word/settings.xml": teil("w:settings", inside)},
                (DOC, "settings", "settings.xml"), *bindungen)  # fmt: skip


def header(content: str) -> bytes:
    return part("header2.xml", "header", teil("w:hdr", content))


_TEXT, _CHANGE = "Text, Absatz 2", Fundart.AENDERUNG
_CUSTOM = f'<Properties><property name="x"><lpwstr>{GEHEIM}</lpwstr></property></Properties>'
_VARIABLE = f'<w:docVars><w:docVar w:name="x" w:val="{GEHEIM}"/></w:docVars>'
_MERGE = f'<w:mailMerge><w:query w:val="SELECT {GEHEIM}"/><w:dataSource r:id="rId3"/></w:mailMerge>'
_CROPPED = '<w:p><w:r><w:drawing><a:srcRect r="40000"/></w:drawing></w:r></w:p>'
_FIELD = "<w:p><w:r><w:instrText> {} </w:instrText></w:r></w:p>"
_VANISH = "<w:rPr><w:vanish/></w:rPr>"
_ROW = "<w:tbl><w:tr><w:trPr>{}</w:trPr><w:tc>" + absatz(GEHEIM) + "</w:tc></w:tr></w:tbl>"

_STRIPPED: dict[str, tuple[bytes, Fundart, str]] = {
    "author": (core(f"<dc:creator>{GEHEIM}</dc:creator>"), Fundart.URHEBER, EIGENSCHAFTEN),
    "last author": (
        core(f"<cp:lastModifiedBy>{GEHEIM}</cp:lastModifiedBy>"), Fundart.URHEBER, EIGENSCHAFTEN
    ),
    "company": (app(f"<Company>{GEHEIM}</Company>"), Fundart.URHEBER, EIGENSCHAFTEN),
    "manager": (app(f"<Manager>{GEHEIM}</Manager>"), Fundart.URHEBER, EIGENSCHAFTEN),
    "remark": (core(f"<dc:description>{GEHEIM}</dc:description>"), Fundart.KOMMENTAR,
               "in den Eigenschaften, Feld „Kommentare“"),
    "base": (app(f"<HyperlinkBase>C:\\{GEHEIM}</HyperlinkBase>"), Fundart.PFAD, EIGENSCHAFTEN),
    "custom": (word(SICHTBAR, {"docProps/custom.xml": _CUSTOM},
                    ("", "custom-properties", "docProps/custom.xml")),
               Fundart.EIGENSCHAFT, EIGENSCHAFTEN),
    "thumbnail": (word(SICHTBAR, {"docProps/thumbnail.jpeg": GEHEIM},
                       ("", "thumbnail", "docProps/thumbnail.jpeg")),
                  Fundart.VORSCHAUBILD, EIGENSCHAFTEN),
    "comment": (commented(), Fundart.KOMMENTAR, _TEXT),
    "people": (people(), Fundart.URHEBER, "in der Liste der Bearbeiter"),
    "custom xml": (word(SICHTBAR, {"customXml/item1.xml": f"<akte>{GEHEIM}</akte>"},
                        (DOC, "customXml", "../customXml/item1.xml")),
                   Fundart.EIGENSCHAFT, "in Daten anderer Programme"),
    "variable": (settings(_VARIABLE), Fundart.EIGENSCHAFT, "in Dokumentvariablen"),
    "template": (settings('<w:attachedTemplate r:id="rId3"/>',
                          ("word/settings.xml", "attachedTemplate", f"!file:///C:/{GEHEIM}.dotx")),
                 Fundart.VERKNUEPFUNG, "Einstellungen"),
    "mail merge": (settings(_MERGE), Fundart.VERKNUEPFUNG, "Datenquelle des Seriendrucks"),
    "macro": (part("vbaProject.bin", "vbaProject", GEHEIM), Fundart.MAKRO, "in der Datei"),
    "chart data": (
        with_chart(excel({"Daten": CHART_DATA["Daten"] + zeile(4, GEHEIM)})),
        Fundart.DIAGRAMMDATEN, "1. Diagramm",
    ),
    "sheet behind a chart": (
        with_chart(excel({**CHART_DATA, "Weitere": zeile(2, GEHEIM)})),
        Fundart.DIAGRAMMDATEN, "1. Diagramm",
    ),
    "gps in an image": (part("media/image3.jpeg", "image", jpeg_with_gps()), Fundart.STANDORT,
                        "im Bild image3.jpeg"),
    "loose part": (word(SICHTBAR, {"word/alt.xml": f"<x>{GEHEIM}</x>"}), Fundart.ALTE_FASSUNG,
                   "in der Datei, Teile ohne Verwendung"),
    "behind the end": (word() + GEHEIM.encode(), Fundart.ANGEHAENGT, "in der Datei"),
}  # fmt: skip
_DECIDED: dict[str, tuple[bytes, Fundart, str]] = {
    "deleted": (word(SICHTBAR + GESTRICHEN), _CHANGE, _TEXT),
    "inserted": (word(SICHTBAR + f'<w:p><w:ins w:author="X">{LAUF}</w:ins></w:p>'), _CHANGE, _TEXT),
    "moved": (word(SICHTBAR + f"<w:p><w:moveFrom>{LAUF}</w:moveFrom></w:p>"), _CHANGE, _TEXT),
    "moved to": (word(SICHTBAR + f"<w:p><w:moveTo>{LAUF}</w:moveTo></w:p>"), _CHANGE, _TEXT),
    "formatted": (word(SICHTBAR + absatz("x", f'<w:rPrChange w:author="{GEHEIM}"/>')), _CHANGE,
                  _TEXT),
    "paragraph formatted": (word(SICHTBAR + absatz("x", "", f'<w:pPrChange w:author="{GEHEIM}"/>')),
                            _CHANGE, _TEXT),
    "row": (word(SICHTBAR + _ROW.format("<w:del/>")), _CHANGE, _TEXT),
    "in a header": (header(SICHTBAR + GESTRICHEN), _CHANGE, "Kopfzeile 2, Absatz 2"),
    "in a footer": (part("footer1.xml", "footer", teil("w:ftr", GESTRICHEN)), _CHANGE,
                    "Fußzeile 1, Absatz 1"),
    "in footnotes": (part("footnotes.xml", "footnotes", teil("w:footnotes", GESTRICHEN)), _CHANGE,
                     "Fußnoten, Absatz 1"),
    "in endnotes": (part("endnotes.xml", "endnotes", teil("w:endnotes", GESTRICHEN)), _CHANGE,
                    "Endnoten, Absatz 1"),
    "in a box": (word(SICHTBAR + f"<w:p><w:r><w:pict><w:txbxContent>{GESTRICHEN}</w:txbxContent>"
                      "</w:pict></w:r></w:p>"), _CHANGE, "Text, Absatz 3"),
    "hidden": (word(SICHTBAR + absatz(GEHEIM, "<w:vanish/>")), Fundart.VERBORGENER_TEXT, _TEXT),
    "hidden by style": (styled(_VANISH, absatz(GEHEIM, '<w:rStyle w:val="V"/>')),
                        Fundart.VERBORGENER_TEXT, _TEXT),
    "hidden by paragraph": (styled(_VANISH, absatz(GEHEIM, "", '<w:pStyle w:val="P"/>')),
                            Fundart.VERBORGENER_TEXT, _TEXT),
    "white": (word(SICHTBAR + absatz(GEHEIM, '<w:color w:val="FFFFFF"/>')),
              Fundart.VERBORGENER_TEXT, _TEXT),
    "tiny": (word(SICHTBAR + absatz(GEHEIM, '<w:sz w:val="2"/>')), Fundart.VERBORGENER_TEXT, _TEXT),
    "hidden row": (word(SICHTBAR + _ROW.format("<w:hidden/>")), Fundart.VERBORGENER_TEXT,
                   f"{_TEXT}, Tabellenzeile"),
    "hidden object": (word(SICHTBAR + f'<w:p><wp:docPr hidden="1" descr="{GEHEIM}"/></w:p>'),
                      Fundart.VERBORGENER_TEXT, "Text, Objekt"),
    "cropped": (word(SICHTBAR + _CROPPED), Fundart.ZUSCHNITT, "Text, Bild"),
    "path of a picture": (word(SICHTBAR + f'<w:p><wp:docPr descr="C:\\{GEHEIM}\\a.png"/></w:p>'),
                          Fundart.PFAD, "Text, Alternativtext"),
    "link to a file": (linked("hyperlink", f"file:///Z:/{GEHEIM}.docx"), Fundart.VERKNUEPFUNG,
                       "Text"),
    "link to a share": (linked("hyperlink", f"\\\\{GEHEIM}\\akten"), Fundart.VERKNUEPFUNG, "Text"),
    "relative link": (linked("hyperlink", f"../{GEHEIM}.docx"), Fundart.VERKNUEPFUNG, "Text"),
    "linked image": (linked("image", f"https://{GEHEIM}.example/a.png"), Fundart.VERKNUEPFUNG,
                     "Text"),
    "linked object": (linked("oleObject", f"file:///C:/{GEHEIM}.xlsx"), Fundart.VERKNUEPFUNG,
                      "Text"),
    "link field": (word(SICHTBAR + _FIELD.format(f'LINK Excel.Sheet "{GEHEIM}"')),
                   Fundart.VERKNUEPFUNG, f"{_TEXT}, Feld"),
    "path in a field": (word(SICHTBAR + _FIELD.format(f'INCLUDETEXT "C:\\\\{GEHEIM}"')),
                        Fundart.VERKNUEPFUNG, f"{_TEXT}, Feld"),
    "used variable": (settings(_VARIABLE, body=SICHTBAR + _FIELD.format("DOCVARIABLE x")),
                      Fundart.EIGENSCHAFT, "in Dokumentvariablen"),
    "object": (part("embeddings/o.bin", "oleObject", GEHEIM), Fundart.EINGEBETTET,
               "Text, OLE-Objekt"),
    "file in text": (part("afchunk.mht", "aFChunk", GEHEIM), Fundart.EINGEBETTET,
                     "Text, eingefügte Datei"),
    "control": (part("activeX/x.bin", "control", GEHEIM), Fundart.EINGEBETTET,
                "Text, Steuerelement"),
}  # fmt: skip


def _all() -> dict[str, Versteck]:
    stripped = {name: Versteck("anlage.docx", *file) for name, file in _STRIPPED.items()}
    decided = {name: Versteck("anlage.docx", *file, False) for name, file in _DECIDED.items()}  # noqa: FBT003 -- the last column
    return stripped | decided


VERSTECKE = _all()
