"""Which packages OParl and the register show: the public ones that still hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from vorlagen_gen.assemble.leser import Leser, is_veroeffentlicht
from vorlagen_gen.einlesen import read_vorlagen
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.oparl import Veroeffentlichung, veroeffentlichung
from vorlagen_gen.paket.fassung import paketname
from vorlagen_gen.paket.geheimnisse import Geheimnisse, read_geheimnisse
from vorlagen_gen.paket.gepacktes import (
    Gepacktes,
    UngueltigesPaketError,
    is_oeffentliches_paket,
    read_gepacktes,
)

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Gezeigtes:
    """A paper that is shown: its package, what is published of it, and all that this says."""

    gepacktes: Gepacktes
    veroeffentlichung: Veroeffentlichung
    text: str


@dataclass(frozen=True, slots=True)
class Auslassung:
    """A package that is not shown, and why, in German; ``is_leck``: it tells a secret."""

    ordner: Path
    grund: str
    is_leck: bool = False


@dataclass(frozen=True, slots=True)
class Auslese:
    """The papers that are shown.

    ``auslassungen`` are the public packages that are not, ``geaendert`` the names of those that
    are shown as they were packed although their papers were changed since, ``ungepackt`` the
    public papers of which there is no package.
    """

    gezeigtes: tuple[Gezeigtes, ...]
    auslassungen: tuple[Auslassung, ...]
    geaendert: tuple[str, ...]
    ungepackt: tuple[str, ...]
    geheimnisse: Geheimnisse


def read_auslese(projekt: Projekt, ziel: Path, lies: Callable[[Path], str] | None) -> Auslese:
    """What is to be shown of the packages in ``ziel``; ``lies`` says what a file says, if asked.

    Raises:
        VorlagenError: A file that is not public cannot be read.
    """
    return _Lese(projekt, ziel, dict(read_vorlagen(projekt)), lies).auslese()


@dataclass
class _Lese:
    """Goes through the packages."""

    projekt: Projekt
    ziel: Path
    vorlagen: Mapping[Vorlagenordner, Vorlage | None]
    lies: Callable[[Path], str] | None

    @cached_property
    def geheimnisse(self) -> Geheimnisse:
        return read_geheimnisse(self.projekt, self.vorlagen)

    def auslese(self) -> Auslese:
        looked_at = [self._look(ordner) for ordner in self._pakete()]
        gezeigtes = tuple(each for each in looked_at if isinstance(each, Gezeigtes))
        return Auslese(
            gezeigtes,
            tuple(each for each in looked_at if isinstance(each, Auslassung)),
            tuple(each.gepacktes.ordner.name for each in gezeigtes if self._is_changed(each)),
            tuple(self._ungepackt(looked_at)),
            self.geheimnisse,
        )

    def _pakete(self) -> Iterator[Path]:
        folders = sorted(self.ziel.iterdir()) if self.ziel.is_dir() else []
        return (each for each in folders if each.is_dir() and is_oeffentliches_paket(each))

    def _look(self, ordner: Path) -> Gezeigtes | Auslassung:
        try:
            gepacktes = read_gepacktes(ordner)
        except UngueltigesPaketError as error:
            return Auslassung(ordner, str(error))
        if grund := self._hindernis(gepacktes):
            return Auslassung(ordner, grund)
        gezeigtes = self._gezeigtes(gepacktes)
        vorlage = gepacktes.vorlage
        assert vorlage.datum is not None  # noqa: S101 -- a published paper has its day
        found = self.geheimnisse.find_in(gepacktes.quelle, vorlage.datum, gezeigtes.text)
        if found:
            grund = f"nennt, was heute nicht öffentlich ist: {found.was}"
            return Auslassung(ordner, grund, is_leck=True)
        return gezeigtes

    def _hindernis(self, gepacktes: Gepacktes) -> str:
        """Why the paper is not public any more, as far as one can know; empty if it is."""
        by_name = {ordner.name: vorlage for ordner, vorlage in self.vorlagen.items()}
        if gepacktes.quelle not in by_name:
            return f"gehört zu keiner Vorlage mehr: vorlagen/{gepacktes.quelle} fehlt"
        today = by_name[gepacktes.quelle]
        if today is None:
            return f"ist nicht zu beurteilen: vorlagen/{gepacktes.quelle} lässt sich nicht lesen"
        if not is_veroeffentlicht(today) or today.muster:
            return "ist von einer Vorlage, die nicht mehr fertig und öffentlich ist"
        if today.nummer != gepacktes.vorlage.nummer:
            return f"ist von einer Vorlage, die jetzt die Nummer {today.nummer} hat"
        return ""

    def _gezeigtes(self, gepacktes: Gepacktes) -> Gezeigtes:
        published = veroeffentlichung(gepacktes.vorlage, gepacktes.quelle, gepacktes.abdruecke, {})
        assert published is not None  # noqa: S101 -- it was read as one that is
        if self.lies:
            found = (gepacktes.ordner / each.dateien[0][0] for each in published.dokumente)
            documents = zip(published.dokumente, map(self.lies, found), strict=True)
            read = tuple(replace(each, text=text) for each, text in documents)
            published = replace(published, dokumente=read)
        texts = (gepacktes.metadaten, *(each.text for each in published.dokumente))
        return Gezeigtes(gepacktes, published, "\n\n".join(texts))

    def _is_changed(self, gezeigtes: Gezeigtes) -> bool:
        """Whether an input of the paper that its record names has changed since it was packed."""
        own = f"vorlagen/{gezeigtes.gepacktes.quelle}/"
        named = gezeigtes.gepacktes.eingaben.items()
        return any(
            not path.is_file() or sha256(path.read_bytes()) != fingerprint
            for path, fingerprint in (
                (self.projekt.root / label, each) for label, each in named if label.startswith(own)
            )
        )

    def _ungepackt(self, looked_at: list[Gezeigtes | Auslassung]) -> Iterator[str]:
        there = {
            each.ordner if isinstance(each, Auslassung) else each.gepacktes.ordner
            for each in looked_at
        }
        for ordner, vorlage in self.vorlagen.items():
            if vorlage and is_veroeffentlicht(vorlage) and not vorlage.muster:
                name = paketname(vorlage, ordner.name, Leser.OEFFENTLICHKEIT)
                if self.ziel / name not in there:
                    yield ordner.name
