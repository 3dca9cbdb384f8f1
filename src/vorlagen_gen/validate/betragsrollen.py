"""What a sentence claims of an amount: that it is the cost, the income, what remains."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from vorlagen_gen.validate.betragsprosa import Betragsnennung
from vorlagen_gen.validate.finanzwerte import Posten

_FUELLUNG = (
    r"(?:\s(?:voraussichtlich|insgesamt|zusammen|etwa|rund|rd\.|ca\.|circa|ungefähr|knapp|gut|fast"
    r"|über|netto|brutto|jährlich|jeweils|genau|somit|damit|nach derzeitigem Stand|zurzeit))*"
)
_WOVON = (
    r"(?:\s(?:der|des|dieser|dieses|für die|für das|für den|für diese|für dieses)\s"
    r"(?:(?:Gesamt|Bau)?[Mm]aßnahmen?|Vorhabens?|Projekte?s?|(?:Neu|Um|Aus)?[Bb]au(?:e?s|maßnahme)?"
    r"|Stadt(?: [A-ZÄÖÜ][a-zäöüß]+)?|Landes|Bundes|Umsetzung|Investition))*"
)
_VERBINDUNG = (
    r"(?:\s(?:von|in Höhe von|i\. ?H\. ?v\.|i\. ?H\. ?von|über|auf|mit|betr(?:ägt|agen)"
    r"|(?:beläuft|belaufen|summiert|summieren) sich" + _FUELLUNG + r" auf|lieg(?:t|en) bei"
    r"|schließ(?:t|en)" + _FUELLUNG + r" (?:mit|ab mit)|erreich(?:t|en)"
    r"|(?:werden|wird) (?:auf|mit)|ergibt|ergeben|bleib(?:t|en)|verbleib(?:t|en))|\s?:)"
)
_VORLAUF = 160
_SCHLUSS = _FUELLUNG + r"$"


@dataclass(frozen=True, slots=True)
class Rolle:
    """A claim: how it is worded, and which kinds of amounts can make it true."""

    name: str
    davor: str
    posten: tuple[Posten, ...]
    danach: str | None = None


def _davor(nomen: str) -> str:
    return rf"(?i)(?<![\w-])(?:{nomen}){_WOVON}{_FUELLUNG}{_VERBINDUNG}{_SCHLUSS}"


def _danach(nomen: str) -> str:
    return rf"(?i)(?:{nomen})(?!\w)"


@cache
def _muster(wortlaut: str) -> re.Pattern[str]:
    """The pattern, made when a paper names an amount: together they cost a start of Python."""
    return re.compile(wortlaut)


_SALDEN = (Posten.SALDO_TEILFINANZPLAN, Posten.SALDO_TEILERGEBNISPLAN)
_LAUFEND = (Posten.AUFWAND, Posten.ERTRAG, Posten.SALDO_TEILERGEBNISPLAN)

ROLLEN = (
    Rolle(
        "Auszahlungen",
        _davor("(?:gesamt)?auszahlungen"),
        (Posten.AUSZAHLUNG,),
        _danach("(?:gesamt)?auszahlungen"),
    ),
    Rolle(
        "Einzahlungen",
        _davor("(?:gesamt)?einzahlungen"),
        (Posten.EINZAHLUNG,),
        _danach("(?:gesamt)?einzahlungen"),
    ),
    Rolle("Saldo", _davor("saldo"), _SALDEN),
    Rolle(
        "laufende Belastung",
        _davor(
            "folge(?:kosten|lasten|aufwendungen|aufwand)|(?:jährlichen?|laufenden?) (?:folge)?"
            "(?:kosten|lasten|aufwendungen|belastung(?:en)?)"
        ),
        _LAUFEND,
    ),
    Rolle(
        "Zuwendung",
        _davor(
            "(?:landes|bundes)?(?:zuwendung(?:en)?|zuschuss|zuschüsse|förderung|fördermittel)"
            "|landesmittel|bundesmittel"
        ),
        (Posten.EINZAHLUNG, Posten.ERTRAG),
    ),
    Rolle("Eigenanteil", _davor("eigenanteil|eigenmittel|städtischer anteil"), tuple(Posten)),
    Rolle(
        "Kosten",
        rf"(?:Maßnahme|Vorhaben|Projekt|[Bb]au|insgesamt) kostet(?: die Stadt)?{_FUELLUNG}$",
        tuple(Posten),
    ),
    Rolle(
        "Kosten",
        _davor(
            "(?:gesamt|bau|herstellungs|investitions|projekt)?kosten|kostenberechnung"
            "|(?:gesamt)?ausgaben|investitions(?:summe|volumen)|finanz(?:ierungs)?bedarf"
        ),
        tuple(Posten),
        _danach("gesamtkosten|baukosten|investitionskosten"),
    ),
)
_ANDERES = re.compile(
    r"variante|alternativ|davon|darin|darunter|statt|bisher|bislang|ursprünglich|früher|damals"
    r"|seinerzeit|fähig|anteilig|zusätzlich|weiter|mehrkosten|minderkosten|einspar|durchschnitt"
    r"|schnitt\b|\bje\b|\bpro\b|V/\d|gutachten|abschnitt|teilmaßnahme|teilprojekt|\beine[rs]? der"
    r"|\bjede|beispiel|lebenszyklus|gegenüber der|\ban (?:den|die|das) (?:träger|verein)"
    r"|\beinmal|mindestens|höchstens|maximal|\bbis zu\b|erste[rsn]?\b|zweite[rsn]?\b|weiteren?\b",
    re.IGNORECASE,
)


def claimed_role(nennung: Betragsnennung) -> Rolle | None:
    """What the sentence says the amount is; nothing if it speaks of parts or of other things."""
    if nennung.betrag.is_grenze or nennung.betrag.is_satz:
        return None
    davor = nennung.davor[-_VORLAUF:]
    for rolle in ROLLEN:
        is_behind = rolle.danach and _muster(rolle.danach).match(nennung.danach)
        if is_behind or _muster(rolle.davor).search(davor):
            return None if _ANDERES.search(nennung.satz) else rolle
    return None
