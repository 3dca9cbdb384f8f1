"""What the workbench answers: each address with the function that serves it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from http import HTTPStatus
from threading import Lock
from typing import Any

from vorlagen_gen.arbeitsplatz import oberflaeche
from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError, Anfrage, Antwort
from vorlagen_gen.arbeitsplatz.ansicht import Ansicht
from vorlagen_gen.arbeitsplatz.auftraege import Auftraege
from vorlagen_gen.arbeitsplatz.auswahl import auswahl_of
from vorlagen_gen.arbeitsplatz.entwuerfe import Entwuerfe, Entwurf, Inhalte
from vorlagen_gen.arbeitsplatz.ergebnisse import ergebnis, ergebnisse_of
from vorlagen_gen.arbeitsplatz.fenster import Fensterbuch
from vorlagen_gen.arbeitsplatz.formular import formular_of
from vorlagen_gen.arbeitsplatz.hochladen import GROESSTE_DATEI, lege_ab
from vorlagen_gen.arbeitsplatz.laeufe import Laeufe
from vorlagen_gen.arbeitsplatz.rechnen import salden_of
from vorlagen_gen.arbeitsplatz.schutz import Schutz
from vorlagen_gen.arbeitsplatz.speichern import Abgleich, Speicher, abgeglichen
from vorlagen_gen.arbeitsplatz.stand import Stand, changed, own_folder, read_stand
from vorlagen_gen.arbeitsplatz.uebersicht import befunde_of, uebersicht_of
from vorlagen_gen.arbeitsplatz.unlesbar import UnlesbarError, is_lesbar
from vorlagen_gen.arbeitsplatz.vorschauwege import Vorschauwege
from vorlagen_gen.arbeitsplatz.wege import Nebenwege
from vorlagen_gen.edit.stadtwahl import VORGEGEBEN
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.vorschau.grundstock import Grundstock


class Dienst:
    """Answers requests on the papers of ``projekt``."""

    def __init__(
        self,
        projekt: Projekt,
        schutz: Schutz,
        today: Callable[[], date],
        ansicht: Ansicht,
        laeufe: Laeufe,
    ) -> None:
        """Nothing is read before it is asked for."""
        self._projekt, self._schutz, self._today = projekt, schutz, today
        self._entwuerfe = Entwuerfe(projekt.root)
        self._speicher = Speicher(projekt)
        self.auftraege = Auftraege(projekt.root)
        self._grundstock = Grundstock(projekt)
        self._fenster = Fensterbuch(projekt, laeufe)
        self._pruefung, self._auswaehlen = Lock(), Lock()
        self._wege: Mapping[tuple[str, str], Callable[[Anfrage], Antwort]] = {
            ("GET", "uebersicht"): self._uebersicht,
            ("GET", "befunde"): self._befunde,
            ("GET", "auswahl"): self._auswahl,
            ("GET", "vorlage"): self._vorlage,
            ("GET", "fassung"): self._fassung,
            ("POST", "abschied"): self._abschied,
            ("GET", "auftrag"): self._auftrag,
            ("GET", "ergebnisse"): self._ergebnisse,
            ("GET", "ergebnis"): self._ergebnis,
            ("POST", "entwurf"): self._entwurf,
            ("POST", "verwerfen"): self._verwerfen,
            ("POST", "uebernehmen"): self._uebernehmen,
            ("POST", "speichern"): self._speichern,
            ("POST", "zuruecknehmen"): self._zuruecknehmen,
            ("POST", "abgleich"): self._abgleich,
            ("POST", "datei"): self._datei,
            ("POST", "auftrag"): self._starte,
            **Nebenwege(projekt, self._entwuerfe, self._speicher).alle(),
            **Vorschauwege(projekt, self._entwuerfe, self._fenster, ansicht).alle(),
        }

    def beantworte(self, anfrage: Anfrage) -> Antwort:
        """The answer to a request.

        Raises:
            AblehnungError: It is not served.
            VorlagenError: Something outside the papers keeps it from being served.
        """
        self._schutz.demand_own(anfrage)
        head, _, name = anfrage.pfad.removeprefix("/").partition("/")
        if head != "api":
            is_einlass = self._schutz.is_einlass(anfrage)
            return oberflaeche.seite("/einlass" if is_einlass else anfrage.pfad)
        self._demand_key(anfrage)
        weg = self._wege.get((anfrage.methode, name))
        if weg is None:
            raise AblehnungError(HTTPStatus.NOT_FOUND, "Diese Adresse gibt es nicht.")
        return weg(anfrage)

    def _demand_key(self, anfrage: Anfrage) -> None:
        """Stop a request without the key; a window of an earlier run has shown that it is open."""
        try:
            self._schutz.demand_key(anfrage)
        except AblehnungError:
            if self._schutz.is_of_earlier_run(anfrage):
                self._fenster.note(anfrage)
            raise

    def _uebersicht(self, _: Anfrage) -> Antwort:
        rows = uebersicht_of(self._projekt, self._today())
        for each in rows:
            each["rueckgaben"] = len(self._entwuerfe.rueckgaben(each["name"]))
        return Antwort.of({"vorlagen": rows, "groesste_datei": GROESSTE_DATEI})

    def _befunde(self, anfrage: Anfrage) -> Antwort:
        name = own_folder(self._projekt, anfrage.wert("name")).name
        with self._pruefung:
            return Antwort.of(befunde_of(self._projekt, name))

    def _auswahl(self, _: Anfrage) -> Antwort:
        """What there is to choose from; read again only if a file of it has changed."""
        with self._auswaehlen:
            self._grundstock.look()
            auswahl = auswahl_of(self._grundstock.bibliothek)
        staedte = sorted(self._projekt.staedte(), key=lambda name: name != VORGEGEBEN)
        heute = self._today().isoformat()
        return Antwort.of({**auswahl, "staedte": staedte, "heute": heute})

    def _vorlage(self, anfrage: Anfrage) -> Antwort:
        """The paper, its form, and what was typed into it and not saved."""
        name, fenster = self._fenster.of(anfrage)
        if not is_lesbar(own_folder(self._projekt, name)):
            return Antwort.of({"lesbar": False})
        stand = read_stand(self._projekt, name)
        entwurf = self._entwuerfe.find(name, fenster)
        others = [each for each in self._entwuerfe.fenster(name) if each != fenster]
        return Antwort.of(
            {
                **self._stand(stand),
                "lesbar": True,
                "formular": formular_of(),
                "entwurf": entwurf.json() if entwurf else None,
                "andere": [*filter(None, (self._anderes(name, each) for each in others))],
                "offen": self._fenster.has_other(name, fenster),
            }
        )

    def _anderes(self, name: str, fenster: str) -> dict[str, Any] | None:
        """What another window typed, so that people know it again: when, and into which fields."""
        entwurf, zeit = self._entwuerfe.find(name, fenster), self._entwuerfe.zeit(name, fenster)
        if entwurf is None or zeit is None:
            return None
        return {
            "fenster": fenster,
            "aktiv": self._fenster.is_open(name, fenster),
            "zeit": f"{zeit:%d.%m.%Y, %H:%M} Uhr",
            "felder": entwurf.geaendertes(),
        }

    def _abschied(self, anfrage: Anfrage) -> Antwort:
        """The window is closed: what was typed in it may be offered to others."""
        self._fenster.leave(anfrage)
        return Antwort.of({})

    def _fassung(self, anfrage: Anfrage) -> Antwort:
        """What names the paper's bytes, and what windows there are; whoever asks is open."""
        name, fenster = self._fenster.of(anfrage)
        others = [each for each in self._entwuerfe.fenster(name) if each != fenster]
        return Antwort.of(
            {
                "fassung": read_stand(self._projekt, name).fassung,
                "offen": self._fenster.has_other(name, fenster),
                "verlassen": [each for each in others if not self._fenster.is_open(name, each)],
            }
        )

    def _entwurf(self, anfrage: Anfrage) -> Antwort:
        """Keep what a window shows; what the form computes from it."""
        name, fenster = self._fenster.of(anfrage)
        entwurf = Entwurf.read(anfrage.json(is_getippt=True))
        if entwurf.jetzt == entwurf.basis:
            self._entwuerfe.forget(name, fenster)
        else:
            self._entwuerfe.keep(name, fenster, entwurf)
        try:
            stand = read_stand(self._projekt, name)
        except UnlesbarError as error:  # what was typed is kept all the same
            return Antwort.of({"salden": {}, "hindernis": AblehnungError.of(error).json()})
        paare = changed(stand, entwurf.jetzt.werte, entwurf.jetzt.texte)
        yaml = next((new for old, new in paare if old is stand.yaml), stand.yaml)
        return Antwort.of({"salden": salden_of(yaml.values(), self._grundstock.bibliothek.wissen)})

    def _verwerfen(self, anfrage: Anfrage) -> Antwort:
        name, fenster = self._fenster.of(anfrage)
        self._entwuerfe.forget(name, anfrage.werte.get("von") or fenster)
        return Antwort.of({})

    def _uebernehmen(self, anfrage: Anfrage) -> Antwort:
        name, fenster = self._fenster.of(anfrage)
        if self._fenster.is_open(name, anfrage.wert("von")):
            raise AblehnungError(
                HTTPStatus.CONFLICT,
                "Das andere Fenster ist noch offen.",
                "Schreiben Sie dort weiter.",
            )
        self._entwuerfe.adopt(name, anfrage.wert("von"), fenster)
        return Antwort.of({})

    def _speichern(self, anfrage: Anfrage) -> Antwort:
        name, fenster = self._fenster.of(anfrage)
        entwurf = Entwurf.read(anfrage.json(is_getippt=True))
        self._entwuerfe.keep(name, fenster, entwurf)
        result = self._speicher.save(name, entwurf)
        if isinstance(result, Abgleich):
            return self._konflikt(result)
        self._entwuerfe.settle(name, fenster, entwurf)
        return Antwort.of(self._stand(result))

    def _abgleich(self, anfrage: Anfrage) -> Antwort:
        name, _ = self._fenster.of(anfrage)
        entwurf = Entwurf.read(anfrage.json(is_getippt=True))
        return self._konflikt(abgeglichen(read_stand(self._projekt, name), entwurf))

    def _zuruecknehmen(self, anfrage: Anfrage) -> Antwort:
        name, _ = self._fenster.of(anfrage)
        return Antwort.of(self._stand(self._speicher.undo(name)))

    def _datei(self, anfrage: Anfrage) -> Antwort:
        ordner = own_folder(self._projekt, anfrage.wert("name"))
        return Antwort.of({"datei": lege_ab(ordner.path, anfrage.wert("dateiname"), anfrage.rumpf)})

    def _starte(self, anfrage: Anfrage) -> Antwort:
        said = anfrage.json()
        namen, optionen = said.get("namen"), said.get("optionen") or {}
        are_names = isinstance(namen, list) and all(isinstance(each, str) for each in namen)
        if not isinstance(namen, list) or not are_names or not isinstance(optionen, dict):
            raise AblehnungError(HTTPStatus.BAD_REQUEST, "Dieser Aufruf ist unvollständig.")
        befehl = str(said.get("befehl"))
        is_import = befehl == "importieren"
        dateien = self._entwuerfe.importdateien(anfrage.wert("fenster")) if is_import else ()
        return Antwort.of(self.auftraege.start(befehl, namen, optionen, dateien).json())

    def _auftrag(self, anfrage: Anfrage) -> Antwort:
        return Antwort.of(self.auftraege.find(anfrage.wert("nummer")).json())

    def _ergebnisse(self, anfrage: Anfrage) -> Antwort:
        ordner = own_folder(self._projekt, anfrage.wert("name"))
        return Antwort.of({"dateien": ergebnisse_of(self._projekt, ordner)})

    def _ergebnis(self, anfrage: Anfrage) -> Antwort:
        return ergebnis(self._projekt, anfrage.wert("pfad"))

    def _konflikt(self, abgleich: Abgleich) -> Antwort:
        konflikte = [
            {"pfad": each.pfad, "meins": each.meins, "fremd": each.fremd}
            for each in abgleich.konflikte
        ]
        said = {
            **self._stand(abgleich.stand),
            "vereint": abgleich.vereint.json(),
            "konflikte": konflikte,
            "fremdes": abgleich.fremdes,
        }
        return Antwort.of(said)

    def _stand(self, stand: Stand) -> dict[str, Any]:
        basis = Inhalte(stand.werte, stand.texte).json()
        name = stand.ordner.name
        undo = self._speicher.has_verlauf(name)
        return {"name": name, "fassung": stand.fassung, "basis": basis, "zuruecknehmbar": undo}
