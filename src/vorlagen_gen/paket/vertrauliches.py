"""What of a paper the public must not learn, and whether something tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel

from vorlagen_gen.anlagen.entpacken import lesbare_absaetze
from vorlagen_gen.anlagen.fundarten import UnlesbareDateiError
from vorlagen_gen.assemble.dateinamen import slug
from vorlagen_gen.assemble.leser import has_nichtoeffentliches
from vorlagen_gen.check.verdicts import Pruefung
from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.anlagen import Anlagendateien
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.model.vorlage import Anlage, Ansprechperson, Ausnahme, Intern, Vorlage
from vorlagen_gen.paket.suche import Suche, Suchwort, spoken
from vorlagen_gen.pruefung import Geprueft
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.allerweltswoerter import says_something
from vorlagen_gen.validate.saetze import saetze
from vorlagen_gen.validate.wortfolgen import read_woerter

_SENTENCE_WORDS, _SENTENCE_LETTERS = 4, 24
_UNIQUE_WORDS, _UNIQUE_LETTERS = 8, 48
"""So long a sentence hardly stands in two papers by chance."""
_FEW_WORDS = 3
_INTERNES = "eine Angabe unter »intern«"
_FORMEN = ("mitzeichnung", "rueckmeldungen")
_ERREICHBAR = re.compile(r"[^\s,;:()<>@]+@[^\s,;:()<>]+|\+?\(?\d[\d\s()/.–-]{4,}\d")
"""An e-mail or a phone number in a text."""
_TRENNER = re.compile(r"[,;]|\b(?:Herrn?|Frau)\s")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,40}\]")


@dataclass(frozen=True, slots=True)
class Vertrauliches:
    """What is not public: words and sentences, the inputs they stand in, and where.

    ``suche`` looks for the words. ``eingaben`` are the names of the inputs that hold any of it,
    ``dateien`` those that hold nothing else.
    """

    woerter: tuple[Suchwort, ...]
    suche: Suche
    eingaben: frozenset[str]
    dateien: frozenset[str]
    stellen: tuple[Place, ...]
    has_text: bool

    def is_told_by(self, finding: Finding) -> bool:
        """Whether ``finding`` is about something not public, or quotes it."""
        if finding.place.file in self.dateien or any(
            _holds(p, finding.place) for p in self.stellen
        ):
            return True
        return self.suche.find(f"{finding.text}\n{finding.remedy}") is not None

    def pruefung(self, pruefung: Pruefung) -> Pruefung:
        """A verdict on all texts as the public learns it: without how long they are."""
        return replace(pruefung, einzelheiten=()) if self.has_text else pruefung


def read_vertrauliches(geprueft: Geprueft) -> Vertrauliches:
    """All that is not public in a paper.

    Raises:
        UnlesbareDateiError: A file that is not public cannot be read, so nobody could look for
            what it says.
    """
    vorlage, anlagen = geprueft.vorlage, geprueft.anlagen or Anlagendateien()
    assert vorlage is not None  # noqa: S101 -- what was built could be read
    alle = (each for anlage in vorlage.anlagen for each in anlage.fassungen())
    geheim = tuple(each for each in alle if not each.oeffentlich)
    woerter = tuple(dict.fromkeys(_Sammlung(vorlage, anlagen).woerter()))
    dateien = frozenset(_labels(geprueft, geheim, anlagen))
    is_partly = has_nichtoeffentliches(vorlage) or vorlage.intern is not None
    yaml = {geprueft.ordner.yaml_label} if is_partly else set()
    personen = (each for each in vorlage.ansprechpersonen or () if not each.oeffentlich)
    parts = (*geheim, *personen, *((vorlage.intern,) if vorlage.intern else ()))
    return Vertrauliches(
        woerter,
        Suche(woerter),
        frozenset({*dateien, *yaml}),
        dateien,
        tuple(part.place for part in parts),
        has_text=bool(geheim),
    )


def _holds(outer: Place, inner: Place) -> bool:
    """Whether ``inner`` begins within ``outer``."""
    first, last = (outer.line, outer.column), (outer.end_line, outer.end_column)
    return outer.file == inner.file and first <= (inner.line, inner.column) <= last


def _labels(
    geprueft: Geprueft, geheim: tuple[Anlage, ...], anlagen: Anlagendateien
) -> Iterator[str]:
    """The inputs that only Anlagen hold that are not public."""
    names = [each.datei or "" for each in geheim]
    hashes = {sha256(anlagen.dateien[name]) for name in names if name in anlagen.dateien}
    yield from (each.label for each in geprueft.gelesen if each.sha256 in hashes)
    yield from (anlagen.texte[name].file for name in names if name in anlagen.texte)


@dataclass(frozen=True, slots=True)
class _Sammlung:
    """Gathers what is not public in one paper."""

    vorlage: Vorlage
    anlagen: Anlagendateien

    def woerter(self) -> Iterator[Suchwort]:
        """Everything to look for.

        A name, a word that alone is a title, and a short note are none if the public parts of
        the paper hold them as well: then they stand for something else there, or are known.
        """
        if weak := tuple(self._weak()):
            public = "\n\n".join((*_typed(self.vorlage), *self._public_texts()))
            yield from (wort for wort in weak if Suche([wort]).find(public) is None)
        yield from self._strong()

    def _weak(self) -> Iterator[Suchwort]:
        for person in self._personen():
            yield Suchwort(person.name or "", "der Name einer nichtöffentlichen Ansprechperson")
        for anlage in self._geheime():
            if not _has_words(anlage.titel):
                yield Suchwort(anlage.titel or "", _titel(anlage))
            yield from _auskunft(anlage)
        yield from (wort for wort in self._interna() if not wort.is_einmalig)

    def _strong(self) -> Iterator[Suchwort]:
        yield from self._kontakte()
        yield from self._kopf()
        yield from (wort for wort in self._interna() if wort.is_einmalig)
        for anlage in self._geheime():
            if _has_words(anlage.titel):
                yield Suchwort(anlage.titel or "", _titel(anlage))
                yield Suchwort(slug(anlage.titel or ""), _titel(anlage))
            if anlage.datei:
                yield Suchwort(
                    anlage.datei.rpartition("/")[2], f"der Dateiname der {_name(anlage)}"
                )
            if anlage.einsicht:
                yield Suchwort(anlage.einsicht, f"der Ort der Einsicht in die {_name(anlage)}")
            yield from self._saetze(self._absaetze(anlage), f"der {_name(anlage)}")

    def _personen(self) -> Iterator[Ansprechperson]:
        return (each for each in self.vorlage.ansprechpersonen or () if self._is_geheim(each))

    def _geheime(self) -> Iterator[Anlage]:
        return (each for each in self._fassungen() if self._is_geheim(each))

    def _is_geheim(self, teil: Anlage | Ansprechperson) -> bool:
        """In a paper that is not public, nothing is."""
        return self.vorlage.oeffentlich is False or not teil.oeffentlich

    def _kopf(self) -> Iterator[Suchwort]:
        """Number, subject and sentences of a paper that is not public itself."""
        if self.vorlage.oeffentlich is False:
            was = f"der nichtöffentlichen Vorlage {self.vorlage.nummer or ''}".strip()
            yield Suchwort(str(self.vorlage.nummer or ""), f"die Nummer {was}")
            yield Suchwort(self.vorlage.betreff or "", f"der Betreff {was}")
            for text in _texts(self.vorlage):
                yield from self._saetze(text.split("\n"), was)

    def _fassungen(self) -> Iterator[Anlage]:
        return (each for anlage in self.vorlage.anlagen for each in anlage.fassungen())

    def _kontakte(self) -> Iterator[Suchwort]:
        """Phones and addresses that no public contact has, too."""
        alle = self.vorlage.ansprechpersonen or ()
        public = [each for each in alle if not self._is_geheim(each)]
        known = {wert for each in public for wert in (each.telefon, each.email)}
        for person in self._personen():
            if person.telefon not in known:
                yield Suchwort(person.telefon or "", "das Telefon einer nichtöffentlichen Person")
            if person.email not in known:
                yield Suchwort(person.email or "", "die E-Mail einer nichtöffentlichen Person")

    def _interna(self) -> Iterator[Suchwort]:
        """What is noted; of comments only sentences: „Gekürzt.“ tells nothing."""
        if intern := self.vorlage.intern:
            named = (each.amt for each in intern.mitzeichnung)
            authors = (each.von for each in intern.rueckmeldungen)
            for name in filter(None, (*named, *authors)):
                yield Suchwort(name, _INTERNES)
            said = _strings([(each.text, each.antwort) for each in intern.rueckmeldungen])
            notes = _strings({name: wert for name, wert in intern if name not in _FORMEN})
            for text in (*filter(_is_phrase, said), *notes):
                yield Suchwort(text, _INTERNES, _is_phrase(text))

    def _saetze(self, absaetze: Iterable[str], was: str) -> Iterator[Suchwort]:
        """What is said, sentence by sentence; what the head of the paper says is known."""
        head = spoken(" ".join(_typed(self.vorlage, is_head=True)))
        for absatz in absaetze:
            line = " ".join(_FOOTNOTE.sub("", absatz).split())
            for start, end in saetze(line):
                satz = line[start:end]
                letters, words = spoken(satz), len(satz.split())
                is_long = len(letters) >= _SENTENCE_LETTERS and words >= _SENTENCE_WORDS
                if is_long and letters not in head and any(map(says_something, _words(satz))):
                    is_einmalig = len(letters) >= _UNIQUE_LETTERS and words >= _UNIQUE_WORDS
                    yield Suchwort(satz, f"ein Satz aus {was}", is_einmalig)

    def _absaetze(self, anlage: Anlage) -> Iterator[str]:
        name = anlage.datei or ""
        yield from filter(None, (anlage.alternativtext,))
        if name in self.anlagen.texte:
            text = self.anlagen.texte[name].text
            yield from (cell for line in text.split("\n") for cell in line.split("|"))
        elif name in self.anlagen.dateien:
            yield from lesbare_absaetze(self.anlagen.dateien[name], name)

    def _public_texts(self) -> Iterator[str]:
        for anlage in self._fassungen():
            if not self._is_geheim(anlage):
                try:
                    yield from self._absaetze(anlage)
                except UnlesbareDateiError:
                    continue


def _auskunft(anlage: Anlage) -> Iterator[Suchwort]:
    """Whom to ask for an accessible version: as typed, part by part, and how to reach them."""
    angabe = anlage.barrierefreie_alternative
    kontakt = (angabe.kontakt if angabe else None) or ""
    parts = (each.strip() for each in _TRENNER.split(kontakt))
    for text in dict.fromkeys((kontakt, *parts, *_ERREICHBAR.findall(kontakt))):
        yield Suchwort(text, f"der Kontakt zur barrierefreien Fassung der {_name(anlage)}")


def _texts(wert: object) -> Iterator[str]:
    """The long texts of a paper, in whichever of its parts."""
    if isinstance(wert, BaseModel):
        for name in type(wert).model_fields:
            yield from _texts(getattr(wert, name))
    elif isinstance(wert, tuple):
        for each in wert:
            yield from _texts(each)
    elif isinstance(wert, Quelltext):
        yield wert.text


def _words(satz: str) -> list[str]:
    return read_woerter(satz)[0]


def _has_words(titel: str | None) -> bool:
    """Whether a title is more than one word, that might stand for anything."""
    return len((titel or "").split()) > 1


def _titel(anlage: Anlage) -> str:
    return f"der Titel der {_name(anlage)}"


def _name(anlage: Anlage) -> str:
    return f"nichtöffentlichen Anlage {anlage.nummer or ''}".strip()


def _is_phrase(text: str) -> bool:
    """Whether so many words can hardly stand elsewhere by chance."""
    return len(text.split()) > _FEW_WORDS or len(spoken(text)) >= _SENTENCE_LETTERS


def _strings(wert: Any) -> Iterator[str]:  # noqa: ANN401 -- notes hold whatever the YAML held
    """Every string in a note."""
    if isinstance(wert, dict):
        for each in wert.values():
            yield from _strings(each)
    elif isinstance(wert, list | tuple):
        for each in wert:
            yield from _strings(each)
    elif wert is not None:
        yield wert.text if isinstance(wert, Quelltext) else str(wert)


def _typed(wert: object, *, is_head: bool = False) -> Iterator[str]:
    """What people typed in the public parts of a paper; ``is_head``: not in its long texts."""
    if isinstance(wert, Intern | Ausnahme) or getattr(wert, "oeffentlich", True) is False:
        return
    if isinstance(wert, BaseModel):
        for name in type(wert).model_fields:
            yield from _typed(getattr(wert, name), is_head=is_head)
    elif isinstance(wert, tuple):
        for each in wert:
            yield from _typed(each, is_head=is_head)
    elif isinstance(wert, Quelltext):
        yield "" if is_head else wert.text
    elif isinstance(wert, str):
        yield wert
