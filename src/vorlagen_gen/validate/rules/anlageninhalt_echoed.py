"""A public text or file has words, a number or a name in common with a non-public Anlage."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V298",
    was="Ein öffentlicher Text oder eine öffentliche Datei hat Wörter, eine Zahl oder einen Namen "
    "mit einer nichtöffentlichen Anlage gemeinsam.",
    warum="Es kann von dort stammen; ob jeder es wissen darf, kann nur ein Mensch entscheiden.",
    is_ausnehmbar=False,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at each; whole sentences and long passages are left to F288."""
    for each in pruefling.preisgaben:
        if not each.is_woertlich:
            yield REGEL.befund(
                each.place,
                each.text,
                "Prüfen Sie, ob jeder es wissen darf; sonst streichen Sie es im öffentlichen Teil.",
            )
