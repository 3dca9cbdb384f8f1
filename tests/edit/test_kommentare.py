"""Comments beside fields that go stay, and tell which field they were for."""

from __future__ import annotations

from pathlib import Path

import pytest

from vorlagen_gen.edit.inhalt import Pfad
from vorlagen_gen.edit.kommentare import comments, without
from vorlagen_gen.edit.quelldatei import Quelldatei

KOPF = "format: 1  # erste\nbetreff: 'A # B'\nbegruendung: |  # Text\n  # kein Kommentar\n  x\n"


def _datei(text: str) -> Quelldatei:
    return Quelldatei(Path("v.yaml"), "v.yaml", text.encode(), text)


def _note(feld: str, *rows: str, indent: str = "") -> str:
    heading = f"# Aus dem entfernten Feld »{feld}«:"
    return "".join(f"{indent}{row}\n" for row in (heading, *rows))


def test_only_what_is_no_value_is_a_comment() -> None:
    text = f"# oben\n{KOPF}'a # b': {{x: a#b, y: \"c # d\"}} # ganz # hinten\n"
    assert comments(_datei(text).zeilen) == ["# oben", "# erste", "# Text", "# ganz # hinten"]


@pytest.mark.parametrize(
    ("pfad", "typed", "left"),
    [
        (("geaendert",), "geaendert: 05.09.2025   # heute\n", _note("geaendert", "# heute")),
        (
            ("versand",),
            "versand:\n  art: Post # K art\n  # darunter\n  an: Rat\n  # behind\n",
            _note("versand", "# K art", "# darunter", "# behind"),
        ),
        (
            ("auftraege",),
            "auftraege: # alle\n- {ziffer: 1, was: A} # eins\n# zwei:\n- {ziffer: 2, was: B}\n\n",
            _note("auftraege", "# alle", "# eins", "# zwei:") + "\n",
        ),
        (("auftraege",), "auftraege: [ # a\n  {ziffer: 1}, # b\n]\n", None),
        (("geaendert",), "# davor\ngeaendert: 05.09.2025\n# danach\n", "# davor\n# danach\n"),
        (
            ("anlagen", 0, "nachgereicht"),
            "anlagen:\n- nummer: 1\n  nachgereicht: 2.9.2025 # spät\n  titel: T\n",
            "anlagen:\n- nummer: 1\n"
            + _note("nachgereicht", "# spät", indent="  ")
            + "  titel: T\n",
        ),
        (
            ("anlagen", 0, "nachgereicht"),
            "anlagen:\n- nachgereicht: 2.9.2025 # spät\n  titel: T\n",
            "anlagen:\n" + _note("nachgereicht", "# spät", indent="  ") + "- titel: T\n",
        ),
        (
            ("intern", "rueckmeldungen"),
            "intern:\n  rueckmeldungen: # offen\n  - {text: Warum?}\n",
            "intern: {}\n" + _note("rueckmeldungen", "# offen", indent="  "),
        ),
        (
            ("anlagen", 0, "nachgereicht"),
            "anlagen: [{nummer: 1,\n   nachgereicht: 2.9.2025, # spät\n   titel: T}]\n",
            "anlagen: [{nummer: 1,\n"
            + _note("nachgereicht", "# spät", indent="   ")
            + "   titel: T}]\n",
        ),
    ],
)
@pytest.mark.parametrize("behind", ["", "unterschrift: {name: Erika Mustermann} # wer\n"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_comments_of_a_field_that_goes_stand_where_it_stood(
    pfad: Pfad, typed: str, left: str | None, behind: str, line_end: str
) -> None:
    before = (KOPF + typed + behind).replace("\n", line_end)
    wanted = _note("auftraege", "# a", "# b") if left is None else left
    assert without(_datei(before), pfad).text == (KOPF + wanted + behind).replace("\n", line_end)
