"""Which papers that were built would look different with the templates as they are now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from vorlagen_gen.check.aussehen import differing_pages, looks_alike
from vorlagen_gen.check.gleichheit import is_same_content
from vorlagen_gen.deliver.herkunft import Herkunft, differing
from vorlagen_gen.deliver.stand import Stand, read_stand
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import read_gelesen
from vorlagen_gen.nachweis import record_faults
from vorlagen_gen.pipeline import setzen
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.werkstatt import Werkstatt

_TEMPLATES = "templates/"


@dataclass(frozen=True, slots=True)
class Abweichung:
    """A file that would be another one; ``worin`` says in which way, in German."""

    datei: str
    worin: str


@dataclass(frozen=True, slots=True)
class Vergleich:
    """What becomes of one paper; ``hindernis`` says why that cannot be told."""

    name: str
    abweichungen: tuple[Abweichung, ...] = ()
    hindernis: str = ""


def vergleiche(
    projekt: Projekt, namen: Sequence[str], ausgabe: Path, werkstatt: Werkstatt
) -> Iterator[Vergleich]:
    """Compare the papers ``namen``, or all, with what lies of them under ``ausgabe``.

    One whose templates are as they were is not made again.

    Raises:
        VorlagenError: A paper is not there, or a file or a tool is missing that the build needs.
    """
    for each in projekt.select(namen):
        ordner = ausgabe / each.name
        stand = read_stand(ordner)
        reasons = tuple(record_faults(ordner, stand)) if ordner.is_dir() else (_NOT_BUILT,)
        if stand is None or stand.herkunft is None or reasons:
            yield Vergleich(each.name, hindernis=" ".join(reasons))
        elif not _is_changed(projekt, stand.herkunft):
            yield Vergleich(each.name)
        else:
            yield _built_again(projekt, each.name, ordner, (stand, stand.herkunft), werkstatt)


_NOT_BUILT = "Sie ist noch nicht gebaut; erzeugen Sie sie, bevor Sie Templates ändern."


def _is_changed(projekt: Projekt, damals: Herkunft) -> bool:
    """Whether a file of the templates is not as it was."""
    before = _templates(damals.eingaben)
    staedte = {name.split("/")[1] for name in before}
    files = (file for stadt in staedte for file in projekt.template_files(stadt))
    return before != {label: read_gelesen(path, label).sha256 for path, label in files}


def _templates(eingaben: Mapping[str, str]) -> dict[str, str]:
    return {name: wert for name, wert in eingaben.items() if name.startswith(_TEMPLATES)}


def _built_again(
    projekt: Projekt,
    name: str,
    ordner: Path,
    damals: tuple[Stand, Herkunft],
    werkstatt: Werkstatt,
) -> Vergleich:
    stand, herkunft = damals
    _, gesetzt = setzen(projekt, name, werkstatt)
    if gesetzt is None:
        why = f"Sie hat inzwischen Fehler. Welche, zeigt: vorlagen-gen pruefen {getippt(name)}"
        return Vergleich(name, hindernis=why)
    changed = differing(herkunft.eingaben, gesetzt.herkunft.eingaben)
    others = [each for each in changed if not each.startswith(_TEMPLATES)]
    if others:
        why = f"Außer den Templates ist geändert: {', '.join(others)}. Erzeugen Sie Vorlagen, "
        why += "bevor Sie Templates ändern."
        return Vergleich(name, hindernis=why)
    neu = {datei.name: datei.inhalt for datei in gesetzt.dateien}
    return Vergleich(name, tuple(_abweichungen(ordner, stand, neu)))


def _abweichungen(ordner: Path, stand: Stand, neu: Mapping[str, bytes]) -> Iterator[Abweichung]:
    for name in sorted(neu.keys() | stand.dateien):
        if PurePath(name).suffix not in (".docx", ".pdf"):
            continue
        if name not in neu:
            yield Abweichung(name, "entfiele")
        elif name not in stand.dateien:
            yield Abweichung(name, "käme hinzu")
        elif worin := _worin(name, (ordner / name).read_bytes(), neu[name]):
            yield Abweichung(name, worin)


def _worin(name: str, one: bytes, two: bytes) -> str:
    """In which way the file would be another one; nothing if it would not."""
    if one == two:
        return ""
    if name.endswith(".docx"):
        return "" if looks_alike(one, two) else "sähe anders aus"
    if pages := differing_pages(one, two):
        label = "Seite" if len(pages) == 1 else "Seiten"
        return f"{label} {', '.join(map(str, pages))}"
    return "" if is_same_content(name, one, two) else "klänge beim Vorlesen anders"
