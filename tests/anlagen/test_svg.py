"""What hides in a drawing is found; what a drawing program writes into each of them is not."""

from __future__ import annotations

import pytest
from tests.anlagen.versteck import GEHEIM, Versteck
from tests.anlagen.verstecke_svg import VERSTECKE, metadata, svg

from vorlagen_gen.anlagen.fundarten import Fund, UnlesbareDateiError
from vorlagen_gen.anlagen.suche import suche


@pytest.mark.parametrize("versteck", VERSTECKE.values(), ids=VERSTECKE)
def test_what_hides_is_found_where_it_is_and_not_repeated(versteck: Versteck) -> None:
    found = suche(versteck.data, versteck.datei)
    assert found == (Fund(versteck.art, versteck.ort, versteck.is_bereinigbar),)
    assert GEHEIM not in found[0].text


@pytest.mark.parametrize(
    "data",
    [
        svg(""),
        svg("<!-- Created with Inkscape (https://www.inkscape.org/) -->"),
        svg("<!-- Generator: Adobe Illustrator 28.0, SVG Export Plug-In -->"),
        metadata("<dc:format>image/svg+xml</dc:format><dc:title>Lageplan</dc:title>"),
        metadata("<dc:creator><dc:title>Stadt Münster</dc:title></dc:creator>"),
        svg('<a href="https://www.example.org/"><path d="M0 0"/></a><use href="#a"/>'),
        svg('<g style="opacity:0.5"><path d="M0 0"/></g><g style="display:none"/>'),
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">' + svg(""),
    ],
)
def test_what_every_drawing_holds_is_silent(data: bytes) -> None:
    assert suche(data, "a.svg") == ()


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"),
        b"<html/>",
        b"\xff\xfe\x00",
        svg('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
    ],
)
def test_what_is_no_drawing_is_unreadable(data: bytes) -> None:
    with pytest.raises(UnlesbareDateiError):
        suche(data, "a.svg")
