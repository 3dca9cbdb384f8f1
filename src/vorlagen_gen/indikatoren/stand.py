"""``content/indikatoren/`` -> what is known of all indicators."""

from __future__ import annotations

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Gelesen, read_gelesen
from vorlagen_gen.load.yaml import read_yaml
from vorlagen_gen.model.katalog import Katalog
from vorlagen_gen.model.zusammenfassung import Indikatorenstand
from vorlagen_gen.validate.formular import read_formular

KATALOG = "content/indikatoren/katalog.yaml"


def load_indikatorenstand(
    projekt: Projekt,
) -> tuple[Indikatorenstand | None, tuple[Finding, ...], tuple[Gelesen, ...]]:
    """The catalogue with its summaries, what is wrong with it, and the files that were read.

    ``None`` for a project without catalogue, or if the catalogue cannot be read.
    """
    path = projekt.root / KATALOG
    if not path.is_file():
        return None, (), ()
    projekt.require(path, KATALOG)
    gelesen = read_gelesen(path, KATALOG)
    werte, findings = read_yaml(path, KATALOG)
    katalog, faults = read_formular(Katalog, werte) if werte else (None, [])
    findings += faults
    if katalog is None:
        return None, tuple(findings), (gelesen,)
    return Indikatorenstand(katalog), tuple(findings), (gelesen,)
