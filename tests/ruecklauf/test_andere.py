"""A returned file of another paper: which one it is of, and where it belongs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.ruecklauf.bearbeitungen import Dokument
from tests.ruecklauf.projekt import NAME, ROOT
from tests.ruecklauf.rundweg import Papierordner, lies_hier
from tests.ruecklauf.wortdatei import Element, divided, rewritten, run

from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.ruecklauf.lauf import Ruecklauf, read_ruecklauf
from vorlagen_gen.ruecklauf.staende import Staende

RADWEG = "2026-radweg-beispiel"
NAECHSTE = "2027-lernwerkstatt"
RUF = f"ruecklauf {NAME} DATEI"
NUMMER, BETREFF = "V/9907/2026", "Lernwerkstatt am Hafen"


@pytest.fixture
def root(papier: Papierordner, tmp_path: Path) -> Path:
    return Path(shutil.copytree(papier.projekt.root, tmp_path / "projekt"))


@pytest.fixture
def kopie(gebaut: dict[Dokument, bytes], tmp_path: Path) -> Path:
    """The main paper, with one word changed."""
    path = tmp_path / "zurück.docx"
    path.write_bytes(rewritten(gebaut[Dokument.HAUPT], _edited))
    return path


def _edited(root: Element) -> None:
    divided(run(root, "Die Räume am Hafen"), "Herbst")[-1].text = "Mai"


def _ruecklauf(root: Path, name: str, kopie: Path) -> Ruecklauf:
    staende = Staende(root / "ruecklauf" / "staende")
    return read_ruecklauf(Projekt.open(root), name, [kopie], staende, lies_hier)


def _replace(path: Path, *pairs: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def _yaml(root: Path, name: str) -> Path:
    return root / "vorlagen" / name / "vorlage.yaml"


@pytest.mark.parametrize(
    ("is_there", "remedy"),
    [
        (False, "Nennen Sie den Ordner der Vorlage, zu der die Datei gehört."),
        (
            True,
            f"Sie gehört zum Ordner {NAME}; nehmen Sie sie dort zurück: vorlagen-gen {RUF}",
        ),
    ],
)
def test_the_paper_is_named_as_the_file_calls_it_and_its_folder_if_it_is_here(
    root: Path, kopie: Path, *, is_there: bool, remedy: str
) -> None:
    shutil.copytree(ROOT / "vorlagen" / RADWEG, root / "vorlagen" / RADWEG)
    if not is_there:
        shutil.rmtree(root / "vorlagen" / NAME)
    with pytest.raises(VorlagenError) as caught:
        _ruecklauf(root, RADWEG, kopie)
    assert caught.value.text == (
        f"zurück.docx gehört zu einer anderen Vorlage: »{NUMMER} Beschlussvorlage: {BETREFF}«."
    )
    assert caught.value.remedy == remedy


@pytest.mark.parametrize("numbered", [NUMMER, ""], ids=["by its number", "by its subject"])
def test_a_copy_of_the_earlier_edition_is_not_taken_for_one_of_the_next(
    root: Path, kopie: Path, numbered: str
) -> None:
    naechste = shutil.copytree(root / "vorlagen" / NAME, root / "vorlagen" / NAECHSTE)
    pairs = ((NUMMER, "V/9908/2027"), (BETREFF, f"{BETREFF} - zweiter Bericht"))
    _replace(naechste / "vorlage.yaml", *pairs)
    _replace(naechste / "texte" / "begruendung.md", ("seit Herbst", "seit dem Frühjahr"))
    _replace(_yaml(root, NAME), (NUMMER, numbered))
    with pytest.raises(VorlagenError, match=f"gehört zum Ordner {NAME}; "):
        _ruecklauf(root, NAECHSTE, kopie)
    assert "Mai" in [each.neu for each in _ruecklauf(root, NAME, kopie).vorschlaege]


@pytest.mark.parametrize(
    "others",
    [
        pytest.param(((NAME, ""), ("2028-lernwerkstatt", "")), id="two of its subject"),
        pytest.param(((NAME, "V/9911/2026"), (RADWEG, NUMMER)), id="its number with another"),
    ],
)
def test_of_several_papers_that_its_title_may_name_the_one_it_is_like_is_named(
    root: Path, kopie: Path, others: tuple[tuple[str, str], ...]
) -> None:
    shutil.copytree(ROOT / "vorlagen" / RADWEG, root / "vorlagen" / RADWEG)
    for name in ("2028-lernwerkstatt", NAECHSTE):
        shutil.copytree(root / "vorlagen" / NAME, root / "vorlagen" / name)
    folge = ((NUMMER, "V/9908/2027"), (BETREFF, "Musikwerkstatt am Hafen"))
    _replace(_yaml(root, NAECHSTE), *folge)
    for name in ("2028-lernwerkstatt", NAECHSTE):
        text = root / "vorlagen" / name / "texte" / "begruendung.md"
        _replace(text, ("seit Herbst", "seit dem Frühjahr"))
    _replace(_yaml(root, "2028-lernwerkstatt"), (NUMMER, "V/9910/2028"))
    for name, number in others:
        old = {NAME: NUMMER, RADWEG: "V/9903/2026"}.get(name, "V/9910/2028")
        _replace(_yaml(root, name), (old, number))
    with pytest.raises(VorlagenError, match=f"gehört zum Ordner {NAME}; "):
        _ruecklauf(root, NAECHSTE, kopie)


def test_a_paper_that_got_another_number_meanwhile_takes_its_copies_back(
    root: Path, kopie: Path
) -> None:
    _replace(_yaml(root, NAME), (NUMMER, "V/9908/2026"))
    found = _ruecklauf(root, NAME, kopie)
    assert [each.neu for each in found.vorschlaege] == ["Mai"]


def test_a_copy_stays_with_the_paper_it_is_like_whoever_has_its_number_now(
    root: Path, kopie: Path
) -> None:
    shutil.copytree(ROOT / "vorlagen" / RADWEG, root / "vorlagen" / RADWEG)
    _replace(_yaml(root, NAME), (NUMMER, "V/9908/2026"))
    _replace(_yaml(root, RADWEG), ("V/9903/2026", NUMMER))
    assert [each.neu for each in _ruecklauf(root, NAME, kopie).vorschlaege] == ["Mai"]
