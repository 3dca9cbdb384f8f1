"""What a new edition carried over, and the places in it that are likely to be out of date."""

from __future__ import annotations

import pytest
from tests.validate.fall import Fall

TEXT = "Die Leuchten am Beispielweg sind alt. {}\n"


def carried_over(fall: Fall, text: str, *, bestaetigt: bool = False, wechsel: bool = True) -> Fall:
    """A new edition with ``text`` in its Begründung, confirmed or not."""
    stelle = "amt" if bestaetigt else "texte/begruendung.md"
    zeitraum = "zeitraum: {bisher: 2021-2026, jetzt: 2026-2031}, " if wechsel else ""
    fall.schreibe("texte/begruendung.md", TEXT.format(text))
    return fall.ersetze(
        "intern: {",
        f"uebernommen: {{aus: V/9700/2021, {zeitraum}stellen: [{{stelle: {stelle}, stand: 1f}}]}}\n"
        "intern: {",
    )


@pytest.mark.parametrize("status", ["final", "entwurf"])
@pytest.mark.parametrize(
    ("stelle", "genannt"),
    [
        ("texte/begruendung.md", "texte/begruendung.md"),
        ("texte/die gründe.md", '"texte/die gründe.md"'),
        ("beschlussvorschlag.sachentscheidung", "beschlussvorschlag.sachentscheidung"),
        ("unterschrift", "unterschrift"),
    ],
)
def test_what_is_not_confirmed_stops_a_final_paper_only(
    fall: Fall, stelle: str, genannt: str, status: str
) -> None:
    fall.ersetze("status: final", f"status: {status}")
    typed = f"{{aus: V/9700/2021, stellen: [{{stelle: {stelle}, stand: 1f}}]}}"
    fall.ersetze("intern: {", f"uebernommen: {typed}\nintern: {{")
    code, other = ("F310", "V310") if status == "final" else ("V310", "F310")
    (found,) = fall.findings(code)
    assert fall.typed(found) == f"{{stelle: {stelle}, stand: 1f}}"
    assert f"»vorlagen-gen bestaetigen fall {genannt}«" in found.remedy
    assert fall.findings(other) == []


@pytest.mark.parametrize(
    "typed",
    [
        "{aus: V/9700/2021}",
        "{aus: V/9700/2021, stellen: []}",
        "{aus: V/9700/2021, zeitraum: {bisher: 2021-2026, jetzt: 2026-2031}}",
    ],
)
@pytest.mark.parametrize("status", ["final", "entwurf"])
def test_a_list_that_is_empty_leaves_nothing_open(fall: Fall, typed: str, status: str) -> None:
    fall.ersetze("status: final", f"status: {status}")
    fall.ersetze("intern: {", f"uebernommen: {typed}\nintern: {{")
    assert fall.findings("F310") == fall.findings("V310") == []


@pytest.mark.parametrize(
    ("text", "typed", "proposal"),
    [
        ("Das Konzept 2021-2026 endet bald.", "2021-2026", "2026-2031"),
        ("Das Konzept gilt von 2021 bis 2026.", "2021 bis 2026", "2026-2031"),
        ("Im Jahr 2024 wird berichtet.", "2024", "2029"),
        ("Die Frist endet am 30.06.2022.", "30.06.2022", "2027"),
        ("Das war (2023) so.", "2023", "2028"),
        ("Die Mittel sind im Haushaltsplan 2026/2027 enthalten.", "2026/2027", "2031/2032"),
        ("Im Schuljahr 2025/26 bleibt es dabei.", "2025/26", "2030/31"),
        ("Um 1999/00 und im Winter 2029/30 war es kalt.", "2029/30", "2034/35"),
    ],
)
def test_a_year_of_the_earlier_paper_is_found_with_a_proposal(
    fall: Fall, text: str, typed: str, proposal: str
) -> None:
    (found,) = carried_over(fall, text).findings("V311")
    assert fall.typed(found) == typed
    assert proposal in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Die Leuchten stammen aus dem Jahr 1974.",
        "Der Rat hat das Konzept 2016 beschlossen (Vorlage V/9700/2021).",
        "Der Zeitraum 2015-2019 war der erste.",
        "Im Weg liegen 2021,5 m Kabel.",
        "Er kostete 2025 € und ist 2024 m lang.",
        "Es gilt die Verordnung (EU) 2023/679.",
        "Es gilt die Satzung der Stadt über Wege vom 01.02.2022.",
        "Die Bauordnung gilt in der Fassung vom 14.07.2018.",
        "Der Erlass gilt in der Fassung der Bekanntmachung vom 3. August 2018.",
        "Er gilt i. d. F. vom 14.07.2018.",
        "Der Markt findet seit 1948 statt, die Messe seit dem Jahr 2004.",
        "Das steht in V/0203/2019 und unter 2019/123456.",
    ],
)
def test_history_is_not_touched(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V311") == []


LAST = "Vorschlag, wenn die letzte gemeint ist: 2021."


@pytest.mark.parametrize(
    ("text", "typed", "said"),
    [
        ("Es löst die Fassung aus dem Jahr 2016 ab.", "2016", LAST),
        ("Seit 2016 ist es dunkler geworden.", "2016", LAST),
        ("Ausgewertet wurden die Fragen von 2016.", "2016", LAST),
        ("Der Rat beschloss ihn am 12.11.2016.", "12.11.2016", "das Jahr der Vorlage davor."),
        ("Er ersetzt den Plan 2017-2021.", "2017-2021", "der letzte gemeint ist: 2021-2026."),
        ("Im Zeitraum 2016–2021 war es hell.", "2016–2021", "letzte gemeint ist: 2021-2026."),
        ("Er tritt an die Stelle des Konzepts 2009-2013.", "2009-2013", "noch das letzte?"),
        ("Es sind 40 (Stand: 31.12.2020).", "31.12.2020", "ist es noch das letzte?"),
        ("Stand der Zählung: Mai 2019", "2019", "ist es noch das letzte?"),
        ("Die Befragung im Mai 2019 zeigt es.", "2019", "ist es noch das letzte?"),
        ("Das Foto vom Juni 2020 zeigt ihn.", "2020", "ist es noch das letzte?"),
        ("Bei der Verkehrszählung 2018 waren es mehr.", "2018", "ist es noch das letzte?"),
        ("Zuletzt wurde im Jahr 2018 gezählt.", "2018", "ist es noch das letzte?"),
        ("Die Daten aus dem Jahr 2019 zeigen es.", "2019", "ist es noch das letzte?"),
        ("Es gab die Ausgaben 2012, 2014 und 2017/18.", "2017/18", "ist es noch das letzte?"),
        ("Er folgt auf die Berichte von 2015, 2017 und 2019.", "2019", "ist es noch das letzte?"),
        ("Siehe die Berichte 2017 und 2018.", "2018", "ist es noch das letzte?"),
        ("Es gab die Erhebungen der Jahre 2014, 2017 und 2020.", "2020", "noch das letzte?"),
        ("Das Leitbild 2020-2025 sagt es auch.", "2020-2025", "die Zeit der früheren Vorlage"),
    ],
)
def test_what_was_the_last_then_is_found_though_it_is_older(
    fall: Fall, text: str, typed: str, said: str
) -> None:
    carried_over(fall, text)
    fall.ersetze("betreff:", "vorgaenger: [V/0002/2009, V/0003/2016, V/9700/2021]\nbetreff:")
    (found,) = fall.findings("V311")
    assert fall.typed(found) == typed
    assert said in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Der Rat hat es im Jahr 2009 zum ersten Mal beschlossen.",
        "Die Fassung aus dem Jahr 2009 war kürzer, das Konzept von 2012 auch.",
        "Im Jahr 2018 wurde der Weg gesperrt.",
        "In den Jahren 2017, 2018 und 2020 war er gesperrt.",
        "Der Bericht erschien 2018 zum ersten Mal.",
        "Nach der Befragung regnete es 2018.",
        "Befragungen gab es 2017, 2018 und 2020.",
        "Die Befragung im Mai 2009 war die erste.",
        "Nach dem Bericht regnete es 2017, 2018 und 2019.",
        "Der Vertrag vom 01.06.2016 bleibt.",
        "Der Pakt vom 1. Juni 2016 bleibt.",
        "\n\n| Jahr | Beschluss |\n|---|---|\n| 2009 | neu |\n| 2016 | anders |\n",
    ],
)
def test_what_was_over_before_stays_as_it_is(fall: Fall, text: str) -> None:
    carried_over(fall, text)
    fall.ersetze("betreff:", "vorgaenger: [V/0002/2009, V/0003/2016, V/9700/2021]\nbetreff:")
    assert fall.findings("V311") == []


def test_the_last_paper_is_that_of_the_printed_chain_if_no_field_names_it(fall: Fall) -> None:
    text = "Die Fassung von 2014 endet (Vorlagen V/0001/2008, V/0002/2014 und V/9700/2021)."
    (found,) = carried_over(fall, text).findings("V311")
    assert fall.typed(found) == "2014"
    assert LAST in found.text


@pytest.mark.parametrize("text", ["Der Plan 2026-2031 gilt.", "Er gilt von 2026 bis 2031."])
def test_the_period_of_this_edition_is_not_carried_over(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V311") == []


def test_without_a_period_there_is_no_proposal(fall: Fall) -> None:
    (found,) = carried_over(fall, "Im Jahr 2024 wird berichtet.", wechsel=False).findings("V311")
    assert "Vorschlag" not in found.text


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Rund 400 Personen nutzen ihn.", "400 Personen"),
        ("Es gibt zwölf neue Leuchten.", "zwölf neue Leuchten"),
        ("An 3,5 Kilometern stehen keine.", "3,5 Kilometern"),
        ("Die Stadt hat 16 kleine städtische Häuser.", "16 kleine städtische Häuser"),
        ("Es kamen 12 Łódźer.", "12 Łódźer"),
        ("Seitdem wurde er zweimal erneuert.", "zweimal"),
    ],
)
def test_a_number_of_things_is_found(fall: Fall, text: str, typed: str) -> None:
    (found,) = carried_over(fall, text).findings("V312")
    assert fall.typed(found) == typed
    assert "eine Anzahl der früheren Vorlage." in found.text


@pytest.mark.parametrize(
    ("text", "typed", "art"),
    [
        ("Das sind 15,3 % mehr.", "15,3 %", "ein Anteil"),
        ("Der Anteil liegt bei 100%.", "100%", "ein Anteil"),
        ("Der Weg kostete 437.512 €.", "437.512 €", "ein Betrag"),
        ("Der Weg kostete 12.500 Euro.", "12.500 Euro", "ein Betrag"),
        ("Es fehlten 1330,50 €.", "1330,50 €", "ein Betrag"),
        ("Er hat 1,3 Mio. Euro gekostet.", "1,3 Mio. Euro", "ein Betrag"),
    ],
)
def test_an_amount_or_share_is_found(fall: Fall, text: str, typed: str, art: str) -> None:
    (found,) = carried_over(fall, text).findings("V312")
    assert fall.typed(found) == typed
    assert f"{art} der früheren Vorlage." in found.text


@pytest.mark.parametrize(
    ("text", "typed", "arten"),
    [
        ("Von 1,3 Mio. Euro fehlen 500 €.", ("1,3 Mio. Euro", "500 €"), "Beträge"),
        (
            "Bei 60 % sind es 468 € für zwölf Masten und 9 Arme.",
            ("60 %", "468 €", "zwölf Masten", "9 Arme"),
            "Anteile, Beträge und Anzahlen",
        ),
        ("Erst 12 Masten, dann 12 Masten.", ("12 Masten", "12 Masten"), "Anzahlen"),
        ("\n\n| Weg | M | % |\n|-|-|-|\n| A | 12 | 5 % |", ("12", "5 %"), "Zahlen und Anteile"),
    ],
)
def test_all_numbers_of_a_paragraph_are_one_finding_that_names_each(
    fall: Fall, text: str, typed: tuple[str, ...], arten: str
) -> None:
    (found,) = carried_over(fall, text).findings("V312")
    named = " und ".join(f"»{each}«" for each in typed).replace("« und »", "«, »", len(typed) - 2)
    assert found.text == f"{named} sind übernommen: {arten} der früheren Vorlage."
    underlined = fall.typed(found)
    assert underlined.startswith(typed[0])
    assert underlined.endswith(typed[-1])


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Es gibt 40 Masten.\n\nEs gab 50 Masten.", ["»40 Masten«", "»50 Masten«"]),
        ("\n\n- mit 40 Masten\n- mit 50 Masten", ["»40 Masten«", "»50 Masten«"]),
        (
            "\n\n| Weg | Anteil | Kosten |\n|---|---|---|\n| A | 40 % | 5 € |\n| B | 60 % | – |\n",
            ["»40 %« und »5 €«", "»60 %«"],
        ),
        (
            "\n\n| Nr | Jahr | Mast |\n|---|---|---|\n| 1 | 1990 | 1.200 |\n| 2 | 1994 | 4,5 |\n",
            ["»1.200«", "»4,5«"],
        ),
        ("Es gibt 40 Masten in der dritten Ausgabe.", ["»40 Masten«", "»dritten Ausgabe«"]),
    ],
)
def test_paragraphs_points_and_rows_have_findings_of_their_own(
    fall: Fall, text: str, named: list[str]
) -> None:
    found = carried_over(fall, text).findings("V312")
    assert [each.text.partition(" ist ")[0].partition(" sind ")[0] for each in found] == named


def test_a_text_with_a_blank_in_its_name_is_confirmed_in_quotation_marks(fall: Fall) -> None:
    name = "texte/die gründe.md"
    fall.schreibe(name, "Es gibt 40 Masten.\n")
    fall.ersetze("texte/begruendung.md", name)
    fall.ersetze(
        "intern: {",
        f"uebernommen: {{aus: V/9700/2021, stellen: [{{stelle: {name}, stand: 1f}}]}}\nintern: {{",
    )
    (found,) = fall.findings("V312")
    assert f'»vorlagen-gen bestaetigen fall "{name}"«' in found.remedy


@pytest.mark.parametrize(
    ("text", "typed", "later"),
    [
        ("Er ist die dritte Fortschreibung seit 1990.", "dritte Fortschreibung", "vierte"),
        ("Es geschieht zum fünften Mal.", "fünften Mal", "sechsten"),
        ("Zweite gemeinsame Ausgabe", "Zweite gemeinsame Ausgabe", "Dritte"),
        ("Das ist der 3. Bericht.", "3. Bericht", "4."),
        ("Das ist die erste Fortschreibung.", "erste Fortschreibung", "zweite"),
        ("Seitdem gilt der zweite Fahrplan.", "zweite Fahrplan", "dritte"),
        ("Das vierte Förderprogramm läuft.", "vierte Förderprogramm", "fünfte"),
        ("Es folgt der dritten Befragung.", "dritten Befragung", "vierten"),
    ],
)
def test_a_count_of_editions_is_found_with_the_next(
    fall: Fall, text: str, typed: str, later: str
) -> None:
    (found,) = carried_over(fall, text).findings("V312")
    assert fall.typed(found) == typed
    assert f"Vorschlag, wenn sie mitzählt: {later}." in found.text


def test_lines_below_the_subject_are_read_by_themselves(fall: Fall) -> None:
    fall.ersetze(
        "betreff:",
        "uebernommen: {aus: V/9700/2021, stellen: [{stelle: betreff_zusatz, stand: 1f}]}\nbetreff:",
    )
    fall.ersetze("Beispielweg: Neue", "Zweites Programm: Neue")
    fall.ersetze("- Baubeschluss -", "- Dritte Fortschreibung -")
    (found,) = fall.findings("V312")
    assert fall.typed(found) == "Dritte Fortschreibung"
    assert "bestaetigen fall betreff_zusatz" in found.remedy


def test_beyond_the_numbers_that_have_words_here_a_count_has_no_proposal(fall: Fall) -> None:
    (found,) = carried_over(fall, "Es ist der fünfzehnte Bericht.").findings("V312")
    assert fall.typed(found) == "fünfzehnte Bericht"
    assert "Vorschlag" not in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Das sagt Nummer 2 Buchstabe b.",
        "Am 3. März wurde gemessen, am 4 Mai nicht.",
        "Einige Personen nutzen ihn im Jahr 2024 Abend für Abend.",
        "Siehe Anlage 1 Seite für Seite.",
        "Das folgt aus Art. 28 GG und § 8 SGB VIII.",
        "Er wird zum ersten Mal im zweiten Abschnitt und im dritten Halbjahr gebaut.",
        "Mit dem ersten Bericht begann es.",
        "Mit dem ersten Plan, dem zweiten Planungsschritt und dem dritten Strategen.",
        "Am 30.12. Bericht erstatten!",
        "\n\n| Jahr | Schritt |\n|---|---|\n| 1990 | Zweite Fortschreibung |\n",
    ],
)
def test_what_counts_nothing_is_no_number_of_things(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V312") == []


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Das folgt aus § 27 GO NRW.", "§ 27 GO NRW"),
        ("Nach § 5 Abs. 2 Satz 1 gilt anderes.", "§ 5 Abs. 2 Satz 1"),
        ("Das regelt das Straßenverkehrsgesetz.", "Straßenverkehrsgesetz"),
        ("Dafür gibt es die Beitragssatzung.", "Beitragssatzung"),
        ("Das verlangt das SGB VIII von der Stadt.", "SGB VIII"),
        ("Daten schützt die DSGVO.", "DSGVO"),
        ("Daten schützt die Verordnung (EU) 2016/679.", "Verordnung (EU) 2016/679"),
        ("Lärm misst die Richtlinie 2002/49/EG.", "Richtlinie 2002/49/EG"),
        ("Es gilt die Satzung vom 01.02.2020.", "Satzung vom 01.02.2020"),
        (
            "Es gilt die Satzung der Stadt über Wege vom 1. Februar 2020.",
            "Satzung der Stadt über Wege vom 1. Februar 2020",
        ),
        ("Das sichert Art. 28 GG.", "Art. 28 GG"),
        ("Das sichert Artikel 28 Abs. 2 Satz 1 GG.", "Artikel 28 Abs. 2 Satz 1 GG"),
        ("Dem steht das AufenthG entgegen.", "AufenthG"),
        ("So will es die KomHVO NRW.", "KomHVO NRW"),
        (
            "Nach § 47 Bundes-Immissionsschutzgesetz darf er fahren.",
            "§ 47 Bundes-Immissionsschutzgesetz",
        ),
        ("Das Bundes-Klimaschutzgesetz gilt.", "Bundes-Klimaschutzgesetz"),
        ("Nach § 9 Straßen- und Wegegesetz NRW gilt es.", "§ 9 Straßen- und Wegegesetz NRW"),
        ("Das Kita-Gesetz vom 01.02.2020 gilt.", "Kita-Gesetz vom 01.02.2020"),
    ],
)
def test_a_law_is_found(fall: Fall, text: str, typed: str) -> None:
    (found,) = carried_over(fall, text).findings("V313")
    assert fall.typed(found) == typed


@pytest.mark.parametrize(
    "text",
    [
        "Das Gesetz ist streng.",
        "Der dritte Artikel ist bestellt.",
        "Die Besatzungszone endete.",
        "Die Besatzung blieb, die Satzung auch.",
        "Träger sind die BAG, eine GmbH und eine AG der Kitas.",
        "WLAN, ÖPNV und KiTa fehlen.",
        "Die Bundes-Gartenschau und die Orts-Besatzung kamen, auch Straßen- und Wegebau.",
    ],
)
def test_what_names_no_law_is_none(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V313") == []


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Frau Mustermann leitet das Vorhaben.", "Frau Mustermann"),
        ("Das Gutachten ist von Dr. Max Mustermann.", "Dr. Max Mustermann"),
        ("Oberbürgermeister Mustermann hat zugesagt.", "Oberbürgermeister Mustermann"),
        ("Das sagte Herr Prof. Dr. Mustermann.", "Herr Prof. Dr. Mustermann"),
        ("Das sagte Stadtdirektorin Mustermann.", "Stadtdirektorin Mustermann"),
        ("Beigeordneter Max Mustermann sagte zu.", "Beigeordneter Max Mustermann"),
        ("Auch Sozialdezernentin Erika Mustermann kam.", "Sozialdezernentin Erika Mustermann"),
        ("Es misst Professor Mustermann.", "Professor Mustermann"),
        ("Es fragt Frau E. Muster-Öztürk.", "Frau E. Muster-Öztürk"),
        ("Es hilft Herr Ñandú Łukasz-Ébert.", "Herr Ñandú Łukasz-Ébert"),
        ("Es schreibt Frau von Mustermann.", "Frau von Mustermann"),
    ],
)
def test_a_person_is_found(fall: Fall, text: str, typed: str) -> None:
    (found,) = carried_over(fall, text).findings("V314")
    assert fall.typed(found) == typed


@pytest.mark.parametrize(
    "text",
    [
        "Jede Frau fühlt sich sicher.",
        "Der Oberbürgermeister hat zugesagt.",
        "Das Haus Mustermann.",
        "Das sagte der Oberbürgermeister von Münster.",
        "Die Dezernentin Anfang Mai, der Direktor im Juli.",
        "Die Leiterin und ihr Stellvertreter, Frauen und Männer.",
    ],
)
def test_an_office_without_a_name_is_no_person(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V314") == []


AEMTER = """\
Tiefbauamt;;31.12.2019;Amt für Straßen und Plätze
Amt für Straßen und Plätze;01.01.2020;31.12.2024;Büro für Wege
Büro für Wege;01.01.2025;;
Amt für Brunnen;;31.12.2024;
"""


def with_offices(fall: Fall) -> None:
    """Besides those of the city, some that had other names."""
    path = fall.root / "content" / "aemter.csv"
    fall.schreibe("../../content/aemter.csv", path.read_text(encoding="utf-8") + AEMTER)


@pytest.mark.parametrize(
    ("text", "typed", "later"),
    [
        (
            "Vertreter*innen des Integrationsrats kamen.",
            "Integrationsrats",
            "Ausschuss für Chancengerechtigkeit und Integration",
        ),
        ("Der Ausschuss für Gleichstellung beriet.", "Ausschuss für Gleichstellung", ""),
        (
            "Der Beschluss des Haupt- und Finanzausschusses steht.",
            "Haupt- und Finanzausschusses",
            "Hauptausschuss",
        ),
        ("Das Amt für Leuchten sorgt vor.", "Amt für Leuchten", "content/aemter.csv"),
        ("Im Tiefbauamt liegt der Plan.", "Tiefbauamt", "Vorschlag, wenn heute gemeint ist: Büro"),
        ("Der Plan des Tiefbauamtes liegt aus.", "Tiefbauamtes", "gemeint ist: Büro für Wege."),
        (
            "Auf Rat des Amts für Straßen und Plätze wartet niemand.",
            "Amts für Straßen und Plätze",
            "ein Amt, das es nicht mehr gibt. Vorschlag, wenn heute gemeint ist: Büro für Wege.",
        ),
        ("Das Sozialamt zahlt.", "Sozialamt", "nicht in content/aemter.csv steht."),
        ("Der Plan des Jugendamtes gilt.", "Jugendamtes", "nicht in content/aemter.csv"),
        ("Im Hochtiefbauamt war niemand.", "Hochtiefbauamt", "nicht in content/aemter.csv"),
        ("Das Gesundheitsamt misst.", "Gesundheitsamt", "nicht in content/aemter.csv"),
        ("Das Amt für Brunnen und Personal fehlen.", "Amt für Brunnen", "das es nicht mehr gibt."),
    ],
)
def test_a_body_or_office_that_is_gone_is_found(
    fall: Fall, text: str, typed: str, later: str
) -> None:
    with_offices(fall)
    (found,) = carried_over(fall, text).findings("V315")
    assert fall.typed(found) == typed
    assert later in found.text


@pytest.mark.parametrize(
    "text",
    [
        "Der Ausschuss für Verkehr und Mobilität beriet.",
        "Zuständig ist das Amt für Mobilität und Tiefbau.",
        "Die Sitzung des Hauptausschusses war kurz.",
        "Das Büro für Wege plant.",
        "Das Gesundheits- und Veterinäramt misst, das Sportamt hilft.",
        "Im Ehrenamt und im Fachamt war niemand.",
        "Das Finanzamt, das Landesjugendamt und das Umweltbundesamt prüfen.",
        "Das ganze Gesamtbild zeigt Beamte in Samt.",
    ],
)
def test_a_body_or_office_that_is_there_is_not(fall: Fall, text: str) -> None:
    with_offices(fall)
    assert carried_over(fall, text).findings("V315") == []


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Vorlagen V/0001/2008 und V/0002/2014.", "V/0001/2008 und V/0002/2014"),
        (
            "Das geht zurück auf V/0001/2008, V/0002/2014 und V/0003/2019.",
            "V/0001/2008, V/0002/2014 und V/0003/2019",
        ),
        ("Beschlüsse (V/0001/2008/1 und V/0002/2014)", "V/0001/2008/1 und V/0002/2014"),
    ],
)
def test_a_list_of_earlier_papers_without_the_last_is_found(
    fall: Fall, text: str, typed: str
) -> None:
    (found,) = carried_over(fall, text).findings("V316")
    assert fall.typed(found) == typed
    assert f"{typed.replace(' und ', ', ')} und V/9700/2021." in found.text


TABELLE = """

| Jahr | Vorlage |
|------|---------|
| 2008 | V/0001/2008 |
| 2014 | V/0002/2014 |
"""


def test_a_table_of_earlier_papers_without_the_last_is_found_at_its_last_row(fall: Fall) -> None:
    (found,) = carried_over(fall, TABELLE).findings("V316")
    assert fall.typed(found) == "V/0002/2014"
    assert found.place.line == 6
    assert "V/9700/2021 fehlt" in found.text
    finished = f"{TABELLE}| 2021 | V/9700/2021 |\n"
    fall.schreibe("texte/begruendung.md", TEXT.format(finished))
    assert fall.findings("V316") == []


@pytest.mark.parametrize("wort", ["Zuletzt geschah das", "Das geschah zuletzt im Jahr 2014"])
def test_what_happened_last_was_before_the_paper_that_is_carried_on(fall: Fall, wort: str) -> None:
    carried_over(fall, f"{wort} (Vorlage V/0002/2014).")
    fall.ersetze("betreff:", "vorgaenger: [V/0002/2014, V/9700/2021]\nbetreff:")
    (found,) = fall.findings("V316")
    assert fall.typed(found) == "V/0002/2014"
    assert "V/9700/2021." in found.text


@pytest.mark.parametrize(
    ("code", "text", "typed"),
    [
        ("V311", "Im Jahr **2024** wird berichtet.", "2024"),
        ("V312", "Dort stehen *zwölf Leuchten*.", "zwölf Leuchten"),
        ("V313", "Das folgt aus\n§ 27 GO NRW.", "§ 27 GO NRW"),
        ("V314", "- Es leitet **Frau Mustermann**.", "Frau Mustermann"),
        ("V315", "> Er kam vom Integrationsrat.", "Integrationsrat"),
        ("V316", "Siehe V/0001/2008 und V/0002/2014!", "V/0001/2008 und V/0002/2014"),
    ],
)
def test_each_finding_points_at_the_letters_that_are_to_be_read(
    fall: Fall, code: str, text: str, typed: str
) -> None:
    (found,) = carried_over(fall, f"\n\n{text}").findings(code)
    before = TEXT.format(f"\n\n{text}").partition(typed)[0]
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    place = found.place
    assert place.file == "vorlagen/fall/texte/begruendung.md"
    assert (place.line, place.column) == (line, column)
    assert (place.end_line, place.end_column) == (line, column + len(typed))


ANLAGEN = """\
  - {nummer: 2, titel: Plan von Frau Mustermann, einsicht: Ratsbüro bis 30.06.2022}
  - {nummer: 3, titel: Foto vom Mai 2023, datei: anlagen/erlaeuterung.md}
  - {nummer: 4, titel: Zwölf Leuchten, einsicht: Integrationsrat}
"""


def test_what_the_anlagen_say_of_themselves_is_read_too_but_for_their_numbers(fall: Fall) -> None:
    fall.ersetze("erlaeuterung.md}\n", f"erlaeuterung.md}}\n{ANLAGEN}")
    typed = "{aus: V/9700/2021, stellen: [{stelle: anlagen, stand: 1f}]}"
    fall.ersetze("intern: {", f"uebernommen: {typed}\nintern: {{")
    found = [each for each in fall.findings() if "V310" < each.code <= "V316"]
    assert [(each.code, fall.typed(each)) for each in found] == [
        ("V314", "Frau Mustermann"),
        ("V311", "30.06.2022"),
        ("V311", "2023"),
        ("V312", "Zwölf Leuchten"),
        ("V315", "Integrationsrat"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Vorlagen V/0001/2008, V/0002/2014 und V/9700/2021.",
        "Zuletzt geschah das mit der Vorlage V/0002/2014.",
        "Die Vorlage V/0001/2008 und ihre Ergänzung V/0001/2008/1.",
    ],
)
def test_a_list_with_the_last_paper_is_finished(fall: Fall, text: str) -> None:
    assert carried_over(fall, text).findings("V316") == []


def test_no_place_is_told_in_a_text_that_was_confirmed(fall: Fall) -> None:
    text = "Frau Mustermann sah 2024 im Integrationsrat nach § 27 GO NRW zwölf Leuchten."
    found = carried_over(fall, text, bestaetigt=True).findings()
    assert not [each for each in found if "V310" < each.code <= "V316"]
