"""What a file says beside its text -> the report: no field holds it, and none of it is lost."""

from __future__ import annotations

from collections.abc import Iterable

from vorlagen_gen.importe.dateien import Quelldokument
from vorlagen_gen.importe.entwurf import Entwurf
from vorlagen_gen.importe.fund import Funde, Rest
from vorlagen_gen.quelltext import kurz
from vorlagen_gen.read_back.nebenher import Nebenart, Nebenher

_STELLEN = {
    Nebenart.KOMMENTAR: "Kommentar",
    Nebenart.GELOESCHT: "gelöscht in der Änderungsverfolgung",
    Nebenart.ENDNOTE: "Endnote",
    Nebenart.FORMEL: "Formel",
}
"""What is kept in the words of the file; of the others only the looks are lost."""


def note_nebenher(quellen: Iterable[Quelldokument], entwurf: Entwurf) -> None:
    """Note what stands beside the text of ``quellen``, once each.

    Files that were copied as they are have lost nothing.
    """
    texts = "".join(data.decode() for path, data in entwurf.files().items() if path.endswith(".md"))
    for quelle in quellen:
        if quelle.gelesen is None or quelle.data in entwurf.dateien.values():
            continue
        for each in dict.fromkeys(quelle.gelesen.nebenher):
            _note(each, quelle.name, entwurf.funde, texts)


def _note(each: Nebenher, datei: str, funde: Funde, texts: str) -> None:
    art = Nebenart(each.weise)
    if art in _STELLEN:
        whose = f"{_STELLEN[art]} von {each.wer}" if each.wer else _STELLEN[art]
        about = f"zu „{kurz(each.zitat)}“" if each.zitat else ""
        funde.reste.append(Rest(datei, ", ".join(filter(None, (whose, about))), each.text))
    elif art is not Nebenart.EINGERUECKT or not _is_indented(each.text, texts):
        funde.datei = datei
        funde.doubt(*_doubt(art, each))
        funde.datei = ""


def _doubt(art: Nebenart, each: Nebenher) -> tuple[str, str]:
    quote = f"»{kurz(each.text)}«"
    if art is Nebenart.EINGEFUEGT:
        return (
            f"Was {each.wer} verfolgt eingefügt hat, gilt als angenommen (Stellen: {each.text}).",
            "Soll etwas davon nicht gelten, nehmen Sie es im Entwurf heraus.",
        )
    if art is Nebenart.DURCHGESTRICHEN:
        return (
            f"{quote} ist durchgestrichen; im Entwurf steht es wie anderer Text.",
            "Soll es nicht gelten, löschen Sie es.",
        )
    if art is Nebenart.HOCHGESTELLT:
        return (
            f"In {quote} ist etwas hoch- oder tiefgestellt; im Entwurf steht es wie anderer Text.",
            "Schreiben Sie Zeichen, die so aussehen, wie ² oder ³.",
        )
    return (
        f"{quote} ist unter einem Listenpunkt eingerückt; im Entwurf steht es für sich.",
        "Gehört es zum Punkt darüber, rücken Sie es dort um vier Leerzeichen ein.",
    )


def _is_indented(text: str, texts: str) -> bool:
    """Whether a line of ``texts`` that begins like ``text`` is indented, as far as one can tell."""
    start = text.split(" ")[:3]
    return any(
        line.startswith("    ") and line.split()[: len(start)] == start
        for line in texts.split("\n")
    )
