"""What a window asks of the preview: states, pages, pictures, findings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any

from vorlagen_gen.arbeitsplatz.anfrage import Anfrage, Antwort
from vorlagen_gen.arbeitsplatz.ansicht import Ansicht
from vorlagen_gen.arbeitsplatz.blick import Ausschnitt
from vorlagen_gen.arbeitsplatz.entwuerfe import Entwuerfe
from vorlagen_gen.arbeitsplatz.fenster import Fensterbuch
from vorlagen_gen.arbeitsplatz.stand import read_stand
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.vorschau import UeberholtError

_WIDEST = 2_000
"""Pixels of a page picture."""


class Vorschauwege:
    """Answers what a window asks of its preview.

    Where the window has asked for something newer meanwhile, the answer says so and nothing else.
    """

    def __init__(
        self, projekt: Projekt, entwuerfe: Entwuerfe, fenster: Fensterbuch, ansicht: Ansicht
    ) -> None:
        """Nothing is made before it is asked for."""
        self._projekt, self._entwuerfe = projekt, entwuerfe
        self._fenster, self._ansicht = fenster, ansicht

    def alle(self) -> Mapping[tuple[str, str], Callable[[Anfrage], Antwort]]:
        """The addresses by method and name."""
        return {
            ("GET", "vorschau"): self._vorschau,
            ("GET", "blaetter"): self._blaetter,
            ("GET", "regelbefunde"): self._regelbefunde,
            ("GET", "meldungen"): self._meldungen,
            ("GET", "seite"): self._seite,
        }

    def _vorschau(self, anfrage: Anfrage) -> Antwort:
        """The state that is kept for the window, read only once its turn is known.

        Of two requests the one whose turn is later so never shows less than the other.
        """
        name, fenster = self._fenster.of(anfrage)
        turn = self._ansicht.turn(name, fenster)
        stand, entwurf = read_stand(self._projekt, name), self._entwuerfe.find(name, fenster)
        ausschnitt = _ausschnitt(anfrage)
        return _or_outdated(lambda: self._ansicht.zeige(turn, stand, entwurf, ausschnitt))

    def _blaetter(self, anfrage: Anfrage) -> Antwort:
        ort, ausschnitt = self._fenster.of(anfrage), _ausschnitt(anfrage)
        return _or_outdated(lambda: self._ansicht.blaetter(*ort, ausschnitt))

    def _regelbefunde(self, anfrage: Anfrage) -> Antwort:
        ort = self._fenster.of(anfrage)
        return _or_outdated(lambda: self._ansicht.regelbefunde(*ort))

    def _meldungen(self, anfrage: Anfrage) -> Antwort:
        ort = self._fenster.of(anfrage)
        return _or_outdated(lambda: self._ansicht.befunde(*ort))

    def _seite(self, anfrage: Anfrage) -> Antwort:
        """A picture; an answer without one means that it is still being made."""
        ort = *self._fenster.of(anfrage), anfrage.wert("stamm"), anfrage.wert("bild")
        breite = anfrage.zahl("breite", _WIDEST)
        return _or_outdated(lambda: self._ansicht.seite(*ort, breite))


def _or_outdated(found: Callable[[], dict[str, Any] | bytes | None]) -> Antwort:
    """What was found, a picture or JSON, still being made if ``None``; or that it is outdated."""
    try:
        result = found()
    except UeberholtError:
        return Antwort.of({"veraltet": True})
    if isinstance(result, bytes):
        return Antwort(result, "image/png")
    return Antwort.of(result or {}, HTTPStatus.OK if result else HTTPStatus.ACCEPTED)


def _ausschnitt(anfrage: Anfrage) -> Ausschnitt:
    """What of the paper a window shows, as far as it says so: the numbers as ``1.2``."""
    nummern = [each for each in anfrage.werte.get("nummern", "").split(".") if each.isdecimal()]
    breite = anfrage.zahl("breite", _WIDEST)
    return Ausschnitt(
        anfrage.werte.get("stamm", ""), tuple(int(each[:6]) for each in nummern[:9]), breite
    )
