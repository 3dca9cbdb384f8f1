"""A typed number of indicators or fields that the catalogue does not have is found."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall
from tests.validate.indikatorfall import mit_katalog
from tests.validate.markiert import unterstrichen

GEBUNDEN = "[[indikatoren status]]\n\n"


@pytest.mark.parametrize(
    "text",
    [
        "Das Monitoring umfasst ⟦43 Indikatoren⟧ in [[handlungsfelder anzahl]] Handlungsfeldern.",
        "Die ⟦fünf Indikatoren⟧ stehen in der Anlage.",
        "Alle ⟦drei Handlungsfelder⟧ sind wichtig. Von den ⟦5 Indikatoren⟧ steigen drei.",
        "Das Monitoring gliedert sich in ⟦8 Handlungsfelder⟧ mit insgesamt ⟦43 Indikatoren⟧.",
        "Die ⟦sechs Indikatoren⟧ des Monitorings sind neu.",
    ],
)
def test_another_number_than_that_of_the_catalogue_is_found(fall: Fall, text: str) -> None:
    unterstrichen(mit_katalog(fall), "I221", GEBUNDEN + text)


@pytest.mark.parametrize(
    "text",
    [
        "Das Monitoring umfasst 4 Indikatoren in zwei Handlungsfeldern. Alle vier Indikatoren.",
        "Das Leitbild hat zwölf Handlungsfelder, und die 12 Handlungsfelder des Leitbilds bleiben.",
        "In drei Handlungsfeldern stieg er. Drei Indikatoren zeigen, dass es geht.",
        "Die drei Indikatoren zur Bildung und die zwei, die folgen. Die drei, die neu sind.",
        "Das Handlungsfeld hat [[handlungsfeld 1 anzahl]] Indikatoren, das andere Feld hat einen.",
        "Das Handlungsfeld Bildung umfasst drei Indikatoren.",
        "Insgesamt 1.200 Indikatoren-Blätter und die 12 Indikatorenlisten.",
    ],
)
def test_parts_and_the_fields_of_the_leitbild_are_silent(fall: Fall, text: str) -> None:
    unterstrichen(mit_katalog(fall), "I221", GEBUNDEN + text)


def test_a_paper_that_uses_no_indicator_may_count_others(fall: Fall) -> None:
    unterstrichen(mit_katalog(fall), "I221", "Das Monitoring umfasst 43 Indikatoren.")
