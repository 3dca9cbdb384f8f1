"""All files of a package, in memory."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from vorlagen_gen.assemble.dateinamen import NICHTOEFFENTLICH
from vorlagen_gen.bestand.worddateien import Worddatei
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.freigabe import nachreichungen
from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.deliver.pruefbericht import Bericht, write_pruefbericht
from vorlagen_gen.deliver.stand import BERICHT, DATEI, Stand
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.paket.archiv import write_archiv
from vorlagen_gen.paket.eingabe import NAME as EINGABE
from vorlagen_gen.paket.eingabe import write_eingabe
from vorlagen_gen.paket.fassung import Fassung, fassungen
from vorlagen_gen.paket.groesse import require_small
from vorlagen_gen.paket.leck import require_tight
from vorlagen_gen.paket.masken import masken
from vorlagen_gen.paket.maskentext import write_maskenseite
from vorlagen_gen.paket.metadaten import NAME as METADATEN
from vorlagen_gen.paket.metadaten import write_metadaten
from vorlagen_gen.paket.neufassung import Lage, Neufassungen, read_lage
from vorlagen_gen.paket.titel import Betrefftitel, betrefftitel
from vorlagen_gen.paket.vertrauliches import Vertrauliches
from vorlagen_gen.pruefung import Geprueft
from vorlagen_gen.read_back.vorgelesen import VORGELESEN, vorgelesenes_papier
from vorlagen_gen.satz import Gesetzt
from vorlagen_gen.werkstatt import Werkstatt

PRUEFSUMMEN = "pruefsummen.sha256"
MASKEN = "masken"


@dataclass(frozen=True, slots=True)
class Paket:
    """A package before it is written: the name of its folder, its files and what they are from.

    ``lage`` is what was delivered of it before.
    """

    name: str
    dateien: tuple[Datei, ...]
    herkunft: Herkunft
    is_oeffentlich: bool
    lage: Lage

    @property
    def stand(self) -> Stand:
        """The record of the folder."""
        hashes: dict[str, tuple[str, ...]]
        hashes = {datei.name: (sha256(datei.inhalt),) for datei in self.dateien}
        return Stand(hashes, herkunft=self.herkunft)

    def archiv(self) -> bytes:
        """The folder as ZIP, with its record."""
        files = {datei.name: datei.inhalt for datei in self.dateien}
        return write_archiv(self.name, {**files, DATEI: self.stand.to_json()})


def stelle_zusammen(
    projekt: Projekt, geprueft: Geprueft, gesetzt: Gesetzt, ziel: Path, werkstatt: Werkstatt
) -> tuple[Paket, ...]:
    """The packages of a paper: for the public, for the bodies, or for both.

    A Neufassung is compared with what was delivered before and lies in ``ziel``.

    Raises:
        VorlagenError: The public one would tell something that is not public, or one is larger
            than the city's limits.
    """
    packtisch = _Packtisch(projekt, Bibliothek(projekt), werkstatt)
    originale = geprueft.anlagen.dateien if geprueft.anlagen else {}
    neufassungen = Neufassungen(projekt, packtisch.bibliothek, werkstatt, originale)
    pakete = []
    for each in fassungen(geprueft, gesetzt):
        titel = packtisch.titel(each)
        fassung, lage = neufassungen.apply(each, titel, read_lage(ziel, each))
        paket = Paket(
            fassung.name,
            tuple(packtisch.dateien(fassung, titel)),
            fassung.herkunft,
            fassung.is_oeffentlich,
            lage,
        )
        require_small(fassung, packtisch.bibliothek)
        if fassung.vertrauliches:
            _require_tight(paket, fassung.vertrauliches)
        pakete.append(paket)
    return tuple(pakete)


def _require_tight(paket: Paket, vertrauliches: Vertrauliches) -> None:
    require_tight(
        paket.name,
        paket.archiv(),
        {**{each.name: each.inhalt for each in paket.dateien}, DATEI: paket.stand.to_json()},
        vertrauliches.suche,
    )


@dataclass(frozen=True, slots=True)
class _Packtisch:
    """Where the files about a paper are made."""

    projekt: Projekt
    bibliothek: Bibliothek
    werkstatt: Werkstatt

    def titel(self, fassung: Fassung) -> Betrefftitel:
        """The subject as one line that is no longer than the city allows."""
        return betrefftitel(fassung.vorlage, self.bibliothek.wissen.paketregeln.titel_zeichen)

    def dateien(self, fassung: Fassung, titel: Betrefftitel) -> Iterator[Datei]:
        """The files of the paper, then those about it; the checksums last, of all before them."""
        dateien = [*fassung.dateien, *_vorgelesen(fassung)]
        dateien.append(_bericht(fassung, dateien))
        dateien.append(Datei(METADATEN, write_metadaten(fassung, titel), is_hochzuladen=False))
        dateien += self._masken(fassung, titel)
        yield from dateien
        sums = "".join(f"{sha256(each.inhalt)}  {each.name}\n" for each in dateien)
        yield Datei(PRUEFSUMMEN, sums.encode(), is_hochzuladen=False)

    def _masken(self, fassung: Fassung, titel: Betrefftitel) -> Iterator[Datei]:
        """What is typed into the masks: all on one page, and each text as a file."""
        stadt = fassung.vorlage.stadt
        found = tuple(masken(fassung.hauptdokument, self.bibliothek.labels(stadt)))
        eingabe = write_eingabe(fassung, titel, found)
        yield Datei(f"{_marked(EINGABE, fassung)}.html", eingabe, is_hochzuladen=False)
        names = [f"{MASKEN}/{_marked(maske.dateistamm, fassung)}" for maske in found]
        documents = [maske.document(fassung.hauptdokument) for maske in found]
        words = [
            Worddatei(self.projekt, stadt, f"{name}.docx", document, self.werkstatt)
            for name, document in zip(names, documents, strict=True)
        ]
        for maske, name, document, word in zip(found, names, documents, words, strict=True):
            page = write_maskenseite(document.title, maske.blocks)
            yield Datei(f"{name}.docx", word.inhalt(), is_hochzuladen=False)
            yield Datei(f"{name}.html", page, is_hochzuladen=False)


def _marked(name: str, fassung: Fassung) -> str:
    """``name``; if not everybody may read the file, it says so."""
    return name if fassung.is_oeffentlich else f"{name}_{NICHTOEFFENTLICH}"


def _vorgelesen(fassung: Fassung) -> Iterator[Datei]:
    heard = {stamm: each.vorgelesen for stamm, each in fassung.ergebnisse.items()}
    text = vorgelesenes_papier((stamm, said) for stamm, said in heard.items() if said)
    yield Datei(f"{_marked(VORGELESEN, fassung)}.txt", text.encode(), is_hochzuladen=False)


def _bericht(fassung: Fassung, dateien: list[Datei]) -> Datei:
    bericht = Bericht(
        titel=fassung.hauptdokument.title,
        obstacles=(),
        pruefungen=fassung.pruefungen,
        ergebnisse=fassung.ergebnisse,
        luecken=(),
        findings=fassung.findings,
        ausgenommen=fassung.ausgenommen,
        dateien=dateien,
        nachreichungen=nachreichungen(fassung.vorlage),
        hinweise=fassung.hinweise,
    )
    name = f"{_marked(BERICHT, fassung)}.html"
    return Datei(name, write_pruefbericht(bericht), is_hochzuladen=False)
