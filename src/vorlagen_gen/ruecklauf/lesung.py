"""A returned Word file -> its states: without changes, with those of each author, with all."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from vorlagen_gen.read_back.abdruck import of_picture
from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.docx import bilder, herkunft, kommentare, read_docx, ungelesenes
from vorlagen_gen.read_back.docx.kommentarleser import Kommentar
from vorlagen_gen.read_back.docx.revisionen import Revision, revisionen, with_revisions
from vorlagen_gen.read_back.docx.ungelesenes import Weise
from vorlagen_gen.read_back.uebertragung import packed, unpacked
from vorlagen_gen.ruecklauf.bilder import titled
from vorlagen_gen.ruecklauf.raster import raster

_MOST_STATES = 60
"""A file with changes of more authors and days is told without the days, of more authors as one."""
_Urheber = tuple[str, str]
"""Who changed something, and the day as 2026-11-22."""
_FREMDES = (
    ("vbaProject", "enthält Makros"),
    ("/oleObject", "enthält eingebettete Objekte"),
    ("/attachedTemplate", "verweist auf eine Dokumentvorlage"),
    ("/aFChunk", "bindet eine andere Datei ein"),
    ("/subDocument", "bindet ein anderes Dokument ein"),
)
_UNGELESENES = {
    Weise.ENDNOTE: "Endnoten gibt es in einer Vorlage nicht; machen Sie eine Fußnote daraus.",
    Weise.FORMEL: "Formeln lassen sich nicht übernehmen; schreiben Sie sie als Text.",
    Weise.DURCHGESTRICHEN: "Durchgestrichen bleibt Text stehen; soll er fehlen, löschen Sie ihn.",
    Weise.HOCHGESTELLT: "Hoch- und Tiefgestelltes wird wie anderer Text gedruckt; schreiben Sie "
    "Zeichen, die so aussehen, wie ² oder ³.",
    Weise.HERVORGEHOBEN: "Farben und Unterstreichungen lassen sich nicht übernehmen; fragen Sie, "
    "was damit gemeint ist, wenn kein Kommentar es sagt.",
    Weise.VERBORGEN: "Das ist als ausgeblendeter Text formatiert und wird nicht übernommen; soll "
    "es in die Vorlage, schreiben Sie es dort hinein.",
    Weise.TEXTFELD: "Das steht in der Datei in einem Textfeld; vorgeschlagen ist es als Absatz.",
    Weise.FELD: "Das ist in der Datei ein Feld, das Word selbst neu berechnet; vorgeschlagen ist "
    "es als fester Text.",
}
_ANGEBOTEN = frozenset({Weise.TEXTFELD, Weise.FELD})
"""What is read as text all the same: only how it is said is lost."""


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
class Fremdes:
    """What a file has and no paper can: why, with what to do, and the words if it has some.

    ``ist_angeboten`` is said of words that are read all the same.
    """

    grund: str
    zitat: str = ""
    ist_angeboten: bool = False


@dataclass(frozen=True, slots=True)
class Lesung:
    """What a returned file says: with all changes, without any, and author by author.

    ``stand`` and ``basis`` are what it says of its own origin; ``fremdes`` is what none of its
    texts tells, and ``raster`` what its pictures look like, by what tells them from others.
    """

    alle: Gelesenes
    keine: Gelesenes
    teile: tuple[Teilstand, ...]
    stand: str
    basis: Gelesenes | None
    ist_von_uns: bool
    fremdes: tuple[Fremdes, ...]
    anmerkungen: tuple[Anmerkung, ...] = ()
    raster: Mapping[str, str] = field(default_factory=dict)


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
            [autor, tag, _text(_state(data, name, own))]
            for (autor, tag), own in _sources(data, name).items()
        ],
        "stand": told.stand,
        "basis": _text(basis) if basis else None,
        "ist_von_uns": told.ist_von_uns,
        "fremdes": [*map(astuple, _foreign(data)), *map(astuple, _untold(data, name))],
        "anmerkungen": list(_comments(data, name)),
        "raster": {of_picture(each)[0]: raster(each) for each in bilder(data, name)},
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
            fremdes=tuple(
                Fremdes(str(grund), str(zitat), bool(offered))
                for grund, zitat, offered in found["fremdes"]
            ),
            anmerkungen=tuple(map(_remark, found["anmerkungen"])),
            raster={str(each): str(seen) for each, seen in found["raster"].items()},
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


def _state(data: bytes, name: str, sources: Collection[_Urheber]) -> Gelesenes:
    return read_docx(with_revisions(data, lambda each: _source(each) in sources, name), name)


def _sources(data: bytes, name: str) -> Mapping[_Urheber, Collection[_Urheber]]:
    """Who changed something on which day, in the order of the file; the days left out if many."""
    found = dict.fromkeys(map(_source, revisionen(data, name)))
    if len(found) <= _MOST_STATES:
        return {each: {each} for each in found}
    by_author: dict[_Urheber, list[_Urheber]] = {}
    for each in found:
        by_author.setdefault((each[0], ""), []).append(each)
    return by_author if len(by_author) <= _MOST_STATES else {}


def _source(revision: Revision) -> _Urheber:
    return revision.autor, _day(revision.zeit)


def _day(zeit: datetime | None) -> str:
    return f"{zeit:%Y-%m-%d}" if zeit else ""


def _comments(data: bytes, name: str) -> Iterator[list[object]]:
    """Each comment that is no answer, with the answers to it."""
    for each, below in _threads(kommentare(data, name)):
        answers = [f"{e.autor}: {e.text}" for e in below]
        done = answers or (["In Word als erledigt markiert."] if each.is_erledigt else [])
        yield [
            each.autor,
            _day(each.datum),
            each.text,
            each.zitat,
            list(each.marke),
            " / ".join(done),
        ]


def _threads(found: Sequence[Kommentar]) -> Iterator[tuple[Kommentar, list[Kommentar]]]:
    """Each comment that is no answer, and all answers to it or to one of these; none is left out.

    Comments of a broken file that answer each other in a circle begin with any of them.
    """
    keys = {each.key for each in found}
    told: set[str] = set()

    def below(key: str) -> Iterator[Kommentar]:
        for each in found:
            if each.antwort_auf == key and each.key not in told:
                told.add(each.key)
                yield each
                yield from below(each.key)

    firsts = [each for each in found if each.antwort_auf not in keys]
    for each in (*firsts, *found):
        if each.key not in told:
            told.add(each.key)
            yield each, list(below(each.key))


def _untold(data: bytes, name: str) -> Iterator[Fremdes]:
    for each in ungelesenes(data, name):
        yield Fremdes(_UNGELESENES[each.weise], each.text, each.weise in _ANGEBOTEN)


def _foreign(data: bytes) -> Iterator[Fremdes]:
    """What the relations of the file name that no text of a paper has."""
    try:
        with ZipFile(BytesIO(data)) as file:
            relations = [file.read(each) for each in file.namelist() if each.endswith(".rels")]
    except (BadZipFile, OSError, RuntimeError, ValueError):
        return
    joint = b"".join(relations).decode("utf-8", "replace")
    told = [said for sign, said in _FREMDES if sign in joint]
    if any(_is_linked(row) for row in joint.split("<Relationship ")):
        told.append("verweist auf Dateien außerhalb")
    yield from (Fremdes(f"Die Datei {each}; das wird nicht übernommen.") for each in told)


def _is_linked(relation: str) -> bool:
    return 'TargetMode="External"' in relation and "/hyperlink" not in relation
