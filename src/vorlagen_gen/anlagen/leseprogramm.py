"""Does one thing with one foreign file, as a program of its own (``abschirmung``)."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

MAX_MEMORY = 3_000_000_000


def main() -> None:
    """Read standard input, write the answer; end with a status other than 0 if there is none."""
    limit_memory()
    sys.path.insert(0, str(Path(__file__).parents[2]))
    auftrag, *angaben = sys.argv[1:]
    answer = _AUFTRAEGE[auftrag](sys.stdin.buffer.read(), *angaben)
    sys.stdout.buffer.write(answer)


def _gefunden(data: bytes, name: str, reinigung: str = "") -> bytes:
    from vorlagen_gen.anlagen.suche import suche

    if reinigung:
        from vorlagen_gen.anlagen.reinigung import gereinigt

        data = gereinigt(data, name)
    found = [(each.art.name, each.ort, each.is_bereinigbar) for each in suche(data, name)]
    return json.dumps(found).encode()


def _ausgehaendigt(data: bytes, name: str, reinigung: str, vermerk: str, titel: str) -> bytes:
    from vorlagen_gen.anlagen.aushaendigen import Behandlung, behandelt

    found = behandelt(data, name, Behandlung(vermerk, titel, is_bereinigt=bool(reinigung)))
    return found.hinweis.encode() + b"\n" + found.inhalt


def _dargestellt(data: bytes, _name: str) -> bytes:
    from vorlagen_gen.anlagen.darstellung import dargestellt

    bild = dargestellt(data)
    return (bild.hindernis.name if bild.hindernis else "").encode() + b"\n" + bild.inhalt


def _beurteilt(data: bytes, _name: str) -> bytes:
    from vorlagen_gen.anlagen.pdf_lesbarkeit import read

    return json.dumps(read(data)).encode()


def _entpackt(data: bytes, _name: str) -> bytes:
    from vorlagen_gen.anlagen.entpackung import entpackt

    return entpackt(data).encode("utf-8", "replace")


def _gelesen(data: bytes, _name: str) -> bytes:
    from vorlagen_gen.anlagen.entpackung import absaetze

    return json.dumps(absaetze(data)).encode()


def _gewogen(data: bytes, _name: str) -> bytes:
    from vorlagen_gen.anlagen.gewicht import weigh

    return json.dumps([(each.seite, each.bytes, each.bilder) for each in weigh(data)]).encode()


_AUFTRAEGE: dict[str, Callable[..., bytes]] = {
    "finden": _gefunden,
    "aushaendigen": _ausgehaendigt,
    "darstellen": _dargestellt,
    "beurteilen": _beurteilt,
    "wiegen": _gewogen,
    "entpacken": _entpackt,
    "lesen": _gelesen,
}


def limit_memory() -> None:
    """Let the system stop what wants all memory; Windows has no such limit."""
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


if __name__ == "__main__":
    main()
