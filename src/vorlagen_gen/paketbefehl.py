"""The command that packs papers for the council information system."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from vorlagen_gen.aufruf import Aufruf
from vorlagen_gen.baubefehle import Umgebung, ausgabe_of, bau_code, own_folder, terminable
from vorlagen_gen.errors import ExitCode
from vorlagen_gen.load.projekt import Projekt
from vorlagen_gen.load.quellzeile import Quellzeilen
from vorlagen_gen.terminal import melde, show, visible

if TYPE_CHECKING:
    from vorlagen_gen.paket.packen import Packung
    from vorlagen_gen.paket.verzeichnisse import Auslage


def packen(projekt: Projekt, aufruf: Aufruf, umgebung: Umgebung) -> int:
    """Build the papers, pack those that may be uploaded, and say what became of each.

    Then OParl and the register are written on all public packages.
    """
    from vorlagen_gen import ausdruck, ausdruck_paket
    from vorlagen_gen.paket.packen import find_packbare
    from vorlagen_gen.paket.verzeichnisse import lege_aus

    ausgabe, ziel = ausgabe_of(projekt, aufruf), _ziel(projekt, aufruf)
    namen, uebergangen = find_packbare(projekt, aufruf.namen)
    results: list[Packung] = []
    if namen:
        quellzeilen = Quellzeilen(projekt.root)
        for packung in _packungen(projekt, namen, (ausgabe, ziel), aufruf, umgebung):
            results.append(packung)
            show(ausdruck.bau_text(packung.gebaut, umgebung.ort, quellzeilen))
            show(ausdruck_paket.paket_text(packung, umgebung.ort))
    show(ausdruck_paket.paket_summary(results, uebergangen))
    heute = umgebung.heute()
    stichtag = aufruf.stichtag or heute
    auslage = lege_aus(projekt, ziel, stichtag, heute, is_neu=aufruf.is_neu)
    show(ausdruck_paket.auslage_text(auslage, stichtag, umgebung.ort))
    return max(_code(results), _auslage_code(auslage))


def _packungen(
    projekt: Projekt,
    namen: Sequence[str],
    orte: tuple[Path, Path],
    aufruf: Aufruf,
    umgebung: Umgebung,
) -> Iterator[Packung]:
    """What becomes of the papers, one after the other."""
    from vorlagen_gen.paket import packen as pakete
    from vorlagen_gen.werkstatt import ProgrammError, Werkstatt

    with (
        terminable(),
        Werkstatt() as werkstatt,
        closing(
            pakete.packen(
                projekt,
                namen,
                *orte,
                umgebung.heute(),
                melde=melde,
                werkstatt=werkstatt,
                is_neu=aufruf.is_neu,
            )
        ) as packungen,
    ):
        for packung in packungen:
            yield packung
            if isinstance(packung.gebaut.fehler, ProgrammError):
                sys.stderr.write(f"{visible(packung.gebaut.fehler.ablauf)}\n")


def _ziel(projekt: Projekt, aufruf: Aufruf) -> Path:
    """Where packages are written."""
    return aufruf.paket.absolute() if aufruf.paket else own_folder(projekt, "paket")


def _code(results: Sequence[Packung]) -> int:
    """As for a build; a paper that may not be uploaded was rejected for what it says."""
    code = bau_code([each.gebaut for each in results])
    if code:
        return code
    errors = [each.fehler.exit_code for each in results if each.fehler]
    if errors:
        return max(errors)
    return ExitCode.CONTENT_REJECTED if any(each.hindernisse for each in results) else ExitCode.OK


def _auslage_code(auslage: Auslage) -> int:
    """A package that tells a secret was rejected for what it says."""
    if auslage.fehler:
        return auslage.fehler.exit_code
    is_told = any(each.is_leck for each in auslage.auslassungen)
    return ExitCode.CONTENT_REJECTED if is_told else ExitCode.OK
