"""Renew the lock files in sperren/: newest versions, with hashes, for Linux and Windows.

``make sperre`` calls it. The files name no package host; where they are resolved is told by
the caller's environment (``UV_DEFAULT_INDEX``, ``SSL_CERT_FILE``), as uv reads it.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

WURZEL = Path(__file__).resolve().parent.parent
UV = "uv==0.13.9"
COMPILE = """
    -m uv pip compile --universal --python-version 3.11 --only-binary :all:
    --generate-hashes --no-strip-extras --no-annotate --no-emit-index-url --upgrade --quiet
    --no-header
"""
WANTED = {
    "entwicklung": "pyproject.toml --group einrichtung --group entwicklung",
    "laufzeit": "pyproject.toml --group einrichtung --constraint sperren/entwicklung.txt",
    "benchmark": "--group benchmark --constraint sperren/entwicklung.txt",
}


def main() -> None:
    """Write all lock files."""
    call("-m pip install --quiet --disable-pip-version-check " + UV)
    for name, wanted in WANTED.items():
        call(f"{COMPILE} {wanted} --output-file sperren/{name}.txt")


def call(arguments: str) -> None:
    """Run this Python with ``arguments`` in the checkout."""
    subprocess.run([sys.executable, *arguments.split()], cwd=WURZEL, check=True)


if __name__ == "__main__":
    main()
