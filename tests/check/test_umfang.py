"""What was compared is counted in German: one footnote, two footnotes."""

from __future__ import annotations

from vorlagen_gen.check.umfang import count
from vorlagen_gen.document import Document, Footnote, Paragraph, Run
from vorlagen_gen.findings import Place
from vorlagen_gen.read_back.dokument import of_document

HERE = Place.at("x")


def test_one_is_counted_in_the_singular() -> None:
    note = Footnote("1", (Paragraph((Run("Note", HERE),), HERE),), HERE)
    one = Paragraph((Run("Satz", HERE), note), HERE)
    document = Document("Titel", "de", "Betreff", None, (one,), "", "")
    assert count(of_document(document)) == (
        "Verglichen: 0 Überschriften, 0 Listenpunkte, 0 Tabellen, 0 Bilder, 1 Absatz, 0 Zellen, "
        "0 Kreuze, 1 Fußnote."
    )
