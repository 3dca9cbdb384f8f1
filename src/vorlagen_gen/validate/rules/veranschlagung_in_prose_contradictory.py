"""The text says whether the money is in a budget; Anlage A says the opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.anlage_a import Finanzierung, Haushaltsplan
from vorlagen_gen.model.werte import Antwort
from vorlagen_gen.validate.haushaltsjahre import budget_years
from vorlagen_gen.validate.nennungen import finanzierung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.saetze import Aussagen

REGEL = warnung(
    "V226",
    was="Text und Anlage A widersprechen sich darin, ob die Mittel im Haushaltsplan stehen.",
    warum="Ob Mittel bewilligt sind, entscheidet, ob die Maßnahme beginnen darf.",
)

_IM_HAUSHALT = re.compile(
    r"\bim\s+(?:beschlossenen\s+|städtischen\s+|Entwurf\s+des\s+)?(?:Doppel)?haushalt(?:splan)?"
    r"(?:e?s)?\s+(?:für\s+)?(?P<jahre>20\d\d(?:\s?/\s?(?:20)?\d\d)?)(?![\d/])",
    re.IGNORECASE,
)
_ENTHALTEN = re.compile(
    r"enthalten|veranschlagt|eingeplant|etatisiert|berücksichtigt|bereitgestellt|eingestellt"
    r"|zur\s+Verfügung|\bbereit\b",
    re.IGNORECASE,
)
_VERNEINT = re.compile(r"\b(?:nicht|kein\w*|weder)\b", re.IGNORECASE)
_OFFEN = re.compile(
    r"teilweise|zum\s+Teil|anteilig|werden\b|wird\b|soll|müss|anzumelden|angemeldet|beantragt"
    r"|planmäßig|nur\b|erst\b|sofern|falls|wenn\b|V/\d|Vorjahr",
    re.IGNORECASE,
)
_SACHE = re.compile(
    r"Mittel|Maßnahme|Auszahlung|Ermächtigung|Kosten|Aufwendung|Betr[aä]g|Vorhaben|Ansätze"
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the budget that the text names."""
    form = finanzierung(pruefling.vorlage)
    for absatz in pruefling.prosa:
        if absatz.feld.startswith("anlagen."):
            continue
        matches = list(_IM_HAUSHALT.finditer(absatz.text))
        aussagen = Aussagen(absatz.text if matches else "")
        for match in matches:
            if answer := _contradicted(aussagen.text_at(match.start()), match["jahre"], form):
                yield REGEL.befund(
                    absatz.place(match.start(), match.end()),
                    f"Dieser Satz widerspricht {answer} in Anlage A.",
                    "Berichtigen Sie den Satz oder das Formular; gilt er nur für einen Teil, "
                    "sagen Sie, für welchen, und schreiben Sie dort »teilweise«.",
                )


def _contradicted(satz: str, jahre: str, form: Finanzierung) -> str:
    """The answer that says the opposite of the sentence, in the dative."""
    if not _ENTHALTEN.search(satz) or not _SACHE.search(satz) or _OFFEN.search(satz):
        return ""
    is_denied = _VERNEINT.search(satz) is not None
    opposite = Antwort.JA if is_denied else Antwort.NEIN
    for feld in ("haushaltsplan_beschlossen", "haushaltsplan_entwurf"):
        plan: Haushaltsplan | None = getattr(form, feld)
        if plan is None or plan.jahr is None or not _overlap(jahre, plan.jahr):
            continue
        if plan.enthalten is opposite:
            return f"»{feld}« mit »enthalten: {opposite}«"
        if plan.enthalten is Antwort.ENTFAELLT and form.bereits_veranschlagt is opposite:
            return f"»bereits_veranschlagt: {opposite}«"
    return ""


def _overlap(cited: str, jahr: str) -> bool:
    (first, last), (begin, end) = budget_years(cited), budget_years(jahr)
    return first <= end and begin <= last
