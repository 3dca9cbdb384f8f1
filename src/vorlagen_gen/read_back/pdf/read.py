"""The steps from the bytes of a PDF to its blocks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NoReturn

import pikepdf

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.read_back.blocks import Gelesenes, Geltung, Run, Seite, normalised_text, plain
from vorlagen_gen.read_back.pdf.body import BodyReader
from vorlagen_gen.read_back.pdf.content import Artefakt, ContentReader, PageContent
from vorlagen_gen.read_back.pdf.datei import PdfDatei
from vorlagen_gen.read_back.pdf.lines import LineJoiner

_DAMAGED = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    RuntimeError,
    TypeError,
    ValueError,
)


def read(datei: PdfDatei, name: str) -> Gelesenes:
    """What ``read_pdf`` promises."""
    try:
        return _read(datei)
    except pikepdf.PasswordError:
        raise VorlagenError(
            f"{name} ist mit einem Kennwort gesperrt.",
            "Speichern Sie die PDF-Datei ohne Kennwort.",
        ) from None
    except (pikepdf.PdfError, *_DAMAGED):
        _refuse(name)


def _refuse(name: str) -> NoReturn:
    raise VorlagenError(
        f"{name} ist keine PDF-Datei oder beschädigt.",
        "Erzeugen Sie die PDF-Datei neu.",
    ) from None


def _read(datei: PdfDatei) -> Gelesenes:
    reader, pdf = ContentReader(), datei.opened
    pages = [reader.read(page) for page in pdf.pages]
    language = str(pdf.Root.get("/Lang", ""))
    body = BodyReader(pages, language)
    blocks = tuple(body.blocks(datei.elements))
    return Gelesenes(
        title=normalised_text(str(pdf.docinfo.get("/Title", ""))),
        language=language,
        blocks=blocks,
        footnotes=tuple(body.footnotes),
        seiten=tuple(_seiten(pages)),
    )


def _seiten(pages: list[PageContent]) -> Iterator[Seite]:
    for number, page in enumerate(pages, start=1):
        header = tuple(_texts(page.artefakte, "/Header"))
        footer = tuple(_texts(page.artefakte, "/Footer"))
        yield Seite(Geltung.EINE, number, header, footer)


def _texts(artefakte: list[Artefakt], kind: str) -> Iterator[str]:
    """What the artifacts of a kind say, each by itself."""
    for artefakt in artefakte:
        if artefakt.kind == kind:
            joiner = LineJoiner()
            joiner.add(artefakt.stuecke, 0, Run(""))
            if text := plain(joiner.finish()):
                yield text
