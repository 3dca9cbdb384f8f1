from __future__ import annotations

import json
from datetime import date
from functools import cache
from itertools import chain
from pathlib import Path
from statistics import median

import pytest
from werkzeuge.benchmark import daten, markdown
from werkzeuge.benchmark.eingabe import euro, prosa, write_projekt
from werkzeuge.benchmark.generator import papiere
from werkzeuge.benchmark.inhalt import Absatz, Liste, Papier, Tabelle, Ueberschrift

from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.pruefung import pruefe

ROOT = Path(__file__).parents[2]
YEAR = 200


@cache
def drawn(count: int = YEAR) -> tuple[Papier, ...]:
    return papiere(count)


def _words(papier: Papier) -> int:
    return len(prosa(papier.text).split())


def test_the_same_seed_gives_the_same_papers_and_another_seed_others() -> None:
    assert papiere(20) == papiere(20)
    assert papiere(20, seed=1) != papiere(20)


def test_more_papers_begin_with_the_same() -> None:
    assert drawn()[:50] == papiere(50)


def test_the_first_fifty_are_as_long_as_all_two_hundred() -> None:
    """Else the growth from 50 to 200 would not be that of the program."""
    words = [_words(papier) for papier in drawn()]
    assert sum(words[:50]) / 50 == pytest.approx(sum(words) / YEAR, rel=0.03)


def test_every_paper_has_a_number_and_a_folder_of_its_own() -> None:
    assert len({papier.nummer for papier in drawn()}) == YEAR
    assert len({papier.ordner for papier in drawn()}) == YEAR


def test_there_are_papers_of_all_kinds() -> None:
    share = {
        "Beschlüsse": sum(papier.beschluss is not None for papier in drawn()),
        "Entwürfe": sum(not papier.is_final for papier in drawn()),
        "Kosten": sum(papier.finanzen is not None for papier in drawn()),
    }
    assert all(YEAR * 0.1 < count < YEAR * 0.8 for count in share.values()), share


def test_most_papers_are_short_and_few_are_long() -> None:
    words = [_words(papier) for papier in drawn()]
    assert min(words) < 330
    assert 700 < median(words) < 1300
    assert max(words) > 4000


@pytest.mark.parametrize("kind", [Absatz, Ueberschrift, Liste, Tabelle])
def test_texts_hold_every_kind_of_block(kind: type) -> None:
    assert any(isinstance(block, kind) for papier in drawn() for block in papier.text)


def test_a_third_of_the_papers_has_footnotes_in_its_text() -> None:
    noted = [papier for papier in drawn() if "[^1]:" in prosa(papier.text)]
    assert len(noted) > YEAR / 3


def test_the_program_finds_nothing_wrong_with_them(tmp_path: Path) -> None:
    write_projekt(ROOT, tmp_path / "projekt", drawn()[:12])
    projekt = Projekt.open(tmp_path / "projekt")
    results = list(pruefe(projekt, (), Bibliothek(projekt)))
    assert len(results) == 12
    assert [found for each in results for found in each.findings] == []


def _texts(papier: Papier) -> list[str]:
    """Sentences, cells and names that every input has to say."""
    found = [papier.betreff, papier.amt, papier.nummer, papier.anlage_a.begruendung]
    found += [each.gremium for each in papier.beratungsfolge]
    if papier.finanzen:
        found += [euro(each.betrag) for each in papier.finanzen.auszahlungen]
    for block in chain(papier.text, papier.anlage_a.ziele):
        match block:
            case Absatz():
                found += [*block.text.split("*"), block.note]
            case Ueberschrift():
                found.append(block.text)
            case Liste():
                found += [punkt.text for punkt in block.punkte]
            case Tabelle():
                found += [block.titel, *block.kopf, *chain.from_iterable(block.zeilen)]
    return found


@pytest.mark.parametrize("number", range(0, 40, 5))
def test_each_program_gets_the_same_content(number: int, tmp_path: Path) -> None:
    papier = drawn()[number]
    write_projekt(ROOT, tmp_path / "projekt", [papier])
    ours = "".join(
        file.read_text(encoding="utf-8")
        for file in (tmp_path / "projekt/vorlagen").rglob("*")
        if file.is_file()
    )
    pandoc = markdown.hauptdokument(papier) + markdown.anlage_a(papier)
    docxtpl = json.dumps([daten.hauptdokument(papier), daten.anlage_a(papier)], ensure_ascii=False)
    for name, text in {"ours": ours, "pandoc": pandoc, "docxtpl": docxtpl}.items():
        assert [each for each in _texts(papier) if each not in text] == [], name


def test_bold_and_italics_are_cut_out_and_stars_of_words_stay() -> None:
    assert daten.laeufe("Die **beste** Art, *heute* für Bürger*innen.") == [
        ("Die ", ""),
        ("beste", "fett"),
        (" Art, ", ""),
        ("heute", "kursiv"),
        (" für Bürger*innen.", ""),
    ]


def test_the_sums_of_the_tables_on_money_are_right() -> None:
    for papier in filter(lambda each: each.finanzen, drawn()):
        assert papier.finanzen
        plan, ergebnis = daten.finanztabellen(papier.finanzen)
        out, back, later = (
            sum(each.betrag for each in found)
            for found in (
                papier.finanzen.auszahlungen,
                papier.finanzen.einzahlungen,
                papier.finanzen.folgen,
            )
        )
        assert plan["zeilen"][-1][4] == euro(out - back)
        assert ergebnis["zeilen"][-1][4] == euro(later)


def test_meetings_are_on_tuesdays_and_wednesdays_after_the_paper() -> None:
    days: list[tuple[date, date]] = [
        (papier.datum, each.datum) for papier in drawn() for each in papier.beratungsfolge
    ]
    assert {meeting.weekday() for _, meeting in days} == {1, 2}
    assert all((meeting - written).days >= 14 for written, meeting in days)
