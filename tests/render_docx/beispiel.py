"""A document with every kind of block."""

from __future__ import annotations

from datetime import date

from tests.render_charts.muster import alle
from tests.render_docx.bausteine import (
    ORT,
    absatz,
    fussnote,
    kopf,
    punkte,
    run,
    umbruch,
    zeile,
    zelle,
)

from vorlagen_gen.document import (
    Align,
    Block,
    Column,
    Document,
    Figure,
    Heading,
    Quote,
    Role,
    Row,
    Table,
    TextCell,
    TickCell,
)


def beratungsfolge() -> Table:
    zeilen = [
        ("17.09.2026", "Bezirksvertretung Münster-Hiltrup", "Anhörung"),
        ("23.09.2026", "Ausschuss für Verkehr und Mobilität", "Entscheidung"),
    ]
    return Table(
        columns=(Column("Sitzungstag", 0.19), Column("Gremium", 0.66), Column("Rolle", 0.15)),
        head=None,
        rows=tuple(
            zeile(zelle(tag), zelle(gremium, is_row_header=True), zelle(rolle))
            for tag, gremium, rolle in zeilen
        ),
        caption=(),
        description="Wer wann berät",
        role=Role.BERATUNGSFOLGE,
        place=ORT,
    )


def finanztabelle() -> Table:
    spalten = (
        ("Art der Zeile", 0.21),
        ("Nr.", 0.08),
        ("Bezeichnung", 0.27),
        ("Haush.-jahr", 0.12),
        ("Betrag €", 0.14),
        ("Bemerkungen", 0.18),
    )
    zeilen = (
        ("Produktgruppe", "1201", "Bereitstellung von Verkehrsflächen und -anlagen", "", "", ""),
        ("Investitionsmaßnahme", "4292", "Beispielstraße", "", "", ""),
        ("Auszahlungen", "", "", "2027", "500.000", ""),
        ("", "", "", "2028", "830.000", ""),
        ("Einzahlungen", "", "", "2029", "468.000", "Rechtsgrund, Quote"),
        ("Saldo", "", "", "", "862.000", ""),
    )
    return Table(
        columns=tuple(
            Column(name, width, Align.RIGHT if name == "Betrag €" else Align.LEFT)
            for name, width in spalten
        ),
        head=zeile(*(zelle(name) if index else zelle() for index, (name, _) in enumerate(spalten))),
        rows=tuple(
            zeile(
                *(
                    zelle(*([text] if text else []), is_row_header=index == 0)
                    for index, text in enumerate(texte)
                )
            )
            for texte in zeilen
        ),
        caption=(run("Teilfinanzplan"),),
        description="Beträge in Euro",
        role=Role.FINANZTABELLE,
        place=ORT,
    )


def ankreuztabelle() -> Table:
    def frage(text: str, kreuz: str) -> Row:
        antworten = [
            teil
            for antwort in ("Ja", "Nein", "teilw.")
            for teil in (TickCell(antwort == kreuz, f"{text}: {antwort}", ORT), zelle(antwort))
        ]
        return zeile(zelle(text, is_row_header=True), *antworten)

    spalten = [("Frage", 0.4)] + [
        (name, width) for name in ("Ja", "Nein", "teilw.") for width in (0.06, 0.14)
    ]
    return Table(
        columns=tuple(Column(name, width) for name, width in spalten),
        head=None,
        rows=(
            zeile(
                zelle("Produktgruppe:", is_row_header=True),
                zelle(
                    "0116 ", run("Migrations- und Integrationsmanagement", is_italic=True), span=6
                ),
            ),
            frage("Auswirkungen auf den Ergebnisplan", "Nein"),
            frage("Im beschlossenen (Nachtrags-)Haushaltsplan 2025 enthalten?", "Ja"),
            frage("Bereits veranschlagt?", ""),
        ),
        caption=(),
        description="Fragen zur Finanzierung",
        role=Role.ANKREUZTABELLE,
        place=ORT,
    )


def texttabelle() -> Table:
    return Table(
        columns=(Column("Jahr", 0.3), Column("Zahl", 0.3, Align.CENTER), Column("Text", 0.4)),
        head=zeile(zelle("Jahr"), zelle("Zahl"), zelle("Text", fussnote("5", "Im Tabellenkopf."))),
        rows=(
            zeile(
                zelle("2025"),
                zelle("1"),
                TextCell(
                    (absatz("Davor"), punkte(("-", (absatz("eins"),)), ("-", (absatz("zwei"),)))),
                    ORT,
                ),
            ),
            zeile(zelle("über zwei Spalten", span=2), zelle("Ende")),
        ),
        caption=(run("Zahlen "), run("im Überblick", is_bold=True)),
        description="Ein Überblick",
        role=Role.TEXTTABELLE,
        place=ORT,
    )


LANG = (
    "Münster wächst, und mit der Stadt wachsen die Aufgaben. Die Verwaltung hat deshalb gemeinsam "
    "mit vielen Menschen aus Vereinen, Schulen und Stadtteilen beraten, welche Schritte in den "
    "nächsten fünf Jahren nötig sind, damit Bürger*innen und Vertreter*innen aller Gruppen "
    "gleichberechtigt teilhaben können. "
)


def listen() -> tuple[Block, ...]:
    tief = punkte(("•", (absatz("vierte Ebene"), absatz("Fortsetzung der vierten Ebene"))))
    return (
        punkte(
            (
                "1.",
                (
                    absatz(LANG),
                    punkte(
                        (
                            "1.1",
                            (
                                absatz("Unterpunkt"),
                                punkte(
                                    ("a)", (absatz("dritte Ebene"), tief)),
                                    ("b)", (absatz("noch einer"),)),
                                ),
                            ),
                        ),
                        ("1.2", (absatz("Weiter"),)),
                    ),
                    absatz("Fortsetzung von Punkt eins."),
                ),
            ),
            (
                "2.",
                (
                    absatz(
                        "Zweitens",
                        fussnote(
                            "2",
                            "In einer Liste, ",
                            run("Ratsinformation", link="https://www.stadt-muenster.de/a?b=1&c=2"),
                            ".",
                        ),
                    ),
                ),
            ),
            ("4.", (absatz("Nach 2 kommt 4"),)),
        ),
        absatz("Dazwischen."),
        punkte(("1.", (absatz("beginnt neu"),)), ("2.", (absatz("geht weiter"),))),
        punkte(("(1)", (absatz("eingeklammert"),)), ("(2)", (absatz("auch"),))),
        punkte(("–", (absatz("Gedankenstrich"),)), ("-", (absatz("Bindestrich"),))),
        punkte(("IV.", (absatz("römisch vier"),)), ("V.", (absatz("römisch fünf"),))),
    )


def bloecke() -> tuple[Block, ...]:
    ueberschrift = Heading(4, (run("Lage"), fussnote("1", "In einer Überschrift.")), ORT)
    return (
        Heading(2, (run("Beratungsfolge"),), ORT),
        beratungsfolge(),
        Heading(2, (run("Beschlussvorschlag:"),), ORT),
        Heading(3, (run("I. Sachentscheidung:"),), ORT),
        punkte(("1.", (absatz(LANG),)), ("2.", (absatz("Die Verwaltung wird beauftragt."),))),
        Heading(3, (run("II. Finanzielle Auswirkungen:"),), ORT),
        absatz("Die Kosten betragen 862.000 €."),
        finanztabelle(),
        absatz("Die Ermächtigungen stehen im Haushaltsplan 2026/2027."),
        Heading(2, (run("Begründung:"),), ORT),
        ueberschrift,
        absatz(LANG * 3),
        *listen(),
        Quote(
            (
                absatz(
                    "Ein Zitat, das über mehr als eine Zeile läuft. " * 3, fussnote("3", "Ebd.")
                ),
                punkte(("-", (absatz("Liste im Zitat"),))),
            ),
            ORT,
        ),
        absatz(
            "→ Ergebnis mit ",
            run("fett", is_bold=True),
            " und ",
            run("kursiv", is_italic=True),
            " und ",
            run("beidem", is_bold=True, is_italic=True),
            umbruch(),
            "nach dem Umbruch",
            fussnote("4", LANG),
        ),
        absatz(
            "Wort ",
            run("Community", language="en"),
            ", ",
            run("السلام عليكم", language="ar"),
            ", Migrations\u00adleit\u00adbild, 1.330.000\u00a0€, ",
            run("[Datum fehlt]", is_luecke=True),
            ", <b>, &amp;, ]]>, {{ 7*7 }}, {% if %}, {_{ a }_}",
        ),
        texttabelle(),
        texttabelle_ohne_fussnote(),
        Figure("bilder/karte.png", "Karte der Beispielstraße", ORT),
        *alle(),
        ankreuztabelle(),
        absatz("I.V.", role=Role.UNTERSCHRIFT),
        absatz("gez.", role=Role.UNTERSCHRIFT),
        absatz("Erika Mustermann", umbruch(), "Stadtkämmerin", role=Role.UNTERSCHRIFT),
        Heading(2, (run("Anlagen:"),), ORT),
        absatz("Anlage A", role=Role.ANLAGENLISTE),
        absatz("Anlage 1 - Migrationsleitbild 2025-2030", role=Role.ANLAGENLISTE),
    )


def texttabelle_ohne_fussnote() -> Table:
    return Table(
        columns=(Column("Jahr", 0.5), Column("Zahl", 0.5, Align.RIGHT)),
        head=zeile(zelle("Jahr"), zelle("Zahl")),
        rows=(zeile(zelle("2026"), zelle("2")),),
        caption=(),
        description="Direkt nach einer Tabelle",
        role=Role.TEXTTABELLE,
        place=ORT,
    )


def reiches_dokument(*, mit_kopf: bool = True, entwurf: bool = True) -> Document:
    return Document(
        title="Beschlussvorlage V/9901/2025: Beispielstraße & <mehr>",
        language="de-DE",
        subject="Beispielstraße: Anpassung der Verkehrsanlagen",
        kopf=kopf() if mit_kopf else None,
        blocks=bloecke() if mit_kopf else (Heading(1, (run("Leitbild"),), ORT), *bloecke()),
        footer="V/9901/2025",
        page_label="- {seite} -",
        mark="" if mit_kopf else "Anlage 1 zu V/9901/2025",
        notice="Muster – keine Vorlage der Stadt Münster",
        watermark="ENTWURF" if entwurf else "",
        dated=date(2025, 2, 3),
        is_entwurf=entwurf,
    )
