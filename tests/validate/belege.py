"""Counts, while the tests of the rules run, on how many wordings each rule was tried.

A paper counts for a rule if a test in ``rules/`` asked what the rule says of it: each wording
that the rule underlined as faulty, the paper as a near-miss if it kept silent. A test that
looks at several rules at once asks for those that its module names; their silence counts if
all of them kept silent. The same files count once, however many tests look at them, and so do
those that differ in digits only.

Tests run in several processes: each hands on what it asked with its reports, and the one that
collects these judges at the end. A rule is judged if all test modules that name it ran whole.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

import pytest

WURZEL = Path(__file__).parents[2]
ORDNER = Path(__file__).parent / "rules"
WANTED = 3
PROPERTY = "belege"
_DIGITS = re.compile(r"\d+")
_CODE = re.compile(r'"([A-Z]\d{3})"')

ABOUT_DIGITS = frozenset(
    [
        "F114",
        "F121",
        "F201",
        "F224",
        "F226",
        "F254",
        "F255",
        "F260",
        "F280",
        "F281",
        "F282",
        "V201",
        "V202",
        "V204",
        "V265",
    ]
)
"""Rules about a day, a year or a number: there, Good Friday and Easter Monday differ in digits.

For all others, two papers that differ in digits only are one.
"""


class Frage(NamedTuple):
    """What a test asked of a paper: for the codes that begin so, and who underlined what.

    ``papier`` and ``ohne_ziffern`` are fingerprints of the paper and of it without its digits.
    """

    code: str
    found: tuple[tuple[str, str], ...]
    papier: str
    ohne_ziffern: str


class Beleg:
    """The wordings a rule underlined and the papers it kept silent on, with digits or without."""

    def __init__(self, *, are_digits_wordings: bool) -> None:
        """Nothing was tried."""
        self._are_digits_wordings = are_digits_wordings
        self.faulty: set[tuple[str, str]] = set()
        self.silent: set[str] = set()

    def add(self, frage: Frage, typed: Iterable[str]) -> None:
        """Count what was underlined in the paper of ``frage``, or its silence."""
        papier = frage.papier if self._are_digits_wordings else frage.ohne_ziffern
        wordings = {each if self._are_digits_wordings else _DIGITS.sub("0", each) for each in typed}
        self.faulty.update((papier, wording) for wording in wordings)
        if not wordings:
            self.silent.add(papier)

    @property
    def is_enough(self) -> bool:
        """Whether there are enough of both."""
        return min(len(self.faulty), len(self.silent)) >= WANTED


class Belege:
    """Of each rule what it was tried on; where its code is, with digits and without."""

    def __init__(self) -> None:
        """Nothing was tried."""
        self.with_digits = defaultdict[str, Beleg](partial(Beleg, are_digits_wordings=True))
        self.without = defaultdict[str, Beleg](partial(Beleg, are_digits_wordings=False))

    def add(self, frage: Frage, named: Iterable[str]) -> None:
        """Count ``frage`` for the rules it asked for, of those that its module names."""
        asked = [code for code in named if code.startswith(frage.code)]
        spoke = {code for code, _ in frage.found}.intersection(asked)
        for code in spoke or asked:
            typed = [text for who, text in frage.found if who == code]
            self.with_digits[code].add(frage, typed)
            self.without[code].add(frage, typed)

    def faults(self, codes: Iterable[str]) -> Iterator[str]:
        """A line for each rule that was tried on too little."""
        for code in sorted(codes):
            beleg = (self.with_digits if code in ABOUT_DIGITS else self.without)[code]
            if not beleg.is_enough:
                yield (
                    f"{code}: {len(beleg.faulty)} faulty wordings and {len(beleg.silent)} "
                    f"near-misses; wanted are {WANTED} of each"
                )
            elif code in ABOUT_DIGITS and self.without[code].is_enough:
                yield f"{code}: tried on enough, even if digits were no wordings"


def named_codes(module: Path) -> frozenset[str]:
    """The codes that a test module names."""
    return frozenset(_CODE.findall(module.read_text(encoding="utf-8")))


class Zaehlwerk:
    """The plugin: collects what was asked, and fails a run in which a rule was tried too little."""

    def __init__(self) -> None:
        """Nothing ran."""
        self.belege = Belege()
        self.ran: set[str] = set()
        self.lines: list[str] = []
        self.named = cache(lambda module: named_codes(ORDNER / module))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count what a test asked; its last report tells."""
        path = report.nodeid.partition("::")[0]
        if report.when != "teardown" or (WURZEL / path).parent != ORDNER:
            return
        module = path.rpartition("/")[2]
        self.ran.add(module)
        for name, value in report.user_properties:
            if name == PROPERTY:
                for code, found, *papier in json.loads(str(value)):
                    frage = Frage(code, tuple(map(tuple, found)), *papier)
                    self.belege.add(frage, self.named(module))

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """Judge the rules whose test modules ran whole, unless something failed anyway."""
        config = session.config
        if exitstatus or hasattr(config, "workerinput") or _is_part(config):
            return
        self.lines = list(self.belege.faults(self._judged()))
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
