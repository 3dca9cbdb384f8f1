"""An Anlage that is a picture has words that stand for it, and can be shown.

A file that is not there is told of as well; the rules on words do not ask for it.
"""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image
from tests.anlagen.bilder import encoded
from tests.validate.anlagenfall import statt_der_ersten
from tests.validate.fall import Fall

LEUCHTEN = "Die neuen Leuchten stehen auf der Südseite des Beispielwegs."
LANG = " ".join([LEUCHTEN] * 9)


def with_bild(fall: Fall, alternativtext: str, datei: str = "plan.png", more: str = "") -> Fall:
    words = f'alternativtext: "{alternativtext}"{more}'
    return statt_der_ersten(fall, f"nummer: 1, titel: Lageplan, datei: anlagen/{datei}, {words}")


@pytest.mark.parametrize(
    ("alternativtext", "fault"),
    [
        ("Bild", "sagt nicht, was zu sehen ist"),
        ("Abbildung 3: siehe Anlage", "sagt nicht, was zu sehen ist"),
        ("plan.png", "ist ein Dateiname"),
        ("IMG_2041.jpeg", "ist ein Dateiname"),
        ("plan", "ist ein Dateiname"),
        ("Lageplan.", "wiederholt nur den Titel, der schon darüber steht"),
        ("Neue Leuchten", "hat nur 2 Wörter"),
        ("Leuchten", "hat nur 1 Wort"),
    ],
)
def test_words_that_say_nothing_are_told(fall: Fall, alternativtext: str, fault: str) -> None:
    (finding,) = with_bild(fall, alternativtext).findings("V300")
    assert finding.text == f"Der Alternativtext »{alternativtext}« {fault}."
    assert fall.typed(finding) == f'"{alternativtext}"'


@pytest.mark.parametrize(
    "alternativtext",
    [
        LEUCHTEN,
        "Lageplan der neuen Leuchten",
        "Foto: Das Bild zeigt die Brücke vor dem Umbau.",
        "Balken: 2023 waren es 40, 2024 waren es 52.",
    ],
)
def test_words_that_say_something_are_not(fall: Fall, alternativtext: str) -> None:
    assert with_bild(fall, alternativtext).findings("V300") == []


@pytest.mark.parametrize("alternativtext", [LANG, "x" * 501, "Leuchte, " * 60])
def test_words_too_many_to_listen_to_are_told(fall: Fall, alternativtext: str) -> None:
    (finding,) = with_bild(fall, alternativtext).findings("V301")
    assert f"hat {len(alternativtext.strip())} Zeichen" in finding.text


@pytest.mark.parametrize("alternativtext", [LEUCHTEN, "x" * 500, LANG[:400]])
def test_as_many_as_one_can_listen_to_are_not(fall: Fall, alternativtext: str) -> None:
    assert with_bild(fall, alternativtext).findings("V301") == []


@pytest.mark.parametrize("datei", ["plan.pdf", "liste.XLSX", "text.md"])
def test_words_for_what_is_no_picture_are_told(fall: Fall, datei: str) -> None:
    (finding,) = with_bild(fall, LEUCHTEN, datei).findings("F284")
    assert f"; »anlagen/{datei}« ist keines." in finding.text


def test_words_without_a_file_are_told(fall: Fall) -> None:
    entry = f'nummer: 1, titel: Plan, nachgereicht: 10.09.2026, alternativtext: "{LEUCHTEN}"'
    (finding,) = statt_der_ersten(fall, entry).findings("F284")
    assert finding.text == "Einen Alternativtext haben nur Bilder (PNG, JPEG, GIF, TIFF)."


@pytest.mark.parametrize("datei", ["plan.png", "FOTO.JPG", "scan.tiff", "skizze.gif"])
def test_words_for_a_picture_are_not(fall: Fall, datei: str) -> None:
    assert with_bild(fall, LEUCHTEN, datei).findings("F284") == []


@pytest.mark.parametrize("datei", ["plan.png", "FOTO.JPEG", "scan.tif"])
def test_a_picture_without_words_is_told_in_a_final_paper_only(fall: Fall, datei: str) -> None:
    statt_der_ersten(fall, f"nummer: 1, titel: Lageplan, datei: anlagen/{datei}")
    (finding,) = fall.findings("F112")
    assert "Es fehlt »alternativtext«" in finding.text
    assert fall.ersetze("status: final", "status: entwurf").findings("F112") == []


@pytest.mark.parametrize("datei", ["plan.png", "plan.JPG", "plan.tif"])
def test_a_picture_as_the_accessible_version_is_told(fall: Fall, datei: str) -> None:
    (finding,) = with_alternative(fall, datei).findings("F286")
    assert finding.text == f"Die barrierefreie Fassung »anlagen/{datei}« ist ein Bild."


@pytest.mark.parametrize("datei", ["plan.md", "plan.pdf", "plan-png.docx"])
def test_anything_else_as_the_accessible_version_is_not(fall: Fall, datei: str) -> None:
    assert with_alternative(fall, datei).findings("F286") == []


def with_alternative(fall: Fall, datei: str) -> Fall:
    other = f"barrierefreie_alternative: {{datei: anlagen/{datei}}}"
    return statt_der_ersten(fall, f"nummer: 1, titel: Plan, datei: anlagen/a.pdf, {other}")


def _moving() -> bytes:
    stream = BytesIO()
    first, second = (Image.new("L", (9, 9), grey) for grey in (0, 255))
    first.save(stream, "GIF", save_all=True, append_images=[second])
    return stream.getvalue()


@pytest.mark.parametrize(
    ("datei", "data", "fault"),
    [
        ("plan.png", encoded("PNG")[:-30], "lässt sich nicht als Bild lesen"),
        ("plan.gif", _moving(), "enthält mehrere Bilder oder Seiten"),
        ("plan.tif", encoded("TIFF")[:60], "lässt sich nicht als Bild lesen"),
    ],
    ids=["cut off", "moving", "cut off in its head"],
)
def test_a_picture_that_cannot_be_shown_is_told_once(
    fall: Fall, datei: str, data: bytes, fault: str
) -> None:
    fall.schreibe(f"anlagen/{datei}", data)
    (finding,) = with_bild(fall, LEUCHTEN, datei).findings("F285")
    assert finding.text == f"Die Datei »anlagen/{datei}« {fault}."
    assert not {"F270", "F271", "F272"} & set(fall.codes())


@pytest.mark.parametrize(("datei", "kind"), [("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.gif", "GIF")])
def test_a_picture_that_can_be_shown_is_not(fall: Fall, datei: str, kind: str) -> None:
    fall.schreibe(f"anlagen/{datei}", encoded(kind))
    assert with_bild(fall, LEUCHTEN, datei).findings("F285") == []


def test_its_words_are_spelt_like_all_others(fall: Fall) -> None:
    fall.schreibe("anlagen/plan.png", encoded("PNG"))
    (finding,) = with_bild(fall, "Die neuen Leuchtenn stehen am Beispielweg.").findings("V280")
    assert "»Leuchtenn«" in finding.text


def test_a_gap_for_words_is_no_text(fall: Fall) -> None:
    fall.schreibe("anlagen/plan.png", encoded("PNG"))
    statt_der_ersten(fall, "nummer: 1, titel: Lageplan, datei: anlagen/plan.png")
    fall.ersetze("status: final", "status: entwurf")
    (figure,) = fall.geprueft().ausgaben[-1].document.blocks[1:]
    assert figure.alternativtext == "[Alternativtext fehlt]"  # type: ignore[union-attr]
    assert fall.findings("V280") == []
