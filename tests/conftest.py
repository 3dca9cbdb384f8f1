"""What holds for all tests."""

from __future__ import annotations

import os
from collections.abc import Generator

import pytest

from vorlagen_gen.werkstatt import halle

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


@pytest.fixture(autouse=True)
def _one_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """A build within a test does all work in the test's own process.

    There it is cheap, can be seen, and uses libraries that are loaded. Builds as processes of
    their own use all CPUs, as everywhere; ``tests/werkstatt`` asks for processes by number.
    """
    monkeypatch.setattr(halle, "cpus", lambda: 1)
