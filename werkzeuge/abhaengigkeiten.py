"""Write docs/abhaengigkeiten.md: every locked package, its licence and what it is there for.

The versions come from the lock files, the licences from the metadata of the packages in
``.venv``. ``make sperre`` calls it; a test compares its text with the file.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageMetadata, PackageNotFoundError, metadata
from pathlib import Path

WURZEL = Path(__file__).resolve().parent.parent
SEITE = WURZEL / "docs/abhaengigkeiten.md"

# Locked for other systems, a newer Python or the benchmark, so not in this .venv: read from the
# metadata of this version. pypandoc-binary holds pandoc, a program of its own.
ELSEWHERE = {
    "brotlicffi 1.2.1.0": "MIT",
    "colorama 0.4.6": "BSD-3-Clause",
    "numpy 2.5.5": "BSD-3-Clause AND 0BSD AND MIT AND Zlib AND CC0-1.0",
    "pypandoc-binary 1.17": "MIT AND GPL-2.0-or-later",
    "typst 0.15.2": "Apache-2.0",
}
# What metadata say in words, as SPDX says it.
SPDX = {
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD 2-Clause License": "BSD-2-Clause",
    "BSD License": "BSD-3-Clause",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "Dual License": "Apache-2.0 OR BSD-3-Clause",  # python-dateutil: its LICENSE file
    "GNU General Public License v2 or later (GPLv2+)": "GPL-2.0-or-later",
    "GNU Lesser General Public License v2 or later (LGPLv2+)": "LGPL-2.0-or-later",
    "MIT + MPL 1.1/GPL 2.0/LGPL 2.1": "MIT AND (MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later)",
    "MIT License": "MIT",
    "Mozilla Public License 1.1 (MPL 1.1)": "MPL-1.1",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "ZPL 2.1": "ZPL-2.1",
}
KOPF = """\
# Abhängigkeiten und ihre Lizenzen

Diese Seite schreibt `make sperre`; ein Test hält sie auf dem Stand der Sperren in `sperren/`.
Die Lizenzen stammen aus den Angaben der Pakete. Keine davon ist die AGPL: Sie würde auch
verpflichten, wer das Programm nur als Dienst anbietet.

Vom System kommen dazu Python (PSF-2.0), Pango (LGPL-2.0-or-later), HarfBuzz (MIT), das Wörterbuch
hunspell-de-de (GPL-2.0-only OR GPL-3.0-only) und die Schriften Liberation (OFL-1.1) und DejaVu
(Bitstream-Vera). Sie werden benutzt, nicht weitergegeben; eingebettet in die PDF-Dateien werden nur
die Schriften, und das erlauben deren Lizenzen.

chunspell enthält Hunspell selbst. Von dessen drei Lizenzen ist hier die LGPL-2.1-or-later gewählt.
"""
TESTS = """\
Für `make test-gross` kommen dazu LibreOffice (MPL-2.0), Poppler (GPL-2.0-or-later) und Chromium
(BSD-3-Clause) vom System und über npm axe-core (MPL-2.0) und ooxml-validator (MIT). playwright
bringt Node.js (MIT) mit; den Browser holt es nicht, es nimmt den des Systems.
"""
BENCHMARK = """\
Diese Pakete liegen in einer eigenen Umgebung (`.benchmark/`) und sind kein Teil des Programms.
"""


def write_page() -> str:
    """The text of the page."""
    laufzeit = list(read_lock("laufzeit"))
    entwicklung = [package for package in read_lock("entwicklung") if package not in laufzeit]
    benchmark = [package for package in read_lock("benchmark") if package not in laufzeit]
    return "\n".join(
        [
            KOPF,
            "## Womit Vorlagen gebaut werden\n",
            table(laufzeit),
            "## Was nur die Tests brauchen\n",
            TESTS,
            table(entwicklung),
            "## Womit nur `make benchmark` vergleicht\n",
            BENCHMARK,
            table(benchmark),
        ]
    )


def read_lock(name: str) -> Iterator[tuple[str, str]]:
    """Names and versions in ``sperren/<name>.txt``."""
    text = (WURZEL / "sperren" / f"{name}.txt").read_text(encoding="utf-8")
    for match in re.finditer(r"^([\w.-]+)(?:\[[^]]*\])?==([^ ]+)", text, flags=re.MULTILINE):
        yield match[1], match[2]


def table(packages: list[tuple[str, str]]) -> str:
    """A Markdown table of packages, versions and licences."""
    rows = [f"| {name} | {version} | {licence(name, version)} |" for name, version in packages]
    return "\n".join(["| Paket | Version | Lizenz |", "|---|---|---|", *rows, ""])


def licence(name: str, version: str) -> str:
    """The SPDX expression of a package.

    Raises:
        SystemExit: Another version is installed, or its metadata name no known licence.
    """
    if f"{name} {version}" in ELSEWHERE:
        return ELSEWHERE[f"{name} {version}"]
    try:
        fields = metadata(name)
    except PackageNotFoundError:
        sys.exit(f"{name} {version} ist nicht installiert; tragen Sie die Lizenz in ELSEWHERE ein.")
    if fields["Version"] != version:
        sys.exit(f"{name}: gesperrt ist {version}, installiert ist {fields['Version']}.")
    spdx = " OR ".join(SPDX.get(words, words) for words in stated(fields))
    if not re.fullmatch(r"\(?[\w.+-]+( (OR|AND) \(?[\w.+-]+\)?)*", spdx):
        sys.exit(f"{name} {version}: Die Lizenz »{spdx}« ist unbekannt; ergänzen Sie SPDX.")
    return spdx


def stated(fields: PackageMetadata) -> list[str]:
    """What metadata say about the licence, in the first field that says it briefly."""
    for field in ("License-Expression", "License"):
        brief = "".join(fields.get_all(field) or [])
        if brief and "\n" not in brief:
            return [brief]
    classifiers = fields.get_all("Classifier") or []
    return [words.rpartition(" :: ")[2] for words in classifiers if words.startswith("License ::")]


if __name__ == "__main__":
    SEITE.write_text(write_page(), encoding="utf-8", newline="\n")
