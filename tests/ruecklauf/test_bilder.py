"""Pictures and charts that a colleague replaced: told with what to do, and never without cause."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from tests.ruecklauf.person import Person, Sitzung
from tests.ruecklauf.projekt import NAME, ROOT, lege_projekt_an
from tests.ruecklauf.rundweg import Papierordner, lies_hier, ruecklauf
from tests.ruecklauf.wortdatei import parts_of, with_parts

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.ruecklauf.lauf import Ruecklauf, read_ruecklauf
from vorlagen_gen.ruecklauf.raster import is_like, raster
from vorlagen_gen.ruecklauf.staende import Staende

_ANLAGE = "  - {nummer: 1, titel: Konzept der Lernwerkstatt, datei: anlagen/konzept.md}\n"
_PLAN = (
    "  - {nummer: 2, titel: Lageplan, datei: anlagen/plan.png, "
    "alternativtext: Die Räume liegen am Ende des Hafens}\n"
)
_MONITORING = "2025-integrationsmonitoring"


def _plan(words: str, size: tuple[int, int] = (1200, 800)) -> Image.Image:
    """A drawing with many edges and ``words`` in the middle."""
    image = Image.new("RGB", size, "white")
    draw = ImageDraw.Draw(image)
    for step in range(0, size[0], 40):
        draw.line((step, 0, size[0] - step, size[1]), fill="navy", width=3)
    draw.rectangle((400, 340, 800, 460), fill="lightyellow")
    draw.text((440, 360), words, fill="black", font_size=60)
    return image


def _encoded(image: Image.Image, kind: str = "PNG", **options: int) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def _with_plan(root: Path, stadt: str = "muenster") -> Papierordner:
    folder = lege_projekt_an(root)
    yaml = folder / "vorlage.yaml"
    text = yaml.read_text(encoding="utf-8")
    assert _ANLAGE in text
    felder = "\nfelder: {klimarelevanz: keine}" * (stadt == "beispielstadt")
    text = text.replace("stadt: muenster", f"stadt: {stadt}{felder}")
    yaml.write_text(text.replace(_ANLAGE, _ANLAGE + _PLAN), encoding="utf-8")
    (folder / "anlagen/plan.png").write_bytes(_encoded(_plan("48 Plätze")))
    return Papierordner(Projekt.open(root))


def _with_media(word: bytes, data: bytes) -> bytes:
    """``word`` with ``data`` for its one picture."""
    (name,) = (each for each in parts_of(word) if each.startswith("word/media/"))
    return with_parts(word, **{name: data})


def _read(papier: Papierordner, word: bytes) -> Ruecklauf:
    kopie = papier.projekt.root / "zurück.docx"
    kopie.write_bytes(word)
    return ruecklauf(papier.projekt, kopie)


def test_a_picture_with_another_number_in_it_is_told_with_its_file(tmp_path: Path) -> None:
    papier = _with_plan(tmp_path)
    rueck = _read(papier, _with_media(papier.word("Anlage-2"), _encoded(_plan("43 Plätze"))))
    (befund,) = rueck.befunde
    assert rueck.vorschlaege == ()
    assert "Die Räume liegen am Ende des Hafens" in befund.zitat
    assert "ersetzen Sie damit anlagen/plan.png" in befund.grund
    assert str(befund.place).startswith(f"vorlagen/{NAME}/vorlage.yaml:")


_STORED: dict[str, Callable[[Image.Image], bytes]] = {
    "packed otherwise": lambda image: _encoded(image, compress_level=1),
    "with fewer points": lambda image: _encoded(image.resize((700, 467))),
    "as a photo": lambda image: _encoded(image, "JPEG", quality=80),
}


@pytest.mark.parametrize("stored", _STORED.values(), ids=_STORED)
def test_a_picture_that_was_only_stored_otherwise_is_no_change(
    stored: Callable[[Image.Image], bytes], tmp_path: Path
) -> None:
    papier = _with_plan(tmp_path)
    rueck = _read(papier, _with_media(papier.word("Anlage-2"), stored(_plan("48 Plätze"))))
    assert (rueck.vorschlaege, rueck.befunde) == ((), ())


def test_what_the_author_replaced_since_is_not_told_of_a_copy_that_kept_the_picture(
    tmp_path: Path,
) -> None:
    papier = _with_plan(tmp_path)
    sent, new = papier.word("Anlage-2"), _encoded(_plan("64 Plätze"))
    (tmp_path / "vorlagen" / NAME / "anlagen/plan.png").write_bytes(new)
    assert _read(papier, sent).befunde == ()
    assert _read(papier, _with_media(sent, new)).befunde == ()
    assert len(_read(papier, _with_media(sent, _encoded(_plan("43 Plätze")))).befunde) == 1


def test_a_logo_is_told_with_the_file_of_the_city(tmp_path: Path) -> None:
    papier = _with_plan(tmp_path, "beispielstadt")
    rueck = _read(papier, _with_media(papier.word("Beschluss"), _encoded(_plan("Wappen"))))
    (befund,) = rueck.befunde
    assert "ersetzen Sie templates/beispielstadt/" in befund.grund


def test_pictures_are_compared_whatever_a_file_calls_one() -> None:
    plan = raster(_encoded(_plan("48 Plätze")))
    assert is_like(plan, plan)
    assert not is_like(plan, raster(_encoded(_plan("48 Plätze", (1200, 900)))))
    assert not is_like(raster(b"kein Bild"), raster(b"kein Bild"))


@pytest.fixture(scope="module")
def monitoring(tmp_path_factory: pytest.TempPathFactory) -> Projekt:
    """A project with a draft that shows charts."""
    root = tmp_path_factory.mktemp("monitoring")
    for each in ("templates", "content"):
        shutil.copytree(ROOT / each, root / each)
    folder = shutil.copytree(ROOT / "vorlagen" / _MONITORING, root / "vorlagen" / _MONITORING)
    yaml = Path(folder) / "vorlage.yaml"
    text = yaml.read_text(encoding="utf-8").replace("status: final", "status: entwurf")
    yaml.write_text(text, encoding="utf-8")
    return Projekt.open(root)


def _of_monitoring(projekt: Projekt, word: bytes, tmp_path: Path) -> Ruecklauf:
    kopie = tmp_path / "zurück.docx"
    kopie.write_bytes(word)
    return read_ruecklauf(projekt, _MONITORING, [kopie], Staende(tmp_path / "staende"), lies_hier)


def _with_chart(word: bytes, alt: bytes, neu: bytes) -> bytes:
    """``word`` with ``neu`` for ``alt`` in the one chart that has it."""
    parts = parts_of(word)
    (name,) = (e for e, data in parts.items() if e.startswith("word/charts/dia") and alt in data)
    return with_parts(word, **{name: parts[name].replace(alt, neu)})


@pytest.mark.parametrize(
    ("alt", "neu", "told"),
    [
        pytest.param(b"<c:v>48.1</c:v>", b"<c:v>58.1</c:v>", "48,1 → 2023: 58,1", id="years"),
        pytest.param(b"<c:v>36.3</c:v>", b"<c:v>39</c:v>", " 36,3 → 39", id="groups"),
        pytest.param(
            b"<a:t>Besch", b"<a:t>Vorl. Besch", "→ Vorl. Besch", id="words that are added"
        ),
        pytest.param(
            "(Prozent) – Beispieldaten".encode(), b"(%)", "→ Beschäftigungsquote (%)", id="title"
        ),
    ],
)
def test_a_chart_that_shows_something_else_is_told_with_what(
    alt: bytes, neu: bytes, told: str, monitoring: Projekt, tmp_path: Path
) -> None:
    from tests.ruecklauf.test_unberuehrt import _words

    (word,) = _words(monitoring, _MONITORING).values()
    rueck = _of_monitoring(monitoring, _with_chart(word, alt, neu), tmp_path)
    assert rueck.vorschlaege == ()
    assert [told in each.zitat for each in rueck.befunde] == [True]
    assert "content/indikatoren/" in rueck.befunde[0].grund


@pytest.mark.gross
def test_a_picture_that_is_replaced_in_libreoffice_is_told(person: Person, tmp_path: Path) -> None:
    papier = _with_plan(tmp_path)
    word = papier.word("Anlage-2")
    person.bearbeite([Sitzung("getauscht", word, (("tausche_bild",),)), Sitzung("nur", word, ())])
    assert ruecklauf(papier.projekt, person.kopie("nur")).befunde == ()
    (befund,) = ruecklauf(papier.projekt, person.kopie("getauscht")).befunde
    assert "anlagen/plan.png" in befund.grund
