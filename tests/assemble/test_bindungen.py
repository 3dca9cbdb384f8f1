"""What stands between double brackets becomes what the catalogue says, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assemble.niederschrift import niederschrift
from tests.validate.indikatorfall import indikatorprojekt

from vorlagen_gen.assemble.grundlagen import Grundlagen
from vorlagen_gen.assemble.indikatoren.bindung import resolve
from vorlagen_gen.bibliothek import Bibliothek
from vorlagen_gen.chart import Chart
from vorlagen_gen.document import Block, Paragraph, Run, Table, plain
from vorlagen_gen.lesefolge import block_runs, runs
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.markdown import parse
from vorlagen_gen.model.bindung import ANGABEN, Bindung, read_bindung
from vorlagen_gen.model.zusammenfassung import Indikatorenstand
from vorlagen_gen.pruefung import pruefen
from vorlagen_gen.quelltext import Quelltext

DEPENDENT = ("1.515", "17,4~Prozent", "41~Plätze")
"""What is printed of the last value of 1.2: itself, and the changes that are computed from it."""
SATZ = (
    "Die Betreuungsquote betrug im Jahr 2023 bei Personen mit Einwanderungsgeschichte 68,4 Prozent "
    "und ist damit gegenüber 2019 (63,5 Prozent) um 4,9 Prozentpunkte gestiegen."
)


def grundlagen_of(root: Path) -> Grundlagen:
    """What papers of the project in ``root`` are assembled with."""
    bibliothek = Bibliothek(Projekt.open(root))
    return Grundlagen(
        bibliothek.labels("muenster"), bibliothek.wissen.haushalt, (), bibliothek.indikatoren.stand
    )


@pytest.fixture(scope="module")
def grundlagen(tmp_path_factory: pytest.TempPathFactory) -> Grundlagen:
    return grundlagen_of(indikatorprojekt(tmp_path_factory.mktemp("projekt")))


@pytest.fixture(scope="module")
def ask(grundlagen: Grundlagen) -> Callable[[], Grundlagen]:
    """The same for properties, whose reports print what they are given."""
    return lambda: grundlagen


def resolved(text: str, grundlagen: Grundlagen) -> tuple[Block, ...]:
    """What ``text`` says once its bindings are resolved."""
    return resolve(parse(Quelltext.of_file(text, "t.md"))[0], grundlagen)


def said(text: str, grundlagen: Grundlagen) -> str:
    """The words of ``text`` once its bindings are resolved, with plain blanks."""
    found = "".join(run.text for run in block_runs(resolved(text, grundlagen)))
    return found.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("bindung", "words"),
    [
        ("indikatoren anzahl", "4"),
        ("handlungsfelder anzahl", "2"),
        ("handlungsfeld Bildung anzahl", "3"),
        ("handlungsfeld  Wohnen und  Zusammenleben anzahl", "1"),
        ("handlungsfeld 2 anzahl", "1"),
        (" indikator  1.1  name ", "Betreuungsquote"),
        ("indikator 1.1 wert", "68,4 Prozent"),
        ("indikator 1.1 stand", "2023"),
        ("indikator 1.1 vorwert", "63,5 Prozent"),
        ("indikator 1.1 status", "Sonne"),
        ("indikator 1.2 wert", "1.515 Plätze"),
        ("indikator 1.3 wert", "48,9 Prozent (Beispieldaten)"),
        ("indikator 1.3 status", "Sonne (Beispieldaten)"),
        ("indikator 2.1 status", "Nicht bewertbar"),
    ],
)
def test_a_binding_becomes_the_words_it_asks_for(
    grundlagen: Grundlagen, bindung: str, words: str
) -> None:
    assert said(f"x [[{bindung}]] y", grundlagen) == f"x {words} y"


@pytest.mark.parametrize(
    ("bindung", "opening"),
    [
        ("indikator 1.1 satz", SATZ),
        ("indikator 1.1 abstand", "Der Wert war bei Personen mit Einwanderungsgeschichte"),
        ("indikator 1.1 lesehilfe", "Lesehilfe: "),
        ("indikatoren status", "Von vier Indikatoren zeigen drei „Sonne“"),
        ("handlungsfeld 1 zusammenfassung", "Alle drei Indikatoren im Handlungsfeld Bildung"),
    ],
)
def test_a_binding_becomes_whole_sentences(
    grundlagen: Grundlagen, bindung: str, opening: str
) -> None:
    text = said(f"[[{bindung}]]", grundlagen)
    assert text.startswith(opening)
    assert text.endswith(".")


@pytest.mark.parametrize(
    ("bindung", "kind", "titel"),
    [
        ("indikator 1.1 tabelle", Table, "Betreuungsquote (Prozent)"),
        ("indikator 1.1 diagramm", Chart, "Betreuungsquote (Prozent)"),
        ("handlungsfeld Bildung diagramm", Chart, "Bildung: Anteile der Gruppen (Prozent), 2023"),
    ],
)
def test_a_paragraph_that_is_nothing_but_a_binding_becomes_a_block(
    grundlagen: Grundlagen, bindung: str, kind: type[Block], titel: str
) -> None:
    before, block, after = resolved(f"Davor.\n\n[[{bindung}]]\n\nDahinter.", grundlagen)
    assert [type(each) for each in (before, block, after)] == [Paragraph, kind, Paragraph]
    if isinstance(block, Chart):
        assert block.title == titel
    elif isinstance(block, Table):
        assert plain(block.caption).endswith(titel)


@pytest.mark.parametrize(
    "text",
    [
        "- a [[indikator 1.1 wert]]",
        "> a [[indikator 1.1 wert]]",
        "| a | b |\n|---|---|\n| a | [[indikator 1.1 wert]] |",
        "Text.[^1]\n\n[^1]: a **[[indikator 1.1 wert]]**",
        "[a [[indikator 1.1 wert]]](https://a.de)",
    ],
)
def test_a_binding_is_resolved_wherever_text_may_stand(grundlagen: Grundlagen, text: str) -> None:
    (run,) = (each for each in block_runs(resolved(text, grundlagen)) if each.bindung)
    row = text.split("\n")[run.place.line - 1]
    assert run.text.replace("\u00a0", " ") == "68,4 Prozent"
    assert row[run.place.column - 1 : run.place.end_column - 1] == "[[indikator 1.1 wert]]"


def test_the_head_and_the_title_of_a_table_name_what_they_now_say(grundlagen: Grundlagen) -> None:
    titel, kopf = "Tabelle: Stand [[indikator 1.1 stand]]", "| a | Wert [[indikator 1.1 stand]] |"
    (table,) = resolved(f"{titel}\n\n{kopf}\n|-|-|\n| b | c |", grundlagen)
    assert isinstance(table, Table)
    assert table.description == "Tabelle: Stand 2023"
    assert [column.name for column in table.columns] == ["a", "Wert 2023"]


@pytest.mark.parametrize(
    "text",
    [
        "x [[foo]] y",
        "x [[indikator 9.9 wert]] y",
        "x [[indikator 1.1 tabelle]] y",
        "- [[indikator 1.1 diagramm]]",
        "# Die [[indikatoren anzahl]]",
        "x [[indikator 2.1 vorwert]] y",
        "[[handlungsfeld 2 diagramm]]",
    ],
)
def test_a_binding_that_stands_for_nothing_is_a_marked_gap(
    grundlagen: Grundlagen, text: str
) -> None:
    (run,) = (each for each in block_runs(resolved(text, grundlagen)) if each.bindung)
    assert run.is_luecke
    assert run.text == f"[{run.bindung} fehlt]"


def test_without_a_catalogue_every_binding_is_a_gap(grundlagen: Grundlagen) -> None:
    nothing = Grundlagen(grundlagen.stadt, grundlagen.haushalt)
    text = "[[indikator 1.1 diagramm]]\n\nx [[indikatoren anzahl]]"
    gaps = [run.is_luecke for run in block_runs(resolved(text, nothing)) if run.bindung]
    assert gaps == [True, True]


def documents(root: Path) -> Iterator[tuple[str, str]]:
    """What the documents of the paper say, by their names."""
    (geprueft,) = pruefen(Projekt.open(root), [])
    for ausgabe in geprueft.ausgaben:
        assert not any(run.text.startswith("[[") for run in runs(ausgabe.document))
        yield ausgabe.dateistamm, niederschrift(ausgabe.document)


def test_one_number_in_one_file_changes_just_what_depends_on_it(tmp_path: Path) -> None:
    root = indikatorprojekt(tmp_path)
    before = dict(documents(root))
    path = root / "content" / "indikatoren" / "daten" / "kurse.csv"
    path.write_text(path.read_text("utf-8").replace("1.515", "1.525"), encoding="utf-8")
    after = dict(documents(root))
    assert before.keys() == after.keys()
    for stamm, text in before.items():
        pairs = list(zip(text.split("\n"), after[stamm].split("\n"), strict=True))
        changed = [alt for alt, neu in pairs if alt != neu]
        assert changed == [alt for alt, _ in pairs if any(each in alt for each in DEPENDENT)]


def test_what_is_made_is_not_for_the_public_either_if_the_anlage_is_not(tmp_path: Path) -> None:
    path = indikatorprojekt(tmp_path) / "vorlagen" / "2026-monitoring" / "vorlage.yaml"
    text = path.read_text("utf-8")
    made = "erzeugt: indikatorenuebersicht"
    path.write_text(text.replace(made, f"{made}, oeffentlich: nein"), encoding="utf-8")
    names = [stamm for stamm, _ in documents(tmp_path)]
    overviews = [name for name in names if "Uebersicht" in name]
    assert overviews == ["V-9871-2026_Anlage-1_Uebersicht-der-Indikatoren_nichtoeffentlich"]


SIGNS = [*"*_[]()#>|\\`&<{}!^-.1aß ", "[[", "]]", "{{", "**", "<b>", "&amp;", "[^1]"]
NAMES = st.lists(st.sampled_from(SIGNS), min_size=1, max_size=20).map("".join).filter(str.strip)
TYPED = st.lists(
    st.sampled_from([*"aei .1[]", *ANGABEN, "indikator ", " wert", " satz", "  "]), max_size=8
).map("".join)


@settings(max_examples=100)
@given(name=NAMES)
def test_what_the_catalogue_says_is_never_read_as_markup(
    ask: Callable[[], Grundlagen], name: str
) -> None:
    grundlagen = ask()
    stand = grundlagen.indikatoren
    assert stand is not None
    felder = stand.katalog.handlungsfelder or ()
    indikator = felder[0].indikatoren[0].model_copy(update={"name": name, "definition": name})
    feld = felder[0].model_copy(update={"indikatoren": (indikator,), "name": name})
    katalog = stand.katalog.model_copy(update={"handlungsfelder": (feld,)})
    found = replace(stand.zusammenfassungen["1.1"], indikator=indikator)
    changed = replace(grundlagen, indikatoren=Indikatorenstand(katalog, {"1.1": found}))
    (block,) = resolved("**a** [[indikator 1.1 name]] b", changed)
    assert isinstance(block, Paragraph)
    assert [run.text for run in block.inlines if isinstance(run, Run)] == ["a", " ", name, " b"]
    plain_runs = block_runs(resolved("[[handlungsfeld 1 zusammenfassung]]", changed))
    assert [(run.is_bold, run.link, run.is_luecke) for run in plain_runs] == [(False, None, False)]
    (table,) = resolved("[[indikator 1.1 tabelle]]", changed)
    assert isinstance(table, Table)
    assert plain(table.caption).endswith(f"{name} (Prozent)")


@given(TYPED)
def test_any_text_between_brackets_is_read_or_told(typed: str) -> None:
    gelesen = read_bindung(typed)
    wort = gelesen.wovon if isinstance(gelesen, Bindung) else gelesen.wort
    assert " ".join(typed[wort.start : wort.end].split()) == wort.text
