"""What a page may load: files of the template's folder, its figures, the fonts; nothing else."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

from vorlagen_gen.document import Block, Document, Figure, children
from vorlagen_gen.errors import VorlagenError

TEMPLATE_URL = "file:///template/"
"""Where style sheets believe to lie: the same on every machine, so that bytes do not differ."""
FONT_URL = "file:///schrift/"
WATERMARK_URL = "vorlage:wasserzeichen"
_FIGURE_URL = "vorlage:abbildung/"
_TYPES = {".ttf": "font/ttf", ".css": "text/css", ".svg": "image/svg+xml"}


def figure_url(file: str) -> str:
    """The address under which a page loads the figure ``file``."""
    return _FIGURE_URL + quote(file)


class ClosedFetcher(URLFetcher):  # type: ignore[misc] # weasyprint has no types
    """Answers from given files and from one folder; any other address is refused."""

    def __init__(self, folder: Path, contents: Mapping[str, bytes | Path]) -> None:
        """``contents`` maps addresses to what they hold; ``folder`` answers ``TEMPLATE_URL``."""
        super().__init__(allowed_protocols=())
        self._folder = folder.resolve()
        self._contents = contents

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 -- weasyprint's signature
        """The content behind ``url``; ValueError (weasyprint logs it) when it is not allowed."""
        content = self._contents.get(url)
        if content is None:
            content = self._template_file(url)
        body = content if isinstance(content, bytes) else content.read_bytes()
        return URLFetcherResponse(url, body, {"Content-Type": _mime_type(url)})

    def _template_file(self, url: str) -> Path:
        name = unquote(url.removeprefix(TEMPLATE_URL))
        path = (self._folder / name).resolve()
        if not url.startswith(TEMPLATE_URL) or not path.is_relative_to(self._folder):
            raise ValueError("außerhalb des Vorlagenordners, wird nicht geladen")
        return path


def _mime_type(url: str) -> str:
    suffix = PurePosixPath(url).suffix.lower()
    if url == WATERMARK_URL:
        suffix = ".svg"
    return _TYPES.get(suffix) or mimetypes.guess_type(url)[0] or "application/octet-stream"


def load_figures(document: Document, project_dir: Path, template_dir: Path) -> dict[str, bytes]:
    """Address and content of each figure of ``document``.

    Raises:
        VorlagenError: A file is missing, lies outside the project, or is an SVG with entities.
    """
    folders = (project_dir.resolve(), template_dir.resolve())
    return {
        figure_url(figure.file): _read_figure(figure, project_dir, folders)
        for figure in _figures(document)
    }


def _figures(document: Document) -> Iterator[Figure]:
    if document.kopf and document.kopf.logo:
        yield document.kopf.logo
    for block in document.blocks:
        yield from _figures_inside(block)


def _figures_inside(block: Block) -> Iterator[Figure]:
    if isinstance(block, Figure):
        yield block
    for child in children(block):
        yield from _figures_inside(child)


def _read_figure(figure: Figure, project_dir: Path, folders: tuple[Path, ...]) -> bytes:
    path = (project_dir / figure.file).resolve()
    if not any(path.is_relative_to(folder) for folder in folders) or not path.is_file():
        raise VorlagenError(
            f"{figure.place}: Die Bilddatei »{figure.file}« liegt nicht im Projektordner.",
            "Legen Sie die Datei dorthin oder berichtigen Sie ihren Namen.",
        )
    content = path.read_bytes()
    if b"<!ENTITY" in content or b"<!DOCTYPE" in content[:4096]:
        raise VorlagenError(
            f"{figure.place}: Die Bilddatei »{figure.file}« enthält eine Dokumenttyp-Angabe.",
            "Speichern Sie die SVG-Datei ohne die Zeile <!DOCTYPE …>.",
        )
    return content
