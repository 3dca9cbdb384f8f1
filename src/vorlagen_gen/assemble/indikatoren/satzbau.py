"""The joints of sentences: ends, lists, what stands in brackets."""

from __future__ import annotations

from decimal import Decimal

from vorlagen_gen.assemble.indikatoren.zahlen import is_prozent, mit_einheit, sagbar, zahl
from vorlagen_gen.model.indikator import Indikator
from vorlagen_gen.model.zeitreihe import Punkt, Wertstand, Wertstatus

BEISPIELDATEN = "Beispieldaten"
_ZAHLWOERTER = (
    "null", "ein", "zwei", "drei", "vier", "fünf", "sechs",
    "sieben", "acht", "neun", "zehn", "elf", "zwölf",
)  # fmt: skip
_STAENDE = {Wertstand.VORLAEUFIG: "vorläufig", Wertstand.GESCHAETZT: "geschätzt"}


def satzschluss(text: str, indikator: Indikator, *hinweise: str) -> str:
    """A sentence with its full stop; made-up data are marked in it."""
    return mit_hinweisen(text, *hinweise, BEISPIELDATEN if indikator.beispieldaten else "") + "."


def mit_hinweisen(text: str, *hinweise: str) -> str:
    """``text`` with notes in brackets, in those that it ends with if it does."""
    notes = "; ".join(filter(None, hinweise))
    if not notes:
        return text
    return f"{text[:-1]}; {notes})" if text.endswith(")") else f"{text} ({notes})"


def zahlwort(count: int) -> str:
    """„zwei“ up to „zwölf“, then digits."""
    return _ZAHLWOERTER[count] if count < len(_ZAHLWOERTER) else zahl(Decimal(count), 0)


def grossgeschrieben(text: str) -> str:
    """A sentence with a capital first letter; nothing else changes."""
    return text[:1].upper() + text[1:]


def wertzusatz(punkt: Punkt) -> str:
    """What is to be known of a value, in brackets behind it; mostly nothing."""
    words = _zusaetze(punkt)
    return f" ({', '.join(words)})" if words else ""


def wert_in_klammern(punkt: Punkt, indikator: Indikator) -> str:
    """An earlier value behind its date: „ (22,0 Prozent)“, „ (309.429, vorläufig)“."""
    wert = sagbar(punkt)
    if wert is None:
        return ""
    said = mit_einheit(wert, indikator)
    if not is_prozent(indikator):
        said = zahl(wert, indikator.nachkommastellen)
    return f" ({', '.join((said, *_zusaetze(punkt)))})"


def _zusaetze(punkt: Punkt) -> tuple[str, ...]:
    limited = ("eingeschränkt aussagekräftig",)
    return (
        *((_STAENDE[punkt.stand],) if punkt.stand in _STAENDE else ()),
        *(limited if punkt.status is Wertstatus.EINGESCHRAENKT else ()),
    )
