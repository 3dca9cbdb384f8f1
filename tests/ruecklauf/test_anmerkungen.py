"""Comments in a returned copy become notes of the administration, and stay so until answered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tests.read_back.woerter import docx, lauf
from tests.ruecklauf.bearbeitungen import PAPIER, Dokument
from tests.ruecklauf.person import Griff, Person, Sitzung
from tests.ruecklauf.projekt import NAME, lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, lies_hier, nach_annahme, ruecklauf
from tests.ruecklauf.wortdatei import (
    DOCUMENT,
    Element,
    W,
    divided,
    element,
    rewritten,
    run,
    with_parts,
)

from vorlagen_gen.edit.inhalt import inhalt_of
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Zustand

_LABEL = f"vorlagen/{NAME}/{PAPIER}"
_MUSTERMANN = {"von": "Erika Mustermann", "datum": "20.02.2026"}
_STELLEN: dict[str, tuple[Dokument, Griff, str]] = {
    "text": (Dokument.HAUPT, ("kommentar", "am Hafen stehen", ""), "Begründung: „am Hafen stehen“"),
    "liste": (Dokument.HAUPT, ("kommentar", "Holz und", ""), "Begründung: „Holz und“"),
    "tabelle": (Dokument.HAUPT, ("kommentar", "120", ""), "Begründung: „120“"),
    "feld": (
        Dokument.HAUPT,
        ("kommentar", "17.03.2026", ""),
        "Beratungsfolge, Nr. 1, Sitzungsdatum: „17.03.2026“",
    ),
    "beschriftung": (Dokument.HAUPT, ("kommentar", "Beratungsfolge", ""), "„Beratungsfolge“"),
    "anlage_a": (
        Dokument.ANLAGE_A,
        ("kommentar", "Gemessen", ""),
        "Anlage A, Ziele/Teilziele/Zielerreichung: „Gemessen“",
    ),
}


def _notes(yaml: bytes) -> list[dict[str, str]]:
    """The notes that a paper has, as plain texts."""
    werte, findings = parse_yaml(yaml.decode(), "")
    assert not findings
    inhalt: Any = inhalt_of(werte)
    found: list[dict[str, str]] = inhalt["intern"]["rueckmeldungen"]
    return found


def _comments(papier: Papierordner, *kopien: Path) -> tuple[Aenderungsvorschlag, ...]:
    return tuple(e for e in ruecklauf(papier.projekt, *kopien).vorschlaege if e.felder)


@pytest.mark.gross
def test_each_comment_in_libreoffice_is_a_note_with_author_day_and_place(
    papier: Papierordner, gebaut: dict[Dokument, bytes], person: Person
) -> None:
    autor = ("autor", "Erika", "Mustermann")
    sitzungen = [
        Sitzung(name, gebaut[dokument], (autor, (*griff[:2], f"Stimmt das ({name})?")))
        for name, (dokument, griff, _) in _STELLEN.items()
    ]
    done = ("erledigter_kommentar", "am Hafen stehen", "Ist das so?")
    person.bearbeite([*sitzungen, Sitzung("erledigt", gebaut[Dokument.HAUPT], (autor, done))])
    for name, (_, _, stelle) in _STELLEN.items():
        rueck = ruecklauf(papier.projekt, person.kopie(name))
        (only,) = (each.nummer for each in rueck.vorschlaege if each.felder)
        got = nach_annahme(rueck, [only])[_LABEL]
        text = f"Stimmt das ({name})?"
        assert _notes(got) == [_MUSTERMANN | {"stelle": stelle, "text": text}], name
    (resolved,) = _comments(papier, person.kopie("erledigt"))
    assert resolved.neu == "Ist das so?\nAntwort: In Word als erledigt markiert."


_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = (
    f'xmlns:w="{W[1:-1]}" xmlns:w15="{_W15}" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
)


_TEXTS = (("Amt 20", "Seit wann?"), ("Amt 61", "Liegt es vor?"), ("Amt 51", "Seit Oktober."))


def _with_comments(
    word: bytes, *, is_answered: bool, texts: tuple[tuple[str, str], ...] = _TEXTS
) -> bytes:
    """A comment on a paragraph, one on a footnote, and an answer to the first."""

    def around(root: Element, words: str, number: int) -> None:
        node = divided(run(root, words), words)
        node.addprevious(element(f'<w:commentRangeStart w:id="{number}"/>'))
        node.addnext(element(f'<w:commentRangeEnd w:id="{number}"/>'))

    word = rewritten(word, lambda root: around(root, "seit Herbst", 0))
    if is_answered:
        word = rewritten(word, lambda root: around(root, "seit Herbst", 2))
    word = rewritten(word, lambda root: around(root, "Schreiben der", 1), "word/footnotes.xml")
    comments = "".join(
        f'<w:comment w:id="{number}" w:author="{autor}" w:date="2026-11-20T10:00:00Z">'
        f'<w:p w14:paraId="0000000{number}"><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
        for number, (autor, text) in enumerate(texts[: 2 + is_answered])
    )
    thread = '<w15:commentEx w15:paraId="00000002" w15:paraIdParent="00000000"/>' * is_answered
    parts = {
        "word/comments.xml": f"<w:comments {_SPACES}>{comments}</w:comments>",
        "word/commentsExtended.xml": f"<w15:commentsEx {_SPACES}>{thread}</w15:commentsEx>",
    }

    def related(root: Element) -> None:
        for name in parts:
            node = root.makeelement(f"{{{root.nsmap[None]}}}Relationship")
            target = name.removeprefix("word/")
            kind = f"{_OFFICE}/{target.removesuffix('.xml')}"
            node.attrib.update({"Id": f"x{target}", "Type": kind, "Target": target})
            root.append(node)

    word = rewritten(word, related, DOCUMENT.replace("word/", "word/_rels/") + ".rels")
    return with_parts(word, **{name: data.encode() for name, data in parts.items()})


def test_comments_come_once_and_their_answers_when_they_are_given(tmp_path: Path) -> None:
    """Also from a footnote; what the paper answered otherwise by then is left to a person."""
    folder = lege_projekt_an(tmp_path / "projekt")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    word = papier.word(Dokument.HAUPT.value)
    paths = {each: tmp_path / f"{each}.docx" for each in (False, True)}
    for is_answered, path in paths.items():
        path.write_bytes(_with_comments(word, is_answered=is_answered))

    def accept(path: Path) -> list[dict[str, str]]:
        done = nach_annahme(ruecklauf(papier.projekt, path))
        (folder / PAPIER).write_bytes(done[_LABEL])
        return _notes(done[_LABEL])

    first = {"von": "Amt 20", "datum": "20.11.2026", "text": "Seit wann?"}
    first["stelle"] = "Begründung: „seit Herbst“"
    note = {"von": "Amt 61", "datum": "20.11.2026", "text": "Liegt es vor?"}
    note["stelle"] = "Begründung: „Schreiben der“"
    assert accept(paths[False]) == [first, note]
    assert [each.zustand for each in _comments(papier, paths[False])] == [Zustand.UEBERNOMMEN] * 2
    open_, known = _comments(papier, paths[True])
    assert (open_.zustand, known.zustand) == (Zustand.OFFEN, Zustand.UEBERNOMMEN)
    rueck = ruecklauf(papier.projekt, paths[True])
    done = nach_annahme(rueck, [e.nummer for e in rueck.vorschlaege if e.ist_waehlbar])[_LABEL]
    assert _notes(done) == [first | {"antwort": "Amt 51: Seit Oktober."}, note]

    (folder / PAPIER).write_bytes(done.replace(b"Amt 51: Seit Oktober.", b"Nein."))
    overtaken, _ = _comments(papier, paths[True])
    assert (overtaken.zustand, overtaken.jetzt) == (Zustand.UEBERHOLT, "Nein.")


def test_what_is_said_of_two_passages_alike_is_two_comments(tmp_path: Path) -> None:
    """Who took over only the second is offered the first again, and not as taken over."""
    folder = lege_projekt_an(tmp_path / "projekt")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    word = papier.word(Dokument.HAUPT.value)
    path = tmp_path / "Kopie.docx"
    texts = (("Amt 20", "Bitte prüfen."),) * 2
    path.write_bytes(_with_comments(word, is_answered=False, texts=texts))
    rueck = ruecklauf(papier.projekt, path)
    done = nach_annahme(rueck, [rueck.vorschlaege[1].nummer])[_LABEL]
    (folder / PAPIER).write_bytes(done)
    assert [each.zustand for each in _comments(papier, path)] == [
        Zustand.OFFEN,
        Zustand.UEBERNOMMEN,
    ]


def test_two_answers_to_one_comment_contradict_each_other(tmp_path: Path) -> None:
    folder = lege_projekt_an(tmp_path / "projekt")
    papier = Papierordner(Projekt.open(tmp_path / "projekt"))
    word = papier.word(Dokument.HAUPT.value)
    asked = tmp_path / "Frage.docx"
    asked.write_bytes(_with_comments(word, is_answered=False))
    (folder / PAPIER).write_bytes(nach_annahme(ruecklauf(papier.projekt, asked))[_LABEL])
    paths = [tmp_path / "eins.docx", tmp_path / "zwei.docx"]
    for path, answer in zip(paths, ("Ja.", "Nein."), strict=True):
        texts = (*_TEXTS[:2], ("Amt 51", answer))
        path.write_bytes(_with_comments(word, is_answered=True, texts=texts))
    answers = [each for each in _comments(papier, *paths) if each.gegen]
    assert [each.zustand for each in answers] == [Zustand.WIDERSPRUCH] * 2
    assert [each.gegen for each in answers] == [(answers[1].nummer,), (answers[0].nummer,)]


def test_answers_to_answers_are_told_with_the_comment() -> None:
    start = "".join(f'<w:commentRangeStart w:id="{n}"/>' for n in range(5))
    end = "".join(f'<w:commentRangeEnd w:id="{n}"/>' for n in range(5))
    comments = "".join(
        f'<w:comment w:id="{n}" w:author="Amt {n}"><w:p w14:paraId="0{n}">{lauf(f"Wort {n}")}</w:p>'
        "</w:comment>"
        for n in range(5)
    )
    parents = ((1, 0), (2, 1), (3, 4), (4, 3))
    thread = "".join(
        f'<w15:commentEx w15:paraId="0{one}" w15:paraIdParent="0{other}"/>'
        for one, other in parents
    )
    word = docx(
        f"<w:p>{start}{lauf('Text')}{end}</w:p>", comments=comments, commentsExtended=thread
    )
    said = [(each.text, each.antwort) for each in lies_hier(word, "a.docx").anmerkungen]
    assert said == [("Wort 0", "Amt 1: Wort 1 / Amt 2: Wort 2"), ("Wort 3", "Amt 4: Wort 4")]
