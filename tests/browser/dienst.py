"""A web server on the loopback, as plain as those that hand out files for a city."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class _Ausgabe(SimpleHTTPRequestHandler):
    """Files as they lie there; ``oparl/paper/V-1`` is the file of that name with ``.json``."""

    extensions_map = {  # noqa: RUF012 -- as the base class has it
        "": "application/octet-stream",
        ".csv": "text/csv; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".ics": "text/calendar; charset=utf-8",
        ".json": "application/json",
        ".pdf": "application/pdf",
    }

    def translate_path(self, path: str) -> str:
        found = super().translate_path(path)
        return f"{found}.json" if Path(f"{found}.json").is_file() else found

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- its name there
        """Keep silent; what goes wrong is seen in the browser."""


@contextmanager
def served(ordner: Path) -> Iterator[str]:
    """The address, with a slash at its end, under which ``ordner`` is served meanwhile."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Ausgabe, directory=str(ordner))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
