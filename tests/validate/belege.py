"""Counts, while the tests of the rules run, on how many wordings each rule was tried.

A paper counts for a rule if a test in ``rules/`` asked what the rule says of it: each wording
that the rule underlined as faulty, the paper as a near-miss if it kept silent. A test that
looks at several rules at once asks for those that its module names; their silence counts if
all of them kept silent. The same files count once, however many tests look at them.

Tests run in several processes: each hands on what it asked with its reports, and the one that
collects these judges at the end. A rule is judged if all test modules that name it ran whole.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ORDNER = Path(__file__).parent / "rules"
WANTED = 3
PROPERTY = "belege"
_CODE = re.compile(r'"([A-Z]\d{3})"')

FEWER_FAULTS: dict[str, str] = {}
"""Rules whose fault has fewer than three forms, with the reason."""

FEWER_NEAR_MISSES: dict[str, str] = {}
"""Rules that fewer than three things come near to, with the reason."""


class Frage(NamedTuple):
    """What a test asked of a paper: for the codes that begin so, and who underlined what."""

    code: str
    found: tuple[tuple[str, str], ...]
    papier: str


class Beleg:
    """What a rule was tried on; ``papier`` is the fingerprint of a paper."""

    def __init__(self) -> None:
        """Nothing was tried."""
        self.faulty: set[tuple[str, str]] = set()
        self.silent: set[str] = set()


def named_codes(module: Path) -> frozenset[str]:
    """The codes that a test module names."""
    return frozenset(_CODE.findall(module.read_text(encoding="utf-8")))


def add_frage(belege: dict[str, Beleg], frage: Frage, named: frozenset[str]) -> None:
    """Count ``frage`` for the rules it asked for, of those that its module names."""
    asked = [code for code in named if code.startswith(frage.code)]
    spoke = [(code, typed) for code, typed in frage.found if code in asked]
    for code, typed in spoke:
        belege[code].faulty.add((frage.papier, typed))
    for code in asked if not spoke else ():
        belege[code].silent.add(frage.papier)


def missing(codes: Iterable[str], belege: dict[str, Beleg]) -> Iterator[str]:
    """A line for each rule that was tried on too few papers, or excepted for no need."""
    for code in sorted(codes):
        beleg = belege[code]
        for count, excepted, what in (
            (len(beleg.faulty), FEWER_FAULTS, "faulty wordings"),
            (len(beleg.silent), FEWER_NEAR_MISSES, "near-misses"),
        ):
            if (count < WANTED) != (code in excepted):
                why = ", yet it is excepted" if code in excepted else ""
                yield f"{code}: {count} {what}, wanted are {WANTED}{why}"


class Zaehlwerk:
    """The plugin: collects what was asked, and fails a run in which a rule was tried too little."""

    def __init__(self) -> None:
        """Nothing ran."""
        self.belege: dict[str, Beleg] = defaultdict(Beleg)
        self.ran: set[str] = set()
        self.lines: list[str] = []
        self.named = cache(lambda module: named_codes(ORDNER / module))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count what a test asked; its last report tells."""
        module = report.nodeid.partition("::")[0].rpartition("/")[2]
        if report.when != "teardown" or not (ORDNER / module).is_file():
            return
        self.ran.add(module)
        for name, value in report.user_properties:
            if name == PROPERTY:
                for code, found, papier in json.loads(str(value)):
                    spoke = tuple((code, typed) for code, typed in found)
                    add_frage(self.belege, Frage(code, spoke, papier), self.named(module))

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Judge the rules whose test modules ran whole, unless something failed anyway."""
        config = session.config
        if exitstatus or hasattr(config, "workerinput") or _is_part(config):
            return
        self.lines = list(missing(self._judged(), self.belege))
        if self.lines:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def _judged(self) -> set[str]:
        from vorlagen_gen.validate.rules import RULES

        left_out = {each.name for each in ORDNER.glob("test_*.py")} - self.ran
        unknown = {code for module in left_out for code in self.named(module)}
        ran = {code for module in self.ran for code in self.named(module)}
        return (ran & RULES.keys()) - unknown

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say which rules want more wordings."""
        if self.lines:
            terminalreporter.section("rules that were tried on too few wordings")
            terminalreporter.write_line("\n".join(self.lines))


def _is_part(config: pytest.Config) -> bool:
    """Whether only some tests of a module run."""
    option = config.option
    chosen = option.keyword or option.deselect or option.collectonly
    return bool(chosen) or any("::" in arg for arg in config.args)


def pytest_configure(config: pytest.Config) -> None:
    """Count in this run."""
    config.pluginmanager.register(Zaehlwerk(), "zaehlwerk")
