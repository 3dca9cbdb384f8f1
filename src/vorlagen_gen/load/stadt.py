"""``templates/<stadt>/stadt.yaml`` -> the text that describes a city."""

from __future__ import annotations

from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Quelle, read_quelle


def load_stadt(projekt: Projekt, stadt: str) -> Quelle | None:
    """The city's ``stadt.yaml``; None if there is no such file."""
    path = projekt.template_dir(stadt) / "stadt.yaml"
    for file, label in projekt.template_files(stadt):
        projekt.require(file, label)
    return read_quelle(path, f"templates/{stadt}/stadt.yaml") if path.is_file() else None
