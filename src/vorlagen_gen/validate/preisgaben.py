"""What the public parts of a paper say in the words of an Anlage that is not public."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import TypeAlias

from vorlagen_gen.findings import Place
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.quelltext import kurz
from vorlagen_gen.validate.finanzwerte import read_finanzwerte
from vorlagen_gen.validate.geheimes import Geheim, Offen, Texte
from vorlagen_gen.validate.kennzeichen import Kennzeichen, read_kennzeichen, zahl
from vorlagen_gen.validate.wortfolgen import Folge, Wortbestand, read_woerter

_ABSCHRIFT, _ABSCHRIFT_GEWICHT = 10, 4
"""So many words in a row, of which so many are unusual, were copied."""
_ANKLANG, _ANKLANG_GEWICHT = 6, 3
"""So many may have been."""

_LAENGSTES = 90

_Span: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Preisgabe:
    """Something that stands in both; ``is_woertlich``: it can hardly be by chance.

    ``was`` begins a sentence that says so, ``zitat`` is what it is, ``wo`` the other place.
    ``datei`` is the public file of another program that it stands in.
    """

    place: Place
    was: str
    zitat: str
    nummer: str
    wo: str
    is_woertlich: bool
    datei: str = ""

    @property
    def text(self) -> str:
        """Both places and what stands there, in a German sentence."""
        anlage = f"der nichtöffentlichen Anlage {self.nummer}".rstrip()
        datei = f" in der öffentlichen Datei »{self.datei}«" if self.datei else ""
        return f"{self.was}{datei} steht auch in {anlage} ({self.wo}): »{self.zitat}«."


def read_preisgaben(texte: Texte, wissen: Wissen) -> Iterator[Preisgabe]:
    """All of them; of two foreign files only the first of each kind, because it has one place."""
    if not texte.geheim:
        return
    told = set()
    for each in _Vergleich(texte, wissen).find():
        key = (each.datei, each.nummer, each.is_woertlich, each.was)
        if each.datei and key in told:
            continue
        told.add(key)
        yield each


@dataclass(frozen=True)
class _Vergleich:
    """Public texts beside those that are not."""

    texte: Texte
    wissen: Wissen

    def find(self) -> Iterator[Preisgabe]:
        """Word by word, then what stands for itself."""
        for offen in self.texte.offen:
            folgen = tuple(self._folgen(offen))
            yield from (each for _, each in folgen)
            told = [span for span, _ in folgen]
            for (start, end), each in self._gekennzeichnet(offen):
                index = bisect_right(told, start, key=itemgetter(0)) - 1
                if index < 0 or told[index][1] < end:
                    yield each

    @cached_property
    def _bestand(self) -> Wortbestand:
        """What is secret, beside the paper's head and the names that the whole city knows."""
        wissen = self.wissen
        named = (
            *(each.name for each in wissen.organisationen),
            *wissen.haushalt.produktgruppen.values(),
        )
        bestand = Wortbestand(frozenset(read_woerter("\n".join((self.texte.kopf, *named)))[0]))
        for each in self.texte.geheim:
            bestand.add(each.text, is_getippt=each.is_getippt)
        return bestand

    def _folgen(self, offen: Offen) -> Iterator[tuple[_Span, Preisgabe]]:
        woerter, spans = read_woerter(offen.text)
        for folge in self._bestand.find(woerter):
            is_woertlich = _is_woertlich(folge, offen)
            if is_woertlich or _is_long(folge, _ANKLANG, _ANKLANG_GEWICHT):
                span = spans[folge.start][0], spans[folge.end - 1][1]
                geheim = self.texte.geheim[folge.quelle]
                wo = geheim, folge.ab
                was = "Dieser Wortlaut"
                yield span, _preisgabe(offen, span, was, wo, is_woertlich=is_woertlich)

    def _gekennzeichnet(self, offen: Offen) -> Iterator[tuple[_Span, Preisgabe]]:
        for each in read_kennzeichen(offen.text):
            if wo := self._geheime_kennzeichen.get((each.art, each.wert)):
                is_woertlich = each.art.is_eindeutig and not offen.datei
                span, was = (each.start, each.end), each.art.value
                yield span, _preisgabe(offen, span, was, wo, is_woertlich=is_woertlich)

    @cached_property
    def _geheime_kennzeichen(self) -> Mapping[tuple[Kennzeichen, str], tuple[Geheim, int]]:
        """Where each of them that not everybody knows stands first."""
        found: dict[tuple[Kennzeichen, str], tuple[Geheim, int]] = {}
        for geheim in self.texte.geheim:
            for each in read_kennzeichen(geheim.text):
                if not self._is_known(each.art, each.wert):
                    found.setdefault((each.art, each.wert), (geheim, each.start))
        return found

    def _is_known(self, art: Kennzeichen, wert: str) -> bool:
        """Whether the paper says it on page 1, or it is the city's own."""
        if (art, wert) in self._bekannt:
            return True
        match art:
            case Kennzeichen.EMAIL:
                return wert.partition("@")[2] in self._domains
            case Kennzeichen.TELEFON:
                return any(stamm in wert for stamm in self._stammnummern)
            case _:
                return False

    @cached_property
    def _bekannt(self) -> frozenset[tuple[Kennzeichen, str]]:
        vorlage = self.texte.vorlage
        beschluss = vorlage.beschlussvorschlag and vorlage.beschlussvorschlag.sachentscheidung
        decided = read_kennzeichen(beschluss.text) if beschluss else ()
        finanzen = read_finanzwerte(vorlage, self.wissen.haushalt)
        betraege = finanzen.gedruckt | finanzen.alle if finanzen else ()
        return frozenset(
            {
                *((each.art, each.wert) for each in read_kennzeichen(self.texte.kopf)),
                *((each.art, each.wert) for each in decided if each.art is Kennzeichen.FIRMA),
                *((Kennzeichen.ZAHL, zahl(f"{betrag:.2f}")) for betrag in betraege),
            }
        )

    @cached_property
    def _domains(self) -> frozenset[str]:
        personen = self.texte.vorlage.ansprechpersonen or ()
        return frozenset((each.email or "").partition("@")[2].casefold() for each in personen)

    @cached_property
    def _stammnummern(self) -> frozenset[str]:
        personen = self.texte.vorlage.ansprechpersonen or ()
        stems = ((each.telefon or "").partition("-") for each in personen)
        return frozenset(stem for stem, dash, _ in stems if dash and stem.isdecimal())


def _is_woertlich(folge: Folge, offen: Offen) -> bool:
    """Whether it was copied; two foreign files may have the same letterhead."""
    is_copied = _is_long(folge, _ABSCHRIFT, _ABSCHRIFT_GEWICHT) and not offen.datei
    return folge.is_satz or is_copied


def _is_long(folge: Folge, words: int, gewicht: int) -> bool:
    return folge.end - folge.start >= words and folge.gewicht >= gewicht


def _preisgabe(
    offen: Offen, span: _Span, was: str, wo: tuple[Geheim, int], *, is_woertlich: bool
) -> Preisgabe:
    geheim, offset = wo
    return Preisgabe(
        offen.place(*span),
        was,
        kurz(offen.text[slice(*span)], _LAENGSTES),
        geheim.anlage.nummer or "",
        geheim.ort(offset),
        is_woertlich,
        offen.datei,
    )
