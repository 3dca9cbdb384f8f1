"""How changes are typed: as a person would type them beside what stands there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.edit.aendern import undoing, with_changes
from vorlagen_gen.edit.aenderung import Aenderung, Einfuegen, Entfernen, Setzen, Verschieben
from vorlagen_gen.edit.inhalt import Inhalt, Pfad, inhalt_of, same
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.schreiben import write_all
from vorlagen_gen.errors import ExitCode, VorlagenError

PROJEKT = Path(__file__).parents[2]
LABEL = "vorlagen/x/vorlage.yaml"
TEXT = """\
# yaml-language-server: $schema=../vorlage.schema.json

format: 1
art: Beschlussvorlage   # Art
betreff: Alt            # Kommentar
betreff_zusatz: [a, Mitte, c]

# Reihenfolge wie gedruckt
beratungsfolge:   # drei
  - {datum: 05.02.2025, gremium: Integrationsrat, rolle: Anhörung}   # erste
  # wegen der Kommas
  - datum: 26.02.2025
    gremium: Ausschuss für Soziales, Gesundheit
    rolle: Vorberatung
  - {datum: 26.02.2025, gremium: Rat, rolle: Entscheidung}
  # Ende der Folge

beschlussvorschlag:
  sachentscheidung: |  # Text
    1. Eins

    2. Zwei
  finanzielle_auswirkungen: {text: Keine.}
begruendung: >-
  gefaltet
  hier
unterschrift:   # folgt
anlagen: []
intern: {notizen: 'x'}
"""


def datei(text: str, path: Path = Path("vorlage.yaml")) -> Quelldatei:
    return Quelldatei(path, LABEL, text.encode(), text)


def changed(text: str, *aenderungen: Aenderung) -> str:
    return with_changes(datei(text), aenderungen).text


FOLGE = "beratungsfolge"
RAT: Inhalt = {"datum": "27.02.2025", "gremium": "Rat", "rolle": "Bericht"}


@pytest.mark.parametrize(
    ("aenderung", "old", "new"),
    [
        (Setzen(("betreff",), "Neu"), "Alt ", "Neu "),
        (Setzen(("betreff",), "A: B #2"), "Alt ", "'A: B #2' "),
        (Setzen(("betreff",), "ja, 'nein'"), "Alt ", "ja, 'nein' "),
        (Setzen(("betreff",), "null"), "Alt ", "'null' "),
        (Setzen(("betreff",), None), "betreff: Alt ", "betreff: "),
        (
            Setzen(("betreff",), "zwei\nZeilen\n"),
            "Alt            # Kommentar\n",
            "|            # Kommentar\n  zwei\n  Zeilen\n",
        ),
        (Setzen(("betreff_zusatz", 1), "x, y"), "Mitte", "'x, y'"),
        (Setzen(("betreff_zusatz", 1), "x\ny"), "Mitte", '"x\\ny"'),
        (
            Setzen(("beschlussvorschlag", "sachentscheidung"), "1. Eins\n\n2. Zwei b"),
            "Zwei",
            "Zwei b",
        ),
        (
            Setzen(("beschlussvorschlag", "sachentscheidung"), "  vorn\nlinks"),
            "|  # Text\n    1. Eins\n\n    2. Zwei",
            "|2  # Text\n      vorn\n    links",
        ),
        (Setzen(("begruendung",), "neu gefaltet"), "  gefaltet\n  hier", "  neu gefaltet"),
        (Setzen(("begruendung",), "eins\nzwei"), "  gefaltet\n  hier", "  eins\n\n  zwei"),
        (Setzen(("begruendung",), "eins\n - a"), ">-\n  gefaltet\n  hier", "|-\n  eins\n   - a"),
        (
            Setzen(("begruendung",), {"datei": "texte/b.md"}),
            ">-\n  gefaltet\n  hier",
            "{datei: texte/b.md}",
        ),
        (
            Setzen(("unterschrift", "name"), "Erika Mustermann"),
            "unterschrift:   #",
            "unterschrift: {name: Erika Mustermann}   #",
        ),
        (Setzen(("status",), "entwurf"), "# Art\n", "# Art\nstatus: entwurf\n"),
        (
            Setzen(("anlage_a", "ziele"), "a\nb"),
            "anlagen: []\n",
            "anlagen: []\nanlage_a:\n  ziele: |\n    a\n    b\n",
        ),
        (Setzen(("eigenes",), "x"), "notizen: 'x'}\n", "notizen: 'x'}\neigenes: x\n"),
        (Setzen(("intern", "aktenzeichen"), "50"), "{notizen", "{aktenzeichen: 50, notizen"),
        (Setzen(("intern", "sonst"), "50"), "'x'}", "'x', sonst: 50}"),
        (Setzen(("datum",), "1.2.2025"), "# Art\n", "# Art\ndatum: 1.2.2025\n"),
        (
            Setzen(("auftraege",), [{"ziffer": "1", "was": "Tun"}]),
            "{text: Keine.}\n",
            "{text: Keine.}\nauftraege:\n  - {ziffer: 1, was: Tun}\n",
        ),
        (
            Einfuegen((FOLGE, 3), RAT),
            "  # Ende der Folge",
            "  - {datum: 27.02.2025, gremium: Rat, rolle: Bericht}\n  # Ende der Folge",
        ),
        (
            Einfuegen(("anlagen", 0), {"nummer": "1", "titel": "Plan"}),
            "anlagen: []",
            "anlagen:\n  - {nummer: 1, titel: Plan}",
        ),
        (Einfuegen(("betreff_zusatz", 0), "n"), "[a", "[n, a"),
        (Einfuegen(("betreff_zusatz", 3), "n"), "c]", "c, n]"),
        (Entfernen(("betreff",)), "betreff: Alt            # Kommentar\n", ""),
        (Entfernen(("betreff_zusatz", 0)), "a, Mitte", "Mitte"),
        (Entfernen(("betreff_zusatz", 2)), "Mitte, c", "Mitte"),
        (Entfernen(("intern", "notizen")), "{notizen: 'x'}", "{}"),
        (
            Entfernen((FOLGE, 0)),
            "  - {datum: 05.02.2025, gremium: Integrationsrat, rolle: Anhörung}   # erste\n",
            "",
        ),
        (Entfernen((FOLGE, 1, "datum")), "- datum: 26.02.2025\n    gremium", "- gremium"),
        (Verschieben(("betreff_zusatz", 0), 2), "a, Mitte, c", "Mitte, c, a"),
    ],
)
def test_a_change_is_typed_like_what_stands_around_it(
    aenderung: Aenderung, old: str, new: str
) -> None:
    assert TEXT.count(old) == 1
    for line_end in ("\n", "\r\n", "\r"):
        text = TEXT.replace("\n", line_end)
        expected = TEXT.replace(old, new).replace("\n", line_end)
        assert changed(text, aenderung) == expected


def test_an_entry_moves_with_the_comment_behind_it_and_others_stay() -> None:
    text = changed(TEXT, Verschieben((FOLGE, 0), 1))
    lines = text.split("beratungsfolge:")[1].splitlines()
    assert lines[1:6] == [
        "  - datum: 26.02.2025",
        "    gremium: Ausschuss für Soziales, Gesundheit",
        "    rolle: Vorberatung",
        "  # wegen der Kommas",
        "  - {datum: 05.02.2025, gremium: Integrationsrat, rolle: Anhörung}   # erste",
    ]


def test_the_last_entry_gone_leaves_an_empty_list() -> None:
    text = "a: # oben\n  # davor\n  - x # x\n# danach\nb: 1\n"
    assert changed(text, Entfernen(("a", 0))) == "a: [] # oben\n  # davor\n# danach\nb: 1\n"


@pytest.mark.parametrize(
    ("text", "pfad", "wert", "expected"),
    [
        ("a: 1\nintern: x", ("muster",), "ja", "a: 1\nintern: x\nmuster: ja"),
        ("# nur ein Kommentar\n", ("art",), "x", "# nur ein Kommentar\nart: x\n"),
        ("", ("art",), "x", "art: x\n"),
        ("{\n  'a': 1, # eins\n  b: 2 # zwei\n}\n", ("c",), "3",
         "{\n  'a': 1, # eins\n  b: 2, # zwei\n  c: 3\n}\n"),
        ('{\n "art": "x"\n}\n', ("nummer",), "3", '{\n "art": "x",\n "nummer": "3"\n}\n'),
        ("text: |\n  a\n   \n\nb: 1\n", ("text",), "a\n \nc", "text: |\n  a\n   \n  c\n\nb: 1\n"),
        ("a:\n- x\n- y\n", ("b",), ["z"], "a:\n- x\n- y\nb:\n- z\n"),
        ("a:\n   b: 1\nc:\n", ("c", "d"), "e\nf", "a:\n   b: 1\nc:\n   d: |\n      e\n      f\n"),
        ("a: 𝄞 # 𝄞\nü: 1\n", ("ü",), "𝄞", "a: 𝄞 # 𝄞\nü: 𝄞\n"),
        ("a: 1\t# Tab\tx\n", ("a",), "2", "a: 2\t# Tab\tx\n"),
        ("---\na: 1\n...\n", ("b",), "2", "---\na: 1\nb: 2\n...\n"),
    ],
)  # fmt: skip
def test_odd_files_keep_their_shape(text: str, pfad: Pfad, wert: Inhalt, expected: str) -> None:
    assert changed(text, Setzen(pfad, wert)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a: &x 1\nb: *x\n",
        "a: !!str 1\n",
        "a: 1\n---\nb: 2\n",
        "a: 1\na: 2\n",
        "a: [1\n",
        "a: \x01\n",
    ],
)
def test_a_file_with_faults_is_not_touched(text: str) -> None:
    with pytest.raises(VorlagenError, match="hat Fehler und wird deshalb nicht geändert"):
        changed(text, Setzen(("a",), "2"))


@pytest.mark.parametrize(
    "aenderung",
    [
        Setzen(("liste", 5), "x"),
        Setzen(("betreff", "unter"), "x"),
        Setzen((), "x"),
        Setzen(("betreff",), "unsichtbar \x07"),
        Setzen(("betreff",), "halbes Zeichen \ud800"),
        Setzen((FOLGE, 0), None),
        Entfernen(("fehlt",)),
        Entfernen(()),
        Einfuegen((FOLGE, 9), "x"),
        Einfuegen(("betreff", 0), "x"),
        Verschieben((FOLGE, 0), 3),
        Verschieben(("betreff",), 0),
    ],
)
def test_a_change_that_cannot_be_is_refused(aenderung: Aenderung) -> None:
    with pytest.raises(VorlagenError, match="nicht sicher ändern") as caught:
        changed(TEXT, aenderung)
    assert caught.value.exit_code is ExitCode.CONTENT_REJECTED


@given(
    st.sampled_from(
        [("betreff",), ("betreff_zusatz", 1), ("begruendung",), ("intern", "notizen"), ("nummer",)]
    ),
    st.text(st.characters(codec="utf-8", exclude_characters="\ufeff\ufffe\uffff"), min_size=1)
    .filter(str.strip)
    .filter(lambda text: all(each == "\n" or each.isprintable() or each == " " for each in text)),
)
def test_whatever_is_put_in_is_read_back(pfad: Pfad, text: str) -> None:
    after = with_changes(datei(TEXT), [Setzen(pfad, text)])
    wert = inhalt_of(after.values())
    for schritt in pfad:
        wert = wert[schritt]  # type: ignore[index]
    assert wert == text.rstrip("\n")


@pytest.mark.parametrize(
    "path", sorted((PROJEKT / "vorlagen").glob("*/vorlage.yaml")), ids=lambda path: path.parent.name
)
def test_every_field_of_a_shipped_paper_can_go_and_come_back(path: Path) -> None:
    before = Quelldatei.read(path, LABEL)
    werte = inhalt_of(before.values())
    assert isinstance(werte, dict)
    for name, wert in werte.items():
        assert with_changes(before, [Setzen((name,), wert)]) == before
        gone = with_changes(before, [Entfernen((name,))])
        back = with_changes(gone, undoing(before, [Entfernen((name,))]))
        assert same(inhalt_of(back.values()), werte)


def test_a_file_keeps_its_bom_its_line_ends_and_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "vorlage.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    path.chmod(0o640)
    old = Quelldatei.read(path, LABEL)
    write_all([(old, with_changes(old, [Setzen(("betreff",), "Neu")]))], tmp_path)
    expected = TEXT.replace("Alt", "Neu").replace("\n", "\r\n").encode()
    assert path.read_bytes() == b"\xef\xbb\xbf" + expected
    assert path.stat().st_mode & 0o777 == 0o640
    assert [child.name for child in tmp_path.iterdir()] == ["vorlage.yaml"]


def test_text_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "vorlage.yaml"
    path.write_bytes(b"betreff: B\xfcro\n")
    with pytest.raises(VorlagenError, match="nicht in UTF-8"):
        Quelldatei.read(path, LABEL)


def test_a_file_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "vorlage.yaml"
    path.write_text(TEXT, encoding="utf-8")
    old = Quelldatei.read(path, LABEL)
    path.write_text("betreff: inzwischen\n", encoding="utf-8")
    with pytest.raises(VorlagenError, match="inzwischen geändert"):
        write_all([(old, with_changes(old, [Setzen(("betreff",), "Neu")]))], path.parent)
    assert path.read_text(encoding="utf-8") == "betreff: inzwischen\n"


@pytest.mark.parametrize(
    ("neu", "typed"),
    [("x: y", '"x: y"'), ("schlicht", "schlicht"), ('sagt "x": y', "'sagt \"x\": y'")],
)
def test_quotation_marks_that_are_needed_stay_of_their_kind(neu: str, typed: str) -> None:
    for head, tail in (("a: ", "\n"), ("a:\n  - ", "\n"), ("a: {b: ", "}\n")):
        pfad = {"a: ": ("a",), "a:\n  - ": ("a", 0), "a: {b: ": ("a", "b")}[head]
        before = f'{head}"- alt: -"{tail}'
        assert changed(before, Setzen(pfad, neu)) == f"{head}{typed}{tail}"
