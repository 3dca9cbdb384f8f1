"""What the list says of a change: what will stand there, as people read it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from vorlagen_gen.findings import Place
from vorlagen_gen.read_back.blocks import (
    Block,
    Footnote,
    Gelesenes,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Run,
)
from vorlagen_gen.read_back.marken import nummeriert
from vorlagen_gen.ruecklauf.abgleich import Wandel, wandel
from vorlagen_gen.ruecklauf.einheiten import Einheit, einheiten, worte_of
from vorlagen_gen.ruecklauf.form import form_of
from vorlagen_gen.ruecklauf.liste import finding_text, proposal_text
from vorlagen_gen.ruecklauf.seite import page
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Befund, Quelle, Zustand
from vorlagen_gen.ruecklauf.wortlaut import quoted, words
from vorlagen_gen.ruecklauf.zuordnung import Zugeordnet, Zuordnung
from vorlagen_gen.ruecklauf.zuschreibung import Zugeschrieben

ANFANG = "Die Halle Nord wird seit dem Frühjahr von vier Vereinen an fünf Tagen genutzt."
ENDE = "Der Stadtsportbund hat im Herbst eine Umfrage mit zwölf Fragen dazu gemacht."


def _units(*texts: str | Block) -> tuple[Einheit, ...]:
    blocks = tuple(Paragraph((Run(e),)) if isinstance(e, str) else e for e in texts)
    notes = (Footnote("1", (Paragraph((Run("Amt 52."),)),)),)
    return einheiten(nummeriert(Gelesenes("", "de-DE", blocks, notes, ())))


def _assigned(
    alt: tuple[Einheit, ...], kopie: tuple[Einheit, ...], jetzt: tuple[Einheit, ...]
) -> list[tuple[Zugeordnet, tuple[Wandel, ...]]]:
    found = Zuordnung(alt, jetzt).all([Zugeschrieben(e, ()) for e in wandel(alt, kopie)])
    return [(each, tuple(part.wandel for part in each.teile)) for each in found]


def test_a_paragraph_that_was_parted_is_told_with_the_words_that_came_since() -> None:
    alt, kopie = _units(f"{ANFANG} {ENDE}"), _units(ANFANG, ENDE)
    jetzt = _units(f"Ein neuer Satz davor. {ANFANG} {ENDE}")
    ((each, made),) = _assigned(alt, kopie, jetzt)
    assert each.zustand is Zustand.OFFEN
    assert words(made) == (
        f"Ein neuer Satz davor. {ANFANG} {ENDE}",
        f"Ein neuer Satz davor. {ANFANG}\n{ENDE}",
        "",
        "",
    )


def test_paragraphs_that_were_joined_are_told_as_they_will_stand_there() -> None:
    alt, kopie = _units(ANFANG, ENDE), _units(f"{ANFANG} {ENDE}")
    jetzt = _units(f"Ein neuer Satz davor. {ANFANG}", ENDE)
    ((each, made),) = _assigned(alt, kopie, jetzt)
    assert each.zustand is Zustand.OFFEN
    assert words(made)[1] == f"Ein neuer Satz davor. {ANFANG} {ENDE}"


@pytest.mark.parametrize("is_parted", [True, False], ids=["parted", "joined"])
def test_words_of_what_was_parted_or_joined_since_are_found_where_they_are_now(
    *, is_parted: bool
) -> None:
    apart, whole = _units(ANFANG, ENDE), _units(f"{ANFANG} {ENDE}")
    alt, jetzt = (whole, apart) if is_parted else (apart, whole)
    kopie = [replace(e, worte=worte_of([Run(e.text.replace("zwölf", "zehn"))])) for e in alt]
    ((each, made),) = _assigned(alt, tuple(kopie), jetzt)
    assert each.zustand is Zustand.OFFEN
    assert made[0].alt[0].nummer == int(is_parted)
    assert words(made)[:2] == ("zwölf", "zehn")
    marken = alt[-2].marken
    where = Zuordnung(alt, jetzt).where(marken)
    assert where is not None
    assert where.nummer == 0


@pytest.mark.parametrize("is_parted", [True, False], ids=["parted", "joined"])
def test_what_was_taken_over_of_two_people_is_known_again_of_both(*, is_parted: bool) -> None:
    """One parted or joined the paragraphs, one changed a word in them; both were accepted."""
    apart, whole = _units(ANFANG, ENDE), _units(f"{ANFANG} {ENDE}")
    other = ENDE.replace("zwölf", "zehn")
    alt, jetzt = (
        (whole, _units(ANFANG, other)) if is_parted else (apart, _units(f"{ANFANG} {other}"))
    )
    words_only = _units(f"{ANFANG} {other}") if is_parted else _units(ANFANG, other)
    seam_only = apart if is_parted else whole
    for kopie in (words_only, seam_only):
        assert [each.zustand for each, _ in _assigned(alt, kopie, jetzt)] == [Zustand.UEBERNOMMEN]
    third = _units(f"{ANFANG} Der Stadtsportbund", ENDE.removeprefix("Der Stadtsportbund "))
    if is_parted:
        assert [each.zustand for each, _ in _assigned(alt, third, jetzt)] == [Zustand.WEG]


def test_words_at_the_place_where_a_paragraph_was_parted_since_are_told_as_gone() -> None:
    alt, jetzt = _units(f"{ANFANG} {ENDE}"), _units(ANFANG, ENDE)
    kopie = _units(f"{ANFANG} {ENDE}".replace("genutzt. Der", "genutzt, der"))
    assert [each.zustand for each, _ in _assigned(alt, kopie, jetzt)] == [Zustand.WEG]


def test_other_proposals_for_the_same_paragraph_are_not_told_with_a_parting() -> None:
    alt = _units(f"{ANFANG} {ENDE}")
    kopie = _units(ANFANG.replace("vier", "neun"), ENDE)
    told = [words(made) for _, made in _assigned(alt, kopie, alt)]
    assert [(old, new) for old, new, *_ in told] == [
        ("vier", "neun"),
        (f"{ANFANG} {ENDE}", f"{ANFANG}\n{ENDE}"),
    ]


def test_what_stands_at_an_overtaken_place_shows_footnotes_as_they_are_read() -> None:
    def said(count: str) -> tuple[Einheit, ...]:
        return _units(Paragraph((Run(f"Es sind {count} Mitglieder."), Mark("1"), Run(" Dazu."))))

    ((each, _),) = _assigned(said("70.000"), said("80.000"), said("81.004"))
    assert each.zustand is Zustand.UEBERHOLT
    assert each.jetzt == "Es sind 81.004 Mitglieder.[1] Dazu."


def _vorschlag(alt: Block, neu: Block) -> Aenderungsvorschlag:
    found = wandel(_units(alt), _units(neu))
    return Aenderungsvorschlag(
        1, "V", found, (), Place.at("v.yaml"), "", *words(found), form=form_of(found)
    )


def _absatz(*runs: Run) -> Paragraph:
    return Paragraph((Run("Der "), *runs, Run(" hat gefragt.")))


BUND = "Bund Nord"
FETT = Run(BUND, is_bold=True)


@pytest.mark.parametrize(
    ("alt", "neu", "form"),
    [
        (_absatz(Run(BUND)), _absatz(FETT), "fett"),
        (_absatz(FETT), _absatz(Run(BUND)), "nicht mehr fett"),
        (_absatz(FETT), _absatz(Run(BUND, is_italic=True)), "nicht mehr fett, kursiv"),
        (
            _absatz(Run("Bund "), Run("Nord", is_bold=True)),
            _absatz(Run("Bund ", is_bold=True), Run("Nord")),
            "fett: »Bund«, nicht mehr fett: »Nord«",
        ),
        (_absatz(Run(BUND, language="en")), _absatz(Run(BUND)), "keine andere Sprache mehr"),
        (_absatz(Run(BUND)), _absatz(Run(BUND, language="en")), "Sprache: en"),
        (
            _absatz(Run(BUND)),
            _absatz(Run(BUND, link="https://example.org")),
            "Link auf https://example.org",
        ),
    ],
)
def test_words_that_only_look_otherwise_are_told_once_with_how(
    alt: Block, neu: Block, form: str
) -> None:
    told = _vorschlag(alt, neu)
    assert told.art == "Formatierung geändert"
    text = proposal_text(told)
    assert f"    Der ⟦{BUND}⟧ hat gefragt.\n    Formatierung: {form}\n" in text
    assert "→" not in text
    html = page("x", [told], ()).decode()
    assert f"<mark>[{form}: {BUND}]</mark>" in html
    assert "<ins>" not in html
    assert quoted(told.alt, told.neu, told.form) == f"{BUND} ({form})"


@pytest.mark.parametrize(
    ("neu", "form"),
    [
        (Paragraph((Run(ANFANG),)), "Absatz statt Listenpunkt"),
        (ListItem("-", 1, (Run(ANFANG),)), "eine tiefere Ebene"),
        (Heading(2, (Run(ANFANG),)), "Überschrift statt Listenpunkt"),
    ],
)
def test_another_kind_of_block_is_named(neu: Block, form: str) -> None:
    told = _vorschlag(ListItem("-", 0, (Run(ANFANG),)), neu)
    assert (told.form, told.art) == (form, "Formatierung geändert")
    assert f"⟦- {ANFANG}⟧\n" in proposal_text(told)


def test_a_finding_names_everybody_and_what_only_moved_once() -> None:
    assert quoted("Wappen", "Wappen", "") == "Wappen"
    quellen = (Quelle("a.docx", "Amt 61"), Quelle("b.docx", "Amt 61"), Quelle("b.docx", "Amt 20"))
    befund = Befund("a.docx", "Das geht nicht.", "Wappen", quellen)
    assert "a.docx, Amt 61; Amt 20: Das geht nicht.\n" in finding_text(befund)
    assert "<p>a.docx, Amt 61, Amt 20</p>" in page("x", (), [befund]).decode()


def test_words_that_change_and_look_otherwise_are_told_as_words() -> None:
    told = _vorschlag(_absatz(Run(BUND)), _absatz(Run("Verein", is_bold=True)))
    assert (told.art, told.form) == ("geändert", "")
    assert f"⟦{BUND} → Verein⟧" in proposal_text(told)
    other = _vorschlag(ListItem("-", 0, (Run(f"{ANFANG} {ENDE}"),)), Paragraph((Run(ANFANG),)))
    assert other.form == ""
