"""Whether Word and CSS of a city are as wide and as large as its ``satzspiegel`` says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vorlagen_gen.findings import Finding, Place, Severity
from vorlagen_gen.model.satzspiegel import Satzspiegel
from vorlagen_gen.render.docx import measured_templates
from vorlagen_gen.render.masse import TEXTBREITE, Messung
from vorlagen_gen.render.pdf import measured_style

_STYLESHEET = "vorlage.css"
_POINTS_PER_CM = 72 / 2.54
_TOLERANCE = {TEXTBREITE: 0.5}
"""Word counts margins in twentieths of a point, and people in tenths of a centimetre."""
_EXACT = 0.01


def check_masse(template_dir: Path, satzspiegel: Satzspiegel) -> list[Finding]:
    """Each measure of the templates that columns and breaks are not reckoned with.

    Raises:
        VorlagenError: The style sheet is missing, or says something that cannot be carried out.
    """
    by_file = {**measured_templates(template_dir), _STYLESHEET: measured_style(template_dir)}
    return [
        finding
        for name, messungen in sorted(by_file.items())
        for finding in _findings(f"templates/{template_dir.name}/{name}", messungen, satzspiegel)
    ]


def _findings(
    file: str, messungen: tuple[Messung, ...], satzspiegel: Satzspiegel
) -> Iterator[Finding]:
    for messung in dict.fromkeys(messungen):
        wanted = getattr(satzspiegel, messung.mass)
        if abs(messung.punkte - wanted) > _TOLERANCE.get(messung.mass, _EXACT):
            yield _finding(file, messung, wanted)


def _finding(file: str, messung: Messung, wanted: float) -> Finding:
    if messung.mass == TEXTBREITE:
        code, found, named = "W116", _cm(messung.punkte), _cm(wanted)
        text = f"{messung.stelle}: Zwischen den Rändern sind {found} Platz"
        remedy = "Ändern Sie die Ränder"
    else:
        code, found, named = "W117", _pt(messung.punkte), _pt(wanted)
        text = f"{messung.stelle}: Die Schrift ist {found} groß"
        remedy = "Ändern Sie die Schriftgröße"
    return Finding(
        Place.at(file),
        Severity.FEHLER,
        code,
        f"{text}, »{messung.mass}« in stadt.yaml sagt {named}.",
        f"{remedy} oder »{messung.mass}« in stadt.yaml; in Word, im CSS und dort muss dasselbe "
        "stehen, sonst brechen Tabellen und Seiten falsch um.",
    )


def _cm(points: float) -> str:
    return f"{points / _POINTS_PER_CM:.2f} cm".replace(".", ",")


def _pt(points: float) -> str:
    return f"{points:g} pt".replace(".", ",")
