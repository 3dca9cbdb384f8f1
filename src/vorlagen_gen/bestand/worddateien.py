"""Word files that an earlier run made and that lie in no folder just as they would come out."""

from __future__ import annotations

from base64 import b64decode, b64encode
from pathlib import Path

from vorlagen_gen.bestand.dokumente import Dokumentbestand
from vorlagen_gen.bestand.inhalt import inhalt_of
from vorlagen_gen.bestand.siegel import keep_entry, read_entry, remove_old
from vorlagen_gen.bestand.werkzeug import werkzeug
from vorlagen_gen.document import Document
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.werkstatt import Auftrag, Werkstatt, arbeiten

_PREFIX = "word-"


class Worddatei:
    """A Word file that is found, or is being made; ``inhalt`` waits for it."""

    def __init__(
        self, projekt: Projekt, stadt: str, name: str, document: Document, werkstatt: Werkstatt
    ) -> None:
        """Look for it, and have it made if no earlier run left it."""
        self._projekt = projekt
        self._entry = _entry_name(projekt, stadt, document)
        found = read_entry(projekt, self._entry) if self._entry else None
        self._found = b64decode(found["word"]) if found else None
        self._auftrag: Auftrag[bytes] | None = None
        if self._found is None:
            templates, root = projekt.template_dir(stadt), projekt.root
            self._auftrag = werkstatt.submit(name, arbeiten.word, document, templates, root)

    def inhalt(self) -> bytes:
        """The file; it is kept for later runs."""
        if self._auftrag is None:
            return self._found or b""
        made = self._auftrag.result()
        if self._entry:
            keep_entry(self._projekt, self._entry, {"word": b64encode(made).decode()})
            remove_old(self._projekt, _PREFIX)
        return made


def _entry_name(projekt: Projekt, stadt: str, document: Document) -> str | None:
    """The entry for all that decides how the file comes out; None if that is not known."""
    tool = werkzeug()
    if tool is None:
        return None
    files = Dokumentbestand(projekt, stadt, Path()).gestaltung(document)
    looks = [(name, fingerprint) for name, fingerprint, _ in files]
    return _PREFIX + sha256(repr((tool, stadt, looks, inhalt_of(document).text)).encode())
