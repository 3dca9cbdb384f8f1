"""What no paper of a project may have told of it, and whether something that is published does."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.assemble.leser import has_nichtoeffentliches
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.anlagen import load_anlagen
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.paket.suche import Suche, Suchwort
from vorlagen_gen.paket.vertrauliches import read_vertrauliches
from vorlagen_gen.pruefung import Geprueft


@dataclass(frozen=True, slots=True)
class Geheimnis:
    """What is not public in one paper; ``quelle`` is the name of its folder."""

    quelle: str
    datum: date | None
    woerter: tuple[Suchwort, ...]


class Geheimnisse:
    """Looks for what is not public in any of the papers."""

    def __init__(self, geheimnisse: Iterable[Geheimnis]) -> None:
        """Sort the words: what one paper must not say of itself, and what none may."""
        self._own: dict[str, Suche] = {}
        self._papers: dict[Suchwort, list[Geheimnis]] = {}
        for each in geheimnisse:
            self._own[each.quelle] = Suche(each.woerter)
            for wort in each.woerter:
                self._papers.setdefault(wort, []).append(each)
        self._all = Suche(self._papers)
        self._unique = Suche(wort for wort in self._papers if wort.is_einmalig)

    def find_in(self, quelle: str, datum: date, text: str) -> Suchwort | None:
        """What the public ``text`` of the paper ``quelle`` tells that is not public by now.

        Of other papers only what can hardly stand there by chance, and only if they are not
        younger: what an older public paper says was known, and others may quote it.
        """
        own = self._own.get(quelle)
        if own and (found := own.find(text)):
            return found
        return next(
            (wort for wort in self._unique.find_all(text) if self._is_told(wort, quelle, datum)),
            None,
        )

    def _is_told(self, wort: Suchwort, quelle: str, datum: date) -> bool:
        others = (each for each in self._papers[wort] if each.quelle != quelle)
        return any(each.datum is None or each.datum <= datum for each in others)

    def find_beyond(self, text: str, bekannt: Sequence[str]) -> Suchwort | None:
        """What ``text`` tells that none of the public texts ``bekannt`` says."""
        if self._all.is_empty:
            return None
        found = dict.fromkeys(self._all.find_all(text))
        return next((wort for wort in found if not _stands_in(wort, bekannt)), None)

    @property
    def is_empty(self) -> bool:
        """Whether everything is public."""
        return self._all.is_empty


def _stands_in(wort: Suchwort, texte: Sequence[str]) -> bool:
    suche = Suche([wort])
    return any(suche.find(text) for text in texte)


def read_geheimnisse(
    projekt: Projekt, vorlagen: Mapping[Vorlagenordner, Vorlage | None]
) -> Geheimnisse:
    """All that is not public in ``vorlagen``.

    Raises:
        VorlagenError: A file that is not public cannot be read.
    """
    partly = {
        ordner: vorlage
        for ordner, vorlage in vorlagen.items()
        if vorlage and (has_nichtoeffentliches(vorlage) or vorlage.intern)
    }
    return Geheimnisse(_geheimnis(projekt, ordner, vorlage) for ordner, vorlage in partly.items())


def _geheimnis(projekt: Projekt, ordner: Vorlagenordner, vorlage: Vorlage) -> Geheimnis:
    anlagen, _ = load_anlagen(vorlage.anlagen, ordner, projekt)
    try:
        found = read_vertrauliches(Geprueft(ordner, vorlage, (), anlagen=anlagen))
    except UnlesbareDateiError as error:
        raise VorlagenError(
            f"In der Vorlage »{ordner.name}« lässt sich eine nichtöffentliche Anlage nicht lesen; "
            "so kann niemand prüfen, ob Register und OParl etwas daraus verraten.",
            "Ersetzen Sie sie durch eine unbeschädigte Datei ohne Kennwort.",
            ExitCode.CONTENT_REJECTED,
        ) from error
    return Geheimnis(ordner.name, vorlage.datum, found.woerter)
