"""A form hands over all values: only what differs is changed."""

from __future__ import annotations

import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.edit.test_jede_aenderung import Papier
from tests.zufall.schreibstile import random_mapping

from vorlagen_gen.edit.aendern import with_changes
from vorlagen_gen.edit.aenderung import (
    Aenderung,
    Einfuegen,
    Entfernen,
    Setzen,
    Verschieben,
    applied,
    resolved,
)
from vorlagen_gen.edit.feldfolge import felder_of
from vorlagen_gen.edit.inhalt import Inhalt, cleaned, inhalt_of
from vorlagen_gen.edit.unterschied import unterschied
from vorlagen_gen.model.vorlage import Vorlage


def equal(one: Inhalt, other: Inhalt) -> bool:
    """Whether both say the same, in whatever order of fields."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


@pytest.mark.parametrize(
    ("alt", "neu", "expected"),
    [
        ({"a": "1"}, {"a": "1\n"}, ()),
        ({"a": "1", "b": "2"}, {"b": "2", "a": "1"}, ()),
        ({"a": "1"}, {"a": "2"}, (Setzen(("a",), "2"),)),
        ({"a": "1"}, {"b": "2"}, (Setzen(("b",), "2"), Entfernen(("a",)))),
        ({"a": ["x", "y"]}, {"a": ["x", "n", "y"]}, (Einfuegen(("a", 1), "n"),)),
        ({"a": ["x", "y", "z"]}, {"a": ["x", "z"]}, (Entfernen(("a", 1)),)),
        ({"a": ["x", "y", "z"]}, {"a": ["z", "x", "y"]}, (Verschieben(("a", 2), 0),)),
        (
            {"a": [{"b": "1", "c": "2"}, "y"]},
            {"a": [{"b": "1", "c": "3"}, "y"]},
            (Setzen(("a", 0, "c"), "3"),),
        ),
    ],
)
def test_no_more_is_changed_than_differs(
    alt: Inhalt, neu: Inhalt, expected: tuple[Aenderung, ...]
) -> None:
    assert unterschied(alt, neu) == expected


@given(st.integers(0, 2**32))
def test_what_differs_leads_from_any_values_to_any_others(seed: int) -> None:
    random = Random(seed)  # noqa: S311 -- test data
    inhalt, neu = (cleaned(random_mapping(random)) for _ in range(2))
    for aenderung in unterschied(inhalt, neu):
        inhalt = applied(inhalt, resolved(inhalt, aenderung), felder_of(Vorlage))
    assert equal(inhalt, neu)


@given(st.integers(0, 2**32))
def test_a_file_says_what_a_form_says(seed: int) -> None:
    papier = Papier(seed)
    alt = inhalt_of(papier.datei.values())
    neu = alt
    for _ in range(3):
        neu = applied(neu, resolved(neu, papier.change(neu)), felder_of(Vorlage))
    changed = with_changes(papier.datei, unterschied(alt, neu))
    assert equal(inhalt_of(changed.values()), neu)
