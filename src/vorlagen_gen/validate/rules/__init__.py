"""The rules: one fault, one module, one code. Each looks at the paper as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.validate.rules import (
    abschnitt_misplaced,
    anlagennummer_repeated,
    anlagentyp_unsupported,
    ergaenzungsnummer_mismatch,
    hauptvorlage_missing,
    pflichtfeld_missing,
    produktgruppe_unknown,
    zeile_unknown,
)

Rule: TypeAlias = Callable[[Vorlage, Haushalt], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    pflichtfeld_missing.find,
    abschnitt_misplaced.find,
    hauptvorlage_missing.find,
    ergaenzungsnummer_mismatch.find,
    anlagennummer_repeated.find,
    anlagentyp_unsupported.find,
    produktgruppe_unknown.find,
    zeile_unknown.find,
)
