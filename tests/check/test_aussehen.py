"""Files that look alike although their bytes differ, and files that do not."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest

from vorlagen_gen.check.aussehen import differing_pages, looks_alike

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TEXT = f'<w:document {W}><w:p><w:pPr><w:pStyle w:val="Zitat"/></w:pPr></w:p></w:document>'
STYLES = (
    f"<w:styles {W}><w:docDefaults><w:sz/></w:docDefaults>"
    '<w:style w:styleId="Normal" w:default="1"><w:a/></w:style>'
    '<w:style w:styleId="Grund"><w:b/></w:style>'
    '<w:style w:styleId="Zitat"><w:basedOn w:val="Grund"/><w:c/></w:style>'
    '<w:style w:styleId="Übrig"><w:d/></w:style></w:styles>'
)


def word(text: str = TEXT, styles: str = STYLES, about: str = "1") -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as file:
        file.writestr("word/document.xml", text)
        file.writestr("word/styles.xml", styles)
        file.writestr("docProps/core.xml", about)
    return target.getvalue()


@pytest.mark.parametrize(
    ("other", "is_alike"),
    [
        (word(), True),
        (word(about="2"), True),
        (word(styles=STYLES.replace("<w:d/>", "<w:e/>")), True),
        (word(styles=STYLES.replace("<w:c/>", "<w:e/>")), False),
        (word(styles=STYLES.replace("<w:b/>", "<w:e/>")), False),
        (word(styles=STYLES.replace("<w:a/>", "<w:e/>")), False),
        (word(styles=STYLES.replace("<w:sz/>", "<w:e/>")), False),
        (word(text=TEXT.replace("<w:p>", "<w:p><w:r/>")), False),
    ],
)
def test_a_style_counts_if_it_is_in_use(other: bytes, *, is_alike: bool) -> None:
    assert looks_alike(word(), other) is is_alike


def pdf(*tops: float, title: str = "") -> bytes:
    """A page for each of ``tops``, with a line at that height."""
    target = BytesIO()
    with pikepdf.new() as file:
        for top in tops:
            file.add_blank_page(page_size=(200, 200))
            file.pages[-1].Contents = file.make_stream(f"10 {top} 100 5 re f".encode())
        file.docinfo["/Title"] = title
        file.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    ("other", "pages"),
    [
        (pdf(50, 60, 70, title="anders"), ()),
        (pdf(50, 60.5, 70), (2,)),
        (pdf(51, 60, 71), (1, 3)),
        (pdf(50, 60), (3,)),
        (pdf(50, 60, 70, 80), (4,)),
    ],
)
def test_pages_are_compared_as_they_are_seen(other: bytes, pages: tuple[int, ...]) -> None:
    assert differing_pages(pdf(50, 60, 70), other) == pages
