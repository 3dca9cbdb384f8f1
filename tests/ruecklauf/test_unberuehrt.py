"""A copy that somebody only opened and stored says nothing, whatever the program does by itself."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest
from tests.ruecklauf.person import Person, Sitzung
from tests.ruecklauf.projekt import NAME, ROOT, lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, lies_hier, ruecklauf
from tests.ruecklauf.wortdatei import Element, W, paragraph, rewritten

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import zusammenstellen
from vorlagen_gen.render.docx import render_docx
from vorlagen_gen.ruecklauf.lauf import read_ruecklauf
from vorlagen_gen.ruecklauf.staende import Staende

_STADT = re.compile(r"^stadt: \w+", re.MULTILINE)
_STATUS = re.compile(r"^status: \w+", re.MULTILINE)
_PAPIERE = ("2025-integrationsmonitoring", "2025-migrationsleitbild-ergaenzung")
"""One with charts, and one without."""


def _with_city(path: Path, stadt: str, status: str) -> None:
    felder = "\nfelder: {klimarelevanz: keine}" * (stadt == "beispielstadt")
    text = _STATUS.sub(f"status: {status}", path.read_text(encoding="utf-8"))
    path.write_text(_STADT.sub(f"stadt: {stadt}{felder}", text), encoding="utf-8")


def _logo_before_the_office(root: Element) -> None:
    """As LibreOffice stores it."""
    logo = next(next(root.iter(f"{W}drawing")).iterancestors(f"{W}p"))
    office = next(each for each in root.iter(f"{W}t") if (each.text or "").startswith("Amt für"))
    next(office.iterancestors(f"{W}p")).addprevious(logo)


def _number_before_the_kind(root: Element) -> None:
    """As LibreOffice stores it at times."""
    paragraph(root, "Öffentliche Beschluss").addprevious(paragraph(root, "V/9907/2026"))


@pytest.mark.parametrize("order", [_logo_before_the_office, _number_before_the_kind])
def test_the_head_in_another_order_is_no_change(
    order: Callable[[Element], None], tmp_path: Path
) -> None:
    yaml = lege_projekt_an(tmp_path) / "vorlage.yaml"
    _with_city(yaml, "beispielstadt", "entwurf")
    papier = Papierordner(Projekt.open(tmp_path))
    kopie = tmp_path / f"{NAME}.docx"
    kopie.write_bytes(rewritten(papier.word("Beschlussvorlage"), order))
    rueck = ruecklauf(papier.projekt, kopie)
    assert (rueck.vorschlaege, rueck.befunde) == ((), ())


def _words(projekt: Projekt, name: str) -> dict[str, bytes]:
    """The main Word file of a paper by its name."""
    (paper,) = zusammenstellen(projekt, [name], Bibliothek(projekt))
    assert paper.vorlage is not None
    template = projekt.template_dir(paper.vorlage.stadt)
    return {
        f"{name}_{each.dateistamm}": render_docx(each.document, template, projekt.root)
        for each in paper.ausgaben
        if "_Anlage" not in each.dateistamm
    }


@pytest.mark.gross
@pytest.mark.parametrize("name", _PAPIERE)
def test_what_libreoffice_only_opened_and_stored_is_no_change(
    name: str, person: Person, tmp_path: Path
) -> None:
    for each in ("templates", "content"):
        shutil.copytree(ROOT / each, tmp_path / each)
    for stadt, status in product(("muenster", "beispielstadt"), ("entwurf", "final")):
        folder = tmp_path / "vorlagen" / f"{name}-{stadt}-{status}"
        shutil.copytree(ROOT / "vorlagen" / name, folder)
        _with_city(folder / "vorlage.yaml", stadt, status)
    projekt = Projekt.open(tmp_path)
    words = {
        (folder.name, file): word
        for folder in sorted((tmp_path / "vorlagen").iterdir())
        for file, word in _words(projekt, folder.name).items()
    }
    person.bearbeite([Sitzung(file, word, ()) for (_, file), word in words.items()])
    said = {}
    for folder_name, file in words:
        staende = Staende(tmp_path / "staende")
        rueck = read_ruecklauf(projekt, folder_name, [person.kopie(file)], staende, lies_hier)
        said[file] = (rueck.vorschlaege, rueck.befunde)
    assert said == dict.fromkeys(said, ((), ()))
