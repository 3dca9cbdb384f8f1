"""What the chart of a Word file has otherwise than the document's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from vorlagen_gen.check.textvergleich import Difference, quoted, without_blanks
from vorlagen_gen.check.unterschied import Art
from vorlagen_gen.read_back.blocks import Datenreihe, Figure


def chart_differences(soll: Figure, ist: Figure) -> Iterator[Difference]:
    """Words that the chart lacks, and numbers that it or its workbook has otherwise."""
    if soll.daten is None:
        return
    if ist.daten is None:
        yield Art.DIAGRAMM, f"{quoted(soll.alternativtext)} soll ein Diagramm sein."
        return
    said = without_blanks("".join(ist.daten.worte)).replace("-", "")
    for text in soll.daten.worte:
        if without_blanks(text).replace("-", "") not in said:
            yield Art.DIAGRAMM, f"{quoted(text)} fehlt."
    yield from _series(soll.daten.reihen, ist.daten.reihen, "gezeichnet")
    yield from _series(soll.daten.mappe, ist.daten.mappe, "in der Arbeitsmappe")


def _series(
    soll: Sequence[Datenreihe], ist: Sequence[Datenreihe], where: str
) -> Iterator[Difference]:
    names = [[reihe.name for reihe in each] for each in (soll, ist)]
    if names[0] != names[1]:
        said, read = (", ".join(map(quoted, each)) or "keine" for each in names)
        yield Art.DIAGRAMM, f"Reihen {where}: soll {said}, ist {read}."
        return
    for one, two in zip(soll, ist, strict=True):
        if one.punkte != two.punkte:
            wrong = [point for point in two.punkte if point not in one.punkte]
            yield Art.DIAGRAMM, f"Reihe {quoted(one.name)} {where}: {_counted(len(wrong))}."


def _counted(wrong: int) -> str:
    """How many points are otherwise; without any, some are missing."""
    if wrong:
        return "1 Wert ist falsch" if wrong == 1 else f"{wrong} Werte sind falsch"
    return "Es fehlen Werte"
