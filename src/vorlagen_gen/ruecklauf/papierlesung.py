"""A paper of the project as it is: its units, where they were typed, and how to make it anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import PurePosixPath

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.ablage import ueberlagert
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.pruefung import zusammenstellen
from vorlagen_gen.quelltext import getippt
from vorlagen_gen.read_back.blocks import Gelesenes
from vorlagen_gen.read_back.dokument import of_document
from vorlagen_gen.ruecklauf.annehmen import Papier
from vorlagen_gen.ruecklauf.einheiten import Einheit
from vorlagen_gen.ruecklauf.felder import Fundstellen
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.stuecke import Stueck, stuecke


def read_papier(projekt: Projekt, ordner: Vorlagenordner) -> tuple[Papier, Mapping[str, Gelesenes]]:
    """The paper as it is, and what each of its documents says.

    Raises:
        VorlagenError: It cannot be printed.
    """
    bibliothek = Bibliothek(projekt)
    made = documents(projekt, ordner, bibliothek)
    if not made:
        raise VorlagenError(
            f"Die Vorlage »{ordner.name}« lässt sich so nicht drucken.",
            f"Was fehlt, sagt: vorlagen-gen pruefen {getippt(ordner.name)}",
            ExitCode.CONTENT_REJECTED,
        )
    printed = (each for units, _ in made.values() for each in units)
    fundstellen = Fundstellen(_files(ordner, printed), ordner.yaml_label)
    teile = {stamm: Gegenwart(units, fundstellen) for stamm, (units, _) in made.items()}

    def overlaid(inhalte: Mapping[str, bytes]) -> Projekt:
        paths = {PurePosixPath(label): data for label, data in inhalte.items()}
        return Projekt(projekt.root, ueberlagert(projekt.root, paths))

    def pruefen(inhalte: Mapping[str, bytes]) -> Sequence[Finding]:
        anew = next(iter(zusammenstellen(overlaid(inhalte), [ordner.name], bibliothek)))
        return anew.geprueft().findings

    def bauen(inhalte: Mapping[str, bytes]) -> Mapping[str, Sequence[Einheit]] | None:
        other = overlaid(inhalte)
        anew = documents(other, other.select([ordner.name])[0], bibliothek)
        if not anew:
            return None
        return {stamm: [each.einheit for each in units] for stamm, (units, _) in anew.items()}

    said = {stamm: gelesen for stamm, (_, gelesen) in made.items()}
    return Papier(teile, bauen, pruefen, ordner.yaml_label), said


def documents(
    projekt: Projekt, ordner: Vorlagenordner, bibliothek: Bibliothek
) -> dict[str, tuple[tuple[Stueck, ...], Gelesenes]]:
    """The units of each document that the paper prints, and what it says."""
    made = next(iter(zusammenstellen(projekt, [ordner.name], bibliothek)))
    printed = {each.dateistamm: each.document for each in made.ausgaben}
    return {name: (stuecke(each), of_document(each)) for name, each in printed.items()}


def _files(ordner: Vorlagenordner, printed: Iterable[Stueck]) -> dict[str, Quelldatei]:
    """The files of the paper's folder that ``printed`` was typed in, whatever they are called."""
    typed = (run for each in printed for run in (each.ursprung, *each.ursprung.inlines))
    files = {each.place.file for each in typed}
    labels = sorted(each for each in files if each.startswith(f"{ordner.label}/"))
    return {
        label: Quelldatei.read(ordner.path / label.removeprefix(f"{ordner.label}/"), label)
        for label in dict.fromkeys((ordner.yaml_label, *labels))
    }
