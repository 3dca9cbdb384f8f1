"""The status of an indicator: its symbol, its reason in words, and what it does not say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from vorlagen_gen.assemble.indikatoren.aenderungen import differenz
from vorlagen_gen.assemble.indikatoren.satzbau import aufgezaehlt
from vorlagen_gen.assemble.indikatoren.zahlen import NBSP, mit_einheit, zahl
from vorlagen_gen.model.indikator import Indikator, Ziel
from vorlagen_gen.model.katalog import Katalog
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
"""Signs that DejaVu Sans holds in all cuts, black on white; the word always stands beside."""

VORBEHALT_STATUS = (
    "Der Status folgt allein aus der Entwicklung der Werte; er ist weder ein politisches Urteil "
    "noch eine Vorhersage."
)
VORBEHALT_MONITORING = (
    "Das Monitoring zeigt Zustände, auf die weit mehr einwirkt als die Maßnahmen der Stadt."
)


def grund(zusammenfassung: Zusammenfassung, katalog: Katalog) -> str:
    """Why the indicator has its status, as a half sentence without capital and full stop."""
    bewertung = zusammenfassung.bewertung
    return _GRUENDE[bewertung.grund](_Fall(zusammenfassung, katalog))


class _Fall:
    """A summary with what its reason is told from."""

    def __init__(self, zusammenfassung: Zusammenfassung, katalog: Katalog) -> None:
        self.indikator: Indikator = zusammenfassung.indikator
        self.bewertung: Bewertung = zusammenfassung.bewertung
        self.katalog = katalog
        self.ziel = _ziel(zusammenfassung)

    @property
    def wetter(self) -> Wetter:
        return self.bewertung.wetter

    @property
    def im_mittel(self) -> str:
        return f"im Mittel {_je_jahr(self.bewertung.mittel, self.indikator)}"

    @property
    def zuletzt(self) -> str:
        return f"zuletzt {_je_jahr(self.bewertung.letzte, self.indikator)}"

    @property
    def zielwert(self) -> str:
        """„das Ziel von 80,0 Prozent“."""
        ziel = self.ziel
        if ziel is None or ziel.wert is None:
            return "das Ziel"
        if ziel.abstand:
            said = differenz(ziel.wert, self.indikator) or mit_einheit(Decimal(0), self.indikator)
            return f"das Ziel eines Abstands von {said}"
        if ziel.bis_wert is None:
            return f"das Ziel von {mit_einheit(ziel.wert, self.indikator)}"
        von = zahl(ziel.wert, self.indikator.nachkommastellen)
        return f"das Ziel von {von} bis {mit_einheit(ziel.bis_wert, self.indikator)}"


def _ziel(zusammenfassung: Zusammenfassung) -> Ziel | None:
    """The target that the status comes from; None if that is not known."""
    ziele, bewertungen = zusammenfassung.indikator.ziele, zusammenfassung.bewertungen
    if len(ziele) != len(bewertungen):
        return ziele[0] if len(ziele) == 1 else None
    return next(
        (
            ziel
            for ziel, each in zip(ziele, bewertungen, strict=True)
            if each == zusammenfassung.bewertung
        ),
        None,
    )


def _je_jahr(wert: Decimal | None, indikator: Indikator) -> str:
    """A yearly change with its sign; „unverändert“ if it rounds to nothing."""
    said = differenz(wert, indikator) if wert is not None else ""
    if wert is None or not said:
        return "nahezu unverändert" if wert else "unverändert"
    return f"{'plus' if wert > 0 else 'minus'} {said} im Jahr"


def _zieljahr(fall: _Fall) -> str:
    goal = (
        f"{fall.zielwert} bis {fall.ziel.jahr}" if fall.ziel and fall.ziel.jahr else fall.zielwert
    )
    miss = fall.bewertung.abweichung or Decimal(0)
    if fall.wetter is Wetter.BLITZ:
        return f"der Wert nähert sich dem Zielwert nicht ({fall.im_mittel}); {goal} würde verfehlt"
    if miss <= 0:
        return f"bei gleicher Entwicklung ({fall.im_mittel}) würde {goal} erreicht"
    far = f"{zahl(miss * 100, 0)}{NBSP}Prozent des Weges, der noch vor ihm liegt"
    return f"bei gleicher Entwicklung ({fall.im_mittel}) würde {goal} verfehlt, und zwar um {far}"


def _eingehalten(fall: _Fall) -> str:
    match fall.wetter:
        case Wetter.SONNE:
            rest = "ist erreicht, und der Wert verschlechtert sich nicht"
        case Wetter.LEICHT_BEWOELKT:
            rest = "ist erreicht, der Wert verschlechtert sich aber"
        case Wetter.WOLKE:
            rest = "ist nicht erreicht, der Wert nähert sich ihm aber"
        case _:
            rest = "ist nicht erreicht, und der Wert nähert sich ihm nicht"
    return f"{fall.zielwert} {rest} ({fall.im_mittel})"


def _richtung(fall: _Fall) -> str:
    both = f"({fall.im_mittel}, {fall.zuletzt})"
    match fall.wetter:
        case Wetter.SONNE:
            return f"der Wert entwickelt sich im Mittel und zuletzt wie gewünscht {both}"
        case Wetter.LEICHT_BEWOELKT:
            return f"der Wert entwickelt sich im Mittel wie gewünscht, zuletzt aber nicht {both}"
        case Wetter.WOLKE:
            return f"der Wert entwickelt sich zuletzt wie gewünscht, im Mittel aber nicht {both}"
        case _:
            return f"der Wert entwickelt sich weder im Mittel noch zuletzt wie gewünscht {both}"


def _zu_wenige(fall: _Fall) -> str:
    return f"es liegen weniger als {fall.katalog.verfahren.punkte_mindestens} Werte vor"


def _bruch(fall: _Fall) -> str:
    breaks = aufgezaehlt([f"ab {each.ab}: {each.grund}" for each in fall.indikator.brueche])
    return f"die Werte haben einen Bruch und lassen sich nicht vergleichen ({breaks})"


_GRUENDE: Mapping[Bewertungsgrund, Callable[[_Fall], str]] = {
    Bewertungsgrund.ZIELJAHR: _zieljahr,
    Bewertungsgrund.EINGEHALTEN: _eingehalten,
    Bewertungsgrund.RICHTUNG: _richtung,
    Bewertungsgrund.OHNE_RICHTUNG: lambda _: (
        "der Indikator beschreibt die Lage; eine Richtung ist für ihn nicht gewünscht"
    ),
    Bewertungsgrund.ZU_WENIGE_WERTE: _zu_wenige,
    Bewertungsgrund.BRUCH: _bruch,
    Bewertungsgrund.UNTERDRUECKT: lambda _: (
        "Werte, die dafür gebraucht werden, sind unbekannt oder dürfen nicht genannt werden"
    ),
    Bewertungsgrund.OHNE_WERTE: lambda _: "es liegt kein Wert vor",
    Bewertungsgrund.OHNE_GRUPPEN: lambda _: "für die Angleichung fehlen Werte von zwei Gruppen",
}
