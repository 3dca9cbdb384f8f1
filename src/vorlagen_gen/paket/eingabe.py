"""``EINGABE.html``: what to type into the masks, in their order, with a button to copy each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count

from vorlagen_gen.deliver.ausgabe import Datei
from vorlagen_gen.deliver.webseite import STYLE, Element, make_scrolling, node, table, write_page
from vorlagen_gen.model.beratung import Beratung
from vorlagen_gen.paket.fassung import Fassung
from vorlagen_gen.paket.masken import Maske
from vorlagen_gen.paket.maskentext import has_table, maskentext
from vorlagen_gen.paket.metadaten import Eintrag, eintraege, vorlagenart
from vorlagen_gen.paket.titel import Betrefftitel

NAME = "EINGABE"
_DAY = "%d.%m.%Y"
_STYLE = f"""{STYLE}html {{ scroll-padding-bottom: 5rem }}
section > div {{ border: 1px solid #555; padding: 0 0.8rem; margin: 0.5rem 0 }}
section > div {{ overflow-x: auto }}
button {{ font: inherit; padding: 0.2rem 0.8rem; position: relative }}
td {{ overflow-wrap: break-word }} td:first-child {{ min-width: 0 }}
.tabelle tbody th, td button {{ white-space: nowrap }}
.datei {{ overflow-wrap: anywhere; min-width: 10rem }}
.ungesehen {{ position: absolute; width: 1px; overflow: hidden; clip-path: inset(50%) }}
#meldung {{ position: sticky; bottom: 0; margin: 1rem 0 0; background: #111; color: #fff }}
#meldung:not(:empty) {{ padding: 0.6rem 1rem; border: 1px solid #fff }}
@media print {{ button, #meldung, .tabelle th:last-child, td:has(button) {{ display: none }} }}
"""
_SCRIPT = """
const meldung = document.getElementById("meldung");
function markieren(feld) {
  const stelle = document.createRange();
  stelle.selectNodeContents(feld);
  const auswahl = getSelection();
  auswahl.removeAllRanges();
  auswahl.addRange(stelle);
}
function klartext(feld) {
  const punkte = [...feld.querySelectorAll("ol > li, ul:not([type]) > li")];
  const marken = punkte.map((punkt) => {
    const marke = punkt.parentNode.matches("ol") ? `${punkt.value}. ` : "- ";
    punkt.prepend(marke);
    return punkt.firstChild;
  });
  const text = feld.innerText;
  marken.forEach((marke) => marke.remove());
  return text;
}
async function kopieren(feld) {
  if (!feld.matches("div")) return navigator.clipboard.writeText(feld.textContent);
  const teil = (art, text) => ({ [art]: new Blob([text], { type: art }) });
  const inhalt = { ...teil("text/html", feld.innerHTML), ...teil("text/plain", klartext(feld)) };
  return navigator.clipboard.write([new ClipboardItem(inhalt)]);
}
for (const taste of document.querySelectorAll("button[data-feld]")) {
  taste.hidden = false;
  taste.addEventListener("click", async () => {
    const feld = document.getElementById(taste.dataset.feld);
    markieren(feld);
    meldung.textContent = "";
    let kopiert = true;
    try { await kopieren(feld); } catch { kopiert = document.execCommand("copy"); }
    meldung.textContent = taste.dataset.name +
      (kopiert ? ": kopiert." : ": markiert. Kopieren Sie mit Strg+C.");
  });
}
"""


def write_eingabe(fassung: Fassung, titel: Betrefftitel, masken: Sequence[Maske]) -> bytes:
    """The page; without script all is there as well, to be marked and copied by hand."""
    page = _Seite(fassung, titel, tuple(masken))
    heading = f"Eingabe: {fassung.vorlage.nummer} {titel.text}"
    status = node("p", role="status", id="meldung")
    main = node("main", node("h1", heading), *page.sections(), status)
    return write_page(heading, _STYLE, main, script=_SCRIPT)


@dataclass(frozen=True, slots=True)
class _Seite:
    """One page; its fields are numbered."""

    fassung: Fassung
    titel: Betrefftitel
    masken: tuple[Maske, ...]
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def sections(self) -> Iterator[Element]:
        """In the order of the masks."""
        if not self.fassung.is_oeffentlich:
            yield node("p", node("strong", "Nichtöffentlich: nur für die Gremien."))
        yield node("p", "Dieser Text hilft bei der Eingabe; er wird nicht hochgeladen.")
        yield node("h2", "Grunddaten")
        yield self._grunddaten()
        yield node("h2", "Beratungsfolge")
        yield self._beratungsfolge()
        yield node("h2", "Beteiligungen")
        yield node("p", "Keine angegeben.")
        yield node("h2", "Texte")
        yield from map(self._text, self.masken)
        yield node("h2", "Anlagen")
        yield self._anlagen()

    def _grunddaten(self) -> Element:
        vorlage = self.fassung.vorlage
        werte = {
            "Nummer": str(vorlage.nummer or ""),
            "Hauptvorlage": str(vorlage.hauptvorlage or ""),
            "Art": vorlagenart(self.fassung),
            "Datum": f"{vorlage.datum:{_DAY}}" if vorlage.datum else "",
            "Amt": vorlage.amt or "",
            "Betreff": self.titel.text,
        }
        rows = (self._angabe(name, wert) for name, wert in werte.items() if wert)
        return _wide(table("Angaben zur Vorlage", ("Feld", "Inhalt", "Kopieren"), rows))

    def _angabe(self, name: str, wert: str) -> Element:
        mark = self._mark()
        cell = node("td", node("span", wert, id=mark))
        return node("tr", node("th", name, scope="row"), cell, node("td", _button(mark, name)))

    def _mark(self) -> str:
        return f"feld-{next(self._numbers)}"

    def _beratungsfolge(self) -> Element:
        rows = map(self._beratung, self.fassung.vorlage.beratungsfolge or ())
        heads = ("Sitzungstag", "Gremium", "Rolle", "Kopieren")
        return _wide(table("Beratungen in ihrer Reihenfolge", heads, rows))

    def _beratung(self, beratung: Beratung) -> Element:
        mark, gremium = self._mark(), beratung.gremium or ""
        day = f"{beratung.datum:{_DAY}}" if beratung.datum else ""
        return node(
            "tr",
            node("th", day, scope="row"),
            node("td", node("span", gremium, id=mark)),
            node("td", str(beratung.rolle or "")),
            node("td", _button(mark, "Gremium", f"{gremium}, {day}")),
        )

    def _text(self, maske: Maske) -> Element:
        mark = self._mark()
        text = node("div", *maskentext(maske.blocks, 4), id=mark)
        if has_table(text):
            make_scrolling(text, maske.titel)
        return node("section", node("h3", maske.titel), _button(mark, maske.titel), text)

    def _anlagen(self) -> Element:
        found = eintraege(self.fassung, self.titel)
        heads = ("Nr.", "Teil", "Titel", "Datei", "Öffentlich", "Kopieren")
        rows = (self._eintrag(number, each) for number, each in enumerate(found, start=1))
        return _wide(table("Dateien in der Reihenfolge der Vorlage", heads, rows))

    def _eintrag(self, number: int, eintrag: Eintrag) -> Element:
        mark, anlage = self._mark(), eintrag.anlage
        is_public = anlage.oeffentlich if anlage else self.fassung.is_oeffentlich
        titel = eintrag.titel or eintrag.art
        return node(
            "tr",
            node("td", str(number)),
            node("th", eintrag.art, scope="row"),
            node("td", node("span", titel, id=mark)),
            node("td", *_names(eintrag.dateien, _instead(eintrag)), **{"class": "datei"}),
            node("td", "ja" if is_public else "nein"),
            node("td", _button(mark, "Titel", eintrag.art)),
        )


def _wide(found: Element) -> Element:
    """A table that scrolls where the window is narrow; its buttons lead there with keys."""
    return node("div", found, **{"class": "tabelle"})


def _names(dateien: Iterable[Datei], instead: str) -> Iterator[Element | str]:
    names = [each.name for each in dateien if each.is_hochzuladen]
    if not names:
        yield instead
    for index, name in enumerate(names):
        yield from (node("br"), name) if index else (name,)


def _instead(eintrag: Eintrag) -> str:
    """Why there is no file."""
    anlage = eintrag.anlage
    if anlage and anlage.nachgereicht:
        return f"wird bis {anlage.nachgereicht:{_DAY}} nachgereicht"
    return f"Einsicht: {anlage.einsicht}" if anlage and anlage.einsicht else "keine Datei"


def _button(mark: str, name: str, wovon: str = "") -> Element:
    """A button that shows where there is script; it says what it copies.

    ``wovon`` tells it from others of its ``name``; who sees the row it stands in need not read it.
    """
    full = f"{name} ({wovon})" if wovon else name
    attributes = {"type": "button", "data-feld": mark, "data-name": full, "hidden": "hidden"}
    unseen = [node("span", f" ({wovon})", **{"class": "ungesehen"})] if wovon else []
    return node("button", f"{name} kopieren", *unseen, **attributes)
