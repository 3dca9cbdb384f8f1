"""Opens the first page in the browser without telling its key to others on the same computer.

What a browser is started with can be read in the list of processes by everybody. So it is started
with a file that only its own user can read, and that leads on to the address.
"""

from __future__ import annotations

import html
import os
import stat
import tempfile
import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from vorlagen_gen.arbeitsplatz.anfrage import Anfrage, Antwort

_SEITE = """\
<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>Arbeitsplatz</title>
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={adresse}">
</head>
<body><p><a href="{adresse}">Zum Arbeitsplatz</a></p></body>
</html>
"""


class Zettel:
    """The file that leads a browser to the workbench, as long as none has got there."""

    def __init__(self, folder: Path) -> None:
        """There is none yet; it is to lie in ``folder``, where browsers in a cage get as well."""
        self._folder, self._path = folder, Path()

    def schreibe(self, adresse: str) -> Path | None:
        """The file that leads to ``adresse``; ``None`` where nobody can keep it to himself."""
        for folder in (self._folder, Path(tempfile.gettempdir())):
            if folder.is_symlink() and folder == self._folder:
                continue
            with suppress(OSError):
                self._path = Path(tempfile.mkdtemp(prefix=".oeffnen-", dir=folder)) / "start.html"
                descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                    if not stat.S_IMODE(os.fstat(descriptor).st_mode) & 0o077:
                        file.write(_SEITE.format(adresse=html.escape(adresse)))
                        return self._path
            self.entferne()
        return None

    def bis_gelesen(self, beantworte: Callable[[Anfrage], Antwort]) -> Callable[[Anfrage], Antwort]:
        """``beantworte``; the first page that asks with the key has no more need of the file."""

        def answered(anfrage: Anfrage) -> Antwort:
            antwort = beantworte(anfrage)
            if anfrage.pfad.startswith("/api/"):
                self.entferne()
            return antwort

        return answered

    def entferne(self) -> None:
        """Remove the file and its folder, if they are there."""
        path, self._path = self._path, Path()
        if path.name:
            with suppress(OSError):
                path.unlink(missing_ok=True)
            with suppress(OSError):
                path.parent.rmdir()


def oeffne(zettel: Zettel, adresse: str, einlass: str) -> None:
    """Open ``adresse``; where others could read it, by a file that leads to ``einlass``.

    Windows shows nobody what the programs of others were started with.
    """
    if os.name == "nt":
        webbrowser.open(adresse)
    elif path := zettel.schreibe(einlass):
        webbrowser.open(path.as_uri())
