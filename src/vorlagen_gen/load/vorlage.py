"""A paper's folder -> its values and texts."""

from __future__ import annotations

from dataclasses import dataclass

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.dateien import is_ignored, meinten_sie
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.load.quelle import Gelesen, fault_at, read_quelle
from vorlagen_gen.load.texte import Texte
from vorlagen_gen.load.yaml import parse_quelle
from vorlagen_gen.model.formular import Abbildung


@dataclass(frozen=True, slots=True)
class Geladen:
    """A paper's values, ``None`` if its YAML is broken, and every file that was read for them."""

    werte: Abbildung | None
    gelesen: tuple[Gelesen, ...]


def load_vorlage(projekt: Projekt, ordner: Vorlagenordner) -> tuple[Geladen, list[Finding]]:
    """What was typed in ``vorlage.yaml`` and the text files it names."""
    if not projekt.holds(ordner.yaml_path):
        return Geladen(None, ()), [_link_outside(ordner)]
    if not projekt.ablage.is_file(ordner.yaml_path):
        return Geladen(None, ()), [_no_yaml(ordner, projekt)]
    quelle = read_quelle(ordner.yaml_path, ordner.yaml_label, projekt.ablage)
    werte, findings = parse_quelle(quelle)
    if werte is None:
        return Geladen(None, (quelle.gelesen,)), sorted(findings)
    texte = Texte(projekt, ordner)
    filled = texte.fill(werte)
    gelesen = (quelle.gelesen, *sorted(set(texte.gelesen)))
    return Geladen(filled, gelesen), sorted({*findings, *texte.findings})


def _link_outside(ordner: Vorlagenordner) -> Finding:
    return fault_at(
        Place.at(ordner.yaml_label),
        "Y127",
        "Der Ordner oder die Datei ist eine Verknüpfung, die aus dem Projekt hinausführt.",
        "Legen Sie statt der Verknüpfung den Ordner und die Datei selbst unter »vorlagen« ab.",
    )


def _no_yaml(ordner: Vorlagenordner, projekt: Projekt) -> Finding:
    found = projekt.ablage.children(ordner.path)
    names = [path.name for path in found if not is_ignored(path.name)]
    return fault_at(
        Place.at(ordner.label),
        "Y101",
        f"In diesem Ordner fehlt die Datei vorlage.yaml.{meinten_sie('vorlage.yaml', names)}",
        "Legen Sie sie an oder benennen Sie sie um; gehört der Ordner zu keiner Vorlage, "
        "verschieben Sie ihn an einen Ort außerhalb von »vorlagen«.",
    )
