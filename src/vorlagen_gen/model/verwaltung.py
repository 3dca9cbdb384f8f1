"""What the administration notes in a paper for itself and for the checks."""

from __future__ import annotations

from typing import Any

from pydantic import ConfigDict, Field

from vorlagen_gen.model.formular import Formular, Pflicht
from vorlagen_gen.model.werte import Zeichen


class Ausnahme(Formular):
    """A check rule that is switched off for this paper."""

    regel: Pflicht[Zeichen] = Field(
        default=None,
        title="Regel",
        description="Der Code aus der Meldung.",
        examples=["V203"],
    )
    grund: Pflicht[Zeichen] = Field(
        default=None,
        title="Grund der Ausnahme",
        description="Er steht im Prüfbericht.",
        examples=["Die Anlage gehört zu einer anderen Vorlage."],
    )


class Intern(Formular):
    """Notes of the administration; never in any output. It may hold fields of its own."""

    model_config = ConfigDict(extra="allow")

    aktenzeichen: Any = Field(default=None, title="Aktenzeichen")
    verfasser: Any = Field(default=None, title="Verfasser")
    mitzeichnung: Any = Field(default=None, title="Mitzeichnung")
    notizen: Any = Field(default=None, title="Notizen")
