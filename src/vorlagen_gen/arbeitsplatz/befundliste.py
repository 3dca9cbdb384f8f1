"""What is said of a paper, as a window shows it: findings in the words of the form, and gaps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from vorlagen_gen.arbeitsplatz.blick import Blick
from vorlagen_gen.arbeitsplatz.feldort import Feldorte
from vorlagen_gen.arbeitsplatz.formular import Beschreibung, eigene_in
from vorlagen_gen.arbeitsplatz.knoepfe import befehl_in
from vorlagen_gen.arbeitsplatz.worte import abhilfe, aussage
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.validate.luecken import find_luecken
from vorlagen_gen.vorschau import Befundstand

_ORT = re.compile(r"(vorlagen/[^:]+):(\d+):(\d+): ")
"""How what a check found begins, if it is at a place of the paper."""
_AM_ORT = "Löschen Sie die Wörter an dieser Stelle, und tippen Sie sie neu."
_ABHILFEN = {
    Verdict.FAILED: "Bleibt der Befund, laden Sie die Dateien nicht hoch, und zeigen Sie ihn, "
    "wer das Programm betreut.",
    Verdict.NOT_RUN: "Bitten Sie, wer das Programm eingerichtet hat, das Prüfprogramm zu ergänzen; "
    "bis dahin laden Sie die Dateien nicht hoch.",
}


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
        *_verdicts(chain.from_iterable(stand.pruefungen.values()), blick.orte),
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


def _verdicts(pruefungen: Iterable[Pruefung], orte: Feldorte) -> Iterator[dict[str, Any]]:
    """Checks of the files that did not pass, each at the first place of the paper that it names."""
    for each in pruefungen:
        if each.verdict is Verdict.PASSED:
            continue
        places = [found for line in each.einzelheiten if (found := _ORT.match(line))]
        lines = " ".join(_ORT.sub("", line) for line in each.einzelheiten)
        text = f"{each.name} – {each.verdict.value}: {lines}"
        if each.verdict is Verdict.NOT_RUN or not places:
            yield _said("Fehler", "", text, _ABHILFEN[each.verdict])
            continue
        file, line, column = places[0].groups()
        place = Place.at(file, int(line), int(column))
        pfad = orte.pfad(place)
        said = _said("Fehler", "", text, f"{_AM_ORT} {_ABHILFEN[each.verdict]}")
        yield {**said, "pfad": pfad, "stelle": orte.stretch(place, pfad), "ort": str(place)}
