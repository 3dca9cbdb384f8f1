"""The rules: one fault, one module, one code. Each looks at the paper as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.rules import (
    abschnitt_misplaced,
    anlagendatei_missing,
    anlagendatei_outside,
    anlagennummer_repeated,
    anlagentyp_unsupported,
    ergaenzungsnummer_mismatch,
    hauptvorlage_missing,
    pflichtfeld_missing,
    produktgruppe_unknown,
    stadt_unknown,
    zeile_unknown,
)
from vorlagen_gen.validate.umfeld import Umfeld

Rule: TypeAlias = Callable[[Vorlage, Umfeld], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    pflichtfeld_missing.find,
    abschnitt_misplaced.find,
    hauptvorlage_missing.find,
    ergaenzungsnummer_mismatch.find,
    anlagennummer_repeated.find,
    anlagendatei_missing.find,
    anlagendatei_outside.find,
    anlagentyp_unsupported.find,
    produktgruppe_unknown.find,
    zeile_unknown.find,
    stadt_unknown.find,
)
