"""A new paper is begun by options or by questions, and passes as a draft from the start."""

from __future__ import annotations

import io
import shutil
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import pytest

from vorlagen_gen.cli import main
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.load import woerterbuch

PROJEKT = Path(__file__).parents[2]
ARTEN = ("Beschlussvorlage", "Berichtsvorlage")
FOLGEN = (
    ("Rat",),
    ("Hauptausschuss", "Rat"),
    ("Ausschuss für Soziales, Gesundheit, Arbeit und Migration", "Hauptausschuss", "Rat"),
    ("Ausschuss für Chancengerechtigkeit und Integration", "Ausschuss für Verkehr und Mobilität"),
)
Wahl = tuple[str, tuple[str, ...], str, tuple[str, ...]]
ALLE: list[Wahl] = list(
    product(ARTEN, FOLGEN, ("ja", "nein"), ((), ("--hauptvorlage", "V/0101/2026")))
)


class Terminal(io.StringIO):
    """A person's answers, one a line."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def projekt(tmp_path: Path) -> Path:
    """A project without papers, with what the shipped one shares."""
    (tmp_path / "vorlagen").mkdir()
    for name in ("content", "templates"):
        shutil.copytree(PROJEKT / name, tmp_path / name, ignore=shutil.ignore_patterns("indik*"))
    return tmp_path


@pytest.fixture(autouse=True)
def _no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())


def options(
    art: str = ARTEN[0], gremien: tuple[str, ...] = ("Rat",), anlage_a: str = "ja"
) -> list[str]:
    amt, betreff = "Amt für Migration und Integration", "Spielplatz Süd: Umbau, 2. Abschnitt"
    folge = [part for gremium in gremien for part in ("--gremium", gremium)]
    return ["--art", art, "--amt", amt, "--betreff", betreff, "--anlage-a", anlage_a, *folge]


def call(projekt: Path, *arguments: str) -> int:
    return main([*arguments, "--projekt", str(projekt)])


def told(capsys: pytest.CaptureFixture[str]) -> str:
    """What was printed, on one line."""
    return " ".join("".join(capsys.readouterr()).split())


def check(projekt: Path, gewaehlt: Iterable[Wahl], capsys: pytest.CaptureFixture[str]) -> None:
    """Make a paper of each choice; all pass as drafts and say what was chosen."""
    for number, (art, gremien, anlage_a, haupt) in enumerate(gewaehlt):
        assert call(projekt, "neu", f"v{number}", *options(art, gremien, anlage_a), *haupt) == 0
        text = told(capsys)
        assert "0 Fehler, 0 Warnungen" in text
        assert "noch offen" in text
        path = projekt / f"vorlagen/v{number}/vorlage.yaml"
        werte = Quelldatei.read(path, "x").values()
        assert ("anlage_a" in werte) == (anlage_a == "ja")
        assert ("hauptvorlage" in werte) == bool(haupt)
        assert [row["gremium"].text for row in werte["beratungsfolge"]] == list(gremien)
        rollen = [row["rolle"].text for row in werte["beratungsfolge"]]
        last = "Entscheidung" if art == ARTEN[0] else "Bericht"
        first = "Vorberatung" if art == ARTEN[0] else "Bericht"
        assert rollen == [first] * (len(gremien) - 1) + [last]
        assert path.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=../")


def test_whatever_is_chosen_passes_as_a_draft(
    projekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check(projekt, ALLE[::5], capsys)


@pytest.mark.gross
def test_all_that_can_be_chosen_passes_as_a_draft(
    projekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check(projekt, ALLE, capsys)


def test_every_office_of_the_city_can_be_chosen(projekt: Path) -> None:
    _, *rows = (projekt / "content/aemter.csv").read_text("utf-8").splitlines()
    for number, row in enumerate(rows):
        amt = row.partition(";")[0]
        assert call(projekt, "neu", f"v{number}", *options(), "--amt", amt) == 0


def test_an_office_that_has_ended_cannot_be_chosen_and_its_successor_can(
    projekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (projekt / "content/aemter.csv").open("a", encoding="utf-8") as table:
        table.write("Tiefbauamt;;31.12.2020;Lampenamt\nLampenamt;01.01.2021;;\n")
    assert call(projekt, "neu", "alt", *options(), "--amt", "Tiefbauamt") == 2
    text = told(capsys)
    assert "»Tiefbauamt« passt nicht zu --amt." in text
    assert "Lampenamt" in text.partition("Möglich sind:")[2]
    assert call(projekt, "neu", "neu", *options(), "--amt", "Lampenamt") == 0


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("2026-spielplatz", "2026-spielplatz"),
        ("Spielplatz Süd (Große Straße)", "spielplatz-sued-grosse-strasse"),
        ("vorlagen/2026-Ort/", "2026-ort"),
        ("Su\u0308d", "sued"),
        ("Café", "cafe"),
    ],
)
def test_names_are_spelt_as_folders_are(projekt: Path, typed: str, name: str) -> None:
    assert call(projekt, "neu", typed, *options()) == 0
    assert [path.name for path in (projekt / "vorlagen").iterdir()] == [name]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["neu", "x"], "fehlt: --art, --amt, --gremium, --betreff, --anlage-a."),
        (["neu", "x", *options()[2:]], "fehlt: --art."),
        (["neu", "x", *options()[:-2]], "fehlt: --gremium."),
        (["neu", "x", *options(art="Beschlusvorlage")], "Meinten Sie »Beschlussvorlage«?"),
        (["neu", "x", *options(gremien=("Integrationsrat",))], "»Integrationsrat« passt nicht zu"),
        (["neu", "x", *options(anlage_a="vielleicht")], "Möglich sind: ja; nein."),
        (["neu", "x", *options(), "--hauptvorlage", "V/1"], "keine Vorlagennummer"),
        (["neu", "x", *options(), "--betreff", "a\x07"], "lässt sich so nicht drucken"),
        (["neu", "../x", *options()], "So kann der Ordner einer Vorlage nicht heißen."),
        (["neu", "…", *options()], "So kann der Ordner einer Vorlage nicht heißen."),
        (["neu", "CON", *options()], "So kann der Ordner einer Vorlage nicht heißen."),
        (["neu", "x", *options(), "--stadt", "münchen"], "»münchen« passt nicht zu --stadt."),
        (["neu", "da", *options()], "Den Ordner vorlagen/da gibt es schon."),
        (["neu", "Dä ", *options()], "Den Ordner vorlagen/dae gibt es schon."),
        (["neu", *options()], "Zu »neu« passen diese Angaben nicht."),
        (["bauen", "--art", "Beschlussvorlage"], "gehört zu »neu«"),
    ],
)
def test_what_is_missing_or_wrong_is_named_and_nothing_is_made(
    projekt: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    for name in ("da", "dae"):
        (projekt / "vorlagen" / name).mkdir()
    assert call(projekt, *arguments) == 2
    assert message in told(capsys)
    assert sorted(path.name for path in (projekt / "vorlagen").iterdir()) == ["da", "dae"]


def test_on_a_terminal_it_asks_and_has_defaults(
    projekt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = "\n\nAmt für Migration\n5\n2 99\n2 1\n\nUmbau\nwomöglich\n\nV/1\n\n"
    monkeypatch.setattr("sys.stdin", Terminal(answers))
    assert call(projekt, "neu", "x") == 0
    text = told(capsys)
    assert "1 beispielstadt 2 muenster Stadt, Nummer oder Name [2]: " in text
    assert "Art der Vorlage, Nummer oder Name [1]:" in text
    assert "Integrationsrat" not in text
    for wrong in ("Amt für Migration", "womöglich", "V/1"):
        assert f"»{wrong}« " in text
    assert "--" not in text
    werte = Quelldatei.read(projekt / "vorlagen/x/vorlage.yaml", "x").values()
    assert werte["stadt"].text == "muenster"
    assert werte["art"].text == "Beschlussvorlage"
    assert [row["gremium"].text for row in werte["beratungsfolge"]] == ["Hauptausschuss", "Rat"]
    assert "anlage_a" in werte
    assert "hauptvorlage" not in werte
    assert text.endswith(
        "Als Nächstes: Ergänzen Sie, was offen ist. Word und PDF mit den Lücken erzeugt: "
        "vorlagen-gen bauen x"
    )


def test_on_a_terminal_an_option_that_is_wrong_is_told_before_the_first_question(
    projekt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal())
    for option in (("--anlage-a", "vielleicht"), ("--art", "Brief"), ("--gremium", "Wir alle")):
        assert call(projekt, "neu", "x", *option) == 2
        assert (text := told(capsys)).startswith(f"»{option[1]}« passt nicht zu {option[0]}.")
        assert "Nummer oder Name" not in text
    assert not (projekt / "vorlagen" / "x").exists()


def test_on_a_terminal_several_bodies_are_named_where_no_list_has_them(
    projekt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (projekt / "content" / "gremien.csv").unlink()
    monkeypatch.setattr("sys.stdin", Terminal("\n\n5\n;\nOrtsrat Nord; Rat\nUmbau\n\n\n"))
    assert call(projekt, "neu", "x") in (0, 1)
    assert "Reihenfolge der Beratung, mit Semikolon dazwischen: " in told(capsys)
    werte = Quelldatei.read(projekt / "vorlagen/x/vorlage.yaml", "x").values()
    assert [row["gremium"].text for row in werte["beratungsfolge"]] == ["Ortsrat Nord", "Rat"]


def test_on_a_terminal_several_bodies_are_named_with_commas_though_a_name_has_one(
    projekt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    namen = ["Rat", "Ausschuss für Umwelt, Klima und Bau", "Hauptausschuss"]
    gremien = (projekt / "content" / "gremien.csv").read_text(encoding="utf-8")
    with_comma = f"{gremien}{namen[1]}{';' * gremien.splitlines()[0].count(';')}\n"
    (projekt / "content" / "gremien.csv").write_text(with_comma, encoding="utf-8")
    monkeypatch.setattr("sys.stdin", Terminal(f"\n\n5\n{', '.join(namen)}\nUmbau\n\n\n"))
    assert call(projekt, "neu", "x") in (0, 1)
    werte = Quelldatei.read(projekt / "vorlagen/x/vorlage.yaml", "x").values()
    assert [row["gremium"].text for row in werte["beratungsfolge"]] == namen


def test_an_option_may_name_several_bodies_with_commas_though_a_name_has_one(projekt: Path) -> None:
    text = "hauptausschuss, Ausschuss für Soziales, Gesundheit, Arbeit und Migration, Rat"
    assert call(projekt, "neu", "komma", *options(gremien=(text,))) == 0
    typed = (projekt / "vorlagen/komma/vorlage.yaml").read_text("utf-8")
    rows = [row for row in typed.splitlines() if "gremium:" in row]
    named = ("Hauptausschuss", "Ausschuss für Soziales, Gesundheit, Arbeit und Migration", "Rat")
    assert all(name in row for name, row in zip(named, rows, strict=True))


@pytest.mark.parametrize(
    "wrong_answer",
    [
        ("Stadt", "3", "muenster", "Die Liste hat die Nummern 1 bis 2, nicht 3. Nennen Sie eine"),
        ("Art", "Bericht", "2", "nicht in der Liste. Meinten Sie »Berichtsvorlage«? Nennen Sie"),
        (
            "Amt",
            "Amt für Migration und Intergration",
            "5",
            "nicht in der Liste. Meinten Sie »Amt für Migration und Integration«?",
        ),
        ("Amt", "", "5", "Ohne Antwort geht es nicht weiter. Strg+C bricht ab; dann wird nichts"),
        ("Amt", "0", "5", "Die Liste hat die Nummern 1 bis "),
        ("Gremien", "1 0", "Rat", "nicht 0. Nennen Sie Nummern aus der Liste, zum Beispiel »2 1«"),
        ("Gremien", ",", "2,1", "»,« steht nicht in der Liste. Nennen Sie Nummern"),
        ("Gremien", "Rat, Wir", "2,1", "»Wir« steht nicht in der Liste. Nennen Sie Nummern"),
        ("Gremien", "Wir alle", "2,1", "»Wir alle« steht nicht in der Liste. Nennen Sie Nummern"),
        ("Betreff", "a\x07", "Umbau", "Der Betreff lässt sich so nicht drucken."),
        ("Betreff", "", "Umbau", "Ohne Antwort geht es nicht weiter."),
        ("Anlage A", "1", "n", "»1« ist hier keine Antwort. Antworten Sie mit ja oder nein."),
        (
            "Hauptvorlage",
            "V/1",
            "Keine",
            "Ist es keine Ergänzung, drücken Sie nur die Eingabetaste.",
        ),
    ],
)
def test_a_wrong_answer_is_told_in_words_of_the_question_and_it_is_asked_again(
    projekt: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    wrong_answer: tuple[str, str, str, str],
) -> None:
    question, wrong, right, expected = wrong_answer
    answers = dict.fromkeys(("Stadt", "Art", "Anlage A", "Hauptvorlage"), "")
    answers |= {"Amt": "5", "Gremien": "1", "Betreff": "Umbau", question: f"{wrong}\n{right}"}
    order = ("Stadt", "Art", "Amt", "Gremien", "Betreff", "Anlage A", "Hauptvorlage")
    typed = "".join(f"{answers[each]}\n" for each in order)
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    assert call(projekt, "neu", "x") == 0
    asked, _, again = (text := told(capsys)).partition(expected)
    assert again, text
    assert question in asked
    assert question in again.partition(": ")[0]
    assert "--" not in text


def test_without_a_list_of_offices_any_name_on_one_line_is_taken(
    projekt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("aemter.csv", "gremien.csv"):
        (projekt / "content" / name).unlink()
    monkeypatch.setattr("sys.stdin", Terminal("\n\n\x07\nMein Amt\nMein Rat\nUmbau\n\n\n"))
    assert call(projekt, "neu", "x") == 0
    assert "Die Angabe zu »Amt« lässt sich so nicht drucken." in told(capsys)
    werte = Quelldatei.read(projekt / "vorlagen/x/vorlage.yaml", "x").values()
    assert (werte["amt"].text, werte["beratungsfolge"][0]["gremium"].text) == (
        "Mein Amt",
        "Mein Rat",
    )


def test_what_options_say_is_not_asked(projekt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("\nUmbau\n"))
    given = options()
    at = given.index("--betreff")
    assert call(projekt, "neu", "x", *given[:at], *given[at + 2 :]) == 0


def test_questions_that_nobody_answers_make_nothing(
    projekt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", Terminal("\n"))
    assert call(projekt, "neu", "x") == 2
    assert "Es wurde nichts angelegt." in told(capsys)
    assert list((projekt / "vorlagen").iterdir()) == []


@pytest.mark.parametrize(
    ("staedte", "expected"),
    [
        ((), "muenster"),
        (("beispielstadt",), "beispielstadt"),
        (("beispielstadt", "beispielstadt", "muenster"), "beispielstadt"),
        (("beispielstadt", "muenster"), "muenster"),
        (("anderswo", "anderswo", ""), "muenster"),
    ],
)
def test_the_city_is_that_of_most_papers(
    projekt: Path, staedte: tuple[str, ...], expected: str
) -> None:
    for number, stadt in enumerate(staedte):
        folder = projekt / f"vorlagen/alt{number}"
        folder.mkdir()
        typed = f"stadt: {stadt}\n" if stadt else "betreff: X\n"
        (folder / "vorlage.yaml").write_text(typed, encoding="utf-8")
    (projekt / "vorlagen/kaputt").mkdir()
    (projekt / "vorlagen/kaputt/vorlage.yaml").write_text("stadt: [x", encoding="utf-8")
    assert call(projekt, "neu", "x", *options()) == 0
    werte = Quelldatei.read(projekt / "vorlagen/x/vorlage.yaml", "x").values()
    assert werte["stadt"].text == expected


def test_the_only_city_is_not_asked_for(
    projekt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(projekt / "templates/muenster")
    monkeypatch.setattr("sys.stdin", Terminal("\n"))
    assert call(projekt, "neu", "x", *options()) == 0
    assert "Stadt, Nummer" not in told(capsys)
    werte = Quelldatei.read(projekt / "vorlagen/x/vorlage.yaml", "x").values()
    assert werte["stadt"].text == "beispielstadt"


@pytest.mark.parametrize("art", ARTEN)
def test_what_the_city_demands_stands_in_the_draft_with_its_choices(
    projekt: Path, capsys: pytest.CaptureFixture[str], art: str
) -> None:
    assert call(projekt, "neu", "x", *options(art), "--stadt", "Beispielstadt") == 0
    text = (projekt / "vorlagen/x/vorlage.yaml").read_text(encoding="utf-8")
    assert "\nfelder:\n  # Ob das Vorhaben dem Klimaschutz nützt" in text
    assert "\n  klimarelevanz:             # keine, positiv oder negativ\n" in text
    assert "Klimarelevanz (Zeile" in (said := told(capsys))
    assert "0 Fehler, 0 Warnungen" in said


@pytest.mark.parametrize("befehl", ["neu", "fortschreiben"])
def test_without_a_dictionary_a_paper_is_begun_and_what_is_missing_is_told(
    projekt: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    befehl: str,
) -> None:
    monkeypatch.setattr(woerterbuch, "SYSTEM", projekt / "nirgends")
    shutil.copytree(PROJEKT / "vorlagen/2025-migrationsleitbild", projekt / "vorlagen/alt")
    arguments = ["x", *options()] if befehl == "neu" else ["alt", "x"]
    assert call(projekt, befehl, *arguments) == 0
    text = told(capsys)
    assert "Angelegt: vorlagen/x" in text
    assert "Installieren Sie hunspell-de-de, oder legen Sie de_DE.aff und de_DE.dic in" in text
    assert call(projekt, "pruefen", "x") == 4


def test_the_next_meeting_that_still_takes_papers_is_proposed(
    projekt: Path,
) -> None:
    rows = (
        "gremium;datum;abgabe_bis\nRat;02.03.2099;\nHauptausschuss;01.03.2099;\n"
        "Hauptausschuss;01.02.2099;01.01.2020\nRat;15.02.2099;\n"
    )
    (projekt / "content/sitzungen.csv").write_text(rows, encoding="utf-8")
    assert call(projekt, "neu", "x", *options(gremien=("Hauptausschuss", "Rat"))) == 0
    werte = Quelldatei.read(projekt / "vorlagen/x/vorlage.yaml", "x").values()
    assert [row["datum"].text for row in werte["beratungsfolge"]] == ["01.03.2099", "02.03.2099"]


def test_a_folder_that_cannot_be_written_leaves_nothing(
    projekt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "rename", fail)
    assert call(projekt, "neu", "x", *options()) == 3
    assert "lässt sich nicht anlegen" in told(capsys)
    assert list((projekt / "vorlagen").iterdir()) == []
