"""The list of offices as it was becomes their table; nothing that somebody wrote is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vorlagen_gen.cli import main
from vorlagen_gen.edit.umstellen import umstellen
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.load.inhalte import Inhalte
from vorlagen_gen.load.organisationen import load_aemter
from vorlagen_gen.load.projekt import Projekt

HEAD = "name;gueltig_ab;gueltig_bis;nachfolger"
LISTE = """\
# Unsere Ämter; eine Zeile je Amt.
Sportamt  # früher anders

 Amt "Mitte"; Nord
Sportamt
Tiefbauamt # das große
#
"""


def make(root: Path, liste: str | bytes, tabelle: str | bytes | None = None) -> Projekt:
    (root / "vorlagen").mkdir(exist_ok=True)
    (root / "content").mkdir(exist_ok=True)
    for name, said in (("aemter.txt", liste), ("aemter.csv", tabelle)):
        if said is not None:
            data = said.encode() if isinstance(said, str) else said
            (root / "content" / name).write_bytes(data)
    return Projekt.open(root)


def rewritten(projekt: Projekt) -> str:
    """The table; the list is gone."""
    assert dict(umstellen(projekt, ()).listen) == {"content/aemter.txt": "content/aemter.csv"}
    assert not (projekt.root / "content" / "aemter.txt").exists()
    return (projekt.root / "content" / "aemter.csv").read_bytes().decode()


def names(projekt: Projekt) -> list[str]:
    inhalte = Inhalte(projekt)
    found = [each.name for each in load_aemter(inhalte)]
    assert inhalte.findings == []
    return found


def test_each_office_becomes_a_row_without_days_and_each_remark_a_line(tmp_path: Path) -> None:
    projekt = make(tmp_path, LISTE)
    assert rewritten(projekt) == (
        f"{HEAD}\n# Unsere Ämter; eine Zeile je Amt.\n# früher anders\nSportamt;;;\n"
        '"Amt ""Mitte""; Nord";;;\n# das große\nTiefbauamt;;;\n'
    )
    assert names(projekt) == ["Sportamt", 'Amt "Mitte"; Nord', "Tiefbauamt"]


@pytest.mark.parametrize(
    ("tabelle", "expected"),
    [
        (
            f"{HEAD}\nTiefbauamt;;31.12.2024;Sportamt\n",
            f"{HEAD}\nTiefbauamt;;31.12.2024;Sportamt\n# a; b\nSportamt;;;\n",
        ),
        (
            f"\ufeffzuständig;{HEAD}\r\nx;Tiefbauamt;;;",
            f"\ufeffzuständig;{HEAD}\r\nx;Tiefbauamt;;;\r\n# a; b\r\n;Sportamt;;;\r\n",
        ),
        (
            f"# a; b\n{HEAD}\nSportamt;;;\n",
            f"# a; b\n{HEAD}\nSportamt;;;\nTiefbauamt;;;\n# Sportamt: a; b\n",
        ),
        (f"# a; b\n{HEAD}\n", f"# a; b\n{HEAD}\nTiefbauamt;;;\nSportamt;;;\n"),
        ("", f"{HEAD}\nTiefbauamt;;;\n# a; b\nSportamt;;;\n"),
    ],
)
def test_a_table_that_is_there_keeps_its_bytes_and_gets_what_it_lacks(
    tmp_path: Path, tabelle: str, expected: str
) -> None:
    projekt = make(tmp_path, "Tiefbauamt\nSportamt  # a; b\n", tabelle)
    assert rewritten(projekt) == expected
    assert sorted(names(projekt)) == ["Sportamt", "Tiefbauamt"]


def test_a_row_without_a_name_is_no_office(tmp_path: Path) -> None:
    tabelle = f"{HEAD}\n;;;\n"
    assert rewritten(make(tmp_path, "# Ende\n", tabelle)) == f"{tabelle}# Ende\n"


def test_its_line_ends_stay(tmp_path: Path) -> None:
    assert rewritten(make(tmp_path, "\ufeffSportamt\r\nKulturamt\r\n")) == (
        f"{HEAD}\r\nSportamt;;;\r\nKulturamt;;;\r\n"
    )


LINE = st.text(st.sampled_from("aÄ #;\"',u\u0308"), max_size=8)


@settings(max_examples=50, deadline=None)
@given(st.lists(LINE, max_size=6), st.lists(LINE, max_size=3))
def test_whatever_the_list_says_is_in_the_table(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], before: list[str]
) -> None:
    projekt = make(tmp_path_factory.mktemp("liste"), "\n".join(before))
    umstellen(projekt, ())
    first = names(projekt)
    make(projekt.root, "\n".join(lines))
    listed = Inhalte(projekt).words("content/aemter.txt")
    remarks = {line.partition("#")[2].strip() for line in lines}
    said = [line for line in rewritten(projekt).splitlines() if line.startswith("# ")]
    assert all(any(line.endswith(f" {remark}") for line in said) for remark in remarks - {""})
    now = names(projekt)
    assert now[: len(first)] == first
    assert set(map(nfc, now)) == {*map(nfc, first), *map(nfc, listed)}
    assert len(set(map(nfc, now))) == len(now)


@pytest.mark.parametrize(
    ("liste", "tabelle", "says"),
    [
        ("Sportamt\n".encode("utf-16"), None, "nicht in UTF-8"),
        ("Sportamt\n", "amt;gueltig_ab\n", "content/aemter.csv hat Fehler"),
        ("Sportamt\n", f'{HEAD}\n"Bäderamt;;;\n', "content/aemter.csv hat Fehler"),
        ("Sportamt\n", f"{HEAD}\nBäderamt;;;\n".encode("cp1252"), "nicht in UTF-8"),
    ],
)
def test_what_cannot_be_read_stays_and_so_do_the_papers(
    tmp_path: Path, liste: str | bytes, tabelle: str | bytes | None, says: str
) -> None:
    projekt = make(tmp_path, liste, tabelle)
    before = {path: path.read_bytes() for path in (tmp_path / "content").iterdir()}
    with pytest.raises(VorlagenError, match=says):
        umstellen(projekt, ())
    assert {path: path.read_bytes() for path in (tmp_path / "content").iterdir()} == before


def test_a_list_that_leads_out_of_the_project_is_not_read(tmp_path: Path) -> None:
    foreign = tmp_path / "fremd.txt"
    foreign.write_text("Sportamt\n", encoding="utf-8")
    (tmp_path / "projekt").mkdir()
    projekt = make(tmp_path / "projekt", "x")
    (projekt.root / "content" / "aemter.txt").unlink()
    (projekt.root / "content" / "aemter.txt").symlink_to(foreign)
    with pytest.raises(VorlagenError, match="aus dem Projekt hinausführt"):
        umstellen(projekt, ())


def test_with_a_name_only_that_paper_is_rewritten(tmp_path: Path) -> None:
    projekt = make(tmp_path, LISTE)
    (tmp_path / "vorlagen" / "a").mkdir()
    (tmp_path / "vorlagen" / "a" / "vorlage.yaml").write_text("amt: x\n", encoding="utf-8")
    assert dict(umstellen(projekt, ("a",)).listen) == {}
    assert (tmp_path / "content" / "aemter.txt").read_text(encoding="utf-8") == LISTE


def test_the_command_says_what_became_of_the_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, LISTE)
    assert main(["umstellen", "--projekt", str(tmp_path)]) == 0
    first, second, last = capsys.readouterr().out.splitlines()
    assert last == "Als Nächstes: Sehen Sie nach, ob alles stimmt: vorlagen-gen pruefen"
    assert first == "content/aemter.txt → content/aemter.csv"
    assert second == "Alle Vorlagen haben schon das Format 1."
    assert main(["umstellen", "--projekt", str(tmp_path)]) == 0
    assert "aemter" not in capsys.readouterr().out
