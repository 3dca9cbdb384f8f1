"""Random documents of everything that papers may hold; the same seed gives the same document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum
from random import Random

from tests.render_docx.bausteine import ORT, absatz, kopf, punkte, run, umbruch, zeile, zelle
from tests.zufall.diagramme import random_chart

from vorlagen_gen.chart import Chart
from vorlagen_gen.document import (
    Align,
    Block,
    Column,
    Document,
    Figure,
    Footnote,
    Heading,
    Inline,
    Kopf,
    ListBlock,
    Paragraph,
    Quote,
    Role,
    Row,
    Run,
    Table,
    TextCell,
    TickCell,
)

WORDS = (
    "Münster", "Bürger*innen", "Vertreter:innen", "Schüler_innen", "Straße", "Maßnahmen",
    "Migrations\u00adleit\u00adbild", "Haushalts-", "und", "-anlagen", "Ja/Nein", "§\u00a027",
    "1.330.000\u00a0€", "z.\u00a0B.", "u\u0308ber", "e\u0301tude", "x\u0302", "GO\u00a0NRW",
    "#:{}[]|<>&", "{{ 7*7 }}", "{% if %}", "<b>x</b>", "A&B", "&amp;", "]]>", "„Zitat“", "–",
    "→", "½", "2024/2025", "muster@stadt.example", "https://stadt.example/a-b/c", "☐", "fi", "ffl",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbe",
    "(Nachtrags-)Haushaltsplan", "kommunalverfassungsrechtlich", "A‑R/0028/2022",
)  # fmt: skip
FROM_RIGHT = ("שלום", "مرحبا", "שלום 12", "(مرحبا)")
LENGTHS = (*(1,) * 150, *(30,) * 49, 350)
"""Of the texts in a long table, in words; no page can hold the longest."""
LABELS = (
    ("1.", "2.", "3.", "4."), ("1.", "2.", "4.", "5."), ("a)", "b)", "d)", "e)"),
    ("-", "-", "-", "-"), ("•", "•", "–", "•"), ("1.1", "1.2", "1.3", "2.1"),
    ("I.", "II.", "III.", "IV."), ("(1)", "(2)", "(3)", "(4)"), ("A.", "B.", "C.", "zu 4"),
)  # fmt: skip
LATIN = "".join(
    char
    for char in map(chr, range(33, 256))
    if char.isalnum() or char in "!%&'()*+,./:;<=>?[]{}¿±÷"
)
PICTURES = {"breit.png": (1200, 300), "hoch.png": (300, 1800), "klein.png": (40, 40)}
"""The pictures in ``bilder/`` of the project, with their sizes."""


class Art(StrEnum):
    """The kinds of blocks."""

    ABSATZ = "Absatz"
    UEBERSCHRIFT = "Überschrift"
    LISTE = "Liste"
    ZITAT = "Zitat"
    TEXTTABELLE = "Texttabelle"
    BERATUNGSFOLGE = "Beratungsfolge"
    FINANZTABELLE = "Finanztabelle"
    ANKREUZTABELLE = "Ankreuztabelle"
    ABBILDUNG = "Abbildung"
    DIAGRAMM = "Diagramm"
    UNTERSCHRIFT = "Unterschrift"
    ANLAGENLISTE = "Anlagenliste"


class Zufall:
    """Makes blocks in reading order, so that footnotes count up and headings leave no gap."""

    def __init__(self, seed: int, *, is_page_by_page: bool = False) -> None:
        """With ``is_page_by_page`` the text of each page goes on where the page before ends.

        Then nothing is read from right to left, or goes on beside its neighbour on the next page.
        """
        self._random = Random(seed)  # noqa: S311 -- test data
        self._words = WORDS if is_page_by_page else WORDS + FROM_RIGHT
        self._tall = 0.0 if is_page_by_page else 0.02
        self._people = (0,) if is_page_by_page else (0, 0, 0, 0, 0, 9, 12, 20)
        self._zusaetze = (1,) if is_page_by_page else (1, 1, 1, 1, 1, 1, 45, 60)
        self._notes = 0
        self._level = 1
        self._makers: dict[Art, Callable[[], Block]] = {
            Art.ABSATZ: self.paragraph,
            Art.UEBERSCHRIFT: self.heading,
            Art.LISTE: self.list_block,
            Art.ZITAT: self.quote,
            Art.TEXTTABELLE: self.table,
            Art.BERATUNGSFOLGE: self.beratungsfolge,
            Art.FINANZTABELLE: self.finanztabelle,
            Art.ANKREUZTABELLE: self.ankreuztabelle,
            Art.ABBILDUNG: self.figure,
            Art.DIAGRAMM: self.chart,
            Art.UNTERSCHRIFT: self.unterschrift,
            Art.ANLAGENLISTE: lambda: absatz(self._run(), role=Role.ANLAGENLISTE),
        }

    def of(self, *arten: Art) -> Document:
        """A document of one block of each kind, in this order."""
        return self._document([self._makers[art]() for art in arten])

    def mixed(self, arten: tuple[Art, ...] = tuple(Art)) -> Document:
        """A document of up to six blocks of any of these kinds."""
        return self.of(*self._random.choices(arten, k=self._random.randint(1, 6)))

    def long_table(self, pages: int) -> Document:
        """A document with a table that runs over about ``pages`` pages."""
        rows = 38 * (pages - 1) + self._random.randint(5, 30)
        columns = ("Nr.", "Bezeichnung", "Betrag €")
        before, caption = self.paragraph(), self._inlines(has_lines=False)
        table = Table(
            columns=tuple(Column(name, 1 / 3) for name in columns),
            head=zeile(*map(zelle, columns)),
            rows=tuple(self._long_row(number) for number in range(rows)),
            caption=caption,
            description="Alle Maßnahmen",
            role=Role.TEXTTABELLE,
            place=ORT,
        )
        return self._document([before, table, self.paragraph()])

    def notes(self) -> Document:
        """A document with footnotes in a heading, a caption, a table's head, cells and lists."""
        heading = Heading(2, (run("Lage"), self._note()), ORT)
        caption = (run("Zahlen"), self._note())
        head = zeile(zelle("Jahr", self._note()), zelle("Zahl"))
        cells = [
            zeile(zelle(self._run(), self._note()), zelle(str(number)))
            for number in range(self._random.randint(1, 12))
        ]
        table = Table(
            columns=(Column("Jahr", 0.6), Column("Zahl", 0.4, Align.RIGHT)),
            head=head,
            rows=tuple(cells),
            caption=caption,
            description="Zahlen je Jahr",
            role=Role.TEXTTABELLE,
            place=ORT,
        )
        return self._document([heading, table, punkte(("1.", (absatz("Punkt", self._note()),)))])

    def deep_list(self) -> Document:
        """A document whose list is eight levels deep."""
        inner = self.list_block(4)
        for depth in range(7):
            label = self._random.choice(LABELS)[0]
            text = absatz(f"Stufe {depth} ", self._run())
            inner = punkte((label, (text, inner)))
        return self._document([inner])

    def paragraph(self) -> Paragraph:
        return Paragraph(self._inlines(), ORT)

    def heading(self) -> Heading:
        self._level = self._random.randint(2, min(self._level + 1, 6))
        return Heading(self._level, self._inlines(), ORT)

    def list_block(self, depth: int = 1, *, is_short: bool = False) -> ListBlock:
        labels = self._random.choice(LABELS)[: self._random.randint(1, 4)]
        return punkte(*((label, self._point(depth, is_short=is_short)) for label in labels))

    def _point(self, depth: int, *, is_short: bool) -> tuple[Block, ...]:
        blocks: list[Block] = [absatz(self._run()) if is_short else self.paragraph()]
        if depth < 4 and self._chance(0.5):
            blocks.append(self.list_block(depth + 1))
        if self._chance(0.25):
            blocks.append(absatz(self._run()) if is_short else self.paragraph())
        return tuple(blocks)

    def quote(self) -> Quote:
        inner: list[Block] = [self.paragraph()]
        if self._chance(0.5):
            inner.append(self.list_block(3))
        if self._chance(0.2):
            inner.append(self.table())
        return Quote(tuple(inner), ORT)

    def table(self) -> Table:
        width = self._random.randint(1, 4)
        names = [self._phrase() for _ in range(width)]
        caption = self._inlines(has_lines=False) if self._chance(0.5) else ()
        columns = (Column(name, 1 / width, self._random.choice(list(Align))) for name in names)
        head = Row(tuple(zelle(name) for name in names), ORT) if self._chance(0.7) else None
        return Table(
            columns=tuple(columns),
            head=head,
            rows=tuple(self._row(width) for _ in range(self._random.randint(1, 4))),
            caption=caption,
            description=self._phrase(),
            role=Role.TEXTTABELLE,
            place=ORT,
        )

    def _row(self, width: int) -> Row:
        if width > 1 and self._chance(0.2):
            return Row((TextCell((self.paragraph(),), ORT, span=width),), ORT)
        if self._chance(self._tall):
            return Row((self._tall_cell(width), *(self._cell() for _ in range(width - 1))), ORT)
        return Row(tuple(self._cell() for _ in range(width)), ORT)

    def _cell(self) -> TextCell | TickCell:
        match self._random.choice(("text", "text", "text", "leer", "kreuz", "liste")):
            case "kreuz":
                return TickCell(self._chance(0.5), self._phrase(), ORT)
            case "liste":
                blocks = (absatz(self._run()), self.list_block(4, is_short=True))
                return TextCell(blocks, ORT)
            case "leer":
                return TextCell((), ORT)
            case _:
                return TextCell((self.paragraph(),), ORT)

    def _tall_cell(self, width: int) -> TextCell:
        """A cell that no page can hold, in a table of ``width`` columns."""
        words = self._random.choices(self._words, k=700 // width)
        return TextCell((absatz(" ".join(words)),), ORT)

    def _long_row(self, number: int) -> Row:
        words = self._random.choices(self._words, k=self._random.choice(LENGTHS))
        name = absatz(" ".join(words), *((self._note(),) if self._chance(0.03) else ()))
        amount = zelle(f"{number}.000 €")
        return zeile(zelle(str(number), is_row_header=True), TextCell((name,), ORT), amount)

    def beratungsfolge(self) -> Table:
        rollen = ("Anhörung", "Vorberatung", "Entscheidung", "Bericht")
        rows = (
            zeile(
                zelle(f"{self._random.randint(10, 28)}.09.2026"),
                zelle(self._random.choice(("Rat", "Hauptausschuss")), is_row_header=True),
                zelle(self._random.choice(rollen)),
            )
            for _ in range(self._random.randint(1, 6))
        )
        columns = (Column("Sitzungstag", 0.19), Column("Gremium", 0.66), Column("Rolle", 0.15))
        role = Role.BERATUNGSFOLGE
        return Table(columns, None, tuple(rows), (), "Wer wann berät", role, ORT)

    def finanztabelle(self) -> Table:
        names = ("Art der Zeile", "Nr.", "Bezeichnung", "Haush.-jahr", "Betrag €", "Bemerkungen")
        widths = (0.21, 0.08, 0.27, 0.12, 0.14, 0.18)
        columns = (
            Column(name, width, Align.RIGHT if name == "Betrag €" else Align.LEFT)
            for name, width in zip(names, widths, strict=True)
        )
        rows = tuple(self._finanzzeile() for _ in range(self._random.randint(1, 20)))
        head = zeile(zelle(), *map(zelle, names[1:]))
        caption = (run(self._random.choice(("Teilfinanzplan", "Teilergebnisplan"))),)
        role = Role.FINANZTABELLE
        return Table(tuple(columns), head, rows, caption, "Beträge in Euro", role, ORT)

    def _finanzzeile(self) -> Row:
        kind = self._random.choice(("Produktgruppe", "Auszahlungen", "Einzahlungen", "", "Saldo"))
        name = self._random.choice(("", "Bereitstellung von Verkehrsflächen und -anlagen"))
        amount = f"{self._random.randint(-999, 999)}.000"
        texts = (str(self._random.randint(1, 26)), name, "2029 ff.", amount, self._word())
        cells = (zelle(*([text] if text else [])) for text in texts)
        return zeile(zelle(*([kind] if kind else []), is_row_header=True), *cells)

    def ankreuztabelle(self) -> Table:
        answers = ("Ja", "Nein", "teilw.")
        pairs = [(name, width) for name in answers for width in (0.06, 0.14)]
        columns = tuple(Column(name, width) for name, width in (("Frage", 0.4), *pairs))
        rows = tuple(self._frage(f"Frage {number}") for number in range(self._random.randint(1, 7)))
        role = Role.ANKREUZTABELLE
        return Table(columns, None, rows, (), "Fragen zur Finanzierung", role, ORT)

    def _frage(self, text: str) -> Row:
        if self._chance(0.1):
            return zeile(zelle(text, is_row_header=True), zelle(self._phrase(), span=6))
        ticked = self._random.choice(("Ja", "Nein", "teilw.", ""))
        cells = [
            cell
            for name in ("Ja", "Nein", "teilw.")
            for cell in (TickCell(name == ticked, f"{text}: {name}", ORT), zelle(name))
        ]
        return zeile(zelle(text, is_row_header=True), *cells)

    def figure(self) -> Figure:
        return Figure(f"bilder/{self._random.choice(list(PICTURES))}", self._phrase(), ORT)

    def chart(self) -> Chart:
        return random_chart(self._random, WORDS, ORT)

    def unterschrift(self) -> Paragraph:
        return absatz("Erika Mustermann", umbruch(), self._run(), role=Role.UNTERSCHRIFT)

    def _document(self, blocks: list[Block]) -> Document:
        head = self._kopf() if self._chance(0.4) else None
        title: tuple[Block, ...] = () if head else (Heading(1, (run("Leitbild"),), ORT),)
        return Document(
            title="V/9901/2025 Beschlussvorlage: A & <B>",
            language="de-DE",
            subject="Beispiel",
            kopf=head,
            blocks=(*title, *blocks),
            footer="V/9901/2025",
            page_label="- {seite} -",
            mark="" if head else "Anlage 1 zu V/9901/2025",
            notice=self._random.choice(("", "Muster – keine Vorlage der Stadt Münster")),
            watermark=self._random.choice(("", "ENTWURF")),
            dated=self._random.choice((None, date(2025, 2, 3))),
        )

    def _kopf(self) -> Kopf:
        head = kopf(zweite=self._chance(0.3))
        count = self._random.choice(self._zusaetze)
        more = tuple(inline for _ in range(count) for inline in (umbruch(), self._title_line()))
        people = head.amtsblock[-1:] * self._random.choice(self._people)
        betrifft = replace(head.betrifft, inlines=head.betrifft.inlines + more)
        return replace(head, betrifft=betrifft, amtsblock=head.amtsblock + people)

    def _title_line(self) -> Run:
        return run(" ".join(self._random.choices(self._words, k=6)))

    def _inlines(self, *, has_notes: bool = True, has_lines: bool = True) -> tuple[Inline, ...]:
        """Runs with blanks between them, line ends and footnotes; never a mark at the start."""
        out: list[Inline] = [self._run()]
        for _ in range(self._random.randint(0, 4)):
            kind = self._random.choice(("run", "run", "line", "note"))
            if kind == "line" and has_lines:
                out += [umbruch(), self._run()]
            elif kind == "note" and has_notes:
                out.append(self._note())
            else:
                out += [run(" "), self._run()]
        return tuple(out)

    def _note(self) -> Footnote:
        self._notes += 1
        texts = [
            Paragraph(self._inlines(has_notes=False), ORT, Role.FUSSNOTE)
            for _ in range(self._random.choice((1, 1, 1, 2)))
        ]
        return Footnote(str(self._notes), tuple(texts), ORT)

    def _run(self) -> Run:
        if self._chance(0.2):
            return run(
                self._phrase(),
                link=self._random.choice(("https://a.example/ä?b=1&c=2", "mailto:a@b.de")),
            )
        return Run(
            self._phrase(),
            ORT,
            is_bold=self._chance(0.3),
            is_italic=self._chance(0.3),
            language=self._random.choice((None, None, None, "en", "fr")),
            is_luecke=self._chance(0.1),
        )

    def _phrase(self) -> str:
        if self._chance(0.3):
            return self._letters()
        return " ".join(self._random.choices(self._words, k=self._random.randint(1, 12)))

    def _word(self) -> str:
        return self._random.choice(("", "Folgeertrag", "Zuwendung (60 %)"))

    def _letters(self) -> str:
        return "".join(self._random.choices(LATIN, k=self._random.randint(1, 8)))

    def _chance(self, probability: float) -> bool:
        return self._random.random() < probability
