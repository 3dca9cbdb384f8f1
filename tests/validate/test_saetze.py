"""Sentences of office prose end where a reader sees them end."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vorlagen_gen.validate.saetze import Aussagen, saetze

PARAGRAPHS = """
Die Verwaltung berichtet dem Rat.|Er nimmt Kenntnis.
Das betrifft z. B. Schulen, u. a. Gymnasien.|Die Kosten trägt das Land.
Das gilt nach § 27 Abs. 1 S. 2 GO NRW.|Es bleibt dabei.
Der Rat tagt am 26. Februar 2025 um 16 Uhr.|Danach tagt niemand.
Die Fassung stammt aus dem Jahr 2019.|Sie gilt fort.
Der 3. Bauabschnitt beginnt im 2. Halbjahr 2027.|Er dauert lang.
Siehe Migrationsleitbild, S. 8.|Die Seite 9 fehlt.
Frau Dr. Mustermann und Prof. Dr. Muster waren dabei.|Sie stimmten zu.
Der Weg führt zur St.-Muster-Kirche in der Musterstr. 5.|Dort endet er.
Es kostet 1,3 Mio. Euro, d. h. mehr als geplant.|Das Land zahlt 0,4 Mio.|Die Stadt zahlt mehr.
Gesucht werden Plätze, Wege usw. in der Innenstadt.|Gefunden wurde keiner.
Er umfasst Straßen, Wege usw.|Die Kosten sind bekannt.
Das steht in Anlage 1a.|Die Anlage 2 zeigt es.
Vgl. Vorlage V/0026/2008, Nr. 3 ff. der Begründung.|Dort ist es erklärt.
„Das ist gut.“|Die Stadt stimmt zu.
Der Rat sagte: „Das ist gut.“, und ging.|Dann kam er wieder.
Was ist erreicht, was ist offen?|Das zeigt der Bericht!|Niemand weiß es.
Unter dem Titel „Wer bestimmt?“ fand eine Tagung statt.|Sie war gut besucht.
Die Stadt (vgl. Anlage 2) handelt bzw. plant.|Das gilt ggf. auch morgen.
Sie tagt am 24.06. und am 25.06. im Rathaus.|Beginn ist um 17.30 Uhr.
Der Musterverein e. V. hat geantwortet.|Seine Antwort liegt vor.
Im 19. Jahrhundert entstand der Weg.|2019 wurde er erneuert.
Art. 3 GG verlangt es i. V. m. § 2 AGG.|Die Stadt hält sich daran.
Ein Ziel [...] fehlt.|Das Zitat „Die Stadt […] Münster“ ist gekürzt.
Zu Nr. 1: Die Abstimmung läuft.|Zu Nr. 2: Sie ist beendet.
Er ging … und kam nicht wieder.|So endet es…
Das Ergebnis ist klar (siehe Abb. 3).|(Die Zahlen sind gerundet.)|Mehr steht im Anhang.
Es sind ca. 30 T€ inkl. Mehrwertsteuer.|Hinzu kommen rd. 5 T€.
Es war Variante A.|Die Variante B entfällt.
1. Die Verwaltung wird beauftragt.|2. Der Rat nimmt Kenntnis.
Die Bürger*innen haben u.a. Vorschläge z.B. zum Verkehr gemacht.|Alle wurden geprüft.
Die Frist endet am 5. 2. 2025.|Danach gilt nichts mehr.
Stand: 31.12.2019.|Quelle: Stadt Münster.
Zum Vergleich (Stand 31.12.): Köln 19,1 %, Bonn 18,7 %.|Münster liegt darunter.
Es kostet 1.330.000,00 EUR (inkl. 19 % MwSt.).|Fördermittel: keine.
Gem. § 41 Abs. 1 Satz 2 lit. t GO NRW entscheidet der Rat.|Eine Übertragung ist ausgeschlossen.
Die 2. Änderung der Satzung gilt i. d. F. vom 12. Dezember 2012.|Bescheide gelten fort.
Ein Satz ohne Ende|
Erste Zeile
und zweite.|Nächster Satz.
"""


def cases() -> list[list[str]]:
    text = PARAGRAPHS.strip().replace("Zeile\nund", "Zeile¶und")
    lines = (line.replace("¶", "\n") for line in text.split("\n"))
    return [[part for part in line.split("|") if part] for line in lines]


@pytest.mark.parametrize("wanted", cases(), ids=lambda wanted: wanted[0])
def test_sentences_of_office_prose(wanted: list[str]) -> None:
    text = " ".join(wanted)
    assert [text[start:end] for start, end in saetze(text)] == wanted


TEXTS = st.text(alphabet="aA bZä1 .!?…„“()[]\n§:;,-") | st.text()


@given(TEXTS)
def test_sentences_hold_all_but_blanks_in_order(text: str) -> None:
    offset = 0
    for start, end in saetze(text):
        assert start < end
        assert text[start:end] == text[start:end].strip()
        assert not text[offset:start].strip()
        offset = end
    assert not text[offset:].strip()


@given(TEXTS)
def test_each_sentence_but_the_last_has_its_end(text: str) -> None:
    for start, end in list(saetze(text))[:-1]:
        assert set(text[start:end]) & set(".!?…")


@pytest.mark.parametrize("piece", [".", ". ", "z. B. ", "… (", " \n", "“", "a", ".“ ", "1. "])
def test_time_grows_with_the_text_only(piece: str) -> None:
    begin = time.process_time()
    list(saetze(piece * (400_000 // len(piece))))
    assert time.process_time() - begin < 5


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Erst das. Dann *dies.", "Dann *dies."),
        ("Rund 1,3 Mio. Euro; den Rest *zahlt das Land.", "den Rest *zahlt das Land."),
        ("Nach § 27 Abs. 1 *gilt es. Sonst nicht.", "Nach § 27 Abs. 1 *gilt es. "),
        ("  *Am Anfang. Ende.", "*Am Anfang. "),
        ("*", "*"),
    ],
)
def test_around_a_find_only_what_is_said_there_counts(text: str, held: str) -> None:
    assert Aussagen(text).text_at(text.index("*")) == held


def test_around_a_find_in_an_endless_sentence_only_what_is_near_counts() -> None:
    start, end = Aussagen("und " * 10_000).at(20_000)
    assert start < 20_000 < end < 21_000
