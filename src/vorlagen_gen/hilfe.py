"""What ``vorlagen-gen --hilfe`` prints: every command and option."""

from __future__ import annotations

HILFE = """\
Aufruf: vorlagen-gen BEFEHL [NAME …] [--projekt ORDNER] [--ausgabe ORDNER]

Ratsvorlagen aus YAML und Markdown: Word und barrierefreies PDF im Layout der Stadt.

Befehle:
  arbeitsplatz            öffnet alle Vorlagen im Browser dieses Rechners: Formulare, Vorschau der
                          Seiten und Befunde; endet mit Strg+C
  neu ORDNER              legt unter vorlagen/ eine neue Vorlage an, als Entwurf mit Hinweisen;
                          fragt nach Art, Amt, Gremien, Betreff und Anlage A, soweit Sie sie nicht
                          mit den Optionen nennen
  importieren DATEI …     macht aus einer fertigen Vorlage (Word, PDF oder Text; auch Anlage A und
                          Anlagen) einen Entwurf unter vorlagen/; nennt, was kein Feld fand
  fortschreiben ALT NEU   legt unter vorlagen/ die nächste Fassung einer fertigen Vorlage an; Texte
                          bleiben, wie sie waren, bis Sie sie bestätigen
  bestaetigen NAME [STELLE …]  nimmt gelesene Stellen von der Liste dessen, was übernommen ist;
                          ohne STELLE zeigt er die Liste
  bauen [NAME …]          prüft Vorlagen und schreibt sie als Word und PDF;
                          ohne NAME alle unter vorlagen/
  beobachten [NAME …]     baut wie »bauen« und danach von selbst, sooft Sie etwas speichern; nennt
                          Fehler und lässt dann die alten Dateien liegen; endet mit Strg+C
  pruefen [NAME …]        prüft Vorlagen, ohne sie zu erzeugen
  schema                  schreibt vorlagen/vorlage.schema.json und, wenn es Indikatoren gibt,
                          content/indikatoren/katalog.schema.json; beide helfen Editoren beim
                          Tippen
  nummerieren NAME V/…    gibt einer Vorlage ihre Nummer, auch in Ergänzungen und eigenen Zitaten
  umstellen [NAME …]      schreibt Vorlagen eines älteren Formats im neuesten, ohne NAME auch
                          die Liste der Ämter; Kommentare und Reihenfolge bleiben
  synopse ALT NEU         stellt zwei Vorlagen gegenüber, als Word und PDF: welche Angaben sich
                          unterscheiden, und Absatz für Absatz, was unverändert, geändert, neu,
                          entfallen oder verschoben ist; schreibt nach synopse/ALT_NEU. Statt
                          eines Namens geht auch ein Paket, sein ZIP, eine Word-Datei, ein PDF
  laufzettel NAME         druckt das Blatt für die Mitzeichnung, als Word und PDF nach
                          ausgabe/NAME_laufzettel; sagt, was noch fehlt; er bleibt im Haus
  ruecklauf NAME DATEI …  liest Word-Dateien, die aus der Mitzeichnung zurückkommen, mit und ohne
                          Änderungsverfolgung; zeigt, wer was an welcher Stelle geändert hat,
                          fragt, was gelten soll, und schreibt es in die Vorlage; die Liste steht
                          danach auch in ruecklauf/NAME.html
  nachweisen NAME         baut die Vorlage im Speicher noch einmal und vergleicht mit dem Ordner
                          ausgabe/NAME, paket/NAME oder einem, den Sie nennen: byte-gleich (0),
                          gleicher Text und Tag-Baum bei anderen Versionen (1), anders oder
                          nicht prüfbar (4)
  paket [NAME …]          baut fertige Vorlagen und legt für jede unter paket/ ab, was hochgeladen
                          wird, als Ordner und als ZIP; Nichtöffentliches kommt in ein eigenes
                          Paket; ohne NAME alle, die weder Entwurf noch Muster sind; danach stehen
                          alle öffentlichen Pakete in paket/register und, für OParl, in paket/oparl
  templates pruefen       prüft die Word- und PDF-Templates unter templates/; nach einer Änderung
                          nennt »templates vergleichen [NAME …]« die Vorlagen unter ausgabe/, die
                          damit anders aussähen, und ihre Seiten

Ein NAME ist der Ordner unter vorlagen/, zum Beispiel 2025-migrationsleitbild.

Optionen:
  --projekt ORDNER        der Ordner mit vorlagen/, templates/ und content/;
                          sonst der aktuelle Ordner oder der nächste darüber, der sie enthält
  --ausgabe ORDNER        wohin geschrieben wird; sonst ausgabe/ im Projekt,
                          bei »synopse« synopse/, bei »ruecklauf« ruecklauf/
  --paket ORDNER          wohin »paket« schreibt; sonst paket/ im Projekt
  --stichtag TT.MM.JJJJ   für welchen Tag »paket« das Register schreibt; sonst für heute
  --art, --amt, --betreff, --anlage-a ja|nein
                          was »neu« sonst fragt; --gremium für jedes Gremium der Beratungsfolge
                          einmal, das entscheidende zuletzt; --hauptvorlage V/… macht die Vorlage
                          zu deren Ergänzung; --stadt nennt den Ordner unter templates/, sonst den,
                          den die meisten Vorlagen haben
  --annehmen, --ablehnen WAHL
                          was »ruecklauf« ohne Fragen übernimmt oder auslässt: alle, Nummern wie
                          1,3-5 oder von:NAME; auch mehrmals
  --zeitraum 2030-2035    der neue Zeitraum für »fortschreiben«; sonst der nächste, so lang wie der
                          bisherige
  --ordner NAME           wie der Ordner heißt, den »importieren« anlegt; sonst Jahr und Betreff
  --neu                   »bauen« und »paket« erzeugen und prüfen alles noch einmal, auch was sich
                          seit dem letzten Bau nicht geändert hat
  --format text|json      wie »pruefen« die Meldungen ausgibt; json für Editoren und Programme
  --version               nennt die Version
  -h, --hilfe             zeigt diese Hilfe

Rückgabewerte: 0 in Ordnung, 1 Inhalt abgelehnt, 2 falscher Aufruf, 3 Datei oder Programm fehlt,
4 eine Prüfung der Ausgabe oder der Rechtschreibung ist fehlgeschlagen oder konnte nicht laufen.
"""
