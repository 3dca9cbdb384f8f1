"""Reports that commands wrote on a paper, to be read in the workbench; none is changed there.

A page never names a file: it asks for one of the kinds that there are. What a report says becomes
plain parts, and only those that a report has: whatever somebody put into the file, no markup of it
reaches the browser.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any, TypeAlias

from lxml import etree

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError
from vorlagen_gen.assemble.dateinamen import NICHTOEFFENTLICH, kennung, slug
from vorlagen_gen.deliver.stand import BERICHT
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.einlesen import lies
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.importe.bericht import NAME, NICHT_ZUGEORDNET
from vorlagen_gen.load.dateien import is_inside, is_plain_file
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner

Teil: TypeAlias = "str | dict[str, Any]"
"""A text, or a part as JSON: ``was`` it is, its ``teile``, and the ``scope`` of a head."""

_MAX_BYTES = 5_000_000
_DEEPEST = 20
_TEILE = frozenset(
    {"caption", "dd", "dl", "dt", "h2", "h3", "li", "p", "pre", "table", "tbody", "td", "th"}
    | {"thead", "tr", "ul"}
)
_STUMM = frozenset({"h1", "head", "script", "style", "template"})
"""What is not shown: the page has the title, and nothing runs."""


@dataclass(frozen=True, slots=True)
class Fundstelle:
    """A report that is there: ``art`` names it among those of its paper."""

    art: str
    titel: str
    path: Path

    @property
    def zeit(self) -> str:
        """When it was written."""
        stamp = datetime.fromtimestamp(self.path.stat().st_mtime, UTC).astimezone()
        return f"{stamp:%d.%m.%Y, %H:%M} Uhr"


def berichte_of(projekt: Projekt, ordner: Vorlagenordner) -> list[dict[str, str]]:
    """The reports that there are on a paper, as JSON."""
    return [{"art": each.art, "titel": each.titel} for each in _found(projekt, ordner)]


def bericht(projekt: Projekt, ordner: Vorlagenordner, art: str) -> dict[str, Any]:
    """What the report ``art`` says, as JSON.

    Raises:
        AblehnungError: There is no such report.
        VorlagenError: It cannot be read.
    """
    found = next((each for each in _found(projekt, ordner) if each.art == art), None)
    if found is None:
        raise AblehnungError(
            HTTPStatus.NOT_FOUND,
            "Diesen Bericht gibt es nicht (mehr).",
            "Laden Sie die Seite der Vorlage neu: Dort stehen die Berichte, die es gibt.",
        )
    text = Quelldatei.read(found.path, found.path.name).zeilen.text
    teile = _of_import(text) if found.path.suffix == ".md" else _of_html(text)
    return {"titel": found.titel, "zeit": found.zeit, "teile": teile}


def _found(projekt: Projekt, ordner: Vorlagenordner) -> Iterator[Fundstelle]:
    for art, titel, folder, pattern in _places(projekt, ordner):
        for path in sorted(folder.glob(pattern)):
            is_ours = is_plain_file(path) and is_inside(path, projekt.root)
            if is_ours and path.stat().st_size <= _MAX_BYTES:
                yield Fundstelle(art, titel, path)
                break


def _places(projekt: Projekt, ordner: Vorlagenordner) -> Iterator[tuple[str, str, Path, str]]:
    """Kind and title of each report that there may be, its folder, and how its name begins."""
    vorlage = lies(projekt, ordner).vorlage
    nummer = vorlage.nummer if vorlage else None
    paket = projekt.root / "paket" / (kennung(nummer) if nummer else slug(ordner.name))
    intern = paket.with_name(f"{paket.name}_{NICHTOEFFENTLICH}")
    html = f"{BERICHT}*.html"
    yield "import", "Importbericht", ordner.path, NAME
    yield "ausgabe", "Prüfbericht der Ausgabe", projekt.root / "ausgabe" / ordner.name, html
    yield "paket", "Prüfbericht des Pakets", paket, html
    yield "paket_intern", "Prüfbericht des nichtöffentlichen Pakets", intern, html


def _of_import(text: str) -> list[dict[str, Any]]:
    """The report of an import; what found no field is one text, as it is to be copied."""
    found: list[dict[str, Any]] = []
    is_verbatim = False
    for line in text.split("\n")[1:]:
        head, _, rest = line.partition(" ")
        if head in ("#", "##") and rest:
            is_verbatim = head == "##" or rest == NICHT_ZUGEORDNET
            found.append(_part("h2" if head == "#" else "h3", rest))
        elif head == "-" and not is_verbatim:
            _add_to(found, "ul", _part("li", rest))
        elif is_verbatim:
            _add_to(found, "pre", f"{line}\n")
        elif line:
            found.append(_part("p", line))
    return [each for each in map(_trimmed, found) if each["teile"]]


def _trimmed(teil: dict[str, Any]) -> dict[str, Any]:
    """A text word for word is one piece, without the blank lines around it."""
    if teil["was"] != "pre":
        return teil
    text = "".join(teil["teile"]).strip("\n")
    return _part("pre", *([text] if text else []))


def _add_to(found: list[dict[str, Any]], was: str, teil: Teil) -> None:
    """Put ``teil`` into the last part if that is ``was``, else into a new one."""
    if not found or found[-1]["was"] != was:
        found.append(_part(was))
    found[-1]["teile"].append(teil)


def _of_html(text: str) -> list[dict[str, Any]]:
    parser = etree.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    root = etree.fromstring(text.encode(), parser)
    if root is None:
        raise VorlagenError(
            "In diesem Bericht steht nichts.",
            "Erzeugen Sie die Ausgabe oder das Paket noch einmal.",
            ExitCode.CHECK_FAILED,
        )
    return [each for each in _below(root) if not isinstance(each, str)]


def _below(element: etree._Element, depth: int = 0) -> list[Teil]:
    """The texts and known parts in ``element``; of an unknown one what is in it."""
    found: list[Teil] = [element.text or ""]
    for kid in element if depth < _DEEPEST else ():
        if kid.tag in _TEILE:
            scope = {"scope": kid.get("scope")} if kid.get("scope") in ("row", "col") else {}
            found.append({**_part(str(kid.tag), *_below(kid, depth + 1)), **scope})
        elif kid.tag not in _STUMM:
            found += _below(kid, depth + 1)
        found.append(kid.tail or "")
    return [each for each in found if not isinstance(each, str) or each.strip()]


def _part(was: str, *teile: Teil) -> dict[str, Any]:
    return {"was": was, "teile": list(teile)}
