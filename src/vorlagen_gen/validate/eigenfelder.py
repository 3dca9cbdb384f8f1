"""The fields of a city's own: what it declares of them, and what a paper says in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.dateien import meinten_sie
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.eigenfelder import Eigenfelder, Feld, Feldart, form_of
from vorlagen_gen.model.formular import Abbildung
from vorlagen_gen.model.reihenfolge import Abschnitt, AbschnittAnlageA
from vorlagen_gen.model.stadt import Stadt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Art
from vorlagen_gen.validate.formular import read_formular

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_SECTIONS = {
    "beschlussvorlage": Abschnitt,
    "berichtsvorlage": Abschnitt,
    "anlage_a": AbschnittAnlageA,
}


def read_stadt(werte: Abbildung) -> tuple[Stadt | None, list[Finding]]:
    """The city in ``werte``, with what is wrong with it."""
    stadt, findings = read_formular(Stadt, werte)
    return stadt, [*findings, *(_faults(stadt) if stadt else ())]


def with_felder(vorlage: Vorlage, stadt: Stadt) -> tuple[Vorlage, list[Finding]]:
    """``vorlage`` with its fields of the city's own read, and what is wrong with them.

    Where the city has such fields, its form is there also if nothing was typed.
    """
    typed = vorlage.felder
    if not stadt.felder:
        return vorlage, [_without_felder(vorlage, typed)] if typed else []
    printed = printed_felder(vorlage, stadt)
    form = form_of(stadt.felder, (feld.name for feld in printed if feld.pflicht))
    werte = typed.abbildung if typed else Abbildung({}, vorlage.place, {}, {})
    read, findings = read_formular(form, werte)
    not_printed = [feld for feld in stadt.felder if feld not in printed]
    findings += [_not_printed(feld, place) for feld, place in _typed(read, not_printed)]
    return vorlage.model_copy(update={"felder": read}), findings


def printed_felder(vorlage: Vorlage, stadt: Stadt) -> tuple[Feld, ...]:
    """The fields of a city's own that this paper prints."""
    return felder_of(stadt, _art(vorlage), mit_anlage_a=vorlage.anlage_a is not None)


def felder_of(stadt: Stadt, art: Art, *, mit_anlage_a: bool) -> tuple[Feld, ...]:
    """The fields of a city's own that a paper of this kind prints."""
    in_anlage_a = stadt.reihenfolge.anlage_a if mit_anlage_a else ()
    names = {*_reihenfolge(stadt, art), *in_anlage_a}
    return tuple(feld for feld in stadt.felder if feld.name in names)


def reihenfolge_of(vorlage: Vorlage, stadt: Stadt) -> tuple[Abschnitt | str, ...]:
    """The order of the kind of paper; a draft without a kind is a report if it holds one."""
    return _reihenfolge(stadt, _art(vorlage))


def _art(vorlage: Vorlage) -> Art:
    is_bericht = vorlage.art is Art.BERICHTSVORLAGE or (not vorlage.art and vorlage.bericht)
    return Art.BERICHTSVORLAGE if is_bericht else Art.BESCHLUSSVORLAGE


def _reihenfolge(stadt: Stadt, art: Art) -> tuple[Abschnitt | str, ...]:
    reihenfolge = stadt.reihenfolge
    is_bericht = art is Art.BERICHTSVORLAGE
    return reihenfolge.berichtsvorlage if is_bericht else reihenfolge.beschlussvorlage


def _typed(read: Eigenfelder | None, felder: list[Feld]) -> Iterator[tuple[Feld, Place]]:
    for feld in felder:
        place = read.schluessel_ort(feld.name) if read else None
        if place:
            yield feld, place


def _without_felder(vorlage: Vorlage, typed: Eigenfelder) -> Finding:
    return fault_at(
        vorlage.schluessel_ort("felder") or typed.place,
        "F127",
        f"Die Stadt »{vorlage.stadt}« hat keine eigenen Felder.",
        "Löschen Sie »felder«, oder nennen Sie unter »stadt« die Stadt, zu der sie gehören.",
    )


def _not_printed(feld: Feld, place: Place) -> Finding:
    return fault_at(
        place,
        "F127",
        f"Das Feld »{feld.name}« ({feld.titel.rstrip(':')}) wird in dieser Vorlage nicht gedruckt.",
        "Löschen Sie es; es gehört zu einer anderen Art von Vorlage oder zur Anlage A.",
    )


def _faults(stadt: Stadt) -> Iterator[Finding]:
    """What of its own fields and of its logo cannot be meant."""
    if stadt.logo.datei and not stadt.logo.alternativtext:
        yield fault_at(
            stadt.logo.place,
            "F128",
            "Dem Logo fehlt der Text für alle, die es nicht sehen.",
            "Ergänzen Sie zum Beispiel »alternativtext: Wappen der Stadt«.",
        )
    names = [feld.name for feld in stadt.felder]
    printed: set[str] = set()
    for order, kind in _SECTIONS.items():
        for index, section in enumerate(getattr(stadt.reihenfolge, order)):
            printed.add(section)
            if section not in names and not isinstance(section, kind):
                yield _unknown(section, stadt.reihenfolge.ort(order, index), [*kind, *names])
    for index, feld in enumerate(stadt.felder):
        if text := _fault(feld, names[:index], printed):
            remedy = "Berichtigen Sie die Angaben zu diesem Feld; docs/templates.md erklärt sie."
            yield fault_at(feld.place, "F128", text, remedy)


def _unknown(name: str, place: Place, allowed: list[str]) -> Finding:
    return fault_at(
        place,
        "F107",
        f"»{name}« ist weder ein Abschnitt noch ein Feld dieser Stadt.{meinten_sie(name, allowed)}",
        f"Möglich sind: {', '.join(allowed)}.",
    )


def _fault(feld: Feld, earlier: list[str], printed: set[str]) -> str:
    """What is wrong with the declaration of one field; nothing if it is in order."""
    if feld.name in {*Abschnitt, *AbschnittAnlageA} or hasattr(Eigenfelder, feld.name):
        return f"»{feld.name}« kann kein Feld heißen; so heißt schon etwas anderes."
    if not _NAME.fullmatch(feld.name):
        return f"»{feld.name}« kann kein Feld heißen; nehmen Sie Kleinbuchstaben ohne Umlaute."
    if feld.name in earlier:
        return f"Das Feld »{feld.name}« ist zweimal vereinbart."
    if (feld.art is Feldart.AUSWAHL) != bool(feld.werte):
        return f"»werte« gehört zu »art: {Feldart.AUSWAHL}« und nur dazu (Feld »{feld.name}«)."
    if feld.name not in printed:
        return f"Das Feld »{feld.name}« steht in keiner Reihenfolge; niemand sähe es."
    return ""
