"""A preview is a draft, whatever is wrong; where there is nothing new to see, the last is shown."""

from __future__ import annotations

from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from tests.vorschau.projekte import NAME, YAML, baue, lay_out_faultless, typed

from vorlagen_gen.findings import has_errors
from vorlagen_gen.vorschau import Dokumentvorschau, UeberholtError, Vorschau, Vorschaubau
from vorlagen_gen.vorschau.druckbares import ERSATZ
from vorlagen_gen.werkstatt import Werkstatt


def printed(vorschau: Vorschau, number: int = 0) -> str:
    """The text of a document of a preview."""
    pdf = vorschau.dokumente[number].bogen.gedruckt().placed.pdf
    return "\n".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf))


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    return lay_out_faultless(tmp_path / "projekt")


def test_a_final_paper_with_errors_has_pages_and_is_called_a_draft(root: Path) -> None:
    vorschau = baue(root)(typed(root, ("nummer: V/9800/2026\n", "")))
    assert all(each.stamm.endswith("_ENTWURF") for each in vorschau.dokumente)
    assert has_errors(vorschau.regelbefunde().findings)
    assert not vorschau.is_letzte
    assert "V/____/2026" in printed(vorschau)


def test_a_character_that_no_font_has_is_a_mark_and_a_finding(root: Path) -> None:
    vorschau = baue(root)(typed(root, ("Neue Beleuchtung", "Neue \U00012000 Beleuchtung")))
    assert f"Neue {ERSATZ} Beleuchtung" in printed(vorschau)
    assert [each.code for each in vorschau.befunde().findings] == ["D101"]


def test_a_table_in_a_cell_is_a_gap_and_a_finding(root: Path) -> None:
    reason = 'begruendung: "| A | B |\\n|---|---|\\n| Zelle | Feld |"}'
    changed = typed(root, ("begruendung: Die Straße ist schon beleuchtet.}", reason))
    vorschau = baue(root)(changed)
    assert "Zelle" not in printed(vorschau, 1)
    assert "D102" in {each.code for each in vorschau.befunde().findings}


def test_with_broken_yaml_the_last_pages_stay_and_the_findings_say_why(root: Path) -> None:
    vorschau = baue(root)
    before = vorschau(typed(root, ("Neue Beleuchtung", "Helle Beleuchtung")))
    pages = before.dokumente[0].blaetter()
    broken = vorschau({YAML: b"art: ["})
    assert broken.is_letzte
    assert broken.dokumente[0].blaetter() == pages
    assert {each.code[0] for each in broken.befunde().findings} == {"Y"}
    assert vorschau({YAML: b"art: ["}).dokumente[0].blaetter() == pages


def test_broken_yaml_before_anything_was_seen_has_no_pages(root: Path) -> None:
    broken = baue(root)({YAML: b"art: ["})
    assert broken.dokumente == ()
    assert not broken.is_letzte
    assert broken.befunde().findings


def test_too_much_of_anything_leaves_the_last_pages_with_the_reason(root: Path) -> None:
    vorschau = baue(root)
    before = vorschau({}).dokumente[1].blaetter()
    after = vorschau(typed(root, ("Alle kommen auch abends", "A" * 2_001)))
    now = after.dokumente[1].blaetter()
    assert (now.seiten, now.kaesten) == (before.seiten, before.kaesten)
    assert "2000" in now.hindernis
    assert [each.code for each in after.befunde().findings][:1] == ["D103"]


def test_places_follow_what_is_typed_above_them_without_new_pages(root: Path) -> None:
    vorschau = baue(root)
    before = vorschau({}).dokumente[0]
    text = (root / YAML).read_bytes()
    after = vorschau({YAML: b"# neu\n\n" + text}).dokumente[0]
    assert after.bogen is before.bogen
    moved = [
        (each.place.line + 2) if each.place.file == str(YAML) else each.place.line
        for each in before.blaetter().kaesten
    ]
    assert [each.place.line for each in after.blaetter().kaesten] == moved


def test_a_newer_state_overtakes_an_older_one_in_its_own_window_only(root: Path) -> None:
    bau = Vorschaubau(root, Werkstatt(1))
    old = bau.vorschau(bau.turn(NAME), {})
    other = bau.vorschau(bau.turn(NAME, "anderes Fenster"), {})
    new = bau.vorschau(bau.turn(NAME), typed(root, ("Neue Beleuchtung", "Helle Beleuchtung")))
    with pytest.raises(UeberholtError):
        old.regelbefunde()
    assert other.regelbefunde().findings == ()
    assert other.dokumente[0].blaetter() != new.dokumente[0].blaetter()
    assert old.dokumente[0].blaetter() == other.dokumente[0].blaetter()


def test_what_no_window_shows_any_more_is_not_made(root: Path) -> None:
    bau = baue(root)
    old = bau({})
    bau(typed(root, ("Neue Beleuchtung", "Helle Beleuchtung")))
    with pytest.raises(UeberholtError):
        old.dokumente[0].blaetter()
    assert bau({}).dokumente[0].blaetter().hindernis == ""


def test_only_pages_that_show_something_else_are_pictured_again(root: Path) -> None:
    vorschau = baue(root)
    text = (root / "vorlagen" / NAME / "texte" / "begruendung.md").read_text(encoding="utf-8")
    path = YAML.parent / "texte" / "begruendung.md"
    long = text + "\n\n" + "Ein Absatz über die Beleuchtung.\n\n" * 60
    before = vorschau({path: f"{long}Zuletzt.".encode()}).dokumente[0]
    earlier = before.blaetter().seiten
    after = vorschau({path: f"{long}Am Ende.".encode()}).dokumente[0]
    same = [
        one.abdruck == two.abdruck
        for one, two in zip(earlier, after.blaetter().seiten, strict=True)
    ]
    assert same == [True] * (len(same) - 1) + [False]
    for number, is_same in enumerate(same, start=1):
        pictures = before.seite_png(number, 300), after.seite_png(number, 300)
        assert (pictures[0] is pictures[1]) == is_same
        fresh = _pixels(after, number) == _pixels(before, number)
        assert fresh == is_same


def test_a_picture_is_as_wide_as_was_asked(root: Path) -> None:
    dokument = baue(root)({}).dokumente[0]
    for breite in (1, 333, 595, 1200):
        png = dokument.seite_png(1, breite)
        assert (png[:8], int.from_bytes(png[16:20], "big")) == (b"\x89PNG\r\n\x1a\n", breite)
    with pytest.raises(IndexError):
        dokument.seite_png(99, 300)
    with pytest.raises(ValueError, match="4001"):
        dokument.seite_png(1, 4001)


def _pixels(dokument: Dokumentvorschau, number: int) -> bytes:
    """A page, drawn anew."""
    pdf = pypdfium2.PdfDocument(dokument.bogen.gedruckt().placed.pdf)
    return bytes(pdf[number - 1].render(scale=1).buffer)
