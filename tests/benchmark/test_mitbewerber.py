"""The other programs get the same content, and print it: a comparison is worth no less."""

from __future__ import annotations

import json
from itertools import chain
from pathlib import Path

import pytest
from docx import Document
from werkzeuge.benchmark.generator import papiere
from werkzeuge.benchmark.inhalt import Absatz, Liste, Tabelle, Ueberschrift
from werkzeuge.benchmark.mitbewerber import docxtpl_libreoffice, wortvorlagen
from werkzeuge.benchmark.programme import Satz


@pytest.fixture(scope="module")
def vorlagen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wortvorlagen")
    wortvorlagen.main(folder)
    return folder


def _text(word: Path) -> str:
    """All that stands in a Word file, tables and running lines included."""
    document = Document(str(word))
    section = document.sections[0]
    parts = [document.element.body, section.header._element, section.footer._element]  # noqa: SLF001 -- no other way
    return "\n".join(
        "".join(node.text or "" for node in paragraph.iter() if node.tag.endswith("}t"))
        for part in parts
        for paragraph in part.iter()
        if paragraph.tag.endswith("}p")
    )


@pytest.mark.parametrize("number", [1, 4, 8, 16])
def test_docxtpl_prints_everything(number: int, vorlagen: Path, tmp_path: Path) -> None:
    (papier,) = papiere(number)[-1:]
    satz = Satz(tmp_path / "satz", (papier,))
    satz.write()
    words = docxtpl_libreoffice.write(satz.daten / f"{papier.ordner}.json", vorlagen, tmp_path)
    text = "\n".join(map(_text, words))
    wanted = [papier.nummer, papier.amt, papier.betreff, papier.anlage_a.begruendung, papier.folgen]
    wanted += [each.gremium for each in papier.beratungsfolge]
    for block in chain(papier.text, papier.anlage_a.ziele):
        match block:
            case Absatz():
                wanted += [
                    block.text.replace("**", "").replace("*einmal im Jahr*", "einmal im Jahr")
                ]
                wanted.append(block.note)
            case Ueberschrift():
                wanted.append(block.text)
            case Liste():
                wanted += [each.text for each in block.punkte]
            case Tabelle():
                wanted += [block.titel, *block.kopf, *chain.from_iterable(block.zeilen)]
    assert [each for each in wanted if each not in text] == []
    assert ("ENTWURF" in text) is not papier.is_final
    assert "{" not in text


def test_every_program_finds_its_input(tmp_path: Path) -> None:
    satz = Satz(tmp_path / "satz", papiere(2))
    satz.write()
    names = [papier.ordner for papier in satz.papiere]
    assert sorted(file.stem for file in satz.markdown.iterdir()) == sorted(
        chain(names, (f"{name}-A" for name in names))
    )
    assert sorted(folder.name for folder in (satz.projekt / "vorlagen").iterdir()) == names
    for name in names:
        documents = json.loads((satz.daten / f"{name}.json").read_text(encoding="utf-8"))
        assert [each["name"] for each in documents] == [name, f"{name}-A"]
