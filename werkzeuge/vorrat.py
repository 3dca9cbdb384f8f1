"""Save what the set-up fetches into ``vorrat/``: then it works without a network.

``vorrat/python`` holds the wheels of the lock for building papers, ``vorrat/system`` the Debian
packages with all they depend on. Both are for machines of the same kind: the same Debian, the
same processor, the same Python version. ``einrichten.py`` uses the folder wherever it lies in
the checkout.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

WURZEL = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(WURZEL))

from einrichten import GRUNDLAGE, LAUFZEIT, VORRAT  # noqa: E402 -- found through the line above

APT = shutil.which("apt-get") or ""


def main() -> None:
    """Fill ``vorrat/`` anew; what was there before stays until the new one is complete."""
    new = VORRAT.with_name("vorrat.neu")
    shutil.rmtree(new, ignore_errors=True)
    save_wheels(new / "python")
    if APT:
        save_packages(new / "system", [paket.name for paket in GRUNDLAGE])
    shutil.rmtree(VORRAT, ignore_errors=True)
    new.rename(VORRAT)
    megabytes = sum(file.stat().st_size for file in VORRAT.rglob("*") if file.is_file()) // 10**6
    print(f"vorrat/ ist vollständig ({megabytes} MB). Kopieren Sie den Ordner mit dem Projekt.")


def save_wheels(folder: Path) -> None:
    """The wheels of the lock, checked against its hashes."""
    pip = [sys.executable, "-I", "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    lock = ["--only-binary=:all:", "--require-hashes", "--requirement", str(LAUFZEIT.path)]
    subprocess.run([*pip, *lock, "--dest", str(folder)], check=True)


def save_packages(folder: Path, names: Iterable[str]) -> None:
    """The Debian packages ``names`` and all they need beyond a bare system."""
    folder.mkdir(parents=True)
    needed = sorted(installed_by(names) - installed_by(["?priority(required)"]))
    as_caller = ["-o", "APT::Sandbox::User=root"] if os.geteuid() == 0 else []
    subprocess.run([APT, "-q", *as_caller, "download", *needed], cwd=folder, check=True)


def installed_by(names: Iterable[str]) -> set[str]:
    """What apt would install for ``names`` on a machine that has nothing at all."""
    nothing = ["-o", f"Dir::State::status={os.devnull}", "--no-install-recommends"]
    simulation = [APT, "--simulate", *nothing, "install", *names]
    said = subprocess.run(simulation, capture_output=True, text=True, check=True).stdout
    return {line.split()[1] for line in said.splitlines() if line.startswith("Inst ")}


if __name__ == "__main__":
    main()
