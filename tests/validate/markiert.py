"""Texts in which a test marks what a rule must underline: ``Das ⟦das⟧ Haus``."""

from __future__ import annotations

import re

from tests.validate.fall import Fall

from vorlagen_gen.findings import Finding

DATEI = "texte/begruendung.md"


def unterstrichen(fall: Fall, code: str, text: str, datei: str = DATEI) -> list[Finding]:
    """Write ``text`` without its marks; the findings of ``code`` must stand just at them."""
    fall.schreibe(datei, re.sub("[⟦⟧]", "", text) + "\n")
    findings = fall.findings(code)
    found = [(each.place.line, fall.typed(each)) for each in findings]
    assert found == list(_marked(text)), findings
    return findings


def _marked(text: str) -> list[tuple[int, str]]:
    """Line and wording of each marked stretch."""
    return [
        (text.count("\n", 0, match.start()) + 1, match[1].replace("\n", " "))
        for match in re.finditer("⟦(.*?)⟧", text, re.DOTALL)
    ]
