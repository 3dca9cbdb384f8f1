"""A build as a process of its own that watches, kills or starves itself.

    python lauf.py BEFEHL … --projekt ORDNER

It reports and stops (exit code 97) as soon as anything is opened outside the project, Python,
the fonts and the dictionary, a connection is opened or a program started. ``STIRB=n`` kills the
process at the n-th change of a file, ``VOLL=n`` makes that change and all later ones fail for lack
of space, ``GESPERRT=n`` makes the n-th fail for lack of rights. On success it prints the number of
changes.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

VERSTOSS = 97
_CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir"}
_FORBIDDEN = ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "subprocess.")
_STARTS = {"os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.forkpty"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Waechter:
    """Sees each event of the interpreter."""

    def __init__(self, projekt: Path) -> None:
        self._projekt = os.path.realpath(projekt)
        source = Path(__file__).parents[2] / "src"
        roots = (projekt, source, sys.prefix, sys.base_prefix)
        system = ("/usr/share/fonts", "/usr/share/hunspell", "/usr/lib", "/lib", "/dev/null")
        others = (*system, "/etc/mime.types")
        self._allowed = [os.path.realpath(root) for root in (*roots, *others)]
        self._at = {name: int(os.environ.get(name, "0")) for name in ("STIRB", "VOLL", "GESPERRT")}
        self._temporary = os.path.realpath(tempfile.gettempdir()) + os.sep
        self.changes = 0

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event.startswith(_FORBIDDEN) or event in _STARTS:
            self._stop(event, arguments)
        if event == "open" and isinstance(arguments[0], str | bytes):
            path = os.path.realpath(os.fsdecode(arguments[0]))
            if not self._is_allowed(path):
                self._stop(event, arguments)
            if int(arguments[2] or 0) & _WRITES and self._is_inside(path):
                self._change()
        elif event in _CHANGES and self._is_inside(os.path.realpath(os.fsdecode(arguments[0]))):
            self._change()

    def _change(self) -> None:
        self.changes += 1
        if self.changes == self._at["STIRB"]:
            os.kill(os.getpid(), signal.SIGKILL)
        if 0 < self._at["VOLL"] <= self.changes:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self.changes == self._at["GESPERRT"]:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    def _is_inside(self, path: str) -> bool:
        return path.startswith(self._projekt + os.sep)

    def _is_allowed(self, path: str) -> bool:
        """What Python, fonts, dictionary and project hold, and WeasyPrint's own folder."""
        if any(path == root or path.startswith(root + os.sep) for root in self._allowed):
            return True
        return path.startswith(self._temporary) and "weasyprint-" in path

    def _stop(self, event: str, arguments: tuple[Any, ...]) -> None:
        os.write(2, f"VERSTOSS {event} {arguments[:2]}\n".encode(errors="replace"))
        os._exit(VERSTOSS)


def main() -> int:
    """Run the command line under guard."""
    sys.dont_write_bytecode = True
    from vorlagen_gen.cli import main as run

    waechter = Waechter(Path(sys.argv[sys.argv.index("--projekt") + 1]))
    sys.addaudithook(waechter)
    code = run(sys.argv[1:])
    sys.stderr.write(f"ÄNDERUNGEN {waechter.changes}\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
