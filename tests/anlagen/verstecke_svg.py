"""Every place in a drawing that something may hide in, each with a file that does."""

from __future__ import annotations

import base64

from tests.anlagen.bilder import jpeg_with_gps
from tests.anlagen.versteck import GEHEIM, Versteck

from vorlagen_gen.anlagen.fundarten import Fundart

ORT = "in der Zeichnung"
EIGENSCHAFTEN = "in den Eigenschaften der Zeichnung"


def svg(inside: str, attributes: str = "") -> bytes:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:i="http://ns.adobe.com/'
        'AdobeIllustrator/10.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        f"{attributes}><text>Plan</text>{inside}</svg>"
    ).encode()


def metadata(inside: str) -> bytes:
    return svg(f"<metadata>{inside}</metadata>")


_PHOTO = f"data:image/jpeg;base64,{base64.b64encode(jpeg_with_gps()).decode()}"
_STRIPPED = {
    "author": (metadata(f"<dc:creator><b><dc:title>{GEHEIM}</dc:title></b></dc:creator>"),
               Fundart.URHEBER, EIGENSCHAFTEN),
    "remark": (svg(f"<!-- {GEHEIM} -->"), Fundart.KOMMENTAR, ORT),
    "keywords": (metadata(f"<dc:subject>{GEHEIM}</dc:subject>"), Fundart.EIGENSCHAFT,
                 EIGENSCHAFTEN),
    "script": (svg(f"<script>{GEHEIM}</script>"), Fundart.MAKRO, ORT),
    "handler": (svg("", f'onload="{GEHEIM}"'), Fundart.MAKRO, ORT),
    "path": (svg("", f'inkscape:export-filename="C:\\Users\\{GEHEIM}\\a.png"'), Fundart.PFAD, ORT),
    "private": (svg(f"<i:pgf>{GEHEIM}</i:pgf>"), Fundart.EIGENSCHAFT,
                f"{ORT}, Daten des Zeichenprogramms"),
}  # fmt: skip
_DECIDED = {
    "layer": (svg(f'<g style="display:none"><text>{GEHEIM}</text></g>'), Fundart.EBENE, ORT),
    "attribute": (svg(f'<g display="none"><text>{GEHEIM}</text></g>'), Fundart.EBENE, ORT),
    "link": (svg(f'<image xlink:href="file:///C:/{GEHEIM}.png"/>'), Fundart.VERKNUEPFUNG, ORT),
    "picture of the web": (svg(f'<image href="https://{GEHEIM}.example/a.png"/>'),
                           Fundart.VERKNUEPFUNG, ORT),
    "photo": (svg(f'<image href="{_PHOTO}"/>'), Fundart.STANDORT, f"{ORT}, in einem Bild"),
}  # fmt: skip


def _all() -> dict[str, Versteck]:
    stripped = {name: Versteck("a.svg", *file) for name, file in _STRIPPED.items()}
    decided = {name: Versteck("a.svg", *file, False) for name, file in _DECIDED.items()}  # noqa: FBT003 -- the last column
    return stripped | decided


VERSTECKE = _all()
