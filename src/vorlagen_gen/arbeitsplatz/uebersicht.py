"""What the start page says of each paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from vorlagen_gen.assemble.dateinamen import kennung
from vorlagen_gen.deliver.herkunft import Herkunft
from vorlagen_gen.deliver.stand import read_stand
from vorlagen_gen.edit.bestaetigen import offene_stellen
from vorlagen_gen.einlesen import lies
from vorlagen_gen.errors import VorlagenError
from vorlagen_gen.findings import Severity
from vorlagen_gen.load.hashes import sha256
from vorlagen_gen.load.projekt import Projekt, Vorlagenordner
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status
from vorlagen_gen.pruefung import pruefen


def uebersicht_of(projekt: Projekt, heute: date) -> list[dict[str, Any]]:
    """Every paper with what its own folder says; what the rules say takes longer."""
    return [_zeile(projekt, ordner, heute) for ordner in projekt.ordner()]


def _zeile(projekt: Projekt, ordner: Vorlagenordner, heute: date) -> dict[str, Any]:
    vorlage = lies(projekt, ordner).vorlage
    said: dict[str, Any] = {"name": ordner.name, "lesbar": vorlage is not None}
    if vorlage is None:
        return said
    return {
        **said,
        "art": vorlage.art.value if vorlage.art else "",
        "nummer": str(vorlage.nummer or ""),
        "betreff": vorlage.betreff or "",
        "amt": vorlage.amt or "",
        "status": vorlage.status.value,
        "gremien": [each.gremium for each in vorlage.beratungsfolge or () if each.gremium],
        "sitzung": _naechste(vorlage, heute),
        "uebernahmen": _uebernahmen(projekt, vorlage, ordner),
        "rueckmeldungen": _rueckmeldungen(vorlage),
        "gepackt": _gepackt(projekt, ordner, vorlage),
    }


def _naechste(vorlage: Vorlage, heute: date) -> dict[str, str] | None:
    """The next meeting from ``heute`` on; ``None`` if all are over."""
    rows = ((each.datum, each.gremium or "") for each in vorlage.beratungsfolge or ())
    later = sorted((tag, gremium) for tag, gremium in rows if tag and tag >= heute)
    if not later:
        return None
    tag, gremium = later[0]
    return {"datum": f"{tag:%d.%m.%Y}", "iso": tag.isoformat(), "gremium": gremium}


def _uebernahmen(projekt: Projekt, vorlage: Vorlage, ordner: Vorlagenordner) -> int:
    """How many places were carried over and not read yet."""
    try:
        return len(offene_stellen(projekt, ordner.name)) if vorlage.uebernommen else 0
    except VorlagenError:
        return 0


def _rueckmeldungen(vorlage: Vorlage) -> int:
    """How many comments of a returned file nobody has answered."""
    comments = vorlage.intern.rueckmeldungen if vorlage.intern else ()
    return sum(1 for each in comments if not each.erledigt)


def _gepackt(projekt: Projekt, ordner: Vorlagenordner, vorlage: Vorlage) -> str:
    """``ja`` if the paper is packed as it is, ``veraltet`` if as it was."""
    if vorlage.nummer is None:
        return ""
    name = kennung(vorlage.nummer)
    folders = (projekt.root / "paket" / each for each in (name, f"{name}_nichtoeffentlich"))
    packed = [stand.herkunft for each in folders if (stand := read_stand(each)) and stand.herkunft]
    if not packed:
        return ""
    is_same = all(_is_made_of(each, projekt.root, ordner) for each in packed)
    return "ja" if is_same and vorlage.status is Status.FINAL else "veraltet"


def _is_made_of(herkunft: Herkunft, root: Path, ordner: Vorlagenordner) -> bool:
    """Whether the paper's own files still are what they were."""
    own = f"{ordner.path.relative_to(root).as_posix()}/"
    then = {name: stamp for name, stamp in herkunft.eingaben.items() if name.startswith(own)}
    try:
        return bool(then) and all(
            sha256((root / name).read_bytes()) == stamp for name, stamp in then.items()
        )
    except OSError:
        return False


def befunde_of(projekt: Projekt, name: str) -> dict[str, int]:
    """How many errors and warnings ``pruefen`` finds in the paper as it lies there.

    Besides, how many gaps a draft has; those of a final paper are errors.
    """
    geprueft = next(iter(pruefen(projekt, [name])))
    counted = dict(_counted([each.severity for each in geprueft.findings]))
    is_final = geprueft.vorlage is not None and geprueft.vorlage.status is Status.FINAL
    return {**counted, "luecken": 0 if is_final else len(geprueft.luecken)}


def _counted(severities: list[Severity]) -> Iterator[tuple[str, int]]:
    yield "fehler", severities.count(Severity.FEHLER)
    yield "warnungen", severities.count(Severity.WARNUNG)
