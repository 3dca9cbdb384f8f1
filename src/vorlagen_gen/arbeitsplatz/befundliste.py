"""What is said of a paper, as a window shows it: findings in the words of the form, and gaps."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from vorlagen_gen.arbeitsplatz.blick import Blick
from vorlagen_gen.arbeitsplatz.feldort import Feldorte
from vorlagen_gen.arbeitsplatz.formular import Beschreibung, eigene_in
from vorlagen_gen.arbeitsplatz.knoepfe import befehl_in
from vorlagen_gen.arbeitsplatz.worte import abhilfe, aussage
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.luecken import find_luecken
from vorlagen_gen.vorschau import Befundstand


def told(blick: Blick, stand: Befundstand | None) -> dict[str, Any]:
    """``befunde`` and ``luecken`` as JSON; ``befunde`` are ``None`` without a ``stand``."""
    vorlage = blick.vorschau.paper.vorlage
    luecken = list(_luecken(vorlage, blick.orte))
    if stand is None:
        return {"befunde": None, "luecken": luecken}
    eigene = eigene_in(vorlage)
    befunde = [
        *(_finding(each, blick.orte, eigene) for each in stand.findings),
        *(_said("Fehler", "", text, "") for text in stand.hindernisse),
        *_verdicts(chain.from_iterable(stand.pruefungen.values())),
    ]
    return {"befunde": befunde, "luecken": luecken}


def _luecken(vorlage: Vorlage | None, orte: Feldorte) -> Iterator[dict[str, Any]]:
    """What a draft does not say yet, each with its field; in a final paper these are findings."""
    if vorlage is None or vorlage.status is Status.FINAL:
        return
    for each in find_luecken(vorlage):
        titel = ": ".join((*each.stelle.teile, each.titel))
        yield {"titel": titel, "pfad": orte.pfad(each.place)}


def _finding(finding: Finding, orte: Feldorte, eigene: Sequence[Beschreibung]) -> dict[str, Any]:
    """``befehl`` is the command that the remedy names: the page may have a button for it."""
    place = finding.place
    pfad = orte.pfad(place)
    text, remedy = aussage(finding, pfad, eigene), abhilfe(finding, pfad, eigene)
    said = _said(finding.severity.label, finding.code, text, remedy)
    return {
        **said,
        "befehl": befehl_in(finding.remedy),
        "pfad": pfad,
        "stelle": orte.stretch(place, pfad),
        "ort": str(place),
    }


def _said(schwere: str, code: str, text: str, remedy: str) -> dict[str, Any]:
    return {
        "schwere": schwere,
        "code": code,
        "text": text,
        "abhilfe": remedy,
        "befehl": "",
        "pfad": (),
        "stelle": None,
        "ort": "",
    }


def _verdicts(pruefungen: Iterable[Pruefung]) -> Iterator[dict[str, Any]]:
    """Checks of the files that did not pass."""
    for each in pruefungen:
        if each.verdict is not Verdict.PASSED:
            text = f"{each.name} – {each.verdict.value}: {' '.join(each.einzelheiten)}"
            yield _said("Fehler", "", text, "")
