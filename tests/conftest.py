"""What holds for all tests."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator

import pytest
from hypothesis import HealthCheck, settings

from vorlagen_gen.werkstatt import halle

pytest_plugins = ["tests.geteilt", "tests.validate.belege"]

# How long examples take says nothing on a machine that does much else.
settings.register_profile(
    "ohne_uhr", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ohne_uhr")

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


def pytest_collection_finish() -> None:
    """Keep the tests themselves out of what is searched for garbage: they live to the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True, scope="session")
def _one_cpu() -> Iterator[None]:
    """A build within a test does all work in the test's own process.

    There it is cheap, can be seen, and uses libraries that are loaded; so it is in what fixtures
    build for a whole session. Builds as processes of their own use all CPUs, as everywhere;
    ``tests/werkstatt`` asks for processes by number.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(halle, "cpus", lambda: 1)
        yield
