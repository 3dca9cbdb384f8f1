"""The texts of a paper apart: what everyone may read, and what its non-public Anlagen say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from vorlagen_gen.anlagen.abschirmung import Lesen, abgeschirmt
from vorlagen_gen.findings import Place
from vorlagen_gen.load.anlagen import Anlagendateien
from vorlagen_gen.model.anlage import Anlage
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.absatz import Absatz
from vorlagen_gen.validate.felder import leaves

_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]")
_LINE_END = re.compile("[\u00ad\ufffe\x02]\\s*|(?<=[a-zäöüß])-[ \t]*\r?\n\\s*(?=[a-zäöüß])")
_KOPF = re.compile(
    r"betreff$|amt$|beratungsfolge\.|ansprechpersonen\."
    r"|beschlussvorschlag\.finanzielle_auswirkungen\.teil"
)


@dataclass(frozen=True, slots=True)
class Geheim:
    """A text of an Anlage that is not public; ``seite`` is its page, 0 if it has none."""

    anlage: Anlage
    text: str
    is_getippt: bool
    seite: int = 0

    def ort(self, offset: int) -> str:
        """Where ``text[offset]`` is to be found: ``anlagen/gutachten.pdf, Seite 2``."""
        datei = self.anlage.datei or ""
        if self.is_getippt:
            return f"{datei}, Zeile {self.text.count(chr(10), 0, offset) + 1}"
        return f"{datei}, Seite {self.seite}" if self.seite else datei


@dataclass(frozen=True, slots=True)
class Offen:
    """A text that everyone may read, and where a part of it was typed.

    ``datei`` names the file if another program made it; then all parts have the same place.
    """

    text: str
    place: Callable[[int, int], Place]
    datei: str = ""


@dataclass(frozen=True)
class Texte:
    """All texts of a paper; ``absaetze`` is what was typed that its documents print."""

    vorlage: Vorlage
    anlagen: Anlagendateien
    absaetze: tuple[Absatz, ...]
    lesen: Lesen = abgeschirmt

    @cached_property
    def geheim(self) -> tuple[Geheim, ...]:
        """The texts of the Anlagen that are not public; none of a public paper's other parts."""
        if self.vorlage.oeffentlich is False:
            return ()
        return tuple(
            text
            for anlage in self._fassungen
            if not anlage.oeffentlich
            for text in self._texts(anlage)
        )

    @property
    def offen(self) -> Iterator[Offen]:
        """What is typed in public fields and texts, printed or not, and what public files say."""
        yield from self._getippt()
        for anlage in self._fassungen:
            if anlage.oeffentlich and anlage.datei in self.anlagen.dateien:
                whole = anlage.ort("datei")
                for each in self._texts(anlage):
                    yield Offen(each.text, _always(whole), anlage.datei or "")

    @cached_property
    def kopf(self) -> str:
        """What everyone knows: subject, office, bodies, public contacts, what is financed."""
        werte = (
            str(wert)
            for path, wert, _ in leaves(self.vorlage)
            if _KOPF.match(path) and not path.startswith(self._geheime_felder)
        )
        return "\n".join((*werte, str(self.vorlage.nummer or "")))

    @property
    def _fassungen(self) -> Iterator[Anlage]:
        return (each for anlage in self.vorlage.anlagen for each in anlage.fassungen())

    @cached_property
    def _geheime_felder(self) -> tuple[str, ...]:
        """How the paths of non-public fields begin."""
        personen = enumerate(self.vorlage.ansprechpersonen or ())
        anlagen = enumerate(self.vorlage.anlagen)
        return (
            *(f"ansprechpersonen.{index}." for index, each in personen if not each.oeffentlich),
            *(f"anlagen.{index}." for index, each in anlagen if not each.oeffentlich),
        )

    def _getippt(self) -> Iterator[Offen]:
        printed = set[str | Place]()
        for absatz in self.absaetze:
            printed |= {absatz.feld, *(lauf.run.place for lauf in absatz.laeufe)}
            if not absatz.feld.startswith(self._geheime_felder):
                yield Offen(absatz.text, absatz.place)
        for path, wert, place in leaves(self.vorlage):
            is_new = isinstance(wert, str) and printed.isdisjoint((path, place))
            if is_new and not path.startswith(self._geheime_felder):
                yield Offen(str(wert), _always(place))

    def _texts(self, anlage: Anlage) -> Iterator[Geheim]:
        """The paragraphs or pages of an Anlage; nothing of one that cannot be read."""
        name = anlage.datei or ""
        if words := anlage.alternativtext:
            yield Geheim(anlage, words, is_getippt=False)
        if quelle := self.anlagen.texte.get(name):
            yield Geheim(anlage, _FOOTNOTE.sub("", quelle.text), is_getippt=True)
        elif name in self.anlagen.dateien:
            is_paged = PurePosixPath(name).suffix.lower() == ".pdf"
            found = _foreign(self.anlagen.dateien[name], name, self.lesen)
            for seite, text in enumerate(found, start=1):
                yield Geheim(anlage, text, is_getippt=False, seite=seite if is_paged else 0)


def _always(place: Place) -> Callable[[int, int], Place]:
    return lambda _start, _end: place


def _foreign(data: bytes, name: str, lesen: Lesen) -> Iterator[str]:
    """What the reader of a file sees, on single lines, words that were divided put together."""
    from vorlagen_gen.anlagen.entpacken import lesbare_absaetze
    from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError

    try:
        texts = lesbare_absaetze(data, name, lesen)
    except UnlesbareDateiError:
        return
    for text in texts:
        yield " ".join(_LINE_END.sub("", text).split())
