"""What papers are asked for beside their form: confirming, copies, sources, imports, reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError, Anfrage, Antwort
from vorlagen_gen.arbeitsplatz.berichte import bericht, berichte_of
from vorlagen_gen.arbeitsplatz.entwuerfe import RUECKGABEN, Entwuerfe, entferne
from vorlagen_gen.arbeitsplatz.hochladen import lege_ab
from vorlagen_gen.arbeitsplatz.quelltexte import quelltexte_of, speichere_quelltext
from vorlagen_gen.arbeitsplatz.ruecklaeufe import Ruecklaeufe
from vorlagen_gen.arbeitsplatz.speichern import Speicher
from vorlagen_gen.arbeitsplatz.stand import own_folder
from vorlagen_gen.edit.bestaetigen import OffeneStelle, bestaetigt, offene_stellen
from vorlagen_gen.load.projekt import Projekt

Weg = Callable[[Anfrage], Antwort]


class Nebenwege:
    """Answers what is asked of a paper beside its form."""

    def __init__(self, projekt: Projekt, entwuerfe: Entwuerfe, speicher: Speicher) -> None:
        """Nothing is read before it is asked for."""
        self._projekt, self._entwuerfe, self._speicher = projekt, entwuerfe, speicher
        self._ruecklaeufe = Ruecklaeufe(projekt, entwuerfe, speicher)

    def alle(self) -> Mapping[tuple[str, str], Weg]:
        """The addresses by method and name."""
        return {
            ("GET", "uebernahmen"): self._uebernahmen,
            ("POST", "bestaetigen"): self._bestaetigen,
            ("POST", "rueckgabe"): self._rueckgabe,
            ("GET", "ruecklauf"): self._ruecklauf,
            ("POST", "annehmen"): self._annehmen,
            ("POST", "weglegen"): self._weglegen,
            ("GET", "quelltexte"): self._quelltexte,
            ("POST", "quelltext"): self._quelltext,
            ("GET", "berichte"): self._berichte,
            ("GET", "bericht"): self._bericht,
            ("POST", "importbeginn"): self._importbeginn,
            ("POST", "importdatei"): self._importdatei,
        }

    def _uebernahmen(self, anfrage: Anfrage) -> Antwort:
        return _stellen(offene_stellen(self._projekt, self._name(anfrage)))

    def _bestaetigen(self, anfrage: Anfrage) -> Antwort:
        """Take a place off the list; that can be taken back like a saving."""
        name, stelle = self._name(anfrage), str(anfrage.json().get("stelle"))
        if stelle not in {each.name for each in offene_stellen(self._projekt, name)}:
            raise AblehnungError(
                HTTPStatus.UNPROCESSABLE_ENTITY,
                "Diese Stelle steht nicht mehr auf der Liste.",
                "Sie wurde inzwischen bestätigt oder aus der Vorlage genommen.",
            )
        self._speicher.write(name, [bestaetigt(self._projekt, name, {stelle})])
        return _stellen(offene_stellen(self._projekt, name))

    def _rueckgabe(self, anfrage: Anfrage) -> Antwort:
        """Keep a file that came back until everything in it is decided."""
        name = self._name(anfrage)
        before = {each.name for each in self._entwuerfe.rueckgaben(name)}
        ordner = self._entwuerfe.ordner(name)
        pfad = lege_ab(ordner, anfrage.wert("dateiname"), anfrage.rumpf, RUECKGABEN)
        datei = pfad.rpartition("/")[2]
        return Antwort.of({"datei": datei, "ist_neu": datei not in before})

    def _ruecklauf(self, anfrage: Anfrage) -> Antwort:
        return Antwort.of(self._ruecklaeufe.lies(self._name(anfrage)))

    def _annehmen(self, anfrage: Anfrage) -> Antwort:
        name, said = self._name(anfrage), anfrage.json()
        nummern, nummer = said.get("nummern"), said.get("nummer")
        are_numbers = isinstance(nummern, list) and all(isinstance(each, int) for each in nummern)
        if not isinstance(nummern, list) or not are_numbers or not isinstance(nummer, int):
            raise AblehnungError(HTTPStatus.BAD_REQUEST, "Dieser Aufruf ist unvollständig.")
        result = self._ruecklaeufe.uebernimm(name, nummer, nummern)
        if said.get("fertig") is True and not result["gescheitert"]:
            self._entwuerfe.lege_weg(name)
        return Antwort.of(result)

    def _weglegen(self, anfrage: Anfrage) -> Antwort:
        """Remove the copies of the paper: all, or those that are named."""
        dateien = anfrage.json().get("dateien")
        named = dateien if isinstance(dateien, list) else None
        self._entwuerfe.lege_weg(self._name(anfrage), named)
        return Antwort.of({})

    def _quelltexte(self, anfrage: Anfrage) -> Antwort:
        return Antwort.of(quelltexte_of(self._projekt, self._name(anfrage)))

    def _quelltext(self, anfrage: Anfrage) -> Antwort:
        name = self._name(anfrage)
        said = anfrage.json(is_getippt=True)
        speichere_quelltext(self._projekt, self._speicher, name, said)
        return Antwort.of(quelltexte_of(self._projekt, name))

    def _berichte(self, anfrage: Anfrage) -> Antwort:
        ordner = own_folder(self._projekt, anfrage.wert("name"))
        return Antwort.of({"berichte": berichte_of(self._projekt, ordner)})

    def _bericht(self, anfrage: Anfrage) -> Antwort:
        ordner = own_folder(self._projekt, anfrage.wert("name"))
        return Antwort.of(bericht(self._projekt, ordner, anfrage.wert("art")))

    def _importbeginn(self, anfrage: Anfrage) -> Antwort:
        """What the window sent for an import that came to nothing is not for the next one."""
        entferne(self._entwuerfe.importdateien(anfrage.wert("fenster")))
        return Antwort.of({})

    def _importdatei(self, anfrage: Anfrage) -> Antwort:
        """Keep a file for the command that makes a paper of it."""
        ordner = self._entwuerfe.importordner(anfrage.wert("fenster"))
        pfad = lege_ab(ordner, anfrage.wert("dateiname"), anfrage.rumpf, RUECKGABEN)
        return Antwort.of({"datei": pfad.rpartition("/")[2]})

    def _name(self, anfrage: Anfrage) -> str:
        return own_folder(self._projekt, anfrage.wert("name")).name


def _stellen(stellen: tuple[OffeneStelle, ...]) -> Antwort:
    found = [{"name": each.name, "geaendert": each.is_geaendert} for each in stellen]
    return Antwort.of({"stellen": found})
