"""A file lies in the folder of the Anlagen, and no entry of the list names it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.model.werte import Status
from vorlagen_gen.quelltext import Quelltext
from vorlagen_gen.validate.felder import leaves
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung

REGEL = warnung(
    "V260",
    was="Im Ordner der Anlagen liegt eine Datei, die keine Anlage ist.",
    warum="Vielleicht wurde vergessen, sie aufzuführen; so wird sie nicht mitgegeben.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding for each file, unless it is the source of an Anlage: ``plan.odt`` of ``plan.pdf``.

    Files that hold a text of the paper itself are no Anlagen. In a draft the list may yet grow.
    """
    vorlage = pruefling.vorlage
    if vorlage.status is not Status.FINAL:
        return
    listed = {_stem(anlage.datei) for anlage in pruefling.fassungen if anlage.datei}
    texts = {wert.file for _, wert, _ in leaves(vorlage) if isinstance(wert, Quelltext)}
    folder = PurePosixPath(vorlage.place.file).parent
    for name in pruefling.anlagen.im_ordner:
        if _stem(name) not in listed and str(folder / name) not in texts:
            yield REGEL.befund(
                vorlage.schluessel_ort("anlagen") or Place.at(vorlage.place.file, 1, 1),
                f"Die Datei »{name}« steht nicht unter »anlagen«.",
                f"Nehmen Sie sie auf (»datei: {name}«), oder legen Sie sie an einen anderen Ort.",
            )


def _stem(name: str) -> str:
    """The name without its ending, whatever strokes and dots were typed."""
    return str(PurePosixPath(nfc(name).replace("\\", "/")).with_suffix(""))
