"""Who may ask: only pages that this server handed out, opened with the key of this run.

Other programs and web pages on the same computer reach the loopback too. A foreign page cannot
set the field with the key, and a name that leads here (DNS rebinding) is not the name we have.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection
from http import HTTPStatus

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError, Anfrage

FELD = "x-schluessel"
"""The field of a request that carries the key."""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)
KOPF = (
    ("Content-Security-Policy", _POLICY),
    ("Cache-Control", "no-store"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
)
"""Goes with every answer."""
_GET = frozenset({"GET", "HEAD"})
_OWN = frozenset({"same-origin", "none"})


def neuer_schluessel() -> str:
    """A key that nobody can guess."""
    return secrets.token_urlsafe(32)


class Schutz:
    """Knows the port and the key of this run."""

    def __init__(self, schluessel: str, fruehere: Collection[str] = ()) -> None:
        """``port`` is to be set once the server listens; ``fruehere`` are keys of earlier runs.

        Of those only the ``abdruck`` is known.
        """
        self._schluessel, self._fruehere = schluessel, frozenset(fruehere)
        self._einlass = f"/einlass/{neuer_schluessel()}"
        self.port = 0

    @property
    def abdruck(self) -> str:
        """What tells a later run that a page was opened with the key of this one."""
        return _abdruck(self._schluessel)

    @property
    def adresse(self) -> str:
        """What the browser opens; what stands behind ``#`` is never sent to a server."""
        return f"http://127.0.0.1:{self.port}/#schluessel={self._schluessel}"

    @property
    def einlass(self) -> str:
        """What a file leads the browser to; as it is no page of ours, nobody else may know it."""
        return f"http://127.0.0.1:{self.port}{self._einlass}#schluessel={self._schluessel}"

    def is_einlass(self, anfrage: Anfrage) -> bool:
        """Whether a browser asks that a run has opened, on its way to the first page."""
        return anfrage.methode in _GET and secrets.compare_digest(
            anfrage.pfad.encode(), self._einlass.encode()
        )

    def demand_own(self, anfrage: Anfrage) -> None:
        """Stop a request that another page, or a page under another name, sends.

        Raises:
            AblehnungError: It is one.
        """
        hosts = {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}
        host = anfrage.kopf.get("host", "")
        if host not in hosts:
            raise AblehnungError(HTTPStatus.MISDIRECTED_REQUEST, "Dieser Name führt nicht hierher.")
        if self.is_einlass(anfrage):
            return
        origin = anfrage.kopf.get("origin")
        site = anfrage.kopf.get("sec-fetch-site", "same-origin")
        is_foreign = origin not in (None, f"http://{host}") or site not in _OWN
        if is_foreign or (origin is None and anfrage.methode not in _GET and site == "none"):
            raise AblehnungError(
                HTTPStatus.FORBIDDEN, "Eine fremde Seite darf hier nichts abrufen."
            )

    def is_of_earlier_run(self, anfrage: Anfrage) -> bool:
        """Whether a page asks that was opened in an earlier run: it gets nothing, but is there."""
        return _abdruck(anfrage.kopf.get(FELD, "")) in self._fruehere

    def demand_key(self, anfrage: Anfrage) -> None:
        """Stop a request without the key of this run.

        Raises:
            AblehnungError: It has none, or another.
        """
        given = anfrage.kopf.get(FELD, "")
        if not secrets.compare_digest(given.encode(), self._schluessel.encode()):
            raise AblehnungError(
                HTTPStatus.UNAUTHORIZED,
                "Diese Seite gehört nicht zum laufenden Arbeitsplatz.",
                "Öffnen Sie die Adresse, die der Arbeitsplatz beim Start nennt.",
            )


def _abdruck(schluessel: str) -> str:
    return hashlib.sha256(schluessel.encode()).hexdigest()
