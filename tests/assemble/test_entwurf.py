"""A draft is a full value: whatever is missing is a marked gap."""

from __future__ import annotations

from tests.assemble.conftest import Assemble, read
from tests.assemble.niederschrift import niederschrift

from vorlagen_gen.assemble import Leser, assemble
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.document import plain
from vorlagen_gen.lesefolge import runs


def test_an_empty_draft_prints_a_gap_for_each_part(assembled: Assemble) -> None:
    (main,) = assembled("status: entwurf")
    gaps = [run.text for run in runs(main.document) if run.is_luecke]
    assert gaps == [
        "[Öffentlich fehlt]",
        "[Art der Vorlage fehlt]",
        "[Betreff fehlt]",
        "[Amt fehlt]",
        "[Datum fehlt]",
        "[Ansprechpersonen fehlt]",
        "[Beratungsfolge fehlt]",
        "[Beschlussvorschlag fehlt]",
        "[Begründung fehlt]",
        "[Unterschrift fehlt]",
    ]
    assert main.document.watermark == "ENTWURF"
    assert main.document.footer == "V/____/____"


def test_a_draft_is_not_signed(assembled: Assemble) -> None:
    text = "status: {}\nart: Berichtsvorlage\nunterschrift: {{name: Erika Mustermann}}\n"
    (draft,) = assembled(text.format("entwurf"))
    (final,) = assembled(text.format("final"))
    assert "(unterschrift) gez." not in niederschrift(draft.document)
    assert "(unterschrift) gez." in niederschrift(final.document)


def test_without_a_number_the_year_of_the_date_is_printed(assembled: Assemble) -> None:
    (main,) = assembled("status: entwurf\ndatum: 03.02.2025")
    assert main.document.footer == "V/____/2025"
    assert main.dateistamm == "ordner_Vorlage_ENTWURF"


def test_without_a_date_the_year_of_the_folder_is_printed(bibliothek: Bibliothek) -> None:
    vorlage = read("status: entwurf\nanlage_a: {}")
    grundlagen, _ = bibliothek.grundlagen(vorlage)
    assert grundlagen is not None
    documents = [
        ausgabe.document
        for ordner in ("2026-radweg", "20261-radweg")
        for ausgabe in assemble(vorlage, ordner, {}, grundlagen, Leser.OEFFENTLICHKEIT)
    ]
    assert [document.footer for document in documents] == ["V/____/2026"] * 2 + ["V/____/____"] * 2
    assert documents[1].mark == "Anlage A zu V/____/2026"
    assert documents[0].kopf
    assert plain(documents[0].kopf.nummer.inlines) == "V/____/2026"


def test_in_narrow_columns_a_gap_is_short(assembled: Assemble) -> None:
    plan = "[{investitionsmassnahme: {bezeichnung: Weg}, auszahlungen: [{bemerkung: Rate 1}]}]"
    (main,) = assembled(
        "status: entwurf\nbeschlussvorschlag:\n  finanzielle_auswirkungen:\n"
        f"    teilfinanzplan: {plan}\n"
    )
    said = niederschrift(main.document)
    assert "| *Produktgruppe | [fehlt] |" in said
    assert "| *Investitionsmaßnahme | [fehlt] | Weg |" in said
    assert "| *Auszahlungen |  |  | [fehlt] | [fehlt] | Rate 1" in said


def test_a_question_about_an_unnamed_budget_lacks_its_year_only(assembled: Assemble) -> None:
    _, anlage = assembled("status: entwurf\nanlage_a: {finanzierung: {}}")
    said = niederschrift(anlage.document)
    assert "Im beschlossenen (Nachtrags-)Haushaltsplan [Haushaltsjahr fehlt] enthalten?" in said
    assert "Im Entwurf des (Nachtrags-)Haushaltsplan [Haushaltsjahr fehlt] enthalten?" in said


def test_an_empty_form_anlage_a_is_all_gaps(assembled: Assemble) -> None:
    _, anlage = assembled("status: entwurf\nanlage_a: {finanzierung: {}, pflichtigkeitsgrad: {}}")
    said = niederschrift(anlage.document)
    assert said.count("fehlt]") == 13
    assert "[X]" not in said


def test_a_final_paper_has_no_watermark(assembled: Assemble) -> None:
    (main,) = assembled("status: final")
    assert main.document.watermark == ""
