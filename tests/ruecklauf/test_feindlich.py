"""Files that are broken, hostile, of another paper or of an older state of this one."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from tests.mustervorlagen import musterdateien
from tests.read_back.woerter import absatz, docx
from tests.ruecklauf.bearbeitungen import BEGRUENDUNG, Bearbeitung, Dokument, Ersatz
from tests.ruecklauf.projekt import NAME, lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, maengel, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import (
    DOCUMENT,
    Element,
    W,
    divided,
    parts_of,
    rewritten,
    run,
    with_parts,
)

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.ruecklauf.auswahl import selected
from vorlagen_gen.ruecklauf.lauf import read_ruecklauf
from vorlagen_gen.ruecklauf.staende import Staende
from vorlagen_gen.ruecklauf.vorschlag import Zustand

_NEU = (Ersatz(BEGRUENDUNG, "seit Herbst", "seit Mai"),)


def edited(root: Element) -> None:
    divided(run(root, "Die Räume am Hafen"), "Herbst")[-1].text = "Mai"


def bomb(word: bytes) -> bytes:
    whole = parts_of(word)[DOCUMENT]
    return with_parts(
        word, **{DOCUMENT: whole.replace(b"<w:body>", b"<w:body>" + b" " * 200_000_000)}
    )


def with_entities(word: bytes) -> bytes:
    kinds = b'<!DOCTYPE d [<!ENTITY a "Aa"><!ENTITY x SYSTEM "file:///etc/hostname">]>'
    head, _, rest = parts_of(word)[DOCUMENT].partition(b"?>")
    rest = rest.replace(b"Lernwerkstatt", b"&x;&a;", 1)
    return with_parts(word, **{DOCUMENT: head + b"?>" + kinds + rest})


def deep(word: bytes) -> bytes:
    start, end = "<w:sdt><w:sdtContent>" * 20_000, "</w:sdtContent></w:sdt>" * 20_000
    whole = parts_of(word)[DOCUMENT].decode()
    return with_parts(
        word, **{DOCUMENT: whole.replace("<w:body>", f"<w:body>{start}{end}").encode()}
    )


def text_document(_: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr("content.xml", "<office:document-content xmlns:office='urn:x'/>")
    return stream.getvalue()


def other_paper(_: bytes) -> bytes:
    return musterdateien("2026-radweg-beispiel")[0].word


_REFUSED: dict[str, tuple[Callable[[bytes], bytes], str]] = {
    "truncated": (lambda word: word[: len(word) // 2], "beschädigt|keine"),
    "nothing": (lambda _: b"", "leer|beschädigt|keine"),
    "no_zip": (lambda _: b"PK\x03\x04" + b"x" * 500, "beschädigt|keine"),
    "password": (lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Kennwort"),
    "rich_text": (lambda _: rb"{\rtf1 Lernwerkstatt}", "beschädigt|keine"),
    "open_document": (text_document, "beschädigt|keine"),
    "bomb": (bomb, "umfangreich|groß|beschädigt"),
    "entities": (with_entities, "beschädigt|DOCTYPE|Entit|DTD|keine"),
    "deep": (deep, "beschädigt|verschachtelt|umfangreich"),
    "other_paper": (other_paper, "gehört zu einer anderen Vorlage"),
    "not_ours": (lambda _: docx(absatz("Die Räume am Hafen")), "hat dieses Programm nicht"),
}


@pytest.mark.gross
@pytest.mark.parametrize("name", _REFUSED)
def test_what_is_no_copy_of_the_paper_is_refused_with_a_reason_and_a_remedy(
    name: str, papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    spoil, said = _REFUSED[name]
    path = tmp_path / "Rücklauf.docx"
    path.write_bytes(spoil(gebaut[Dokument.HAUPT]))
    with pytest.raises(VorlagenError, match=said) as caught:
        read_ruecklauf(papier.projekt, NAME, [path], Staende(tmp_path / "staende"))
    assert "Rücklauf.docx" in str(caught.value)
    assert caught.value.remedy


def with_macros(word: bytes) -> bytes:
    return _related(word, "word/_rels/document.xml.rels", "vbaProject", "vbaProject.bin", "")


def with_template(word: bytes) -> bytes:
    return _related(
        word, "word/_rels/settings.xml.rels", "attachedTemplate", "file:///x.dotm", "External"
    )


def with_outer_picture(word: bytes) -> bytes:
    return _related(
        word, "word/_rels/document.xml.rels", "image", "https://example.org/x.png", "External"
    )


def _related(word: bytes, part: str, kind: str, target: str, mode: str) -> bytes:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    type_ = f"http://schemas.microsoft.com/office/2006/relationships/{kind}"
    before = parts_of(word).get(part, f'<Relationships xmlns="{space}"></Relationships>'.encode())
    outer = f' TargetMode="{mode}"' if mode else ""
    own = f'<Relationship Id="rIdX" Type="{type_}" Target="{target}"{outer}/></Relationships>'
    parts = {part: before.replace(b"</Relationships>", own.encode())}
    if not mode:
        parts[f"word/{target}"] = bytes(100)
    return with_parts(word, **parts)


def swapped_bookmarks(root: Element) -> None:
    starts = list(root.iter(f"{W}bookmarkStart"))
    names = [each.get(f"{W}name") or "" for each in starts]
    for each, name in zip(starts, reversed(names), strict=True):
        each.set(f"{W}name", name)


def foreign_bookmarks(root: Element) -> None:
    for number, each in enumerate(root.iter(f"{W}bookmarkStart")):
        each.set(f"{W}name", ("_vg99999999999999999999", "_vg-1", "_vg1", "../x")[number % 4])


def other_tags(root: Element) -> None:
    for each in root.iter(f"{W}tag"):
        each.set(f"{W}val", "_vg1")


_MERGED: dict[str, tuple[Callable[[bytes], bytes], tuple[str, ...]]] = {
    "macros": (with_macros, ("Makros",)),
    "template": (with_template, ("Dokumentvorlage",)),
    "outer_picture": (with_outer_picture, ("außerhalb",)),
    "swapped_bookmarks": (lambda word: rewritten(word, swapped_bookmarks), ()),
    "foreign_bookmarks": (lambda word: rewritten(word, foreign_bookmarks), ()),
    "other_tags": (lambda word: rewritten(word, other_tags), ()),
}


@pytest.mark.gross
@pytest.mark.parametrize("name", _MERGED)
def test_what_is_foreign_in_a_copy_is_told_and_the_change_comes_back_all_the_same(
    name: str, papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    spoil, said = _MERGED[name]
    path = tmp_path / "Rücklauf.docx"
    path.write_bytes(spoil(rewritten(gebaut[Dokument.HAUPT], edited)))
    expected = Bearbeitung(name, Dokument.HAUPT, "", (), _NEU, said)
    assert maengel(papier, expected, path) == []


@pytest.mark.gross
def test_ticks_whose_tags_were_altered_are_found_where_they_stand(
    papier: Papierordner, gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "Rücklauf.docx"
    path.write_bytes(rewritten(gebaut[Dokument.ANLAGE_A], other_tags))
    assert maengel(papier, Bearbeitung("", Dokument.ANLAGE_A, "", ()), path) == []


@pytest.mark.gross
def test_a_copy_of_an_older_state_is_merged_against_that_state(
    gebaut: dict[Dokument, bytes], tmp_path: Path
) -> None:
    """What went on since stays; only where both changed the same it is told."""
    folder = lege_projekt_an(tmp_path / "projekt")
    text = folder / BEGRUENDUNG
    text.write_text(
        text.read_text(encoding="utf-8")
        .replace("mehrfach beklagt", "oft beklagt")
        .replace("zwei Jahren.", "drei Jahren.")
        .replace("- eine Werkstatt", "- ein Café\n- eine Werkstatt"),
        encoding="utf-8",
    )
    before = text.read_text(encoding="utf-8")
    path = tmp_path / "Rücklauf.docx"

    def change(root: Element) -> None:
        edited(root)
        divided(run(root, "Während des Umbaus"), "zwei Jahren")[-1].text = "vier Jahren"

    path.write_bytes(rewritten(gebaut[Dokument.HAUPT], change))
    rueck = ruecklauf(Projekt.open(tmp_path / "projekt"), path)
    said = {(each.alt, each.neu): each.zustand for each in rueck.vorschlaege}
    assert said == {("Herbst", "Mai"): Zustand.OFFEN, ("zwei", "vier"): Zustand.UEBERHOLT}
    overtaken = next(each for each in rueck.vorschlaege if each.zustand is Zustand.UEBERHOLT)
    assert "nach drei Jahren" in overtaken.jetzt
    assert overtaken.nummer not in selected(["alle"], rueck.vorschlaege)
    label = f"vorlagen/{NAME}/{BEGRUENDUNG}"
    (number,) = selected([str(overtaken.nummer)], rueck.vorschlaege)
    theirs = before.replace("nach drei Jahren", "nach vier Jahren").encode()
    assert nach_annahme(rueck, [number]) == {label: theirs}
    clear = [each.nummer for each in rueck.vorschlaege if each.zustand is Zustand.OFFEN]
    got = nach_annahme(rueck, clear)
    assert got == {label: before.replace("seit Herbst", "seit Mai").encode()}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("fehlt.docx", "gibt es nicht"),
        ("texte.odt", r"gibt es nicht\. Meinten Sie »text\.odt«\?"),
        ("text.pdf", "ist ein PDF"),
        ("text.odt", "keine Word-Datei"),
        ("~$text.docx", "offen hat"),
    ],
)
def test_what_is_no_word_file_by_its_name_is_refused_before_it_is_read(
    name: str, said: str, papier: Papierordner, tmp_path: Path
) -> None:
    for each in ("text.pdf", "text.odt", "~$text.docx"):
        (tmp_path / each).write_bytes(b"%PDF")
    with pytest.raises(VorlagenError, match=said):
        ruecklauf(papier.projekt, tmp_path / name)
