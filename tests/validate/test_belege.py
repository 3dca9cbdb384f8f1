"""Each rule is tried on three faulty wordings and three near-misses, or the run fails."""

from __future__ import annotations

import pytest
from tests.validate.belege import ORDNER, Belege, Frage, Zaehlwerk, named_codes

from vorlagen_gen.validate.rules import RULES

NAMED = ("V101", "V102")
TYPED = ("V101", "getippt")


def frage(code: str, papier: str, *found: tuple[str, str]) -> Frage:
    """What a test asked of a paper whose last letter is a digit."""
    return Frage(code, found, papier, papier[:-1])


def counted(*fragen: Frage) -> dict[str, tuple[int, int]]:
    """Of each rule, how many faulty wordings and how many near-misses."""
    belege = Belege()
    for each in fragen:
        belege.add(each, NAMED)
    return {code: (len(each.faulty), len(each.silent)) for code, each in belege.without.items()}


def test_every_rule_is_named_by_a_test_module_and_this_run_counts(
    pytestconfig: pytest.Config,
) -> None:
    named = {code for module in ORDNER.glob("test_*.py") for code in named_codes(module)}
    assert RULES.keys() - named == set()
    assert pytestconfig.pluginmanager.hasplugin("zaehlwerk")


def test_a_wording_and_a_paper_count_once() -> None:
    again = frage("V101", "a1", TYPED)
    assert counted(again, again, frage("V101", "b1", TYPED)) == {"V101": (2, 0)}
    assert counted(frage("V101", "a1", TYPED, TYPED, ("V101", "anders"))) == {"V101": (2, 0)}
    assert counted(frage("V101", "a1"), frage("V101", "a1")) == {"V101": (0, 1)}


def test_other_digits_are_no_other_wording() -> None:
    dated = [frage("V101", f"a{day}", ("V101", f"am {day}.")) for day in range(3)]
    assert counted(*dated, frage("V101", "b1"), frage("V101", "b2")) == {"V101": (1, 1)}


def test_who_asks_for_all_asks_for_those_it_names() -> None:
    assert counted(frage("", "a1")) == {"V101": (0, 1), "V102": (0, 1)}
    assert counted(frage("", "a1", ("V999", "x"), TYPED)) == {"V101": (1, 0)}
    assert counted(frage("V999", "a1", ("V999", "x"))) == {}


def test_too_few_are_told_and_digits_that_need_not_count() -> None:
    belege = Belege()
    for papier in ("a1", "b1", "c1"):
        for code in ("V101", "F114"):
            belege.add(frage(code, papier), [code])
        belege.add(frage("F114", papier, ("F114", "x")), ["F114"])
    assert list(belege.faults(["V101", "F114", "V102"])) == [
        "F114: tried on enough, even if digits were no wordings",
        "V101: 0 faulty wordings and 3 near-misses; wanted are 3 of each",
        "V102: 0 faulty wordings and 0 near-misses; wanted are 3 of each",
    ]


def test_a_module_elsewhere_that_is_called_the_same_is_none_of_the_rules() -> None:
    zaehlwerk = Zaehlwerk()
    for folder in ("tests/browser/formular", "tests/validate/rules"):
        assert zaehlwerk.ran == set()
        name = f"{folder}/test_uebernommenes.py"
        zaehlwerk.pytest_runtest_logreport(
            pytest.TestReport(
                f"{name}::test_x", (name, 1, "test_x"), {}, "passed", None, "teardown"
            )
        )
    assert zaehlwerk.ran == {"test_uebernommenes.py"}
