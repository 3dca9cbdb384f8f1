"""What a page may load: files of the template's folder, its figures, the fonts; nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

from weasyprint.urls import URLFetcher, URLFetcherResponse

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import Block, Document, Figure
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.lesefolge import children
from vorlagen_gen.render.pdf.bilder import MAX_BYTES, require_harmless
from vorlagen_gen.render.pdf.charts import chart_url, draw_chart

TEMPLATE_URL = "file:///template/"
"""Where style sheets believe to lie: the same on every machine, so that bytes do not differ."""
FONT_URL = "file:///schrift/"
WATERMARK_URL = "vorlage:wasserzeichen"
_FIGURE_URL = "vorlage:abbildung/"
_TYPES = {
    ".css": "text/css",
    ".gif": "image/gif",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".otf": "font/otf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".webp": "image/webp",
}
"""The kinds of files a page may load; what the machine thinks of their endings is no matter."""


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
        self._sheets: set[str] = set()

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:  # noqa: ARG002 -- weasyprint's signature
        """The content behind ``url``; ValueError (weasyprint logs it) when it is not allowed."""
        content = self._contents.get(url)
        if content is None:
            content = self._template_file(url)
        mime_type = _mime_type(url)
        body = content if isinstance(content, bytes) else content.read_bytes()
        require_harmless(body, mime_type)
        return URLFetcherResponse(url, body, {"Content-Type": mime_type})

    def _template_file(self, url: str) -> Path:
        name = unquote(url.removeprefix(TEMPLATE_URL))
        path = (self._folder / name).resolve()
        if not url.startswith(TEMPLATE_URL) or not path.is_relative_to(self._folder):
            raise ValueError("außerhalb des Vorlagenordners, wird nicht geladen")
        if not path.is_file():
            raise ValueError("gibt es nicht")
        if path.suffix.lower() == ".css":
            self._require_new(url)
        return path

    def _require_new(self, sheet: str) -> None:
        """A style sheet that imports itself would never end."""
        if sheet in self._sheets:
            raise ValueError("wird mehr als einmal geladen")
        self._sheets.add(sheet)


def _mime_type(url: str) -> str:
    suffix = PurePosixPath(url).suffix.lower()
    if url == WATERMARK_URL:
        suffix = ".svg"
    if suffix not in _TYPES:
        raise ValueError("keine Datei, die eine Seite laden kann")
    return _TYPES[suffix]


def load_figures(document: Document, project_dir: Path, template_dir: Path) -> dict[str, bytes]:
    """Address and content of each figure and chart of ``document``.

    Raises:
        VorlagenError: A file is missing, lies outside the project, or is very large.
    """
    folders = (project_dir.resolve(), template_dir.resolve())
    logo = (document.kopf.logo,) if document.kopf and document.kopf.logo else ()
    contents: dict[str, bytes] = {}
    for block in (*logo, *_all(document.blocks)):
        if isinstance(block, Figure):
            contents[figure_url(block.file)] = block.inhalt or _read_figure(
                block, project_dir, folders
            )
        elif isinstance(block, Chart):
            contents[chart_url(block)] = draw_chart(block)
    return contents


def _all(blocks: Iterable[Block]) -> Iterator[Block]:
    """``blocks`` with all that are inside them."""
    for block in blocks:
        yield block
        yield from _all(children(block))


def _read_figure(figure: Figure, project_dir: Path, folders: tuple[Path, ...]) -> bytes:
    path = (project_dir / figure.file).resolve()
    if not any(path.is_relative_to(folder) for folder in folders) or not path.is_file():
        raise VorlagenError(
            f"{figure.place}: Die Bilddatei »{figure.file}« liegt nicht im Projektordner.",
            "Legen Sie die Datei dorthin oder berichtigen Sie ihren Namen.",
        )
    if path.stat().st_size > MAX_BYTES:
        raise VorlagenError(
            f"{figure.place}: Die Bilddatei »{figure.file}« ist größer als 20 MB.",
            "Verkleinern Sie das Bild.",
        )
    return path.read_bytes()
