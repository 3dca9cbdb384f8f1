"""Older formats are rewritten step by step, all papers at once, with their comments."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from vorlagen_gen.ausdruck_schreiben import umgestellt_text
from vorlagen_gen.cli import main
from vorlagen_gen.edit.aenderung import Aenderung, Entfernen, Setzen, value_at
from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.edit.umstellen import SCHRITTE, Schritt, umstellen
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.validate.vorlage import NEWEST_FORMAT

OLD = """\
# Kopf
format: 1   # die Nummer
amt: Sportamt  # bleibt
betreff: Spielplatz
intern:
  notizen: x  # auch
"""


def rename_amt(inhalt: Inhalt) -> Sequence[Aenderung]:
    """A made-up step: ``betreff`` swallows ``amt``."""
    amt, betreff = (value_at(inhalt, (name,)) for name in ("amt", "betreff"))
    return (Setzen(("betreff",), f"{betreff} ({amt})"), Entfernen(("amt",)))


def note(inhalt: Inhalt) -> Sequence[Aenderung]:
    """Another: what was typed goes into a note."""
    return (Setzen(("intern", "notizen"), str(value_at(inhalt, ("betreff",)))),)


STEPS: dict[int, Schritt] = {1: rename_amt, 2: note}


def make(root: Path, **papers: str) -> Projekt:
    for name, text in papers.items():
        path = root / "vorlagen" / name / "vorlage.yaml"
        path.parent.mkdir(parents=True)
        path.write_bytes(text.encode())
    return Projekt.open(root)


def text_of(projekt: Projekt, name: str) -> str:
    return (projekt.root / "vorlagen" / name / "vorlage.yaml").read_bytes().decode()


def test_there_is_a_step_for_each_format_but_the_newest() -> None:
    assert sorted(SCHRITTE) == list(range(1, NEWEST_FORMAT))


def test_each_paper_takes_the_steps_it_lacks_and_keeps_all_else(tmp_path: Path) -> None:
    second = OLD.replace("format: 1 ", "format: 2 ")
    done = OLD.replace("format: 1 ", "format: 3 ")
    projekt = make(tmp_path, alt=OLD, ohne=OLD.replace("format: 1   # die Nummer\n", ""))
    make(tmp_path, mitte=second, neu=done)
    assert umstellen(projekt, (), STEPS, 3).vorlagen == {"alt": 1, "mitte": 2, "ohne": 1}
    assert text_of(projekt, "alt") == (
        "# Kopf\nformat: 3   # die Nummer\nbetreff: Spielplatz (Sportamt)\nintern:\n"
        "  notizen: Spielplatz (Sportamt)  # auch\n"
    )
    assert text_of(projekt, "mitte") == second.replace("format: 2 ", "format: 3 ").replace(
        "notizen: x ", "notizen: Spielplatz "
    )
    assert text_of(projekt, "neu") == done
    assert "format: 3\n" in text_of(projekt, "ohne")


def test_only_the_named_papers_change(tmp_path: Path) -> None:
    projekt = make(tmp_path, a=OLD, b=OLD)
    assert umstellen(projekt, ("b",), STEPS, 3).vorlagen == {"b": 1}
    assert text_of(projekt, "a") == OLD


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        ("format: 4\n", "kennt nur das Format 3"),
        ("format: 0\n", "Das Format 0 gibt es nicht"),
        ("a: [\n", "hat Fehler"),
    ],
)
def test_one_paper_that_cannot_be_rewritten_stops_all(
    tmp_path: Path, broken: str, says: str
) -> None:
    projekt = make(tmp_path, gut=OLD, schlecht=broken)
    with pytest.raises(VorlagenError, match=says) as caught:
        umstellen(projekt, (), STEPS, 3)
    assert caught.value.exit_code is ExitCode.CONTENT_REJECTED
    assert text_of(projekt, "gut") == OLD


def test_the_command_says_that_there_is_nothing_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, a=OLD, b="amt: x\n")
    assert main(["umstellen", "--projekt", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "Alle Vorlagen haben schon das Format 1.\n"


def test_where_there_is_nothing_to_do_nothing_is_written(tmp_path: Path) -> None:
    papers = make(tmp_path, a="amt: x\n").root / "vorlagen"
    os.utime(papers, (1, 1))
    assert main(["umstellen", "--projekt", str(tmp_path)]) == 0
    assert papers.stat().st_mtime == 1


@pytest.mark.parametrize(
    ("namen", "shown"), [((), ""), (("alt", "zwei teile"), ' alt "zwei teile"')]
)
def test_what_was_rewritten_is_to_be_checked(
    tmp_path: Path, namen: tuple[str, ...], shown: str
) -> None:
    projekt = make(tmp_path, **{"alt": OLD, "zwei teile": OLD})
    text = umgestellt_text(umstellen(projekt, namen, STEPS, 3), namen)
    assert text == (
        "alt: Format 1 → 3\nzwei teile: Format 1 → 3\n"
        f"Als Nächstes: Sehen Sie nach, ob alles stimmt: vorlagen-gen pruefen{shown}\n"
    )


def test_the_command_names_a_newer_paper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make(tmp_path, a="format: 2\n")
    assert main(["umstellen", "a", "--projekt", str(tmp_path)]) == 1
    assert "vorlagen/a/vorlage.yaml: Diese Datei hat das Format 2" in capsys.readouterr().err
