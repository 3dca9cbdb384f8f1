"""What counts as a secret of a paper, and what of another one tells it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.oparl.papiere import KOPF, vorlage

from vorlagen_gen.anlagen.entpackung import entpackt
from vorlagen_gen.load.anlagen import Anlagendateien
from vorlagen_gen.load.projekt import Vorlagenordner
from vorlagen_gen.paket.geheimnisse import Geheimnis, Geheimnisse
from vorlagen_gen.paket.suche import Suchwort
from vorlagen_gen.paket.vertrauliches import Vertrauliches, read_vertrauliches
from vorlagen_gen.pruefung import Geprueft
from vorlagen_gen.quelltext import Quelltext

ORDNER = Vorlagenordner("beispiel", Path("beispiel"), "vorlagen/beispiel")
LANG = "Der Verkäufer geht im Notfall um siebzehn Prozent mit dem Preis herunter."
KURZ = "Der Preis sinkt im Notfall deutlich."
GESTERN, HEUTE, MORGEN = date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2)


def secrets(yaml: str, anlage: str = "Nur ein Wort.") -> Vertrauliches:
    typed = Quelltext.of_file(anlage, "anlagen/a.md")
    anlagen = Anlagendateien(texte={"anlagen/a.md": typed})
    return read_vertrauliches(Geprueft(ORDNER, vorlage(f"{KOPF}{yaml}"), (), anlagen=anlagen))


def with_kontakt(kontakt: str, more: str = "") -> Vertrauliches:
    return secrets(
        "anlagen:\n  - nummer: 1\n    titel: Lageplan\n    datei: anlagen/a.md\n"
        "    oeffentlich: nein\n"
        f"    barrierefreie_alternative: {{kontakt: '{kontakt}'}}\n{more}"
    )


@pytest.mark.parametrize(
    "told",
    [
        "Auskunft gibt Leisetritt.",
        "Rückfragen: 492 88-88",
        "leise@stadt-muenster.de",
        "Frau Leisetritt, Telefon 4 92-88 88, leise@stadt-muenster.de",
    ],
)
def test_whom_to_ask_for_a_secret_anlage_is_a_secret_part_by_part(told: str) -> None:
    found = with_kontakt("Frau Leisetritt, Telefon 4 92-88 88, leise@stadt-muenster.de")
    wort = found.suche.find(told)
    assert wort
    assert wort.was == "der Kontakt zur barrierefreien Fassung der nichtöffentlichen Anlage 1"


def test_it_is_none_if_a_public_anlage_names_the_same() -> None:
    kontakt = "Amt für Migration und Integration, Telefon 4 92-70 00"
    more = "  - nummer: 2\n    titel: Plan\n    datei: anlagen/b.pdf\n"
    more += f"    barrierefreie_alternative: {{kontakt: '{kontakt}'}}\n"
    found = with_kontakt(kontakt, more)
    assert found.suche.find(f"Auskunft: {kontakt}") is None
    assert with_kontakt(kontakt).suche.find(f"Auskunft: {kontakt}")


@pytest.mark.parametrize(
    "told", ["V-0777-2026_Beschlussvorlage.pdf", "Betreff: Kauf des Grundstücks", LANG]
)
def test_all_of_a_paper_that_is_not_public_is_secret(told: str) -> None:
    text = KOPF.replace("oeffentlich: ja", "oeffentlich: nein")
    text += "nummer: V/0777/2026\nbetreff: Kauf des Grundstücks\n"
    text += f"begruendung: |\n  Zur Lage.\n  {LANG}\n"
    found = read_vertrauliches(Geprueft(ORDNER, vorlage(text), ()))
    assert found.suche.find(told)
    assert found.suche.find("Hauptausschuss, Integrationsrat, Rat, 19.02.2025") is None


def geheimnisse(*woerter: Suchwort, datum: date = HEUTE) -> Geheimnisse:
    return Geheimnisse([Geheimnis("geheim", datum, woerter)])


@pytest.mark.parametrize(
    ("quelle", "datum", "satz", "is_told"),
    [
        ("geheim", GESTERN, KURZ, True),
        ("geheim", HEUTE, LANG, True),
        ("andere", GESTERN, LANG, False),
        ("andere", HEUTE, LANG, True),
        ("andere", MORGEN, LANG, True),
        ("andere", MORGEN, KURZ, False),
    ],
)
def test_another_paper_may_say_what_is_short_or_was_known(
    quelle: str, datum: date, satz: str, *, is_told: bool
) -> None:
    words = (Suchwort(LANG, "ein Satz", is_einmalig=True), Suchwort(KURZ, "ein Satz"))
    found = geheimnisse(*words).find_in(quelle, datum, f"Man sagt: {satz}")
    assert (found is not None) is is_told


def test_what_stands_in_a_package_was_looked_at_before() -> None:
    secret = geheimnisse(Suchwort("Leisetritt", "ein Name"))
    assert secret.find_beyond("Frau Leisetritt", ["Nichts.", "Frau Leisetritt"]) is None
    assert secret.find_beyond("Frau Leisetritt", ["Nichts."]) == Suchwort("Leisetritt", "ein Name")
    assert geheimnisse().is_empty


@pytest.mark.parametrize(
    "data",
    [
        b'{"text": "Im\\nNotfall \\"geheim\\" \\u00fcbrig"}',
        b'["Im\\nNotfall", {"geheim": "\\u00fcbrig"}]',
        "BEGIN:VCALENDAR\r\nX:Im\\nNot\r\n fall geheim\\, übrig".encode(),
    ],
)
def test_what_json_and_calendars_escape_is_found(data: bytes) -> None:
    text = " ".join(entpackt(data).split())
    for part in ("Im Notfall", "geheim", "übrig"):
        assert part in text


def test_rules_of_style_are_no_words_but_what_is_said_in_them_is() -> None:
    page = '<html><style>.lang { color: red } /* Ohneton */ p { content: "Leise" }</style>'
    page += '<p class="lang" title="Titel">Text</p></html>'
    text = entpackt(page.encode())
    assert "lang" not in text
    assert all(word in text for word in ("Ohneton", "Leise", "Titel", "Text"))
