"""A city is read once, and again as soon as anything else stands in its file."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.stammdaten import lege_stammdaten

from vorlagen_gen import bibliothek
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quelle import Quelle
from vorlagen_gen.load.yaml import Inhalt, parse_quelle


def test_the_labels_of_a_city_are_read_again_only_when_they_have_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []

    def counting(quelle: Quelle) -> Inhalt:
        read.append(quelle.gelesen.label)
        return parse_quelle(quelle)

    monkeypatch.setattr(bibliothek, "parse_quelle", counting)
    bibliothek._stadt_in.cache_clear()  # noqa: SLF001 -- what other tests have read
    lege_stammdaten(tmp_path)
    (tmp_path / "vorlagen").mkdir()
    projekt = Projekt.open(tmp_path)
    first, second = (Bibliothek(projekt).stadt("muenster") for _ in range(2))
    assert first == second
    assert read == ["templates/muenster/stadt.yaml"]
    first[1].append(None)  # type: ignore[arg-type] # whoever gets findings may add to them
    assert Bibliothek(projekt).stadt("muenster") == second
    path = tmp_path / "templates/muenster/stadt.yaml"
    text = path.read_text("utf-8")
    assert "betrifft: Betrifft" in text
    path.write_text(text.replace("betrifft: Betrifft", "betrifft: Betreff"), encoding="utf-8")
    changed, _ = Bibliothek(projekt).stadt("muenster")
    assert changed != first[0]
    assert len(read) == 2
