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


class Artgrenzen(Formular):
    """How many megabytes a file of each kind may have."""

    pdf: Ganzzahl | None = Field(default=None, title="PDF-Dateien", examples=["15"])
    word: Ganzzahl | None = Field(default=None, title="Word-Dateien", examples=["5"])
    excel: Ganzzahl | None = Field(default=None, title="Excel-Dateien", examples=["5"])
    bild: Ganzzahl | None = Field(default=None, title="Bilder", examples=["10"])


class Grenzen(Formular):
    """How large what the city publishes may be; without a line nothing holds."""

    megabyte_je_datei: Ganzzahl | None = Field(
        default=None, title="Megabyte, die eine Datei höchstens hat", examples=["20"]
    )
    megabyte_je_paket: Ganzzahl | None = Field(
        default=None,
        title="Megabyte, die alle Dateien eines Pakets zusammen höchstens haben",
        examples=["60"],
    )
    megabyte_je_art: Artgrenzen | None = Field(
        default=None,
        title="Megabyte je Art der Datei",
        description="pdf, word, excel, bild.",
        examples=["{pdf: 15, bild: 10}"],
    )

    def je_art(self, art: str) -> int | None:
        """The limit for files of ``art``, as ``dateiart`` calls them: ``PDF-Datei``."""
        arten = self.megabyte_je_art or Artgrenzen()
        if art.endswith("Bild"):
            return arten.bild
        by_art = {"PDF-Datei": arten.pdf, "Word-Datei": arten.word, "Excel-Datei": arten.excel}
        return by_art.get(art)


class Paketregeln(Formular):
    """How packages, the register and OParl objects are made; without a line nothing holds."""

    titel_zeichen: Ganzzahl | None = Field(
        default=None, title="Zeichen, die der einzeilige Titel höchstens hat", examples=["250"]
    )
    grenzen: Grenzen | None = Field(
        default=None,
        title="Größe der Dateien",
        examples=["{megabyte_je_datei: 20, megabyte_je_paket: 60}"],
    )
    oparl: Oparladressen | None = Field(
        default=None,
        title="Adressen für OParl",
        examples=["{basis: 'https://ratsinfo.example.org/oparl/'}"],
    )
