"""What the command line prints of packages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what is printed is loaded by then
    from vorlagen_gen.paket.packen import Gepackt, Packung
    from vorlagen_gen.paket.verzeichnisse import Ausgelegt, Auslage


def paket_text(packung: Packung, base: Path) -> str:
    """The packages of a paper, or why it has none, and which from before hold no more."""
    lines = [line for paket in packung.pakete for line in _paket(paket, base)]
    if packung.fehler:
        lines.append(f"  Nicht gepackt: {packung.fehler}")
    elif packung.hindernisse:
        lines.append("  Nicht gepackt: Gepackt wird nur, was hochgeladen werden darf.")
    elif not packung.pakete:
        lines.append("  Nicht gepackt.")
    if packung.veraltet:
        folders = ", ".join(_shown(folder, base) for folder in packung.veraltet)
        lines.append(f"  Gilt nicht mehr, bitte löschen oder nicht verwenden: {folders}")
    return "".join(f"{line}\n" for line in lines)


def _paket(paket: Gepackt, base: Path) -> Iterator[str]:
    kind = "öffentlich" if paket.is_oeffentlich else "nichtöffentlich"
    where = f"{_shown(paket.ordner, base)} ({paket.dateien} Dateien) und {paket.ordner.name}.zip"
    yield f"  Paket, {kind}: {where}"
    if paket.was_unterbrochen:
        yield "    Das letzte Packen wurde unterbrochen; jetzt ist alles da."
    elif paket.grund:
        yield f"    neu gepackt, weil {paket.grund}"
    elif paket.grund is not None:
        yield "    unverändert"
    if paket.frueher:
        where = paket.frueher.relative_to(paket.ordner).as_posix()
        yield f"    Die Fassung, die bisher hier lag, liegt jetzt unter {where}."
    for alt, neu in paket.bearbeitet:
        yield f"    {alt} war von Hand geändert und heißt jetzt {neu}; im Paket liegt es neu."


def paket_summary(packungen: Sequence[Packung], uebergangen: Sequence[str]) -> str:
    """How many papers were packed, which were not, and which nobody asked for."""
    not_packed = [each.gebaut.geprueft.ordner.name for each in packungen if not each.pakete]
    papers = "1 Vorlage" if len(packungen) == 1 else f"{len(packungen)} Vorlagen"
    lines = [f"{papers}: {len(packungen) - len(not_packed)} gepackt."]
    if not_packed:
        lines.append(f"Nicht gepackt: {', '.join(not_packed)}")
    if uebergangen:
        names = ", ".join(uebergangen)
        lines.append(f"Übergangen, weil Entwurf oder Muster: {names}")
    return "".join(f"{line}\n" for line in lines)


def auslage_text(auslage: Auslage, stichtag: date, base: Path) -> str:
    """Where OParl and the register lie, what they do not show, and why."""
    if auslage.fehler:
        return f"Register und OParl bleiben, wie sie waren: {auslage.fehler}\n"
    lines = [line for each in auslage.ausgelegt for line in _ausgelegt(each, stichtag, base)]
    if auslage.hinweis:
        lines.append(f"OParl: nicht erzeugt. {auslage.hinweis}")
    lines += (
        f"Nicht in Register und OParl: {_shown(each.ordner, base)} {each.grund}."
        for each in auslage.auslassungen
    )
    if auslage.geaendert:
        names = ", ".join(auslage.geaendert)
        lines.append(f"Dort wie zuletzt gepackt, obwohl seither geändert: {names}")
    if auslage.ungepackt:
        names = ", ".join(auslage.ungepackt)
        lines.append(f"Noch nicht dort, weil nicht gepackt: {names}")
    return "".join(f"{line}\n" for line in lines)


def _ausgelegt(each: Ausgelegt, stichtag: date, base: Path) -> Iterator[str]:
    is_register = each.ordner.name == "register"
    name = f"Register zum {stichtag:%d.%m.%Y}" if is_register else "OParl"
    papers = "1 Vorlage" if each.vorlagen == 1 else f"{each.vorlagen} Vorlagen"
    state = "" if each.is_neu else ", unverändert"
    yield f"{name}: {_shown(each.ordner, base)} ({papers}{state})"
    if each.geschrieben.was_unterbrochen:
        yield "  Das letzte Schreiben wurde unterbrochen; jetzt ist alles da."
    for alt, neu in each.geschrieben.bearbeitet:
        yield f"  {alt} war von Hand geändert und heißt jetzt {neu}."


def _shown(path: Path, base: Path) -> str:
    """``path`` below the folder the caller works in, or whole."""
    return str(path.relative_to(base) if path.is_relative_to(base) else path)
