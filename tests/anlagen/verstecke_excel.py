"""Every place in an Excel file that something may hide in, each with a file that does."""

from __future__ import annotations

from tests.anlagen.pakete import CORE, RELS, TC, Bindung, S, excel, zeile
from tests.anlagen.versteck import GEHEIM, Versteck

from vorlagen_gen.anlagen.fundarten import Fundart

MAPPE, BLATT = "xl/workbook.xml", "xl/worksheets/sheet1.xml"
SICHTBAR = zeile(1, "Sichtbar")
ORT = "Blatt »Daten«"


def one_sheet(inside: str) -> bytes:
    return excel({"Daten": inside})


def part(name: str, art: str, content: str | bytes, source: str = MAPPE, mappe: str = "") -> bytes:
    """A file with a further part that the workbook or the sheet refers to."""
    ziel = f"/xl/{name}"
    return excel(None, {f"xl/{name}": content}, (source, art, ziel), mappe=mappe)


def xml(tag: str, inside: str) -> str:
    return f'<{tag} xmlns="{S}" xmlns:r="{RELS}">{inside}</{tag}>'


def hidden_sheet(state: str, *more: str) -> bytes:
    """A file with a hidden sheet; ``more`` is what its visible sheet refers to it with."""
    sheets = {
        "Daten": SICHTBAR.replace("</row>", "".join(more) + "</row>"),
        "Notiz": zeile(1, GEHEIM),
    }
    return excel(sheets, states={"Notiz": state})


def styled(styles: str, *, sheet: str = "") -> bytes:
    """A file in which cell B2 has the second format of ``styles``."""
    row = '<row r="2"><c r="B2" t="inlineStr" s="1"><is><t>' + GEHEIM + "</t></is></c></row>"
    return excel(
        {"Daten": sheet.format(row) if sheet else SICHTBAR + row},
        {"xl/styles.xml": xml("styleSheet", styles)},
        (MAPPE, "styles", "styles.xml"),
    )


WHITE = (
    '<fonts><font/><font><color {}/></font></fonts><fills><fill><patternFill patternType="none"/>'
    '</fill><fill><patternFill patternType="solid"/></fill></fills>'
    '<cellXfs><xf fontId="0" fillId="0"/><xf fontId="1" fillId="{}"/></cellXfs>'
)
NO_DISPLAY = (
    '<numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>'
)


def commented() -> bytes:
    notes = f'<commentList><comment ref="C7"><t>{GEHEIM}</t></comment></commentList>'
    shape = (
        '<xml xmlns:x="urn:schemas-microsoft-com:office:excel" '
        'xmlns:v="urn:schemas-microsoft-com:vml">'
        f'<v:shape><x:ClientData ObjectType="Note">{GEHEIM}</x:ClientData></v:shape></xml>'
    )
    sheet = f'<sheetData>{SICHTBAR}</sheetData><legacyDrawing r:id="rId4"/>'
    return excel(
        {"Daten": sheet},
        {"xl/comments1.xml": xml("comments", notes), "xl/drawings/vmlDrawing1.vml": shape},
        (BLATT, "comments", "../comments1.xml"),
        (BLATT, "vmlDrawing", "../drawings/vmlDrawing1.vml"),
    )


def threaded() -> bytes:
    comment = f'<threadedComment ref="D4"><text>{GEHEIM}</text></threadedComment>'
    talk = f'<ThreadedComments xmlns="{TC}">{comment}</ThreadedComments>'
    return part("threadedComments/t1.xml", "threadedComment", talk, BLATT)


def persons() -> bytes:
    people = f'<personList xmlns="{TC}"><person displayName="{GEHEIM}"/></personList>'
    return part("persons/person.xml", "person", people)


def pivot(sheet: str = "Daten", text: str = GEHEIM) -> bytes:
    source = f'<cacheSource><worksheetSource ref="A1:B9" sheet="{sheet}"/></cacheSource>'
    items = f'<cacheField name="x"><sharedItems><s v="{text}"/></sharedItems></cacheField>'
    cache = xml("pivotCacheDefinition", f"{source}<cacheFields>{items}</cacheFields>")
    return excel(
        None,
        {"xl/pivotCache/c1.xml": cache, "xl/pivotCache/r1.xml": xml("pivotCacheRecords", "<r/>")},
        (MAPPE, "pivotCacheDefinition", "pivotCache/c1.xml"),
        ("xl/pivotCache/c1.xml", "pivotCacheRecords", "r1.xml"),
    )


def external() -> bytes:
    link = xml(
        "externalLink",
        f'<externalBook r:id="rId4"><sheetDataSet><v>{GEHEIM}</v></sheetDataSet></externalBook>',
    )
    return excel(
        None,
        {"xl/externalLinks/e1.xml": link},
        (MAPPE, "externalLink", "externalLinks/e1.xml"),
        ("xl/externalLinks/e1.xml", "externalLinkPath", f"!file:///C:/{GEHEIM}.xlsx"),
    )


def shared() -> bytes:
    texts = xml("sst", f"<si><t>Sichtbar</t></si><si><t>{GEHEIM}</t></si>")
    cell = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    return excel({"Daten": cell}, {"xl/sharedStrings.xml": texts},
                 (MAPPE, "sharedStrings", "sharedStrings.xml"))  # fmt: skip


def name(text: str, attributes: str = 'hidden="1"') -> bytes:
    entry = f'<definedName name="Notiz" {attributes}>{text}</definedName>'
    return excel(mappe=f"<definedNames>{entry}</definedNames>")


def core(inside: str) -> bytes:
    bindung: Bindung = ("", "core-properties", "docProps/core.xml")
    return excel(None, {"docProps/core.xml": CORE.format(inside)}, bindung)


_ZELLEN, _LINK = Fundart.ZELLEN, Fundart.VERKNUEPFUNG
_ABS = '<x15ac:absPath xmlns:x15ac="urn:x" url="C:\\Users\\{}\\"/>'
_SCENARIO = "<sheetData>" + SICHTBAR + '</sheetData><scenarios><scenario user="{}"/></scenarios>'
_VIEW = '<customWorkbookViews><customWorkbookView name="{} - Ansicht"/></customWorkbookViews>'
_PRINTER = f"\\\\{GEHEIM}\\Drucker".encode("utf-16-le")
_HIDDEN = 'hidden="1"'
_FILTER = '<sheetData>{}{}</sheetData><autoFilter ref="A1:A2"><filterColumn/></autoFilter>'

_STRIPPED: dict[str, tuple[bytes, Fundart, str]] = {
    "author": (core(f"<dc:creator>{GEHEIM}</dc:creator>"), Fundart.URHEBER, "in den Eigenschaften"),
    "note": (commented(), Fundart.KOMMENTAR, f"{ORT}, Zelle C7"),
    "thread": (threaded(), Fundart.KOMMENTAR, f"{ORT}, Zelle D4"),
    "persons": (persons(), Fundart.URHEBER, "in der Liste der Bearbeiter"),
    "hidden sheet": (hidden_sheet("hidden"), Fundart.BLATT, "2. Blatt"),
    "very hidden sheet": (hidden_sheet("veryHidden"), Fundart.BLATT, "2. Blatt"),
    "hidden name": (name(f'"{GEHEIM}"'), Fundart.NAME, "im Namens-Manager"),
    "view": (excel(mappe=_VIEW.format(GEHEIM)), Fundart.ANSICHT, "in der Arbeitsmappe"),
    "scenario": (one_sheet(_SCENARIO.format(GEHEIM)), Fundart.ANSICHT, ORT),
    "path": (excel(mappe=_ABS.format(GEHEIM)), Fundart.PFAD, "in der Arbeitsmappe"),
    "printer": (part("printer1.bin", "printerSettings", _PRINTER, BLATT), Fundart.PFAD,
                f"{ORT}, Druckeinstellungen"),
    "macro": (part("vbaProject.bin", "vbaProject", GEHEIM), Fundart.MAKRO, "in der Datei"),
    "text without a cell": (shared(), Fundart.ALTE_FASSUNG, "in der Datei, Texte ohne Zelle"),
}  # fmt: skip
_DECIDED: dict[str, tuple[bytes, Fundart, str]] = {
    "hidden row": (one_sheet(SICHTBAR + zeile(5, GEHEIM, attributes=_HIDDEN)), _ZELLEN,
                   f"{ORT}, Zeile 5"),
    "row without height": (one_sheet(SICHTBAR + zeile(5, GEHEIM, attributes='ht="0"')), _ZELLEN,
                           f"{ORT}, Zeile 5"),
    "hidden column": (
        one_sheet('<cols><col min="2" max="3" hidden="1"/></cols><sheetData>'
                  f'{zeile(1, "a", GEHEIM)}</sheetData>'), _ZELLEN, f"{ORT}, Spalte B",
    ),
    "filtered row": (one_sheet(_FILTER.format(SICHTBAR, zeile(2, GEHEIM, attributes=_HIDDEN))),
                     _ZELLEN, f"{ORT}, Zeile 2 (durch einen Filter)"),
    "white cell": (styled(WHITE.format('rgb="FFFFFFFF"', 0)), _ZELLEN, f"{ORT}, Zelle B2"),
    "white theme": (styled(WHITE.format('theme="0"', 0)), _ZELLEN, f"{ORT}, Zelle B2"),
    "no display": (styled(NO_DISPLAY), _ZELLEN, f"{ORT}, Zelle B2"),
    "sheet that a formula needs": (hidden_sheet("hidden", '<c r="B1"><f>Notiz!A1</f></c>'),
                                   Fundart.BLATT, "2. Blatt"),
    "sheet for a list": (
        excel({"Daten": f"<sheetData>{SICHTBAR}</sheetData><dataValidations><dataValidation>"
               "<formula1>Notiz!$A$1:$A$3</formula1></dataValidation></dataValidations>",
               "Notiz": zeile(1, GEHEIM)}, states={"Notiz": "hidden"}), Fundart.BLATT, "2. Blatt",
    ),
    "sheet found by a formula": (
        hidden_sheet("hidden", '<c r="B1"><f>INDIRECT(A1)</f></c>'), Fundart.BLATT, "2. Blatt"
    ),
    "used name": (
        excel({"Daten": '<row r="1"><c r="A1"><f>Notiz*2</f></c></row>'},
              mappe=f'<definedNames><definedName name="Notiz" hidden="1">"{GEHEIM}"</definedName>'
              "</definedNames>"), Fundart.NAME, "im Namens-Manager",
    ),
    "path in a name": (name(f"'C:\\{GEHEIM}\\[x.xlsx]T'!A1", ""), _LINK, "in einem Namen"),
    "connection": (part("connections.xml", "connections", xml("connections", GEHEIM)), _LINK,
                   "in der Arbeitsmappe, Datenverbindung"),
    "query": (part("queryTables/q.xml", "queryTable", xml("queryTable", GEHEIM), BLATT), _LINK,
              f"{ORT}, Abfragetabelle"),
    "pivot": (pivot(), Fundart.PIVOT, "1. Pivot-Tabelle"),
    "pivot of another file": (pivot("Fremd"), Fundart.PIVOT, "1. Pivot-Tabelle"),
    "history": (part("revisions/h.xml", "revisionHeaders", xml("headers", GEHEIM)),
                Fundart.AENDERUNG, "in der Arbeitsmappe"),
    "macro sheet": (part("macrosheets/m.xml", "xlMacrosheet", xml("macrosheet", GEHEIM)),
                    Fundart.MAKRO, "in der Arbeitsmappe, Makroblatt"),
    "header": (one_sheet(f"<sheetData>{SICHTBAR}</sheetData><headerFooter><oddHeader>"
                         f"C:\\{GEHEIM}\\a.xlsx</oddHeader></headerFooter>"), Fundart.PFAD,
               f"{ORT}, Kopf- oder Fußzeile"),
}  # fmt: skip


def _all() -> dict[str, Versteck]:
    stripped = {name: Versteck("anlage.xlsx", *file) for name, file in _STRIPPED.items()}
    decided = {name: Versteck("anlage.xlsx", *file, False) for name, file in _DECIDED.items()}  # noqa: FBT003 -- the last column
    return stripped | decided


VERSTECKE = _all()

EXTERNAL = external()
"""A link to another workbook, told twice: that there are values, and where they come from."""
