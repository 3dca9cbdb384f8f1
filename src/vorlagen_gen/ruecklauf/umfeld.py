"""What of a returned copy is no text of the paper: headers, macros, links, a lost origin."""

from __future__ import annotations

from collections.abc import Iterator

from vorlagen_gen.read_back.blocks import SEITENZAHL, Gelesenes, plain
from vorlagen_gen.ruecklauf.kopie import Kopie
from vorlagen_gen.ruecklauf.texte import texts
from vorlagen_gen.ruecklauf.vorschlag import Befund


def around(kopie: Kopie) -> Iterator[Befund]:
    """What cannot be taken up from around the text of a copy."""
    lesung = kopie.lesung
    sent = {plain(text) for text in texts(kopie.basis)}
    for each in lesung.fremdes:
        if not (each.ist_angeboten and each.zitat in sent):
            yield Befund(kopie.name, each.grund, each.zitat, ist_hinweis=each.ist_angeboten)
    if kopie.ist_geschaetzt:
        yield Befund(
            kopie.name,
            "Die Datei hat beim Bearbeiten verloren, welchen Stand sie zeigt. Verglichen wird mit "
            "der Vorlage, wie sie jetzt ist; was dort seither geändert wurde, erscheint umgekehrt "
            "als Vorschlag.",
            "",
        )
    before, after = _margins(kopie.basis), _margins(lesung.alle)
    for text in sorted(after - before):
        grund = "Kopf- und Fußzeilen setzt das Programm selbst."
        yield Befund(kopie.name, grund, _readable(text))
    for text in sorted(before - after):
        grund = "Kopf- und Fußzeilen lassen sich nicht streichen."
        yield Befund(kopie.name, grund, _readable(text))
    for text in sorted(_watermarks(lesung.alle) - _watermarks(kopie.basis)):
        yield Befund(kopie.name, "Wasserzeichen setzt das Programm selbst.", text)
    sections = [
        max((e.number for e in each.seiten), default=1) for each in (kopie.basis, lesung.alle)
    ]
    if sections[0] < sections[1]:
        grund = (
            "Abschnitte mit eigenen Spalten oder eigener Ausrichtung sind hier nicht vorgesehen."
        )
        yield Befund(kopie.name, grund, f"{sections[1]} Abschnitte statt {sections[0]}")


def _margins(gelesen: Gelesenes) -> set[str]:
    """What stands above and below the text of any page."""
    return {text for seite in gelesen.seiten for text in (*seite.header, *seite.footer)}


def _readable(text: str) -> str:
    """``text`` with a word for the number that each page has of its own."""
    return text.replace(SEITENZAHL, "[Seitenzahl]")


def _watermarks(gelesen: Gelesenes) -> set[str]:
    return {seite.watermark for seite in gelesen.seiten if seite.watermark}
