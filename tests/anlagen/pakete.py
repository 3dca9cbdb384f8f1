"""Word and Excel files, made part by part, so that a test decides about every byte."""

from __future__ import annotations

import posixpath
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
TC = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>'
)
_OPEN = (
    f'xmlns:w="{W}" xmlns:r="{RELS}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)

Bindung = tuple[str, str, str]
"""Where it starts, of what kind it is, where it leads; with ``!`` before that, out of the file."""


def paket(teile: dict[str, str | bytes], bindungen: list[Bindung]) -> bytes:
    """The file of these parts, tied to each other; the n-th tie is called ``rIdn``."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _types(teile))
        for source in dict.fromkeys(each for each, _, _ in bindungen):
            folder, name = posixpath.split(source)
            file.writestr(posixpath.join(folder, "_rels", f"{name}.rels"), _rels(source, bindungen))
        for name, inhalt in teile.items():
            file.writestr(name, inhalt)
    return stream.getvalue()


def _types(teile: dict[str, str | bytes]) -> str:
    mains = {
        "word/document.xml": "wordprocessingml.document.main+xml",
        "xl/workbook.xml": "spreadsheetml.sheet.main+xml",
    }
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.'
        f'{mains.get(name, "part+xml")}"/>'
        for name in teile
        if name.endswith(".xml")
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>{overrides}'
        "</Types>"
    )


def _rels(source: str, bindungen: list[Bindung]) -> str:
    ties = "".join(
        f'<Relationship Id="rId{number}" Type="{RELS}/{art}" Target="{ziel.removeprefix("!")}"'
        f"{' TargetMode=' + chr(34) + 'External' + chr(34) if ziel.startswith('!') else ''}/>"
        for number, (start, art, ziel) in enumerate(bindungen, start=1)
        if start == source
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{ties}</Relationships>"
    )


def teil(tag: str, inside: str) -> str:
    """A part whose root is ``tag``, with the usual names."""
    return f'<?xml version="1.0"?><{tag} {_OPEN}>{inside}</{tag}>'


def word(
    body: str = "<w:p><w:r><w:t>Der Text.</w:t></w:r></w:p>",
    teile: dict[str, str | bytes] | None = None,
    *bindungen: Bindung,
) -> bytes:
    """A Word file with this in its body, and with further parts and ties."""
    document = teil("w:document", f"<w:body>{body}</w:body>")
    return paket(
        {"word/document.xml": document, **(teile or {})},
        [("", "officeDocument", "word/document.xml"), *bindungen],
    )


def absatz(text: str, rpr: str = "", ppr: str = "") -> str:
    """A paragraph of one run."""
    run = f"<w:r>{f'<w:rPr>{rpr}</w:rPr>' if rpr else ''}<w:t>{text}</w:t></w:r>"
    return f"<w:p>{f'<w:pPr>{ppr}</w:pPr>' if ppr else ''}{run}</w:p>"


def excel(
    sheets: dict[str, str] | None = None,
    teile: dict[str, str | bytes] | None = None,
    *bindungen: Bindung,
    states: dict[str, str] | None = None,
    mappe: str = "",
) -> bytes:
    """An Excel file of these sheets, with further parts, ties, and things in its workbook."""
    sheets = {"Daten": zeile(1, "Sichtbar")} if sheets is None else sheets
    parts: dict[str, str | bytes] = {}
    ties: list[Bindung] = [("", "officeDocument", "xl/workbook.xml")]
    entries = ""
    for number, (name, inside) in enumerate(sheets.items(), start=1):
        part = f"worksheets/sheet{number}.xml"
        parts[f"xl/{part}"] = blatt(inside)
        ties.append(("xl/workbook.xml", "worksheet", part))
        state = f' state="{states[name]}"' if states and name in states else ""
        entries += f'<sheet name="{name}" sheetId="{number}" r:id="rId{number + 1}"{state}/>'
    workbook = (
        f'<workbook xmlns="{S}" xmlns:r="{RELS}"><sheets>{entries}</sheets>{mappe}</workbook>'
    )
    return paket({"xl/workbook.xml": workbook, **parts, **(teile or {})}, [*ties, *bindungen])


def blatt(inside: str) -> str:
    """A sheet; rows alone need nothing around them."""
    data = f"<sheetData>{inside}</sheetData>" if inside.startswith("<row") else inside
    return f'<worksheet xmlns="{S}" xmlns:r="{RELS}">{data}</worksheet>'


def zeile(number: int, *texts: str, attributes: str = "", style: int = 0) -> str:
    """A row whose cells hold ``texts``."""
    cells = "".join(
        f'<c r="{chr(65 + column)}{number}" t="inlineStr" s="{style}"><is><t>{text}</t></is></c>'
        for column, text in enumerate(texts)
    )
    return f'<row r="{number}" {attributes}>{cells}</row>'
