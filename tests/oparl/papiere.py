"""Papers to publish: one with secrets, a non-public one, a supplement, one that cites."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vorlagen_gen.assemble.dateinamen import (
    TEIL_ANLAGE_A,
    dateistamm,
    named_anlagen,
    teil_hauptdokument,
)
from vorlagen_gen.assemble.leser import leserkreis
from vorlagen_gen.load.yaml import parse_yaml
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.wissen import Organisation
from vorlagen_gen.oparl import Abdruck, Adressen, Veroeffentlichung, veroeffentlichung
from vorlagen_gen.validate.vorlage import read_vorlage

BASIS = "https://ratsinfo.example.org/oparl/"
BODY = "https://ratsinfo.example.org/oparl/body/1"
PAKETE = "https://ratsinfo.example.org/pakete/"
ADRESSEN = Adressen(BASIS, BODY, PAKETE)

GEHEIM = ("Geheimrat", "geheim@stadt-muenster.de", "492-6666", "Kaufvertrag", "V-0666", "V/0666")
"""What stands in the papers below and must stand in nothing that is published."""

GREMIEN = (
    Organisation("Rat"),
    Organisation("Integrationsrat", None, date(2025, 10, 31), "Ausschuss"),
    Organisation("Hauptausschuss", date(2020, 11, 1)),
    Organisation("Betriebsausschuss Kaufvertrag"),
)

KOPF = """\
art: Beschlussvorlage
status: final
oeffentlich: ja
datum: 03.02.2025
amt: Amt für Migration und Integration
beratungsfolge:
  - {datum: 19.02.2025, gremium: Integrationsrat, rolle: Anhörung}
  - {datum: 26.02.2025, gremium: Hauptausschuss, rolle: Vorberatung}
  - {datum: 26.02.2025, gremium: Rat, rolle: Entscheidung}
"""

LEITBILD = f"""{KOPF}
nummer: V/0101/2025
betreff: Migrationsleitbild 2025-2030
betreff_zusatz: ["- Grundsatzbeschluss -", (Leitbild)]
ansprechpersonen:
  - {{anrede: Frau, name: Mustermann, telefon: 492-7000, email: mustermann@stadt-muenster.de}}
  - anrede: Herr
    name: Geheimrat
    telefon: 492-6666
    email: geheim@stadt-muenster.de
    oeffentlich: nein
anlagen:
  - {{nummer: 1, titel: Leitbild, datei: anlagen/leitbild.md}}
  - {{nummer: 2, titel: Kaufvertrag, datei: anlagen/kaufvertrag.pdf, oeffentlich: nein}}
  - {{nummer: 3, titel: Luftbild, datei: anlagen/luftbild.png}}
  - {{nummer: 4, titel: Gutachten, nachgereicht: 12.02.2025}}
  - {{nummer: 5, titel: Kaufvertrag mit Plan, nachgereicht: 17.02.2025, oeffentlich: nein}}
anlage_a: {{kurzueberblick: [Das Leitbild gilt für fünf Jahre.]}}
auftraege:
  - {{ziffer: 2a, was: Stellen benennen, frist: 30.06.2025}}
  - {{ziffer: 2b, was: Jährlich berichten}}
erledigt: [A-R/0028/2022]
"""

ERGAENZUNG = f"""{KOPF}
nummer: V/0101/2025/1
hauptvorlage: V/0101/2025
betreff: Migrationsleitbild 2025-2030
geaendert: 01.07.2025
"""

GEHEIME_VORLAGE = f"""{KOPF.replace("oeffentlich: ja", "oeffentlich: nein")}
nummer: V/0666/2025
hauptvorlage: V/0101/2025
betreff: Kaufvertrag über das Grundstück
auftraege: [{{ziffer: 1, was: Kaufvertrag schließen, frist: 01.03.2025}}]
"""

ENTWURF = f"""{KOPF.replace("status: final", "status: entwurf")}
nummer: V/0667/2025
betreff: Kaufvertrag im Entwurf
"""

MONITORING = """\
art: Berichtsvorlage
status: final
oeffentlich: ja
nummer: V/0202/2026
datum: 12.01.2026
amt: Amt für Migration und Integration
betreff: "=Integrationsmonitoring; <b>2026</b>"
beratungsfolge:
  - {datum: 04.03.2026, gremium: Ausschuss für Chancengerechtigkeit und Integration, rolle: Bericht}
  - {datum: 01.04.2026, gremium: Ausschuss für Chancengerechtigkeit und Integration, rolle: Bericht}
erfuellt: [{vorlage: V/0101/2025, ziffer: 2b}]
"""

TEXTE = {
    "V/0101/2025": "Überschrift Ebene 1: Migrationsleitbild",
    "V/0101/2025/1": "Die Vorlage V/0101/2025 wird geändert.",
    "V/0202/2026": "Grundlagen: V/0101/2025/1, V/9999/2019 und diese, V/0202/2026.",
}


def vorlage(yaml: str) -> Vorlage:
    """The paper that ``yaml`` says."""
    werte, findings = parse_yaml(yaml, "vorlage.yaml")
    assert werte is not None, findings
    read, faults = read_vorlage(werte)
    assert read is not None
    assert faults == []
    return read


@dataclass(frozen=True)
class Gebaut:
    """A paper with all files of all editions, as a build leaves them."""

    vorlage: Vorlage
    dateien: dict[str, bytes]
    texte: dict[str, str]

    @property
    def papier(self) -> Veroeffentlichung | None:
        abdruecke = {name: Abdruck.of(inhalt) for name, inhalt in self.dateien.items()}
        return veroeffentlichung(self.vorlage, "ordner", abdruecke, self.texte)


def gebaut(yaml: str) -> Gebaut:
    """Word and PDF of each document and edition; those for the bodies hold the secrets."""
    read = vorlage(yaml)
    dateien, texte = {"PRUEFBERICHT_nichtoeffentlich.html": b"Kaufvertrag"}, {}
    for leser in leserkreis(read):
        teile = [teil_hauptdokument(read), *([TEIL_ANLAGE_A] if read.anlage_a else [])]
        for teil in teile:
            stamm = dateistamm(read, "ordner", teil, leser)
            for endung in ("docx", "pdf"):
                dateien[f"{stamm}.{endung}"] = f"{stamm}.{endung}".encode()
            is_public = not stamm.endswith("nichtoeffentlich")
            texte[stamm] = TEXTE.get(str(read.nummer), "") if is_public else "Kaufvertrag V/0666"
        for teil, anlage in named_anlagen(read):
            if anlage.datei:
                stamm = dateistamm(read, "ordner", teil, leser)
                endung = anlage.datei.rpartition(".")[2].replace("md", "pdf")
                dateien[f"{stamm}.{endung}"] = stamm.encode()
                texte[stamm] = f"Text der Anlage {anlage.titel}"
    return Gebaut(read, dateien, texte)


ALLE = (LEITBILD, ERGAENZUNG, GEHEIME_VORLAGE, ENTWURF, MONITORING)


def papiere(*yaml: str) -> list[Veroeffentlichung]:
    """What is published of these papers, or of all."""
    return [papier for each in yaml or ALLE if (papier := gebaut(each).papier)]
