"""The files of a new paper: every field that a draft should have, empty where nobody knows yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from vorlagen_gen.edit.inhalt import Inhalt, cleaned
from vorlagen_gen.edit.schreibweise import Schreibweise
from vorlagen_gen.model.eigenfelder import Feld
from vorlagen_gen.model.werte import Art, Vorlagennummer

_WEISE = Schreibweise()

_KOPF = """\
# yaml-language-server: $schema=../vorlage.schema.json
#
# Entwurf. Was leer ist, fehlt noch: Im Ausdruck steht dort eine markierte Lücke, und
# »vorlagen-gen pruefen« zählt auf, was offen ist. Zeilen, die mit # beginnen, sind Hinweise
# für Sie; gedruckt werden sie nie.

format: 1
"""
_STATUS = """\
status: entwurf              # final, sobald nichts mehr fehlt
oeffentlich: ja              # nein: die ganze Vorlage ist nichtöffentlich
nummer:                      # trägt »vorlagen-gen nummerieren« überall ein, sobald sie vergeben ist
"""
_DATUM = """\
datum:                       # wird gedruckt, zum Beispiel 03.02.2026
"""
_ANSPRECHPERSONEN = """\
ansprechpersonen:
  - anrede:                  # Frau oder Herr
    name:                    # nur der Nachname
    telefon:                 # zum Beispiel 492-7000
    email:

"""
_FOLGE = """\

# Gedruckt wird in der Reihenfolge, in der die Zeilen hier stehen.
"""
_BESCHLUSS = """\

# Die Texte stehen in eigenen Dateien im Ordner texte.
beschlussvorschlag:
  sachentscheidung: {datei: texte/sachentscheidung.md}
  finanzielle_auswirkungen:
    text: {datei: texte/finanzielle_auswirkungen.md}
    # Für Tabellen: teilfinanzplan und teilergebnisplan; docs/handbuch.md zeigt sie.

begruendung: {datei: texte/begruendung.md}
"""
_BERICHT = """\

# Der Text steht in einer eigenen Datei im Ordner texte.
bericht: {datei: texte/bericht.md}
"""
_SCHLUSS = """\

unterschrift:
  vertretung:                # I.V. oder In Vertretung; beim Oberbürgermeister bleibt es leer
  name:
  amtsbezeichnung:           # zum Beispiel Stadtkämmerin

# Anlage A entsteht aus dem Abschnitt anlage_a und steht nicht in dieser Liste. Andere trägt
# man so ein: - {nummer: 1, titel: Lageplan, datei: anlagen/lageplan.pdf}
anlagen: []
"""
_ANLAGE_A = """\

anlage_a:
  kurzueberblick:            # je Punkt eine Zeile, eingerückt und mit »- « davor
  ziele: {datei: texte/ziele.md}
  finanzierung:
    produktgruppe:           # steht in content/haushalt/produktgruppen.csv
    ergebnisplan:            # ja oder nein; so auch unten
    finanzplan:
    haushaltsplan_beschlossen:
      jahr:
      nachtrag: nein
      enthalten:             # ja, nein, teilweise oder entfaellt
    haushaltsplan_entwurf:
      jahr:
      nachtrag: nein
      enthalten:
    belastungen_zukuenftig:
    bereits_veranschlagt:
  pflichtigkeitsgrad:
    grad:                    # vollständig oder überwiegend, pflichtig oder freiwillig
    begruendung: {datei: texte/pflichtigkeitsgrad.md}
  querschnittsthemen: {datei: texte/querschnittsthemen.md}
"""
_EIGENE = "# Was nur diese Stadt in ihren Vorlagen verlangt."
_INTERN = """\

# Notizen der Verwaltung. Sie erscheinen in keiner Datei, die erzeugt wird.
intern:
  notizen:
"""
_TEXTE = {
    Art.BESCHLUSSVORLAGE: ("sachentscheidung", "finanzielle_auswirkungen", "begruendung"),
    Art.BERICHTSVORLAGE: ("bericht",),
}
_TEXTE_ANLAGE_A = ("ziele", "pflichtigkeitsgrad", "querschnittsthemen")


def entwurf(  # noqa: PLR0913 -- what is known of a paper when it begins
    *,
    stadt: str,
    art: Art,
    amt: str,
    betreff: str,
    folge: Sequence[Mapping[str, str]],
    hauptvorlage: Vorlagennummer | None,
    mit_anlage_a: bool,
    felder: Sequence[Feld] = (),
) -> dict[str, str]:
    """The texts of the files by their paths in the paper's folder."""
    haupt = _field("hauptvorlage", str(hauptvorlage)) if hauptvorlage else ""
    yaml = "".join(
        (
            _KOPF,
            _field("stadt", stadt),
            _field("art", art.value),
            _STATUS,
            haupt,
            _DATUM,
            _field("amt", amt),
            _ANSPRECHPERSONEN,
            _field("betreff", betreff),
            _FOLGE,
            _beratungsfolge(folge),
            _BESCHLUSS if art is Art.BESCHLUSSVORLAGE else _BERICHT,
            _SCHLUSS,
            _ANLAGE_A if mit_anlage_a else "",
            _felder(felder),
            _INTERN,
        )
    )
    names = (*_TEXTE[art], *(_TEXTE_ANLAGE_A if mit_anlage_a else ()))
    return {"vorlage.yaml": yaml} | {f"texte/{name}.md": "" for name in names}


def _field(name: str, wert: Inhalt) -> str:
    return "\n".join(_WEISE.field(name, cleaned(wert), 0)) + "\n"


def _felder(felder: Sequence[Feld]) -> str:
    """The fields of the city's own, empty, each with what it may hold."""
    rows = [row for feld in felder for row in _feld(feld)]
    return "\n".join(["", _EIGENE, "felder:", *rows]) + "\n" if rows else ""


def _feld(feld: Feld) -> Iterator[str]:
    if feld.hilfe:
        yield f"  # {' '.join(feld.hilfe.split())}"
    yield f"{f'  {feld.name}:':<28} # {feld.auswahl}"


def _beratungsfolge(folge: Sequence[Mapping[str, str]]) -> str:
    rows: Iterator[list[str]] = (_WEISE.entry(cleaned({**each}), 2) for each in folge)
    return "\n".join(["beratungsfolge:", *(row for entry in rows for row in entry)]) + "\n"
