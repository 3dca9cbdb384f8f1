"""The comments of a Word file that came back."""

from __future__ import annotations

from datetime import datetime

from tests.read_back.woerter import absatz, docx, lauf

from vorlagen_gen.read_back.docx import kommentare
from vorlagen_gen.read_back.docx.kommentarleser import Kommentar


def von(key: int) -> str:
    return f'<w:commentRangeStart w:id="{key}"/>'


def bis(key: int) -> str:
    return f'<w:commentRangeEnd w:id="{key}"/><w:r><w:commentReference w:id="{key}"/></w:r>'


def marke(number: int, *content: str) -> str:
    start = f'<w:bookmarkStart w:id="{number}" w:name="_vg{number}"/>'
    return f'<w:p>{start}{"".join(content)}<w:bookmarkEnd w:id="{number}"/></w:p>'


def kommentar(key: int, text: str, paragraph: str = "", datum: str = "") -> str:
    date = f' w:date="{datum}"' if datum else ""
    para = f' w14:paraId="{paragraph}"' if paragraph else ""
    return (
        f'<w:comment w:id="{key}" w:author="Erika Mustermann"{date}>'
        f"<w:p{para}>{lauf(text)}</w:p></w:comment>"
    )


def test_a_comment_names_author_date_passage_and_block() -> None:
    body = absatz("Davor") + marke(7, lauf("Der "), von(0), lauf("Rat"), bis(0), lauf(" tagt."))
    (found,) = kommentare(docx(body, comments=kommentar(0, "Welcher?", "", "2026-03-02T09:30:00Z")))
    when = datetime(2026, 3, 2, 9, 30)  # noqa: DTZ001 -- Word says no more
    assert found == Kommentar("0", "Erika Mustermann", when, "Welcher?", "Rat", (7,))


def test_a_passage_may_run_over_paragraphs_and_a_comment_may_stand_at_a_point() -> None:
    body = (
        marke(1, von(4), lauf("Anfang"))
        + marke(2, lauf("Ende"), bis(4))
        + marke(3, lauf("Hier."), '<w:r><w:commentReference w:id="5"/></w:r>')
    )
    first, second = kommentare(docx(body, comments=kommentar(5, "b") + kommentar(4, "a")))
    assert (first.text, first.zitat, first.marke) == ("a", "Anfang Ende", (1, 2))
    assert (second.text, second.zitat, second.marke, second.datum) == ("b", "", (3,), None)


def test_answers_name_what_they_answer_and_what_is_done_is_known() -> None:
    body = marke(1, von(0), von(1), lauf("Text"), bis(0), bis(1))
    extended = (
        '<w15:commentEx w15:paraId="0A" w15:done="1"/>'
        '<w15:commentEx w15:paraId="0B" w15:paraIdParent="0A" w15:done="0"/>'
    )
    comments = kommentar(0, "Frage", "0A") + kommentar(1, "Antwort", "0B")
    asked, answer = kommentare(docx(body, comments=comments, commentsExtended=extended))
    assert (asked.antwort_auf, asked.is_erledigt) == (None, True)
    assert (answer.antwort_auf, answer.is_erledigt) == ("0", False)


def test_a_comment_that_answers_none_is_no_answer_to_one_without_a_name() -> None:
    """LibreOffice names only what its list of threads lists, as what is done."""
    body = marke(1, von(0), lauf("Der Rat"), bis(0)) + marke(2, von(1), lauf("Hier"), bis(1))
    extended = '<w15:commentEx w15:paraId="01000000" w15:done="1"/>'
    comments = kommentar(0, "Erledigt", "01000000") + kommentar(1, "Stimmt das?")
    done, question = kommentare(docx(body, comments=comments, commentsExtended=extended))
    assert (done.antwort_auf, done.is_erledigt) == (None, True)
    assert (question.antwort_auf, question.is_erledigt) == (None, False)


def test_what_is_deleted_is_not_quoted_and_a_comment_without_passage_is_not_lost() -> None:
    deleted = "<w:del><w:r><w:delText>weg</w:delText></w:r></w:del>"
    body = marke(1, von(0), lauf("da"), deleted, bis(0))
    found = kommentare(docx(body, comments=kommentar(0, "a") + kommentar(9, "b", "", "gestern")))
    assert [(each.text, each.zitat, each.datum) for each in found] == [
        ("a", "da", None),
        ("b", "", None),
    ]


def test_a_file_without_comments_has_none() -> None:
    assert kommentare(docx(absatz("Text"))) == ()
