"""A picture comes onto our pages as it is seen: no point lost, the right way up, nothing beside."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageFile, ImageOps
from tests.anlagen import verstecke_bild
from tests.anlagen.bilder import encoded, exif, jpeg_with_gps, picture
from tests.anlagen.versteck import GEHEIM, Versteck

from vorlagen_gen.anlagen import darstellung
from vorlagen_gen.anlagen.bildanlage import Bild, Hindernis, read_bild
from vorlagen_gen.anlagen.darstellung import dargestellt
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.anlagen.suche import suche

ORIENTATION = 0x0112
ROT = (200, 30, 40)
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    stream = BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def seen(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as image:
        image.load()
        return image


def grey() -> Image.Image:
    return Image.linear_gradient("L").resize((40, 24))


def deep() -> Image.Image:
    return grey().convert("I").point(lambda value: value * 257).convert("I;16")


LOSSLESS = {
    "colours": (encoded("PNG"), picture()),
    "grey": (saved(grey(), "PNG"), grey()),
    "black and white": (saved(grey().convert("1"), "PNG"), grey().convert("1")),
    "palette": (saved(picture().quantize(9), "PNG"), picture().quantize(9)),
    "16 bits": (saved(deep(), "PNG"), grey()),
    "16 bits in a TIFF": (saved(deep(), "TIFF"), grey()),
    "interlaced": (encoded("PNG", interlace=True), picture()),
    "gif": (saved(picture().quantize(9), "GIF"), picture().quantize(9)),
    "tiff": (encoded("TIFF"), picture()),
    "tiff, packed": (encoded("TIFF", compression="tiff_lzw"), picture()),
    "tiff for print": (
        saved(picture().convert("CMYK"), "TIFF"),
        picture().convert("CMYK").convert("RGB"),
    ),
}


@pytest.mark.parametrize("name", LOSSLESS)
def test_no_point_is_lost(name: str) -> None:
    data, expected = LOSSLESS[name]
    shown = seen(dargestellt(data).inhalt)
    assert shown.format == "PNG"
    assert shown.convert("RGB").tobytes() == expected.convert("RGB").tobytes()


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_it_stands_as_the_camera_was_held(kind: str, turn: int) -> None:
    block = Image.Exif()
    block[ORIENTATION] = turn
    data = encoded(kind, exif=block)
    expected = ImageOps.exif_transpose(seen(encoded("PNG", exif=block)))
    assert seen(dargestellt(data).inhalt).tobytes() == expected.tobytes()


def difference(one: Image.Image, two: Image.Image) -> int:
    points = ImageChops.difference(one.convert("RGB"), two.convert("RGB")).tobytes()
    return max(points)


@pytest.mark.parametrize("turn", [3, 6, 8])
def test_a_photo_is_turned_and_hardly_changed(turn: int) -> None:
    smooth = Image.merge("RGB", (grey(), ImageOps.mirror(grey()), ImageOps.flip(grey()))).resize(
        (64, 32)
    )
    data = saved(smooth, "JPEG", exif=exif({ORIENTATION: turn}), quality=90)
    shown = seen(dargestellt(data).inhalt)
    assert shown.format == "JPEG"
    assert difference(shown, ImageOps.exif_transpose(seen(data))) <= 6


@pytest.mark.parametrize(
    "data",
    [
        encoded("JPEG", quality=80),
        encoded("JPEG", progressive=True),
        encoded("JPEG", icc_profile=SRGB),
        saved(grey(), "JPEG"),
        jpeg_with_gps(),
        saved(picture(), "MPO", save_all=True, append_images=[picture()]),
    ],
    ids=["usual", "progressive", "sRGB", "grey", "with its place", "two in one"],
)
def test_a_photo_that_pages_can_show_is_not_coded_anew(data: bytes) -> None:
    inhalt = dargestellt(data).inhalt
    scan = data[data.index(b"\xff\xda") : data.index(b"\xff\xd9", data.index(b"\xff\xda"))]
    assert seen(inhalt).tobytes() == seen(data).tobytes()
    assert scan in inhalt or seen(data).mode == "RGB"
    assert len(inhalt) < len(data) + 60


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_is_clear_is_white(mode: str) -> None:
    image = Image.new("RGBA", (20, 20), (*ROT, 0))
    image.paste((*ROT, 255), (0, 0, 10, 20))
    data = saved(image.quantize(4) if mode == "P" else image.convert(mode), "PNG")
    shown = seen(dargestellt(data).inhalt)
    assert shown.mode == ("L" if mode == "LA" else "RGB")
    expected = Image.new("RGB", (20, 20), "white")
    expected.paste(ROT, (0, 0, 10, 20))
    assert difference(shown, expected.convert(shown.mode)) == 0


def test_a_photo_for_print_gets_the_colours_of_a_page() -> None:
    data = saved(Image.new("RGB", (32, 32), ROT).convert("CMYK"), "JPEG", quality=95)
    shown = seen(dargestellt(data).inhalt)
    assert (shown.format, shown.mode) == ("JPEG", "RGB")
    assert difference(shown, Image.new("RGB", (32, 32), ROT)) <= 8


def wide_profile() -> bytes:
    """A profile in which red and blue are swapped: a colour seen wrongly is seen at once."""
    matrix = bytearray(SRGB)
    red, blue = matrix.index(b"rXYZ"), matrix.index(b"bXYZ")
    matrix[red : red + 4], matrix[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return (
        bytes(matrix)
        .replace(b"sRGB", b"abcd")
        .replace("sRGB".encode("utf-16-be"), "abcd".encode("utf-16-be"))
    )


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGB"), ("PNG", "RGBA"), ("JPEG", "RGB")])
def test_colours_that_mean_something_else_are_translated(kind: str, mode: str) -> None:
    data = saved(Image.new(mode, (16, 16), ROT), kind, icc_profile=wide_profile())
    shown = seen(dargestellt(data).inhalt)
    assert difference(shown, Image.new("RGB", (16, 16), ROT[::-1])) < 60
    assert "icc_profile" not in shown.info


@pytest.mark.parametrize("profile", [b"kaputt", SRGB[:200]])
def test_a_broken_profile_is_passed_over(profile: bytes) -> None:
    data = encoded("PNG", icc_profile=profile)
    assert seen(dargestellt(data).inhalt).tobytes() == picture().tobytes()


PICTURES = {
    name: each
    for name, each in verstecke_bild.VERSTECKE.items()
    if not each.datei.endswith((".docx", ".xlsx", ".pdf"))
}


@pytest.mark.parametrize("versteck", PICTURES.values(), ids=PICTURES)
def test_nothing_that_hides_comes_along(versteck: Versteck) -> None:
    bild = dargestellt(versteck.data)
    assert bild.hindernis is None
    assert suche(bild.inhalt, f"a{bild.endung}") == ()
    assert GEHEIM.encode() not in bild.inhalt


def test_the_same_picture_gives_the_same_bytes() -> None:
    for data, _ in LOSSLESS.values():
        assert dargestellt(data) == dargestellt(data)


def _frames(kind: str) -> bytes:
    return saved(grey(), kind, save_all=True, append_images=[grey().rotate(180)])


def test_a_photo_in_unusual_colours_is_coded_anew_and_hardly_changed() -> None:
    data = encoded("JPEG", keep_rgb=True, quality=95)
    assert difference(seen(dargestellt(data).inhalt), seen(data)) <= 12


def test_one_that_gets_too_large_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(darstellung, "MOST_BYTES", 99)
    assert dargestellt(encoded("PNG")) == Bild(hindernis=Hindernis.ZU_GROSS)


def test_what_cannot_be_shown_says_why() -> None:
    expected = [
        (saved(Image.new("1", (9000, 5000)), "PNG"), Hindernis.ZU_VIELE_PUNKTE),
        (saved(Image.new("1", (20000, 10000)), "PNG"), Hindernis.ZU_VIELE_PUNKTE),
        *((_frames(kind), Hindernis.MEHRERE) for kind in ("GIF", "PNG", "TIFF")),
    ]
    assert [dargestellt(data) for data, _ in expected] == [
        Bild(hindernis=why) for _, why in expected
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7",
        encoded("PNG")[:-40],
        encoded("JPEG")[:-80],
        encoded("BMP"),
        saved(grey().convert("F"), "TIFF"),
    ],
    ids=["empty", "PDF", "PNG cut off", "JPEG cut off", "BMP", "measurements"],
)
def test_what_is_no_picture_is_unreadable(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", False)  # WeasyPrint wants it otherwise
    with pytest.raises(UnlesbareDateiError):
        dargestellt(data)


def test_a_process_of_its_own_says_the_same() -> None:
    assert read_bild(jpeg_with_gps(), "a.jpg") == dargestellt(jpeg_with_gps())
    assert read_bild(_frames("GIF"), "a.gif") == Bild(hindernis=Hindernis.MEHRERE)
    assert read_bild(b"kaputt", "a.png") == Bild(hindernis=Hindernis.UNLESBAR)


@given(st.data())
@settings(max_examples=120, deadline=None)
def test_a_damaged_picture_is_shown_or_unreadable(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from([each for each, _ in LOSSLESS.values()])))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        bild = dargestellt(bytes(whole))
    except UnlesbareDateiError:
        return
    assert bild.hindernis or seen(bild.inhalt).width
