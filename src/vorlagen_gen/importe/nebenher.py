"""What a file says beside its text -> the report: no field holds it, and none of it is lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from vorlagen_gen.edit.inhalt import Inhalt
from vorlagen_gen.importe.dateien import Quelldokument
from vorlagen_gen.importe.entwurf import Entwurf
from vorlagen_gen.importe.fund import Funde, Rest
from vorlagen_gen.importe.woerter import words
from vorlagen_gen.quelltext import kurz
from vorlagen_gen.read_back.nebenher import Nebenart, Nebenher

_TAG = re.compile(r"\d\d\.\d\d\.\d{4}")
_STELLEN = {
    Nebenart.GELOESCHT: "gelöscht in der Änderungsverfolgung",
    Nebenart.ENDNOTE: "Endnote",
    Nebenart.FORMEL: "Formel",
}
"""What is kept in the words of the file; of the others only the looks are lost."""

_ZWEIFEL = {
    Nebenart.EINGEFUEGT: (
        "Was {wer} verfolgt eingefügt hat, gilt als angenommen (Stellen: {text}).",
        "Soll etwas davon nicht gelten, nehmen Sie es im Entwurf heraus.",
    ),
    Nebenart.DURCHGESTRICHEN: (
        "»{text}« ist durchgestrichen; im Entwurf steht es wie anderer Text.",
        "Soll es nicht gelten, löschen Sie es.",
    ),
    Nebenart.HOCHGESTELLT: (
        "In »{text}« ist etwas hoch- oder tiefgestellt; im Entwurf steht es wie anderer Text.",
        "Schreiben Sie Zeichen, die so aussehen, wie ² oder ³.",
    ),
    Nebenart.EINGERUECKT: (
        "»{text}« ist unter einem Listenpunkt eingerückt; im Entwurf steht es für sich.",
        "Gehört es zum Punkt darüber, rücken Sie es dort um vier Leerzeichen ein.",
    ),
    Nebenart.TABELLE: (
        "Wie Spalten von Tabellen ausgerichtet sind, sagt das PDF nicht (»{text}«).",
        "Soll eine Spalte rechts stehen, schreiben Sie unter ihren Kopf »---:«, mittig »:---:«.",
    ),
}
"""What else is said in the draft, too, but not as in the file; and what to do then."""


def note_nebenher(quellen: Iterable[Quelldokument], entwurf: Entwurf) -> None:
    """Note what stands beside the text of ``quellen``, once each; comments are to be answered.

    Files that were copied as they are have lost nothing.
    """
    texts = "".join(data.decode() for path, data in entwurf.files().items() if path.endswith(".md"))
    remarks: list[Inhalt] = []
    for quelle in quellen:
        if quelle.gelesen is None or quelle.data in entwurf.dateien.values():
            continue
        entwurf.funde.datei = quelle.name
        for each in _lost(quelle.gelesen.nebenher, texts):
            if each.weise == Nebenart.KOMMENTAR:
                remarks.append(_remark(each, entwurf))
            else:
                _note(each, entwurf.funde)
        entwurf.funde.datei = ""
    if remarks:
        entwurf.felder["intern"] = {"rueckmeldungen": remarks}
        told = "1 Kommentar" if len(remarks) == 1 else f"{len(remarks)} Kommentare"
        entwurf.funde.understood(f"{told} als Rückmeldungen")


def _remark(each: Nebenher, entwurf: Entwurf) -> dict[str, Inhalt]:
    """A comment as a note that is open; its place is the text that has the passage, or the file."""
    texts = (path for path in entwurf.dateien if each.zitat and path.endswith(".md"))
    holding = (path for path in texts if each.zitat in entwurf.dateien[path].decode())
    named = next(holding, entwurf.funde.datei)
    entry: dict[str, Inhalt] = {"von": each.wer}
    if _TAG.fullmatch(each.tag):
        entry["datum"] = each.tag
    entry["stelle"] = f"{named}: „{kurz(each.zitat)}“" if each.zitat else named
    return {**entry, "text": " ".join(each.text.split()) or "–"}


def _lost(found: Iterable[Nebenher], texts: str) -> Iterator[Nebenher]:
    """What ``texts`` do not show, once each; of tables the first stands for all."""
    has_table = False
    for each in dict.fromkeys(found):
        art = Nebenart(each.weise)
        if _is_lost(art, each.text, texts) and not (has_table and art is Nebenart.TABELLE):
            has_table = has_table or art is Nebenart.TABELLE
            yield each


def _note(each: Nebenher, funde: Funde) -> None:
    art = Nebenart(each.weise)
    if art in _STELLEN:
        whose = f"{_STELLEN[art]} von {each.wer}" if each.wer else _STELLEN[art]
        about = f"zu „{kurz(each.zitat)}“" if each.zitat else ""
        funde.reste.append(Rest(funde.datei, ", ".join(filter(None, (whose, about))), each.text))
    else:
        text, remedy = _ZWEIFEL[art]
        funde.doubt(text.format(text=kurz(each.text), wer=each.wer), remedy)


def _is_lost(art: Nebenart, text: str, texts: str) -> bool:
    """Whether the lines of ``texts`` do not show it, as far as one can tell."""
    start = words(text)
    lines = [line for line in texts.split("\n") if words(line)[: len(start)] == start]
    if art is Nebenart.EINGERUECKT:
        return not any(line.startswith("    ") for line in lines)
    return art is not Nebenart.TABELLE or any(line.startswith("|") for line in lines)
