"""The parts of a Ruecklauf by themselves: words, letters, numbers of lists, choices, the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.edit.aenderung import Einfuegen, Entfernen
from vorlagen_gen.edit.quelldatei import Ersetzung, Quelldatei
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.read_back.blocks import Gelesenes, ListItem, Mark, Paragraph, Run
from vorlagen_gen.read_back.marken import nummeriert, stand
from vorlagen_gen.ruecklauf.abgleich import Wandelart, note_names, renamed, wandel
from vorlagen_gen.ruecklauf.auswahl import named, selected
from vorlagen_gen.ruecklauf.einheiten import einheiten, inlines_of, text_of, worte_of
from vorlagen_gen.ruecklauf.erwartung import expected
from vorlagen_gen.ruecklauf.feldname import feldname
from vorlagen_gen.ruecklauf.lauttreue import aligned
from vorlagen_gen.ruecklauf.liste import list_text, proposal_text, summary
from vorlagen_gen.ruecklauf.schnitt import (
    Schnitt,
    applied,
    instead,
    moved_back,
    schnitte,
    shifted,
)
from vorlagen_gen.ruecklauf.schreibung import Schreibung, written
from vorlagen_gen.ruecklauf.seite import page
from vorlagen_gen.ruecklauf.staende import Staende
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Befund, Quelle, Zustand

_TEXTE = st.text(st.sampled_from("ab, .\n"), max_size=40)


def _gelesen(*texts: str) -> Gelesenes:
    blocks = tuple(Paragraph((Run(each),)) for each in texts)
    return nummeriert(Gelesenes("", "de-DE", blocks, (), ()))


@given(_TEXTE, _TEXTE)
def test_cuts_turn_one_text_into_the_other(alt: str, neu: str) -> None:
    old, new = worte_of([Run(alt)]), worte_of([Run(neu)])
    assert applied(old, schnitte(old, new)) == new


@given(_TEXTE, _TEXTE)
def test_a_cut_that_was_moved_back_says_the_same(alt: str, neu: str) -> None:
    old, new = worte_of([Run(alt)]), worte_of([Run(neu)])
    cuts = schnitte(old, new)
    assert applied(old, [*cuts[:-1], *(moved_back(each, old) for each in cuts[-1:])]) == new


@given(_TEXTE)
def test_words_are_the_text_and_become_the_same_runs(text: str) -> None:
    words = worte_of([Run(text, is_bold=True), Mark("1"), Run("Ende")])
    assert text_of(words) == f"{text}\ufffcEnde"
    assert worte_of(inlines_of(words)) == words


@given(_TEXTE, _TEXTE, _TEXTE)
def test_a_cut_takes_the_place_of_what_it_touches_and_only_of_that(
    alt: str, neu: str, jetzt: str
) -> None:
    old, new, now = (worte_of([Run(each)]) for each in (alt, neu, jetzt))
    others = schnitte(old, now)
    for cut in schnitte(old, new):
        forced = instead(cut, old, others)
        assert shifted(cut, others) in (None, forced)
        said = applied(now, [forced])
        assert said[forced.start : forced.start + len(forced.neu)] == forced.neu
        assert said[forced.start + len(forced.neu) :] == now[forced.end :]


def test_a_cut_moves_with_what_was_written_before_it_and_stops_where_both_changed() -> None:
    cut = Schnitt(4, 5, worte_of([Run("x")]))
    before = Schnitt(0, 1, worte_of([Run("eins zwei")]))
    assert shifted(cut, [before]) == Schnitt(6, 7, cut.neu)
    assert shifted(cut, [Schnitt(4, 6, ())]) is None


@pytest.mark.parametrize(
    ("printed", "typed", "spans"),
    [
        ("a*b", "a\\*b", [(0, 1), (1, 3), (3, 4)]),
        ("a b", "a   b", [(0, 1), (1, 4), (4, 5)]),
        ("a b", "a\u00a0b", [(0, 1), (1, 2), (2, 3)]),
        ("ab", "a\u00adb", [(0, 1), (2, 3)]),
        ("ab", "a", None),
        ("a", "ab", None),
        ("500.000", "500000", None),
    ],
)
def test_printed_letters_are_found_where_they_were_typed(
    printed: str, typed: str, spans: list[tuple[int, int]] | None
) -> None:
    assert aligned(list(printed), typed) == spans


def test_a_moved_paragraph_is_told_once_and_a_parted_one_as_a_cut_and_a_new_one() -> None:
    one, two, three = (f"Der Absatz {n} sagt {n} und noch mehr." for n in ("eins", "zwei", "drei"))
    alt = einheiten(_gelesen(one, two, three))
    moved = wandel(alt, einheiten(_gelesen(three, one, two)))
    assert [each.art for each in moved] == [Wandelart.VERSCHOBEN]
    parted = wandel(
        alt, einheiten(_gelesen(one, "Der Absatz zwei", "sagt zwei und noch mehr.", three))
    )
    assert [each.art for each in parted] == [Wandelart.WORTE, Wandelart.NEU]
    assert parted[1].nach == alt[1].nummer


def test_what_is_expected_after_a_new_paragraph_is_what_the_copy_says() -> None:
    alt = einheiten(_gelesen("Der erste Absatz.", "Ein zweiter folgt."))
    neu = einheiten(_gelesen("Der erste Absatz.", "Ganz neu ist dieser.", "Ein zweiter folgt."))
    assert wandel(expected(wandel(alt, neu), alt), neu) == ()


def test_a_footnote_is_called_as_before_however_it_is_numbered() -> None:
    from vorlagen_gen.read_back.blocks import Footnote

    def paper(*notes: str) -> Gelesenes:
        marks = tuple(Mark(str(number)) for number in range(1, len(notes) + 1))
        found = (Footnote(str(n), (Paragraph((Run(t),)),)) for n, t in enumerate(notes, start=1))
        return Gelesenes("", "", (Paragraph((Run("Text"), *marks)),), tuple(found), ())

    alt, neu = paper("Erste Quelle."), paper("Ganz neu dazu.", "Erste Quelle.")
    names = note_names(alt, neu, "k1-")
    assert names == {"1": "k1-1", "2": "1"}
    assert renamed(einheiten(neu), names)[0].worte[1].fussnote == "k1-1"


def test_points_keep_the_label_they_have() -> None:
    gelesen = Gelesenes("", "", (ListItem("a)", 1, (Run("Punkt"),)),), (), ())
    (unit,) = einheiten(gelesen)
    assert (unit.label, unit.stufe, unit.text) == ("a)", 1, "Punkt")


def _datei(tmp_path: Path, text: str) -> dict[str, Quelldatei]:
    path = tmp_path / "v.yaml"
    path.write_text(text, encoding="utf-8")
    return {"v.yaml": Quelldatei.read(path, "v.yaml")}


def test_new_words_come_before_new_lines_and_deletions_may_overlap(tmp_path: Path) -> None:
    changes = (
        Ersetzung(1, 1, "\nX"),
        Ersetzung(1, 1, "b"),
        Ersetzung(2, 5, ""),
        Ersetzung(4, 6, ""),
    )
    files = _datei(tmp_path, "a\ncdefg\n")
    result = written(files, Schreibung(tuple(("v.yaml", each) for each in changes)), "")
    assert result.nachher["v.yaml"].text == "ab\nX\ng\n"


def test_two_replacements_of_the_same_letters_are_refused(tmp_path: Path) -> None:
    changes = (Ersetzung(0, 3, "x"), Ersetzung(2, 4, "y"))
    with pytest.raises(VorlagenError, match="dieselbe Stelle"):
        written(
            _datei(tmp_path, "abcdef"), Schreibung(tuple(("v.yaml", each) for each in changes)), ""
        )


def test_entries_come_in_and_go_by_the_indexes_they_had(tmp_path: Path) -> None:
    files = _datei(tmp_path, "vorgaenger:\n  - eins\n  - zwei\n")
    changes = (
        Einfuegen(("vorgaenger", 2), "drei"),
        Einfuegen(("vorgaenger", 2), "vier"),
        Entfernen(("vorgaenger", 0)),
    )
    result = written(files, Schreibung(aenderungen=changes), "v.yaml")
    assert result.nachher["v.yaml"].text == "vorgaenger:\n  - zwei\n  - drei\n  - vier\n"


def _vorschlag(nummer: int, autor: str, zustand: Zustand = Zustand.OFFEN) -> Aenderungsvorschlag:
    return Aenderungsvorschlag(
        nummer,
        "V-1_Vorlage",
        (),
        (Quelle("kopie.docx", autor, "2026-11-20"),),
        Place.at("vorlagen/x/vorlage.yaml", 3, 4),
        "Betreff",
        "alt <b>",
        "neu",
        "davor ",
        " danach",
        zustand,
        gegen=(2,) if zustand is Zustand.WIDERSPRUCH else (),
    )


LISTE = (
    _vorschlag(1, "Amt 61"),
    _vorschlag(2, "Amt 20", Zustand.WIDERSPRUCH),
    _vorschlag(3, "Amt 20"),
    _vorschlag(4, "Amt 61", Zustand.UEBERNOMMEN),
)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [("alle", {1, 3}), ("1,3", {1, 3}), ("2-3", {2, 3}), ("von:amt 20", {3}), (" 2 ", {2})],
)
def test_a_choice_names_numbers_ranges_authors_or_all(typed: str, numbers: set[int]) -> None:
    assert selected([typed], LISTE) == numbers


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("5", "gibt es nicht"),
        ("3-1", "zählt rückwärts"),
        ("1,", "fehlt eine Nummer"),
        ("von:Amt 9", "kein Vorschlag"),
        ("4", "schon übernommen"),
        ("x", "keine Nummer"),
    ],
)
def test_a_choice_that_names_nothing_is_refused(typed: str, said: str) -> None:
    with pytest.raises(VorlagenError, match=said):
        selected([typed], LISTE)


def test_what_cannot_be_accepted_may_be_refused() -> None:
    assert named(["2,4"], LISTE) == {2, 4}
    with pytest.raises(VorlagenError, match="gibt es nicht"):
        named(["5"], LISTE)


def test_what_comes_as_a_whole_is_told_with_what_it_comes_behind() -> None:
    new = replace(_vorschlag(1, "Amt 61"), alt="", davor="", danach="", hinter="… das <Ende>.")
    assert "    + neu\n    Hinter: »… das <Ende>.«\n" in proposal_text(new)
    assert "Hinter: »… das &lt;Ende&gt;.«" in page("x", [new], ()).decode()


def test_a_comment_is_told_as_said_about_its_passage() -> None:
    said = replace(_vorschlag(1, "Amt 61"), davor="", danach="", felder=(Einfuegen(("x", 0), {}),))
    assert "    Zu: »alt <b>«\n    neu\n" in proposal_text(said)
    html = page("x", [said], ()).decode()
    assert "Zu: »alt &lt;b&gt;«" in html
    assert "<del>" not in html


def test_the_list_tells_place_field_author_words_and_what_contradicts() -> None:
    befund = Befund(
        "kopie.docx", "Das ist eine feste Beschriftung der Stadt.", "Betrifft → Betreff"
    )
    text = list_text(LISTE, [befund])
    assert "Nr. 1  vorlagen/x/vorlage.yaml:3:4 (Betreff)" in text
    assert "Amt 61, 20.11.2026 in kopie.docx" in text
    assert "davor ⟦alt <b> → neu⟧ danach" in text
    assert "Widerspricht Nr. 2" in text
    assert "»Betrifft → Betreff«" in text
    assert summary(LISTE, [befund]).startswith("Rücklauf: 2 offen, 1 im Widerspruch")


def test_the_page_says_old_and_new_in_words_and_fetches_nothing() -> None:
    html = page("x", LISTE, [Befund("k.docx", "Grund", "Zitat")]).decode()
    assert "<del>[alt: alt &lt;b&gt;]</del>" in html
    assert "<ins>[neu: neu]</ins>" in html
    assert "default-src 'none'" in html
    assert "<script" not in html
    assert "Zitat" in html


def test_a_state_is_known_again_and_a_damaged_one_is_none(tmp_path: Path) -> None:
    staende, gelesen = Staende(tmp_path / "staende"), _gelesen("Ein Absatz.")
    staende.keep(gelesen)
    key = stand(gelesen)
    assert staende[key].blocks == gelesen.blocks
    assert list(staende) == [key]
    (tmp_path / "staende" / f"{key}.json").write_bytes(b"{}")
    assert key not in staende
    assert "../vorlage" not in staende


def test_a_field_is_called_as_the_model_calls_it() -> None:
    assert feldname(("beratungsfolge", 0, "gremium")).startswith("Beratungsfolge, Nr. 1, ")
    assert feldname(("intern", "eigenes")).endswith(", eigenes")
    assert feldname(()) == ""


def test_a_day_is_told_as_people_write_it() -> None:
    day = date(2026, 11, 20)
    assert str(Quelle("a.docx", "Amt 61", f"{day:%Y-%m-%d}")) == "Amt 61, 20.11.2026"
