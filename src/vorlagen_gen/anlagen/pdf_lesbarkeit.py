"""How much of a PDF readers and screen readers find; in the process that calls it."""

from __future__ import annotations

from typing import Any

MAX_PAGES = 50
MAX_CHARS_PER_PAGE = 4000
ERROR_PASSWORD = 4
UNDECODABLE = "\ufffd"
"""Stands for what no reader can decode; there is a letter, though nobody knows which."""


def read(data: bytes) -> dict[str, object]:
    """What the PDF ``data`` says of itself, and the text of its first pages.

    Raises:
        pypdfium2.PdfiumError: It is damaged.
    """
    import pypdfium2  # type: ignore[import-untyped]
    from pypdfium2 import raw

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == ERROR_PASSWORD:
            return {"is_verschluesselt": True}
        raise
    pages = [_page(document[index]) for index in range(min(len(document), MAX_PAGES))]
    return {
        "seiten": len(document),
        "is_verschluesselt": raw.FPDF_GetSecurityHandlerRevision(document) != -1,
        "is_getaggt": document.is_tagged(),
        "titel": _title(document),
        "sprache": _language(document),
        "text": "\n".join(text for text, _, _ in pages),
        "ohne_zuordnung": sum(unmapped for _, unmapped, _ in pages),
        "nur_bild": [
            number
            for number, (text, _, has_image) in enumerate(pages, start=1)
            if has_image and not any(char.isalnum() or char == UNDECODABLE for char in text)
        ],
    }


def _title(document: Any) -> str:  # noqa: ANN401 -- pypdfium2 has no types
    """What it names as its title; nothing if that is no text."""
    try:
        return str(document.get_metadata_value("Title")).strip()
    except UnicodeDecodeError:
        return ""


def _language(document: Any) -> str:  # noqa: ANN401 -- pypdfium2 has no types
    from pypdfium2 import raw

    size = raw.FPDFCatalog_GetLanguage(document, None, 0)
    if size <= 0:
        return ""
    buffer = (raw.FPDF_WCHAR * size)()
    raw.FPDFCatalog_GetLanguage(document, buffer, size)
    return bytes(buffer).decode("utf-16-le", "replace").strip("\x00 ")


def _page(page: Any) -> tuple[str, int, bool]:  # noqa: ANN401 -- pypdfium2 has no types
    """Its text, how many of its letters stand for nothing, and whether it shows an image."""
    from pypdfium2 import raw

    textpage = page.get_textpage()
    count = min(textpage.count_chars(), MAX_CHARS_PER_PAGE)
    text = textpage.get_text_range(0, count, errors="replace") if count else ""
    unmapped = sum(raw.FPDFText_HasUnicodeMapError(textpage, index) == 1 for index in range(count))
    has_image = any(True for _ in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=2))
    return text, unmapped, has_image
