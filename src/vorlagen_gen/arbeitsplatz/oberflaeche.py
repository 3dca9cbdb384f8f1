"""The pages, scripts and styles of the workbench, as they lie in the package."""

from __future__ import annotations

from http import HTTPStatus
from importlib.resources import files

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError, Antwort

_ARTEN = {
    "css": "text/css; charset=utf-8",
    "html": "text/html; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
SEITEN = {
    "/": "start.html",
    "/vorlage": "vorlage.html",
    "/bericht": "bericht.html",
    "/einlass": "einlass.html",
}
PROGRAMM = "/programm/"


def seite(pfad: str) -> Antwort:
    """A page, or a part of one; only what the package has can be asked for.

    Raises:
        AblehnungError: There is no such page.
    """
    name = SEITEN.get(pfad) or pfad.removeprefix(PROGRAMM)
    folder = files("vorlagen_gen.arbeitsplatz") / "seiten"
    known = {each.name: each for each in folder.iterdir()}
    if name not in known or (pfad not in SEITEN and not pfad.startswith(PROGRAMM)):
        raise AblehnungError(HTTPStatus.NOT_FOUND, "Diese Seite gibt es nicht.")
    return Antwort(known[name].read_bytes(), _ARTEN[name.rpartition(".")[2]])
