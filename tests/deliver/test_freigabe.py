from __future__ import annotations

from datetime import date

import pytest

from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.deliver.freigabe import nachreichungen, obstacles
from vorlagen_gen.model.vorlage import Anlage, Vorlage
from vorlagen_gen.model.werte import Status

FINAL = Vorlage().model_copy(update={"status": Status.FINAL})


def verdicts(*verdicts: Verdict) -> list[Pruefung]:
    return [Pruefung("Seiten", verdict, (), "pypdfium2") for verdict in verdicts]


def test_nothing_keeps_a_final_paper_back_whose_checks_passed() -> None:
    assert obstacles(FINAL, verdicts(Verdict.PASSED, Verdict.PASSED)) == ()


@pytest.mark.parametrize(
    ("found", "text"),
    [
        ([Verdict.FAILED], "Eine Prüfung ist nicht bestanden."),
        ([Verdict.NOT_RUN, Verdict.PASSED], "Eine Prüfung ist nicht gelaufen."),
        ([Verdict.FAILED, Verdict.FAILED], "2 Prüfungen sind nicht bestanden."),
    ],
)
def test_what_did_not_pass_keeps_it_back(found: list[Verdict], text: str) -> None:
    assert obstacles(FINAL, verdicts(*found)) == (f"Nicht zum Hochladen bereit: {text}",)


def test_a_draft_and_a_sample_are_never_ready() -> None:
    (draft,) = obstacles(FINAL.model_copy(update={"status": Status.ENTWURF, "muster": True}), [])
    (sample,) = obstacles(FINAL.model_copy(update={"muster": True}), [])
    assert "Entwurf" in draft
    assert "Muster" in sample


def test_an_anlage_that_comes_later_keeps_nothing_back_and_is_named() -> None:
    later = Anlage().model_copy(update={"nummer": "3", "nachgereicht": date(2025, 2, 12)})
    paper = FINAL.model_copy(update={"anlagen": (Anlage(), later)})
    assert obstacles(paper, []) == ()
    (sentence,) = nachreichungen(paper)
    assert sentence.startswith("Die Anlage 3 wird bis 12.02.2025 nachgereicht")
