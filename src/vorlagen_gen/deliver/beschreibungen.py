"""What the report says of each check, and what no check can see."""

from __future__ import annotations

from vorlagen_gen.check.konformitaet import AUFBAU as PDF_AUFBAU
from vorlagen_gen.check.papier import PARITAET
from vorlagen_gen.check.rechtschreibung import RECHTSCHREIBUNG
from vorlagen_gen.check.seiten import SCHRIFTEN, SEITEN
from vorlagen_gen.check.spur import SPUR
from vorlagen_gen.check.strukturbaum import STRUKTURBAUM
from vorlagen_gen.check.word_aufbau import AUFBAU as WORD_AUFBAU
from vorlagen_gen.check.zellen import ZELLEN

GEPRUEFT = {
    RECHTSCHREIBUNG: "Alle Wörter werden in einem deutschen Wörterbuch gesucht und, was dort "
    "fehlt, in content/woerter.txt. Unbekannte stehen bei den Hinweisen zum Inhalt.",
    PARITAET: (
        "Beide Dateien werden mit eigenen Leseprogrammen zurückgelesen, die PDF-Datei über ihren "
        "Strukturbaum, und Baustein für Baustein mit der Vorlage verglichen: Überschriften und "
        "ihre Ebenen, Absätze, Listennummern, Tabellenzellen mit ihren Köpfen, Kreuze, Fußnoten "
        "und ihre Zeichen, Anlagenliste, alle Zahlen, Kopf- und Fußzeilen. Damit ist auch "
        "geprüft, dass nichts fehlt und nichts dazukam."
    ),
    "PDF/UA-1": "Ein unabhängiges Prüfprogramm sucht Verstöße gegen die Norm für barrierefreie "
    "PDF-Dateien (ISO 14289-1), soweit eine Maschine sie erkennt.",
    "PDF/A-2a": "Dasselbe Programm prüft die Norm für die Langzeitarchivierung (ISO 19005-2).",
    PDF_AUFBAU: "Das Programm qpdf prüft, ob die Datei technisch unversehrt ist.",
    STRUKTURBAUM: "Jeder Text gehört zu genau einem Element des Strukturbaums, und von jedem "
    "Inhalt und Link führt ein Weg dorthin zurück; die Metadaten sind gültiges XML.",
    SEITEN: "Keine Seite ist leer, kein Text steht außerhalb des Blattes oder im Seitenrand.",
    ZELLEN: "Kein Text ragt aus seiner Tabellenzelle.",
    SCHRIFTEN: "Alle Schriften sind in Auszügen eingebettet, und jedes Zeichen lässt sich als Text "
    "entnehmen: suchen, kopieren, vorlesen.",
    WORD_AUFBAU: "Die Word-Datei ist gültiges XML, jede Zelle endet mit einem Absatz, Kennungen "
    "sind einmalig, Tabellen stehen nicht aneinander, Überschriftenebenen haben keine Lücken, "
    "Tabellen und Bilder haben Beschreibungen, Sprache und Titel sind gesetzt, und von der "
    "Sprache der Templates ist nichts übrig.",
    SPUR: "Die Dateien nennen Titel, Sprache, Datum und Betreff der Vorlage und den Namen dieses "
    "Programms, aber keine Verfasser, Rechner, Ordner oder Bearbeitungsstände.",
}
"""By the name of the check."""

ANZUSEHEN = (
    "Stimmt, was die Vorlage sagt? Widersprüche findet das Programm, Irrtümer nicht.",
    "Sagen Alternativtexte, Überschriften und Linktexte, worum es geht?",
    "Ergibt Sinn, was ein Vorleseprogramm sagt (VORGELESEN.txt), zum Beispiel in Tabellen?",
    "Sind Wörter und Absätze in anderen Sprachen als solche gekennzeichnet?",
    "Sieht die Word-Datei in Word aus wie die PDF-Datei? Seitenumbrüche dürfen abweichen.",
)
