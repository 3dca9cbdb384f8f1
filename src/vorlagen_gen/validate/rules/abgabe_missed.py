"""The paper is younger than the last day to hand it in for a meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from vorlagen_gen.findings import Finding
from vorlagen_gen.load.dateien import nfc
from vorlagen_gen.model.wissen import Sitzung, Wissen
from vorlagen_gen.validate.organisationen import with_nachfolger
from vorlagen_gen.validate.pruefling import Pruefling
from vorlagen_gen.validate.regel import fehler
from vorlagen_gen.validate.sitzungen import dated, find_sitzung, find_sitzungen, printed

REGEL = fehler(
    "F208",
    was="Die Vorlage kommt für eine Sitzung zu spät.",
    warum="Nach dem letzten Tag der Abgabe steht sie nicht mehr in der Einladung.",
    is_ausnehmbar=True,
)


def find(pruefling: Pruefling) -> Iterator[Finding]:
    """A finding at the day of each such meeting, unless it is sent later for a reason."""
    vorlage, wissen = pruefling.vorlage, pruefling.wissen
    if vorlage.datum is None or (vorlage.versand and vorlage.versand.is_begruendet):
        return
    for beratung, _ in dated(vorlage):
        sitzung = find_sitzung(wissen, beratung)
        if sitzung and sitzung.abgabe_bis and sitzung.abgabe_bis < vorlage.datum:
            later = _next_possible(sitzung, vorlage.datum, wissen)
            yield REGEL.befund(
                beratung.ort("datum"),
                f"Für die Sitzung am {printed(sitzung.datum)} war die Vorlage bis zum "
                f"{printed(sitzung.abgabe_bis)} abzugeben; sie ist vom {printed(vorlage.datum)}. "
                f"{_said(later, sitzung)}",
                f"{'Nehmen Sie diese' if later else 'Ergänzen Sie dort eine spätere'} Sitzung. "
                "Wird die Vorlage nachgereicht, schreiben Sie »versand: {art: Nachversand, "
                "grund: …}« oder »versand: {art: Tischvorlage, grund: …}«.",
            )


def _next_possible(missed: Sitzung, datum: date, wissen: Wissen) -> Sitzung | None:
    """The first later meeting of that body, or of its successor, for which it is not too late."""
    possible = (
        sitzung
        for name in with_nachfolger(wissen.gremien, missed.gremium)
        for sitzung in find_sitzungen(wissen, name)
        if sitzung.datum > missed.datum and (sitzung.abgabe_bis or sitzung.datum) >= datum
    )
    return min(possible, key=lambda sitzung: sitzung.datum, default=None)


def _said(later: Sitzung | None, missed: Sitzung) -> str:
    if later is None:
        return "Eine spätere Sitzung dieses Gremiums steht nicht in content/sitzungen.csv."
    day = printed(later.datum)
    if nfc(later.gremium) != nfc(missed.gremium):
        return f"Die nächste mögliche Sitzung hat der Nachfolger »{later.gremium}« am {day}."
    return f"Die nächste mögliche Sitzung dieses Gremiums ist am {day}."
