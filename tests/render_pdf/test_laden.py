"""Loading WeasyPrint loads nothing that papers do not need, and breaks nothing for others."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.render_pdf.conftest import TEMPLATE

LOAD = """
import ctypes.util, sys
search = ctypes.util.find_library
from vorlagen_gen.render.pdf.laden import load_weasyprint
load_weasyprint()
assert ctypes.util.find_library is search
"""
IDLE = f"""{LOAD}
from tests.render_pdf.papiere import document, absatz
from vorlagen_gen.render.pdf import render_pdf
from pathlib import Path
render_pdf(document(absatz("Text")), Path(sys.argv[1]), Path(sys.argv[1]))
print(*sorted({{"fontTools.subset", "fontTools.varLib", "fontTools.otlLib"}} & set(sys.modules)))
"""
NEEDED = f"""{LOAD}
from weasyprint.pdf import fonts
options = fonts.subset.Options(retain_gids=True)
from fontTools import subset
assert type(options) is subset.Options
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
assert isinstance(fonts.subset.Subsetter(options), subset.Subsetter)
try:
    fonts.instantiateVariableFont(TTFont(), {{}}, static=True)
except Exception as error:
    print(type(error).__name__)
"""


def run(program: str) -> str:
    command = [sys.executable, "-c", program, str(TEMPLATE)]
    root = Path(__file__).parents[2]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root)
    return done.stdout.strip()


def test_a_paper_needs_no_parts_of_fonttools_that_take_long_to_load() -> None:
    assert run(IDLE) == ""


def test_they_are_loaded_as_soon_as_weasyprint_calls_them() -> None:
    assert run(NEEDED) == "ValueError"
