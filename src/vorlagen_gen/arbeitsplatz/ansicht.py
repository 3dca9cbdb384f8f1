"""What a window shows, as pages and findings; every place in a file becomes a field of the form."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import PurePosixPath
from threading import Lock
from typing import Any

from vorlagen_gen.arbeitsplatz.befundliste import told
from vorlagen_gen.arbeitsplatz.blick import Ausschnitt, Blick
from vorlagen_gen.arbeitsplatz.entwuerfe import Entwurf
from vorlagen_gen.arbeitsplatz.feldort import Feldorte
from vorlagen_gen.arbeitsplatz.stand import Stand, changed
from vorlagen_gen.vorschau import Turn, UeberholtError, Vorschaubau

_WINDOWS = 30
"""So many windows' last states are remembered."""
_BLICKE = 2
"""So many of each: while a new state is made, the browser may still get pages of the last."""


class Ansicht:
    """The previews of windows, made by ``bau``."""

    def __init__(self, bau: Vorschaubau) -> None:
        """Nothing is made yet."""
        self._bau = bau
        self._lock = Lock()
        self._letzte: OrderedDict[tuple[str, str], tuple[tuple[Turn, Blick], ...]] = OrderedDict()

    def turn(self, name: str, fenster: str) -> Turn:
        """The window's turn to be shown the paper; whatever had an earlier one is overtaken."""
        return self._bau.turn(name, fenster)

    def zeige(
        self, turn: Turn, stand: Stand, entwurf: Entwurf | None, ausschnitt: Ausschnitt
    ) -> dict[str, Any]:
        """The documents of the paper as JSON, with pages and boxes of the one to be seen.

        ``stand`` and ``entwurf`` are to be read after the ``turn`` was taken.

        Raises:
            UeberholtError: The window has asked for a newer state meanwhile.
            VorlagenError: The paper cannot be written so.
        """
        jetzt = entwurf.jetzt if entwurf else None
        paare = changed(stand, jetzt.werte, jetzt.texte) if jetzt else ()
        dateien = stand.textorte(jetzt.werte if jetzt else stand.werte)
        yaml = next((new for old, new in paare if old is stand.yaml), stand.yaml)
        inhalte = {PurePosixPath(new.label): new.data for _, new in paare}
        vorschau = self._bau.vorschau(turn, inhalte)
        blick = Blick(vorschau, Feldorte(yaml.values(), dateien))
        self._keep(turn, blick)
        return blick.liste(ausschnitt)

    def blaetter(self, name: str, fenster: str, ausschnitt: Ausschnitt) -> dict[str, Any]:
        """One document of the window's last state; without pages if they take a moment.

        Raises:
            UeberholtError: There is a newer state without such a document, or none.
        """
        blick = self._blicke(name, fenster)[0]
        try:
            dokument = blick.vorschau.dokument(ausschnitt.stamm)
        except KeyError:
            raise UeberholtError from None
        return blick.dokument(dokument, ausschnitt)

    def regelbefunde(self, name: str, fenster: str) -> dict[str, Any]:
        """What the rules say of that state, and its gaps, as JSON; errors as above."""
        blick = self._blicke(name, fenster)[0]
        return told(blick, blick.regelbefunde())

    def befunde(self, name: str, fenster: str) -> dict[str, Any]:
        """All that is said of it; findings are ``None`` if they take longer than a moment.

        Errors as above.
        """
        blick = self._blicke(name, fenster)[0]
        return told(blick, blick.befunde())

    def seite(self, name: str, fenster: str, stamm: str, abdruck: str, breite: int) -> bytes | None:
        """The picture of a page of the last states; ``None`` if it takes longer than a moment.

        Raises:
            UeberholtError: There is a newer state without such a page, or none.
        """
        blicke = self._blicke(name, fenster)
        bilder = (blick.bild(stamm, abdruck, breite) for blick in blicke)
        if bild := next(filter(None, bilder), None):
            return bild()
        raise UeberholtError

    def _keep(self, turn: Turn, blick: Blick) -> None:
        """Put the state where its turn is: requests need not end in the order of their turns."""
        with self._lock:
            known = self._letzte.get(turn.stelle, ())
            newest_first = sorted((*known, (turn, blick)), key=_number, reverse=True)
            self._letzte[turn.stelle] = tuple(newest_first[:_BLICKE])
            self._letzte.move_to_end(turn.stelle)
            while len(self._letzte) > _WINDOWS:
                self._letzte.popitem(last=False)

    def _blicke(self, name: str, fenster: str) -> tuple[Blick, ...]:
        """The last states of a window, the newest first; there is at least one."""
        with self._lock:
            found = tuple(blick for _, blick in self._letzte.get((name, fenster), ()))
        if not found:
            raise UeberholtError
        return found


def _number(shown: tuple[Turn, Blick]) -> int:
    return shown[0].number
