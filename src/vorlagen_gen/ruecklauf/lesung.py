"""A returned Word file -> its states: without changes, with those of each author, with all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.docx import herkunft, kommentare, read_docx
from vorlagen_gen.read_back.docx.revisionen import Revision, revisionen, with_revisions
from vorlagen_gen.read_back.uebertragung import packed, unpacked
from vorlagen_gen.ruecklauf.bilder import titled

_MOST_STATES = 60
"""A file with changes of more authors and days is told as that of all of them."""
_FREMDES = (
    ("vbaProject", "enthält Makros"),
    ("/oleObject", "enthält eingebettete Objekte"),
    ("/attachedTemplate", "verweist auf eine Dokumentvorlage"),
    ("/aFChunk", "bindet eine andere Datei ein"),
    ("/subDocument", "bindet ein anderes Dokument ein"),
)


@dataclass(frozen=True, slots=True)
class Teilstand:
    """The file with the changes that ``autor`` made on ``tag`` (as 2026-11-22), and no others."""

    autor: str
    tag: str
    gelesen: Gelesenes


@dataclass(frozen=True, slots=True)
class Anmerkung:
    """A comment with the answers to it; ``marken`` are the numbers of the blocks it is about."""

    autor: str
    tag: str
    text: str
    zitat: str
    marken: tuple[int, ...]
    antwort: str


@dataclass(frozen=True, slots=True)
class Lesung:
    """What a returned file says: with all changes, without any, and author by author.

    ``stand`` and ``basis`` are what it says of its own origin; ``fremdes`` are its parts that
    no text has, in words.
    """

    alle: Gelesenes
    keine: Gelesenes
    teile: tuple[Teilstand, ...]
    stand: str
    basis: Gelesenes | None
    ist_von_uns: bool
    fremdes: tuple[str, ...]
    anmerkungen: tuple[Anmerkung, ...] = ()


def read_packed(data: bytes, name: str) -> bytes:
    """All states of a returned Word file, as bytes for ``unpacked_lesung``.

    Raises:
        VorlagenError: It is no Word file, or damaged.
    """
    told = herkunft(data, name)
    basis = told.basis
    found = {
        "alle": _text(read_docx(data, name)),
        "keine": _text(_state(data, name, set())),
        "teile": [
            [autor, tag, _text(_state(data, name, {(autor, tag)}))]
            for autor, tag in _sources(data, name)
        ],
        "stand": told.stand,
        "basis": _text(basis) if basis else None,
        "ist_von_uns": told.ist_von_uns,
        "fremdes": list(_foreign(data)),
        "anmerkungen": list(_comments(data, name)),
    }
    return json.dumps(found).encode()


def unpacked_lesung(data: bytes) -> Lesung:
    """What ``read_packed`` made.

    Raises:
        ValueError: It did not make them.
    """
    try:
        found = json.loads(data)
        basis = found["basis"]
        return Lesung(
            alle=unpacked(found["alle"].encode()),
            keine=unpacked(found["keine"].encode()),
            teile=tuple(
                Teilstand(str(autor), str(tag), unpacked(text.encode()))
                for autor, tag, text in found["teile"]
            ),
            stand=str(found["stand"]),
            basis=unpacked(basis.encode()) if basis else None,
            ist_von_uns=bool(found["ist_von_uns"]),
            fremdes=tuple(map(str, found["fremdes"])),
            anmerkungen=tuple(map(_remark, found["anmerkungen"])),
        )
    except (AttributeError, KeyError, TypeError) as error:
        raise ValueError from error


def _remark(parts: list[Any]) -> Anmerkung:
    autor, tag, text, zitat, marken, antwort = parts
    return Anmerkung(
        str(autor), str(tag), str(text), str(zitat), tuple(map(int, marken)), str(antwort)
    )


def _text(gelesen: Gelesenes) -> str:
    return packed(titled(gelesen)).decode()


def _state(data: bytes, name: str, sources: set[tuple[str, str]]) -> Gelesenes:
    return read_docx(with_revisions(data, lambda each: _source(each) in sources, name), name)


def _sources(data: bytes, name: str) -> list[tuple[str, str]]:
    """Who changed something on which day, in the order of the file; the days left out if many."""
    found = list(dict.fromkeys(map(_source, revisionen(data, name))))
    return found if len(found) <= _MOST_STATES else []


def _source(revision: Revision) -> tuple[str, str]:
    return revision.autor, _day(revision.zeit)


def _day(zeit: datetime | None) -> str:
    return f"{zeit:%Y-%m-%d}" if zeit else ""


def _comments(data: bytes, name: str) -> Iterator[list[object]]:
    """Each comment that is no answer, with the answers to it."""
    found = kommentare(data, name)
    for each in found:
        if each.antwort_auf is not None and any(e.key == each.antwort_auf for e in found):
            continue
        answers = [f"{e.autor}: {e.text}" for e in found if e.antwort_auf == each.key]
        done = answers or (["In Word als erledigt markiert."] if each.is_erledigt else [])
        yield [
            each.autor,
            _day(each.datum),
            each.text,
            each.zitat,
            list(each.marke),
            " / ".join(done),
        ]


def _foreign(data: bytes) -> Iterator[str]:
    """What the relations of the file name that no text of a paper has."""
    try:
        with ZipFile(BytesIO(data)) as file:
            relations = [file.read(each) for each in file.namelist() if each.endswith(".rels")]
    except (BadZipFile, OSError, RuntimeError, ValueError):
        return
    joint = b"".join(relations).decode("utf-8", "replace")
    yield from (said for sign, said in _FREMDES if sign in joint)
    if any(_is_linked(row) for row in joint.split("<Relationship ")):
        yield "verweist auf Dateien außerhalb"


def _is_linked(relation: str) -> bool:
    return 'TargetMode="External"' in relation and "/hyperlink" not in relation
