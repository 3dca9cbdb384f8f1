"""What offices write in a column of remarks -> what it means for the value beside it."""

from __future__ import annotations

import re
from dataclasses import replace

from vorlagen_gen.indikatoren.zellen import Zelle
from vorlagen_gen.model.zeitreihe import Wertstand, Wertstatus

_DENIED = re.compile(r"\b(?:nicht|kein\w*|ohne)\b")
_STATUS = (
    (re.compile(r"gesperrt|geheim|unterdrückt|anonymisiert"), Wertstatus.UNBEKANNT),
    (re.compile(r"unsicher|nicht belastbar"), Wertstatus.UNSICHER),
    (re.compile(r"eingeschränkt"), Wertstatus.EINGESCHRAENKT),
)
_STAND = (
    (re.compile(r"vorläufig"), Wertstand.VORLAEUFIG),
    (re.compile(r"geschätzt|schätzung"), Wertstand.GESCHAETZT),
    (re.compile(r"revidiert|berichtigt|korrigiert"), Wertstand.BERICHTIGT),
)


def apply_bemerkung(zelle: Zelle, text: str) -> Zelle | None:
    """``zelle`` as the remark beside it wants it read; ``None`` if the remark is not known.

    A suppressed value is taken away, whatever stands in the cell.
    """
    bemerkung = " ".join(text.casefold().split())
    if not bemerkung:
        return zelle
    denied = _DENIED.search(bemerkung.replace("nicht belastbar", "unsicher"))
    status = next((each for pattern, each in _STATUS if pattern.search(bemerkung)), None)
    stand = next((each for pattern, each in _STAND if pattern.search(bemerkung)), None)
    if denied or not (status or stand):
        return None
    if stand:
        zelle = replace(zelle, stand=stand)
    if status is Wertstatus.EINGESCHRAENKT:
        return replace(zelle, status=status)
    return replace(zelle, wert=None, status=status, is_leer=False) if status else zelle
