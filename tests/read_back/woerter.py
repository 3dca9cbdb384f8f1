"""Word files of other producers, as small as they can be."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="{_OFFICE}"'
    ' xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PARTS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "settings": "settings",
    "comments": "comments",
    "commentsExtended": "commentsEx",
    "kopf": "hdr",
    "fuss": "ftr",
}
_KINDS = {"kopf": "header", "fuss": "footer"}


def docx(body: str, links: str = "", **parts: str) -> bytes:
    """A Word file with ``body`` and the content of further parts; a part's id is its name."""
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/{_KINDS.get(name, name)}" Target="{name}.xml"/>'
        for name in parts
    )
    out = BytesIO()
    with ZipFile(out, "w") as file:
        start = f'<Relationship Id="a" Type="{_OFFICE}/officeDocument" Target="word/main.xml"/>'
        file.writestr("_rels/.rels", _relationships(start))
        file.writestr("word/_rels/main.xml.rels", _relationships(relations + links))
        file.writestr("word/main.xml", _part("document", f"<w:body>{body}</w:body>"))
        for name, content in parts.items():
            file.writestr(f"word/{name}.xml", _part(_PARTS[name], content))
    return out.getvalue()


def absatz(text: str, properties: str = "") -> str:
    """A paragraph with one run."""
    look = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{look}{lauf(text)}</w:p>"


def lauf(text: str, properties: str = "") -> str:
    """A run."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def nummer(number: int, level: int = 0) -> str:
    """The properties of a numbered paragraph."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def stufe(level: int, number_format: str, text: str, more: str = "", start: int = 1) -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="{start}"/><w:numFmt w:val="{number_format}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def liste(*levels: str, overrides: str = "") -> str:
    """A numbering part with one list, whose instances 1 and 2 share it; 2 has ``overrides``."""
    definition = f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
    uses = '<w:abstractNumId w:val="0"/>'
    return (
        f'{definition}<w:num w:numId="1">{uses}</w:num><w:num w:numId="2">{uses}{overrides}</w:num>'
    )


def _part(root: str, content: str) -> str:
    return f"<w:{root} {_NAMES}>{content}</w:{root}>"


def _relationships(content: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}">{content}</Relationships>'
