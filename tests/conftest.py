"""What holds for all tests."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

pytest_plugins = ["tests.validate.belege"]

NOTHING_SKIPPED = bool(os.environ.get("CI") or os.environ.get("NICHTS_AUSLASSEN"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Fail what would be skipped, in CI and in ``make test-gross``: there every tool is at hand."""
    report = yield
    if NOTHING_SKIPPED and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} wurde ausgelassen: {report.longrepr}"
    return report
