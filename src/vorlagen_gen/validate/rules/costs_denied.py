"""The text says that there are no costs; tables or ticks say that there are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.finanzen import saldo_teilergebnisplan, saldo_teilfinanzplan, summe
from vorlagen_gen.model.werte import Antwort
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.nennungen import auswirkungen, ergebniszeilen, finanzierung
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.saetze import Aussagen

REGEL = warnung(
    "V224",
    was="Der Text verneint Kosten, die in den Finanztabellen oder in Anlage A stehen.",
    warum="„Es entstehen keine Kosten“ neben einer Tabelle mit Kosten lässt offen, was gilt.",
)

_KOSTEN = r"(?:Kosten|Ausgaben|Aufwendungen|Auszahlungen|Folgekosten|Folgelasten)"
_VERNEINT = re.compile(
    rf"\bkeine(?:rlei)?\s+(?:unmittelbaren?\s+|direkten?\s+|laufenden?\s+)?(?P<was>{_KOSTEN})\b"
    r"|\bkeine(?:rlei)?\s+finanziellen?\s+(?:Auswirkungen|Belastungen|Folgen)\b"
    r"|\b(?P<neutral>(?:kosten|haushalts|aufwands)neutral)"
    r"|\bohne\s+finanzielle\s+Auswirkungen\b|\bnicht\s+mit\s+Kosten\s+verbunden\b"
    rf"|\b(?P<nach>{_KOSTEN})\s+(?:entstehen|fallen)\s+(?:\w+\s+)?nicht\b",
    re.IGNORECASE,
)
_ANDERE = re.compile(
    r"Anlieger|Anwohner|Eltern|Träger|Verein|Eigentümer|Nutze|Familien|Bürger|Teilnehm|\bLand\b"
    r"|\bBund\b|Dritte|Variante|Alternative|wenn\b|falls\b|sofern\b|solange\b|würde|zusätzlich"
    r"|weiter|darüber hinaus|außerdem|V/\d",
    re.IGNORECASE,
)
_MITTELBAR = re.compile(r"unmittelbar|direkt|selbst\b", re.IGNORECASE)
_ALLGEMEIN = re.compile(r"Stadt|Vorlage|Beschluss|Haushalt|Maßnahme|Vorhaben", re.IGNORECASE)
_STETS = ("beschlussvorschlag.", "anlage_a.kurzueberblick")


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each denial that the fields contradict."""
    for absatz in pruefling.prosa:
        if absatz.sorte is Sorte.ZELLE or absatz.feld.startswith("anlagen."):
            continue
        matches = list(_VERNEINT.finditer(absatz.text))
        aussagen = Aussagen(absatz.text if matches else "")
        for match in matches:
            satz = aussagen.text_at(match.start())
            if _ANDERE.search(satz) or not _is_general(absatz, satz):
                continue
            if contradiction := _contradiction(pruefling, match, satz):
                yield REGEL.befund(
                    absatz.place(*match.span()),
                    f"»{absatz.typed(*match.span())}« widerspricht {contradiction}.",
                    "Berichtigen Sie den Satz, die Tabelle oder Anlage A; gilt er nur für einen "
                    "Teil, sagen Sie, für welchen.",
                )


def _is_general(absatz: Absatz, satz: str) -> bool:
    """Whether the sentence speaks of the paper as a whole."""
    return absatz.feld.startswith(_STETS) or _ALLGEMEIN.search(satz) is not None


def _contradiction(pruefling: Pruefling, match: re.Match[str], satz: str) -> str:
    """What says otherwise, in the dative; nothing if nothing does."""
    typed = (match["was"] or match["nach"] or "").casefold()
    table = _table(pruefling, typed, is_neutral=match["neutral"] is not None)
    if table or match["neutral"] or _MITTELBAR.search(satz):
        return table
    form = finanzierung(pruefling.vorlage)
    felder = (
        ("belastungen_zukuenftig",) if typed.startswith("folge") else ("finanzplan", "ergebnisplan")
    )
    ticked = next((feld for feld in felder if getattr(form, feld) is Antwort.JA), "")
    return f"»{ticked}: ja« in Anlage A" if ticked else ""


def _table(pruefling: Pruefling, typed: str, *, is_neutral: bool) -> str:
    section, haushalt = auswirkungen(pruefling.vorlage), pruefling.wissen.haushalt
    invested = any(summe(plan.auszahlungen) for plan in section.teilfinanzplan)
    running = any(zeile.betrag for zeile in ergebniszeilen(pruefling.vorlage))
    if is_neutral:
        invested = saldo_teilfinanzplan(section.teilfinanzplan) != 0
        running = saldo_teilergebnisplan(section.teilergebnisplan, haushalt) != 0
    if invested and not typed.startswith("folge"):
        return "dem Teilfinanzplan"
    return "dem Teilergebnisplan" if running else ""
