"""What was typed for a new paper, on the command line or as an answer -> what it is to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from vorlagen_gen.aufruf import Angaben
from vorlagen_gen.edit.neuanlage import Neuanlage
from vorlagen_gen.edit.nummernangabe import demand_nummer
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.dateien import bekannte, meinten_sie, nfc
from vorlagen_gen.model.werte import Art, without_umlauts

JA_NEIN = ("ja", "nein")


@dataclass(frozen=True, slots=True)
class Lesung:
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
        """Each body once; several may stand in one text, with commas between them."""
        parts = typed
        if self.gremien:
            parts = [name for each in typed for name in names_in(each, self.gremien)]
        return tuple(dict.fromkeys(map(self.gremium, parts)))

    def betreff(self, typed: str) -> str:
        """The subject on one line."""
        return one_line(typed, "Der Betreff", "eine Zeile Text")

    def ja(self, typed: str) -> bool:
        """Whether it is ``ja``."""
        return _one_of("--anlage-a", typed, JA_NEIN) == "ja"

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
        return one_line(typed, f"Die Angabe zu {option}", "den Namen")
    if found := spelled(typed, allowed):
        return found
    word = _joined(typed)
    raise wrong(
        f"»{word}« passt nicht zu {option}.{meinten_sie(word, allowed)}",
        f"Möglich sind: {'; '.join(allowed)}.",
    )


def one_line(typed: str, was: str, wanted: str) -> str:
    """What was typed, on one line; ``was`` is what to call it, ``wanted`` what to type instead."""
    line = _joined(typed)
    if not line or not line.isprintable():
        raise wrong(f"{was} lässt sich so nicht drucken.", f"Nennen Sie {wanted}.")
    return line


def _joined(typed: str) -> str:
    return " ".join(nfc(typed).split())


def spelled(typed: str, allowed: Sequence[str]) -> str | None:
    """The one of ``allowed`` that was typed, in capitals or not, with umlauts or without."""
    names = {without_umlauts(each).casefold(): each for each in allowed}
    return names.get(without_umlauts(_joined(typed)).casefold())


def names_in(typed: str, allowed: Sequence[str]) -> list[str]:
    """The names in ``typed``, with commas between them; some of ``allowed`` have one themselves."""
    parts = [each for each in typed.replace(";", ",").split(",") if each.strip()] or [typed]
    return bekannte(parts, ",", lambda name: spelled(name, allowed) is not None)


def wrong(text: str, remedy: str) -> VorlagenError:
    """What is to be told of an answer that cannot be taken."""
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
        raise wrong(
            f"Für die neue Vorlage fehlt: {', '.join(missing)}.",
            "Geben Sie es an, zum Beispiel: vorlagen-gen neu 2026-spielplatz --art "
            "Beschlussvorlage --amt … --gremium Rat --betreff … --anlage-a ja – oder rufen Sie den "
            "Befehl in einem Terminal auf; dort fragt er.",
        )
