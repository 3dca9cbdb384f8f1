"""The report on the checks of a paper's files: one page of HTML that stands by itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from vorlagen_gen.check.ergebnis import Ergebnis
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.beschreibungen import ANZUSEHEN, GEPRUEFT
from vorlagen_gen.deliver.webseite import STYLE, Element, node, scrolling, table, write_page
from vorlagen_gen.findings import Finding
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.validate.ausnahmen import Ausgenommen

_STYLE = f"""{STYLE}dd, li, pre, h1, h3 {{ overflow-wrap: anywhere }}
.lang {{ overflow-wrap: anywhere; min-width: 10rem }}
dt {{ font-weight: bold }} dd {{ margin: 0 0 0.7rem }}
.ergebnis {{ border-left: 0.4rem solid #111; padding-left: 0.8rem; font-weight: bold }}
pre {{ white-space: pre-wrap; font: inherit; margin: 0 0 0.7rem }}
"""

_LONG = {"class": "lang"}
"""Names and sums have no blanks at which a line could end."""


@dataclass(frozen=True, slots=True)
class Bericht:
    """What the report says: ``pruefungen`` of the text, ``ergebnisse`` of the documents.

    The documents are named without endings; ``hinweise`` are on files of other programs.
    """

    titel: str
    obstacles: tuple[str, ...]
    pruefungen: tuple[Pruefung, ...]
    ergebnisse: Mapping[str, Ergebnis]
    luecken: Sequence[str]
    findings: Sequence[Finding]
    ausgenommen: Sequence[Ausgenommen]
    dateien: Sequence[Datei]
    nachreichungen: Sequence[str] = ()
    hinweise: Sequence[str] = ()


def write_pruefbericht(bericht: Bericht) -> bytes:
    """The report as HTML, in German, without script, clock or path of this machine."""
    main = node("main", *_sections(bericht))
    return write_page(f"Prüfbericht: {bericht.titel}", _STYLE, main)


def _sections(bericht: Bericht) -> Iterator[Element]:
    yield node("h1", f"Prüfbericht: {bericht.titel}")
    yield node(
        "p",
        f"Geschrieben von vorlagen-gen {version('vorlagen_gen')}. Dieser Bericht ist für Sie; "
        "er wird nicht hochgeladen.",
    )
    yield node("h2", "Ergebnis")
    yield node("p", _summary(bericht))
    for text in bericht.obstacles or ("Zum Hochladen bereit.",):
        yield node("p", text, **{"class": "ergebnis"})
    yield from _pruefungen(bericht)
    yield from _luecken(bericht.luecken)
    yield node("h2", "Hinweise zum Inhalt der Vorlage")
    yield from _findings(bericht.findings)
    yield from _ausnahmen(bericht.ausgenommen)
    yield node("h2", "Dateien")
    yield _dateien(bericht)
    yield node("h2", "Was geprüft wurde")
    yield node("dl", *(node for entry in GEPRUEFT.items() for node in _entry(*entry)))
    yield node("h2", "Was ein Mensch noch ansehen muss")
    yield node("ul", *(node("li", text) for text in _anzusehen(bericht)))


def _summary(bericht: Bericht) -> str:
    on_files = (each for every in bericht.ergebnisse.values() for each in every.pruefungen)
    verdicts = [each.verdict for each in (*bericht.pruefungen, *on_files)]
    counts = ", ".join(f"{each}: {verdicts.count(each)}" for each in Verdict)
    return f"{len(verdicts)} Prüfungen. {counts[0].upper()}{counts[1:]}."


def _pruefungen(bericht: Bericht) -> Iterator[Element]:
    yield node("h2", "Prüfungen")
    yield from _verdicts("Text der Vorlage", "Prüfungen des Textes", bericht.pruefungen)
    for stamm, ergebnis in bericht.ergebnisse.items():
        caption = f"Prüfungen von {stamm}.docx und {stamm}.pdf"
        yield from _verdicts(stamm, caption, ergebnis.pruefungen)


def _verdicts(titel: str, caption: str, pruefungen: Sequence[Pruefung]) -> Iterator[Element]:
    if pruefungen:
        heads = ("Prüfung", "Ergebnis", "Einzelheiten", "Geprüft mit")
        yield node("h3", titel)
        yield scrolling(table(caption, heads, (_pruefung(each) for each in pruefungen)))


def _pruefung(pruefung: Pruefung) -> Element:
    return node(
        "tr",
        node("th", pruefung.name, scope="row"),
        node("td", pruefung.verdict),
        _einzelheiten([_printable(text) for text in pruefung.einzelheiten]),
        node("td", pruefung.womit),
    )


def _einzelheiten(found: Sequence[str]) -> Element:
    """A list if there are several."""
    if len(found) > 1:
        return node("td", node("ul", *(node("li", text) for text in found)))
    return node("td", *(found or ["nichts zu melden"]))


def _printable(text: str) -> str:
    """What other programs say, without characters that HTML cannot hold."""
    return "".join(char for char in text if char.isprintable())


def _luecken(luecken: Sequence[str]) -> Iterator[Element]:
    """What the paper does not say yet; a final one has no such gaps."""
    if luecken:
        yield node("h2", "Noch offen")
        yield node("ul", *(node("li", text) for text in luecken))


def _findings(findings: Sequence[Finding]) -> Iterator[Element]:
    if findings:
        yield node("ul", *(node("li", node("pre", str(finding))) for finding in findings))
    else:
        yield node("p", "Keine.")


def _ausnahmen(ausgenommen: Sequence[Ausgenommen]) -> Iterator[Element]:
    """Each rule that the paper switches off, why, and what it would have said."""
    if ausgenommen:
        yield node("h2", "Ausnahmen")
    for each in ausgenommen:
        yield node("h3", f"Die Regel {each.regel} gilt für diese Vorlage nicht")
        yield node("p", f"Grund: {each.grund}")
        yield from _findings(each.findings)


def _dateien(bericht: Bericht) -> Element:
    rows = (
        node(
            "tr",
            node("th", datei.name, scope="row", **_LONG),
            node("td", str(datei.seiten) if datei.seiten else "nicht gezählt"),
            node("td", "übernommen" if datei.is_uebernommen else "erzeugt"),
            node("td", sha256(datei.inhalt), **_LONG),
        )
        for datei in bericht.dateien
    )
    heads = ("Datei", "Seiten", "Herkunft", "SHA-256")
    return scrolling(table("Dateien dieses Ordners mit ihren Prüfsummen", heads, rows))


def _entry(name: str, text: str) -> tuple[Element, Element]:
    return node("dt", name), node("dd", text)


def _anzusehen(bericht: Bericht) -> Iterator[str]:
    yield from ANZUSEHEN
    yield from bericht.nachreichungen
    yield from bericht.hinweise
    for datei in bericht.dateien:
        if datei.is_uebernommen:
            yield f"{datei.name} wurde nicht geprüft: Ist die Datei barrierefrei?"
