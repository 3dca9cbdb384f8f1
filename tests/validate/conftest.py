"""What the tests of this folder share."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.validate.fall import Fall


@pytest.fixture
def fall(tmp_path: Path) -> Fall:
    return Fall(tmp_path)
