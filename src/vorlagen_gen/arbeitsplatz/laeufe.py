"""Which workbenches run on a project: each holds a lock that the system lifts when it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from vorlagen_gen.arbeitsplatz.entwuerfe import ORDNER
from vorlagen_gen.deliver.sperre import gesperrt
from vorlagen_gen.errors import VorlagenError

_SPERRE = re.compile(r"\.(\d{1,5})\.sperre")


class Laeufe:
    """The workbenches of the project in ``root``, by their ports; this one among them.

    On a drive that knows no locks nothing is known of others.
    """

    def __init__(self, root: Path) -> None:
        """This one does not run yet."""
        self._folder = root / ORDNER
        self._port = 0

    @contextmanager
    def angemeldet(self, port: int) -> Iterator[None]:
        """Let others know meanwhile that this one listens on ``port``."""
        self._port = port
        with ExitStack() as stack:
            with suppress(VorlagenError):  # somebody looks whether it is held, at this moment
                if not self._folder.is_symlink():
                    stack.enter_context(gesperrt(self._folder / str(port)))
            yield

    def andere(self) -> tuple[int, ...]:
        """The ports of the others; a lock that a killed one has left is removed."""
        if self._folder.is_symlink():
            return ()
        found = (_SPERRE.fullmatch(path.name) for path in self._folder.glob(".*.sperre"))
        ports = sorted(int(match[1]) for match in found if match)
        return tuple(port for port in ports if port != self._port and self._is_held(port))

    def _is_held(self, port: int) -> bool:
        try:
            with gesperrt(self._folder / str(port)):
                return False
        except VorlagenError:
            return True
