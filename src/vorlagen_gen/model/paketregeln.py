"""What the city wants of the files it publishes; ``content/paket.yaml``."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import Field

from vorlagen_gen.model.formular import Formular
from vorlagen_gen.model.werte import Ganzzahl, reader, wrong
from vorlagen_gen.quelltext import Quelltext


def read_adresse(quelle: Quelltext) -> str:
    """A whole address: ``https://ratsinfo.example.org/oparl/body/1``.

    It has no user, query or fragment, and no character that addresses write in another way.
    """
    text = quelle.text
    if not _is_adresse(text):
        raise wrong(
            "F126",
            f"»{quelle.kurz}« ist keine vollständige Adresse.",
            "Schreiben Sie sie mit https:// und ohne Umlaute, Leerzeichen, ? und #, zum Beispiel "
            "https://ratsinfo.example.org/oparl/.",
        )
    return text


def read_ordneradresse(quelle: Quelltext) -> str:
    """An address that others begin with, so it ends in a stroke."""
    adresse = read_adresse(quelle)
    if not adresse.endswith("/"):
        raise wrong(
            "F126",
            f"Die Adresse »{quelle.kurz}« endet nicht auf einen Schrägstrich.",
            "Ergänzen Sie ihn: Die Namen der Objekte und Dateien werden angehängt.",
        )
    return adresse


def _is_adresse(text: str) -> bool:
    if not (text.isascii() and text.isprintable()) or set(text) & set(' ?#\\"<>{}|^`@'):
        return False
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


Adresse = Annotated[str, reader(read_adresse)]
Ordneradresse = Annotated[str, reader(read_ordneradresse)]


class Oparladressen(Formular):
    """Where the city's OParl objects and their files are to be had."""

    basis: Ordneradresse | None = Field(
        default=None,
        title="Adresse, unter der die Objekte liegen",
        examples=["https://ratsinfo.example.org/oparl/"],
    )
    koerperschaft: Adresse | None = Field(
        default=None,
        title="Kennung der Körperschaft",
        description="Die Adresse des Body-Objekts der Stadt.",
        examples=["https://ratsinfo.example.org/oparl/body/1"],
    )
    dateien: Ordneradresse | None = Field(
        default=None,
        title="Adresse, unter der die öffentlichen Paketordner liegen",
        description="Fehlt sie, ist es der Ordner dateien/ unter der Basis.",
        examples=["https://ratsinfo.example.org/pakete/"],
    )
    herunterladen: Ordneradresse | None = Field(
        default=None,
        title="Adresse, unter der sie zum Speichern angeboten werden",
        description="Nur wenn der Server dort »Content-Disposition: attachment« sendet.",
        examples=["https://ratsinfo.example.org/download/"],
    )


class Paketregeln(Formular):
    """How packages, the register and OParl objects are made; without a line nothing holds."""

    titel_zeichen: Ganzzahl | None = Field(
        default=None, title="Zeichen, die der einzeilige Titel höchstens hat", examples=["250"]
    )
    oparl: Oparladressen | None = Field(
        default=None,
        title="Adressen für OParl",
        examples=["{basis: 'https://ratsinfo.example.org/oparl/'}"],
    )
