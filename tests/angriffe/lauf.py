"""A build as a process of its own that watches, kills or starves itself.

    python lauf.py BEFEHL … --projekt ORDNER

It reports and stops (exit code 97) as soon as anything is opened outside the project, Python,
the fonts and the dictionary, a connection is opened or a program started. The processes that it
starts itself for its documents are under guard, too; they may change nothing in the project.
``STIRB=n`` kills the process at the n-th change of a file, ``VOLL=n`` makes that change and all
later ones fail for lack of space, ``GESPERRT=n`` makes the n-th fail for lack of rights. On success
it prints the number of changes.
"""

from __future__ import annotations

import errno
import os
import runpy
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
_SOURCE = Path(__file__).parents[2] / "src"
_ARBEITER = "--arbeiter"
SECRET = "ZUGANG_ZUM_RATSSYSTEM"  # noqa: S105 -- a name
_MEMORY = "/proc/self/statm"
"""Where a process reads how much memory it holds itself."""
_OUR_OWN = ("vorlagen-gen-", "weasyprint-")
"""How the names of folders for temporary files begin."""


class Waechter:
    """Sees each event of the interpreter."""

    def __init__(self, projekt: Path, *, is_arbeiter: bool = False) -> None:
        self._report = os.open(report_path(projekt), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._projekt = os.path.realpath(projekt)
        self._is_arbeiter = is_arbeiter
        roots = (projekt, _SOURCE, sys.prefix, sys.base_prefix)
        system = ("/usr/share/fonts", "/usr/share/hunspell", "/usr/lib", "/lib", "/dev/null")
        others = (*system, "/etc/mime.types")
        self._allowed = [os.path.realpath(root) for root in (*roots, *others)]
        self._at = {name: int(os.environ.get(name, "0")) for name in ("STIRB", "VOLL", "GESPERRT")}
        self._temporary = os.path.realpath(tempfile.gettempdir()) + os.sep
        self.changes = 0

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "subprocess.Popen" and self._is_our_own(arguments[1], arguments[3]):
            return
        if event.startswith(_FORBIDDEN) or event in _STARTS:
            self._stop(event, arguments)
        if event == "open" and isinstance(arguments[0], str | bytes):
            typed = os.fsdecode(arguments[0])
            path = os.path.realpath(typed)
            if not (self._is_allowed(path) or typed == _MEMORY or _is_removed(typed)):
                self._stop(event, arguments)
            if int(arguments[2] or 0) & _WRITES and self._is_inside(path):
                self._change(event, arguments)
        elif event in _CHANGES and self._is_inside(os.path.realpath(os.fsdecode(arguments[0]))):
            self._change(event, arguments)

    def _is_our_own(self, command: list[str], environment: dict[str, str]) -> bool:
        """Whether a process is started for documents, and under guard, and told no secret."""
        is_guarded = command == arbeiter_command(Path(self._projekt))
        return is_guarded and not self._is_arbeiter and SECRET not in environment

    def _change(self, event: str, arguments: tuple[Any, ...]) -> None:
        if self._is_arbeiter:
            self._stop(event, arguments)
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
        """What Python, fonts, dictionary and project hold, and the folder for temporary files."""
        if any(path == root or path.startswith(root + os.sep) for root in self._allowed):
            return True
        return f"{path}{os.sep}".startswith(self._temporary) and any(
            each in path for each in _OUR_OWN
        )

    def _stop(self, event: str, arguments: tuple[Any, ...]) -> None:
        report = f"VERSTOSS {event} {arguments[:2]}\n".encode(errors="replace")
        os.write(self._report, report)
        os._exit(VERSTOSS)


def _is_removed(name: str) -> bool:
    """Whether it is a folder in the one for temporary files, which is removed from within."""
    return os.sep not in name and name.startswith(_OUR_OWN)


def report_path(projekt: Path) -> Path:
    """Where the guards write what was done that must not be."""
    return projekt.with_name(f"{projekt.name}-verstoesse.txt")


def arbeiter_command(projekt: Path) -> list[str]:
    """How a process for documents is started under guard."""
    return [sys.executable, "-I", "-B", str(Path(__file__)), _ARBEITER, os.path.realpath(projekt)]


def main() -> int:
    """Run the command line under guard."""
    sys.dont_write_bytecode = True
    from vorlagen_gen.cli import main as run
    from vorlagen_gen.werkstatt import geselle

    projekt = Path(sys.argv[sys.argv.index("--projekt") + 1])
    geselle._command = lambda: arbeiter_command(projekt)  # noqa: SLF001 -- the one program it starts
    os.environ[SECRET] = "geheim"
    waechter = Waechter(projekt)
    sys.addaudithook(waechter)
    code = run(sys.argv[1:])
    sys.stderr.write(f"ÄNDERUNGEN {waechter.changes}\n")
    return code


def arbeite() -> None:
    """Do what the command line asks for, under guard."""
    sys.addaudithook(Waechter(Path(sys.argv[2]), is_arbeiter=True))
    runpy.run_path(str(_SOURCE / "vorlagen_gen/werkstatt/werkbank.py"), run_name="__main__")


if __name__ == "__main__":
    if sys.argv[1] == _ARBEITER:
        arbeite()
    sys.exit(main())
