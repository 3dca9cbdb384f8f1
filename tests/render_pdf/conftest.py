"""Papers rendered once for all tests that only look at them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

import pytest
from tests.render_pdf.papiere import volles_papier

from vorlagen_gen.document import Document
from vorlagen_gen.render.pdf import render_pdf

TEMPLATE = Path(__file__).parents[2] / "templates" / "muenster"

Setzen: TypeAlias = Callable[[Document], bytes]


@pytest.fixture(scope="session")
def setzen(tmp_path_factory: pytest.TempPathFactory) -> Setzen:
    """Renders a paper with the city's template."""
    project = tmp_path_factory.mktemp("projekt")
    return lambda paper: render_pdf(paper, TEMPLATE, project)


@pytest.fixture(scope="session")
def volles_pdf(setzen: Setzen) -> bytes:
    """The paper with everything in it."""
    return setzen(volles_papier())
