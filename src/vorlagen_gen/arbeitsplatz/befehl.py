"""``vorlagen-gen arbeitsplatz``: start the workbench, say where it is, end when told to."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date

from vorlagen_gen.arbeitsplatz.ansicht import Ansicht
from vorlagen_gen.arbeitsplatz.dienst import Dienst
from vorlagen_gen.arbeitsplatz.entwuerfe import ORDNER
from vorlagen_gen.arbeitsplatz.laeufe import Laeufe
from vorlagen_gen.arbeitsplatz.oeffnen import Zettel, oeffne
from vorlagen_gen.arbeitsplatz.schutz import Schutz, neuer_schluessel
from vorlagen_gen.arbeitsplatz.server import Server
from vorlagen_gen.baubefehle import terminable
from vorlagen_gen.errors import ExitCode
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.terminal import show
from vorlagen_gen.vorschau import Vorschaubau
from vorlagen_gen.werkstatt import Werkstatt


def arbeite(projekt: Projekt, today: Callable[[], date]) -> int:
    """Serve the papers of ``projekt`` until told to end; at a terminal, open the first page."""
    laeufe = Laeufe(projekt.root)
    schutz = Schutz(neuer_schluessel(), laeufe.abdruecke())
    with terminable(), Werkstatt() as werkstatt:
        werkstatt.warm_up()
        ansicht = Ansicht(Vorschaubau(projekt.root, werkstatt))
        dienst = Dienst(projekt, schutz, today, ansicht, laeufe)
        zettel = Zettel(projekt.root / ORDNER)
        server = Server(zettel.bis_gelesen(dienst.beantworte), _last_port(projekt, laeufe))
        schutz.port = server.port
        try:
            with laeufe.angemeldet(server.port):
                _note_port(projekt, server.port)
                laeufe.merke(schutz.abdruck)
                _sage(schutz.adresse, laeufe.andere())
                if sys.stdout.isatty():
                    oeffne(zettel, schutz.adresse, schutz.einlass)
                server.run()
        finally:
            zettel.entferne()
            dienst.auftraege.close()
            server.close()
    return ExitCode.OK


def _sage(adresse: str, andere: tuple[int, ...]) -> None:
    """Where the workbench is, and which others run on the project."""
    show(f"Der Arbeitsplatz ist offen, bis Sie hier Strg+C drücken:\n{adresse}\n")
    for port in andere:
        show(
            "Für dieses Projekt läuft schon ein Arbeitsplatz. Der Browser, der ihn geöffnet hat, "
            f"zeigt ihn unter http://127.0.0.1:{port}/. Sie können beide benutzen: Was sich beim "
            "Speichern überschneidet, wird gezeigt.\n"
        )
    sys.stdout.flush()


def _last_port(projekt: Projekt, laeufe: Laeufe) -> int:
    """The port of the last run, unless that still runs: an open page finds the new one there."""
    try:
        port = int((projekt.root / ORDNER / "port").read_text(encoding="ascii"))
    except (OSError, ValueError):
        return 0
    is_usable = 1024 <= port < 65536  # noqa: PLR2004 -- what users may listen on
    return port if is_usable and port not in laeufe.andere() else 0


def _note_port(projekt: Projekt, port: int) -> None:
    folder = projekt.root / ORDNER
    with suppress(OSError):
        if not folder.is_symlink():
            folder.mkdir(exist_ok=True)
            (folder / "port").write_text(f"{port}\n", encoding="ascii")
