"""What the commands print that write papers: what they changed, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from vorlagen_gen.quelltext import getippt

if TYPE_CHECKING:  # what is printed is loaded by then
    from vorlagen_gen.edit.nummerieren import Nummeriert
    from vorlagen_gen.edit.umstellen import Umgestellt


def als_naechstes(satz: str, befehl: str, namen: Sequence[str]) -> str:
    """The last line of a command: what to do next, and with which command."""
    return f"Als Nächstes: {satz}: {' '.join(('vorlagen-gen', befehl, *map(getippt, namen)))}\n"


def umgestellt_text(umgestellt: Umgestellt, namen: Sequence[str]) -> str:
    """What was rewritten, papers with their formats, or that none of ``namen`` had to be."""
    lines = [f"{alt} → {neu}" for alt, neu in umgestellt.listen.items()]
    lines += [
        f"{name}: Format {before} → {umgestellt.format}"
        for name, before in umgestellt.vorlagen.items()
    ]
    if not umgestellt.vorlagen:
        papers = "Diese" if namen else "Alle"
        lines.append(f"{papers} Vorlagen haben schon das Format {umgestellt.format}.")
    text = "".join(f"{line}\n" for line in lines)
    if not (umgestellt.vorlagen or umgestellt.listen):
        return text
    return text + als_naechstes("Sehen Sie nach, ob alles stimmt", "pruefen", namen)


def nummeriert_text(nummeriert: Nummeriert) -> str:
    """The number entered, the files, who else cites the old one, and what to build again."""
    alt, neu = nummeriert.alt, nummeriert.neu
    first = f"{nummeriert.name} hat jetzt die Nummer {neu}."
    if alt == neu:
        first = f"{nummeriert.name} hat die Nummer {neu} schon."
    rest = [f"  {datei}: geändert" for datei in nummeriert.geaendert]
    rest += [
        f"  {alt} steht außerdem in {place.file}:{place.line}; dort ist nichts geändert."
        for place in nummeriert.zitate
    ]
    if alt == neu and not nummeriert.vorlagen:
        first += " Es war nichts zu ändern."
    text = "".join(f"{line}\n" for line in (first, *rest))
    if not nummeriert.vorlagen:
        return text
    return text + als_naechstes("Erzeugen Sie noch einmal", "bauen", nummeriert.vorlagen)
