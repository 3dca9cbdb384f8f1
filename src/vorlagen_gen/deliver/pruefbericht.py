"""The report on the checks of a paper's files: one page of HTML that stands by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version

from lxml import etree

from vorlagen_gen.check.papier import Ergebnis
from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.beschreibungen import ANZUSEHEN, GEPRUEFT
from vorlagen_gen.deliver.hashes import sha256
from vorlagen_gen.findings import Finding
from vorlagen_gen.validate.ausnahmen import Ausgenommen

_STYLE = """
body { font: 1rem/1.5 Arial, "Liberation Sans", sans-serif; color: #111; background: #fff;
  max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1rem }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0 1.5rem }
caption { text-align: left; padding-bottom: 0.3rem }
th, td { border: 1px solid #555; padding: 0.3rem 0.5rem; text-align: left; vertical-align: top }
td, dd, li, pre { overflow-wrap: anywhere }
dt { font-weight: bold } dd { margin: 0 0 0.7rem }
.ergebnis { border-left: 0.4rem solid #111; padding-left: 0.8rem; font-weight: bold }
pre { white-space: pre-wrap; font: inherit }
"""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no place for (production 2, Char)."""

Element = etree._Element  # noqa: SLF001 -- lxml gives its element type no public name


@dataclass(frozen=True, slots=True)
class Bericht:
    """What the report says: ``pruefungen`` of the text, ``ergebnisse`` of the documents.

    The documents are named without endings.
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


def write_pruefbericht(bericht: Bericht) -> bytes:
    """The report as HTML, in German, without script, clock or path of this machine."""
    page = _node(
        "html",
        _node(
            "head",
            _node("meta", charset="utf-8"),
            _node("meta", name="viewport", content="width=device-width, initial-scale=1"),
            _node("title", f"Prüfbericht: {bericht.titel}"),
            _node("style", _STYLE),
        ),
        _node("body", _node("main", *_sections(bericht))),
        lang="de",
    )
    return etree.tostring(
        page, method="html", encoding="utf-8", doctype="<!DOCTYPE html>", pretty_print=True
    )


def _node(tag: str, *kids: Element | str, **attributes: str) -> Element:
    """An element with texts and elements in it; lxml escapes what must be escaped.

    Characters that no page can hold are left out: findings and reasons repeat what was typed.
    """
    node = etree.Element(tag, attributes)
    for kid in kids:
        if not isinstance(kid, str):
            node.append(kid)
        elif len(node):
            node[-1].tail = (node[-1].tail or "") + _FORBIDDEN.sub("", kid)
        else:
            node.text = (node.text or "") + _FORBIDDEN.sub("", kid)
    return node


def _sections(bericht: Bericht) -> Iterator[Element]:
    yield _node("h1", f"Prüfbericht: {bericht.titel}")
    yield _node(
        "p",
        f"Geschrieben von vorlagen-gen {version('vorlagen_gen')}. Dieser Bericht ist für Sie; "
        "er wird nicht hochgeladen.",
    )
    yield _node("h2", "Ergebnis")
    yield _node("p", _summary(bericht))
    for text in bericht.obstacles or ("Zum Hochladen bereit.",):
        yield _node("p", text, **{"class": "ergebnis"})
    yield from _pruefungen(bericht)
    yield from _luecken(bericht.luecken)
    yield _node("h2", "Hinweise zum Inhalt der Vorlage")
    yield from _findings(bericht.findings)
    yield from _ausnahmen(bericht.ausgenommen)
    yield _node("h2", "Dateien")
    yield _dateien(bericht)
    yield _node("h2", "Was geprüft wurde")
    yield _node("dl", *(node for entry in GEPRUEFT.items() for node in _entry(*entry)))
    yield _node("h2", "Was ein Mensch noch ansehen muss")
    yield _node("ul", *(_node("li", text) for text in _anzusehen(bericht)))


def _summary(bericht: Bericht) -> str:
    on_files = (each for every in bericht.ergebnisse.values() for each in every.pruefungen)
    verdicts = [each.verdict for each in (*bericht.pruefungen, *on_files)]
    counts = ", ".join(f"{each}: {verdicts.count(each)}" for each in Verdict)
    return f"{len(verdicts)} Prüfungen. {counts[0].upper()}{counts[1:]}."


def _pruefungen(bericht: Bericht) -> Iterator[Element]:
    yield _node("h2", "Prüfungen")
    yield from _verdicts("Text der Vorlage", "Prüfungen des Textes", bericht.pruefungen)
    for stamm, ergebnis in bericht.ergebnisse.items():
        caption = f"Prüfungen von {stamm}.docx und {stamm}.pdf"
        yield from _verdicts(stamm, caption, ergebnis.pruefungen)


def _verdicts(titel: str, caption: str, pruefungen: Sequence[Pruefung]) -> Iterator[Element]:
    if pruefungen:
        heads = ("Prüfung", "Ergebnis", "Einzelheiten", "Geprüft mit")
        yield _node("h3", titel)
        yield _table(caption, heads, (_pruefung(each) for each in pruefungen))


def _pruefung(pruefung: Pruefung) -> Element:
    found = [_node("li", _printable(text)) for text in pruefung.einzelheiten]
    details = _node("td", _node("ul", *found)) if found else _node("td", "nichts zu melden")
    return _node(
        "tr",
        _node("th", pruefung.name, scope="row"),
        _node("td", pruefung.verdict),
        details,
        _node("td", pruefung.womit),
    )


def _printable(text: str) -> str:
    """What other programs say, without characters that HTML cannot hold."""
    return "".join(char for char in text if char.isprintable())


def _luecken(luecken: Sequence[str]) -> Iterator[Element]:
    """What the paper does not say yet; a final one has no such gaps."""
    if luecken:
        yield _node("h2", "Noch offen")
        yield _node("ul", *(_node("li", text) for text in luecken))


def _findings(findings: Sequence[Finding]) -> Iterator[Element]:
    if findings:
        yield _node("ul", *(_node("li", _node("pre", str(finding))) for finding in findings))
    else:
        yield _node("p", "Keine.")


def _ausnahmen(ausgenommen: Sequence[Ausgenommen]) -> Iterator[Element]:
    """Each rule that the paper switches off, why, and what it would have said."""
    if ausgenommen:
        yield _node("h2", "Ausnahmen")
    for each in ausgenommen:
        yield _node("h3", f"Die Regel {each.regel} gilt für diese Vorlage nicht")
        yield _node("p", f"Grund: {each.grund}")
        yield from _findings(each.findings)


def _dateien(bericht: Bericht) -> Element:
    rows = (
        _node(
            "tr",
            _node("th", datei.name, scope="row"),
            _node("td", str(datei.seiten) if datei.seiten else "nicht gezählt"),
            _node("td", "unverändert übernommen" if datei.is_uebernommen else "erzeugt"),
            _node("td", sha256(datei.inhalt)),
        )
        for datei in bericht.dateien
    )
    heads = ("Datei", "Seiten", "Herkunft", "SHA-256")
    return _table("Dateien dieses Ordners mit ihren Prüfsummen", heads, rows)


def _table(caption: str, heads: Iterable[str], rows: Iterable[Element]) -> Element:
    head = _node("thead", _node("tr", *(_node("th", text, scope="col") for text in heads)))
    return _node("table", _node("caption", caption), head, _node("tbody", *rows))


def _entry(name: str, text: str) -> tuple[Element, Element]:
    return _node("dt", name), _node("dd", text)


def _anzusehen(bericht: Bericht) -> Iterator[str]:
    yield from ANZUSEHEN
    yield from bericht.nachreichungen
    for datei in bericht.dateien:
        if datei.is_uebernommen:
            yield f"{datei.name} wurde nicht geprüft: Ist die Datei barrierefrei?"
