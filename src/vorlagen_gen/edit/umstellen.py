"""What has an older format is rewritten in the newest one; comments and order stay."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from vorlagen_gen.edit.aemterliste import read_aemterliste
from vorlagen_gen.edit.aendern import with_changes
from vorlagen_gen.edit.aenderung import Aenderung, Setzen
from vorlagen_gen.edit.inhalt import Inhalt, inhalt_of
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.schreiben import write_all
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.organisationen import AEMTER, AEMTERLISTE
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.validate.vorlage import NEWEST_FORMAT, format_fault, read_format

Schritt: TypeAlias = Callable[[Inhalt], Sequence[Aenderung]]
"""What makes of the values of one format those of the next, but for the number itself."""

SCHRITTE: Mapping[int, Schritt] = MappingProxyType({})
"""By the format that a step leads on from: one for each but the newest."""


@dataclass(frozen=True, slots=True)
class Umgestellt:
    """The newest format, and the papers that were rewritten in it with the one they had.

    ``listen`` are the files in ``content/`` that became others, with these.
    """

    format: int
    vorlagen: Mapping[str, int]
    listen: Mapping[str, str]


def umstellen(
    projekt: Projekt,
    namen: Sequence[str],
    schritte: Mapping[int, Schritt] = SCHRITTE,
    newest: int = NEWEST_FORMAT,
) -> Umgestellt:
    """Rewrite the papers ``namen`` in the newest format, or all and what they share.

    All papers change or none; a paper without ``format`` is one of format 1.

    Raises:
        VorlagenError: A paper has faults as YAML or a format that is not known, or cannot be
            rewritten safely, or the list of offices cannot.
    """
    aemterliste = None if namen else read_aemterliste(projekt)
    paare, vorlagen = [], {}
    for ordner in projekt.select(namen):
        if not projekt.has_yaml(ordner):
            continue
        alt = Quelldatei.read(ordner.yaml_path, ordner.yaml_label)
        before = _format(ordner, alt, newest)
        if before < newest:
            paare.append((alt, _rewritten(alt, [schritte[each] for each in range(before, newest)])))
            vorlagen[ordner.name] = before
    write_all(paare, projekt.root / "vorlagen")
    if aemterliste:
        aemterliste.write()
    return Umgestellt(newest, vorlagen, {AEMTERLISTE: AEMTER} if aemterliste else {})


def _format(ordner: Vorlagenordner, datei: Quelldatei, newest: int) -> int:
    werte = datei.values()
    if fault := format_fault(werte, newest):
        raise VorlagenError(f"{ordner.yaml_label}: {fault.text}", fault.remedy, _REJECTED)
    return read_format(werte)


_REJECTED = ExitCode.CONTENT_REJECTED


def _rewritten(datei: Quelldatei, schritte: Sequence[Schritt]) -> Quelldatei:
    for schritt in schritte:
        werte = datei.values()
        number = Setzen(("format",), str(read_format(werte) + 1))
        datei = with_changes(datei, (*schritt(inhalt_of(werte)), number))
    return datei
