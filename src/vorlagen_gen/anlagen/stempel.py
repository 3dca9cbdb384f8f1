"""Puts the mark of an Anlage on page 1 of a PDF; in the process that calls it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.pdf import open_pdf
from vorlagen_gen.anlagen.pdf_formular import is_signed
from vorlagen_gen.anlagen.pdf_gang import is_dictionary
from vorlagen_gen.anlagen.stempel_platz import Platz, find_platz
from vorlagen_gen.anlagen.stempel_schrift import Zeile, embed
from vorlagen_gen.anlagen.stempel_titel import set_title

if TYPE_CHECKING:
    import pikepdf

SIGNIERT = "ist digital signiert und bleibt deshalb unverändert, ohne Kopfvermerk"
GESPERRT = "ist verschlüsselt und bleibt deshalb unverändert, ohne Kopfvermerk"
ZU_KLEIN = "hat eine zu kleine erste Seite für den Kopfvermerk und trägt deshalb keinen"
KEIN_PLATZ = "hat oben auf Seite 1 keine freie Stelle; der Kopfvermerk überdeckt dort etwas"

_NAME = "/VorlagenGenKopfvermerk"
_ARTIFACT = "/Artifact <</Type /Pagination /Subtype /Header>> BDC"


def gestempelt(data: bytes, vermerk: str, titel: str) -> tuple[bytes, str]:
    """The file with ``vermerk`` and ``titel``, and what a person has to look at, if anything.

    Raises:
        UnlesbareDateiError: It is damaged beyond mending, or has no page.
    """
    with open_pdf(data) as pdf:
        if pdf.is_encrypted:
            return data, GESPERRT
        if is_signed(pdf):
            return data, SIGNIERT
        if not pdf.pages:
            raise UnlesbareDateiError
        hinweis = _mark(pdf, data, vermerk)
        set_title(pdf, titel)
        stream = BytesIO()
        pdf.save(stream, deterministic_id=True, fix_metadata_version=False)
    return stream.getvalue(), hinweis


def _mark(pdf: pikepdf.Pdf, data: bytes, vermerk: str) -> str:
    zeile = Zeile.of(vermerk)
    platz = find_platz(pdf.pages[0], data, zeile.width)
    if platz is None:
        return ZU_KLEIN
    page = pdf.pages[0]
    name = _add_resource(page, _form(pdf, zeile, platz))
    opened, left_open = _nesting(page)
    drawn = f"{_ARTIFACT} q {platz.matrix} cm {name} Do Q EMC"
    page.contents_add(f"{'q ' * opened}\n".encode(), prepend=True)
    page.contents_add(f"\n{'Q ' * left_open}\n{drawn}\n".encode())
    return "" if platz.is_free else KEIN_PLATZ


def _form(pdf: pikepdf.Pdf, zeile: Zeile, platz: Platz) -> pikepdf.Object:
    """The mark as a drawing of its own, so that it shares neither fonts nor colours with the page.

    Its grey is calibrated: a file for the archive may have no other that needs no profile.
    """
    import pikepdf

    size = platz.size
    painted = f"/Grau cs 0 sc BT /Schrift {size:.4f} Tf <{zeile.codes.hex()}> Tj ET"
    form = pdf.make_stream(painted.encode())
    grey = pikepdf.Dictionary(WhitePoint=[0.9505, 1, 1.089])
    form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
    form.BBox = [0, -size, round(zeile.width * size + size, 4), 2 * size]
    form.Resources = pikepdf.Dictionary(
        Font=pikepdf.Dictionary(Schrift=embed(pdf, zeile)),
        ColorSpace=pikepdf.Dictionary(Grau=pikepdf.Array([pikepdf.Name.CalGray, grey])),
    )
    return form


def _add_resource(page: pikepdf.Page, form: pikepdf.Object) -> str:
    """The name under which page 1, and no other page, knows ``form``."""
    import pikepdf

    resources = pikepdf.Dictionary(_entries(_inherited(page.obj, "/Resources")))
    drawings = pikepdf.Dictionary(_entries(resources.get("/XObject")))
    name = _NAME
    while name in drawings:
        name += "-"
    drawings[name] = form
    resources["/XObject"] = drawings
    page.obj["/Resources"] = resources
    return name


def _entries(part: object) -> dict[str, pikepdf.Object]:
    return dict(part.items()) if is_dictionary(part) else {}


def _inherited(page: pikepdf.Object, key: str) -> pikepdf.Object | None:
    """What a page says, or else what all pages say that it stands with."""
    node: pikepdf.Object | None = page
    for _ in range(100):
        if not is_dictionary(node) or key in node:
            break
        node = node.get("/Parent")
    return node.get(key) if is_dictionary(node) else None


def _nesting(page: pikepdf.Page) -> tuple[int, int]:
    """How many graphics states to save before what the page paints, and to restore after it.

    Files are found that restore more than they saved, or fewer.
    """
    import pikepdf

    depth = lowest = 0
    try:
        for instruction in pikepdf.parse_content_stream(page, operators="q Q"):
            depth += 1 if str(instruction.operator) == "q" else -1
            lowest = min(lowest, depth)
    except pikepdf.PdfError:
        return 1, 1
    opened = 1 - lowest
    return opened, opened + depth
