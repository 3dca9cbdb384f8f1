"""What is not public gets files of its own, and leaves no trace in the public ones."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Werkstatt

GEHEIM = "Geheimhuber"
CONTACT = "email: mustermann@stadt-muenster.de}\n"


def contents(path: Path) -> bytes:
    """All that a file holds, unpacked."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as archive:
            return b"".join(archive.read(name) for name in archive.namelist())
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf, pypdfium2.PdfDocument(path) as drawn:
            pages = (page.get_textpage().get_text_range() for page in drawn)
            return "".join((*pages, repr(list(pdf.objects)))).encode()
    return path.read_bytes()


def test_a_non_public_paper_is_built_and_checked_under_names_of_its_own(
    werkstatt: Werkstatt,
) -> None:
    werkstatt.edit("oeffentlich: ja", "oeffentlich: nein")
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 0, ergebnis.out
    names = [path.stem for path in werkstatt.ausgabe.iterdir() if path.suffix != ".json"]
    assert names
    assert all(name.endswith("_nichtoeffentlich") for name in names)
    assert "Hochladen, nur nichtöffentlich: " in ergebnis.out
    assert "\n  Hochladen: " not in ergebnis.out


def test_a_non_public_contact_is_in_no_public_file(werkstatt: Werkstatt) -> None:
    second = (
        f"  - {{anrede: Herr, name: {GEHEIM}, telefon: 492-1, email: a@b.de, oeffentlich: nein}}\n"
    )
    werkstatt.edit(CONTACT, CONTACT + second)
    ergebnis = werkstatt.run("bauen")
    assert ergebnis.code == 0, ergebnis.out
    files = [path for path in werkstatt.ausgabe.iterdir() if path.suffix != ".json"]
    holding = {path.name for path in files if GEHEIM.encode() in contents(path)}
    public = {path.name for path in files if not path.stem.endswith("_nichtoeffentlich")}
    stamm = "V-9901-2025-1_Beschlussvorlage_nichtoeffentlich"
    assert {f"{stamm}.docx", f"{stamm}.pdf"} <= holding
    assert public
    assert not holding & public
