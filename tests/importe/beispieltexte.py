"""Papers as people copy them out of a program, in the new and in the old layout. All invented."""

NEU = """\
Öffentliche **Beschlussvorlage**

V/9850/2026

Amt für Mobilität und
Tiefbau

31.08.2026

Ihre Ansprechpartner:

Frau Mustermann

Telefon: 492-7000

mustermann@stadt-
muenster.de

Herr Beispiel

Telefon: 492-7001

beispiel@stadt-muenster.de

Betrifft

Beispielstraße: Anpassung der Verkehrsanlagen
- Baubeschluss -

Beratungsfolge

17.09.2026\tBezirksvertretung Münster-Hiltrup\tAnhörung
23.09.2026\tAusschuss für Umweltschutz, Klimaschutz und Bauwesen\tVorberatung
24.09.2026\tAusschuss für Verkehr und Mobilität\tEntscheidung

Beschlussvorschlag:

I. Sachentscheidung:

1. Der Anpassung der Beispielstraße nach Anlage 1 wird zugestimmt.
2. Die Verwaltung wird beauftragt,
   a. die Anlieger*innen zu unterrichten und
   b. nach einem Jahr zu berichten.

II. Finanzielle Auswirkungen:

Es entstehen Kosten von 862.000 €:

| | Nr. | Bezeichnung | Haush.-jahr | Betrag € | Bemerkungen |
|---|---|---|---|---|---|
| Produktgruppe | 1201 | Bereitstellung von Verkehrsflächen und -anlagen | | | |
| Investitionsmaßnahme | 4292 | Beispielstraße | | | |
| Auszahlungen | | | 2027 | 500.000 | |
| | | | 2028 | 830.000 | |
| Einzahlungen | | | 2029 | 468.000 | Zuwendung (60 %) |
| Saldo | | | | 862.000 | |

Die Mittel sind angemeldet.

Begründung:

**1. Lage**

Die Straße ist schmal¹ und voll.

Sie wird breiter.

¹ Gemessen an der engsten Stelle.

I.V.

gez.

Erika Mustermann
Stadtbaurätin

Anlagen:

Anlage A

Anlage 1 - Lageplan

Anlage 2: Kostenberechnung (nichtöffentlich)
"""
FORMULAR = """\
Kurzüberblick

Die Straße wird um zwei Meter breiter.

2 Die Arbeiten dauern drei Monate.

Ziele/Teilziele/Zielerreichung

Der Verkehr soll sicherer werden:

- weniger Unfälle
- kürzere Wege

Danach wird gezählt.

→ Das Ziel ist messbar.

| Finanzierung | | | | | | |
|--|------|---|---|------|--|--------|
| Produktgruppe: | 1201 | <i>Bereitstellung von Verkehrsflächen und -anlagen</i> | | | | |
| Auswirkungen auf den Ergebnisplan | X | Ja | | Nein | | |
| Auswirkungen auf den Finanzplan | | Ja | X | Nein | | |
| Im beschlossenen (Nachtrags-)Haushaltsplan 2026/2027 enthalten? | | Ja | | Nein | x | teilw. |
| Im Entwurf des Nachtragshaushaltsplan JJJJ enthalten? | | Ja | X | Nein | | teilw. |
| Belastungen in zukünftigen HH-Jahren? | ☒ | Ja | ☐ | Nein | | |
| Bereits veranschlagt? | | Ja | | Nein | | |

| Pflichtigkeitsgrad | | | | | |
|--|---|---|---|---|---|
| Die Maßnahme/Leistung ist | vollständig pflichtig | | überwiegend pflichtig | x | \
überwiegend freiwillig | | vollständig freiwillig |
| <p>Ob gebaut wird, steht der Stadt frei.</p> | | | | | |

| <u>Unmittelbare, grundsätzliche Relevanz für Querschnittsthemen (Demographie, Gleichstellung, \
Inklusion, Klimaschutz, Migration)</u> |
|--|
| <p>Der Klimaschutz ist berührt.</p> |
"""
ALT = """\
DER OBERBÜRGERMEISTER
Amt für Beispiele

Öffentliche Berichtsvorlage

Vorlagen-Nr.: V/9851/2011
Auskunft erteilt: Herr Muster
Ruf: 492-61 00
E-Mail: muster@stadt-muenster.de
Datum: 05.09.2011

Betrifft: Bericht über die Spielplätze

Beratungsfolge
21.09.2011 Ausschuss für Beispiele, Proben
und Muster Bericht
28.09.2011 Rat Bericht

Bericht:

Alle Plätze wurden geprüft.

In Vertretung

gez. Max Mustermann
Stadtdirektor

Anlage:
Anlage 1 - Übersicht

Gedruckt auf Umweltpapier
"""
