"""A paper -> the draft of its next edition; computed from what was read, nothing is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, date

from vorlagen_gen.edit.aendern import with_changes
from vorlagen_gen.edit.aenderung import Aenderung, Einfuegen, Entfernen, Setzen, holds, value_at
from vorlagen_gen.edit.inhalt import Inhalt, Pfad, fields_of, file_names, text_names
from vorlagen_gen.edit.kette import Kette
from vorlagen_gen.edit.kommentare import without
from vorlagen_gen.edit.quelldatei import Quelldatei
from vorlagen_gen.edit.sitzungsvorschlag import sitzungsvorschlaege
from vorlagen_gen.edit.uebernahme import stellen, stellenname
from vorlagen_gen.errors import ExitCode, VorlagenError
from vorlagen_gen.findings import Place
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.model.laufzeit import Laufzeit, laufzeiten
from vorlagen_gen.model.werte import Vorlagennummer
from vorlagen_gen.model.wissen import Organisation, Wissen
from vorlagen_gen.validate.organisationen import name_on

_EMPTIED = ("nummer", "datum")
_DROPPED = (
    "geaendert",
    "eingestellt",
    "neufassung",
    "versand",
    "auftraege",
    "erledigt",
    "erfuellt",
)
_TITLES = ("betreff", "betreff_zusatz")
_PLAENE = ("haushaltsplan_beschlossen", "haushaltsplan_entwurf")


@dataclass(frozen=True, slots=True)
class Wechsel:
    """From one edition to the next: which paper is carried on, and the periods if it has any."""

    aus: Vorlagennummer
    bisher: Laufzeit | None = None
    jetzt: Laufzeit | None = None

    @property
    def ab(self) -> date | None:
        """The first day on which the next edition is due: as long after the one before as periods.

        What was decided in 2025 for 2025-2030 is decided for 2030-2035 in 2030.
        """
        if not self.bisher or not self.jetzt:
            return None
        jahr = self.aus.jahr + self.jetzt.von - self.bisher.von
        return date(jahr, 1, 1) if jahr <= MAXYEAR else None

    def moved(self, text: str) -> str:
        """A title with the new period."""
        return self.bisher.moved(text, self.jetzt) if self.bisher and self.jetzt else text

    def moved_name(self, path: str) -> str:
        """The path of a file with the new period in its name."""
        if not self.bisher or not self.jetzt:
            return path
        folder = path[: max(path.rfind("/"), path.rfind("\\")) + 1]
        return folder + self.bisher.moved_name(path.removeprefix(folder), self.jetzt)


def laufzeit_of(inhalt: Mapping[str, Inhalt]) -> Laufzeit | None:
    """The first period in the title of a paper or of its Anlagen."""
    return next(
        (found for _, text in _titles(inhalt) for found in laufzeiten(text)),
        None,
    )


@dataclass(frozen=True, slots=True)
class Fassung:
    """The files of an edition by their paths in its folder; ``ketten`` are places in these.

    There the chain of the earlier papers names the one that is carried on, too.
    """

    dateien: Mapping[str, bytes]
    ketten: tuple[Place, ...]


def fortgeschrieben(
    datei: Quelldatei, dateien: Mapping[str, bytes], wechsel: Wechsel, wissen: Wissen, heute: date
) -> Fassung:
    """The next edition of a paper.

    ``datei`` is the ``vorlage.yaml`` of the paper, ``dateien`` are all others in its folder.

    Raises:
        VorlagenError: The YAML has faults or cannot be changed safely, or two files would have
            one name.
    """
    alt = fields_of(datei.values())
    kette = Kette(_numbers(alt.get("vorgaenger")), str(wechsel.aus))
    texte = set(map(stellenname, text_names(alt)))
    longer = {
        path: kette.in_file(path, data) if path in texte else data for path, data in dateien.items()
    }
    neue = _moved_files(longer, wechsel)
    for each in _field_changes(alt, wechsel):
        is_gone = isinstance(each, Entfernen)
        datei = without(datei, each.pfad) if is_gone else with_changes(datei, [each])
    datei = with_changes(datei, _folge_changes(alt, wechsel, wissen, heute))
    datei = with_changes(datei, kette.changes(datei))
    uebernommen = _uebernommen(fields_of(datei.values()), alt, neue, wechsel)
    datei = with_changes(datei, [Setzen(("uebernommen",), uebernommen)])
    neue["vorlage.yaml"] = datei.data
    return Fassung(neue, tuple(kette.places(neue, map(wechsel.moved_name, texte))))


def _moved_files(dateien: Mapping[str, bytes], wechsel: Wechsel) -> dict[str, bytes]:
    moved: dict[str, bytes] = {}
    for path, data in dateien.items():
        name = wechsel.moved_name(path)
        if name in moved:
            raise VorlagenError(
                f"Zwei Dateien der früheren Vorlage hießen in der neuen Fassung {name}.",
                "Benennen Sie eine davon um, auch in der vorlage.yaml; die nicht mehr gebraucht "
                "wird, löschen Sie.",
                ExitCode.CONTENT_REJECTED,
            )
        moved[name] = data
    return moved


def _field_changes(alt: Mapping[str, Inhalt], wechsel: Wechsel) -> Iterator[Aenderung]:
    yield Setzen(("status",), "entwurf")
    yield from (Setzen((name,), None) for name in _EMPTIED if name in alt)
    yield from (Entfernen((name,)) for name in _DROPPED if name in alt)
    for pfad, text in (*_titles(alt), *file_names(dict(alt))):
        moved = wechsel.moved_name(text) if pfad[-1] == "datei" else wechsel.moved(text)
        if moved != text:
            yield Setzen(pfad, moved)
    for number, anlage in enumerate(_entries(alt.get("anlagen"))):
        if "nachgereicht" in anlage:
            yield Entfernen(("anlagen", number, "nachgereicht"))
    for plan in _PLAENE:
        for name in ("jahr", "enthalten"):
            pfad = ("anlage_a", "finanzierung", plan, name)
            if holds(dict(alt), pfad):
                yield Setzen(pfad, None)
    yield from _intern_changes(dict(alt))
    vorgaenger = _numbers(alt.get("vorgaenger"))
    if str(wechsel.aus) not in vorgaenger:
        yield Einfuegen(("vorgaenger", len(vorgaenger)), str(wechsel.aus))


def _intern_changes(alt: Inhalt) -> Iterator[Aenderung]:
    """The same offices are asked anew; what was said of the old edition stays with it."""
    answers = ((*place, name) for place in _asked(alt) for name in ("datum", "ergebnis"))
    for pfad in (("intern", "rueckmeldungen"), *answers):
        if holds(alt, pfad):
            yield Entfernen(pfad)


def _folge_changes(
    alt: Mapping[str, Inhalt], wechsel: Wechsel, wissen: Wissen, heute: date
) -> Iterator[Aenderung]:
    """The bodies on the next days known, under the names they have on those days.

    The offices get those of the first of these days, or of the earliest there may be.
    """
    folge = _entries(alt.get("beratungsfolge"))
    gremien = (str(each.get("gremium") or "") for each in folge)
    beratungen = tuple(sitzungsvorschlaege(gremien, wissen, heute, wechsel.ab))
    for number, (row, (gremium, tag)) in enumerate(zip(folge, beratungen, strict=True)):
        if gremium and gremium != row.get("gremium"):
            yield Setzen(("beratungsfolge", number, "gremium"), gremium)
        if "datum" in row or tag:
            yield Setzen(("beratungsfolge", number, "datum"), f"{tag:%d.%m.%Y}" if tag else "")
    tage = (tag for _, tag in beratungen if tag)
    first = min(tage, default=max(heute, wechsel.ab or heute))
    yield from _amt_changes(alt, first, wissen.aemter)


def _amt_changes(
    alt: Mapping[str, Inhalt], tag: date, aemter: Sequence[Organisation]
) -> Iterator[Aenderung]:
    """Offices under the names they have on ``tag``."""
    for pfad, amt in _offices(alt):
        now = name_on(tag, amt, aemter)
        if now != nfc(amt):
            yield Setzen(pfad, now)


def _offices(inhalt: Mapping[str, Inhalt]) -> Iterator[tuple[Pfad, str]]:
    """The office of a paper, and those that are to agree to it, as entries or only by name."""
    places = _asked(dict(inhalt))
    for pfad in (("amt",), *places, *((*place, "amt") for place in places)):
        amt = value_at(dict(inhalt), pfad) if holds(dict(inhalt), pfad) else None
        if isinstance(amt, str):
            yield pfad, amt


def _asked(inhalt: Inhalt) -> tuple[Pfad, ...]:
    """Where an office may stand that is to agree: a single one is typed without a list."""
    asked: Pfad = ("intern", "mitzeichnung")
    entries = value_at(inhalt, asked) if holds(inhalt, asked) else None
    numbers = range(len(entries)) if isinstance(entries, list) else ()
    return (asked, *((*asked, number) for number in numbers))


def _uebernommen(
    inhalt: Mapping[str, Inhalt],
    alt: Mapping[str, Inhalt],
    dateien: Mapping[str, bytes],
    wechsel: Wechsel,
) -> dict[str, Inhalt]:
    found: dict[str, Inhalt] = {"aus": str(wechsel.aus)}
    if wechsel.bisher and wechsel.jetzt:
        found["zeitraum"] = {"bisher": str(wechsel.bisher), "jetzt": str(wechsel.jetzt)}
    found["stellen"] = [
        {"stelle": name, "stand": summe}
        for name, summe in stellen(inhalt, dateien).items()
        if name not in _TITLES or inhalt.get(name) == alt.get(name)
    ]
    if auftraege := _entries(alt.get("auftraege")):
        found["auftraege"] = [dict(each) for each in auftraege]
    return found


def _titles(inhalt: Mapping[str, Inhalt]) -> Iterator[tuple[Pfad, str]]:
    """The titles of the paper and of its Anlagen."""
    betreff, zusatz = (inhalt.get(name) for name in _TITLES)
    if isinstance(betreff, str):
        yield ("betreff",), betreff
    if isinstance(zusatz, list):
        for number, each in enumerate(zusatz):
            if isinstance(each, str):
                yield ("betreff_zusatz", number), each
    for number, anlage in enumerate(_entries(inhalt.get("anlagen"))):
        titel = anlage.get("titel")
        if isinstance(titel, str):
            yield ("anlagen", number, "titel"), titel


def _entries(wert: Inhalt) -> list[dict[str, Inhalt]]:
    return [each for each in wert if isinstance(each, dict)] if isinstance(wert, list) else []


def _numbers(wert: Inhalt) -> tuple[str, ...]:
    return tuple(str(each) for each in wert) if isinstance(wert, list) else ()
