"""That a paper was changed after it was delivered. Field names are the YAML keys."""

from __future__ import annotations

from pydantic import Field

from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.werte import Datum, Zeichen


class Neufassung(Formular):
    """A paper that takes the place of one that was delivered, and why."""

    vom: Pflicht[Datum] = Field(
        default=None,
        title="Tag der Neufassung",
        description="Wird als »Neufassung vom …« unter der Art der Vorlage gedruckt.",
        examples=["10.02.2025"],
    )
    grund: Pflicht[Zeichen] = Field(
        default=None,
        title="Grund der Neufassung",
        description="Steht in der Lesefassung, nicht in der Vorlage.",
        examples=["Die Kosten sind neu berechnet."],
    )
