"""A paper whose ``vorlage.yaml`` says nothing that could be shown: what is wrong, and where."""

from __future__ import annotations

from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Finding, Place
from vorlagen_gen.load.projekt import Vorlagenordner
from vorlagen_gen.load.quelle import fault_at
from vorlagen_gen.model.formular import Abbildung


class UnlesbarError(VorlagenError):
    """It is put right in its source, not in the form."""


def werte_of(datei: Quelldatei) -> Abbildung:
    """The values of ``vorlage.yaml``.

    Raises:
        UnlesbarError: It cannot be read, or says nothing.
    """
    werte, findings = datei.read_values()
    faults = findings if werte or findings else [leer(datei)]
    if werte and not faults:
        return werte
    (fault, *_) = faults
    raise UnlesbarError(
        f"Die Datei {datei.label} lässt sich nicht lesen. Zeile {fault.place.line}: {fault.text}",
        fault.remedy,
        ExitCode.CONTENT_REJECTED,
    )


def is_lesbar(ordner: Vorlagenordner) -> bool:
    """Whether the paper has a form."""
    try:
        return bool(werte_of(Quelldatei.read(ordner.yaml_path, ordner.yaml_label)))
    except VorlagenError:
        return False


def leer(datei: Quelldatei) -> Finding:
    """What is wrong with a file that can be read and says nothing."""
    return fault_at(
        Place.at(datei.label, 1, 1),
        "",
        "In der Datei steht kein einziges Feld.",
        "Holen Sie ihre frühere Fassung zurück, oder beginnen Sie neu, zum Beispiel mit »art: "
        "Beschlussvorlage«.",
    )
