"""Numbers of the catalogue, read from the text as it was typed."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated

from pydantic import WithJsonSchema

from vorlagen_gen.model.werte import reader, wrong
from vorlagen_gen.quelltext import Quelltext

_ZAHL = re.compile(r"[-−]?(?:\d{1,3}(?:\.\d{3})+|\d{1,15})(?:,\d{1,15})?")


def read_zahl(quelle: Quelltext) -> Decimal:
    """A number with a German comma: ``12,5``, ``-3``, ``1.000``."""
    if not _ZAHL.fullmatch(quelle.text):
        raise wrong(
            "F124",
            f"»{quelle.kurz}« ist keine Zahl.",
            "Schreiben Sie sie mit Komma, zum Beispiel 12,5; Tausender dürfen Punkte haben.",
        )
    return Decimal(quelle.text.replace(".", "").replace(",", ".").replace("−", "-"))


Zahl = Annotated[
    Decimal,
    reader(read_zahl),
    WithJsonSchema({"type": ["string", "number"], "pattern": f"^{_ZAHL.pattern}$"}),
]
