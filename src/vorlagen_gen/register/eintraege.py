"""What the register says of each public paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vorlagen_gen.assemble.leser import is_veroeffentlicht
from vorlagen_gen.model.auftrag import Auftrag
from vorlagen_gen.model.titelzeile import titelzeile
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Vorlagennummer


class Stand(StrEnum):
    """How far a paper is, as far as the days of its meetings tell."""

    BEVORSTEHEND = "Beratung steht bevor"
    IN_BERATUNG = "in Beratung"
    BERATEN = "alle Termine vorbei"


@dataclass(frozen=True, slots=True)
class Termin:
    """A meeting in which a paper is on the list, with what the body does there."""

    datum: date
    gremium: str
    rolle: str


@dataclass(frozen=True, slots=True)
class Nachreichung:
    """A public Anlage that is still to come, and the day until which it will."""

    datum: date
    nummer: str
    titel: str


@dataclass(frozen=True, slots=True)
class Registereintrag:
    """A public paper on the day for which the register is made.

    ``naechste`` are its meetings on the next day that has any, the day itself among them.
    ``geaendert`` is the day of its last change.
    """

    nummer: Vorlagennummer
    datum: date
    geaendert: date
    art: str
    betreff: str
    amt: str
    termine: tuple[Termin, ...]
    naechste: tuple[Termin, ...]
    stand: Stand
    auftraege: tuple[Auftrag, ...]
    erledigt: tuple[str, ...]
    erfuellt: tuple[str, ...]
    nachreichungen: tuple[Nachreichung, ...]

    @property
    def gremien(self) -> tuple[str, ...]:
        """The bodies, each once, in the order of the Beratungsfolge."""
        return tuple(dict.fromkeys(termin.gremium for termin in self.termine))


def eintraege(vorlagen: Iterable[Vorlage], stichtag: date) -> tuple[Registereintrag, ...]:
    """The public papers among ``vorlagen`` by number, supplements behind their main paper.

    Drafts and papers that are not public leave no trace.
    """
    found = (each for vorlage in vorlagen for each in _eintrag(vorlage, stichtag))
    return tuple(sorted(found, key=_order))


def _order(eintrag: Registereintrag) -> tuple[int, str, int]:
    nummer = eintrag.nummer
    return nummer.jahr, nummer.laufend, nummer.ergaenzung or 0


def _eintrag(vorlage: Vorlage, stichtag: date) -> Iterator[Registereintrag]:
    nummer, datum = vorlage.nummer, vorlage.datum
    if not is_veroeffentlicht(vorlage) or nummer is None or datum is None:
        return
    termine = tuple(_termine(vorlage))
    coming = [termin.datum for termin in termine if termin.datum >= stichtag]
    yield Registereintrag(
        nummer,
        datum,
        vorlage.zuletzt_geaendert or datum,
        str(vorlage.art or ""),
        titelzeile(vorlage),
        vorlage.amt or "",
        termine,
        tuple(termin for termin in termine if coming and termin.datum == min(coming)),
        _stand(termine, coming),
        vorlage.auftraege,
        tuple(map(str, vorlage.erledigt)),
        tuple(map(str, vorlage.erfuellt)),
        tuple(_nachreichungen(vorlage)),
    )


def _stand(termine: tuple[Termin, ...], coming: list[date]) -> Stand:
    if not coming:
        return Stand.BERATEN
    return Stand.BEVORSTEHEND if len(coming) == len(termine) else Stand.IN_BERATUNG


def _termine(vorlage: Vorlage) -> Iterator[Termin]:
    """The rows of the Beratungsfolge; a final paper has no gaps in them."""
    for each in vorlage.beratungsfolge or ():
        if each.datum and each.gremium and each.rolle:
            yield Termin(each.datum, each.gremium, str(each.rolle))


def _nachreichungen(vorlage: Vorlage) -> Iterator[Nachreichung]:
    for each in vorlage.anlagen:
        if each.oeffentlich and each.nachgereicht:
            yield Nachreichung(each.nachgereicht, each.nummer or "", each.titel or "")
