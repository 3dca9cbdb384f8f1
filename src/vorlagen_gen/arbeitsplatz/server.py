"""Listens on the loopback and hands requests on; the only place that knows waitress."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

from vorlagen_gen.arbeitsplatz.anfrage import AblehnungError, Anfrage, Antwort
from vorlagen_gen.arbeitsplatz.schutz import KOPF
from vorlagen_gen.errors import VorlagenError

GROESSTER_RUMPF = 60_000_000
"""So many bytes may come with a request: a large PDF and no more."""
_THREADS = 6
_METHODS = frozenset({"GET", "HEAD", "POST"})
Beantworte = Callable[[Anfrage], Antwort]


class Server:
    """A server on 127.0.0.1 that listens from the start and answers while it runs."""

    def __init__(self, beantworte: Beantworte, port: int) -> None:
        """Take ``port`` if it is free, else any."""
        from waitress.server import create_server  # type: ignore[import-untyped]

        logging.getLogger("waitress").setLevel(logging.CRITICAL)
        options: dict[str, Any] = {
            "host": "127.0.0.1",
            "threads": _THREADS,
            "ident": None,
            "max_request_body_size": GROESSTER_RUMPF,
            "clear_untrusted_proxy_headers": True,
        }
        app = _app(beantworte)
        try:
            self._server = create_server(app, port=port, **options)
        except OSError:
            self._server = create_server(app, port=0, **options)
        self.port = int(self._server.effective_port)

    def run(self) -> None:
        """Answer until ``close`` is called or Ctrl-C is pressed."""
        self._server.run()

    def close(self) -> None:
        """Stop listening."""
        self._server.close()


def _app(
    beantworte: Beantworte,
) -> Callable[[Mapping[str, Any], Callable[..., Any]], Iterable[bytes]]:
    """``beantworte`` as waitress calls it (PEP 3333)."""

    def app(environ: Mapping[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        antwort = _answered(beantworte, environ)
        head = [("Content-Type", antwort.art), ("Content-Length", str(len(antwort.rumpf))), *KOPF]
        if antwort.dateiname:
            head.append(("Content-Disposition", f'attachment; filename="{antwort.dateiname}"'))
        start(f"{antwort.status.value} {antwort.status.phrase}", head)
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else antwort.rumpf]

    return app


def _answered(beantworte: Beantworte, environ: Mapping[str, Any]) -> Antwort:
    try:
        return beantworte(_anfrage(environ))
    except AblehnungError as error:
        return error.antwort()
    except VorlagenError as error:
        return AblehnungError.of(error).antwort()


def _anfrage(environ: Mapping[str, Any]) -> Anfrage:
    """A request as PEP 3333 describes it."""
    if environ["REQUEST_METHOD"] not in _METHODS:
        raise AblehnungError(HTTPStatus.METHOD_NOT_ALLOWED, "So lässt sich hier nichts abrufen.")
    try:
        path = str(environ["PATH_INFO"]).encode("latin-1").decode()
        werte = dict(parse_qsl(environ["QUERY_STRING"], errors="strict", max_num_fields=20))
    except ValueError:
        raise AblehnungError(HTTPStatus.BAD_REQUEST, "Diese Adresse ist kein UTF-8.") from None
    kopf = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): str(wert)
        for name, wert in environ.items()
        if name.startswith("HTTP_")
    }
    rumpf = environ["wsgi.input"].read()
    return Anfrage(environ["REQUEST_METHOD"], path, kopf, werte, rumpf)
