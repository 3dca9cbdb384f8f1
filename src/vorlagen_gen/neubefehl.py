"""``vorlagen-gen neu``: what a new paper is, from options or from answers to questions."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from vorlagen_gen.aufruf import Angaben
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.edit.neuanlage import Neuanlage, demand_free, folder_name, lege_an
from vorlagen_gen.edit.nummernangabe import demand_nummer
from vorlagen_gen.edit.stadtwahl import usual_stadt
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.dateien import bekannte, meinten_sie, nfc
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.werte import Art, without_umlauts
from vorlagen_gen.model.wissen import Organisation
from vorlagen_gen.terminal import show
from vorlagen_gen.validate.eigenfelder import felder_of

_JA_NEIN = ("ja", "nein")
_KEINE = "keine"
_ENDE = "Strg+C bricht ab; dann wird nichts angelegt."
T = TypeVar("T")


def neu(projekt: Projekt, typed: str, angaben: Angaben, heute: date) -> str:
    """Make the paper that ``angaben`` and the answers describe; the name of its folder.

    Questions are asked on a terminal only, and never for what ``angaben`` say.

    Raises:
        VorlagenError: An option is missing or wrong, or the folder cannot be made.
    """
    name = folder_name(typed)
    demand_free(projekt, name)
    bibliothek = Bibliothek(projekt)
    wissen = bibliothek.wissen
    aemter, gremien = (_on(heute, each) for each in (wissen.aemter, wissen.gremien))
    lesung = _Lesung(aemter, gremien, projekt.staedte(), usual_stadt(projekt))
    if sys.stdin.isatty():
        lesung.demand_right(angaben)
        angaben = _asked(angaben, lesung)
    neuanlage = _with_felder(lesung.neuanlage(angaben), bibliothek)
    ordner = lege_an(projekt, name, neuanlage, wissen, heute)
    texte = sum(1 for path in (ordner.path / "texte").iterdir())
    anzahl = "einer leeren Textdatei" if texte == 1 else f"{texte} leeren Textdateien"
    show(
        f"Angelegt: {ordner.label} mit vorlage.yaml und {anzahl} unter texte/. Tragen Sie dort "
        "ein, was offen ist:\n"
    )
    return ordner.name


def _with_felder(neuanlage: Neuanlage, bibliothek: Bibliothek) -> Neuanlage:
    """With the fields of its city's own that it must fill; none if the city has faults."""
    stadt, _ = bibliothek.stadt(neuanlage.stadt)
    if stadt is None:
        return neuanlage
    printed = felder_of(stadt, neuanlage.art, mit_anlage_a=neuanlage.mit_anlage_a)
    return replace(neuanlage, felder=tuple(feld for feld in printed if feld.pflicht))


def _on(tag: date, organisationen: Iterable[Organisation]) -> tuple[str, ...]:
    return tuple(each.name for each in organisationen if each.is_gueltig(tag))


@dataclass(frozen=True, slots=True)
class _Lesung:
    """Reads what was typed, with what there is to choose from today; the usual city is one."""

    aemter: tuple[str, ...]
    gremien: tuple[str, ...]
    staedte: tuple[str, ...]
    usual: str

    def neuanlage(self, angaben: Angaben) -> Neuanlage:
        """The paper; every option is there and right."""
        _demand_complete(angaben)
        return Neuanlage(
            self.stadt(angaben.stadt or self.usual),
            self.art(angaben.art or ""),
            self.amt(angaben.amt or ""),
            self.folge(angaben.gremien),
            self.betreff(angaben.betreff or ""),
            self.ja(angaben.anlage_a or ""),
            demand_nummer(angaben.hauptvorlage).hauptvorlage if angaben.hauptvorlage else None,
        )

    def art(self, typed: str) -> Art:
        """The kind of paper, in capitals or not."""
        return Art(_one_of("--art", typed, list(Art)))

    def stadt(self, typed: str) -> str:
        """A city that has templates; any if none has."""
        return _one_of("--stadt", typed, self.staedte)

    def amt(self, typed: str) -> str:
        """An office that exists today; any if the project keeps none."""
        return _one_of("--amt", typed, self.aemter)

    def gremium(self, typed: str) -> str:
        """A body that exists today; any if the project keeps none."""
        return _one_of("--gremium", typed, self.gremien)

    def folge(self, typed: Sequence[str]) -> tuple[str, ...]:
        """Each body once."""
        return tuple(dict.fromkeys(map(self.gremium, typed)))

    def betreff(self, typed: str) -> str:
        """The subject on one line."""
        return _one_line(typed, "Der Betreff", "eine Zeile Text")

    def ja(self, typed: str) -> bool:
        """Whether it is ``ja``."""
        return _one_of("--anlage-a", typed, _JA_NEIN) == "ja"

    def demand_right(self, angaben: Angaben) -> None:
        """Stop at an option that is wrong; those that are missing can still be asked for."""
        self.folge(angaben.gremien)
        given: list[tuple[str | None, Callable[[str], object]]] = [
            (angaben.stadt, self.stadt),
            (angaben.art, self.art),
            (angaben.amt, self.amt),
            (angaben.betreff, self.betreff),
            (angaben.anlage_a, self.ja),
            (angaben.hauptvorlage, demand_nummer),
        ]
        for typed, read in given:
            if typed:
                read(typed)


def _one_of(option: str, typed: str, allowed: Sequence[str]) -> str:
    """The one of ``allowed`` that was typed; whatever was typed if nothing is to choose from."""
    if not allowed:
        return _one_line(typed, f"Die Angabe zu {option}", "den Namen")
    if found := _spelled(typed, allowed):
        return found
    word = _joined(typed)
    raise _wrong(
        f"»{word}« passt nicht zu {option}.{meinten_sie(word, allowed)}",
        f"Möglich sind: {'; '.join(allowed)}.",
    )


def _one_line(typed: str, was: str, wanted: str) -> str:
    """What was typed, on one line; ``was`` is what to call it, ``wanted`` what to type instead."""
    line = _joined(typed)
    if not line or not line.isprintable():
        raise _wrong(f"{was} lässt sich so nicht drucken.", f"Nennen Sie {wanted}.")
    return line


def _joined(typed: str) -> str:
    return " ".join(nfc(typed).split())


def _spelled(typed: str, allowed: Sequence[str]) -> str | None:
    """The one of ``allowed`` that was typed, in capitals or not, with umlauts or without."""
    spelled = {without_umlauts(each).casefold(): each for each in allowed}
    return spelled.get(without_umlauts(_joined(typed)).casefold())


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
    stadt = angaben.stadt
    if stadt is None and len(lesung.staedte) > 1:
        default = str(lesung.staedte.index(lesung.usual) + 1)
        stadt = _choose("Stadt", lesung.staedte, default)
    art = angaben.art or _choose("Art der Vorlage", list(Art), "1")
    amt = angaben.amt or _choose("Amt", lesung.aemter)
    gremien = angaben.gremien or _choose_several("Gremien", lesung.gremien)
    betreff = angaben.betreff or _ask("Betreff", "", lesung.betreff)
    anlage_a = angaben.anlage_a or _ask("Mit Anlage A, ja oder nein", "ja", _ja_nein)
    haupt = angaben.hauptvorlage
    if is_guided:
        question = "Nummer der Hauptvorlage, nur bei einer Ergänzung"
        haupt = _ask(question, _KEINE, _hauptvorlage)
    return Angaben(art, amt, gremien, betreff, anlage_a, haupt, stadt)


def _choose(question: str, allowed: Sequence[str], default: str = "") -> str:
    """One of ``allowed``, by its number or name; whatever is typed if nothing is to choose from."""
    if not allowed:
        was = f"Die Angabe zu »{question}«"
        return _ask(question, default, lambda typed: _one_line(typed, was, "den Namen"))
    _list(allowed)
    hint = "Nennen Sie eine Nummer oder einen Namen aus der Liste."
    return _ask(
        f"{question}, Nummer oder Name", default, lambda typed: _listed(typed, allowed, hint)
    )


def _choose_several(question: str, allowed: Sequence[str]) -> tuple[str, ...]:
    """Some of ``allowed`` in the order typed: by their numbers, or one by its name."""
    question = f"{question} in der Reihenfolge der Beratung"
    if not allowed:
        return _ask(f"{question}, mit Semikolon dazwischen", "", _each_typed)
    _list(allowed)
    default = str(allowed.index("Rat") + 1) if "Rat" in allowed else ""
    return _ask(
        f"{question}, als Nummern mit Leerzeichen",
        default,
        lambda typed: _each_listed(typed, allowed),
    )


def _each_typed(typed: str) -> tuple[str, ...]:
    return tuple(_one_line(each, f"»{each}«", "Namen") for each in typed.split(";"))


def _each_listed(typed: str, allowed: Sequence[str]) -> tuple[str, ...]:
    numbers = typed.replace(",", " ").split()
    is_counted = bool(numbers) and all(each.isdecimal() for each in numbers)
    parts = [each for each in typed.replace(";", ",").split(",") if each.strip()] or [typed]
    names = bekannte(parts, ",", lambda name: _spelled(name, allowed) is not None)
    hint = "Nennen Sie Nummern aus der Liste, zum Beispiel »2 1«, oder Namen mit Komma dazwischen."
    listed = (_listed(each.strip(), allowed, hint) for each in (numbers if is_counted else names))
    return tuple(listed)


def _listed(typed: str, allowed: Sequence[str], hint: str) -> str:
    """What stands in the list under the number ``typed``, or what is called so."""
    if typed.isdecimal():
        if 1 <= int(typed) <= len(allowed):
            return allowed[int(typed) - 1]
        raise _wrong(f"Die Liste hat die Nummern 1 bis {len(allowed)}, nicht {typed}.", hint)
    if found := _spelled(typed, allowed):
        return found
    raise _wrong(f"»{typed}« steht nicht in der Liste.{meinten_sie(typed, allowed)}", hint)


def _ja_nein(typed: str) -> str:
    answer = typed.casefold()
    for word in _JA_NEIN:
        if answer in (word, word[0]):
            return word
    raise _wrong(f"»{typed}« ist hier keine Antwort.", "Antworten Sie mit ja oder nein.")


def _hauptvorlage(typed: str) -> str | None:
    """The number as typed; None if there is none."""
    if typed.casefold() == _KEINE:
        return None
    try:
        demand_nummer(typed)
    except VorlagenError as error:
        hint = "Ist es keine Ergänzung, drücken Sie nur die Eingabetaste."
        raise _wrong(error.text, f"{error.remedy} {hint}") from None
    return typed


def _list(allowed: Iterable[str]) -> None:
    for number, each in enumerate(allowed, 1):
        show(f"  {number:2} {each}\n")


def _ask(question: str, default: str, read: Callable[[str], T]) -> T:
    """What ``read`` makes of the answer, asked until it takes one; the default for an empty one."""
    while True:
        show(f"{question} [{default}]: " if default else f"{question}: ")
        sys.stdout.flush()
        row = sys.stdin.readline()
        if not row:
            raise _wrong("Die Eingabe endete vor der letzten Antwort.", "Es wurde nichts angelegt.")
        answer = row.strip() or default
        if not answer:
            show(f"Ohne Antwort geht es nicht weiter.\n    {_ENDE}\n")
            continue
        try:
            return read(answer)
        except VorlagenError as error:
            show(f"{error}\n")
