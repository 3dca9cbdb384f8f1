"""Days of a paper that cannot lie before the one that it bears."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.formular import Formular
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import Regel
from vorlagen_gen.validate.sitzungen import printed


def before_datum(
    pruefling: Pruefling, regel: Regel, formular: Formular | None, feld: str, remedy: str
) -> Iterator[Finding]:
    """A finding of ``regel`` at ``feld`` if the day in it is before that of the paper."""
    datum = pruefling.vorlage.datum
    tag: date | None = getattr(formular, feld) if formular else None
    if formular and datum and tag and tag < datum:
        text = f"Der {printed(tag)} liegt vor dem Datum der Vorlage ({printed(datum)})."
        yield regel.befund(formular.ort(feld), text, remedy)
