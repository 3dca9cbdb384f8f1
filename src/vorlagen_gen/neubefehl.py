"""``vorlagen-gen neu``: what a new paper is, from options or from answers to questions."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from vorlagen_gen.aufruf import Angaben
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.edit.neuanlage import Neuanlage, demand_free, folder_name, lege_an
from vorlagen_gen.edit.nummernangabe import demand_nummer
from vorlagen_gen.edit.stadtwahl import usual_stadt
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.werte import Art
from vorlagen_gen.model.wissen import Organisation
from vorlagen_gen.neuangaben import JA_NEIN, Lesung, names_in, one_line, spelled, wrong
from vorlagen_gen.terminal import show
from vorlagen_gen.validate.eigenfelder import felder_of

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
    lesung = Lesung(aemter, gremien, projekt.staedte(), usual_stadt(projekt))
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


def _asked(angaben: Angaben, lesung: Lesung) -> Angaben:
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
        return _ask(question, default, lambda typed: one_line(typed, was, "den Namen"))
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
    return tuple(one_line(each, f"»{each}«", "Namen") for each in typed.split(";"))


def _each_listed(typed: str, allowed: Sequence[str]) -> tuple[str, ...]:
    numbers = typed.replace(",", " ").split()
    is_counted = bool(numbers) and all(each.isdecimal() for each in numbers)
    names = names_in(typed, allowed)
    hint = "Nennen Sie Nummern aus der Liste, zum Beispiel »2 1«, oder Namen mit Komma dazwischen."
    listed = (_listed(each.strip(), allowed, hint) for each in (numbers if is_counted else names))
    return tuple(listed)


def _listed(typed: str, allowed: Sequence[str], hint: str) -> str:
    """What stands in the list under the number ``typed``, or what is called so."""
    if typed.isdecimal():
        if 1 <= int(typed) <= len(allowed):
            return allowed[int(typed) - 1]
        raise wrong(f"Die Liste hat die Nummern 1 bis {len(allowed)}, nicht {typed}.", hint)
    if found := spelled(typed, allowed):
        return found
    raise wrong(f"»{typed}« steht nicht in der Liste.{meinten_sie(typed, allowed)}", hint)


def _ja_nein(typed: str) -> str:
    answer = typed.casefold()
    for word in JA_NEIN:
        if answer in (word, word[0]):
            return word
    raise wrong(f"»{typed}« ist hier keine Antwort.", "Antworten Sie mit ja oder nein.")


def _hauptvorlage(typed: str) -> str | None:
    """The number as typed; None if there is none."""
    if typed.casefold() == _KEINE:
        return None
    try:
        demand_nummer(typed)
    except VorlagenError as error:
        hint = "Ist es keine Ergänzung, drücken Sie nur die Eingabetaste."
        raise wrong(error.text, f"{error.remedy} {hint}") from None
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
            raise wrong("Die Eingabe endete vor der letzten Antwort.", "Es wurde nichts angelegt.")
        answer = row.strip() or default
        if not answer:
            show(f"Ohne Antwort geht es nicht weiter.\n    {_ENDE}\n")
            continue
        try:
            return read(answer)
        except VorlagenError as error:
            show(f"{error}\n")
