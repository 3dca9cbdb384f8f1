"""The sections of a file -> the fields of the draft."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.importe.abschnitte import KOPF, Abschnitte
from vorlagen_gen.importe.beschriftungen import EIGENFELD, Bereich, Beschriftungen
from vorlagen_gen.importe.dateien import Quelldokument
from vorlagen_gen.importe.entwurf import Entwurf
from vorlagen_gen.importe.finanzen import read_auswirkungen
from vorlagen_gen.importe.folge import read_folge
from vorlagen_gen.importe.formular import (
    read_finanzierung,
    read_kurzueberblick,
    read_pflichtigkeitsgrad,
)
from vorlagen_gen.importe.fund import Funde
from vorlagen_gen.importe.indikatoren import Indikatoren
from vorlagen_gen.importe.kopf import LUECKE, read_kopf
from vorlagen_gen.importe.markdowntext import block_text, markdown_text
from vorlagen_gen.importe.schluss import read_anlagen, take_unterschrift
from vorlagen_gen.model.haushalt import Haushalt
from vorlagen_gen.model.werte import Art
from vorlagen_gen.read_back.blocks import Block, Footnote, Gelesenes

_MIT_UNTERSCHRIFT = ("begruendung", "bericht")
_OHNE_UNTERSCHRIFT = (KOPF, "anlagen")
_TEXTE = {
    "sachentscheidung": "Sachentscheidung",
    "finanzielle_auswirkungen": "Finanzielle Auswirkungen",
    "finanzielle_auswirkungen_schluss": "Schlusssatz zu den finanziellen Auswirkungen",
    "begruendung": "Begründung",
    "bericht": "Bericht",
    "ziele": "Ziele/Teilziele/Zielerreichung",
    "pflichtigkeitsgrad": "Begründung des Pflichtigkeitsgrads",
    "querschnittsthemen": "Querschnittsthemen",
}
_GENANNT = {
    "art": "Art der Vorlage",
    "oeffentlich": "Öffentlichkeit",
    "nummer": "Vorlagennummer",
    "datum": "Datum",
    "amt": "Amt",
    "ansprechpersonen": "Ansprechpersonen",
    "betreff": "Betreff",
    "beratungsfolge": "Beratungsfolge",
    "unterschrift": "Unterschrift",
    "anlagen": "Liste der Anlagen",
}


@dataclass(slots=True)
class Feldleser:
    """Fills a draft with what the files of a paper say, one after the other."""

    entwurf: Entwurf
    labels: Beschriftungen
    haushalt: Haushalt
    indikatoren: Indikatoren | None = None
    anlagen: list[dict[str, Inhalt]] = field(default_factory=list)
    has_paper: bool = False
    _has_form: bool = False
    _is_form_listed: bool = False
    _footnotes: tuple[Footnote, ...] = ()

    @property
    def _funde(self) -> Funde:
        return self.entwurf.funde

    def read(self, quelle: Quelldokument, teile: Abschnitte) -> bool:
        """Take the fields from a file; False if it is neither a paper nor its Anlage A."""
        gelesen = quelle.gelesen
        is_paper = teile.is_hauptdokument and "beratungsfolge" not in self.entwurf.felder
        is_form = teile.is_anlage_a and not self._has_form
        if gelesen is None or not (is_paper or is_form):
            return False
        self.has_paper = True
        self._funde.datei = quelle.name
        self._footnotes = gelesen.footnotes
        if is_paper:
            self._read_paper(teile, gelesen)
        if is_form:
            self._read_form(teile, is_paper=is_paper)
        self._read_eigenfelder(teile)
        for name in list(teile.bloecke):
            self._funde.left_blocks(teile.take(name))
        self._funde.datei = ""
        return True

    def _read_paper(self, teile: Abschnitte, gelesen: Gelesenes) -> None:
        felder = self.entwurf.felder
        said = read_kopf(teile.take(KOPF), self.labels, self._funde)
        felder.update({name: wert for name, wert in said.items() if wert})
        _number(felder, gelesen, self.labels)
        felder["unterschrift"] = self._unterschrift(teile)
        felder["beratungsfolge"] = read_folge(teile.take("beratungsfolge"), self._funde)
        self._read_texts(teile)
        entries, self._is_form_listed = read_anlagen(
            teile.take("anlagen"), self.labels, self._funde
        )
        self.anlagen.extend(entries)
        for name, spoken in _GENANNT.items():
            if felder.get(name) or (name == "anlagen" and entries):
                self._funde.understood(spoken)

    def _read_texts(self, teile: Abschnitte) -> None:
        felder = self.entwurf.felder
        vorschlag = teile.take("beschlussvorschlag")
        if "sachentscheidung" not in teile.bloecke and vorschlag:
            teile.bloecke["sachentscheidung"] = vorschlag
        else:
            self._funde.left_blocks(vorschlag)
        beschluss = self._beschluss(teile)
        if beschluss:
            felder["beschlussvorschlag"] = beschluss
        for name in _MIT_UNTERSCHRIFT:
            if name in teile.bloecke:
                felder[name] = self._text(name, teile.take(name))
        felder.setdefault("art", Art.BERICHTSVORLAGE if felder.get("bericht") else None)

    def _unterschrift(self, teile: Abschnitte) -> dict[str, Inhalt] | None:
        """The signature: below the section that comes last, mostly the long text."""
        named = (each for each in _MIT_UNTERSCHRIFT if each in teile.bloecke)
        for name in dict.fromkeys((*named, *reversed(teile.bloecke))):
            if name not in _OHNE_UNTERSCHRIFT and (
                found := take_unterschrift(teile.bloecke[name], self.labels, self._funde)
            ):
                return found
        return None

    def _read_eigenfelder(self, teile: Abschnitte) -> None:
        """What stands below the titles of the fields of the city's own, each on one line."""
        for section in [each for each in teile.bloecke if each.startswith(EIGENFELD)]:
            blocks = teile.take(section)
            text = " ".join(" ".join(map(block_text, blocks)).split())
            if text and not LUECKE.fullmatch(text):
                felder = self.entwurf.felder.setdefault("felder", {})
                assert isinstance(felder, dict)  # noqa: S101 -- set nowhere else
                felder[section.removeprefix(EIGENFELD)] = text
                self._funde.understood("Eigene Felder der Stadt")

    def _beschluss(self, teile: Abschnitte) -> dict[str, Inhalt]:
        found: dict[str, Inhalt] = {}
        if "sachentscheidung" in teile.bloecke:
            found["sachentscheidung"] = self._text(
                "sachentscheidung", teile.take("sachentscheidung")
            )
        if "finanzielle_auswirkungen" in teile.bloecke:
            blocks = teile.take("finanzielle_auswirkungen")
            read = read_auswirkungen(blocks, self.labels, self.haushalt)
            text = self._text("finanzielle_auswirkungen", read.text)
            schluss = self._text("finanzielle_auswirkungen_schluss", read.schluss)
            auswirkungen: dict[str, Inhalt] = {"text": text, **read.felder}
            if schluss:
                auswirkungen["schluss"] = schluss
            found["finanzielle_auswirkungen"] = auswirkungen
            for name in ("teilfinanzplan", "teilergebnisplan"):
                if name in read.felder:
                    self._funde.understood(name.capitalize())
        return found

    def _text(self, name: str, blocks: Sequence[Block]) -> dict[str, Inhalt] | None:
        said = [each for each in blocks if not LUECKE.fullmatch(block_text(each))]
        if self.indikatoren:
            said = self.indikatoren.bound(said)
        written = self.entwurf.text(name, said, self._footnotes)
        if written:
            self._funde.understood(_TEXTE[name])
        return written

    def _read_form(self, teile: Abschnitte, *, is_paper: bool) -> None:
        self._has_form = True
        if not is_paper:
            self._read_form_head(teile.take(KOPF))
        grad = read_pflichtigkeitsgrad(teile.take("pflichtigkeitsgrad"), self.labels, self._funde)
        reason = self._text("pflichtigkeitsgrad", grad.begruendung)
        finanzierung = read_finanzierung(
            teile.take("finanzierung"), self.labels, self.haushalt, self._funde
        )
        self.entwurf.felder["anlage_a"] = {
            "kurzueberblick": self._kurzueberblick(teile.take("kurzueberblick")),
            **self._ziele(teile.take("ziele")),
            "finanzierung": finanzierung,
            "pflichtigkeitsgrad": {**grad.felder, "begruendung": reason},
            "querschnittsthemen": self._text(
                "querschnittsthemen", teile.take("querschnittsthemen")
            ),
        }
        self._funde.understood("Anlage A")

    def _ziele(self, blocks: list[Block]) -> dict[str, Inhalt]:
        """The text on the goals, and whether the table of the indicators stands below it."""
        has_table = False
        if self.indikatoren:
            blocks, has_table = self.indikatoren.without_zielerreichung(blocks)
        text: dict[str, Inhalt] = {"ziele": self._text("ziele", blocks)}
        return text | ({"zielerreichung": "indikatoren"} if has_table else {})

    def _kurzueberblick(self, blocks: Sequence[Block]) -> list[Inhalt] | None:
        statements = [
            markdown_text(each, self._footnotes).text.rstrip("\n")
            for each in read_kurzueberblick(blocks)
            if not LUECKE.fullmatch(block_text(each[0]))
        ]
        return [*statements] or None

    def _read_form_head(self, blocks: Sequence[Block]) -> None:
        """Its title, and the subject that the paper has, too."""
        felder = self.entwurf.felder
        zusaetze = felder.get("betreff_zusatz")
        known = [felder.get("betreff"), *(zusaetze if isinstance(zusaetze, list) else [])]
        said = " ".join(each for each in known if isinstance(each, str))
        lines = [line for block in blocks for line in block_text(block).split("\n")]
        lines = [line for line in lines if self.labels.mark(line) is None]
        if lines and self.labels.meaning(Bereich.KOPF, lines[0]) == "anlage_a":
            lines = lines[1:]
        rest = " ".join(lines)
        if rest and not felder.get("betreff"):
            felder["betreff"] = rest
        elif rest != said:
            self._funde.left_over(rest, blocks[0].stelle if blocks else None)


def _number(felder: dict[str, Inhalt], gelesen: Gelesenes, labels: Beschriftungen) -> None:
    """What follows from number and pages: the paper that is supplemented, and a sample."""
    nummer = felder.get("nummer")
    parts = nummer.split("/") if isinstance(nummer, str) else []
    if len(parts) > len(("V", "0101", "2025")):
        felder["hauptvorlage"] = "/".join(parts[:-1])
    footers = {text for seite in gelesen.seiten for text in seite.footer}
    if footers & set(labels.muster):
        felder["muster"] = "ja"
