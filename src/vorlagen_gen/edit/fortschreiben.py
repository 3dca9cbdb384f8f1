"""The next edition of a paper is begun: a new folder, made in one step."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from vorlagen_gen.edit.fortschreibung import Wechsel, fortgeschrieben, laufzeit_of
from vorlagen_gen.edit.inhalt import Inhalt, fields_of
from vorlagen_gen.edit.neuanlage import demand_free, folder_name, write_folder
from vorlagen_gen.edit.nummernangabe import find_nummer
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.load.dateien import is_ignored, is_inside, nfc
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import MAX_FILE_BYTES, read_bytes
from vorlagen_gen.model.laufzeit import Laufzeit
from vorlagen_gen.model.wissen import Wissen
from vorlagen_gen.quelltext import getippt


@dataclass(frozen=True, slots=True)
class Fortgeschrieben:
    """The folder of the new edition, and what it is in comparison with the one before.

    ``ketten`` is where its chain of earlier papers is longer by one.
    """

    ordner: Vorlagenordner
    wechsel: Wechsel
    ketten: tuple[Place, ...]


def schreibe_fort(  # noqa: PLR0913, PLR0917 -- two papers, a period, what is known today
    projekt: Projekt, alt: str, neu: str, zeitraum: Laufzeit | None, wissen: Wissen, heute: date
) -> Fortgeschrieben:
    """Write the draft of the next edition of ``alt`` into the new folder ``neu``; all or nothing.

    Without a ``zeitraum``, the one in the title is followed by the next. ``alt`` stays as it is.

    Raises:
        VorlagenError: ``alt`` is no finished main paper, ``neu`` exists or cannot be written.
    """
    name = folder_name(neu)
    demand_free(projekt, name)
    ordner = projekt.select([alt])[0]
    projekt.require(ordner.yaml_path, ordner.yaml_label)
    datei = Quelldatei.read(ordner.yaml_path, ordner.yaml_label)
    wechsel = _wechsel(fields_of(datei.values()), ordner, zeitraum)
    neue = fortgeschrieben(datei, other_files(ordner), wechsel, wissen, heute)
    write_folder(projekt.root / "vorlagen", name, neue.dateien)
    neuer = projekt.select([name])[0]
    ketten = (replace(each, file=f"{neuer.label}/{each.file}") for each in neue.ketten)
    return Fortgeschrieben(neuer, wechsel, tuple(ketten))


def other_files(ordner: Vorlagenordner) -> dict[str, bytes]:
    """All files in the folder of a paper but its ``vorlage.yaml``, by their paths in it."""
    return dict(_others(ordner))


def _wechsel(
    inhalt: Mapping[str, Inhalt], ordner: Vorlagenordner, zeitraum: Laufzeit | None
) -> Wechsel:
    if haupt := inhalt.get("hauptvorlage"):
        raise _refused(
            f"{ordner.label} ist eine Ergänzung.", f"Fortgeschrieben wird die Hauptvorlage {haupt}."
        )
    if inhalt.get("status") != "final":
        raise _refused(
            f"{ordner.label} ist ein Entwurf.",
            "Fortgeschrieben wird eine fertige Vorlage (status: final).",
        )
    if inhalt.get("uebernommen"):
        raise _refused(
            f"In {ordner.label} ist noch Übernommenes zu bestätigen.",
            f"Was, zeigt: vorlagen-gen bestaetigen {getippt(ordner.name)}",
        )
    nummer = find_nummer(inhalt.get("nummer"))
    if nummer is None:
        raise _refused(
            f"{ordner.label} hat keine Vorlagennummer.",
            "Tragen Sie sie mit »vorlagen-gen nummerieren« ein; die neue Fassung nennt sie.",
        )
    bisher = laufzeit_of(inhalt)
    if zeitraum and not bisher:
        raise _refused(
            "Weder der Betreff noch der Titel einer Anlage nennt einen Zeitraum wie 2025-2030.",
            "Rufen Sie den Befehl ohne --zeitraum auf.",
        )
    if zeitraum and bisher and zeitraum.von <= bisher.von:
        raise _refused(
            f"Der Zeitraum {zeitraum} beginnt nicht nach dem bisherigen: {ordner.label} ist für "
            f"{bisher}.",
            f"Die nächste Fassung beginnt nach {bisher.von}. Schließt sie an, ist sie für "
            f"{bisher.naechster}; den nimmt das Programm auch, wenn Sie keinen nennen.",
        )
    return Wechsel(nummer, bisher, zeitraum or (bisher.naechster if bisher else None))


def _others(ordner: Vorlagenordner) -> Iterator[tuple[str, bytes]]:
    for path in sorted(ordner.path.rglob("*")):
        parts = path.relative_to(ordner.path).parts
        if not path.is_file() or any(map(is_ignored, parts)) or path == ordner.yaml_path:
            continue
        name = nfc("/".join(parts))
        label = f"{ordner.label}/{name}"
        if not is_inside(path, ordner.path):
            raise _refused(
                f"{label} ist eine Verknüpfung, die aus dem Ordner hinausführt.",
                "Legen Sie die Datei selbst in den Ordner der Vorlage.",
            )
        data = read_bytes(path, label)
        if len(data) > MAX_FILE_BYTES:
            raise _refused(
                f"{label} ist größer als {MAX_FILE_BYTES // 1_000_000} MB.",
                "Verkleinern Sie die Datei, oder legen Sie sie an einen anderen Ort.",
            )
        yield name, data


def _refused(text: str, remedy: str) -> VorlagenError:
    return VorlagenError(text, remedy, ExitCode.CONTENT_REJECTED)
