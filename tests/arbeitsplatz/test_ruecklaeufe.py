"""What a window is told of a proposal is what the command line tells of it."""

from __future__ import annotations

from vorlagen_gen.arbeitsplatz.ruecklaeufe import vorschlag_json
from vorlagen_gen.findings import Place
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag


def test_what_was_moved_in_the_same_words_is_told_once_with_where_it_goes() -> None:
    here, there = (Place.at("vorlagen/a/texte/b.md", line, 1) for line in (3, 9))
    words = "Ein ganzer Absatz."
    moved = Aenderungsvorschlag(
        1, "Vorlage", (), (), here, "", words, words, hinter="davor.", nach=there
    )
    said = vorschlag_json(moved)
    assert said["ort"] == str(here)
    assert said["ziel"] == f"hinter {there}"
    assert said["nur_verschoben"]
