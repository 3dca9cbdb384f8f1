"""Five hundred of the hundred thousand mutations of ``make fuzz``, half of them in each run."""

from __future__ import annotations

from random import Random

import pytest
from tests.zufall.mutationen import ALLE, MUTATIONS, WENIGE, Mutant, report

BUNDLE = 25


@pytest.fixture(scope="session")
def mutant(tmp_path_factory: pytest.TempPathFactory) -> Mutant:
    return Mutant(tmp_path_factory.mktemp("mutant"))


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(first, marks=() if number % 2 == 0 else pytest.mark.gross)
        for number, first in enumerate(range(0, WENIGE, BUNDLE))
    ],
)
def test_no_broken_file_breaks_the_program(first: int, mutant: Mutant) -> None:
    for seed in range(first, first + BUNDLE):
        assert not (faults := mutant.faults(seed)), report(seed, faults)


def test_every_mutation_changes_something() -> None:
    text = "betreff: Beispiel\nanlagen:\n  - {nummer: 1, titel: ä}\n".encode()
    random = Random(0)  # noqa: S311 -- a test case, not a secret
    for mutation in MUTATIONS:
        assert any(mutation(text, random) != text for _ in range(20)), mutation
    assert (ALLE, WENIGE) == (100_000, 500)
