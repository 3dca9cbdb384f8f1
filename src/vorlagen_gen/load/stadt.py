"""``templates/<stadt>/stadt.yaml`` -> the values of a city."""

from __future__ import annotations

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.yaml import read_yaml
from vorlagen_gen.model.formular import Abbildung


def load_stadt(projekt: Projekt, stadt: str) -> tuple[Abbildung | None, list[Finding]]:
    """What was typed in the city's ``stadt.yaml``; no value and no finding if there is no file."""
    path = projekt.template_dir(stadt) / "stadt.yaml"
    for file, label in projekt.template_files(stadt):
        projekt.require(file, label)
    if not path.is_file():
        return None, []
    return read_yaml(path, f"templates/{stadt}/stadt.yaml")
