"""What may not be published: values that rest on few cases, and what would reveal them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from vorlagen_gen.model.indikator import Gruppe, Indikator, Indikatorart
from vorlagen_gen.model.zeitreihe import Punkt, Reihe, Wertstatus

GESPERRT = frozenset({Wertstatus.UNBEKANNT, Wertstatus.UNSICHER})
"""The signs of values that are secret, unknown or too uncertain."""

_KLEINSTE_ANZAHL = 3
_SUMME = (Gruppe.INSGESAMT, Gruppe.MIT, Gruppe.OHNE)
_Zeit = tuple[date, date]


def sperre(reihen: tuple[Reihe, ...], indikator: Indikator) -> tuple[Reihe, ...]:
    """The series without what may not be published; what is suppressed keeps no count either.

    A share or rate with a numerator below ``mindestzahl_zaehler`` is too uncertain (``/``).
    With ``geheimhaltung`` a point that rests on one or two cases becomes ``.``, and where the
    sum insgesamt = mit + ohne would reveal a suppressed point, so does a second one. Doing it
    twice changes nothing.
    """
    sicher = tuple(
        replace(reihe, punkte=tuple(_without_uncertain(each, indikator) for each in reihe.punkte))
        for reihe in reihen
    )
    if not indikator.geheimhaltung:
        return sicher
    secret = {
        (gruppe, zeit)
        for zeit, punkte in _by_zeit(sicher).items()
        for gruppe in _secret(punkte, indikator)
    }
    return tuple(
        replace(
            reihe,
            punkte=tuple(
                _suppressed(each, Wertstatus.UNBEKANNT)
                if (reihe.gruppe, _zeit(each)) in secret
                else each
                for each in reihe.punkte
            ),
        )
        for reihe in sicher
    )


def _without_uncertain(punkt: Punkt, indikator: Indikator) -> Punkt:
    if punkt.wert is None or punkt.status in GESPERRT:
        return _suppressed(punkt, punkt.status)
    is_share = indikator.art is not None and indikator.art.is_anteil
    zaehler = punkt.zaehler
    is_few = zaehler is not None and 0 <= zaehler < indikator.mindestzahl_zaehler
    if is_share and is_few:
        return _suppressed(punkt, Wertstatus.UNSICHER)
    return punkt


def _suppressed(punkt: Punkt, status: Wertstatus) -> Punkt:
    return replace(punkt, wert=None, status=status, zaehler=None, nenner=None)


def _zeit(punkt: Punkt) -> _Zeit:
    return (punkt.zeitraum.von, punkt.zeitraum.bis)


def _by_zeit(reihen: tuple[Reihe, ...]) -> dict[_Zeit, dict[Gruppe, Punkt]]:
    by_zeit: dict[_Zeit, dict[Gruppe, Punkt]] = {}
    for reihe in reihen:
        for punkt in reihe.punkte:
            by_zeit.setdefault(_zeit(punkt), {})[reihe.gruppe] = punkt
    return by_zeit


def _secret(punkte: Mapping[Gruppe, Punkt], indikator: Indikator) -> set[Gruppe]:
    """The groups whose point of one time must go: those with few cases, and a second one."""
    anzahlen = {
        gruppe: counts for gruppe, punkt in punkte.items() if (counts := _counts(punkt, indikator))
    }
    secret = {gruppe for gruppe, counts in anzahlen.items() if any(map(_is_small, counts))}
    published = [gruppe for gruppe in _SUMME if gruppe in anzahlen and gruppe not in secret]
    if len(published) != len(_SUMME) - 1:
        return secret
    (third,) = set(_SUMME) - set(published)
    is_hidden = third in secret or (third in punkte and punkte[third].status in GESPERRT)
    rest = [abs(a - b) for a, b in zip(*(anzahlen[each] for each in published), strict=False)]
    if is_hidden or any(map(_is_small, rest)):
        secret.add(_second(published, anzahlen))
    return secret


def _counts(punkt: Punkt, indikator: Indikator) -> tuple[Decimal, ...]:
    """The cases that a point rests on: of a share those that have the feature, all, the others."""
    if punkt.wert is None:
        return ()
    if indikator.art is Indikatorart.ANZAHL:
        return (punkt.wert,)
    if punkt.zaehler is None or punkt.nenner is None:
        return tuple(each for each in (punkt.zaehler, punkt.nenner) if each is not None)
    return (punkt.zaehler, punkt.nenner, punkt.nenner - punkt.zaehler)


def _is_small(anzahl: Decimal) -> bool:
    return 0 < anzahl < _KLEINSTE_ANZAHL


def _second(published: list[Gruppe], anzahlen: Mapping[Gruppe, tuple[Decimal, ...]]) -> Gruppe:
    """The group with the fewest cases; insgesamt stays, as the number most asked for."""
    parts = [gruppe for gruppe in published if gruppe is not Gruppe.INSGESAMT]
    return min(parts, key=lambda gruppe: anzahlen[gruppe])
