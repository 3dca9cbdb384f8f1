"""What the benchmark compares with: the other programs in an environment of their own."""

from __future__ import annotations

import hashlib
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

WURZEL = Path(__file__).resolve().parents[2]
ORDNER = WURZEL / ".benchmark"
SPERRE = WURZEL / "sperren/benchmark.txt"
_PACKAGES = ("docxtpl", "pypandoc-binary", "typst")


@dataclass(frozen=True, slots=True)
class Umgebung:
    """The programs, as far as they are there.

    ``nackt`` is a Python with no packages at all, ``mitbewerber`` one with those of the lock.
    """

    eigenes: Path
    nackt: Path
    mitbewerber: Path | None
    soffice: Path | None


def richte_ein() -> Umgebung:
    """Make the environments unless they are there already, and look for LibreOffice."""
    soffice = shutil.which("soffice")
    return Umgebung(
        eigenes=Path(sys.executable),
        nackt=_nackt(),
        mitbewerber=_mitbewerber(),
        soffice=Path(soffice) if soffice else None,
    )


def _nackt() -> Path:
    folder = ORDNER / "nackt"
    if not (folder / "bin/python").exists():
        _run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(folder)])
    return folder / "bin/python"


def _mitbewerber() -> Path | None:
    """Docxtpl, pandoc and Typst as locked; None where they cannot be had."""
    folder = ORDNER / "mitbewerber"
    python, stamp = folder / "bin/python", folder / "fertig"
    wanted = hashlib.sha256(SPERRE.read_bytes() + sys.version.encode()).hexdigest()
    if stamp.exists() and stamp.read_text() == wanted:
        return python
    print("Die Programme zum Vergleich werden geholt, rund 75 MB …")
    try:
        _run([sys.executable, "-m", "venv", "--clear", str(folder)])
        pip = [str(python), "-I", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        lock = ["--only-binary=:all:", "--require-hashes", "--requirement", str(SPERRE)]
        _run([*pip, *lock])
    except subprocess.CalledProcessError as error:
        print(f"Sie ließen sich nicht einrichten:\n{error.stdout}", file=sys.stderr)
        return None
    stamp.write_text(wanted)
    return python


def _run(arguments: Sequence[str]) -> str:
    """Run a command to its end; what it says."""
    return subprocess.run(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=True
    ).stdout


def versionen(umgebung: Umgebung) -> dict[str, str]:
    """Names and versions of everything that was measured."""
    found = {"Python": platform.python_version(), "vorlagen-gen": version("vorlagen_gen")}
    found |= {name: version(name) for name in ("weasyprint", "pandas")}
    if umgebung.soffice:
        said = _run([str(umgebung.soffice), "--headless", "--version"])
        found["LibreOffice"] = "".join(re.findall(r"LibreOffice ([\d.]+)", said)[:1])
    if umgebung.mitbewerber:
        code = f"from importlib.metadata import version as v\nfor n in {_PACKAGES}: print(n, v(n))"
        code += "\nimport pypandoc; print('pandoc', pypandoc.get_pandoc_version())"
        lines = _run([str(umgebung.mitbewerber), "-c", code]).splitlines()
        found |= dict(line.split() for line in lines)
    return found


def rechner() -> dict[str, str]:
    """What a reader needs to know of the machine; nothing that tells whose it is."""
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    return {
        "System": system,
        "Prozessor": platform.machine(),
        "Kerne": str(kerne()),
        "Arbeitsspeicher": f"{_memory_gb()} GB",
    }


def kerne() -> int:
    """How many cores this process may use."""
    import os

    return len(os.sched_getaffinity(0))


def _memory_gb() -> int:
    text = Path("/proc/meminfo").read_text(encoding="ascii")
    (kilobytes,) = re.findall(r"^MemTotal:\s+(\d+) kB", text, flags=re.MULTILINE)
    return round(int(kilobytes) / 2**20)
