"""Word by docxtpl, PDF by LibreOffice: one Python process, then as few of LibreOffice as can be.

Runs in the environment of the benchmark:
``python docxtpl_libreoffice.py TEMPLATES INPUTS OUTPUT PROFILE``. Each file of ``INPUTS`` holds
a list of documents. With ``-`` for ``INPUTS``, paths come one a line on the standard input, and
each is answered when its PDF files are there.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate, RichText

_MOST_FILES = 240
"""LibreOffice 7.4 passes over all but the first 255 words of its call, without a word."""


def main(templates: Path, inputs: str, output: Path, profile: Path) -> None:
    """Make everything, or wait for orders."""
    if inputs != "-":
        words = [
            word
            for file in sorted(Path(inputs).glob("*.json"))
            for word in write(file, templates, output)
        ]
        convert(words, output, profile)
        return
    for line in sys.stdin:
        convert(write(Path(line.strip()), templates, output), output, profile)
        print("fertig", flush=True)


def write(file: Path, templates: Path, output: Path) -> list[Path]:
    """Fill the templates of a paper; the Word files."""
    return [fill(each, templates, output) for each in json.loads(file.read_text("utf-8"))]


def fill(document: dict[str, Any], templates: Path, output: Path) -> Path:
    """Fill a template; docxtpl needs to load it anew for each document."""
    context = document["daten"]
    for block in context["bloecke"]:
        if block["art"] == "absatz":
            block["lauf"] = rich(block)
    template = DocxTemplate(templates / document["vorlage"])
    template.render(context, autoescape=True)
    word = output / f"{document['name']}.docx"
    template.save(word)
    return word


def rich(block: dict[str, Any]) -> RichText:
    """A paragraph with bold and italics, and the number of its note."""
    text = RichText()
    for piece, look in block["laeufe"]:
        text.add(piece, bold=look == "fett", italic=look == "kursiv")
    if block["note"]:
        text.add(block["note"], superscript=True)
    return text


def convert(words: Sequence[Path], output: Path, profile: Path) -> None:
    """Turn Word files into tagged PDF; one process for as many as LibreOffice takes."""
    options = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
    call = ["soffice", "--headless", f"-env:UserInstallation={profile.as_uri()}"]
    call += ["--convert-to", options, "--outdir", str(output)]
    for first in range(0, len(words), _MOST_FILES):
        files = map(str, words[first : first + _MOST_FILES])
        subprocess.run([*call, *files], check=True, capture_output=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]).absolute())
