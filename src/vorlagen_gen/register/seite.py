"""The register as a page for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vorlagen_gen.deliver.webseite import STYLE, Element, node, scrolling, table, write_page
from vorlagen_gen.model.auftrag import Auftrag
from vorlagen_gen.register.eintraege import Registereintrag, Stand, Termin

TITEL = "Register der öffentlichen Vorlagen"

_STYLE = f"""{STYLE}body {{ max-width: none }}
p, dl {{ max-width: 45rem }}
dt {{ font-weight: bold }} dd {{ margin: 0 0 0.5rem }}
a {{ color: #00468b }}
.sprung {{ position: absolute; left: -100vw }}
.sprung:focus {{ position: static }}
tbody th, time, .nummer {{ white-space: nowrap }}
td {{ overflow-wrap: break-word }}
@media print {{
  @page {{ size: A4 landscape; margin: 1.5cm }}
  body {{ font-size: 8pt }}
  .sprung, .weiter {{ display: none }}
}}
"""

_SPALTEN = (
    "Nummer",
    "Datum",
    "Betreff",
    "Gremien",
    "Nächste Sitzung",
    "Status",
    "Aufträge",
    "Erledigte Anträge",
    "Erfüllte Aufträge",
)
_BEDEUTUNG = {
    Stand.BEVORSTEHEND: "Vor dem Stichtag war noch keine Sitzung.",
    Stand.IN_BERATUNG: "Vor dem Stichtag war eine Sitzung, mindestens eine kommt noch.",
    Stand.BERATEN: "Alle Sitzungen waren vor dem Stichtag.",
}


def write_html(
    eintraege: Sequence[Registereintrag], stichtag: date, weitere: Sequence[tuple[str, str]] = ()
) -> bytes:
    """The page, with links to ``weitere`` files beside it: where they are, and what they are."""
    main = node("main", *_main(eintraege, stichtag, weitere))
    skip = node("a", "Zur Tabelle springen", href="#vorlagen", **{"class": "sprung"})
    return write_page(TITEL, _STYLE, *([skip] if eintraege else []), main)


def _main(
    eintraege: Sequence[Registereintrag], stichtag: date, weitere: Sequence[tuple[str, str]]
) -> Iterator[Element]:
    yield node("h1", TITEL)
    yield node("p", f"Stichtag: {stichtag:%d.%m.%Y}. {_anzahl(len(eintraege))}")
    if weitere:
        links = (node("li", node("a", name, href=adresse)) for adresse, name in weitere)
        yield node("ul", *links, **{"class": "weiter"})
    if eintraege:
        rows = (_row(eintrag) for eintrag in eintraege)
        vorlagen = scrolling(table("Vorlagen nach ihrer Nummer", _SPALTEN, rows))
        vorlagen.set("id", "vorlagen")
        yield vorlagen
    yield node("h2", "Was der Status sagt")
    yield node(
        "p",
        "Er folgt allein aus den Tagen der Sitzungen. Ob und wie beschlossen wurde, steht im "
        "Ratsinformationssystem.",
    )
    entries = _BEDEUTUNG.items()
    yield node(
        "dl", *(each for name, text in entries for each in (node("dt", name), node("dd", text)))
    )


def _anzahl(number: int) -> str:
    if number == 0:
        return "Noch ist keine Vorlage öffentlich."
    return "Eine öffentliche Vorlage." if number == 1 else f"{number} öffentliche Vorlagen."


def _row(eintrag: Registereintrag) -> Element:
    return node(
        "tr",
        node("th", str(eintrag.nummer), scope="row"),
        node("td", _tag(eintrag.datum)),
        node("td", eintrag.betreff),
        _list([node("li", gremium) for gremium in eintrag.gremien]),
        _naechste(eintrag.naechste),
        node("td", eintrag.stand),
        _list([node("li", *_auftrag(auftrag)) for auftrag in eintrag.auftraege]),
        _list([node("li", antrag, **{"class": "nummer"}) for antrag in eintrag.erledigt]),
        _list([node("li", auftrag) for auftrag in eintrag.erfuellt]),
    )


def _naechste(termine: Sequence[Termin]) -> Element:
    if not termine:
        return node("td", "keine")
    gremien = (node("li", f"{termin.gremium} ({termin.rolle})") for termin in termine)
    return node("td", _tag(termine[0].datum), node("ul", *gremien))


def _auftrag(auftrag: Auftrag) -> Iterator[Element | str]:
    yield f"Ziffer {auftrag.ziffer}: {auftrag.was}"
    if auftrag.frist:
        yield ", bis "
        yield _tag(auftrag.frist)


def _list(items: Sequence[Element]) -> Element:
    return node("td", node("ul", *items)) if items else node("td", "keine")


def _tag(tag: date) -> Element:
    return node("time", f"{tag:%d.%m.%Y}", datetime=tag.isoformat())
