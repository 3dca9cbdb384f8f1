"""What a Rücklauf found, as a page for the browser; it is internal, because it names people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vorlagen_gen.deliver.webseite import STYLE, Element, node, write_page
from vorlagen_gen.ruecklauf.liste import against_text, parted, sources_text, summary
from vorlagen_gen.ruecklauf.vorschlag import Aenderungsvorschlag, Befund, Zustand

_STYLE = f"""{STYLE}
article {{ border-left: 4px solid #555; padding: 0 0 0 1rem; margin: 1.5rem 0;
  overflow-wrap: anywhere }}
del {{ background: #fde7e7; color: #7a0000 }} ins {{ background: #e2f3e2; color: #0b4a0b }}
.neben {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1rem }}
.wort {{ white-space: pre-wrap }} .stelle {{ color: #444 }}
"""


def page(name: str, vorschlaege: Sequence[Aenderungsvorschlag], befunde: Sequence[Befund]) -> bytes:
    """The page on the paper ``name``: conflicts side by side, then all others, then findings."""
    clash = [each for each in vorschlaege if each.zustand is Zustand.WIDERSPRUCH]
    rest = [each for each in vorschlaege if each.zustand is not Zustand.WIDERSPRUCH]
    body = [
        node("h1", f"Rücklauf: {name}"),
        node("p", summary(vorschlaege, befunde).strip()),
        node("p", "Diese Seite nennt Namen und ist nur für die Verwaltung."),
        *_clashes(clash),
        *_section("Vorschläge", [_article(each) for each in rest]),
        *_findings(befunde),
    ]
    return write_page(f"Rücklauf: {name}", _STYLE, node("main", *body))


def _findings(befunde: Sequence[Befund]) -> Iterator[Element]:
    for title, some in parted(befunde).items():
        yield from _section(title, [_finding(each) for each in some])


def _section(title: str, parts: Sequence[Element]) -> Iterator[Element]:
    if parts:
        yield node("section", node("h2", title), *parts)


def _clashes(clash: Sequence[Aenderungsvorschlag]) -> Iterator[Element]:
    """Each group of proposals that contradict each other, beside one another."""
    told: set[int] = set()
    groups: list[Element] = []
    for each in clash:
        if each.nummer in told:
            continue
        group = [each, *(other for other in clash if other.nummer in each.gegen)]
        told |= {other.nummer for other in group}
        groups.append(node("div", *map(_article, group), **{"class": "neben"}))
    yield from _section("Widersprüche: höchstens einer davon lässt sich annehmen", groups)


def _article(each: Aenderungsvorschlag) -> Element:
    feld = f", Feld {each.feld}" if each.feld else ""
    return node(
        "article",
        node("h3", f"Nr. {each.nummer}: {f'{each.art} {each.ziel}'.strip()}, {each.zustand.value}"),
        node("p", f"{each.ort}{feld}", **{"class": "stelle"}),
        node("p", sources_text(each)),
        *_words(each),
    )


def _words(each: Aenderungsvorschlag) -> Iterator[Element]:
    """Old and new words, named so that they are told apart without colours."""
    if each.davor or each.danach or each.form:
        parts: list[Element | str] = [each.davor, *_marked(each), each.danach]
        yield node("p", *parts, **{"class": "wort"})
    elif each.ist_kommentar:
        if each.alt:
            yield node("p", f"Zu: »{each.alt}«", **{"class": "wort"})
        yield node("p", each.neu, **{"class": "wort"})
    elif each.ist_nur_verschoben:
        yield node("p", f"»{each.alt}«", **{"class": "wort"})
    else:
        yield from (node("p", part, **{"class": "wort"}) for part in _marked(each))
    if each.form:
        yield node("p", f"Formatierung: {each.form}")
    if each.hinter:
        yield node("p", f"Hinter: »{each.hinter}«", **{"class": "stelle"})
    if each.gegen:
        yield node("p", against_text(each))
    if each.jetzt:
        yield node("p", f"Jetzt steht dort: {each.jetzt}", **{"class": "wort"})


def _marked(each: Aenderungsvorschlag) -> Iterator[Element]:
    if each.form:
        yield node("mark", f"[{each.form}: {each.alt}]")
        return
    if each.alt:
        yield node("del", f"[alt: {each.alt}]")
    if each.neu:
        yield node("ins", f"[neu: {each.neu}]")


def _finding(each: Befund) -> Element:
    who = ", ".join(dict.fromkeys(map(str, each.quellen)))
    quote = [node("blockquote", each.zitat, **{"class": "wort"})] if each.zitat else []
    where = f"{each.place}, " if each.place and each.place.file else ""
    told = ", ".join(filter(None, (each.datei, who)))
    return node("article", node("h3", each.grund), node("p", f"{where}{told}"), *quote)
