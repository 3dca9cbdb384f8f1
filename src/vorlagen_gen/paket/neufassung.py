"""Whether a package may be written over one that was delivered, and the reading version if so."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from vorlagen_gen.assemble import Ausgabe
from vorlagen_gen.assemble.dateinamen import TEIL_LESEFASSUNG, dateistamm
from vorlagen_gen.assemble.leser import Leser
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.freigabe import obstacles
from vorlagen_gen.document import Document
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.lesefassung.dokument import (
    Neufassungsangaben,
    Seitenangaben,
    Teil,
    Wandel,
    lesefassung,
)
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.paket.fassung import Fassung, paketname
from vorlagen_gen.paket.frueher import (
    Frueheres,
    has_frueheres,
    newest_frueheres,
    read_liegendes,
)
from vorlagen_gen.paket.metadaten import eintraege, write_metadaten
from vorlagen_gen.paket.teilevergleich import Gegenwart, changed_angaben, compare_teile
from vorlagen_gen.paket.titel import Betrefftitel
from vorlagen_gen.satz import Setzerei
from vorlagen_gen.werkstatt import Werkstatt


@dataclass(frozen=True, slots=True)
class Lage:
    """What was delivered of a paper, as far as the edition that is being packed is concerned.

    ``fertig`` is the package itself, if it was delivered: then it stays as it is. ``ersetzt`` is
    another version that lies where it is to be, and whether that ``is_eingestellt``. ``basis`` is
    what a Neufassung is compared with; ``is_oeffentliche_basis`` says that it is another
    edition's. ``hindernis`` keeps the package from being written.
    """

    fertig: Frueheres | None = None
    ersetzt: Frueheres | None = None
    is_eingestellt: bool = False
    basis: Frueheres | None = None
    is_oeffentliche_basis: bool = False
    hindernis: VorlagenError | None = None


def _vom(vorlage: Vorlage) -> date | None:
    return vorlage.neufassung.vom if vorlage.neufassung else None


def read_lage(ziel: Path, fassung: Fassung) -> Lage:
    """What lies in ``ziel`` of an edition, with its earlier versions.

    Raises:
        VorlagenError: A delivered package was changed by a person.
    """
    vorlage, ordner = fassung.vorlage, ziel / fassung.name
    eingestellt, vom = vorlage.eingestellt, _vom(vorlage)
    if eingestellt is None:
        return Lage(hindernis=_forgotten(ziel, fassung) if has_frueheres(ordner) else None)
    liegt = read_liegendes(ordner)
    if vom is None:
        return Lage(fertig=liegt, hindernis=None if liegt else _missing(ziel, fassung))
    basis = _basis(ordner, vorlage, liegt)
    if liegt and liegt.vom == vom:
        return _compared(Lage(liegt if vom <= eingestellt else None), ziel, fassung, basis)
    is_eingestellt = liegt is not None and liegt.tag <= eingestellt
    return _compared(Lage(None, liegt, is_eingestellt), ziel, fassung, basis)


def _compared(lage: Lage, ziel: Path, fassung: Fassung, basis: Frueheres | None) -> Lage:
    """``lage`` with what the Neufassung is compared with, or that it is missing.

    Who may read all had the public edition before, if there was no other: then it is compared
    with that one. Never the other way round.
    """
    if basis:
        return replace(lage, basis=basis)
    if fassung.is_oeffentlich:
        other = _other(ziel, fassung, Leser.GREMIEN)
        is_first = other is not None and other.metadaten.get("oeffentlich") is False
        return lage if is_first else replace(lage, hindernis=_missing(ziel, fassung))
    public = _other(ziel, fassung, Leser.OEFFENTLICHKEIT)
    if public is None:
        return replace(lage, hindernis=_missing(ziel, fassung))
    return replace(lage, basis=public, is_oeffentliche_basis=True)


def _basis(ordner: Path, vorlage: Vorlage, liegt: Frueheres | None) -> Frueheres | None:
    """What was delivered last before this Neufassung."""
    vom, eingestellt = _vom(vorlage), vorlage.eingestellt
    if liegt and eingestellt and liegt.vom != vom and liegt.tag <= eingestellt:
        return liegt
    return newest_frueheres(ordner, vom)


def _other(ziel: Path, fassung: Fassung, leser: Leser) -> Frueheres | None:
    """What was delivered last of another edition."""
    ordner = ziel / paketname(fassung.vorlage, fassung.ordner, leser)
    return _basis(ordner, fassung.vorlage, read_liegendes(ordner))


def _missing(ziel: Path, fassung: Fassung) -> VorlagenError:
    return VorlagenError(
        f"Die Vorlage ist am {fassung.vorlage.eingestellt:%d.%m.%Y} eingestellt worden, aber das "
        f"Paket von damals liegt nicht in {ziel.name}/{fassung.name}. Ob und was sich seither "
        "geändert hat, lässt sich so nicht sagen.",
        f"Legen Sie es wieder dorthin, zum Beispiel aus {fassung.name}.zip oder von dem Rechner, "
        "auf dem es gepackt wurde. Ist die Vorlage doch nicht eingestellt, löschen Sie "
        "»eingestellt«.",
        ExitCode.CONTENT_REJECTED,
    )


def _forgotten(ziel: Path, fassung: Fassung) -> VorlagenError:
    return VorlagenError(
        f"In {ziel.name}/{fassung.name} liegt eine Neufassung, also war die Vorlage schon "
        "eingestellt; wann, steht nicht mehr da.",
        "Tragen Sie »eingestellt« und »neufassung« wieder ein. War alles nur ein Versuch, löschen "
        "Sie den Ordner.",
        ExitCode.CONTENT_REJECTED,
    )


@dataclass(frozen=True, slots=True)
class Neufassungen:
    """Compares editions with what was delivered of them, and makes the reading versions."""

    projekt: Projekt
    bibliothek: Bibliothek
    werkstatt: Werkstatt
    originale: Mapping[str, bytes]

    def apply(self, fassung: Fassung, titel: Betrefftitel, lage: Lage) -> tuple[Fassung, Lage]:
        """``fassung`` with its reading version, and whether it may be written.

        Raises:
            VorlagenError: The reading version did not pass its checks.
        """
        if lage.fertig:
            changes = tuple(self._changes(fassung, titel, lage.fertig))
            if changes:
                lage = replace(lage, hindernis=_told(fassung, changes))
        if lage.basis and lage.hindernis is None:
            fassung = self._with_lesefassung(fassung, titel, lage)
        return fassung, lage

    def _changes(self, fassung: Fassung, titel: Betrefftitel, liegt: Frueheres) -> Iterator[str]:
        heute = self._gegenwart(fassung, titel)
        for teil in compare_teile(liegt, heute):
            if teil.wandel is not Wandel.UNVERAENDERT:
                yield teil.name
        yield from changed_angaben(liegt, heute)

    def _gegenwart(self, fassung: Fassung, titel: Betrefftitel) -> Gegenwart:
        names = (
            (eintrag.anlage and eintrag.anlage.datei) or "" for eintrag in eintraege(fassung, titel)
        )
        found = ((number, self.originale.get(name)) for number, name in enumerate(names))
        return Gegenwart(
            json.loads(write_metadaten(fassung, titel)),
            {each.name: each for each in fassung.dateien},
            {number: inhalt for number, inhalt in found if inhalt is not None},
            fassung.herkunft,
        )

    def _with_lesefassung(self, fassung: Fassung, titel: Betrefftitel, lage: Lage) -> Fassung:
        assert lage.basis is not None  # noqa: S101 -- asked before
        teile = compare_teile(lage.basis, self._gegenwart(fassung, titel))
        document = self._document(fassung, teile, lage.basis, lage)
        stamm = dateistamm(fassung.vorlage, fassung.ordner, TEIL_LESEFASSUNG, fassung.leser)
        setzerei = Setzerei(
            self.projekt, self.bibliothek, fassung.vorlage.stadt, self.werkstatt, None
        )
        gesetzt = setzerei.begin(Ausgabe.of(stamm, document)).gesetzt()
        failed = obstacles(fassung.vorlage, gesetzt.ergebnis.pruefungen)
        if failed:
            raise VorlagenError(
                f"Die Lesefassung {stamm} hat nicht alle Prüfungen bestanden: {' '.join(failed)}",
                "Kürzen Sie, was sich darin nicht setzen lässt, zum Beispiel sehr breite Tabellen.",
                ExitCode.CHECK_FAILED,
            )
        dateien = (
            Datei(f"{stamm}.docx", gesetzt.word, is_hochzuladen=False),
            Datei(f"{stamm}.pdf", gesetzt.pdf, seiten=gesetzt.ergebnis.seiten),
        )
        return replace(
            fassung,
            dateien=(*fassung.dateien, *dateien),
            ergebnisse={**fassung.ergebnisse, stamm: gesetzt.ergebnis},
            lesefassung=stamm,
        )

    def _document(
        self, fassung: Fassung, teile: tuple[Teil, ...], basis: Frueheres, lage: Lage
    ) -> Document:
        vorlage, haupt = fassung.vorlage, fassung.hauptdokument
        neufassung = vorlage.neufassung
        assert neufassung is not None  # noqa: S101 -- only a Neufassung has one
        assert neufassung.vom is not None  # noqa: S101 -- a final paper says it
        geheim, stadt = fassung.vertrauliches, self.bibliothek.labels(vorlage.stadt)
        return lesefassung(
            teile,
            Neufassungsangaben(
                str(vorlage.nummer),
                vorlage.betreff or "",
                neufassung.vom,
                basis.tag,
                neufassung.grund or "",
                fassung.is_oeffentlich,
                lage.is_oeffentliche_basis,
            ),
            Seitenangaben(
                haupt.language,
                haupt.footer,
                haupt.page_label,
                self.bibliothek.silbentrennung,
                stadt.satzspiegel,
            ),
            stadt.lesefassung,
            lambda text: geheim is not None and geheim.suche.find(text) is not None,
        )


def _told(fassung: Fassung, changes: tuple[str, ...]) -> VorlagenError:
    """What changed since the paper was delivered."""
    vorlage = fassung.vorlage
    day = f"{vorlage.eingestellt:%d.%m.%Y}"
    return VorlagenError(
        f"Die Vorlage ist seit dem {day} eingestellt; seither geändert: {', '.join(changes)}.",
        "Nehmen Sie die Änderung zurück, oder nennen Sie sie eine Neufassung, zum Beispiel mit "
        "»neufassung: {vom: 10.02.2025, grund: Die Kosten sind neu berechnet.}« und dem Tag von "
        "heute.",
        ExitCode.CONTENT_REJECTED,
    )
