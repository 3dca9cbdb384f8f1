"""What came back from others, shown and taken over proposal by proposal."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from itertools import count
from threading import Lock
from typing import Any

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError
from vorlagen_gen.arbeitsplatz.entwuerfe import Entwuerfe
from vorlagen_gen.arbeitsplatz.speichern import Speicher
from vorlagen_gen.baubefehle import own_folder
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.ruecklauf.lauf import Ruecklauf, accepted, read_ruecklauf
from vorlagen_gen.ruecklauf.staende import Staende
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Befund, Quelle


class Ruecklaeufe:
    """The returned copies that lie ready, and what was read from them in this run."""

    def __init__(self, projekt: Projekt, entwuerfe: Entwuerfe, speicher: Speicher) -> None:
        """Nothing is read yet."""
        self._projekt, self._entwuerfe, self._speicher = projekt, entwuerfe, speicher
        self._lock = Lock()
        self._nummern = count(1)
        self._gelesen: dict[str, tuple[int, Ruecklauf]] = {}

    def lies(self, name: str) -> dict[str, Any]:
        """What all copies that lie ready for the paper ``name`` propose, as JSON.

        Raises:
            VorlagenError: The paper cannot be printed, or a file is no copy of it.
        """
        dateien = self._entwuerfe.rueckgaben(name)
        with self._lock:
            staende = Staende(own_folder(self._projekt, "ruecklauf") / "staende")
            found = read_ruecklauf(self._projekt, name, dateien, staende)
            nummer = next(self._nummern)
            self._gelesen[name] = nummer, found
        return {
            "nummer": nummer,
            "dateien": [each.name for each in dateien],
            "vorschlaege": [vorschlag_json(each) for each in found.vorschlaege],
            "befunde": [_befund(each) for each in found.befunde],
        }

    def uebernimm(self, name: str, nummer: int, nummern: Sequence[int]) -> dict[str, Any]:
        """Write the proposals ``nummern`` of what was read as ``nummer``; what failed, and why.

        Raises:
            AblehnungError: The copies were read anew since.
            VorlagenError: Two proposals contradict each other, or the paper was changed since.
        """
        with self._lock:
            latest, found = self._gelesen.get(name, (0, None))
            if found is None or latest != nummer:
                raise AblehnungError(
                    HTTPStatus.CONFLICT,
                    "Der Rücklauf wurde inzwischen neu gelesen.",
                    "Öffnen Sie ihn noch einmal.",
                )
            chosen = sorted(set(nummern))
            result = accepted(found, chosen)
            before = found.papier.dateien
            self._speicher.write(name, [(before[at], new) for at, new in result.nachher.items()])
            failed = {chosen[index]: reason for index, reason in result.gescheitert.items()}
            del self._gelesen[name]
        done = [each for each in chosen if each not in failed]
        gescheitert = [{"nummer": each, "grund": reason} for each, reason in failed.items()]
        return {"uebernommen": done, "gescheitert": gescheitert, "dateien": [*result.nachher]}


def vorschlag_json(each: Aenderungsvorschlag) -> dict[str, Any]:
    """A proposal as the window shows it; what was moved says where to."""
    return {
        "nummer": each.nummer,
        "art": each.art,
        "feld": each.feld,
        "ort": each.ort,
        "ziel": each.ziel,
        "nur_verschoben": each.ist_nur_verschoben,
        "quellen": _quellen(each.quellen),
        "alt": each.alt,
        "neu": each.neu,
        "davor": each.davor,
        "danach": each.danach,
        "form": each.form,
        "jetzt": each.jetzt,
        "zustand": each.zustand.value,
        "waehlbar": each.ist_waehlbar,
        "gegen": each.gegen,
    }


def _befund(each: Befund) -> dict[str, Any]:
    return {
        "datei": each.datei,
        "grund": each.grund,
        "zitat": each.zitat,
        "quellen": _quellen(each.quellen),
        "hinweis": each.ist_hinweis,
    }


def _quellen(quellen: Sequence[Quelle]) -> list[dict[str, str]]:
    return [{"datei": each.datei, "autor": each.autor, "datum": each.datum} for each in quellen]
