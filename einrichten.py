"""Set up what this checkout needs: system libraries through apt, then Python packages in .venv.

``make`` and ``vorlage.cmd`` call it first; where nothing is missing it says nothing. It runs with
the bare Python of the system, also with old ones, so that those get a message and no traceback.
"""

from __future__ import annotations

import argparse
import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

WURZEL = Path(__file__).resolve().parent
VENV = WURZEL / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
VORRAT = WURZEL / "vorrat"  # what »make vorrat« saved, to be used instead of the network
SUPPORTED = ("3.11", "3.12", "3.13")
EXIT_MISSING = 3  # as vorlagen_gen.errors.ExitCode.MISSING, which cannot be imported yet

# Where WeasyPrint looks for Pango on Windows unless WEASYPRINT_DLL_DIRECTORIES says otherwise.
DLL_FOLDERS = r"C:\msys64\ucrt64\bin;C:\msys64\mingw64\bin;C:\Program Files\GTK3-Runtime Win64\bin"
FONT_FOLDER = Path("/usr/share/fonts/truetype")  # the one that vorlagen_gen.schrift looks into


class EinrichtungError(Exception):
    """What keeps us from setting up, and what the reader can do about it; both German."""

    def __init__(self, text: str, remedy: str) -> None:
        """Join both as they are printed."""
        super().__init__(f"{text}\n    {remedy}")


@dataclass(frozen=True)
class Systempaket:
    """A Debian package, the MB that apt fetches for it, and whether what it gives is there."""

    name: str
    megabytes: int
    is_provided: Callable[[], bool]


@dataclass(frozen=True)
class Sperre:
    """A lock file with hashes, the MB that pip fetches for it, and what says that it is done."""

    path: Path
    megabytes: int
    stamp: Path


def library(name: str) -> bool:
    """Whether the shared library ``name`` can be loaded."""
    with contextlib.suppress(OSError):
        return bool(ctypes.CDLL(name))
    return False


def font(file: str) -> Callable[[], bool]:
    """Tells whether the system has the font ``file``."""
    return lambda: any(FONT_FOLDER.glob(f"*/{file}"))


GRUNDLAGE = (
    Systempaket("python3-venv", 3, lambda: importlib.util.find_spec("ensurepip") is not None),
    Systempaket("libpango-1.0-0", 7, partial(library, "libpango-1.0.so.0")),
    Systempaket("libpangoft2-1.0-0", 1, partial(library, "libpangoft2-1.0.so.0")),
    Systempaket("libharfbuzz-subset0", 2, partial(library, "libharfbuzz-subset.so.0")),
    Systempaket("fonts-liberation2", 2, font("LiberationSans-Regular.ttf")),
    Systempaket("fonts-dejavu-core", 1, font("DejaVuSans.ttf")),
    Systempaket("hunspell-de-de", 1, Path("/usr/share/hunspell/de_DE.dic").is_file),
)
GROSSE_TESTS = (
    Systempaket("libreoffice-writer-nogui", 116, lambda: shutil.which("soffice") is not None),
    Systempaket("hyphen-de", 1, Path("/usr/share/hyphen/hyph_de_DE.dic").is_file),
    Systempaket("npm", 60, lambda: shutil.which("npm") is not None),
    Systempaket("poppler-utils", 1, lambda: shutil.which("pdftotext") is not None),
    Systempaket("chromium", 173, lambda: shutil.which("chromium") is not None),
    Systempaket("chromium-sandbox", 1, Path("/usr/lib/chromium/chrome-sandbox").is_file),
)
LAUFZEIT = Sperre(WURZEL / "sperren/laufzeit.txt", 50, VENV / "laufzeit.fertig")
ENTWICKLUNG = Sperre(WURZEL / "sperren/entwicklung.txt", 130, VENV / "entwicklung.fertig")


def main() -> int:
    """Set up what the command line asks for; 0, or 3 where something keeps us from it."""
    parser = argparse.ArgumentParser(description="Richtet ein, was »make vorlage« braucht.")
    parser.add_argument("--tests", action="store_true", help="auch, was die Tests brauchen")
    parser.add_argument("--gross", action="store_true", help="auch, was die großen Tests brauchen")
    options = parser.parse_args()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace", line_buffering=True)  # type: ignore[union-attr]
    try:
        require_supported_python()
        pakete = (*GRUNDLAGE, *GROSSE_TESTS) if options.gross else GRUNDLAGE
        set_up(pakete, ENTWICKLUNG if options.tests or options.gross else LAUFZEIT)
    except EinrichtungError as error:
        said = str(error)
    except PermissionError as error:
        said = f"Auf {error.filename} gibt es keinen Zugriff; es gehört wohl jemand anderem.\n    "
        said += "Legen Sie eine eigene Kopie des Projekts (ohne .venv) in einen eigenen Ordner."
    except KeyboardInterrupt:
        said = "Abgebrochen.\n    Rufen Sie denselben Befehl noch einmal auf."
    else:
        return 0
    print(said, file=sys.stderr)
    return EXIT_MISSING


def require_supported_python() -> None:
    """Stop unless the Python that runs this is one the lock files were made for."""
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if version in SUPPORTED:
        return
    found = next(filter(shutil.which, [f"python{name}" for name in reversed(SUPPORTED)]), None)
    raise EinrichtungError(
        f"Mit Python {version} geht es nicht; nötig ist eine der Versionen {', '.join(SUPPORTED)}.",
        f"Rufen Sie den Befehl so auf: make PYTHON={found} …"
        if found
        else "Installieren Sie eine davon; siehe docs/einrichten.md.",
    )


def set_up(pakete: Sequence[Systempaket], sperre: Sperre) -> None:
    """Install what is missing of ``pakete`` and ``sperre``, after saying what that is."""
    if os.name == "nt":
        require_pango_on_windows()
        pakete = ()
    missing = [paket for paket in pakete if not paket.is_provided()]
    is_current = is_stamped(sperre)
    if is_current and not missing:
        return
    prefix = apt_prefix(missing) if missing else []
    announce(missing, [] if is_current else [sperre])
    if missing:
        install_system(missing, prefix)
    if not is_current:
        install_python(sperre)
    print("Die Einrichtung ist fertig.\n")


def announce(pakete: Sequence[Systempaket], sperren: Sequence[Sperre]) -> None:
    """Say what will be fetched, how much that is and how long it takes."""
    source = " aus dem Ordner vorrat" if VORRAT.is_dir() else ""
    print(f"Zuerst wird eingerichtet, was noch fehlt. Geholt werden{source}:")
    wanted = [(f"Systempaket {paket.name}", paket.megabytes) for paket in pakete]
    wanted += [("Python-Pakete nach .venv", sperre.megabytes) for sperre in sperren]
    for name, megabytes in wanted:
        print(f"  - {name}, rund {megabytes} MB")
    minutes = 1 + sum(megabytes for _, megabytes in wanted) // 50
    print(f"Das geschieht nur einmal und dauert meist weniger als {minutes} Minuten.")


def apt_prefix(missing: Sequence[Systempaket]) -> list[str]:
    """What to put before ``apt-get`` to have the rights; stop where that needs a person."""
    names = " ".join(paket.name for paket in missing)
    if not shutil.which("apt-get"):
        raise EinrichtungError(
            "Auf diesem Rechner fehlt etwas, und apt gibt es hier nicht.",
            f"Installieren Sie, was in Debian so heißt: {names}",
        )
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and run([sudo, "-n", "true"]).returncode == 0:
        return [sudo, "-n"]
    before = "sudo " if sudo else ""
    raise EinrichtungError(
        "Es fehlen Systempakete; installieren darf sie nur die Systemverwaltung.",
        f"Geben Sie {'' if sudo else 'als root '}ein, oder bitten Sie die Systemverwaltung darum:\n"
        f"        {before}apt-get update\n"
        f"        {before}apt-get install --no-install-recommends {names}\n"
        "    Rufen Sie danach denselben Befehl noch einmal auf.",
    )


def install_system(missing: Sequence[Systempaket], prefix: Sequence[str]) -> None:
    """Install Debian packages and make sure that they brought what was missing."""
    print("Systempakete werden installiert …")
    for step in system_steps([paket.name for paket in missing]):
        run_or_stop(
            [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", *step],
            "Die Systempakete ließen sich nicht installieren:",
            "Prüfen Sie die Netzverbindung und die Paketquellen; siehe docs/einrichten.md.",
        )
    useless = [paket.name for paket in missing if not paket.is_provided()]
    if useless:
        raise EinrichtungError(
            f"Installiert, aber für dieses Python ohne Wirkung: {', '.join(useless)}",
            "Nehmen Sie das Python des Systems: make PYTHON=/usr/bin/python3 …",
        )


def system_steps(names: Sequence[str]) -> list[list[str]]:
    """The commands that install Debian packages: from the saved files, else through apt."""
    saved = sorted(map(str, (VORRAT / "system").glob("*.deb")))
    if saved:
        return [["dpkg", "--install", "--refuse-downgrade", "--skip-same-version", *saved]]
    apt = ["apt-get", "-q"]
    return [[*apt, "update"], [*apt, "install", "--yes", "--no-install-recommends", *names]]


def require_pango_on_windows() -> None:
    """Stop with instructions unless WeasyPrint will find Pango."""
    folders = os.environ.get("WEASYPRINT_DLL_DIRECTORIES", DLL_FOLDERS).split(";")
    if any((Path(folder) / "libpango-1.0-0.dll").exists() for folder in folders):
        return
    raise EinrichtungError(
        "Pango fehlt; ohne diese Bibliothek entsteht kein PDF.",
        "Installieren Sie MSYS2, öffnen Sie »MSYS2 UCRT64« und geben Sie ein:\n"
        "        pacman -S mingw-w64-ucrt-x86_64-pango\n"
        "    Liegt MSYS2 nicht in C:\\msys64, so setzen Sie WEASYPRINT_DLL_DIRECTORIES auf den\n"
        "    Ordner mit libpango-1.0-0.dll. Siehe docs/einrichten.md.",
    )


def install_python(sperre: Sperre) -> None:
    """Bring ``.venv`` to the state of ``sperre``; begin anew unless its base is as it must be."""
    if not is_stamped(LAUFZEIT):
        run_or_stop(
            [sys.executable, "-m", "venv", "--clear", str(VENV)],
            "Die Umgebung .venv ließ sich nicht anlegen:",
            "Legen Sie das Projekt in einen Ordner, in den Sie schreiben dürfen, und löschen Sie\n"
            f"    {VENV}, falls es das gibt.",
        )
    print("Python-Pakete werden geholt …")
    saved = VORRAT / "python"
    source = ["--no-index", "--find-links", str(saved)] if saved.is_dir() else []
    pip(*source, "--only-binary=:all:", "--require-hashes", "--requirement", str(sperre.path))
    install_checkout()
    for done in (LAUFZEIT, sperre):
        done.stamp.write_text(fingerprint(done), encoding="utf-8")


def install_checkout() -> None:
    """Make this checkout importable in ``.venv`` and give it its command, without any network."""
    pip("--no-index", "--no-deps", "--no-build-isolation", "--editable", str(WURZEL))
    # Read in the locale's encoding before Python 3.13; a relative path is ASCII everywhere.
    schema = {"base": str(VENV), "platbase": str(VENV)}
    packages = Path(sysconfig.get_path("purelib", "venv", schema))
    (packages / "vorlagen_gen.pth").write_text(os.path.relpath(WURZEL / "src", packages), "ascii")


def pip(*arguments: str) -> None:
    """``pip install`` in ``.venv``; where packages come from is the caller's configuration."""
    quiet = ["--quiet", "--no-input", "--no-user", "--disable-pip-version-check"]
    run_or_stop(
        [str(VENV_PYTHON), "-I", "-m", "pip", "install", *quiet, *arguments],
        "Die Python-Pakete ließen sich nicht installieren:",
        "Prüfen Sie Netzverbindung, Proxy und Zertifikate (siehe docs/einrichten.md) und rufen\n"
        "    Sie denselben Befehl noch einmal auf.",
    )


def is_stamped(sperre: Sperre) -> bool:
    """Whether ``.venv`` was finished with just these files, this Python and in this place."""
    is_there = os.access(VENV_PYTHON, os.X_OK) and sperre.stamp.exists()
    return is_there and sperre.stamp.read_text(encoding="utf-8") == fingerprint(sperre)


def fingerprint(sperre: Sperre) -> str:
    """A hash of everything that decides what ``.venv`` must hold for ``sperre``."""
    files = (LAUFZEIT.path, sperre.path, WURZEL / "pyproject.toml", Path(__file__))
    place = repr((sys.version_info[:2], sys.base_prefix, str(WURZEL))).encode()
    return hashlib.sha256(b"\0".join([place, *(file.read_bytes() for file in files)])).hexdigest()


def run_or_stop(arguments: Sequence[str], text: str, remedy: str) -> None:
    """Run a command; where it fails, stop with ``text``, the end of what it said, ``remedy``."""
    result = run(arguments)
    if result.returncode != 0:
        said = "".join(f"\n    | {line}" for line in result.stdout.strip().splitlines()[-8:])
        raise EinrichtungError(text + said, remedy)


def run(arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    """Run a command to its end, without input, and keep what it says."""
    return subprocess.run(
        arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


if __name__ == "__main__":
    sys.exit(main())
