"""The file of an Anlage calls itself nearly what the list calls it, or what it calls another."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.findings import Finding
from vorlagen_gen.model.vorlage import Anlage
from vorlagen_gen.validate.absatz import Sorte
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import warnung
from vorlagen_gen.validate.titelvergleich import is_near, is_same, normal

REGEL = warnung(
    "V270",
    was="Eine Anlage heißt in ihrer Datei anders als in der Anlagenliste.",
    warum="Entweder ist einer der Titel vertippt, oder zwei Dateien sind vertauscht.",
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the title; a heading or title that names something else altogether is none."""
    anlagen = pruefling.vorlage.anlagen
    for anlage, inside in (*_headings(pruefling), *_pdf_titles(pruefling)):
        if not anlage.titel or is_same(anlage.titel, inside):
            continue
        others = (each for each in anlagen if each is not anlage and each.titel)
        other = next((each for each in others if normal(each.titel or "") == normal(inside)), None)
        if other or is_near(anlage.titel, inside):
            hint = f"; so heißt die Anlage {other.nummer}" if other else ""
            yield REGEL.befund(
                anlage.ort("titel"),
                f"In der Datei »{anlage.datei}« heißt die Anlage »{inside}«{hint}.",
                "Prüfen Sie, ob es die richtige Datei ist, und berichtigen Sie den Titel.",
            )


def _headings(pruefling: Pruefling) -> Iterator[tuple[Anlage, str]]:
    """The first heading inside each Anlage that is a text, if it opens with one."""
    seen = set()
    for absatz in pruefling.absaetze:
        first, _, rest = absatz.feld.partition(".")
        index, _, feld = rest.partition(".")
        if first == "anlagen" and feld == "datei" and index not in seen:
            seen.add(index)
            if absatz.sorte is Sorte.UEBERSCHRIFT:
                yield pruefling.vorlage.anlagen[int(index)], absatz.text


def _pdf_titles(pruefling: Pruefling) -> Iterator[tuple[Anlage, str]]:
    for anlage, pdf in pruefling.fremde_pdfs:
        if pdf and pdf.titel:
            yield anlage, pdf.titel
