"""The status of an indicator: its symbol, its reason in words, and what it does not say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from vorlagen_gen.assemble.indikatoren.aenderungen import differenz
from vorlagen_gen.assemble.indikatoren.satzbau import zahlwort
from vorlagen_gen.assemble.indikatoren.zahlen import (
    PROZENT,
    gerundet,
    is_prozent,
    mit_einheit,
    mit_wort,
    prozentpunkte,
    zahl,
)
from vorlagen_gen.model.indikator import Bruch, Indikator
from vorlagen_gen.model.katalog import Katalog, Verfahren
from vorlagen_gen.model.zusammenfassung import (
    Bewertung,
    Bewertungsgrund,
    Wetter,
    Zusammenfassung,
)

SYMBOLE: Mapping[Wetter, str] = MappingProxyType(
    {
        Wetter.SONNE: "☀",
        Wetter.LEICHT_BEWOELKT: "☀☁",
        Wetter.WOLKE: "☁",
        Wetter.BLITZ: "⚡",
        Wetter.NICHT_BEWERTBAR: "○",
    }
)
"""Signs that our fonts hold in all cuts, black on white; the word always stands beside them."""

VORBEHALT_STATUS = (
    "Der Status folgt allein aus der Entwicklung der Werte; er ist weder ein politisches Urteil "
    "noch eine Vorhersage."
)
VORBEHALT_MONITORING = (
    "Das Monitoring zeigt Zustände, auf die weit mehr einwirkt als die Maßnahmen der Stadt."
)

_MEISTE_STELLEN = 6
_ZEHN = Decimal(10)


def grund(zusammenfassung: Zusammenfassung, katalog: Katalog) -> str:
    """Why the indicator has its status, as a half sentence without capital and full stop."""
    bewertung = zusammenfassung.bewertung
    brueche = _crossed(zusammenfassung)
    fall = _Fall(zusammenfassung.indikator, bewertung, katalog.verfahren, brueche)
    return _GRUENDE[bewertung.grund](fall)


@dataclass(frozen=True, slots=True)
class _Fall:
    """What a reason is told from; its numbers are values, or gaps of the two groups."""

    indikator: Indikator
    bewertung: Bewertung
    verfahren: Verfahren
    brueche: tuple[Bruch, ...]

    @property
    def is_abstand(self) -> bool:
        return self.indikator.is_abstandsziel(self.bewertung.ziel)

    @property
    def was(self) -> str:
        return "der Abstand der Gruppen" if self.is_abstand else "der Wert"

    @property
    def im_mittel(self) -> str:
        return f"im Mittel {self._je_jahr(self.bewertung.mittel)}"

    @property
    def zuletzt(self) -> str:
        return f"zuletzt {self._je_jahr(self.bewertung.letzte)}"

    def _je_jahr(self, wert: Decimal | None) -> str:
        """A yearly change with its direction, with more decimals if it would round to nothing.

        A mean of counts is seldom whole: from 47 to 44 in five years it is „minus 0,6“, not 1.
        """
        if not wert:
            return "unverändert"
        is_coarse = abs(wert) < _ZEHN and wert % 1 != 0
        usual = max(self.indikator.nachkommastellen, int(is_coarse))
        tries = (differenz(wert, self.indikator, each) for each in range(usual, usual + 4))
        said = next(filter(None, tries), "")
        sign = "plus" if wert > 0 else "minus"
        return f"{sign} {said} im Jahr" if said else "nahezu unverändert"

    def wert(self, wert: Decimal) -> str:
        """A value with its unit, a gap of percentages in Prozentpunkte."""
        if self.is_abstand and is_prozent(self.indikator):
            return prozentpunkte(wert, self.indikator)
        return mit_einheit(wert, self.indikator)

    @property
    def ziel(self) -> str:
        """„das Ziel (80,0 Prozent)“, with the year if there is one."""
        ziel = self.bewertung.ziel
        if ziel is None or ziel.wert is None:
            return "das Ziel"
        said = self.wert(abs(ziel.wert) if self.is_abstand else ziel.wert)
        if ziel.bis_wert is not None:
            von = zahl(ziel.wert, self.indikator.nachkommastellen)
            said = f"{von} bis {self.wert(ziel.bis_wert)}"
        if self.is_abstand:
            said = f"Abstand {said}"
        return f"das Ziel ({said}{f' im Jahr {ziel.jahr}' if ziel.jahr else ''})"


def _zieljahr(fall: _Fall) -> str:
    bewertung = fall.bewertung
    if fall.bewertung.wetter is Wetter.BLITZ or bewertung.hochgerechnet is None:
        return f"{fall.was} bewegt sich nicht auf {fall.ziel} zu ({fall.im_mittel})"
    course = f"bei gleicher Entwicklung ({fall.im_mittel})"
    miss = bewertung.abweichung or Decimal(0)
    if miss <= 0:
        return f"{course} würde {fall.ziel} erreicht"
    value = fall.wert(bewertung.hochgerechnet)
    far = _deutlich(miss * 100, fall.verfahren)
    return (
        f"{course} betrüge {fall.was} im Zieljahr {value}; {fall.ziel} würde um {far} des noch "
        "fehlenden Weges verfehlt"
    )


def _deutlich(prozent: Decimal, verfahren: Verfahren) -> str:
    """A miss with as many decimals as show on which side of the limits it lies."""
    limits = (verfahren.sonne_unter, verfahren.leicht_bewoelkt_bis, Decimal(0))
    stellen = next(
        (
            each
            for each in range(1, _MEISTE_STELLEN)
            if prozent in limits or gerundet(prozent, each) not in limits
        ),
        _MEISTE_STELLEN,
    )
    return mit_wort(zahl(prozent, stellen), PROZENT)


def _eingehalten(fall: _Fall) -> str:
    match fall.bewertung.wetter:
        case Wetter.SONNE:
            rest = f"ist erreicht, und {fall.was} verschlechtert sich nicht"
        case Wetter.LEICHT_BEWOELKT:
            rest = f"ist erreicht, {fall.was} verschlechtert sich aber"
        case Wetter.WOLKE:
            rest = f"ist nicht erreicht, {fall.was} nähert sich ihm aber"
        case _:
            rest = f"ist nicht erreicht, und {fall.was} nähert sich ihm nicht"
    return f"{fall.ziel} {rest} ({fall.im_mittel})"


def _richtung(fall: _Fall) -> str:
    match fall.bewertung.wetter:
        case Wetter.SONNE:
            how = "im Mittel und zuletzt wie gewünscht"
        case Wetter.LEICHT_BEWOELKT:
            how = "im Mittel wie gewünscht, zuletzt aber nicht"
        case Wetter.WOLKE:
            how = "zuletzt wie gewünscht, im Mittel aber nicht"
        case _:
            how = "weder im Mittel noch zuletzt wie gewünscht"
    return f"{fall.was} entwickelt sich {how} ({fall.im_mittel}, {fall.zuletzt})"


def _zu_wenige(fall: _Fall) -> str:
    return f"es liegen weniger als {zahlwort(fall.verfahren.punkte_mindestens)} Jahreswerte vor"


def _crossed(zusammenfassung: Zusammenfassung) -> tuple[Bruch, ...]:
    """The breaks that are not later than the latest value."""
    aktuell = zusammenfassung.aktuell
    until = aktuell.zeitraum.jahr if aktuell else 0
    return tuple(each for each in zusammenfassung.indikator.brueche if (each.ab or 0) <= until)


def _bruch(fall: _Fall) -> str:
    last = max(fall.brueche, key=lambda bruch: bruch.ab or 0, default=None)
    where = f" (ab {last.ab}: {last.grund})" if last else ""
    need = zahlwort(fall.verfahren.punkte_mindestens)
    return f"seit dem Bruch in der Reihe{where} liegen weniger als {need} Jahreswerte vor"


_GRUENDE: Mapping[Bewertungsgrund, Callable[[_Fall], str]] = {
    Bewertungsgrund.ZIELJAHR: _zieljahr,
    Bewertungsgrund.EINGEHALTEN: _eingehalten,
    Bewertungsgrund.RICHTUNG: _richtung,
    Bewertungsgrund.OHNE_RICHTUNG: lambda _: (
        "der Indikator beschreibt die Lage und soll weder steigen noch sinken"
    ),
    Bewertungsgrund.ZU_WENIGE_WERTE: _zu_wenige,
    Bewertungsgrund.BRUCH: _bruch,
    Bewertungsgrund.UNTERDRUECKT: lambda _: (
        "Werte, die dafür gebraucht werden, sind unbekannt oder dürfen nicht genannt werden"
    ),
    Bewertungsgrund.OHNE_WERTE: lambda _: "es liegt kein Wert vor",
    Bewertungsgrund.OHNE_GRUPPEN: lambda _: "es liegen nicht für beide Gruppen Werte vor",
}
