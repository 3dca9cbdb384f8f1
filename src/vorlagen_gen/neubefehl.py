"""``vorlagen-gen neu``: what a new paper is, from options or from answers to questions."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pydantic_core import PydanticCustomError

from vorlagen_gen.aufruf import Angaben
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.edit.neuanlage import Neuanlage, demand_free, folder_name, lege_an
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.load.dateien import meinten_sie, nfc
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.werte import Art, Vorlagennummer, read_nummer, without_umlauts
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.terminal import show

_JA_NEIN = ("ja", "nein")
_KEINE = "keine"


def neu(projekt: Projekt, typed: str, angaben: Angaben, heute: date) -> str:
    """Make the paper that ``angaben`` and the answers describe; the name of its folder.

    Questions are asked on a terminal only, and never for what ``angaben`` say.

    Raises:
        VorlagenError: An option is missing or wrong, or the folder cannot be made.
    """
    name = folder_name(typed)
    demand_free(projekt, name)
    wissen = Bibliothek(projekt).wissen
    lesung = _Lesung(wissen, heute)
    if sys.stdin.isatty():
        angaben = _asked(angaben, lesung)
    neuanlage = lesung.neuanlage(angaben)
    ordner = lege_an(projekt, name, neuanlage, wissen.sitzungen, heute)
    texte = sum(1 for path in (ordner.path / "texte").iterdir())
    anzahl = "einer leeren Textdatei" if texte == 1 else f"{texte} leeren Textdateien"
    show(
        f"Angelegt: {ordner.label} mit vorlage.yaml und {anzahl} unter texte/. Tragen Sie dort "
        "ein, was offen ist:\n"
    )
    return ordner.name


@dataclass(frozen=True, slots=True)
class _Lesung:
    """Reads what was typed, with what there is to choose from."""

    wissen: Wissen
    heute: date

    @property
    def gremien(self) -> tuple[str, ...]:
        """The bodies that exist today."""
        return tuple(each.name for each in self.wissen.gremien if each.is_gueltig(self.heute))

    def neuanlage(self, angaben: Angaben) -> Neuanlage:
        """The paper; every option is there and right."""
        _demand_complete(angaben)
        return Neuanlage(
            self.art(angaben.art or ""),
            self.amt(angaben.amt or ""),
            self.folge(angaben.gremien),
            self.betreff(angaben.betreff or ""),
            self.ja(angaben.anlage_a or ""),
            self.nummer(angaben.hauptvorlage) if angaben.hauptvorlage else None,
        )

    def art(self, typed: str) -> Art:
        """The kind of paper, in capitals or not."""
        return Art(_one_of("--art", typed, [each.value for each in Art]))

    def amt(self, typed: str) -> str:
        """An office; any if the project keeps none."""
        return _one_of("--amt", typed, self.wissen.aemter)

    def gremium(self, typed: str) -> str:
        """A body that exists today; any if the project keeps none."""
        return _one_of("--gremium", typed, self.gremien)

    def folge(self, typed: Sequence[str]) -> tuple[str, ...]:
        """Each body once."""
        return tuple(dict.fromkeys(map(self.gremium, typed)))

    def betreff(self, typed: str) -> str:
        """The subject on one line."""
        betreff = " ".join(nfc(typed).split())
        if not betreff or not betreff.isprintable():
            raise _wrong("Der Betreff lässt sich so nicht drucken.", "Nennen Sie eine Zeile Text.")
        return betreff

    def ja(self, typed: str) -> bool:
        """Whether it is ``ja``."""
        return _one_of("--anlage-a", typed, _JA_NEIN) == "ja"

    def nummer(self, typed: str) -> Vorlagennummer:
        """The number of the paper that is supplemented."""
        try:
            nummer = read_nummer(Quelltext.of_value(typed.strip(), Place.at("")))
        except PydanticCustomError as error:
            context = error.context or {}
            raise _wrong(context["text"], context["remedy"]) from None
        return nummer.hauptvorlage


def _one_of(option: str, typed: str, allowed: Sequence[str]) -> str:
    """The one of ``allowed`` that was typed; whatever was typed if nothing is to choose from."""
    word = " ".join(nfc(typed).split())
    if not allowed:
        if not word or not word.isprintable():
            raise _wrong(f"Die Angabe zu {option} ist leer.", "Nennen Sie den Namen.")
        return word
    spelled = {without_umlauts(each).casefold(): each for each in allowed}
    if found := spelled.get(without_umlauts(word).casefold()):
        return found
    raise _wrong(
        f"»{word}« passt nicht zu {option}.{meinten_sie(word, allowed)}",
        f"Möglich sind: {'; '.join(allowed)}.",
    )


def _wrong(text: str, remedy: str) -> VorlagenError:
    return VorlagenError(text, remedy, ExitCode.USAGE)


def _demand_complete(angaben: Angaben) -> None:
    needed = {
        "--art": angaben.art,
        "--amt": angaben.amt,
        "--gremium": angaben.gremien,
        "--betreff": angaben.betreff,
        "--anlage-a": angaben.anlage_a,
    }
    missing = [option for option, value in needed.items() if not value]
    if missing:
        raise _wrong(
            f"Für die neue Vorlage fehlt: {', '.join(missing)}.",
            "Geben Sie es an, zum Beispiel: vorlagen-gen neu 2026-spielplatz --art "
            "Beschlussvorlage --amt … --gremium Rat --betreff … --anlage-a ja – oder rufen Sie den "
            "Befehl in einem Terminal auf; dort fragt er.",
        )


def _asked(angaben: Angaben, lesung: _Lesung) -> Angaben:
    """``angaben`` with answers for what they do not say."""
    is_guided = angaben == Angaben()
    arten = [each.value for each in Art]
    art = angaben.art or _choose("Art der Vorlage", arten, "1", lesung.art)
    amt = angaben.amt or _choose("Amt", lesung.wissen.aemter, "", lesung.amt)
    gremien = angaben.gremien or _choose_several("Gremien", lesung)
    betreff = angaben.betreff or _ask("Betreff", "", lesung.betreff)
    anlage_a = angaben.anlage_a or _ask("Mit Anlage A, ja oder nein", "ja", lesung.ja)
    haupt = angaben.hauptvorlage
    if is_guided:
        question = "Nummer der Hauptvorlage, nur bei einer Ergänzung"
        haupt = _ask(question, _KEINE, lambda typed: typed == _KEINE or lesung.nummer(typed))
    return Angaben(art, amt, gremien, betreff, anlage_a, None if haupt == _KEINE else haupt)


def _choose(
    question: str, allowed: Sequence[str], default: str, read: Callable[[str], object]
) -> str:
    _list(allowed)
    if not allowed:
        return _ask(question, default, read)
    typed = _ask(f"{question}, Nummer oder Name", default, lambda one: read(_named(one, allowed)))
    return _named(typed, allowed)


def _choose_several(question: str, lesung: _Lesung) -> tuple[str, ...]:
    """The bodies in the order typed: by their numbers, or one by its name."""
    allowed = lesung.gremien
    if not allowed:
        return (_ask(question, "", lesung.gremium),)
    _list(allowed)
    hint = f"{question} in der Reihenfolge der Beratung, als Nummern mit Leerzeichen"
    default = str(allowed.index("Rat") + 1) if "Rat" in allowed else ""
    typed = _ask(hint, default, lambda row: lesung.folge(_each_named(row, allowed)))
    return _each_named(typed, allowed)


def _each_named(typed: str, allowed: Sequence[str]) -> tuple[str, ...]:
    numbers = typed.replace(",", " ").split()
    if all(each.isdecimal() for each in numbers):
        return tuple(_named(each, allowed) for each in numbers)
    return (typed,)


def _named(typed: str, allowed: Sequence[str]) -> str:
    """What stands in the list under the number ``typed``; ``typed`` itself if nothing does."""
    is_number = typed.isdecimal() and 1 <= int(typed) <= len(allowed)
    return allowed[int(typed) - 1] if is_number else typed


def _list(allowed: Iterable[str]) -> None:
    for number, each in enumerate(allowed, 1):
        show(f"  {number:2} {each}\n")


def _ask(question: str, default: str, read: Callable[[str], object]) -> str:
    """The answer to one question, asked until ``read`` takes it; the default for an empty one."""
    while True:
        show(f"{question} [{default}]: " if default else f"{question}: ")
        sys.stdout.flush()
        row = sys.stdin.readline()
        if not row:
            raise _wrong("Die Eingabe endete vor der letzten Antwort.", "Es wurde nichts angelegt.")
        answer = row.strip() or default
        try:
            if answer:
                read(answer)
                return answer
        except VorlagenError as error:
            show(f"{error}\n")
