"""A draft is a full value: whatever is missing is a marked gap."""

from __future__ import annotations

from tests.assemble.conftest import Assemble
from tests.assemble.niederschrift import niederschrift

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


def test_an_empty_form_anlage_a_is_all_gaps(assembled: Assemble) -> None:
    _, anlage = assembled("status: entwurf\nanlage_a: {finanzierung: {}, pflichtigkeitsgrad: {}}")
    said = niederschrift(anlage.document)
    assert said.count("fehlt]") == 13
    assert "[X]" not in said


def test_a_final_paper_has_no_watermark(assembled: Assemble) -> None:
    (main,) = assembled("status: final")
    assert main.document.watermark == ""
