"""The addresses that objects are made with."""

from __future__ import annotations

from dataclasses import dataclass

from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.model.paketregeln import Oparladressen

DATEIEN = "dateien/"


@dataclass(frozen=True, slots=True)
class Adressen:
    """The base of all objects, the city's Body, and the folders with the packages' files.

    ``herunterladen`` is there if the server offers the files to be saved as well.
    """

    basis: str
    koerperschaft: str
    dateien: str
    herunterladen: str | None = None

    @classmethod
    def of(cls, oparl: Oparladressen | None) -> Adressen:
        """What ``content/paket.yaml`` says.

        Raises:
            VorlagenError: The base or the Body is missing; objects cannot be without.
        """
        if oparl is None or oparl.basis is None or oparl.koerperschaft is None:
            raise VorlagenError(
                "Für OParl fehlen in content/paket.yaml die Adressen.",
                "Nennen Sie dort unter »oparl« die »basis« und die »koerperschaft«.",
                ExitCode.CONTENT_REJECTED,
            )
        dateien = oparl.dateien or oparl.basis + DATEIEN
        return cls(oparl.basis, oparl.koerperschaft, dateien, oparl.herunterladen)
