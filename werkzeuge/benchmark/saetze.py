"""What generated papers say, from saetze.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_TEXTE: dict[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))

VORHABEN: list[str] = _TEXTE["vorhaben"]
ORTE: list[str] = _TEXTE["orte"]
THEMEN: list[str] = _TEXTE["themen"]
UNTERTHEMEN: list[str] = _TEXTE["unterthemen"]
SAETZE: list[str] = _TEXTE["saetze"]
PUNKTE: list[str] = _TEXTE["punkte"]
BESCHLUESSE: list[str] = _TEXTE["beschluesse"]
UNTERPUNKTE: list[str] = _TEXTE["unterpunkte"]
NOTEN: list[str] = _TEXTE["noten"]
BEWERTUNGEN: list[str] = _TEXTE["bewertungen"]
UEBERBLICK: list[str] = _TEXTE["ueberblick"]
THEMENSAETZE: list[str] = _TEXTE["themensaetze"]
LETZTER_UNTERPUNKT: str = _TEXTE["letzter_unterpunkt"]
TABELLEN: list[tuple[str, list[str]]] = [
    (each["titel"], each["kopf"]) for each in _TEXTE["tabellen"]
]
