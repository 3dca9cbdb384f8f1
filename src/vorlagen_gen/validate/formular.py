"""Values -> any form of the model; errors become findings with place.

German texts are keyed by the library's error type, never by its prose.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.dateien import meinten_sie, near_miss
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.formular import Abbildung, Formular
from vorlagen_gen.model.werte import without_umlauts
from vorlagen_gen.quelltext import Quelltext, kurz

FormularT = TypeVar("FormularT", bound=Formular)
Loc = tuple[int | str, ...]

_TEXTS = {
    "tuple_type": (
        "F108",
        "Hier wird eine Liste erwartet.",
        "Beginnen Sie jeden Eintrag in einer neuen Zeile mit »- «, oder schreiben Sie [ …, … ].",
    ),
    "model_type": (
        "F108",
        "Hier werden Unterfelder erwartet.",
        "Schreiben Sie sie eingerückt in eigene Zeilen, oder in Klammern: {name: wert}.",
    ),
}


def read_formular(
    klasse: type[FormularT], werte: Abbildung
) -> tuple[FormularT | None, list[Finding]]:
    """The form in ``werte``. What cannot be read is reported and left out of it.

    ``None`` only if the form cannot do without what is missing.
    """
    try:
        return klasse.model_validate(werte), []
    except ValidationError as error:
        errors = [(_typed_loc(werte, details["loc"]), details) for details in error.errors()]
    findings = [
        _finding(klasse, werte, loc, details)
        for loc, details in errors
        if details["type"] != "missing" or not _is_misspelt(klasse, werte, loc)
    ]
    rest = _without(werte, [loc for loc, _ in errors])
    try:
        return klasse.model_validate(rest), findings
    except ValidationError:
        return None, findings


def _typed_loc(werte: Abbildung, loc: Loc) -> Loc:
    """``loc`` without the steps into lists and forms that were typed as a single value."""
    typed: list[int | str] = []
    node: Any = werte
    for step in loc:
        if isinstance(node, Quelltext) or (isinstance(step, int) and not isinstance(node, list)):
            continue
        typed.append(step)
        node = _child(node, step)
    return tuple(typed)


def _child(node: Any, step: int | str) -> Any:  # noqa: ANN401 -- whatever the YAML held
    if isinstance(node, list) and isinstance(step, int):
        return node[step]
    return node.get(str(step)) if isinstance(node, Abbildung) else None


def _without(node: Any, locs: Iterable[Loc]) -> Any:  # noqa: ANN401 -- whatever the YAML held
    """``node`` without what stands at ``locs``."""
    below = _by_first_step(locs)
    if isinstance(node, Abbildung):
        kept = {
            name: _without(wert, below.get(name, ()))
            for name, wert in node.items()
            if () not in below.get(name, ())
        }
        return Abbildung(kept, node.place, node.orte, node.schluessel)
    if isinstance(node, list):
        return [
            _without(wert, below.get(index, ()))
            for index, wert in enumerate(node)
            if () not in below.get(index, ())
        ]
    return node


def _by_first_step(locs: Iterable[Loc]) -> dict[int | str, list[Loc]]:
    below: dict[int | str, list[Loc]] = {}
    for loc in locs:
        below.setdefault(loc[0], []).append(loc[1:])
    return below


def _finding(klasse: type[Formular], werte: Abbildung, loc: Loc, details: ErrorDetails) -> Finding:
    context = details.get("ctx", {})
    match details["type"]:
        case "extra_forbidden":
            return _unknown_key(klasse, werte, loc)
        case "missing":
            return _missing_key(replace(_place(werte, loc), fehlt=str(loc[-1])), str(loc[-1]))
        case kind if "remedy" in context:
            text = context["text"] + _hint(context["typed"], context["allowed"])
            return fault_at(_place(werte, loc), kind, text, context["remedy"])
        case kind:
            return fault_at(_place(werte, loc), *_TEXTS[kind])


def _hint(typed: str, allowed: Iterable[str]) -> str:
    """The word of a closed list that was meant, also if it was abbreviated."""
    full = [word for word in allowed if _is_abbreviation(typed.rstrip("."), word)]
    return meinten_sie(full[0] if len(full) == 1 else typed, allowed)


def _is_abbreviation(typed: str, word: str) -> bool:
    """Whether ``word`` begins with the same letter and has the others in this order."""
    letters = iter(word.casefold())
    return typed[:1].casefold() == word[:1].casefold() and all(
        letter in letters for letter in typed.casefold()
    )


def _place(werte: Abbildung, loc: Loc) -> Place:
    """Where the value at ``loc`` was typed; if it was not, where what should hold it was."""
    node: Any = werte
    place = werte.place
    for step in loc:
        if isinstance(node, Abbildung):
            place = node.orte.get(str(step), place)
        node = _child(node, step)
        if isinstance(node, (Abbildung, Quelltext)):
            place = node.place if isinstance(node, Abbildung) else node.whole
    return place


def _unknown_key(klasse: type[Formular], werte: Abbildung, loc: Loc) -> Finding:
    name = str(loc[-1])
    owner = _owner(werte, loc)
    known = _known_names(klasse, loc)
    free = [field for field in known if field not in owner.schluessel]
    remedy = f"Möglich sind: {', '.join(known)}."
    if without_umlauts(name).lower() in free:
        right = without_umlauts(name).lower()
        remedy = f"Schreiben Sie »{right}«; Feldnamen sind klein und ohne Umlaute."
    elif not name.isidentifier():
        remedy = (
            "Gehört es zu einem Text mit Komma oder Doppelpunkt, setzen Sie den ganzen Text in "
            f"Anführungszeichen. {remedy}"
        )
    text = f"Das Feld »{kurz(name)}« gibt es hier nicht.{meinten_sie(name, free)}"
    return fault_at(owner.schluessel[name], "F109", text, remedy)


def _is_misspelt(klasse: type[Formular], werte: Abbildung, loc: Loc) -> bool:
    typed = _owner(werte, loc).schluessel
    known = _known_names(klasse, loc)
    return str(loc[-1]) in meant_fields(known, typed)


def meant_fields(known: Iterable[str], typed: Iterable[str]) -> set[str | None]:
    """The fields that keys which do not exist were probably meant to be."""
    typed = set(typed)
    free = [name for name in known if name not in typed]
    return {near_miss(name, free) for name in typed.difference(known)}


def _owner(werte: Abbildung, loc: Loc) -> Abbildung:
    node: Any = werte
    for step in loc[:-1]:
        node = _child(node, step)
    return node if isinstance(node, Abbildung) else werte


def _missing_key(place: Place, name: str) -> Finding:
    return fault_at(
        place,
        "F112",
        f"Es fehlt das Feld »{name}«.",
        "Ergänzen Sie es.",
    )


def _known_names(klasse: type[Formular], loc: Loc) -> list[str]:
    """The fields of the form that ``loc`` leads to."""
    for step in loc[:-1]:
        if isinstance(step, str):
            klasse = _form_of(klasse.model_fields[step].annotation) or klasse
    return list(klasse.model_fields)


def _form_of(annotation: Any) -> type[Formular] | None:  # noqa: ANN401 -- types have no common type
    """The form inside an annotation like ``tuple[Beratung, ...] | None``."""
    if isinstance(annotation, type) and issubclass(annotation, Formular):
        return annotation
    for part in getattr(annotation, "__args__", ()):
        if form := _form_of(part):
            return form
    return None
