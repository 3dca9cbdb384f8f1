"""What a city declares of fields of its own, and what its papers may say in them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import pytest
from tests.validate.fall import Fall

from vorlagen_gen.document import Heading, Paragraph, plain
from vorlagen_gen.pruefung import Geprueft

Make = Callable[[str], Fall]
ALLE = """felder:
- {name: klima, titel: 'Klima:', art: auswahl, werte: [gut, schlecht für alle], pflicht: ja}
- {name: notiz, titel: Notiz, art: text}
- {name: eilig, titel: Eilig, art: ja_nein}
- {name: frist, titel: Frist, art: datum}
- {name: foerderung, titel: Förderung, art: betrag}
- {name: bemerkung, titel: Bemerkung, art: text, pflicht: ja}
"""
REIHENFOLGE = {
    "beschlussvorlage: [": "beschlussvorlage: [klima, notiz, eilig, frist, foerderung, ",
    "anlage_a: [": "anlage_a: [bemerkung, ",
}


@pytest.fixture
def declared(fall: Fall) -> Callable[[str], Fall]:
    """A paper of a city with a field of each kind; all but the last in the main paper."""

    def make(felder: str) -> Fall:
        stadt = fall.root / "templates" / "muenster" / "stadt.yaml"
        text = stadt.read_text("utf-8")
        for before, after in REIHENFOLGE.items():
            assert text.count(before) == 1
            text = text.replace(before, after)
        stadt.write_text(f"{text}\n{ALLE}", encoding="utf-8")
        paper = fall.ordner / "vorlage.yaml"
        paper.write_text(f"{paper.read_text('utf-8').rstrip()}\n{felder}", encoding="utf-8")
        return fall

    return make


def sections(geprueft: Geprueft, index: int = 0) -> list[tuple[str, str]]:
    """Headings with the paragraph below each."""
    blocks = geprueft.ausgaben[index].document.blocks
    pairs = pairwise(blocks)
    return [
        (plain(one.inlines), plain(two.inlines))
        for one, two in pairs
        if isinstance(one, Heading) and isinstance(two, Paragraph)
    ]


def test_each_kind_is_read_and_printed_where_the_order_puts_it(declared: Make) -> None:
    geprueft = declared(
        "felder: {klima: GUT, notiz: Ein Wort., eilig: nein, frist: 03.02.2025, "
        "foerderung: '1.200,50', bemerkung: Kurz.}\n"
    ).geprueft()
    assert geprueft.findings == ()
    assert sections(geprueft)[:5] == [
        ("Klima:", "gut"),
        ("Notiz", "Ein Wort."),
        ("Eilig", "Nein"),
        ("Frist", "03.02.2025"),
        ("Förderung", "1.200,50\xa0€"),
    ]
    assert ("Bemerkung", "Kurz.") in sections(geprueft, 1)
    felder = geprueft.vorlage.felder if geprueft.vorlage else None
    assert (getattr(felder, "frist", None), getattr(felder, "foerderung", None)) == (
        date(2025, 2, 3),
        Decimal("1200.50"),
    )


def test_what_may_be_left_out_is_not_printed(declared: Make) -> None:
    geprueft = declared("felder: {klima: gut, bemerkung: Kurz.}\n").geprueft()
    assert geprueft.findings == ()
    assert {titel for titel, _ in sections(geprueft)} & {"Notiz", "Eilig", "Frist"} == set()


@pytest.mark.parametrize(
    ("typed", "code", "says"),
    [
        ("", "F112", "»felder: {klima: gut}«"),
        ("felder:\n", "F112", "»klima: gut«"),
        ("felder: {notiz: x}\n", "F112", "Es fehlt »klima« (Klima)"),
        ("felder: {klima: gutt}\n", "F107", "Meinten Sie »gut«?"),
        ("felder: {klima: gut, notitz: x}\n", "F109", "Meinten Sie »notiz«?"),
        ("felder: {klima: gut, eilig: vielleicht}\n", "F104", "weder ja noch nein"),
        ("felder: {klima: gut, frist: 31.02.2025}\n", "F102", "gibt es nicht"),
        ("felder: {klima: gut, foerderung: viel}\n", "F103", "kein Betrag"),
        ("felder: {klima: gut, notiz: [a]}\n", "F108", "eine Liste"),
        ("felder: gut\n", "F108", "Unterfelder"),
    ],
)
def test_what_a_final_paper_says_wrongly_is_told_with_its_remedy(
    declared: Make, typed: str, code: str, says: str
) -> None:
    found = declared(typed).findings(code)
    assert any(says in f"{each.text} {each.remedy}" for each in found), found
    assert {each.place.file for each in found} == {"vorlagen/fall/vorlage.yaml"}


def test_a_draft_marks_the_gap(declared: Make) -> None:
    fall = declared("").ersetze("status: final", "status: entwurf")
    geprueft = fall.geprueft()
    assert ("Klima:", "[Klima fehlt]") in sections(geprueft)
    assert "Klima" in geprueft.luecken


def test_a_field_that_this_paper_does_not_print_is_an_error(declared: Make) -> None:
    fall = declared("felder: {klima: gut, bemerkung: x, notiz: y}\n")
    stadt = fall.root / "templates" / "muenster" / "stadt.yaml"
    text = stadt.read_text("utf-8")
    text = text.replace("[klima, notiz, ", "[klima, ")
    stadt.write_text(text.replace("berichtsvorlage: [", "berichtsvorlage: [notiz, "), "utf-8")
    (found,) = fall.findings()
    assert (found.code, fall.typed(found)) == ("F127", "notiz")


def test_a_city_without_such_fields_refuses_them(fall: Fall) -> None:
    fall.ersetze("status: final", "status: final\nfelder: {klimarelevanz: keine}")
    (found,) = fall.findings()
    assert found.code == "F127"
    assert "keine eigenen Felder" in found.text


@pytest.mark.parametrize(
    ("alt", "neu", "code", "says"),
    [
        ("[klima, notiz", "[klimaa, notiz", "F107", "Meinten Sie »klima«?"),
        ("name: notiz", "name: bericht", "F128", "heißt schon etwas anderes"),
        ("name: notiz", "name: place", "F128", "heißt schon etwas anderes"),
        ("name: notiz", "name: Notiz", "F128", "Kleinbuchstaben"),
        ("name: notiz", "name: klima", "F128", "zweimal"),
        (", werte: [gut, schlecht für alle]", "", "F128", "»werte« gehört"),
        ("art: text}", "art: text, werte: [a]}", "F128", "»werte« gehört"),
        ("notiz, eilig", "eilig", "F128", "in keiner Reihenfolge"),
        ("art: text}", "art: prosa}", "F107", "auswahl, text, ja_nein, datum, betrag"),
        ("logo: {}", "logo: {datei: logo.svg}", "F128", "Dem Logo fehlt"),
    ],
)
def test_a_declaration_that_cannot_be_meant_is_told(
    declared: Make, alt: str, neu: str, code: str, says: str
) -> None:
    fall = declared("felder: {klima: gut, bemerkung: x}\n")
    stadt = fall.root / "templates" / "muenster" / "stadt.yaml"
    text = stadt.read_text("utf-8")
    assert text.count(alt) == 1
    stadt.write_text(text.replace(alt, neu), encoding="utf-8")
    found = [each for each in fall.geprueft().findings if each.code == code]
    assert [each.place.file for each in found][:1] == ["templates/muenster/stadt.yaml"]
    assert says in f"{found[0].text} {found[0].remedy}"


def test_the_second_city_is_sound(tmp_path: Path) -> None:
    fall = Fall(tmp_path)
    fall.ersetze("stadt: muenster", "stadt: beispielstadt\nfelder: {klimarelevanz: keine}")
    geprueft = fall.geprueft()
    assert geprueft.findings == ()
    assert sections(geprueft)[0] == ("Klimarelevanz", "keine")
