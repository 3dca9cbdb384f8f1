"""The city whose layout a new paper most likely gets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from vorlagen_gen.edit.inhalt import fields_of
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.model.vorlage import Vorlage

VORGEGEBEN = str(Vorlage.model_fields["stadt"].default)
"""The city of a paper that names none."""


def usual_stadt(projekt: Projekt) -> str:
    """The city that most papers of the project name; the model's own if none is ahead.

    The first by name if the project has no templates for that one. A paper that cannot be read
    does not count.
    """
    staedte = projekt.staedte()
    counted = Counter(name for name in _named(projekt) if name in staedte or not staedte)
    most = max(counted.values(), default=0)
    ahead = [name for name, number in counted.items() if number == most]
    return ahead[0] if len(ahead) == 1 else own_or_first(staedte)


def own_or_first(staedte: Sequence[str]) -> str:
    """The city that a paper without ``stadt`` has, if it is among ``staedte``, else the first."""
    return VORGEGEBEN if VORGEGEBEN in staedte or not staedte else staedte[0]


def _named(projekt: Projekt) -> Iterator[str]:
    for ordner in projekt.ordner():
        if not projekt.has_yaml(ordner):
            continue
        try:
            werte = Quelldatei.read(ordner.yaml_path, ordner.yaml_label).values()
        except VorlagenError:
            continue
        yield str(fields_of(werte).get("stadt") or VORGEGEBEN)
