"""What we wrote into an output folder, so that a person's work can be told from ours."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.load.dateien import is_plain_file
from vorlagen_gen.load.hashes import sha256

DATEI = "herkunft.json"
BERICHT = "PRUEFBERICHT"
"""How the name of the report on the checks begins."""
MAX_BYTES = 20_000_000
"""A record is far smaller; anybody can put any file in its place."""

_NAME = r"(?!\.)[^\x00-\x1f\x7f/\\:]{1,255}"
_FILE_NAME = re.compile(f"(?:{_NAME}/){{0,4}}{_NAME}")


@dataclass(frozen=True, slots=True)
class Stand:
    """The hashes of the files we wrote into a folder, by name; one in folders there: ``a/b/c``.

    While a set is being written a name may have two hashes, the old and the new one, and
    ``is_vollstaendig`` is false: whatever interrupts us, our own files stay recognisable.
    ``herkunft`` is what the files were made from; None while they are being written.
    """

    dateien: dict[str, tuple[str, ...]] = field(default_factory=dict)
    is_vollstaendig: bool = True
    herkunft: Herkunft | None = None

    def knows(self, name: str, inhalt: bytes) -> bool:
        """Whether we wrote exactly this file."""
        return sha256(inhalt) in self.dateien.get(name, ())

    def to_json(self) -> bytes:
        """As it lies in the folder."""
        zustand = "vollständig" if self.is_vollstaendig else "unterbrochen"
        origin = self.herkunft.to_json() if self.herkunft else {}
        content = {"format": 1, "zustand": zustand, "dateien": self.dateien, **origin}
        text = json.dumps(content, ensure_ascii=False, indent=2, sort_keys=True)
        return f"{text}\n".encode()


def read_stand(ordner: Path) -> Stand | None:
    """What the folder says of itself; ``None`` if it says nothing that can be trusted.

    Files are removed by what it says. So a record with one name that leads out of the folder
    was not written by us and counts for nothing.
    """
    path = ordner / DATEI
    try:
        if not is_plain_file(path) or path.stat().st_size > MAX_BYTES:
            return None
        content = json.loads(path.read_text(encoding="utf-8"))
        dateien = {str(name): tuple(map(str, known)) for name, known in content["dateien"].items()}
        is_vollstaendig = content["zustand"] == "vollständig"
        herkunft = Herkunft.from_json(content)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return Stand(dateien, is_vollstaendig, herkunft) if all(map(_is_ours, dateien)) else None


def _is_ours(name: str) -> bool:
    return _FILE_NAME.fullmatch(name) is not None and name != DATEI
