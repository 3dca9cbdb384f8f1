"""What rules read of a paper: everything typed once, each letter with its place."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

from vorlagen_gen.assemble import Leser, assemble
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.anlagen import load_anlagen
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.validate.absatz import Absatz, Sorte
from vorlagen_gen.validate.prosa import read_prosa


def absaetze(fall: Fall) -> tuple[Absatz, ...]:
    projekt = Projekt.open(fall.root)
    bibliothek = Bibliothek(projekt)
    geprueft = fall.geprueft()
    assert geprueft.vorlage is not None
    grundlagen, _ = bibliothek.grundlagen(geprueft.vorlage)
    assert grundlagen is not None
    anlagen, _ = load_anlagen(geprueft.vorlage.anlagen, geprueft.ordner, projekt)
    ausgaben = assemble(geprueft.vorlage, "fall", anlagen.texte, grundlagen, Leser.GREMIEN)
    documents = [ausgabe.document for ausgabe in ausgaben]
    return read_prosa(documents, geprueft.vorlage, anlagen.texte)


def typed_at(fall: Fall, absatz: Absatz, part: str) -> str:
    """What stands in the file where ``absatz`` says that ``part`` was typed."""
    start = absatz.text.index(part)
    place = absatz.place(start, start + len(part))
    lines = (fall.root / place.file).read_text(encoding="utf-8").split("\n")
    assert place.line == place.end_line
    return lines[place.line - 1][place.column - 1 : place.end_column - 1]


def test_every_part_of_a_text_knows_where_it_was_typed(fall: Fall) -> None:
    text = "Erst **fett**, dann [Wort](https://example.org) und z. B. 10 € im Migrationsleitbild.\n"
    fall.schreibe("texte/begruendung.md", text)
    (absatz,) = [each for each in absaetze(fall) if each.feld == "begruendung"]
    assert absatz.text == "Erst fett, dann Wort und z. B. 10 € im Migrationsleitbild."
    for part in ("Erst", "fett", "Wort", "z. B.", "10 €", "Migrationsleitbild", "leitbild."):
        assert typed_at(fall, absatz, part) == part


@pytest.mark.parametrize(
    ("text", "part", "typed"),
    [
        ("Mit \\*Stern\\* geschrieben.", "Stern", "Stern"),
        ("Mit \\*Stern\\* geschrieben.", "* ge", "\\* ge"),
        ("Das Wort [bus]{lang=en} mit \\* gilt ab 2026.", "2026", "2026"),
        ("Das Wort [b\\*s]{lang=en} gilt ab 2026.", "b*s", "b\\*s"),
        ("Zwei   Blanks  und\t \tmehr \\[ab 2026\\].", "mehr [ab 2026]", "mehr \\[ab 2026\\]"),
        ("Ein Strich \\ und \\* bis 2026.", "2026", "2026"),
        ("Ein\u00a0Gesch\u00fctztes und \\*  bis 2026.", "bis 2026.", "bis 2026."),
    ],
)
def test_letters_behind_what_was_escaped_know_where_they_were_typed(
    fall: Fall, text: str, part: str, typed: str
) -> None:
    fall.schreibe("texte/begruendung.md", f"Davor.\n\n{text}\n")
    absatz = [each for each in absaetze(fall) if each.feld == "begruendung"][-1]
    assert typed_at(fall, absatz, part) == typed


@pytest.mark.parametrize("quote", ['"', "'"])
def test_letters_of_a_field_in_quotation_marks_know_where_they_were_typed(
    fall: Fall, quote: str
) -> None:
    betreff = "Der Weg 2026-2030: Plan"
    fall.ersetze('"Beispielweg: Neue Beleuchtung"', f"{quote}{betreff}{quote}")
    (absatz,) = [each for each in absaetze(fall) if each.feld == "betreff"]
    for part in ("Weg", "2026-2030", "n"):
        assert typed_at(fall, absatz, part) == part
    assert typed_at(fall, absatz, betreff) == betreff


def test_fields_that_are_printed_in_one_line_are_no_word_together(fall: Fall) -> None:
    entry = "{nummer: 2, titel: Plan von Frau Mustermann, einsicht: Ratsbüro}"
    fall.ersetze("erlaeuterung.md}\n", f"erlaeuterung.md}}\n  - {entry}\n")
    (absatz,) = [each for each in absaetze(fall) if each.feld.startswith("anlagen.1")]
    assert absatz.text.endswith("2 | Plan von Frau Mustermann | Ratsbüro")


def test_footnotes_follow_their_paragraph_and_leave_no_trace_in_it(fall: Fall) -> None:
    fall.schreibe("texte/begruendung.md", "Vorn[^1] und hinten.\n\n[^1]: Siehe S. 8.\n")
    found = [each for each in absaetze(fall) if each.feld == "begruendung"]
    assert [(each.sorte, each.text) for each in found] == [
        (Sorte.ABSATZ, "Vorn und hinten."),
        (Sorte.FUSSNOTE, "Siehe S. 8."),
    ]


def test_points_cells_and_headings_are_told_apart(fall: Fall) -> None:
    fall.schreibe(
        "texte/begruendung.md", "## Kopf\n\n1. Punkt\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    found = [each for each in absaetze(fall) if each.feld == "begruendung"]
    assert [(each.sorte, each.label, each.text) for each in found] == [
        (Sorte.UEBERSCHRIFT, "", "Kopf"),
        (Sorte.PUNKT, "1.", "Punkt"),
        *((Sorte.ZELLE, "", text) for text in "abcd"),
    ]


def test_what_is_printed_twice_is_read_once_and_labels_never(fall: Fall) -> None:
    texts = [each.text for each in absaetze(fall)]
    assert texts.count("Beispielweg: Neue Beleuchtung\n- Baubeschluss -") == 1
    assert texts.count("Erläuterung") <= 1
    assert not any("Beschlussvorschlag:" in text or "Betrifft" in text for text in texts)


def test_each_paragraph_names_its_document_and_its_field(fall: Fall) -> None:
    found = {each.feld: each.teil for each in absaetze(fall)}
    assert found["anlage_a.ziele"] == "Anlage A"
    assert found["anlagen.0.datei"] == "Anlage 1"
    assert found["beschlussvorschlag.sachentscheidung"] == "Vorlage"
    assert found["beratungsfolge.1.gremium"] == "Vorlage"


def test_only_texts_are_prose(fall: Fall) -> None:
    prosa = {each.feld for each in absaetze(fall) if each.is_prosa}
    assert prosa == {
        "beschlussvorschlag.sachentscheidung",
        "beschlussvorschlag.finanzielle_auswirkungen.text",
        "beschlussvorschlag.finanzielle_auswirkungen.schluss",
        "begruendung",
        "anlagen.0.datei",
        "anlage_a.kurzueberblick.0",
        "anlage_a.ziele",
        "anlage_a.pflichtigkeitsgrad.begruendung",
        "anlage_a.querschnittsthemen",
    }


def test_a_quotation_of_its_own_is_marked(fall: Fall) -> None:
    fall.schreibe("texte/begruendung.md", "Davor:\n\n> Zitat\n>\n> - Punkt\n\nDanach.\n")
    found = [each for each in absaetze(fall) if each.feld == "begruendung"]
    assert [each.text for each in found if each.is_zitat] == ["Zitat", "Punkt"]
