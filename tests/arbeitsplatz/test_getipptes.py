"""What is typed or pasted is on disk after saving, or the answer says what is not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.arbeitsplatz.conftest import NAME, TEXT

from vorlagen_gen.arbeitsplatz.abgleich import vereint
from vorlagen_gen.arbeitsplatz.entwuerfe import Entwurf
from vorlagen_gen.arbeitsplatz.feldort import Feldorte
from vorlagen_gen.arbeitsplatz.speichern import Abgleich, Speicher
from vorlagen_gen.arbeitsplatz.stand import Stand, read_stand
from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.load.projekt import Projekt

BEGRUENDUNG = "texte/begruendung.md"


class Fenster:
    """A window on the small paper, without a server."""

    def __init__(self, root: Path) -> None:
        self.projekt, self.ordner = Projekt(root), root / "vorlagen" / NAME
        self.stand = read_stand(self.projekt, NAME)

    def save(self, werte: dict[str, Inhalt], texte: dict[str, str]) -> Stand:
        """Save what was typed, as it comes over the wire."""
        before = self.stand.werte
        assert isinstance(before, dict)
        basis: dict[str, Any] = {"werte": before, "texte": self.stand.texte}
        jetzt = {"werte": {**before, **werte}, "texte": {**self.stand.texte, **texte}}
        sent = {"fassung": self.stand.fassung, "basis": basis, "jetzt": jetzt}
        found = Speicher(self.projekt).save(NAME, Entwurf.read(json.loads(json.dumps(sent))))
        assert not isinstance(found, Abgleich)
        return found


@pytest.fixture
def fenster(root: Path) -> Fenster:
    return Fenster(root)


def test_what_word_breaks_a_line_with_is_a_break_here_and_other_signs_go(fenster: Fenster) -> None:
    pasted = "weich\x0bneu\u2028weiter\x0cSeite\r\nEnde\x07\ufeff\x9f\ud800."
    stand = fenster.save({"betreff": "Eins\x0bzwei\u2029drei\x07"}, {BEGRUENDUNG: pasted})
    assert stand.texte[BEGRUENDUNG] == "weich\nneu\nweiter\nSeite\nEnde.\n"
    assert isinstance(stand.werte, dict)
    assert stand.werte["betreff"] == "Eins zwei drei"


def test_a_text_in_the_yaml_keeps_its_lines(fenster: Fenster) -> None:
    stand = fenster.save({"bericht": "Eins\x0bzwei"}, {})
    assert isinstance(stand.werte, dict)
    assert stand.werte["bericht"] == "Eins\nzwei"


def test_a_text_that_nobody_touched_keeps_every_byte(root: Path) -> None:
    path = root / "vorlagen" / NAME / BEGRUENDUNG
    path.write_bytes(b"Alt\x0bund weich.\n")
    Fenster(root).save({"betreff": "Neu"}, {})
    assert path.read_bytes() == b"Alt\x0bund weich.\n"


@pytest.mark.parametrize("name", ["entscheidung.md", "Texte_neu/Begründung 2.md", "texte/neu.md"])
def test_a_text_of_a_file_that_is_not_there_is_written(fenster: Fenster, name: str) -> None:
    stand = fenster.save({"bericht": {"datei": name}}, {name: "Getippt."})
    assert stand.texte[name] == "Getippt.\n"
    assert (fenster.ordner / name).read_text(encoding="utf-8") == "Getippt.\n"


@pytest.mark.parametrize("name", ["../fremd.md", "/etc/fremd.md", "a/b/c.md", "x.exe", "weg/x.md"])
def test_a_text_that_cannot_be_written_is_told(fenster: Fenster, name: str) -> None:
    (fenster.ordner / "weg").symlink_to(fenster.ordner.parent)
    before = fenster.stand.yaml.data
    with pytest.raises(VorlagenError, match="kann nicht in die Datei"):
        fenster.save({"bericht": {"datei": name}}, {name: "Getippt."})
    assert (fenster.ordner / "vorlage.yaml").read_bytes() == before


def test_a_file_that_says_something_else_is_not_replaced(fenster: Fenster) -> None:
    (fenster.ordner / "bericht.md").write_text("Von früher.\n", encoding="utf-8")
    werte: dict[str, Inhalt] = {"bericht": {"datei": "bericht.md"}}
    with pytest.raises(VorlagenError, match="gibt es schon"):
        fenster.save(werte, {"bericht.md": "Getippt."})
    assert fenster.save(werte, {"bericht.md": ""}).texte["bericht.md"] == "Von früher.\n"


def test_a_text_in_another_encoding_is_told(root: Path) -> None:
    path = root / "vorlagen" / NAME / BEGRUENDUNG
    path.write_bytes("Größe".encode("cp1252"))
    with pytest.raises(VorlagenError, match="nicht in UTF-8"):
        Fenster(root).save({}, {BEGRUENDUNG: "Getippt."})
    assert path.read_bytes() == "Größe".encode("cp1252")


def test_what_another_changed_is_named_field_by_field() -> None:
    mine: Inhalt = {"werte": {"amt": "A", "rat": [{"x": "1"}, {"x": "2"}]}, "texte": {"t": TEXT}}
    other: Inhalt = {
        "werte": {"nummer": "V/1", "amt": "A", "rat": [{"x": "1"}, {"x": "3"}]},
        "texte": {"t": f"{TEXT}\nMehr."},
    }
    found, konflikte, fremdes = vereint(mine, mine, other)
    assert found is other
    assert not konflikte
    assert set(fremdes) == {("werte", "nummer"), ("werte", "rat", 1, "x"), ("texte", "t")}


def test_a_text_that_cannot_be_read_belongs_to_its_field_all_the_same(root: Path) -> None:
    (root / "vorlagen" / NAME / BEGRUENDUNG).write_bytes("Größe".encode("cp1252"))
    stand = Fenster(root).stand
    label = f"vorlagen/{NAME}/{BEGRUENDUNG}"
    orte = Feldorte(stand.yaml.values(), stand.textorte(stand.werte))
    assert orte.pfad(Place.at(label, 1, 3)) == ("begruendung",)


def test_a_folder_that_is_gone_keeps_nobody_from_saving_later(fenster: Fenster) -> None:
    fenster.ordner.rename(fenster.ordner.with_name("weg"))
    with pytest.raises(VorlagenError, match=f"»{NAME}«") as told:
        read_stand(fenster.projekt, NAME)
    assert "danach speichern" in told.value.remedy
    fenster.ordner.with_name("weg").rename(fenster.ordner)
    assert fenster.save({}, {BEGRUENDUNG: "Getippt."}).texte[BEGRUENDUNG] == "Getippt.\n"


def test_what_is_pasted_into_a_line_loses_the_blanks_at_its_ends(fenster: Fenster) -> None:
    rows: list[Inhalt] = [{"datum": " 3.2.2026 ", "gremium": "Rat\u00a0"}]
    werte: dict[str, Inhalt] = {
        "datum": "03.02.2026\t",
        "nummer": "V/0123/2026 ",
        "ansprechpersonen": [{"name": "Müller ", "telefon": "\u202d492-7000\u202c"}],
        "beratungsfolge": rows,
        "betreff_zusatz": ["- Bau\tbeschluss - "],
        "felder": {"klimarelevanz": " keine"},
    }
    stand = fenster.save({**werte, "bericht": "  Eins \n"}, {})
    assert isinstance(stand.werte, dict)
    assert [stand.werte[name] for name in (*werte, "bericht")] == [
        "03.02.2026",
        "V/0123/2026",
        [{"name": "Müller", "telefon": "492-7000"}],
        [{"datum": "3.2.2026", "gremium": "Rat"}],
        ["- Bau beschluss -"],
        {"klimarelevanz": "keine"},
        "  Eins ",
    ]
    written = (fenster.ordner / "vorlage.yaml").read_text(encoding="utf-8")
    assert "{name: Müller, telefon: 492-7000}" in written


def test_blanks_that_somebody_wrote_by_hand_stay_until_the_value_is_changed(root: Path) -> None:
    path = root / "vorlagen" / NAME / "vorlage.yaml"
    folge = "  - {datum: 12.05.2026, gremium: 'Hauptausschuss ', rolle: Vorberatung}\n"
    before = path.read_text(encoding="utf-8").split("\n")
    start = before.index("beratungsfolge:") + 1
    before[start] = folge.rstrip("\n")
    path.write_text("\n".join(before), encoding="utf-8")
    fenster = Fenster(root)
    assert isinstance(fenster.stand.werte, dict)
    rows = fenster.stand.werte["beratungsfolge"]
    assert isinstance(rows, list)
    fenster.save({"betreff": "Neu ", "beratungsfolge": [{"gremium": "Rat"}, *rows]}, {})
    written = path.read_text(encoding="utf-8")
    assert folge in written
    assert "betreff: Neu\n" in written.replace('"', "")


def test_marks_of_direction_go_but_in_words_that_are_read_from_the_right(fenster: Fenster) -> None:
    pasted = "Ein\u200e \u2066Wort\u2069.\n\n\u05d0\u05d1\u200f (\u2066ab\u2069)"
    stand = fenster.save({"betreff": "\u202aNeu\u202c\u200f"}, {BEGRUENDUNG: pasted})
    assert stand.texte[BEGRUENDUNG] == "Ein Wort.\n\n\u05d0\u05d1\u200f (\u2066ab\u2069)\n"
    assert isinstance(stand.werte, dict)
    assert stand.werte["betreff"] == "Neu"
