"""What may hide in a file of another program, and what helps against it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class UnlesbareDateiError(Exception):
    """The file cannot be read to its end: damaged, locked, or too large when unpacked."""


class Fundart(Enum):
    """A kind of hidden content: as a German plural, why it matters, how to be rid of it.

    The remedy is an imperative without its capital letter, so that another may stand before it.

    ``is_spur`` are those that editing leaves and that also non-public readers would stumble at;
    the others only tell too much.
    """

    URHEBER = (
        "Namen von Personen",
        "Die Datei sagt, wer daran gearbeitet hat",
        (
            "löschen Sie die Namen (Word, Excel: „Datei“ → „Informationen“ → „Auf Probleme "
            "überprüfen“ → „Dokument prüfen“; PDF: „Datei“ → „Eigenschaften“)"
        ),
    )
    EIGENSCHAFT = (
        "zusätzliche Eigenschaften oder Daten anderer Programme",
        "Jedes Programm, das die Datei öffnet, kann sie anzeigen",
        (
            "löschen Sie diese Daten (Word, Excel: „Datei“ → „Informationen“ → „Auf Probleme "
            "überprüfen“ → „Dokument prüfen“)"
        ),
    )
    VERLAUF = (
        "Angaben zur Entstehung",
        "Sie sagen, wann und woraus die Datei entstand",
        "erzeugen Sie die Datei neu, ohne solche Angaben",
    )
    PFAD = (
        "Namen von Ordnern oder Rechnern",
        "Sie verraten Benutzernamen und den Aufbau des Netzes",
        "löschen Sie die Pfade, oder speichern Sie die Datei neu in einem Ordner ohne solche Namen",
    )
    VORSCHAUBILD = (
        "Vorschaubilder",
        "Ein Vorschaubild zeigt oft einen früheren Stand oder was weggeschnitten wurde",
        "speichern Sie die Datei ohne Vorschaubild",
    )
    KOMMENTAR = (
        "Kommentare",
        "Wer die Datei öffnet, liest sie mit den Namen derer, die sie schrieben",
        "löschen Sie die Kommentare (Word, Excel: „Überprüfen“ → „Löschen“; PDF: Kommentarliste)",
        True,
    )
    ZEICHNUNG = (
        "Anmerkungen, die auf die Seite gezeichnet sind",
        "Wer die Datei öffnet, kann sie verschieben und darunterlesen; oft nennen sie einen Namen",
        "löschen Sie die Anmerkungen, oder drucken Sie die Datei mit „Microsoft Print to PDF“ neu",
        True,
    )
    AENDERUNG = (
        "nachverfolgte Änderungen",
        "Gestrichenes und die Namen derer, die änderten, würden mit veröffentlicht",
        (
            "nehmen Sie die Änderungen an oder lehnen Sie sie ab (Word: „Überprüfen“ → „Annehmen“ "
            "→ „Alle Änderungen annehmen“)"
        ),
        True,
    )
    VERBORGENER_TEXT = (
        "verborgene Texte",
        "Wer die Datei öffnet oder durchsucht, findet sie trotzdem",
        (
            "löschen Sie die verborgenen Texte, oder machen Sie sie sichtbar (Word: „Start“ → „¶“ "
            "zeigt sie an)"
        ),
        True,
    )
    SCHWAERZUNG = (
        "Texte unter einer Abdeckung",
        "Die Schwärzung deckt sie nur zu: Sie lassen sich markieren und kopieren",
        (
            "löschen Sie die Texte selbst, bevor Sie schwärzen, und erzeugen Sie die Datei neu, "
            "oder schwärzen Sie mit einem Werkzeug, das den Text entfernt"
        ),
        True,
    )
    ZUSCHNITT = (
        "Inhalte außerhalb des sichtbaren Ausschnitts",
        "Zugeschnittenes ist nur ausgeblendet und lässt sich wieder sichtbar machen",
        (
            "erzeugen Sie die Datei aus dem zugeschnittenen Inhalt neu (Word: „Bildformat“ → "
            "„Bilder komprimieren“ → „Zugeschnittene Bildbereiche löschen“)"
        ),
        True,
    )
    EBENE = (
        "ausgeblendete Ebenen",
        "Wer die Datei öffnet, kann sie einblenden",
        (
            "löschen Sie die Ebenen in dem Programm, in dem die Datei entstand, und erzeugen Sie "
            "sie neu"
        ),
        True,
    )
    BLATT = (
        "ausgeblendete Blätter",
        "Wer die Datei öffnet, kann sie einblenden",
        "löschen Sie die Blätter (Excel: Rechtsklick auf ein Blatt → „Einblenden“, dann „Löschen“)",
        True,
    )
    ZELLEN = (
        "ausgeblendete Zeilen, Spalten oder Werte",
        "Wer die Datei öffnet, kann sie einblenden",
        (
            "löschen Sie diese Zellen, oder blenden Sie sie ein (Excel: „Start“ → „Format“ → "
            "„Ausblenden & Einblenden“; „Daten“ → „Löschen“ hebt Filter auf)"
        ),
        True,
    )
    NAME = (
        "ausgeblendete Namen",
        "Ein Name kann Werte und Texte enthalten, die kein Blatt zeigt",
        (
            "löschen Sie die Namen (Excel: „Datei“ → „Informationen“ → „Auf Probleme überprüfen“ "
            "→ „Dokument prüfen“ zeigt sie)"
        ),
    )
    ANSICHT = (
        "gespeicherte Ansichten oder Szenarien",
        "Sie nennen Personen und enthalten ausgeblendete Werte",
        (
            "löschen Sie die Ansichten (Excel: „Ansicht“ → „Benutzerdefinierte Ansichten“) und "
            "Szenarien („Daten“ → „Was-wäre-wenn-Analyse“)"
        ),
    )
    PIVOT = (
        "Daten hinter einer Pivot-Tabelle, die kein Blatt zeigt",
        "Ein Doppelklick auf die Tabelle zeigt sie vollständig",
        "kopieren Sie die Tabelle und fügen Sie sie als Werte ein („Inhalte einfügen“ → „Werte“)",
        True,
    )
    VERKNUEPFUNG = (
        "Verknüpfungen nach außen",
        "Sie verraten Ablageorte; oft sind Werte aus der anderen Datei mitgespeichert",
        (
            "lösen Sie die Verknüpfungen (Word: „Datei“ → „Informationen“ → „Verknüpfungen mit "
            "Dateien bearbeiten“ oder „Link entfernen“; Excel: „Daten“ → „Verknüpfungen "
            "bearbeiten“ → „Verknüpfung löschen“)"
        ),
        True,
    )
    MAKRO = (
        "Makros oder Programme",
        "Sie laufen beim Öffnen; viele Empfänger sperren solche Dateien",
        "speichern Sie die Datei ohne Makros (.docx, .xlsx) und ohne JavaScript",
        True,
    )
    AKTION = (
        "Aktionen, die Dateien starten oder Daten senden",
        "Sie laufen beim Öffnen oder Anklicken",
        "löschen Sie die Aktionen in dem Programm, in dem die Datei entstand",
    )
    ANHANG = (
        "angehängte Dateien",
        "Sie würden mit veröffentlicht, ohne dass jemand sie geprüft hat",
        "löschen Sie die Anhänge (PDF: „Anlagen“), oder nehmen Sie sie als eigene Anlagen auf",
        True,
    )
    EINGEBETTET = (
        "eingebettete Dateien oder Objekte",
        "Ein Doppelklick öffnet sie ganz, auch was die Seite nicht zeigt",
        "ersetzen Sie die Objekte durch Bilder („Ausschneiden“, dann „Inhalte einfügen“ → „Bild“)",
        True,
    )
    DIAGRAMMDATEN = (
        "Arbeitsmappen hinter Diagrammen mit mehr Inhalt, als diese zeigen",
        "„Daten bearbeiten“ öffnet sie vollständig",
        "fügen Sie die Diagramme als Bilder ein („Inhalte einfügen“ → „Bild“)",
        True,
    )
    FORMULARWERT = (
        "ausgefüllte Formularfelder, die keine Seite zeigt",
        "Andere Programme zeigen ihren Inhalt",
        "leeren Sie die Felder, oder drucken Sie die Datei mit „Microsoft Print to PDF“ neu",
        True,
    )
    ALTE_FASSUNG = (
        "Reste früherer Fassungen",
        "Sie lassen sich wiederherstellen, auch was gelöscht wurde",
        "speichern Sie die Datei mit „Speichern unter“ vollständig neu",
        True,
    )
    ANGEHAENGT = (
        "Daten vor dem Anfang oder hinter dem Ende",
        "Kein Programm zeigt sie, doch wer sucht, findet sie",
        "speichern Sie die Datei in ihrem Programm neu",
    )
    STANDORT = (
        "Angaben zum Aufnahmeort",
        "Sie sagen auf wenige Meter genau, wo das Bild entstand",
        (
            "löschen Sie diese Angaben (Windows: „Eigenschaften“ → „Details“ → „Eigenschaften und "
            "persönliche Informationen entfernen“)"
        ),
    )
    KAMERA = (
        "Angaben zu Kamera, Besitzer oder Urheber",
        "Sie führen zu der Person, die das Bild gemacht hat",
        (
            "löschen Sie diese Angaben (Windows: „Eigenschaften“ → „Details“ → „Eigenschaften und "
            "persönliche Informationen entfernen“)"
        ),
    )
    UNBEKANNT = (
        "Inhalte, die sich nicht untersuchen lassen",
        "Was darin verborgen ist, würde ungesehen veröffentlicht",
        "fügen Sie die Anlage als PDF, Word- (.docx) oder Excel-Datei (.xlsx), PNG oder JPEG bei",
    )

    def __init__(self, bezeichnung: str, warum: str, abhilfe: str, is_spur: bool = False) -> None:  # noqa: FBT001, FBT002 -- the rows above are read as a table
        """A row of the table."""
        self.bezeichnung = bezeichnung
        self.warum = warum
        self.abhilfe = abhilfe
        self.is_spur = is_spur


@dataclass(frozen=True, slots=True)
class Fund:
    """Something hidden at ``ort`` inside a file; neither text says what is hidden.

    ``is_bereinigbar``: it can be stripped without anyone having to decide something.
    """

    art: Fundart
    ort: str
    is_bereinigbar: bool = True

    @property
    def text(self) -> str:
        """What it is and where, without its content."""
        return f"{self.art.bezeichnung} ({self.ort})"
