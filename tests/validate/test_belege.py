"""Each rule is tried on three faulty wordings and three near-misses, or the run fails."""

from __future__ import annotations

from collections import defaultdict

import pytest
from tests.validate.belege import ORDNER, Beleg, Frage, add_frage, missing, named_codes

from vorlagen_gen.validate.rules import RULES

NAMED = frozenset({"V101", "V102"})
TYPED = ("V101", "getippt")


def counted(*fragen: Frage) -> dict[str, tuple[int, int]]:
    """Of each rule, how many faulty wordings and how many near-misses."""
    belege: dict[str, Beleg] = defaultdict(Beleg)
    for frage in fragen:
        add_frage(belege, frage, NAMED)
    return {code: (len(beleg.faulty), len(beleg.silent)) for code, beleg in belege.items()}


def test_every_rule_is_named_by_a_test_module_and_this_run_counts(
    pytestconfig: pytest.Config,
) -> None:
    named = {code for module in ORDNER.glob("test_*.py") for code in named_codes(module)}
    assert RULES.keys() - named == set()
    assert pytestconfig.pluginmanager.hasplugin("zaehlwerk")


def test_a_wording_and_a_paper_count_once() -> None:
    again = Frage("V101", (TYPED,), "a")
    assert counted(again, again, Frage("V101", (TYPED,), "b")) == {"V101": (2, 0)}
    assert counted(Frage("V101", (TYPED, TYPED, ("V101", "anders")), "a")) == {"V101": (2, 0)}
    assert counted(Frage("V101", (), "a"), Frage("V101", (), "a")) == {"V101": (0, 1)}


def test_who_asks_for_all_asks_for_those_it_names() -> None:
    assert counted(Frage("", (), "a")) == {"V101": (0, 1), "V102": (0, 1)}
    assert counted(Frage("", (("V999", "x"), TYPED), "a")) == {"V101": (1, 0)}
    assert counted(Frage("V999", (("V999", "x"),), "a")) == {}


def test_too_few_are_told() -> None:
    belege: dict[str, Beleg] = defaultdict(Beleg)
    for paper in "abc":
        add_frage(belege, Frage("V101", (), paper), NAMED)
    assert list(missing(["V101", "V102"], belege)) == [
        "V101: 0 faulty wordings, wanted are 3",
        "V102: 0 faulty wordings, wanted are 3",
        "V102: 0 near-misses, wanted are 3",
    ]
