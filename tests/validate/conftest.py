"""What the tests of this folder share."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.validate.belege import PROPERTY
from tests.validate.fall import Fall


@pytest.fixture
def fall(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Fall]:
    fall = Fall(tmp_path)
    yield fall
    request.node.user_properties.append((PROPERTY, json.dumps(fall.fragen)))
