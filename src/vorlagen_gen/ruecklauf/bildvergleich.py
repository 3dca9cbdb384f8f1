"""Pictures and charts that a copy shows otherwise: no text tells, and nothing takes them over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from vorlagen_gen.read_back.abdruck import punkte, worte
from vorlagen_gen.read_back.blocks import Figure
from vorlagen_gen.ruecklauf.abgleich import partner
from vorlagen_gen.ruecklauf.einheiten import Einheit, Sorte, bild, einheiten
from vorlagen_gen.ruecklauf.gegenwart import Gegenwart
from vorlagen_gen.ruecklauf.kopie import Kopie
from vorlagen_gen.ruecklauf.raster import is_like, raster
from vorlagen_gen.ruecklauf.stuecke import Stueck
from vorlagen_gen.ruecklauf.vorschlag import Befund
from vorlagen_gen.ruecklauf.wortlaut import quoted
from vorlagen_gen.ruecklauf.zuschreibung import Aenderungen

_DIAGRAMM = (
    "Dieses Diagramm zeigt in der Datei etwas anderes. Das Programm zeichnet es aus den Daten der "
    "Indikatoren; soll das Neue gelten, berichtigen Sie es dort, unter content/indikatoren/."
)
_KEIN_DIAGRAMM = (
    "Von diesem Diagramm enthält die Datei nur noch ein Bild; ob es dieselben Werte zeigt, lässt "
    "sich nicht vergleichen. Sehen Sie es sich an."
)
_BILD = (
    "Dieses Bild ist in der Datei ein anderes. Soll es gelten, speichern Sie es in Word mit der "
    "rechten Maustaste als Grafik, und ersetzen Sie damit {}."
)
_LOGO = (
    "Dieses Bild ist in der Datei ein anderes. Es gehört zu allen Vorlagen der Stadt; soll es "
    "gelten, ersetzen Sie {}."
)


@dataclass(frozen=True, slots=True)
class Bildvergleich:
    """Knows the pictures of the present paper; ``wurzel`` is the folder of the project."""

    gegenwart: Gegenwart
    wurzel: Path

    def findings(self, kopie: Kopie, aenderungen: Aenderungen) -> Iterator[Befund]:
        """Each picture that is neither the one that was sent nor the one that is there now."""
        own = kopie.lesung.basis
        basis = _pictures(einheiten(own) if own else aenderungen.basis)
        shown = partner(basis, _pictures(aenderungen.alle))
        now = partner(basis, _pictures([each.einheit for each in self.gegenwart.stuecke]))
        for unit in basis:
            if unit.nummer not in shown or unit.nummer not in now:
                continue
            sent, copied = _figure(unit), _figure(shown[unit.nummer])
            stueck = self.gegenwart.stuecke[now[unit.nummer].nummer]
            present = _figure(stueck.einheit)
            if not (_is_same(copied, sent) or _is_same(copied, present)):
                yield from self._told(kopie, copied, present, stueck)

    def _told(
        self, kopie: Kopie, copied: Figure, present: Figure, stueck: Stueck
    ) -> Iterator[Befund]:
        if punkte(present.abdruck):
            is_chart = bool(punkte(copied.abdruck))
            said = _otherwise(present, copied) if is_chart else bild(present)
            grund = _DIAGRAMM if is_chart else _KEIN_DIAGRAMM
            yield Befund(kopie.name, grund, said, (), stueck.place)
        elif not self._looks_alike(kopie, copied, stueck):
            datei = self._datei(stueck)
            grund = (_LOGO if datei.startswith("templates/") else _BILD).format(datei)
            yield Befund(kopie.name, grund, bild(present), (), stueck.place)

    def _looks_alike(self, kopie: Kopie, copied: Figure, stueck: Stueck) -> bool:
        seen = next((kopie.lesung.raster.get(each, "") for each in copied.abdruck), "")
        return is_like(seen, raster(self._inhalt(stueck)))

    def _inhalt(self, stueck: Stueck) -> bytes:
        """The picture as Word files show it: of a drawing the picture that lies beside."""
        figur = stueck.ursprung.figur
        if figur is None or figur.inhalt:
            return figur.inhalt if figur else b""
        path = self.wurzel / figur.file
        beside = path.with_suffix(".png")
        shown = beside if path.suffix.lower() == ".svg" and beside.is_file() else path
        return shown.read_bytes() if shown.is_file() else b""

    def _datei(self, stueck: Stueck) -> str:
        """The file that the picture was taken from, as people find it."""
        figur, fundstellen = stueck.ursprung.figur, self.gegenwart.fundstellen
        if figur is None or not figur.inhalt:
            return figur.file if figur else "die Datei"
        pfad = fundstellen.pfad(stueck.ursprung.place) or ()
        knoten = fundstellen.knoten((*pfad[:2], "datei"))
        return knoten.text if knoten else "die Datei der Anlage"


def _pictures(units: Sequence[Einheit]) -> list[Einheit]:
    return [each for each in units if each.sorte is Sorte.BILD]


def _figure(unit: Einheit) -> Figure:
    assert isinstance(unit.block, Figure)  # noqa: S101 -- a unit of this kind has no other block
    return unit.block


def _is_same(copied: Figure, other: Figure) -> bool:
    """Whether both show the same for sure; a copy may have more words of a chart, as drawn."""
    if not punkte(other.abdruck):
        return bool(other.abdruck) and copied.abdruck == other.abdruck
    return not any(_unsaid(other, copied)) and punkte(copied.abdruck) == punkte(other.abdruck)


def _unsaid(other: Figure, copied: Figure) -> Iterator[str]:
    """The words of a chart that it has lost, first its title; the others may be parted anyhow."""
    title, *rest = (*worte(copied.abdruck), "")
    first, *others = (*worte(other.abdruck), "")
    if _letters(first) != _letters(title):
        yield quoted(first, title, "")
    said = _letters("".join(rest))
    yield from (f"ohne „{each}“" for each in others if _letters(each) not in said)


def _letters(text: str) -> str:
    return "".join(text.split()).replace("-", "")


def _otherwise(present: Figure, copied: Figure) -> str:
    """Which numbers and words of a chart are others, behind what it is called."""
    gone = punkte(present.abdruck) - punkte(copied.abdruck)
    came = punkte(copied.abdruck) - punkte(present.abdruck)
    changes = [quoted(_numbers(gone, came), _numbers(came, gone), "")]
    return f"{bild(present)} {'; '.join(filter(None, (*changes, *_unsaid(present, copied))))}"


def _numbers(points: frozenset[tuple[str, str]], others: frozenset[tuple[str, str]]) -> str:
    """What ``points`` have otherwise: the value alone where the other number is also there."""
    across, up = ({each[axis] for each in others} for axis in (0, 1))
    told = [
        f"{_number(x)}: {_number(y)}" if x in across or y not in up else _number(x)
        for x, y in sorted(points)
    ]
    return ", ".join(told)


def _number(text: str) -> str:
    return f"{Decimal(text):f}".replace(".", ",")
