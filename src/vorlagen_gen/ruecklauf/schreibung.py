"""What is to be written in the files of a paper, and the files with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from vorlagen_gen.edit.aendern import with_changes
from vorlagen_gen.edit.aenderung import Aenderung, Einfuegen, Entfernen
from vorlagen_gen.edit.quelldatei import Ersetzung, Quelldatei
from vorlagen_gen.errors import ExitCode, VorlagenError

LEERE_ZITATZEILE = re.compile(r"[ \t]*>[> \t]*(?:\n|\Z)")
LEERE_ZITATZEILE_DAVOR = re.compile(r"^[ \t]*>[> \t]*\n\Z", re.MULTILINE)


class NichtZuzuordnenError(Exception):
    """A change has no place in the sources; the text says why, in German."""


@dataclass(frozen=True, slots=True)
class Schreibung:
    """Replacements in texts, by the labels of their files, and changes of fields."""

    ersetzungen: tuple[tuple[str, Ersetzung], ...] = ()
    aenderungen: tuple[Aenderung, ...] = ()

    def __add__(self, other: Schreibung) -> Schreibung:
        """Both, each replacement and change once."""
        return Schreibung(
            tuple(dict.fromkeys((*self.ersetzungen, *other.ersetzungen))),
            _once((*self.aenderungen, *other.aenderungen)),
        )


def _once(aenderungen: Iterable[Aenderung]) -> tuple[Aenderung, ...]:
    found: list[Aenderung] = []
    for each in aenderungen:
        if each not in found:
            found.append(each)
    return tuple(found)


@dataclass(slots=True)
class Geschrieben:
    """The files before and after, by their labels."""

    vorher: Mapping[str, Quelldatei]
    nachher: dict[str, Quelldatei] = field(default_factory=dict)


def written(dateien: Mapping[str, Quelldatei], schreibung: Schreibung, yaml: str) -> Geschrieben:
    """``dateien`` after ``schreibung``; only those that differ are in ``nachher``.

    Raises:
        VorlagenError: Two replacements overlap, or a field cannot be changed.
    """
    result = Geschrieben(dateien)
    for label, datei in dateien.items():
        found = [each for name, each in schreibung.ersetzungen if name == label]
        joint = [_with_blank_lines(each, datei.zeilen.text) for each in _joint(found, label)]
        changed = datei.changed_lines(joint) if found else datei
        if label == yaml and schreibung.aenderungen:
            changed.values()
            changed = with_changes(changed, _ordered(schreibung.aenderungen))
        if changed.data != datei.data:
            result.nachher[label] = changed
    return result


def _with_blank_lines(ersetzung: Ersetzung, text: str) -> Ersetzung:
    """``ersetzung``; what is taken out with the blank lines that then part nothing any more."""
    start, end = ersetzung.start, ersetzung.end
    if ersetzung.text or start == end:
        return ersetzung
    is_quoted = text[start:end].lstrip(" \t").startswith(">")
    precedes = LEERE_ZITATZEILE_DAVOR.search(text[:start]) if is_quoted else None
    if precedes and not text[end:].lstrip(" \t").startswith(">"):
        start = precedes.start()
    if text[:start].endswith("\n\n") and text[end : end + 1] == "\n":
        end += 1
    return Ersetzung(start, end, "")


def _ordered(aenderungen: Iterable[Aenderung]) -> list[Aenderung]:
    """Values first, then entries from the last to the first, so that indexes stay what they are.

    Of several that come in at one index the last is made first.
    """
    listed = list(aenderungen)
    entries = [each for each in reversed(listed) if isinstance(each, Einfuegen | Entfernen)]
    values = [each for each in listed if not isinstance(each, Einfuegen | Entfernen)]
    return [*values, *sorted(entries, key=_place, reverse=True)]


def _place(aenderung: Aenderung) -> tuple[tuple[int, str], ...]:
    steps = ((step, "") if isinstance(step, int) else (0, step) for step in aenderung.pfad)
    return (*steps, (int(isinstance(aenderung, Einfuegen)), ""))


def _joint(found: Iterable[Ersetzung], label: str) -> list[Ersetzung]:
    """``found`` as replacements that do not touch: what is only taken out may overlap.

    What is put in at one place keeps its order; new lines come behind new words.
    """
    joint: list[Ersetzung] = []
    for each in sorted(found, key=lambda one: (one.start, one.end, one.text.startswith("\n"))):
        last = joint[-1] if joint else None
        if last is None or last.end < each.start:
            joint.append(each)
        elif last.end == each.start or not (last.text or each.text):
            joint[-1] = Ersetzung(last.start, max(last.end, each.end), last.text + each.text)
        else:
            raise VorlagenError(
                f"In {label} betreffen zwei Änderungen dieselbe Stelle.",
                "Nehmen Sie nur eine davon an.",
                ExitCode.CONTENT_REJECTED,
            )
    return joint
