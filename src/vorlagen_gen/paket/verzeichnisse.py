"""What is told of all public packages together: OParl's objects and the register."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TypeAlias

from vorlagen_gen.anlagen.entpacken import entpackt
from vorlagen_gen.bibliothek import PAKETREGELN, Bibliothek
from vorlagen_gen.deliver.ausgabe import Datei, Geschrieben, write_set
from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.deliver.stand import DATEI, read_stand
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.organisationen import AEMTER, GREMIEN
from vorlagen_gen.load.pakete import version_of
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.paketregeln import Oparladressen
from vorlagen_gen.oparl import Adressen, write_oparl
from vorlagen_gen.paket.archiv import write_archiv
from vorlagen_gen.paket.auslese import Auslassung, Auslese, read_auslese
from vorlagen_gen.paket.dateitexte import Dateitexte
from vorlagen_gen.quelltext import kurz
from vorlagen_gen.register import write_register

OPARL, REGISTER = "oparl", "register"
VERZEICHNISSE = (OPARL, REGISTER)

Eingaben: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Verzeichnis:
    """A folder with what is told of all public packages, before it is written."""

    name: str
    dateien: tuple[Datei, ...]
    herkunft: Herkunft


@dataclass(frozen=True, slots=True)
class Ausgelegt:
    """A folder that lies there; ``is_neu`` if it does not hold what it held before."""

    ordner: Path
    vorlagen: int
    is_neu: bool
    geschrieben: Geschrieben


@dataclass(frozen=True, slots=True)
class Auslage:
    """What became of OParl and the register.

    ``hinweis`` says why there is no OParl, with the remedy. The others are as in ``Auslese``.
    """

    ausgelegt: tuple[Ausgelegt, ...] = ()
    hinweis: str = ""
    auslassungen: tuple[Auslassung, ...] = ()
    geaendert: tuple[str, ...] = ()
    ungepackt: tuple[str, ...] = ()
    fehler: VorlagenError | None = None


def lege_aus(
    projekt: Projekt, ziel: Path, stichtag: date, heute: date, *, is_neu: bool = False
) -> Auslage:
    """Write OParl and the register on the public packages in ``ziel``; each folder as one set.

    What does not change stays untouched. Without addresses OParl's folder is emptied. ``is_neu``:
    read the text of all files again.
    """
    try:
        with gesperrt(ziel / REGISTER):
            texte = Dateitexte() if is_neu else Dateitexte.of(ziel / OPARL)
            verzeichnisse = _Verzeichnisse(projekt, ziel, stichtag, texte)
            auslese = verzeichnisse.auslese()
            made = verzeichnisse.of(auslese)
            written = tuple(_write(ziel / each.name, each, auslese, heute) for each in made)
    except VorlagenError as error:
        return Auslage(fehler=error)
    return Auslage(
        tuple(filter(None, written)),
        verzeichnisse.hinweis,
        auslese.auslassungen,
        auslese.geaendert,
        auslese.ungepackt,
    )


def mache_nach(projekt: Projekt, ordner: Path, herkunft: Herkunft) -> Verzeichnis:
    """The folder as it would come out now, with nothing written and on the same day.

    Raises:
        VorlagenError: It would tell something that is not public, or nobody can know.
    """
    stichtag = date.fromisoformat(herkunft.stichtag) if herkunft.stichtag else date.min
    verzeichnisse = _Verzeichnisse(projekt, ordner.parent, stichtag, Dateitexte())
    made = verzeichnisse.of(verzeichnisse.auslese())
    return next(each for each in made if each.name == herkunft.paket)


def _write(ordner: Path, each: Verzeichnis, auslese: Auslese, heute: date) -> Ausgelegt | None:
    """Write a folder; one that would be empty only if it was not."""
    before = read_stand(ordner)
    if not each.dateien and not (before and before.dateien):
        return None
    written = write_set(ordner, each.dateien, heute, each.herkunft)
    is_neu = before is None or before.dateien != _hashes(each)
    return Ausgelegt(ordner, len(auslese.gezeigtes), is_neu, written)


def _hashes(each: Verzeichnis) -> Mapping[str, tuple[str, ...]]:
    return {datei.name: (sha256(datei.inhalt),) for datei in each.dateien}


class _Verzeichnisse:
    """Makes both folders from the packages in ``ziel``."""

    def __init__(self, projekt: Projekt, ziel: Path, stichtag: date, texte: Dateitexte) -> None:
        """Look up the addresses."""
        self._projekt, self._ziel, self._stichtag, self._texte = projekt, ziel, stichtag, texte
        self._wissen = Bibliothek(projekt).wissen
        self._adressen, self.hinweis = _adressen(self._wissen.paketregeln.oparl)

    def auslese(self) -> Auslese:
        """The papers that are shown; what their files say only OParl tells."""
        return read_auslese(self._projekt, self._ziel, self._texte if self._adressen else None)

    def of(self, auslese: Auslese) -> tuple[Verzeichnis, ...]:
        """Both, OParl without files if it has no addresses.

        Raises:
            VorlagenError: Something stands there that is not public.
        """
        pakete = tuple(
            (f"{each.gepacktes.ordner.name}/{DATEI}", each.gepacktes.fingerabdruck)
            for each in auslese.gezeigtes
        )
        made = (self._oparl(auslese, pakete), self._register(auslese, pakete))
        for each in made:
            _require_tight(each, auslese)
        return made

    def _oparl(self, auslese: Auslese, pakete: Eingaben) -> Verzeichnis:
        papers = [each.veroeffentlichung for each in auslese.gezeigtes]
        known = self._wissen.organisationen
        files = write_oparl(papers, known, self._adressen) if self._adressen else {}
        herkunft = Herkunft.of("", (*pakete, *self._content()), {}, {})
        return _verzeichnis(OPARL, files, herkunft)

    def _register(self, auslese: Auslese, pakete: Eingaben) -> Verzeichnis:
        vorlagen = (each.gepacktes.vorlage for each in auslese.gezeigtes)
        files = write_register(vorlagen, self._stichtag)
        herkunft = Herkunft.of("", pakete, {"icalendar": version_of("icalendar")}, {})
        return _verzeichnis(REGISTER, files, replace(herkunft, stichtag=self._stichtag.isoformat()))

    def _content(self) -> Iterator[tuple[str, str]]:
        """The files that OParl's objects depend on beside the packages."""
        for label in (PAKETREGELN, AEMTER, GREMIEN):
            path = self._projekt.root / label
            if path.is_file():
                yield label, sha256(path.read_bytes())


def _require_tight(verzeichnis: Verzeichnis, auslese: Auslese) -> None:
    """Look once more, in what is handed over, for all that is not public in any paper."""
    if auslese.geheimnisse.is_empty:
        return
    files = {datei.name: datei.inhalt for datei in verzeichnis.dateien}
    text = entpackt(write_archiv(verzeichnis.name, files), f"{verzeichnis.name}.zip")
    found = auslese.geheimnisse.find_beyond(text, [each.text for each in auslese.gezeigtes])
    if found:
        raise VorlagenError(
            f"paket/{verzeichnis.name} verriete etwas Nichtöffentliches: {found.was}, "
            f"»{kurz(found.text)}«. Deshalb ist es nicht geschrieben.",
            "In den öffentlichen Paketen steht es nicht; das ist ein Fehler dieses Programms. "
            "Veröffentlichen Sie den Ordner nicht und melden Sie den Fehler.",
            ExitCode.CHECK_FAILED,
        )


def _adressen(oparl: Oparladressen | None) -> tuple[Adressen | None, str]:
    """The addresses, or why there are none."""
    try:
        return Adressen.of(oparl), ""
    except VorlagenError as error:
        return None, str(error)


def _verzeichnis(name: str, dateien: Mapping[str, bytes], herkunft: Herkunft) -> Verzeichnis:
    files = (Datei(each, inhalt) for each, inhalt in sorted(dateien.items()))
    return Verzeichnis(name, tuple(files), replace(herkunft, paket=name))
