"""Whether the files of a paper may be uploaded, and if not, why."""

from __future__ import annotations

from collections.abc import Iterable

from vorlagen_gen.check.verdicts import Pruefung, Verdict
from vorlagen_gen.model.vorlage import Vorlage
from vorlagen_gen.model.werte import Status


def obstacles(vorlage: Vorlage, pruefungen: Iterable[Pruefung]) -> tuple[str, ...]:
    """What keeps the paper from the upload, a German sentence each; empty if it is ready."""
    verdicts = [pruefung.verdict for pruefung in pruefungen]
    failed, not_run = (verdicts.count(each) for each in (Verdict.FAILED, Verdict.NOT_RUN))
    found = []
    if failed:
        found.append(f"Nicht zum Hochladen bereit: {_count(failed)} nicht bestanden.")
    if not_run:
        found.append(f"Nicht zum Hochladen bereit: {_count(not_run)} nicht gelaufen.")
    if vorlage.status is Status.ENTWURF:
        found.append("Noch nicht hochladen: Die Vorlage ist ein Entwurf (status: entwurf).")
    elif vorlage.muster:
        found.append("Nicht hochladen: Die Vorlage ist ein Muster (muster: ja).")
    return tuple(found)


def nachreichungen(vorlage: Vorlage) -> tuple[str, ...]:
    """What is to be uploaded later, a German sentence for each such Anlage."""
    return tuple(
        f"Die Anlage {anlage.nummer} wird bis {anlage.nachgereicht:%d.%m.%Y} nachgereicht: Liegt "
        "sie bis dahin vor?"
        for anlage in vorlage.anlagen
        if anlage.nachgereicht
    )


def _count(number: int) -> str:
    return "Eine Prüfung ist" if number == 1 else f"{number} Prüfungen sind"
