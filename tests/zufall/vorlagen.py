"""Random papers as people write them: a folder with YAML, texts and Anlagen."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

from tests.zufall.dokumente import LATIN

WORDS = (
    "Münster", "Bürger*innen", "Vertreter*innen", "Schüler:innen", "die Endung *innen", "Straße",
    "**fett**", "*kursiv*", "***beides***", "*Bürger*innen*", "Migrations\u00adleit\u00adbild",
    "Migrationsleitbild", "u\u0308ber", "e\u0301tude", "שלום", "مرحبا", "{{ 7*7 }}", "{% if %}",
    "{_{ a }_}", "<b>", "&amp;", "]]>", "a|b", "C:\\Temp", "5 * 3", "§ 27", "1.330.000 €", "z. B.",
    "S. 8", "26. Februar", "[Workshop]{lang=en}", "[Ratsinformation](https://www.stadt.example/a?b=1)",
    "[שלום 12 Tage](https://www.stadt.example/a)", "*שלום 5*", "[مرحبا 3]{lang=ar}",
    "mustermann@stadt-muenster.de", "https://stadt.example/a-b", "→", "½", "(Nachtrags-)Haushalt",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
)  # fmt: skip
ZUSAETZE = [f"- Zusatz {number} -" for number in range(45)]
GREMIEN = ("Ausschuss für Verkehr und Mobilität", "Hauptausschuss", "Rat")
ENTHALTEN = ("ja", "nein", "entfaellt", "teilweise")
GRADE = ("vollständig pflichtig", "überwiegend pflichtig", "überwiegend freiwillig")
NUMMERN = ("1", "1a", "1b", "2", "2.1", "2.2", "3", "4", "5", "5a", "6", "7")


class Prosa:
    """Random texts of one paper."""

    def __init__(self, random: Random) -> None:
        self._random = random

    def text(self, most: int = 8) -> str:
        """Up to ``most`` blocks; footnotes below."""
        notes: list[str] = []
        blocks = [self._block(notes) for _ in range(self._random.randint(1, most))]
        return "\n\n".join([*blocks, *notes]) + "\n"

    def line(self) -> str:
        """Words without footnotes."""
        words = self._random.choices(WORDS, k=self._random.randint(1, 15))
        if self._random.random() < 0.2:
            words.append("".join(self._random.choices(LATIN.replace("[", ""), k=6)))
        return "Text " + " ".join(words)

    def _noted(self, notes: list[str]) -> str:
        if self._random.random() < 0.7:
            return self.line()
        number = len(notes) + 1
        notes.append(f"[^{number}]: {self.line()}")
        return f"{self.line()}[^{number}]"

    def _block(self, notes: list[str]) -> str:
        match self._random.randint(0, 7):
            case 0:
                return f"{'#' * self._random.randint(1, 4)} {self._noted(notes)}"
            case 1:
                return f"**{self._random.randint(1, 9)}. Voraussetzungen**"
            case 2:
                return self._list(notes)
            case 3:
                return f"> {self._noted(notes)}\n>\n> - {self.line()}\n> - {self.line()}"
            case 4:
                return self._table(notes)
            case _:
                lines = (self._noted(notes) for _ in range(self._random.randint(1, 4)))
                return "\n".join(lines)

    def _list(self, notes: list[str]) -> str:
        labels = self._random.choice(
            (("1.", "2.", "4."), ("a)", "b)", "c)"), ("-", "-", "-"), ("1)", "2)", "3)"))
        )
        lines = []
        for label in labels:
            lines.append(f"{label} {self._noted(notes)}")
            if self._random.random() < 0.4:
                lines += [f"   - {self.line()}", f"     1. {self.line()}", f"     2. {self.line()}"]
        return "\n".join(lines)

    def _table(self, notes: list[str]) -> str:
        width = self._random.randint(1, 5)
        count = self._random.choice((1, 2, 3, 4, 30, 60))
        rows = [[self._cell(notes) for _ in range(width)] for _ in range(count)]
        head = [f"Spalte {number}" for number in range(width)]
        marks = [self._random.choice(("---", "---:", ":---:")) for _ in range(width)]
        lines = ["| " + " | ".join(row) + " |" for row in (head, marks, *rows)]
        title = ["Tabelle 1: Zahlen"] if self._random.random() < 0.5 else []
        return "\n".join([*title, *lines])

    def _cell(self, notes: list[str]) -> str:
        if self._random.random() < 0.05:
            notes.append(f"[^{len(notes) + 1}]: {self.line()}")
            return f"Zahl[^{len(notes)}]"
        if self._random.random() < 0.005:
            return "Maßnahme " * 300
        return self._random.choice(("", "500.000", "Straße\\|Weg", "**Bau**", "Bürger*innen", "X"))


class Zufallsvorlage:
    """Writes the paper of a seed; ``anlagen`` is how many it has."""

    def __init__(self, seed: int, anlagen: int) -> None:
        self._random = Random(seed)  # noqa: S311 -- test data
        self._prosa = Prosa(self._random)
        self._anlagen = anlagen

    def write(self, ordner: Path) -> None:
        """The paper in the new folder ``ordner``."""
        for name in ("texte", "anlagen"):
            (ordner / name).mkdir(parents=True)
        werte = self._werte(ordner)
        text = json.dumps(werte, ensure_ascii=False, indent=1)
        (ordner / "vorlage.yaml").write_text(text + "\n", encoding="utf-8")

    def _werte(self, ordner: Path) -> dict[str, Any]:
        """A YAML file in JSON's way of writing; every paper is complete but some drafts."""
        is_beschluss = self._random.random() < 0.6
        werte: dict[str, Any] = {
            "art": "Beschlussvorlage" if is_beschluss else "Berichtsvorlage",
            "status": self._random.choice(("final", "final", "entwurf")),
            "muster": self._random.choice(("ja", "nein")),
            "oeffentlich": self._random.choice(("ja", "ja", "nein")),
            "nummer": "V/9950/2026",
            "datum": "21.04.2026",
            "amt": "Amt für Migration und Integration",
            "ansprechpersonen": [self._person() for _ in range(self._random.randint(1, 2))],
            "betreff": f"Straße {self._plain()}",
            "betreff_zusatz": self._random.choice(([], ["- Baubeschluss -"], ZUSAETZE)),
            "beratungsfolge": self._beratungsfolge(is_beschluss=is_beschluss),
            "unterschrift": {"name": "Erika Mustermann"},
            "anlagen": [self._anlage(ordner, nummer) for nummer in NUMMERN[: self._anlagen]],
        }
        werte |= (
            self._beschluss(ordner) if is_beschluss else {"bericht": self._text(ordner, "bericht")}
        )
        if self._random.random() < 0.6:
            werte["anlage_a"] = self._anlage_a(ordner)
        return self._with_gaps(werte) if werte["status"] == "entwurf" else werte

    def _with_gaps(self, werte: dict[str, Any]) -> dict[str, Any]:
        """What a draft may lack, taken out at random."""
        kept = {"art", "status", "anlagen"}
        return {
            key: wert for key, wert in werte.items() if key in kept or self._random.random() < 0.7
        }

    def _plain(self) -> str:
        return " ".join(self._random.choices(("{ 7*7 }", "<b>", "A & B", "Rad*weg", "§ 27"), k=3))

    def _person(self) -> dict[str, str]:
        return {
            "anrede": self._random.choice(("Frau", "Herr")),
            "name": "Mustermann",
            "telefon": "492-7000",
            "email": "mustermann@stadt-muenster.de",
            "oeffentlich": self._random.choice(("ja", "ja", "nein")),
        }

    def _beratungsfolge(self, *, is_beschluss: bool) -> list[dict[str, str]]:
        """Committees in an order and with roles that the rules know."""
        count = self._random.randint(0, 3)
        folge = [
            {
                "datum": f"{11 + day}.05.2026",
                "gremium": gremium,
                "rolle": "Vorberatung" if is_beschluss else "Bericht",
            }
            for day, gremium in enumerate(self._random.sample(GREMIEN[:-1], min(count, 2)))
        ]
        last = "Entscheidung" if is_beschluss else "Bericht"
        return [*folge, {"datum": "20.05.2026", "gremium": "Rat", "rolle": last}]

    def _text(self, ordner: Path, name: str) -> dict[str, str]:
        (ordner / "texte" / f"{name}.md").write_text(self._prosa.text(), encoding="utf-8")
        return {"datei": f"texte/{name}.md"}

    def _beschluss(self, ordner: Path) -> dict[str, Any]:
        folgen: dict[str, Any] = {"text": self._prosa.text(2)}
        if self._random.random() < 0.5:
            folgen["teilfinanzplan"] = [self._teilfinanzplan()]
        if self._random.random() < 0.5:
            folgen["teilergebnisplan"] = [self._teilergebnisplan()]
        return {
            "beschlussvorschlag": {
                "sachentscheidung": self._text(ordner, "sachentscheidung"),
                "finanzielle_auswirkungen": folgen,
            },
            "begruendung": self._text(ordner, "begruendung"),
        }

    def _teilfinanzplan(self) -> dict[str, Any]:
        return {
            "produktgruppe": "1201",
            "investitionsmassnahme": {"nummer": "4299", "bezeichnung": self._plain()},
            "auszahlungen": [self._position(jahr) for jahr in range(self._random.randint(0, 4))],
            "einzahlungen": [self._position(jahr) for jahr in range(self._random.randint(0, 2))],
        }

    def _teilergebnisplan(self) -> dict[str, Any]:
        zeilen = ("02", "13", "14", "20")[: self._random.randint(1, 4)]
        rows = [{"zeile": zeile, **self._position(3)} for zeile in zeilen]
        return {"produktgruppe": "0116", "zeilen": rows}

    def _position(self, jahr: int) -> dict[str, str]:
        betrag = f"{self._random.randint(1, 999)}.{self._random.randint(0, 999):03}"
        return {"jahr": str(2027 + jahr), "betrag": betrag, "bemerkung": self._plain()}

    def _anlage(self, ordner: Path, nummer: str) -> dict[str, str]:
        endung = "pdf" if self._random.random() < 0.2 else "md"
        name = f"anlagen/anlage-{nummer}.{endung}"
        text = (
            "%PDF-1.7 muster\n" if endung == "pdf" else f"# Teil {nummer}\n\n{self._prosa.text()}"
        )
        (ordner / name).write_text(text, encoding="utf-8")
        oeffentlich = self._random.choice(("ja", "ja", "ja", "nein"))
        titel = f"Lageplan {nummer}"
        return {"nummer": nummer, "titel": titel, "datei": name, "oeffentlich": oeffentlich}

    def _anlage_a(self, ordner: Path) -> dict[str, Any]:
        return {
            "kurzueberblick": [self._prosa.line() for _ in range(self._random.randint(1, 5))],
            "ziele": self._text(ordner, "ziele"),
            "finanzierung": {
                "produktgruppe": ["0116", "1201"],
                "ergebnisplan": "ja",
                "finanzplan": "ja",
                "haushaltsplan_beschlossen": self._haushaltsplan("2025"),
                "haushaltsplan_entwurf": self._haushaltsplan("2026", "2026/2027"),
                "belastungen_zukuenftig": "ja",
                "bereits_veranschlagt": "entfaellt",
            },
            "pflichtigkeitsgrad": {
                "grad": self._random.choice(GRADE),
                "begruendung": f"{self._prosa.line()}\n\n- {self._prosa.line()}",
            },
            "querschnittsthemen": self._text(ordner, "querschnittsthemen"),
        }

    def _haushaltsplan(self, *jahre: str) -> dict[str, str]:
        return {
            "jahr": self._random.choice(jahre),
            "nachtrag": self._random.choice(("ja", "nein")),
            "enthalten": self._random.choice(ENTHALTEN),
        }
