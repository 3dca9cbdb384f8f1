"""Word files end no line at the sign of Bürger*innen, as LibreOffice sets them.

How Microsoft Word hyphenates, nothing here shows.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.render_pdf.lesen import area_text
from tests.render_pdf.papiere import absatz, document
from tests.seiten.libreoffice import printed

from vorlagen_gen.render.docx import render_docx

pytestmark = pytest.mark.gross

ROOT = Path(__file__).parents[2]
SIGNS = ("*", ":", "_")
HYPHEN_AT_LINE_END = "\ufffe"


def test_no_line_ends_at_the_sign(tmp_path: Path) -> None:
    fillers = ["i" * count + " " for count in range(100, 190, 2)]
    texts = [f"{filler}Mitarbeiter{sign}innen" for sign in SIGNS for filler in fillers]
    word = render_docx(document(*map(absatz, texts)), ROOT / "templates" / "muenster", ROOT)
    pages = printed({"formen": word}, tmp_path)["formen"]
    text = "\n".join(area_text(page) for page in pages)
    lines = text.replace("\r", "").replace(HYPHEN_AT_LINE_END, "\n").split("\n")
    ends = [line.rstrip("-") for line in lines]
    assert any(end.endswith("Mitarbei") for end in ends)
    assert [end for end in ends if end.endswith(("arbeiter", *SIGNS))] == []
    assert [line for line in lines if line.startswith((*SIGNS, "innen"))] == []
