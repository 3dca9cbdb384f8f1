"""What kind of file it is, told from its first bytes and not from its name."""

from __future__ import annotations

_OFFICE = {b"word/": "Word-Datei", b"xl/": "Excel-Datei", b"ppt/": "PowerPoint-Datei"}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"
_SIGNATURES = {
    b"%PDF-": "PDF-Datei",
    b"\x89PNG\r\n\x1a\n": "PNG-Bild",
    b"\xff\xd8\xff": "JPEG-Bild",
    b"GIF8": "GIF-Bild",
    b"II*\x00": "TIFF-Bild",
    b"MM\x00*": "TIFF-Bild",
    b"{\\rtf": "RTF-Datei",
}
_NAMED = {
    ".pdf": "PDF-Datei",
    ".docx": "Word-Datei",
    ".xlsx": "Excel-Datei",
    ".png": "PNG-Bild",
    ".jpg": "JPEG-Bild",
    ".jpeg": "JPEG-Bild",
    ".gif": "GIF-Bild",
    ".tif": "TIFF-Bild",
    ".tiff": "TIFF-Bild",
}
_PDF_HEAD = 1024
"""As far in as readers of PDF files look for their signature."""


def read_art(data: bytes, suffix: str = "") -> str | None:
    """The kind of file that ``data`` is; ``None`` if it is none of these, as a text is."""
    if data.startswith(_ZIP):
        found = (art for folder, art in _OFFICE.items() if folder in data)
        return next(found, "ZIP-Datei")
    if data.startswith(_OLD_OFFICE):
        is_excel = suffix.lower() in (".xls", ".xlsx")
        return "Excel-Datei der alten Art" if is_excel else "Word-Datei der alten Art"
    if suffix.lower() == ".pdf" and b"%PDF-" in data[:_PDF_HEAD]:
        return "PDF-Datei"
    return next((art for head, art in _SIGNATURES.items() if data.startswith(head)), None)


def named_art(suffix: str) -> str | None:
    """The kind of file that a name with ``suffix`` promises."""
    return _NAMED.get(suffix.lower())


def is_pdf(data: bytes, suffix: str) -> bool:
    """Whether a file whose name ends in ``suffix`` holds a PDF."""
    return read_art(data, suffix) == "PDF-Datei"
