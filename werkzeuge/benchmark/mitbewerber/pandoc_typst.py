"""Word by pandoc, PDF by Typst; pandoc is called once for each file, as it has to be.

Runs in the environment of the benchmark: ``python pandoc_typst.py TEMPLATE INPUTS OUTPUT``.
With ``-`` for ``INPUTS``, paths without their endings come one a line on the standard input, and
each is answered when the PDF files of the paper are there.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pypandoc
import typst

PANDOC = pypandoc.get_pandoc_path()


def main(template: Path, inputs: str, output: Path) -> None:
    """Make everything, or wait for orders."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        if inputs != "-":
            make(sorted(Path(inputs).glob("*.md")), template, output, pool)
            return
        for line in sys.stdin:
            paper = Path(line.strip())
            make(sorted(paper.parent.glob(f"{paper.name}*.md")), template, output, pool)
            print("fertig", flush=True)


def make(files: Iterable[Path], template: Path, output: Path, pool: ThreadPoolExecutor) -> None:
    """Both files of each document, on all cores."""
    list(pool.map(lambda file: both(file, template, output), files))


def both(file: Path, template: Path, output: Path) -> None:
    """The Word file and the PDF of a document."""
    pandoc(file, output / f"{file.stem}.docx")
    source = output / f"{file.stem}.typ"
    pandoc(file, source, f"--template={template}")
    typst.compile(source, output=source.with_suffix(".pdf"), pdf_standards=["ua-1"])


def pandoc(file: Path, target: Path, *options: str) -> None:
    """Convert a file; what it is to become is told by the ending of ``target``."""
    call = [PANDOC, str(file), "--from=markdown", "--standalone", "--output", str(target)]
    subprocess.run([*call, *options], check=True, capture_output=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3]))
