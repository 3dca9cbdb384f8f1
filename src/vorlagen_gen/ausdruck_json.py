"""What ``pruefen --format json`` prints, for editors and other programs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from vorlagen_gen.check.verdicts import Pruefung
from vorlagen_gen.findings import Finding, Severity

if TYPE_CHECKING:  # what is printed is loaded by then
    from vorlagen_gen.pruefung import Geprueft
    from vorlagen_gen.validate.ausnahmen import Ausgenommen

VERSION = 1
"""Rises only when a key changes its meaning or goes; new keys may come at any time."""


def pruefung_json(geprueft: Sequence[Geprueft]) -> str:
    """All papers with all findings; lines and columns from 1, ends exclusive, 0 for a file."""
    findings = [finding for each in geprueft for finding in each.findings]
    errors = sum(finding.severity is Severity.FEHLER for finding in findings)
    said = {
        "version": VERSION,
        "fehler": errors,
        "warnungen": len(findings) - errors,
        "vorlagen": [_paper(each) for each in geprueft],
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def _paper(geprueft: Geprueft) -> dict[str, Any]:
    return {
        "ordner": geprueft.ordner.name,
        "abgelehnt": geprueft.is_abgelehnt,
        "befunde": [_finding(finding) for finding in geprueft.findings],
        "ausnahmen": [_ausnahme(each) for each in geprueft.ausgenommen],
        "luecken": list(geprueft.luecken),
        "pruefungen": [_pruefung(each) for each in geprueft.pruefungen],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "datei": place.file,
        "zeile": place.line,
        "spalte": place.column,
        "bis_zeile": place.end_line,
        "bis_spalte": place.end_column,
        "schwere": finding.severity.label,
        "regel": finding.code,
        "text": finding.text,
        "abhilfe": finding.remedy,
    }


def _pruefung(pruefung: Pruefung) -> dict[str, Any]:
    return {
        "name": pruefung.name,
        "ergebnis": pruefung.verdict.value,
        "einzelheiten": list(pruefung.einzelheiten),
    }


def _ausnahme(ausgenommen: Ausgenommen) -> dict[str, Any]:
    return {
        "regel": ausgenommen.regel,
        "grund": ausgenommen.grund,
        "befunde": [_finding(finding) for finding in ausgenommen.findings],
    }
