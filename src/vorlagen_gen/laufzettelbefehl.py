"""``vorlagen-gen laufzettel``: the sheet on which offices agree to a draft, as Word and PDF."""

from __future__ import annotations

from vorlagen_gen.aufruf import Aufruf
from vorlagen_gen.baubefehle import Umgebung, own_folder, terminable
from vorlagen_gen.errors import ExitCode
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.terminal import show


def drucken(projekt: Projekt, aufruf: Aufruf, umgebung: Umgebung) -> int:
    """Write the Laufzettel of the paper that was named, and say what is still missing."""
    from vorlagen_gen.laufzettel import schreibe_laufzettel
    from vorlagen_gen.werkstatt import Werkstatt

    ziel = aufruf.ausgabe.absolute() if aufruf.ausgabe else own_folder(projekt, "ausgabe")
    (name,) = aufruf.namen
    with terminable(), Werkstatt() as werkstatt:
        written = schreibe_laufzettel(projekt, name, ziel, umgebung.heute(), werkstatt)
    for edited, kept in written.geschrieben.bearbeitet:
        show(f"{edited} war von Hand geändert und heißt jetzt {kept}.\n")
    where = written.ordner
    if where.is_relative_to(umgebung.ort):
        where = where.relative_to(umgebung.ort)
    show("".join(f"{where / each}\n" for each in written.dateien))
    if written.ist_ohne_aemter:
        show("Kein Amt ist eingetragen. Nennen Sie die Ämter unter »intern«, »mitzeichnung«.\n")
    elif not written.offen:
        show("Es fehlt nichts mehr.\n")
    if written.offen:
        show("".join(["Es fehlt noch:\n", *(f"  {each}\n" for each in written.offen)]))
    return ExitCode.OK
